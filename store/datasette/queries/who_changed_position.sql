-- Who has taken more than one position
-- Holders who both supported and opposed the same target in articles that are no copies, published from :from to :to, else in the last 30 days held; :actor narrows it to one holder's id.
SELECT h.name AS holder, t.title AS target, sum(s.position = 'support') AS support, sum(s.position = 'oppose') AS oppose,
       min(a.published_at) AS first_at, max(a.published_at) AS last_at, s.holder_id AS entity_id
FROM articles a
CROSS JOIN stances s ON s.article_id = a.id
LEFT JOIN targets t ON t.id = s.target_id
LEFT JOIN entities h ON h.id = s.holder_id
WHERE a.published_at >= coalesce(nullif(:from, ''), (SELECT date(max(published_at), '-30 days') FROM articles))
      AND a.published_at <= coalesce(nullif(:to, ''), '9999') || 'U' AND a.copy_of IS NULL
      AND s.position IN ('support', 'oppose') AND (:actor = '' OR s.holder_id = :actor)
GROUP BY s.holder_id, s.target_id
HAVING count(DISTINCT s.position) = 2
ORDER BY support + oppose DESC, holder
LIMIT 500

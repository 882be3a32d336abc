-- Who has taken more than one position
-- Holders who both supported and opposed the same target in articles that are no copies; :actor narrows it to one holder's id.
SELECT h.name AS holder, t.title AS target, sum(s.position = 'support') AS support, sum(s.position = 'oppose') AS oppose,
       min(a.published_at) AS first_at, max(a.published_at) AS last_at, s.holder_id AS entity_id
FROM targets t
CROSS JOIN stances s ON s.target_id = t.id
CROSS JOIN articles a ON a.id = s.article_id AND a.copy_of IS NULL
LEFT JOIN entities h ON h.id = s.holder_id
WHERE s.position IN ('support', 'oppose') AND (:actor = '' OR s.holder_id = :actor)
GROUP BY s.holder_id, t.id
HAVING count(DISTINCT s.position) = 2
ORDER BY support + oppose DESC, holder
LIMIT 500

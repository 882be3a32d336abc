-- Who is for and who against
-- Holders of stances toward one :target (its id, such as in the table targets) published from :from to :to, else in the last 30 days held, with how often they took each position.
SELECT h.name AS holder, coalesce(h.side, b.side) AS side, count(*) AS stances,
       sum(s.position = 'support') AS support, sum(s.position = 'oppose') AS oppose,
       sum(s.position = 'concern') AS concern, sum(s.position = 'neutral') AS neutral,
       count(DISTINCT a.source_id) AS outlets, s.holder_id AS entity_id
FROM articles a
CROSS JOIN stances s ON s.article_id = a.id
LEFT JOIN entities h ON h.id = s.holder_id
LEFT JOIN entities b ON b.id = coalesce(s.on_behalf_of, h.body)
WHERE a.published_at >= coalesce(nullif(:from, ''), (SELECT date(max(published_at), '-30 days') FROM articles))
      AND a.published_at <= coalesce(nullif(:to, ''), '9999') || 'U'
      AND a.copy_of IS NULL AND +s.target_id = :target
GROUP BY s.holder_id
ORDER BY stances DESC, holder
LIMIT 500

-- Who copies whom
-- Articles that reprint, rewrite or translate another outlet's, published from :from to :to, counted by pair.
SELECT o.source_id AS original, a.source_id AS copied_by, c.kind, count(*) AS articles, round(avg(c.similarity), 3) AS mean_similarity
FROM articles a
CROSS JOIN copies c ON c.article_id = a.id
JOIN articles o ON o.id = c.original_id
WHERE a.published_at >= :from AND a.published_at <= coalesce(nullif(:to, ''), '9999') || 'U'
GROUP BY o.source_id, a.source_id, c.kind
ORDER BY articles DESC, original, copied_by
LIMIT 500

-- What someone said, in the words that were printed
-- Quotes of one :speaker (an entity's id), the newest first; copies of an article are left out.
SELECT a.published_at, a.source_id AS outlet, a.language, q.kind, q.text AS words, q.relayed_by, q.article_id
FROM quotes q
JOIN articles a ON a.id = q.article_id
WHERE q.speaker_id = :speaker AND a.copy_of IS NULL
ORDER BY a.published_at DESC
LIMIT 500

-- What someone said, in the words that were printed
-- Quotes of one :speaker (an entity's id), the newest first; copies of an article are left out.
WITH few AS (
    SELECT count(*) < 5000 AS yes FROM (SELECT 1 FROM quotes WHERE speaker_id = :speaker LIMIT 5000)
)
SELECT a.published_at, a.source_id AS outlet, a.language, q.kind, q.text AS words, q.relayed_by, q.article_id
FROM (
    SELECT * FROM (
        SELECT q.rowid AS chosen FROM quotes q CROSS JOIN articles a ON a.id = q.article_id
        WHERE q.speaker_id = :speaker AND a.copy_of IS NULL
        ORDER BY a.published_at DESC LIMIT (SELECT 500 * yes FROM few)
    )
    UNION ALL
    SELECT * FROM (
        SELECT q.rowid FROM articles a CROSS JOIN quotes q ON q.article_id = a.id
        WHERE a.published_at >= '' AND +q.speaker_id = :speaker AND a.copy_of IS NULL
        ORDER BY a.published_at DESC LIMIT (SELECT 500 * NOT yes FROM few)
    )
) c
CROSS JOIN quotes q ON q.rowid = c.chosen
CROSS JOIN articles a ON a.id = q.article_id
ORDER BY a.published_at DESC
LIMIT 500

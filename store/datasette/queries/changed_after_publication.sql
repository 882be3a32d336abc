-- What outlets changed after they had published it
-- Changes between versions of an article seen from :from to :to, with the words before and after; stated is 1 where the outlet says so.
SELECT c.seen_at, a.source_id AS outlet, c.kind, c.before, c.after, c.stated, c.article_id
FROM changes c
CROSS JOIN articles a ON a.id = c.article_id
WHERE c.seen_at >= :from AND c.seen_at <= coalesce(nullif(:to, ''), '9999') || 'U'
ORDER BY c.seen_at DESC, c.article_id
LIMIT 500

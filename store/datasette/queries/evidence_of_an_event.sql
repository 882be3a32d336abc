-- On which sentences an event rests
-- The sentences that report one :event (id) as they stand now, with outlet and publication, the earliest first.
SELECT v.published_at, v.origin AS outlet, v.sentence, v.start_char, v.end_char, v.article_id
FROM report_versions v
WHERE v.event_id = :event AND v.held_until IS NULL
ORDER BY v.published_at, v.article_id, v.start_char
LIMIT 500

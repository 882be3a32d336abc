-- What readers of one language alone were told
-- Events from :from to :to whose reports are all in one language; name a :language (en, zh, ja) or leave it empty.
SELECT o.date, o.language, o.type, o.title,
       (SELECT count(DISTINCT r.article_id) FROM event_reports r WHERE r.event_id = o.id) AS articles, o.id AS event_id
FROM (
    SELECT e.*, (SELECT r.language FROM event_reports r WHERE r.event_id = e.id LIMIT 1) AS language
    FROM events e
    WHERE e.date >= :from AND e.date <= coalesce(nullif(:to, ''), '9999')
) AS o
WHERE o.language IS NOT NULL AND (:language = '' OR o.language = :language)
      AND NOT EXISTS (SELECT 1 FROM event_reports r WHERE r.event_id = o.id AND r.language != o.language)
ORDER BY o.date, o.type, o.id
LIMIT 1000

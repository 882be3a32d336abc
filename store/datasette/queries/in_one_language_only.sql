-- What readers of one language alone were told
-- Events from :from to :to whose reports are all in one language; name a :language (en, zh, ja) or leave it empty.
SELECT e.date, min(r.language) AS language, e.type, e.title, count(DISTINCT r.article_id) AS articles, e.id AS event_id
FROM events e
CROSS JOIN event_reports r ON r.event_id = e.id
WHERE e.date >= :from AND e.date <= coalesce(nullif(:to, ''), '9999')
GROUP BY e.date, e.type, e.id
HAVING count(DISTINCT r.language) = 1 AND (:language = '' OR min(r.language) = :language)
ORDER BY e.date, e.type, e.id
LIMIT 1000

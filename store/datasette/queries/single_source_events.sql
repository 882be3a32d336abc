-- What rests on a single outlet
-- Events from :from to :to that one independent outlet alone reports: to be checked before they are used.
SELECT e.date, e.type, e.title, min(r.origin) AS outlet, e.confidence, e.id AS event_id
FROM events e
CROSS JOIN event_reports r ON r.event_id = e.id
WHERE e.date >= :from AND e.date <= coalesce(nullif(:to, ''), '9999') AND e.outlets = 1
GROUP BY e.date, e.type, e.id
ORDER BY e.date, e.type, e.id
LIMIT 1000

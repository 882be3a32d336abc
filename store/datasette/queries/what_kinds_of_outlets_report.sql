-- What official sources, state media, wires and newspapers each report
-- Independent reports of events from :from to :to, by kind of outlet and type of event.
SELECT s.kind, e.type, count(DISTINCT e.id) AS events, count(DISTINCT r.origin) AS outlets
FROM events e
CROSS JOIN event_reports r ON r.event_id = e.id
JOIN sources s ON s.id = r.origin
WHERE e.date >= :from AND e.date <= coalesce(nullif(:to, ''), '9999')
GROUP BY s.kind, e.type
ORDER BY s.kind, events DESC
LIMIT 500

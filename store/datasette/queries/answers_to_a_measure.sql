-- Who answered a measure, and how many days after it was announced
-- Protests, rejections, statements and remarks that bear on one :measure (its id, such as in the table measures), by day.
SELECT e.date, CAST(julianday(e.date) - julianday(m.announced_on) AS INTEGER) AS days_after, e.type,
       n.name AS who, e.title, e.outlets, e.id AS event_id
FROM measures m
JOIN events e ON e.measure_id = m.id
LEFT JOIN event_actors x ON x.event_id = e.id AND x.role = 'actor'
LEFT JOIN entities n ON n.id = x.entity_id
WHERE m.id = :measure AND e.type IN ('protest', 'rejection', 'statement', 'remark')
ORDER BY e.date IS NULL, e.date, n.name
LIMIT 1000

-- What is planned, and what takes effect after a day
-- Events dated after :day, the nearest first; planned, rumoured or already decided.
SELECT e.date, e.precision, e.status, e.type, e.title, e.outlets, e.measure_id, e.id AS event_id
FROM events e
WHERE e.date > coalesce(nullif(:day, ''), date('now'))
ORDER BY e.date, e.id
LIMIT 500

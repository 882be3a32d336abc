-- What happened between two days
-- Every dated event from :from to :to, of one :type where it is named; leave a field empty for all.
SELECT e.date, e.date_end, e.type, e.title, e.status, e.outlets, e.measure_id, e.id AS event_id
FROM events e
WHERE e.date >= :from AND e.date <= coalesce(nullif(:to, ''), '9999') AND (:type = '' OR e.type = :type)
ORDER BY e.date, e.type, e.id
LIMIT 1000

-- Who acts toward whom
-- Pairs of an actor and a target of the same event from :from to :to, of one :type (such as protest) or of all.
SELECT a.name AS actor, t.name AS target, e.type, count(*) AS events, min(e.date) AS first_day, max(e.date) AS last_day
FROM events e
CROSS JOIN event_actors x ON x.event_id = e.id AND x.role = 'actor'
CROSS JOIN event_actors y ON y.event_id = e.id AND y.role = 'target'
JOIN entities a ON a.id = x.entity_id
JOIN entities t ON t.id = y.entity_id
WHERE e.date >= :from AND e.date <= coalesce(nullif(:to, ''), '9999') AND (:type = '' OR e.type = :type)
GROUP BY x.entity_id, y.entity_id, e.type
ORDER BY events DESC, actor, target
LIMIT 500

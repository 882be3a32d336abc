-- Does it escalate: what each side did, month by month
-- Events from :from to :to by month, side and type; the side is that of who acts, else of the body for which they act.
SELECT substr(e.date, 1, 7) AS month, coalesce(n.side, b.side, n.id) AS side, e.type, count(DISTINCT e.id) AS events
FROM events e
CROSS JOIN event_actors x ON x.event_id = e.id AND x.role = 'actor'
JOIN entities n ON n.id = x.entity_id
LEFT JOIN entities b ON b.id = n.body
WHERE e.date >= :from AND e.date <= coalesce(nullif(:to, ''), '9999')
GROUP BY 1, 2, 3
ORDER BY 1, 2, 4 DESC
LIMIT 1000

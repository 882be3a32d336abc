-- Who was put on a list, taken off it, or suspended
-- What each notice did to a name: of one :measure (id), and of names that hold :name; leave both empty for all lists.
SELECT m.id AS measure_id, n.list, n.action, n.date, n.listed_name, e.name AS known_as, n.confidence, n.article_id
FROM measures m
CROSS JOIN measure_names n ON n.measure_id = m.id
LEFT JOIN entities e ON e.id = n.entity_id
WHERE (:measure = '' OR m.id = :measure) AND (:name = '' OR n.listed_name LIKE '%' || :name || '%'
      OR e.name LIKE '%' || :name || '%')
ORDER BY n.date, m.id, n.listed_name
LIMIT 1000

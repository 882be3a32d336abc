-- What someone is called in three languages
-- Names that texts use for one :entity (id), by language; leave it empty for those who act most.
SELECT n.id AS entity_id, n.name,
       (SELECT group_concat(alias, ' · ') FROM aliases WHERE entity_id = n.id AND language = 'en') AS english,
       (SELECT group_concat(alias, ' · ') FROM aliases WHERE entity_id = n.id AND language = 'zh') AS chinese,
       (SELECT group_concat(alias, ' · ') FROM aliases WHERE entity_id = n.id AND language = 'ja') AS japanese,
       n.description, n.side
FROM actor_totals t
CROSS JOIN entities n ON n.id = t.entity_id
WHERE t.acted >= 0 AND (:entity = '' OR t.entity_id = :entity)
ORDER BY t.acted DESC, t.statements DESC
LIMIT 100

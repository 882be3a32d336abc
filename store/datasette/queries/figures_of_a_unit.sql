-- Which figures of one unit were given, and by whom
-- Figures of a :unit (such as percent, USD or JPY), with what they measure; :about keeps those whose measure holds these words.
SELECT f.value, f.unit, f.comparator, f.measure, f.period, f.geography, n.name AS given_by, a.source_id AS outlet,
       a.published_at, f.text AS as_printed, f.article_id
FROM figures f
JOIN articles a ON a.id = f.article_id
LEFT JOIN entities n ON n.id = f.attributed_to
WHERE f.unit = :unit AND (:about = '' OR f.measure LIKE '%' || :about || '%')
ORDER BY a.published_at DESC
LIMIT 500

-- Which figures of one unit were given, and by whom
-- Figures of a :unit (such as percent, USD or JPY) published from :from to :to, else in the last 30 days held; :about keeps those whose measure holds these words.
SELECT f.value, f.unit, f.comparator, f.measure, f.period, f.geography, n.name AS given_by, a.source_id AS outlet,
       a.published_at, f.text AS as_printed, f.article_id
FROM articles a
CROSS JOIN figures f ON f.article_id = a.id
LEFT JOIN entities n ON n.id = f.attributed_to
WHERE a.published_at >= coalesce(nullif(:from, ''), (SELECT date(max(published_at), '-30 days') FROM articles))
      AND a.published_at <= coalesce(nullif(:to, ''), '9999') || 'U'
      AND +f.unit = :unit AND (:about = '' OR f.measure LIKE '%' || :about || '%')
ORDER BY a.published_at DESC
LIMIT 500

-- On which quantities sources disagree most
-- Conflicts of numbers with the least and the greatest value given; :verdict (such as disagree) narrows them.
SELECT c.subject, c.unit, c.period, c.verdict, min(v.value_number) AS least, max(v.value_number) AS greatest,
       round(max(v.value_number) / nullif(min(v.value_number), 0), 3) AS ratio,
       count(DISTINCT v.outlet) AS outlets, c.note, c.id AS conflict_id
FROM conflicts c
CROSS JOIN conflict_values v ON v.conflict_id = c.id
WHERE c.kind = 'figure' AND (:verdict = '' OR c.verdict = :verdict)
GROUP BY c.id
ORDER BY ratio DESC
LIMIT 500

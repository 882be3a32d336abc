-- How long measures took from announcement to force
-- Every measure with both days; a negative number means that it applied before it was announced.
SELECT m.title, n.name AS issuer, m.announced_on, m.effective_on,
       CAST(julianday(m.effective_on) - julianday(m.announced_on) AS INTEGER) AS days, m.status, m.id AS measure_id
FROM measures m JOIN entities n ON n.id = m.issuer_id
WHERE m.announced_on IS NOT NULL AND m.effective_on IS NOT NULL
ORDER BY days DESC, m.announced_on
LIMIT 1000

-- Which lists do not add up
-- Measures whose notice states another number of names than were read: something was missed, or the notice is wrong.
SELECT m.id AS measure_id, m.title, m.names_stated, m.names_held, m.names_held - m.names_stated AS difference, m.status
FROM measures m
WHERE m.names_stated IS NOT NULL AND m.names_stated != m.names_held
ORDER BY abs(m.names_held - m.names_stated) DESC, m.id
LIMIT 500

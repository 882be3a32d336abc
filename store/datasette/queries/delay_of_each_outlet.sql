-- How many days after an event each outlet reports it
-- Reports of events from :from to :to whose day is known: how many events an outlet reports, and its mean and longest delay in days.
SELECT first.outlet, count(*) AS events, round(avg(first.days), 2) AS mean_days, max(first.days) AS longest_days
FROM (
    SELECT r.outlet, e.id, julianday(substr(min(r.published_at), 1, 10)) - julianday(e.date) AS days
    FROM events e
    CROSS JOIN event_reports r ON r.event_id = e.id
    WHERE e.date >= :from AND e.date <= coalesce(nullif(:to, ''), '9999') AND e.precision = 'day'
    GROUP BY e.id, r.outlet
) AS first
WHERE first.days >= 0
GROUP BY first.outlet
ORDER BY mean_days, first.outlet
LIMIT 200

"""Told: the articles that report an event of a measure, the last published first, some at a time.

A measure may be told of by few articles or by a tenth of all; who wants the newest of what stands in them
looks no further back than needed. Those without a day of publication come last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from operator import itemgetter

from store.db import Database
from store.look.filters import Filter, after
from store.parts import in_parts
from store.records import EVER

FIRST_STRETCH = timedelta(days=45)  # chosen; the third is twice as long, and so on
WIDEST = timedelta(days=45 * 2**8)  # some thirty years
AT_ONCE = 1_500  # articles
NEWEST = "SELECT max(published_at) FROM articles"
OLDEST = "SELECT min(first_reported_at) FROM events WHERE measure_id = ?"
# sorted here in half of the time
BETWEEN = """
SELECT r.article_id, r.published_at FROM events e CROSS JOIN event_reports r ON r.event_id = e.id
WHERE e.measure_id = ? AND r.published_at >= ? AND r.published_at < ? {where}
"""
UNDATED = """
SELECT DISTINCT r.article_id FROM events e CROSS JOIN event_reports r ON r.event_id = e.id
WHERE e.measure_id = ? AND r.published_at IS NULL {where} ORDER BY r.article_id
"""


def articles_of_measure(db: Database, measure: str, wanted: Filter) -> Iterator[Sequence[str]]:
    """Yield the articles that report an event of a measure, some at a time, the last published first.

    They are of the days, the outlet and the language of a filter.
    """
    asked = (("r.outlet = ?", wanted.outlet), ("r.language = ?", wanted.language))
    said = [(sql, value) for sql, value in asked if value is not None]
    where, values = "".join(f" AND {sql}" for sql, _ in said), [value for _, value in said]
    dated, undated = BETWEEN.format(where=where), UNDATED.format(where=where)
    for low, high in _stretches(db, measure, wanted):
        found = sorted(set(db.sql.execute(dated, [measure, low, high, *values])))
        found.sort(key=itemgetter(1), reverse=True)
        yield from in_parts([article for article, _ in found], AT_ONCE)
    if not (wanted.first_day or wanted.last_day or wanted.as_of):
        yield from in_parts(
            [row[0] for row in db.sql.execute(undated, [measure, *values])], AT_ONCE
        )


def _stretches(db: Database, measure: str, wanted: Filter) -> Iterator[tuple[str, str]]:
    """Yield the stretches of time, the last one first: from when on, and before when."""
    ends = [day for day in (wanted.last_day, wanted.as_of) if day]
    newest = min(ends, default=None) or db.sql.execute(NEWEST).fetchone()[0]
    oldest = max(db.sql.execute(OLDEST, [measure]).fetchone()[0] or "", wanted.first_day or "")
    high = after(min(ends)) if ends else EVER
    day, width = _day(newest) - FIRST_STRETCH, FIRST_STRETCH
    while oldest < day.isoformat() and width < WIDEST:
        yield day.isoformat(), high or EVER
        high = day.isoformat()
        day, width = day - width, width * 2
    yield wanted.first_day or "", high or EVER


def _day(instant: str | None) -> date:
    """Return the day of an instant; of a month its first."""
    return date.fromisoformat(f"{instant or '2000-01'}-01"[:10])

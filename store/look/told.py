"""Told: the articles that report an event of a measure, the last published first, some at a time.

A measure may be told of by few articles or by a tenth of all; who wants the newest of what stands in them
looks no further back than needed. Those without a day of publication come last.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from store.db import Database
from store.look.filters import Filter, after

FIRST_STRETCH = timedelta(days=45)  # chosen; each further one is four times as long
WIDEST = timedelta(days=45 * 4**4)  # some thirty years
AT_ONCE = 1_000  # articles
NEWEST = "SELECT max(published_at) FROM articles"
OLDEST = "SELECT min(first_reported_at) FROM events WHERE measure_id = ?"
BETWEEN = """
SELECT DISTINCT r.article_id, r.published_at FROM events e CROSS JOIN event_reports r ON r.event_id = e.id
WHERE e.measure_id = ? AND r.published_at >= ? AND r.published_at < ?
ORDER BY r.published_at DESC, r.article_id
"""
UNDATED = """
SELECT DISTINCT r.article_id FROM events e CROSS JOIN event_reports r ON r.event_id = e.id
WHERE e.measure_id = ? AND r.published_at IS NULL ORDER BY r.article_id
"""
EVER = "~"  # sorts after every instant


def articles_of_measure(db: Database, measure: str, wanted: Filter) -> Iterator[list[str]]:
    """Yield the articles that report an event of a measure, some at a time, within the days of a filter."""
    for low, high in _stretches(db, measure, wanted):
        found = [row[0] for row in db.sql.execute(BETWEEN, [measure, low, high])]
        yield from _parts(found)
    if not (wanted.first_day or wanted.last_day or wanted.as_of):
        yield from _parts([row[0] for row in db.sql.execute(UNDATED, [measure])])


def _stretches(db: Database, measure: str, wanted: Filter) -> Iterator[tuple[str, str]]:
    """Yield the stretches of time, the last one first: from when on, and before when."""
    ends = [day for day in (wanted.last_day, wanted.as_of) if day]
    newest = min(ends, default=None) or db.sql.execute(NEWEST).fetchone()[0]
    oldest = max(db.sql.execute(OLDEST, [measure]).fetchone()[0] or "", wanted.first_day or "")
    high = after(min(ends)) if ends else EVER
    day, width = _day(newest) - FIRST_STRETCH, FIRST_STRETCH
    while oldest < day.isoformat() and width < WIDEST:
        yield day.isoformat(), high or EVER
        high, width = day.isoformat(), width * 4
        day -= width
    yield wanted.first_day or "", high or EVER


def _day(instant: str | None) -> date:
    """Return the day of an instant; of a month its first."""
    return date.fromisoformat(f"{instant or '2000-01'}-01"[:10])


def _parts(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))

"""Tally: counts over time that a dashboard shows; each goes by an index, of a stretch of days.

What counts many rows is bounded by days, so that a page stays quick on a million articles.
"""

from __future__ import annotations

from dataclasses import dataclass

from store.db import Database

MOST_ROWS = 5_000  # chosen: no page draws more
EVENTS = """
SELECT substr(e.date, 1, 7) AS month, e.type AS kind, count(*) AS count FROM events e
WHERE e.date >= ? AND e.date < ? GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ?
"""
ARTICLES = """
SELECT substr(a.published_at, 1, 7) AS month, a.source_id AS kind, count(*) AS count
FROM sources s CROSS JOIN articles a ON a.source_id = s.id
WHERE a.published_at >= ? AND a.published_at < ? GROUP BY 2, 1 ORDER BY 1, 2 LIMIT ?
"""
CONFLICTS = """
SELECT verdict AS month, kind, count(*) AS count FROM conflicts
WHERE last_at >= ? AND last_at < ? GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ?
"""
NEWEST = "SELECT max(published_at) FROM articles"
OLDEST = "SELECT min(published_at) FROM articles"


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How many of a kind there are in a month (`2026-01`); of conflicts, by verdict instead of month."""

    month: str
    kind: str
    count: int


def events_by_month(db: Database, first: str, end: str) -> tuple[Tally, ...]:
    """Return the events by month and type, from a day to the day before another."""
    return db.rows(Tally, EVENTS, first, end, MOST_ROWS)


def articles_by_month(db: Database, first: str, end: str) -> tuple[Tally, ...]:
    """Return the articles by month of publication and outlet, from a day to the day before another."""
    return db.rows(Tally, ARTICLES, first, end, MOST_ROWS)


def conflicts_by_verdict(db: Database, first: str, end: str) -> tuple[Tally, ...]:
    """Return the conflicts by verdict and kind, of those last written of in a stretch of days."""
    return db.rows(Tally, CONFLICTS, first, end, MOST_ROWS)


def newest_publication(db: Database) -> str | None:
    """Return when the newest article was published; None where none has a time."""
    found: str | None = db.sql.execute(NEWEST).fetchone()[0]
    return found


def oldest_day(db: Database) -> str | None:
    """Return the day of the first publication that is held; None where none has a time."""
    found: str | None = db.sql.execute(OLDEST).fetchone()[0]
    return found[:10] if found and len(found) >= len("2026-01-06") else None

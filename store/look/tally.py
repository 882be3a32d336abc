"""Tally: counts over time that a dashboard shows; each goes by an index, of a stretch of days.

What counts many rows is bounded by days, so that a page stays quick on a million articles.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from store.db import Database
from store.look.filters import EVENT_TYPES

MOST_ROWS = 5_000  # chosen: no page draws more
# each month of each kind is counted in an index; a tilde sorts after every day of a month
EVENTS = """
SELECT m.value AS month, k.value AS kind, (SELECT count(*) FROM events e
    WHERE e.type = k.value AND e.date >= m.value AND e.date < m.value || '~') AS count
FROM json_each(?) m CROSS JOIN json_each(?) k LIMIT ?
"""
ARTICLES = """
SELECT m.value AS month, s.id AS kind, (SELECT count(*) FROM articles a
    WHERE a.source_id = s.id AND a.published_at >= m.value AND a.published_at < m.value || '~') AS count
FROM json_each(?) m CROSS JOIN sources s LIMIT ?
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


def events_by_month(db: Database, months: Sequence[str]) -> tuple[Tally, ...]:
    """Return the events by month and type, of some months (`2026-01`)."""
    found = db.rows(Tally, EVENTS, json.dumps(months), json.dumps(EVENT_TYPES), MOST_ROWS)
    return tuple(one for one in found if one.count)


def articles_by_month(db: Database, months: Sequence[str]) -> tuple[Tally, ...]:
    """Return the articles by month of publication and outlet, of some months."""
    found = db.rows(Tally, ARTICLES, json.dumps(months), MOST_ROWS)
    return tuple(one for one in found if one.count)


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

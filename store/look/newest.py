"""Newest: what a first look shows: the last events, those ahead, how each source is, how much is held.

Every count here goes by an index or by a small table, so that it stays quick on a million articles.
"""

from __future__ import annotations

from dataclasses import dataclass

from store.db import Database
from store.records import Event, Run

BEFORE = "SELECT * FROM events WHERE date <= ? ORDER BY date DESC, type DESC, id DESC LIMIT ?"
AHEAD = "SELECT * FROM events WHERE date > ? ORDER BY date, type, id LIMIT ?"
SOURCES = """
SELECT s.id, s.name, s.kind, s.country, s.languages, s.home, s.rights,
       (SELECT r.state FROM routes r WHERE r.source_id = s.id
        ORDER BY r.route != 'all', r.state = 'ok', r.checked_at DESC LIMIT 1) AS state,
       (SELECT r.note FROM routes r WHERE r.source_id = s.id
        ORDER BY r.route != 'all', r.state = 'ok', r.checked_at DESC LIMIT 1) AS note,
       (SELECT max(r.checked_at) FROM routes r WHERE r.source_id = s.id) AS checked_at,
       (SELECT max(a.published_at) FROM articles a WHERE a.source_id = s.id) AS newest_at
FROM sources s ORDER BY s.name
"""
# Articles are never deleted, so that the last row number is how many there are.
HELD = """
SELECT (SELECT ifnull(max(rowid), 0) FROM articles) AS articles, (SELECT count(*) FROM events) AS events,
       (SELECT count(*) FROM measures) AS measures, (SELECT count(*) FROM conflicts) AS conflicts,
       (SELECT count(*) FROM actor_totals) AS actors,
       (SELECT max(p.at) FROM (SELECT (SELECT max(fetched_at) FROM pages WHERE source_id = s.id) AS at
        FROM sources s) p) AS fetched_at
"""


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """A source and how its routes answered last; `state` is null where it was never asked."""

    id: str
    name: str
    kind: str
    country: str
    languages: str
    home: str
    rights: str
    state: str | None
    note: str | None
    checked_at: str | None
    newest_at: str | None


@dataclass(frozen=True, kw_only=True)
class Held:
    """How much is held, and when the newest page was fetched."""

    articles: int
    events: int
    measures: int
    conflicts: int
    actors: int
    fetched_at: str | None


def newest_events(db: Database, day: str, limit: int = 10) -> tuple[Event, ...]:
    """Return the last events up to a day, the newest first."""
    return db.rows(Event, BEFORE, day, limit)


def events_ahead(db: Database, day: str, limit: int = 5) -> tuple[Event, ...]:
    """Return the next events after a day, the nearest first: what is planned or takes effect."""
    return db.rows(Event, AHEAD, day, limit)


def source_lines(db: Database) -> tuple[SourceLine, ...]:
    """Return every source, by name."""
    return db.rows(SourceLine, SOURCES)


def held(db: Database) -> Held:
    """Return how much is held."""
    return db.rows(Held, HELD)[0]


def last_run(db: Database) -> Run | None:
    """Return the run that began last; None where nothing ran yet."""
    return next(iter(db.rows(Run, "SELECT * FROM runs ORDER BY started_at DESC LIMIT 1")), None)

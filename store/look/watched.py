"""Watched: what alerts ask for beside what the digest does: events that many tell of, and which are gone."""

from __future__ import annotations

from collections.abc import Collection

from store.db import Database
from store.look.events import EventLine
from store.look.news import Window, events_of
from store.parts import array

REACHED = """
SELECT DISTINCT v.event_id FROM event_versions v CROSS JOIN events e ON e.id = v.event_id
WHERE v.held_from > ? AND v.held_from <= ? AND e.outlets >= ? AND NOT EXISTS (
  SELECT 1 FROM event_versions w WHERE w.event_id = v.event_id AND w.held_from <= ?
  AND json_extract(w.row, '$.outlets') >= ?)
"""
PUBLISHED = """
SELECT id FROM events WHERE first_reported_at > ? AND first_reported_at <= ? AND outlets >= ?
"""
GONE = """
SELECT j.value FROM json_each(?) j WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.id = j.value)
"""


def widely_told(db: Database, window: Window, least: int) -> tuple[EventLine, ...]:
    """Return the events that came to be reported by at least so many independent outlets in a window."""
    since, until = window.since, window.until
    if window.clock == "held":
        found = db.sql.execute(REACHED, [since, until, least, since, least])
    else:
        found = db.sql.execute(PUBLISHED, [since, until, least])
    return events_of(db, [row[0] for row in found])


def gone(db: Database, ids: Collection[str]) -> frozenset[str]:
    """Return those of some events that no article tells of any more, under these ids."""
    return frozenset(row[0] for row in db.sql.execute(GONE, [array(ids)]))

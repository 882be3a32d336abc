"""News: which events are new, changed or withdrawn in a window of time; digest and site both ask here.

The window is read by one of two clocks: `held`, when this database came to hold a thing (what a reader
who was told at `since` has not seen), or `published`, when the outlets published it (what a digest of
those days would have said). Ends: after `since`, up to and with `until`, both instants in UTC.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from store.db import Database
from store.look.events import EventLine, lines
from store.look.filters import Filter
from store.parts import array
from store.records import Event

Clock = Literal["held", "published"]
FIRST_HELD = """
SELECT DISTINCT v.event_id FROM event_versions v WHERE v.held_from > ? AND v.held_from <= ?
AND NOT EXISTS (SELECT 1 FROM event_versions w WHERE w.event_id = v.event_id AND w.held_from <= ?)
"""
FIRST_PUBLISHED = """
SELECT e.id FROM events e WHERE e.first_reported_at > ? AND e.first_reported_at <= ?
"""
EVENTS = (
    "SELECT e.* FROM json_each(?) j CROSS JOIN events e ON e.id = j.value ORDER BY e.date, e.id"
)
ENDED = """
SELECT v.event_id, v.row FROM event_versions v
WHERE v.held_until > ? AND v.held_until <= ? AND v.held_from <= ?
"""
SENTENCES = """
SELECT v.event_id, v.article_id, v.start_char, v.end_char FROM report_versions v
JOIN json_each(?) j ON v.event_id = j.value
"""
NEWEST = "SELECT max(held_from) FROM event_versions"
PER_DAY = """
SELECT e.date, e.type, count(*) FROM events e
WHERE e.date >= ? AND e.date <= ? AND e.precision = 'day' GROUP BY e.date, e.type ORDER BY e.date, e.type
"""


@dataclass(frozen=True)
class Window:
    """A stretch of time: after `since`, up to and with `until`; instants in UTC."""

    since: str
    until: str
    clock: Clock = "held"


@dataclass(frozen=True)
class Revised:
    """A known event as it stood when the window began, and as it stands; `now` is null where it is gone."""

    event_id: str
    before: Event
    now: EventLine | None


@dataclass(frozen=True)
class DayCount:
    """How many events of a type one day has."""

    day: str
    type: str
    events: int


def newest_change(db: Database) -> str | None:
    """Return the instant at which any event last changed; None where none is held."""
    found: str | None = db.sql.execute(NEWEST).fetchone()[0]
    return found


def new_events(db: Database, window: Window) -> tuple[EventLine, ...]:
    """Return the events that are new in a window, by day."""
    if window.clock == "held":
        values = [window.since, window.until, window.since]
        ids = [row[0] for row in db.sql.execute(FIRST_HELD, values)]
    else:
        ids = [row[0] for row in db.sql.execute(FIRST_PUBLISHED, [window.since, window.until])]
    return events_of(db, ids)


def events_of(db: Database, ids: Iterable[str]) -> tuple[EventLine, ...]:
    """Return events by their ids, by day; those that are gone are left out."""
    return lines(db, db.rows(Event, EVENTS, array(ids)), Filter())


def revised_events(db: Database, window: Window) -> tuple[Revised, ...]:
    """Return the events that were held before a window and changed in it; by the clock `published`, none."""
    if window.clock != "held":
        return ()
    ended = db.sql.execute(ENDED, [window.since, window.until, window.since]).fetchall()
    before = {event_id: _event(json.loads(row)) for event_id, row in ended}
    now = {line.event.id: line for line in events_of(db, before)}
    return tuple(
        Revised(event_id, was, now.get(event_id)) for event_id, was in sorted(before.items())
    )


def renamed(db: Database, gone: Iterable[str], new: Iterable[EventLine]) -> Mapping[str, str]:
    """Return `{new event: gone event}` where both rest on the same sentence: no news, but a correction."""
    told: dict[str, list[tuple[str, int, int]]] = {}
    for event_id, article_id, start, end in db.sql.execute(SENTENCES, [array(gone)]):
        told.setdefault(article_id, []).append((event_id, start, end))
    found: dict[str, str] = {}
    for line in new:
        for report in line.reports:
            for event_id, start, end in told.get(report.article_id, ()):
                if start < report.end_char and report.start_char < end:
                    found.setdefault(line.event.id, event_id)
    return found


def events_per_day(db: Database, first_day: str, last_day: str) -> tuple[DayCount, ...]:
    """Return how many events of each type each day has, both ends included; days without any are left out."""
    return tuple(DayCount(*row) for row in db.sql.execute(PER_DAY, [first_day, last_day]))


def _event(row: Mapping[str, Any]) -> Event:
    known = {field.name for field in fields(Event)}
    return Event(**{name: value for name, value in row.items() if name in known})

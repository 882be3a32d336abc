"""Events as a reader asks for them: the timeline, and one event with the way to its evidence.

The JSON shapes follow the data contract.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from store.db import Database
from store.errors import UsageError
from store.look.filters import Filter
from store.records import Event


@dataclass(frozen=True, kw_only=True)
class ActorLine:
    """Someone who takes part in an event."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, kw_only=True)
class ReportLine:
    """A sentence that reports an event, with the way back to the archived bytes."""

    article_id: str
    outlet: str
    url: str
    title: str | None
    language: str
    published_at: str | None
    sentence: str
    start_char: int
    end_char: int
    fetched_at: str
    warc_file: str | None
    warc_offset: int | None
    sha256: str | None
    syndicated_from: str | None


@dataclass(frozen=True, kw_only=True)
class EventLine:
    """An event as the timeline shows it."""

    event: Event
    actors: tuple[ActorLine, ...]
    reports: tuple[ReportLine, ...]

    def as_json(self) -> dict[str, Any]:
        """Return what `timeline --json` prints of it (data contract)."""
        event = self.event
        return {
            "id": event.id,
            "date": event.date,
            "date_end": event.date_end,
            "precision": event.precision,
            "date_basis": event.date_basis,
            "type": event.type,
            "title": event.title,
            "measure_id": event.measure_id,
            "outlets": event.outlets,
            "confidence": event.confidence,
            "actors": [{"id": a.id, "name": a.name, "role": a.role} for a in self.actors],
            "reports": [
                {
                    "article_id": report.article_id,
                    "outlet": report.outlet,
                    "url": report.url,
                    "language": report.language,
                    "published_at": report.published_at,
                    "sentence": report.sentence,
                    "start_char": report.start_char,
                    "end_char": report.end_char,
                }
                for report in self.reports
            ],
        }


# SQLite's substr() counts code points, as Python's string indexes do.
REPORTS = """
SELECT r.event_id, r.article_id, a.source_id AS outlet, a.url, a.title, a.language, a.published_at,
       substr(a.text, r.start_char + 1, r.end_char - r.start_char) AS sentence,
       r.start_char, r.end_char, p.fetched_at, p.warc_file, p.warc_offset, p.sha256, a.syndicated_from
FROM event_reports r JOIN articles a ON a.id = r.article_id JOIN pages p ON p.id = a.page_id
ORDER BY a.published_at, a.id, r.start_char
"""
ACTORS = """
SELECT x.event_id, x.entity_id AS id, n.name, x.role FROM event_actors x
JOIN entities n ON n.id = x.entity_id ORDER BY x.role, n.name
"""


def timeline(db: Database, wanted: Filter) -> tuple[EventLine, ...]:
    """Return the events that a filter lets through, by day; undated ones last where asked for."""
    events = db.rows(Event, "SELECT * FROM events ORDER BY date IS NULL, date, type, id")
    actors = _by_event(db.sql.query(ACTORS))
    reports = _by_event(db.sql.query(REPORTS))
    lines = (
        EventLine(
            event=event,
            actors=tuple(ActorLine(**row) for row in actors.get(event.id, ())),
            reports=tuple(ReportLine(**row) for row in reports.get(event.id, ())),
        )
        for event in events
    )
    return tuple(
        line for line in (_as_of(line, wanted.as_of) for line in lines) if _fits(line, wanted)
    )


def event(db: Database, event_id: str) -> EventLine:
    """Return one event by its id, or by the first characters of it.

    Raises:
        UsageError: no event has that id, or several begin with it.
    """
    lines = [x for x in timeline(db, Filter(undated=True)) if x.event.id.startswith(event_id)]
    if not event_id or not lines:
        raise UsageError(
            f"Event {event_id!r} does not exist; `disputeline timeline --json` lists the ids."
        )
    if len(lines) > 1:
        raise UsageError(
            f"Event {event_id!r} is short for {len(lines)} events; give more characters."
        )
    return lines[0]


def _by_event(rows: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row.pop("event_id"), []).append(row)
    return found


def _as_of(line: EventLine, day: str | None) -> EventLine:
    if day is None:
        return line
    known = tuple(
        r for r in line.reports if r.published_at is not None and r.published_at[:10] <= day
    )
    return EventLine(event=line.event, actors=line.actors, reports=known)


def _fits(line: EventLine, wanted: Filter) -> bool:
    event = line.event
    return (
        bool(line.reports)
        and _fits_day(event, wanted)
        and wanted.type in (None, event.type)
        and wanted.measure in (None, event.measure_id)
        and _any(wanted.actor, (actor.id for actor in line.actors))
        and _any(wanted.outlet, (report.outlet for report in line.reports))
        and _any(wanted.language, (report.language for report in line.reports))
    )


def _fits_day(event: Event, wanted: Filter) -> bool:
    if event.date is None:
        return wanted.undated
    last = event.date_end or event.date
    return (wanted.first_day is None or last >= wanted.first_day) and (
        wanted.last_day is None or event.date <= wanted.last_day
    )


def _any(asked: str | None, values: Iterable[str]) -> bool:
    return asked is None or asked in set(values)

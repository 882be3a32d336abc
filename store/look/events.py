"""Events as a reader asks for them: the timeline, and one event with the way to its evidence.

Filters stand in the queries, which go by indexes. The JSON shapes follow the data contract. How the
timeline stood on an earlier day reads in `store.look.held`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from store.db import Database
from store.errors import UsageError
from store.look.filters import Filter, after, of_actor
from store.look.reports import origins, some_reports
from store.look.reports import reports as reports_of
from store.parts import in_parts
from store.records import EVER, Event

AFTER_HEX = "g"  # sorts after every id that begins alike


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
    origin: str = ""
    known_at: str | None = None


@dataclass(frozen=True, kw_only=True)
class LinkLine:
    """Another event on which an event bears, or that bears on it."""

    event_id: str
    relation: str
    title: str


@dataclass(frozen=True, kw_only=True)
class FirstLine:
    """When an independent outlet first had an event: as it claims, and as we first held it."""

    origin: str
    published_at: str | None
    known_at: str | None


@dataclass(frozen=True, kw_only=True)
class EventLine:
    """An event as the timeline shows it."""

    event: Event
    actors: tuple[ActorLine, ...]
    reports: tuple[ReportLine, ...]
    links: tuple[LinkLine, ...] = ()
    hidden: int = 0  # reports that are left out, published after those that are shown
    had: tuple[FirstLine, ...] = ()  # where some are left out: of all of them, when each had it
    before: int = 0  # reports that are left out, published before those that are shown
    first_words: str = ""  # where there are such: the sentence of the first one

    @property
    def single_source(self) -> bool:
        """Tell whether one independent outlet alone reports it."""
        return self.event.outlets == 1

    @property
    def words(self) -> str:
        """Return the sentence of the report that was published first; empty without reports."""
        return self.first_words or (self.reports[0].sentence if self.reports else "")

    @property
    def firsts(self) -> tuple[FirstLine, ...]:
        """Return when each independent outlet first had it, in order of publication."""
        if self.had:
            return self.had
        found: dict[str, FirstLine] = {}
        for one in self.reports:
            held = found.get(one.origin)
            known = [at for at in (held and held.known_at, one.known_at) if at]
            published = held.published_at if held else one.published_at
            found[one.origin] = FirstLine(
                origin=one.origin, published_at=published, known_at=min(known, default=None)
            )
        return tuple(found.values())

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
            "status": event.status,
            "title": event.title,
            "words": self.words,
            "measure_id": event.measure_id,
            "outlets": event.outlets,
            "single_source": self.single_source,
            "first_reported_at": event.first_reported_at,
            "first_seen_at": event.first_seen_at,
            "confidence": event.confidence,
            "actors": [{"id": a.id, "name": a.name, "role": a.role} for a in self.actors],
            "outlets_first": [vars(one) for one in self.firsts],
            "links": [vars(one) for one in self.links],
            "reports": [
                {
                    "article_id": report.article_id,
                    "outlet": report.outlet,
                    "origin": report.origin,
                    "url": report.url,
                    "language": report.language,
                    "published_at": report.published_at,
                    "known_at": report.known_at,
                    "sentence": report.sentence,
                    "start_char": report.start_char,
                    "end_char": report.end_char,
                }
                for report in self.reports
            ],
            **({"reports_left_out": self.hidden} if self.hidden else {}),
            **({"reports_before": self.before} if self.before else {}),
        }


ACTORS = """
SELECT x.event_id, x.entity_id AS id, n.name, x.role FROM event_actors x
JOIN entities n ON n.id = x.entity_id WHERE x.event_id IN ({marks}) ORDER BY x.role, n.name
"""
LINKS = """
SELECT l.event_id AS asked, l.other_id AS event_id, l.relation, e.title FROM event_links l
JOIN events e ON e.id = l.other_id WHERE l.event_id IN ({marks})
UNION ALL
SELECT l.other_id, l.event_id, l.relation || '_by', e.title FROM event_links l
JOIN events e ON e.id = l.event_id WHERE l.other_id IN ({marks}) ORDER BY 1, 3, 2
"""
NO_LIMIT = -1


def timeline(db: Database, wanted: Filter) -> tuple[EventLine, ...]:
    """Return the events that a filter lets through, by day; undated ones last where asked for.

    With `as_of`, reports published later are left out, and events without any other; an event's own row
    is as it is now (`jobs.timelines.asked` composes it anew).
    """
    events = dated(db, wanted)
    left = NO_LIMIT if wanted.limit is None else wanted.limit - len(events)
    if wanted.undated and left:
        events += _undated(db, wanted, left)
    return lines(db, events, wanted)


def dated(db: Database, wanted: Filter) -> tuple[Event, ...]:
    """Return the dated events that a filter lets through, without their reports."""
    sql, values = _conditions(db, wanted)
    query, more = _of_days(wanted)
    limit = NO_LIMIT if wanted.limit is None else wanted.limit
    order = "ORDER BY e.date, e.type, e.id LIMIT ?"
    return db.rows(
        Event, f"SELECT e.* FROM events e WHERE {query}{sql} {order}", *more, *values, limit
    )


def day_of_newest(db: Database, wanted: Filter, many: int) -> str | None:
    """Return the first day of the newest `many` dated events that a filter lets through; None for fewer."""
    sql, values = _conditions(db, wanted)
    query, more = _of_days(wanted)
    found = db.sql.execute(
        f"SELECT e.date FROM events e WHERE {query}{sql} ORDER BY e.date DESC LIMIT 1 OFFSET ?",
        [*more, *values, many - 1],
    ).fetchone()
    return found[0] if found else None


def newest_timeline(db: Database, wanted: Filter, many: int) -> tuple[EventLine, ...]:
    """Return the newest `many` dated events that a filter lets through, by day as in `timeline`."""
    sql, values = _conditions(db, wanted)
    query, more = _of_days(wanted)
    order = "ORDER BY e.date DESC, e.type DESC, e.id DESC LIMIT ?"
    found = db.rows(
        Event, f"SELECT e.* FROM events e WHERE {query}{sql} {order}", *more, *values, many
    )
    return lines(db, found[::-1], wanted)


def undated_timeline(db: Database, wanted: Filter, many: int) -> tuple[EventLine, ...]:
    """Return at most so many events without a day that a filter lets through."""
    return lines(db, _undated(db, wanted, many), wanted)


def last_changed(db: Database, ids: Sequence[str]) -> Mapping[str, str]:
    """Return `{event: instant}` at which each last came to stand as it does, UTC."""
    sql = """SELECT v.event_id, max(v.held_from) FROM json_each(?) j CROSS JOIN event_versions v
             ON v.event_id = j.value GROUP BY v.event_id"""
    return dict(db.sql.execute(sql, [json.dumps(list(ids))]).fetchall())


def _undated(db: Database, wanted: Filter, limit: int) -> tuple[Event, ...]:
    sql, values = _conditions(db, wanted)
    query = f"SELECT e.* FROM events e WHERE e.date IS NULL{sql} ORDER BY e.type, e.id LIMIT ?"
    return db.rows(Event, query, *values, limit)


def count_undated(db: Database) -> int:
    """Return how many events have no day."""
    return int(db.sql.execute("SELECT count(*) FROM events WHERE date IS NULL").fetchone()[0])


def _of_days(wanted: Filter) -> tuple[str, list[str]]:
    """Return the condition on days: what ends on or after the first and begins by the last."""
    sql, values = "e.date IS NOT NULL", []
    if wanted.first_day:
        sql, values = "(e.date >= ? OR e.date_end >= ?)", [wanted.first_day] * 2
    if wanted.last_day:
        sql, values = f"{sql} AND e.date <= ?", [*values, wanted.last_day]
    return sql, values


def _conditions(db: Database, wanted: Filter) -> tuple[str, list[str]]:
    """Return the further conditions on `events e`."""
    asked = (
        ("e.type = ?", wanted.type),
        ("e.measure_id = ?", wanted.measure),
        (of_actor(db, wanted.actor), wanted.actor),
        (_reported_by("outlet"), wanted.outlet),
        (_reported_by("language"), wanted.language),
        ("e.first_reported_at < ?", after(wanted.as_of)),
    )
    said = [(sql, value) for sql, value in asked if value is not None]
    return "".join(f" AND {sql}" for sql, _ in said), [value for _, value in said]


def _reported_by(column: str) -> str:
    return f"EXISTS (SELECT 1 FROM event_reports r WHERE r.event_id = e.id AND r.{column} = ?)"


def lines(db: Database, events: Sequence[Event], wanted: Filter) -> tuple[EventLine, ...]:
    """Return events with who takes part, their reports and links."""
    ids = [event.id for event in events]
    until = after(wanted.as_of) or EVER
    actors = _by_event(db, ACTORS, ids)
    reported, hidden = reports_of(db, ids, until, wanted.reports)
    links = _by_event(db, LINKS, ids)
    made = (
        EventLine(
            event=event,
            actors=tuple(ActorLine(**row) for row in actors.get(event.id, ())),
            reports=tuple(ReportLine(**row) for row in reported.get(event.id, ())),
            links=tuple(LinkLine(**row) for row in links.get(event.id, ())),
            hidden=hidden.get(event.id, 0),
        )
        for event in events
    )
    return tuple(line for line in made if line.reports)


def event(db: Database, event_id: str, *, reports: int | None = None, page: int = 1) -> EventLine:
    """Return one event by its id, or by the first characters of it, with all its reports.

    With `reports` so many of them: the first ones, or those of a later page.

    Raises:
        UsageError: no event has that id, several begin with it, or it has no such page.
    """
    found = db.rows(
        Event,
        "SELECT * FROM events WHERE id >= ? AND id < ? ORDER BY id LIMIT 1000",
        event_id,
        event_id + AFTER_HEX,
    )
    if not event_id or not found:
        raise UsageError(
            f"Event {event_id!r} does not exist; `disputeline timeline --json` lists the ids."
        )
    if len(found) > 1:
        raise UsageError(
            f"Event {event_id!r} is short for {len(found)} events; give more characters."
        )
    line = lines(db, found, Filter(reports=reports))[0]
    if line.hidden:
        line = replace(line, had=tuple(FirstLine(**row) for row in origins(db, found[0].id)))
    return line if page == 1 or reports is None else _turned(db, line, (page - 1) * reports)


def _turned(db: Database, line: EventLine, before: int) -> EventLine:
    """Return an event, of which the first reports are shown, with as many of those that come later.

    Raises:
        UsageError: it has no such reports.
    """
    shown, count = len(line.reports), len(line.reports) + line.hidden
    if before >= count:
        pages = -(-count // shown)
        raise UsageError(f"Event {line.event.id!r} has {count} reports; the last page is {pages}.")
    later = tuple(ReportLine(**row) for row in some_reports(db, line.event.id, shown, before))
    hidden = count - before - len(later)
    return replace(line, reports=later, hidden=hidden, before=before, first_words=line.words)


def _by_event(
    db: Database, query: str, ids: Sequence[str], *more: str
) -> Mapping[str, list[dict[str, Any]]]:
    """Return the rows of a query by event, asked in parts."""
    found: dict[str, list[dict[str, Any]]] = {}
    for part in in_parts(ids):
        sql = query.format(marks=", ".join("?" * len(part)))
        for row in db.sql.query(sql, [*list(part) * query.count("{marks}"), *more]):
            _put(found, row)
    return found


def _put(found: dict[str, list[dict[str, Any]]], row: dict[str, Any]) -> None:
    asked = row.pop("asked") if "asked" in row else row.pop("event_id")
    found.setdefault(asked, []).append(row)

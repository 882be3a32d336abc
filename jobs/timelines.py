"""Timelines: the timeline as a reader asks for it, by either clock.

`--as-of DAY` composes each event from what was published by that day alone; `--held-on DAY` reads how
this database stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from jobs.composing import Reader
from jobs.days import span
from jobs.followed import profiles
from store import look
from store.db import Database
from store.errors import UsageError
from store.look import ActorLine, EventLine, Filter
from store.look.held import held_timeline

MOST_COMPOSED = 40  # chosen: so many events are composed anew in a tenth of a second


@dataclass(frozen=True, kw_only=True)
class Found:
    """The events that are shown; earlier ones that are left out lie on the day `before` or earlier."""

    lines: tuple[EventLine, ...]
    wanted: Filter
    before: str | None


def asked(db: Database, wanted: Filter) -> tuple[EventLine, ...]:
    """Return the events that a filter lets through, by day, undated ones last where asked for.

    Raises:
        UsageError: the filter asks for what cannot exist, or by both clocks at once.
    """
    look.checked(db, wanted)
    if wanted.held_on and wanted.as_of:
        raise UsageError("--held-on and --as-of are two clocks; give one of them.")
    if wanted.held_on:
        return held_timeline(db, wanted)
    if wanted.as_of is None:
        return look.timeline(db, wanted)
    return _as_of(db, wanted, wanted.as_of)


def newest(db: Database, wanted: Filter, most: int) -> Found:
    """Return the newest `most` events that a filter lets through, by day; undated ones where all have room.

    Raises:
        UsageError: the filter asks for what cannot exist.
    """
    if wanted.as_of or wanted.held_on:
        return _as_it_stood(db, wanted, most)
    look.checked(db, wanted)
    lines = look.newest_timeline(db, wanted, most + 1)
    if len(lines) > most:
        return Found(lines=lines[1:], wanted=replace(wanted, undated=False), before=_before(lines))
    if wanted.undated:
        lines += look.undated_timeline(db, wanted, most - len(lines))
    return Found(lines=lines, wanted=wanted, before=None)


def _as_it_stood(db: Database, wanted: Filter, most: int) -> Found:
    """Return the same of an earlier state: of the days on which the newest events of today lie."""
    look.checked(db, wanted)
    plain = replace(wanted, as_of=None, held_on=None, last_day=_earlier(wanted))
    if wanted.as_of:
        most = min(most, MOST_COMPOSED)
    from_day = look.day_of_newest(db, plain, most + 1)
    if from_day is not None:
        wanted = replace(wanted, first_day=from_day, undated=False)
    lines = asked(db, wanted)
    return Found(lines=lines[-most:], wanted=wanted, before=from_day)


def _earlier(wanted: Filter) -> str | None:
    """Return the last day asked for; no state of a day tells of much that came after it."""
    stated = [day for day in (wanted.last_day, wanted.as_of, wanted.held_on) if day]
    return min(stated, default=None)


def _before(lines: Sequence[EventLine]) -> str | None:
    """Return the day up to which what is left out reads: that of the first event, or the day before it.

    Where all events lie on one day, its other ones cannot be told by days.
    """
    first, last = lines[0].event.date, lines[-1].event.date
    if first is None or first != last:
        return first
    days = span(first)
    return (days[0] - timedelta(days=1)).isoformat() if days else None


def _as_of(db: Database, wanted: Filter, day: str) -> tuple[EventLine, ...]:
    """Return the timeline of what was published by a day; a type is asked of what an event was then."""
    lines = look.timeline(db, replace(wanted, type=None, limit=None))
    reader = Reader(db, profiles(db), f"{day}U")
    announced = reader.announced()
    made = [_recomposed(line, reader, announced) for line in lines]
    made = [line for line in made if wanted.type in (None, line.event.type)]
    made.sort(key=by_day)
    return tuple(made[: wanted.limit])


def by_day(line: EventLine) -> tuple[bool, str, str, str]:
    """Return what sorts the lines of a timeline: those without a day come last."""
    event = line.event
    return event.date is None, event.date or "", event.type, event.id


def _recomposed(line: EventLine, reader: Reader, announced: dict[str, str]) -> EventLine:
    if not reader.later(line.event.id):
        return line
    event, actors = reader.composed(line.event.id, announced)
    names = {one.id: one.name for one in line.actors} | reader.names
    taking_part = [
        ActorLine(id=one.entity_id, name=names.get(one.entity_id, one.entity_id), role=one.role)
        for one in actors
    ]
    return replace(
        line, event=event, actors=tuple(sorted(taking_part, key=lambda one: (one.role, one.name)))
    )

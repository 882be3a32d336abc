"""Timelines: the timeline as a reader asks for it, by either clock.

`--as-of DAY` composes each event from what was published by that day alone; `--held-on DAY` reads how
this database stood.
"""

from __future__ import annotations

from dataclasses import replace

from jobs.composing import Reader
from jobs.looming import Profiles
from jobs.workspace import chosen_topic
from nlp.sides import Sides
from store import look
from store.db import Database
from store.errors import UsageError
from store.look import ActorLine, EventLine, Filter
from store.look.held import held_timeline


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


def _as_of(db: Database, wanted: Filter, day: str) -> tuple[EventLine, ...]:
    """Return the timeline of what was published by a day; a type is asked of what an event was then."""
    lines = look.timeline(db, replace(wanted, type=None, limit=None))
    reader = Reader(db, Profiles(Sides(chosen_topic(db, None))), f"{day}U")
    announced = reader.announced()
    made = [_recomposed(line, reader, announced) for line in lines]
    made = [line for line in made if wanted.type in (None, line.event.type)]
    made.sort(key=lambda x: (x.event.date is None, x.event.date or "", x.event.type, x.event.id))
    return tuple(made[: wanted.limit])


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

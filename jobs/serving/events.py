"""Events of the site: those that a request asks for, each as pages and feeds show it.

The newest are shown where there are more than one page can hold; what is left out is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jobs import show, timelines
from jobs.serving.days import span
from jobs.serving.page import Asked
from jobs.serving.topics import followed
from nlp.sides import Sides
from store import look
from store.db import Database
from store.look import EventLine, Filter

FAMILIES = {
    "measure": "announcement effective listing delisting earlier_measure licence licence_delay",
    "words": "statement remark protest rejection",
    "process": "investigation court meeting plan",
    "economy": "trade_data market budget",
}
FAMILY_NAMES = {
    "measure": "measures",
    "words": "statements and protests",
    "process": "proceedings and plans",
    "economy": "economy",
    "other": "other",
}
OTHER = "other"
FAMILY_OF = {kind: family for family, kinds in FAMILIES.items() for kind in kinds.split()}


@dataclass(frozen=True, kw_only=True)
class Found:
    """The events that are shown; earlier ones that are left out lie on the day `before` or earlier."""

    lines: tuple[EventLine, ...]
    wanted: Filter
    before: str | None


@dataclass(frozen=True, kw_only=True)
class EventRow:
    """An event as a line of the timeline: `side` counts the parties from 0, `first` to `last` its days.

    `act` is the title without the name of who acts, where it begins with that.
    """

    id: str
    when: str
    month: str
    type: str
    family: str
    status: str
    title: str
    act: str
    who: str
    words: str
    language: str
    outlets: str
    single_source: bool
    side: int | None
    first: date | None
    last: date | None

    @property
    def href(self) -> str:
        """Return the address of the event's page."""
        return f"/event/{self.id}"


def newest(db: Database, asked: Asked, most: int) -> Found:
    """Return the newest `most` events that a request asks for, by day; undated ones where no day is asked.

    Raises:
        UsageError: the request asks for what cannot exist.
    """
    given = asked.filter()
    wanted = replace(given, undated=given.first_day is None and given.last_day is None)
    if given.as_of or given.held_on:
        return _as_it_stood(db, wanted, most)
    look.checked(db, wanted)
    lines = look.newest_timeline(db, wanted, most + 1)
    if len(lines) > most:
        return Found(lines=lines[1:], wanted=replace(wanted, undated=False), before=_before(lines))
    return Found(lines=timelines.asked(db, replace(wanted, limit=most)), wanted=wanted, before=None)


def _as_it_stood(db: Database, wanted: Filter, most: int) -> Found:
    """Return the same of an earlier state: of the days on which the newest events of today lie."""
    look.checked(db, wanted)
    plain = replace(wanted, as_of=None, held_on=None, last_day=_earlier(wanted))
    from_day = look.day_of_newest(db, plain, most + 1)
    if from_day is not None:
        wanted = replace(wanted, first_day=from_day, undated=False)
    lines = timelines.asked(db, wanted)
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


def shown(db: Database, lines: Sequence[EventLine]) -> tuple[EventRow, ...]:
    """Return events as lines of the timeline, in the same order."""
    topic = followed(db)
    sides, parties = Sides(topic), list(topic.parties)
    return tuple(_row(line, sides, parties) for line in lines)


def _row(line: EventLine, sides: Sides, parties: Sequence[str]) -> EventRow:
    event, days = line.event, span(line.event.date, line.event.date_end)
    actors = [sides.side(one.id) for one in line.actors if one.role == "actor"]
    side = next((one for one in actors if one in parties), None)
    return EventRow(
        id=event.id,
        when=show.when(line),
        month=event.date[:7] if event.date else "no day given",
        type=event.type,
        family=FAMILY_OF.get(event.type, OTHER),
        status=event.status,
        title=show.clean(event.title),
        act=_act(line),
        who=show.who(line),
        words=show.clean(line.words),
        language=line.reports[0].language if line.reports else "en",
        outlets=show.outlets(line),
        single_source=line.single_source,
        side=None if side is None else parties.index(side),
        first=days[0] if days else None,
        last=days[1] if days else None,
    )


def _act(line: EventLine) -> str:
    title = show.clean(line.event.title)
    names = (show.clean(one.name) for one in line.actors if one.role == "actor")
    return next((title[len(n) :].strip() for n in names if title.startswith(f"{n} ")), title)

"""Events of the site: those that a request asks for, each as pages and feeds show it.

The newest are shown where there are more than one page can hold; what is left out is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobs import show, timelines
from jobs.days import span
from jobs.followed import followed
from jobs.serving.page import Asked
from jobs.timelines import Found
from nlp.sides import Sides
from store.db import Database
from store.look import EventLine

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
MOST_REPORTS = 5  # chosen: a line of the timeline names a few outlets, the event's page all of them
FAMILY_OF = {kind: family for family, kinds in FAMILIES.items() for kind in kinds.split()}


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


def newest(db: Database, asked: Asked, most: int, reports: int = MOST_REPORTS) -> Found:
    """Return the newest `most` events that a request asks for, each with its first `reports`.

    Raises:
        UsageError: the request asks for what cannot exist.
    """
    given = asked.filter()
    undated = given.first_day is None and given.last_day is None
    return timelines.newest(db, replace(given, undated=undated, reports=reports), most)


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

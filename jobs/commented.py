"""Commented: what experts, outlets and unnamed officials say came about, as lines beside the timeline's.

A comment is no event: nothing is merged, its id is the fact's own, and its status says what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jobs.followed import followed
from jobs.timelines import by_day
from nlp.facts.happenings import Happening
from nlp.tellings import gist_of
from nlp.titles import title
from nlp.wording import split
from store import look
from store.db import Database
from store.look import ActorLine, EventLine, Filter
from store.look.comments import COMMENT, comments
from store.look.events import ReportLine
from store.names import names_of
from store.records import Event
from store.topic import Topic

Names = Mapping[str, str]


def commented(db: Database, wanted: Filter) -> tuple[EventLine, ...]:
    """Return comments by day, those without a day last; of more than the limit those published last.

    Raises:
        UsageError: the filter asks for what cannot exist.
    """
    look.checked(db, wanted)
    found = [
        (one.fact, one.report) for one in comments(db, wanted) if isinstance(one.fact, Happening)
    ]
    names, topic = _names(db, [fact for fact, _ in found]), followed(db)
    return tuple(sorted((_line(fact, report, topic, names) for fact, report in found), key=by_day))


def _names(db: Database, told: Iterable[Happening]) -> Names:
    ids = {i for one in told for ids in (one.actors, one.targets, one.about) for i in split(ids)}
    return names_of(db.sql, ids)


def _line(fact: Happening, report: ReportLine, topic: Topic, names: Names) -> EventLine:
    event = Event(
        id=fact.id,
        date=fact.date,
        date_end=fact.date_end,
        precision=fact.precision,
        date_basis=fact.date_basis,
        type=fact.type,
        status=COMMENT,
        title=title(fact.type, fact, topic, names, gist_of(report.language, [fact])),
        measure_id=fact.measure_id,
        outlets=1,
        first_reported_at=report.published_at,
        first_seen_at=report.known_at,
        confidence=fact.confidence,
    )
    roles = (("actor", fact.actors), ("target", fact.targets))
    actors = [
        ActorLine(id=one, name=names.get(one, one), role=role)
        for role, ids in roles
        for one in split(ids)
    ]
    return EventLine(event=event, actors=tuple(actors), reports=(report,))

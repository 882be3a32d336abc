"""Commented: what experts, outlets and unnamed officials say came about, as lines beside the timeline's.

A comment is no event: nothing is merged, its id is the fact's own, and its status says what it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from jobs.followed import followed
from nlp import languages
from nlp.facts.happenings import Happening
from nlp.gists import gist
from nlp.titles import title
from nlp.wording import split
from store import look
from store.db import Database
from store.look import ActorLine, EventLine, Filter
from store.look.comments import COMMENT, comments
from store.look.events import ReportLine
from store.records import Event
from store.topic import Topic

NAMES = "SELECT n.id, n.name FROM json_each(?) j CROSS JOIN entities n ON n.id = j.value"
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
    lines = [_line(fact, report, topic, names) for fact, report in found]
    lines.sort(key=lambda x: (x.event.date is None, x.event.date or "", x.event.type, x.event.id))
    return tuple(lines)


def _names(db: Database, told: Iterable[Happening]) -> Names:
    ids = {i for one in told for ids in (one.actors, one.targets, one.about) for i in split(ids)}
    return dict(db.sql.execute(NAMES, [json.dumps(sorted(ids))]).fetchall())


def _line(fact: Happening, report: ReportLine, topic: Topic, names: Names) -> EventLine:
    known = languages.codes()
    said = (
        [(fact.text, languages.words(report.language).happenings)]
        if report.language in known
        else []
    )
    event = Event(
        id=fact.id,
        date=fact.date,
        date_end=fact.date_end,
        precision=fact.precision,
        date_basis=fact.date_basis,
        type=fact.type,
        status=COMMENT,
        title=title(fact.type, fact, topic, names, gist(said)),
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

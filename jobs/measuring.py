"""Measuring: how the measures stand is brought up to date from events, facts and articles that are held.

Only articles that are new or changed are read, and only if they name a measure or a list; what they say is
kept, and the measures they touch are told again from that (`nlp.measures`). Doing it in parts gives what
doing it at once gives, and doing it twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from jobs import evidence
from jobs.workspace import Workspace
from nlp import measures as telling
from nlp.lifecycle.notices import Notice, owners, places
from nlp.measures import Asked
from nlp.reporting.measures import UNKNOWN_NOTICE
from store import bearings, lives, measured
from store.bearings import Waiting
from store.lifecycle import MeasurePlace, MeasureRow, MeasureSign
from store.parts import in_parts
from store.records import key

VERSION = (
    1  # of what is kept of each article: raise it where another would come out of the same facts
)
BATCH = 500  # articles held in memory at once


def weave_measures(work: Workspace) -> None:
    """Write how the measures stand, their steps and the names they list; rows that stay are not touched."""
    sql = work.db.sql
    made_of = key(work.topic.model_dump_json(), *evidence.official_sources(work.db))
    with sql.atomic():
        touched = _looked(work, bearings.waiting(sql, f"measures@{VERSION}:{made_of}"))
        moved = touched
        while (
            moved
        ):  # what one measure lists or when it was announced bears on those of the same list
            touched |= measured.numbered_alike(work.db, touched)
            moved = _tell(work, touched) - touched
            touched |= moved
        lives.keep_measures(work.db, tuple(_restated(work)))
        bearings.done(sql)
    work.say(f"measures {sql.table('measures').count}, {sql.table('measure_steps').count} steps")


def count_actors(work: Workspace) -> None:
    """Write how much each actor did, said and held."""
    work.say(f"actors   {lives.keep_totals(work.db)}")


def _looked(work: Workspace, waiting: Waiting) -> set[str]:
    """Keep what changed articles say of measures; return the measures that are to be told again."""
    touched = {*waiting.measures, *_of_lists(work, set(waiting.lists))}
    both = sorted({*waiting.articles, *waiting.reported})
    for some in in_parts(both, BATCH):
        named = evidence.naming(work.db, work.topic, some)
        touched |= _look(work, some, named)
        touched |= bearings.touched(work.db.sql, some)
    touched |= bearings.of_events(work.db.sql, waiting.events)
    return {one for name in touched for one in _measures(work, name)}


def _look(work: Workspace, articles: Sequence[str], naming: Sequence[str]) -> set[str]:
    """Keep what some articles say of measures; only those that name one are read."""
    held = evidence.of_articles(work.db, naming)
    found = places(held, work.topic)
    own = owners(found)
    signs = [MeasureSign(**one._asdict()) for one in telling.turns(held, work.topic, own)]
    kept = [MeasurePlace(**asdict(one)) for one in found]
    return bearings.keep(work.db, articles, kept, signs)


def _measures(work: Workspace, name: str) -> set[str]:
    """Return the measures that a name means: itself, or the notices of its year and number."""
    if not name.startswith(UNKNOWN_NOTICE):
        return {name}
    year, _, number = name.removeprefix(UNKNOWN_NOTICE).partition("_")
    return measured.of_number(work.db, int(year), int(number))


def _of_lists(work: Workspace, lists: set[str]) -> set[str]:
    """Return the measures that bear on some lists."""
    return {one.id for one in work.topic.measures if one.list in lists} | measured.on_lists(
        work.db, lists
    )


def _tell(work: Workspace, touched: set[str]) -> set[str]:
    """Tell some measures again; return those that bear on the lists on which that changed something."""
    db, topic = work.db, work.topic
    derived = {row.id for row in lives.measures(db) if row.derived}
    numbered = measured.notices(db, (touched | derived) - topic.measure.keys())
    before = measured.announced(db, touched)
    asked = Asked(
        notices=tuple(Notice(*one) for one in numbered),
        own={},
        measures=frozenset(touched),
        days=measured.announced(db, topic.measure.keys() - touched),
    )
    found = evidence.told(db, topic, asked)
    now = {one.measure_id: one.date for one in found.steps if one.step == "announced"}
    lists = {m.list for m in topic.measures if m.list and now.get(m.id) != before.get(m.id)}
    lists |= lives.keep_some(db, touched, found)
    return _of_lists(work, lists)


def _restated(work: Workspace) -> Iterator[MeasureRow]:
    """Yield the measures as they stand on the newest day that is held."""
    newest, steps = evidence.newest_on(work.db), lives.steps(work.db)
    for row in lives.measures(work.db):
        yield telling.restated(row, steps.get(row.id, ()), newest)

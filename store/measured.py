"""Measured: everything that is said of some measures, by indexes; no text but that of notices is read.

What of it is a step, a name or a rule is decided in `nlp.measures`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from store.db import Database
from store.lifecycle import MeasureName, MeasureSign
from store.parts import AMONG, array
from store.records import Event, Fact

RANK = (
    "s.kind <> 'official', a.copy_of IS NOT NULL, ifnull(nullif(a.published_at, ''), '9999'), a.id"
)
OWN = f"measure_places o WHERE o.own = 1 AND o.measure IN {AMONG}"
EVENTS = f"SELECT * FROM events WHERE measure_id IN {AMONG} AND +type IN {AMONG} ORDER BY id"
BESIDE = f"""
SELECT DISTINCT p.measure, r.event_id, r.article_id, r.start_char, r.end_char
FROM measure_places p CROSS JOIN event_reports r ON r.article_id = p.article_id
    AND r.start_char <= p.start_char AND p.end_char <= r.end_char
CROSS JOIN events e ON e.id = r.event_id
WHERE p.measure IN {AMONG} AND e.type IN {AMONG} AND ifnull(e.measure_id, '') = ''
"""
REPORTS = f"""
SELECT r.event_id, {RANK}, r.start_char, r.end_char
FROM json_each(?) j CROSS JOIN event_reports r ON r.event_id = j.value
JOIN articles a ON a.id = r.article_id JOIN sources s ON s.id = a.source_id
"""
RANKS = f"""
SELECT {RANK} FROM json_each(?) j CROSS JOIN articles a ON a.id = j.value
JOIN sources s ON s.id = a.source_id
"""
ACTORS = (
    f"SELECT event_id, entity_id FROM event_actors WHERE role = 'actor' AND event_id IN {AMONG}"
)
NOTICE = """
SELECT measure, issuer, year, number FROM measure_places
WHERE measure = ? AND own IN (0, 1) AND dated = 1 AND year > 0 LIMIT 1
"""
LATER = (
    f"SELECT * FROM listings WHERE action IN ('remove', 'suspend', 'resume') AND list IN {AMONG}"
)
DATED = "SELECT * FROM listings WHERE list = ? AND effective_on = ? AND measure_id IS NULL AND action = 'add'"
# By the article alone: the index of a list would be walked once an article.
PRINTED = """
SELECT l.* FROM articles a CROSS JOIN listings l ON l.article_id = a.id
WHERE a.published_at >= ? AND a.published_at < ? AND +l.list = ? AND +l.effective_on IS NULL
    AND +l.measure_id IS NULL AND +l.action = 'add'
"""
SomeFact = TypeVar("SomeFact", bound=Fact)
Rank = tuple[bool, bool, str, str]


class Said(NamedTuple):
    """One sentence that reports an event, and the measure that it names beside it, if one."""

    event_id: str
    rank: Rank
    span: tuple[int, int]
    measure: str | None = None


class Numbered(NamedTuple):
    """A notice that the topic does not hold."""

    measure: str
    issuer: str
    year: int
    number: int


def signs(db: Database, measures: Collection[str]) -> list[tuple[Any, ...]]:
    """Return the signs of some measures as rows, in the order of the fields of `MeasureSign`."""
    names = ", ".join(MeasureSign.__dataclass_fields__)
    query = f"SELECT {names} FROM measure_signs WHERE measure_id IN {AMONG}"
    return db.sql.execute(query, [array(measures)]).fetchall()


def events(
    db: Database, measures: Collection[str], types: Iterable[str]
) -> tuple[dict[str, Event], list[Said]]:
    """Return the events of some measures, and the sentences that report them."""
    asked = [array(measures), array(types)]
    own = {one.id: one for one in db.rows(Event, EVENTS, *asked)}
    beside = db.sql.execute(BESIDE, asked).fetchall()
    rank = ranks(db, {row[2] for row in beside})
    said = [Said(row[1], rank[row[2]], (row[3], row[4]), row[0]) for row in beside]
    ids = array({one.event_id for one in said})
    others = db.rows(Event, f"SELECT * FROM events WHERE id IN {AMONG}", ids)
    told = db.sql.execute(REPORTS, [array(own)])
    said += [Said(row[0], row[1:5], row[5:7]) for row in told]
    return own | {one.id: one for one in others}, said


def actors(db: Database, event_ids: Iterable[str]) -> dict[str, set[str]]:
    """Return who acts in some events."""
    found: dict[str, set[str]] = {one: set() for one in event_ids}
    for event_id, entity_id in db.sql.execute(ACTORS, [array(found)]):
        found[event_id].add(entity_id)
    return found


def ranks(db: Database, article_ids: Collection[str]) -> Mapping[str, Rank]:
    """Return by what the best of some articles comes first (`Evidence.rank`)."""
    return {row[3]: tuple(row) for row in db.sql.execute(RANKS, [array(article_ids)])}


def notices(db: Database, measures: Iterable[str]) -> list[Numbered]:
    """Return which of some measures are notices that somebody dates, by id."""
    found = (db.sql.execute(NOTICE, [one]).fetchone() for one in sorted(set(measures)))
    return [Numbered(*row) for row in found if row]


def numbered_alike(db: Database, measures: Iterable[str]) -> set[str]:
    """Return the notices of the same year and number as some measures."""
    query = (
        "SELECT DISTINCT p.measure FROM (SELECT DISTINCT year, number FROM measure_places "
        f"WHERE measure IN {AMONG} AND year > 0) n "
        "CROSS JOIN measure_places p ON p.year = n.year AND p.number = n.number"
    )
    return {row[0] for row in db.sql.execute(query, [array(measures)])}


def of_number(db: Database, year: int, number: int) -> set[str]:
    """Return the notices of a year and number."""
    query = "SELECT DISTINCT measure FROM measure_places WHERE year = ? AND number = ?"
    return {row[0] for row in db.sql.execute(query, [year, number])}


def own_articles(db: Database, measures: Collection[str]) -> tuple[str, ...]:
    """Return the articles that are the notices of some measures."""
    rows = db.sql.execute(f"SELECT DISTINCT o.article_id FROM {OWN} ORDER BY 1", [array(measures)])
    return tuple(row[0] for row in rows)


def owners(db: Database, article_ids: Collection[str]) -> dict[str, str]:
    """Return the measure of each of some articles that is a notice, as it names itself last."""
    query = (
        f"SELECT article_id, measure FROM measure_places WHERE own = 1 AND article_id IN {AMONG} "
        "ORDER BY article_id, start_char"
    )
    return {row[0]: row[1] for row in db.sql.execute(query, [array(article_ids)])}


def later(db: Database, record: type[SomeFact], lists: Collection[str]) -> tuple[SomeFact, ...]:
    """Return what is undone on some lists."""
    return db.rows(record, LATER, array(lists))


def by_day(
    db: Database, record: type[SomeFact], name: str, days: tuple[str, str]
) -> tuple[SomeFact, ...]:
    """Return what was added to a list on a day, or printed from that day until before another."""
    dated = db.rows(record, DATED, name, days[0])
    return (*dated, *db.rows(record, PRINTED, *days, name))


def elsewhere(
    db: Database, measures: Collection[str], lists: Collection[str]
) -> tuple[MeasureName, ...]:
    """Return the names that other measures than some put on some lists."""
    query = (
        f"SELECT * FROM measure_names WHERE action = 'add' AND list IN {AMONG} "
        f"AND measure_id NOT IN {AMONG}"
    )
    return db.rows(MeasureName, query, array(lists), array(measures))


def announced(db: Database, measures: Collection[str]) -> dict[str, str]:
    """Return the day on which each of some measures was announced."""
    query = f"SELECT measure_id, date FROM measure_steps WHERE step = 'announced' AND measure_id IN {AMONG}"
    return {row[0]: row[1] for row in db.sql.execute(query, [array(measures)])}


def on_lists(db: Database, lists: Collection[str]) -> set[str]:
    """Return the measures that hold or held names on some lists."""
    query = f"SELECT DISTINCT measure_id FROM measure_names WHERE list IN {AMONG}"
    return {row[0] for row in db.sql.execute(query, [array(lists)])}

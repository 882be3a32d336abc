"""Measures as a reader asks for them: how each stands, and one of them with all its evidence.

As of a day, only steps count whose evidence was published, or held, by then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from store.db import Database
from store.lifecycle import MeasureRow, place_in_life, status
from store.look.filters import Filter, Where, of_articles, of_reports
from store.look.near import unknown

STATES = {"add": "listed", "resume": "listed", "remove": "removed", "suspend": "suspended"}
LAST = "9999"
DAY = len("2026-01-06")
STEPS = """
SELECT s.measure_id, s.step, s.date, s.precision, s.date_basis, s.until, s.event_id, s.articles, s.confidence,
       s.article_id, a.source_id AS outlet, a.url, a.language, a.published_at, s.start_char, s.end_char,
       substr(a.text, s.start_char + 1, s.end_char - s.start_char) AS sentence
FROM measure_steps s CROSS JOIN articles a ON a.id = s.article_id WHERE 1 = 1
"""
NAMES = """
SELECT n.measure_id, n.name_key, n.action, n.date, n.listed_name, n.entity_id, e.name, n.list,
       n.article_id, a.source_id AS outlet, a.url, n.start_char, n.end_char, n.confidence,
       '' AS state
FROM measure_names n CROSS JOIN articles a ON a.id = n.article_id LEFT JOIN entities e ON e.id = n.entity_id
WHERE 1 = 1
"""
# how measures stand is told by these alone; articles are looked at where a filter asks of them
STOOD = "SELECT s.measure_id, s.step, s.date FROM measure_steps s{articles} WHERE 1 = 1"
LISTED = (
    "SELECT s.measure_id, s.name_key, s.action, s.date FROM measure_names s{articles} WHERE 1 = 1"
)
EVIDENCE = " CROSS JOIN articles a ON a.id = s.article_id"
ISSUERS = "SELECT id, name FROM entities WHERE id IN (SELECT issuer_id FROM measures)"
PROVISIONS = """
SELECT p.key, p.value, p.official, p.articles, a.source_id AS outlet, p.language, a.published_at,
       p.article_id, a.url, p.start_char, p.end_char
FROM measure_rules p CROSS JOIN articles a ON a.id = p.article_id WHERE p.measure_id = ? {where}
ORDER BY p.key, p.official DESC, p.articles DESC, p.language, p.value
"""
REPLIES = """
SELECT e.id AS event_id, e.date, e.type, e.title, e.outlets FROM events e
WHERE e.measure_id = ? AND e.type IN ('protest', 'rejection', 'statement', 'remark')
{where}
ORDER BY e.date IS NULL, e.date, e.id LIMIT 500
"""


@dataclass(frozen=True, kw_only=True)
class StepLine:
    """A step in a measure's life with its sentence."""

    measure_id: str
    step: str
    date: str
    precision: str | None
    date_basis: str
    until: str | None
    event_id: str | None
    articles: int
    confidence: float
    article_id: str
    outlet: str
    url: str
    language: str
    published_at: str | None
    start_char: int
    end_char: int
    sentence: str


@dataclass(frozen=True, kw_only=True)
class NameLine:
    """What was done to a name on a measure's list; `state` is where the last such row leaves it."""

    measure_id: str
    name_key: str
    action: str
    date: str
    listed_name: str
    entity_id: str | None
    name: str | None
    list: str
    article_id: str
    outlet: str
    url: str
    start_char: int
    end_char: int
    confidence: float
    state: str = ""


@dataclass(frozen=True, kw_only=True)
class ProvisionLine:
    """A rule of a measure as an article words it."""

    key: str
    value: str
    official: bool
    articles: int
    outlet: str
    language: str
    published_at: str | None
    article_id: str
    url: str
    start_char: int
    end_char: int


@dataclass(frozen=True, kw_only=True)
class ReactionLine:
    """An event that answers a measure."""

    event_id: str
    date: str | None
    type: str
    title: str
    outlets: int


@dataclass(frozen=True, kw_only=True)
class MeasureLine:
    """A measure and how it stands; `added` and the like count names on its list."""

    id: str
    title: str
    issuer_id: str
    issuer: str
    announced_on: str | None
    effective_on: str | None
    status: str
    status_as_of: str | None
    derived: bool
    steps: int
    added: int
    removed: int
    suspended: int
    stated: int | None
    held: int
    mismatch: bool


class Stood(NamedTuple):
    """A step in a measure's life."""

    measure_id: str
    step: str
    date: str


class Listed(NamedTuple):
    """What was done to a name on a measure's list."""

    measure_id: str
    name_key: str
    action: str
    date: str


@dataclass(frozen=True, kw_only=True)
class MeasureDetail:
    """A measure with its steps, rules, names and the answers to it."""

    measure: MeasureLine
    steps: tuple[StepLine, ...]
    provisions: tuple[ProvisionLine, ...]
    names: tuple[NameLine, ...]
    reactions: tuple[ReactionLine, ...]


def all_measures(db: Database, wanted: Filter) -> tuple[MeasureLine, ...]:
    """Return the measures that a filter lets through, those announced first first, undated ones last.

    Days ask for a step in between, an actor for the issuer, outlet and language for the evidence.
    """
    told = _told(db, wanted)
    kept = [line for line, steps in told if _fits(line, steps, wanted)]
    return tuple(sorted(kept, key=lambda o: (o.announced_on or o.effective_on or LAST, o.id)))


def one_measure(db: Database, measure_id: str, wanted: Filter | None = None) -> MeasureDetail:
    """Return one measure with its evidence.

    Raises:
        UsageError: there is no such measure.
    """
    asked = replace(wanted or Filter(), measure=measure_id)
    found = _told(db, replace(asked, first_day=None, last_day=None, outlet=None, language=None))
    if not found:
        held = [row[0] for row in db.sql.execute("SELECT id FROM measures")]
        raise unknown("Measure", measure_id, held)
    where, reports = _evidence(asked), of_reports(asked)
    return MeasureDetail(
        measure=found[0][0],
        steps=tuple(sorted(_steps(db, where), key=place_in_life)),
        provisions=_provisions(db, measure_id, of_articles(asked)),
        names=_names(db, where),
        reactions=db.rows(
            ReactionLine,
            REPLIES.format(where=reports.sql),
            measure_id,
            *reports.values,
        ),
    )


def _told(db: Database, wanted: Filter) -> list[tuple[MeasureLine, Sequence[Stood]]]:
    """Return how measures stand by the evidence that a filter lets through, with the steps that say so."""
    one = Where(" WHERE id = ?", (wanted.measure,)) if wanted.measure else Where()
    held = db.rows(MeasureRow, f"SELECT * FROM measures{one.sql}", *one.values)
    issuers = dict(db.sql.execute(ISSUERS).fetchall())
    where = _evidence(wanted)
    articles = EVIDENCE if " a." in where.sql else ""
    steps: dict[str, list[Stood]] = defaultdict(list)
    for row in db.sql.execute(STOOD.format(articles=articles) + where.sql, where.values):
        steps[row[0]].append(Stood(*row))
    names: dict[str, list[Listed]] = defaultdict(list)
    for row in db.sql.execute(LISTED.format(articles=articles) + where.sql, where.values):
        names[row[0]].append(Listed(*row))
    newest = wanted.as_of or wanted.held_on or LAST
    return [
        (_line(row, issuers[row.issuer_id], (steps[row.id], names[row.id]), newest), steps[row.id])
        for row in held
    ]


def _evidence(wanted: Filter) -> Where:
    """Return the conditions on evidence, the measure's among them; days are asked of the steps instead."""
    articles = of_articles(replace(wanted, first_day=None, last_day=None))
    if wanted.measure is None:
        return articles
    return Where(f" AND measure_id = ?{articles.sql}", (wanted.measure, *articles.values))


def _steps(db: Database, where: Where) -> tuple[StepLine, ...]:
    return db.rows(StepLine, STEPS + where.sql, *where.values)


def _names(db: Database, where: Where) -> tuple[NameLine, ...]:
    """Return what was done to names, in order of time a name, each with where that leaves it."""
    rows = sorted(db.rows(NameLine, NAMES + where.sql, *where.values), key=_in_time)
    state = _states(rows)
    return tuple(replace(one, state=state[one.name_key]) for one in rows)


def _in_time(one: NameLine | Listed) -> tuple[str, bool, str]:
    return one.name_key, one.action != "add", one.date or LAST


def _states(names: Sequence[NameLine] | Sequence[Listed]) -> Mapping[str, str]:
    """Return where the last thing that was done to each name of a measure leaves it."""
    return {one.name_key: STATES[one.action] for one in names}


def _provisions(db: Database, measure_id: str, where: Where) -> tuple[ProvisionLine, ...]:
    """Return the wordings of the rules, official ones first."""
    return db.rows(ProvisionLine, PROVISIONS.format(where=where.sql), measure_id, *where.values)


def _line(
    row: MeasureRow, issuer: str, told: tuple[Sequence[Stood], Sequence[Listed]], newest: str
) -> MeasureLine:
    """Return how a measure stands by the steps and names that are told."""
    steps, names = told
    stands = status(steps, newest) if newest != LAST else (row.status, row.status_as_of)
    state = _states(sorted(names, key=_in_time))
    added = sum(one.action == "add" for one in names)
    stated = row.names_stated if added else None
    return MeasureLine(
        id=row.id,
        title=row.title,
        issuer_id=row.issuer_id,
        issuer=issuer,
        announced_on=_day(steps, "announced"),
        effective_on=_day(steps, "effective"),
        status=stands[0],
        status_as_of=stands[1],
        derived=row.derived,
        steps=len(steps),
        added=added,
        removed=sum(one == "removed" for one in state.values()),
        suspended=sum(one == "suspended" for one in state.values()),
        stated=stated,
        held=added,
        mismatch=stated is not None and stated != added,
    )


def _day(steps: Sequence[Stood], step: str) -> str | None:
    """Return the day of a step; None where it is not known to the day."""
    return next((one.date for one in steps if one.step == step and len(one.date) == DAY), None)


def _fits(line: MeasureLine, steps: Sequence[Stood], wanted: Filter) -> bool:
    if wanted.measure not in (None, line.id) or wanted.actor not in (None, line.issuer_id):
        return False
    if not steps and any((wanted.outlet, wanted.language, wanted.as_of, wanted.held_on)):
        return False
    if wanted.first_day is None and wanted.last_day is None:
        return True
    first, last = wanted.first_day or "", wanted.last_day or LAST
    return any(one.date and first <= one.date <= last for one in steps)

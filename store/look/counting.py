"""Counting: how much each actor did, said and held within a filter, and who of them act most.

Events are counted as they stand, which are few; what was said and held is summed from what is counted a
day, outlet, language and day of first holding (`store.actors`), of those alone who can be among the first.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from store.db import Database
from store.look.filters import Filter, Where, after, of_articles, of_reports

ACTS = """
SELECT x.entity_id, sum(x.role = 'actor') AS acted, sum(x.role = 'target') AS targeted,
       substr(min(x.first_reported_at), 1, 10), substr(max(x.first_reported_at), 1, 10)
FROM actor_events x WHERE 1 = 1 {events} GROUP BY x.entity_id
"""
# events are asked once, and not by everybody who takes part in them; the plus sign keeps to the order
REPORTED = " AND +x.event_id IN (SELECT e.id FROM events e WHERE 1 = 1 {reports})"
# what has a language was said or held; the rest are events
SUMS = """
SELECT d.entity_id, sum(d.statements), sum(d.stances),
       min(nullif(d.day, '')), nullif(max(d.day), '')
FROM actor_days d WHERE {whose} AND d.language > '' {cells} GROUP BY d.entity_id
"""
# an IN keeps to the order of the index, so that nothing is sorted
OF_SOME = "d.entity_id IN (SELECT value FROM json_each(?))"
OF_ALL = "d.entity_id IN (SELECT entity_id FROM actor_totals)"
OF_DAYS = "+d.entity_id != ''"
FEW_DAYS = timedelta(days=62)  # chosen: of these all is read, of more what is counted of everybody
TOTALS = "SELECT entity_id, statements, stances, first_seen_on, last_seen_on FROM actor_totals"
OF_SIDE = """
SELECT n.id FROM entities n LEFT JOIN entities b ON b.id = n.body WHERE coalesce(n.side, b.side) = ?
"""
Sums = tuple[str, int, int, str | None, str | None]


@dataclass(frozen=True, kw_only=True)
class Counted:
    """How much someone did, said and held within a filter."""

    entity_id: str
    acted: int
    targeted: int
    statements: int
    stances: int
    first_seen_on: str | None
    last_seen_on: str | None


def counted_anew(db: Database, wanted: Filter, side: str | None, limit: int) -> tuple[Counted, ...]:
    """Return the `limit` who act most within a filter, those who say more first where they act alike."""
    events = _of_acts(wanted)
    acts: dict[str, Sums] = {
        row[0]: row for row in db.sql.execute(ACTS.format(events=events.sql), events.values)
    }
    known = {row[0] for row in db.sql.execute(OF_SIDE, [side])} if side else None
    if known is not None:
        acts = {one: row for one, row in acts.items() if one in known}
    first = _first(acts, limit)
    sums = {row[0]: row for row in _sums(db, wanted, first)}
    among = first or [one for one in {**acts, **sums} if known is None or one in known]
    made = [_counted(one, acts.get(one), sums.get(one)) for one in among]
    made.sort(key=lambda one: (-one.acted, -one.statements, one.entity_id))
    return tuple(made[:limit])


def _first(acts: dict[str, Sums], limit: int) -> list[str]:
    """Return those who can be among the first: who act as often as the last of these; empty for anybody."""
    ranked = sorted((row[1] for row in acts.values() if row[1]), reverse=True)
    if len(ranked) < limit:
        return []
    return [one for one, row in acts.items() if row[1] >= ranked[limit - 1]]


def _sums(db: Database, wanted: Filter, some: Sequence[str]) -> list[Sums]:
    """Return what was said and held, of some or of everybody."""
    articles = of_articles(wanted)
    if not articles.sql:
        return db.sql.execute(TOTALS).fetchall()
    cells = _cells(wanted)
    whose = OF_SOME if some else OF_DAYS if _few_days(wanted) else OF_ALL
    sql = SUMS.format(whose=whose, cells=cells.sql)
    given = [json.dumps(some)] if some else []
    return db.sql.execute(sql, [*given, *cells.values]).fetchall()


def _few_days(wanted: Filter) -> bool:
    """Tell whether a filter asks for a short stretch of days."""
    if wanted.first_day is None or wanted.last_day is None:
        return False
    return date.fromisoformat(wanted.last_day) - date.fromisoformat(wanted.first_day) <= FEW_DAYS


def _cells(wanted: Filter) -> Where:
    """Return the conditions of a filter on what is counted a day, outlet and language."""
    asked = (
        ("d.outlet = ?", wanted.outlet or ""),  # rows of no outlet are of all of them
        ("d.language = ?", wanted.language),
        ("d.seen_on <= ?", wanted.held_on),
        ("d.day >= ?", wanted.first_day),
        ("d.day <= ? AND d.day != ''", wanted.last_day),
        ("d.day <= ? AND d.day != ''", wanted.as_of),
    )
    said = [(sql, value) for sql, value in asked if value is not None]
    return Where("".join(f" AND {sql}" for sql, _ in said), tuple(value for _, value in said))


def _of_acts(wanted: Filter) -> Where:
    """Return the conditions that a filter sets for `actor_events x`."""
    asked = [
        ("x.type = ?", wanted.type),
        ("x.measure_id = ?", wanted.measure),
        ("x.until >= ?", wanted.first_day),
        ("x.date <= ?", wanted.last_day),
        ("x.first_reported_at < ?", after(wanted.as_of)),
        ("x.first_seen_at < ?", after(wanted.held_on)),
    ]
    said = [(sql, value) for sql, value in asked if value is not None]
    sql, values = "".join(f" AND {one}" for one, _ in said), tuple(value for _, value in said)
    reports = of_reports(replace(wanted, first_day=None, last_day=None))
    if wanted.outlet or wanted.language:
        return Where(sql + REPORTED.format(reports=reports.sql), (*values, *reports.values))
    return Where(sql, values)


def _counted(entity_id: str, acts: Sums | None, sums: Sums | None) -> Counted:
    _, acted, targeted, *days = acts or (entity_id, 0, 0)
    _, statements, stances, *later = sums or (entity_id, 0, 0)
    seen: Collection[str] = [day for day in (*days, *later) if day]
    return Counted(
        entity_id=entity_id,
        acted=acted,
        targeted=targeted,
        statements=statements,
        stances=stances,
        first_seen_on=min(seen, default=None),
        last_seen_on=max(seen, default=None),
    )


def of_events(wanted: Filter) -> Where:
    """Return the conditions that a filter sets for `events e`: their days and type, and their reports."""
    asked = (
        ("e.type = ?", wanted.type),
        ("e.measure_id = ?", wanted.measure),
        ("ifnull(e.date_end, e.date) >= ?", wanted.first_day),
        ("e.date <= ?", wanted.last_day),
    )
    said = [(sql, value) for sql, value in asked if value is not None]
    reports = of_reports(replace(wanted, first_day=None, last_day=None))
    sql = "".join(f" AND {one}" for one, _ in said) + reports.sql
    return Where(sql, (*(value for _, value in said), *reports.values))

"""Conflicts side by side: one line a quantity, day, name or number on which sources differ.

A filter on publication, outlet, language or speaker lets a conflict through if one of its values fits;
shown are then all of its values, for one alone would be none. It belongs to a measure if the article of
one of its values reports an event of that measure. What was not published or not held by a day
(`as_of`, `held_on`) is left out of the values, and with fewer than two left the line is gone.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from store.db import Database
from store.look.filters import Filter, after, of_articles
from store.look.near import unknown
from store.passages import WINDOW_CHARS, around

KINDS = ("figure", "date", "name", "count")
VERDICTS = ("disagree", "count different things", "rounded or converted", "cannot tell")
HEDGES = {"approx": "about ", "gt": "more than ", "lt": "less than "}
ALONE = "count"  # what a notice itself gives twice
CONFLICTS = """
SELECT c.id, c.kind, c.verdict, c.subject, c.unit, c.period, c.geography, c.event_id, c.measure_id,
    c.note, c.sources, c.first_at, c.last_at
FROM conflicts c WHERE 1 = 1 {where} ORDER BY c.last_at DESC, c.id LIMIT ?
"""
VALUES = f"""
SELECT v.conflict_id, v.value, v.value_number, v.comparator, v.said_by, n.name AS said_by_name,
    v.outlet, v.published_at, v.as_of, v.fact_table, v.fact_id, v.article_id, a.url, a.language,
    v.start_char, v.end_char, a.first_seen_at, max(0, v.start_char - {WINDOW_CHARS}) AS first,
    substr(a.text, max(0, v.start_char - {WINDOW_CHARS}) + 1,
        v.end_char - max(0, v.start_char - {WINDOW_CHARS}) + {WINDOW_CHARS}) AS near
FROM json_each(?) j CROSS JOIN conflict_values v ON v.conflict_id = j.value
JOIN articles a ON a.id = v.article_id LEFT JOIN entities n ON n.id = v.said_by
WHERE 1 = 1 {{where}}
ORDER BY v.conflict_id, v.published_at, v.outlet, v.start_char, v.fact_id
"""
REPORTING = "events e CROSS JOIN event_reports r ON r.event_id = e.id"
FEW = 20_000  # reports of a measure: the values in their articles are looked up in some 40 ms
MANY = f"SELECT count(*) FROM (SELECT 1 FROM {REPORTING} WHERE e.measure_id = ? LIMIT {FEW})"
OF_MEASURE = f"""
    AND c.id IN (SELECT v.conflict_id FROM {REPORTING}
        CROSS JOIN conflict_values v ON v.article_id = r.article_id WHERE e.measure_id = ?)
"""
OF_TOLD_MEASURE = """
    AND EXISTS (SELECT 1 FROM conflict_values v CROSS JOIN event_reports r ON r.article_id = v.article_id
        WHERE v.conflict_id = c.id AND +r.event_id IN (SELECT id FROM events WHERE measure_id = ?))
"""


@dataclass(frozen=True, kw_only=True)
class GivenLine:
    """One source's value, with its sentence."""

    value: str
    value_number: float | None
    comparator: str | None
    said_by: str | None
    said_by_name: str | None
    outlet: str
    language: str
    published_at: str | None
    as_of: str | None
    fact_table: str
    fact_id: str
    article_id: str
    url: str
    sentence: str
    start_char: int
    end_char: int

    @property
    def shown(self) -> str:
        """Return the value as printed, with how exactly it is given, in English."""
        return f"{HEDGES.get(self.comparator or '', '')}{self.value}"


@dataclass(frozen=True, kw_only=True)
class ConflictsLine:
    """A conflict with the values of its sources side by side, by publication."""

    id: str
    kind: str
    verdict: str
    subject: str
    unit: str | None
    period: str | None
    geography: str | None
    event_id: str | None
    measure_id: str | None
    note: str
    sources: int
    first_at: str | None
    last_at: str | None
    values: tuple[GivenLine, ...]


def conflicts(
    db: Database,
    wanted: Filter,
    *,
    kind: str | None = None,
    verdict: str | None = None,
    limit: int = 200,
) -> tuple[ConflictsLine, ...]:
    """Return the `limit` conflicts last written of that a filter lets through, the newest first.

    The filter's actor is who says a value.

    Raises:
        UsageError: there is no such kind or verdict.
    """
    for name, asked, held in (("Kind", kind, KINDS), ("Verdict", verdict, VERDICTS)):
        if asked is not None and asked not in held:
            raise unknown(name, asked, held)
    conditions = (
        (" AND c.kind = ?", kind),
        (" AND c.verdict = ?", verdict),
        (_of_measure(db, wanted.measure), wanted.measure),
    )
    said = [(sql, value) for sql, value in conditions if value is not None]
    fitting, values = _fitting(wanted)
    sql = CONFLICTS.format(where="".join(one for one, _ in said) + fitting)
    found = list(db.sql.query(sql, [*(value for _, value in said), *values, limit]))
    shown = _values(db, [row["id"] for row in found], wanted)
    lines = (_line(row, shown.get(row["id"], [])) for row in found)
    return tuple(line for line in lines if line is not None)


def _of_measure(db: Database, measure: str | None) -> str:
    """Return the condition that an article with a value tells of a measure: listed where few do."""
    if measure is None or db.sql.execute(MANY, [measure]).fetchone()[0] < FEW:
        return OF_MEASURE
    return OF_TOLD_MEASURE


def _fitting(wanted: Filter) -> tuple[str, tuple[str, ...]]:
    """Return the condition that one value of a conflict fits the filter; empty where none is asked."""
    where = of_articles(replace(wanted, as_of=None, held_on=None))
    sql, values = where.sql, where.values
    if wanted.actor is not None:
        sql, values = f"{sql} AND v.said_by = ?", (*values, wanted.actor)
    if not sql:
        return "", ()
    # a value knows its outlet, and a conflict its first and last day, so that few articles are looked at
    sql = sql.replace("a.source_id", "v.outlet")
    spans = (
        (" AND c.last_at >= ?", wanted.first_day),
        (" AND c.first_at < ?", after(wanted.last_day)),
    )
    said = [(span, day) for span, day in spans if day is not None]
    values = (*(day for _, day in said), *values)
    return "".join(span for span, _ in said) + (
        " AND EXISTS (SELECT 1 FROM conflict_values v CROSS JOIN articles a ON a.id = v.article_id "
        f"WHERE v.conflict_id = c.id {sql})"
    ), values


def _values(db: Database, ids: Iterable[str], wanted: Filter) -> dict[str, list[GivenLine]]:
    where = of_articles(Filter(as_of=wanted.as_of, held_on=wanted.held_on))
    sql = VALUES.format(where=where.sql)
    found: dict[str, list[GivenLine]] = defaultdict(list)
    for row in db.sql.query(sql, [json.dumps(list(ids)), *where.values]):
        found[row["conflict_id"]].append(_said(row))
    return found


def _said(row: dict[str, Any]) -> GivenLine:
    near, first = row["near"], row["first"]
    low, high = around(near, row["start_char"] - first, row["end_char"] - first)
    own = {name: row[name] for name in GivenLine.__dataclass_fields__ if name in row}
    return GivenLine(**own, sentence=near[low:high])


def _line(row: dict[str, Any], values: list[GivenLine]) -> ConflictsLine | None:
    """Return a conflict with the values that are left; None where these no longer differ."""
    numbers = {one.value if one.value_number is None else one.value_number for one in values}
    outlets = {one.outlet for one in values}
    if len(numbers) < 2 or (row["kind"] != ALONE and len(outlets) < 2):
        return None
    days = sorted(one.published_at for one in values if one.published_at)
    left = {
        "sources": min(row["sources"], len(outlets)),
        "first_at": days[0] if days else None,
        "last_at": days[-1] if days else None,
    }
    return ConflictsLine(**{**row, **left}, values=tuple(values))

"""Figures as a reader asks for them: value, unit, what is measured, who says it, and the sentence.

By publication, the newest first. A figure belongs to a measure if its article reports an event of that
measure; it is about some words if each of them stands in what it measures, which is English in every
language.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from store import subjects
from store.db import Database
from store.look.filters import Filter, Where, of_articles
from store.look.near import unknown
from store.look.told import articles_of_measure
from store.passages import WINDOW_CHARS, around

FEW = 10_000  # measured on a million articles: so many are joined and sorted in some 50 ms
MANY = 50_000  # likewise, where another condition leaves few of them to be joined
# SQLite's substr() counts code points, as Python's string indexes do. CROSS JOIN keeps SQLite to an order:
# few figures are looked up and sorted, many are met in order of publication until the limit is reached.
FIGURES = f"""
SELECT f.id, f.value, f.unit, f.comparator, f.measure, f.period, f.geography, f.direction,
    f.text, f.attributed_to, n.name AS attributed_name, a.source_id AS outlet, a.language,
    a.published_at, a.id AS article_id, a.url, f.start_char, f.end_char,
    max(0, f.start_char - {WINDOW_CHARS}) AS first,
    substr(a.text, max(0, f.start_char - {WINDOW_CHARS}) + 1,
        f.end_char - max(0, f.start_char - {WINDOW_CHARS}) + {WINDOW_CHARS}) AS near,
    (SELECT min(v.conflict_id) FROM conflict_values v
        WHERE v.fact_id = f.id AND v.fact_table = 'figures') AS conflict_id
FROM json_each(?) c CROSS JOIN figures f ON f.rowid = c.value CROSS JOIN articles a ON a.id = f.article_id
LEFT JOIN entities n ON n.id = f.attributed_to
ORDER BY a.published_at DESC, a.id, f.start_char
"""
CHOSEN = """
SELECT f.rowid FROM {tables} WHERE 1 = 1 {where} ORDER BY a.published_at DESC, a.id, f.start_char LIMIT ?
"""
WHOSE = " AND f.attributed_to = ?"
BY_PUBLICATION = "articles a CROSS JOIN figures f ON f.article_id = a.id"
BY_FIGURE = "figures f CROSS JOIN articles a ON a.id = f.article_id"
IN_TURN = """
SELECT f.rowid FROM json_each(?) j CROSS JOIN figures f ON f.article_id = j.value {held}
WHERE 1 = 1 {where} ORDER BY j.key, f.start_char LIMIT ?
"""
HELD = "CROSS JOIN articles a ON a.id = j.value"
OF_MEASURE = """
AND EXISTS (SELECT 1 FROM event_reports r WHERE r.article_id = f.article_id
    AND +r.event_id IN (SELECT id FROM events WHERE measure_id = ?))
"""


@dataclass(frozen=True, kw_only=True)
class FigureLine:
    """A figure with its sentence; `conflict_id` where other sources give the same quantity differently."""

    id: str
    value: float
    unit: str
    comparator: str
    measure: str | None
    period: str | None
    geography: str | None
    direction: str | None
    text: str
    attributed_to: str | None
    attributed_name: str | None
    outlet: str
    language: str
    published_at: str | None
    article_id: str
    url: str
    sentence: str
    start_char: int
    end_char: int
    conflict_id: str | None


def figures(
    db: Database,
    wanted: Filter,
    *,
    unit: str | None = None,
    about: str | None = None,
    limit: int = 300,
) -> tuple[FigureLine, ...]:
    """Return the newest `limit` figures that a filter lets through, newest first.

    The filter's actor is whose figure it is; `about` are words of what is measured, parts of words count.

    Raises:
        UsageError: no figure has that unit.
    """
    if (
        unit is not None
        and not db.sql.execute("SELECT 1 FROM figures WHERE unit = ? LIMIT 1", [unit]).fetchone()
    ):
        raise unknown("Unit", unit, units(db))
    chosen = _chosen(db, wanted, _of_figures(wanted, unit, about), limit)
    return tuple(_line(row) for row in db.sql.query(FIGURES, [json.dumps(chosen)]))


def _chosen(db: Database, wanted: Filter, own: Sequence[Where], limit: int) -> list[int]:
    """Return the newest figures that are let through: by themselves where few are, else by articles."""
    articles, few = of_articles(wanted), _few(db, own)
    if wanted.measure and few is None:
        return _of_measure(db, wanted.measure, wanted, own, limit)
    # a plus sign keeps an index from being used: many figures are met by their articles, and whose they are
    held = WHOSE if few is None else ""
    conditions = [one.sql if one is few or one.sql == held else _plain(one) for one in own]
    values = [value for one in own for value in one.values]
    if wanted.measure:
        conditions, values = [*conditions, OF_MEASURE], [*values, wanted.measure]
    tables = BY_FIGURE if few else BY_PUBLICATION
    own_day = articles.sql.replace(" a.", " +a.") if few else articles.sql
    sql = CHOSEN.format(tables=tables, where="".join(conditions) + own_day)
    return [row[0] for row in db.sql.execute(sql, [*values, *articles.values, limit])]


def _of_measure(
    db: Database, measure: str, wanted: Filter, own: Sequence[Where], limit: int
) -> list[int]:
    """Return the newest figures in articles that report an event of a measure, of which there are many."""
    held = of_articles(Filter(held_on=wanted.held_on))  # the articles are of all else that is asked
    where = "".join(_plain(one) for one in own) + held.sql
    sql = IN_TURN.format(held=HELD if held.sql else "", where=where)
    values = [*(value for one in own for value in one.values), *held.values]
    found: list[int] = []
    for ids in articles_of_measure(db, measure, wanted):
        given = [json.dumps(ids), *values, limit - len(found)]
        found += (row[0] for row in db.sql.execute(sql, given))
        if len(found) == limit:
            break
    return found


def _plain(condition: Where) -> str:
    return condition.sql.replace(" f.", " +f.")


def _of_figures(wanted: Filter, unit: str | None, about: str | None) -> list[Where]:
    """Return the conditions on the figures themselves."""
    asked = [(" AND f.unit = ?", unit), (WHOSE, wanted.actor)]
    found = [Where(sql, (value,)) for sql, value in asked if value is not None]
    if words := (about or "").split():
        wordings, parts = subjects.holding(words)
        found.append(Where(f" AND f.measure IN ({wordings})", tuple(parts)))
    return found


def _few(db: Database, own: Sequence[Where]) -> Where | None:
    """Return the condition on figures that leaves the fewest of them, where these are few.

    Of many that two conditions leave, one may be met so seldom that most articles would be walked.
    """
    query = f"SELECT count(*) FROM (SELECT 1 FROM figures f WHERE 1 = 1 {{own}} LIMIT {MANY})"
    counts = {
        one: db.sql.execute(query.format(own=one.sql), one.values).fetchone()[0] for one in own
    }
    least = min(counts, key=lambda one: counts[one], default=None)
    bound = FEW if len(own) == 1 else MANY
    return least if least is not None and counts[least] < bound else None


def units(db: Database) -> list[str]:
    """Return the units that figures have; each is looked up in the index, no figure is read twice."""
    rows = db.sql.execute(
        "WITH RECURSIVE held(unit) AS (SELECT min(unit) FROM figures UNION ALL "
        "SELECT (SELECT min(unit) FROM figures WHERE unit > held.unit) FROM held "
        "WHERE held.unit IS NOT NULL) SELECT unit FROM held WHERE unit IS NOT NULL"
    )
    return [row[0] for row in rows]


def _line(row: dict[str, Any]) -> FigureLine:
    near, first = row.pop("near"), row.pop("first")
    low, high = around(near, row["start_char"] - first, row["end_char"] - first)
    return FigureLine(**row, sentence=near[low:high])

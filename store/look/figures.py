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

FEW = 10_000  # measured on a million articles: so many are joined and sorted in some 80 ms
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
BY_PUBLICATION = "articles a CROSS JOIN figures f ON f.article_id = a.id"
BY_FIGURE = "figures f CROSS JOIN articles a ON a.id = f.article_id"
BY_ARTICLE = f"json_each(?) j CROSS JOIN {BY_PUBLICATION} AND a.id = j.value"


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
    limit: int = 500,
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
    """Return the newest figures that are let through: by their measure, else by themselves where few are."""
    articles = of_articles(wanted)
    few = None if wanted.measure else _few(db, own)
    # a plus sign keeps an index from being used: many figures are met by their articles alone
    conditions = [one.sql if one is few else one.sql.replace(" f.", " +f.") for one in own]
    values = [*(value for one in own for value in one.values), *articles.values]
    tables = BY_ARTICLE if wanted.measure else BY_FIGURE if few else BY_PUBLICATION
    own_day = articles.sql if tables == BY_PUBLICATION else articles.sql.replace(" a.", " +a.")
    sql = CHOSEN.format(tables=tables, where="".join(conditions) + own_day)
    if wanted.measure is None:
        return [row[0] for row in db.sql.execute(sql, [*values, limit])]
    found: list[int] = []
    for ids in articles_of_measure(db, wanted.measure, wanted):
        given = [json.dumps(ids), *values, limit - len(found)]
        found += (row[0] for row in db.sql.execute(sql, given))
        if len(found) == limit:
            break
    return found


def _of_figures(wanted: Filter, unit: str | None, about: str | None) -> list[Where]:
    """Return the conditions on the figures themselves."""
    asked = [(" AND f.unit = ?", unit), (" AND f.attributed_to = ?", wanted.actor)]
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

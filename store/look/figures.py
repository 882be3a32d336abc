"""Figures as a reader asks for them: value, unit, what is measured, who says it, and the sentence.

By publication, the newest first. A figure belongs to a measure if its article reports an event of that
measure; it is about some words if each of them stands in what it measures, which is English in every
language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from store import subjects
from store.db import Database
from store.look.filters import Filter, Where, of_articles
from store.look.near import unknown
from store.passages import WINDOW_CHARS, around

FEW = 10_000  # measured on a million articles: so many are joined and sorted in some 80 ms
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
FROM (
    SELECT f.rowid AS chosen FROM {{tables}} WHERE 1 = 1 {{where}}
    ORDER BY a.published_at DESC, a.id, f.start_char LIMIT ?
) c CROSS JOIN figures f ON f.rowid = c.chosen CROSS JOIN articles a ON a.id = f.article_id
LEFT JOIN entities n ON n.id = f.attributed_to
ORDER BY a.published_at DESC, a.id, f.start_char
"""
BY_PUBLICATION = "articles a CROSS JOIN figures f ON f.article_id = a.id"
BY_FIGURE = "figures f CROSS JOIN articles a ON a.id = f.article_id"
REPORTING = """SELECT r.article_id FROM events e CROSS JOIN event_reports r ON r.event_id = e.id
    WHERE e.measure_id = ?"""
OF_MEASURE = f" AND a.id IN ({REPORTING})"
OF_TOLD_MEASURE = """ AND EXISTS (SELECT 1 FROM event_reports r CROSS JOIN events e ON e.id = r.event_id
    WHERE r.article_id = a.id AND e.measure_id = ?)"""


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
    own, articles = _of_figures(wanted, unit, about), of_articles(wanted)
    tables = BY_FIGURE if own.sql and _few(db, own) else BY_PUBLICATION
    # a plus sign keeps an index from being used: many figures are met by their articles alone
    conditions = own.sql if tables == BY_FIGURE else own.sql.replace(" f.", " +f.")
    sql, values = conditions + articles.sql, [*own.values, *articles.values]
    if wanted.measure is not None:
        sql, values = sql + _of_measure(db, wanted.measure), [*values, wanted.measure]
    rows = db.sql.query(FIGURES.format(tables=tables, where=sql), [*values, limit])
    return tuple(_line(row) for row in rows)


def _of_measure(db: Database, measure: str) -> str:
    """Return the condition that an article reports an event of a measure: listed where few do."""
    query = f"SELECT count(*) FROM ({REPORTING} LIMIT ?)"
    few = db.sql.execute(query, [measure, FEW]).fetchone()[0] < FEW
    return OF_MEASURE if few else OF_TOLD_MEASURE


def _of_figures(wanted: Filter, unit: str | None, about: str | None) -> Where:
    """Return the conditions on the figures themselves."""
    asked = [
        ("f.unit = ?", unit),
        ("f.attributed_to = ?", wanted.actor),
    ]
    said = [(sql, value) for sql, value in asked if value is not None]
    sql, values = "".join(f" AND {one}" for one, _ in said), [value for _, value in said]
    if words := (about or "").split():
        wordings, parts = subjects.holding(words)
        sql, values = f"{sql} AND f.measure IN ({wordings})", [*values, *parts]
    return Where(sql, tuple(values))


def _few(db: Database, own: Where) -> bool:
    """Tell whether conditions on figures alone leave few of them."""
    query = f"SELECT count(*) FROM (SELECT 1 FROM figures f WHERE 1 = 1 {own.sql} LIMIT ?)"
    return int(db.sql.execute(query, [*own.values, FEW]).fetchone()[0]) < FEW


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

"""Reviews as a reader asks for them: what was judged, whether it is found, how often sources are right."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Any

from store.db import Database
from store.look.doubts import DoubtLine, line, tables_of
from store.look.filters import Filter, of_articles
from store.reviews import EVENTS

Z = 1.959964  # of the normal distribution: 95 in a hundred lie within
ALL = "all"
RIGHT, WRONG, CORRECTED = "accept", "reject", "correct"  # a merge or split corrects its events
LOG = """
SELECT r.*, a.source_id AS outlet, a.url, count(p.number) AS places, count(p.now_id) AS found,
       max(p.now_id) AS now_id
FROM reviews r LEFT JOIN articles a ON a.id = r.article_id
LEFT JOIN review_places p ON p.review_id = r.id
WHERE 1 = 1 {where} GROUP BY r.id ORDER BY r.rowid DESC LIMIT ?
"""
JUDGED = """
SELECT r.id, r.table_name, r.row_id, r.action, p.now_id, p.row_id AS place_row,
       p.table_name AS place_table, a.source_id AS outlet
FROM reviews r CROSS JOIN review_places p ON p.review_id = r.id
CROSS JOIN articles a ON a.id = p.article_id WHERE r.undone_at IS NULL {where} ORDER BY r.rowid
"""
HELD = """
SELECT r.table_name, r.row_id, r.action, r.before, r.article_id, r.start_char, r.end_char,
       a.source_id AS outlet, a.url, a.title, a.language, a.published_at
FROM reviews r CROSS JOIN articles a ON a.id = r.article_id
WHERE r.undone_at IS NULL AND r.table_name IN (SELECT value FROM json_each(?)) {where}
ORDER BY r.rowid DESC LIMIT ?
"""


@dataclass(frozen=True, kw_only=True)
class LogLine:
    """A review as it holds now: applied, not found again, or undone."""

    id: str
    made_at: str
    by: str
    action: str
    table: str
    row_id: str
    now_id: str | None
    state: str
    found: int
    places: int
    changes: dict[str, Any]
    reason: str
    outlet: str | None
    article_id: str | None
    url: str | None
    quoted: str | None
    undone_at: str | None
    undone_by: str | None
    undone_reason: str | None


@dataclass(frozen=True, kw_only=True)
class AccuracyLine:
    """How often what was judged was right; `low` and `high` bound the share (Wilson, 95 percent)."""

    outlet: str
    table: str
    judged: int
    right: int
    wrong: int
    corrected: int
    share: float
    low: float
    high: float


def review_log(db: Database, wanted: Filter, *, limit: int = 200) -> tuple[LogLine, ...]:
    """Return the latest reviews, newest first; the filter is of the judged articles."""
    where = of_articles(wanted)
    rows = db.sql.query(LOG.format(where=where.sql), [*where.values, limit])
    return tuple(_logged(row) for row in rows)


def judged_lines(
    db: Database, wanted: Filter, *, fact: str | None = None, limit: int = 50
) -> tuple[DoubtLine, ...]:
    """Return the rows that reviews hold, as they were judged, the latest review first.

    Raises:
        UsageError: there is no such table.
    """
    names, where = tables_of(db, fact), of_articles(wanted)
    rows = db.sql.query(HELD.format(where=where.sql), [json.dumps(names), *where.values, limit])
    return tuple(_judged_line(db, row) for row in rows)


def _judged_line(db: Database, row: dict[str, Any]) -> DoubtLine:
    whole = {**row, **json.loads(row["before"]), "article_id": row["article_id"]}
    places = {"start_char": row["start_char"], "end_char": row["end_char"], "id": row["row_id"]}
    return line(db, row["table_name"], 0.0, {**whole, **places}, (), row["action"])


def _logged(row: dict[str, Any]) -> LogLine:
    undone = row["undone_at"] is not None
    state = "undone" if undone else "applied" if row["found"] else "not found again"
    own = {name: row[name] for name in LogLine.__dataclass_fields__ if name in row}
    changes = json.loads(row["changes"])
    return LogLine(**{**own, "table": row["table_name"], "state": state, "changes": changes})


def accuracy(db: Database, wanted: Filter) -> tuple[AccuracyLine, ...]:
    """Return how often judged rows were right: by source and fact type, by each alone, and in all.

    A row counts once, as it was judged last; an event once for every outlet that reports it.
    """
    counted: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (outlet, table, _), action in _last(db, wanted).items():
        for group in {(outlet, table), (outlet, ALL), (ALL, table), (ALL, ALL)}:
            counted[group].append(action)
    order = sorted(counted, key=lambda one: (one[0] == ALL, one[0], one[1] == ALL, one[1]))
    return tuple(_share(outlet, table, counted[outlet, table]) for outlet, table in order)


def _last(db: Database, wanted: Filter) -> dict[tuple[str, str, str], str]:
    """Return what was said last of each row as read, by outlet, table and id.

    Who accepts what a reader corrected does not say that it was read rightly.
    """
    where = of_articles(wanted)
    read_as: dict[str, str] = {}
    last: dict[tuple[str, str, str], str] = {}
    for row in db.sql.query(JUDGED.format(where=where.sql), where.values):
        judged = row["row_id"] if row["place_table"] != row["table_name"] else row["place_row"]
        judged = read_as.get(judged, judged)
        if row["now_id"] and row["table_name"] != EVENTS:
            read_as[row["now_id"]] = judged
        one = (row["outlet"], row["table_name"], judged)
        if row["action"] != RIGHT or one not in last:
            last[one] = row["action"]
    return last


def _share(outlet: str, table: str, actions: Iterable[str]) -> AccuracyLine:
    held = list(actions)
    right, wrong = held.count(RIGHT), held.count(WRONG)
    low, high = wilson(right, len(held))
    return AccuracyLine(
        outlet=outlet,
        table=table,
        judged=len(held),
        right=right,
        wrong=wrong,
        corrected=len(held) - right - wrong,
        share=round(right / len(held), 3),
        low=round(low, 3),
        high=round(high, 3),
    )


def wilson(right: int, judged: int) -> tuple[float, float]:
    """Return the bounds of a share (Wilson 1927, doi:10.1080/01621459.1927.10502953).

    >>> [round(one, 3) for one in wilson(8, 10)]
    [0.49, 0.943]
    """
    if not judged:
        return 0.0, 1.0
    share = right / judged
    middle = share + Z * Z / (2 * judged)
    spread = Z * sqrt(share * (1 - share) / judged + Z * Z / (4 * judged * judged))
    whole = 1 + Z * Z / judged
    return (middle - spread) / whole, (middle + spread) / whole

"""Doubts: the rows that a reader should judge first, each with why.

Candidates come by index alone, so many of each kind as are asked for: what is little sure, what stands in
a conflict, what belongs to an article in which other facts were rejected. Facts and events that a review
holds do not come again. A filter looks among the `DEPTH` least certain rows of each table, and in the
`NEWEST` last published articles that it lets through.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from store.db import Database
from store.look.filters import Filter, Where, first_rows, in_turn, of_articles
from store.look.near import unknown
from store.parts import array
from store.passages import WINDOW_CHARS, around
from store.records import Fact
from store.reviews import EVENTS
from store.tables import columns

LOW = 0.65  # chosen: below stands what finders hold for about as likely wrong as right
DEPTH = 600  # chosen: 100 ms on a million articles is the bound
NEWEST = 150  # chosen likewise
REJECTED = 40  # articles with the latest rejections whose other facts are looked at
SHORT_CHARS = 40  # evidence up to so long is shown beside what it says
SINGLE = "single source"
SPOILT = "other facts of the article were rejected"
WEIGHTS = {
    "low confidence": 0.0,  # its confidence counts itself
    "sources disagree": 0.3,
    "stated against held count": 0.25,
    "unknown entity": 0.1,
    SPOILT: 0.15,
    f"{SINGLE}, date inferred": 0.1,
    f"{SINGLE}, no date": 0.15,
}
NAMELESS = ("entity_id", "speaker_id")
# naming the article lets its own conditions be asked first
OPEN = """NOT EXISTS (SELECT 1 FROM review_places p JOIN reviews r ON r.id = p.review_id
    WHERE p.now_id = picked.id AND r.undone_at IS NULL AND a.id != '')"""
ARTICLE = "a.source_id AS outlet, a.url, a.title, a.language, a.published_at"
# the row up to which the least certain ones are looked at, in the order of the index
LAST = "SELECT confidence, id FROM [{table}] WHERE confidence < ? ORDER BY 1, 2 LIMIT 1 OFFSET ?"
LEAST = "picked.confidence <= ? AND (picked.confidence < ? OR picked.id <= ?)"
LOWER = "picked.confidence < ?"
BY_IDS = "SELECT f.* FROM json_each(?) j CROSS JOIN [{table}] f ON f.id = j.value"
OF_ARTICLES = (
    "SELECT f.* FROM json_each(?) j CROSS JOIN [{table}] f ON f.article_id = j.value LIMIT 1000"
)
OF_NEWEST = (
    "SELECT f.* FROM json_each(?) j CROSS JOIN [{table}] f ON f.article_id = j.value "
    f"WHERE f.confidence < ? LIMIT {DEPTH}"
)
REPORTED_BY = (
    "SELECT DISTINCT f.* FROM json_each(?) j CROSS JOIN event_reports r ON r.article_id = j.value "
    f"CROSS JOIN [{{table}}] f ON f.id = r.event_id WHERE f.confidence < ? LIMIT {DEPTH}"
)
LAST_PUBLISHED = (
    "SELECT a.id FROM articles a WHERE 1 = 1 {where} ORDER BY a.published_at DESC LIMIT ?"
)
FACTS = f"""
SELECT picked.*, {ARTICLE} FROM {{source}} picked CROSS JOIN articles a ON a.id = picked.article_id
WHERE {{which}} AND {OPEN} {{where}} ORDER BY picked.confidence, picked.id LIMIT ?
"""
FIRST_REPORT = """(SELECT r.rowid FROM event_reports r WHERE r.event_id = picked.id
    ORDER BY r.article_id, r.start_char LIMIT 1)"""
EVENT_ROWS = f"""
SELECT picked.*, x.article_id, x.start_char, x.end_char, {ARTICLE}
FROM {{source}} picked CROSS JOIN event_reports x ON x.rowid = {FIRST_REPORT}
CROSS JOIN articles a ON a.id = x.article_id
WHERE {{which}} AND {OPEN} {{where}} ORDER BY picked.confidence, picked.id LIMIT ?
"""
DISAGREEING = """
SELECT v.fact_table, v.fact_id FROM (SELECT id FROM conflicts WHERE {which} LIMIT ?) c
CROSS JOIN conflict_values v ON v.conflict_id = c.id
"""
WHICH = {
    "sources disagree": "verdict = 'disagree' AND kind != 'count'",
    "stated against held count": "kind = 'count'",
}
LATELY_REJECTED = """
SELECT DISTINCT p.article_id FROM (SELECT id FROM reviews WHERE undone_at IS NULL
    AND action = 'reject' ORDER BY rowid DESC LIMIT ?) r
CROSS JOIN review_places p ON p.review_id = r.id WHERE p.table_name != 'events' LIMIT ?
"""
NEAR = f"""
SELECT substr(text, max(0, :start - {WINDOW_CHARS}) + 1,
    :end - max(0, :start - {WINDOW_CHARS}) + {WINDOW_CHARS}) FROM articles WHERE id = :id
"""


@dataclass(frozen=True, kw_only=True)
class DoubtLine:
    """A row with why it is doubtful; the larger `doubt`, the sooner it should be judged."""

    id: str
    table: str
    says: str
    sentence: str
    outlet: str
    title: str | None
    language: str
    published_at: str | None
    article_id: str
    url: str
    start_char: int
    end_char: int
    confidence: float
    doubt: float
    why: tuple[str, ...]
    reviewed: str | None = None  # accept, correct … where a review holds


@dataclass
class Reasons:
    """Why rows are looked at beside their confidence."""

    rows: dict[tuple[str, str], set[str]] = field(default_factory=dict)  # by table and id
    articles: set[str] = field(default_factory=set)  # in which facts were rejected
    newest: str = "[]"  # articles last published of those that a filter lets through, as JSON

    def of(self, table: str, row: Mapping[str, Any]) -> tuple[str, ...]:
        """Return why a row is doubtful, in the order of the weights."""
        found = set(self.rows.get((table, row["id"]), ()))
        if row["confidence"] < LOW:
            found.add("low confidence")
        if table != EVENTS and row["article_id"] in self.articles:
            found.add(SPOILT)
        if any(name in row and row[name] is None for name in NAMELESS):
            found.add("unknown entity")
        if table == EVENTS and row["outlets"] == 1 and row["date_basis"] != "stated":
            found.add(f"{SINGLE}, {'date inferred' if row['date'] else 'no date'}")
        return tuple(reason for reason in WEIGHTS if reason in found)


def doubtful(
    db: Database, wanted: Filter, *, fact: str | None = None, limit: int = 50
) -> tuple[DoubtLine, ...]:
    """Return the `limit` most doubtful rows that no review holds, of one table or of all.

    Raises:
        UsageError: there is no such table.
    """
    reasons, where = _reasons(db, limit), of_articles(wanted)
    if where.sql:
        reasons.newest = json.dumps(_newest(db, wanted, where))
    found: dict[tuple[str, str], tuple[float, dict[str, Any], tuple[str, ...]]] = {}
    for table in tables_of(db, fact):
        for row in _rows(db, table, where, (reasons, limit)):
            why = reasons.of(table, row)
            doubt = round(1 - row["confidence"] + sum(WEIGHTS[each] for each in why), 2)
            if why:
                found[table, row["id"]] = (doubt, row, why)
    ranked = sorted(found, key=lambda one: (-found[one][0], one))
    return tuple(line(db, table, *found[table, row_id]) for table, row_id in ranked[:limit])


def tables_of(db: Database, fact: str | None) -> tuple[str, ...]:
    """Return the tables that are judged, or the one that is asked for.

    Raises:
        UsageError: there is no such table.
    """
    names = (EVENTS, *sorted(db.facts))
    if fact is not None and fact not in names:
        raise unknown("Fact type", fact, names)
    return names if fact is None else (fact,)


def _reasons(db: Database, limit: int) -> Reasons:
    reasons = Reasons()
    for why, which in WHICH.items():
        for table, fact_id in db.sql.execute(DISAGREEING.format(which=which), [limit]):
            reasons.rows.setdefault((table, fact_id), set()).add(why)
    found = db.sql.execute(LATELY_REJECTED, [REJECTED, REJECTED])
    reasons.articles = {row[0] for row in found}
    return reasons


def _rows(
    db: Database, table: str, where: Where, asked: tuple[Reasons, int]
) -> Iterator[dict[str, Any]]:
    """Yield the candidates of a table, each with its article; one may come twice."""
    reasons, limit = asked
    whole = EVENT_ROWS if table == EVENTS else FACTS
    deep = DEPTH if where.sql else limit + REJECTED
    which, given = _least(db, table, deep)
    sql = whole.format(source=f"[{table}]", which=which, where=where.sql)
    yield from db.sql.query(sql, [*given, *where.values, limit])
    for source, given in _sources(table, where, reasons):
        sql = whole.format(source=f"({source.format(table=table)})", which="1", where=where.sql)
        yield from db.sql.query(sql, [*given, *where.values, limit])


def _newest(db: Database, wanted: Filter, where: Where) -> list[str]:
    """Return the articles published last of those that a filter lets through."""

    def ids(part: Where, most: int) -> list[str]:
        asked = where + part
        sql = LAST_PUBLISHED.format(where=asked.sql)
        return [row[0] for row in db.sql.execute(sql, [*asked.values, most])]

    return first_rows(in_turn(db, wanted), NEWEST, ids)


def _least(db: Database, table: str, many: int) -> tuple[str, list[Any]]:
    """Return the condition on the `many` least certain rows of a table, with its values."""
    last = db.sql.execute(LAST.format(table=table), [LOW, many - 1]).fetchone()
    return (LEAST, [last[0], *last]) if last else (LOWER, [LOW])


def _sources(table: str, where: Where, reasons: Reasons) -> Iterator[tuple[str, list[Any]]]:
    """Yield the queries that give further candidates, with their values."""
    if where.sql:
        yield (REPORTED_BY if table == EVENTS else OF_NEWEST), [reasons.newest, LOW]
    if table != EVENTS:
        rows = sorted(row_id for name, row_id in reasons.rows if name == table)
        yield BY_IDS, [json.dumps(rows)]
        yield OF_ARTICLES, [array(reasons.articles)]


def line(
    db: Database,
    table: str,
    doubt: float,
    row: Mapping[str, Any],
    why: tuple[str, ...],
    reviewed: str | None = None,
) -> DoubtLine:
    """Return a row of a table, joined with its article, as it is shown."""
    start, end = row["start_char"], row["end_char"]
    found = db.sql.execute(NEAR, {"start": start, "end": end, "id": row["article_id"]}).fetchone()
    first = max(0, start - WINDOW_CHARS)
    low, high = around(found[0], start - first, end - first)
    own = {name: row[name] for name in DoubtLine.__dataclass_fields__ if name in row}
    said = says(table, row, db.facts.get(table))
    return DoubtLine(
        **{**own, "table": table, "reviewed": reviewed},
        says=said,
        sentence=" ".join(found[0][low:high].split()),
        doubt=doubt,
        why=why,
    )


def says(table: str, row: Mapping[str, Any], record: type[Fact] | None) -> str:
    """Return in one line what a row says; of a fact its own fields."""
    if table == EVENTS:
        return f"{row['date'] or 'no day'} {row['type']}: {row['title']}"
    own = columns(record).keys() - columns(Fact).keys() if record else ()
    empty = (None, "", row["text"])  # the words themselves stand first
    said = [f"{name} {_shown(row[name])}" for name in row if name in own and row[name] not in empty]
    words = " ".join(row["text"].split())
    return "; ".join(([f"“{words}”"] if len(words) <= SHORT_CHARS else []) + said)


def _shown(value: object) -> str:
    return f"{value:,.10g}" if isinstance(value, float) else str(value)

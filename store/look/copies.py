"""Copies: which articles bring nothing of their own, and whose story each of them is."""

from __future__ import annotations

from dataclasses import dataclass

from store.copy_records import How, Kind
from store.db import Database
from store.look.filters import Filter, Where, first_rows, in_turn, of_articles
from store.look.near import unknown

QUERY = """
SELECT a.id AS article_id, a.source_id AS outlet, a.language, a.url, a.title, a.published_at,
       c.kind, c.similarity, c.how, a.syndicated_from, o.id AS original_id, o.source_id AS original_outlet,
       o.language AS original_language, o.url AS original_url, o.title AS original_title
FROM {driven} JOIN articles o ON o.id = c.original_id
WHERE {chosen} ORDER BY a.published_at DESC, a.id LIMIT ?
"""
# Few copies are looked up and sorted; of many, the newest are met by walking articles back in time.
FEW = 5_000  # measured: sorting so many takes some 20 ms
BY_COPY = "copies c CROSS JOIN articles a ON a.id = c.article_id"
BY_TIME = "articles a CROSS JOIN copies c ON c.article_id = a.id"
OF_KIND = "SELECT count(*) FROM (SELECT 1 FROM copies WHERE kind = ? LIMIT ?)"


@dataclass(frozen=True, kw_only=True)
class CopyLine:
    """A copy beside its original."""

    article_id: str
    outlet: str
    language: str
    url: str
    title: str | None
    published_at: str | None
    kind: Kind
    similarity: float
    how: How
    syndicated_from: str | None
    original_id: str
    original_outlet: str
    original_language: str
    original_url: str
    original_title: str | None


def copies(
    db: Database,
    wanted: Filter,
    *,
    article: str | None = None,
    kind: str | None = None,
    limit: int = 1000,
) -> tuple[CopyLine, ...]:
    """Return the newest `limit` copies, or those of one article (as copy or as original), by publication.

    The filter is of the copies.

    Raises:
        UsageError: no such kind of copy.
    """
    if kind is not None and kind not in set(Kind):
        raise unknown("kind", kind, set(Kind))
    where = of_articles(wanted)
    asked = [("(c.article_id = ? OR c.original_id = ?)", article), ("c.kind = ?", kind)]
    given = [(sql, value) for sql, value in asked if value is not None]
    chosen = " AND ".join(["1", *(sql for sql, _ in given)]) + where.sql
    values = [value for sql, value in given for _ in range(sql.count("?"))]
    few = kind is not None and db.sql.execute(OF_KIND, [kind, FEW]).fetchone()[0] < FEW
    driven = BY_COPY if few or article is not None else BY_TIME
    if driven == BY_TIME:  # a plus sign keeps an index from being used
        chosen = chosen.replace("c.kind", "+c.kind")

    def lines(part: Where, most: int) -> tuple[CopyLine, ...]:
        sql = QUERY.format(driven=driven, chosen=chosen + part.sql)
        return db.rows(CopyLine, sql, *values, *where.values, *part.values, most)

    found = first_rows(in_turn(db, wanted) if driven == BY_TIME else (Where(),), limit, lines)
    return tuple(sorted(found, key=lambda one: (one.published_at or "", one.article_id)))

"""Changes: what articles changed in substance after they were published, openly or in silence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from store.copy_records import ChangeKind
from store.db import Database
from store.look.filters import Filter, of_articles
from store.look.near import unknown

QUERY = """
SELECT c.id, c.article_id, a.source_id AS outlet, a.url, a.title, a.language, a.published_at, c.kind,
       c.before, c.after, c.seen_at, c.stated, c.from_revision, c.to_revision
FROM {driven} WHERE {chosen} ORDER BY c.seen_at DESC, c.article_id, c.rowid LIMIT ?
"""
# changes of few articles are looked up by these; of many, the last ones are met back in time
FEW = 50_000  # measured: so many are looked up in some 40 ms
BY_TIME = "changes c CROSS JOIN articles a ON a.id = c.article_id"
BY_ARTICLE = "articles a CROSS JOIN changes c ON c.article_id = a.id"
MANY = "SELECT count(*) FROM (SELECT 1 FROM articles a WHERE 1 = 1 {where} LIMIT ?)"


@dataclass(frozen=True, kw_only=True)
class ChangeLine:
    """One change of substance, with the article in which it was made."""

    id: str
    article_id: str
    outlet: str
    url: str
    title: str | None
    language: str
    published_at: str | None
    kind: ChangeKind
    before: str | None
    after: str | None
    seen_at: str
    stated: bool
    from_revision: str
    to_revision: str


@dataclass(frozen=True, kw_only=True)
class OfChanges:
    """Which changes; None asks for all."""

    article: str | None = None
    kind: str | None = None
    stated: bool | None = None


def changes(
    db: Database, wanted: Filter, asked: OfChanges | None = None, *, limit: int = 1000
) -> tuple[ChangeLine, ...]:
    """Return changes, the ones seen last first; the filter is of their articles.

    Raises:
        UsageError: no such kind of change.
    """
    of = asked or OfChanges()
    if of.kind is not None and of.kind not in set(ChangeKind):
        raise unknown("kind", of.kind, set(ChangeKind))
    where = of_articles(wanted)
    said = [("c.article_id = ?", of.article), ("c.kind = ?", of.kind), ("c.stated = ?", of.stated)]
    given = [(sql, value) for sql, value in said if value is not None]
    chosen = " AND ".join(["1", *(sql for sql, _ in given)]) + where.sql
    values = [*(value for _, value in given), *where.values, limit]
    sql = QUERY.format(driven=_driven(db, wanted, of.article), chosen=chosen)
    return db.rows(ChangeLine, sql, *values)


def _driven(db: Database, wanted: Filter, article: str | None) -> str:
    """Return by which table the changes are found: by articles where few are of the outlet or the days."""
    where = of_articles(replace(wanted, language=None, held_on=None))
    if not where.sql or article is not None:
        return BY_TIME
    many = db.sql.execute(MANY.format(where=where.sql), [*where.values, FEW]).fetchone()[0]
    return BY_ARTICLE if many < FEW else BY_TIME

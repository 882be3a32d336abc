"""Changes: what articles changed in substance after they were published, openly or in silence."""

from __future__ import annotations

from dataclasses import dataclass

from store.copy_records import ChangeKind
from store.db import Database
from store.look.filters import Filter, of_articles
from store.look.near import unknown

QUERY = """
SELECT c.id, c.article_id, a.source_id AS outlet, a.url, a.title, a.language, a.published_at, c.kind,
       c.before, c.after, c.seen_at, c.stated, c.from_revision, c.to_revision
FROM changes c JOIN articles a ON a.id = c.article_id
WHERE {chosen} ORDER BY c.seen_at DESC, c.article_id, c.rowid LIMIT ?
"""


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
    return db.rows(ChangeLine, QUERY.format(chosen=chosen), *values)

"""Revising: versions of articles that were not compared yet, and what changed between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from store import writes
from store.copy_records import Change
from store.db import Database
from store.records import Revision

# Only what was read has facts to compare; an article that is off topic has none.
REVISED = (
    "SELECT article_id FROM revisions GROUP BY article_id HAVING count(*) > 1 AND EXISTS "
    "(SELECT 1 FROM readings WHERE readings.article_id = revisions.article_id AND model <> 'none')"
)
Versions = tuple[Revision, Revision]


def versions_of(db: Database, article_id: str) -> tuple[Versions, ...]:
    """Return each version of an article's text with the one after it, oldest first."""
    query = "SELECT * FROM revisions WHERE article_id = ? ORDER BY seen_at, rowid"
    return tuple(pairwise(db.rows(Revision, query, article_id)))


def uncompared(db: Database, made_by: str) -> tuple[Versions, ...]:
    """Return the versions that follow one another and were not compared by this version of the program."""
    waiting: list[Versions] = []
    for (article_id,) in db.sql.execute(REVISED).fetchall():
        query = "SELECT DISTINCT from_revision, to_revision FROM changes WHERE article_id = ? AND made_by = ?"
        done = set(map(tuple, db.sql.execute(query, [article_id, made_by])))
        both = versions_of(db, article_id)
        waiting += [(one, two) for one, two in both if (one.id, two.id) not in done]
    return tuple(waiting)


def keep_changes(db: Database, article_id: str, found: Sequence[Change]) -> None:
    """Write the changes between two versions; those between versions that no longer follow one another go."""
    follow = {(one.id, two.id) for one, two in versions_of(db, article_id)}
    query = "SELECT DISTINCT from_revision, to_revision FROM changes WHERE article_id = ?"
    now = {(each.from_revision, each.to_revision) for each in found}
    held = set(map(tuple, db.sql.execute(query, [article_id])))
    with db.sql.atomic():
        _forget(db, (held - follow) | now)
        writes.upsert(db.sql, "changes", found)


def _forget(db: Database, versions: Iterable[tuple[str, str]]) -> None:
    query = "DELETE FROM changes WHERE from_revision = ? AND to_revision = ?"
    db.sql.conn.executemany(query, sorted(versions))

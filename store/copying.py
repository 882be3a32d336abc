"""Copying: traces of articles, pairs that are alike, copies: written and asked for by article id.

What a pair or a copy is, is decided in `nlp.copies`; nothing here compares. Every question goes by an
index, and none loads the texts of all articles.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TypeVar

from store import writes
from store.copy_records import Copy, CopyKey, Likeness, Signature, Vector
from store.db import Database
from store.parts import in_parts
from store.records import Article
from store.schema import KNOWN

MANY = 500  # SQLite takes more parameters; this keeps statements short
COMMON = 400  # a key of so many articles is boilerplate and tells nothing of two
LIGHT = ", ".join("'' AS text" if field.name == "text" else field.name for field in fields(Article))
RANKED = "id language published_at copy_of attached_to".split()
BRIEF = ", ".join(f.name if f.name in RANKED else f"'' AS {f.name}" for f in fields(Article))
CANDIDATES = (
    "SELECT DISTINCT min(w.value ->> 0, k.article_id), max(w.value ->> 0, k.article_id) "
    "FROM json_each(?) w CROSS JOIN copy_keys k ON k.key = w.value ->> 1 "
    "WHERE k.article_id <> w.value ->> 0 AND "
    "(SELECT count(*) FROM (SELECT 1 FROM copy_keys c WHERE c.key = w.value ->> 1 LIMIT ?)) < ?"
)
DAY = "coalesce(nullif(a.published_at, ''), a.first_seen_at)"
UNCOMPARED = f"""
SELECT s.article_id, substr({DAY}, 1, 10) AS day
FROM signatures s CROSS JOIN articles a ON a.id = s.article_id WHERE s.compared = 0 ORDER BY 2, 1
"""
# By the index on both instants, whichever of them tells the day.
TRACED_ON = """
SELECT s.* FROM (
    SELECT id FROM articles WHERE published_at >= ?1 AND published_at < ?2
    UNION ALL SELECT id FROM articles
    WHERE published_at IS NULL AND first_seen_at >= ?1 AND first_seen_at < ?2
    UNION ALL SELECT id FROM articles
    WHERE published_at = '' AND first_seen_at >= ?1 AND first_seen_at < ?2
) a CROSS JOIN signatures s ON s.article_id = a.id ORDER BY a.id
"""
TRACES = f"""
SELECT s.article_id, a.source_id, a.syndicated_from, s.minhash, s.facts
FROM signatures s CROSS JOIN articles a INDEXED BY {KNOWN} ON a.id = s.article_id WHERE s.article_id
"""
SomeRecord = TypeVar("SomeRecord")


@dataclass(frozen=True)
class Printed:
    """What of an article says for whom it counts (`nlp.outlets`)."""

    id: str
    source_id: str
    syndicated_from: str | None
    copy_of: str | None


@dataclass(frozen=True)
class Dated:
    """An article and its day: that of publication, or that on which it was first seen."""

    id: str
    day: str


@dataclass(frozen=True)
class Resolved:
    """Groups of articles that hang together, and every copy among them."""

    group: Collection[str]
    copies: Sequence[Copy]


def printed(db: Database, ids: Iterable[str]) -> tuple[Printed, ...]:
    """Return some articles and the originals of those that are copies, as `nlp.outlets` wants them."""
    query = "SELECT id, source_id, syndicated_from, copy_of FROM articles WHERE id"
    asked = {each.id: each for each in _in(db, Printed, query, ids)}
    above = {each.copy_of for each in asked.values() if each.copy_of} - asked.keys()
    return (*asked.values(), *_in(db, Printed, query, above))


def untraced(db: Database) -> tuple[str, ...]:
    """Return the ids of articles without a signature, sorted."""
    query = (
        "SELECT a.id FROM articles a WHERE NOT EXISTS "
        "(SELECT 1 FROM signatures s WHERE s.article_id = a.id) ORDER BY a.id"
    )
    return tuple(row[0] for row in db.sql.execute(query))


def uncompared(db: Database) -> tuple[Dated, ...]:
    """Return the articles whose signature was not compared with the others yet, by day."""
    return tuple(Dated(*row) for row in db.sql.execute(UNCOMPARED))


def traced_on(db: Database, day: str) -> tuple[Signature, ...]:
    """Return the signatures of the articles of a day."""
    return db.rows(Signature, TRACED_ON, day, f"{day}~")


def forget_stale(db: Database, made_by: str) -> None:
    """Forget what another version of the comparison made; articles are traced and compared anew."""
    stale = "SELECT 1 FROM signatures WHERE made_by < ? OR made_by > ? LIMIT 1"
    if db.sql.execute(stale, [made_by, made_by]).fetchone():
        with db.sql.atomic():
            for table in ("signatures", "copy_keys", "likenesses"):
                db.sql.execute(f"DELETE FROM [{table}]")


def articles(db: Database, ids: Iterable[str]) -> tuple[Article, ...]:
    """Return articles with their texts."""
    return tuple(_in(db, Article, "SELECT * FROM articles WHERE id", ids))


def light(db: Database, ids: Iterable[str]) -> tuple[Article, ...]:
    """Return articles without their texts: `text` is empty."""
    return tuple(_in(db, Article, f"SELECT {LIGHT} FROM articles WHERE id", ids))


def brief(db: Database, ids: Iterable[str]) -> tuple[Article, ...]:
    """Return articles with day, language, original and notice alone: all else is empty."""
    return tuple(_in(db, Article, f"SELECT {BRIEF} FROM articles WHERE id", ids))


def facts(db: Database, record: type[SomeRecord], ids: Iterable[str]) -> Iterator[SomeRecord]:
    """Yield the facts of one type of some articles."""
    table = next(name for name, known in db.facts.items() if known is record)
    yield from _in(db, record, f"SELECT * FROM [{table}] WHERE article_id", ids)


def signatures(db: Database, ids: Iterable[str]) -> tuple[Signature, ...]:
    """Return the signatures of some articles."""
    return tuple(_in(db, Signature, "SELECT * FROM signatures WHERE article_id", ids))


def traces(db: Database, record: type[SomeRecord], ids: Iterable[str]) -> Iterator[SomeRecord]:
    """Yield what the sieve asks of some articles (`nlp.copies.sieve`); no article is read."""
    yield from _in(db, record, TRACES, ids)


def vector(db: Database, model: str, article_id: str) -> Vector | None:
    """Return what an encoder made of an article; None where it was not asked yet."""
    query = "SELECT * FROM vectors WHERE article_id = ? AND model = ?"
    return next(iter(db.rows(Vector, query, article_id, model)), None)


def keep_vector(db: Database, made: Vector) -> None:
    """Write what an encoder made of an article."""
    with db.sql.atomic():
        writes.upsert(db.sql, "vectors", [made])


def keep_traces(db: Database, made: Sequence[Signature], keys: Iterable[CopyKey]) -> None:
    """Write the traces of some articles in place of those that they had."""
    with db.sql.atomic():
        ids = [(each.article_id,) for each in made]
        db.sql.conn.executemany("DELETE FROM copy_keys WHERE article_id = ?", ids)
        writes.upsert(db.sql, "signatures", made)
        db.sql.conn.executemany(
            "INSERT OR IGNORE INTO copy_keys (key, article_id) VALUES (?, ?)",
            sorted((each.key, each.article_id) for each in keys),  # as the table is
        )


def candidates(db: Database, wanted: Iterable[CopyKey]) -> set[tuple[str, str]]:
    """Return the pairs of article ids, each sorted, that share a key of their texts with some articles.

    A key of 400 articles or more is not asked; nowhere else could the order of arrival matter.
    """
    near = sorted((each.key, each.article_id) for each in wanted)  # as the table is
    asked = json.dumps([[article_id, key] for key, article_id in near])
    return {(row[0], row[1]) for row in db.sql.execute(CANDIDATES, [asked, COMMON, COMMON])}


def group_of(db: Database, ids: Iterable[str]) -> set[str]:
    """Return some articles and all that hang together with them by pairs that are alike."""
    reached: set[str] = set()
    edge = set(ids)
    while edge:
        reached |= edge
        found = pairs(db, edge)
        edge = {one for pair in found for one in (pair.article_id, pair.original_id)} - reached
    return reached


def pairs(db: Database, ids: Collection[str]) -> set[Likeness]:
    """Return the pairs in which one of some articles stands."""
    query = "SELECT * FROM likenesses WHERE"
    down = _in(db, Likeness, f"{query} article_id", ids)
    return {*down, *_in(db, Likeness, f"{query} original_id", ids)}


def keep_pairs(db: Database, compared: Collection[str], found: Iterable[Likeness]) -> None:
    """Write the pairs of articles that were compared, in place of those that they stood in."""
    both = [(one, one) for one in compared]
    db.sql.conn.executemany("DELETE FROM likenesses WHERE article_id = ? OR original_id = ?", both)
    writes.upsert(db.sql, "likenesses", found)
    done = [(one,) for one in compared]
    db.sql.conn.executemany("UPDATE signatures SET compared = 1 WHERE article_id = ?", done)


def keep_copies(db: Database, resolved: Resolved) -> tuple[str, ...]:
    """Write which articles of a group are copies; return the ids of those for which that changed."""
    held = {each.article_id: each for each in _in(db, Copy, _COPIES, resolved.group)}
    now = {each.article_id: each for each in resolved.copies}
    gone = [(one,) for one in held.keys() - now.keys()]
    db.sql.conn.executemany("DELETE FROM copies WHERE article_id = ?", gone)
    writes.upsert(db.sql, "copies", [copy for one, copy in now.items() if held.get(one) != copy])
    marks = [(now[one].original_id if one in now else None, one) for one in sorted(resolved.group)]
    changed = [mark for mark in marks if _is_news(db, mark)]
    db.sql.conn.executemany("UPDATE articles SET copy_of = ? WHERE id = ?", changed)
    return tuple(one for _, one in changed)


_COPIES = "SELECT * FROM copies WHERE article_id"


def _is_news(db: Database, mark: tuple[str | None, str]) -> bool:
    query = "SELECT 1 FROM articles WHERE copy_of IS NOT ? AND id = ?"
    return db.sql.execute(query, mark).fetchone() is not None


def _in(
    db: Database, record: type[SomeRecord], sql: str, ids: Iterable[str]
) -> Iterator[SomeRecord]:
    """Yield the rows of a query that ends in a column, for many ids of that column."""
    for some in in_parts(sorted(set(ids)), MANY):
        yield from db.rows(record, f"{sql} IN ({', '.join('?' * len(some))})", *some)

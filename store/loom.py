"""Loom: the tellings as weaving reads and writes them, block by block, so that only what changed is woven.

Triggers note each article whose happenings, dates or credits change. Nothing here decides what is one
event; every caller holds a transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database as Sqlite

from store import stale, writes
from store.parts import AMONG, array, in_parts
from store.tellings import SightRow, TellingRow, ToldRow
from store.triggers import differing

STATE, WIRES = "events", "wires"
WIRED = "SELECT DISTINCT syndicated_from FROM articles WHERE syndicated_from IS NOT NULL ORDER BY 1"
COPIES_OF = f"SELECT id FROM articles WHERE copy_of IN {AMONG}"
CREDITS_OF = f"SELECT id, source_id, syndicated_from, copy_of FROM articles WHERE id IN {AMONG}"
ORIGINS = f"SELECT DISTINCT article_id, origin FROM tellings WHERE article_id IN {AMONG}"
# Not by OR IGNORE: the upsert that fires a trigger overrides it (https://sqlite.org/lang_createtrigger.html).
NOTE = (
    "BEGIN INSERT INTO unwoven SELECT {0} WHERE NOT EXISTS "
    "(SELECT 1 FROM unwoven WHERE article_id = {0}); END"
)
MATTERS = "source_id title language published_at syndicated_from copy_of first_seen_at".split()
TRIGGERS = {
    "unwoven_new": f"AFTER INSERT ON happenings {NOTE.format('NEW.article_id')}",
    "unwoven_gone": f"AFTER DELETE ON happenings {NOTE.format('OLD.article_id')}",
    "unwoven_changed": f"AFTER UPDATE ON happenings {NOTE.format('NEW.article_id')}",
    # A credit may name the outlet of others, even where nothing happens in its article.
    "unwoven_credited": (
        "AFTER INSERT ON articles WHEN NEW.syndicated_from IS NOT NULL " + NOTE.format("NEW.id")
    ),
    "unwoven_article": f"{differing('articles', MATTERS)} {NOTE.format('NEW.id')}",
}
ORDER = "coalesce(nullif(published, ''), '9999')"
ROWS = f"""
SELECT g.told_id, g.late, g.event_id, g.joined, g.count, told.told, g.first FROM (
  SELECT t.told_id, t.late, t.event_id, t.joined, count(*) AS count,
         min({ORDER} || char(31) || t.article_id || char(31) || printf('%09d', t.start_char)) AS first
  FROM tellings t WHERE {{where}} GROUP BY t.told_id, t.late, t.event_id, t.joined
) g JOIN told ON told.id = g.told_id
"""


SIGHTS = """
SELECT s.block, s.event_id, s.late, s.told_id, told.told, s.told
FROM sights s JOIN told ON told.id = s.told_id WHERE s.kin = ? AND s.block >= ? AND s.block <= ?
"""


DAYS_WITH = """
SELECT DISTINCT s.block FROM sights s WHERE s.kin = ? AND s.block >= ? AND s.block <= ?
AND EXISTS (SELECT 1 FROM json_each(?) m WHERE instr(s.told, m.value))
"""


@dataclass(frozen=True)
class Credit:
    """What an article says of where it comes from, without its text."""

    id: str
    source_id: str
    syndicated_from: str | None
    copy_of: str | None


@dataclass(frozen=True)
class HeldTelling:
    """Where a telling stands."""

    article_id: str
    block: str
    family: str
    event_id: str | None


@dataclass(frozen=True)
class Span:
    """Which tellings: a block, or all blocks of a range, of one family or of all; left-overs alone."""

    first: str
    last: str | None = None  # None: the one block
    left_over: bool = False  # without those that joined an event of a finer date
    families: tuple[str, ...] = ()  # none: all

    @property
    def where(self) -> tuple[str, list[str]]:
        """Return the condition on `tellings t` and its values."""
        sql = "t.block = ?" if self.last is None else "t.block >= ? AND t.block <= ?"
        sql += " AND t.joined = 0" if self.left_over else ""
        if self.families:
            sql += f" AND t.family IN ({', '.join('?' * len(self.families))})"
        ends = [one for one in (self.first, self.last) if one is not None]
        return sql, [*ends, *self.families]


@dataclass(frozen=True, kw_only=True)
class Told:
    """All tellings of a span that tell the same and were woven alike."""

    told_id: str
    late: bool
    told: str
    count: int
    first: tuple[str, str, int]
    event_id: str | None
    joined: bool


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What a day tells of one event, summed up: the account that stands first, and the sum."""

    block: str
    event_id: str
    late: bool
    told_id: str
    first: str
    told: str


def watch(sql: Sqlite, made_by: str) -> list[tuple[str, str]]:
    """See to it that changes are noted; all articles are to be woven where another weaver wove them.

    Returns the (event, article) pairs that this leaves without tellings.
    """
    return _begin_anew(sql) if stale.watch(sql, STATE, made_by, TRIGGERS) else []


def _begin_anew(sql: Sqlite) -> list[tuple[str, str]]:
    sql.execute("DELETE FROM tellings")
    sql.execute("DELETE FROM sights")
    sql.execute("DELETE FROM told")
    sql.execute("DELETE FROM unwoven")
    sql.execute("INSERT INTO unwoven SELECT DISTINCT article_id FROM happenings")
    return sql.execute(
        "SELECT e.id, coalesce(r.article_id, '') FROM events e "
        "LEFT JOIN event_reports r ON r.event_id = e.id"
    ).fetchall()


def unwoven(sql: Sqlite) -> list[str]:
    """Return the articles that wait to be woven, by id."""
    return [row[0] for row in sql.execute("SELECT article_id FROM unwoven ORDER BY article_id")]


def tellings_of(sql: Sqlite, article_ids: Sequence[str]) -> dict[str, HeldTelling]:
    """Return where the tellings of some articles stand, by id."""
    marks = ", ".join("?" * len(article_ids))
    found = sql.execute(
        f"SELECT id, article_id, block, family, event_id FROM tellings WHERE article_id IN ({marks})",
        list(article_ids),
    )
    return {row[0]: HeldTelling(*row[1:]) for row in found}


def keep(
    sql: Sqlite, told: Sequence[ToldRow], new: Sequence[TellingRow], gone: Iterable[str]
) -> None:
    """Write new tellings and take those away that are no longer told."""
    sql.conn.executemany("DELETE FROM tellings WHERE id = ?", [(one,) for one in gone])
    writes.insert_missing(sql, "told", told)
    writes.upsert(sql, "tellings", new)


def rows(sql: Sqlite, span: Span) -> Iterator[Told]:
    """Yield what the tellings of a span tell."""
    where, values = span.where
    yield from told_where(sql, where, values)


def told_where(sql: Sqlite, where: str, values: Sequence[str]) -> Iterator[Told]:
    """Yield what the tellings tell that meet a condition on `tellings t`."""
    for told_id, late, event_id, joined, count, told, first in sql.execute(
        ROWS.format(where=where), values
    ).fetchall():
        published, article_id, start_char = first.split("\x1f")
        yield Told(
            told_id=told_id,
            late=bool(late),
            told=told,
            count=count,
            first=(published, article_id, int(start_char)),
            event_id=event_id,
            joined=bool(joined),
        )


def sights(sql: Sqlite, kin: str, ends: tuple[str, str], *, far: bool = False) -> list[Seen]:
    """Return what the days between two texts, both included, tell of events; `far`: of those alone."""
    query = SIGHTS + (" AND s.far = 1" if far else "")
    return [
        Seen(block=row[0], event_id=row[1], late=bool(row[2]), told_id=row[3], first=row[4], told=row[5])
        for row in sql.execute(query, [kin, *ends])
    ]  # fmt: skip


def keep_sights(
    sql: Sqlite, place: tuple[str, str], events: Iterable[str], told: Sequence[SightRow]
) -> None:
    """Write what a day tells of some events, in place of what was kept; `place` is kin and day."""
    sql.conn.executemany(
        "DELETE FROM sights WHERE kin = ? AND block = ? AND event_id = ?",
        [(*place, event) for event in events],
    )
    writes.upsert(sql, "sights", told)


def blocks(sql: Sqlite, first: str, last: str) -> list[str]:
    """Return the blocks of a range that hold tellings, in order; both ends are included."""
    found = sql.execute(
        "SELECT DISTINCT block FROM tellings WHERE block >= ? AND block <= ? ORDER BY block",
        [first, last],
    )
    return [row[0] for row in found]


def days_with(sql: Sqlite, kin: str, ends: tuple[str, str], ids: Iterable[str]) -> set[str]:
    """Return the days between two texts, both included, of whose events something names one of some ids."""
    marks = json.dumps([f'"{one}"' for one in ids])
    return {row[0] for row in sql.execute(DAYS_WITH, [kin, *ends, marks])}


def assign(
    sql: Sqlite, span: Span, mark: tuple[str, bool], event_id: str | None, *, joined: bool
) -> list[tuple[str, str]]:
    """Weave the tellings of a span that tell the same into an event; return (event, article) touched."""
    where, values = span.where
    told_id, late = mark
    where = f"{where} AND t.told_id = ? AND t.late = ?"
    values = [*values, told_id, str(int(late))]
    found = sql.execute(
        f"SELECT t.event_id, t.article_id FROM tellings t WHERE {where}", values
    ).fetchall()
    sql.execute(
        f"UPDATE tellings AS t SET event_id = ?, joined = ? WHERE {where}",
        [event_id, int(joined), *values],
    )
    touched = [(old, article_id) for old, article_id in found if old is not None]
    return touched + [(event_id, article_id) for _, article_id in found if event_id is not None]


def credits(sql: Sqlite) -> Iterator[Credit]:
    """Yield what every article says of where it comes from."""
    for row in sql.execute("SELECT id, source_id, syndicated_from, copy_of FROM articles"):
        yield Credit(*row)


def credits_around(sql: Sqlite, article_ids: Iterable[str]) -> list[Credit]:
    """Return what some articles say of where they come from, with their copies and originals."""
    reached: set[str] = set()
    edge = set(article_ids)
    while edge:
        reached |= edge
        edge = {row[0] for row in sql.execute(COPIES_OF, [array(edge)])} - reached
    found: dict[str, Credit] = {}
    while reached:
        rows = sql.execute(CREDITS_OF, [array(reached)])
        found |= {row[0]: Credit(*row) for row in rows}
        reached = {one.copy_of for one in found.values() if one.copy_of} - found.keys() - reached
    return list(found.values())


def wires(sql: Sqlite) -> tuple[list[str], bool]:
    """Return every credit that an article carries, and whether it was they when this was last asked."""
    found = [row[0] for row in sql.execute(WIRED)]
    changed = stale.is_other(sql, WIRES, json.dumps(found, ensure_ascii=False))
    return found, not changed


def mark_origins(sql: Sqlite, origin: Mapping[str, str]) -> list[tuple[str, str]]:
    """Write for which outlet some articles count; return the (event, article) pairs that changed."""
    held = sql.execute(ORIGINS, [array(origin)]).fetchall()
    changed = [(origin[one], one) for one, was in held if origin[one] != was]
    sql.conn.executemany("UPDATE tellings SET origin = ? WHERE article_id = ?", changed)
    touched: list[tuple[str, str]] = []
    for part in in_parts([article_id for _, article_id in changed]):
        marks = ", ".join("?" * len(part))
        touched += sql.execute(
            f"SELECT event_id, article_id FROM tellings WHERE article_id IN ({marks}) "
            "AND event_id IS NOT NULL",
            list(part),
        ).fetchall()
    return touched


def done(sql: Sqlite) -> None:
    """Note that nothing waits to be woven."""
    sql.execute("DELETE FROM unwoven")

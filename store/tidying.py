"""Tidying: the database file after a day of writing: search index merged, statistics renewed, space freed.

Nothing of what is kept changes. VACUUM writes the whole file anew, so it is done only where much is free
(https://sqlite.org/lang_vacuum.html, https://sqlite.org/fts5.html#the_optimize_command). The caller holds
the data folder.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database as Sqlite

from store.search import TABLE

MUCH_FREE = 0.2  # chosen: share of the file's pages that no table uses


@dataclass(frozen=True)
class Tidied:
    """Size of the database before and after, in bytes, and whether it was written anew."""

    before_bytes: int
    after_bytes: int
    vacuumed: bool


def tidy(sql: Sqlite) -> Tidied:
    """Tidy a database."""
    with sql.atomic():
        sql.execute(f"INSERT INTO [{TABLE}]([{TABLE}]) VALUES ('optimize')")
    sql.execute("PRAGMA optimize")
    before, vacuumed = _pages(sql), _number(sql, "freelist_count") > MUCH_FREE * _pages(sql)
    if vacuumed:
        sql.execute("VACUUM")
    sql.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    size = _number(sql, "page_size")
    return Tidied(before * size, _pages(sql) * size, vacuumed)


def _pages(sql: Sqlite) -> int:
    return _number(sql, "page_count")


def _number(sql: Sqlite, name: str) -> int:
    return int(sql.execute(f"PRAGMA {name}").fetchone()[0])

"""Writes: records go into their tables; rows that stay the same are not touched.

Nothing here opens a transaction: the caller holds one for everything that belongs together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlite_utils import Database as Sqlite

from store import tables

Key = tuple[Any, ...]
KEYS = "SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk"


def upsert(sql: Sqlite, table: str, records: Iterable[Any]) -> None:
    """Insert records, or overwrite the rows that have their keys."""
    rows = tables.rows(records)
    if rows:
        statement = _upsert(table, tuple(rows[0]), keys_of(sql, table))
        sql.conn.executemany(statement, [tuple(row.values()) for row in rows])


def insert_missing(sql: Sqlite, table: str, records: Iterable[Any]) -> None:
    """Insert the records whose keys are not there yet."""
    rows = tables.rows(records)
    if rows:
        statement = f"INSERT OR IGNORE {_into(table, tuple(rows[0]))}"
        sql.conn.executemany(statement, [tuple(row.values()) for row in rows])


def keys_of(sql: Sqlite, table: str) -> tuple[str, ...]:
    """Return the columns of a table's primary key, in their order."""
    return tuple(row[0] for row in sql.execute(KEYS, [table]))


def put(sql: Sqlite, table: str, records: Sequence[Any]) -> list[Key]:
    """Write the records that are new or changed; return the keys of rows that none of them has."""
    keys = keys_of(sql, table)
    rows = {tuple(row[k] for k in keys): row for row in tables.rows(records)}
    held = {tuple(row[k] for k in keys): row for row in sql.table(table).rows}
    changed = [
        rec for rec, k in zip(records, _keys(records, keys), strict=True) if held.get(k) != rows[k]
    ]
    upsert(sql, table, changed)
    return [k for k in held if k not in rows]


def replace_all(sql: Sqlite, table: str, records: Sequence[Any]) -> None:
    """Make a table hold these records and no others."""
    gone = put(sql, table, records)
    where = " AND ".join(f"[{k}] = ?" for k in keys_of(sql, table))
    sql.conn.executemany(f"DELETE FROM [{table}] WHERE {where}", gone)


def _keys(records: Sequence[Any], keys: Sequence[str]) -> list[Key]:
    return [tuple(getattr(record, k) for k in keys) for record in records]


@cache
def _upsert(table: str, names: tuple[str, ...], keys: tuple[str, ...]) -> str:
    rest = ", ".join(f"[{name}] = excluded.[{name}]" for name in names if name not in keys)
    found = f"UPDATE SET {rest}" if rest else "NOTHING"
    return f"INSERT {_into(table, names)} ON CONFLICT ({_listed(keys)}) DO {found}"


def _into(table: str, names: Sequence[str]) -> str:
    return f"INTO [{table}] ({_listed(names)}) VALUES ({', '.join('?' * len(names))})"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"[{name}]" for name in names)

"""Opening: the database file as a connection, to write or only to read, and whether its tables are current.

SQLite keeps what is written in a log beside the file (WAL, https://sqlite.org/wal.html), so that a reader
never waits for the writer. A reader needs the log's index, which SQLite makes where it is missing; in a
folder that nobody may write to it cannot, and the file is then read as one that does not change, provided
that no log is left beside it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from sqlite_utils import Database as Sqlite

from store import search, tables
from store.errors import DataFolderError
from store.migrations import MIGRATIONS, migrate, version
from store.records import Fact
from store.schema import TABLES
from store.tables import TableSpec

FILE = "disputeline.db"
WAIT_MS = 30_000  # chosen: a reader never holds the file longer


def held(folder: Path) -> Path:
    """Return the path of a folder's database.

    Raises:
        DataFolderError: there is none.
    """
    path = folder / FILE
    if not path.is_file():
        raise DataFolderError(
            f"{folder} holds no {FILE}; run `disputeline follow`, `ingest` or `demo` first, "
            "or name another folder with --data."
        )
    return path


def to_write(path: Path) -> Sqlite:
    """Return a connection that may write, its database made where there is none and migrated.

    Raises:
        DataFolderError: a newer version of the program made the database.
    """
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(13, "Permission denied", str(path))
    connection = sqlite3.connect(path, timeout=WAIT_MS / 1000)
    connection.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    opened = Sqlite(connection)
    migrate(opened, path)
    return opened


def to_read(path: Path) -> Sqlite:
    """Return a connection that cannot change the database, beside a writer as well.

    Raises:
        DataFolderError: another version of the program made the database.
    """
    opened = as_it_stands(path)
    current = search.TABLE in opened.table_names() and not outdated(opened, TABLES)
    if current and version(opened) == len(MIGRATIONS):
        return opened
    older = version(opened) <= len(MIGRATIONS)
    opened.close()
    raise DataFolderError(
        f"{path} was made by {'an older' if older else 'a newer'} disputeline; "
        + ("run `disputeline status --data DIR` on it once." if older else "update disputeline.")
    )


def as_it_stands(path: Path) -> Sqlite:
    """Return a connection that cannot change a database, whichever version of the program made it.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    address = path.resolve().as_uri()
    try:
        return _reading(f"{address}?mode=ro")
    except sqlite3.OperationalError:
        log = path.with_name(f"{path.name}-wal")
        if log.exists() and log.stat().st_size:
            raise
        return _reading(f"{address}?mode=ro&immutable=1")


def _reading(address: str) -> Sqlite:
    connection = sqlite3.connect(address, uri=True, timeout=WAIT_MS / 1000)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return Sqlite(connection)


def outdated(sql: Sqlite, specs: Mapping[str, TableSpec]) -> bool:
    """Return whether a table is missing, or lacks a column that its record has gained."""
    held_names = set(sql.table_names())
    return any(
        name not in held_names
        or tables.columns(spec.record).keys() - sql.table(name).columns_dict.keys()
        for name, spec in specs.items()
    )


def fact_tables(sql: Sqlite) -> dict[str, type[Fact]]:
    """Return the fact tables that a database holds, by the columns that all facts share.

    What a fact type adds is not known here; a reader asks for those columns by name.
    """
    shared = tables.columns(Fact).keys()
    names = (name for name in sql.table_names() if name not in TABLES)
    return {name: Fact for name in names if shared <= sql.table(name).columns_dict.keys()}

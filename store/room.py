"""Room: memory that a connection takes while it reads and writes very much, and gives back afterwards.

SQLite keeps 2 MB of pages at hand. What a large transaction changes beyond that goes to the log and is read
from there again, and each read looks through the index of the whole log, which grows with what is written
(https://sqlite.org/wal.html). How pages stood before each statement is noted too, in a file unless
`temp_store` says otherwise (https://sqlite.org/tempfiles.html#statement_journal_files). In memory that is
quick where no savepoint is open: with one the notes of all statements pile up.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from sqlite_utils import Database as Sqlite

SHARE = 8  # chosen: so much less than the database are the pages that one step comes back to
LEAST_KB, MOST_KB = 64 << 10, 1 << 20  # chosen: 64 MB for a small database, 1 GB for a large one
MEMORY = 2  # value of temp_store


@contextmanager
def taken(sql: Sqlite) -> Iterator[None]:
    """Keep many pages of a database in memory, an eighth of them up to 1 GB.

    No transaction may be open, nor temporary tables be in use, which SQLite then drops. Both settings
    stand afterwards as before, whatever fails.
    """
    size_kb = _number(sql, "page_count") * _number(sql, "page_size") >> 10
    with ExitStack() as undone:
        undone.callback(sql.execute, "PRAGMA shrink_memory")
        _set(sql, undone, "temp_store", MEMORY)
        _set(sql, undone, "cache_size", -min(max(size_kb // SHARE, LEAST_KB), MOST_KB))
        yield


def _set(sql: Sqlite, undone: ExitStack, pragma: str, value: int) -> None:
    undone.callback(sql.execute, f"PRAGMA {pragma} = {_number(sql, pragma)}")
    sql.execute(f"PRAGMA {pragma} = {value}")


def _number(sql: Sqlite, pragma: str) -> int:
    return int(sql.execute(f"PRAGMA {pragma}").fetchone()[0])

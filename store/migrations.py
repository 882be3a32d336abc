"""Migrations: ordered, append-only changes to a database that an earlier version made.

Tables and columns that are new follow from the records (`tables.ensure`); what stands here is the rest:
values to rewrite, tables to split. `PRAGMA user_version` counts how many were applied.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database as Sqlite

from store.errors import DataFolderError


def _first_release(db: Sqlite) -> None:
    """Nothing to rewrite: the tables of the first release follow from their records."""


MIGRATIONS: tuple[Callable[[Sqlite], None], ...] = (_first_release,)


def migrate(db: Sqlite, path: Path) -> None:
    """Apply what has not been applied yet.

    Raises:
        DataFolderError: a newer version of the program made this database.
    """
    done = version(db)
    if done > len(MIGRATIONS):
        raise DataFolderError(
            f"{path} was made by a newer disputeline (schema {done}; this one knows {len(MIGRATIONS)}). "
            "Update disputeline, or use another --data folder."
        )
    for number, step in enumerate(MIGRATIONS[done:], start=done + 1):
        with db.atomic():
            step(db)
            db.execute(f"PRAGMA user_version = {number}")


def version(db: Sqlite) -> int:
    """Return how many migrations a database has seen."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])

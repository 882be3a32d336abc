"""Triggers: those that a module names are made where they are missing.

What they do, and what is to be caught up on when one was missing, is the module's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlite_utils import Database as Sqlite


def differing(table: str, columns: Collection[str]) -> str:
    """Return how a trigger begins on rows of a table in which one of some columns takes another value."""
    differ = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in columns)
    return f"AFTER UPDATE OF {', '.join(columns)} ON [{table}] WHEN {differ}"


def lacking(sql: Sqlite, triggers: Mapping[str, str]) -> list[str]:
    """Return the names of those that do not exist yet, sorted."""
    held = {row[0] for row in sql.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    return sorted(triggers.keys() - held)


def make(sql: Sqlite, triggers: Mapping[str, str], names: Iterable[str]) -> None:
    """Make those of some names. The caller holds the transaction."""
    for name in names:
        sql.execute(f"CREATE TRIGGER [{name}] {triggers[name]}")

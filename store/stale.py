"""Stale: what changed since a step of the weaving last looked, noted by triggers; only that is redone.

A note is a kind and an id: an article, an event, a measure or a day. Each kind has one reader, who forgets
it when done. What is made of the notes is decided elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlite_utils import Database as Sqlite

from store.parts import AMONG
from store.records import col
from store.triggers import differing, lacking, make


@dataclass(frozen=True, kw_only=True)
class Stale:
    """Something that changed since a step of the weaving last looked at it."""

    kind: str = col("what it is, and which step waits for it")
    id: str = col("id of an article, an event or a measure; or a day")


def noting(kind: str, value: str) -> str:
    """Return a trigger's statement that notes a value once; nothing where that is null.

    Not by OR IGNORE: the upsert that fires a trigger overrides it (https://sqlite.org/lang_createtrigger.html).
    """
    return (
        f"INSERT INTO stale (kind, id) SELECT '{kind}', n.id FROM (SELECT {value} AS id) n "
        f"WHERE n.id IS NOT NULL AND NOT EXISTS "
        f"(SELECT 1 FROM stale s WHERE s.kind = '{kind}' AND s.id = n.id);"
    )


def on_rows(table: str, told: Mapping[str, str], when: str = "") -> dict[str, str]:
    """Return triggers on rows that come, go or change: `{kind: value}`, where ROW is the row.

    `when` is a condition on ROW.
    """
    body = " ".join(noting(kind, value) for kind, value in told.items())
    new, old = body.replace("ROW.", "NEW."), body.replace("ROW.", "OLD.")
    asked = f" WHEN {when}" if when else ""
    name = f"stale_{'_'.join(told)}_{table}"
    return {
        f"{name}_new": f"AFTER INSERT ON [{table}]{asked.replace('ROW.', 'NEW.')} BEGIN {new} END",
        f"{name}_gone": f"AFTER DELETE ON [{table}]{asked.replace('ROW.', 'OLD.')} BEGIN {old} END",
        f"{name}_changed": f"AFTER UPDATE ON [{table}] BEGIN {old} {new} END",
    }


def on_change(table: str, columns: Collection[str], told: Mapping[str, str]) -> dict[str, str]:
    """Return triggers on rows in which one of some columns takes another value, and on rows that go."""
    body = " ".join(noting(kind, value) for kind, value in told.items())
    new, old = body.replace("ROW.", "NEW."), body.replace("ROW.", "OLD.")
    name = f"stale_{'_'.join(told)}_{table}"
    return {
        f"{name}_differs": f"{differing(table, columns)} BEGIN {old} {new} END",
        f"{name}_lost": f"AFTER DELETE ON [{table}] BEGIN {old} END",
    }


def watch(sql: Sqlite, step: str, made_by: str, triggers: Mapping[str, str]) -> bool:
    """See to it that changes are noted for a step; tell whether all it made is to be made anew.

    It is where another version made it, or changes were not noted so far.
    """
    missing = lacking(sql, triggers)
    make(sql, triggers, missing)
    return is_other(sql, step, made_by) or bool(missing)


def is_other(sql: Sqlite, step: str, made_by: str) -> bool:
    """Note by what a step is made; tell whether it was made by something else before, or never."""
    state = sql.execute("SELECT made_by FROM weavings WHERE id = ?", [step]).fetchone()
    if state is not None and state[0] == made_by:
        return False
    sql.execute("INSERT OR REPLACE INTO weavings (id, made_by) VALUES (?, ?)", [step, made_by])
    return True


def noted(sql: Sqlite, kind: str) -> list[str]:
    """Return the ids that are noted under a kind, sorted."""
    return [row[0] for row in sql.execute("SELECT id FROM stale WHERE kind = ? ORDER BY 1", [kind])]


def done(sql: Sqlite, kinds: Iterable[str]) -> None:
    """Forget what is noted under some kinds."""
    sql.execute(f"DELETE FROM stale WHERE kind IN {AMONG}", [json.dumps(list(kinds))])

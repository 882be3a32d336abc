"""Names: those of some entities."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database as Sqlite

from store.parts import array

NAMES = "SELECT n.id, n.name FROM json_each(?) j CROSS JOIN entities n ON n.id = j.value"


def names_of(sql: Sqlite, ids: Iterable[str]) -> dict[str, str]:
    """Return `{id: name}` of those that are held."""
    return dict(sql.execute(NAMES, [array(ids)]).fetchall())

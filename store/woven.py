"""Woven: what is told of an event, all of it or what was published by an instant, as composing asks for it.

`until` sorts after every instant at which what counts was published. What an event says is decided in
`nlp.composing`; nothing here writes.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database as Sqlite

from store import loom
from store.loom import ORDER, Told
from store.records import EVER
from store.schema import KNOWN

BY = "AND t.published < ? AND t.published != ''"
HELD = f"""
SELECT count(DISTINCT t.origin), min(nullif(t.published, '')), min(a.first_seen_at)
FROM tellings t CROSS JOIN articles a INDEXED BY {KNOWN} ON a.id = t.article_id WHERE t.event_id = ? {{by}}
"""
FIRST_GISTS = f"""
SELECT t.gist FROM tellings t WHERE t.event_id = ? AND t.gist IS NOT NULL {{by}}
ORDER BY substr(t.block, 1, 1) = '~', t.late, {ORDER}, t.article_id, t.start_char, t.id LIMIT ?
"""
LATER = "SELECT 1 FROM tellings WHERE event_id = ? AND (published >= ? OR published = '') LIMIT 1"
ANNOUNCED = """
SELECT measure_id, min(date) FROM events WHERE measure_id IS NOT NULL AND precision = 'day'
AND type IN ({types}) AND coalesce(first_reported_at, '') < ? GROUP BY measure_id
"""
NAMING = """
SELECT DISTINCT t.event_id FROM told CROSS JOIN tellings t ON t.told_id = told.id
WHERE instr(told.told, ?) AND t.event_id IS NOT NULL AND t.family IN ({families})
"""
Outlets = tuple[int, str | None, str]  # how many, earliest publication, instant first seen


def accounts(sql: Sqlite, event: str, until: str = EVER) -> list[Told]:
    """Return what the tellings of an event tell."""
    by, values = _published(until)
    return list(loom.told_where(sql, f"t.event_id = ? {by}", [event, *values]))


def outlets(sql: Sqlite, event: str, until: str = EVER) -> Outlets:
    """Return how many independent outlets tell of an event, and when it was first reported and seen."""
    by, values = _published(until)
    found: Outlets = sql.execute(HELD.format(by=by), [event, *values]).fetchone()
    return found


def gists(sql: Sqlite, event: str, most: int, until: str = EVER) -> list[str]:
    """Return words for a title of an event, as JSON: what was told at the time and first comes first."""
    by, values = _published(until)
    rows = sql.execute(FIRST_GISTS.format(by=by), [event, *values, most])
    return [row[0] for row in rows]


def is_told_later(sql: Sqlite, event: str, until: str) -> bool:
    """Tell whether something is told of an event that was not published by then."""
    return sql.execute(LATER, [event, until]).fetchone() is not None


def family(sql: Sqlite, event: str) -> str | None:
    """Return a family of an event's tellings; None where it has none."""
    query = "SELECT family FROM tellings WHERE event_id = ? LIMIT 1"
    found = sql.execute(query, [event]).fetchone()
    return None if found is None else str(found[0])


def announced(sql: Sqlite, types: Sequence[str], until: str = EVER) -> dict[str, str]:
    """Return the first day of the events of some types about each measure that were reported by then."""
    query = ANNOUNCED.format(types=", ".join("?" * len(types)))
    return dict(sql.execute(query, [*types, until]).fetchall())


def naming(sql: Sqlite, measure: str, families: Sequence[str]) -> set[str]:
    """Return the events with a telling of some families that names a measure."""
    query = NAMING.format(families=", ".join("?" * len(families)))
    return {row[0] for row in sql.execute(query, [f'"{measure}"', *families])}


def _published(until: str) -> tuple[str, list[str]]:
    return ("", []) if until == EVER else (BY, [until])

"""Finding: beside the articles that hold what is asked for, facts in them, their events, who is so called."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from store import search
from store.db import Database
from store.look.marks import Mark, marks
from store.look.origins import origins
from store.records import Event

EVENTS = """SELECT * FROM events WHERE id IN (SELECT value FROM json_each(?))
ORDER BY date IS NULL, date DESC, id LIMIT ?"""
CALLED = """
SELECT DISTINCT n.id, n.name, n.type FROM entities n WHERE n.id IN (
    SELECT entity_id FROM aliases WHERE alias LIKE ?1 ESCAPE '!'
    UNION SELECT id FROM entities WHERE name >= ?2 AND name < ?2 || char(1114111)
) ORDER BY length(n.name), n.name LIMIT ?3
"""


@dataclass(frozen=True, kw_only=True)
class Called:
    """Someone or something that is called by what is asked for."""

    id: str
    name: str
    type: str


def facts_with(db: Database, articles: Collection[str], query: str, limit: int) -> tuple[Mark, ...]:
    """Return the facts of articles whose words hold a term of the query, within what may be shown."""
    terms, found = search.words(query), origins(db, articles)
    held = marks(db, articles)
    hits = (
        one
        for article in articles
        for one in held.get(article, ())
        if one.table != "mentions" and _holds(one, terms, found[article].shown_chars)
    )
    return tuple(one for _, one in zip(range(limit), hits, strict=False))


def _holds(mark: Mark, terms: Sequence[str], shown_chars: int) -> bool:
    low = mark.text.casefold()
    return mark.end_char <= shown_chars and any(term in low for term in terms)


def events_by_id(db: Database, ids: Collection[str], limit: int) -> tuple[Event, ...]:
    """Return events, the newest first."""
    return db.rows(Event, EVENTS, json.dumps(list(ids)), limit)


def called(db: Database, name: str, limit: int = 10) -> tuple[Called, ...]:
    """Return whom texts call so: a part of a name of the topic, or the beginning of another."""
    plain = name.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return db.rows(Called, CALLED, f"%{plain}%", name, limit)

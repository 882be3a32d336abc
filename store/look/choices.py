"""Choices: what a filter can ask for, as a form offers it; those most met first, never all of many."""

from __future__ import annotations

from dataclasses import dataclass

from store.db import Database
from store.look.filters import EVENT_TYPES, LANGUAGES

MANY = 60  # chosen: a list longer than this is searched, not read
ACTORS = """
SELECT t.entity_id, n.name FROM actor_totals t JOIN entities n ON n.id = t.entity_id
WHERE t.acted > 0 ORDER BY t.acted DESC, t.statements DESC LIMIT ?
"""
MEASURES = "SELECT id, title FROM measures ORDER BY announced_on DESC, id LIMIT ?"
OUTLETS = """
SELECT s.id, s.name FROM sources s
WHERE EXISTS (SELECT 1 FROM articles a WHERE a.source_id = s.id) ORDER BY s.name LIMIT ?
"""
TARGETS = "SELECT id, title FROM targets ORDER BY title LIMIT ?"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Something a filter can ask for, by its name."""

    id: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What each filter can ask for."""

    types: tuple[Choice, ...]
    actors: tuple[Choice, ...]
    measures: tuple[Choice, ...]
    outlets: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    targets: tuple[Choice, ...]


def choices(db: Database) -> Choices:
    """Return what filters can ask for: all types, languages, outlets; the actors who act most."""
    return Choices(
        types=tuple(Choice(id=one, name=one.replace("_", " ")) for one in EVENT_TYPES),
        actors=_named(db, ACTORS),
        measures=_named(db, MEASURES),
        outlets=_named(db, OUTLETS),
        languages=tuple(Choice(id=one, name=one) for one in LANGUAGES),
        targets=_named(db, TARGETS),
    )


def _named(db: Database, query: str) -> tuple[Choice, ...]:
    return tuple(Choice(id=key, name=name) for key, name in db.sql.execute(query, [MANY]))

"""Judged: any row by its id, or the first characters of it, as a reader names it to judge it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from store.db import Database
from store.errors import UsageError
from store.reviews import EVENTS, Review

LAST = "g"  # sorts after every hexadecimal digit
SHORTEST = 4  # characters of an id that are taken for one
ACTORS = "SELECT entity_id, role FROM event_actors WHERE event_id = ? ORDER BY role, entity_id"
REPORTS = """
SELECT article_id, start_char FROM event_reports WHERE event_id = ?
ORDER BY published_at, article_id, start_char
"""
FIRST = """
SELECT r.article_id, r.start_char, r.end_char,
       substr(a.text, r.start_char + 1, r.end_char - r.start_char) AS quoted
FROM event_reports r JOIN articles a ON a.id = r.article_id
WHERE r.event_id = ? AND r.article_id = ? AND r.start_char = ? LIMIT 1
"""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A fact or an event as it stands, with its evidence; of an event that of its first report."""

    table: str
    id: str
    row: dict[str, Any] = field(repr=False)
    article_id: str | None = None
    start_char: int | None = None
    end_char: int | None = None
    quoted: str | None = None
    reports: tuple[str, ...] = ()  # articles that report an event, by publication

    @property
    def as_json(self) -> str:
        """Return the row as JSON."""
        return json.dumps(self.row, ensure_ascii=False)


def row_of(db: Database, asked: str) -> Row:
    """Return the fact or event of an id, or of the first characters of one.

    Raises:
        UsageError: none has it, or several have.
    """
    found = [(table, one) for table in (EVENTS, *db.facts) for one in _ids(db, table, asked)]
    if len(found) != 1:
        raise _not_one("Row", asked, len(found), "`disputeline review` lists the doubtful ones")
    table, row_id = found[0]
    return _event(db, row_id) if table == EVENTS else _fact(db, table, row_id)


def event_row(db: Database, asked: str) -> Row:
    """Return the event of an id, or of the first characters of one.

    Raises:
        UsageError: none has it, or several have.
    """
    found = _ids(db, EVENTS, asked)
    if len(found) != 1:
        raise _not_one("Event", asked, len(found), "`disputeline timeline --json` lists the ids")
    return _event(db, found[0])


def review_of(db: Database, asked: str) -> Review:
    """Return the review of an id, or of the first characters of one.

    Raises:
        UsageError: none has it, or several have.
    """
    found = _ids(db, "reviews", asked)
    if len(found) != 1:
        raise _not_one("Review", asked, len(found), "`disputeline review log` lists them")
    return db.rows(Review, "SELECT * FROM reviews WHERE id = ?", found[0])[0]


def _ids(db: Database, table: str, asked: str) -> Sequence[str]:
    if len(asked) < SHORTEST:
        return ()
    found = db.sql.execute(
        f"SELECT id FROM [{table}] WHERE id >= ? AND id < ? LIMIT 2", [asked, f"{asked}{LAST}"]
    )
    return [row[0] for row in found]


def _not_one(noun: str, asked: str, count: int, how: str) -> UsageError:
    if count:
        return UsageError(f"{noun} {asked!r} is short for several; give more characters.")
    return UsageError(f"{noun} {asked!r} does not exist; {how}.")


def _fact(db: Database, table: str, row_id: str) -> Row:
    row = next(iter(db.sql.query(f"SELECT * FROM [{table}] WHERE id = ?", [row_id])))
    return Row(
        table=table,
        id=row_id,
        row=row,
        article_id=row["article_id"],
        start_char=row["start_char"],
        end_char=row["end_char"],
        quoted=row["text"],
    )


def _event(db: Database, event_id: str) -> Row:
    row = next(iter(db.sql.query("SELECT * FROM events WHERE id = ?", [event_id])))
    taking_part = list(db.sql.query(ACTORS, [event_id]))
    reports = db.sql.execute(REPORTS, [event_id]).fetchall()
    first = next(db.sql.query(FIRST, [event_id, *reports[0]])) if reports else {}
    return Row(
        table=EVENTS,
        id=event_id,
        row={**row, "actors": taking_part},
        article_id=first.get("article_id"),
        start_char=first.get("start_char"),
        end_char=first.get("end_char"),
        quoted=first.get("quoted"),
        reports=tuple(dict.fromkeys(article for article, _ in reports)),
    )

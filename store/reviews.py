"""Reviews: what readers judged, in tables of their own that no rebuild, ingest or re-reading touches.

A review says who judged what, when, why, and how it stood. Its places are the evidence by which the
judged row is found again after articles were read anew; where it is found now is noted on them. Nothing
here decides what a review does (`jobs.correcting`, `jobs.regrouping`).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlite_utils import Database as Sqlite

from store import tables, writes
from store.records import Fact, col

Action = Literal["accept", "reject", "correct", "merge", "split"]
EVENTS = "events"
REST, OUT = 0, 1  # sides of a split: what stays, what is taken out
MARK = "+review"  # ends made_by of what a reader corrected


@dataclass(frozen=True, kw_only=True)
class Review:
    """What a reader judged, as it was judged; rows are added and undone, never changed or removed."""

    id: str = col("derived from who judged what and when")
    made_at: str = col("instant, UTC")
    by: str = col("who judged")
    reason: str = col("why, in the reader's words")
    action: str = col("accept, reject, correct, merge or split")
    table_name: str = col("table of the judged row: events, figures, quotes …")
    row_id: str = col("id of the judged row as it stood; of a merge the first event")
    article_id: str | None = col("articles.id of the fact, or of the first report", default=None)
    start_char: int | None = col("first character of that evidence in articles.text", default=None)
    end_char: int | None = col("one past its last character", default=None)
    quoted: str | None = col("that evidence as it read", default=None)
    changes: str = col("{field: new value} of a correction, as a JSON object", default="{}")
    before: str | None = col("the row as judged, as a JSON object", default=None)
    undone_at: str | None = col("instant from which it no longer holds, UTC", default=None)
    undone_by: str | None = col("who undid it", default=None)
    undone_reason: str | None = col("why it was undone", default=None)


@dataclass(frozen=True, kw_only=True)
class ReviewPlace:
    """One piece of a review's evidence, and the row in which it is found now."""

    review_id: str = col("reviews.id")
    number: int = col("place in the review, from 0")
    side: int = col("for a merge which event, for a split 0 what stays and 1 what is taken out")
    table_name: str = col("table of the fact; events for a report of an event")
    row_id: str = col("id of the fact or event as it stood")
    article_id: str = col("articles.id")
    start_char: int = col("first character in articles.text as it stood")
    end_char: int = col("one past its last character")
    quoted: str = col("the text as it read")
    before: str = col("the fact, or what the report told, as a JSON object")
    now_id: str | None = col("row in which it is found now; null where it is not", default=None)
    replaced: str | None = col(
        "the fact as read, which the review stands in for, as JSON", default=None
    )


@dataclass(frozen=True, kw_only=True)
class Move:
    """An account that a merge or split has moved from the event into which it was woven."""

    telling_id: str = col("tellings.id")
    article_id: str = col("articles.id")
    woven_id: str = col("event into which it was woven")
    event_id: str = col("event to which it belongs by review")


@dataclass(frozen=True)
class Judged:
    """A place with what its review says of it."""

    place: ReviewPlace
    action: str
    changes: dict[str, str | float | None]


def keep(sql: Sqlite, review: Review, places: Sequence[ReviewPlace]) -> None:
    """Write a new review."""
    writes.upsert(sql, "reviews", [review])
    writes.upsert(sql, "review_places", places)


def undo(sql: Sqlite, review_id: str, at: str, by: str, reason: str) -> None:
    """Note that a review no longer holds."""
    sql.execute(
        "UPDATE reviews SET undone_at = ?, undone_by = ?, undone_reason = ? WHERE id = ?",
        [at, by, reason, review_id],
    )


def of_article(sql: Sqlite, article_id: str) -> tuple[Judged, ...]:
    """Return the reviews of an article's facts that hold, in the order in which they were made."""
    found = sql.query(
        "SELECT p.*, r.action, r.changes FROM review_places p JOIN reviews r ON r.id = p.review_id "
        "WHERE p.article_id = ? AND p.table_name != ? AND r.undone_at IS NULL "
        "ORDER BY r.rowid, p.number",
        [article_id, EVENTS],
    )
    return tuple(
        Judged(
            tables.record_of(ReviewPlace, row),
            row["action"],
            fields_of(row["changes"]) if row["action"] == "correct" else {},
        )
        for row in found
    )


def of_events(sql: Sqlite) -> tuple[tuple[Review, tuple[ReviewPlace, ...]], ...]:
    """Return the reviews that hold and group or correct events, in the order in which they were made."""
    held = sql.query(
        "SELECT * FROM reviews WHERE table_name = ? AND action != 'reject' AND undone_at IS NULL "
        "ORDER BY rowid",
        [EVENTS],
    )
    reviews = [tables.record_of(Review, row) for row in held]
    return tuple((review, places(sql, review.id)) for review in reviews)


def places(sql: Sqlite, review_id: str) -> tuple[ReviewPlace, ...]:
    """Return the places of a review."""
    rows = sql.query("SELECT * FROM review_places WHERE review_id = ? ORDER BY number", [review_id])
    return tuple(tables.record_of(ReviewPlace, row) for row in rows)


def note(sql: Sqlite, seen: Iterable[ReviewPlace]) -> None:
    """Write where places are found now."""
    sql.conn.executemany(
        "UPDATE review_places SET now_id = ?, replaced = ? WHERE review_id = ? AND number = ? "
        "AND (now_id IS NOT ? OR replaced IS NOT ?)",
        [(p.now_id, p.replaced, p.review_id, p.number, p.now_id, p.replaced) for p in seen],
    )


def lifted(sql: Sqlite) -> list[str]:
    """Return the events on which undone reviews still stand, and let go of them."""
    where = (
        "table_name = ? AND now_id IS NOT NULL AND review_id IN "
        "(SELECT id FROM reviews WHERE undone_at IS NOT NULL)"
    )
    found = sql.execute(f"SELECT DISTINCT now_id FROM review_places WHERE {where}", [EVENTS])
    events = [row[0] for row in found.fetchall()]
    sql.execute(f"UPDATE review_places SET now_id = NULL WHERE {where}", [EVENTS])
    return sorted(events)


def amendments(sql: Sqlite) -> dict[str, dict[str, str | float | None]]:
    """Return {event: {field: value}} of corrected and accepted events; accepted ones change nothing."""
    found = sql.execute(
        "SELECT max(p.now_id), r.changes FROM reviews r JOIN review_places p ON p.review_id = r.id "
        "WHERE r.table_name = ? AND r.action IN ('accept', 'correct') AND r.undone_at IS NULL "
        "AND p.now_id IS NOT NULL GROUP BY r.id ORDER BY r.rowid",
        [EVENTS],
    )
    amended: dict[str, dict[str, str | float | None]] = {}
    for event_id, changes in found:
        amended.setdefault(event_id, {}).update(fields_of(changes))
    return amended


def fields_of(changes: str) -> dict[str, str | float | None]:
    """Return {field: new value} of a correction."""
    return {str(name): value for name, value in json.loads(changes).items()}


def moves(sql: Sqlite) -> tuple[Move, ...]:
    """Return what reviews have moved."""
    return tuple(
        tables.record_of(Move, row)
        for row in sql.query("SELECT * FROM review_moves ORDER BY telling_id")
    )


def replace_moves(sql: Sqlite, now: Sequence[Move]) -> None:
    """Make these the moves."""
    writes.replace_all(sql, "review_moves", now)


def put_facts(sql: Sqlite, table: str, gone: Collection[str], new: Sequence[Fact]) -> None:
    """Take facts of a table away and write others; the ledger weighs their articles anew."""
    sql.conn.executemany(f"DELETE FROM [{table}] WHERE id = ?", [(one,) for one in sorted(gone)])
    writes.upsert(sql, table, new)


def trace_again(sql: Sqlite, article_ids: Iterable[str]) -> None:
    """See to it that copies and conflicts among what some articles say are looked for anew."""
    ids = [(one,) for one in sorted(set(article_ids))]
    for table in ("weighed", "signatures"):
        sql.conn.executemany(f"DELETE FROM {table} WHERE article_id = ?", ids)

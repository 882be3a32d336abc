"""Versions: events are written with a log of how they stood."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.db import Database
from store.records import Event
from store.versions import drop_event, put_events


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path) as opened:
        yield opened


def event(title: str) -> Event:
    return Event(id="e1", type="remark", title=title, outlets=1, confidence=1.0)


def log(db: Database) -> list[tuple[str, str, str | None]]:
    rows = db.sql.execute(
        "SELECT row, held_from, held_until FROM event_versions ORDER BY held_from"
    )
    return [(json.loads(row)["title"], first, last) for row, first, last in rows]


def test_an_event_that_stays_the_same_is_written_once(db: Database) -> None:
    assert put_events(db.sql, [(event("x"), ())], "2026-01-01T00:00:00Z") == 1
    assert put_events(db.sql, [(event("x"), ())], "2026-01-02T00:00:00Z") == 0
    assert log(db) == [("x", "2026-01-01T00:00:00Z", None)]


def test_the_log_keeps_what_was_changed_and_what_was_taken_away(db: Database) -> None:
    put_events(db.sql, [(event("x"), ())], "2026-01-01T00:00:00Z")
    put_events(db.sql, [(event("y"), ())], "2026-01-02T00:00:00Z")
    drop_event(db.sql, "e1", "2026-01-03T00:00:00Z")
    assert log(db) == [
        ("x", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
        ("y", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"),
    ]
    assert db.sql.table("events").count == 0

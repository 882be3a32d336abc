"""Migrations: a data folder of an earlier version answers as one that was made now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp.facts import in_order
from store import actors, look, migrations, search, taking_part
from store.db import Database
from store.look import Filter
from tests.store import looking

BEFORE = 3  # migrations that the earlier version knew
ROWS = {
    "actor_days": "SELECT * FROM actor_days ORDER BY 1, 2, 3, 4, 5",
    "actor_events": "SELECT * FROM actor_events ORDER BY event_id, entity_id, role",
    "search_spans": "SELECT * FROM search_spans",
}
INDEXES = "SELECT name FROM sqlite_master WHERE type IN ('index', 'trigger') ORDER BY 1"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with looking.opened(tmp_path) as made:
        first = looking.keep(
            made, "wire", "Ada Quill said dues are right.", seen="2026-01-07T00:00:00Z"
        )
        second = looking.keep(
            made, "daily", "Dues are wrong, said Cy Fenn.", "2026-01-08T09:00:00Z"
        )
        looking.says(made, first, "ada_quill", "dues are right")
        looking.holds(made, second, "cy_fenn", "oppose", "Dues are wrong")
        looking.happens(made, "dues", "2026-01-06", "trade", [first, second])
        yield made


def opened(path: Path) -> Database:
    return Database(path, {kind.table: kind.record for kind in in_order()})


def held(db: Database) -> dict[str, list[tuple[object, ...]]]:
    return {name: db.sql.execute(query).fetchall() for name, query in ROWS.items()}


def as_before(db: Database) -> None:
    """Leave the database as the earlier version made it."""
    sql = db.sql
    for name in (*taking_part.TRIGGERS, *search.TRIGGERS, "stale_actor_day_articles_differs"):
        sql.execute(f"DROP TRIGGER [{name}]")
    for name in ("actor_events", "search_spans", "actor_days"):
        sql.execute(f"DROP TABLE [{name}]")
    sql.execute("CREATE TABLE actor_days (day TEXT, entity_id TEXT, outlet TEXT, language TEXT)")
    for name in ("articles", "event_reports", "tellings"):
        for row in sql.execute(
            "SELECT name FROM pragma_index_list(?) WHERE origin = 'c'", [name]
        ).fetchall():
            sql.execute(f"DROP INDEX [{row[0]}]")
    sql.execute(
        "CREATE INDEX idx_articles_published_at_first_seen_at ON articles (published_at, first_seen_at)"
    )
    sql.execute(
        "CREATE INDEX idx_tellings_block_family_told_id_late "
        "ON tellings (block, family, told_id, late)"
    )
    sql.execute(f"PRAGMA user_version = {BEFORE}")
    sql.conn.commit()


def test_what_is_counted_and_indexed_is_made_of_what_an_earlier_version_held(
    db: Database, tmp_path: Path
) -> None:
    wanted, asked = held(db), look.all_actors(db, Filter(held_on="2026-01-07"))
    as_before(db)
    with opened(tmp_path) as later:
        assert held(later) == wanted
        assert look.all_actors(later, Filter(held_on="2026-01-07")) == asked
        indexes = {row[0] for row in later.sql.execute(INDEXES)}
        assert "idx_articles_published_at_first_seen_at" not in indexes
        assert "idx_tellings_block_family_told_id_late" not in indexes
        assert actors.TRIGGERS.keys() <= indexes
        assert migrations.version(later.sql) == len(migrations.MIGRATIONS)
    with opened(tmp_path / "new") as new:
        made = {row[0] for row in new.sql.execute(INDEXES)}
    wider = (
        "idx_articles_",
        "idx_actor_",
        "idx_event_reports_outlet",
        "idx_event_reports_language",
        "idx_event_reports_article_id",
        "idx_tellings_block",
        "idx_tellings_event_id",
        "idx_tellings_told_id",
    )
    changed = {name for name in made if name.startswith(wider) and "page_id" not in name}
    changed -= {"idx_articles_url", "idx_articles_source_id_published_at"}
    assert changed <= indexes


def test_who_takes_part_follows_the_event(db: Database) -> None:
    db.sql.execute("UPDATE events SET date = '2026-02-01', type = 'protest'")
    assert db.sql.execute("SELECT date, until, type FROM actor_events").fetchall() == [
        ("2026-02-01", "2026-02-01", "protest")
    ]
    db.sql.execute("DELETE FROM event_actors")
    assert db.sql.execute("SELECT count(*) FROM actor_events").fetchone()[0] == 0


def test_a_stretch_of_the_index_widens_with_the_publication_of_its_articles(db: Database) -> None:
    assert search.stretches(db.sql, ("2026-01-06", "2026-01-07")) == [(0, search.SPAN - 1)]
    assert search.stretches(db.sql, ("2025-01-01", "2026-01-01")) == []
    assert search.stretches(db.sql, seen_before="2026-01-06") == []
    assert search.stretches(db.sql, seen_before="2026-01-08") == [(0, search.SPAN - 1)]
    db.sql.execute("UPDATE articles SET published_at = '2025-06-01' WHERE source_id = 'wire'")
    assert search.stretches(db.sql, ("2025-01-01", "2026-01-01")) == [(0, search.SPAN - 1)]

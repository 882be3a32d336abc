"""Actors: how much each did, said and held; one of them over time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import look
from store.db import Database
from store.errors import UsageError
from store.lives import keep_totals
from store.look import Filter
from tests.store import looking


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with looking.opened(tmp_path) as made:
        article = looking.keep(made, "wire", 'Ada Quill said "dues stay" and backs them.')
        copied = looking.keep(made, "daily", 'Ada Quill said "dues stay"!', copy_of=article.id)
        for one in (article, copied):
            looking.says(made, one, "ada_quill", "dues stay")
        looking.holds(made, article, "ada_quill", "support", "backs them")
        looking.happens(made, "She spoke", "2026-01-05", "ada_quill", [article, copied])
        yield made


def test_events_words_and_stances_are_counted_without_copies(db: Database) -> None:
    (line,) = look.all_actors(db, Filter())
    assert (line.id, line.acted, line.targeted) == ("ada_quill", 1, 0)
    assert (line.statements, line.stances) == (1, 1)
    assert (line.side, line.capacity, line.body) == (
        "arland",
        "official",
        "Ministry of Trade of Arland",
    )
    assert (line.first_seen_on, line.last_seen_on) == ("2026-01-06", "2026-01-06")


def test_a_filter_counts_only_the_part_that_is_asked_for(db: Database) -> None:
    assert look.all_actors(db, Filter(first_day="2026-01-07")) == ()
    (line,) = look.all_actors(db, Filter(last_day="2026-01-05"))
    assert (line.acted, line.statements) == (
        1,
        0,
    )  # it happened on the 5th, and was published later
    assert look.all_actors(db, Filter(), side="arland")[0].id == "ada_quill"


def test_one_actor_is_shown_with_what_it_did_said_and_held(db: Database) -> None:
    found = look.one_actor(db, "ada_quill")
    assert [one.title for one in found.did] == ["She spoke"]
    assert [one.text for one in found.said] == ["dues stay"]
    assert [one.position for one in found.held] == ["support"]


def test_names_are_given_in_each_language(db: Database) -> None:
    assert look.one_actor(db, "trade").actor.name_ja == "通商省"


def test_an_unknown_actor_or_side_is_named_with_near_ones(db: Database) -> None:
    with pytest.raises(
        UsageError, match="Actor 'quill' is not known here; expected such as ada_quill"
    ):
        look.one_actor(db, "quill")
    with pytest.raises(UsageError, match="expected such as arland"):
        look.all_actors(db, Filter(), side="ar")


def test_counting_again_touches_no_row(db: Database) -> None:
    before = db.sql.conn.total_changes
    keep_totals(db)
    assert db.sql.conn.total_changes == before


def test_no_big_table_is_read_whole(db: Database) -> None:
    big = ("a", "q", "s", "r", "e", "x", "t", "n")
    assert looking.scans(db, lambda: look.all_actors(db, Filter()), big) == []
    assert looking.scans(db, lambda: look.one_actor(db, "ada_quill"), big) == []

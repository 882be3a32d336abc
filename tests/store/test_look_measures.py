"""Measures as a reader asks for them: how each stands on which day, and one with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import look, writes
from store.db import Database
from store.errors import UsageError
from store.lifecycle import MeasureName, MeasureRow, MeasureStep
from store.look import Filter
from store.records import Article
from tests.store import looking

ID = "trade-2026-7"


def step(kind: str, day: str, article: Article) -> MeasureStep:
    return MeasureStep(
        measure_id=ID, step=kind, date=day, precision="day", date_basis="stated", article_id=article.id,
        start_char=0, end_char=len(article.text), confidence=0.8,
    )  # fmt: skip


def name(key: str, action: str, day: str, article: Article) -> MeasureName:
    return MeasureName(
        measure_id=ID, name_key=key, action=action, date=day, listed_name=key, list="control list",
        article_id=article.id, start_char=0, end_char=4, confidence=0.9,
    )  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with looking.opened(tmp_path) as made:
        first = looking.keep(made, "gazette", "Rope is listed.", "2026-01-06T01:00:00Z")
        later = looking.keep(made, "gazette", "Rope is free.", "2026-03-01T01:00:00Z")
        row = MeasureRow(
            id=ID, title="Rope", issuer_id="trade", announced_on="2026-01-06", status="suspended",
            status_as_of="2026-03-01", names_stated=3, names_held=2,
        )  # fmt: skip
        looking.lives(
            made,
            [row],
            [step("announced", "2026-01-06", first), step("suspended", "2026-03-01", later)],
            [
                name("North Yard", "add", "2026-01-06", first),
                name("South Yard", "add", "2026-01-06", first),
                name("South Yard", "remove", "2026-03-01", later),
            ],
        )
        yield made


def test_a_measure_says_how_it_stands_and_how_many_names_are_stated_and_held(db: Database) -> None:
    (line,) = look.all_measures(db, Filter())
    assert (line.status, line.status_as_of, line.steps) == ("suspended", "2026-03-01", 2)
    assert (line.stated, line.held, line.removed, line.mismatch) == (3, 2, 1, True)


def test_as_of_a_day_it_stands_as_was_published_by_then(db: Database) -> None:
    (line,) = look.all_measures(db, Filter(as_of="2026-02-01"))
    assert (line.status, line.steps, line.removed) == ("announced", 1, 0)
    assert look.all_measures(db, Filter(as_of="2026-01-01")) == ()


def test_days_ask_for_a_step_in_between(db: Database) -> None:
    assert look.all_measures(db, Filter(first_day="2026-02-01", last_day="2026-03-31"))
    assert look.all_measures(db, Filter(first_day="2026-04-01")) == ()
    assert look.all_measures(db, Filter(actor="trade"))
    assert look.all_measures(db, Filter(actor="cy_fenn")) == ()


def test_one_measure_is_shown_with_its_steps_and_what_became_of_each_name(db: Database) -> None:
    found = look.one_measure(db, ID)
    assert [(one.step, one.sentence) for one in found.steps] == [
        ("announced", "Rope is listed."),
        ("suspended", "Rope is free."),
    ]
    assert {(one.name_key, one.state) for one in found.names} == {
        ("North Yard", "listed"),
        ("South Yard", "removed"),
    }


def test_an_unknown_measure_is_named_with_near_ones(db: Database) -> None:
    with pytest.raises(
        UsageError, match="Measure 'trade-7' is not known here; expected such as trade"
    ):
        look.one_measure(db, "trade-7")


def test_keeping_the_same_lives_again_touches_no_row_and_gone_ones_go(db: Database) -> None:
    rows = db.rows(MeasureRow, "SELECT * FROM measures")
    steps = db.rows(MeasureStep, "SELECT * FROM measure_steps")
    names = db.rows(MeasureName, "SELECT * FROM measure_names")
    before = db.sql.conn.total_changes
    looking.lives(db, rows, steps, names)
    assert db.sql.conn.total_changes == before
    with db.sql.atomic():
        writes.upsert(db.sql, "measures", [MeasureRow(id="x", title="X", issuer_id="trade")])
    looking.lives(db, rows, steps[:1], ())
    assert [row[0] for row in db.sql.execute("SELECT id FROM measures")] == [ID]
    assert look.one_measure(db, ID).names == ()


def test_no_big_table_is_read_whole(db: Database) -> None:
    big = ("a", "p", "e", "r", "articles", "provisions", "events")
    assert looking.scans(db, lambda: look.all_measures(db, Filter()), big) == []
    assert looking.scans(db, lambda: look.one_measure(db, ID), big) == []

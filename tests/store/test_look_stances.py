"""Stances over time: one row a stance, copies left out, changes marked, capacities kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import look
from store.db import Database
from store.errors import UsageError
from store.look import Filter
from tests.store import looking


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with looking.opened(tmp_path) as made:
        yield made


def test_a_copy_says_nothing_anew(db: Database) -> None:
    one = looking.keep(db, "wire", "Cy Fenn regrets the dues.")
    two = looking.keep(db, "daily", "Cy Fenn regrets the dues!", copy_of=one.id)
    for article in (one, two):
        looking.holds(db, article, "cy_fenn", "concern", "regrets the dues")
    (line,) = look.stance_series(db, Filter())
    assert (line.outlet, line.sentence) == ("wire", "Cy Fenn regrets the dues.")


def test_the_day_is_that_of_the_event_in_which_the_holder_speaks(db: Database) -> None:
    article = looking.keep(db, "wire", "Ada Quill backs the dues.", "2026-01-09T01:00:00Z")
    looking.holds(db, article, "ada_quill", "support", "backs the dues")
    (line,) = look.stance_series(db, Filter())
    assert (line.said_on, line.day) == (None, "2026-01-09")
    looking.happens(db, "She backed them", "2026-01-07", "ada_quill", [article])
    (line,) = look.stance_series(db, Filter())
    assert (line.said_on, line.day) == ("2026-01-07", "2026-01-07")


@pytest.mark.parametrize(
    ("holder", "capacity", "side"),
    [
        ("trade", "official", "arland"),
        ("ada_quill", "official", "arland"),
        ("cy_fenn", "person", None),
        ("x_1_officials", "unnamed official", None),
        ("rope_works", "company", None),
        ("daily", "outlet", None),
    ],
)
def test_official_person_unnamed_company_and_outlet_are_kept_apart(
    db: Database, holder: str, capacity: str, side: str | None
) -> None:
    article = looking.keep(db, "wire", "They back the dues.")
    looking.holds(db, article, holder, "support", "back the dues")
    (line,) = look.stance_series(db, Filter())
    assert (line.capacity, line.side) == (capacity, side)


def test_a_change_of_position_is_marked_with_its_day_and_neutral_words_are_none(
    db: Database,
) -> None:
    for day, position in (("05", "concern"), ("06", "neutral"), ("07", "oppose"), ("08", "oppose")):
        article = looking.keep(db, "wire", f"On {day} he spoke.", f"2026-01-{day}T01:00:00Z")
        looking.holds(db, article, "cy_fenn", position, "he spoke")
    (group,) = look.stance_groups(look.stance_series(db, Filter()))
    assert (group.concern, group.neutral, group.oppose) == (1, 1, 2)
    assert group.changed == "moved from concern to oppose on 2026-01-07"
    assert group.evidence == "On 07 he spoke."


@pytest.mark.parametrize(
    ("by", "groups"), [("side", 2), ("language", 1), ("month", 1), ("actor", 2)]
)
def test_stances_are_gathered_by_side_language_month_and_actor(
    db: Database, by: str, groups: int
) -> None:
    article = looking.keep(db, "wire", "She backs the dues, he does not.")
    looking.holds(db, article, "ada_quill", "support", "She backs the dues")
    looking.holds(db, article, "cy_fenn", "oppose", "he does not")
    assert len(look.stance_groups(look.stance_series(db, Filter()), by)) == groups


def test_filters_ask_by_holder_target_position_and_day(db: Database) -> None:
    article = looking.keep(db, "wire", "She backs the dues.")
    looking.holds(db, article, "ada_quill", "support", "backs the dues")

    def count(wanted: Filter | None = None, **own: str) -> int:
        return len(look.stance_series(db, wanted or Filter(), **own))  # type: ignore[arg-type]  # texts

    assert count(Filter(actor="ada_quill"), target="dues", position="support") == 1
    assert count(position="oppose") == count(Filter(actor="cy_fenn")) == 0
    assert count(Filter(as_of="2026-01-05")) == count(Filter(held_on="2026-01-31")) == 0


def test_an_unknown_target_or_position_is_named_with_near_ones(db: Database) -> None:
    with pytest.raises(UsageError, match="Target 'due' is not known here; expected such as dues"):
        look.stance_series(db, Filter(), target="due")
    with pytest.raises(UsageError, match="expected such as oppose"):
        look.stance_series(db, Filter(), position="opose")


@pytest.mark.parametrize(
    "wanted",
    [Filter(), Filter(actor="ada_quill"), Filter(outlet="wire"), Filter(first_day="2026-01-01")],
    ids=["all", "holder", "outlet", "days"],
)
def test_no_big_table_is_read_whole(db: Database, wanted: Filter) -> None:
    big = ("a", "s", "r", "e", "x", "h", "b", "hb")
    assert looking.scans(db, lambda: look.stance_series(db, wanted), big) == []


@pytest.mark.parametrize(
    "wanted", [Filter(), Filter(outlet="wire"), Filter(first_day="2026-01-01")], ids=str
)
def test_the_newest_are_met_in_order_and_not_sorted(db: Database, wanted: Filter) -> None:
    assert looking.sorts(db, lambda: look.stance_series(db, wanted)) == []

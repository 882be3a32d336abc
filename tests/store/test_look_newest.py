"""What pages ask besides what commands ask: the newest events, choices of filters, counts over time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from store import look
from store.db import Database
from store.look import Filter, outlets, tally
from tests.store.looking import happens, keep, opened, routed, scans, sorts

BIG = ("articles", "a", "events", "e", "event_reports", "r", "figures", "stances")
MONTHS = ("2026-01", "2026-02")
WEEK_END = datetime(2026, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Return a folder in which something happened on five days, told by two outlets."""
    with opened(tmp_path_factory.mktemp("newest")) as made:
        for day in range(5, 10):
            said = keep(made, "wire", f"Word of day {day}.", f"2026-01-0{day}T10:00:00Z")
            happens(made, f"Deed {day}", f"2026-01-0{day}", "trade", [said])
        late = keep(made, "daily", "Word of February.", "2026-02-03T10:00:00Z")
        happens(made, "Answer", "2026-02-03", "ada_quill", [late], kind="protest")
        routed(made, "wire", "ok")
        routed(made, "quiet", "stale")
        yield made


def test_the_newest_events_are_given_oldest_first(db: Database) -> None:
    found = look.newest_timeline(db, Filter(), 2)
    assert [line.event.title for line in found] == ["Deed 9", "Answer"]


def test_the_newest_events_keep_to_a_filter(db: Database) -> None:
    found = look.newest_timeline(db, Filter(type="statement", last_day="2026-01-08"), 2)
    assert [line.event.title for line in found] == ["Deed 7", "Deed 8"]


def test_the_day_of_the_newest_events_is_that_of_the_first_of_them(db: Database) -> None:
    assert look.day_of_newest(db, Filter(), 3) == "2026-01-08"
    assert look.day_of_newest(db, Filter(), 7) is None


def test_choices_name_who_acts_and_outlets_that_gave_something(db: Database) -> None:
    found = look.choices(db)
    assert {one.id for one in found.actors} == {"trade", "ada_quill"}
    assert {one.id for one in found.outlets} == {"wire", "daily"}
    assert "protest" in {one.id for one in found.types}


def test_events_are_counted_by_month_and_type(db: Database) -> None:
    found = {(one.month, one.kind): one.count for one in tally.events_by_month(db, MONTHS)}
    assert found == {("2026-01", "statement"): 5, ("2026-02", "protest"): 1}


def test_articles_are_counted_by_month_and_outlet(db: Database) -> None:
    found = {(one.month, one.kind): one.count for one in tally.articles_by_month(db, MONTHS)}
    assert found == {("2026-01", "wire"): 5, ("2026-02", "daily"): 1}


def test_the_ends_of_what_is_held_are_told(db: Database) -> None:
    assert tally.oldest_day(db) == "2026-01-05"
    assert tally.newest_publication(db) == "2026-02-03T10:00:00Z"


def test_weeks_of_an_outlet_are_counted_back_from_a_day(db: Database) -> None:
    found = outlets.by_week(db, WEEK_END, 2)
    assert found["wire"] == (0, 5)
    assert found["quiet"] == (0, 0)


def test_routes_are_told_by_source(db: Database) -> None:
    assert {source: many[0].state for source, many in outlets.routes(db).items()} == {
        "wire": "ok",
        "quiet": "stale",
    }


QUESTIONS: dict[str, Callable[[Database], object]] = {
    "newest": lambda db: look.newest_timeline(db, Filter(), 100),
    "newest of a type": lambda db: look.newest_timeline(db, Filter(type="protest"), 100),
    "day of newest": lambda db: look.day_of_newest(db, Filter(), 100),
    "choices": look.choices,
    "last changed": lambda db: look.last_changed(db, ["a", "b"]),
    "events by month": lambda db: tally.events_by_month(db, MONTHS),
    "articles by month": lambda db: tally.articles_by_month(db, MONTHS),
    "by week": lambda db: outlets.by_week(db, WEEK_END, 4),
    "ends": lambda db: (tally.oldest_day(db), tally.newest_publication(db)),
}


@pytest.mark.parametrize("asked", QUESTIONS.values(), ids=QUESTIONS)
def test_no_question_of_a_page_scans_a_large_table(
    db: Database, asked: Callable[[Database], object]
) -> None:
    assert scans(db, lambda: asked(db), BIG) == []


def test_the_newest_events_are_met_in_order(db: Database) -> None:
    asked = sorts(db, lambda: look.newest_timeline(db, Filter(), 100))
    assert not [sql for sql in asked if "FROM events e" in sql]

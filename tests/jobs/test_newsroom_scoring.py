"""The measure of the timeline: what counts as found, as wrong, as twice, and what costs nothing."""

from __future__ import annotations

import pytest

from tests.jobs.newsroom_scoring import Gold, Told, b_cubed, score


def wanted(event: str, day: str, *, optional: bool = False, who: str = "china_mofcom") -> Gold:
    return Gold(
        event=event,
        title=event,
        told_as=frozenset({(day, "announcement"), (day, "effective")}),
        statuses=frozenset({"reported"}),
        who=frozenset({who}),
        measure="",
        optional=optional,
        articles=frozenset({"a.md", "b.md"}),
    )


def told(event: str, day: str, *, article: str = "a.md", who: str = "china_mofcom") -> Told:
    return Told(
        event=event,
        title=event,
        date=day,
        type="announcement",
        status="reported",
        who=frozenset({who}),
        measure="",
        articles=frozenset({article}),
    )


def test_an_event_of_the_right_day_type_and_article_is_found() -> None:
    reached = score([told("x", "2026-01-06")], [wanted("ban", "2026-01-06")])
    assert (reached.recall, reached.precision, reached.right_date) == (1, 1, 1)


def test_an_event_of_other_articles_is_no_happening() -> None:
    found = [told("x", "2026-01-06"), told("y", "2026-01-06", article="elsewhere.md")]
    reached = score(found, [wanted("ban", "2026-01-06")])
    assert (reached.recall, reached.precision, reached.unwanted) == (1, 0.5, ("y",))


def test_an_event_that_stands_twice_counts_against_precision() -> None:
    found = [told("x", "2026-01-06"), told("y", "2026-01-06", article="b.md")]
    reached = score(found, [wanted("ban", "2026-01-06")])
    assert (reached.recall, reached.precision) == (1, 0.5)
    assert reached.merging == pytest.approx(2 / 3)


def test_a_date_that_is_wrong_by_a_day_is_found_and_misdated() -> None:
    reached = score([told("x", "2026-01-05")], [wanted("ban", "2026-01-06")])
    assert (reached.recall, reached.right_date, reached.misdated) == (1, 0, ("x",))


@pytest.mark.parametrize(
    ("day", "who"), [("2025-12-06", "china_mofcom"), ("2026-01-05", "japan_mofa")]
)
def test_another_month_or_other_people_tell_another_happening(day: str, who: str) -> None:
    found = [told("x", day, who=who), told("y", "2026-01-06")]
    reached = score(found, [wanted("ban", "2026-01-06")])
    assert reached.unwanted == ("x",)


def test_what_is_optional_neither_costs_nor_earns() -> None:
    gold = [wanted("ban", "2026-01-06"), wanted("aside", "2025-11-05", optional=True)]
    with_it = score([told("x", "2026-01-06"), told("y", "2025-11-05")], gold)
    without = score([told("x", "2026-01-06")], gold)
    assert with_it == without


def test_two_happenings_under_one_event_cost_recall_and_merging() -> None:
    gold = [wanted("ban", "2026-01-06"), wanted("probe", "2026-01-06")]
    reached = score([told("x", "2026-01-06")], gold)
    assert (reached.recall, reached.precision) == (0.5, 1)


def test_a_timeline_that_tells_nothing_reaches_nothing() -> None:
    reached = score([], [wanted("ban", "2026-01-06")])
    assert (reached.recall, reached.precision, reached.merging) == (0, 0, 0)


def test_b_cubed_is_the_published_measure() -> None:
    whole = [("x", "a"), ("x", "a"), ("y", "b")]
    assert b_cubed(whole) == 1
    lumped = [("x", "a"), ("x", "a"), ("x", "b")]
    precision = (2 / 3 + 2 / 3 + 1 / 3) / 3
    assert b_cubed(lumped) == pytest.approx(2 * precision / (precision + 1))
    assert b_cubed([]) == 0

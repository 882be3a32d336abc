"""Happenings in English: what offices will do, what firms agree, answers and their days; what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.facts.happenings import Happening
from nlp.reading import Reading

KINDS = (mentions.FACT, dates.FACT, quotes.FACT, happenings.FACT)
Read = Callable[..., Reading]
Told = Callable[[str], list[tuple[str, str | None]]]

# Read as published on Thursday, 8 January 2026.
REPORTED = [  # sentence, type, date
    ("Canada will levy provisional duties of 12% on Norwegian nickel from Jan. 15, the trade "
     "ministry said on Wednesday.", "investigation", "2026-01-07"),
    ("Canada will levy provisional duties of 12% on Norwegian nickel from Jan. 15, the trade "
     "ministry said on Wednesday.", "effective", "2026-01-15"),
    ("Canada will suspend imports of Norwegian herring, the fisheries ministry said on Tuesday.",
     "announcement", "2026-01-06"),
    ("Fjordkraft Metals, one of the firms on a list published on Jan. 2, set up a task force on "
     "Tuesday to trace its ores.", "other", "2026-01-06"),
    ("Fjordkraft Metals agreed with a Chilean miner on Monday to bring forward deliveries.",
     "other", "2026-01-05"),
    ("The Norwegian cabinet approved military outlays of 90 billion kroner ($8.4 billion) for the "
     "fiscal year on Dec. 19.", "budget", "2025-12-19"),
    ("A herring cooperative in Bergen said Tuesday it had found buyers in Chile.",
     "statement", "2026-01-06"),
    ("Norway's fisheries council recommended on Jan. 2 that the government seek talks.",
     "plan", "2026-01-02"),
]  # fmt: skip


@pytest.fixture(scope="session")
def told(reading: Read) -> Told:
    """Return a function from a text to the types and days of what it reports."""
    return lambda text: [(one.type, one.date) for one in reading(text, "en", *KINDS).of(Happening)]


@pytest.mark.parametrize(("text", "kind", "day"), REPORTED)
def test_a_happening_has_its_type_and_day(told: Told, text: str, kind: str, day: str) -> None:
    assert (kind, day) in told(text)


def test_what_a_denied_report_tells_is_no_plan(told: Told) -> None:
    found = told("Norway's trade ministry denied a report that Oslo was preparing a complaint.")
    assert [kind for kind, _ in found] == ["statement"]


def test_an_answer_has_the_day_of_the_question_which_is_no_happening(told: Told) -> None:
    found = told(
        "Norway's government adopted a white paper on trade on Wednesday.\n\nAt a committee on Jan. 2, "
        "opposition lawmakers asked why nothing had been done. Prime Minister Sanae Takaichi replied "
        "that talks went on."
    )
    assert [day for kind, day in found if kind in ("statement", "remark")] == ["2026-01-02"]


def test_what_was_published_then_only_dates_the_words(told: Told) -> None:
    found = told(
        "Norway's trade ministry on Tuesday dismissed the claims as false, as it had when the lists "
        "were published."
    )
    assert ("statement", "2026-01-06") in found


def test_prices_on_the_day_of_a_ruling_take_no_day_of_the_news(told: Told) -> None:
    found = told(
        "Norway's trade ministry opened a desk for exporters on Wednesday.\n\nShares in Fjordkraft fell "
        "4 percent on the day the lists came out."
    )
    assert [day for kind, day in found if kind == "market"] == [None]

"""Wider ways in which English news tells what happened: nouns, chronicles, passives, answers.

All sentences are the project's own; the actors are invented or countries that no topic of its own names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from nlp.facts import dates, happenings, mentions, quotes, stances
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.reading import Reading

Told = Callable[[str], Sequence[Happening]]
ALL = (dates.FACT, mentions.FACT, quotes.FACT, happenings.FACT)

REPORTED = (
    ("Monday's talks between Norway and Canada lasted an hour.", "meeting", "2026-01-05"),
    (
        "Traders have waited since Canada's January 2 order, issued by the ministry.",
        "announcement",
        "2026-01-02",
    ),
    (
        "Its removal from the watch list in December let the smelter ship again.",
        "delisting",
        "2025-12",
    ),
    ("Dec. 12: Norway summons the Canadian ambassador.", "protest", "2025-12-12"),
    ("December 2025: Nine Norwegian firms go on the control list.", "listing", "2025-12"),
    ("A protest was lodged by the Norwegian embassy on Monday.", "protest", "2026-01-05"),
    ("After summoning the envoy on Monday, Norway called for talks.", "protest", "2026-01-05"),
    (
        "Canada on Monday unveiled export curbs on nickel bound for Norway.",
        "announcement",
        "2026-01-05",
    ),
    (
        "Airlines were ordered on Monday to extend refunds until March.",
        "announcement",
        "2026-01-05",
    ),
    ("Norway asked the WTO on Monday to set up a panel on the levy.", "court", "2026-01-05"),
    (
        "A court in Lima on Monday began hearing the case of a Norwegian trader.",
        "court",
        "2026-01-05",
    ),
    ("Nordfjord Metals jumped 6 percent in trading on Monday.", "market", "2026-01-05"),
    ("Canada had on January 2 banned shipments of nickel to Norway.", "announcement", "2026-01-02"),
    (
        "Exporters will have to pay deposits of up to 12 percent from Friday.",
        "effective",
        "2026-01-09",
    ),
    (
        "Norway's trade ministry held its weekly press conference on Monday.",
        "statement",
        "2026-01-05",
    ),
    (
        "Asked about the report on Monday, Norway's trade minister replied that talks went on.",
        "statement",
        "2026-01-05",
    ),
    (
        "The probe, opened on Monday, covers sales of the last two years.",
        "investigation",
        "2026-01-05",
    ),
)
NONE = (
    ("Norway demanded that the listing be withdrawn.", "delisting"),
    ("Norway protested on Monday and demanded that Canada withdraw the curbs.", "announcement"),
    ("Canada condemned the listing on Monday.", "listing"),
    ("The talks with Canada may resume one day.", "meeting"),
    ("Norway could take the case to the WTO and ask for a panel.", "court"),
    ("The rules, which nobody has issued yet, would bind exporters.", "announcement"),
    ("Norway has no lists of this kind.", "listing"),
)


@pytest.fixture(scope="module")
def told(reading: Callable[..., Reading]) -> Told:
    return lambda text: reading(f"Trade news of the week\n\n{text}", "en", *ALL).of(Happening)


@pytest.mark.parametrize(("text", "kind", "day"), REPORTED)
def test_a_happening_is_told_in_many_ways(told: Told, text: str, kind: str, day: str) -> None:
    assert (kind, day) in [(one.type, one.date) for one in told(text)]


@pytest.mark.parametrize(("text", "kind"), NONE)
def test_what_only_sounds_like_one_is_none(told: Told, text: str, kind: str) -> None:
    assert kind not in [one.type for one in told(text)]


def test_two_days_of_one_sentence_are_two_happenings(told: Told) -> None:
    text = "Shares of Nordfjord, which had gained 4 percent on Friday, slid 2 percent on Monday."
    found = [one.date for one in told(text) if one.type == "market"]
    assert found == ["2026-01-02", "2026-01-05"]


def test_what_is_answered_within_hours_is_of_that_day(told: Told) -> None:
    text = (
        "Canada announced curbs on nickel exports to Norway on Monday.\n\n"
        "Norway lodged a protest within hours of the announcement."
    )
    assert [one.date for one in told(text) if one.type == "protest"] == ["2026-01-05"]


def test_months_before_a_day_give_the_month(told: Told) -> None:
    text = "Canada banned nickel exports on January 2, two months after Norway halted fish imports."
    found = {one.date for one in told(text) if one.type == "announcement"}
    assert found == {"2026-01-02", "2025-11"}


SPOKEN = (
    ("The smelter was slow, a freight forwarder in Lima said.", "freight forwarder"),
    ("The daily quoted an official as saying the fee would stay.", "official"),
    ("The fee will rise, the newspaper reported, citing two diplomats.", "diplomats"),
    ("A buyer in Lima made clear that the fee was too high.", "buyer"),
)


@pytest.mark.parametrize(("text", "who"), SPOKEN)
def test_people_without_a_name_speak(reading: Callable[..., Reading], text: str, who: str) -> None:
    (quote,) = reading(f"Trade news\n\n{text}", "en", *ALL[:3]).of(Quote)
    assert who in (quote.speaker_name or "").lower()


def test_a_printed_press_conference_is_answered_by_its_spokesperson(
    reading: Callable[..., Reading],
) -> None:
    text = (
        "Trade ministry answers questions\n\nThe following is from Monday's press conference of "
        "Norway's Ministry of Trade.\n\nQuestion from a daily: Will the fee rise?\n\n"
        "Spokesperson: We have nothing to announce."
    )
    found = reading(text, "en", *ALL).of(Quote)
    assert [one.text for one in found] == ["We have nothing to announce."]


def test_a_denied_claim_on_the_curbs_of_others_is_no_praise(
    reading: Callable[..., Reading],
) -> None:
    text = (
        "China banned dual-use exports to Japan's military users.\n\nA maker in Lima denied that it "
        "would move abroad to escape the export controls, calling the story baseless."
    )
    found = reading(text, "en", *ALL[:3], stances.FACT).of(stances.Stance)
    assert not [one for one in found if one.holder_name and "maker" in one.holder_name.lower()]

"""Happenings in English: letters, petitions, lists, desks, radars and firms' own words; what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions
from nlp.facts.happenings import Happening
from nlp.reading import Reading

KINDS = (mentions.FACT, dates.FACT, happenings.FACT)
Read = Callable[..., Reading]
Told = Callable[[str], list[Happening]]

# Read as published on Thursday, 8 January 2026.
REPORTED = [  # sentence, type, date
    ("Norway's envoy on Monday raised the dispute in a letter to the council's president.",
     "statement", "2026-01-05"),
    ("Canada attacked the decision on Sunday in a post on X.", "statement", "2026-01-04"),
    ("Fjordkraft Metals welcomed the ruling on Tuesday.", "statement", "2026-01-06"),
    ("Norway's trade ministry sought on Monday to reassure shipowners.", "statement", "2026-01-05"),
    ("Two steel makers petitioned for an inquiry into Canadian pipes in November.",
     "investigation", "2025-11"),
    ("The smelter lodged an objection on Monday, seeking an administrative review of the order.",
     "court", "2026-01-05"),
    ("Fjordkraft Metals asked the ministry on Dec. 22 to reconsider its listing.",
     "court", "2025-12-22"),
    ("Fjordkraft Metals applied for an exemption on Tuesday.", "other", "2026-01-06"),
    ("Fjordkraft Metals said on Tuesday that it would apply for aid.", "plan", "2026-01-06"),
    ("Thirty Canadian shipyards were listed in October.", "listing", "2025-10"),
    ("The yard was one of 30 Canadian firms added to the list in late October.", "listing", "2025-10"),
    ("Canada on Monday barred exports of gallium to 15 Norwegian companies.",
     "listing", "2026-01-05"),
    ("The trawler builder came off the watch list in December.", "delisting", "2025-12"),
    ("The fisheries ministry set up a desk on Wednesday to answer questions from exporters.",
     "other", "2026-01-07"),
    ("A Norwegian frigate aimed its fire-control radar at a patrol aircraft on Dec. 3.",
     "other", "2025-12-03"),
    ("Two trawlers strayed into Icelandic waters on Sunday.", "other", "2026-01-04"),
    ("A concert by a Canadian band in Bergen was called off on Nov. 28.", "other", "2025-11-28"),
    ("The foreign ministers of Norway and Canada spoke by telephone on Tuesday.",
     "meeting", "2026-01-06"),
    ("Canada told Norway on Tuesday that it was suspending imports of herring.",
     "announcement", "2026-01-06"),
    ("Since Jan. 1, a revised list of controlled goods has been in force in Canada.",
     "effective", "2026-01-01"),
    ("Canada's commerce ministry brought the ban into force on Tuesday.", "effective", "2026-01-06"),
    ("Shipments of nickel to Norway sank by a third in December.", "trade_data", "2025-12"),
    ("The leader dismissed the complaint on Tuesday.", "rejection", "2026-01-06"),
]  # fmt: skip

NOT_REPORTED = [
    "The company is listed on the Oslo exchange.",
    "Nine firms have been listed on the Oslo exchange since May.",
    "The minister applied himself to the task.",
    "The letter was never meant to be read, and nobody took it to the council.",
    "The firm has no plan to apply for a licence.",
    "The ministry welcomed guests from Canada.",
    "Exporters asked to be removed from mailing lists should write to the office.",
    "The desk at which the ministers sit is made of oak.",
    "The pilots train on radars in the north.",
    "The rules in force are printed on the form.",
]


@pytest.fixture(scope="module")
def told(reading: Read) -> Told:
    """Return a function from an English text to the happenings it reports."""
    return lambda text: list(reading(text, "en", *KINDS).of(Happening))


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    REPORTED,
    ids=[f"{kind}-{at}" for at, (_, kind, _) in enumerate(REPORTED)],
)
def test_each_frame_reports_its_kind_and_day(
    told: Told, text: str, kind: str, day: str | None
) -> None:
    assert (kind, day) in [(one.type, one.date) for one in told(text)]


@pytest.mark.parametrize("text", NOT_REPORTED, ids=lambda text: text[:40])
def test_what_only_sounds_like_a_deed_reports_nothing(told: Told, text: str) -> None:
    assert [(one.type, one.date) for one in told(text)] == []


def test_what_someone_had_said_is_no_statement_of_its_own(told: Told) -> None:
    found = told("Canada's premier said on Monday that she would not retract what she had said.")
    assert [one.type for one in found] == ["statement"]


def test_what_is_joined_by_since_takes_no_day_of_what_came_before(told: Told) -> None:
    found = told(
        "Canada banned exports of nickel in June and has since put 9 firms on its watch list."
    )
    assert [one.date for one in found if one.type == "listing"] == [None]


def test_the_present_perfect_takes_no_day_from_the_words_that_report_it(told: Told) -> None:
    found = told(
        "Canada has protested to Norway over the levy, the foreign ministry said Wednesday."
    )
    assert [one.date for one in found if one.type == "protest"] == [None]


def test_when_only_dates_what_follows_takes_no_day_from_the_sentence_before(told: Told) -> None:
    found = told(
        "Canada on Monday banned exports of nickel.\n\n"
        "When Canada tightened controls on exports of gallium, the same voices spoke of war."
    )
    assert [one.date for one in found if one.start_char > 40] == [None]


def test_that_list_is_the_one_named_before(told: Told) -> None:
    found = told(
        "Norway wants its yards taken off the watch list. "
        "Nordyard was one of 12 firms added to that list in November."
    )
    assert [one.list for one in found if one.type == "listing"] == ["watch list"]


def test_a_ministry_spokesperson_speaks_for_the_ministry_named_before(told: Told) -> None:
    found = told(
        "Canada's Ministry of Fisheries on Monday suspended imports of herring. "
        "A ministry spokesperson said the step was temporary."
    )
    announced, said = found[0], found[-1]
    assert said.type == "statement"
    assert announced.actors == said.actors


def test_figures_are_of_their_month_not_of_the_one_compared(told: Told) -> None:
    found = told(
        "Exports of nickel to Norway fell 41% from a year earlier to 118 tons in November."
    )
    assert [one.date for one in found if one.type == "trade_data"] == ["2025-11"]


def test_what_follows_a_denial_after_a_colon_is_not_denied(told: Told) -> None:
    found = told(
        "The minister denied on Monday that it was decided, but nerves were on edge: "
        "on Tuesday, shares in Nordyard ended 4 percent lower."
    )
    assert ("market", "2026-01-06") in [(one.type, one.date) for one in found]

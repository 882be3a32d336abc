"""English sentences that tell several things: clauses with own days, joined verbs, allusions, plans.

All sentences are the project's own; read as published on Thursday, 8 January 2026.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.facts.happenings import Happening
from nlp.reading import Reading

Told = Callable[[str], Sequence[Happening]]
KINDS = (dates.FACT, mentions.FACT, quotes.FACT, happenings.FACT)
CLAUSES = {  # text: type, day, how what tells it begins
    "The ministry is weighing a complaint that Nordfjord Metals brought on December 8 for all smelters.": (
        "other",
        "2025-12-08",
        "a complaint that Nordfjord",
    ),
    "The trawler Havdis, which left Tromso on Monday, carried a load of cod.": (
        "other",
        "2026-01-05",
        "which left",
    ),
    "In December the research ship Vega lifted mud off the coast, but mining it is years away.": (
        "other",
        "2025-12",
        "In December",
    ),
    "Together with the 12 firms named in December, 30 are now affected.": (
        "listing",
        "2025-12",
        "the 12 firms",
    ),
    "Canada banned salmon on Friday, and on Monday Norway's navy escorted a ship out of the fjord.": (
        "other",
        "2026-01-05",
        "on Monday",
    ),
    "OSLO, Jan. 6 -- Premier Ann Moen on Tuesday handed round salmon, after Canada was said to stop it.": (
        "other",
        "2026-01-06",
        "OSLO",
    ),
    "Norway's premier Ann Moen must take back what she said in December: that the ban was theft.": (
        "remark",
        "2025-12",
        "what she said",
    ),
    "The Norwegian delegation is due to see officials of the trade ministry on Friday.": (
        "plan",
        "2026-01-09",
        "The Norwegian",
    ),
    "Norway's premier is scheduled to fly to Ottawa on January 20.": (
        "plan",
        "2026-01-20",
        "Norway",
    ),
    "Canada hosts the Arctic Council summit in Quebec in March.": ("plan", "2026-03", "Canada"),
}
NO_CLAUSES = (
    "If Canada withdrew its envoy on Monday, nobody at the fair noticed.",
    "The minister could have visited the port on Monday.",
    "Norway's government did not send its fisheries minister to the fair on Monday.",
    "Canada relies on Norway, which supplied 40 percent of its nickel in December.",
    "Ann Moen, who ran the campaign of the party in December, likes cod.",
    "The envoy's telephone rang on Monday.",
    "Norway was due to send its fisheries minister to the fair in Quebec on January 20.",
    "Prices in Norway will rise on January 20.",
    "Norway has since become the home of many smelters.",
)


@pytest.fixture
def told(reading: Callable[..., Reading]) -> Told:
    return lambda text: reading(f"Trade news of the week\n\n{text}", "en", *KINDS).of(Happening)


@pytest.mark.parametrize("text", CLAUSES)
def test_a_clause_tells_what_somebody_did_on_its_day(told: Told, text: str) -> None:
    kind, day, opening = CLAUSES[text]
    found = [(one.type, one.date) for one in told(text) if one.text.startswith(opening)]
    assert (kind, day) in found


@pytest.mark.parametrize("text", NO_CLAUSES)
def test_what_is_supposed_owned_or_only_described_is_no_deed(told: Told, text: str) -> None:
    assert [one.type for one in told(text) if one.type in ("other", "plan")] == []


def test_what_is_told_by_listed_words_is_told_once(told: Told) -> None:
    text = "Canada set off a row on Monday when it banned exports of nickel to Norway."
    assert [one.date for one in told(text)] == ["2026-01-05"]


def test_a_past_form_is_joined_to_the_verb_above_an_infinitive(told: Told) -> None:
    text = (
        "Norway has since told its people to stay away from Canada and stopped buying its nickel."
    )
    found = [one.text for one in told(text) if one.type in ("announcement", "earlier_measure")]
    assert found == [
        "Norway has since told its people to stay away from Canada",
        "stopped buying its nickel.",
    ]


def test_main_clauses_of_their_own_subjects_are_told_apart(told: Told) -> None:
    text = (
        "Norway halted salmon exports on Friday, and on Monday its navy held drills off the coast."
    )
    assert [one.text for one in told(text)] == [
        "Norway halted salmon exports on Friday",
        "on Monday its navy held drills off the coast.",
    ]


def test_gerunds_behind_by_are_each_a_deed_of_their_own_words(told: Told) -> None:
    found = told(
        "Norway answered by summoning Canada's ambassador, warning its citizens against trips to Canada, "
        "halting seafood imports and holding naval drills with Sweden."
    )
    assert [(one.type, one.targets, one.text) for one in found] == [
        ("protest", found[0].targets, "summoning Canada's ambassador"),
        ("announcement", "canada", "warning its citizens against trips to Canada"),
        ("announcement", "", "halting seafood imports"),
        ("other", "x_sweden", "holding naval drills with Sweden."),
    ]
    assert {one.actors for one in found} == {"x_norway"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Norway could respond by halting imports, banning exports and summoning the ambassador.",
            [],
        ),
        ("In 2010, Norway held back salmon shipments to Canada for weeks.", ["earlier_measure"]),
        ("Norway choked off salmon exports to Canada on Monday.", ["announcement"]),
        ("Norway's premier held talks with Canada's on Monday.", ["meeting"]),
    ],
)
def test_holding_back_is_no_meeting_and_what_may_be_done_no_deed(
    told: Told, text: str, kinds: list[str]
) -> None:
    assert [one.type for one in told(text)] == kinds


def test_who_is_listed_in_another_month_is_another_listing(told: Told) -> None:
    text = "Norway sanctioned the banker Ann Lee in December and the trader Bo Ek in September."
    found = [(one.date, one.targets) for one in told(text) if one.type == "listing"]
    assert found == [("2025-12", "x_ann_lee"), ("2025-09", "x_bo_ek")]


def test_words_of_two_days_are_two_statements(told: Told) -> None:
    text = (
        "Norway's premier Ann Moen, who on Monday called the ban unwise, said on Wednesday that it was "
        "over."
    )
    days = [one.date for one in told(text) if one.type == "statement"]
    assert days == ["2026-01-05", "2026-01-07"]


def test_another_side_speaks_on_a_step_told_before_it(told: Told) -> None:
    text = (
        "Since December Canada has barred exports of nickel, a step Norway has asked it to reverse."
    )
    assert {(one.type, one.actors) for one in told(text)} >= {("statement", "x_norway")}


def test_firms_are_told_what_to_do_beside_a_listing(told: Told) -> None:
    text = (
        "Canada on Tuesday put nine Danish firms on its control list and told exporters to apply for "
        "licences."
    )
    assert {one.type for one in told(text)} == {"listing", "announcement"}


ALLUDED = (
    ("The row goes back to the ban of December 12 on salmon.", "announcement", "2025-12-12"),
    ("Buyers fear more after Tuesday's export ban.", "announcement", "2026-01-06"),
    (
        "The row goes back to Norwegian Prime Minister Ann Moen's statement last December that salmon was "
        "not for sale.",
        "remark",
        "2025-12",
    ),
    (
        "Behind it is a remark by Norwegian Prime Minister Ann Moen that salmon was not for sale.",
        "remark",
        None,
    ),
    (
        "Norway's premier Ann Moen said during her talks with Finance Minister Bo Ek that she liked cod.",
        "meeting",
        None,
    ),
)


@pytest.mark.parametrize(("text", "kind", "day"), ALLUDED)
def test_a_noun_alludes_to_what_happened(told: Told, text: str, kind: str, day: str | None) -> None:
    assert (kind, day) in [(one.type, one.date) for one in told(text)]


NOT_ALLUDED = (
    ("Behind it is a remark by an analyst in Oslo that salmon is dear.", "remark"),
    (
        "Norway's premier Ann Moen said before talks with Finance Minister Bo Ek that it rained.",
        "meeting",
    ),
    ("Norway lives with a ban on salmon.", "announcement"),
)


@pytest.mark.parametrize(("text", "kind"), NOT_ALLUDED)
def test_words_of_experts_and_talks_to_come_are_not_alluded_to(
    told: Told, text: str, kind: str
) -> None:
    assert kind not in [one.type for one in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway's premier Ann Moen intends to have two laws on fishing rewritten.",
        "Norway has been trying to arrange a meeting with Canada's premier.",
    ],
)
def test_what_somebody_wants_done_is_a_plan(told: Told, text: str) -> None:
    assert [one.type for one in told(text)] == ["plan"]


def test_what_a_body_has_said_stands_beside_its_measure(told: Told) -> None:
    text = (
        "Norway's trade ministry banned exports of nickel on Monday. The ministry has said that others "
        "will not be hit."
    )
    found = [(one.type, one.date) for one in told(text)]
    assert found == [("announcement", "2026-01-05"), ("statement", None)]

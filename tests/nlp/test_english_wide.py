"""What wide reading of English news showed: who is meant by what stands around a name, and where words end.

All sentences are the project's own; the actors are invented or countries that no topic of its own names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from nlp.facts import dates, happenings, mentions, quotes, stances
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.reading import Reading

ALL = (dates.FACT, mentions.FACT, quotes.FACT, happenings.FACT)
Read = Callable[..., Reading]
Said = Callable[[str], Sequence[Quote]]
Told = Callable[[str], Sequence[Happening]]


@pytest.fixture(scope="module")
def said(reading: Read) -> Said:
    return lambda text: reading(f"Trade news of the week\n\n{text}", "en", *ALL[:3]).of(Quote)


@pytest.fixture(scope="module")
def told(reading: Read) -> Told:
    return lambda text: reading(f"Trade news of the week\n\n{text}", "en", *ALL).of(Happening)


SPEAKERS = (
    (
        "Anna Berg, a member of the upper house and head of the party New Dawn, said the plan was poor.",
        "anna_berg",
    ),
    (
        "The envoy to Norway, Anna Berg, who held talks with Foreign Minister Lars Moe, denounced the "
        "levy, calling it “unfair”.",
        "anna_berg",
    ),
    (
        "Anger grew over remarks by Canada’s Consul General in Bergen, Anna Berg, who posted that “the "
        "levy must be cut at once.”",
        "anna_berg",
    ),
    (
        "The slump led Anna Berg to criticize the levy as “a plain mistake”, though Lars Moe was calm.",
        "anna_berg",
    ),
    ("The levy is unfair, Anna Berg said, Kyodo News reported.", "anna_berg"),
)


@pytest.mark.parametrize(("text", "who"), SPEAKERS)
def test_only_the_one_described_speaks(said: Said, text: str, who: str) -> None:
    assert {(one.speaker_id or "").removeprefix("x_") for one in said(text)} == {who}


UNSAID = (
    "Anna Berg said Norway would urge Canada to lift the levy.",
    "Norway will continue to press Canada to lift the levy, Anna Berg said.",
    "According to the Fisheries Act, the levy aims to protect the stock.",
    "Norway put nine firms on a list, according to a Monday notice.",
    "Can the ministry confirm that the levy will stay in force?",
)


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_to_come_or_stands_in_a_law_is_said_by_nobody_else(said: Said, text: str) -> None:
    assert {one.speaker_id for one in said(text)} <= {"x_anna_berg"}
    assert len(said(text)) < 2


ENDS = (
    (
        "Anna Berg said she would meet the envoys next week, and repeated her criticism of the levy.",
        "she would meet the envoys next week",
    ),
    (
        "Anna Berg said Norway could use force to protect its ports should Canada send ships.",
        "Norway could use force to protect its ports should Canada send ships",
    ),
    (
        "Anna Berg urged him to go, warning that ties are worsening and the row will last.",
        "ties are worsening and the row will last",
    ),
    (
        "Anna Berg said the levy is in line with the law, countering a protest by Norway.",
        "the levy is in line with the law",
    ),
)


@pytest.mark.parametrize(("text", "words"), ENDS)
def test_words_end_where_their_speaker_stops(said: Said, text: str, words: str) -> None:
    assert words in [one.text for one in said(text)]


def test_what_is_joined_with_but_is_the_speakers_own(said: Said) -> None:
    found = said("Anna Berg said that Norway had been fair but insisted she wanted better ties.")
    assert [(one.speaker_id, one.text) for one in found] == [
        ("x_anna_berg", "Norway had been fair"),
        ("x_anna_berg", "she wanted better ties"),
    ]


def test_words_between_marks_over_two_sentences_keep_the_verb_before_them(said: Said) -> None:
    found = said(
        "On Monday Anna Berg commented, “We settled this last month. That has not changed,” adding "
        "that the levy would stay."
    )
    assert [one.cue for one in found] == ["commented", "adding"]


def test_a_paper_says_what_it_says_in_an_editorial(said: Said) -> None:
    text = (
        "The Mainichi Shimbun kept up its tone. The levy will harm Norway, it said in an editorial."
    )
    assert said(text)[-1].speaker_id == "mainichi_shimbun"


TARGETS = (
    ("Canada is sanctioning a lawmaker close to Prime Minister Anna Berg.", ()),
    ("Canada sanctioned an aide to Prime Minister Anna Berg on Monday.", ()),
    ("Canada on Monday imposed sanctions on Lars Moe, a close ally of Anna Berg.", ("x_lars_moe",)),
    ("Canada sanctioned Lars Moe, who chairs a group once led by Anna Berg.", ("x_lars_moe",)),
    (
        "Canada imposed sanctions on Lars Moe and Anna Berg on Monday.",
        ("x_lars_moe", "x_anna_berg"),
    ),
)


@pytest.mark.parametrize(("text", "whom"), TARGETS)
def test_who_stands_only_in_a_description_is_not_hit(
    told: Told, text: str, whom: tuple[str, ...]
) -> None:
    (found,) = [one for one in told(text) if one.type == "listing"]
    assert tuple((found.targets or "").split(";") if found.targets else ()) == whom


KINDS = (
    (
        "Canada took various retaliatory measures, including a halt to fish imports.",
        "earlier_measure",
    ),
    ("Canada has retaliated with travel warnings and a ban on fish.", "earlier_measure"),
    ("Canada announced the placement of nine firms on its control list.", "listing"),
    ("Nine other firms have been relegated to the watch list.", "listing"),
    ("Canada issued a sharp rebuke of the decision on Monday.", "statement"),
    (
        "The Canadian envoy met Vice Minister Lars Moe on Monday to lodge a formal protest.",
        "protest",
    ),
    ("Sales fell after Canada urged its citizens to avoid travel to Norway.", "earlier_measure"),
)


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_deed_is_of_the_kind_that_its_words_tell(told: Told, text: str, kind: str) -> None:
    assert [one.type for one in told(text)] == [kind]


def test_the_first_time_of_a_listing_is_no_listing_of_its_own(told: Told) -> None:
    text = "The step marks the first time Norwegian firms were added to the control list."
    assert not told(text)


def test_an_office_stands_for_whom_it_was_printed_beside(told: Told) -> None:
    text = (
        "Norway summoned Canadian Ambassador Anna Berg on Monday over words of Prime Minister Lars "
        "Moe.\n\nThe ambassador protested to Foreign Minister Tom Hale on Tuesday."
    )
    assert [one.actors for one in told(text)][-1] == "x_anna_berg"


def test_a_month_counts_for_what_someone_did_when_she_spoke(told: Told) -> None:
    text = (
        "Last November, Anna Berg drew fire when Lars Moe told parliament that the levy was right."
    )
    assert {one.date for one in told(text)} <= {"2025-11"}


def test_the_moves_of_the_other_party_are_not_the_measure(reading: Read) -> None:
    text = (
        "China banned dual-use exports to Japan's military users.\n\nA Chinese Foreign Ministry "
        "spokesperson said Japan's dangerous moves to sell arms worry the region."
    )
    found = reading(text, "en", *ALL[:3], stances.FACT).of(Stance)
    assert "mfa" not in " ".join(
        one.holder_id for one in found if one.target_id == "export_control_measure"
    )


def test_the_export_of_arms_is_not_what_the_measure_curbs(reading: Read) -> None:
    text = (
        "A Chinese Foreign Ministry spokesperson said looser weapons export controls were a risk."
    )
    found = reading(f"News\n\n{text}", "en", *ALL[:3], stances.FACT).of(Stance)
    assert not [one for one in found if one.target_id == "export_control_measure"]

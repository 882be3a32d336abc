"""Who speaks in English: offices and descriptions that look back, and words that are someone else's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.facts.quotes import Quote
from nlp.reading import Reading

KINDS = (mentions.FACT, dates.FACT, quotes.FACT)
Read = Callable[..., Reading]
Said = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="session")
def said(reading: Read) -> Said:
    """Return a function from a text to who says what in it, in text order."""
    return lambda text: [
        (one.speaker_id or "", one.text) for one in reading(text, "en", *KINDS).of(Quote)
    ]


def speakers(found: list[tuple[str, str]]) -> list[str]:
    """Return who speaks, without the key of the article."""
    return [one.split("_", 2)[-1] if one.startswith("x_") else one for one, _ in found]


def test_the_spokesperson_is_the_one_told_of_and_not_who_wrote_the_article(said: Said) -> None:
    found = said(
        "By ANNA BERG in Oslo and TOM HALE in Rome\n\nChina's Ministry of Commerce placed 9 firms "
        'on a list.\n\n"The step is lawful," a ministry spokesperson said. Honest traders need not '
        "worry, the spokesperson added."
    )
    assert [one for one, _ in found] == ["mofcom_spokesperson"] * 2


def test_a_place_before_a_comma_is_nobody(said: Said) -> None:
    found = said(
        "In Bergen, a Norwegian official told reporters that the port would stay open. "
        '"We have time," the official said.'
    )
    assert len({one for one, _ in found}) == 1
    assert "bergen" not in found[0][0]


def test_the_ministry_is_not_its_own_bureau(said: Said) -> None:
    found = said(
        "Japan's Foreign Ministry protested on Monday. Masaaki Kanai, head of the ministry's Asian "
        "and Oceanian Affairs Bureau, telephoned the embassy, the ministry said."
    )
    assert found[-1][0] == "japan_mofa"


def test_an_office_alone_is_whoever_was_named_beside_it(said: Said) -> None:
    found = said(
        "Trade Minister Lars Moe spoke in Oslo. Kari Lund, a researcher at the Nordic Institute, "
        "disagreed. The trade minister said the levy would stay. The researcher said it would go."
    )
    assert [one for one, _ in found] == ["x_lars_moe", "x_kari_lund"]


def test_a_body_that_is_called_by_name_behind_its_noun_speaks(said: Said) -> None:
    found = said(
        "Fjordkraft said output was normal, and its rival Hale Metals said it was checking."
    )
    assert [one for _, one in found] == ["output was normal", "it was checking"]
    assert found[0][0] != found[1][0]


def test_one_of_the_people_is_one_of_those_told_of(said: Said) -> None:
    found = said(
        "Two people familiar with the matter said Oslo was weighing a fund. One of the people said "
        "it could reach 50 billion kroner."
    )
    assert len({one for one, _ in found}) == 1


def test_what_follows_as_a_participle_is_a_quotation_of_its_own(said: Said) -> None:
    found = said(
        "Traders must file within a week, the Chinese commerce ministry said, adding that old orders "
        "would be honoured."
    )
    assert [one for _, one in found] == [
        "Traders must file within a week",
        "old orders would be honoured",
    ]


def test_a_report_that_is_denied_is_the_words_of_who_reported_it(said: Said) -> None:
    found = said(
        "The finance ministry rejected a report by Reuters that Norway was drafting a levy."
    )
    assert speakers(found) == ["reuters"]


def test_what_someone_calls_a_step_counts_without_marks(said: Said) -> None:
    found = said("Japan's Foreign Ministry called the step regrettable.")
    assert ("japan_mofa", "the step regrettable") in found


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Analyst Ola Vik expects prices to fall.", ["prices to fall"]),
        ("Fjordkraft expects to ship more next year.", []),
        ("Fjordkraft said it expected orders to return to normal.",
         ["it expected orders to return to normal"]),
    ],
)  # fmt: skip
def test_what_others_are_expected_to_do_is_a_belief(said: Said, text: str, what: list[str]) -> None:
    assert [one for _, one in said(text)] == what


NAMED_LATER = (
    "BERGEN, Jan. 8 -- The levy on salt is fair, a harbour ministry spokesperson said Thursday.\n\n"
    "At a briefing, Kari Lund, spokesperson for the ministry, answered questions on the levy.\n\n"
    "The levy follows the rules, Lund said. Ships pay it once a year, the spokesperson added."
)


def test_the_spokesperson_is_the_last_named_beside_the_office(said: Said) -> None:
    found = said(NAMED_LATER)
    assert [one for one, _ in found][-2:] == ["x_kari_lund"] * 2


def test_two_who_speak_for_a_body_are_not_one(said: Said) -> None:
    found = said(
        "The levy is fair, a harbour ministry spokesperson said Thursday.\n\nKari Lund, spokesperson "
        "for the ministry, spoke in Oslo. Per Dahl, spokesperson for the ministry, spoke in Bergen."
    )
    assert "x_kari_lund" not in [one for one, _ in found]


@pytest.mark.parametrize(
    ("opening", "later", "who"),
    [
        ("Norwegian Trade Minister Lars Moe came.", "The Norwegian minister", "x_lars_moe"),
        ("For Norway, Trade Minister Lars Moe came.", "The Norwegian minister", "x_lars_moe"),
        ("Lars Moe, the Norwegian trade envoy, came.", "The Norwegian envoy", "x_lars_moe"),
        ("Danish Trade Minister Lars Moe came.", "The Norwegian minister", "norwegian_minister"),
    ],
)
def test_the_minister_of_a_country_is_who_bears_the_office(
    said: Said, opening: str, later: str, who: str
) -> None:
    found = said(f"{opening}\n\n{later} told the panel that the levy would stay.")
    assert found[-1][0].endswith(who)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The Danish ministry said the rules, meant to keep peace, “are fair to all.”",
            "the rules, meant to keep peace, “are fair to all.”",
        ),
        (
            "The ministry in Oslo said the tariffs, first set in May, have hurt nobody.",
            "the tariffs, first set in May, have hurt nobody",
        ),
        (
            "Norway told Sweden that it has written to the panel and asked it to act.",
            "it has written to the panel and asked it to act",
        ),
        (
            "Sweden advised its nationals to leave the north and closed a consulate.",
            "its nationals to leave the north",
        ),
    ],
)
def test_a_clause_keeps_its_subject_and_ends_where_it_ends(
    said: Said, sentence: str, words: str
) -> None:
    assert said(sentence)[0][1] == words


def test_what_a_state_claims_as_its_own_is_no_speech(said: Said) -> None:
    assert not said("Norway put nine firms on a list over the islet, which Oslo claims as its own.")


@pytest.mark.parametrize(
    ("text", "speakers_told"),
    [
        ("Calling it “unfair”, Norway lodged a protest", ["norway"]),
        ("Calling the ban unfair, the ministry said it would protest.", ["the ministry"] * 2),
        ("Claims Oslo bans fish", []),
        ("The new ban, the minister said, soon", []),
        ("The ministry accused Oslo of", []),
    ],
)
def test_a_verb_of_saying_may_be_the_first_or_last_word_of_a_text(
    reading: Read, text: str, speakers_told: list[str]
) -> None:
    found = reading(text, "en", *KINDS).of(Quote)
    assert [(one.speaker or "").lower() for one in found] == speakers_told

"""Whose words an English sentence tells without a verb of saying of theirs, and the time of its figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, figures, happenings, mentions, quotes, stances
from nlp.facts.figures import Figure
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.reading import Reading

SPOKEN = (mentions.FACT, dates.FACT, quotes.FACT)
COUNTED = (*SPOKEN, figures.FACT)
Read = Callable[..., Reading]
Said = Callable[[str], list[tuple[str, str, str]]]


@pytest.fixture(scope="session")
def said(reading: Read) -> Said:
    """Return a function from a text to who says what in it and how, in text order."""

    def one_text(text: str) -> list[tuple[str, str, str]]:
        found = reading(text, "en", *SPOKEN).of(Quote)
        return [(_bare(one.speaker_id), one.kind, one.text) for one in found]

    return one_text


def _bare(speaker: str | None) -> str:
    """Return a speaker without the key of the article."""
    known = speaker or ""
    return known.split("_", 2)[-1] if known.startswith("x_") else known


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "But according to a report in a local newspaper, the port plans to close its main gate.",
            "local_newspaper",
            "the port plans to close its main gate",
        ),
        (
            "The ministry added nine mills to its list, as reported by the Global Times.",
            "global_times",
            "The ministry added nine mills to its list",
        ),
        (
            "Sanae Takaichi became the first leader in years to suggest that the fleet might sail.",
            "sanae_takaichi",
            "the fleet might sail",
        ),
        (
            "Relations soured after remarks by Prime Minister Sanae Takaichi that Japan could send a fleet.",
            "sanae_takaichi",
            "Japan could send a fleet",
        ),
        (
            "Beijing has rejected the Japanese government's claim that the fees break the treaty.",
            "japan_government",
            "the fees break the treaty",
        ),
        (
            "China's Ministry of Commerce issued a notice stating that the mills had lied to it.",
            "china_mofcom",
            "the mills had lied to it",
        ),
        (
            "Japan's Foreign Ministry has filed a protest with Beijing demanding the fee be dropped.",
            "japan_mofa",
            "the fee be dropped",
        ),
    ],
    ids=["report-in", "as-reported-by", "first-to", "noun-by", "claim-of", "paper", "with-whom"],
)
def test_words_are_of_whom_the_sentence_tells_as_their_source(
    said: Said, text: str, speaker: str, words: str
) -> None:
    assert (speaker, "indirect", words) in said(text)


def test_what_a_speaker_adds_is_not_of_whom_he_speaks(said: Said) -> None:
    found = said(
        "Chief Cabinet Secretary Minoru Kihara said the US remains a loyal friend, calling the pact "
        "“the pillar of our house and of our peace.”"
    )
    assert {one for one, _, _ in found} == {"minoru_kihara"}
    assert "indirect" in {kind for _, kind, _ in found}


def test_the_top_government_spokesman_is_the_one_just_named(said: Said) -> None:
    found = said(
        "Chief Cabinet Secretary Minoru Kihara told reporters the fee was odd. The top government "
        "spokesman also said the envoy had gone home."
    )
    assert [one for one, _, _ in found] == ["minoru_kihara"] * 2


def test_what_someone_refrains_from_saying_is_no_cue(said: Said) -> None:
    found = said(
        'Minoru Kihara said there are "many open points in what is covered," and that he would '
        "refrain from commenting on the cost."
    )
    assert len(found) == 1


def test_words_that_begin_before_the_marks_are_mixed(said: Said) -> None:
    (found,) = said(
        'The mills have "so far failed to send the papers they promised," Mao Ning said.'
    )
    assert found[:2] == ("mao_ning", "mixed")
    assert found[2].startswith("The mills have")


def test_a_report_cited_at_the_end_does_not_speak_on(said: Said) -> None:
    found = said(
        "China's Ministry of Commerce said the fee is fair, according to the Global Times.\n\n"
        "Mills may not sail, it said."
    )
    assert found[-1][0] == "china_mofcom"


def _periods(reading: Read, text: str) -> list[str | None]:
    return [one.period for one in reading(text, "en", *COUNTED).of(Figure)]


def test_a_base_has_the_time_right_behind_it(reading: Read) -> None:
    text = "Sales of tea dropped to 300 tonnes in November from 410 tonnes in October."
    assert _periods(reading, text) == ["2025-11", "2025-10"]


def test_a_span_from_one_year_to_another_is_no_base(reading: Read) -> None:
    text = "From 2022 to 2024, shipments of tea rose while prices fell by 31%."
    assert _periods(reading, text) == ["2022/2024"]


def test_a_count_told_again_has_the_time_of_the_first(reading: Read) -> None:
    text = (
        "China on Tuesday put 17 Japanese firms on a control list.\n\nNobody may sell parts to the "
        "17 firms."
    )
    assert _periods(reading, text) == ["2026-01-06"] * 2


def test_what_was_done_since_then_is_an_earlier_measure(reading: Read) -> None:
    text = "Since then, China has imposed a series of bans on exports of magnets to Japan."
    found = reading(text, "en", *SPOKEN, happenings.FACT).of(Happening)
    assert [one.type for one in found] == ["earlier_measure"]


def test_data_that_show_a_fall_hold_no_view(reading: Read) -> None:
    text = (
        "JNTO data shows that the fall began after Prime Minister Sanae Takaichi made erroneous "
        "remarks on Taiwan in November."
    )
    assert not reading(text, "en", *SPOKEN, stances.FACT).of(Stance)

"""English: who speaks where the parse hangs a clause on the wrong word; what lists and days are told of."""

from __future__ import annotations

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.reading import Reading
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (dates.FACT, mentions.FACT, quotes.FACT, happenings.FACT)

SPEAKERS = [
    ("China's foreign ministry demanded Sanae Takaichi retract her words, warning that otherwise Japan "
     "“must bear the consequences”.", "otherwise Japan", "china_mfa"),
    ("Lin Jian said the remark hurt ties and was unfit for a leader, repeating that it must go at once.",
     "it must go", "lin_jian"),
    ("Lin Jian said at a press conference that Takaichi’s comments represented “crude meddling” in "
     "China’s affairs.", "Takaichi’s comments", "lin_jian"),
    ("In Beijing, Lin Jian told a press conference that Takaichi’s remarks dealt a “heavy blow” to ties.",
     "Takaichi’s remarks", "lin_jian"),
    ("Chinese ambassador Wu Jianghao rejected the complaint on Sunday, his embassy said.",
     "Chinese ambassador", "china_embassy_japan"),
]  # fmt: skip
HAPPENINGS = [
    ("China has decided in accordance with its law to put 20 Japanese entities on the control list.",
     "listing", None),
    ("China listed a first group of entities on February 24.", "listing", "2026-02-24"),
    ("Shipments for civilian use are being held up, with some applications refused.", "licence_delay", None),
    ("Ties soured after Sanae Takaichi spoke in November of a possible response to a crisis over Taiwan.",
     "remark", "2025-11"),
]  # fmt: skip


def read(text: str, topic: Topic) -> Reading:
    return as_read(made_article(text, "en", "2026-03-02T02:00:00Z"), topic, KINDS)


@pytest.mark.parametrize(("text", "said", "speaker"), SPEAKERS)
def test_words_are_whose_the_sentence_tells(
    text: str, said: str, speaker: str, topic: Topic
) -> None:
    found = read(text, topic).of(quotes.Quote)

    assert speaker in {one.speaker_id for one in found if one.text.startswith(said)}


@pytest.mark.parametrize(("text", "kind", "day"), HAPPENINGS)
def test_a_happening_is_told_in_further_ways(
    text: str, kind: str, day: str | None, topic: Topic
) -> None:
    found = read(text, topic).of(happenings.Happening)

    assert (kind, day) in {(one.type, one.date) for one in found}


def test_what_a_catalogue_includes_is_no_listing(topic: Topic) -> None:
    text = "Beijing may choke supplies of minerals, some of which are included in China's control list."

    assert "listing" not in {one.type for one in read(text, topic).of(happenings.Happening)}


def test_a_sanction_hits_the_person_not_the_body_he_headed(topic: Topic) -> None:
    text = (
        "China on Monday announced sanctions on a former chief of the Joint Staff of the Japan "
        "Self-Defense Forces, Shigeru Iwasaki, for his visits."
    )
    listed = [one for one in read(text, topic).of(happenings.Happening) if one.type == "listing"]

    assert [one.targets for one in listed] == ["shigeru_iwasaki"]


def test_the_day_of_telling_is_not_the_day_of_a_protest(topic: Topic) -> None:
    text = (
        "Sun Weidong on Thursday summoned Japanese Ambassador Kenji Kanasugi and lodged a strong "
        "protest, it was announced Friday."
    )
    told = [one for one in read(text, topic).of(happenings.Happening) if one.type == "protest"]

    assert {one.date for one in told} == {"2026-02-26"}

"""English: who is meant by "it", "her", "the company" and a draft; where words asked or joined stop."""

from __future__ import annotations

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.reading import Reading
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (dates.FACT, mentions.FACT, quotes.FACT, happenings.FACT)

SPEAKERS = [
    ("Jane Miller said stocks were low. Beijing has banned exports of salt. It says civilian trade is safe.",
     "civilian trade", "china_government"),
    ("Sanae Takaichi met the traders. “Nobody can do this,” a person at the talks quoted her as saying.",
     "Nobody can", "sanae_takaichi"),
    ("Lin Jian spoke on Monday. “Oslo wants people to think that Takaichi is weak,” he said.",
     "Oslo wants", "lin_jian"),
    ("Sanae Takaichi spoke on Monday. If it came to war, the alliance between the two states would break, "
     "she said, insisting that any move would stay within the law.", "any move would", "sanae_takaichi"),
    ("According to two diplomats, Lin Jian met them on Monday. He said the talks had been of use.",
     "the talks had", "lin_jian"),
    ("TOKYO, May 4 (Reuters) - A ship has raised mud from the sea floor, the government said on Monday.",
     "A ship has", "japan_government"),
    ("China's Ministry of Commerce plans to widen the rule, according to a draft seen by Nikkei.",
     "China's Ministry of Commerce plans", "china_mofcom"),
    ("TDK has had no parts since May, a person close to the company said. The company said in a filing that "
     "sales would hold.", "sales would hold", "tdk"),
    ("China's Ministry of Commerce cited the remark, which it said was rude to all of Asia.",
     "was rude", "china_mofcom"),
    ("Sanae Takaichi drew fire at home. The prime minister has paid little for her remark of May 7 that a "
     "war could reach Japan.", "a war could", "sanae_takaichi"),
]  # fmt: skip
NOBODYS = [
    ("The alliance between the two states would break, she said, noting that it was old.", "",
     "Alliance"),
    ("A person close to the company said sales fell. The company said in a filing that it would pay.",
     "it would", "Person"),
    ("Two institutes released a report on Monday. The paper said Denmark had stockpiled salt.", "",
     "The Paper"),
]  # fmt: skip
WORDS = [
    ("China has demanded that she withdraw the words, and on Monday it warned its citizens.",
     "she withdraw the words"),
    ("Beijing says the measures serve peace and traces the rift to a speech.", "the measures serve peace"),
    ("Lin Jian called the remark a blunder and apologised to the guests.", "the remark a blunder"),
    ("Beijing called the remark crude interference in its affairs.",
     "the remark crude interference in its affairs"),
    ("Lin Jian called it very sad that nobody had been told.", "it very sad that nobody had been told"),
    ("China urged Japan on Monday to stop making trouble after Sanae Takaichi raised the matter again.",
     "to stop making trouble"),
    ("Lin Jian expects that the navy will drill more often this year.",
     "the navy will drill more often this year"),
    ("Lin Jian sees little prospect of a thaw.", "little prospect of a thaw"),
    ("China wants her to withdraw the comment.", "her to withdraw the comment"),
    ("Lin Jian doubts that trade will recover soon.", "trade will recover soon"),
    ("Two jets flew over the sea on Monday, Japan's Defense Ministry said, a day after the patrol was shown.",
     "Two jets flew over the sea on Monday"),
    ("Lin Jian renewed China's demand that Sanae Takaichi take back her words.",
     "Sanae Takaichi take back her words"),
]  # fmt: skip
NO_WORDS = [
    "People want Japan to act.",
    "Lin Jian expects to sell more this year.",
    "Lin Jian sees a ship in the harbour.",
    "Minoru Kihara, who flew out on Monday, will explain that nothing has changed.",
    "It was China that built up its forces without explaining why this was so.",
]
NAMES = [
    ("The ban will stay, according to three diplomats.", "Three diplomats (unnamed)"),
    ("The ban will stay, according to several diplomats.", "Diplomats (unnamed)"),
    ("TDK has had no parts since May, a person close to the company said.", "Person close to TDK (unnamed)"),
    ("Sanae Takaichi left on Monday. “She will not yield,” a senior member of her party replied.",
     "Senior member of her party (unnamed)"),
]  # fmt: skip
EVENTS = [
    ("Minoru Kihara on Monday called the charges “entirely groundless”.", "rejection"),
    ("Beijing has denied any wrongdoing in the affair.", "rejection"),
    (
        "China will not accept Japan's call to scrap the rule, the Ministry of Commerce said on Monday.",
        "rejection",
    ),
    (
        "Ministers of Japan and China talked briefly on the sidelines of a forum on Saturday.",
        "meeting",
    ),
    (
        "TDK said on Monday that approvals for some materials were taking longer than before.",
        "licence_delay",
    ),
    ("TDK said on Monday that it would drop foreign parts by the end of fiscal 2027.", "plan"),
    ("None of the 20 firms and institutions named in February has been removed.", "listing"),
]
NO_EVENTS = [
    ("Minoru Kihara on Monday called the talks “entirely useful”.", "rejection"),
    ("TDK said on Monday that the trip was taking longer than before.", "licence_delay"),
    ("TDK said on Monday that parts would be dropped some day.", "plan"),
]


def read(text: str, topic: Topic) -> Reading:
    return as_read(made_article(text, "en", "2026-07-09T02:00:00Z"), topic, KINDS)


@pytest.mark.parametrize(("text", "said", "speaker"), SPEAKERS)
def test_words_are_theirs_whom_the_text_means(
    text: str, said: str, speaker: str, topic: Topic
) -> None:
    found = read(text, topic).of(quotes.Quote)

    assert {one.speaker_id for one in found if one.text.startswith(said)} == {speaker}


@pytest.mark.parametrize(("text", "said", "name"), NOBODYS)
def test_a_relation_a_firm_beside_or_any_paper_does_not_speak(
    text: str, said: str, name: str, topic: Topic
) -> None:
    found = [one for one in read(text, topic).of(quotes.Quote) if one.text.startswith(said)]

    assert not any(name in (one.speaker_name or one.speaker or "") for one in found)


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_reported_words_begin_and_stop_where_they_do(text: str, words: str, topic: Topic) -> None:
    assert words in {one.text for one in read(text, topic).of(quotes.Quote)}


@pytest.mark.parametrize("text", NO_WORDS)
def test_what_is_planned_seen_or_wanted_by_anybody_is_not_said(text: str, topic: Topic) -> None:
    assert read(text, topic).of(quotes.Quote) == ()


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_description_tells_how_many_and_of_which_body(text: str, name: str, topic: Topic) -> None:
    assert {one.speaker_name for one in read(text, topic).of(quotes.Quote)} == {name}


@pytest.mark.parametrize(("text", "kind"), EVENTS)
def test_words_of_the_field_tell_what_kind_of_event_it_is(
    text: str, kind: str, topic: Topic
) -> None:
    assert kind in {one.type for one in read(text, topic).of(happenings.Happening)}


@pytest.mark.parametrize(("text", "kind"), NO_EVENTS)
def test_like_words_of_other_things_tell_no_such_event(text: str, kind: str, topic: Topic) -> None:
    assert kind not in {one.type for one in read(text, topic).of(happenings.Happening)}

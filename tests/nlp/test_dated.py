"""Deeds that no list of words knows: who did something on a day of late, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.facts.happenings import FACT, Happening
from nlp.reading import Reading
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (mentions.FACT, dates.FACT, quotes.FACT, FACT)

# Read as published on Thursday, 8 January 2026.
DEEDS = [
    ("en", "On Monday, Kawasaki Heavy Industries took its stands off the fair in the port of Aalborg.",
     "kawasaki_heavy_industries", "2026-01-05"),
    ("en", "Foreign minister Toshimitsu Motegi flew to Brasilia on Tuesday with eleven managers of yards.",
     "toshimitsu_motegi", "2026-01-06"),
    ("zh", "川崎重工业6日把参展的模型从奥尔堡的展馆撤走。", "kawasaki_heavy_industries", "2026-01-06"),
]  # fmt: skip
NONE = [
    (
        "en",
        "On Monday, nobody at Kawasaki Heavy Industries could say when the stands would be back.",
    ),
    ("en", "Kawasaki Heavy Industries did not take its stands off the fair in the port on Monday."),
    (
        "en",
        "In 2019, on March 4, Kawasaki Heavy Industries took its stands off the fair of that year.",
    ),
    ("zh", "川崎重工业6日没有把参展的模型从奥尔堡的展馆撤走。"),
    ("zh", "外交部发言人毛宁6日主持例行记者会。"),
    ("ja", "川崎重工業は２０日、オールボーの見本市から模型を船に積み込む予定。"),
    ("ja", "写真＝６日、オールボーの見本市で川崎重工業の模型を見る人々"),
]


def told(topic: Topic, text: str, language: str) -> list[Happening]:
    """Return the happenings of a sentence below a headline."""
    article = made_article(f"—\n\n{text}", language)
    return list(as_read(article, topic, KINDS).of(Happening))


@pytest.mark.parametrize(("language", "text", "who", "day"), DEEDS)
def test_what_somebody_did_on_a_day_is_a_happening(
    topic: Topic, language: str, text: str, who: str, day: str
) -> None:
    found = told(topic, text, language)
    assert [(one.type, one.actors, one.date) for one in found] == [("other", who, day)]
    assert found[0].confidence < 0.7


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_is_not_done_or_long_ago_or_a_heading_is_none(
    topic: Topic, language: str, text: str
) -> None:
    assert told(topic, text, language) == []


def test_known_words_go_before(reading: Callable[..., Reading]) -> None:
    text = "On Tuesday, Japan's foreign ministry protested to the Chinese embassy."
    assert [one.type for one in reading(text, "en", *KINDS).of(Happening)] == ["protest"]

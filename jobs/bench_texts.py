"""Texts of news length for benchmarks: the bundled newsroom's, joined; no model is loaded for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import cycle

from jobs.newsroom import articles as newsroom
from jobs.newsroom.serving import HERE, newsrooms

CHARS = {"en": 35_000, "ja": 4_800, "zh": 12_000}  # measured: a second or more of each model's time
ARTICLE_CHARS = {"en": 3_500, "ja": 800, "zh": 800}  # measured: the middle of the saved articles


def sample(language: str) -> Iterator[str]:
    """Yield texts of news length in a language, as many as CHARS says, each other than the rest."""
    paragraphs = cycle(_paragraphs(language))
    for number in range(CHARS[language] // ARTICLE_CHARS[language]):
        yield "\n\n".join([f"({number})", *_of_length(paragraphs, ARTICLE_CHARS[language])])


def _paragraphs(language: str) -> tuple[str, ...]:
    rooms = (newsroom.load(HERE / slug) for slug in newsrooms())
    found = (one for room in rooms for one in room if one.language == language)
    return tuple(paragraph for one in found for paragraph in (one.title, *one.body))


def _of_length(paragraphs: Iterable[str], chars: int) -> Iterator[str]:
    taken = 0
    for paragraph in paragraphs:
        yield paragraph
        taken += len(paragraph)
        if taken >= chars:
            return

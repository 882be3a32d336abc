"""Groups: several who speak together under one description, 两名出口商: two exporters.

In: what counts them, as printed, and their description in English. Who they are is told elsewhere.
"""

from __future__ import annotations

import re

from nlp.patterns import compiled
from nlp.words.quotes import QuoteWords

HEAD = re.compile(r"^.+?(?= (?:familiar|close|involved|in charge|of|at) |$)")
NO_PLURAL = re.compile(r"(?:s|media|staff|personnel|people|opinion|union)$")
ENDINGS = (
    (re.compile(r"person$"), "people"),
    (re.compile(r"(?<=[a-z]m)an$"), "en"),
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"(?<=[xzh])$"), "es"),
    (re.compile(r"$"), "s"),
)


def grouped(words: QuoteWords, counted: str, described: str) -> str:
    """Return an English description of several, where what stands before theirs counts them.

    >>> from nlp.languages.zh.quotes import WORDS
    >>> grouped(WORDS, "两名", "Chinese exporter")
    'two Chinese exporters'
    >>> grouped(WORDS, "多名", "person familiar with the matter")
    'several people familiar with the matter'
    >>> grouped(WORDS, "一名", "official")
    'official'
    """
    found = compiled(words.counted).search(counted)
    head = HEAD.match(described)
    if found is None or head is None or not described.isascii() or "media" in described:
        return described
    return f"{found.lastgroup} {_plural(head[0])}{described[head.end() :]}"


def _plural(noun: str) -> str:
    """Return the plural of an English noun with what stands before it."""
    if NO_PLURAL.search(noun):
        return noun
    ending, others = next(one for one in ENDINGS if one[0].search(noun))
    return ending.sub(others, noun, count=1)

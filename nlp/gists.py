"""Gists: what a report's words add to an event's title: kind of measure, way of a market, words said.

In: the text that reports an event and its language's word tables. Out: a few English words; of an
English report at most `SAID_WORDS` words of its indirect speech, never of a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nlp.reporting.cues import compiled
from nlp.words.happenings import HappeningWords

SAID_WORDS = 9
LEAST_WORDS = 3
SAID = re.compile(
    r"\b(?:said|stated|noted|added|stressed|warned|reiterated|insisted)\b(?: [A-Z]\w+day| on \w+| also)?"
    r"(?: that(?! of\b)| (?=(?:the|it|its|his|her|their|there|this|these|talks|no|both|[A-Z]\w+)\b))"
    r" ?(?P<said>[^“”\"‘;:.()\n]{12,})"
)
TAIL = re.compile(
    r"(?:[\s,]+(?:and|or|but|the|a|an|to|of|in|on|for|with|that|which|by|at|as|would|was|were))+$"
)


@dataclass(frozen=True)
class Gist:
    """English words that an event's title may hold; empty where no report gives them."""

    kind: str = ""  # "a travel advisory"
    moved: str = ""  # "rose", "fell"
    said: str = ""  # "talks would go on"
    asked: bool = False  # for an investigation


def gist(texts: Iterable[tuple[str, HappeningWords]]) -> Gist:
    """Return what the reports say, each part by the first report that says it."""
    told = list(texts)
    return Gist(
        kind=_first(_kind(text, words) for text, words in told),
        moved=_first(_moved(text, words) for text, words in told),
        said=_first(_said(text) for text, words in told if words.parsed),
        asked=any(compiled(words.petition).search(text) for text, words in told),
    )


def _first(found: Iterable[str]) -> str:
    return next((one for one in found if one), "")


def _kind(text: str, words: HappeningWords) -> str:
    """Return the kind of measure that a text names."""
    return _first(name for pattern, name in words.kinds if compiled(pattern).search(text))


def _moved(text: str, words: HappeningWords) -> str:
    """Return which way it went: by the word of either kind that stands first."""
    ways = ((words.rose, "rose"), (words.fell, "fell"))
    found = [
        (match.start(), way) for pattern, way in ways if (match := compiled(pattern).search(text))
    ]
    return min(found)[1] if found else ""


def _said(text: str) -> str:
    """Return the first words of an indirect clause.

    >>> _said("The envoy said on Monday that talks would go on, adding little.")
    'talks would go on'
    """
    found = SAID.search(text)
    if found is None:
        return ""
    whole = found["said"].split(",")[0].split()
    cut = TAIL.sub("", " ".join(whole[:SAID_WORDS])).strip(" ,—–-")
    if len(cut.split()) < LEAST_WORDS:
        return ""
    return cut + (" …" if len(cut.split()) < len(whole) else "")

"""Blocks: names under a line that heads them, without numbers: one a line, or several with marks between.

Matches: "Annex: control list" above "Alpha Works / Beta Works". Must not: a sentence under a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.listing.lists import list_of
from nlp.listing.masks import masked, offices_of
from nlp.listing.naming import Span, all_names
from nlp.patterns import compiled
from nlp.reading import Reading, Sentence

LINE = re.compile(r"[^\n]+")
HEAD_CHARS = 120  # a longer line is a sentence
FEWEST = 2  # names that make a block


@dataclass(frozen=True)
class Block:
    """Names under a heading: half-open offsets, and the heading."""

    head: str
    names: tuple[Span, ...]


def blocks(reading: Reading) -> Iterator[Block]:
    """Yield the blocks of names without numbers, in text order."""
    head, names = "", list[Span]()
    offices = frozenset[str]()
    pattern = compiled(reading.words.listings.head)
    for line in LINE.finditer(reading.article.text):
        found = _names(reading, line, offices) if head else ()
        if found:
            names += found
            continue
        if len(names) >= FEWEST:
            yield Block(head, tuple(names))
        said = line[0].strip()
        heads = len(said) <= HEAD_CHARS and pattern.search(said) and list_of(reading, said)
        head, names = said if heads else "", []
        offices = offices or (offices_of(reading.topic) if heads else frozenset())
    if len(names) >= FEWEST:
        yield Block(head, tuple(names))


def _names(reading: Reading, line: re.Match[str], offices: frozenset[str]) -> tuple[Span, ...]:
    """Return the names of a line that holds names alone; none of any other line."""
    if not line[0].strip():
        return ()
    sentence = Sentence(line.start(), line.end(), line[0], 0)
    found = all_names(reading.words.listings, masked(reading, sentence, offices), (0, len(line[0])))
    return tuple((low + line.start(), high + line.start()) for low, high in found)

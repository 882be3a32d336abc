"""Entries: the numbered names of a notice or its annex.

A block counts when its numbers run from 1 without a gap and its lines are names, not sentences.
Matches: "1.甲株式会社" / "2.乙大学". Must not: "1. Exporters shall apply for a licence."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE = re.compile(r"[^\n]+")
NUMBERED = re.compile(
    r"\s*(?:[（(]\s?)?(?P<number>[0-9０-９]{1,3})\s?(?:[.．、）):：]|\s(?=\S))\s*(?P<name>\S[^\n]{1,140}?)\s*$"
)
GLOSS = re.compile(r"\s*[（(][^（()）]*[A-Za-z][^()（）]*(?:\([^()]*\)[^()（）]*)?[）)]\s*$")
SENTENCE = re.compile(r"[。；！？;!?]|[,，][^,，]*[,，][^,，]*[,，]|[a-z]{3}\.$")
VERBS = re.compile(
    r"不得|应当|應當|必须|必須|\b(?:shall|must|is|are|was|were|may|will)\b|する|した|こと"
)
WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True)
class Entry:
    """A name in a numbered list: half-open offsets, and where its block begins."""

    start: int
    end: int
    block: int


def entries(text: str) -> tuple[Entry, ...]:
    """Return the names of the numbered lists of a text, in text order."""
    found: list[Entry] = []
    run: list[tuple[int, int]] = []
    for number, start, end in _lines(text):
        if number == 1 or number != len(run) + 1:
            found += _block(run)
            run = []
        if number == len(run) + 1:
            run.append((start, end))
    found += _block(run)
    return tuple(found)


def _block(run: list[tuple[int, int]]) -> list[Entry]:
    """Return the entries of one block; a single line is no list."""
    if len(run) < 2:
        return []
    return [Entry(start, end, run[0][0]) for start, end in run]


def _lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield number, start and end of each numbered line that holds a name."""
    for line in LINE.finditer(text):
        match = NUMBERED.match(line[0])
        if match is None:
            continue
        name = GLOSS.sub("", match["name"])
        if not name or SENTENCE.search(name) or VERBS.search(name):
            continue
        start = line.start() + match.start("name")
        yield int(match["number"].translate(WIDE)), start, start + len(name)

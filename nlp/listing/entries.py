"""Entries: the numbered names of a notice or its annex.

A block counts when its numbers rise from 1, a few left out at most, and its lines are names, not
sentences. A line without a number that follows at once belongs to it if it has the same two names, one in
brackets, as notices print them.
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
UNNUMBERED = re.compile(
    r"\s*(?P<name>[^\s0-9０-９][^\n]{1,100}[（(][^\n（()）]*[A-Za-z]{3}[^\n（）]*[)）])\s*$"
)
GLOSS = re.compile(r"\s*[（(][^（()）A-Za-z]*[A-Za-z][^()（）]*(?:\([^()]*\)[^()（）]*)?[）)]\s*$")
SENTENCE = re.compile(r"[。；！？;!?]|[,，][^,，]*[,，][^,，]*[,，]|[a-z]{3}\.$")
VERBS = re.compile(
    r"不得|应当|應當|必须|必須|\b(?:shall|must|is|are|was|were|may|will)\b|する|した|こと"
)
MOST_SKIPPED = 2  # numbers that a notice may leave out
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
    last, adjacent = 0, False
    for number, start, end in _lines(text):
        if number is None:
            if adjacent and end > start:
                run.append((start, end))
            adjacent = adjacent and end > start
        elif number == 1 or not last < number <= last + MOST_SKIPPED + 1:
            found += _block(run)
            run = [(start, end)] if number == 1 else []
            last, adjacent = (number, True) if number == 1 else (0, False)
        else:
            run.append((start, end))
            last, adjacent = number, True
    return (*found, *_block(run))


def _block(run: list[tuple[int, int]]) -> list[Entry]:
    """Return the entries of one block; a single line is no list."""
    if len(run) < 2:
        return []
    return [Entry(start, end, run[0][0]) for start, end in run]


def _lines(text: str) -> Iterator[tuple[int | None, int, int]]:
    """Yield number, start and end of the name in each line; no number where none is printed.

    A line that holds no name has start and end alike.
    """
    for line in LINE.finditer(text):
        match = NUMBERED.match(line[0]) or UNNUMBERED.match(line[0])
        name = GLOSS.sub("", match["name"]) if match else ""
        if match is None or not name or SENTENCE.search(name) or VERBS.search(name):
            yield None, line.start(), line.start()
            continue
        start = line.start() + match.start("name")
        printed = match.groupdict().get("number")
        number = int(printed.translate(WIDE)) if printed else None
        yield number, start, start + len(name)

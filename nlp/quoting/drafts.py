"""Drafts: a quotation on its way to a fact."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Speaker


@dataclass(frozen=True)
class Draft:
    """What was said: half-open offsets, kind, by whom, with which cue, how sure."""

    start: int
    end: int
    kind: str  # direct, indirect, mixed
    speaker: Speaker
    cue: str | None
    confidence: float = 0.8


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the punctuation and space at its ends."""
    piece = text[start:end]
    head = re.match(r"[\s,，、：:;；—–-]+", piece)
    tail = re.search(r"[\s,，、;；：:.。!！?？—–-]+$", piece)
    first = start + (head.end() if head else 0)
    last = start + (tail.start() if tail else len(piece))
    return first, max(first, last)


def kind_of(start: int, end: int, marks: tuple[Marked, ...]) -> str:
    """Return mixed where an indirect clause holds words between marks, else indirect."""
    return (
        "mixed" if any(start <= one.start and one.end <= end + 2 for one in marks) else "indirect"
    )

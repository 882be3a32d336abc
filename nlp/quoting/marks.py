"""Marks: the stretches of a text between quotation marks, paragraph by paragraph.

Whether they are speech does not belong here. Straight marks open and close in turn; a mark that is
never closed reaches to the end of its paragraph (the custom for quotations of several paragraphs).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

PARAGRAPH = re.compile(r"[^\n]+")
MARKS = re.compile(r"[“”「」『』«»„\"＂]")
PAIRS = {"“": "”", "「": "」", "『": "』", "«": "»", "„": "“"}


@dataclass(frozen=True)
class Marked:
    """A stretch between marks: offsets with the marks, half-open, and without them."""

    start: int
    end: int
    first: int
    last: int
    closed: bool = True

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a span lies between the marks."""
        return self.start < start and end < self.end + (not self.closed)


def marked(text: str) -> tuple[Marked, ...]:
    """Return the outermost marked stretches in text order.

    >>> text = 'He said "no", then “yes”.'
    >>> [text[one.first:one.last] for one in marked(text)]
    ['no', 'yes']
    """
    return tuple(
        one for match in PARAGRAPH.finditer(text) for one in _in_paragraph(match[0], match.start())
    )


def _in_paragraph(text: str, at: int) -> Iterator[Marked]:
    opened, closer, depth = -1, "", 0
    for found in MARKS.finditer(text):
        place, char = found.start(), found[0]
        if opened < 0 and (char in PAIRS or char in '"＂'):
            opened, closer, depth = place, PAIRS.get(char, char), 0
        elif opened >= 0 and char == closer and depth == 0:
            yield _trimmed(text, at, opened, place)
            opened = -1
        elif opened >= 0 and char == closer:
            depth -= 1
        elif opened >= 0 and char == text[opened] and closer != char:
            depth += 1
    if opened >= 0 and opened == 0:
        yield Marked(at + opened, at + len(text), at + opened + 1, at + len(text), closed=False)


def _trimmed(text: str, at: int, opened: int, closed: int) -> Marked:
    inner = text[opened + 1 : closed]
    first = opened + 1 + len(inner) - len(inner.lstrip())
    last = opened + 1 + len(inner.rstrip())
    return Marked(at + opened, at + closed + 1, at + first, at + max(first, last))

"""Passages: the sentence of a text that holds a place in it, found by its marks alone.

Cheap enough for every row that is shown. How reading finds sentences, with a parser, stands in
`nlp.sentences`; the two may differ where a sentence has no clear end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

WINDOW_CHARS = 600  # chosen: a longer sentence is a table
SHORTENED = "Mr Dr Ms No St Lt Co Mrs Gov Gen Sen Rep Inc Ltd Nos Jan Feb Aug Oct Nov Dec".split()
# A full stop ends a sentence where no lower case letter follows, and never after an initial or a title.
END = re.compile(
    r"[。！？][」』）”’]*|[.!?](?<!\b[A-Z]\.)"
    + "".join(rf"(?<!\b{word}\.)" for word in SHORTENED)
    + r"[\"”’)]*(?=\s+[^\sa-z]|\s*$)|\n\s*\n"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield (first character, one past the last) of each sentence, in order, white space left out."""
    start = 0
    for end in (*(found.end() for found in END.finditer(text)), len(text)):
        told = text[start:end]
        left = len(told) - len(told.lstrip())
        if told.strip():
            yield start + left, start + len(told.rstrip())
        start = end


def around(text: str, start_char: int, end_char: int) -> tuple[int, int]:
    """Return the sentences that hold a place in a text, as one span.

    >>> text = "It rose. Exports of magnets fell by 8.5 percent. It rained."
    >>> first, last = around(text, 18, 25)
    >>> text[first:last]
    'Exports of magnets fell by 8.5 percent.'
    """
    held = [span for span in sentences(text) if span[0] < end_char and start_char < span[1]]
    return (held[0][0], held[-1][1]) if held else (start_char, end_char)


def near(text: str, start_char: int, end_char: int) -> tuple[int, int]:
    """Return the sentences that hold a place, as `around`, looking no further than `WINDOW_CHARS`."""
    first = max(0, start_char - WINDOW_CHARS)
    window = text[first : end_char + WINDOW_CHARS]
    low, high = around(window, start_char - first, end_char - first)
    return first + low, first + high

"""Tokens: a text with its spaCy Doc, kept for speed.

`Doc.text` is built anew at every call and `Doc.char_span` walks over all tokens; here the text is kept
and a span of characters is sought by bisection, so that long articles cost no more a character.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from nlp.reading import Reading


@dataclass(frozen=True, eq=False)
class Tokens:
    """A text and its tokens; `doc.text` is `text`."""

    text: str
    doc: Doc

    def __iter__(self) -> Iterator[Token]:
        """Return the tokens in text order."""
        return iter(self.doc)

    @cached_property
    def starts(self) -> list[int]:
        """Return the offset at which each token begins, ascending."""
        return [token.idx for token in self.doc]

    def covering(self, start: int, end: int) -> Span | None:
        """Return the tokens that a span of characters touches; None for an empty span."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        return self.doc[first:last] if first < last else None


def tokens_of(reading: Reading) -> Tokens:
    """Return the text and tokens of a reading."""
    return Tokens(reading.article.text, reading.doc)

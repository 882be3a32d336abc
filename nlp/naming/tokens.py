"""Tokens: a text with its spaCy Doc, kept for speed.

`Doc.text` is built anew at every call and `Doc.char_span` walks over all tokens; here the text is kept
and a span of characters is sought by bisection, so that long articles cost no more a character.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from nlp.naming.variants import plain_form
from nlp.reading import Reading
from nlp.words.mentions import MentionWords

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

WORD_START = re.compile(r"(?<![^\W_])[^\W_]|(?<=[a-z])[A-Z]|[^\w\s]")  # `theBank` has one inside


@dataclass(frozen=True, eq=False)
class Tokens:
    """A text and its tokens; `doc.text` is `text`."""

    text: str
    doc: Doc
    words: MentionWords

    @cached_property
    def folded(self) -> str:
        """Return the text in the characters of the language's word lists, offsets unchanged."""
        fold = self.words.fold
        return self.text.translate(fold) if fold else self.text

    @cached_property
    def plain(self) -> str:
        """Return the text as names are compared, offsets unchanged; Tokens are kept, not the form."""
        return plain_form.__wrapped__(self.text)

    @cached_property
    def openings(self) -> list[int]:
        """Return where words and marks begin, of text in Latin script, ascending."""
        return [found.start() for found in WORD_START.finditer(self.text)]

    @cached_property
    def ends(self) -> list[int]:
        """Return the offset at which each token ends, ascending."""
        lengths = self.doc.to_array("LENGTH").tolist()
        return [at + size for at, size in zip(self.starts, lengths, strict=True)]

    def __iter__(self) -> Iterator[Token]:
        """Return the tokens in text order."""
        return iter(self.doc)

    @cached_property
    def starts(self) -> list[int]:
        """Return the offset at which each token begins, ascending."""
        starts: list[int] = self.doc.to_array("IDX").tolist()
        return starts

    @cached_property
    def closing(self) -> frozenset[int]:
        """Return the offsets at which a token ends."""
        return frozenset(self.ends)

    def covering(self, start: int, end: int) -> Span | None:
        """Return the tokens that a span of characters touches; None for an empty span."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        return self.doc[first:last] if first < last else None


def tokens_of(reading: Reading) -> Tokens:
    """Return the text and tokens of a reading."""
    return _kept(reading.article.text, reading.doc, reading.words.mentions)


@lru_cache(maxsize=2)  # several finders ask in turn for those of one article
def _kept(text: str, doc: Doc, words: MentionWords) -> Tokens:
    return Tokens(text, doc, words)


def text_before(token: Token) -> str:
    """Return the text of the token right before another; nothing before the first."""
    return token.nbor(-1).text if token.i else ""


def text_after(token: Token) -> str:
    """Return the text of the token right after another; nothing after the last."""
    return token.nbor().text if token.i + 1 < len(token.doc) else ""

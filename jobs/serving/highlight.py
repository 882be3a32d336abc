"""Highlight: a text with its facts as a stream of pieces that a template prints: words, a mark opens, closes.

Marks nest where facts do, as in displaCy's entity view (https://spacy.io/usage/visualizers); a fact that
crosses the end of another, or of a paragraph, is printed in two parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from store.look.marks import Mark

GAP = re.compile(r"\n\s*\n")


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A run of words, or where a mark opens or closes; a fact's first part has its id, the last its label."""

    kind: Literal["words", "open", "close"]
    words: str = ""
    mark: Mark | None = None
    first: bool = False
    last: bool = False


@dataclass(frozen=True, kw_only=True)
class _Part:
    """The part of a mark that lies within one stretch of text."""

    mark: Mark
    start: int
    end: int


def paragraphs(
    text: str, marks: Sequence[Mark], end: int | None = None
) -> tuple[tuple[Piece, ...], ...]:
    """Return the pieces of each paragraph of a text up to a character."""
    whole = text[:end]
    bounds, start = [], 0
    for gap in GAP.finditer(whole):
        bounds.append((start, gap.start()))
        start = gap.end()
    bounds.append((start, len(whole)))
    return tuple(tuple(pieces(whole, marks, *bound)) for bound in bounds if bound[1] > bound[0])


def pieces(text: str, marks: Iterable[Mark], start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of text[start:end], marks cut at its ends."""
    at = start
    held: list[_Part] = []
    for part in _nested(_clipped(marks, start, end)):
        for done in _ended(held, part.start):
            yield from _words(text, at, done.end)
            yield _close(done)
            at = max(at, done.end)
        yield from _words(text, at, part.start)
        at = part.start
        yield Piece(kind="open", mark=part.mark, first=part.start == part.mark.start_char)
        held.append(part)
    for done in _ended(held, end):
        yield from _words(text, at, done.end)
        yield _close(done)
        at = done.end
    yield from _words(text, at, end)


def _clipped(marks: Iterable[Mark], start: int, end: int) -> list[_Part]:
    found = [
        _Part(mark=one, start=max(one.start_char, start), end=min(one.end_char, end))
        for one in marks
    ]
    return sorted((p for p in found if p.start < p.end), key=lambda p: (p.start, -p.end))


def _nested(parts: list[_Part]) -> Iterator[_Part]:
    """Yield parts of which none crosses the end of another, by start, outer ones first."""
    waiting = parts[:]
    held: list[int] = []
    while waiting:
        part = waiting.pop(0)
        held = [end for end in held if end > part.start]
        within = min((end for end in held if end < part.end), default=part.end)
        if within < part.end:
            waiting.append(_Part(mark=part.mark, start=within, end=part.end))
            waiting.sort(key=lambda p: (p.start, -p.end))
            part = _Part(mark=part.mark, start=part.start, end=within)
        held.append(part.end)
        yield part


def _ended(held: list[_Part], at: int) -> Iterator[_Part]:
    """Yield the open parts that end by a character, inner ones first, and take them off."""
    while held and held[-1].end <= at:
        yield held.pop()


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        yield Piece(kind="words", words=text[start:end])


def _close(part: _Part) -> Piece:
    return Piece(kind="close", mark=part.mark, last=part.end == part.mark.end_char)

"""Naming: which names stand in a stretch of a sentence where those listed are named.

The stretch is an enumeration; each of its pieces has a name or ends the enumeration. A name is a mention,
else what has the shape of a name by the language's tables.
"""

from __future__ import annotations

from nlp.listing.masks import Masked
from nlp.patterns import compiled
from nlp.words.listings import COUNTRY, NAME, OFFICE, ListingWords

Span = tuple[int, int]


def first_names(words: ListingWords, text: Masked, zone: Span) -> tuple[Span, ...]:
    """Return the first enumeration of names in a zone of a sentence."""
    found: list[Span] = []
    for piece in _pieces(words, text.text, zone):
        name = _name(words, text.text, piece)
        if name is None and found:
            break
        found += [name] if name else []
    return tuple(found)


def last_names(
    words: ListingWords, text: Masked, zone: Span, strict: bool = False
) -> tuple[Span, ...]:
    """Return the enumeration of names with which a zone of a sentence ends.

    Where strict, what is no mention must fill its piece from the beginning.
    """
    found: list[Span] = []
    for piece in reversed(_pieces(words, text.text, zone)):
        name = _name(words, text.text, piece)
        if name is None or (strict and not _fills(text.text, name, piece)):
            break
        found.append(name)
    return tuple(reversed(found))


def all_names(words: ListingWords, text: Masked, zone: Span) -> tuple[Span, ...]:
    """Return the names of a zone that is an enumeration of mentions and nothing else; else none."""
    pieces = _pieces(words, text.text, zone)
    found = [_name(words, text.text, piece) for piece in pieces]
    named = [one for one in found if one in text.names]
    return tuple(one for one in named if one) if len(named) == len(pieces) else ()


def joined_names(words: ListingWords, text: Masked, before: int) -> tuple[Span, ...]:
    """Return the last names before a place, with those that conjunctions join to them."""
    found: list[Span] = []
    for name in reversed([one for one in text.names if one[1] <= before]):
        between = text.text[name[1] : found[-1][0]] if found else ""
        if found and not compiled(words.joins).fullmatch(between.removesuffix("the ")):
            break
        found.append(name)
    return tuple(reversed(found))


def _fills(text: str, name: Span, piece: Span) -> bool:
    """Tell whether a name is a mention, or opens its piece and is no office with something behind."""
    if NAME in text[slice(*name)]:
        return True
    before = text[piece[0] : name[0]].strip(COUNTRY)
    return not before and text[name[0]] != OFFICE


def _pieces(words: ListingWords, text: str, zone: Span) -> list[Span]:
    """Return the pieces of an enumeration, empty ones left out."""
    pieces: list[Span] = []
    at = zone[0]
    for match in compiled(words.joins).finditer(text, *zone):
        pieces.append((at, match.start()))
        at = match.end()
    return [(low, high) for low, high in (*pieces, (at, zone[1])) if text[low:high].strip()]


def _name(words: ListingWords, text: str, piece: Span) -> Span | None:
    """Return the name in a piece: a mention in its place, else what has the shape of one."""
    masked = text[piece[0] : piece[1]]
    for pattern in words.pieces:
        match = compiled(pattern).search(masked)
        if match is None:
            continue
        rest = match["name"].replace(NAME, "")
        if not rest or not compiled(words.no_name).search(rest):
            low, high = match.span("name")
            return piece[0] + low, piece[0] + high
    return None

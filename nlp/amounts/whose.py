"""Whose: by whose account an amount is given, where its sentence says so.

Names with their entities go in, an entity id comes out. Who speaks in quotation marks is decided in
nlp.quoting, what is carried over from the figure before in nlp.facts.figures.

Matches: "according to the customs service", 税関が公表した統計によると, "the ministry will lend". Must not:
the outlet itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlp.amounts.around import Surroundings
from nlp.amounts.candidates import COUNT
from nlp.amounts.units import Amount
from nlp.naming.mention import Mention
from nlp.patterns import compiled

SAYS_CHARS = 60  # how far behind a name the words stand that make it a source
CLOSE_CHARS = 24  # how much of a sentence is its close
NEAR_CHARS = 12
AHEAD_CHARS = 40
SOURCE_TYPES = ("PERSON", "ORG", "MEDIA")


def source(around: Surroundings, amount: Amount) -> str | None:
    """Return the id of the name that the sentence gives as the source of its figures, or None."""
    names = [one for one in around.names if one.type in SOURCE_TYPES and one.entity_id]
    if not names:
        return None
    found = _cited(around, names) or _saying(around, names, amount)
    if found is None and amount.unit != COUNT:
        found = _allotting(around, names)
    return found.entity_id if found else None


def cites_again(around: Surroundings) -> bool:
    """Tell whether the sentence takes its figures from what was cited before: "according to the data"."""
    return bool(compiled(around.words.cited_again).search(around.sentence.text))


def speaks(around: Surroundings) -> bool:
    """Tell whether somebody speaks in the sentence, so that no source from outside it holds."""
    return bool(compiled(around.words.speaks).search(around.sentence.text))


def cited_before(around: Surroundings) -> str | None:
    """Return the id of the last body that the paragraphs before name: whose "the data" are."""
    return around.body


def _cited(around: Surroundings, names: Sequence[Mention]) -> Mention | None:
    """Return the name beside "according to" or によると."""
    sentence, words = around.sentence, around.words
    for match in compiled(words.source).finditer(sentence.text):
        start, end = match.start() + sentence.start, match.end() + sentence.start
        if words.cites_after:
            behind = [one for one in names if one.end_char <= start]
            if behind and _reaches(around, behind[-1].end_char, start):
                return behind[-1]
            continue
        ahead = [one for one in names if 0 <= one.start_char - end < AHEAD_CHARS]
        if ahead:
            return ahead[0]
    return None


def _reaches(around: Surroundings, start: int, end: int) -> bool:
    between = around.text[start:end]
    return end - start < NEAR_CHARS or bool(compiled(around.words.between_cited).fullmatch(between))


def _saying(around: Surroundings, names: Sequence[Mention], amount: Amount) -> Mention | None:
    """Return the name whose verb gives the figures; the nearest before the amount, else one behind it."""
    sentence, words = around.sentence, around.words
    before = [one for one in reversed(names) if one.start_char < amount.start]
    behind = [one for one in names if one.start_char >= amount.end]
    asked: list[Mention] = before + (behind if words.spaced else [])
    for one in asked:
        said = around.text[one.end_char : min(sentence.end, one.end_char + SAYS_CHARS)]
        if compiled(words.states).match(said):
            return one
    close = sentence.text[-CLOSE_CHARS:]
    for one in before:
        topical = around.text.startswith("は", one.end_char) and not words.spaced
        if topical and compiled(words.closes).search(close):
            return one
    return None


def _allotting(around: Surroundings, names: Sequence[Mention]) -> Mention | None:
    """Return the body that gives or asks for the money."""
    for one in names:
        said = around.text[one.end_char : around.sentence.end]
        if one.type == "ORG" and compiled(around.words.allots).match(said):
            return one
    return None

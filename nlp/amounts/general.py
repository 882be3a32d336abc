"""General: every number of a text, and every number with a unit, whatever it stands for.

The news policy of `figures` (no dates, no ordinals, no labels) is not here but in nlp.amounts.candidates,
which builds on this. Units are ISO 4217 codes, UCUM symbols, `percent`, `point`, `ratio`, or `number`
where a number has none. Nothing is stored.

Matches: "one and a half", "20 (kg)", "摂氏40度". Must not: "this one", "四川".
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from nlp.amounts.han import han_numerals
from nlp.amounts.spaced import numerals
from nlp.amounts.units import Amount, united
from nlp.numbers import Numeral
from nlp.patterns import compiled
from nlp.words.figures import FigureWords

NUMBER = "number"
URL = r"https?://[!-~]+"


def spelt(text: str, words: FigureWords) -> Iterator[Numeral]:
    """Yield the numerals of a text in text order, idioms and names that look like one among them."""
    if words.spaced:
        return numerals(text, words)
    return han_numerals(text, trailing=words.trailing)


def numbers(text: str, words: FigureWords) -> tuple[Numeral, ...]:
    """Return the numbers of a text in text order, without those in idioms and those glued to letters."""
    return tuple(
        replace(one, value=one.value * 100) if one.percent and words.trailing else one
        for one in _meant(text, words)
        if not (words.spaced and text[one.end : one.end + 1].isalpha())
    )


def quantities(text: str, words: FigureWords) -> tuple[Amount, ...]:
    """Return the numbers of a text with their units, in text order; a range is two numbers."""
    found: list[Amount] = []
    floor = 0
    for one in _meant(text, words):
        amount = united(text, words, one, general=True, floor=floor)
        if amount is not None and one.start >= floor:
            found.append(amount)
        elif one.start >= floor:
            found.append(Amount(one.start, one.end, one.value, NUMBER))
        floor = max(floor, found[-1].end if found else 0)
    found += [
        Amount(*match.span(), Decimal(str(whole.value)), whole.unit, whole=True)
        for whole in words.general_wholes
        for match in compiled(whole.pattern).finditer(text)
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def _meant(text: str, words: FigureWords) -> Iterator[Numeral]:
    """Yield the numerals that lie in no idiom and in no address."""
    idioms = deque(match.span() for match in compiled(f"{URL}|{words.idioms}").finditer(text))
    for one in spelt(text, words):
        while idioms and idioms[0][1] <= one.start:
            idioms.popleft()
        if not idioms or idioms[0][0] >= one.end:
            yield one

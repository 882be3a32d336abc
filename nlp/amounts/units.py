"""Units: which words beside a numeral make it an amount, and what the two are worth together.

A numeral comes in, an amount goes out. Which amounts are figures of news is not decided here.
Symbols: ISO 4217 (https://www.iso.org/iso-4217-currency-codes.html) and UCUM (https://ucum.org/ucum).

Matches: "US$5m", "58円20銭", "摂氏40度", "5 ft 2 in". Must not: a unit that begins inside a longer word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from nlp.amounts.currencies import currency
from nlp.amounts.han import han_numerals
from nlp.amounts.spaced import numerals
from nlp.numbers import Numeral, alone
from nlp.patterns import compiled
from nlp.words.figures import FigureWords, Unit

PREFIX_CHARS = 14  # no currency before a number is longer
PARTS = {"tenths": 10, "twelfths": 12, "hundredths": 100, "thousandths": 1000}
MILLION = re.compile(r"\s?m\b(?:\s?(?=[A-Za-z€$£¥])|$|(?=[\s.,;)]))")
WRAPPED = re.compile(r"\s?[(\[{<]")
CLOSING = re.compile(r"[)\]}>]")
SAID_AGAIN = re.compile(r"\s?(?:dollars?|yuan|yen|euros?|pounds?|元|円)")


@dataclass(frozen=True)
class Amount:
    """A number with its unit; half-open character offsets of both together."""

    start: int
    end: int
    value: Decimal
    unit: str
    comparator: str = "eq"
    converts: bool = False  # it gives the amount before it in another currency
    whole: bool = False  # said without a numeral: doubled
    numbered: bool = False  # its numeral alone must not lie in a name: US in "US$5"
    leads: bool = False  # the unit stands before the number


@dataclass(frozen=True)
class _Table:
    """Units on one side of a numeral, and one pattern that matches where any does."""

    units: tuple[tuple[Unit, re.Pattern[str]], ...]
    any: re.Pattern[str]


@cache
def _before(words: FigureWords, general: bool) -> _Table:
    units = (words.general_before if general else ()) + words.before
    return _Table(
        tuple((unit, compiled(f"(?:{unit.pattern})$")) for unit in units),
        compiled(f"(?:{_either(units)})$"),
    )


@cache
def _after(words: FigureWords, general: bool) -> _Table:
    units = (words.general_after if general else ()) + words.after
    return _Table(tuple((unit, compiled(unit.pattern)) for unit in units), compiled(_either(units)))


def _either(units: Sequence[Unit]) -> str:
    joined = "|".join(f"(?:{unit.pattern})" for unit in units) or r"(?!)"
    return re.sub(r"\(\?P<\w+>", "(?:", joined)


def united(
    text: str, words: FigureWords, numeral: Numeral, *, general: bool = False, floor: int = 0
) -> Amount | None:
    """Return a numeral with the unit beside it; None where none stands there.

    With `general` units are read that news rarely means: degrees, cups, a bare pound. No unit before
    the number begins before `floor`.
    """
    if numeral.percent:
        return Amount(numeral.start, numeral.end, numeral.value * 100, "percent", numbered=True)
    leading = _leading(text, words, numeral, general)
    if leading is not None and leading.start >= floor:
        return leading
    return _following(text, words, numeral, general)


def _leading(text: str, words: FigureWords, numeral: Numeral, general: bool) -> Amount | None:
    """Return an amount whose unit stands before the number: US$5, 人民币50元, 摂氏40度."""
    if alone(text, numeral.start):
        return None
    before, table = (
        text[max(0, numeral.start - PREFIX_CHARS) : numeral.start],
        _before(words, general),
    )
    if not table.any.search(before):
        return None
    for unit, pattern in table.units:
        if match := pattern.search(before):
            money = unit.unit.isupper()
            scale = MILLION.match(text, numeral.end) if money and words.spaced else None
            end = scale.end() if scale else numeral.end
            if money and (again := SAID_AGAIN.match(text, end)):
                end = again.end()
            elif unit.closing and (closed := compiled(unit.closing).match(text, end)):
                end = closed.end()
            value = numeral.value * Decimal(str(unit.factor)) * (10**6 if scale else 1)
            start = numeral.start - len(match[0])
            return Amount(start, end, value, unit.unit, numbered=True, leads=True)
    return None


def _following(text: str, words: FigureWords, numeral: Numeral, general: bool) -> Amount | None:
    """Return an amount whose unit stands after the number; 5m tons is five million."""
    found = _unit_at(text, numeral.end, words, general)
    scale = 1
    if words.spaced and (found is None or found[0].unit == "m"):
        million = MILLION.match(text, numeral.end) if text[numeral.end - 1].isdigit() else None
        further = (
            _unit_at(text, million.end() - (text[million.end() - 1] == " "), words, general)
            if million
            else None
        )
        if further is not None and further[0].unit != "m":
            found, scale = further, 10**6
    if found is None:
        return None
    unit, end, parts = found
    factor = Decimal(str(unit.factor))
    value = numeral.value * factor * scale
    value += sum(
        (_part(parts[name], words) * factor / PARTS[name] for name in PARTS if parts.get(name)),
        Decimal(0),
    )
    value += factor * scale / 2 if parts.get("half") else 0
    return Amount(numeral.start, end, value, unit.unit, numbered=True)


def _unit_at(
    text: str, at: int, words: FigureWords, general: bool
) -> tuple[Unit, int, dict[str, str | None]] | None:
    """Return the unit that stands at an offset, where it ends, and its groups."""
    wrapped = WRAPPED.match(text, at) if general else None
    at = wrapped.end() if wrapped else at
    found = _listed(text, at, words, general)
    if found is None and (named := currency(text, at, words.locales, words.spaced)):
        found = Unit("", named[0]), named[1], {}
    if found is None or not wrapped:
        return found
    closed = CLOSING.match(text, found[1])
    return (found[0], closed.end(), found[2]) if closed else None


def _listed(
    text: str, at: int, words: FigureWords, general: bool
) -> tuple[Unit, int, dict[str, str | None]] | None:
    table = _after(words, general)
    if not table.any.match(text, at):
        return None
    for unit, pattern in table.units:
        if match := pattern.match(text, at):
            return unit, match.end(), match.groupdict()
    return None


def _part(written: str | None, words: FigureWords) -> Decimal:
    """Return what 5 in 2割5分, or 10 in 556円10銭, counts."""
    if not written:
        return Decimal(0)
    spelt = numerals(written, words) if words.spaced else han_numerals(written)
    return next((one.value for one in spelt), Decimal(0))

"""Candidates: which numerals of a text are amounts, of which unit, and how exact they are said to be.

Dates, durations, ages, ordinals, numbers of documents and numerals inside names are none.
Matches: "about 660 billion yen", "約1100品目". Must not: "three months", "第11号", "F-35".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from nlp.amounts.currencies import named
from nlp.numbers import Numeral, han_numerals, numerals
from nlp.patterns import compiled
from nlp.words.figures import FigureWords, Unit

REACH_CHARS = 40  # how far from a numeral its hedge or unit may begin
PREFIX_CHARS = 10  # no currency before a number is longer
NEAR_CHARS = 120  # how far before points their index may be named
COUNT = "count"
Spans = Sequence[tuple[int, int]]


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


def amounts(text: str, words: FigureWords, masked: Spans) -> tuple[Amount, ...]:
    """Return the amounts of a text in text order, none overlapping another or a masked span."""
    covered = _covered(len(text), masked)
    found = [*_fractions(text, words), *_wholes(text, words), *_numbers(text, words, covered)]
    taken: list[Amount] = []
    for amount in sorted(found, key=lambda one: (one.start, -one.end)):
        free = not taken or amount.start >= taken[-1].end
        if free and (amount.numbered or covered.find(1, amount.start, amount.end) < 0):
            taken.append(_hedged(text, words, _pointed(text, words, amount, taken)))
    return tuple(_converted(text, words, taken))


def _covered(length: int, masked: Spans) -> bytearray:
    """Return one byte a character, 1 where a date or a name stands."""
    covered = bytearray(length)
    for start, end in masked:
        covered[start:end] = b"\x01" * (end - start)
    return covered


def _numbers(text: str, words: FigureWords, covered: bytearray) -> Iterator[Amount]:
    spelt = numerals(text, words.small, words.scales) if words.spaced else han_numerals(text)
    found = [one for one in spelt if covered.find(1, one.start, one.end) < 0]
    following: Numeral | None = None
    shared: Amount | None = None
    for numeral in reversed(found):
        amount = _amount(text, words, numeral)
        if amount is None and shared and following:
            amount = _sharing(text, words, numeral, following, shared)
        amount = amount or _counted(text, words, numeral)
        following, shared = numeral, amount
        if amount is not None:
            yield amount


def _amount(text: str, words: FigureWords, numeral: Numeral) -> Amount | None:
    """Return a numeral with the unit beside it; None where none stands there."""
    before = text[max(0, numeral.start - REACH_CHARS) : numeral.start]
    if prefix := _before(before, words):
        unit, length = prefix
        end = numeral.end + (unit.unit.isupper() and text[numeral.end : numeral.end + 1] == "元")
        value = numeral.value * _factor(unit)
        return Amount(numeral.start - length, end, value, unit.unit, numbered=True)
    suffix = _after(text, numeral.end, words)
    if suffix is None or compiled(words.never_before).search(before):
        return None
    unit, match = suffix
    value = numeral.value * _factor(unit)
    parts = match.groupdict()
    value += _part(parts.get("tenths"), unit, 10) + _part(parts.get("hundredths"), unit, 100)
    if value == 1 and compiled(words.per_after).match(text, match.end()):
        return None
    return Amount(numeral.start, match.end(), value, unit.unit, numbered=True)


def _pointed(text: str, words: FigureWords, amount: Amount, earlier: Sequence[Amount]) -> Amount:
    """Return an amount in points as points of an index, or as percentage points."""
    if amount.unit not in ("point", "points") or text[amount.end - 1] in "点點":
        return amount
    first = max(text.rfind("\n", 0, amount.start), text.rfind(". ", 0, amount.start), 0)
    index = compiled(words.indices).search(text, max(first, amount.start - NEAR_CHARS), amount.end)
    shares = any(one.unit == "percent" and one.start >= first for one in earlier)
    of_index = index is not None or (amount.unit == "point" and not shares)
    return replace(amount, unit="point" if of_index else "percent")


@cache
def units_after(words: FigureWords) -> tuple[Unit, ...]:
    """Return the units that stand after a number: the language's own, then currencies' names."""
    return words.after + named(words.locales, words.spaced)


def _before(text: str, words: FigureWords) -> tuple[Unit, int] | None:
    """Return the unit that a text ends with, and how long its words are."""
    text = text[-PREFIX_CHARS:]
    if not any_before(words).search(text):
        return None
    for unit in words.before:
        if match := compiled(f"(?:{unit.pattern})$").search(text):
            return unit, len(match[0])
    return None


def _after(text: str, at: int, words: FigureWords) -> tuple[Unit, re.Match[str]] | None:
    """Return the unit that stands at an offset."""
    if not any_after(words).match(text, at):
        return None
    for unit in units_after(words):
        if match := compiled(unit.pattern).match(text, at):
            return unit, match
    return None


@cache
def any_before(words: FigureWords) -> re.Pattern[str]:
    """Return one pattern that a text ends with where any unit stands: most have none."""
    return compiled(f"(?:{_either(words.before)})$")


@cache
def any_after(words: FigureWords) -> re.Pattern[str]:
    """Return one pattern that matches where any unit does after a number."""
    return compiled(_either(units_after(words)))


def _either(units: Sequence[Unit]) -> str:
    joined = "|".join(f"(?:{unit.pattern})" for unit in units) or r"(?!)"
    return re.sub(r"\(\?P<\w+>", "(?:", joined)


def _factor(unit: Unit) -> Decimal:
    return Decimal(str(unit.factor))


def _part(digits: str | None, unit: Unit, parts: int) -> Decimal:
    """Return what 5分 in 2割5分, or 10銭 in 556円10銭, adds."""
    numeral = next(han_numerals(digits), None) if digits else None
    return numeral.value * _factor(unit) / parts if numeral else Decimal(0)


def _sharing(
    text: str, words: FigureWords, numeral: Numeral, following: Numeral, shared: Amount
) -> Amount | None:
    """Return the first number of "5 to 7 percent", with the unit and scale of the second."""
    between = text[numeral.end : following.start].strip()
    if shared.unit == COUNT and not numeral.digits:
        return None
    if not compiled(rf"(?:{words.joins})$").match(between) or numeral.value == 0:
        return None
    lifts = numeral.scale == 1 and numeral.value < 1000 and following.scale > 1
    value = numeral.value * (following.scale if lifts else 1)
    factor = shared.value / following.value if following.value else Decimal(1)
    plain = shared.unit != COUNT and factor == factor.to_integral_value()
    return Amount(numeral.start, numeral.end, value * (factor if plain else 1), shared.unit)


def _counted(text: str, words: FigureWords, numeral: Numeral) -> Amount | None:
    """Return a bare number as a count; None where it is a year, an ordinal, a label."""
    before = text[max(0, numeral.start - REACH_CHARS) : numeral.start]
    after = text[numeral.end : numeral.end + REACH_CHARS]
    if compiled(words.never_before).search(before) or compiled(words.never_after).match(after):
        return None
    if not numeral.digits and not _counts(words, numeral, after):
        return None
    if numeral.value % 1 and numeral.scale == 1:  # a rate or level: things are counted in wholes
        level = _level(text, words, numeral)
        return Amount(numeral.start, numeral.end, numeral.value, "point") if level else None
    range_ = re.match(rf"\s?(?:{words.joins})\s?\d{{1,4}}", after)
    if range_ and compiled(words.never_after).match(after[range_.end() :]):
        return None
    if numeral.digits and not _is_count(text, words, numeral):
        return None
    return Amount(numeral.start, numeral.end, numeral.value, COUNT)


def _level(text: str, words: FigureWords, numeral: Numeral) -> bool:
    """Tell whether the sentence of a bare number speaks of an index before it."""
    first = max(numeral.start - NEAR_CHARS, text.rfind("\n", 0, numeral.start), 0)
    before = re.split(r"[。；;！？]|\.\s", text[first : numeral.start])[-1]
    return bool(compiled(words.indices).search(before))


def _counts(words: FigureWords, numeral: Numeral, after: str) -> bool:
    """Tell whether a number in words counts something."""
    if numeral.value <= 1 or compiled(words.never_words_after).match(after):
        return False
    return words.spaced or bool(compiled(words.counters).match(after))


def _is_count(text: str, words: FigureWords, numeral: Numeral) -> bool:
    """Tell whether digits count something, rather than label a thing or name a year."""
    before, after = text[: numeral.start][-REACH_CHARS:], text[numeral.end : numeral.end + 3]
    written = text[numeral.start : numeral.end]
    if re.fullmatch(r"(?:19|20)\d\d", written) and (
        compiled(words.year_before).search(before) or not re.match(r"\s?[^\W\d]", after)
    ):
        return False
    opens_line = not before or before[-1] == "\n"
    if opens_line and re.match(r"[.、．)）:：]", after):
        return False
    return not re.match(r"[-–‑:/][\w]", after) and not re.search(r"\d[-–‑:/.]$", before)


def _fractions(text: str, words: FigureWords) -> Iterator[Amount]:
    """Yield 三分之一, 20分の1: one numeral, the language's words for "parts of", another."""
    if words.spaced:
        return
    for match in compiled(words.fraction).finditer(text):
        low = match.start() - REACH_CHARS
        below = list(han_numerals(text[max(0, low) : match.start()]))[-1:]
        above = next(han_numerals(text[match.end() : match.end() + REACH_CHARS]), None)
        if not below or above is None or above.start != 0 or below[0].value == 0:
            continue
        start = max(0, low) + below[0].start
        if max(0, low) + below[0].end != match.start() or below[0].value == 100:
            continue
        yield Amount(start, match.end() + above.end, above.value / below[0].value, "ratio")


def _wholes(text: str, words: FigureWords) -> Iterator[Amount]:
    for whole in words.wholes:
        for match in compiled(whole.pattern).finditer(text):
            value = Decimal(str(round(whole.value, 6)))
            yield Amount(*match.span(), value, whole.unit, whole=True)


def _hedged(text: str, words: FigureWords, amount: Amount) -> Amount:
    """Return the amount with what is said of its exactness."""
    before = text[max(0, amount.start - REACH_CHARS) : amount.start]
    after = text[amount.end : amount.end + 14]
    for comparator, pattern in words.hedges_before:
        if compiled(rf"(?:{pattern})\s*$").search(before):
            return replace(amount, comparator=comparator)
    for comparator, pattern in words.hedges_after:
        if compiled(pattern).match(after):
            return replace(amount, comparator=comparator)
    more = not words.spaced and re.search(r"[多余餘]", text[amount.start : amount.end])
    return replace(amount, comparator="gt") if more else amount


def _converted(text: str, words: FigureWords, found: Sequence[Amount]) -> Iterator[Amount]:
    """Yield the amounts, those that convert the one before them marked."""
    last: Amount | None = None
    for amount in found:
        between = text[last.end : amount.start] if last else ""
        money = last is not None and last.unit.isupper() and amount.unit.isupper()
        converts = (
            money
            and last is not None
            and last.unit != amount.unit
            and bool(compiled(rf"(?:{words.converts})$").match(between))
        )
        yield replace(amount, converts=converts)
        last = amount

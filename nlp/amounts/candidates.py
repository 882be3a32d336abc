"""Candidates: which numerals of a text are amounts, of which unit, and how exact they are said to be.

Dates, durations, ages, ordinals, numbers of documents and numerals inside names are none.
Matches: "about 660 billion yen", "約1100品目". Must not: "three months", "第11号", "F-35".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from nlp.amounts.general import spelt
from nlp.amounts.units import Amount, united
from nlp.numbers import Numeral, alone, is_whole
from nlp.patterns import compiled
from nlp.words.figures import FigureWords

HEDGE_CHARS = 28  # how far before an amount its hedge may begin
MORE = re.compile(r"[多余餘]")
REACH_CHARS = 40  # how far from a numeral its hedge or unit may begin
NEAR_CHARS = 120  # how far before points their index may be named
COUNT = "count"
LISTED_AT = re.compile(r"[（(<＜【\[](?:[^\W\d]{1,6}[:：.]?\s?)?$")  # (SH: …, （滬：…
LISTED_AS = re.compile(r"[\d０-９]{4}(?:[\d０-９]{1,2})?")  # what a security is traded as
LISTED_TO = re.compile(r"(?:[.．-][A-Z]{1,3})?[）)>＞】\]]")
Spans = Sequence[tuple[int, int]]


def amounts(text: str, words: FigureWords, masked: Spans) -> tuple[Amount, ...]:
    """Return the amounts of a text in text order, none overlapping another or a masked span."""
    covered = _covered(len(text), masked)
    found = [*_wholes(text, words), *_numbers(text, words, covered)]
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
    found = [one for one in spelt(text, words) if covered.find(1, one.start, one.end) < 0]
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
    """Return a numeral with the unit beside it; None where none stands there or a label is meant."""
    amount = united(text, words, numeral)
    if amount is None or amount.leads or numeral.percent:
        return amount
    before = text[max(0, numeral.start - REACH_CHARS) : numeral.start]
    if not alone(text, numeral.start) and compiled(words.never_before).search(before):
        return None
    if amount.unit == "rate":  # 1美元兑 is what an exchange rate is for
        return None
    if amount.unit == "kilo":
        near = text[max(0, amount.start - REACH_CHARS) : amount.end + REACH_CHARS]
        amount = replace(amount, unit="kg" if compiled(words.weighs).search(near) else "km")
    base = amount.value == 1 and compiled(words.per_after).match(text, amount.end)
    return None if base else amount


def _pointed(text: str, words: FigureWords, amount: Amount, earlier: Sequence[Amount]) -> Amount:
    """Return an amount in points as points of an index, or as percentage points."""
    if amount.unit not in ("point", "points") or text[amount.end - 1] in "点點":
        return amount
    first = max(text.rfind("\n", 0, amount.start), text.rfind(". ", 0, amount.start), 0)
    index = compiled(words.indices).search(text, max(first, amount.start - NEAR_CHARS), amount.end)
    shares = any(one.unit == "percent" and one.start >= first for one in earlier)
    of_index = index is not None or (amount.unit == "point" and not shares)
    return replace(amount, unit="point" if of_index else "percent")


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
    if not alone(text, numeral.start) and compiled(words.never_before).search(before):
        return None
    if compiled(words.never_after).match(after):
        return None
    if numeral.broken:
        return _ratio(text, words, numeral, after)
    if not numeral.digits and not _counts(words, numeral, after):
        return None
    # A rate or level: things are counted in wholes.
    if not is_whole(numeral.value) and numeral.scale == 1:
        level = _level(text, words, numeral)
        return Amount(numeral.start, numeral.end, numeral.value, "point") if level else None
    range_ = re.match(rf"\s?(?:{words.joins})\s?\d{{1,4}}", after)
    if range_ and compiled(words.never_after).match(after[range_.end() :]):
        return None
    if numeral.digits and not _is_count(text, words, numeral):
        return None
    return Amount(numeral.start, numeral.end, numeral.value, COUNT)


def _ratio(text: str, words: FigureWords, numeral: Numeral, after: str) -> Amount | None:
    """Return a fraction without a unit as a ratio: 三分之一, two thirds of; None for dates and ordinals."""
    written = text[numeral.start : numeral.end]
    said = compiled(words.fraction).search(written) or (
        numeral.value < 1 and not numeral.digits and compiled(words.fraction_after).match(after)
    )
    return Amount(numeral.start, numeral.end, numeral.value, "ratio") if said else None


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
    before = text[max(0, numeral.start - REACH_CHARS) : numeral.start]
    after = text[numeral.end : numeral.end + 3]
    written = text[numeral.start : numeral.end]
    if re.fullmatch(r"(?:19|20)\d\d", written) and (
        compiled(words.year_before).search(before) or not re.match(r"\s?[^\W\d]", after)
    ):
        return False
    if (
        LISTED_AS.fullmatch(written)
        and LISTED_AT.search(before)
        and LISTED_TO.match(text, numeral.end)
    ):
        return False
    opens_line = not before or before[-1] == "\n"
    if opens_line and re.match(r"[.、．)）:：]", after):
        return False
    return not re.match(r"[-–‑:/][\w]", after) and not re.search(r"\d[-–‑:/.]$", before)


def _wholes(text: str, words: FigureWords) -> Iterator[Amount]:
    for whole in words.possible_wholes(text):
        for match in compiled(whole.pattern).finditer(text):
            value = Decimal(str(round(whole.value, 6)))
            yield Amount(*match.span(), value, whole.unit, whole=True)


def _hedged(text: str, words: FigureWords, amount: Amount) -> Amount:
    """Return the amount with what is said of its exactness."""
    ahead = _hedges(words.hedges_before, ahead=True)
    first = max(0, amount.start - HEDGE_CHARS)
    if not alone(text, amount.start) and (match := ahead.search(text, first, amount.start)):
        return replace(amount, comparator=words.hedges_before[(match.lastindex or 1) - 1][0])
    behind = _hedges(words.hedges_after, ahead=False)
    if match := behind.match(text, amount.end, amount.end + 14):
        return replace(amount, comparator=words.hedges_after[(match.lastindex or 1) - 1][0])
    more = not words.spaced and MORE.search(text, amount.start, amount.end)
    return replace(amount, comparator="gt") if more else amount


@cache
def _hedges(pairs: tuple[tuple[str, str], ...], *, ahead: bool) -> re.Pattern[str]:
    """Return one pattern of all hedges, a group a comparator; ahead of an amount, or behind it."""
    groups = "|".join(f"({pattern})" for _, pattern in pairs)
    return compiled(rf"(?:{groups})\s*$" if ahead else f"(?:{groups})")


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

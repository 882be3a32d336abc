"""When: the time that an amount is for, of its own sentence or carried from what was told before.

Values are those of TIMEX3 as the dates of the article have them. Which words are times is not decided here.

Matches: "Imports fell 3 percent in 2024" (2024), "November's 305 tons" (November alone). Must not: the day
on which a figure came out, the time that a change is measured against.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.amounts.around import DAY, Surroundings
from nlp.amounts.candidates import COUNT
from nlp.amounts.units import Amount
from nlp.patterns import compiled
from nlp.timex.mention import DateMention

BASE = re.compile(  # right before an amount (English)
    r"\b(?:from|against|versus|than|compared (?:with|to))\s(?:an? |the )?"
    r"(?:(?:about|around|some|nearly|roughly|over|almost|approximately|estimated|record) )?[$€£¥]?$"
)
OF_TIME = re.compile(r"\s?(?:[a-z]+ ){0,4}(?:in|for|during|of|on)\s(?:the\s)?|\s")
CLAUSE_CHARS = 12  # chosen: about half a clause
FISCAL = re.compile(r"FY\d{4}")
CLOSING_MONTH = re.compile(r"(\d{4})-03")


@dataclass(frozen=True)
class Period:
    """A time as dates.value; `bound` where it is of one amount alone and of none behind it."""

    value: str | None
    bound: bool = False


def period(around: Surroundings, amount: Amount, *, market: bool, carried: str | None) -> Period:
    """Return the time of an amount; `carried` is that of the amounts before it, `market` a move of prices."""
    times = [one for one in around.times if not _is_whole(around, one, amount)]
    only = (one for one in times if _binds(around, one) == amount.start)
    if bound := next((one for one in only if not one.value.endswith("_REF")), None):
        return Period(_value(around, bound), bound=True)
    governing = [one for one in times if _governs(around, one)]
    own = [one for one in governing if not _issues(around, one)]
    own = [one for one in own if _binds(around, one) is None]
    if lasting := next((one for one in around.times if _lasts(around, one)), None):
        return Period(lasting.value)
    if chosen := _chosen(around, amount, own, market=market):
        return Period(_value(around, chosen))
    told = _told(around, amount, market=market, carried=carried)
    issued = [one for one in governing if _issues(around, one)]
    day = None if told or own else _chosen(around, amount, issued, market=market)
    return Period(day.value if day else told)


def _chosen(
    around: Surroundings, amount: Amount, own: Sequence[DateMention], *, market: bool
) -> DateMention | None:
    """Return the time of a sentence that is nearest to an amount; the fiscal year of a budget."""
    words = around.words
    days = [one for one in own if one.type == "DATE"]
    if not days and compiled(words.supposed).search(around.sentence.text):
        days = list(own)
    fiscal = [one for one in days if FISCAL.fullmatch(one.value)]
    if fiscal and compiled(words.budget).search(around.sentence.text):
        days = fiscal
    exact = [one for one in days if DAY.match(one.value)]
    if market and around.trading:
        days = exact or [one for one in days if around.words.spaced]
    near = [one for one in days if not _elsewhere(around, one, amount)]
    near = [one for one in near if not _left_behind(around, one, amount)] or near
    return min(near, key=lambda one: _gap(one.start_char, one.end_char, amount), default=None)


def _told(around: Surroundings, amount: Amount, *, market: bool, carried: str | None) -> str | None:
    """Return the time of what was told before: the trading day, the last figure's, the last sentence's."""
    if market and around.trading:
        return around.trading
    listed = compiled(around.words.listed).search(around.sentence.text)
    if amount.unit == COUNT and not (listed or carried):
        return None
    if carried and not listed:
        return carried
    before = [one for one in around.earlier if one.type == "DATE" and _is_time(around, one)]
    if not before or before[-1].value.endswith("_REF"):
        return carried
    return before[-1].value


def _is_time(around: Surroundings, one: DateMention) -> bool:
    """Tell whether a time of the sentence before is not what something is compared with."""
    words = around.words
    before = around.text[max(0, one.start_char - 20) : one.start_char]
    after = around.text[one.end_char : one.end_char + 14]
    return not (
        compiled(f"(?:{words.base_before})$").search(before)
        or compiled(words.base_after).match(after)
    )


def _value(around: Surroundings, one: DateMention) -> str:
    """Return the value of a time; of the month in which a fiscal year ends, that year."""
    month = CLOSING_MONTH.fullmatch(one.value)
    if month and compiled(around.words.fiscal_after).match(around.text, one.end_char):
        return f"FY{int(month[1]) - 1}"
    return one.value


def _governs(around: Surroundings, one: DateMention) -> bool:
    """Tell whether a time may be that of a figure: it is no base and not vague."""
    words = around.words
    before = around.text[max(around.sentence.start, one.start_char - 20) : one.start_char]
    after = around.text[one.end_char : one.end_char + 14]
    based = "/" not in one.value and compiled(f"(?:{words.base_before})$").search(before)
    if one.value.endswith("_REF") or based:
        return False
    return not compiled(words.base_after).match(after)


def _is_whole(around: Surroundings, one: DateMention, amount: Amount) -> bool:
    """Tell whether an amount is a part or a multiple of what was at a time: 前年の3倍."""
    after = around.text[one.end_char : one.end_char + 14]
    of_it = compiled(around.words.of_date).match(after)
    whole = amount.unit == "ratio" or (amount.unit == "percent" and of_it and "同" in of_it[0])
    return bool(of_it and whole and one.end_char + of_it.end() == amount.start)


def _issues(around: Surroundings, one: DateMention) -> bool:
    """Tell whether a time is when the figures came out."""
    words = around.words
    before = around.text[max(around.sentence.start, one.start_char - 30) : one.start_char]
    return bool(
        compiled(words.issued_after).match(around.text, one.end_char)
        or compiled(f"(?:{words.issued_before})$").search(before)
    )


def _binds(around: Surroundings, one: DateMention) -> int | None:
    """Return the offset of the only amount that a time is of, as in "November's 305 tons"."""
    link = compiled(around.words.belongs).match(around.text, one.end_char)
    if link is None:
        return _base_of(around, one)
    return next((a.start for a in around.amounts if 0 <= a.start - link.end() < 3), None)


def _base_of(around: Surroundings, one: DateMention) -> int | None:
    """Return the offset of the amount that others are compared with: "down from 40 in May" (English)."""
    before = [a for a in around.amounts if a.end <= one.start_char]
    if not around.words.spaced or not before:
        return None
    last, text = before[-1], around.text
    opens = text[max(around.sentence.start, last.start - 30) : last.start]
    based = BASE.search(opens) and OF_TIME.fullmatch(text, last.end, one.start_char)
    return last.start if based else None


def _lasts(around: Surroundings, one: DateMention) -> bool:
    """Tell whether a time is how long something is supposed to last: １年止まれば."""
    if one.type != "DURATION":
        return False
    after = around.text[one.end_char : min(around.sentence.end, one.end_char + 24)]
    return bool(compiled(around.words.lasting_after).match(after))


def _elsewhere(around: Surroundings, one: DateMention, amount: Amount) -> bool:
    """Tell whether a time behind an amount stands in a clause that tells of something else."""
    between = around.text[amount.end : max(amount.end, one.start_char)]
    return bool(compiled(around.words.other_clause).search(between))


def _left_behind(around: Surroundings, one: DateMention, amount: Amount) -> bool:
    """Tell whether a clause that is over stands between a time and an amount: "on May 1, and 40 on May 9"."""
    between = around.text[one.end_char : max(one.end_char, amount.start)]
    return around.words.spaced and bool(compiled(around.words.other_clause).search(between))


def _gap(start: int, end: int, amount: Amount) -> int:
    """Return how far a time is from an amount; one behind it is as far as a clause further."""
    return start - amount.end + CLAUSE_CHARS if start >= amount.end else max(amount.start - end, 0)

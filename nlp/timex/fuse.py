"""Expressions that stand side by side and mean one time: a day and its hour, two ends of a stretch.

What is joined is told by the language's words between the two (`Monday at 5 p.m.`, `from Monday to
Friday`). A language whose patterns hold such wholes themselves gives no such words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from nlp.timex.calendar import Value
from nlp.timex.mention import Timex
from nlp.timex.values import moved
from nlp.words.dates import DateWords

WIDEST = 24  # characters between two that are one; chosen
DAY = re.compile(r"(?:\d{4}-\d\d-\d\d|XXXX-WXX-\d|XXXX-XX-XX)(?:T(?:MO|AF|EV|NI))?|P1D")
EXACT = re.compile(r"\d{4}-\d\d-\d\d")
LENGTH = re.compile(r"P(\d{1,4})([YMWD])")
TIMES = 3  # weeks by which a weekday may lie before the one that it follows
LATE = ("TAF", "TEV", "TNI")
HOURS = {"clock", "hours"}
POINT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?|-Q[1-4]|-W\d\d)?")
SAID = re.compile(r"[ap]\.?\s?m\b|noon|midnight|morning|afternoon|evening|night", re.IGNORECASE)
NOON = 12
WEEK = 7
SHORTEST = 28  # a day that every month has


@dataclass(frozen=True)
class Joints:
    """A language's words between two expressions, compiled."""

    hour_after: re.Pattern[str]
    day_after: re.Pattern[str]
    till: re.Pattern[str]
    till_after: re.Pattern[str]
    week_day: re.Pattern[str]
    opens: re.Pattern[str]


@cache
def joints(words: DateWords) -> Joints:
    """Return the compiled joints of a language; an empty one matches nothing."""
    return Joints(
        compiled(words.hour_after),
        compiled(words.day_after),
        compiled(words.till),
        compiled(words.till_after),
        compiled(words.week_day),
        compiled(f"(?:{words.opens})$" if words.opens else ""),
    )


def compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern, or one that never matches for none."""
    return re.compile(pattern or "(?!)", re.IGNORECASE)


def fused(
    text: str, found: Iterable[Timex], words: DateWords, published: date | None
) -> list[Timex]:
    """Return the expressions of a text, in its order, with those joined that mean one time."""
    whole: list[Timex] = []
    here = Here(text, joints(words), words.shifts, published)
    for timex in found:
        last = timex
        while whole and (joined := one_of_two(whole[-1], last, here)):
            whole.pop()
            last = joined
        whole.append(last)
    return whole


@dataclass(frozen=True)
class Here:
    """What stays the same over a text."""

    text: str
    joint: Joints
    shifts: Mapping[str, str]
    published: date | None


def one_of_two(first: Timex, second: Timex, here: Here) -> Timex | None:
    """Return the one expression that two neighbours are, None where they are two."""
    gap = here.text[first.end : second.start]
    if len(gap) > WIDEST or "\n" in gap:
        return None
    value = hour_and_day(first, second, gap, here) or moved_day(first, second, gap, here)
    if value is None and is_till(first, gap, here):
        value = stretch(first, second, here.published)
    kind = "range" if value and "/" in value.value else first.kind
    return Timex(first.start, second.end, value, kind) if value else None


def hour_and_day(first: Timex, second: Timex, gap: str, here: Here) -> Value | None:
    """Return the hour of a day, or the day of a week, that two neighbours are."""
    if second.kind in HOURS and DAY.fullmatch(first.value.value):
        return on_day(first, second, here.text) if here.joint.hour_after.fullmatch(gap) else None
    if first.kind in HOURS and DAY.fullmatch(second.value.value):
        return on_day(second, first, here.text) if here.joint.day_after.fullmatch(gap) else None
    named = re.fullmatch(r"(\d{4})-W(\d\d)", first.value.value)
    if named and second.kind == "weekday" and here.joint.week_day.fullmatch(gap):
        number = date.fromisoformat(second.value.value[:10]).isoweekday()
        day = date.fromisocalendar(int(named[1]), int(named[2]), number)
        return Value(second.value.type, f"{day}{second.value.value[10:]}")
    return None


def moved_day(first: Timex, second: Timex, gap: str, here: Here) -> Value | None:
    """Return the day so long before or after another: two weeks after May 5."""
    way, length = here.shifts.get(gap.strip().lower()), LENGTH.fullmatch(first.value.value)
    if (
        way is None
        or length is None
        or length[2] not in way
        or not EXACT.fullmatch(second.value.value)
    ):
        return None
    day = date.fromisoformat(second.value.value)
    count = int(length[1]) if way[0] == "+" else -int(length[1])
    if length[2] in "WD":
        try:
            return Value("DATE", f"{day + timedelta(days=count * (7 if length[2] == 'W' else 1))}")
        except OverflowError:
            return None
    month = moved(day, count * (12 if length[2] == "Y" else 1), "M")
    return Value("DATE", f"{month}-{min(day.day, SHORTEST):02}") if month else None


def is_till(first: Timex, gap: str, here: Here) -> bool:
    """Return whether the words around the first expression make it the beginning of a stretch."""
    if here.joint.till.fullmatch(gap):
        return True
    left = max(0, first.start - WIDEST)
    opened = here.joint.opens.search(here.text, left, first.start)
    return opened is not None and here.joint.till_after.fullmatch(gap) is not None


def on_day(day: Timex, hour: Timex, text: str) -> Value | None:
    """Return the hour, or the hours, on the day; an evening's seven is that of the second half."""
    found = re.fullmatch(
        r"(.{10})(T\w\w)?", "XXXX-XX-XX" if day.value.value == "P1D" else day.value.value
    )
    if found is None:
        return None
    ends = [moment.partition("T")[2] for moment in hour.value.value.split("/")]
    if found[2] in LATE and not SAID.search(text, hour.start, hour.end):
        ends = [later(end) for end in ends]
    kind = "SET" if day.value.type == "SET" else "TIME"
    return Value(kind, "/".join(f"{found[1]}T{end}" for end in ends))


def later(clock: str) -> str:
    """Return an hour of the first half of a day in the second half."""
    hour = clock[:2]
    return f"{int(hour) + NOON}{clock[2:]}" if hour.isdecimal() and 3 < int(hour) < NOON else clock


def stretch(first: Timex, second: Timex, published: date | None) -> Value | None:
    """Return the stretch from one point to another; a weekday that precedes it is a week later."""
    start, end = first.value.value, second.value.value
    if end == "PRESENT_REF" and published:
        end = published.isoformat()
    if not POINT.fullmatch(start) or not POINT.fullmatch(end):
        return None
    for _ in range(TIMES):
        if second.kind == "weekday" and end <= start and EXACT.match(start):
            end = f"{date.fromisoformat(end[:10]) + timedelta(days=WEEK)}{end[10:]}"
    if end <= start:
        return None
    kind = "TIME" if "T" in start + end else "DATE"
    return Value(kind, f"{start}/{end}")

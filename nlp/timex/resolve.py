"""What an expression of each kind means, from where the reader stands.

Without a day of publication every expression that leans on it means nothing (None) and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from nlp.timex.calendar import Value, calendar, day_in, near, timed
from nlp.timex.groups import Groups
from nlp.timex.ranges import span
from nlp.timex.values import (
    Standing,
    closest,
    day_of,
    fiscal_year,
    month_value,
    moved,
    week_value,
)
from nlp.words.dates import Kind, Shift

SATURDAY = 5
YEARS_TOO_MANY = 1000  # four digits before a year's unit name a year
UNIT_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")
LAST_OWN_START = 6  # a fiscal year that begins later is named after the year in which it ends


def months_so_far(groups: Groups, stand: Standing) -> Value | None:
    """Return the first months or quarters of a year as an interval."""
    count, year = groups.number("num"), groups.year(stand)
    if count is None or stand.published is None:
        return None
    months = count * 3 if groups.unit() == "Q" else count
    if not 2 <= months <= 12:
        return None
    if year is None:
        year = stand.published.year - int(months >= stand.published.month)
    return Value("DATE", f"{month_value(year, 1)}/{month_value(year, months)}")


def fiscal(groups: Groups, stand: Standing) -> Value | None:
    """Return a fiscal year as `FY2026`, named after the year in which it begins in April."""
    year = fiscal_named(groups, stand)
    if year is None:
        return None
    part = groups.part()
    half = groups.meaning("half", groups.words.halves)
    if half:
        ends = month_value(year, 6 * half - 2), month_value(year, 6 * half + 3)
        return Value("DATE", "/".join(ends))
    second = groups.number("yy2")
    if second is not None:
        return Value("DATE", f"FY{year}/FY{year // 100 * 100 + second}")
    return Value("DATE", f"FY{year}", part.mod if part else None)


def fiscal_named(groups: Groups, stand: Standing) -> int | None:
    """Return the number of the fiscal year that the groups name."""
    words, published = groups.words, stand.published
    if shift := groups.shift("fyrel", words.fiscal_years):
        if shift.follows and (year := stand.year_of(follows=True)):
            return year + shift.by
        return fiscal_year(published) + shift.by if published else None
    year = groups.year(stand)
    start = groups.meaning("start", words.months)
    close = groups.meaning("close", words.months) or groups.number("close")
    if start is None and close is None:
        return year
    if year is None and published:
        days = [day_of(published.year + n, start or close or 1, 1) for n in (-1, 0, 1)]
        tense = 1 if close else 0
        chosen = closest([day for day in days if day], published.replace(day=1), tense)
        year = chosen.year if chosen else None
    if year is None:
        return None
    return year + int(start > LAST_OWN_START) if start else year - int((close or 12) < 12)


def weekday(groups: Groups, stand: Standing) -> Value | None:
    """Return the latest such weekday up to publication, or that of a named week."""
    number = groups.meaning("wday", groups.words.weekdays)
    if number is None or stand.published is None:
        return None
    if shift := groups.shift("wrel", groups.words.weeks):
        base = stand.day if shift.follows and groups.words.spaced else stand.published
        base = base or stand.published
        monday = base - timedelta(days=base.weekday())
        return timed(monday + timedelta(weeks=shift.by, days=number), groups)
    if stand.joined and stand.last_day and stand.last_day.weekday() == number:
        return timed(stand.last_day, groups)
    if groups.has("follows") and stand.last_day and stand.last_day < stand.published:
        return timed(stand.last_day + timedelta((number - stand.last_day.weekday()) % 7), groups)
    here, sense = stand.published, stand.tense
    if groups.has("lately") or groups.has("soon"):
        sense = -1 if groups.has("lately") else 1
        here += timedelta(days=sense)
    days = [here + timedelta(days=n) for n in range(-7, 8)]
    chosen = closest([day for day in days if day.weekday() == number], here, sense)
    return timed(chosen, groups)


def week(groups: Groups, stand: Standing) -> Value | None:
    """Return an ISO week, or its weekend: one around publication, a numbered one, or that of a day."""
    if groups.has("weekno") or groups.has("day"):
        return named_week(groups, stand)
    shift = groups.shift("wrel", groups.words.weeks)
    if shift is None and groups.has("weekend") and stand.published:
        shift = Shift(0 if stand.published.weekday() >= SATURDAY or stand.tense > 0 else -1)
    if shift is None:
        return None
    base = stand.day if shift.follows else stand.published
    if base is None:
        return None
    value = week_value(base + timedelta(weeks=shift.by))
    part = groups.part()
    return Value(
        "DATE", f"{value}-WE" if groups.has("weekend") else value, part.mod if part else None
    )


def named_week(groups: Groups, stand: Standing) -> Value | None:
    """Return the week of a number (week 27 of 2015) or that of a day (the week of April 10)."""
    if groups.has("day"):
        day = day_in(groups, stand)
        value = week_value(day) if day else None
    else:
        year = groups.year(stand) or (stand.published.year if stand.published else None)
        number = groups.number("weekno") or 0
        known = year is not None and 1 <= number <= weeks_in(year)
        value = f"{year}-W{number:02}" if known else None
    weekend = "-WE" if groups.has("weekend") else ""
    return Value("DATE", f"{value}{weekend}") if value else None


def weeks_in(year: int) -> int:
    """Return how many ISO weeks a year has; 28 December is always in the last one."""
    return date(year, 12, 28).isocalendar().week


def day(groups: Groups, stand: Standing) -> Value | None:
    """Return the day of a word such as yesterday or 翌日, with its hour if there is one."""
    shift = groups.shift("drel", groups.words.days)
    base = None if shift is None else stand.day if shift.follows else stand.published
    if shift is None or base is None:
        return None
    value = moved(base, shift.by, "D")
    if value is None:
        return None
    if shift.follows and shift.by and not groups.number("day") and (vague := stand.within(value)):
        return Value("DATE", vague)
    told = groups.number("day")  # 昨（11）日: the number decides
    if told is not None:
        exact = near(date.fromisoformat(value), told)
        value = exact.isoformat() if exact else value
    named = {"year": value[:4], "month": str(int(value[5:7])), "day": value[8:]}
    return calendar(Groups(dict(groups.found) | named, groups.words), stand)


def amount(groups: Groups) -> tuple[str, str] | None:
    """Return number and TIMEX3 unit of a duration: `("45", "D")`, `("X", "Y")` for several."""
    if exact := re.fullmatch(r"\d{1,4}\.\d{1,2}", groups.text("num") or ""):
        unit = groups.unit()
        return (exact[0], unit) if unit and unit not in {"E", "C", "Q"} else None
    unit, count = groups.unit(), 1 if groups.has("one") else groups.number("num")
    if unit is None or (unit == "Y" and (count or 0) >= YEARS_TOO_MANY):
        return None
    factor, letter = {"E": (10, "Y"), "C": (100, "Y"), "Q": (3, "M")}.get(unit, (1, unit))
    if unit[0].isdecimal():  # a fortnight
        factor, letter = int(unit[0]), unit[1]
    if groups.has("halved") or groups.has("more_half"):
        return with_half(0 if count is None or groups.has("halved") else count, factor, letter)
    return (str(count * factor) if count is not None else "X"), letter


def with_half(count: int, factor: int, unit: str) -> tuple[str, str] | None:
    """Return an amount and a half: 18 months, 90 minutes, 50 years for half a century."""
    if factor > 1 and unit == "Y":
        return str((2 * count + 1) * factor // 2), unit
    halves = {"Y": (6, "M"), "TH": (30, "TM"), "M": (15, "D")}.get(unit)
    return (str((2 * count + 1) * halves[0]), halves[1]) if halves else None


def lasting(groups: Groups, stand: Standing) -> Value | None:
    """Return a duration: `P3M`, `PT48H`, `PXY` for several years."""
    found = amount(groups)
    if found is None or found[0] == "0":
        return None
    further = amount(replace(groups, suffix="2")) if groups.has("unit2") else None
    value = length(found, further)
    return Value("DURATION", value, "APPROX" if stand.about else None) if value else None


def length(first: tuple[str, str], second: tuple[str, str] | None) -> str | None:
    """Return an amount of one unit or two as TIMEX3: `P3M`, `PT1H30M`; the longer unit comes first.

    >>> length(("1", "TH"), ("30", "TM")), length(("3", "D"), None)
    ('PT1H30M', 'P3D')
    """
    both = [first, second] if second else [first]
    if second and UNIT_ORDER.index(first[1]) >= UNIT_ORDER.index(second[1]):
        return None
    days = "".join(count + unit for count, unit in both if not unit.startswith("T"))
    hours = "".join(count + unit[1] for count, unit in both if unit.startswith("T"))
    return f"P{days}T{hours}" if hours else f"P{days}"


def away(groups: Groups, stand: Standing) -> Value | None:
    """Return the day, week, month or year so far away; a bound is marked BEFORE or AFTER."""
    way = 1 if groups.has("ahead") else groups.meaning("ago", groups.words.ways)
    found = amount(groups)
    if way is None or found is None or (groups.has("ahead") and stand.tense < 1):
        return None
    count, unit = found
    if count == "X":
        return Value("DATE", "PAST_REF" if way < 0 else "FUTURE_REF")
    base = stand.day if groups.has("follows") else stand.published
    if base and (shift := groups.shift("drel", groups.words.days)):
        base += timedelta(days=shift.by)
    if base is None or unit.startswith("T") or "." in count:
        return None
    if groups.has("follows") and unit == "Y" and (year := stand.year_of(follows=True)):
        base = base.replace(year=year, day=1)
    value = moved(base, way * int(count), unit)
    mod = ("BEFORE" if way < 0 else "AFTER") if groups.has("loose") else None
    return Value("DATE", value, mod) if value else None


def repeated(groups: Groups, _stand: Standing) -> Value | None:
    """Return a set: `P1Y` for every year, `XXXX-WXX-2` for Tuesdays."""
    part = groups.meaning("tod", groups.words.day_parts)
    if (number := groups.meaning("wday", groups.words.weekdays)) is not None:
        return Value("SET", f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else ""))
    if groups.has("weekend") or part:
        return Value("SET", f"XXXX-XX-XXT{part}" if part else "XXXX-WXX-WE")
    if found := re.fullmatch(r"(\d)([A-Z])", groups.unit() or ""):
        return Value("SET", f"P{found[0]}")
    unit, count = groups.unit(), groups.number("num") or 1
    if unit is None:
        return None
    factor, letter = {"E": (10, "Y"), "C": (100, "Y"), "Q": (3, "M")}.get(unit, (1, unit))
    time = letter.startswith("T")
    return Value("SET", f"P{'T' if time else ''}{count * factor}{letter[-1]}")


def vague(groups: Groups, _stand: Standing) -> Value | None:
    """Return PAST_REF, PRESENT_REF or FUTURE_REF."""
    value = groups.meaning("vague", groups.words.vague)
    return Value("DATE", value) if value else None


RULES: Mapping[Kind, Callable[[Groups, Standing], Value | None]] = {
    "calendar": calendar,
    "range": span,
    "months_so_far": months_so_far,
    "fiscal": fiscal,
    "weekday": weekday,
    "week": week,
    "day": day,
    "lasting": lasting,
    "away": away,
    "repeated": repeated,
    "vague": vague,
}

"""Stretches of time between two points, and the third week or last Friday of a month or year.

What the second point leaves unsaid it takes from the first (午後5時から6時, 8月から来年2月); what the
first leaves unsaid of the year it takes from the second.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from nlp.timex.calendar import Value, calendar
from nlp.timex.groups import Groups
from nlp.timex.resolve import day, week, weekday
from nlp.timex.values import Standing, month_value, week_value

FROM_AFAR = ("yrel", "mrel", "wrel", "drel", "vague")
NAMED_YEARS = ("year", "yy", "era", *FROM_AFAR, "wday")
NOON = 12
WEEK = 7
ISO_WEEK_DAY = 4  # 4 January is in the first week of its year (ISO 8601)


def point(groups: Groups, stand: Standing) -> Value | None:
    """Return what one end means: a day, hour, week, month or year."""
    if groups.has("wday"):
        return weekday(groups, stand)
    if groups.has("drel"):
        return day(groups, stand)
    if groups.has("wrel"):
        return week(groups, stand)
    return calendar(groups, stand)


def between(groups: Groups, stand: Standing) -> Value | None:
    """Return an interval such as `2025-08/2026-02` or `2026-01-06T17:00/2026-01-06T18:00`."""
    ends = {name[:-1]: text for name, text in groups.found.items() if name.endswith("2")}
    last = Groups(ends, groups.words)
    start = point(with_year(groups, last, stand), stand)
    first = first_of(start.value) if start else None
    if start is None or first is None:
        return None
    afar = any(map(last.has, FROM_AFAR))
    there = replace(stand, before=start.value, joined=False, upto=False, last_day=first)
    end = point(last, there if afar else replace(there, published=first, tense=1))
    final = first_of(end.value) if end else None
    if end is None or final is None:
        return None
    till = after_noon(start.value, end.value, last)
    if final < first or (final == first and till <= start.value):
        return None
    kind = "TIME" if "T" in start.value + till else "DATE"
    return Value(kind, f"{start.value}/{till}")


def with_year(groups: Groups, last: Groups, stand: Standing) -> Groups:
    """Return the first end with the year of the second where it names none itself."""
    month = groups.month()
    if not month or any(map(groups.has, NAMED_YEARS)):
        return groups
    year = last.year(stand)
    if year is None:
        return groups
    crosses = month > (last.month() or month)
    return replace(groups, found=dict(groups.found) | {"year": str(year - int(crosses))})


def after_noon(start: str, end: str, last: Groups) -> str:
    """Return the second hour, in the afternoon or on the next day where it would precede the first."""
    if "T" not in end or end[:10] != start[:10] or end > start or "T" not in start:
        return end
    hour = int(end[11:13]) + NOON
    later = f"{end[:11]}{hour:02}{end[13:]}"
    if not last.has("ampm") and hour < 2 * NOON and later > start:
        return later
    return f"{date.fromisoformat(end[:10]) + timedelta(days=1)}{end[10:]}"


def first_of(value: str) -> date | None:
    """Return the first day of a day, hour, week, month or year."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?", value)
    try:
        if found:
            return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
        if number := re.fullmatch(r"(\d{4})-W(\d\d)", value):
            return date.fromisocalendar(int(number[1]), int(number[2]), 1)
    except ValueError:
        return None
    return None


def nth(groups: Groups, stand: Standing) -> Value | None:
    """Return the so-manieth week, weekday, day or month of a month or year, or so many of them."""
    named = calendar(groups, stand)
    first = first_of(named.value) if named else None
    if named is None or first is None:
        return None
    last = last_of(first, monthly=len(named.value) > len("2026"))
    if groups.has("num"):
        return run(groups, first, last)
    number = 0 if groups.has("final") else groups.number("nth") or 0
    if number == 0 and not groups.has("final"):
        return None
    if (wday := groups.meaning("wday", groups.words.weekdays)) is not None:
        return day_value(nth_weekday(first, last, wday, number), first, last)
    if groups.unit() == "W":
        return Value("DATE", week_value(nth_week(first, last, number, groups)))
    if groups.unit() == "M":
        whole = len(named.value) == len("2026") and number <= NOON
        return Value("DATE", month_value(first.year, number or NOON)) if whole else None
    return day_value(first + timedelta(days=number - 1) if number else last, first, last)


def day_value(found: date, first: date, last: date) -> Value | None:
    """Return a day if it lies within the stretch."""
    return Value("DATE", found.isoformat()) if first <= found <= last else None


def last_of(first: date, *, monthly: bool) -> date:
    """Return the last day of the month or year that begins on a day."""
    if not monthly:
        return first.replace(month=NOON, day=31)
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def nth_weekday(first: date, last: date, wday: int, number: int) -> date:
    """Return the so-manieth such weekday from the first day on; 0 is the last one."""
    if number == 0:
        return last - timedelta(days=(last.weekday() - wday) % WEEK)
    return first + timedelta(days=(wday - first.weekday()) % WEEK + WEEK * (number - 1))


def nth_week(first: date, last: date, number: int, groups: Groups) -> date:
    """Return a day of the so-manieth week; 0 is the last one that lies mostly inside."""
    if number == 0:
        return last - timedelta(days=ISO_WEEK_DAY - 1)
    whole_year = last.month != first.month
    held = ISO_WEEK_DAY if whole_year else groups.words.first_week
    return first + timedelta(days=held - 1 + WEEK * (number - 1))


def run(groups: Groups, first: date, last: date) -> Value | None:
    """Return the first or last so many days, weeks or months of a stretch."""
    count, unit = groups.number("num") or 0, groups.unit()
    if not 1 <= count < last.timetuple().tm_yday + 1:
        return None
    if unit == "M":
        months = (1, count) if groups.has("head") else (NOON + 1 - count, NOON)
        if count > NOON or last.month == first.month:
            return None
        return Value("DATE", "/".join(month_value(first.year, month) for month in months))
    days = timedelta(days=count * (WEEK if unit == "W" else 1) - 1)
    if unit not in {"W", "D"} or first + days > last:
        return None
    if unit == "W" and groups.has("head"):
        monday = nth_week(first, last, 1, groups)
        first = monday - timedelta(days=monday.weekday())
    ends = (first, first + days) if groups.has("head") else (last - days, last)
    return Value("DATE", f"{ends[0]}/{ends[1]}")

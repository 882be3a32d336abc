"""Ranges of the calendar: from one day, month or year to another, as ISO intervals.

Month and year of one end serve the other where it leaves them unsaid.
"""

from __future__ import annotations

from dataclasses import replace

from nlp.timex.calendar import Value, day_in, in_month, unsaid_year
from nlp.timex.groups import Groups
from nlp.timex.values import Standing, month_value


def span(groups: Groups, stand: Standing) -> Value | None:
    """Return a range as an ISO interval: `2025-07/2025-09`."""
    last = replace(groups, suffix="2")
    if groups.has("day") and last.has("day"):
        return days_between(groups, last, stand)
    if last.has("month"):
        return months_between(groups, last, stand)
    years = groups.year(stand), last.year(stand)
    if years[0] and years[1] is None and (short := last.number("yy")) is not None:
        years = years[0], years[0] // 100 * 100 + short
    if not years[0] or not years[1] or years[0] >= years[1]:
        return None
    return Value("DATE", f"{years[0]:04}/{years[1]:04}")


def years_of(groups: Groups, last: Groups, stand: Standing) -> tuple[int | None, int | None]:
    """Return the years of both ends as far as the text names them."""
    first_year, last_year = groups.year(stand), last.year(stand)
    if first_year is None and last_year is not None:
        crosses = (groups.month() or 0) > (last.month() or 0)
        first_year = last_year - 1 if crosses else last_year
    return first_year, last_year


def days_between(groups: Groups, last: Groups, stand: Standing) -> Value | None:
    """Return the interval from one day to another."""
    first_year, last_year = years_of(groups, last, stand)
    day, month = last.number("day"), last.month()
    named = dict(groups.found)
    if first_year is not None:
        named |= {"year": str(first_year), "yrel": None, "yy": None, "era": None}
    start = day_in(replace(groups, found=named), stand)
    if start is None or day is None or month == 0:
        return None
    end = in_month(last_year or start.year, month or start.month, day)
    if end and end < start and last_year is None:
        further = 12 if month else 1
        end = in_month(start.year, (month or start.month) + further, day)
    return Value("DATE", f"{start}/{end}") if end and start < end else None


def months_between(groups: Groups, last: Groups, stand: Standing) -> Value | None:
    """Return the interval from one month to another."""
    first_year, last_year = years_of(groups, last, stand)
    first, final = groups.month(), last.month()
    if not first or not final:
        return None
    if first_year is None:
        nearest = replace(stand, tense=min(stand.tense, 0))
        first_year = unsaid_year(first, None, groups, nearest)
    if first_year is None:
        return None
    if last_year is None:
        last_year = first_year + int(final < first)
    start, end = month_value(first_year, first), month_value(last_year, final)
    return Value("DATE", f"{start}/{end}") if start < end else None

"""Periods: whether two times of figures are one, or one holds the other.

In: values as `figures.period` has them (TIMEX3: days, months, quarters, halves, years, fiscal years from
April, intervals, durations). Out: yes or no; a duration fits its like alone.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

Span = tuple[str, str]
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MONTH = re.compile(r"(\d{4})-(\d\d)")
YEAR = re.compile(r"\d{4}")
PART = re.compile(r"(\d{4})-([QH])(\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d)")
FISCAL = re.compile(r"FY(\d{4})")


def fit(a: str, b: str) -> bool:
    """Tell whether two periods are equal or one contains the other; an unknown one fits any.

    >>> fit("2025-11", "2025"), fit("2025-11", "2025-12"), fit("P3M", "P1Y"), fit("", "2025")
    (True, False, False, True)
    """
    if not a or not b or a == b:
        return True
    one, other = span(a), span(b)
    if one is None or other is None:
        return False
    return _holds(one, other) or _holds(other, one)


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


@lru_cache(maxsize=4096)
def span(period: str) -> Span | None:
    """Return first and last day of a period; None of what has none, such as a duration."""
    if "/" in period:
        ends = [span(end) for end in period.split("/", 1)]
        first, last = ends
        return (first[0], last[1]) if first and last else None
    try:
        return _span(period)
    except ValueError:
        return None


def _span(period: str) -> Span | None:
    if DAY.match(period):
        return period[:10], period[:10]
    if found := PART.fullmatch(period):
        months = 3 if found[2] == "Q" else 6
        return _months(int(found[1]), (int(found[3]) - 1) * months + 1, months)
    if found := WEEK.fullmatch(period):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if found := MONTH.fullmatch(period):
        return _months(int(found[1]), int(found[2]), 1)
    if YEAR.fullmatch(period):
        return f"{period}-01-01", f"{period}-12-31"
    if found := FISCAL.fullmatch(period):
        return f"{found[1]}-04-01", f"{int(found[1]) + 1}-03-31"
    return None


def _months(year: int, first: int, count: int) -> Span:
    last = first + count - 1
    return f"{year}-{first:02}-01", f"{year}-{last:02}-{monthrange(year, last)[1]:02}"

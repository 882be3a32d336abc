"""Days: what a date of any precision covers, as its first and last day.

Dates are those of events: days, months, years (ISO 8601), weeks (2026-W07), quarters and halves (TIMEX3).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

WEEK = re.compile(r"(\d{4})-W(\d\d)")
PART = re.compile(r"(\d{4})-([QH])(\d)")
MONTHS = {"Q": 3, "H": 6}
DAY = timedelta(days=1)


def span(start: str | None, end: str | None = None) -> tuple[date, date] | None:
    """Return the first and the last day of a date or range; None where no day can be told.

    >>> span("2026-01"), span("2026-Q2")[1], span("2025-01", "2025-09")[1], span(None)
    ((datetime.date(2026, 1, 1), datetime.date(2026, 1, 31)), datetime.date(2026, 6, 30), \
datetime.date(2025, 9, 30), None)
    """
    first = _covered(start)
    last = _covered(end) or first
    if first is None or last is None:
        return None
    return first[0], max(first[1], last[1])


def _covered(text: str | None) -> tuple[date, date] | None:
    try:
        return _parsed(text or "")
    except ValueError:  # a day that no calendar has
        return None


def _parsed(text: str) -> tuple[date, date] | None:
    if week := WEEK.fullmatch(text):
        first = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return first, first + 6 * DAY
    if part := PART.fullmatch(text):
        many = MONTHS[part[2]]
        month = many * (int(part[3]) - 1) + 1
        return date(int(part[1]), month, 1), _end_of_month(int(part[1]), month + many - 1)
    numbers = [int(each) for each in text.split("-") if each.isdigit()]
    match numbers:
        case [year, month, day]:
            return date(year, month, day), date(year, month, day)
        case [year, month]:
            return date(year, month, 1), _end_of_month(year, month)
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
    return None


def _end_of_month(year: int, month: int) -> date:
    return (date(year, month, 28) + 4 * DAY).replace(day=1) - DAY

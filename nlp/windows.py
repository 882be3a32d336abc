"""Windows: which days and coarser dates look at each other while tellings are gathered.

In: a day, a coarser date or a day of publication. Out: days as ISO 8601 texts. Nothing here sees what is
told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nlp.tellings import LATE_DAYS, LATER_TOLD, REFERRED_DAYS

LATER = LATER_TOLD
LATER_MONTHS = 2  # chosen: so many months later
RANGE_MONTHS = 12  # chosen: so many months at most are summed up
LATE_KINDS = frozenset(LATER)
RANGE_DAYS = 3  # chosen: so many days at most, a weekend above all, look at the happenings of each
MONTHS = re.compile(r"\d{4}-\d\d(?:/\d{4}-\d\d)?")
DAYS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")


def days_before(day: str, count: int) -> list[str]:
    """Return a day and the days before it, newest first.

    >>> days_before("2026-03-01", 1)
    ['2026-03-01', '2026-02-28']
    """
    last = date.fromisoformat(day)
    return [str(last - timedelta(days=gone)) for gone in range(count + 1)]


def near(day: str, count: int) -> list[str]:
    """Return the days before and after a day, itself left out.

    >>> near("2026-03-01", 1)
    ['2026-02-28', '2026-03-02']
    """
    middle = date.fromisoformat(day)
    return [str(middle + timedelta(days=gone)) for gone in range(-count, count + 1) if gone]


def window_of(published: str) -> list[str]:
    """Return the days whose happenings an undated account may mean, newest first; none for no day."""
    return days_before(published, LATE_DAYS) if len(published) == len("2026-01-01") else []


def referred_of(published: str) -> list[str]:
    """Return the days whose remarks an undated account may mean, newest first."""
    return days_before(published, REFERRED_DAYS) if len(published) == len("2026-01-01") else []


def days_of(block: str, families: Sequence[str] = ()) -> tuple[str, str]:
    """Return the first and last text between which the days of a month, an ISO week or a weekend stand.

    For figures of a month, or of several, they go on for two months, in which they are published.

    >>> days_of("2026-W02"), days_of("2026-12")
    (('2026-01-05', '2026-01-11'), ('2026-12-', '2026-12-99'))
    >>> days_of("2026-01-10/2026-01-11")
    ('2026-01-10', '2026-01-11')
    >>> days_of("2026-12", ("trade_data",))
    ('2026-12-', '2027-02-99')
    """
    if MONTHS.fullmatch(block) and not LATE_KINDS.isdisjoint(families):
        first, last = block[: len("2026-12")], block[-len("2026-12") :]
        if first == block or last in _months_within(first):
            return f"{first}-", f"{_month(last, LATER_MONTHS)}-99"
    if re.fullmatch(r"\d{4}-W\d\d", block):
        monday = date.fromisocalendar(int(block[:4]), int(block[-2:]), 1)
        return str(monday), str(monday + timedelta(days=6))
    if (days := DAYS.fullmatch(block)) and days[2] in days_within(days[1]):
        return days[1], days[2]
    return f"{block}-", f"{block}-99"


def around(day: str, families: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the coarser dates that look at a day: month, year, ISO week, a few days with it among them.

    For figures also the months before, and what runs over months up to one of them or a later one.

    >>> around("2026-01-10")[:5]
    ('2026-01', '2026', '2026-W02', '2026-01-10/2026-01-11', '2026-01-10/2026-01-12')
    >>> around("2026-01-07", ("trade_data",))[7:12]
    ('2026-01-05/2026-01-07', '2025-12', '2025-11', '2025-10/2025-11', '2025-09/2025-11')
    """
    year, week, _ = date.fromisoformat(day).isocalendar()
    month = day[: len("2026-01")]
    spells = (
        f"{one}/{two}" for one in days_before(day, RANGE_DAYS - 1) for two in days_within(one)
    )
    known = (
        month,
        day[: len("2026")],
        f"{year}-W{week:02}",
        *(one for one in spells if day <= one[len("2026-01-01/") :]),
    )
    if LATE_KINDS.isdisjoint(families):
        return known
    months = [_month(month, -gone) for gone in range(LATER_MONTHS + 1)]
    spans = (
        f"{_month(month, ahead - gone)}/{_month(month, ahead)}"
        for ahead in range(-LATER_MONTHS, RANGE_MONTHS)
        for gone in range(max(1, ahead), RANGE_MONTHS)
    )
    return (*known, *months[1:], *spans)


def _month(month: str, count: int) -> str:
    """Return the month so many months after another, before it for a negative count."""
    months = int(month[:4]) * 12 + int(month[5:]) - 1 + count
    return f"{months // 12}-{months % 12 + 1:02}"


def _months_within(first: str) -> list[str]:
    """Return the last months that a few months may have which begin with one."""
    return [_month(first, gone) for gone in range(1, RANGE_MONTHS)]


def days_within(first: str) -> list[str]:
    """Return the last days that a few days may have which begin on a day."""
    begun = date.fromisoformat(first)
    return [str(begun + timedelta(days=gone)) for gone in range(1, RANGE_DAYS)]


def week_of(published: str) -> str:
    """Return the Monday of the week in which undated accounts are gathered; empty for no day.

    >>> week_of("2026-01-07")
    '2026-01-05'
    """
    try:
        day = date.fromisoformat(published)
    except ValueError:
        return ""
    return str(day - timedelta(days=day.weekday()))

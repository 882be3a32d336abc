"""Windows: which days and coarser dates look at each other while tellings are gathered.

In: a day, a coarser date or a day of publication. Out: days as ISO 8601 texts. Nothing here sees what is
told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nlp.tellings import LATE_DAYS, REFERRED_DAYS

LATER = ("trade_data",)  # published in the month after the one that they are of
LATE_KINDS = frozenset(LATER)


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
    """Return the first and last text between which the days of a month or an ISO week stand.

    For figures of a month they go on to the end of the next one, in which they are published.

    >>> days_of("2026-W02"), days_of("2026-12")
    (('2026-01-05', '2026-01-11'), ('2026-12-', '2026-12-99'))
    >>> days_of("2026-12", ("trade_data",))
    ('2026-12-', '2027-01-99')
    """
    if re.fullmatch(r"\d{4}-\d\d", block) and not LATE_KINDS.isdisjoint(families):
        end = date.fromisoformat(f"{block}-28") + timedelta(days=7)
        return f"{block}-", f"{str(end)[:7]}-99"
    if re.fullmatch(r"\d{4}-W\d\d", block):
        monday = date.fromisocalendar(int(block[:4]), int(block[-2:]), 1)
        return str(monday), str(monday + timedelta(days=6))
    return f"{block}-", f"{block}-99"


def around(day: str, families: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the coarser dates that look at a day: its month and ISO week, and for figures the month before.

    >>> around("2026-01-07"), around("2026-01-07", ("trade_data",))
    (('2026-01', '2026-W02'), ('2026-01', '2026-W02', '2025-12'))
    """
    year, week, _ = date.fromisoformat(day).isocalendar()
    month = day[: len("2026-01")]
    before = str(date.fromisoformat(f"{month}-01") - timedelta(days=1))[: len(month)]
    return (month, f"{year}-W{week:02}", *(() if LATE_KINDS.isdisjoint(families) else (before,)))


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

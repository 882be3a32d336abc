"""Months: how much stands in each month, as columns of a small chart drawn in SVG by the server."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

HEIGHT = 40  # of the chart, in its own units
MONTH_CHARS = len("2026-01")
MOST_MONTHS = 60


@dataclass(frozen=True, kw_only=True)
class Column:
    """A month with its count; `height` is of HEIGHT."""

    month: str
    count: int
    height: float


def columns(days: Iterable[str | None]) -> tuple[Column, ...]:
    """Return a column for each month from the first to the last that has a day, those without any too.

    >>> [(one.month, one.count) for one in columns(["2026-01-06", "2026-03-01", "2026-03-02", None])]
    [('2026-01', 1), ('2026-02', 0), ('2026-03', 2)]
    """
    counted = Counter(day[:MONTH_CHARS] for day in days if day and len(day) >= MONTH_CHARS)
    if not counted:
        return ()
    most = max(counted.values())
    return tuple(
        Column(month=month, count=counted[month], height=round(HEIGHT * counted[month] / most, 1))
        for month in _months(min(counted), max(counted))[-MOST_MONTHS:]
    )


def _months(first: str, last: str) -> list[str]:
    low, high = (int(one[:4]) * 12 + int(one[5:7]) - 1 for one in (first, last))
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(low, high + 1)]

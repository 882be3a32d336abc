"""Values of dates: days, months, weeks and fiscal years as TIMEX3 / ISO 8601 text.

Which of two possible days is meant is not decided here. TIMEX3: https://timeml.github.io/site/,
ISO 8601-2 for an unspecified digit (`199X`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

FISCAL_MONTH = (
    4  # chosen: the fiscal year that trade-policy news of East Asia names begins in April
)


@dataclass(frozen=True)
class Standing:
    """Where the reader stands: the day of publication and what the text has named so far."""

    published: date | None
    last: str | None = None  # value of the last date named
    last_day: date | None = None  # the last one that was precise to the day
    before: str | None = None  # value of the date before this one in the same sentence
    told: str | None = None  # value of the date before this one in the same paragraph
    label: str | None = None  # the month that heads the paragraph, as chronicles print it
    joined: bool = False  # that date stands directly before this one, as in 6日、7日
    upto: bool = False  # it ends a span that the date before begins
    aside: bool = False  # it is what something is compared with
    about: bool = False  # the words before it make it approximate
    tense: int = -1  # -1 the latest such day, +1 the next one, 0 the nearest

    @property
    def day(self) -> date | None:
        """Return the last day named, else the day of publication; for a comparison, its sentence's."""
        same = self.aside and not re.fullmatch(r"\d{4}-\d\d-\d\d(?:T.*)?", self.before or "")
        return self.published if same else self.last_day or self.published

    def within(self, value: str) -> str | None:
        """Return the week or month in which a following day lies, where the text names no day there.

        That is so where a month later than the last day was named since, or the day is yet to come.
        """
        last, exact = self.last or "", self.last_day
        month = re.fullmatch(r"\d{4}-\d\d", last)
        if month and exact is not None and last > f"{exact:%Y-%m}":
            return last
        week = month or re.fullmatch(r"\d{4}-W\d\d", last)
        return last if week and self.published and value > f"{self.published}" else None

    def year_of(self, follows: bool) -> int | None:
        """Return the year of publication, or that of the last date named."""
        if follows and self.last and (found := re.match(r"(?:FY)?(\d{4})", self.last)):
            return int(found[1])
        return self.published.year if self.published else None

    def month_of(self, follows: bool) -> tuple[int, int] | None:
        """Return year and month of publication, or of the last date that has a month."""
        last, told = self.last or "", self.last_day
        first, _, close = last.partition("/")
        if follows and told and close and first[:7] != close[:7]:
            return told.year, told.month  # no span of months is "that month": the day before it is
        if follows and (found := re.match(r"(\d{4})-(\d\d)(?!\d)", last)):
            return int(found[1]), int(found[2])
        return (self.published.year, self.published.month) if self.published else None


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_value(year: int, month: int) -> str:
    """Return the ISO month; months outside 1 to 12 run into other years.

    >>> month_value(2026, 0)
    '2025-12'
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04}-{month:02}"


def week_value(day: date) -> str:
    """Return the ISO week that holds the day."""
    week = day.isocalendar()
    return f"{week.year}-W{week.week:02}"


def moved(day: date, amount: int, unit: str) -> str | None:
    """Return the day, week, month or year that lies `amount` units from a day; None if none such."""
    try:
        if unit == "D":
            return (day + timedelta(days=amount)).isoformat()
        if unit == "W":
            return week_value(day + timedelta(weeks=amount))
    except OverflowError:
        return None
    if unit in {"M", "Q"}:
        value = month_value(day.year, day.month + amount * (3 if unit == "Q" else 1))
    else:
        value = f"{day.year + amount * {'Y': 1, 'E': 10, 'C': 100}.get(unit, 0):04}"
    return value if re.match(r"(?!0000)\d{4}", value) and unit in "YMQEC" else None


def closest(choices: list[date], published: date, tense: int) -> date | None:
    """Return the latest choice up to publication, the next from it on, or the nearest.

    Where the wanted side has none, the other side's nearest is returned.
    """
    past = [choice for choice in choices if choice <= published]
    ahead = [choice for choice in choices if choice >= published]
    if tense < 0 and past:
        return max(past)
    if tense > 0 and ahead:
        return min(ahead)
    return min(choices, key=lambda choice: abs((choice - published).days), default=None)


def fiscal_year(day: date) -> int:
    """Return the year in which the fiscal year of a day began."""
    return day.year if day.month >= FISCAL_MONTH else day.year - 1

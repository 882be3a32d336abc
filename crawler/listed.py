"""Times that routes print: text from a feed, sitemap or list becomes an instant or a day.

Only what orders items and shows that a route has gone stale is read here; an article's own time is
read from its page. A text that gives only a day stays a day. Standards: ISO 8601, RFC 5322 section 3.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

FIRST_YEAR, LAST_YEAR = 1995, 2100  # chosen: no outlet's site is older, and 9999 is no date
MAX_CHARS = 120  # chosen: a date's text is shorter; a whole paragraph is none
CLOCK = r"(?:\D{1,3}(?P<hour>\d{1,2})[:：時时](?P<minute>\d{2}))?"
YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>20\d\d)\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})日?"
    + CLOCK
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMES = "|".join(MONTHS)
MONTH_FIRST = re.compile(
    rf"\b(?P<name>{NAMES})[a-z]*\.?\s(?P<day>\d{{1,2}}),?\s(?P<year>20\d\d)\b{CLOCK}", re.I
)
DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s(?P<name>{NAMES})[a-z]*\.?\s(?P<year>20\d\d)\b{CLOCK}", re.I
)


@dataclass(frozen=True, order=True)
class Moment:
    """An instant in UTC; where only a day is known, the start of that day in the outlet's zone."""

    at: datetime
    day: date
    day_only: bool = False

    @property
    def iso(self) -> str:
        """Return the day, or the instant with `Z`."""
        return self.day.isoformat() if self.day_only else f"{self.at:%Y-%m-%dT%H:%M:%SZ}"

    @property
    def latest(self) -> datetime:
        """Return the last instant that it may stand for."""
        return self.at + timedelta(days=1) if self.day_only else self.at


def moment(text: str | None, zone: ZoneInfo) -> Moment | None:
    """Return when a text says, naive times read in `zone`; None where it gives no full date.

    >>> moment("By A. Writer | 2026/2/18 21:38:48", ZoneInfo("Asia/Shanghai")).iso
    '2026-02-18T13:38:00Z'
    >>> moment("[2026-01-06]", ZoneInfo("Asia/Shanghai")).iso
    '2026-01-06'
    """
    plain = (text or "").strip()[:MAX_CHARS]
    if not plain:
        return None
    return _iso(plain, zone) or _mail(plain, zone) or _printed(plain, zone)


def _iso(text: str, zone: ZoneInfo) -> Moment | None:
    try:
        return _at(datetime.fromisoformat(text), zone, len(text) <= len("2026-01-06"))
    except ValueError:
        return None


def _mail(text: str, zone: ZoneInfo) -> Moment | None:
    try:
        return _at(parsedate_to_datetime(text), zone, ":" not in text)
    except (ValueError, TypeError, IndexError):
        return None


def _printed(text: str, zone: ZoneInfo) -> Moment | None:
    found = YEAR_FIRST.search(text) or MONTH_FIRST.search(text) or DAY_FIRST.search(text)
    if not found:
        return None
    parts = found.groupdict()
    month = int(parts["month"]) if "month" in parts else MONTHS.index(parts["name"].lower()) + 1
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    try:
        naive = datetime(int(parts["year"]), month, int(parts["day"]), hour, minute)
        return _at(naive, zone, parts["hour"] is None)
    except ValueError:
        return None


def _at(when: datetime, zone: ZoneInfo, day_only: bool) -> Moment:
    if not FIRST_YEAR <= when.year <= LAST_YEAR:
        raise ValueError("out of range")
    local = when.replace(tzinfo=zone) if when.tzinfo is None else when
    try:
        return Moment(local.astimezone(UTC), local.astimezone(zone).date(), day_only)
    except OverflowError as error:
        raise ValueError("out of range") from error

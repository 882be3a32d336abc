"""Due: when a group's digest is next owed, by the clock of its own zone; pure.

An hour that a change of clocks leaves out is the instant one hour later; one that comes twice counts once
(PEP 495, fold 0). However many slots were missed, one digest makes up for them.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from store.readers import ReaderGroup

WEEK_DAYS = 7
DAYS = {"daily": range(7), "weekdays": range(5), "weekly": range(1)}  # Monday is 0
PERIODS = {"daily": 1, "weekdays": 1, "weekly": 7}


def latest_slot(group: ReaderGroup, now: datetime) -> datetime:
    """Return the last instant, up to now, at which a group's digest was owed, in UTC."""
    today = now.astimezone(ZoneInfo(group.timezone)).date()
    slots = (_slot(group, today - timedelta(days=back)) for back in range(WEEK_DAYS + 1))
    return max(slot for slot in slots if slot is not None and slot <= now)


def _slot(group: ReaderGroup, day: date) -> datetime | None:
    """Return the instant of a day's digest; None on days without one."""
    if day.weekday() not in DAYS[group.days]:
        return None
    local = datetime.combine(day, time(group.hour), tzinfo=ZoneInfo(group.timezone))
    return local.astimezone(UTC)


def owed(group: ReaderGroup, last: datetime | None, now: datetime) -> bool:
    """Tell whether a reader who was last told up to `last` is owed a digest; a new reader is at once."""
    return last is None or last < latest_slot(group, now)


def beginning(group: ReaderGroup, now: datetime) -> datetime:
    """Return where the first digest of a new reader begins."""
    return now - timedelta(days=PERIODS[group.days])

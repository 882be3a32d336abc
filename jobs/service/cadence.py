"""Cadence: the instants at which something is due, by the clock of its own zone; pure but for the jitter.

A source is due in steps of its cadence, counted in elapsed minutes from every local midnight, so that a day
of 23 or 25 hours neither skips a visit nor doubles one. A local hour that a change of clocks leaves out is
the instant one hour later, one that comes twice counts once (PEP 495, fold 0), as in `jobs.digest.due`.

APScheduler's own triggers were refused: an interval knows no local day, and cron no cadence of 90 minutes.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zlib import crc32
from zoneinfo import ZoneInfo

from apscheduler.triggers.base import BaseTrigger

from crawler.source import Source
from jobs.digest.due import DAYS, WEEK_DAYS
from store.readers import Days, ReaderGroup

MOST_JITTER_S = 60.0  # chosen: enough that no outlet is asked on the minute
LATEST_OFFSET_MINUTES = 60  # chosen: what is asked once a day is asked in the first hour of its day


@dataclass(frozen=True)
class Cadence(BaseTrigger):  # type: ignore[misc]  # APScheduler has no types
    """When a source is due; `offset_s` after midnight keeps sources apart, `jitter_s` is added each time."""

    every_minutes: int
    zone: str
    offset_s: int = 0
    jitter_s: float = 0.0

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Return the first slot after the previous one, or after now where there was none, in UTC."""
        slot = self.slot_after(previous_fire_time or now)
        return slot + timedelta(seconds=random.uniform(0, self.jitter_s))

    def slot_after(self, at: datetime) -> datetime:
        """Return the first slot after an instant, without jitter, in UTC."""
        offset, step = timedelta(seconds=self.offset_s), timedelta(minutes=self.every_minutes)
        day = (at - offset).astimezone(ZoneInfo(self.zone)).date()
        first = _local(day, time(), self.zone) + offset
        of_tomorrow = _local(day + timedelta(days=1), time(), self.zone) + offset
        slot = first + ((at - first) // step + 1) * step
        return slot if slot <= of_tomorrow - step / 2 else of_tomorrow


@dataclass(frozen=True)
class Hour(BaseTrigger):  # type: ignore[misc]  # APScheduler has no types
    """A local hour (and minute) on the days of a kind: a digest's, or the nightly maintenance's."""

    hour: int
    zone: str
    days: Days = "daily"
    minute: int = 0

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Return the first such hour after the previous one, or after now where there was none, in UTC."""
        after = previous_fire_time or now
        today = after.astimezone(ZoneInfo(self.zone)).date()
        days = (today + timedelta(days=ahead) for ahead in range(WEEK_DAYS + 2))
        at = time(self.hour, self.minute)
        slots = (_local(day, at, self.zone) for day in days if day.weekday() in DAYS[self.days])
        return next(slot for slot in slots if slot > after)


def of_source(source: Source) -> Cadence:
    """Return when a source is due, at a minute of its own."""
    apart_minutes = min(source.every_minutes, LATEST_OFFSET_MINUTES)
    return Cadence(
        every_minutes=source.every_minutes,
        zone=source.timezone,
        offset_s=crc32(source.id.encode()) % (apart_minutes * 60),
        jitter_s=min(MOST_JITTER_S, source.every_minutes * 6.0),  # a tenth of a short cadence
    )


def of_group(group: ReaderGroup) -> Hour:
    """Return when the digest of a group is due."""
    return Hour(group.hour, group.timezone, group.days)


def _local(day: date, at: time, zone: str) -> datetime:
    return datetime.combine(day, at, tzinfo=ZoneInfo(zone)).astimezone(UTC)

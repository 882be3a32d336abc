"""When something is due: slots of local days of 23, 24 and 25 hours; the zones and days are real."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from apscheduler.triggers.base import BaseTrigger

from crawler import source as source_file
from jobs.digest import due
from jobs.service import cadence
from jobs.service.cadence import Cadence, Hour
from store.readers import ReaderGroup

# Clocks went forward on the first of each pair of days, back on the second.
CHANGES = [
    ("Europe/Berlin", date(2026, 3, 29), date(2026, 10, 25)),
    ("America/New_York", date(2026, 3, 8), date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 10, 4), date(2026, 4, 5)),  # by half an hour
    ("America/Santiago", date(2026, 9, 6), date(2026, 4, 5)),  # at midnight
]


def fired(trigger: BaseTrigger, begin: datetime, end: datetime) -> Iterator[datetime]:
    at = trigger.get_next_fire_time(None, begin)
    while at < end:
        yield at
        at = trigger.get_next_fire_time(at, at)


def around(day: date, zone: str) -> tuple[datetime, datetime]:
    """Return an instant before, and the end of, the five local days around a day."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone))
    begin, end = midnight - timedelta(days=2), midnight + timedelta(days=3)
    return begin.astimezone(UTC) - timedelta(seconds=1), end.astimezone(UTC)


@pytest.mark.parametrize("every_minutes", [5, 60, 90, 360])
@pytest.mark.parametrize(("zone", "forward", "back"), CHANGES)
def test_no_visit_is_skipped_or_doubled_when_clocks_change(
    zone: str, forward: date, back: date, every_minutes: int
) -> None:
    step = timedelta(minutes=every_minutes)
    for day in (forward, back):
        gaps = [
            b - a for a, b in pairwise(fired(Cadence(every_minutes, zone, 700), *around(day, zone)))
        ]
        assert min(gaps) >= step / 2
        assert max(gaps) <= step * 1.5


@pytest.mark.parametrize(("zone", "forward", "back"), CHANGES)
def test_what_is_asked_once_a_day_is_asked_once_each_local_day(
    zone: str, forward: date, back: date
) -> None:
    for day in (forward, back):
        times = list(fired(Cadence(1440, zone, 1800), *around(day, zone)))
        days = [at.astimezone(ZoneInfo(zone)).date() for at in times]
        assert days == sorted(set(days))
        assert len(days) == 5


@pytest.mark.parametrize(("zone", "forward", "back"), CHANGES)
@pytest.mark.parametrize("hour", [0, 2, 7])
def test_a_digest_fires_at_the_very_slot_that_it_is_owed_at(
    zone: str, forward: date, back: date, hour: int
) -> None:
    group = ReaderGroup(id="desk", hour=hour, timezone=zone)
    for day in (forward, back):
        begin, end = around(day, zone)
        times = list(fired(cadence.of_group(group), begin, end))
        assert [due.latest_slot(group, at) for at in times] == times
        assert len(times) == 5


def test_a_weekly_digest_fires_on_mondays() -> None:
    begin = datetime(2026, 11, 22, 12, tzinfo=UTC)
    times = fired(Hour(7, "Asia/Tokyo", "weekly"), begin, begin + timedelta(days=15))
    assert [at.isoformat() for at in times] == [
        "2026-11-22T22:00:00+00:00",
        "2026-11-29T22:00:00+00:00",
        "2026-12-06T22:00:00+00:00",
    ]


def test_jitter_only_adds_and_stays_within_its_bound() -> None:
    plain, shaken = Cadence(60, "UTC", 300), Cadence(60, "UTC", 300, 60.0)
    now = datetime(2026, 1, 6, 12, 30, tzinfo=UTC)
    slot = plain.get_next_fire_time(None, now)
    found = {shaken.get_next_fire_time(None, now) - slot for _ in range(50)}
    assert len(found) > 1
    assert timedelta() <= min(found) <= max(found) <= timedelta(seconds=60)


def test_sources_are_not_all_due_at_the_same_minute() -> None:
    made = [cadence.of_source(one) for one in source_file.load_all().values()]
    assert len({one.offset_s // 60 for one in made}) > len(made) / 2
    assert all(one.zone and one.jitter_s > 0 for one in made)


def test_a_trigger_is_the_same_after_it_was_stored() -> None:
    for made in (Cadence(60, "Asia/Tokyo", 5, 60.0), Hour(7, "Asia/Tokyo", "weekdays", 15)):
        again = pickle.loads(pickle.dumps(made))
        assert str(again) == str(made)

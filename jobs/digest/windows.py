"""Windows: the stretch of time that a digest is asked for, the same for a preview and for the site."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from jobs.digest import due
from jobs.workspace import Clock
from store.db import Database
from store.errors import UsageError
from store.look.news import Window, newest_change
from store.readers import ReaderGroup
from store.records import iso

END_OF_DAY = "T23:59:59Z"


def present(db: Database, clock: Clock) -> datetime:
    """Return the present instant; sample data stands still at its newest change."""
    newest = newest_change(db) if db.is_sample else None
    return datetime.fromisoformat(newest) if newest else clock()


def asked(group: ReaderGroup, now: datetime, since: str | None, last_day: str | None) -> Window:
    """Return the days that are asked for, by publication; without any, what the last period brought.

    Raises:
        UsageError: the days are the wrong way round.
    """
    if since is None and last_day is None:
        return Window(iso(due.beginning(group, now)), iso(now))
    last = last_day or now.date().isoformat()
    first = since or last
    if first > last:
        raise UsageError(f"The first day, {first}, is after the last, {last}.")
    before = (date.fromisoformat(first) - timedelta(days=1)).isoformat()
    return Window(f"{before}{END_OF_DAY}", f"{last}{END_OF_DAY}", "published")

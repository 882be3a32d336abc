"""Around: how mail, jobs, the service and the disk stand."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from jobs.alerts.sending import troubles
from jobs.service import alone
from jobs.service.alone import Serving
from store import digests, verifying
from store.db import Database
from store.digests import Delivery
from store.records import Run

LEAST_FREE_BYTES = 1_000_000_000  # chosen: a night's backup and a day's crawl of a middling topic
OVERDUE = timedelta(hours=1)
PATIENCE = timedelta(days=1)  # greylists and outages pass in this time
SHOWN = timedelta(days=7)
BY_ITSELF = (
    "follow",
    "read and weave",
    "digest",
    "mail",
    "expectations",
    "tidy",
    "backup",
    "verify",
)
LAST_RUNS = """
SELECT r.* FROM runs r JOIN (SELECT max(rowid) AS last FROM runs GROUP BY job) ON last = r.rowid
ORDER BY r.job
"""  # the row written last, whatever the clock said


@dataclass(frozen=True, kw_only=True)
class MailStanding:
    """Messages that were not taken; None where this user may not read who gets mail."""

    waiting: int
    given_up: int
    oldest_at: str | None
    last_error: str | None
    alerts: tuple[str, ...]
    overdue: bool


@dataclass(frozen=True, kw_only=True)
class DiskStanding:
    """Room, in bytes."""

    data_bytes: int
    free_bytes: int


def mail(folder: Path, now: datetime) -> MailStanding | None:
    """Return what was not sent; None where that may not be read."""
    path = folder / digests.FILE
    if path.exists() and not os.access(path, os.R_OK | os.W_OK):
        return None
    with digests.seen(folder) as ledger:
        unsent = digests.unsent(ledger)
    waiting = [one for one in unsent if one.state != digests.GIVEN_UP]
    lost = [one for one in unsent if one.state == digests.GIVEN_UP and _is_news(one, now)]
    oldest = min((one.claimed_at or one.next_at for one in waiting), default=None)
    return MailStanding(
        waiting=len(waiting),
        given_up=len(lost),
        oldest_at=oldest,
        last_error=next((one.error for one in (*waiting, *lost) if one.error), None),
        alerts=troubles(folder, now),
        overdue=oldest is not None and now - datetime.fromisoformat(oldest) > PATIENCE,
    )


def _is_news(one: Delivery, now: datetime) -> bool:
    """Return whether a message was given up lately, and not because its reader left."""
    if one.error == "unsubscribed":
        return False
    return now - datetime.fromisoformat(one.claimed_at or one.next_at) < SHOWN


def last_runs(db: Database) -> tuple[Run, ...]:
    """Return the last run of everything that runs by itself, crawls apart: their sources say it."""
    found = db.rows(Run, LAST_RUNS)
    return tuple(run for run in found if run.job.startswith(BY_ITSELF))


def serving(folder: Path) -> Serving | None:
    """Return the service that runs; None where none does."""
    return alone.seen(folder)


def overdue(next_runs: Mapping[str, datetime], now: datetime) -> tuple[str, ...]:
    """Return the duties that should have begun an hour ago."""
    return tuple(sorted(name for name, at in next_runs.items() if now - at > OVERDUE))


def damaged(db: Database) -> tuple[str, ...]:
    """Return what is wrong with files of the archive."""
    return tuple(one.fault or "" for one in verifying.damaged(db.sql))


def disk(folder: Path) -> DiskStanding:
    """Return how much room a data folder takes and has left."""
    sizes = (_size(path) for path in folder.rglob("*"))
    return DiskStanding(data_bytes=sum(sizes), free_bytes=shutil.disk_usage(folder).free)


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size if path.is_file() else 0
    except OSError:
        return 0  # it was renamed meanwhile

"""Agenda: what is due, kept over restarts by APScheduler in a file of its own beside the database.

What was missed while the machine slept or the service was down is due once, however late (`coalesce`);
a duty that is still under way is not begun again (`max_instances`). At the start jobs are compared with
what sources, readers and settings ask for, paused, and only what differs is changed: adding a job anew
would forget the run that it missed. A clock that is set back would leave every job waiting until its old
time comes again, so jobs that lie further ahead than their own trigger allows are moved back.

The service's loop asks this agenda (`due`); APScheduler's threads are not used, since an error in one of
them would go unseen and leave a service that does nothing. The file is readable by its owner alone: it
holds pickles (https://apscheduler.readthedocs.io/en/3.x/modules/jobstores/sqlalchemy.html).
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from apscheduler.executors.base import BaseExecutor
from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.base import STATE_STOPPED, BaseScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.date import DateTrigger
from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from jobs.workspace import Clock
from store.data_folder import SCHEDULE, unusable

Kind = Literal["crawl", "digest", "mail", "expectations", "tidy", "backup", "verify"]
BROKEN = ".broken"
MOST_WAIT_S = 3600.0  # what `due` says where nothing is scheduled


@dataclass(frozen=True)
class Duty:
    """One thing that is done again and again: what, and of which source or group of readers."""

    kind: Kind
    of: str = ""

    @property
    def id(self) -> str:
        """Return the name under which it is kept and logged."""
        return f"{self.kind} {self.of}".strip()


@dataclass(frozen=True)
class Asked:
    """A duty that is due: since when, and on the monotonic clock, since when that is known."""

    duty: Duty
    due_at: datetime
    known_s: float


def duty(kind: Kind, of: str) -> Duty:
    """Return a duty; the function that stored jobs name."""
    return Duty(kind, of)


class Hand(BaseExecutor):  # type: ignore[misc]  # APScheduler has no types
    """Hands over what is due instead of running it; `done` says that it has been."""

    def __init__(self) -> None:
        """Begin with nothing due."""
        super().__init__()
        self.asked: list[Asked] = []

    def _do_submit_job(self, job: Job, run_times: list[datetime]) -> None:
        due_at = run_times[-1].astimezone(UTC)
        self.asked.append(Asked(job.func(*job.args), due_at, time.monotonic()))

    def done(self, one: Duty) -> None:
        """Let a duty be begun again."""
        if one.id in self._instances:
            self._run_job_success(one.id, [])


class Ticking(BaseScheduler):  # type: ignore[misc]  # APScheduler has no types
    """A scheduler that looks at the clock when it is asked to."""

    def shutdown(self, wait: bool = True) -> None:
        """Close the job store."""
        super().shutdown(wait)

    def wakeup(self) -> None:
        """Do nothing: the service's loop comes by."""

    def tick(self) -> float:
        """Hand over what is due; return in how many seconds the next is."""
        wait_s = self._process_jobs()
        return MOST_WAIT_S if wait_s is None else float(wait_s)


class Agenda:
    """What is due, and when each thing is due next."""

    def __init__(self, folder: Path, wanted: Mapping[Duty, BaseTrigger], clock: Clock) -> None:
        """Open the schedule of a data folder, and make it what is wanted; crawls that are new are due now.

        Raises:
            DataFolderError: the file cannot be written.
        """
        self.path, self._clock, self._hand = folder / SCHEDULE, clock, Hand()
        self.mended = False
        try:
            self._scheduler = self._started()
            self._reconcile(wanted)
            self._scheduler.resume()
        except (OSError, SQLAlchemyError) as error:
            raise unusable(self.path, error) from error

    def due(self) -> tuple[list[Asked], float]:
        """Return what has come due since the last call, and in how many seconds the next thing will.

        Raises:
            DataFolderError: the schedule cannot be written.
        """
        try:
            wait_s = self._scheduler.tick()
        except SQLAlchemyError as error:
            raise unusable(self.path, error) from error
        asked, self._hand.asked = self._hand.asked, []
        return asked, wait_s

    def done(self, one: Duty) -> None:
        """Note that a duty is done, so that it can be begun again."""
        self._hand.done(one)

    def once(self, one: Duty, at: datetime) -> None:
        """Let a duty come due one time, at an instant; an earlier wish of the same kind is replaced."""
        self._scheduler.add_job(
            duty, DateTrigger(at), args=(one.kind, one.of), id=one.id, replace_existing=True
        )

    def hasten(self, ids: Iterable[str]) -> None:
        """Let some of what is scheduled be due now."""
        for job in filter(None, map(self._scheduler.get_job, ids)):
            job.modify(next_run_time=self._clock())

    def clock_went_back(self) -> int:
        """Move what lies further ahead than its trigger allows; return how many that were."""
        now, moved = self._clock(), 0
        for job in self._scheduler.get_jobs():
            if isinstance(job.trigger, DateTrigger):
                continue
            soonest = job.trigger.get_next_fire_time(None, now)
            latest = job.trigger.get_next_fire_time(soonest, now)
            if job.next_run_time > latest:
                job.modify(next_run_time=soonest)
                moved += 1
        return moved

    def close(self) -> None:
        """Close the schedule; what is due stays due."""
        if self._scheduler.state != STATE_STOPPED:
            self._scheduler.shutdown(wait=False)

    def _started(self) -> Ticking:
        os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        try:
            return self._scheduling()
        except DatabaseError:  # no schedule can be read from it: it is kept aside and made anew
            self.path.replace(self.path.with_name(f"{SCHEDULE}{BROKEN}"))
            self.mended = True
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
            return self._scheduling()

    def _scheduling(self) -> Ticking:
        scheduler = Ticking(
            jobstores={"default": SQLAlchemyJobStore(url=f"sqlite:///{self.path}")},
            executors={"default": self._hand},
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
            timezone="UTC",
        )
        scheduler.start(paused=True)
        scheduler.get_jobs()
        return scheduler

    def _reconcile(self, wanted: Mapping[Duty, BaseTrigger]) -> None:
        held = {job.id: job for job in self._scheduler.get_jobs()}
        ids = {one.id for one in wanted}
        for job_id, job in held.items():
            if job_id not in ids and not isinstance(job.trigger, DateTrigger):
                job.remove()
        for one, trigger in wanted.items():
            self._place(one, trigger, held.get(one.id))
        self.clock_went_back()

    def _place(self, one: Duty, trigger: BaseTrigger, job: Job | None) -> None:
        now = self._clock()
        following = trigger.get_next_fire_time(None, now)
        if job is None:
            first = now if one.kind == "crawl" else following
            args = (one.kind, one.of)
            self._scheduler.add_job(duty, trigger, args=args, id=one.id, next_run_time=first)
        elif str(job.trigger) != str(trigger):
            # What it missed stays due.
            job.modify(trigger=trigger, next_run_time=min(job.next_run_time, following))


def next_runs(folder: Path) -> dict[str, datetime]:
    """Return when each duty is due next, by its id, in UTC; empty where no service has run."""
    path = folder / SCHEDULE
    if not path.is_file():
        return {}
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as held:
            rows = held.execute("SELECT id, next_run_time FROM apscheduler_jobs").fetchall()
    except sqlite3.Error:
        return {}  # the service makes a broken one anew
    return {job_id: datetime.fromtimestamp(at, UTC) for job_id, at in rows if at is not None}

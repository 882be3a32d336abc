"""Schedule: each source is followed at its own cadence, one after another, until the service stops.

APScheduler 3 decides when a source is due; the main thread does the work, one source at a time, because
SQLite has one writer. What came due while the machine slept runs once (`coalesce`), however late.
"""

from __future__ import annotations

import logging
import signal
from datetime import timedelta
from queue import SimpleQueue
from types import FrameType

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from crawler.source import Source
from jobs import crawling, pipeline
from jobs.running import recorded
from jobs.workspace import Workspace
from store.errors import DisputelineError

STAGGER_S = 5  # chosen: the first round starts source by source, not all at once


def serve(work: Workspace) -> None:
    """Follow every source at its cadence until SIGTERM or Ctrl-C.

    Raises:
        ConfigError: no contact is set for a live crawl.
    """
    for source in work.followed:
        crawling.plan(work, source, None)  # a missing contact is said at once, not at the first job
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # `visit` says what went wrong
    due = SimpleQueue[Source]()
    scheduler = BackgroundScheduler(
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        timezone="UTC",
    )
    for place, source in enumerate(work.followed):
        scheduler.add_job(
            due.put,
            IntervalTrigger(minutes=source.every_minutes, jitter=60, timezone="UTC"),
            args=(source,),
            id=source.id,
            next_run_time=work.clock() + timedelta(seconds=place * STAGGER_S),
        )

    def stop(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt  # ends a crawl that is under way; what it fetched is kept

    for wanted in (signal.SIGTERM, signal.SIGINT):
        signal.signal(wanted, stop)
    scheduler.start()
    work.say(f"following {len(work.followed)} sources; Ctrl-C stops")
    try:
        while True:
            visit(work, due.get())
    except KeyboardInterrupt:
        work.say("stopped")
    finally:
        scheduler.shutdown(wait=False)


def visit(work: Workspace, source: Source) -> None:
    """Follow one source once; what goes wrong is recorded and tried again at its cadence."""
    try:
        with recorded(work, f"follow {source.id}"):
            crawling.crawl(work, source)
            pipeline.digest_pages(work)
    except DisputelineError as error:
        work.say(f"crawl    {source.name}: {error}")

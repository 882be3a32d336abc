"""Running: every job leaves a row that says when it ran, what it did, and how it ended."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from jobs.workspace import Workspace
from store import look
from store.archive import stamp
from store.errors import DisputelineError
from store.records import Run, key


@contextmanager
def recorded(work: Workspace, job: str) -> Iterator[None]:
    """Keep a row of this run; a failure is written down and goes on to the caller."""
    began, started_at = time.monotonic(), stamp(work.clock())
    before = look.counts(work.db)
    run = Run(
        id=key(job, started_at, os.getpid(), time.time_ns()),
        job=job,
        started_at=started_at,
        outcome="running",
    )
    work.db.keep_run(run)
    outcome, error = "ok", None
    try:
        yield
    except BaseException as end:  # the one place that catches all: it writes down and passes on
        outcome, error = _how(end)
        raise
    finally:
        grown = _grown(before, look.counts(work.db))
        seconds = round(time.monotonic() - began, 3)
        work.db.keep_run(
            replace(run, seconds=seconds, counts=json.dumps(grown), outcome=outcome, error=error)
        )


def _how(end: BaseException) -> tuple[str, str]:
    """Return the outcome and the reason of a run that something ended."""
    if isinstance(end, KeyboardInterrupt):
        return "stopped", "stopped by the operator"
    return "failed", str(end) if isinstance(
        end, DisputelineError
    ) else f"{type(end).__name__}: {end}"


def _grown(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    return {name: after[name] - before[name] for name in after if after[name] != before[name]}

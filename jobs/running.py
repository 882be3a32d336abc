"""Running: every job leaves a row that says when it ran, what it did, and how it ended."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from jobs.workspace import Workspace
from store import look
from store.archive import stamp
from store.errors import DisputelineError
from store.records import Run, key


@dataclass(frozen=True)
class Begun:
    """A run that is under way; `since_s` is the monotonic clock at its start."""

    run: Run
    since_s: float


def begun(work: Workspace, job: str) -> Begun:
    """Keep a row of a run that begins now."""
    started_at = stamp(work.clock())
    run = Run(
        id=key(job, started_at, os.getpid(), time.time_ns()),
        job=job,
        started_at=started_at,
        outcome="running",
    )
    work.db.keep_run(run)
    return Begun(run, time.monotonic())


def ended(
    work: Workspace,
    begun: Begun,
    outcome: str,
    error: str | None = None,
    counts: Mapping[str, int] | None = None,
) -> float:
    """Keep how a run ended; return how many seconds it took."""
    seconds = round(time.monotonic() - begun.since_s, 3)
    counted = json.dumps(dict(counts or {}))
    work.db.keep_run(
        replace(begun.run, seconds=seconds, counts=counted, outcome=outcome, error=error)
    )
    return seconds


@contextmanager
def recorded(work: Workspace, job: str) -> Iterator[None]:
    """Keep a row of this run; a failure is written down and goes on to the caller."""
    before = look.counts(work.db)
    run = begun(work, job)
    outcome, error = "ok", None
    try:
        yield
    except BaseException as end:  # the one place that catches all: it writes down and passes on
        outcome, error = _how(end)
        raise
    finally:
        ended(work, run, outcome, error, _grown(before, look.counts(work.db)))


def _how(end: BaseException) -> tuple[str, str]:
    """Return the outcome and the reason of a run that something ended."""
    if isinstance(end, KeyboardInterrupt):
        return "stopped", "stopped by the operator"
    return "failed", str(end) if isinstance(
        end, DisputelineError
    ) else f"{type(end).__name__}: {end}"


def _grown(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    return {name: after[name] - before[name] for name in after if after[name] != before[name]}

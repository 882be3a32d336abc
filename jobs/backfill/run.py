"""Run: the whole of a backfill: list, make shards, merge, weave. It names steps.

Making shards does not hold the data folder: crawls and digests go on meanwhile. Merging does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from jobs import pipeline
from jobs.backfill import listing, merging, plan, shard
from jobs.backfill.listing import Warc
from jobs.backfill.plan import Plan
from jobs.backfill.progress import Progress
from jobs.backfill.shard import Failure
from jobs.running import recorded
from jobs.workspace import Workspace, opened, workspace
from store import backfilled, data_folder
from store.backfilled import Fault
from store.errors import UsageError
from store.records import Reason

FOLDER = "backfill"


@dataclass(frozen=True, kw_only=True)
class Order:
    """What the operator asks for."""

    sources: Sequence[str]
    base: str | None = None
    scheduler: str | None = None
    workers: int | None = None
    first_day: str | None = None
    last_day: str | None = None
    outlets: Sequence[str] = ()


@dataclass(frozen=True)
class Report:
    """How many WARC files there were, were made now, could not be read; pages and articles in all of them."""

    files: int
    made: int
    failed: int
    pages: int
    articles: int


def run(folder: Path, topic_slug: str | None, order: Order, progress: Progress) -> Report:
    """Read news archives into a data folder. Running it twice changes nothing.

    Raises:
        BusyError: another backfill works in the folder, or another run when it comes to merging.
        UsageError: a source or scheduler does not exist, or none of the WARC files could be read.
    """
    named = listing.found(order.sources, order.base)
    warcs = listing.in_days(named, order.first_day, order.last_day)
    with opened(folder, topic_slug, progress.say) as work:
        looked_for = _plan(work, order)
        held = backfilled.merged(work.db)
    shards = folder.resolve() / FOLDER
    with _held(shards):
        names = {warc: shard.name_of(warc, looked_for.recipe) for warc in warcs}
        wanted = [
            warc
            for warc, name in names.items()
            if held.get(warc.location) != name and shard.header(shards / name) is None
        ]
        failures = _make(looked_for, wanted, shards, order, progress)
        with workspace(folder, topic_slug, progress.say) as work, recorded(work, FOLDER):
            _merge_all(work, shards, names, failures)
            pipeline.digest_pages(work)
            report = _report(work, names, len(wanted), len(failures))
    if failures and len(failures) == len(warcs):
        raise UsageError(f"No WARC file could be read. The first: {failures[0].said}")
    return report


def _plan(work: Workspace, order: Order) -> Plan:
    return Plan(
        topic=work.topic,
        outlets=plan.chosen(order.outlets, work.sources, work.followed),
        first_day=order.first_day,
        last_day=order.last_day,
        models=work.settings.models,
    )


@contextmanager
def _held(shards: Path) -> Iterator[None]:
    """Hold the folder of shards; remove what a killed worker has left of one."""
    shards.mkdir(parents=True, exist_ok=True)
    with data_folder.lock(shards):
        for part in shards.glob(f"*{shard.PART}"):
            part.unlink(missing_ok=True)
        yield


def _make(
    looked_for: Plan, wanted: Sequence[Warc], shards: Path, order: Order, progress: Progress
) -> list[Failure]:
    """Have the shards made that are missing; return what failed."""
    if not wanted:
        return []
    cluster = import_module("jobs.backfill.cluster")  # late: it takes a second, see there
    workers = order.workers or cluster.default_workers(os.cpu_count() or 1)
    reached = cluster.connected(order.scheduler, min(workers, len(wanted)))
    with reached as client, progress.over(len(wanted)) as done:
        failures: list[Failure] = cluster.make_shards(client, looked_for, wanted, shards, done)
    return sorted(failures, key=lambda each: each.warc.location)


def _merge_all(
    work: Workspace, shards: Path, names: dict[Warc, str], failures: Sequence[Failure]
) -> None:
    """Merge every shard that is not merged yet, in the order of the WARC files."""
    held = backfilled.merged(work.db)
    for warc, name in names.items():
        header = None if held.get(warc.location) == name else shard.header(shards / name)
        if header is not None:
            merging.merge(work, shards / name, header)
            work.say(f"merge    {warc.name}: {header.pages} pages, {header.articles} articles")
            work.between()
    for failure in failures:
        backfilled.refuse(work.db, Fault(failure.warc.location, Reason.UNREADABLE, failure.said))


def _report(work: Workspace, names: dict[Warc, str], wanted: int, failed: int) -> Report:
    merged = backfilled.counted(work.db, [warc.location for warc in names])
    return Report(
        files=len(names), made=wanted - failed, failed=failed, pages=merged[0], articles=merged[1]
    )

"""Fetch: one source's crawl, run in a child process; its records are handed over as they come.

A plan goes in, a `CrawlReport` comes out, and every `Page` and `Rejected` in between goes to `keep`
at once, in order. The child has a time limit and memory limit of its own and cannot outlive this
process. What is kept, and where, the caller decides.
"""

from __future__ import annotations

import logging
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import IO

from crawler import processes
from crawler.plan import (
    PLAN,
    CrawlPlan,
    CrawlReport,
    Ended,
    Outcome,
    RouteReport,
    best,
    from_line,
)
from crawler.processes import Begin, Child
from store.errors import CrawlError, DataFolderError
from store.records import Page, Rejected

GRACE_S = 15.0  # beyond its own time limit a child gets this long to finish its WARC file
KILL_S = 5.0
MOST_LINES = 20  # of what a child complained of; the last ones say why it ended
LOG = logging.getLogger("scrapy")  # the child's own log; a service writes it into its log
POLL_S = 0.2  # chosen: how soon a crawl that nobody wants any more is told so
WELL = frozenset({"ok", "stale"})
Keep = Callable[[Page | Rejected], None]


@dataclass
class Heard:
    """What came out of a child so far."""

    routes: list[RouteReport] = field(default_factory=list)
    ended: Ended | None = None
    pages: int = 0
    articles: int = 0
    not_modified: int = 0
    rejected: int = 0


def crawl(
    plan: CrawlPlan,
    keep: Keep,
    stop: threading.Event | None = None,
    begin: Begin = processes.alone,
) -> CrawlReport:
    """Crawl one source and return what it gave; every page and rejection goes to `keep`.

    A source that needs permission and has none is not asked at all. Once `stop` is set the child
    finishes the page at hand and ends, five seconds later at the latest.

    Raises:
        DataFolderError: the archive cannot be written.
        CrawlError: the child process crashed.
    """
    if plan.closed:
        return _not_asked(plan)
    started = time.monotonic()
    plan = replace(plan, archive=plan.archive.resolve())
    with tempfile.TemporaryFile() as errors:
        child = begin(errors)
        late = threading.Event()
        timer = threading.Timer(plan.limit_s + GRACE_S, _end, (child, late))
        timer.start()
        try:
            heard = _listen(child, plan, keep, stop)
            status = child.wait()
        finally:
            timer.cancel()
            _close(child)
        complaints = _lines(errors)
        for line in complaints[-MOST_LINES:]:
            LOG.info(line, extra={"source": plan.source.id})
        complaint = complaints[-1][:500] if complaints else ""
    if status == DataFolderError.exit_code:
        raise DataFolderError(complaint)
    return _report(plan, heard, time.monotonic() - started, _fault(plan, status, late, complaint))


def _listen(child: Child, plan: CrawlPlan, keep: Keep, stop: threading.Event | None) -> Heard:
    """Hand the plan over, then take records until the child says no more."""
    heard = Heard()
    if child.stdin is None or child.stdout is None:
        return heard
    try:
        child.stdin.write(PLAN.dump_json(plan) + b"\n")
        child.stdin.flush()
    except BrokenPipeError:
        return heard  # it ended already; its exit status says why
    if stop is not None:
        threading.Thread(target=_let_go, args=(child, child.stdin, stop), daemon=True).start()
    for line in child.stdout:
        record = from_line(line.decode("utf-8"))
        match record:
            case RouteReport():
                heard.routes.append(record)
            case Ended():
                heard.ended = record
            case _:
                _count(heard, record)
                keep(record)
    return heard


def _let_go(child: Child, wanted: IO[bytes], stop: threading.Event) -> None:
    """Close the pipe that says a crawl is wanted, once it no longer is; the child then ends itself."""
    while child.poll() is None:
        if stop.wait(POLL_S):
            wanted.close()
            return


def _count(heard: Heard, record: Page | Rejected) -> None:
    if isinstance(record, Rejected):
        heard.rejected += 1
        return
    heard.pages += 1
    heard.articles += record.kind == "article" and record.status == 200
    heard.not_modified += record.status == 304


def _fault(plan: CrawlPlan, status: int, late: threading.Event, complaint: str) -> str | None:
    """Return why a crawl was cut off; None where it was not.

    Raises:
        CrawlError: the child crashed.
    """
    if late.is_set():
        return f"The crawl of {plan.source.id} was ended after {plan.limit_s:.0f} seconds."
    if status != 0:
        raise CrawlError(
            f"The crawl of {plan.source.id} ended with status {status}: {complaint or 'no message'}. "
            "What it fetched before is kept; run it again."
        )
    return None


def _report(plan: CrawlPlan, heard: Heard, seconds: float, fault: str | None) -> CrawlReport:
    ended = heard.ended
    state = best([route.state for route in heard.routes])
    if ended and ended.stopped and state in WELL:
        state = "soft_block"  # it lists its articles, but does not give them
    error = fault
    if error is None and (ended is None or ended.reason != "finished"):
        error = (
            f"The crawl of {plan.source.id} stopped early: {ended.reason if ended else 'cut off'}."
        )
    return CrawlReport(
        source_id=plan.source.id,
        outcome=_outcome(heard, killed=fault is not None, early=error is not None),
        state=state,
        routes=tuple(heard.routes),
        pages=heard.pages,
        articles=heard.articles,
        not_modified=heard.not_modified,
        rejected=heard.rejected,
        left=ended.left if ended else 0,
        seconds=round(seconds, 3),
        error=error,
        warc_file=ended.warc_file if ended else None,
    )


def _outcome(heard: Heard, *, killed: bool, early: bool) -> Outcome:
    if killed:
        return "killed"
    states = [route.state for route in heard.routes]
    if states and not WELL.intersection(states):
        return "failed"
    whole = WELL.issuperset(states) and not early and not (heard.ended and heard.ended.left)
    return "ok" if whole else "partial"


def _not_asked(plan: CrawlPlan) -> CrawlReport:
    lapsed = plan.permission
    why = f"the one by {lapsed.by} ended on {lapsed.until}" if lapsed else "the settings name none"
    detail = f"{plan.source.name} needs its publisher's permission; {why}"
    route = RouteReport(route="all", state="policy_block", detail=detail)
    return CrawlReport(
        source_id=plan.source.id, outcome="ok", state="policy_block", routes=(route,)
    )


def _end(child: Child, late: threading.Event) -> None:
    late.set()
    child.terminate()
    try:
        child.wait(KILL_S)
    except subprocess.TimeoutExpired:
        child.kill()


def _close(child: Child) -> None:
    """Leave no child behind, whatever happened."""
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except BrokenPipeError:
                continue
    if child.poll() is None:
        _end(child, threading.Event())
    child.wait()


def _lines(errors: IO[bytes]) -> list[str]:
    errors.seek(0)
    return errors.read().decode("utf-8", "replace").strip().splitlines()

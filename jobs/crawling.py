"""Crawling: what the store remembers becomes a plan, and what the crawl reports becomes rows."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import datetime, timedelta
from queue import Empty, Queue

from crawler import fetch, processes
from crawler.plan import CrawlPlan, CrawlReport, Known, RouteReport
from crawler.processes import Begin
from crawler.source import Source
from jobs.workspace import Workspace, utc_now
from store import recall
from store.archive import stamp
from store.errors import ConfigError, CrawlError, DisputelineError
from store.records import Page, Rejected, RouteState

# An article is asked for again after these hours, with a conditional request: silent edits come early.
# Chosen: outlets correct within the first days; after a week a page is left in peace.
REVISIT_HOURS = (1, 6, 24, 72, 168)
WHOLE = "all"  # the route under which the source as a whole stands
WELL = frozenset({"ok", "stale"})
AT_ONCE = 3  # chosen: crawls mostly wait; each host still has one connection
MANY = 500  # lines in one transaction, where so many wait
Line = Page | Rejected | CrawlReport | DisputelineError
Said = tuple[Source, Line]


def crawl_planned(
    work: Workspace,
    planned: Sequence[tuple[Source, CrawlPlan]],
    got: Callable[[Page], None] | None = None,
) -> None:
    """Crawl several sources at once as planned, each in a process of its own; only this thread writes.

    What comes in meanwhile is written in one transaction. A crawl that crashes is a row in `routes`, and
    the others go on. `got` is told of every answer that may hold an article, once it is written.

    Raises:
        DataFolderError: the archive cannot be written.
    """
    waiting, left, said = deque(planned), len(planned), Queue[Said]()
    with processes.nursery() if left > 1 else nullcontext(processes.alone) as begin:
        for _ in range(min(AT_ONCE, left)):
            # A daemon, so that Ctrl-C ends this process at once; the crawls end when their parent does.
            arguments = (waiting, said, begin)
            threading.Thread(target=_crawl_waiting, args=arguments, daemon=True).start()
        while left:
            some = _heard(said)
            left -= _keep_some(work, some)
            for _, line in some:
                if got and isinstance(line, Page) and line.kind == "article" and line.status == 200:
                    got(line)


def _heard(said: Queue[Said]) -> list[Said]:
    """Wait for a line; return it with those that came in meanwhile, up to the first that is a fault."""
    some = [said.get()]
    while len(some) < MANY and not _is_fault(some[-1]):
        try:
            some.append(said.get_nowait())
        except Empty:
            break
    return some


def _is_fault(said: Said) -> bool:
    return isinstance(said[1], DisputelineError) and not isinstance(said[1], CrawlError)


def _keep_some(work: Workspace, some: Sequence[Said]) -> int:
    """Write some lines; return how many were the last of their crawls.

    Raises:
        DataFolderError: the last line says that the archive cannot be written.
    """
    *before, last = some
    with work.db.sql.atomic():
        ended = sum(keep(work, *each) for each in before)
    ended += keep(work, *last)
    for source, line in some:
        if isinstance(line, CrawlReport):
            work.say(told(source, line))
        elif isinstance(line, CrawlError):
            work.say(f"crawl    {source.name}: {line}")
    return ended


def crawl(work: Workspace, source: Source, window: tuple[str, str] | None = None) -> CrawlReport:
    """Crawl one source, the past between two days where a window is given; return what it gave.

    Raises:
        ConfigError: no contact is set for a live crawl.
        CrawlError: the crawl crashed.
        DataFolderError: the archive cannot be written.
    """
    report = fetch.crawl(plan(work, source, window), lambda line: _keep_row(work, line))
    keep(work, source, report)
    work.say(told(source, report))
    return report


def _crawl_waiting(
    waiting: deque[tuple[Source, CrawlPlan]], said: Queue[Said], begin: Begin
) -> None:
    while True:
        try:
            source, asked = waiting.popleft()
        except IndexError:
            return
        crawl_into(said.put, source, asked, begin=begin)


def crawl_into(
    tell: Callable[[Said], None],
    source: Source,
    asked: CrawlPlan,
    stop: threading.Event | None = None,
    begin: Begin = processes.alone,
) -> None:
    """Crawl one source and tell every line of it; its report, or why there is none, comes last."""

    def pass_on(line: Page | Rejected) -> None:
        tell((source, line))

    try:
        tell((source, fetch.crawl(asked, pass_on, stop, begin)))
    except DisputelineError as error:
        tell((source, error))


def keep(work: Workspace, source: Source, line: Line) -> bool:
    """Write one line of a crawl; return whether it was its last.

    Raises:
        DataFolderError: the line says that the archive cannot be written.
    """
    match line:
        case Page() | Rejected():
            _keep_row(work, line)
        case CrawlReport():
            for route in line.routes:
                work.db.keep_route(state(work, source, route))
            work.db.keep_route(whole(work, source, line))
        case CrawlError():
            fault = RouteReport(route=WHOLE, state="error", detail=str(line))
            work.db.keep_route(state(work, source, fault))
        case DisputelineError():
            raise line
    return isinstance(line, CrawlReport | CrawlError)


def _keep_row(work: Workspace, line: Page | Rejected) -> None:
    if isinstance(line, Page):
        work.db.keep_page(line)
    else:
        work.db.keep_rejected(line)


def plan(work: Workspace, source: Source, window: tuple[str, str] | None) -> CrawlPlan:
    """Return what the crawl of a source is asked to do.

    Raises:
        ConfigError: no contact is set for a live crawl.
    """
    if not work.settings.contact and work.replica is None:
        raise ConfigError(
            "No contact is set, and a crawler must say who asks: put contact = "
            f'"you@example.org" into {work.db.folder / "settings.toml"}, or set DISPUTELINE_CONTACT.'
        )
    return CrawlPlan(
        source=source,
        archive=work.db.archive,
        contact=work.settings.contact or "sample newsroom",
        known=known(work, source),
        newest=newest(work, source),
        window=window,
        permission=work.settings.permissions.get(source.id),
        replica=work.replica,
        now=None if work.clock is utc_now else stamp(work.clock()),
        queries={str(code): words for code, words in work.topic.vocabulary.queries.items()},
        since=work.topic.since,
        limit_s=work.settings.crawl_seconds,
    )


def known(work: Workspace, source: Source) -> dict[str, Known]:
    """Return what the store remembers of each address of a source."""
    now = work.clock()
    last = recall.routes(work.db, source.id).get(WHOLE)
    # A route that did not change would hide what the crawl that read it could not finish, or, killed,
    # did not even report, or what the archive has lost since.
    finished = last and last.state in WELL and not last.left
    finished_at = (
        last.checked_at if last and finished and not recall.has_lost(work.db, source.id) else ""
    )
    return {
        page.url: Known(
            etag=page.etag,
            last_modified=page.last_modified,
            sha256=page.sha256,
            warc_date=page.fetched_at,
            due=work.replica is not None or is_due(first, last_at, now),
            is_article=page.kind == "article",
        )
        for page, first, last_at in recall.pages(work.db, source.id)
        if page.kind != "route" or page.fetched_at <= finished_at
    }


def is_due(first_at: str, last_at: str, now: datetime) -> bool:
    """Return whether an article first and last asked for at these instants is due again."""
    first, last = datetime.fromisoformat(first_at), datetime.fromisoformat(last_at)
    steps = (first + timedelta(hours=hours) for hours in REVISIT_HOURS)
    return any(last < step <= now for step in steps)


def state(work: Workspace, source: Source, report: RouteReport) -> RouteState:
    """Return a route's report as its row."""
    return RouteState(
        source_id=source.id,
        route=report.route,
        checked_at=stamp(work.clock()),
        state=report.state,
        items=report.items,
        newest_at=report.newest,
        note=report.detail or None,
    )


def whole(work: Workspace, source: Source, report: CrawlReport) -> RouteState:
    """Return a crawl as the row of the source as a whole."""
    return RouteState(
        source_id=source.id,
        route=WHOLE,
        checked_at=stamp(work.clock()),
        state=report.state,
        left=report.left or int(report.error is not None),  # cut off: how many, nobody counted
        note=why(report) or None,
    )


def newest(work: Workspace, source: Source) -> dict[str, str]:
    """Return the date of each route's newest item, so that one that only says "unchanged" goes stale."""
    routes = recall.routes(work.db, source.id).values()
    return {each.route: each.newest_at for each in routes if each.newest_at}


def told(source: Source, report: CrawlReport) -> str:
    """Return one line for the person who waits."""
    line = (
        f"crawl    {source.name}: {report.state}, {report.articles} new, "
        f"{report.not_modified} unchanged, {report.rejected} not got, {report.seconds:.1f} s"
    )
    said = why(report)
    return f"{line} ({said})" if said else line


def why(report: CrawlReport) -> str:
    """Return why a crawl did not do all its work, in one line; empty where it did."""
    faults = (each.detail for each in report.routes if each.state not in WELL and each.detail)
    return report.error or next(faults, "")

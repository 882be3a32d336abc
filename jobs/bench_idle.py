"""Benchmark: what a run costs that finds nothing new: processor time of all its processes, and its requests.

Twenty made sources of one host and three routes each (`jobs.bench_site`) are crawled, extracted, read and
woven once; then a process of its own goes over them all again, as `disputeline follow --once` does. Counted
is all that this process, the nursery and the crawls spend, loading of programs included; how much of it is
loading is said beside. No page is due for a second look. pandas, which sqlite-utils
loads where it finds it, is kept out: only tests and notebooks install it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from crawler.plan import CrawlPlan
from jobs import bench_site, crawling, pipeline
from jobs.bench_crawl import ran, workspace
from jobs.bench_site import HOSTS

PROGRAM = """
import sys
sys.modules["pandas"] = None
from jobs import bench_idle
bench_idle.main(*sys.argv[1:])
"""
PAGES = len(HOSTS)  # one page a source
ROUTES = 3 * len(HOSTS)


@dataclass(frozen=True)
class Idle:
    """What a run over all sources took that found nothing new."""

    sources: int
    routes: int
    conditional: int  # requests for a route that were answered with 304
    robots: int
    others: int  # all other requests
    cpu_s: float
    loading_s: float  # of it, before the run began: programs of the main process


def idle() -> Idle:
    """Return what the second run took.

    Raises:
        UsageError: a run failed.
    """
    with bench_site.serving(PAGES, "stated") as site, tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", PROGRAM, site.address, folder]
        ran(command, PAGES)
        site.asked()
        took = ran(command, PAGES)
        asked = site.asked()
    unchanged = sum(n for what, n in asked.items() if what.startswith("unchanged "))
    robots = sum(n for what, n in asked.items() if what.endswith("/robots.txt"))
    return Idle(
        sources=len(HOSTS),
        routes=ROUTES,
        conditional=unchanged,
        robots=robots,
        others=sum(asked.values()) - 2 * unchanged - robots,
        cpu_s=took.cpu_s,
        loading_s=took.seconds,
    )


def table(found: Idle) -> str:
    """Return the figures as a Markdown table."""
    return (
        "| sources | routes | conditional | robots.txt | others | CPU s | of it loading |\n"
        "|---|---|---|---|---|---|---|\n"
        f"| {found.sources} | {found.routes} | {found.conditional} | {found.robots} | {found.others} "
        f"| {found.cpu_s:.2f} | {found.loading_s:.2f} |\n"
    )


def main(address: str, folder: str) -> None:
    """Go over all sources; print how many articles are held and what loading took, as `ran` reads it."""
    loading_s = time.process_time()
    papers = bench_site.papers()
    with workspace(Path(folder), address, *papers) as work:
        planned = [(source, crawling.plan(work, source, None)) for source in papers]
        crawling.crawl_planned(work, [(source, _rested(asked)) for source, asked in planned])
        pipeline.digest_pages(work)
        (got,) = work.db.sql.execute("SELECT count(*) FROM articles").fetchone()
    print(got, loading_s)  # noqa: T201


def _rested(asked: CrawlPlan) -> CrawlPlan:
    """Return a plan in which no page is due for a second look; a replica's always are."""
    return replace(asked, known={url: replace(one, due=False) for url, one in asked.known.items()})

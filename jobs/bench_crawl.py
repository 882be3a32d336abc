"""Benchmark: our crawl, and crawl with extraction, beside other crawlers on the same made site.

The site answers from a process of its own (`jobs.bench_site`); each crawler runs in processes of its own, one
after another, round by round, so that a noisy machine disturbs all alike; the best round of each counts. A
rate is pages by seconds of the clock: of others from the start of their process to its end, of ours from the
start of the crawl's processes to the last row written. Ours archives every answer, asks robots.txt first and
writes every page into a database; the others keep nothing. All have eight connections and no delay: the site
stands for hosts below `.example`, for which a crawl has none. fundus is asked where a Python that has it is
named.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from crawler.source import Source
from jobs import bench_site, crawling, pipeline
from jobs.bench_peers import BARE, FUNDUS, TRAFILATURA
from jobs.bench_site import NEWEST, Kind
from jobs.workspace import Workspace, fact_tables
from store import topic as topic_file
from store.db import Database
from store.errors import UsageError
from store.records import key
from store.settings import Settings

HOME = Path(__file__).parents[1]
PAGES, ROUNDS, CONNECTIONS = 3000, 3, 8  # chosen: what begins in a second hardly counts
TRAFILATURA_PAGES = 600  # of what takes ten times as long
THREADS = 8  # publishers of fundus: measured, more are no faster


@dataclass(frozen=True)
class Took:
    """What one run took: seconds of the clock and of processors."""

    pages: int
    seconds: float
    cpu_s: float

    @property
    def rate(self) -> float:
        """Return pages a second."""
        return self.pages / self.seconds


@dataclass(frozen=True)
class Line:
    """One comparison: what was done, by whom beside us, and what both took; the ratio asked for."""

    what: str
    peer: str
    theirs: Took | None  # None: nobody has installed it
    ours: Took
    least: float

    @property
    def ratio(self) -> float | None:
        """Return our rate in units of theirs; None where there is none."""
        return self.ours.rate / self.theirs.rate if self.theirs else None


def lines(peers: Path | None, pages: int = PAGES, rounds: int = ROUNDS) -> Iterator[Line]:
    """Yield the comparisons; those with fundus have no figure where no Python is named that has it."""
    with bench_site.serving(pages, "stated") as site:
        home = f"http://{site.address}"
        bare = _command(sys.executable, BARE, home)
        theirs, ours = best(pages, rounds, bare, _ours("crawl", site.address, pages, "stated"))
        yield Line("crawl, archived", "bare Scrapy", theirs, ours, 0.85)
        own = _ours("extract", site.address, pages, "stated")
        others = [_command(str(peers), FUNDUS, home, str(THREADS))] if peers else []
        ours, *found = best(pages, rounds, own, *others)
        yield Line("… and extraction, stated pages", "fundus", next(iter(found), None), ours, 1)
    fewer = min(pages, TRAFILATURA_PAGES)
    with bench_site.serving(fewer, "bare") as site:
        spider = _command(sys.executable, TRAFILATURA, f"http://{site.address}")
        theirs, ours = best(fewer, rounds, spider, _ours("extract", site.address, fewer, "bare"))
        yield Line("… and extraction, other pages", "Scrapy with trafilatura", theirs, ours, 1.5)


def best(pages: int, rounds: int, *commands: list[str]) -> tuple[Took, ...]:
    """Return the fastest run of each command, run in turn.

    Raises:
        UsageError: one of them does not run, or does not get all pages.
    """
    runs = [[ran(command, pages) for command in commands] for _ in range(rounds)]
    return tuple(min(each, key=lambda took: took.seconds) for each in zip(*runs, strict=True))


def ran(command: list[str], pages: int) -> Took:
    """Run a command and return what it took; it prints how many pages it got, and in how many seconds.

    Raises:
        UsageError: it does not run, or does not get all pages.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8") as errors:
        began = time.monotonic()
        run = subprocess.Popen(command, cwd=HOME, stdout=subprocess.PIPE, stderr=errors, text=True)
        said = run.stdout.read().split() if run.stdout else []
        if run.stdout:
            run.stdout.close()
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        seconds = float(said[1]) if len(said) > 1 else time.monotonic() - began
        errors.seek(0)
        complaint = errors.read().strip().splitlines()[-1:]
    if run.returncode or not said or int(said[0]) != pages:
        raise UsageError(
            f"{command[0]} got {said[:1]} of {pages} pages: {complaint}; expected a Python with "
            "fundus==0.5.7, curl_cffi<0.14 and trafilatura."
        )
    return Took(pages, seconds, used.ru_utime + used.ru_stime)


def _command(python: str, program: str, *arguments: str) -> list[str]:
    """Return the command that runs a program; it stands in a file, where Scrapy looks for its source."""
    path = Path(tempfile.gettempdir()) / f"{key(program)}.py"
    path.write_text(program, encoding="utf-8")
    return [python, str(path), *arguments]


def _ours(stage: str, address: str, pages: int, kind: Kind) -> list[str]:
    return [sys.executable, "-m", __name__, stage, address, str(pages), kind]


@contextmanager
def workspace(folder: Path, address: str, *sources: Source) -> Iterator[Workspace]:
    """Open a data folder for crawls of the made site."""
    topic = topic_file.load(topic_file.default_slug())
    with Database(folder, fact_tables()) as db, db.hold():
        db.follow_topic(topic, [source.row for source in sources])
        yield Workspace(
            db=db,
            topic=topic,
            sources={source.id: source for source in sources},
            followed=sources,
            settings=Settings(contact="bench@example.org"),
            clock=lambda: NEWEST + timedelta(hours=1),
            replica=address,
        )


def crawl(stage: str, address: str, pages: int, kind: Kind) -> tuple[int, float]:
    """Crawl the made site, and extract where `stage` says so; return pages got and seconds."""
    source = bench_site.source(kind)
    with tempfile.TemporaryDirectory() as folder, workspace(Path(folder), address, source) as work:
        asked = replace(crawling.plan(work, source, None), max_pages=pages, connections=CONNECTIONS)
        began = time.monotonic()
        if stage == "extract":
            pipeline.crawl_pages(work, [(source, asked)])
        else:
            crawling.crawl_planned(work, [(source, asked)])
        seconds = time.monotonic() - began
        table = (
            "articles" if stage == "extract" else "pages WHERE kind = 'article' AND status = 200"
        )
        (got,) = work.db.sql.execute(f"SELECT count(*) FROM {table}").fetchone()
    return got, seconds


def table(found: Iterable[Line]) -> str:
    """Return the comparisons as a Markdown table."""
    head = (
        "| | beside | ratio | at least | pages/s | theirs | CPU s | theirs |\n"
        "|---|---|---|---|---|---|---|---|"
    )
    return "\n".join([head, *map(_row, found)]) + "\n"


def _row(line: Line) -> str:
    ours, theirs = line.ours, line.theirs
    ratio = f"{line.ratio:.2f}" if line.ratio else "not installed: name it with --peers"
    cells = [line.what, line.peer, ratio, f"{line.least:g}", f"{ours.rate:.0f}"]
    cells += [f"{theirs.rate:.0f}" if theirs else "", f"{ours.cpu_s:.1f}"]
    cells += [f"{theirs.cpu_s:.1f}" if theirs else ""]
    return f"| {' | '.join(cells)} |"


def main(arguments: list[str]) -> int:
    """Do what `_ours` asks for, and print what `ran` reads."""
    stage, address, pages, kind = arguments
    got, seconds = crawl(stage, address, int(pages), "stated" if kind == "stated" else "bare")
    print(got, seconds)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

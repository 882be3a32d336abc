"""Crawls forked by a nursery are as good as those begun alone, and die as they do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # its stubs are no part of it
import pytest

from crawler import fetch, processes
from crawler.plan import PLAN, CrawlPlan
from store.errors import CrawlError
from store.records import Page, Rejected
from tests.crawler.crawling import NO_ROBOTS, NOW, article, list_page, listing, source
from tests.crawler.loopback import Reply, Site, serving
from tests.crawler.test_fetch import wait_until

SLOW = Reply(parts=(b"x", b"y"), pause_s=0.2)
NAMES = [f"n{number}" for number in range(40)]


def plan(folder: Path, site: Site) -> CrawlPlan:
    return CrawlPlan(
        source=source(listing()),
        archive=folder,
        contact="mailto:a@example.org",
        replica=site.address,
        now=NOW,
    )


def slow_site() -> dict[str, Reply]:
    return {
        **NO_ROBOTS,
        "/list": list_page(*NAMES),
        **{f"/a/{name}.html": SLOW for name in NAMES},
    }


def test_forked_crawls_give_what_crawls_alone_give(tmp_path: Path) -> None:
    answers = {**NO_ROBOTS, "/list": list_page("a", "b"), "/a/a.html": article()}
    with serving(answers) as site, processes.nursery() as begin:
        kept: list[list[Page | Rejected]] = [[], [], []]
        for number, way in enumerate((processes.alone, begin, begin)):
            report = fetch.crawl(plan(tmp_path / str(number), site), kept[number].append, None, way)
            assert (report.outcome, report.articles, report.rejected) == ("ok", 1, 1), kept
    urls = [[one.url for one in each if isinstance(one, Page)] for each in kept]
    assert urls[0] == urls[1] == urls[2]


def test_a_forked_crawl_that_is_killed_is_told_of_and_harms_no_other(tmp_path: Path) -> None:
    answers = {**slow_site(), "/short": list_page("n0")}
    with serving(answers) as site, processes.nursery() as begin:
        faults: list[str] = []

        def crawl_until_killed() -> None:
            try:
                fetch.crawl(plan(tmp_path / "one", site), lambda _: None, None, begin)
            except CrawlError as error:
                faults.append(str(error))

        thread = threading.Thread(target=crawl_until_killed)
        thread.start()
        wait_until(lambda: len(site.log) > 4)
        (crawl,) = forked()
        os.kill(crawl.pid, signal.SIGKILL)
        thread.join(20)
        assert "status -9" in faults[0]
        short = listing(path="/short")
        asked = CrawlPlan(**{**vars(plan(tmp_path / "two", site)), "source": source(short)})
        assert fetch.crawl(asked, lambda _: None, None, begin).outcome == "ok"


def forked() -> list[psutil.Process]:
    """Return the crawls that a nursery of this process has forked."""
    below = psutil.Process().children(recursive=True)
    return [one for one in below if one.ppid() != os.getpid() and "nursery" in str(one.cmdline())]


def test_a_forked_crawl_is_ended_when_it_is_wanted_no_more(tmp_path: Path) -> None:
    with serving(slow_site()) as site, processes.nursery() as begin:
        stop = threading.Event()

        def keep(_: Page | Rejected) -> None:
            if len(site.log) > 4:
                stop.set()

        report = fetch.crawl(plan(tmp_path, site), keep, stop, begin)
    assert report.articles < len(NAMES)
    assert report.error is not None


@pytest.mark.timeout(60)
def test_forked_crawls_and_their_nursery_end_when_whoever_wanted_them_is_killed(
    tmp_path: Path,
) -> None:
    script = (
        "import sys; from pathlib import Path; from crawler import fetch, processes;"
        "from crawler.plan import PLAN\n"
        "with processes.nursery() as begin:\n"
        "    asked = PLAN.validate_json(Path(sys.argv[1]).read_bytes())\n"
        "    fetch.crawl(asked, lambda _: None, None, begin)"
    )
    with serving(slow_site()) as site:
        saved = tmp_path / "plan.json"
        saved.write_bytes(PLAN.dump_json(plan(tmp_path, site)))
        parent = subprocess.Popen([sys.executable, "-c", script, str(saved)], cwd=processes.HOME)
        wait_until(lambda: len(site.log) > 4)
        below = psutil.Process(parent.pid).children(recursive=True)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        wait_until(lambda: not any(one.is_running() for one in below))
    assert len(below) == 2
    assert not list(tmp_path.rglob("*.open"))

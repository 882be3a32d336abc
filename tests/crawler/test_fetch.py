"""The child process: limits, a full disk, the death of its parent."""

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from crawler import fetch
from crawler.plan import PLAN, CrawlPlan
from store import archive
from store.archive import Location
from store.errors import CrawlError, DataFolderError
from store.records import Page, Rejected
from tests.crawler.crawling import NO_ROBOTS, NOW, article, crawl, list_page, listing, source
from tests.crawler.loopback import Reply, serving


def test_an_archive_that_cannot_be_written_stops_the_crawl_with_one_line(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.write_text("a file where the folder should be")
    records: list[Page | Rejected] = []
    plan = CrawlPlan(source=source(listing()), archive=folder, contact="mailto:a@example.org")
    with pytest.raises(DataFolderError, match="archive cannot be written") as caught:
        fetch.crawl(plan, records.append)
    assert "\n" not in str(caught.value)
    assert records == []


def test_a_full_disk_stops_the_crawl_and_leaves_no_page_without_a_record(tmp_path: Path) -> None:
    script = f"""
        import resource, signal, sys
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
        sys.path.insert(0, {str(Path(fetch.__file__).parents[1])!r})
        from crawler.child import main
        sys.exit(main())
    """
    noise = os.urandom(30_000)
    answers = {**NO_ROBOTS, "/list": list_page(*(f"n{number}" for number in range(6)))}
    answers |= {f"/a/n{number}.html": Reply(noise) for number in range(6)}
    with serving(answers) as site:
        plan = CrawlPlan(
            source=source(listing()),
            archive=tmp_path,
            contact="mailto:a@example.org",
            replica=site.address,
            now=NOW,
        )
        done = run_child(["-c", textwrap.dedent(script)], plan)
        articles_asked = sum(path.startswith("/a/") for path in site.paths())
    assert done.returncode == DataFolderError.exit_code
    assert "archive cannot be written" in done.stderr.decode().strip().splitlines()[-1]
    pages = [json.loads(line)["Page"] for line in done.stdout.splitlines() if b'"Page"' in line]
    assert sum(page["kind"] == "article" for page in pages) == articles_asked - 1
    assert archive.recover(tmp_path)
    for page in pages:
        place = Location(page["warc_file"], page["warc_offset"], page["warc_length"])
        archive.read(tmp_path, place, page["sha256"])


def run_child(arguments: list[str], plan: CrawlPlan) -> subprocess.CompletedProcess[bytes]:
    child = subprocess.Popen(
        [sys.executable, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdin is not None
    child.stdin.write(PLAN.dump_json(plan) + b"\n")
    child.stdin.flush()
    status = child.wait(30)
    out, errors = child.communicate()
    return subprocess.CompletedProcess(arguments, status, out, errors)


def test_a_crawl_that_takes_too_long_ends_and_says_so(tmp_path: Path) -> None:
    names = [f"n{number}" for number in range(40)]
    answers = {**NO_ROBOTS, "/list": list_page(*names)}
    answers |= {f"/a/{name}.html": Reply(parts=(b"x", b"y"), pause_s=0.2) for name in names}
    with serving(answers) as site:
        crawled = crawl(tmp_path, source(listing()), site, limit_s=1.5)
    assert crawled.report.outcome == "partial"
    assert "closespider_timeout" in (crawled.report.error or "")
    assert 0 < crawled.report.articles < 40


def test_a_limit_of_pages_leaves_the_rest_for_the_next_crawl(tmp_path: Path) -> None:
    answers = {**NO_ROBOTS, "/list": list_page("a", "b", "c")}
    answers |= {f"/a/{name}.html": article() for name in "abc"}
    with serving(answers) as site:
        report = crawl(tmp_path, source(listing()), site, max_pages=2).report
    assert (report.outcome, report.articles, report.left) == ("partial", 2, 1)


def test_a_child_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    names = [f"n{number}" for number in range(60)]
    answers = {**NO_ROBOTS, "/list": list_page(*names)}
    answers |= {f"/a/{name}.html": Reply(parts=(b"x", b"y"), pause_s=0.1) for name in names}
    with serving(answers) as site:
        plan = CrawlPlan(
            source=source(listing()),
            archive=tmp_path,
            contact="mailto:a@example.org",
            replica=site.address,
        )
        saved = tmp_path / "plan.json"
        saved.write_bytes(PLAN.dump_json(plan))
        script = (
            "import sys; from pathlib import Path; from crawler import fetch; from crawler.plan import PLAN;"
            "fetch.crawl(PLAN.validate_json(Path(sys.argv[1]).read_bytes()), lambda _: None)"
        )
        home = Path(fetch.__file__).parents[1]
        parent = subprocess.Popen([sys.executable, "-c", script, str(saved)], cwd=home)
        wait_until(lambda: len(site.log) > 5)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        wait_until(lambda: not list(tmp_path.rglob("*.open")))
        asked = len(site.log)
        time.sleep(0.5)
        assert len(site.log) == asked < 60


def wait_until(true: Callable[[], bool], seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def test_a_child_that_crashes_is_an_error_for_the_operator(tmp_path: Path) -> None:
    plan = CrawlPlan(source=source(), archive=tmp_path, contact="x", now="no instant")
    with pytest.raises(CrawlError, match="no instant"):
        fetch.crawl(plan, lambda _: None)


def test_a_crawl_started_by_a_large_process_has_its_own_memory_limit(tmp_path: Path) -> None:
    ballast = b"x" * (1100 << 20)  # as large as a process with its language models in memory
    with serving({**NO_ROBOTS, "/list": list_page("a"), "/a/a.html": article()}) as site:
        report = crawl(tmp_path, source(listing()), site).report
    assert len(ballast) > 0
    assert (report.outcome, report.articles, report.error) == ("ok", 1, None)

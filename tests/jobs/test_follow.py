"""The service as a process: it follows, reads, weaves, stops in time, and goes on where it was killed."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # its stubs are no part of it
import pytest

from jobs.service.agenda import next_runs
from jobs.workspace import read_only, utc_now
from store.db import Database
from tests.crawler.crawling import NO_ROBOTS, article, list_page
from tests.crawler.loopback import Answer, Asked, Reply, Site, serving
from tests.jobs.conftest import Command

pytestmark = pytest.mark.whole
PATIENCE_S = 90.0
STOPS_WITHIN_S = 10.0
ROOT = Path(__file__).parents[2]


@dataclass
class Service:
    """A service that runs, and the lines of its log."""

    process: subprocess.Popen[str]
    log: list[dict[str, object]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def listen(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said.append(line)
            if line.startswith("{"):
                self.log.append(json.loads(line))

    def events(self, name: str) -> list[dict[str, object]]:
        return [line for line in self.log if line["event"] == name]

    def wait_for(self, *names: str) -> None:
        wait(lambda: all(map(self.events, names)) or self.process.poll() is not None)
        assert all(map(self.events, names)), self.said

    def stop(self, told: signal.Signals = signal.SIGTERM) -> float:
        """Tell it to stop; return how many seconds that took."""
        began = time.monotonic()
        self.process.send_signal(told)
        assert self.process.wait(STOPS_WITHIN_S) == 0, self.said
        return time.monotonic() - began


def wait(until: Callable[[], object], seconds: float = PATIENCE_S) -> None:
    end = time.monotonic() + seconds
    while not until() and time.monotonic() < end:
        time.sleep(0.05)


def started(*arguments: object) -> Service:
    process = subprocess.Popen(
        [sys.executable, "-m", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    made = Service(process)
    threading.Thread(target=made.listen, daemon=True).start()
    return made


def ended(service: Service) -> None:
    """Leave no process behind."""
    if service.process.poll() is None:
        service.process.kill()
    service.process.wait()
    for pipe in (service.process.stdout, service.process.stderr):
        if pipe is not None:
            pipe.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("service") / "data"


@pytest.fixture(scope="module")
def newsroom(folder: Path) -> Iterator[Service]:
    """Follow one outlet of the smaller bundled newsroom until its timeline is woven."""
    folder.mkdir()
    (folder / "settings.toml").write_text('sources = ["reuters"]\n', encoding="utf-8")
    made = started("jobs", "follow", "--sample", "--topic", "canada-us-softwood", "--data", folder)
    wait(lambda: len(made.events("weave")) > 1 or made.process.poll() is not None)
    yield made
    ended(made)


def test_the_service_crawls_reads_and_weaves(newsroom: Service, folder: Path) -> None:
    crawls = newsroom.events("crawl")
    assert [(line["source"], line["state"]) for line in crawls] == [("reuters", "ok")]
    with Database.open(folder) as db:
        assert db.sql.table("events").count > 1


def test_every_line_of_the_log_is_an_object_and_holds_no_text_of_an_article(
    newsroom: Service, folder: Path
) -> None:
    assert len(newsroom.log) == len(newsroom.said)
    assert all({"timestamp", "level", "event", "logger"} <= set(line) for line in newsroom.log)
    with Database.open(folder) as db:
        texts = [row["text"] for row in db.sql.query("SELECT text FROM articles")]
    sentences = [part[:40] for text in texts for part in text.split("\n\n") if len(part) > 40]
    assert sentences
    assert not [one for one in sentences if any(one in line for line in newsroom.said)]


def test_a_second_service_on_the_same_folder_refuses_with_one_line(
    newsroom: Service, folder: Path, disputeline: Command
) -> None:
    outcome = disputeline("follow", "--sample", "--topic", "canada-us-softwood", "--data", folder)
    assert (outcome.code, outcome.err.count("\n")) == (5, 1)
    assert f"process {newsroom.process.pid}" in outcome.err


def test_status_sees_the_service_run(newsroom: Service, folder: Path, disputeline: Command) -> None:
    found = json.loads(disputeline("status", "--json", "--data", folder).out)
    assert found["service"] == {
        "running": True,
        "pid": newsroom.process.pid,
        "since": found["service"]["since"],
    }
    assert [(one["id"], one["state"]) for one in found["sources"]] == [("reuters", "ok")]
    assert all(one["next_run_at"] > found["at"] for one in found["sources"])


def test_the_service_stops_in_time_and_a_restart_crawls_nothing_anew(
    newsroom: Service, folder: Path
) -> None:
    assert newsroom.stop() < STOPS_WITHIN_S
    assert "Traceback" not in "".join(newsroom.said)
    assert newsroom.events("stopped")
    held = next_runs(folder)
    assert min(at for name, at in held.items() if name.startswith("crawl")) > utc_now()


@dataclass
class Slow:
    """A site whose articles answer only when the gate is open."""

    gate: threading.Event = field(default_factory=threading.Event)

    def article(self, asked: Asked) -> Reply:
        self.gate.wait(30)
        return article()

    def asked(self, site: Site) -> bool:
        return any(path.startswith("/a/") for path in site.paths())


@pytest.fixture
def slow() -> Iterator[Slow]:
    made = Slow()
    yield made
    made.gate.set()


@pytest.fixture
def site(slow: Slow) -> Iterator[Site]:
    answers: dict[str, Answer] = {**NO_ROBOTS, "/list": list_page("a", "b")}
    answers |= {f"/a/{name}.html": slow.article for name in "ab"}
    with serving(answers) as made:
        yield made


def crawl_children(service: Service) -> list[psutil.Process]:
    children = psutil.Process(service.process.pid).children(recursive=True)
    return [child for child in children if "crawler.nursery" in child.cmdline()]


def test_a_service_that_is_told_to_stop_ends_its_crawl_with_it(
    tmp_path: Path, slow: Slow, site: Site
) -> None:
    service = started("tests.jobs.following", tmp_path, site.address)
    try:
        wait(lambda: slow.asked(site))
        children = crawl_children(service)
        assert children
        assert service.stop(signal.SIGINT) < STOPS_WITHIN_S
        assert not any(child.is_running() for child in children)
    finally:
        ended(service)
    with read_only(tmp_path) as db:
        outcomes = {row["job"]: row["outcome"] for row in db.sql.query("SELECT * FROM runs")}
    assert outcomes["crawl paper"] == "stopped"


def test_a_killed_service_takes_its_crawl_along_and_the_next_one_goes_on(
    tmp_path: Path, slow: Slow, site: Site
) -> None:
    killed = started("tests.jobs.following", tmp_path, site.address)
    try:
        wait(lambda: slow.asked(site))
        children = crawl_children(killed)
        assert children
        killed.process.kill()
        _, alive = psutil.wait_procs(children, timeout=STOPS_WITHIN_S)
        assert alive == []
    finally:
        ended(killed)
    slow.gate.set()
    again = started("tests.jobs.following", tmp_path, site.address)
    try:
        again.wait_for("crawl")
        again.stop()
    finally:
        ended(again)
    assert len(again.events("crawl")) == 1
    with read_only(tmp_path) as db:
        got = db.sql.query("SELECT url FROM pages WHERE kind = 'article' AND status = 200")
        assert {row["url"][-6:] for row in got} == {"a.html", "b.html"}
        first = db.sql.query("SELECT outcome FROM runs ORDER BY rowid LIMIT 1")
        assert [row["outcome"] for row in first] == ["killed"]

"""A news archive becomes what ingesting its pages one by one gives, whatever breaks on the way."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster

from jobs import cli
from jobs.backfill import run
from jobs.backfill.progress import Progress
from jobs.backfill.run import Order
from jobs.workspace import read_only, silent
from store.foreign_warcs import ForeignWarc, Origin
from store.records import Page, Reason
from tests.jobs import news_archive
from tests.jobs.conftest import Command
from tests.jobs.news_archive import Capture

pytestmark = [
    pytest.mark.whole,
    # Dask's event loop, and the nanny's pipes to a worker that was killed, are left to the collector
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
TOPIC = "china-japan-dual-use"
FILES = 4
# what both runs must have; when they ran, and under which page a text was held, is theirs alone
ARTICLE = (
    "id, source_id, url, title, byline, language, published_at, text, text_sha256, syndicated_from, "
    "copy_of, relevance, first_seen_at, last_seen_at"
)
WOVEN = ("events", "event_actors", "event_reports", "measure_steps", "copies")
READ = "articles WHERE id IN (SELECT article_id FROM readings WHERE model != 'none')"
READ_PAGES = f"pages WHERE id IN (SELECT page_id FROM {READ})"


def taken() -> list[Capture]:
    """Return every fifth page of the newsroom: all languages, some off topic, and quick to read."""
    return news_archive.newsroom_pages(TOPIC)[::5]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of WARC files: the newsroom's pages between pages about bread."""
    folder = tmp_path_factory.mktemp("news") / "crawl-data" / "CC-NEWS" / "2026"
    news_archive.archive(folder, taken(), FILES)
    return folder


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Return two workers that all tests share, so that language models are loaded once in each."""
    made = LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=50,
    )
    with made:
        yield made


@pytest.fixture(scope="module")
def scheduler(cluster: LocalCluster) -> str:
    return str(cluster.scheduler_address)


@pytest.fixture(scope="module")
def merged(archive: Path, scheduler: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data folder of a backfill that nothing disturbed."""
    folder = tmp_path_factory.mktemp("merged")
    assert filled(folder, archive, scheduler) == 0
    return folder


def filled(folder: Path, source: Path | str, scheduler: str, *more: object) -> int:
    """Run the command; return its exit status."""
    given = ["backfill", source, "--data", folder, "--scheduler", scheduler, *more]
    return cli.main([str(each) for each in given])


def rows(folder: Path, table: str, columns: str = "*") -> list[tuple[Any, ...]]:
    with read_only(folder) as db:
        found = db.sql.execute(f"SELECT {columns} FROM {table}").fetchall()
    return sorted(found, key=repr)


def facts(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    with read_only(folder) as db:
        return {table: rows(folder, table) for table in db.facts}


def said(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return what every backfill of the same archive must give."""
    woven = {table: rows(folder, table) for table in WOVEN}
    woven["articles"] = rows(folder, "articles", ARTICLE)
    pages = rows(folder, "pages", "id, source_id, url, kind, fetched_at, sha256")
    refused = rows(folder, "rejections", "stage, reason, detail")
    return {**woven, **facts(folder), "pages": pages, "rejections": refused}


def reasons(folder: Path) -> Mapping[str, str]:
    """Return why what could not be read was not, by the reason."""
    return {row[0]: row[1] for row in rows(folder, "rejections", "reason, detail")}


def test_what_is_merged_is_what_one_process_ingests(
    merged: Path, disputeline: Command, tmp_path: Path
) -> None:
    """Whoever hands pages in wants them read; of an archive those on topic are, so these are compared."""
    read = {url for (url,) in rows(merged, READ_PAGES, "url")}
    assert 10 < len(read) <= len(taken())
    alone = [each for each in taken() if each.url in read]
    news_archive.write(tmp_path / "alone.warc.gz", alone)
    one = tmp_path / "one"
    assert disputeline("ingest", tmp_path / "alone.warc.gz", "--data", one).code == 0
    assert facts(merged) == facts(one)
    assert rows(merged, READ, ARTICLE) == rows(one, READ, ARTICLE)
    assert {table: rows(merged, table) for table in WOVEN} == {t: rows(one, t) for t in WOVEN}


def test_a_second_run_changes_nothing(merged: Path, archive: Path, scheduler: str) -> None:
    before = {path: path.read_bytes() for path in (merged / "archive").rglob("*.warc.gz")}
    held, shards = said(merged), sorted((merged / "backfill").iterdir())
    states = [path.stat().st_mtime_ns for path in shards]
    assert filled(merged, archive, scheduler) == 0
    assert said(merged) == held
    assert [path.stat().st_mtime_ns for path in shards] == states
    assert {p: p.read_bytes() for p in (merged / "archive").rglob("*.warc.gz")} == before


def test_every_page_opens_from_the_data_folder_and_says_where_it_came_from(
    merged: Path, archive: Path
) -> None:
    with read_only(merged) as db:
        pages = [db.articles_by_id(article.id)[0].page_id for article in db.articles()]
        for page_id in pages:
            (page,) = db.rows(Page, "SELECT * FROM pages WHERE id = ?", page_id)
            held = db.body_of(page)
            (origin,) = db.rows(Origin, "SELECT * FROM origins WHERE page_id = ?", page_id)
            warc_of = "SELECT * FROM foreign_warcs WHERE id = ?"
            (warc,) = db.rows(ForeignWarc, warc_of, origin.foreign_warc_id)
            with (archive / Path(warc.location).name).open("rb") as file:
                file.seek(origin.start_byte)
                stored = gzip.decompress(file.read(origin.length))
            assert page.url.encode() in stored
            assert held.raw in stored


def test_every_record_of_a_file_is_counted(merged: Path) -> None:
    with read_only(merged) as db:
        warcs = list(db.sql.query("SELECT * FROM foreign_warcs ORDER BY location"))
    assert len(warcs) == FILES
    for warc in warcs:
        passed = json.loads(warc["passed_over"])
        assert warc["records"] == warc["pages"] + sum(passed.values())
        assert passed["other_outlet"] == news_archive.NOISY
        assert passed["off_vocabulary"] == news_archive.NOISY // 4


def test_what_was_backfilled_is_rebuilt_from_the_data_folder_alone(
    merged: Path, disputeline: Command, tmp_path: Path
) -> None:
    shutil.copytree(merged, tmp_path / "copy")
    shutil.rmtree(tmp_path / "copy" / "backfill")
    outcome = disputeline("rebuild", "--data", tmp_path / "copy")
    assert outcome.code == 0, outcome.err
    assert said(tmp_path / "copy") == said(merged)


def test_a_run_that_is_stopped_goes_on_where_it_stopped(
    merged: Path, archive: Path, scheduler: str, tmp_path: Path
) -> None:
    """Two files are done, the shard of a third is torn, and of the last one only a beginning was written."""
    shards = tmp_path / "data" / "backfill"
    shards.mkdir(parents=True)
    done = sorted((merged / "backfill").glob("*.parquet"))[:3]
    for each in done:
        shutil.copy2(each, shards)
    (shards / done[-1].name).write_bytes(done[-1].read_bytes()[:-100])
    (shards / "begun.parquet.123-abc.tmp").write_bytes(b"PAR1")
    order = Order(sources=[str(archive)], scheduler=scheduler)
    report = run.run(tmp_path / "data", TOPIC, order, Progress(silent))
    assert (report.files, report.made, report.failed) == (FILES, 2, 0)
    assert said(tmp_path / "data") == said(merged)
    assert not list(shards.glob("*.tmp"))


def test_a_killed_worker_costs_a_retry(
    merged: Path, archive: Path, scheduler: str, tmp_path: Path
) -> None:
    last = sorted(archive.glob("*.warc.gz"))[-1]
    (tmp_path / "news").mkdir()
    shutil.copy(last, tmp_path / "news")
    shards, killed = tmp_path / "data" / "backfill", []

    def kill() -> None:
        while not (begun := list(shards.glob("*.tmp"))):
            time.sleep(0.02)
        killed.append(int(begun[0].name.split(".")[-2].partition("-")[0]))
        os.kill(killed[0], signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    assert filled(tmp_path / "data", tmp_path / "news", scheduler) == 0
    killer.join()
    assert killed[0] != os.getpid()
    of_file = (
        "pages WHERE id IN (SELECT page_id FROM origins JOIN foreign_warcs w "
        f"ON w.id = foreign_warc_id WHERE w.location LIKE '%{last.name}')"
    )
    assert rows(tmp_path / "data", "pages", "id") == rows(merged, of_file, "id")
    assert reasons(tmp_path / "data").keys() <= reasons(merged).keys()


def test_a_file_that_is_cut_short_gives_what_stands_before_and_says_so(
    archive: Path, scheduler: str, tmp_path: Path, disputeline: Command
) -> None:
    whole = sorted(archive.glob("*.warc.gz"))[0]
    cut = tmp_path / "news" / whole.name
    cut.parent.mkdir()
    cut.write_bytes(whole.read_bytes()[:-40])
    assert filled(tmp_path / "data", cut.parent, scheduler) == 0
    assert "ends within" in reasons(tmp_path / "data")[Reason.CUT_SHORT]
    shutil.copy(whole, cut)
    assert filled(tmp_path / "data", cut.parent, scheduler) == 0
    assert Reason.CUT_SHORT not in reasons(tmp_path / "data")


def test_damage_within_a_file_costs_what_it_hits(
    merged: Path, archive: Path, scheduler: str, tmp_path: Path
) -> None:
    whole = sorted(archive.glob("*.warc.gz"))[0]
    with read_only(merged) as db:
        origin = min(
            db.rows(
                Origin,
                "SELECT o.* FROM origins o JOIN foreign_warcs w ON w.id = o.foreign_warc_id "
                "WHERE w.location = ?",
                str(whole.resolve()),
            ),
            key=lambda each: each.start_byte,
        )
        at = len(db.sql.execute("SELECT 1 FROM origins WHERE foreign_warc_id = ?",
                                [origin.foreign_warc_id]).fetchall())  # fmt: skip
    raw = bytearray(whole.read_bytes())
    raw[origin.start_byte + origin.length // 2] ^= 0xFF
    broken = tmp_path / "news" / whole.name
    broken.parent.mkdir()
    broken.write_bytes(raw)
    assert filled(tmp_path / "data", broken.parent, scheduler) == 0
    assert f"at byte {origin.start_byte}" in reasons(tmp_path / "data")[Reason.UNREADABLE]
    assert len(rows(tmp_path / "data", "pages")) == at - 1


def test_a_list_of_addresses_is_read_over_the_web(
    merged: Path, archive: Path, scheduler: str, tmp_path: Path
) -> None:
    names = [f"crawl-data/{path.name}" for path in sorted(archive.glob("*.warc.gz"))]
    web = tmp_path / "web"
    shutil.copytree(archive, web / "crawl-data")
    (web / "warc.paths.gz").write_bytes(gzip.compress("\n".join(names).encode()))
    handler = partial(SimpleHTTPRequestHandler, directory=str(web))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        at = f"http://127.0.0.1:{server.server_port}/warc.paths.gz"
        code = filled(tmp_path / "d", at, scheduler)
        server.shutdown()
    assert code == 0
    assert {t: rows(tmp_path / "d", t) for t in WOVEN} == {t: rows(merged, t) for t in WOVEN}


def test_a_list_may_name_files_that_are_not_there(
    archive: Path, scheduler: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = sorted(archive.glob("*.warc.gz"))[0]
    listed = tmp_path / "warc.paths.gz"
    lines = f"crawl-data/CC-NEWS/2026/{first.name}\ncrawl-data/CC-NEWS/2026/CC-NEWS-lost.warc.gz\n"
    listed.write_bytes(gzip.compress(lines.encode()))
    assert filled(tmp_path / "data", listed, scheduler, "--base", archive.parents[2]) == 0
    assert "2 WARC files: 1 read now, 1 not read" in capsys.readouterr().out
    assert "CC-NEWS-lost" in reasons(tmp_path / "data")[Reason.UNREADABLE]


def test_what_is_no_warc_file_is_refused_and_the_run_says_so(
    scheduler: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.warc.gz").write_bytes(b"not an archive")
    assert filled(tmp_path / "data", tmp_path / "a.warc.gz", scheduler) == 2
    assert "a.warc.gz is no WARC file" in capsys.readouterr().err.splitlines()[-1]


def test_only_the_outlets_and_days_that_are_asked_for_are_kept(
    archive: Path, scheduler: str, tmp_path: Path
) -> None:
    wanted = {"--outlet": "global-times", "--from": "2026-01-01", "--to": "2026-01-31"}
    flat = [part for pair in wanted.items() for part in pair]
    assert filled(tmp_path, archive, scheduler, *flat) == 0
    pages = rows(tmp_path, "pages", "source_id, substr(fetched_at, 1, 7)")
    assert set(pages) == {("global-times", "2026-01")}


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense", "tcp://"])
def test_a_scheduler_that_does_not_answer_is_named_in_one_line(
    address: str, archive: Path, tmp_path: Path, disputeline: Command
) -> None:
    outcome = disputeline("backfill", archive, "--data", tmp_path, "--scheduler", address)
    assert outcome.code == 2
    assert f"No Dask scheduler answers at {address!r}" in outcome.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("no-such-folder", "does not exist"),
        (".", "names no WARC file"),
        ("s3://bucket/crawl-data/", "pip install s3fs"),
        ("http://127.0.0.1:9/warc.paths.gz", "cannot be read"),
    ],
)
def test_a_source_that_cannot_be_listed_is_named_in_one_line(
    source: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, disputeline: Command
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = disputeline("backfill", source, "--data", tmp_path / "data")
    assert outcome.code == 2
    assert said in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_a_page_of_an_outlet_without_a_file_is_kept_where_others_are_asked_for(
    scheduler: str, tmp_path: Path
) -> None:
    page = next(each for each in taken() if "globaltimes" in each.url)
    moved = Capture(
        url="https://www.local-paper.example/world/story.html", at=datetime(2026, 1, 8, tzinfo=UTC),
        body=page.body,
    )  # fmt: skip
    news_archive.write(tmp_path / "news.warc", [moved], packed=False)
    assert filled(tmp_path / "data", tmp_path / "news.warc", scheduler, "--outlet", "other") == 0
    assert [row[0] for row in rows(tmp_path / "data", "articles", "source_id")] == ["other"]

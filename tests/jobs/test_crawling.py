"""What a crawl is told of the past: a page of a route counts as known only where its articles were got."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from crawler.plan import CrawlReport
from jobs import crawling
from jobs.service.notes import cut_off
from jobs.workspace import Workspace, opened, silent, utc_now
from store.archive import stamp
from store.records import Page, RouteState, Run

URL = "https://kyodo.example/list"


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    (tmp_path / "settings.toml").write_text('sources = ["kyodo"]\n', encoding="utf-8")
    with opened(tmp_path, None, silent) as made:
        yield made


def ago(minutes: float) -> str:
    return stamp(utc_now() - timedelta(minutes=minutes))


def listed(work: Workspace, minutes: float) -> None:
    work.db.keep_page(
        Page(
            id=f"list-{minutes}",
            source_id="kyodo",
            url=URL,
            kind="route",
            fetched_at=ago(minutes),
            status=200,
            etag='"1"',
            warc_file="2026/01/a.warc.gz",
        )
    )


def reported(work: Workspace, minutes: float, left: int = 0) -> None:
    work.db.keep_route(
        RouteState(source_id="kyodo", route="all", checked_at=ago(minutes), state="ok", left=left)
    )


def test_a_route_that_a_whole_crawl_read_is_asked_for_changes(work: Workspace) -> None:
    listed(work, 20)
    reported(work, 19)
    assert URL in crawling.known(work, work.followed[0])


def test_a_route_that_a_killed_crawl_read_is_read_anew(work: Workspace) -> None:
    reported(work, 60)
    listed(work, 20)
    assert URL not in crawling.known(work, work.followed[0])


def test_a_crawl_that_was_cut_off_has_left_something(work: Workspace) -> None:
    cut = CrawlReport(source_id="kyodo", outcome="partial", state="ok", error="stopped early")
    whole = CrawlReport(source_id="kyodo", outcome="ok", state="ok")
    assert crawling.whole(work, work.followed[0], cut).left == 1
    assert crawling.whole(work, work.followed[0], whole).left == 0


@pytest.mark.parametrize(
    ("outcomes", "again"),
    [
        (["ok"], False),
        (["ok", "killed"], True),
        (["killed", "ok"], False),
        (["stopped", "stopped"], True),
        (["killed", "killed", "killed"], False),  # it may be what kills the service
    ],
)
def test_what_was_cut_off_is_done_at_the_next_start(
    work: Workspace, outcomes: list[str], again: bool
) -> None:
    for number, outcome in enumerate(outcomes):
        run = Run(id=str(number), job="crawl kyodo", started_at=ago(9 - number), outcome=outcome)
        work.db.keep_run(run)
    assert cut_off(work.db) == (("crawl kyodo",) if again else ())

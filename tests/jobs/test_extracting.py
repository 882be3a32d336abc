"""Pages are extracted beside the run that writes: in their order, the same as in one process."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # it has none
import pytest

from crawler.extractor import Shelf, Task
from jobs import extracting
from jobs.extracting import Crew
from store.archive import Exchange, Writer, stamp
from store.records import Article, Page, Reason, Rejected
from tests.crawler.crawling import source

NOW = datetime(2026, 6, 5, 12, tzinfo=UTC)
SAID = "The ministry said that it would look at every request for a licence with care. " * 8


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path, {"paper": source()})


def archived(shelf: Shelf, count: int) -> list[Task]:
    """Write so many pages into the archive; every seventh holds nothing."""
    tasks = []
    with Writer(shelf.archive, "paper", NOW) as warc:
        for number in range(count):
            url = f"http://www.paper.test.example/a/{number}.html"
            page = f"<html><h1>Licences, part {number}</h1><p>{SAID}</p><p>{SAID}</p></html>"
            body = b"" if number % 7 == 0 else page.encode()
            where = warc.response(Exchange(url=url, status=200, headers=(), body=body, at=NOW))
            known = Page(
                id=str(number),
                source_id="paper",
                url=url,
                kind="article",
                fetched_at=stamp(NOW),
                status=200,
                content_type="text/html",
                warc_file=where.file,
                warc_offset=where.offset,
                warc_length=where.length,
            )
            tasks.append(Task(known))
    return tasks


def test_many_pages_come_out_in_their_order_as_in_one_process(shelf: Shelf) -> None:
    tasks = archived(shelf, extracting.MANY)
    with closing(Crew(shelf, workers=1)) as alone, closing(Crew(shelf, workers=2)) as beside:
        expected = list(alone.outcomes(tasks))
        assert list(beside.outcomes(tasks)) == expected
    assert {type(outcome) for _, outcome in expected} == {Article, Rejected}


def test_pages_handed_over_ahead_come_out_where_they_are_asked_for(shelf: Shelf) -> None:
    tasks = archived(shelf, extracting.MANY + 20)
    with closing(Crew(shelf, workers=1)) as alone, closing(Crew(shelf, workers=2)) as beside:
        for task in tasks[20:]:
            beside.ahead(task.page)
        assert list(beside.outcomes(tasks)) == list(alone.outcomes(tasks))


def test_few_pages_begin_no_process(shelf: Shelf) -> None:
    tasks = archived(shelf, 5)
    before = psutil.Process().children()
    with closing(Crew(shelf, workers=2)) as crew:
        for task in tasks:
            crew.ahead(task.page)
        assert len(list(crew.outcomes(tasks))) == 5
        assert psutil.Process().children() == before


def test_a_page_that_ends_its_reader_is_refused_and_the_others_arrive(shelf: Shelf) -> None:
    first, *others = archived(shelf, 6)[1:]
    with closing(extracting.Extractor(shelf)) as worker, ThreadPoolExecutor(1) as beside:
        os.kill(worker.pid, signal.SIGSTOP)
        waiting = beside.submit(worker.outcome, first)
        time.sleep(0.2)  # until it has the page in hand
        os.kill(worker.pid, signal.SIGKILL)
        refused = waiting.result()
        after = [worker.outcome(task) for task in others]
    assert isinstance(refused, Rejected)
    assert (refused.reason, refused.page_id) == (Reason.UNREADABLE, "1")
    assert [type(outcome) for outcome in after] == [Article] * 4

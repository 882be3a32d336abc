"""What `status` says and what exit status it ends with; rows are written as the jobs write them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from jobs.service.agenda import Agenda, Duty
from jobs.service.cadence import Cadence
from jobs.workspace import Workspace, fact_tables, opened, silent, utc_now
from store import digests
from store.archive import stamp
from store.db import Database
from store.digests import Delivery, DigestRow
from store.records import ArchiveCheck, Article, Page, RouteState, Run
from store.verifying import keep
from tests.jobs.conftest import Command

FOLLOWED = ("kyodo", "reuters")  # the second needs its publisher's permission
KEYS = {
    "at",
    "topic",
    "sample",
    "service",
    "sources",
    "jobs",
    "next_runs",
    "mail",
    "damaged",
    "disk",
    "needs_person",
}
SOURCE_KEYS = {
    "id",
    "name",
    "state",
    "last_success_at",
    "last_tried_at",
    "newest_article_at",
    "rhythm",
    "every_minutes",
    "next_run_at",
    "note",
    "routes",
    "needs_person",
}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Return a folder that follows and never ran; each test has a copy of it."""
    made = tmp_path_factory.mktemp("status")
    (made / "settings.toml").write_text(f"sources = {json.dumps(FOLLOWED)}\n", encoding="utf-8")
    with opened(made, None, silent) as work:
        return work


@pytest.fixture
def folder(tmp_path: Path, first: Workspace) -> Path:
    return Path(shutil.copytree(first.db.folder, tmp_path / "data"))


@pytest.fixture
def work(folder: Path, first: Workspace) -> Iterator[Workspace]:
    with Database(folder, fact_tables(), create=False) as db:
        yield replace(first, db=db)


def ago(hours: float) -> str:
    return stamp(utc_now() - timedelta(hours=hours))


def crawled(work: Workspace, state: str, hours: float = 1, note: str | None = None) -> None:
    """Write what a crawl of the first source leaves, its newest answer so many hours old."""
    at = ago(hours)
    page = Page(
        id=f"page-{hours}",
        source_id="kyodo",
        url=f"https://kyodo.example/{hours}",
        kind="route",
        fetched_at=at,
        status=200,
    )
    work.db.keep_page(page)
    work.db.keep_route(
        RouteState(source_id="kyodo", route="all", checked_at=ago(0), state=state, note=note)
    )


def ran(work: Workspace, job: str, outcome: str, error: str | None = None) -> None:
    key = f"{job} {outcome}"
    work.db.keep_run(Run(id=key, job=job, started_at=ago(2), outcome=outcome, error=error))


def status(disputeline: Command, folder: Path) -> tuple[int, dict[str, Any]]:
    outcome = disputeline("status", "--json", "--data", folder)
    return outcome.code, json.loads(outcome.out)


def test_a_folder_that_follows_but_never_ran_needs_nobody(
    disputeline: Command, folder: Path, work: Workspace
) -> None:
    code, found = status(disputeline, folder)
    assert (code, found["needs_person"]) == (0, [])
    assert [one["state"] for one in found["sources"]] == ["never_run", "never_run"]
    assert found["service"] == {"running": False}


def test_the_json_has_the_documented_shape(
    disputeline: Command, folder: Path, work: Workspace
) -> None:
    crawled(work, "ok")
    ran(work, "backup", "ok")
    _, found = status(disputeline, folder)
    assert set(found) == KEYS
    assert all(set(one) == SOURCE_KEYS for one in found["sources"])
    assert set(found["jobs"][0]) == {"job", "started_at", "seconds", "outcome", "error"}
    assert set(found["mail"]) == {
        "waiting",
        "given_up",
        "oldest_at",
        "last_error",
        "alerts",
        "overdue",
    }
    assert set(found["disk"]) == {"data_bytes", "free_bytes"}


@pytest.mark.parametrize(
    ("state", "hours", "code"),
    [
        ("ok", 1, 0),
        ("stale", 1, 0),
        ("soft_block", 2, 0),  # one refusal passes
        ("soft_block", 30, 9),
        ("error", 2, 0),
        ("error", 30, 9),
        ("schema_change", 1, 9),
        ("gone", 1, 9),
        ("policy_block", 1, 9),
    ],
)
def test_only_what_does_not_mend_itself_needs_a_person(
    disputeline: Command, folder: Path, work: Workspace, state: str, hours: float, code: int
) -> None:
    crawled(work, state, hours)
    found_code, found = status(disputeline, folder)
    assert found["sources"][0]["state"] == state
    assert (found_code, bool(found["needs_person"])) == (code, code == 9)


def test_a_source_that_nobody_permitted_and_nobody_asks_needs_nobody(
    disputeline: Command, folder: Path, work: Workspace
) -> None:
    closed = RouteState(
        source_id="reuters", route="all", checked_at=ago(0), state="policy_block", note="closed"
    )
    work.db.keep_route(closed)
    code, found = status(disputeline, folder)
    assert (code, found["sources"][1]["state"]) == (0, "policy_block")


def test_a_promise_is_judged_after_seven_days(
    disputeline: Command, folder: Path, work: Workspace
) -> None:
    crawled(work, "ok", 24)
    assert status(disputeline, folder)[1]["sources"][0]["rhythm"]["verdict"] == "too_early"
    crawled(work, "ok", 24 * 8)
    code, found = status(disputeline, folder)
    assert (code, found["sources"][0]["rhythm"]["verdict"]) == (9, "below")
    assert "0 articles in seven days" in found["needs_person"][0]


def test_the_newest_article_and_the_last_success_are_told(
    disputeline: Command, folder: Path, work: Workspace
) -> None:
    crawled(work, "ok", 3)
    page = next(iter(work.db.rows(Page, "SELECT * FROM pages")))
    article = Article(
        id="a1",
        source_id="kyodo",
        page_id=page.id,
        url=page.url,
        text="Head",
        text_sha256="0" * 64,
        language="en",
        published_at="2026-01-06T10:00:00Z",
        first_seen_at=page.fetched_at,
        last_seen_at=page.fetched_at,
        made_by="test@1",
    )
    work.db.keep_article(article, replace(page, kind="article"))
    found = status(disputeline, folder)[1]["sources"][0]
    assert found["newest_article_at"] == "2026-01-06T10:00:00Z"
    assert found["last_success_at"] == page.fetched_at


def test_a_failed_job_needs_a_person_until_it_succeeds(
    disputeline: Command, folder: Path, work: Workspace
) -> None:
    ran(work, "backup", "failed", "No room is left.")
    outcome = disputeline("status", "--data", folder)
    assert outcome.code == 9
    assert "backup" in outcome.err
    assert outcome.err.count("\n") == 1
    assert "Needs a person: The job `backup` failed" in outcome.out
    ran(work, "backup", "ok")
    assert status(disputeline, folder)[0] == 0


def test_a_damaged_file_of_the_archive_needs_a_person(
    disputeline: Command, folder: Path, work: Workspace
) -> None:
    fault = "WARC file 2026/01/a.warc.gz is torn."
    keep(
        work.db.sql,
        [
            ArchiveCheck(
                warc_file="2026/01/a.warc.gz", checked_at=ago(1), bytes=0, records=0, fault=fault
            )
        ],
    )
    code, found = status(disputeline, folder)
    assert (code, found["damaged"]) == (9, [fault])


def test_overdue_duties_of_a_service_that_does_not_run_need_a_person(
    disputeline: Command, folder: Path, work: Workspace
) -> None:
    duties = {Duty("crawl", "kyodo"): Cadence(60, "UTC")}
    Agenda(folder, duties, lambda: utc_now() - timedelta(hours=5)).close()
    code, found = status(disputeline, folder)
    assert code == 9
    assert "does not run" in found["needs_person"][0]
    assert found["sources"][0]["next_run_at"] < found["at"]


@pytest.mark.parametrize(("hours", "code"), [(2, 0), (30, 9)])
def test_mail_that_waits_for_a_day_needs_a_person(
    disputeline: Command, folder: Path, work: Workspace, hours: float, code: int
) -> None:
    digest = DigestRow(
        id="d1",
        group_id="desk",
        topic=work.topic.slug,
        language="en",
        since=ago(40),
        until=ago(hours),
        composed_at=ago(hours),
        subject="News",
        events=1,
    )
    waiting = Delivery(
        message_id="<d1@example.org>",
        digest_id="d1",
        reader="reader@example.org",
        next_at=ago(hours),
        message=b"Subject: News",
    )
    with digests.held(folder) as ledger:
        digests.keep(ledger, digest, (), (waiting,))
    found_code, found = status(disputeline, folder)
    assert (found_code, found["mail"]["waiting"]) == (code, 1)


def test_the_help_says_which_exit_status_means_what(disputeline: Command) -> None:
    said = " ".join(disputeline("status", "--help").out.split())
    assert "exit status is 9 when something needs a person" in said

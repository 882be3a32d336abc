"""What a person asks of copies and changes on the command line, with its JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jobs import revising
from jobs.commands.changes import QUOTED, allowed
from jobs.workspace import Workspace
from store.copy_records import Change, ChangeKind
from store.revising import keep_changes, versions_of
from tests.jobs.conftest import Command
from tests.jobs.test_copying import MANY, job, keep, replace, work

__all__ = ["work"]
LATER = "2026-01-09T02:00:00Z"


@pytest.fixture
def folder(work: Workspace) -> Path:
    """Return a data folder with copies, and an article that was edited in silence."""
    keep(work, MANY)
    job.mark(work)
    edited = replace(
        MANY[0], text=MANY[0].text.replace("17", "19"), text_sha256="edited",
        first_seen_at=LATER, last_seen_at=LATER,
    )  # fmt: skip
    keep(work, [edited])
    before, after = versions_of(work.db, "a")[0]
    change = Change(
        id="x", article_id="a", from_revision=before.id, to_revision=after.id,
        kind=ChangeKind.FIGURE, before="17", after="19", seen_at=LATER, stated=False,
        made_by="changes@1",
    )  # fmt: skip
    keep_changes(work.db, "a", [change])
    return work.db.folder


def test_copies_name_their_original(folder: Path, disputeline: Command) -> None:
    told = disputeline("copies", "--data", folder, "--json")
    assert [(one["article_id"], one["original_id"]) for one in json.loads(told.out)] == [
        ("b", "a"),
        ("d", "a"),
    ]


def test_copies_can_be_asked_by_outlet_and_kind(folder: Path, disputeline: Command) -> None:
    told = disputeline(
        "copies", "--data", folder, "--outlet", "kyodo", "--kind", "reprint", "--csv"
    )
    assert [line.split(",")[0] for line in told.out.splitlines()] == ["article_id", "b"]


def test_a_slip_in_the_kind_is_named(folder: Path, disputeline: Command) -> None:
    told = disputeline("copies", "--data", folder, "--kind", "reprnt")
    assert told.code != 0
    assert "reprint" in told.err


def test_a_silent_change_is_listed_with_both_values(folder: Path, disputeline: Command) -> None:
    (told,) = json.loads(disputeline("changes", "--data", folder, "--silent", "--json").out)
    assert (told["kind"], told["before"], told["after"], told["stated"]) == (
        "figure",
        "17",
        "19",
        False,
    )
    assert json.loads(disputeline("changes", "--data", folder, "--stated", "--json").out) == []


def test_the_versions_of_an_article_are_shown_by_sentence(
    folder: Path, disputeline: Command
) -> None:
    told = disputeline("changes", "a", "--text", "--data", folder)
    assert "- The ministry said on Tuesday that exports of 17 metals" in told.out
    assert "+ The ministry said on Tuesday that exports of 19 metals" in told.out


def test_an_article_that_is_not_held_is_an_error_of_one_line(
    folder: Path, disputeline: Command
) -> None:
    told = disputeline("changes", "nothing", "--text", "--data", folder)
    assert told.code != 0
    assert told.err.count("\n") == 1


@pytest.mark.whole
def test_changes_are_noted_once(work: Workspace) -> None:
    keep(work, MANY[:1])
    article = work.db.articles_by_id("a")[0]
    work.db.keep_facts(article, [], [], {"mentions": "mentions@0"}, "some model")
    later = replace(MANY[0], text=MANY[0].text.replace("17", "19"), text_sha256="edited")
    keep(work, [replace(later, first_seen_at=LATER, last_seen_at=LATER)])
    revising.note_changes(work)
    found = work.db.sql.execute("SELECT kind, before, after FROM changes").fetchall()
    assert [tuple(row) for row in found] == [("figure", "17", "19")]
    before = work.db.sql.conn.total_changes
    revising.note_changes(work)
    assert work.db.sql.conn.total_changes == before


def test_a_source_of_little_rights_gives_quotations_only() -> None:
    lines = [f"- sentence {number}" for number in range(QUOTED + 3)]
    assert allowed(lines, "full_text") == lines
    assert len(allowed(lines, "lead_only")) == QUOTED + 1

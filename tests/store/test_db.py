"""The database keeps each article whole, changes nothing twice, and refuses what it cannot use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from store.db import Database
from store.errors import BusyError, DataFolderError
from store.records import (
    Article,
    Fact,
    Page,
    Reason,
    Rejected,
    SourceRow,
    Stage,
    col,
)

SOURCE = SourceRow(
    id="paper", name="Paper", kind="newspaper", country="jp", languages="en", home="", timezone="UTC",
    rights="full_text",
)  # fmt: skip
EARLY, LATE = "2026-01-06T00:00:00Z", "2026-01-07T00:00:00Z"


@dataclass(frozen=True, kw_only=True)
class Note(Fact):
    """A fact type of this test."""

    value: str = col("what it says")


def page(number: int, at: str = EARLY, status: int = 200) -> Page:
    return Page(
        id=f"p{number}", source_id="paper", url="https://paper.example/a", kind="article",
        fetched_at=at, status=status, warc_file="2026/01/a.warc.gz", warc_offset=0, warc_length=9,
    )  # fmt: skip


def article(text: str, of: Page) -> Article:
    return Article(
        id="a1", source_id="paper", page_id=of.id, url=of.url, title="T", language="en", text=text,
        text_sha256=f"hash of {text}", first_seen_at=of.fetched_at, last_seen_at=of.fetched_at,
        made_by="extract@1",
    )  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path, {"notes": Note}) as opened:
        opened.sql.table("sources").insert(SOURCE.__dict__)
        yield opened


def keep(db: Database, text: str, of: Page) -> Article:
    db.keep_page(of)
    return db.keep_article(article(text, of), of)


def test_the_same_text_seen_again_moves_only_when_it_was_last_seen(db: Database) -> None:
    keep(db, "one", page(1))
    kept = keep(db, "one", page(2, LATE))
    assert (kept.page_id, kept.first_seen_at, kept.last_seen_at) == ("p1", EARLY, LATE)
    assert db.sql.table("revisions").count == 1


def test_another_text_is_a_revision_and_is_read_again(db: Database) -> None:
    first = keep(db, "one", page(1))
    db.keep_facts(first, [], [], {"notes": "notes@1"}, "m")
    assert db.articles_to_read({"notes": "notes@1"}) == ()
    kept = keep(db, "two", page(2, LATE))
    assert (kept.text, kept.page_id, kept.first_seen_at) == ("two", "p2", EARLY)
    assert db.sql.table("revisions").count == 2
    assert [each.id for each in db.articles_to_read({"notes": "notes@1"})] == ["a1"]


def test_an_older_page_adds_its_revision_and_leaves_the_article(db: Database) -> None:
    keep(db, "two", page(2, LATE))
    kept = keep(db, "one", page(1))
    assert (kept.text, kept.first_seen_at) == ("two", EARLY)
    assert db.sql.table("revisions").count == 2


def test_an_unchanged_answer_moves_last_seen(db: Database) -> None:
    keep(db, "one", page(1))
    db.keep_page(page(3, LATE, status=304))
    assert db.articles()[0].last_seen_at == LATE


def test_a_raised_version_reads_again_only_what_is_older(db: Database) -> None:
    first = keep(db, "one", page(1))
    db.keep_facts(first, [], [], {"notes": "notes@1"}, "m")
    assert db.articles_to_read({"notes": "notes@2"}) == (first,)


def test_reading_again_replaces_the_facts_of_that_article(db: Database) -> None:
    first = keep(db, "one", page(1))
    facts = [
        Note(article_id="a1", start_char=0, end_char=3, text="one", value=v) for v in ("x", "y")
    ]
    db.keep_facts(first, facts, [], {"notes": "notes@1"}, "m")
    db.keep_facts(first, facts[:1], [], {"notes": "notes@1"}, "m")
    assert db.facts_of(Note) == (facts[0],)


def test_a_refusal_is_a_row_and_a_later_success_removes_it(db: Database) -> None:
    db.keep_page(page(1))
    refused = Rejected(page_id="p1", stage=Stage.EXTRACT, reason=Reason.EMPTY, detail="nothing")
    db.refuse_page(refused, page(1), "extract@1")
    assert db.sql.table("rejections").count == 1
    keep(db, "one", page(1))
    assert db.sql.table("rejections").count == 0


def test_pages_are_extracted_once_a_version(db: Database) -> None:
    keep(db, "one", page(1))
    assert list(db.pages_to_extract("extract@1")) == []
    assert [each.id for each in db.pages_to_extract("extract@2")] == ["p1"]


def test_a_record_that_gains_a_field_gains_a_column(db: Database, tmp_path: Path) -> None:
    @dataclass(frozen=True, kw_only=True)
    class LongerNote(Note):
        unit: str | None = col("a new field", default=None)

    with Database(tmp_path, {"notes": LongerNote}) as again:
        assert "unit" in again.sql.table("notes").columns_dict


def test_two_runs_at_once_are_refused(db: Database, tmp_path: Path) -> None:
    with Database(tmp_path) as second, db.hold(), pytest.raises(BusyError, match="Another run"):
        second.hold().__enter__()


def test_a_run_that_was_killed_is_told_apart(db: Database) -> None:
    run = {"id": "r", "job": "follow", "started_at": EARLY, "counts": "{}", "outcome": "running"}
    db.sql.table("runs").insert(run)
    with db.hold():
        assert next(iter(db.sql.query("SELECT outcome FROM runs")))["outcome"] == "killed"


def test_a_database_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    with Database(tmp_path) as db:
        db.sql.execute("PRAGMA user_version = 999")
    with pytest.raises(DataFolderError, match="newer disputeline"):
        Database(tmp_path)


def test_a_file_that_is_no_database_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "disputeline.db").write_text("this is a shopping list, not a database " * 50)
    with pytest.raises(DataFolderError, match="not a database"):
        Database(tmp_path)


def test_a_folder_that_cannot_be_written_is_one_line() -> None:
    with pytest.raises(DataFolderError, match="make the folder writable"):
        Database(Path("/proc/disputeline"))


def test_a_folder_without_a_database_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError, match="holds no"):
        Database(tmp_path / "nowhere", create=False)
    assert not (tmp_path / "nowhere").exists()


def test_an_article_is_written_whole_or_not_at_all(db: Database) -> None:
    first = keep(db, "one", page(1))
    bad = Note(article_id="unknown", start_char=0, end_char=3, text="one", value="x")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        db.keep_facts(replace(first, title="changed"), [bad], [], {"notes": "notes@1"}, "m")
    assert db.articles()[0].title == "T"

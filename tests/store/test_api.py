"""In Python a data folder opens to be read: beside a run, from a read-only place, never changed."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import store
from store import Database, Filter, look
from store.errors import DataFolderError, UsageError
from store.opening import FILE
from store.records import Fact
from tests.store import samples

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return samples.folder(tmp_path / "data")


@pytest.fixture
def sealed(folder: Path) -> Iterator[Path]:
    with samples.sealed(folder) as place:
        yield place


def test_the_package_offers_what_its_text_shows(folder: Path) -> None:
    assert {getattr(store, name).__name__ for name in store.__all__} == {"Database", "Filter"}
    with Database.open(str(folder)) as db:
        found = look.timeline(db, Filter(type="protest"))
    assert [line.event.title for line in found] == ["Event 1"]
    assert found[0].reports[0].url.startswith("https://")


def test_the_reports_of_an_event_are_given_page_by_page(folder: Path) -> None:
    with Database.open(folder) as db:
        one = look.timeline(db, Filter())[0].event.id
        whole = look.event(db, one)
        pages = [look.event(db, one, reports=2, page=page) for page in (1, 2)]
        with pytest.raises(UsageError, match="has 3 reports; the last page is 2"):
            look.event(db, one, reports=2, page=3)
    assert [(len(page.reports), page.before, page.hidden) for page in pages] == [
        (2, 0, 1),
        (1, 2, 0),
    ]
    assert pages[0].reports + pages[1].reports == whole.reports
    assert {(page.words, len(page.firsts)) for page in pages} == {(whole.words, len(whole.firsts))}
    assert pages[1].as_json()["reports_before"] == 2


def test_the_example_of_the_readme_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = re.search(r"```python\n(from store import Database.*?)```", README, re.DOTALL)
    assert found
    exec(found[1].replace("demo-data", str(folder)), {})
    assert re.fullmatch(r"2026-01-06 Event 1 \['https://.+'\]\n", capsys.readouterr().out)


def test_what_needs_only_records_loads_no_database() -> None:
    asked = "import sys, store.records; sys.exit('sqlite_utils' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Databse"):
        _ = store.Databse


def test_nothing_can_be_changed(folder: Path) -> None:
    with Database.open(folder) as db, pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.sql.execute("DELETE FROM events")


def test_a_reader_sees_what_is_complete_while_a_run_writes(folder: Path) -> None:
    with Database(folder) as writer, writer.hold():
        writer.sql.conn.execute("BEGIN")
        writer.sql.conn.execute("DELETE FROM event_reports")
        with Database.open(folder) as db:
            assert len(look.timeline(db, Filter())) == 3
        writer.sql.conn.rollback()


def test_a_folder_that_nobody_may_write_to_is_read(sealed: Path) -> None:
    with samples.as_nobody(), Database.open(sealed) as db:
        assert len(look.timeline(db, Filter())) == 3
    assert {path.name for path in sealed.iterdir()} >= {FILE}


def test_a_log_that_cannot_be_read_is_no_silent_loss(sealed: Path) -> None:
    sealed.chmod(0o755)
    (sealed / f"{FILE}-wal").write_bytes(b"x" * 4096)
    (sealed / f"{FILE}-wal").chmod(0o000)
    sealed.chmod(0o555)
    with samples.as_nobody(), pytest.raises(DataFolderError):
        Database.open(sealed)


@pytest.mark.parametrize("name", ["a?mode=rw", "b#c", "d%20e", "日本 語"])
def test_any_name_of_a_folder_is_only_a_name(tmp_path: Path, name: str) -> None:
    with Database.open(samples.folder(tmp_path / name)) as db:
        assert look.counts(db)["events"] == 3


def test_fact_tables_are_known_without_their_finders(tmp_path: Path) -> None:
    made = samples.folder(tmp_path / "data", {"remarks": Fact})
    with Database.open(made) as db:
        assert db.facts == {"remarks": Fact}
        assert look.counts(db)["remarks"] == 0


def test_a_folder_without_a_database_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError, match=r"holds no disputeline\.db"):
        Database.open(tmp_path)


@pytest.mark.parametrize(
    ("change", "said"),
    [("DROP TABLE aliases", "an older"), ("PRAGMA user_version = 99", "a newer")],
)
def test_another_version_of_the_program_is_said(folder: Path, change: str, said: str) -> None:
    with sqlite3.connect(folder / FILE) as sql:
        sql.execute(change)
    sql.close()
    with pytest.raises(DataFolderError, match=said):
        Database.open(folder)


def test_what_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database at all" * 100)
    with pytest.raises(DataFolderError, match="not a database"):
        Database.open(tmp_path)

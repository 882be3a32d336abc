"""What leaves as tables comes back the same, is described, keeps to rights, and is whole or not there."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import sqlite3
import sys
import tracemalloc
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from jobs import timelines
from jobs.commands import export
from jobs.exporting import dictionary, files, selection
from jobs.exporting.selection import batches, chosen, moment
from jobs.exporting.text import value
from jobs.workspace import fact_tables, read_only
from store import look
from store.copy_records import Vector
from store.db import Database
from store.errors import DataFolderError
from store.look import Filter
from store.opening import FILE
from tests.jobs.conftest import Command
from tests.store import samples

FORMATS = ("csv", "jsonl", "parquet")
NOW = datetime(2026, 3, 1, tzinfo=UTC)
Rows = list[dict[str, Any]]


class Terminal(io.StringIO):
    """An output on which somebody looks."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = samples.folder(tmp_path_factory.mktemp("held") / "data", fact_tables())
    with Database(made, fact_tables()) as db:
        of = db.articles()[0].id
        vector = Vector(article_id=of, model="m", lead_sha256="", vector=b"\x00\xff'")
        db.sql.table("vectors").insert(vars(vector))
    return made


@pytest.fixture
def db(folder: Path) -> Iterator[Database]:
    with read_only(folder) as opened:
        yield opened


def package(made: Path) -> dict[str, Any]:
    described: dict[str, Any] = json.loads((made / "datapackage.json").read_text("utf-8"))
    return described


def read(made: Path, resource: dict[str, Any]) -> Rows:
    """Return the rows of a file by what its dictionary says of it."""
    path, fields = made / resource["path"], resource["schema"]["fields"]
    match resource["format"]:
        case "parquet":
            found: Rows = pq.read_table(path).to_pylist()
            return found
        case "jsonl":
            lines = path.read_text("utf-8").split("\n")[:-1]
            return [decoded(json.loads(line), fields) for line in lines]
        case _:
            with path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            typed = {field["name"]: field["type"] for field in fields}
            return [decoded({k: cast(typed[k], v) for k, v in row.items()}, fields) for row in rows]


def cast(kind: str, cell: str) -> object:
    text = value(cell)
    if text is None:
        return None
    match kind:
        case "integer":
            return int(text)
        case "number":
            return float(text)
        case "boolean":
            return {"true": True, "false": False}[text]
        case _:
            return text


def decoded(row: dict[str, Any], fields: list[dict[str, Any]]) -> dict[str, Any]:
    binary = {field["name"] for field in fields if field.get("format") == "binary"}
    return {name: base64.b64decode(cell) if name in binary else cell for name, cell in row.items()}


def held(folder: Path, table: str) -> Rows:
    """Return the rows as the database holds them, texts within rights."""
    with sqlite3.connect(folder / FILE) as sql:
        sql.row_factory = sqlite3.Row
        rows = [dict(row) for row in sql.execute(f"SELECT * FROM [{table}]")]
        modes = dict(
            sql.execute("SELECT a.id, rights FROM articles a JOIN sources s ON s.id = source_id")
        )
    sql.close()
    if table in selection.RIGHTS:
        for row in rows:
            mode = modes[row.get("article_id", row["id"])]
            row["text"] = {"full_text": row["text"], "metadata_only": ""}.get(mode, row["text"])
            if mode == "lead_only":
                row["text"] = row["text"].split("\n\nParagraph two")[0]
    return rows


def same(one: Rows, other: Rows) -> bool:
    return sorted(one, key=repr) == sorted(other, key=repr)


@pytest.mark.parametrize("how", FORMATS)
def test_every_table_reads_back_the_same(db: Database, tmp_path: Path, how: str) -> None:
    wanted = chosen((), None, Filter())
    written = files.tables(db, wanted, how, tmp_path, NOW)
    resources = {each["name"]: each for each in package(tmp_path)["resources"]}
    assert resources.keys() == wanted.specs.keys() >= {"articles", "events", *fact_tables()}
    for name, resource in resources.items():
        rows = read(tmp_path, resource)
        assert same(rows, held(db.folder, name)), name
        assert resource["rows"] == len(rows)
    assert sum(file.rows for file in written) > 40


@pytest.mark.parametrize("how", FORMATS)
def test_truth_values_numbers_and_nothing_keep_their_kinds(
    db: Database, tmp_path: Path, how: str
) -> None:
    files.tables(db, chosen(("articles",), None, Filter()), how, tmp_path, NOW)
    rows = read(tmp_path, package(tmp_path)["resources"][0])
    assert {row["handed_in"] for row in rows} == {True, False}
    assert all(type(row["handed_in"]) is bool for row in rows)
    assert {row["relevance"] for row in rows} == {1 / 3}
    assert {row["byline"] for row in rows} == {None, ""}


def test_the_dictionary_states_columns_keys_hashes_and_the_query(
    db: Database, tmp_path: Path
) -> None:
    wanted = chosen((), None, Filter(type="protest", as_of="2026-01-31"))
    files.tables(db, wanted, "csv", tmp_path, NOW)
    said = package(tmp_path)
    assert said["created"] == "2026-03-01T00:00:00Z"
    assert said["disputeline"]["query"] == {"type": "protest", "as_of": "2026-01-31"}
    assert "apostrophe" in said["description"]
    assert "rights" in said["description"]
    for resource in said["resources"]:
        body = (tmp_path / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(body).hexdigest()}"
        assert resource["bytes"] == len(body)
        assert all(field["description"] for field in resource["schema"]["fields"])
        names = {field["name"] for field in resource["schema"]["fields"]}
        assert set(resource["schema"]["primaryKey"]) <= names


def test_parquet_holds_its_own_description(db: Database, tmp_path: Path) -> None:
    files.tables(db, chosen(("events",), None, Filter(type="protest")), "parquet", tmp_path, NOW)
    schema = pq.read_schema(tmp_path / "events.parquet")
    about = json.loads(schema.metadata[b"disputeline"])
    assert about["query"] == {"type": "protest"}
    assert schema.field("title").metadata[b"help"]
    assert not schema.field("title").nullable


def test_no_cell_runs_in_a_spreadsheet(db: Database, tmp_path: Path) -> None:
    files.tables(db, chosen((), None, Filter()), "csv", tmp_path, NOW)
    for path in tmp_path.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert [cell for cell in cells if cell[:1] in {"=", "+", "@", "\t", "\r"}] == []


def test_texts_leave_within_the_rights_of_their_source(db: Database, tmp_path: Path) -> None:
    files.tables(db, chosen((), None, Filter()), "jsonl", tmp_path, NOW)
    resources = {each["name"]: each for each in package(tmp_path)["resources"]}
    for name in ("articles", "revisions"):
        rows = read(tmp_path, resources[name])
        outlet = {each.id: each.source_id for each in db.articles()}
        texts: dict[str, set[str]] = {}
        for row in rows:
            of = str(row.get("article_id", row["id"]))
            texts.setdefault(outlet[of], set()).add(row["text"])
        assert texts["metadata-only"] == {""}
        assert not any("Paragraph two" in text for text in texts["lead-only"])
        assert all("graph" in text for text in texts["full-text"] | texts["lead-only"])


FILTERS = {
    "type": Filter(type="protest"),
    "outlet": Filter(outlet="lead-only"),
    "as_of": Filter(as_of="2026-01-08"),
    "held_on": Filter(held_on="2026-03-04"),
    "days": Filter(first_day="2026-01-06", last_day="2026-01-06"),
    "language": Filter(language="zh"),
}


@pytest.mark.parametrize("what", [None, *selection.What])
@pytest.mark.parametrize("wanted", FILTERS.values(), ids=FILTERS)
def test_a_filtered_export_refers_to_nothing_that_it_lacks(
    db: Database, tmp_path: Path, wanted: Filter, what: selection.What | None
) -> None:
    files.tables(db, chosen((), what, wanted), "jsonl", tmp_path, NOW)
    resources = {each["name"]: each for each in package(tmp_path)["resources"]}
    rows = {name: read(tmp_path, resource) for name, resource in resources.items()}
    for name, resource in resources.items():
        for link in resource["schema"]["foreignKeys"]:
            (column,), (target,) = link["fields"], link["reference"]["fields"]
            there = {row[target] for row in rows[link["reference"]["resource"]]} | {None}
            assert {row[column] for row in rows[name]} <= there, (name, column)


def test_a_filter_chooses_the_events_of_the_timeline_with_their_evidence(
    db: Database, tmp_path: Path
) -> None:
    wanted = Filter(type="protest")
    files.tables(db, chosen((), selection.What.TIMELINE, wanted), "jsonl", tmp_path, NOW)
    resources = {each["name"]: each for each in package(tmp_path)["resources"]}
    lines = look.timeline(db, wanted)
    assert {row["id"] for row in read(tmp_path, resources["events"])} == {x.event.id for x in lines}
    reporting = {report.article_id for line in lines for report in line.reports}
    assert {row["id"] for row in read(tmp_path, resources["articles"])} == reporting


@pytest.mark.parametrize(
    "wanted",
    [Filter(as_of="2026-01-08"), Filter(held_on="2026-01-08")],
    ids=["as of", "held on"],
)
def test_an_earlier_day_gives_the_events_as_they_stood(
    db: Database, tmp_path: Path, wanted: Filter
) -> None:
    files.tables(db, chosen((), selection.What.TIMELINE, wanted), "jsonl", tmp_path, NOW)
    resources = {each["name"]: each for each in package(tmp_path)["resources"]}
    lines = timelines.asked(db, wanted)
    assert same(read(tmp_path, resources["events"]), [asdict(line.event) for line in lines])
    reports = [(line.event.id, r.article_id, r.start_char) for line in lines for r in line.reports]
    read_back = read(tmp_path, resources["event_reports"])
    assert {(r["event_id"], r["article_id"], r["start_char"]) for r in read_back} == set(reports)
    held = len(look.timeline(db, Filter()))
    assert len(lines) < held == 3


def test_facts_of_one_outlet_are_of_its_articles_alone(db: Database, tmp_path: Path) -> None:
    wanted = Filter(outlet="lead-only")
    files.tables(db, chosen((), selection.What.FACTS, wanted), "jsonl", tmp_path, NOW)
    resources = {each["name"]: each for each in package(tmp_path)["resources"]}
    assert resources.keys() > set(fact_tables())
    assert {row["source_id"] for row in read(tmp_path, resources["articles"])} == {"lead-only"}


def test_what_a_run_writes_meanwhile_does_not_leave(folder: Path, tmp_path: Path) -> None:
    made = samples.folder(tmp_path / "data", fact_tables())
    wanted = chosen((), None, Filter())
    with Database(made, fact_tables()) as writer, Database.open(made) as db, moment(db, wanted):
        before = sum(len(rows) for rows in batches(db, "events", wanted))
        samples.put_event(writer, samples.event(9), ())
        assert sum(len(rows) for rows in batches(db, "events", wanted)) == before == 3


def test_a_long_table_needs_the_memory_of_a_part_of_it(tmp_path: Path) -> None:
    made = samples.folder(tmp_path / "data", fact_tables())
    wanted = chosen(("runs",), None, Filter())
    with Database(made, fact_tables()) as db:
        rows = ({"id": f"{n:08}", "job": "j", "started_at": "", "counts": "x" * 5_000, "outcome": ""}
                for n in range(6_000))  # fmt: skip
        db.sql.table("runs").insert_all(rows)
        tracemalloc.start()
        (file, *_) = files.tables(db, wanted, "csv", tmp_path / "out", NOW)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert file.rows == 6_000
    assert file.bytes > 30_000_000
    assert most < 12_000_000


def test_a_second_export_gives_the_same_files(db: Database, tmp_path: Path) -> None:
    for made in ("one", "two"):
        for how in FORMATS:
            files.tables(db, chosen((), None, Filter()), how, tmp_path / made, NOW)
    one, two = (
        {p.name: p.read_bytes() for p in (tmp_path / made).iterdir()} for made in ("one", "two")
    )
    assert one == two


def test_an_export_that_fails_leaves_what_stood_there(folder: Path, tmp_path: Path) -> None:
    made = samples.folder(tmp_path / "data", fact_tables())
    out = tmp_path / "out"
    with Database(made, fact_tables()) as db:
        files.tables(db, chosen((), None, Filter()), "csv", out, NOW)
        before = {path.name: path.read_bytes() for path in out.iterdir()}
        db.sql.execute("UPDATE entities SET name = cast(x'ff' AS TEXT)")  # no UTF-8: cannot be read
        db.sql.conn.commit()
        with pytest.raises(DataFolderError, match="cannot be used"):
            files.tables(db, chosen((), None, Filter()), "csv", out, NOW)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_a_folder_that_nobody_may_write_to_is_exported(
    disputeline: Command, folder: Path, tmp_path: Path
) -> None:
    asked = ("export", "--format", "jsonl", "--table", "articles", "--data")
    with samples.sealed(folder) as place, samples.as_nobody():
        printed = disputeline(*asked, place)
    assert printed.code == 0
    assert printed.out == disputeline(*asked, folder).out


def test_one_table_goes_to_standard_output(disputeline: Command, folder: Path) -> None:
    done = disputeline("export", "--data", folder, "--format", "csv", "--table", "events")
    assert done.code == 0
    assert len(done.out.splitlines()) == 4
    assert "events: 3 rows; query none." in done.err


def test_one_table_goes_to_a_file_with_its_dictionary_beside(
    disputeline: Command, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new" / "events.jsonl"
    done = disputeline(
        "export", "--data", folder, "--format", "jsonl", "--table", "events", "--output", out
    )
    assert (done.code, done.err) == (0, "events.jsonl: 3 rows.\n")
    assert {path.name for path in out.parent.iterdir()} == {
        "events.jsonl",
        "events.datapackage.json",
    }


def test_the_command_gives_the_rows_that_python_gives(
    disputeline: Command, folder: Path, db: Database
) -> None:
    done = disputeline("timeline", "--data", folder, "--type", "protest", "--json")
    lines = look.timeline(db, Filter(type="protest"))
    assert json.loads(done.out) == [line.as_json() for line in lines]


WRONG = {
    "unknown table": (["csv", "--table", "nothing"], "--table 'nothing' is no table"),
    "tables cited": (["bibtex", "--table", "events"], "--table is for csv"),
    "several to print": (["jsonl"], "Standard output takes one table"),
    "binary to print": (["parquet", "--table", "events"], "Standard output takes one table"),
    "table and what": (["csv", "--table", "events", "--what", "facts"], "choose one"),
    "id of a table": (["csv", "--id", "a"], "--id is for citations"),
    "unknown id": (["ris", "--id", "zz"], "--id 'zz' does not exist"),
    "short id": (["ris", "--id", ""], "--id '' does not exist"),
    "timeline by id": (["ris", "--what", "timeline", "--id", "a"], "cited as a whole"),
    "several in a file": (["csv", "--output", "{tmp}/a.csv"], "one file for"),
    "no such place": (["csv", "--output", "/dev/null/a"], "The export cannot be written"),
    "no such file": (["ris", "--output", "/dev/null/a"], "The export cannot be written"),
    "no such outlet": (["ris", "--outlet", "nobody"], "--outlet 'nobody' is not known"),
}


@pytest.mark.parametrize(("asked", "said"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_done_is_one_line(
    disputeline: Command, folder: Path, tmp_path: Path, asked: list[str], said: str
) -> None:
    given = [each.format(tmp=tmp_path) for each in asked]
    done = disputeline("export", "--data", folder, "--format", *given)
    assert done.code != 0
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_gets_no_control_characters(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    export.print_table(db, chosen(("articles",), None, Filter()), "csv")
    assert "[31mc" in terminal.getvalue()
    assert "\x1b" not in terminal.getvalue()


def test_every_column_kind_has_a_type(db: Database) -> None:
    wanted = chosen((), None, Filter())
    kinds = {
        c.kind for name, spec in wanted.specs.items() for c in dictionary.columns(db, name, spec)
    }
    assert kinds == {"string", "integer", "number", "boolean", "bytes"}

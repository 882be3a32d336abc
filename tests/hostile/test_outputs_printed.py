"""What hostile texts do to a terminal, to tables and JSON, and to what is exported: nothing but be read."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import pty
import re
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from jobs import cli
from jobs.exporting.text import value
from store.opening import FILE
from tests.hostile.hostile_folder import FORMULAS, SQL, TEXTS

COMMANDING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\U000e0000-\U000e007f]"
)
OWN = re.compile(
    r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*(\x1b\\|\x07)|\r\n"
)  # colours and links of ours
RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LISTS = (
    *("timeline", "search ministry", "figures", "stances", "conflicts", "actors", "measures"),
    *("copies", "changes", "coverage", "review list", "review log"),
)  # fmt: skip
FILTERED = {
    "timeline": ("--type", "--actor", "--measure", "--outlet", "--language"),
    "figures": ("--about", "--unit", "--actor", "--measure", "--outlet", "--language"),
    "stances": ("--actor", "--target", "--outlet", "--language"),
    "search": ("", "--outlet", "--language"),
    "show": ("",),
    "measures": ("",),
    "coverage": ("", "--actor"),
    "export --format csv --table events": ("--type", "--actor", "--measure", "--outlet"),
    "export --format bibtex": ("--id", "--outlet"),
    "export --format csv": ("--table",),
}
ODD = (SQL, "' OR 1=1 --", "x\udcffy", "../../etc/passwd", "a\x1b[31m", "-" * 3, "国" * 3_000)


@dataclass(frozen=True)
class Printed:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str


def run(folder: Path, *words: object) -> Printed:
    """Run a command in this process, as its own streams would be."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    out.reconfigure(newline="")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.main([*map(str, words), "--data", str(folder)])
    told = []
    for stream in (out, err):
        stream.flush()
        told.append(stream.buffer.getvalue().decode())
    return Printed(code, *told)


def rows(folder: Path, asked: str) -> list[tuple[str, ...]]:
    with contextlib.closing(sqlite3.connect(folder / FILE)) as sql:
        return sql.execute(asked).fetchall()


@pytest.mark.parametrize("command", LISTS)
def test_no_list_commands_the_terminal_or_runs_in_a_spreadsheet(worst: Path, command: str) -> None:
    table, made, cells = (
        run(worst, *command.split(), *how) for how in ((), ("--json",), ("--csv",))
    )
    assert (table.code, made.code, cells.code) == (0, 0, 0)
    for text in (table.out, table.err, made.out, cells.out.replace("\r\n", "\n")):
        assert COMMANDING.findall(text) == []
    held = list(csv.reader(io.StringIO(cells.out, newline="")))
    assert {len(row) for row in held} == {len(held[0])}
    texts = [cell for row in held for cell in row if not re.fullmatch(r"-?[\d.e-]+", cell)]
    assert [cell for cell in texts if cell.startswith(RUN)] == []
    json.loads(made.out)


def test_json_is_read_back_as_it_was(worst: Path) -> None:
    told = {one["title"] for one in json.loads(run(worst, "timeline", "--undated", "--json").out)}
    assert told == {row[0] for row in rows(worst, "SELECT title FROM events")}
    assert {one for one in told if "\x1b" in one}
    assert {one for one in told if "\u202e" in one}


def test_evidence_stands_on_its_own_lines(worst: Path) -> None:
    for (event_id,) in rows(worst, "SELECT id FROM events"):
        shown = run(worst, "show", event_id)
        assert shown.code == 0
        assert COMMANDING.findall(shown.out) == []
        assert len(re.findall(r"^      sha256 ", shown.out, re.MULTILINE)) == len(
            re.findall(r"^  \[\d+\] ", shown.out, re.MULTILINE)
        )
        assert not re.search(r"^(ER  -|END:|BEGIN:|Bcc:)", shown.out, re.MULTILINE)


def test_a_real_terminal_sees_nothing_but_our_own_colours_and_links(worst: Path) -> None:
    (event_id,) = rows(worst, "SELECT event_id FROM event_reports WHERE origin LIKE '%8;;%'")[0]
    script = (
        "from jobs import cli\n"
        f"for words in (['timeline', '--words'], ['search', 'ministry'], ['show', {event_id!r}],\n"
        "  ['search', 'ministry', '--json'], ['export', '--format', 'csv', '--table', 'articles'],\n"
        "  ['export', '--format', 'bibtex'], ['status']):\n"
        f"    cli.main([*words, '--data', {str(worst)!r}])\n"
    )
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120"}
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=theirs, stderr=theirs, env=environment
    ) as child:
        os.close(theirs)
        seen = b""
        with contextlib.suppress(OSError):  # a terminal ends so
            while part := os.read(ours, 65_536):
                seen += part
        child.wait()
    os.close(ours)
    text = seen.decode()
    assert "Traceback" not in text
    assert len(text) > 10_000
    assert "evil.example\x07" not in text
    assert COMMANDING.findall(OWN.sub("", text)) == []
    assert {one for one in re.findall(r"\x1b\]8;[^;]*;([^\x1b\x07]*)", text) if one} <= {
        row[0] for row in rows(worst, "SELECT url FROM articles WHERE url LIKE 'http%'")
    }


@pytest.mark.parametrize("command", FILTERED)
def test_what_an_operator_gives_is_a_value_and_never_sql(reached: Path, command: str) -> None:
    before = rows(reached, "SELECT count(*) FROM articles")
    for name in FILTERED[command]:
        for given in ODD:
            told = run(reached, *command.split(), *filter(None, [name]), given)
            assert told.code in (0, 1, 2)
            assert "Traceback" not in told.err
            assert not re.search("sqlite|syntax error|no such (table|column)", told.err)
            assert COMMANDING.findall(told.err) == []
    assert rows(reached, "SELECT count(*) FROM articles") == before


@pytest.mark.parametrize("how", ["csv", "jsonl", "parquet"])
def test_exported_tables_hold_every_text_as_it_is(worst: Path, tmp_path: Path, how: str) -> None:
    told = run(worst, "export", "--format", how, "--output", tmp_path / "out", "--table", "events")
    assert told.code == 0
    assert COMMANDING.findall(told.err) == []
    path = tmp_path / "out" / f"events.{how}"
    match how:
        case "csv":
            with path.open(encoding="utf-8", newline="") as file:
                held = list(csv.DictReader(file))
            assert [one for row in held for one in row.values() if one.startswith(RUN)] == []
            titles = [value(row["title"]) for row in held]
        case "jsonl":
            lines = path.read_text("utf-8").split("\n")[:-1]
            assert [one for one in lines if COMMANDING.search(one)] == []
            titles = [json.loads(line)["title"] for line in lines]
        case _:
            titles = [row["title"] for row in pq.read_table(path).to_pylist()]
    assert titles == [row[0] for row in rows(worst, "SELECT title FROM events ORDER BY id")]
    assert set(FORMULAS) <= set(titles)


def test_the_dictionary_says_how_a_formula_is_undone(worst: Path, tmp_path: Path) -> None:
    run(worst, "export", "--format", "csv", "--output", tmp_path / "out", "--table", "events")
    said = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))["description"]
    assert "spreadsheet would run as a formula" in said
    assert "take one leading apostrophe away" in said


@pytest.mark.parametrize("how", ["bibtex", "ris", "csl-json"])
@pytest.mark.parametrize("what", ["articles", "facts"])
def test_one_work_is_one_entry_whatever_its_title_says(worst: Path, how: str, what: str) -> None:
    told = run(worst, "export", "--format", how, "--what", what)
    assert told.code == 0
    assert COMMANDING.findall(told.out.replace("\r\n", "\n")) == []
    match how:
        case "bibtex":
            read = parse_string(told.out)
            assert read.failed_blocks == []
            number = len(read.entries)
            assert {entry.entry_type for entry in read.entries} <= {"article", "misc"}
            assert not re.search(r"\\(input|write18)\b", told.out)
        case "ris":
            number = len(rispy.loads(told.out))
            assert number == len(re.findall(r"^TY  - ", told.out, re.MULTILINE))
        case _:
            number = len(json.loads(told.out))
    articles = int(rows(worst, "SELECT count(*) FROM articles")[0][0])
    assert number == articles if what == "articles" else number > articles


def test_a_table_or_an_output_that_leads_out_is_refused(reached: Path, tmp_path: Path) -> None:
    for name in ("../events", "events; DROP TABLE events", "/etc/passwd", "sqlite_master"):
        told = run(
            reached, "export", "--format", "csv", "--output", tmp_path / "o", "--table", name
        )
        assert told.code == 2
        assert len(told.err.splitlines()) == 1
    assert not (tmp_path / "events.csv").exists()
    assert [path.name for path in tmp_path.iterdir()] in ([], ["o"])


def test_what_was_handed_in_is_kept_without_what_commands_a_terminal(reached: Path) -> None:
    texts = rows(
        reached, "SELECT coalesce(title, '') || text || coalesce(byline, '') FROM articles"
    )
    assert len(texts) >= len(TEXTS) - 3
    assert [one for (one,) in texts if COMMANDING.search(one.replace("\u200d", ""))] == []

"""The commands `figures` and `conflicts`: tables for people, arrays for scripts, filters for both."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from jobs import weighing
from jobs.workspace import Workspace
from nlp.facts.figures import Figure
from store import look, settings, topic, writes
from store.db import Database
from store.look import Filter
from store.records import ReadingState
from tests.jobs.conftest import Command
from tests.store import looking

SAID = (
    ("wire", "2026-01-06", "Mr. Fenn said. The list names 1,005 items of rope.", "1,005", 1005.0, "eq"),
    ("daily", "2026-01-08", "It covers about 1,100 items of rope. More follows.", "1,100", 1100.0,
     "approx"),
)  # fmt: skip


def fill(db: Database, path: Path) -> None:
    """Write two articles with a figure each, and the conflict between them."""
    for outlet, day, text, words, value, how in SAID:
        article = looking.keep(db, outlet, text, f"{day}T10:00:00Z", seen=f"{day}T12:00:00Z")
        start = text.index(words)
        figure = Figure(
            article_id=article.id, start_char=start, end_char=start + len(words), text=words,
            value=value, unit="count", comparator=how, measure="items of rope on list",
            attributed_to="cy_fenn" if outlet == "wire" else None,
        )  # fmt: skip
        state = ReadingState(
            article_id=article.id, fact="figures", made_by="figures@2", text_sha256="0", model="m"
        )
        with db.sql.atomic():
            writes.upsert(db.sql, "figures", [figure])
            writes.upsert(db.sql, "readings", [state])
    followed = topic.load(topic.default_slug())
    weighing.weigh_facts(Workspace(db=db, topic=followed, sources={}, settings=settings.load(path)))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with looking.opened(tmp_path) as db:
        fill(db, tmp_path)
    return tmp_path


def asked(run: Command, data: Path, *arguments: str) -> list[dict[str, Any]]:
    outcome = run(*arguments, "--data", data, "--json")
    assert outcome.code == 0, outcome.err
    found: list[dict[str, Any]] = json.loads(outcome.out)
    return found


def test_a_figure_comes_with_its_sentence_its_speaker_and_its_conflict(
    disputeline: Command, data: Path
) -> None:
    newest, first = asked(disputeline, data, "figures")
    assert (first["value"], first["unit"], first["comparator"]) == (1005.0, "count", "eq")
    assert first["sentence"] == "The list names 1,005 items of rope."
    assert (first["attributed_to"], first["attributed_name"]) == ("cy_fenn", "Cy Fenn")
    assert first["conflict_id"] == newest["conflict_id"]
    assert newest["sentence"] == "It covers about 1,100 items of rope."


@pytest.mark.parametrize(
    ("arguments", "values"),
    [
        (["--from", "2026-01-07"], [1100.0]),
        (["--to", "2026-01-07"], [1005.0]),
        (["--as-of", "2026-01-06"], [1005.0]),
        (["--held-on", "2026-01-06"], [1005.0]),
        (["--outlet", "daily"], [1100.0]),
        (["--actor", "cy_fenn"], [1005.0]),
        (["--unit", "count", "--about", "rope items"], [1100.0, 1005.0]),
        (["--about", "100%_"], []),
        (["--language", "zh"], []),
        (["--measure", "trade-2026-7"], []),
        (["--limit", "1"], [1100.0]),
    ],
    ids=lambda given: " ".join(given) if given and isinstance(given[0], str) else "",
)
def test_figures_are_filtered(
    disputeline: Command, data: Path, arguments: list[str], values: list[float]
) -> None:
    found = asked(disputeline, data, "figures", *arguments)
    assert [one["value"] for one in found] == values


def test_a_conflict_nests_its_values_side_by_side(disputeline: Command, data: Path) -> None:
    (line,) = asked(disputeline, data, "conflicts")
    assert (line["kind"], line["verdict"], line["sources"]) == ("figure", "disagree", 2)
    assert [one["value"] for one in line["values"]] == ["1,005", "1,100"]
    assert [one["said_by"] for one in line["values"]] == ["cy_fenn", None]
    table = disputeline("conflicts", "--data", data).out
    assert "about 1,100" in table
    assert "disagree" in table
    (row,) = csv.DictReader(io.StringIO(disputeline("conflicts", "--data", data, "--csv").out))
    assert len(json.loads(row["values"])) == 2


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["--kind", "figure", "--verdict", "disagree"], 1),
        (["--kind", "date"], 0),
        (["--outlet", "daily"], 1),
        (["--actor", "cy_fenn"], 1),
        (["--actor", "ada_quill"], 0),
        (["--as-of", "2026-01-07"], 0),
        (["--as-of", "2026-01-08"], 1),
        (["--held-on", "2026-01-07"], 0),
        (["--from", "2026-01-09"], 0),
        (["--measure", "trade-2026-7"], 0),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_conflicts_are_filtered(
    disputeline: Command, data: Path, arguments: list[str], lines: int
) -> None:
    assert len(asked(disputeline, data, "conflicts", *arguments)) == lines


@pytest.mark.parametrize(
    "arguments",
    [
        ["figures", "--unit", "furlong"],
        ["figures", "--actor", "nobody"],
        ["conflicts", "--kind", "rumour"],
        ["conflicts", "--verdict", "maybe"],
        ["conflicts", "--from", "yesterday"],
    ],
    ids=" ".join,
)
def test_a_slip_is_one_line_that_says_what_was_expected(
    disputeline: Command, data: Path, arguments: list[str]
) -> None:
    outcome = disputeline(*arguments, "--data", data)
    assert outcome.code != 0
    assert "expected" in outcome.err
    assert outcome.err.strip().count("\n") == 0


def test_a_cut_is_told(disputeline: Command, data: Path) -> None:
    assert "--limit" in disputeline("figures", "--data", data, "--limit", "1").err
    assert disputeline("figures", "--data", data).err == ""


def test_no_question_reads_a_whole_table_unordered(tmp_path: Path) -> None:
    big = (
        "figures",
        "f",
        "articles",
        "a",
        "conflict_values",
        "v",
        "event_reports",
        "r",
        "entities",
        "n",
    )
    wanted = Filter(
        first_day="2026-01-01", outlet="wire", actor="cy_fenn", measure="trade-2026-7",
        as_of="2026-02-01", held_on="2026-02-01",
    )  # fmt: skip
    with looking.opened(tmp_path) as db:
        fill(db, tmp_path)
        for one in (Filter(), wanted):
            assert looking.scans(db, lambda one=one: look.figures(db, one), big) == []  # type: ignore[misc]  # bound now
            assert looking.scans(db, lambda one=one: look.conflicts(db, one), big) == []  # type: ignore[misc]  # likewise
        assert (
            looking.scans(db, lambda: look.figures(db, Filter(), unit="count", about="x"), big)
            == []
        )

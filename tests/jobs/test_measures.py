"""The commands `measures`, `stances`, `actors` and `coverage`: tables for people, arrays for scripts."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from store.lifecycle import MeasureName, MeasureRow, MeasureStep
from tests.jobs.conftest import Command
from tests.store import looking

ID = "trade-2026-7"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with looking.opened(tmp_path) as db:
        article = looking.keep(db, "wire", 'Ada Quill said "dues stay" and backs them.')
        looking.says(db, article, "ada_quill", "dues stay")
        looking.holds(db, article, "ada_quill", "support", "backs them")
        looking.happens(db, "She spoke", "2026-01-05", "ada_quill", [article])
        where = {"article_id": article.id, "start_char": 0, "end_char": 9}
        step = MeasureStep(
            measure_id=ID, step="suspended", date="2026-01-05", until="2026-11-10", confidence=0.8,
            **where,  # type: ignore[arg-type]  # columns of every row with evidence
        )  # fmt: skip
        name = MeasureName(
            measure_id=ID, name_key="North Yard", action="add", listed_name="North Yard",
            list="control list", confidence=0.9, **where,  # type: ignore[arg-type]  # likewise
        )  # fmt: skip
        row = MeasureRow(
            id=ID, title="Rope", issuer_id="trade", status="suspended", status_as_of="2026-01-05",
            names_stated=20, names_held=1,
        )  # fmt: skip
        looking.lives(db, [row], [step], [name])
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (
            ["measures"],
            {"id", "issuer_id", "status", "steps", "added", "stated", "held", "mismatch"},
        ),
        (["measures", ID], {"measure", "steps", "provisions", "names", "reactions"}),
        (["stances"], {"holder_id", "side", "capacity", "position", "sentence", "said_on"}),
        (["stances", "--by", "actor"], {"group", "month", "support", "changed"}),
        (["actors"], {"id", "name_zh", "name_ja", "acted", "statements", "first_seen_on"}),
        (["actors", "ada_quill"], {"actor", "did", "said", "held"}),
        (["coverage"], {"event_id", "first", "outlets", "silent", "unseen"}),
    ],
    ids=lambda given: "-".join(given) if isinstance(given, list) else "",
)
def test_each_gives_scripts_an_array_of_objects_and_csv_of_the_same_rows(
    disputeline: Command, data: Path, arguments: list[str], keys: set[str]
) -> None:
    (line,) = json.loads(disputeline(*arguments, "--data", data, "--json").out)
    assert keys <= line.keys()
    (row,) = csv.DictReader(io.StringIO(disputeline(*arguments, "--data", data, "--csv").out))
    assert keys <= row.keys()


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["measures"], "20 stated, 1 held"),
        (["measures", ID], "suspended until 2026-11-10"),
        (["stances"], "Ada Quill (official)"),
        (["stances", "--by", "side"], "arland"),
        (["actors"], "ada_quill"),
        (["actors", "ada_quill"], "dues stay"),
        (["coverage"], "She spoke"),
    ],
)
def test_each_prints_a_table(
    disputeline: Command, data: Path, arguments: list[str], shown: str
) -> None:
    outcome = disputeline(*arguments, "--data", data)
    assert outcome.code == 0
    assert shown in " ".join(outcome.out.split())


def test_the_coverage_of_one_event_says_why_nobody_else_is_named(
    disputeline: Command, data: Path
) -> None:
    (line,) = json.loads(disputeline("coverage", "--data", data, "--json").out)
    out = " ".join(disputeline("coverage", line["event_id"], "--data", data).out.split())
    assert "First: wire (the only outlet that reports it)." in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["measures", "trade-7"], "Measure 'trade-7' is not known here"),
        (["actors", "quill"], "expected such as ada_quill"),
        (["actors", "--side", "nowhere"], "Side 'nowhere' is not known here"),
        (["stances", "--target", "due"], "expected such as dues"),
        (["coverage", "zz"], "Event 'zz' is not known here"),
        (["coverage", "--actor", "nobody"], "--actor 'nobody' is not known here"),
    ],
)
def test_a_slip_is_answered_with_one_line(
    disputeline: Command, data: Path, arguments: list[str], said: str
) -> None:
    outcome = disputeline(*arguments, "--data", data)
    assert (outcome.code, len(outcome.err.splitlines())) == (2, 1)
    assert said in outcome.err

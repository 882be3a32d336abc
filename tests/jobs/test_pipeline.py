"""Pipeline: what is kept of an article holds together; the sentences are made up."""

from __future__ import annotations

from pathlib import Path

from jobs.workspace import read_only
from tests.jobs.conftest import Command

TEXT = """Exporters wait for licences

The export ban on dual-use goods took effect on Tuesday. Danish economists have expressed concern over the
curbs.
"""


def test_who_shows_a_stance_without_a_name_has_a_row(disputeline: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    outcome = disputeline(
        "ingest", tmp_path / "a.txt", "--data", tmp_path / "data", "--published", "2026-01-08"
    )
    assert outcome.code == 0, outcome.err
    with read_only(tmp_path / "data") as db:
        named = db.sql.query(
            "select s.holder_id, e.name from stances s left join entities e on e.id = s.holder_id"
        )
        assert {row["name"] for row in named} == {"Danish economists (unnamed)"}

"""The benchmark of numbers and amounts: what counts as right, and what a table of it shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jobs import bench_figures
from jobs.bench_figures import MODELS, Result, judged
from store.errors import UsageError


def test_a_result_is_right_where_it_overlaps_and_has_value_and_unit() -> None:
    wanted = [Result(0, 4, 5.0, "km")]
    assert judged(wanted, [Result(1, 9, 5.0, "km")]) == (1, 1, 1)
    assert judged(wanted, [Result(1, 9, 5.0, "m")]) == (0, 1, 1)
    assert judged(wanted, [Result(5, 9, 5.0, "km")]) == (0, 1, 1)


def test_a_result_without_a_value_is_neither_rewarded_nor_punished() -> None:
    wanted = [Result(0, 4, None, "")]
    assert judged(wanted, [Result(1, 9, 5.0, "km")]) == (0, 0, 0)


def test_the_table_has_a_row_a_language_and_kind(tmp_path: Path) -> None:
    for path in MODELS.values():
        for name in ("English", "Chinese", "Japanese"):
            file = tmp_path / "eval" / "recognizers" / path.format(name)
            file.parent.mkdir(parents=True, exist_ok=True)
            rows = [{"Input": "7", "Results": [
                {"Text": "7", "Start": 0, "End": 0, "Resolution": {"value": "7"}}]}]  # fmt: skip
            file.write_text(json.dumps(rows), encoding="utf-8")
    shown = bench_figures.table(tmp_path, None)
    assert "| en | number | 1 | 1.000 | 1.000 | - | - |" in shown
    assert len(shown.splitlines()) == 2 + 3 * len(MODELS)


def test_a_folder_without_specifications_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="eval/recognizers"):
        bench_figures.table(tmp_path, None)

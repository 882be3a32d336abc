"""The benchmark of dates: what counts as the same value, and a table from a tiny test set."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from jobs.bench_dates import ours, resolved, table

MOMENT = datetime(2026, 1, 8)


@pytest.mark.parametrize(
    ("value", "kind", "resolution"),
    [
        ("2025-Q3", "daterange", {"start": "2025-07-01", "end": "2025-10-01"}),
        ("2026-01-05TNI", "datetimerange", {"timex": "2026-01-05TNI"}),
        ("P18M", "duration", {"timex": "P1.5Y"}),
        ("2026-01-08T17:00", "time", {"timex": "T17", "value": "17:00:00"}),
        ("2025-12", "daterange", {"timex": "XXXX-12", "end": "2025-12-01"}),
        ("XXXX-WXX-WE", "set", {"timex": "P1WE"}),
    ],
)
def test_two_spellings_of_one_time_share_a_reading(
    value: str, kind: str, resolution: dict[str, str]
) -> None:
    assert ours(value) & resolved([resolution], kind, MOMENT)


@pytest.mark.parametrize(
    ("value", "resolution"),
    [
        ("2025-Q3", {"start": "2025-07-01", "end": "2025-09-01"}),
        ("2026-01-06", {"timex": "2026-01-07", "value": "2026-01-07"}),
        ("P3M", {"timex": "P3W"}),
    ],
)
def test_two_times_share_no_reading(value: str, resolution: dict[str, str]) -> None:
    assert not ours(value) & resolved([resolution], "date", MOMENT)


def test_the_table_has_a_row_a_set_and_counts_what_is_right(tmp_path: Path) -> None:
    case = {
        "Input": "They meet on 2026-01-06 and on 2026-01-09.",
        "Results": [
            {
                "TypeName": "datetimeV2.date", "Start": 13, "End": 22,
                "Resolution": {"values": [{"timex": "2026-01-06", "value": "2026-01-06"}]},
            },
        ],
    }  # fmt: skip
    for language in ("English", "Chinese", "Japanese"):
        folder = tmp_path / "eval/recognizers/DateTime" / language
        folder.mkdir(parents=True)
        (folder / "DateTimeModel.json").write_text(json.dumps([case]), encoding="utf-8")
    row = {
        "text": "2024年3月7日",
        "base": 1623604000,
        "gold": {"time": ["2024-03-07 00:00:00", "2024-03-07 23:59:59"]},
    }
    (tmp_path / "eval/jionlp_zh.jsonl").write_text(json.dumps(row), encoding="utf-8")

    lines = table(tmp_path, None).splitlines()

    assert len(lines) == 6
    assert "| Recognizers English, ours | 1 | 0.667 | 0.667 | date 1/1 |" in lines
    assert lines[-1].startswith("| JioNLP, ours | 1 | 1.000 | 1.000 |")

"""Charts put counts and days where they belong."""

from __future__ import annotations

from datetime import date

import pytest

from jobs.days import span
from jobs.serving.charts import HEIGHT_OF_ROW, LEFT, WIDTH, Mark, over_time, over_values, stacked

NAMES = {"protest": "protests", "statement": "statements"}


def test_bars_of_a_column_stand_on_each_other() -> None:
    chart = stacked("Acts", ["2026-01"], {"protest": [2], "statement": [1]}, NAMES)
    low, high = chart.bars
    assert low.y == pytest.approx(high.y + high.height, abs=0.2)
    assert low.height == pytest.approx(2 * high.height, abs=0.2)
    assert low.label == "2026-01: 2 protests"


def test_the_scale_ends_at_the_highest_column() -> None:
    chart = stacked("Acts", ["a", "b"], {"protest": [3, 1], "statement": [4, 0]}, NAMES)
    assert chart.scale[-1].label == "7"
    assert min(bar.y for bar in chart.bars) == pytest.approx(chart.scale[-1].at)


def test_a_series_without_counts_is_not_in_the_legend() -> None:
    chart = stacked("Acts", ["a"], {"protest": [1], "statement": [0]}, NAMES)
    assert chart.legend == (("protest", "protests"),)


def test_no_bar_leaves_the_picture() -> None:
    chart = stacked("Acts", [str(n) for n in range(40)], {"protest": list(range(40))}, NAMES)
    assert all(bar.x >= LEFT and bar.x + bar.width <= WIDTH for bar in chart.bars)
    assert len(chart.columns) <= 12


def test_nothing_makes_an_empty_chart() -> None:
    assert stacked("Acts", [], {"protest": []}, NAMES).bars == ()
    assert over_time("Positions", [], NAMES).rows == ()
    assert over_values("Amounts", []).rows == ()


def test_later_days_stand_further_right() -> None:
    marks = [
        Mark(at=date(2026, 1, day).toordinal(), kind="support", label=str(day)) for day in (1, 9)
    ]
    (row,) = over_time("Positions", [("Someone", marks)], {"support": "for"}).rows
    first, second = (float(dot.shape[1:].split()[0]) for dot in row.dots)
    assert first < second


def test_each_position_has_a_shape_of_its_own() -> None:
    kinds = ("support", "oppose", "concern", "neutral", "value")
    marks = [Mark(at=1.0, kind=kind, label=kind) for kind in kinds]
    (row,) = over_values("Shapes", [("All", marks)]).rows
    assert len({dot.shape for dot in row.dots}) == len(kinds)


def test_rows_stand_beneath_each_other() -> None:
    mark = Mark(at=1.0, kind="value", label="1")
    first, second = over_values("Amounts", [("a", [mark]), ("b", [mark])]).rows
    assert second.y - first.y == HEIGHT_OF_ROW


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-01-06", None, ("2026-01-06", "2026-01-06")),
        ("2026-02", None, ("2026-02-01", "2026-02-28")),
        ("2025-01", "2025-09", ("2025-01-01", "2025-09-30")),
        ("2026", None, ("2026-01-01", "2026-12-31")),
        ("2026-Q1", None, ("2026-01-01", "2026-03-31")),
        ("2026-H2", None, ("2026-07-01", "2026-12-31")),
        ("2026-W01", None, ("2025-12-29", "2026-01-04")),
    ],
)
def test_a_date_covers_its_days(start: str, end: str | None, expected: tuple[str, str]) -> None:
    found = span(start, end)
    assert found is not None
    assert tuple(day.isoformat() for day in found) == expected


@pytest.mark.parametrize("text", [None, "", "soon", "2026-02-30", "2026-13"])
def test_what_is_no_date_covers_nothing(text: str | None) -> None:
    assert span(text) is None

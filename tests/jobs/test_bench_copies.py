"""The benchmark of near-duplicates finds what was printed again, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from jobs import bench_copies
from store.errors import UsageError


def test_what_was_printed_again_is_found_and_nothing_else() -> None:
    lines = list(bench_copies.lines(None, texts=200, rounds=1))
    assert [line.how for line in lines] == [bench_copies.OURS, bench_copies.IN_TABLES]
    assert {(line.found, line.others) for line in lines} == {(1.0, 0)}
    assert bench_copies.table(lines).splitlines()[-1].endswith("| 1.000 | 0 |")


def test_a_python_without_the_libraries_is_named() -> None:
    with pytest.raises(UsageError, match="rensa"):
        list(bench_copies.lines(Path(sys.executable), texts=20, rounds=1))

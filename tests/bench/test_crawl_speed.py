"""Crawling, extracting and writing keep up with their peers; a run with nothing new is cheap.

Ratios of what ran side by side, with a margin for noise below the aims; `python -m jobs bench crawl` prints
them. `DISPUTELINE_PEERS` names a Python with fundus.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from jobs import bench_crawl, bench_idle, bench_writing

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1_200)]
MARGIN = 0.85  # of the aim: what a busy machine may take from a ratio
RUN_S = 3.0  # given, for all sources together


@pytest.fixture(scope="module")
def lines() -> dict[str, bench_crawl.Line]:
    peers = os.environ.get("DISPUTELINE_PEERS")
    found = tuple(bench_crawl.lines(Path(peers) if peers else None, pages=1000, rounds=3))
    sys.stderr.write(bench_crawl.table(found))
    return {line.peer: line for line in found}


@pytest.mark.parametrize("peer", ["bare Scrapy", "fundus", "Scrapy with trafilatura"])
def test_we_are_as_fast_as_we_mean_to_be_beside(
    lines: dict[str, bench_crawl.Line], peer: str
) -> None:
    line = lines[peer]
    if line.ratio is None:
        pytest.skip("no Python with fundus is named")
    assert line.ratio >= line.least * MARGIN


def test_facts_are_written_at_half_the_rate_of_raw_rows_or_more() -> None:
    ratio = {line.how: line.ratio for line in bench_writing.lines()}
    assert ratio["put"] >= 0.5 * MARGIN


def test_a_run_with_nothing_new_asks_each_route_once_and_costs_three_seconds_at_most() -> None:
    found = bench_idle.idle()
    sys.stderr.write(bench_idle.table(found))
    assert (found.conditional, found.robots, found.others) == (found.routes, found.sources, 0)
    assert found.cpu_s < RUN_S / MARGIN

"""Two workers read an archive nearly twice as fast as one; a worker's memory does not grow with the file."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from jobs.backfill import cluster, listing
from jobs.backfill.shard import Header
from tests.bench import backfill_cost
from tests.jobs import news_archive
from tests.jobs.news_archive import Capture

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1_800),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
LEAST = 1.7
FILES, ROUNDS = 8, 4
IDLE = 0.6  # chosen: with more processes waiting than this, a ratio of times says nothing


def spread(folder: Path) -> None:
    """Write files that cost the same: each holds all of the newsroom's pages, several times over."""
    pages = news_archive.newsroom_pages(backfill_cost.TOPIC)
    for number in range(FILES):
        again = [_twin(page, f"{number}-{turn}") for turn in range(ROUNDS) for page in pages]
        news_archive.write(folder / f"news-{number:02d}.warc.gz", again)


def _twin(page: Capture, mark: str) -> Capture:
    return Capture(url=f"{page.url}?{mark}", at=page.at, body=page.body)


def seconds(source: Path, shards: Path, workers: int) -> float:
    """Return how long the workers take, models loaded before."""
    plan, warcs = backfill_cost.plan(), listing.found([str(source)], None)
    warm = [*warcs[:workers]]
    shards.mkdir()
    outcomes: list[object] = []
    with cluster.connected(None, workers) as client:
        cluster.make_shards(client, plan, warm, shards, outcomes.append)
        for each in shards.glob("*.parquet"):
            each.unlink()
        began = time.monotonic()
        cluster.make_shards(client, plan, warcs, shards, outcomes.append)
        taken = time.monotonic() - began
    assert all(isinstance(each, Header) for each in outcomes)
    return taken


def test_two_workers_are_nearly_twice_as_fast_as_one(tmp_path: Path) -> None:
    if (os.cpu_count() or 1) < 2 or os.getloadavg()[0] > IDLE:
        pytest.skip("needs two idle processors")
    spread(tmp_path / "news")
    one = seconds(tmp_path / "news", tmp_path / "one", 1)
    two = seconds(tmp_path / "news", tmp_path / "two", 2)
    sys.stderr.write(f"one worker {one:.0f} s, two {two:.0f} s: {one / two:.2f} times\n")
    assert one / two >= LEAST

"""A backfill that is killed with its workers goes on where it was, and ends as an undisturbed one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.crash.comparing import HISTORY, Rows, differing, everything, faults
from tests.crash.nursery import MARK, ROOT, TOPIC, wait_for_orphans
from tests.crash.scene import SEED
from tests.jobs import news_archive

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(3600),
    # what warcio writes with is left to the collector
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
KILLS = 5
FILES = 3
# The place of WARC files in the archive, and when they were merged, are of their run alone.
OWN = (*HISTORY, "foreign_warcs", "origins")


def backfill(data: Path, news: Path, kill_after_s: float | None = None) -> float:
    """Run the command; return how many seconds it took, or had until it was killed."""
    data.parent.mkdir(exist_ok=True)
    words = ["backfill", str(news), "--topic", TOPIC, "--workers", "1", "--data", str(data)]
    began = time.monotonic()
    with (data.parent / "log").open("ab") as log:
        run = subprocess.Popen(
            [sys.executable, "-m", "jobs", *words],
            stdout=log,
            stderr=log,
            cwd=ROOT,
            env={**os.environ, MARK: str(data)},
        )
        try:
            code = run.wait(kill_after_s)
            assert code == 0, (data.parent / "log").read_text()
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            run.wait()
    return time.monotonic() - began


def held(data: Path) -> dict[str, Rows]:
    return {name: rows for name, rows in everything(data).items() if name not in OWN}


def test_a_backfill_that_is_killed_and_run_again_gives_what_an_undisturbed_one_gives(
    tmp_path: Path,
) -> None:
    news = tmp_path / "crawl-data" / "CC-NEWS"
    news_archive.archive(news, news_archive.newsroom_pages(TOPIC), FILES, noisy=4)
    whole = tmp_path / "whole" / "data"
    seconds = backfill(whole, news)
    moments = random.Random(SEED)
    for number in range(int(os.environ.get("CRASH_BACKFILL_KILLS", KILLS))):
        data = tmp_path / f"kill-{number}" / "data"
        at_s = seconds * moments.uniform(0.2, 1.0)
        backfill(data, news, at_s)
        backfill(data, news)
        said = f"seed {SEED}, {number}: killed after {at_s:.2f} of {seconds:.1f} s"
        assert wait_for_orphans(data) == [], said
        assert differing(held(whole), held(data)) == {}, said
        assert faults(data) == [], said
        assert not list((data / "backfill").glob("*.tmp")), said

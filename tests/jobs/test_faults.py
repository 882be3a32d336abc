"""A full disk, a second run, a kill: one line that says so, and everything that was fine is kept."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jobs.workspace import silent, workspace
from tests.jobs.conftest import Command

pytestmark = pytest.mark.whole
TEXT = (
    "Tokyo protests over export controls, official {number} says\n\nThe Japanese Foreign Ministry on "
    "Wednesday protested to the Chinese embassy in Tokyo against China's decision to tighten export "
    "controls on dual-use items. It was protest number {number} in the files of the ministry, which "
    "asked Beijing to withdraw the measure that China's Ministry of Commerce announced on Jan. 6.\n"
)
COMMAND = [sys.executable, "-m", "jobs"]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(16):
        (folder / f"{number:02}.txt").write_text(TEXT.format(number=number), encoding="utf-8")
    return folder


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (90_000, 90_000))


def timeline(disputeline: Command, data: Path) -> list[dict[str, object]]:
    events: list[dict[str, object]] = json.loads(
        disputeline("timeline", "--data", data, "--json").out
    )
    return events


def test_a_full_disk_is_one_line_and_a_later_run_makes_it_whole(
    disputeline: Command, articles: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    ingest = [*COMMAND, "ingest", str(articles), "--data", str(data)]
    full = subprocess.run(
        ingest, capture_output=True, text=True, check=False, preexec_fn=limited, timeout=60
    )
    assert full.returncode != 0
    assert "Traceback" not in full.stderr
    assert full.stderr.strip().splitlines()[-1].startswith("disputeline: ")
    assert disputeline("ingest", articles, "--data", data).code == 0
    clean = tmp_path / "clean"
    assert disputeline("ingest", articles, "--data", clean).code == 0
    assert timeline(disputeline, data) == timeline(disputeline, clean)


def test_a_killed_run_is_taken_up_where_it_stopped(
    disputeline: Command, articles: Path, tmp_path: Path
) -> None:
    data, clean = tmp_path / "data", tmp_path / "clean"
    for seconds in (1.0, 3.5):
        killed = subprocess.Popen(
            [*COMMAND, "ingest", str(articles), "--data", str(data)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(seconds)
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    assert disputeline("ingest", articles, "--data", data).code == 0
    assert disputeline("ingest", articles, "--data", clean).code == 0
    assert timeline(disputeline, data) == timeline(disputeline, clean)


def test_two_runs_at_once_are_one_line(
    disputeline: Command, articles: Path, tmp_path: Path
) -> None:
    with workspace(tmp_path / "data", None, silent):
        outcome = disputeline("ingest", articles, "--data", tmp_path / "data")
    assert outcome.code == 5
    assert "Another run is working" in outcome.err


def test_a_folder_that_cannot_be_written_is_one_line(disputeline: Command, articles: Path) -> None:
    outcome = disputeline("ingest", articles, "--data", "/proc/disputeline")
    assert (outcome.code, outcome.err.count("\n")) == (4, 1)

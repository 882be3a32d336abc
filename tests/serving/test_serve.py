"""`serve` answers on this machine alone and stops when it is told to."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from jobs.serving import listening
from store.errors import UsageError
from tests.store import samples

STOPS_S = 2.0  # given


def test_it_answers_and_stops_when_told_to(tmp_path: Path) -> None:
    samples.folder(tmp_path)
    command = [sys.executable, "-u", "-m", "jobs", "serve", "--no-browser", "--port", "0"]
    with subprocess.Popen(
        [*command, "--data", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            stopped_s = _stopped_s(process)
        finally:
            process.kill()
        assert stopped_s < STOPS_S
        assert process.stderr
        assert "Traceback" not in process.stderr.read()


def _stopped_s(process: subprocess.Popen[str]) -> float:
    """Return how long the site takes to stop, once it has answered."""
    assert process.stdout
    said = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
    assert said
    with urllib.request.urlopen(said[0], timeout=60) as answer:
        assert answer.status == 200
    told_at = time.monotonic()
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=30)
    return time.monotonic() - told_at


def test_a_port_that_is_taken_is_said_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageError, match="cannot be used"):
            listening.opened(taken.getsockname()[1])

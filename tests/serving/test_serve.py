"""`serve` answers on this machine alone and stops when it is told to."""

from __future__ import annotations

import http.client
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
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


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Return the port at which a site answers that has further names."""
    folder = samples.folder(tmp_path_factory.mktemp("named"))
    settings = '[mail]\nbase_url = "https://mailed.example/site"\n'
    (folder / "settings.toml").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-u", "-m", "jobs", "serve", "--no-browser", "--port", "0"]
    with subprocess.Popen(
        [*command, "--name", "News.Example", "--data", str(folder)],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout
            said = re.search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
            assert said
            yield int(said[1])
        finally:
            process.terminate()
            process.wait(timeout=30)


@pytest.mark.parametrize(
    ("hosts", "status"),
    [
        (["127.0.0.1:PORT"], 200),
        (["localhost:PORT"], 200),
        (["LocalHost."], 200),
        (["news.example"], 200),
        (["mailed.example:443"], 200),
        (["rebound.evil.example:PORT"], 421),
        (["127.0.0.1.evil.example"], 421),
        (["evil.example@127.0.0.1"], 421),
        (["127.0.0.1:PORT/evil.example"], 421),
        (["169.254.169.254"], 421),
        ([""], 421),
        (["localhost", "evil.example"], 400),
        ([], 400),
    ],
)
def test_it_answers_to_its_own_names_alone(served: int, hosts: list[str], status: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served, timeout=60)
    with closing(connection):
        connection.putrequest("GET", "/", skip_host=True)
        for host in hosts:
            connection.putheader("Host", host.replace("PORT", str(served)))
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
    assert (answer.status, b"<html" in body) == (status, status == 200)


def test_a_port_that_is_taken_is_said_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageError, match="cannot be used"):
            listening.opened(taken.getsockname()[1])

"""Processes: a crawl's own process, begun alone or forked by a nursery that has loaded the crawler before.

Whoever crawls gets its input, its output and how it ended; what is said over them is `crawler.fetch`'s.
Both ways give the same guarantees: a process of its own session, that ends when its input does. The nursery
is asked for where many sources are crawled one after another: loading the crawler costs half a second of
processor time, forking it a hundredth.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

HOME = Path(__file__).parents[1]
LOST = -signal.SIGKILL  # how a crawl ended of which its nursery tells no more


class Child(Protocol):
    """A crawl's process."""

    @property
    def stdin(self) -> IO[bytes] | None:
        """What it reads; its end means that nobody wants the crawl."""

    @property
    def stdout(self) -> IO[bytes] | None:
        """What it writes."""

    def poll(self) -> int | None:
        """Return its exit status, minus a signal's number where that ended it; None while it runs."""

    def wait(self, timeout: float | None = None) -> int:
        """Return its exit status once it has ended.

        Raises:
            subprocess.TimeoutExpired: it runs on.
        """

    def terminate(self) -> None:
        """Ask it to end."""

    def kill(self) -> None:
        """End it."""


class Begin(Protocol):
    """A way to begin a crawl's process; it writes its complaints to `errors`."""

    def __call__(self, errors: IO[bytes]) -> Child:
        """Return the process."""


def alone(errors: IO[bytes]) -> Child:
    """Begin a process that loads the crawler itself."""
    return subprocess.Popen(
        [sys.executable, "-m", "crawler.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        cwd=HOME,
        start_new_session=True,
    )


@contextmanager
def nursery() -> Iterator[Begin]:
    """Load the crawler once; what is given begins processes by forking that one, from any thread."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        command = [sys.executable, "-m", "crawler.nursery"]
        mother = subprocess.Popen(command, stdin=theirs.fileno(), cwd=HOME, start_new_session=True)
        theirs.close()
        one_at_a_time = threading.Lock()

        def begin(errors: IO[bytes]) -> Child:
            with one_at_a_time:  # without its nursery a crawl goes on alone
                return alone(errors) if mother.poll() is not None else _Forked(ours, errors)

        try:
            yield begin
        finally:
            ours.close()
            mother.wait()


class _Forked:
    """A crawl's process that a nursery forked; a thread waits for what the nursery tells of it."""

    def __init__(self, orders: socket.socket, errors: IO[bytes]) -> None:
        taken, given = os.pipe()
        said, says = os.pipe()
        told, tells = os.pipe()
        self.stdin: IO[bytes] = os.fdopen(given, "wb")
        self.stdout: IO[bytes] = os.fdopen(said, "rb")
        self._pid, self._status = 0, LOST
        self._born, self._ended = threading.Event(), threading.Event()
        threading.Thread(target=self._listen, args=(told,), daemon=True).start()
        try:
            socket.send_fds(orders, [b"\n"], [taken, says, errors.fileno(), tells])
        except OSError:
            self._status = LOST  # the nursery is gone; the thread hears the end at once
        finally:
            for file in (taken, says, tells):
                os.close(file)
        self._born.wait()

    def poll(self) -> int | None:
        """Return how it ended; None while it runs."""
        return self._status if self._ended.is_set() else None

    def wait(self, timeout: float | None = None) -> int:
        """Return how it ended, once it has."""
        if not self._ended.wait(timeout):
            raise subprocess.TimeoutExpired("crawler.nursery", timeout or 0.0)
        return self._status

    def terminate(self) -> None:
        """Ask it to end."""
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self._signal(signal.SIGKILL)

    def _signal(self, number: signal.Signals) -> None:
        if self._pid and not self._ended.is_set():
            try:
                os.kill(self._pid, number)
            except ProcessLookupError:
                return  # it has just ended; the nursery will say how

    def _listen(self, told: int) -> None:
        """Take what the nursery tells: the number, then the wait status; nothing more where it dies."""
        with os.fdopen(told, "rb") as lines:
            self._pid = int(lines.readline() or 0)
            self._born.set()
            if status := lines.readline():
                self._status = os.waitstatus_to_exitcode(int(status))
            self._ended.set()

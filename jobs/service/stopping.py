"""Stopping: SIGTERM, Ctrl-C or a closed terminal let the service finish its article, and then end it in time.

At once: no new work, crawls are told to end. After SOFT_S whatever still computes or asks the database is
interrupted; its transaction is undone and the next start does it again. After HARD_S the process ends as it
stands, which loses nothing: the database and the archive bear a kill, and crawls end with their parent.
Python hears a signal between two of its own steps, so a language model at work on a batch comes first.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SOFT_S, HARD_S = 6.5, 9.0  # given: within 10 seconds, of which a crawl takes up to 5
TOLD = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Stop:
    """Whether the service was told to stop, and whether it must by now."""

    def __init__(self) -> None:
        """Begin untold."""
        self.asked = threading.Event()
        self._at_s = 0.0

    def ask(self) -> None:
        """Tell the service to stop."""
        if not self.asked.is_set():
            self._at_s = time.monotonic()
            self.asked.set()

    @property
    def left_s(self) -> float:
        """Return how long what is under way may still take to end by itself."""
        return self._at_s + SOFT_S - time.monotonic() if self.asked.is_set() else SOFT_S

    @property
    def took_s(self) -> float:
        """Return how long ago it was told to stop."""
        return round(time.monotonic() - self._at_s, 1) if self.asked.is_set() else 0.0

    def overdue(self) -> bool:
        """Return whether the database must break off what it does."""
        return self.left_s <= 0

    @contextmanager
    def heeded(self, wake: Callable[[], None]) -> Iterator[None]:
        """Heed the signals that stop a service; `wake` lets its loop look up."""

        def told(number: int, frame: FrameType | None) -> None:
            if self.asked.is_set():
                raise KeyboardInterrupt  # told twice: whoever says so does not want to wait
            self.ask()
            wake()
            signal.setitimer(signal.ITIMER_REAL, SOFT_S)
            last = threading.Timer(HARD_S, os._exit, (0,))
            last.daemon = True
            last.start()

        before = {number: signal.signal(number, told) for number in TOLD}
        before[signal.SIGALRM] = signal.signal(signal.SIGALRM, _interrupt)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            for number, handler in before.items():
                signal.signal(number, handler)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt

"""Extracting: archived pages become articles or refusals, in their order, on as many processors as there are.

Few pages are extracted in this process; for many, extractors (`crawler.extractor`) are begun beside it, each
with a few pages ahead, so that neither side waits for the other. One that dies costs the page it had in hand.
What becomes of an outcome is the caller's affair.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from crawler.extractor import Shelf, Task, extracted
from store.records import Article, Reason, Rejected, Stage

HOME = Path(__file__).parents[1]
MANY = 150  # measured: an extractor takes as long to begin as to extract so many pages
MOST = 8  # chosen: the writer keeps up with no more
AHEAD = (
    16  # pages an extractor has waiting; far less than a pipe takes, so that nobody waits for ever
)
Outcome = Article | Rejected


def outcomes(
    shelf: Shelf, tasks: Sequence[Task], workers: int | None = None
) -> Iterator[tuple[Task, Outcome]]:
    """Yield what each page holds, in the order of the pages."""
    wanted = (len(os.sched_getaffinity(0)) if workers is None else workers) or 1
    if len(tasks) < MANY or wanted < 2:
        yield from ((task, extracted(shelf, task)) for task in tasks)
        return
    with ExitStack() as stack:
        beside = [stack.enter_context(closing(Extractor(shelf))) for _ in range(min(wanted, MOST))]
        left = iter(tasks)
        for number, task in enumerate(_some(left, AHEAD * len(beside))):
            beside[number % len(beside)].take(task)
        for number, _ in enumerate(tasks):
            worker = beside[number % len(beside)]
            yield worker.give()
            for task in _some(left, 1):
                worker.take(task)


def _some(left: Iterator[Task], most: int) -> list[Task]:
    return [task for _, task in zip(range(most), left, strict=False)]


class Extractor:
    """An extractor's process and the pages that it has in hand."""

    def __init__(self, shelf: Shelf) -> None:
        """Begin it with nothing in hand."""
        self._shelf = shelf
        self._waiting: deque[Task] = deque()
        self._process = self._begun()

    def take(self, task: Task) -> None:
        """Give it a page."""
        self._waiting.append(task)
        self._send(task)

    def give(self) -> tuple[Task, Outcome]:
        """Return what its oldest page holds."""
        if self._process.stdout is None:
            raise ValueError("an extractor without output")
        try:
            outcome: Outcome = pickle.load(self._process.stdout)  # our own process
        except (EOFError, pickle.UnpicklingError):
            outcome = self._broken()
        return self._waiting.popleft(), outcome

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait()

    def _broken(self) -> Rejected:
        """Return why the oldest page gave nothing, and begin anew with those behind it."""
        self.close()
        status, self._process = self._process.returncode, self._begun()
        broken, *behind = self._waiting
        for task in behind:
            self._send(task)
        detail = f"the page ended its reader (status {status})"
        return Rejected(
            page_id=broken.page.id, stage=Stage.EXTRACT, reason=Reason.UNREADABLE, detail=detail
        )

    def _begun(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "crawler.extractor"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=HOME,
            start_new_session=True,
        )
        if process.stdin:
            pickle.dump(self._shelf, process.stdin, pickle.HIGHEST_PROTOCOL)
        return process

    def _send(self, task: Task) -> None:
        if self._process.stdin is None:
            return
        try:
            pickle.dump(task, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
        except BrokenPipeError:
            return  # it is dead already, which `give` will see

    def close(self) -> None:
        """End it; what it has in hand is left."""
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe:
                    pipe.close()
            except BrokenPipeError:
                continue
        self._process.wait()

"""Extracting: archived pages become articles or refusals, in their order, on as many processors as there are.

Few pages are extracted in this process; for many, extractors (`crawler.extractor`) are begun beside it. A
page may be handed over ahead, while others are still fetched; what it gave is kept until it is asked for.
An extractor that dies costs the page it had in hand. What becomes of an outcome is the caller's affair.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from pathlib import Path

from crawler.extractor import Shelf, Task, extracted
from store.records import Article, Page, Reason, Rejected, Stage

HOME = Path(__file__).parents[1]
MANY = 100  # measured: an extractor takes as long to begin as to extract so many pages
MOST = 8  # chosen: the writer keeps up with no more
AHEAD = 16  # pages that wait for each extractor
MOST_KEPT = 5000  # chosen: outcomes of some 10 kB that are kept until they are asked for
Outcome = Article | Rejected


class Crew:
    """Extractors beside this process, begun once there is much to do; close it after use."""

    def __init__(self, shelf: Shelf, workers: int | None = None) -> None:
        """Begin with nothing in hand; as many `workers` as processors, where none are named."""
        self._shelf = shelf
        wanted = len(os.sched_getaffinity(0)) if workers is None else workers
        self._workers = min(wanted, MOST)
        self._threads = ThreadPoolExecutor(max(1, self._workers))  # each waits for one extractor
        self._all: list[Extractor] = []
        self._free: list[Extractor] = []
        self._early: list[Task] = []
        self._found: dict[str, Future[Outcome]] = {}  # by page

    def close(self) -> None:
        """End the extractors at once; what they have in hand is left."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for one in self._all:
            one.close()
        self._threads.shutdown()
        for one in self._all:  # begun meanwhile
            one.close()

    def ahead(self, page: Page) -> None:
        """Extract a page that will be asked for, as soon as there are many of them."""
        if self._workers < 2 or len(self._found) >= MOST_KEPT:
            return
        self._early.append(Task(page))
        if self._found or len(self._early) >= MANY:
            for task in self._early:
                self._begin(task)
            self._early.clear()

    def outcomes(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Yield what each page holds, in the order of the pages."""
        left = [task for task in tasks if task.page.id not in self._found]
        beside = iter(left if self._workers > 1 and len(left) >= MANY else ())
        for task in islice(beside, AHEAD * self._workers):
            self._begin(task)
        for task in tasks:
            found = self._found.pop(task.page.id, None)
            yield task, found.result() if found else extracted(self._shelf, task)
            for further in islice(beside, 1):
                self._begin(further)

    def _begin(self, task: Task) -> None:
        self._found[task.page.id] = self._threads.submit(self._outcome, task)

    def _outcome(self, task: Task) -> Outcome:
        """Return what a free extractor finds, or a new one; there are as many as threads."""
        try:
            one = self._free.pop()
        except IndexError:
            one = Extractor(self._shelf)
            self._all.append(one)
        outcome = one.outcome(task)
        self._free.append(one)
        return outcome


class Extractor:
    """An extractor's process; one thread at a time."""

    def __init__(self, shelf: Shelf) -> None:
        """Begin it."""
        self._shelf = shelf
        self._process = self._begun()

    def outcome(self, task: Task) -> Outcome:
        """Return what a page holds, or that it has ended its reader."""
        if self._process.poll() is not None:
            self._process = self._begun()
        tasks, outcomes = self._process.stdin, self._process.stdout
        if tasks is None or outcomes is None:
            raise ValueError("an extractor without input or output")
        try:
            pickle.dump(task, tasks, pickle.HIGHEST_PROTOCOL)
            tasks.flush()
            found: Outcome = pickle.load(outcomes)  # our own process
        except (OSError, ValueError, EOFError, pickle.UnpicklingError):
            self.close()
            detail = f"the page ended its reader (status {self._process.returncode})"
            return Rejected(
                page_id=task.page.id, stage=Stage.EXTRACT, reason=Reason.UNREADABLE, detail=detail
            )
        return found

    @property
    def pid(self) -> int:
        """Return the number of its process."""
        return self._process.pid

    def close(self) -> None:
        """End it at once; what it has in hand is left."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()

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

"""Crawls: those under way, a few at once, each in a process of its own; only the loop writes what they give.

A source comes in, its lines come out as messages. Crawls mostly wait, so several go on at once; one host
still has one connection at a time. When the service stops they are told, and end with the page at hand.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from crawler import processes
from crawler.plan import CrawlPlan
from crawler.processes import Begin
from crawler.source import Source
from jobs import crawling
from jobs.running import Begun, begun
from jobs.workspace import Workspace
from store.errors import CrawlError


@dataclass(frozen=True)
class Heard:
    """One line of a crawl."""

    source: Source
    line: crawling.Line


class Crawls:
    """The crawls that wait or are under way; only the service's loop asks it."""

    def __init__(
        self, work: Workspace, tell: Callable[[Heard], None], stop: threading.Event
    ) -> None:
        """Begin with none; `tell` takes each line, `stop` ends them all."""
        self._work, self._tell, self._stop = work, tell, stop
        self._begin: Begin = processes.alone
        self._waiting: deque[Source] = deque()
        self._under_way: dict[str, Begun] = {}

    @contextmanager
    def nursed(self) -> Iterator[None]:
        """Load the crawler once for all crawls that begin meanwhile."""
        with processes.nursery() as self._begin:
            yield
        self._begin = processes.alone

    @property
    def busy(self) -> bool:
        """Return whether any crawl waits or is under way."""
        return bool(self._waiting or self._under_way)

    @property
    def under_way(self) -> int:
        """Return how many processes crawl."""
        return len(self._under_way)

    def begin(self, source: Source) -> None:
        """Crawl a source as soon as there is room."""
        self._waiting.append(source)
        self._fill()

    def ended(self, source: Source) -> Begun:
        """Note that a crawl has ended, and begin the next; return the run that it was."""
        run = self._under_way.pop(source.id)
        self._fill()
        return run

    def _fill(self) -> None:
        while self._waiting and self.under_way < crawling.AT_ONCE and not self._stop.is_set():
            source = self._waiting.popleft()
            asked = crawling.plan(self._work, source, None)
            self._under_way[source.id] = begun(self._work, f"crawl {source.id}")
            arguments = (source, asked)
            name = f"crawl {source.id}"
            threading.Thread(target=self._run, args=arguments, name=name, daemon=True).start()

    def _run(self, source: Source, asked: CrawlPlan) -> None:
        def tell(said: crawling.Said) -> None:
            self._tell(Heard(*said))

        try:
            crawling.crawl_into(tell, source, asked, self._stop, self._begin)
        except Exception as error:  # noqa: BLE001  # the job runner: it is written down as a failed run
            why = CrawlError(f"The crawl of {source.id} failed: {type(error).__name__}: {error}")
            self._tell(Heard(source, why))

"""Session: what the parts of one running crawl share, and the line by which records leave it.

Middlewares and spider meet here: plan, clock, WARC writer, refusals counted by host, delays that a
robots.txt asks for. Records go out as JSON lines at once, so that a crash loses none that was made.
What a part does with it is that part's own affair.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TextIO

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest

from crawler.plan import CrawlPlan, Line, to_line
from store.archive import Writer
from store.errors import DataFolderError
from store.records import Page, Reason, Rejected, Stage, key

MAX_REFUSALS = 2  # a host that refuses twice is not asked again in this crawl


class Refused(IgnoreRequest):
    """A request that we ourselves do not make, or an answer that we do not take."""

    def __init__(self, reason: Reason, detail: str) -> None:
        """Keep the reason beside the message."""
        super().__init__(detail)
        self.reason = reason


class Stopped(Refused):
    """A request to a host that has refused us: not made now, and left for a later crawl."""

    def __init__(self, host: str) -> None:
        """Say which host."""
        super().__init__(
            Reason.SOFT_BLOCK, f"{host} refused {MAX_REFUSALS} times and is left alone"
        )


class Session:
    """One running crawl."""

    def __init__(self, plan: CrawlPlan, writer: Writer, out: TextIO) -> None:
        """Begin with nothing refused and no delay asked for."""
        self.plan = plan
        self.source = plan.source
        self.writer = writer
        self.refusals: Counter[str] = Counter()
        self.delays_s: dict[str, float] = {}
        self.broken: DataFolderError | None = None
        self._out = out

    def now(self) -> datetime:
        """Return the instant that counts as now, UTC."""
        return self.plan.clock()

    def write(self, record: Line) -> None:
        """Hand a record to whoever started the crawl."""
        self._out.write(to_line(record) + "\n")
        self._out.flush()

    def _noted(self, url: str, record: Page | Rejected) -> None:
        """Write a record, beside the answer in the archive too, which then suffices without a database."""
        try:
            self.writer.note(url, to_line(record))
        except DataFolderError as error:
            self.broken = self.broken or error
        self.write(record)

    def keep(self, request: Request, page: Page) -> None:
        """Write a page and remember on its request which one it is."""
        request.meta["page_id"] = page.id
        self._noted(request.url, page)

    def reject(self, request: Request, reason: Reason, detail: str) -> None:
        """Write why what a request gave is not used."""
        page_id = request.meta.get("page_id") or key(self.source.id, request.url)
        line = " ".join(detail.split())[:300]
        rejected = Rejected(page_id=page_id, stage=Stage.CRAWL, reason=reason, detail=line)
        self._noted(request.url, rejected)

    def stopped(self, host: str) -> bool:
        """Return whether a host has refused so often that it is not asked again."""
        return self.refusals[host] >= MAX_REFUSALS


def session_of(crawler: Crawler) -> Session:
    """Return the session of a crawler; its spider carries it."""
    session = getattr(crawler.spider, "session", None)
    if not isinstance(session, Session):
        raise TypeError(f"{crawler.spider!r} carries no Session; start it by crawler.child")
    return session

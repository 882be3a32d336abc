"""Robots: no page is asked for before its site's robots.txt was read and allows it.

Two things differ from Scrapy's own middleware. One reading of robots.txt at a time per site: since
2.14 Scrapy answers "no rules" to every request that waits for the first one to be read. And closed
where rules cannot be read: a server error, a 429 or no answer at all allow nothing; any other 4xx
allows all. Standard: RFC 9309; Crawl-delay is widely used beside it and is kept here.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from scrapy.utils.httpobj import urlparse_cached

from crawler.replica import is_replica
from crawler.session import Refused, session_of
from crawler.unpacking import plain
from store.records import Reason

AGENT = "disputeline"
READ_BYTES = 512 << 10  # RFC 9309 section 2.5: at least 500 KiB are read
MAX_DELAY_S = 300.0  # chosen: a longer Crawl-delay would end every crawl at its time limit


class StrictRobots(RobotsTxtMiddleware):
    """Obeys robots.txt, also while it is being fetched and when it cannot be."""

    def __init__(self, crawler: Crawler) -> None:
        """Begin with no site read."""
        super().__init__(crawler)
        self._session = session_of(crawler)
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._closed: set[str] = set()

    async def process_request(self, request: Request) -> None:  # type: ignore[override]  # Scrapy's decorator hides its optional argument
        """Refuse what robots.txt forbids."""
        if request.meta.get("dont_obey_robotstxt"):
            return
        parser = await self.robot_parser(request)
        if parser is None or not parser.allowed(request.url, AGENT):
            raise Refused(Reason.ROBOTS, "robots.txt forbids this address")

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """Return the rules of a request's site.

        Raises:
            Refused: they cannot be read.
        """
        site = urlparse_cached(request).netloc
        async with self._locks[site]:
            parser = await super().robot_parser(request)
        if parser is None or site in self._closed:
            reason = Reason.NETWORK_ERROR if parser is None else Reason.HTTP_ERROR
            raise Refused(reason, f"robots.txt of {site} cannot be read, so nothing is asked")
        self._slow_down(request, parser.crawl_delay(AGENT))
        return parser

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500 or response.status == 429:
            self._closed.add(netloc)
        readable = response.body[:READ_BYTES] if response.status < 300 else b""
        await super()._parse_robots(plain(response, readable), netloc, request)

    def _slow_down(self, request: Request, delay_s: float | None) -> None:
        host = urlparse_cached(request).hostname or ""
        if delay_s and not is_replica(host):
            self._session.delays_s[host] = min(delay_s, MAX_DELAY_S)
            slots = self.crawler.engine.downloader.slots if self.crawler.engine else {}
            if slot := slots.get(host):
                slot.delay = max(slot.delay, self._session.delays_s[host])

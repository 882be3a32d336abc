"""Retry: waiting when a server asks for it, and not asking again where it refuses.

Network failures and server errors are tried twice more. `Retry-After` is waited for, up to two
minutes; a 429 without it is not repeated. A host that has refused twice (401, 403, 429, a challenge
page) is left alone for the rest of the crawl; no identity is changed and no challenge is answered.
Standard: RFC 9110 section 10.2.3 (Retry-After).
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Self

from scrapy import Request
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response

from crawler.session import Stopped, session_of
from crawler.urls import host_of
from crawler.verdict import is_challenge

MAX_WAIT_S = 120.0  # chosen: longer than this the next crawl is the better time
REFUSALS = frozenset({401, 403, 429})


def wait_s(header: str | None, now: datetime) -> float | None:
    """Return how many seconds a Retry-After header asks to wait; None where it says nothing.

    >>> wait_s("7", datetime.now(UTC))
    7.0
    """
    if not header:
        return None
    if header.isascii() and header.strip().isdigit():
        return float(header)
    try:
        return max(0.0, (parsedate_to_datetime(header) - now).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None


class PatientRetry(RetryMiddleware):
    """Retries as Scrapy does, but when the server says."""

    async def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]  # Scrapy's decorator hides its optional argument
        """Return the answer, or after the wait that it asks for the request once more."""
        if response.status not in self.retry_http_codes:
            return response
        wait = wait_s(
            (response.headers.get("Retry-After") or b"").decode("latin-1"), datetime.now(UTC)
        )
        given_up = session_of(self.crawler).stopped(host_of(request.url))
        if given_up or (wait is None and response.status in REFUSALS) or (wait or 0) > MAX_WAIT_S:
            return response
        again = self._retry(request, f"HTTP {response.status}")
        if again is not None and wait:
            await asyncio.sleep(wait)
        return again or response


class RefusalGuard:
    """Counts refusals by host, and asks a host no more that refused twice."""

    def __init__(self, crawler: Crawler) -> None:
        """Take the session of the crawl."""
        self._session = session_of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the middleware; Scrapy's way to make one."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse a request to a host that has refused us."""
        host = host_of(request.url)
        if self._session.stopped(host):
            raise Stopped(host)

    def process_response(self, request: Request, response: Response) -> Response:
        """Return the answer, counted where it is a refusal."""
        if "kind" in request.meta and (response.status in REFUSALS or is_challenge(response)):
            self._session.refusals[host_of(request.url)] += 1
        return response


class PoliteThrottle(AutoThrottle):
    """AutoThrottle that never goes below the delay a robots.txt asks for."""

    def __init__(self, crawler: Crawler) -> None:
        """Remember the crawler, whose spider comes later."""
        super().__init__(crawler)
        self._of = crawler

    def _adjust_delay(self, slot: Slot, latency: float, response: Response) -> None:
        super()._adjust_delay(slot, latency, response)
        slot.delay = max(slot.delay, session_of(self._of).delays_s.get(host_of(response.url), 0.0))

"""Archiving: every answer goes into the WARC file before anything reads it.

The downloader middleware next to the network. It sees bodies as they came, before decompression,
redirects and retries; robots.txt, errors and 304 included. What gave no answer is written as a page
with an error. When the archive cannot be written the crawl stops: there is no page without a record.
Standard: WARC 1.1, https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
"""

from __future__ import annotations

import asyncio
import hashlib
from typing import Any, Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Headers, Response

from crawler.plan import Known
from crawler.session import Refused, Stopped, session_of
from store.archive import Exchange, Location, stamp
from store.errors import DataFolderError
from store.records import Page, Reason, key

UNCHANGED = 304
HOP_BY_HOP = frozenset({"transfer-encoding"})  # undone by the HTTP client already


class Archiver:
    """Writes every answer to the archive, and a page line for every attempt."""

    def __init__(self, crawler: Crawler) -> None:
        """Take the session of the crawl."""
        self._crawler = crawler
        self._session = session_of(crawler)
        self._stopping: asyncio.Task[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the middleware; Scrapy's way to make one."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse every request once the archive is broken."""
        if self._session.broken:
            raise Refused(Reason.NETWORK_ERROR, str(self._session.broken))

    def process_response(self, request: Request, response: Response) -> Response:
        """Archive an answer and write its page."""
        exchange = self._exchange(request, response)
        try:
            location = self._archived(request, exchange)
        except DataFolderError as error:
            self._session.broken = error
            self._stopping = asyncio.ensure_future(self._crawler.stop_async())
            raise Refused(Reason.NETWORK_ERROR, str(error)) from error
        self._session.keep(request, self._page(request, exchange, location))
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Write a page for an attempt that gave no answer."""
        if not self._session.broken and not isinstance(exception, Stopped):
            text = " ".join(str(exception).split()) or type(exception).__name__
            self._session.keep(request, self._failure(request, text[:300]))

    def _archived(self, request: Request, exchange: Exchange) -> Location:
        known = request.meta.get("known")
        moved = request.meta.get("redirect_times", 0) > 0
        if exchange.status != UNCHANGED or not isinstance(known, Known) or moved:
            return self._session.writer.response(exchange)
        if not known.warc_date or not known.sha256:
            return self._session.writer.response(exchange)
        return self._session.writer.revisit(
            exchange, refers_to_at=known.warc_date, sha256=known.sha256
        )

    def _exchange(self, request: Request, response: Response) -> Exchange:
        return Exchange(
            url=request.url,
            status=response.status,
            headers=_pairs(response.headers, HOP_BY_HOP),
            body=response.body,
            at=self._session.now(),
            request_method=request.method,
            request_headers=_pairs(request.headers),
            ip=str(response.ip_address) if response.ip_address else None,
        )

    def _page(self, request: Request, exchange: Exchange, location: Location) -> Page:
        named = {name.lower(): value for name, value in exchange.headers}
        body = exchange.body
        return Page(
            id=key(self._session.source.id, request.url, location.file, location.offset),
            status=exchange.status,
            content_type=named.get("content-type"),
            sha256=None if exchange.status == UNCHANGED else hashlib.sha256(body).hexdigest(),
            warc_file=location.file,
            warc_offset=location.offset,
            warc_length=location.length,
            error=_error(exchange.status, named.get("location")),
            etag=named.get("etag"),
            last_modified=named.get("last-modified"),
            **self._asked(request, stamp(exchange.at)),
        )

    def _failure(self, request: Request, error: str) -> Page:
        fetched_at = stamp(self._session.now())
        attempt = request.meta.get("retry_times", 0)
        page_id = key(self._session.source.id, request.url, fetched_at, attempt)
        return Page(id=page_id, error=error, **self._asked(request, fetched_at))

    def _asked(self, request: Request, fetched_at: str) -> dict[str, Any]:
        """Return the fields of a page that say what was asked for, and why."""
        meta, granted = request.meta, self._session.plan.granted
        found = {
            "source_id": self._session.source.id,
            "url": request.url,
            "kind": meta.get("kind", "robots"),
            "fetched_at": fetched_at,
            "permission": str(granted) if granted else None,
        }
        for name in ("route", "listed_title", "listed_at", "listed_language", "parent_url"):
            found[name] = meta.get(name)
        return {name: value for name, value in found.items() if value is not None}


def _pairs(headers: Headers, without: frozenset[str] = frozenset()) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.decode("latin-1"), _one_line(value))
        for name, values in headers.items()
        for value in values
        if name.decode("latin-1").lower() not in without
    )


def _one_line(value: bytes) -> str:
    return value.decode("latin-1").replace("\r", " ").replace("\n", " ").replace("\0", "")


def _error(status: int, location: str | None) -> str | None:
    if status >= 400:
        return f"HTTP {status}"
    if status >= 300 and status != UNCHANGED:
        return f"HTTP {status}, leads to {location or 'nowhere'}"[:300]
    return None

"""Plan and report: what a crawl is asked to do, and what it says about it, line by line.

A `CrawlPlan` goes into the child process as JSON; `Page`, `Rejected`, `RouteReport` and at last
`Ended` come out of it, one JSON line each. Nothing is fetched or stored here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from crawler.source import Source
from store.errors import CrawlError
from store.records import Page, Rejected
from store.settings import Permission

State = Literal["ok", "stale", "schema_change", "soft_block", "gone", "error", "policy_block"]
# From best to worst; a source is as well as the best of its routes, a route as its worst answer.
STATES: tuple[State, ...] = (
    "ok",
    "stale",
    "schema_change",
    "soft_block",
    "gone",
    "error",
    "policy_block",
)
Outcome = Literal["ok", "partial", "failed", "killed"]


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known of an address that was fetched before; `warc_date` is its `fetched_at`."""

    etag: str | None = None
    last_modified: str | None = None
    sha256: str | None = None
    warc_date: str | None = None
    due: bool = False
    is_article: bool = True


@dataclass(frozen=True, kw_only=True)
class CrawlPlan:
    """One crawl of one source.

    `known` holds every address that needs no first request, by the address as it was asked for.
    `window` (first day, last day, both included) walks the past instead of the present. `now` is an
    ISO instant that stands for the clock, as the offline demo needs it. `replica` (host:port) is a
    local forward proxy that answers for hosts in `.example`.
    `newest` holds by route what its last report gave as newest, so that a route that answers 304 for
    weeks is seen to be stale.
    """

    source: Source
    archive: Path
    contact: str
    known: Mapping[str, Known] = field(default_factory=dict)
    window: tuple[str, str] | None = None
    permission: Permission | None = None
    replica: str | None = None
    now: str | None = None
    queries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    newest: Mapping[str, str] = field(default_factory=dict)
    since: str | None = None  # what a route dates before this day is left alone
    max_pages: int = 500
    limit_s: float = 3600
    connections: int = 1  # requests under way at once; one keeps Retry-After and refusals exact
    timeout_s: float = 30  # the whole of one answer
    max_body_bytes: int = 10 << 20  # of one answer, as sent and unpacked
    max_items: int = 50_000  # of one answer of a route
    max_route_requests: int = 1000  # of one route: sitemaps of an index, pages of a list
    allow_addresses: tuple[str, ...] = ()

    def clock(self) -> datetime:
        """Return the instant that counts as now, in UTC."""
        return datetime.fromisoformat(self.now).astimezone(UTC) if self.now else datetime.now(UTC)

    @property
    def granted(self) -> Permission | None:
        """Return the permission where there is one that holds today."""
        today = self.clock().date()
        return self.permission if self.permission and self.permission.holds_on(today) else None

    @property
    def proxy(self) -> str | None:
        """Return the replica's address with its scheme; None where there is no replica."""
        if not self.replica:
            return None
        return self.replica if "://" in self.replica else f"http://{self.replica}"

    @property
    def closed(self) -> bool:
        """Return whether the source may not be asked at all."""
        return self.source.permission == "needed" and self.granted is None


@dataclass(frozen=True, kw_only=True)
class RouteReport:
    """What one route gave in one crawl; `newest` is an ISO instant in UTC, or a day."""

    route: str
    state: State
    detail: str = ""
    requests: int = 0
    items: int = 0
    article_links: int = 0
    not_modified: int = 0
    newest: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ended:
    """The last line of a crawl: why it ended, what it left, which hosts refused it."""

    reason: str
    left: int = 0
    stopped: tuple[str, ...] = ()
    warc_file: str | None = None


Line = Page | Rejected | RouteReport | Ended


@dataclass(frozen=True, kw_only=True)
class CrawlReport:
    """What a crawl did; pages and rejections were handed over line by line.

    `left` counts article links that were not asked for: over the limit of pages, or on a host that
    refuses. Unless it is 0 and the outcome `ok`, the next plan's `known` should hold no routes, since a
    route that answers 304 would hide what was left.
    """

    source_id: str
    outcome: Outcome
    state: State
    routes: tuple[RouteReport, ...] = ()
    pages: int = 0
    articles: int = 0
    not_modified: int = 0
    rejected: int = 0
    left: int = 0
    seconds: float = 0.0
    error: str | None = None
    warc_file: str | None = None


PLAN = TypeAdapter(CrawlPlan)
LINES: Mapping[str, TypeAdapter[Line]] = {
    kind.__name__: TypeAdapter(kind) for kind in (Page, Rejected, RouteReport, Ended)
}


def to_line(record: Line) -> str:
    """Return a record as one line of JSON."""
    return json.dumps({type(record).__name__: vars(record)}, ensure_ascii=True)


def from_line(text: str) -> Line:
    """Return the record that a line of JSON holds.

    Raises:
        CrawlError: the line is none of ours, for instance cut short.
    """
    try:
        ((kind, fields),) = json.loads(text).items()
        return LINES[kind].validate_python(fields)
    except (ValueError, KeyError, AttributeError, ValidationError) as error:
        raise CrawlError(f"The crawl process wrote a line that is no record: {text:.80}") from error


def worst(states: list[State]) -> State:
    """Return the worst of some states; `ok` where there is none."""
    return max(states, key=STATES.index, default="ok")


def best(states: list[State]) -> State:
    """Return the best of some states; `ok` where there is none."""
    return min(states, key=STATES.index, default="ok")

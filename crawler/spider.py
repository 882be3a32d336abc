"""The spider: walks a source's routes, then asks for the articles they list, newest first.

One spider for all sources; what differs stands in the source's file. First every route is read, then,
when nothing is left to read, the articles: those that are new, and those that are due for a second
look whether a route lists them or not. Pages are kept by the archiver before they arrive here;
nothing of an article is read here but the links to its annexes.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler import routes, verdict, walk
from crawler.listed import Moment, moment
from crawler.plan import Ended
from crawler.session import Session, Stopped
from crawler.source import Route
from crawler.tally import Tally
from crawler.urls import canonical, host_of
from store.records import Reason

MAX_DEPTH = 3  # a sitemap index of indexes is as deep as real sites go
AHEAD = timedelta(days=2)  # chosen: clocks and zones differ by less
MAX_ATTACHMENTS = 50  # chosen: the longest notice has far fewer annexes


@dataclass(frozen=True)
class Candidate:
    """An article address and what a route says about it."""

    url: str
    route: str | None = None
    title: str | None = None
    listed_at: str | None = None
    language: str | None = None
    when: Moment | None = None


@dataclass(frozen=True)
class Step:
    """Where in a route an answer stands."""

    route: Route
    template: str
    page: int = 1
    depth: int = 0


class SourceSpider(Spider):
    """Crawls one source once."""

    name = "source"

    def __init__(self, session: Session, **kwargs: Any) -> None:
        """Begin with nothing found."""
        super().__init__(**kwargs)
        self.session = session
        self.plan, self.source = session.plan, session.plan.source
        self.zone = ZoneInfo(self.source.timezone)
        self.today = session.now().astimezone(self.zone).date()
        self.span = self._span()
        self.tallies = {
            route.id: Tally(route, moment(self.plan.newest.get(route.id), self.zone))
            for route in walk.routes(self.source, self.span)
        }
        self.found: dict[str, Candidate] = {}
        self.asked: set[str] = set()
        self.left = 0
        self.articles_asked = False

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> SourceSpider:
        """Return the spider, listening to what Scrapy says."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.on_idle, signals.spider_idle)
        crawler.signals.connect(spider.on_error, signals.spider_error)
        crawler.signals.connect(spider.on_closed, signals.spider_closed)
        return spider

    async def start(self) -> AsyncIterator[Request]:
        """Yield the first request of every route."""
        for tally in self.tallies.values():
            route = tally.route
            for template in walk.starts(route, self.source, self.span, self.plan.queries):
                for request in self.ask_route(Step(route, template)):
                    yield request

    def ask_route(self, step: Step, url: str | None = None) -> Iterator[Request]:
        """Yield the request for one page of a route, unless it was asked already."""
        url = url or walk.numbered(step.template, step.page)
        if url in self.asked:
            return
        tally = self.tallies[step.route.id]
        if tally.requests >= self.plan.max_route_requests:
            tally.fault("error", f"more than {tally.requests} lists; the others are not read")
            return
        tally.requests += 1
        headers = {"Referer": step.route.referer} if step.route.referer else {}
        meta = {"kind": "route", "route": step.route.id, "step": step}
        yield self.request(url, self.read_route, meta, headers)

    def request(
        self, url: str, callback: Any, meta: dict[str, Any], headers: dict[str, str]
    ) -> Request:
        """Return a request, conditional where the address is known."""
        self.asked.add(url)
        known = self.plan.known.get(url)
        if known and known.etag:
            headers["If-None-Match"] = known.etag
        if known and known.last_modified:
            headers["If-Modified-Since"] = known.last_modified
        if self.plan.granted:
            meta["dont_obey_robotstxt"] = True
        return Request(
            url,
            callback=callback,
            errback=self.on_failure,
            meta={**meta, "known": known},
            headers=headers,
            dont_filter=True,
        )

    def read_route(self, response: Response) -> Iterator[Request]:
        """Read a route's answer; yield the requests for what it leads to."""
        step: Step = response.meta["step"]
        tally = self.tallies[step.route.id]
        if response.status == 304:
            tally.not_modified += 1
            return
        if not self.usable(response):
            return
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        answer = routes.Answer(response.url, content_type, response.body)
        listing = routes.read(step.route, answer, self.plan.max_items)
        tally.items += len(listing.items)
        rows = [found for item in listing.items if (found := self.candidate(item, step.route))]
        self.judge(response, step, listing, len(rows))
        for row in rows:
            self.note(row)
        links = [self.found[url] for url in dict.fromkeys(row.url for row in rows)]
        for link in links:
            tally.seen(link.when)
        yield from self.follow(step, listing, links)

    def judge(self, response: Response, step: Step, listing: routes.Listing, links: int) -> None:
        """Say so where a route's answer is not what the source promised."""
        fault = listing.fault
        if not fault and listing.items and not links and step.route.type != "search":
            fault = f"{len(listing.items)} rows, and none is the address of an article"
        if fault and step.page == 1 and "{day}" not in step.route.url:
            found = verdict.Verdict(Reason.SCHEMA_CHANGE, fault)
            self.refuse(response.request or Request(response.url), found)
        if listing.is_cut:
            said = f"more than {self.plan.max_items} entries; the others are not read"
            found = verdict.Verdict(Reason.TOO_LARGE, said)
            self.refuse(response.request or Request(response.url), found)

    def follow(
        self, step: Step, listing: routes.Listing, links: list[Candidate]
    ) -> Iterator[Request]:
        """Yield the requests for a sitemap's children and for the next page of a list."""
        for child in listing.children:
            when = moment(child.listed_at, self.zone)
            is_old = when is not None and when.day < self.span.first and self.span.past
            if (
                step.depth < MAX_DEPTH
                and not is_old
                and walk.follows(step.route, child.url, self.span)
            ):
                yield from self.ask_route(replace(step, depth=step.depth + 1), child.url)
        if step.page >= walk.last_page(step.route, self.span) or not self.goes_on(links):
            return
        further = replace(step, page=step.page + 1)
        if "{page}" in step.template:
            yield from self.ask_route(further)
        elif listing.next_url and host_of(listing.next_url) in self.source.hosts:
            yield from self.ask_route(further, listing.next_url)

    def goes_on(self, links: list[Candidate]) -> bool:
        """Return whether the next page of a list can hold anything to ask for."""
        if not self.span.past:
            return any(self.is_wanted(link) for link in links)
        dated = [link.when.day for link in links if link.when]
        return bool(links) and (not dated or max(dated) >= self.span.first)

    def candidate(self, item: routes.Item, route: Route) -> Candidate | None:
        """Return the article that a row leads to; None where it leads to something else."""
        url = canonical(item.url, self.source.keep_query)
        if not url or host_of(url) not in self.source.hosts or not self.source.is_article(url):
            return None
        when = moment(item.listed_at, self.zone)
        if when is not None and when.at > self.session.now() + AHEAD:
            when = (
                None  # a day to come would stand before every other and hide that a route is stale
            )
        return Candidate(url, route.id, item.title, item.listed_at, route.language, when)

    def note(self, link: Candidate) -> None:
        """Keep an article link; a later route fills in what an earlier one did not say."""
        before = self.found.get(link.url, link)
        self.found[link.url] = replace(
            before,
            title=before.title or link.title,
            listed_at=before.listed_at or link.listed_at,
            language=before.language or link.language,
            when=before.when or link.when,
        )

    def is_wanted(self, link: Candidate) -> bool:
        """Return whether an article is to be asked for in this crawl."""
        known = self.plan.known.get(link.url)
        if known and not known.due:
            return False
        day = link.when.day if link.when else None
        if self.span.past:
            return day is None or self.span.covers(day)
        return day is None or self.plan.since is None or day.isoformat() >= self.plan.since

    def ask_articles(self) -> Iterator[Request]:
        """Yield the requests for articles, newest first, undated ones last."""
        wanted = [link for link in self.found.values() if self.is_wanted(link)]
        if not self.span.past:
            due = (url for url, known in self.plan.known.items() if known.due and known.is_article)
            wanted += [Candidate(url) for url in due if url not in self.found]
        wanted.sort(key=lambda link: link.when.at.timestamp() if link.when else 0.0, reverse=True)
        self.left = max(0, len(wanted) - self.plan.max_pages)
        for link in wanted[: self.plan.max_pages]:
            meta = {
                "kind": "article",
                "route": link.route,
                "listed_title": link.title,
                "listed_at": link.listed_at,
                "listed_language": link.language,
            }
            yield self.request(link.url, self.read_article, meta, {})

    def read_article(self, response: Response) -> Iterator[Request]:
        """Judge an article's answer; yield the requests for its annexes."""
        if not self.usable(response) or response.status == 304:
            return
        css = self.source.reader(response.url, self.today).attachments
        if not css:
            return
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        page = routes.Answer(response.url, content_type, response.body)
        for url in routes.links(page, css)[:MAX_ATTACHMENTS]:
            known = self.plan.known.get(url)
            if host_of(url) in self.source.hosts and url not in self.asked and not known:
                meta = {
                    "kind": "attachment",
                    "route": response.meta.get("route"),
                    "parent_url": response.url,
                }
                yield self.request(url, self.read_attachment, meta, {})

    def read_attachment(self, response: Response) -> None:
        """Judge an annex's answer."""
        self.usable(response)

    def usable(self, response: Response) -> bool:
        """Return whether an answer can be read; if not, a rejection says why."""
        found = verdict.of_answer(response)
        if found is not None:
            self.refuse(response.request or Request(response.url), found)
        return found is None

    def refuse(self, request: Request, found: verdict.Verdict) -> None:
        """Write why what a request gave is not used, and count it against its route."""
        self.session.reject(request, found.reason, found.detail)
        if step := request.meta.get("step"):
            self.tallies[step.route.id].fault(found.state, found.detail)

    def on_failure(self, failure: Failure) -> None:
        """Write why a request gave no answer that can be used."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        if self.session.broken:
            return
        if isinstance(failure.value, Stopped) and request.meta["kind"] != "route":
            self.left += 1
            return
        self.refuse(request, verdict.of_failure(failure.value))

    def on_error(self, failure: Failure, response: Response) -> None:
        """Write that an answer broke our own reading of it; no page goes missing silently."""
        detail = f"{type(failure.value).__name__}: {failure.value}"
        found = verdict.Verdict(Reason.UNREADABLE, detail)
        self.refuse(response.request or Request(response.url), found)

    def on_idle(self) -> None:
        """Ask for the articles once every route is read."""
        if self.articles_asked or self.session.broken or self.crawler.engine is None:
            return
        self.articles_asked = True
        requests = list(self.ask_articles())
        for request in requests:
            self.crawler.engine.crawl(request)
        if requests:
            raise DontCloseSpider

    def on_closed(self, reason: str) -> None:
        """Write what every route gave, and why the crawl ended."""
        now = None if self.span.past else self.session.now()
        for tally in self.tallies.values():
            self.session.write(tally.report(now))
        stopped = tuple(host for host in self.source.hosts if self.session.stopped(host))
        file = self.session.writer.file
        self.session.write(Ended(reason=reason, left=self.left, stopped=stopped, warc_file=file))

    def _span(self) -> walk.Span:
        if self.plan.window is None:
            return walk.present(self.today)
        first, last = (date.fromisoformat(day) for day in self.plan.window)
        return walk.Span(first, last, past=True)

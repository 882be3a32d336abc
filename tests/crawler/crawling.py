"""What the crawl tests share: a made-up source, its pages, and a crawl from plan to report."""

from dataclasses import dataclass, field
from pathlib import Path

from crawler import fetch
from crawler.plan import CrawlPlan, CrawlReport, RouteReport
from crawler.source import Route, Rows, Source
from store import archive
from store.archive import Location
from store.records import Page, Reason, Rejected
from tests.crawler.loopback import Reply, Site

HOST = "www.paper.test.example"
HOME = f"http://{HOST}"
NOW = "2026-06-05T12:00:00Z"
NO_ROBOTS = {"/robots.txt": Reply(b"", 404)}
CRAWL_SECONDS = 60


def source(*routes: Route, **changes: object) -> Source:
    given: dict[str, object] = {
        "id": "paper",
        "name": "Paper",
        "kind": "newspaper",
        "country": "zz",
        "languages": ("en",),
        "home": HOME,
        "timezone": "Asia/Tokyo",
        "rights": "full_text",
        "every_minutes": 60,
        "delay_s": 1,
        "hosts": (HOST,),
        "routes": routes,
        "articles": (r"/a/[\w-]+\.html$",),
        **changes,
    }
    return Source.model_validate(given)


def listing(route_id: str = "list", path: str = "/list", **more: object) -> Route:
    rows = Rows(row="li", link="a", date="span", next="a.next")
    return Route.model_validate(
        {"id": route_id, "type": "listing", "url": HOME + path, "rows": rows, **more}
    )


def list_page(*names: str, day: str = "2026-06-05", more: str = "") -> Reply:
    items = "".join(f'<li><a href="/a/{name}.html">{name}</a> <span>{day}</span>' for name in names)
    return Reply(f"<ul>{items}</ul>{more}".encode())


def article(text: str = "words", **more: object) -> Reply:
    return Reply(f"<html><h1>Head</h1><p>{text}</p></html>".encode(), **more)  # type: ignore[arg-type]  # fields of Reply


@dataclass
class Crawled:
    report: CrawlReport
    folder: Path
    pages: list[Page] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)

    def page(self, path: str) -> Page:
        return next(page for page in self.pages if page.url.endswith(path))

    def all(self, path: str) -> list[Page]:
        return [page for page in self.pages if page.url.endswith(path)]

    def reasons(self, path: str) -> list[Reason]:
        ids = {page.id for page in self.all(path)}
        return [no.reason for no in self.rejected if no.page_id in ids]

    def route(self, route_id: str) -> RouteReport:
        return next(route for route in self.report.routes if route.route == route_id)

    def body(self, path: str) -> bytes:
        page = self.page(path)
        assert page.warc_file is not None
        assert page.warc_offset is not None
        assert page.warc_length is not None
        place = Location(page.warc_file, page.warc_offset, page.warc_length)
        return archive.read(self.folder, place, page.sha256).body


def crawl(folder: Path, made: Source, site: Site | None = None, **more: object) -> Crawled:
    given: dict[str, object] = {
        "source": made,
        "archive": folder,
        "contact": "mailto:desk@example.org",
        "replica": site.address if site else None,
        "now": NOW,
        "limit_s": CRAWL_SECONDS,
        **more,
    }
    records: list[Page | Rejected] = []
    report = fetch.crawl(CrawlPlan(**given), records.append)  # type: ignore[arg-type]  # fields of CrawlPlan
    return Crawled(
        report,
        folder,
        [record for record in records if isinstance(record, Page)],
        [record for record in records if isinstance(record, Rejected)],
    )

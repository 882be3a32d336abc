"""A made-up source is followed: real crawl, archive, store and extraction, and what `status` then says."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from crawler.plan import CrawlReport
from crawler.source import Source
from jobs import cli, crawling, pipeline
from jobs.workspace import Workspace, chosen_topic, fact_tables, read_only
from store.db import Database
from store.errors import DisputelineError
from store.records import Article, Page, Rejected, RouteState
from store.settings import Settings
from tests.crawler.crawling import NOW
from tests.crawler.loopback import Reply, Site

LEAD = "The ministry said on Tuesday that it would review licences for ceramic parts."
BODY = (
    "Exporters have thirty days to hand in the new form, and trade bodies called the period short.",
    "About 40 companies are affected, most of them makers of filters and insulators in the south.",
)
ZH = (
    "主管部门6日发布公告，对陶瓷零件的出口许可程序作出调整，并要求各地配合。",
    "公告要求出口经营者在三十日内提交新的申请表，并说明最终用途和最终用户。" * 4,
)
JA = (
    "同省は６日、セラミック部品の輸出許可の手続きを見直すと発表した。",
    "業界団体は期間が短いとして、延長を求めている。各社は対応を急いでいる。" * 5,
)


def story(
    *more: str, title: str = "Licences for parts under review", head: str = "", lead: str = LEAD
) -> str:
    """Return the HTML of a plain article, with more paragraphs at its end."""
    lines = "".join(f"<p>{line}</p>" for line in (lead, *BODY, *more))
    top = f"<html><head><title>{title}</title>{head}</head>"
    return f"{top}<body><article><h1>{title}</h1>{lines}</article></body></html>"


def good(number: int = 1) -> Reply:
    """Return an article that has nothing the matter with it."""
    return Reply(story(f"It was notice number {number} of the office.").encode())


@dataclass
class Followed:
    """What is kept of a crawl, and what the person who follows it is shown."""

    folder: Path
    reports: list[CrawlReport]
    faults: list[str]
    articles: tuple[Article, ...]
    pages: tuple[Page, ...]
    rejected: tuple[Rejected, ...]
    routes: dict[str, RouteState]

    @cached_property
    def status(self) -> str:
        """Return what `status` prints."""
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            cli.main(["status", "--data", str(self.folder)])
        return out.getvalue()

    def article(self, path: str) -> Article:
        """Return the article that came from an address."""
        ids = {page.id for page in self.pages if page.url.endswith(path)}
        return next(article for article in self.articles if article.page_id in ids)

    def reasons(self, path: str) -> set[str]:
        """Return why what an address gave is not used."""
        ids = {page.id for page in self.pages if page.url.endswith(path)}
        return {each.reason for each in self.rejected if each.page_id in ids}

    def details(self, path: str) -> str:
        """Return the details of these rejections."""
        ids = {page.id for page in self.pages if page.url.endswith(path)}
        return "; ".join(each.detail or "" for each in self.rejected if each.page_id in ids)


def follow(folder: Path, made: Source, site: Site | None, **limits: object) -> Followed:
    """Crawl a source with other limits than usual, extract what came, and return all that is kept."""
    faults: list[str] = []
    reports: list[CrawlReport] = []
    now = datetime.fromisoformat(str(limits.get("now", NOW)))
    with Database(folder, fact_tables()) as db, db.hold():
        topic = chosen_topic(db, None)
        db.follow_topic(topic, [made.row])
        work = Workspace(
            db=db, topic=topic, sources={made.id: made}, followed=(made,),
            settings=Settings(contact="mailto:desk@example.org"), clock=lambda: now.astimezone(UTC),
            replica=site.address if site else None,
        )  # fmt: skip
        asked = replace(crawling.plan(work, made, None), **{"limit_s": 60.0, **limits})  # type: ignore[arg-type]  # fields of CrawlPlan

        def keep(said: crawling.Said) -> None:
            crawling.keep(work, *said)
            if isinstance(said[1], CrawlReport):
                reports.append(said[1])
            elif isinstance(said[1], DisputelineError):
                faults.append(str(said[1]))

        crawling.crawl_into(keep, made, asked)
        pipeline.extract_pages(work)
    return kept(folder, reports, faults)


def kept(folder: Path, reports: list[CrawlReport], faults: list[str]) -> Followed:
    """Return what a data folder holds."""
    with read_only(folder) as db:
        return Followed(
            folder=folder,
            reports=reports,
            faults=faults,
            articles=db.articles(),
            pages=db.rows(Page, "SELECT * FROM pages"),
            rejected=db.rows(Rejected, "SELECT * FROM rejections"),
            routes={each.route: each for each in db.rows(RouteState, "SELECT * FROM routes")},
        )

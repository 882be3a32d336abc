"""MOFCOM: yearly index, columns as static HTML and as JPaaS list API, pages without a charset header.

Pages are UTF-8 but their Content-Type does not say so, as on the real site; annexes are behind the
download address of the same gateway. The site has no robots.txt (404).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from urllib.parse import quote

from jobs.newsroom.annexes import DOCX, docx
from jobs.newsroom.articles import SUFFIX, Article
from jobs.newsroom.site import Press, Query, Resource, Site, Version, fixed, newest_first

WWW, BUREAU, ENGLISH = (f"{name}.mofcom.gov.cn{SUFFIX}" for name in ("www", "aqygzj", "english"))
UNIT = "/api-gateway/jpaas-publish-server/front/page/build/unit"
DOWNLOAD = "/api-gateway/jpaas-web-server/front/document/download"
NO_CHARSET = "text/html"
PAGE_SIZE = 15
MINUTES_TO_BUILD = 3  # the page is made a little after its publication time
STATIC = {
    "remarks": (WWW, "/xwfb/xwfyrth/", "发言人表态"),
    "weekly-conference": (WWW, "/xwfb/lxxwfbh/", "例行新闻发布会"),
    "en-conference": (ENGLISH, "/News/PressConference/", "Press Conference"),
    "en-news": (ENGLISH, "/News/SignificantNews/", "Significant News"),
}
UNITS = {
    "policy-releases": (WWW, "/zwgk/zcfb/", "政策发布", "fc8bdff48fa345a48b651c1285b70b8f"),
    "daily-news": (WWW, "/xwfb/rcxwfb/", "日常新闻发布", "95d89972d8aa4fcea511701cd0f212d9"),
    "control-rules": (
        BUREAU,
        "/flzc/gzjgfxwj/",
        "规章及规范性文件",
        "79d6d2c4e44d458180d37dd4f0996645",
    ),
}


def site(articles: tuple[Article, ...]) -> Site:
    """Return what the ministry's hosts answer."""
    press = Press("mofcom", "the Ministry of Commerce of China")
    pages = {
        **printed(press, articles),
        **indexes(press, articles),
        **columns(press, articles),
    }
    found = {name: rows_of(name, articles) for name in UNITS}
    by_page_id = {UNITS[name][3]: (UNITS[name], rows) for name, rows in found.items()}
    queried = {host + UNIT: partial(unit, press, by_page_id) for host in (WWW, BUREAU)}
    files = {f"/{article.file}/{n}": (article, n) for article in articles for n in numbers(article)}
    return Site(pages, {**queried, WWW + DOWNLOAD: partial(download, files)})


def printed(press: Press, articles: tuple[Article, ...]) -> dict[str, Resource]:
    """Return the article pages, under every address that they have."""
    pages: dict[str, Resource] = {}
    for article in articles:
        links = [(annex.name, download_link(article, n)) for n, annex in enumerate(article.annexes)]
        built = article.published + timedelta(minutes=MINUTES_TO_BUILD)
        page = press.article(article, articles, annexes=links, built=built)
        bare = Resource(NO_CHARSET, page.versions)
        pages[article.host + article.path] = bare
        for other in article.also:
            host, _, path = other.partition("/")
            pages[f"{host}{SUFFIX}/{path}"] = bare
    return pages


def indexes(press: Press, articles: tuple[Article, ...]) -> dict[str, Resource]:
    """Return the yearly index of announcements and the entrance page."""
    notices = rows_of("announcements", articles)
    years = sorted({row[0].published.year for row in notices})
    pages = {
        f"{WWW}/zcfb/blgg/gg/{year}/index.html": listed(
            press, f"公告 {year}", [row for row in notices if row[0].published.year == year]
        )
        for year in years
    }
    return {**pages, f"{WWW}/": listed(press, "商务部", [(a, a.address) for a in articles])}


def columns(press: Press, articles: tuple[Article, ...]) -> dict[str, Resource]:
    """Return the columns: lists as static HTML, or the shell that asks the list API."""
    pages: dict[str, Resource] = {}
    for name, (host, path, title) in STATIC.items():
        page = listed(press, title, rows_of(name, articles))
        pages |= {f"{host}{path}index.html": page, host + path: page}
    for host, path, title, page_id in UNITS.values():
        shell = press.print("column.html", title=title, page_id=page_id, unit=UNIT)
        pages |= {f"{host}{path}index.html": fixed(shell, articles, NO_CHARSET)}
    return pages


def rows_of(column: str, articles: Iterable[Article]) -> list[tuple[Article, str]]:
    """Return a column's articles, newest first, each with the address that this column prints."""
    listing = [each for each in newest_first(articles) if column in each.listed_in]
    if column == "control-rules":  # the bureau prints the same notices under its own addresses
        return [(each, f"http://{BUREAU}/{own_address(each)}") for each in listing]
    return [(each, each.address) for each in listing]


def own_address(article: Article) -> str:
    """Return the path of a notice at the bureau, without the first slash."""
    return next(each.partition("/")[2] for each in article.also if each.startswith("aqygzj."))


def listed(press: Press, title: str, rows: list[tuple[Article, str]]) -> Resource:
    """Return a list as static HTML."""
    body = press.print("list.html", title=title, rows=rows)
    return fixed(body, [row[0] for row in rows], NO_CHARSET)


def unit(
    press: Press,
    by_page_id: dict[str, tuple[tuple[str, str, str, str], list[tuple[Article, str]]]],
    query: Query,
) -> Resource | None:
    """Return one page of the list API; None where the column is not known."""
    asked = by_page_id.get(query.get("pageId", ""))
    if asked is None:
        return None
    try:
        number = int(json.loads(query.get("paramJson", "{}")).get("pageNo", 1))
    except (ValueError, AttributeError, TypeError):
        number = 1
    _, rows = asked
    part = rows[max(0, number - 1) * PAGE_SIZE : max(1, number) * PAGE_SIZE]
    html = press.print("rows.html", rows=part, count=len(rows), size=PAGE_SIZE, number=number)
    answer = {"success": True, "code": "200", "message": "", "data": {"html": html.decode()}}
    body = json.dumps(answer, ensure_ascii=False).encode()
    return fixed(body, [row[0] for row in rows], "application/json")


def numbers(article: Article) -> range:
    """Return the numbers of an article's annexes."""
    return range(len(article.annexes))


def download_link(article: Article, number: int) -> str:
    """Return the address of an annex."""
    name = quote(article.annexes[number].name)
    return (
        f"http://{WWW}{DOWNLOAD}?fileUrl={quote(f'/{article.file}/{number}', '')}&fileName={name}"
    )


def download(files: dict[str, tuple[Article, int]], query: Query) -> Resource | None:
    """Return an annex; None where there is no such file."""
    asked = files.get(query.get("fileUrl", ""))
    if asked is None:
        return None
    article, number = asked
    body = docx(article.annexes[number].lines)
    return Resource(DOCX, (Version(body, article.published),), gzip=False)

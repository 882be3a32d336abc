"""Every kind of route, met in one crawl; and a crawl of the past."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.plan import Known
from crawler.source import Route, Rows
from tests.crawler.crawling import (
    HOME,
    NO_ROBOTS,
    Crawled,
    article,
    crawl,
    list_page,
    listing,
    source,
)
from tests.crawler.loopback import Reply, Site, serving

FEED = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>t</title>
<item><title>A &amp;amp; B &x;</title><link>/a/fed.html?utm_source=rss#top</link>
<pubDate>Fri, 05 Jun 2026 08:00:00 +0900</pubDate></item>
<item><title>bad</title><link>javascript:alert(1)</link></item></channel></rss>"""
NEWS = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>%(home)s/a/news.html</loc>
<news:news><news:publication_date>2026-06-04</news:publication_date><news:title>From the map
</news:title></news:news></url></urlset>"""
INDEX = b"""<sitemapindex><sitemap><loc>%(home)s/map-2026.xml</loc></sitemap>
<sitemap><loc>%(home)s/map-2019.xml</loc></sitemap>
<sitemap><loc>%(home)s/index.xml</loc></sitemap></sitemapindex>"""
ROUTES = (
    Route(id="feed", type="feed", url=f"{HOME}/feed", language="en"),
    Route(id="map", type="sitemap", url=f"{HOME}/map.xml"),
    Route(id="index", type="sitemap_index", url=f"{HOME}/index.xml", children=r"map-{year}|index"),
    Route(
        id="api",
        type="list_api",
        url=HOME + '/api?p={"n":{page}}',
        html_key="data.html",
        rows=Rows(row="li", date="span"),
        referer=f"{HOME}/column/index.html",
        pages=2,
    ),
    Route(
        id="objects",
        type="list_api",
        url=f"{HOME}/objects",
        items_key="hits",
        item_keys={"url": "path", "title": "head", "date": "day"},
    ),
    Route(id="search", type="search", url=HOME + "/search?q={query}", rows=Rows(row="li")),
    listing("paged", "/paged", pages=5),
    listing("empty", "/empty"),
    listing("old", "/old"),
    listing("missing", "/missing"),
    listing("wall", "/wall"),
    listing("same", "/same"),
    listing("asleep", "/asleep"),
)
WALL = "<html><title>安全验证</title></html>".encode()


def route_answers() -> dict[str, Reply]:
    in_html = (
        '<li><a href="b/1.html">x</a><li><a href="/a/api%d.html">api</a><span>[2026-06-05]</span>'
    )
    return {
        **NO_ROBOTS,
        "/feed": Reply(FEED, content_type="application/rss+xml"),
        "/map.xml": Reply(gzip.compress(NEWS % {b"home": HOME.encode()})),
        "/index.xml": Reply(INDEX % {b"home": HOME.encode()}),
        "/map-2026.xml": Reply(
            (NEWS % {b"home": HOME.encode()}).replace(b"news.html", b"deep.html")
        ),
        "/api?p=%7B%22n%22:1%7D": Reply(json.dumps({"data": {"html": in_html % 1}}).encode()),
        "/api?p=%7B%22n%22:2%7D": Reply(json.dumps({"data": {}}).encode()),
        "/objects": Reply(b'{"hits":[{"path":"/a/object.html","head":"H","day":"2026-06-03"}, 5]}'),
        "/search?q=export+curbs": list_page("hit"),
        "/search?q=%E5%AF%BE%E6%97%A5": Reply(b"<p>nothing found</p>"),
        "/paged": list_page("p1", more='<a class="next" href="/paged2">next</a>'),
        "/paged2": list_page("p2", more='<a class="next" href="/paged3">next</a>'),
        "/paged3": list_page("seen", more='<a class="next" href="/paged4">next</a>'),
        "/empty": Reply(b"<p>We have a new layout</p>"),
        "/old": list_page("ancient", day="2026-01-01"),
        "/wall": Reply(WALL),
        "/same": Reply(b"", 304),
        "/asleep": Reply(b"", 304),
        **{
            f"/a/{name}.html": article(name)
            for name in ("fed", "news", "deep", "api1", "object", "hit", "p1", "p2", "ancient")
        },
    }


@pytest.fixture(scope="module")
def routed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Crawled, Site]]:
    known = {f"{HOME}/a/seen.html": Known(), f"{HOME}/same": Known(etag='"l1"', is_article=False)}
    with serving(route_answers()) as site:
        queries = {"en": ("export curbs", "対日")}
        folder = tmp_path_factory.mktemp("routes")
        given = {"known": known, "queries": queries, "newest": {"asleep": "2026-05-01"}}
        yield crawl(folder, source(*ROUTES), site, **given), site


@pytest.mark.parametrize(
    ("name", "route", "title", "listed_at"),
    [
        ("fed", "feed", "A & B", "Fri, 05 Jun 2026 08:00:00 +0900"),
        ("news", "map", "From the map", "2026-06-04"),
        ("deep", "index", "From the map", "2026-06-04"),
        ("api1", "api", "api", "[2026-06-05]"),
        ("object", "objects", "H", "2026-06-03"),
        ("hit", "search", "hit", None),
        ("p2", "paged", "p2", "2026-06-05"),
    ],
)
def test_a_route_gives_address_title_and_time_as_printed(
    routed: tuple[Crawled, Site], name: str, route: str, title: str, listed_at: str | None
) -> None:
    page = routed[0].page(f"/a/{name}.html")
    assert (page.route, page.listed_title, page.listed_at) == (route, title, listed_at)
    assert page.status == 200


def test_articles_are_asked_for_newest_first(routed: tuple[Crawled, Site]) -> None:
    asked = [path for path in routed[1].paths() if path.startswith("/a/")]
    assert asked.index("/a/fed.html") < asked.index("/a/news.html") < asked.index("/a/ancient.html")


@pytest.mark.parametrize(
    ("route", "state"),
    [
        ("feed", "ok"),
        ("index", "ok"),
        ("search", "ok"),
        ("empty", "schema_change"),
        ("old", "stale"),
        ("missing", "gone"),
        ("wall", "soft_block"),
        ("same", "ok"),
        ("asleep", "stale"),
    ],
)
def test_a_route_says_how_it_is(routed: tuple[Crawled, Site], route: str, state: str) -> None:
    assert routed[0].route(route).state == state


def test_a_crawl_with_broken_routes_is_partial(routed: tuple[Crawled, Site]) -> None:
    report = routed[0].report
    assert (report.outcome, report.state, report.error) == ("partial", "ok", None)
    assert routed[0].route("feed").newest == "2026-06-04T23:00:00Z"
    assert routed[0].route("same").not_modified == 1


def test_a_list_ends_where_everything_is_known(routed: tuple[Crawled, Site]) -> None:
    assert "/paged3" in routed[1].paths()
    assert "/paged4" not in routed[1].paths()


def test_only_the_named_children_of_an_index_are_read_and_none_twice(
    routed: tuple[Crawled, Site],
) -> None:
    paths = routed[1].paths()
    assert "/map-2019.xml" not in paths
    assert paths.count("/index.xml") == 1


def test_a_list_api_is_asked_from_its_column(routed: tuple[Crawled, Site]) -> None:
    asked = [asked for asked in routed[1].log if asked.path.startswith("/api")]
    assert [one.headers["Referer"] for one in asked] == [f"{HOME}/column/index.html"] * 2


def test_a_crawl_of_the_past_keeps_to_its_days(tmp_path: Path) -> None:
    year = listing("year", "/{year}/index.html", only_backfill=True)
    day = Route(id="day", type="sitemap", url=HOME + "/map/{day}", only_backfill=True)
    pages = listing("pages", "/p/{page}", backfill=True)
    answers = {
        **NO_ROBOTS,
        "/2026/index.html": list_page("jan", day="2026-01-06"),
        "/2025/index.html": list_page("dec", day="2025-12-30"),
        "/p/1": list_page("late", day="2026-03-01"),
        "/p/2": list_page("mid", day="2026-01-07"),
        "/p/3": list_page("early", day="2025-12-01"),
        "/p/4": list_page("never", day="2025-11-01"),
        **{f"/a/{name}.html": article() for name in ("jan", "dec", "mid")},
    }
    window = ("2025-12-29", "2026-01-10")
    with serving(answers) as site:
        made = source(year, day, pages, listing("now", "/now"))
        crawled = crawl(tmp_path, made, site, window=window)
        paths = site.paths()
    assert sorted(path for path in paths if path.startswith("/a/")) == [
        "/a/dec.html",
        "/a/jan.html",
        "/a/mid.html",
    ]
    assert "/p/3" in paths
    assert not {"/p/4", "/now"} & set(paths)
    assert sum(path.startswith("/map/2") for path in paths) == 13
    assert crawled.route("pages").state == "ok"

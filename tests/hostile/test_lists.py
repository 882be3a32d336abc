"""Feeds, sitemaps, list pages and list APIs that lie, never end, or lead where they must not: one crawl."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count, pairwise

import pytest

from crawler.source import Route, Rows
from tests.crawler.crawling import HOME, HOST, NO_ROBOTS, list_page, listing, source
from tests.crawler.loopback import Answer, Asked, Reply, Site, serving
from tests.hostile.following import LEAD, Followed, follow, good

MOST, LISTS = 40, 6
SEVEN = tuple(f"{HOME}/a/entity-{name}.html" for name in ("file", "inner", "laughs"))
INNER = (
    "file:///etc/passwd", "ftp://127.0.0.1/a/ftp.html", "gopher://127.0.0.1/a/g.html",
    "data:text/html,/a/data.html", "javascript:alert(1)//a/js.html", "http:///a/no-host.html",
    "http://127.0.0.1:{port}/a/loop.html", "http://127.1:{port}/a/short.html",
    "http://2130706433:{port}/a/decimal.html", "http://0x7f000001:{port}/a/hex.html",
    "http://017700000001:{port}/a/octal.html", "http://[::1]:{port}/a/six.html",
    "http://[::ffff:127.0.0.1]:{port}/a/mapped.html", "http://[fe80::1]/a/local.html",
    "http://169.254.169.254/a/metadata.html", "http://10.0.0.1/a/private.html",
    "http://localhost:{port}/a/name.html", "http://127。0。0。1:{port}/a/wide-dots.html",
    f"http://{HOST}@127.0.0.1:{{port}}/a/user.html", f"http://127.0.0.1:{{port}}\\@{HOST}/a/slash.html",
    f"http://me:secret@{HOST}/a/password.html", f"http://{HOST.replace('a', 'а')}/a/homoglyph.html",
    f"http://{HOST}.evil.test/a/longer.html", "http://" + "h" * 3000 + "/a/long.html",
    f"http://{HOST}/a/" + "x" * 3000 + ".html", "//[::1/a/broken.html",
)  # fmt: skip


def rss(*items: str, top: str = "") -> Reply:
    body = f'<?xml version="1.0"?>{top}<rss version="2.0"><channel><title>t</title>{"".join(items)}'
    return Reply(f"{body}</channel></rss>".encode(), content_type="application/rss+xml")


def item(url: str, title: str = "t", day: str = "Fri, 05 Jun 2026 08:00:00 +0900") -> str:
    escaped = url.replace("&", "&amp;")
    return f"<item><title>{title}</title><link>{escaped}</link><pubDate>{day}</pubDate></item>"


def laughs() -> str:
    """Return a document type whose last entity would be a thousand million laughs."""
    names = "abcdefghij"
    steps = (f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise(names))
    return f'<!DOCTYPE r [<!ENTITY a "ha">{"".join(steps)}]>'


def further(_: Asked, numbers: count[int] = count(1)) -> Reply:  # noqa: B008  # one count a run
    """Answer with a list that always has a next page, and a new article."""
    number = next(numbers)
    return list_page(f"more-{number}", more=f'<a class="next" href="/endless?{number}">next</a>')


def answers(port: int) -> dict[str, Answer]:
    outside = f'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "http://127.0.0.1:{port}/xxe">]>'
    index = "".join(f"<sitemap><loc>{HOME}/child-{n}.xml</loc></sitemap>" for n in range(30))
    odd = {"items": [
        {"url": f"{HOME}/a/\ud800.html", "title": "half"},
        {"url": f"{HOME}/a/half.html", "title": "half \udfff a \u202esign \u200bhere", "date": 20260605},
        {"url": f"{HOME}/a/date.html", "title": "long", "date": "9" * 500_000},
        {"url": 7, "title": []}, "none", None,
    ]}  # fmt: skip
    found: dict[str, Answer] = {
        **NO_ROBOTS,
        "/list": list_page("good"),
        "/days": Reply("".join(
            f'<li><a href="/a/day-{n}.html">d</a> <span>{day}</span>'
            for n, day in enumerate(("9999-12-31", "0000-00-00", "2026-02-30", "2031-01-01", "1 b.c."))
        ).encode()),
        "/html": Reply(b"<html><body><p>Welcome</p></body></html>"),
        "/entities": rss(item(SEVEN[0], "&x;"), item(SEVEN[1], "&y;"), top=outside),
        "/laughs": rss(item(SEVEN[2], "t &j;"), top=laughs()),
        "/map": Reply(f'{laughs()}<urlset><url><loc>{HOME}/a/&j;.html</loc></url></urlset>'.encode()),
        "/ring": Reply(f"<sitemapindex><sitemap><loc>{HOME}/ring</loc></sitemap>"
                       f"<sitemap><loc>{HOME}/ring?again</loc></sitemap></sitemapindex>".encode()),
        "/ring?again": Reply(
            f"<sitemapindex><sitemap><loc>{HOME}/ring</loc></sitemap></sitemapindex>".encode()
        ),
        "/index": Reply(f"<sitemapindex>{index}</sitemapindex>".encode()),
        "/long": rss(*(item(f"{HOME}/a/long-{n}.html") for n in range(300))),
        "/inner": rss(*(item(url.format(port=port)) for url in INNER), item(f"{HOME}/a/beside.html")),
        "/api": Reply(json.dumps(odd).encode(), content_type="application/json"),
        "/deep": Reply(b'{"items": ' + b"[" * 100_000, content_type="application/json"),
        "/endless": further,
        "/table": Reply(b"<table>" + b"<tr><td>" * 10_000 + b'<li><a href="/a/nested.html">n</a>'),
    }  # fmt: skip
    found |= {f"/endless?{n}": further for n in range(200)}
    found |= {
        f"/child-{n}.xml": Reply(f"<urlset><url><loc>{HOME}/a/child-{n}.html</loc></url></urlset>".encode())
        for n in range(30)
    }  # fmt: skip
    names = ["good", "half", "date", "beside", *(f"day-{n}" for n in range(5))]
    names += [f"child-{n}" for n in range(30)] + [f"more-{n}" for n in range(60)]
    names += [f"long-{n}" for n in range(MOST)] + ["entity-file", "entity-inner", "entity-laughs"]
    return found | {f"/a/{name}.html": good(n) for n, name in enumerate(names)}


def route(kind: str, path: str, **more: object) -> Route:
    given = {"id": path.strip("/"), "type": kind, "url": HOME + path, **more}
    return Route.model_validate(given)


ROUTES = (
    listing(), listing("days", "/days"), route("feed", "/html"), route("feed", "/entities"),
    route("feed", "/laughs"), route("sitemap", "/map"), route("sitemap_index", "/ring"),
    route("sitemap_index", "/index"), route("feed", "/long"), route("feed", "/inner"),
    route("list_api", "/api", items_key="items"), route("list_api", "/deep", items_key="items"),
    listing("endless", "/endless", pages=200),
    route("listing", "/table", rows=Rows(row="li")),
)  # fmt: skip


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Followed, Site]]:
    with serving({}) as site:
        site.answers.update(answers(site.port))
        folder = tmp_path_factory.mktemp("lists")
        made = source(*ROUTES, timezone="America/New_York")
        limits = {"max_items": MOST, "max_route_requests": LISTS}
        yield follow(folder, made, site, **limits), site


@pytest.mark.parametrize(
    ("name", "state", "said"),
    [
        ("list", "ok", ""),
        ("days", "ok", ""),
        ("html", "schema_change", "the answer is no feed"),
        ("map", "schema_change", "it declares entities"),
        ("ring", "ok", ""),
        ("index", "error", f"more than {LISTS} lists; the others are not read"),
        ("long", "error", f"more than {MOST} entries; the others are not read"),
        ("inner", "ok", ""),
        ("deep", "schema_change", "the answer is no JSON"),
        ("endless", "error", f"more than {LISTS} lists; the others are not read"),
    ],
)
def test_a_list_that_misbehaves_ends_and_its_state_says_so(
    met: tuple[Followed, Site], name: str, state: str, said: str
) -> None:
    held = met[0].routes[name]
    assert held.state == state
    assert said in (held.note or "")
    assert all(reason in met[0].status for reason in ("schema_change", "too_large"))


@pytest.mark.parametrize(
    "name", ["good", "beside", "half", "date", "day-0", "day-4", "long-0", "child-0", "more-1"]
)
def test_a_good_article_beside_it_is_read(met: tuple[Followed, Site], name: str) -> None:
    assert LEAD in met[0].article(f"/a/{name}.html").text


def test_no_link_that_leads_elsewhere_is_asked_for_or_kept(met: tuple[Followed, Site]) -> None:
    followed, site = met
    assert {asked.host for asked in site.log} == {HOST}
    assert "/xxe" not in site.paths()
    kept = [page.url for page in followed.pages] + [each.url for each in followed.articles]
    assert all(url.startswith(f"{HOME}/") and len(url) < 2049 for url in kept)


def test_entities_bring_nothing_in(met: tuple[Followed, Site]) -> None:
    titles = [page.listed_title or "" for page in met[0].pages]
    assert not any("root:" in title or "haha" in title for title in titles)


def test_what_a_list_prints_is_kept_clean_and_short(met: tuple[Followed, Site]) -> None:
    by_url = {page.url: page for page in met[0].pages}
    assert by_url[f"{HOME}/a/half.html"].listed_title == "half a sign here"
    assert len(by_url[f"{HOME}/a/date.html"].listed_at or "") <= 160


@pytest.mark.parametrize("number", range(5))
def test_a_day_that_cannot_be_is_no_date_of_an_article(
    met: tuple[Followed, Site], number: int
) -> None:
    article = met[0].article(f"/a/day-{number}.html")
    assert article.published_at is None
    assert "9999" not in (met[0].routes["days"].newest_at or "")

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from crawler.listed import moment
from crawler.routes import Answer, feed, list_api, read, rows, sitemap
from crawler.source import Route, Rows

TOKYO = ZoneInfo("Asia/Tokyo")
URL = "http://paper.test/list/index.html"
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">%s]><urlset>
<url><loc>http://paper.test/&z;</loc></url><url><loc>http://paper.test/1</loc></url></urlset>""" % (
    b"".join(b'<!ENTITY %c "&%c;&%c;&%c;&%c;">' % (n + 1, n, n, n, n) for n in range(97, 122))
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-06T08:00:00+09:00", "2026-01-05T23:00:00Z"),
        ("2026-01-06T08:00:00Z", "2026-01-06T08:00:00Z"),
        ("Tue, 06 Jan 2026 08:00:00 +0900", "2026-01-05T23:00:00Z"),
        ("2026/1/6 21:38:48", "2026-01-06T12:38:00Z"),
        ("2026年1月6日 21時05分", "2026-01-06T12:05:00Z"),
        ("By A. Writer | Jan 6, 2026", "2026-01-06"),
        ("6 January 2026", "2026-01-06"),
        ("[2026-01-06]", "2026-01-06"),
    ],
)
def test_a_listed_time_is_an_instant_or_stays_a_day(text: str, expected: str) -> None:
    found = moment(text, TOKYO)
    assert found is not None
    assert found.iso == expected


@pytest.mark.parametrize(
    "text", ["", "3 hours ago", "2026", "2026-13-45", "年月日" * 2000, "9" * 5000, "0001-01-01"]
)
def test_what_is_no_full_date_gives_none_at_once(text: str) -> None:
    start = time.perf_counter()
    found = moment(text, TOKYO)
    assert time.perf_counter() - start < 0.05
    assert found is None or found.at > datetime(2, 1, 1, tzinfo=UTC) or text == "0001-01-01"


@pytest.mark.parametrize("charset", ["gb2312", "shift_jis", "utf-8", "utf-16"])
def test_a_feed_is_read_in_its_own_character_set(charset: str) -> None:
    text = (
        f'<?xml version="1.0" encoding="{charset}"?><rss version="2.0"><channel><title>t</title>'
        "<item><title>関税 2026</title><link>http://paper.test/1</link></item></channel></rss>"
    ).replace("関", "关" if charset == "gb2312" else "関")
    text = text.replace("税", "税")
    found = feed(Answer(URL, "application/rss+xml", text.encode(charset)))
    assert (found.items[0].title or "").endswith("税 2026")


@pytest.mark.parametrize(
    "body", [b"", b"\0\0\0", b"<html><p>Sorry</p></html>", b"{}", b"\x1f\x8bnot gzip"]
)
@pytest.mark.parametrize("kind", ["feed", "sitemap", "sitemap_index", "list_api", "listing"])
def test_an_answer_that_lists_nothing_is_a_fault_and_never_no_news(body: bytes, kind: str) -> None:
    given = {"id": "r", "type": kind, "url": URL, "html_key": "a.b", "rows": {"row": "li"}}
    found = read(Route.model_validate(given), Answer(URL, "text/html", body))
    assert found.items == ()
    assert found.fault


def test_entities_of_a_sitemap_neither_grow_nor_read_files() -> None:
    start = time.perf_counter()
    found = sitemap(Answer(URL, "text/xml", LAUGHS))
    assert time.perf_counter() - start < 1
    assert found.fault == "the answer is no sitemap: it declares entities"


@pytest.mark.parametrize(
    ("body", "urls"),
    [
        (b"<urlset xmlns='&#xD800;x'><url><loc>http://paper.test/1</loc></url></urlset>", []),
        (
            b"<urlset><url><loc>http://paper.test/&#xD800;</loc></url>"
            b"<url><loc>http://paper.test/2</loc></url></urlset>",
            ["http://paper.test/2"],
        ),
    ],
)
def test_what_is_no_character_in_a_sitemap_costs_its_own_place(
    body: bytes, urls: list[str]
) -> None:
    found = sitemap(Answer(URL, "text/xml", body))
    assert [one.url for one in found.items] == urls
    assert urls or found.fault.startswith("the answer is no sitemap")


def test_a_sitemap_that_breaks_off_gives_what_it_has() -> None:
    body = b"<urlset><url><loc>http://paper.test/1</loc></url><url><loc>http://paper.te"
    assert sitemap(Answer(URL, "text/xml", body)).items[0].url == "http://paper.test/1"


def test_a_row_may_be_its_own_link_and_links_start_from_their_page() -> None:
    html = '<a class="r" href="1.html"><b>One</b>\n more</a><a class="r" href="javascript:x">y</a>'
    found = rows(Rows(row="a.r"), html, URL)
    assert [(item.url, item.title) for item in found.items] == [
        ("http://paper.test/list/1.html", "One more")
    ]


def test_a_list_api_without_its_html_is_a_change_of_form() -> None:
    route = Route(id="r", type="list_api", url=URL, html_key="data.html", rows=Rows(row="li"))
    found = list_api(route, Answer(URL, "application/json", b'{"data": {"rows": 3}}'))
    assert found.fault == "data.html is missing in the answer"

"""The bundled newsroom, asked over HTTP as the crawler asks it."""

from __future__ import annotations

import http.client
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from gzip import decompress
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import docx
import pytest
import trafilatura
from lxml import etree, html

from crawler import source as source_file
from crawler.replica import replicated
from crawler.source import Source
from jobs.newsroom import Newsroom, newsrooms
from jobs.newsroom.articles import Article
from store import topic as topic_file
from store.errors import UsageError

FIRST, SECOND = "china-japan-dual-use", "canada-us-softwood"
LINK = re.compile(r"""(?:https?:)?//[^\s"'<>\\)]+""")
NAMES_OF_FORMATS = {"www.w3.org", "www.sitemaps.org", "www.google.com", "schema.org"}


def words(element: etree._Element) -> str:
    return "".join(str(part) for part in element.itertext())


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def ask(room: Newsroom, url: str, **headers: str) -> Answer:
    connection = http.client.HTTPConnection(room.address, timeout=10)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", url, headers={"Host": urlsplit(url).netloc, **named})
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


@pytest.fixture(scope="module", params=newsrooms())
def room(request: pytest.FixtureRequest) -> Iterator[Newsroom]:
    with Newsroom(request.param) as opened:
        yield opened


@pytest.fixture(scope="module")
def first() -> Iterator[Newsroom]:
    with Newsroom(FIRST) as opened:
        yield opened


def article(room: Newsroom, file: str) -> Article:
    return next(each for each in room.articles if each.file == file)


@pytest.fixture(scope="module")
def sources() -> dict[str, Source]:
    return {each.id: replicated(each) for each in source_file.load_all().values()}


@pytest.fixture
def routes(room: Newsroom, sources: dict[str, Source]) -> list[str]:
    return routes_of(room, sources)


def routes_of(room: Newsroom, sources: dict[str, Source]) -> list[str]:
    """Return the first addresses of every route of the source files that the newsroom plays."""
    found = []
    for source in sources.values():
        if set(source.hosts) & set(room.hosts):
            for route in source.routes:
                for year in ("2025", "2026"):
                    url = route.url.replace("{year}", year).replace("{page}", "1")
                    found.append(url.replace("{query}", "export").replace("{day}", "2026-01-06"))
    return list(dict.fromkeys(found))


def test_every_article_is_listed_by_its_outlet(room: Newsroom, routes: list[str]) -> None:
    listed = ""
    queue = [url for url in routes if "{" not in url]
    for url in queue:
        answer = ask(room, url)
        if answer.status == 200:
            text = answer.text
            listed += text
            queue += [u for u in re.findall(r"<sitemap><loc>([^<]+)", text) if u not in queue]
    assert [each.file for each in room.articles if each.address not in listed] == []


def test_every_address_fits_its_source_file(room: Newsroom, sources: dict[str, Source]) -> None:
    strangers = [a.address for a in room.articles if not sources[a.outlet].is_article(a.address)]
    assert strangers == []


def test_every_topic_with_a_newsroom_exists() -> None:
    assert newsrooms() == (SECOND, FIRST)
    assert {path.stem for path in topic_file.TOPICS.glob("*.yml")} >= set(newsrooms())


def test_no_link_leaves_the_reserved_domain(room: Newsroom, routes: list[str]) -> None:
    pages = [each.address for each in room.articles] + routes
    hosts = {
        urlsplit(urljoin("http://x.example", link)).netloc
        for url in pages
        for link in LINK.findall(ask(room, url).text)
        if urlsplit(link).netloc not in NAMES_OF_FORMATS
    }
    assert [host for host in hosts if not host.endswith(".example")] == []


def test_every_page_says_that_it_is_a_sample(room: Newsroom) -> None:
    for each in room.articles:
        text = ask(room, each.address).text
        assert text.count("Sample newsroom of disputeline: not a publication of") == 2


def test_extraction_keeps_the_text_and_leaves_the_notice_out(room: Newsroom) -> None:
    for each in room.articles:
        text = trafilatura.extract(ask(room, each.address).text, favor_recall=True)
        assert text
        lost = [part for part in each.body if part.removeprefix("## ")[:30] not in text]
        assert (each.file, lost) == (each.file, [])
        assert "Sample newsroom" not in text


def test_a_known_version_is_answered_with_304(room: Newsroom) -> None:
    for each in room.articles:
        if each.then:
            continue
        answer = ask(room, each.address)
        again = ask(room, each.address, If_None_Match=answer.headers["ETag"])
        dated = ask(room, each.address, If_Modified_Since=answer.headers["Last-Modified"])
        assert (again.status, dated.status) == (304, 304)
        assert again.body == b""


def test_lists_and_feeds_are_answered_with_304_too(room: Newsroom, routes: list[str]) -> None:
    for url in routes:
        answer = ask(room, url)
        if answer.status == 200:
            assert ask(room, url, If_None_Match=answer.headers["ETag"]).status == 304


def test_who_knows_the_first_version_gets_the_silent_edit(first: Newsroom) -> None:
    url = article(first, "kyodo/2026-01-07-protest.md").address
    once = ask(first, url)
    assert "30 of its 240 suppliers" in once.text
    changed = ask(first, url, If_None_Match=once.headers["ETag"])
    assert changed.status == 200
    assert "13 of its 240 suppliers" in changed.text
    assert ask(first, url, If_None_Match=changed.headers["ETag"]).status == 304
    assert ask(first, url, If_None_Match='"unknown"').text == once.text


def test_a_silent_edit_also_answers_who_only_knows_the_time(first: Newsroom) -> None:
    url = article(first, "kyodo/2026-01-07-protest.md").address
    once = ask(first, url)
    changed = ask(first, url, If_Modified_Since=once.headers["Last-Modified"])
    assert changed.headers["ETag"] != once.headers["ETag"]
    late = ask(first, url, If_Modified_Since=changed.headers["Last-Modified"])
    assert late.status == 304


def test_a_correction_shows_the_time_of_the_change(first: Newsroom) -> None:
    url = article(first, "reuters/2026-02-24-tokyo-reaction.md").address
    once = ask(first, url)
    changed = ask(first, url, If_None_Match=once.headers["ETag"])
    assert "2026-02-24T11:20:00Z" not in once.text
    assert "2026-02-24T11:20:00Z" in changed.text
    assert "(Correction: " in changed.text


def test_the_feeds_of_the_agency_in_traditional_chinese_list_their_columns(first: Newsroom) -> None:
    feeds = {
        name: ask(first, f"http://feeds.feedburner.com.example/rsscna/{name}").text.count("<item>")
        for name in ("mainland", "intworld", "finance")
    }
    assert feeds == {"mainland": 3, "intworld": 1, "finance": 1}


def test_the_path_beside_a_host_header_answers_the_same(first: Newsroom) -> None:
    url = article(first, "reuters/2026-01-06-export-ban.md").address
    parts = urlsplit(url)
    assert ask(first, parts.path, Host=parts.netloc).body == ask(first, url).body


def test_answers_are_compressed_for_who_takes_gzip(first: Newsroom) -> None:
    url = article(first, "kyodo/2026-01-06-export-ban.md").address
    packed = ask(first, url, Accept_Encoding="gzip, deflate")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert decompress(packed.body) == ask(first, url).body


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("http://www.globaltimes.cn.example/page/202601/1.shtml", 404),
        ("http://www.mofcom.gov.cn.example/robots.txt", 404),
        ("http://www.reuters.com.example/arc/outboundfeeds/news-sitemap/", 404),
        ("http://www.elsewhere.example/", 502),
        ("http://www.reuters.com/", 502),
    ],
)
def test_what_does_not_exist_is_refused(first: Newsroom, url: str, status: int) -> None:
    answer = ask(first, url)
    assert answer.status == status
    assert answer.body


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("http://www.reuters.com.example/world/china/a-2026-01-06/", False),
        ("http://www.reuters.com.example/arc/outboundfeeds/news-sitemap-index/", False),
        ("http://www.reuters.com.example/plus/", True),
        ("http://english.kyodonews.net.example/articles/-/68104", True),
        ("http://english.kyodonews.net.example/articles/photo/-/68104", False),
        ("http://www.globaltimes.cn.example/page/202601/1352431.shtml", True),
        ("http://www.nikkei.com.example/article/DGXZQOGM062B40W6A100C2000000/", True),
    ],
)
def test_robots_txt_allows_what_the_real_one_allows(
    first: Newsroom, url: str, allowed: bool
) -> None:
    rules = RobotFileParser()
    rules.parse(ask(first, urljoin(url, "/robots.txt")).text.splitlines())
    assert rules.can_fetch("disputeline", url) is allowed


def test_nikkei_shuts_archive_crawlers_out(first: Newsroom) -> None:
    rules = RobotFileParser()
    url = "http://www.nikkei.com.example/"
    rules.parse(ask(first, f"{url}robots.txt").text.splitlines())
    assert not rules.can_fetch("CCBot", url)
    assert rules.site_maps()


def test_mofcom_sends_utf8_without_saying_so(first: Newsroom) -> None:
    answer = ask(first, article(first, "mofcom/2026-01-06-announcement-1.md").address)
    assert answer.headers["Content-Type"] == "text/html"
    assert "出口管制" in answer.text


def test_mofcom_lists_by_its_api(first: Newsroom, sources: dict[str, Source]) -> None:
    url = next(u for u in routes_of(first, sources) if "fc8bdff48fa345a48b651c1285b70b8f" in u)
    answered = json.loads(ask(first, url).body)
    rows = html.fromstring(answered["data"]["html"]).cssselect("ul.txtList_01 > li > a[title]")
    assert len(rows) == 6
    further = json.loads(ask(first, url.replace("%3A1%2C", "%3A2%2C")).body)
    assert html.fromstring(further["data"]["html"]).cssselect("li") == []


def test_mofcom_prints_a_notice_under_two_addresses(first: Newsroom) -> None:
    notice = article(first, "mofcom/2026-02-24-announcement-11.md")
    host, _, path = notice.also[0].partition("/")
    other = ask(first, f"http://{host}.example/{path}")
    assert other.body == ask(first, notice.address).body


def test_the_annex_opens_and_names_twenty(first: Newsroom) -> None:
    notice = article(first, "mofcom/2026-02-24-announcement-12.md")
    page = html.fromstring(ask(first, notice.address).body.decode())
    (link,) = page.cssselect('.art-con a[href*="/front/document/download"]')
    annex = ask(first, str(link.attrib["href"]))
    lines = [paragraph.text for paragraph in docx.Document(io.BytesIO(annex.body)).paragraphs]
    assert len([line for line in lines if re.match(r"\d+．", line)]) == 20
    assert zipfile.is_zipfile(io.BytesIO(annex.body))
    assert ask(first, str(link.attrib["href"])).headers["ETag"] == annex.headers["ETag"]


def test_the_control_list_names_fewer_than_it_announces(first: Newsroom) -> None:
    notice = article(first, "mofcom/2026-02-24-announcement-11.md")
    named = [line for line in notice.body if re.search(r"（[A-Z].+）$", line)]
    assert "20家日本实体" in notice.title
    assert len(named) == 19


def test_json_ld_parses(room: Newsroom) -> None:
    for each in room.articles:
        page = html.fromstring(ask(room, each.address).body.decode())
        blocks = page.cssselect('script[type="application/ld+json"]')
        kinds = str([json.loads(words(block)) for block in blocks])
        assert ("NewsArticle" in kinds) is (
            each.outlet in {"nikkei", "reuters"}
            or (each.outlet == "kyodo" and each.language == "en")
        )


def test_kyodo_nests_its_breadcrumbs_one_list_too_deep(first: Newsroom) -> None:
    url = article(first, "kyodo/2026-01-06-export-ban.md").address
    blocks = html.fromstring(ask(first, url).text).cssselect('script[type="application/ld+json"]')
    crumbs = json.loads(words(blocks[1]))
    assert crumbs["itemListElement"][0][1]["name"] == "World"


def test_feeds_and_sitemaps_are_xml(room: Newsroom, routes: list[str]) -> None:
    answers = [ask(room, url) for url in routes]
    maps = [a for a in answers if "xml" in (a.headers["Content-Type"] or "")]
    assert maps
    for answer in maps:
        assert etree.fromstring(answer.body) is not None


def test_a_locked_article_shows_its_lead_only(first: Newsroom) -> None:
    locked = [each for each in first.articles if each.locked]
    assert [each.file for each in locked] == ["nikkei/2026-01-08-catalogue.md"]
    page = html.fromstring(ask(first, locked[0].address).text)
    (flags,) = page.cssselect("#optimizely-article-page-info")
    assert json.loads(words(flags))["isTruncatedBody"] is True
    assert len(page.cssselect("section[data-track-article-content] > p")) == 1


def test_global_times_separates_its_text_by_line_breaks(first: Newsroom) -> None:
    page = html.fromstring(
        ask(first, article(first, "global-times/2026-01-06-export-ban.md").address).text
    )
    (body,) = page.cssselect("div.article_content div.article_right")
    assert len(body.cssselect("br")) == 2 * 6
    (time,) = page.cssselect("span.pub_time")
    assert words(time) == "Published: Jan 06, 2026 06:26 PM Updated: Jan 06, 2026 10:03 PM"


def test_the_newest_article_is_the_clock_of_the_demo(room: Newsroom) -> None:
    assert room.newest == max(each.published for each in room.articles)
    offset = room.newest.utcoffset()
    assert offset is not None
    assert not offset


def test_a_topic_without_a_newsroom_is_refused() -> None:
    with pytest.raises(UsageError, match="no bundled newsroom"):
        Newsroom("nowhere")

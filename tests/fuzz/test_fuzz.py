"""Nothing that comes in, however broken, ends a run: it gives what it gives, or says why it gives nothing."""

from __future__ import annotations

import gzip
import re
import tempfile
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import strategies as st

from crawler import extract, listed, published, routes
from crawler import source as source_file
from crawler.routes import Answer, Listing
from crawler.source import Route
from jobs import ingest
from jobs.ingest import Handed
from jobs.newsroom import Newsroom
from jobs.workspace import Workspace, chosen_topic, fact_tables, known_sources
from nlp import languages
from nlp.amounts.candidates import amounts
from nlp.amounts.general import numbers, quantities
from nlp.timex.scan import expressions
from store import archive, manifest, relisting, salvage
from store.cutting import Damage
from store.db import Database
from store.records import Article, Page, Rejected
from store.settings import Settings
from tests.crawler.crawling import listing
from tests.fuzz.mutating import Check, mutated, soup, tried, tried_long
from tests.jobs import news_archive

pytestmark = pytest.mark.filterwarnings("ignore")  # what libraries warn of in nonsense is not ours
TOPIC = "china-japan-dual-use"
NOW = datetime(2026, 6, 5, 12, tzinfo=UTC)
PUBLISHED = date(2026, 1, 8)
HTML = (
    b"<", b">", b"</p>", b"<p>", b"<table><tr><td>", b"<script>", b"</script>", b"<!--", b"-->", b"<![CDATA[",
    b"&#0;", b"&#x110000;", b"&#xD800;", b"&nbsp;", b"&amp;amp;", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf",
    b'<script type="application/ld+json">{"@type":"NewsArticle","datePublished":99,"author":[[{}]]}</script>',
    b'<script type="application/ld+json">[{"@graph":{"@type":["NewsArticle",3]},"headline":null}]</script>',
    b'<meta charset="utf-16">', b'<meta charset="nonsense">', b'<base href="http://[::1">', b"<html>" * 9,
    b'<link rel="canonical" href="http://[bad/">', b'<link rel="canonical" href="//x\\y:99999/">',
    b'<meta property="article:published_time" content="0000-00-00T99:99:99+99:99">',
    b'<time datetime="9999-12-31T23:59:59-23:59">', "\u202e\u200b\ufeff".encode(), b"\xed\xa0\x80",
    b'<?xml version="1.0" encoding="x"?>', b"<svg><math><annotation-xml>", b"<frameset>", b"<plaintext>",
)  # fmt: skip
XML = (
    *HTML, b"<item>", b"</item>", b"<url><loc>", b"</loc>", b"<pubDate>32 Foo 0000</pubDate>", b"<lastmod>",
    b"<loc/>", b"<sitemapindex>", b"<!DOCTYPE x>", b"<!ENTITY a 'b'>", b"&a;", b"<link href='http://[::1'/>",
    b"<link>http://[bad</link>", b"<news:publication_date>2026-99-99</news:publication_date>",
    b'xmlns="http://www.w3.org/2005/Atom"', b"<updated>1e99</updated>", b"<link>http://a:b/</link>",
)  # fmt: skip
JSON = (
    b"{", b"[", b"]", b"}", b",", b":", b"null", b"1e999", b'"url":', b'"http://[bad"', b'"\\ud800"', b"NaN",
    b"[" * 2000, b'"items":', b'"date": 99999999999999999999', b'"title": [1]', b"-", b"\\u0000", b"\xff",
)  # fmt: skip
LISTED_API = Route.model_validate(
    {
        "id": "api", "type": "list_api", "url": "http://www.paper.test.example/api", "items_key": "items",
        "item_keys": {"url": "url", "title": "title", "date": "date"},
    }
)  # fmt: skip
PAGE = Page(
    id="page", source_id="kyodo", url="https://www.paper.test/a/1.html", kind="article",
    fetched_at="2026-06-05T12:00:00Z", status=200, content_type="text/html",
)  # fmt: skip


@cache
def pages() -> tuple[bytes, ...]:
    """Return pages of the bundled newsroom, and those saved with the tests, small ones."""
    own = [each.body for each in news_archive.newsroom_pages(TOPIC)[::6]]
    saved = sorted((Path(__file__).parents[1] / "pages").glob("*.html"))
    return (*own, *(path.read_bytes() for path in saved if path.stat().st_size < 60_000))


@cache
def lists() -> tuple[bytes, ...]:
    """Return the newsroom's feeds, sitemaps and list pages."""
    room = Newsroom(TOPIC)
    found = [page for site in room.sites for page in site.pages.values()]
    bodies = {page.versions[0].body for page in found if "xml" in page.content_type}
    some = sorted(body for body in bodies if len(body) < 60_000)[:12]
    return (*some, gzip.compress(some[0], mtime=0))


API = (
    b'{"items": [{"url": "/a/1.html", "title": "One", "date": "2026-06-05 08:00"},'
    b' {"url": "/a/2.html", "title": "Two", "date": 1780000000}]}',
)


@cache
def pieces(language: str) -> tuple[str, ...]:
    """Return words of the newsroom's articles in a language that stand near numbers."""
    room = Newsroom(TOPIC)
    texts = ["\n".join(each.body) for each in room.articles if each.language == language]
    near = [
        found
        for text in texts
        for found in re.findall(r".{0,12}[\d一二三四五六七八九十].{0,12}", text)
    ]
    words = {word for each in near for word in re.findall(r"\w+|[^\w\s]", each)}
    return tuple(sorted({*words, *near}))


def extracts(body: bytes) -> None:
    source = source_file.load_all()["kyodo"]
    found = extract.article(PAGE, body, source, now=NOW)
    if isinstance(found, Rejected):
        assert "breaks the reader" not in (found.detail or ""), found.detail
        return
    assert isinstance(found, Article)
    assert unicodedata.is_normalized("NFC", found.text)
    assert "\0" not in found.text
    found.text.encode()  # no lone surrogate: nothing could be stored
    assert all(part.strip() for part in found.text.split("\n\n"))


def is_plain(found: Listing) -> None:
    for item in (*found.items, *found.children):
        assert item.url.startswith(("http://", "https://")), item.url
    assert "\n" not in found.fault


def reads_a_feed(body: bytes) -> None:
    is_plain(routes.feed(Answer("https://www.paper.test/feed", "application/rss+xml", body)))


def reads_a_sitemap(body: bytes) -> None:
    is_plain(routes.sitemap(Answer("https://www.paper.test/map.xml", "text/xml", body)))


def reads_lists(body: bytes) -> None:
    answer = Answer("https://www.paper.test/list", "text/html", body)
    is_plain(routes.read(listing(), answer))
    is_plain(routes.read(LISTED_API, answer))


def reads_a_stamp(text: str) -> None:
    found = published.parse(text, "Asia/Tokyo")
    assert found is None or re.match(r"\d{4}-\d\d", found.at)
    moment = listed.moment(text, ZoneInfo("Asia/Shanghai"))
    assert moment is None or re.match(r"\d{4}-\d\d-\d\d", moment.iso)


def finds_dates(text: str) -> None:
    for language in languages.codes():
        found = expressions(text, [(0, len(text))], languages.words(language).dates, PUBLISHED)
        assert all(0 <= one.start < one.end <= len(text) for one in found)


def finds_figures(text: str) -> None:
    for language in languages.codes():
        words = languages.words(language).figures
        spans = [(one.start, one.end) for one in amounts(text, words, ())]
        spans += [(one.start, one.end) for one in quantities(text, words)]
        spans += [(one.start, one.end) for one in numbers(text, words)]
        assert all(0 <= start < end <= len(text) for start, end in spans)


@cache
def warcs() -> tuple[bytes, ...]:
    some = news_archive.newsroom_pages(TOPIC)[:4]
    with tempfile.TemporaryDirectory() as folder:
        packed = news_archive.write(Path(folder) / "a.warc.gz", some).read_bytes()
        plain = news_archive.write(Path(folder) / "b.warc", some, packed=False).read_bytes()
    return packed, plain


WARC = (
    b"WARC/1.0\r\n", b"\r\n\r\n", b"Content-Length: 99999999\r\n", b"Content-Length: -1\r\n", b"\x1f\x8b\x08",
    b"WARC-Type: response\r\n", b"WARC-Type: metadata\r\n", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1\r\n", b"\0",
    b"Content-Encoding: gzip\r\n", b"WARC-Target-URI: http://[bad\r\n", b"Transfer-Encoding: chunked\r\n",
    b"WARC-Date: 0000-99-99\r\n", b"Content-Type: text/html\r\n", b"Content-Type:\r\n", b"\xff\xfe",
    b"WARC-Block-Digest: sha256:A\r\n", b"Content-Encoding: br\r\n", b"Content-Encoding: zstd\r\n",
)  # fmt: skip


@dataclass
class Taking:
    """A data folder that takes what is handed in."""

    folder: Path
    work: Workspace

    def take(self, body: bytes) -> None:
        for name in ("a.warc.gz", "a.warc", "a.arc"):
            path = self.folder / name
            path.write_bytes(body)
            for found in salvage.records(path):
                assert isinstance(found, (tuple, Damage))
            archive.whole_bytes(path)
            manifest.records(path)
            assert all(
                isinstance(one, (Page, Rejected, type(None))) for one in relisting.notes(path)
            )
        taken = ingest.ingest(self.work, [self.folder], Handed(path=self.folder, name=""))
        assert taken.archived + taken.known + taken.refused >= 0


@pytest.fixture
def taking(tmp_path: Path) -> Any:
    (tmp_path / "in").mkdir()
    with Database(tmp_path / "data", fact_tables()) as db, db.hold():
        topic, sources = chosen_topic(db, None), known_sources()
        db.follow_topic(topic, [each.row for each in sources.values()])
        yield Taking(
            tmp_path / "in",
            Workspace(db=db, topic=topic, sources=sources, settings=Settings(), clock=lambda: NOW),
        )


Strategy = Callable[[], st.SearchStrategy[Any]]
TRIED: dict[str, tuple[Check, Strategy, int]] = {
    "extractor": (extracts, lambda: mutated(pages(), HTML), 20),
    "feed": (reads_a_feed, lambda: mutated(lists(), XML), 60),
    "sitemap": (reads_a_sitemap, lambda: mutated(lists(), XML), 150),
    "list": (reads_lists, lambda: mutated((*API, *pages()[:4]), (*JSON, *HTML)), 80),
    "stamp": (reads_a_stamp, lambda: soup(pieces("en") + pieces("ja")), 80),
    "dates": (finds_dates, lambda: soup(pieces("en") + pieces("zh") + pieces("ja")), 80),
    "figures": (finds_figures, lambda: soup(pieces("en") + pieces("zh") + pieces("ja")), 80),
}


FOUND: tuple[tuple[Check, Any], ...] = (  # each of these ended a run once
    (reads_a_feed, b'?xml version="1.0"?><rss version="2.0"><channel><title>&#x110000;t</title>'),
    (
        reads_a_sitemap,
        b'<urlsehttp://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://a.test/1</loc>',
    ),
    (reads_a_feed, b"<item<guid <t:</guid>"),  # feedparser gives it a link that is None
    (
        reads_a_sitemap,
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        b"<url><loc>httP://a.test/1</loc></url></urlset>",
    ),
    (reads_lists, b'<ul><li><a href="/a/1.html" \x01="x" =9="y" ns:="z">one</a></li></ul>'),
    (reads_lists, b'<ul><li><a href="/a/1.html" {a}{b="x" \xff\xfe="y" :="z">one</a></li></ul>'),
    (finds_figures, "trillion billion billion 十 两 百 万 十"),
    (finds_figures, "999999999999999999兆千999999999999999999"),
)


@pytest.mark.parametrize(("check", "body"), FOUND)
def test_what_ended_a_run_once_is_read_or_refused(check: Check, body: Any) -> None:
    check(body)


@pytest.mark.parametrize("name", TRIED)
def test_broken_input_is_read_or_refused(name: str) -> None:
    check, examples, count = TRIED[name]
    tried(check, examples(), count)


def test_a_broken_archive_costs_its_own_records_alone(taking: Taking) -> None:
    tried(taking.take, mutated(warcs(), WARC), 25)


@pytest.mark.slow
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("name", TRIED)
def test_broken_input_is_read_or_refused_for_long(name: str) -> None:
    check, examples, _ = TRIED[name]
    assert tried_long(check, examples()) > 0


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_a_broken_archive_costs_its_own_records_alone_for_long(taking: Taking) -> None:
    assert tried_long(taking.take, mutated(warcs(), WARC)) > 0

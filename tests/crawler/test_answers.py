"""What a site can answer, met in one crawl."""

import gzip
from collections.abc import Iterator

import brotli
import pytest
import zstandard
from warcio.archiveiterator import ArchiveIterator

from crawler.plan import Known
from crawler.source import Reader
from store.records import Reason
from tests.crawler.crawling import (
    HOME,
    HOST,
    NOW,
    Crawled,
    article,
    crawl,
    list_page,
    listing,
    source,
)
from tests.crawler.loopback import Reply, Site, serving

BIG = 11 << 20
ODD = {
    "gzip": article("squeezed", headers=(("Content-Encoding", "gzip"),)),
    "bomb": Reply(gzip.compress(bytes(BIG * 4)), headers=(("Content-Encoding", "gzip"),)),
    "big": Reply(bytes(BIG)),
    "endless": Reply(parts=(bytes(1 << 20),) * 11),
    "slow": Reply(parts=(b"x",) * 40, pause_s=0.1),
    "to-file": Reply(status=302, headers=(("Location", "file:///etc/passwd"),)),
    "to-inner": Reply(status=302, headers=(("Location", "http://169.254.169.254/latest"),)),
    "to-other": Reply(
        status=302, headers=(("Location", "http://elsewhere.test.example/a/1.html"),)
    ),
    "loop": Reply(status=302, headers=(("Location", "/a/loop.html"),)),
    "moved": Reply(status=301, headers=(("Location", "/a/plain.html?utm_source=x"),)),
    "gone": Reply(b"not here", 404),
    "broken": Reply(b"oops", 500),
    "header": article("odd", headers=(("X-Odd", "a\tb \xe9"), ("ETag", '"e1"'))),
    "plain": article("plain"),
    "plain2": article('see <a class="annex" href="/files/list.pdf">the list</a>'),
    "unchanged": Reply(b"", 304, headers=(("ETag", '"v7"'),)),
}


def odd_answers() -> dict[str, Reply]:
    answers = {f"/a/{name}.html": reply for name, reply in ODD.items()}
    page = b"<p>squeezed</p>"
    answers["/a/gzip.html"] = Reply(gzip.compress(page), headers=(("Content-Encoding", "gzip"),))
    answers["/a/br.html"] = Reply(brotli.compress(page), headers=(("Content-Encoding", "br"),))
    zipped = zstandard.ZstdCompressor().compress(page)
    answers["/a/zstd.html"] = Reply(zipped, headers=(("Content-Encoding", "zstd"),))
    answers["/a/plain.html?utm_source=x"] = article("plain")
    answers["/files/list.pdf"] = Reply(b"%PDF-1.7", content_type="application/pdf")
    names = [*ODD, "br", "zstd", "done"]
    more = '<li><a href="javascript:alert(1)">x</a><li><a href="http://other.test/a/1.html">y</a>'
    return {**answers, "/list": list_page(*names, more=more), "/robots.txt": Reply(b"", 404)}


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Crawled, Site]]:
    known = {
        f"{HOME}/a/unchanged.html": Known(
            etag='"v7"',
            last_modified="Mon, 01 Jun 2026 08:00:00 GMT",
            sha256="0" * 64,
            warc_date="2026-06-01T00:00:00Z",
            due=True,
        ),
        f"{HOME}/a/done.html": Known(),
        f"{HOME}/a/unlisted.html": Known(due=True),
        f"{HOME}/files/old.pdf": Known(due=True, is_article=False),
    }
    made = source(listing(), read=(Reader(attachments="a.annex"),))
    with serving(odd_answers()) as site:
        folder = tmp_path_factory.mktemp("odd")
        yield crawl(folder, made, site, known=known, timeout_s=1), site


def test_a_page_is_archived_as_it_came_and_points_at_its_record(odd: tuple[Crawled, Site]) -> None:
    crawled, _ = odd
    page = crawled.page("/a/plain.html")
    assert (page.status, page.kind, page.route) == (200, "article", "list")
    assert (page.listed_title, page.listed_at) == ("plain", "2026-06-05")
    assert page.fetched_at == NOW
    assert b"<p>plain</p>" in crawled.body("/a/plain.html")


@pytest.mark.parametrize("name", ["gzip", "br", "zstd"])
def test_a_compressed_page_is_kept_compressed_and_read_decoded(
    odd: tuple[Crawled, Site], name: str
) -> None:
    assert odd[0].body(f"/a/{name}.html") == b"<p>squeezed</p>"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("bomb", Reason.TOO_LARGE),
        ("big", Reason.TOO_LARGE),
        ("endless", Reason.TOO_LARGE),
        ("slow", Reason.NETWORK_ERROR),
        ("to-file", Reason.FORBIDDEN_ADDRESS),
        ("loop", Reason.HTTP_ERROR),
        ("gone", Reason.GONE),
        ("broken", Reason.HTTP_ERROR),
    ],
)
def test_a_useless_answer_is_a_rejection_with_its_reason(
    odd: tuple[Crawled, Site], name: str, reason: Reason
) -> None:
    assert odd[0].reasons(f"/a/{name}.html") == [reason]


@pytest.mark.parametrize("target", ["169.254.169.254/latest", "elsewhere.test.example/a/1.html"])
def test_a_redirect_that_leaves_the_source_is_refused_and_recorded(
    odd: tuple[Crawled, Site], target: str
) -> None:
    crawled, site = odd
    assert crawled.reasons(target) == [Reason.FORBIDDEN_ADDRESS]
    assert {asked.host for asked in site.log} == {HOST}


def test_a_failure_of_the_server_is_tried_three_times(odd: tuple[Crawled, Site]) -> None:
    crawled, site = odd
    assert len(site.asked("/a/broken.html")) == 3
    assert [page.status for page in crawled.all("/a/broken.html")] == [500, 500, 500]
    assert [page.status for page in crawled.all("/a/slow.html")] == [None, None, None]


def test_a_redirect_inside_the_source_is_followed(odd: tuple[Crawled, Site]) -> None:
    moved = odd[0].page("/a/moved.html")
    assert (moved.status, moved.error) == (301, "HTTP 301, leads to /a/plain.html?utm_source=x")
    assert odd[0].page("/a/plain.html?utm_source=x").status == 200


def test_a_due_page_is_asked_for_conditionally_and_304_is_a_revisit(
    odd: tuple[Crawled, Site],
) -> None:
    crawled, site = odd
    headers = site.asked("/a/unchanged.html")[0].headers
    assert headers["If-None-Match"] == '"v7"'
    assert headers["If-Modified-Since"] == "Mon, 01 Jun 2026 08:00:00 GMT"
    page = crawled.page("/a/unchanged.html")
    assert (page.status, page.error, page.sha256) == (304, None, None)
    assert "revisit" in record_types(crawled)


def test_what_is_known_is_not_asked_again_and_what_is_due_is(odd: tuple[Crawled, Site]) -> None:
    paths = odd[1].paths()
    assert "/a/done.html" not in paths
    assert "/a/unlisted.html" in paths
    assert "/files/old.pdf" not in paths


def test_an_annex_is_fetched_with_the_address_of_its_notice(odd: tuple[Crawled, Site]) -> None:
    page = odd[0].page("/files/list.pdf")
    assert (page.kind, page.parent_url) == ("attachment", f"{HOME}/a/plain2.html")


def test_every_page_with_an_answer_stands_in_the_archive(odd: tuple[Crawled, Site]) -> None:
    crawled, _ = odd
    answered = [page for page in crawled.pages if page.status is not None]
    types = record_types(crawled)
    assert len(answered) == types.count("response") + types.count("revisit")
    assert crawled.report.pages == len(crawled.pages)
    assert crawled.page("/robots.txt").kind == "robots"


def test_the_crawler_says_who_it_is_and_nothing_more(odd: tuple[Crawled, Site]) -> None:
    headers = odd[1].log[0].headers
    assert headers["User-Agent"] == "disputeline/0.1 (+mailto:desk@example.org)"
    assert not {"Cookie", "Referer"} & set(headers)


def record_types(crawled: Crawled) -> list[str]:
    assert crawled.report.warc_file is not None
    with (crawled.folder / crawled.report.warc_file).open("rb") as file:
        return [record.rec_type for record in ArchiveIterator(file)]

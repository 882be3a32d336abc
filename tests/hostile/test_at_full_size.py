"""The same as in `test_answers` and `test_lists` at full size: two gigabytes, a million entries."""

from __future__ import annotations

import gzip
import resource
from pathlib import Path

import brotli
import pytest
import zstandard

from crawler.source import Route
from store.records import Reason
from tests.crawler.crawling import HOME, NO_ROBOTS, list_page, listing, source
from tests.crawler.loopback import Reply, serving
from tests.hostile.following import LEAD, follow, good
from tests.hostile.test_lists import item, rss

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
MIB = 1 << 20
MOST_MB = 600  # of memory of the crawl's process; it may use a gigabyte


def peak_mb() -> int:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def test_two_gigabytes_declared_streamed_and_packed_are_refused_in_little_memory(
    tmp_path: Path,
) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    chunk = b"%x\r\n%s\r\n" % (MIB, bytes(MIB))
    packed = {
        "gzip": gzip.compress(bytes(1024 * MIB), 1),
        "br": brotli.compress(bytes(512 * MIB), quality=1),
        "zstd": zstandard.compress(bytes(1024 * MIB)),
    }
    answers = {
        "declared": Reply(raw=(head + b"Content-Length: 2147483648\r\n\r\n",)),
        "streamed": Reply(raw=(head + b"\r\n", *(bytes(MIB),) * 2048)),
        "chunks": Reply(raw=(head + b"Transfer-Encoding: chunked\r\n\r\n", *(chunk,) * 2048)),
        **{
            name: Reply(body, headers=(("Content-Encoding", name),))
            for name, body in packed.items()
        },
    }
    pages = {f"/a/{name}.html": reply for name, reply in answers.items()}
    lists = list_page("good", *answers, "last")
    with serving({**NO_ROBOTS, "/list": lists, **pages}) as site:
        site.answers |= {"/a/good.html": good(1), "/a/last.html": good(2)}
        followed = follow(tmp_path, source(listing()), site, limit_s=300.0)
    for name in answers:
        assert followed.reasons(f"/a/{name}.html") == {Reason.TOO_LARGE}
    assert len(followed.articles) == 2
    assert peak_mb() < MOST_MB


def test_a_byte_a_second_ends_with_the_time_limit_of_an_answer(tmp_path: Path) -> None:
    drip = Reply(parts=(b"x",) * 120, pause_s=1.0)
    answers = {**NO_ROBOTS, "/list": list_page("drip", "good"), "/a/drip.html": drip}
    with serving({**answers, "/a/good.html": good()}) as site:
        followed = follow(tmp_path, source(listing()), site, limit_s=200.0)
    assert followed.reasons("/a/drip.html") == {Reason.NETWORK_ERROR}
    assert LEAD in followed.article("/a/good.html").text


def test_a_feed_of_a_million_entries_is_bounded_and_the_list_beside_it_is_read(
    tmp_path: Path,
) -> None:
    million = rss(*(item(f"{HOME}/a/m{n}.html", day="") for n in range(1_000_000)))
    many = rss(*(item(f"{HOME}/a/n{n}.html", day="") for n in range(90_000)))
    routes = (
        listing(),
        Route.model_validate({"id": "million", "type": "feed", "url": f"{HOME}/million"}),
        Route.model_validate({"id": "many", "type": "feed", "url": f"{HOME}/many"}),
    )
    answers = {**NO_ROBOTS, "/list": list_page("good"), "/million": million, "/many": many}
    with serving({**answers, "/a/good.html": good()}) as site:
        followed = follow(tmp_path, source(*routes), site, limit_s=400.0, max_pages=20)
    assert followed.routes["million"].state == "error"
    assert "more than 50000 entries" in (followed.routes["many"].note or "")
    assert LEAD in followed.article("/a/good.html").text
    assert peak_mb() < 2 * MOST_MB

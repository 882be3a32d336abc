"""Answers that lie about their length, never end, swell, or are no page: one crawl of them all."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import brotli
import pytest
import zstandard

from store.records import Reason
from tests.crawler.crawling import NO_ROBOTS, list_page, listing, source
from tests.crawler.loopback import Answer, Asked, Reply, Site, serving
from tests.hostile.following import BODY, JA, LEAD, ZH, Followed, follow, good, story

MOST = 1 << 20  # of a body, in place of the ten times as much that a crawl takes
SWOLLEN = bytes(4 * MOST)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def packed(body: bytes, *encodings: str) -> Reply:
    return Reply(body, headers=(("Content-Encoding", ", ".join(encodings)),))


def chunked(*chunks: bytes) -> tuple[bytes, ...]:
    head = OK + b"Transfer-Encoding: chunked\r\n\r\n"
    return (head, *(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks))


def paper(lines: tuple[str, ...], charset: str, *, meta: str = "", header: str = "") -> Reply:
    head = f'<meta charset="{meta}">' if meta else ""
    html = f"<html><head>{head}<title>{lines[0][:14]}</title></head><body><h1>{lines[0][:14]}</h1>"
    html += "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"
    kind = f"text/html; charset={header}" if header else "text/html"
    return Reply(html.encode(charset), content_type=kind)


def at_second_asking(status: int, *, wait: str) -> Answer:
    """Answer with a Retry-After first: `date` for one in two seconds as a date."""
    asked: list[float] = []

    def answer(_: Asked) -> Reply:
        asked.append(time.monotonic())
        later = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
        headers = (("Retry-After", later if wait == "date" else wait),)
        return Reply(b"later", status, headers=headers) if len(asked) == 1 else good(7)

    return answer


REFUSED: dict[str, tuple[Reply, Reason]] = {
    "br-bomb": (packed(brotli.compress(SWOLLEN, quality=3), "br"), Reason.TOO_LARGE),
    "zstd-bomb": (packed(zstandard.compress(SWOLLEN), "zstd"), Reason.TOO_LARGE),
    "nested-bomb": (
        packed(gzip.compress(gzip.compress(SWOLLEN)), "gzip", "gzip"),
        Reason.TOO_LARGE,
    ),
    "two-gigabytes": (
        Reply(raw=(OK + b"Content-Length: 2147483648\r\n\r\n<p>x",)),
        Reason.TOO_LARGE,
    ),
    "chunks": (Reply(raw=chunked(*[bytes(MOST // 8)] * 12)), Reason.TOO_LARGE),
    "slow-head": (Reply(raw=(b"H", b"T", b"T", b"P") * 4, pause_s=0.3), Reason.NETWORK_ERROR),
    "slow-chunks": (Reply(raw=chunked(*[b"x"] * 12), pause_s=0.3), Reason.NETWORK_ERROR),
    "short": (Reply(raw=(OK + b"Content-Length: 5000\r\n\r\n<p>x",)), Reason.NETWORK_ERROR),
    "no-http": (Reply(raw=(b"\x00\xff\x00 hello\r\n\r\n",)), Reason.NETWORK_ERROR),
    "long-header": (Reply(raw=(OK + b"X-Long: " + b"x" * MOST + b"\r\n\r\nx",)), Reason.NETWORK_ERROR),
    "odd-length": (Reply(raw=(OK + b"Content-Length: many\r\n\r\nx",)), Reason.NETWORK_ERROR),
    "two-lengths": (
        Reply(raw=(OK + b"Content-Length: 1\r\nContent-Length: 9\r\n\r\nxxxxxxxxx",)),
        Reason.NETWORK_ERROR,
    ),
    "image": (Reply(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9), Reason.BINARY),
    "noise": (Reply(bytes(range(256)) * 40), Reason.BINARY),
    "feed": (Reply(b"<rss/>", content_type="application/rss+xml"), Reason.NOT_HTML),
    "nested": (Reply(b"<html><title>Deep</title>" + b"<div>" * 10_000 + LEAD.encode()), Reason.EMPTY),
    "table": (Reply(b"<table>" + b"<tr><td>1" * 60_000), Reason.TOO_LARGE),
    "blank": (Reply(b" \n\t" * 1000), Reason.EMPTY),
    "no-wait": (Reply(b"x", 503, headers=(("Retry-After", "\xb2"),)), Reason.HTTP_ERROR),
}  # fmt: skip
READ: dict[str, tuple[Answer, str]] = {
    "good": (good(1), LEAD),
    "gb18030": (paper(ZH, "gb18030", meta="gb2312"), ZH[0]),
    "gb-wrong": (paper(ZH, "gb18030", header="utf-8"), ZH[0]),
    "gb-unsaid": (paper(ZH, "gb18030"), ZH[0]),
    "shift-jis": (paper(JA, "cp932", header="Shift_JIS"), JA[0]),
    "euc-jp": (paper(JA, "euc_jp", meta="euc-jp"), JA[0]),
    "utf-16": (paper(JA, "utf-16"), JA[0]),
    "utf-16-wrong": (paper(ZH, "utf-16", header="iso-8859-1"), ZH[0]),
    "no-such": (paper(ZH, "utf-8", header="x-no-such-charset"), ZH[0]),
    "mixed": (
        Reply(story("MARK").encode().replace(b"MARK", ZH[0].encode("gb18030") + b"\xff\xfe")),
        BODY[1],
    ),
    "line": (Reply(story((LEAD + " ") * 9_000).encode()), BODY[1]),
    "later": (at_second_asking(503, wait="date"), LEAD),
    "too-many": (at_second_asking(429, wait="1"), LEAD),
    "last": (good(2), LEAD),
}


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Followed, Site]]:
    both: dict[str, Answer] = {name: reply for name, (reply, _) in REFUSED.items()}
    both = {"first": good(3), **both, **{name: reply for name, (reply, _) in READ.items()}}
    answers: dict[str, Answer] = {f"/a/{name}.html": reply for name, reply in both.items()}
    with serving({**NO_ROBOTS, "/list": list_page(*both), **answers}) as site:
        made = source(listing(), languages=("en", "zh", "ja"))
        folder = tmp_path_factory.mktemp("met")
        yield follow(folder, made, site, timeout_s=1.0, max_body_bytes=MOST), site


@pytest.mark.parametrize("name", REFUSED)
def test_a_useless_answer_is_a_row_with_its_reason(met: tuple[Followed, Site], name: str) -> None:
    assert met[0].reasons(f"/a/{name}.html") == {REFUSED[name][1]}
    assert "\n" not in met[0].details(f"/a/{name}.html")


@pytest.mark.parametrize("name", READ)
def test_a_good_article_of_the_same_crawl_is_read(met: tuple[Followed, Site], name: str) -> None:
    assert READ[name][1] in met[0].article(f"/a/{name}.html").text


def test_the_state_of_the_source_and_every_reason_stand_in_status(
    met: tuple[Followed, Site],
) -> None:
    followed, _ = met
    assert followed.faults == []
    assert [report.state for report in followed.reports] == ["ok"]
    assert followed.routes["all"].state == "ok"
    for reason in {reason for _, reason in REFUSED.values()}:
        assert reason in followed.status


def test_what_a_server_asks_to_wait_is_waited_for_as_seconds_and_as_a_date(
    met: tuple[Followed, Site],
) -> None:
    for name, least in (("later", 1), ("too-many", 1)):
        first, second = met[1].asked(f"/a/{name}.html")
        assert second.at - first.at >= least
    assert len(met[1].asked("/a/no-wait.html")) == 3

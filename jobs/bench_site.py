"""A made news site on 127.0.0.1, for benchmarks: a process that renders nothing while it answers.

`python -m jobs.bench_site PAGES KIND` prints its port and answers until its input ends. Each of its hosts
(`HOSTS`, below `.example`) has a robots.txt, one sitemap of its pages, and the pages. Pages of the kind
`stated` say in JSON-LD and in their marks what they are; `bare` ones leave that to be found. Bodies are of
news length amid the furniture that news pages have; text comes from the bundled newsroom. A request line
may name a host (RFC 9112 section 3.2.2) or only a path, which then stands on any host. `/asked` tells how
often what was asked for, and how often what was found unchanged.
"""

from __future__ import annotations

import asyncio
import gzip
import itertools
import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Literal
from urllib.request import urlopen

from crawler.source import Published, Reader, Route, Rows, Source
from jobs.bench_texts import sample

Kind = Literal["stated", "bare"]
LOOPBACK = "127.0.0.1"
HOSTS = tuple(f"paper-{number}.bench.example" for number in range(20))  # as many as bundled sources
NEWEST = datetime(2026, 6, 5, 11, tzinfo=UTC)
STEP = timedelta(minutes=1)
TEXTS = 40  # different bodies; every page has its own title, number and time beside
LINKS = 150  # chosen: a news page has about so many beside its story
SCRIPT_BYTES = 12_000
ITEM = '<li class="item"><a href="/section/{0}.html">{1}</a></li>'
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - Bench Paper</title>
{stated}<script>{script}</script></head><body><header><nav><ul>{nav}</ul></nav></header><main>
<article class="story"><h1 class="headline">{title}</h1><p class="byline">By Staff Reporter</p>
<p class="when">{printed}</p><div class="text">{body}</div></article>
<aside><h2>More news</h2><ul>{aside}</ul></aside></main>
<footer><ul>{foot}</ul><p>All rights reserved.</p></footer></body></html>"""
STATED = """<link rel="canonical" href="{url}"><meta property="og:title" content="{title}">
<meta property="og:type" content="article"><meta property="article:published_time" content="{at}">
<script type="application/ld+json">{json}</script>"""


@dataclass(frozen=True)
class Site:
    """The running site: its port, and the number of its process."""

    port: int
    pid: int

    @property
    def address(self) -> str:
        """Return host and port."""
        return f"{LOOPBACK}:{self.port}"

    def asked(self) -> dict[str, int]:
        """Return how often each path of each host was asked for; counting begins anew."""
        with urlopen(f"http://{self.address}/asked") as answer:  # our own site on 127.0.0.1
            counted: dict[str, int] = json.load(answer)
        return counted


def source(kind: Kind) -> Source:
    """Return the description of the whole site as one source."""
    routes = [
        Route(id=f"map-{number}", type="sitemap", url=f"http://{host}/sitemap.xml")
        for number, host in enumerate(HOSTS)
    ]
    return _source("bench", HOSTS, routes, kind)


def papers() -> tuple[Source, ...]:
    """Return each host as a source of its own, with a sitemap, a feed and a list."""
    rows = Rows(row="li.story", link="a", date="span")
    return tuple(
        _source(
            f"paper-{number}",
            (host,),
            [
                Route(id="map", type="sitemap", url=f"http://{host}/sitemap.xml"),
                Route(id="feed", type="feed", url=f"http://{host}/feed.xml"),
                Route(id="list", type="listing", url=f"http://{host}/list.html", rows=rows),
            ],
            "stated",
        )
        for number, host in enumerate(HOSTS)
    )


def _source(source_id: str, hosts: tuple[str, ...], routes: Sequence[Route], kind: Kind) -> Source:
    reader = Reader(
        title=("h1.headline",),
        byline=(".byline",),
        published=(Published(css=".when"),),
        body=("div.text",),
    )
    return Source(
        id=source_id,
        name="Bench Paper",
        kind="newspaper",
        country="zz",
        languages=("en",),
        home=f"http://{hosts[0]}",
        timezone="UTC",
        rights="full_text",
        every_minutes=60,
        delay_s=1,
        hosts=hosts,
        routes=tuple(routes),
        articles=(r"/story/\d+\.html$",),
        read=(reader,) if kind == "stated" else (),
    )


def paths(pages: int) -> tuple[str, ...]:
    """Return the paths of the pages."""
    return tuple(f"/story/{number}.html" for number in range(pages))


@contextmanager
def serving(pages: int, kind: Kind) -> Iterator[Site]:
    """Run the site in a process of its own until the block ends."""
    command = [sys.executable, "-m", __name__, str(pages), kind]
    home = Path(__file__).parents[1]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=home
    ) as running:
        try:
            said = running.stdout.readline() if running.stdout else b""
            yield Site(int(said or 0), running.pid)
        finally:
            if running.stdin:
                running.stdin.close()
            running.wait()


def answers(pages: int, kind: Kind) -> dict[str, bytes]:
    """Return what the site answers, by path: whole answers, bodies in gzip."""
    chance = random.Random(7)
    frame, bodies = _frame(chance), _bodies()
    made = {"/robots.txt": _answer(b"User-agent: *\nAllow: /\n", "text/plain")}
    for number, path in enumerate(paths(pages)):
        page = _page(number, path, bodies[number % len(bodies)], frame, kind)
        made[path] = _answer(page.encode(), "text/html; charset=utf-8")
    for number, host in enumerate(HOSTS):
        own = paths(pages)[number :: len(HOSTS)]
        made[f"{host}/sitemap.xml"] = _answer(_sitemap(host, own).encode(), "text/xml")
        made[f"{host}/feed.xml"] = _answer(_feed(host, own[:20]).encode(), "text/xml")
        made[f"{host}/list.html"] = _answer(_list(own[:20]).encode(), "text/html")
    made["/all.txt"] = _answer("\n".join(paths(pages)).encode(), "text/plain")
    return made


def _frame(chance: random.Random) -> dict[str, str]:
    words = " ".join(sample("en")).split()
    items = [
        ITEM.format(number, escape(" ".join(chance.sample(words, 7)))) for number in range(LINKS)
    ]
    third = LINKS // 3
    script = f"window.state={json.dumps(' '.join(chance.choices(words, k=SCRIPT_BYTES // 6)))};"
    return {
        "nav": "".join(items[:third]),
        "aside": "".join(items[third : 2 * third]),
        "foot": "".join(items[2 * third :]),
        "script": script.replace("</", "<\\/"),
    }


def _bodies() -> list[tuple[str, ...]]:
    texts = [tuple(text.split("\n\n")[1:]) for text in sample("en")]
    return list(itertools.islice(itertools.cycle(texts), TEXTS))


def _page(number: int, path: str, body: Sequence[str], frame: dict[str, str], kind: Kind) -> str:
    title, at = f"Officials discuss export licences, part {number}", NEWEST - number * STEP
    paragraphs = [f"This is report number {number} of the made newspaper.", *body]
    url = f"http://{HOSTS[number % len(HOSTS)]}{path}"
    stated = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": title,
            "datePublished": at.isoformat(),
            "author": {"@type": "Person", "name": "Staff Reporter"},
            "url": url,
        }
    )
    return PAGE.format(
        title=title,
        stated=STATED.format(url=url, title=title, at=at.isoformat(), json=stated)
        if kind == "stated"
        else "",
        printed=f"{at:%B} {at.day}, {at:%Y %H:%M}",
        body="".join(f"<p>{escape(line)}</p>" for line in paragraphs),
        **frame,
    )


def _sitemap(host: str, own: Sequence[str]) -> str:
    rows = "".join(
        f"<url><loc>http://{host}{path}</loc><lastmod>{NEWEST.isoformat()}</lastmod></url>"
        for path in own
    )
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'


def _feed(host: str, own: Sequence[str]) -> str:
    rows = "".join(
        f"<item><title>{path}</title><link>http://{host}{path}</link>"
        f"<pubDate>{NEWEST:%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
        for path in own
    )
    return f'<rss version="2.0"><channel><title>Bench</title>{rows}</channel></rss>'


def _list(own: Sequence[str]) -> str:
    rows = (
        f'<li class="story"><a href="{path}">{path}</a> <span>{NEWEST:%Y-%m-%d}</span></li>'
        for path in own
    )
    return f"<html><body><ul>{''.join(rows)}</ul></body></html>"


def _answer(body: bytes, content_type: str) -> bytes:
    packed = gzip.compress(body, mtime=0)
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Encoding: gzip\r\n"
        f'ETag: "{hash(body) & 0xFFFFFFFF:08x}"\r\nContent-Length: {len(packed)}\r\n\r\n'
    )
    return head.encode() + packed


class Answering(asyncio.Protocol):
    """Answers one connection, request by request."""

    def __init__(self, known: dict[str, bytes], counted: Counter[str]) -> None:
        """Share what is known and what is counted."""
        self._known, self._counted = known, counted
        self._waiting = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the line."""
        if isinstance(transport, asyncio.Transport):
            self._line = transport

    def data_received(self, data: bytes) -> None:
        """Answer what is whole."""
        self._waiting += data
        while b"\r\n\r\n" in self._waiting:
            head, _, self._waiting = self._waiting.partition(b"\r\n\r\n")
            self._line.write(self._found(head))

    def _found(self, head: bytes) -> bytes:
        target = head.split(b" ", 2)[1].decode("latin-1").removeprefix("http://")
        path = target[target.index("/") :]
        if path == "/asked":
            told = json.dumps(self._counted)
            self._counted.clear()
            return f"HTTP/1.1 200 OK\r\nContent-Length: {len(told)}\r\n\r\n{told}".encode()
        self._counted[target] += 1
        answer = self._known.get(target) or self._known.get(path)
        if answer is None:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        tag = answer[answer.index(b'"') : answer.index(b'"', answer.index(b'"') + 1) + 1]
        if b"If-None-Match: " + tag in head:
            self._counted[f"unchanged {target}"] += 1
            return b"HTTP/1.1 304 Not Modified\r\nETag: " + tag + b"\r\n\r\n"
        return answer


async def _serve(pages: int, kind: Kind) -> None:
    known, counted = answers(pages, kind), Counter[str]()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Answering(known, counted), LOOPBACK, 0)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201  # who started it reads this
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    os._exit(0)  # no line is left to finish


if __name__ == "__main__":
    chosen: Kind = "stated" if sys.argv[2] == "stated" else "bare"
    asyncio.run(_serve(int(sys.argv[1]), chosen))

"""A news archive in the layout of CC-NEWS, made of the bundled newsroom's pages and of noise around them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from jobs.newsroom import Newsroom
from jobs.newsroom.articles import SUFFIX

HTML = "text/html; charset=utf-8"
NOISY = 20  # pages of noise in a file
NOISE = (
    "The town's bakers met on Saturday to compare their loaves. The oldest of them, who has baked for forty "
    "years, said the crust is everything, and that an oven has to be older than whoever minds it."
)


@dataclass(frozen=True, kw_only=True)
class Capture:
    """One page as an archive fetched it."""

    url: str
    at: datetime
    body: bytes
    content_type: str = HTML
    status: str = "200 OK"


def newsroom_pages(topic: str) -> list[Capture]:
    """Return the newsroom's article pages under the outlets' own addresses, by publication."""
    room = Newsroom(topic)
    pages = {key: page for site in room.sites for key, page in site.pages.items()}
    found = []
    for article in room.articles:
        page = pages[f"{article.host}{article.path}"]
        body = page.versions[0].body.replace(SUFFIX.encode(), b"")
        found.append(
            Capture(
                url=f"https://{article.url}",
                at=article.published.astimezone(UTC).replace(microsecond=0) + timedelta(hours=1),
                body=body,
                content_type=page.content_type,
            )
        )
    return found


def noise(count: int, host: str, at: datetime, chars: int = 3_000) -> Iterator[Capture]:
    """Yield pages about nothing that any topic is about."""
    for number in range(count):
        said = "".join(f"<p>{NOISE} Loaf {number}-{part}.</p>" for part in range(chars // 200))
        html = (
            f"<html><head><title>Bread {number}</title></head><body><nav><a href='/'>Home</a></nav>"
            f"<article><h1>Bread of the week, number {number}</h1>{said}</article></body></html>"
        )
        url = f"https://{host}/{at:%Y/%m/%d}/bread-{number}.html"
        yield Capture(url=url, at=at, body=html.encode())


def write(path: Path, captures: Iterable[Capture], *, packed: bool = True) -> Path:
    """Write a WARC file: a warcinfo record, then request and response of each page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        out = WARCWriter(file, gzip=packed)
        out.write_record(out.create_warcinfo_record(path.name, {"robots": "obey"}))
        for each in captures:
            out.write_request_response_pair(*_records(out, each))
    return path


def _records(out: WARCWriter, capture: Capture) -> tuple[object, object]:
    dated = {"WARC-Date": capture.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
    asked = StatusAndHeaders("GET / HTTP/1.1", [], is_http_request=True)
    headers = [("Content-Type", capture.content_type), ("Content-Length", str(len(capture.body)))]
    answered = StatusAndHeaders(capture.status, headers, protocol="HTTP/1.1")
    request = out.create_warc_record(
        capture.url, "request", http_headers=asked, warc_headers_dict=dict(dated)
    )
    response = out.create_warc_record(
        capture.url,
        "response",
        payload=io.BytesIO(capture.body),
        http_headers=answered,
        warc_headers_dict=dict(dated),
    )
    return request, response


def archive(folder: Path, pages: list[Capture], files: int, noisy: int = NOISY) -> list[Path]:
    """Write pages into some WARC files, noise between them; return the files."""
    share = -(-len(pages) // files)
    made = []
    for number in range(files):
        some = pages[number * share : (number + 1) * share]
        at = some[0].at
        others = [
            *noise(noisy, "www.bread.example", at),
            *noise(noisy // 4, "www.globaltimes.cn", at),
        ]
        mixed = sorted([*some, *others], key=lambda each: each.url[-7:])
        made.append(write(folder / f"CC-NEWS-{at:%Y%m%d%H%M%S}-{number:05d}.warc.gz", mixed))
    return made

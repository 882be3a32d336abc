"""Serving: the sites of a newsroom answer on 127.0.0.1, as a forward proxy for their `.example` hosts.

Request lines with an absolute address (RFC 9112 section 3.2.2) and with a path beside a Host header are
answered alike; a host of no outlet gets 502, an unknown address 404. Answers carry a strong ETag and
Last-Modified, and conditional requests get 304 (RFC 9110 section 13). A second version needs no state: who
shows the ETag of the first version gets the second, who shows nothing gets the first.
"""

from __future__ import annotations

import gzip
import importlib
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qsl, unquote, urlsplit

from jobs.newsroom.articles import Article, load
from jobs.newsroom.site import Resource, Site, Version
from store.errors import UsageError

HERE = Path(__file__).parent
HANDED_IN = "handed-in"
LOOPBACK = "127.0.0.1"
PLAIN = "text/plain; charset=utf-8"
POLL_S = 0.05  # chosen: how soon it stops when told to
IDLE_S = 10  # chosen: a connection that asks nothing is closed


class Outlet(Protocol):
    """What a module of `outlets` offers."""

    def site(self, articles: tuple[Article, ...]) -> Site:
        """Return what the outlet answers, made of its articles (oldest first)."""


def newsrooms() -> tuple[str, ...]:
    """Return the slugs of the topics that have a newsroom, in alphabetical order."""
    return tuple(sorted({path.parent.parent.name for path in HERE.glob("*/*/*.md")}))


def handed_in(topic_slug: str) -> tuple[Path, ...]:
    """Return the folder of files that come with a newsroom but from no outlet; none where it has none."""
    folder = HERE / topic_slug / HANDED_IN
    return (folder,) if folder.is_dir() else ()


class Newsroom:
    """The outlets of one topic on 127.0.0.1; use it as a context manager."""

    def __init__(self, topic_slug: str) -> None:
        """Read the articles and render the sites; nothing is served yet.

        Raises:
            UsageError: there is no newsroom for this topic.
            ConfigError: an article's file is broken.
        """
        if topic_slug not in newsrooms():
            raise UsageError(
                f"Topic {topic_slug!r} has no bundled newsroom; expected one of "
                f"{', '.join(newsrooms())}."
            )
        self.articles = load(HERE / topic_slug)
        self.sites = sites(self.articles)
        self.hosts: tuple[str, ...] = tuple(
            sorted({host for site in self.sites for host in site.hosts})
        )
        self.newest = max(each.published for each in self.articles).astimezone(UTC)
        self.address = ""
        self._server: Server | None = None

    def __enter__(self) -> Newsroom:
        """Serve on a free port, in a daemon thread."""
        self._server = Server((LOOPBACK, 0), Handler)
        self._server.answers = Answers(self.sites)
        self.address = f"{LOOPBACK}:{self._server.server_port}"
        thread = threading.Thread(
            target=self._server.serve_forever, args=(POLL_S,), name="newsroom", daemon=True
        )
        thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop serving."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
        self._server, self.address = None, ""


def sites(articles: tuple[Article, ...]) -> tuple[Site, ...]:
    """Return the sites of the outlets that have articles."""
    made = []
    for name in sorted({article.outlet for article in articles}):
        outlet: Outlet = importlib.import_module(f"jobs.newsroom.outlets.{name.replace('-', '_')}")
        made.append(outlet.site(tuple(each for each in articles if each.outlet == name)))
    return tuple(made)


class Answers:
    """Finds the answer to an address."""

    def __init__(self, given: tuple[Site, ...]) -> None:
        """Put the sites' tables together."""
        self._pages = {key: page for site in given for key, page in site.pages.items()}
        self._queried = {key: find for site in given for key, find in site.queried.items()}
        self._hosts = {host for site in given for host in site.hosts}

    def knows(self, host: str) -> bool:
        """Return whether a host is one of the newsroom's."""
        return host in self._hosts

    def find(self, host: str, target: str) -> Resource | None:
        """Return the answer to a path with its query; None where there is none."""
        parts = urlsplit(target)
        key = host + unquote(parts.path or "/")
        if find := self._queried.get(key):
            return find(dict(parse_qsl(parts.query, keep_blank_values=True)))
        return self._pages.get(key)


class Server(ThreadingHTTPServer):
    """A threading server that carries its answers."""

    answers: Answers


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server_version = "newsroom"
    sys_version = ""
    timeout = IDLE_S
    server: Server

    def do_GET(self) -> None:
        """Answer with the resource, or with the reason why there is none."""
        host, target = self.asked()
        if not self.server.answers.knows(host):
            self.refuse(HTTPStatus.BAD_GATEWAY, f"No outlet of this newsroom is called {host!r}.\n")
            return
        resource = self.server.answers.find(host, target)
        if resource is None:
            self.refuse(HTTPStatus.NOT_FOUND, f"{host} has no {target}.\n")
            return
        version = chosen(resource, self.headers.get("If-None-Match"), self.since())
        if version is None:
            self.not_modified(resource)
        else:
            self.give(resource, version)

    do_HEAD = do_GET

    def asked(self) -> tuple[str, str]:
        """Return host and target, from an absolute request line or from the Host header."""
        if self.path.startswith("/"):
            return host_of(self.headers.get("Host", "")), self.path
        parts = urlsplit(self.path)
        query = f"?{parts.query}" if parts.query else ""
        return host_of(parts.netloc), (parts.path or "/") + query

    def since(self) -> datetime | None:
        """Return the time of If-Modified-Since; None where it is missing or no date."""
        try:
            return parsedate_to_datetime(self.headers.get("If-Modified-Since", ""))
        except (ValueError, TypeError):
            return None

    def give(self, resource: Resource, version: Version) -> None:
        """Send a version, compressed where the client takes gzip."""
        zipped = resource.gzip and "gzip" in self.headers.get("Accept-Encoding", "")
        body = gzip.compress(version.body, mtime=0) if zipped else version.body
        headers = {"Content-Type": resource.content_type, **validators(version)}
        if zipped:
            headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        self.send(HTTPStatus.OK, headers, body)

    def not_modified(self, resource: Resource) -> None:
        """Say that the client's version is the newest one."""
        self.send(HTTPStatus.NOT_MODIFIED, validators(resource.versions[-1]), b"")

    def refuse(self, status: HTTPStatus, reason: str) -> None:
        """Say why there is no answer."""
        self.send(status, {"Content-Type": PLAIN}, reason.encode())

    def send(self, status: HTTPStatus, headers: Mapping[str, str], body: bytes) -> None:
        """Write one answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent: the crawl reports what it asked for."""


def host_of(netloc: str) -> str:
    """Return the host of an authority, without port, in lower case."""
    return netloc.rpartition("@")[2].partition(":")[0].lower()


def validators(version: Version) -> dict[str, str]:
    """Return the headers by which a version is known again."""
    modified = format_datetime(version.modified.astimezone(UTC), usegmt=True)
    return {"ETag": version.etag, "Last-Modified": modified}


def chosen(resource: Resource, if_none_match: str | None, since: datetime | None) -> Version | None:
    """Return the version that a client gets; None where its own is the newest (304).

    An ETag goes before a time (RFC 9110 section 13.2.2). A client that shows nothing of ours gets the
    first version.
    """
    first, last = resource.versions[0], resource.versions[-1]
    if if_none_match is not None:
        shown = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
        if last.etag in shown or "*" in shown:
            return None
        return last if first.etag in shown else first
    if since is None or since < first.modified:
        return first
    return None if since >= last.modified else last

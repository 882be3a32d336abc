"""A small news site on loopback: each test says which address answers what.

It also answers as a forward proxy (absolute request line), so one server plays every host. Every
request is noted with its time, host, path and headers.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Asked:
    """One request as the server saw it."""

    at: float
    host: str
    path: str
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Reply:
    """What an address answers; `parts` are sent one by one, `pause_s` apart, without a length.

    `raw` is all that goes over the line, status and headers too, piece by piece; then the line is closed.
    """

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    content_type: str = "text/html; charset=utf-8"
    parts: tuple[bytes, ...] = ()
    pause_s: float = 0.0
    raw: tuple[bytes, ...] = ()


Answer = Reply | Callable[[Asked], Reply]


@dataclass
class Site:
    """The running server: what it answers and what it was asked."""

    answers: dict[str, Answer] = field(default_factory=dict)
    log: list[Asked] = field(default_factory=list)
    address: str = ""
    port: int = 0

    def paths(self) -> list[str]:
        """Return the paths asked for, in order."""
        return [asked.path for asked in self.log]

    def asked(self, path: str) -> list[Asked]:
        """Return the requests for one path."""
        return [asked for asked in self.log if asked.path == path]


def _write(answering: BaseHTTPRequestHandler, parts: tuple[bytes, ...], pause_s: float) -> None:
    try:
        for part in parts:
            answering.wfile.write(part)
            answering.wfile.flush()
            time.sleep(pause_s)
    except OSError:
        answering.close_connection = True


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            """Print nothing."""

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            host = parts.netloc or self.headers.get("Host", "")
            asked = Asked(time.monotonic(), host, path, dict(self.headers.items()))
            site.log.append(asked)
            answer = site.answers.get(host + path, site.answers.get(path, Reply(b"", 404)))
            self.send(answer if isinstance(answer, Reply) else answer(asked))

        def send(self, reply: Reply) -> None:
            if reply.raw:
                _write(self, reply.raw, reply.pause_s)
                self.close_connection = True
                return
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.content_type)
            for name, value in reply.headers:
                self.send_header(name, value)
            if not reply.parts:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.close_connection = bool(reply.parts)
            _write(self, reply.parts or (reply.body,), reply.pause_s)

    return Handler


@contextmanager
def running(server: ThreadingHTTPServer) -> Iterator[None]:
    """Let a server answer in a thread of its own until the block ends."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def serving(answers: Mapping[str, Answer]) -> Iterator[Site]:
    """Serve these answers on a free port of 127.0.0.1 until the block ends."""
    site = Site(dict(answers))
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site))
    server.daemon_threads = True
    site.port = server.server_address[1]
    site.address = f"127.0.0.1:{site.port}"
    with running(server):
        yield site

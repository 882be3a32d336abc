"""A webhook that does what a test asks of it, and rules to try."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from pydantic import TypeAdapter

from jobs.digest.mailing import Post
from store.db import Database
from store.readers import MailSettings
from store.rules import Rule
from store.settings import Settings
from tests.crawler.loopback import running
from tests.jobs.digesting import Clock, topic

RULES: TypeAdapter[Rule] = TypeAdapter(Rule)


@dataclass
class Hook:
    """A receiver of webhooks: what it took, and what it answers next."""

    port: int = 0
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)  # one a request; then 200; 0 drops the line

    @property
    def url(self) -> str:
        return f"json://127.0.0.1:{self.port}/hook/a-secret/"

    @property
    def keys(self) -> list[str]:
        return [one["Idempotency-Key"] for one in self.headers]


@contextmanager
def hook() -> Iterator[Hook]:
    """Run a receiver on this machine."""
    made = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            made.bodies.append(json.loads(body))
            made.headers.append(dict(self.headers))
            status = made.answers.pop(0) if made.answers else 200
            if status:
                self.send_response(status)
                self.end_headers()

        def log_message(self, *words: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.port = server.server_address[1]
    with running(server):
        yield made


def rule(watch: str, *channels: str, **more: Any) -> Rule:
    given = {"id": watch, "watch": watch, "channels": channels or ("desk",), **more}
    return RULES.validate_python(given)


def alerting(
    db: Database, clock: Clock, *rules: Rule, mail: MailSettings | None = None, **channels: str
) -> Post:
    settings = Settings.model_validate(
        {"mail": mail or MailSettings(), "alerts": rules, "channels": channels}
    )
    return Post(db=db, topic=topic(), settings=settings, clock=clock)

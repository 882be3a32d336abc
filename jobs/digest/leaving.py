"""Leaving: the address under which a reader unsubscribes in one click, as an ASGI application around another.

A mail program posts to it (RFC 8058); a person who opens the link gets a button, since programs that only
look at links must not unsubscribe anybody. It stands before the site's guards, which let nothing write and
may ask for a password: so it answers under one path alone, takes nothing but the token in the link, which
is as hard to guess as a password, sets no cookie, reads no body and writes to the mail's own file only.
It does not wait for mail that is going out, and a token that is nobody's opens nothing for writing.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from jobs.workspace import Clock, utc_now
from store import digests
from store.errors import DataFolderError
from store.records import iso

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]
Ours = Callable[[Message, Receive, Send], Coroutine[Any, Any, None]]

PATH = "/unsubscribe"
MOST_CHARS = 200
POLICY = b"default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
HEADERS = (
    (b"content-security-policy", POLICY),
    (b"cache-control", b"no-store"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"x-robots-tag", b"noindex"),
)
PLAIN, PAGE = b"text/plain; charset=utf-8", b"text/html; charset=utf-8"
GONE, BUSY = "You will get no more digests and alerts.", "This cannot be noted just now; try again."
NOBODY = "This link to unsubscribe belongs to no reader; use the newest message's."
READ_ONLY = "This cannot be noted here; write to the sender with the subject “unsubscribe”."
ASKED = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Unsubscribe</title></head>
<body><form method="post"><p>Do you want to get no more digests and alerts?</p>
<p><button>Unsubscribe</button></p></form></body></html>"""


def leaving(app: App, folder: Path, clock: Clock = utc_now) -> Ours:
    """Return an application in which readers of a folder's digest can unsubscribe; else it is as it was."""

    async def answering(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != PATH:
            await app(scope, receive, send)
        elif scope["method"] == "POST":
            status, words = await asyncio.to_thread(_left, folder, _token(scope), clock)
            await _answer(send, status, words)
        elif scope["method"] in ("GET", "HEAD"):
            await _answer(send, 200, "" if scope["method"] == "HEAD" else ASKED, PAGE)
        else:
            await _answer(send, 405, "Expected GET or POST.")

    return answering


def _token(scope: Message) -> str:
    query: bytes = scope.get("query_string", b"")
    given = parse_qs(query[: 4 * MOST_CHARS].decode("latin-1"))
    return given.get("token", [""])[0][:MOST_CHARS]


def _left(folder: Path, token: str, clock: Clock) -> tuple[int, str]:
    """Return status and words of an answer; what a token belongs to is never said."""
    if not digests.belongs(folder, token):
        return 404, NOBODY
    try:
        with digests.changing(folder) as ledger:
            digests.unsubscribe_by_token(ledger, token, iso(clock()))
    except DataFolderError:
        return 500, READ_ONLY
    except sqlite3.OperationalError:  # locked for longer than it waits
        return 503, BUSY
    return 200, GONE


async def _answer(send: Send, status: int, words: str, kind: bytes = PLAIN) -> None:
    headers = [(b"content-type", kind), *HEADERS]
    headers += [(b"retry-after", b"60")] if status == 503 else []
    headers += [(b"allow", b"GET, HEAD, POST")] if status == 405 else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    body = f"{words}\n".encode() if words else b""
    await send({"type": "http.response.body", "body": body})

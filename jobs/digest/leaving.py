"""Leaving: the address under which a reader unsubscribes in one click, as an ASGI application around another.

A mail program posts to it (RFC 8058); a person who opens the link gets a button, since programs that only
look at links must not unsubscribe anybody. It needs no password: the token in the link is one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from jobs.digest.send import iso
from jobs.workspace import Clock, utc_now
from store import digests
from store.errors import BusyError, UsageError

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]
Ours = Callable[[Message, Receive, Send], Coroutine[Any, Any, None]]

PATH = "/unsubscribe"
MOST_CHARS = 200
POLICY = b"default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
ASKED = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Unsubscribe</title></head>
<body><form method="post"><p>Do you want to get no more digests?</p><p><button>Unsubscribe</button></p>
</form></body></html>"""


def leaving(app: App, folder: Path, clock: Clock = utc_now) -> Ours:
    """Return an application in which readers of a folder's digest can unsubscribe; else it is as it was."""

    async def answering(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != PATH:
            await app(scope, receive, send)
        elif scope["method"] == "POST":
            await _answer(send, *_left(folder, _token(scope), clock))
        else:
            await _answer(send, 200, ASKED, b"text/html; charset=utf-8")

    return answering


def _token(scope: Message) -> str:
    query: bytes = scope.get("query_string", b"")
    given = parse_qs(query.decode("latin-1"))
    return given.get("token", [""])[0][:MOST_CHARS]


def _left(folder: Path, token: str, clock: Clock) -> tuple[int, str]:
    """Return status and words of an answer; what a token belongs to is never said."""
    try:
        with digests.held(folder) as ledger:
            digests.unsubscribe_by_token(ledger, token, iso(clock()))
    except UsageError as error:
        return 404, str(error)
    except BusyError:
        return 503, "Mail is being sent just now; try again in a minute."
    return 200, "You will get no more digests."


async def _answer(
    send: Send, status: int, words: str, kind: bytes = b"text/plain; charset=utf-8"
) -> None:
    headers = [
        (b"content-type", kind),
        (b"content-security-policy", POLICY),
        (b"cache-control", b"no-store"),
        (b"referrer-policy", b"no-referrer"),
        *([(b"retry-after", b"60")] if status == 503 else []),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{words}\n".encode()})

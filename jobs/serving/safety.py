"""Safety: what guards every answer of the site, whatever gave it.

A Content-Security-Policy (https://www.w3.org/TR/CSP3/) without inline scripts and styles; no method that
writes; no endless address, none that a browser would read as another host; no other name than the site's
own, under which a foreign page could read it once that name leads here (DNS rebinding); the password
(RFC 7617), where there is one.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
OURS = frozenset(name for name, _ in HEADERS)
METHODS = ("GET", "HEAD")
WRITING = b"The site only reads; expected GET or HEAD.\n"
BAD_PATH = b"This address is not well formed.\n"
TOO_LONG = b"This address is too long.\n"
MOST_PATH, MOST_VALUE, MOST_VALUES = 2_000, 8_000, 100  # chosen: bytes, bytes as sent, number
SQL = b"sql="  # free SQL may be longer: jobs.serving.limits bounds it
LOCKED = b"A password is needed.\n"
OWN_NAMES = frozenset({"127.0.0.1", "localhost"})
NAMED = re.compile(
    r"([a-z0-9_.-]+?)\.?(?::\d{1,5})?", re.I
)  # what stands in Host; no IPv6: none is bound
OTHER_NAME = b"This site has another name; `disputeline serve --name` lets it answer to more.\n"


def guarded(app: App, password: str | None = None, names: Collection[str] = ()) -> App:
    """Return the application behind its guards; it answers to further names beside this machine's own."""
    known = OWN_NAMES | {name.lower() for name in names}

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                held = [pair for pair in message.get("headers", ()) if pair[0].lower() not in OURS]
                message = {**message, "headers": [*held, *HEADERS]}
            await send(message)

        refusal = _refusal(scope, password) if _is_for(scope, known) else (421, OTHER_NAME, b"")
        if refusal is None:
            await app(scope, receive, sealed)
        else:
            await _refuse(sealed, *refusal)

    return guard


def _refusal(scope: Scope, password: str | None) -> tuple[int, bytes, bytes] | None:
    """Return status, body and a further header of a request that is refused; None lets it through."""
    if password is not None and not _knows(scope, password):
        return 401, LOCKED, b'Basic realm="disputeline", charset="UTF-8"'
    if scope["method"] not in METHODS:
        return 405, WRITING, b""
    raw_path = scope.get("raw_path") or scope["path"].encode()
    if _elsewhere(raw_path):
        return 400, BAD_PATH, b""
    if len(raw_path) > MOST_PATH or _endless(scope.get("query_string") or b""):
        return 414, TOO_LONG, b""
    return None


def _is_for(scope: Scope, known: Collection[str]) -> bool:
    """Return whether a request names the site by a name that it has, and by no other."""
    given = (value.decode("latin-1") for name, value in scope["headers"] if name == b"host")
    found = [NAMED.fullmatch(one) for one in given]
    return bool(found) and all(one is not None and one[1].lower() in known for one in found)


def _elsewhere(raw_path: bytes) -> bool:
    """Return whether a browser might read a redirect to this path as another host's address."""
    low = raw_path.lower()
    return low.startswith((b"//", b"/%2f")) or b"\\" in low or b"%5c" in low or b"//" in low


def _endless(query: bytes) -> bool:
    """Return whether a query has more or longer values than any page of ours asks for."""
    values = query.split(b"&")
    long = (one for one in values if len(one) > MOST_VALUE and not one.startswith(SQL))
    return len(values) > MOST_VALUES or next(long, None) is not None


def _knows(scope: Scope, password: str) -> bool:
    """Return whether a request carries the password; any user name will do."""
    given = dict(scope["headers"]).get(b"authorization", b"")
    scheme, _, coded = given.partition(b" ")
    if scheme.lower() != b"basic":
        return False
    try:
        said = base64.b64decode(coded, validate=True).partition(b":")[2]
    except binascii.Error:
        return False
    return hmac.compare_digest(said, password.encode())


async def _refuse(send: Send, status: int, body: bytes, challenge: bytes) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    if challenge:
        headers.append((b"www-authenticate", challenge))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})

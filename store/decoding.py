"""Content decoding: the bytes of a body as sent become the bytes of the document.

Undoes Transfer-Encoding: chunked and Content-Encoding: gzip, deflate, br and zstd, each with a limit on
what comes out, so that a small archive record cannot fill the memory. A body that does not decode is
returned as it came: some servers announce an encoding that they did not use. Character sets are not
decoded here. Standard: RFC 9110 section 8.4, RFC 9112 section 7.1.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

import brotli
import zstandard
from warcio.bufferedreaders import ChunkedDataReader

LIMIT_BYTES = 50 << 20  # chosen: five times the largest body that a crawl accepts
STEP_BYTES = 1 << 16


def decoded(raw: bytes, headers: tuple[tuple[str, str], ...]) -> bytes:
    """Return the document's bytes; at most `LIMIT_BYTES` of them.

    >>> decoded(zlib.compress(b"page"), (("Content-Encoding", "deflate"),))
    b'page'
    """
    named = {name.lower(): value.strip().lower() for name, value in headers}
    body = raw
    if named.get("transfer-encoding") == "chunked":
        body = ChunkedDataReader(io.BytesIO(raw)).read(LIMIT_BYTES)
    for encoding in reversed(named.get("content-encoding", "").split(",")):
        if decode := DECODERS.get(encoding.strip()):
            try:
                body = decode(body)
            except (zlib.error, brotli.error, zstandard.ZstdError, EOFError):
                return body
    return body


def _gzip(body: bytes) -> bytes:
    out = io.BytesIO()
    while body and out.tell() < LIMIT_BYTES:
        member = zlib.decompressobj(wbits=47)
        out.write(member.decompress(body, LIMIT_BYTES - out.tell()))
        if not member.eof:
            break
        body = member.unused_data.lstrip(b"\0")
    return out.getvalue()


def _deflate(body: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(body, LIMIT_BYTES)
    except zlib.error:  # some servers send raw deflate without the zlib header
        return zlib.decompressobj(wbits=-15).decompress(body, LIMIT_BYTES)


def _brotli(body: bytes) -> bytes:
    stream, out = brotli.Decompressor(), io.BytesIO()
    for start in range(0, len(body), STEP_BYTES):
        out.write(stream.process(body[start : start + STEP_BYTES]))
        if out.tell() > LIMIT_BYTES:
            break
    return out.getvalue()[:LIMIT_BYTES]


def _zstd(body: bytes) -> bytes:
    with zstandard.ZstdDecompressor().stream_reader(body) as stream:
        return stream.read(LIMIT_BYTES)


DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}

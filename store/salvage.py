"""Salvage: the records of a WARC file that a person hands in; a damaged one costs itself alone.

Every record is cut out by itself, so that a bit that flipped, a wrong length or a torn end spoils nothing
but its own record: the next one is looked for behind it. A record that unpacks to more than is looked at is
named and passed over. Our own archive is read in `store.archive`, by place and digest.
Standards: WARC 1.1, RFC 1952 (one gzip member a record).
"""

from __future__ import annotations

import hashlib
import io
import mmap
import re
import zlib
from base64 import b32encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from store.archive import Archived, unpack
from store.errors import ArchiveError

MOST_BYTES = 64 << 20  # chosen: a crawl accepts 10 MiB, and decoding stops at 50
STEP_BYTES = 1 << 16
HEAD_BYTES = 1 << 16  # chosen: a longer record header is none
GZIP, PLAIN, HEAD_END = b"\x1f\x8b\x08", b"WARC/", b"\r\n\r\n"
LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,12})[ \t]*\r?$", re.I | re.M)
DIGEST = re.compile(
    rb"^warc-block-digest:[ \t]*(md5|sha1|sha256|sha512):([a-z0-9+/=]+)[ \t]*\r?$", re.I | re.M
)
BROKEN = (
    ArchiveError, ArchiveLoadFailed, OSError, EOFError, zlib.error,
    ValueError, AttributeError, LookupError, TypeError,
)  # fmt: skip  # what warcio raises on records that are none


@dataclass(frozen=True)
class Damage:
    """A place of a file that cannot be read; `is_cut` where the file ends within it."""

    offset: int
    said: str
    is_cut: bool = False


Piece = tuple[bytes | Damage, int]  # a record's bytes, and where the next one is looked for


def records(path: Path) -> Iterator[tuple[str, Archived] | Damage]:
    """Yield (record type, record) of every response and resource of a file, and what is damaged, in order."""
    try:
        with path.open("rb") as file:
            if ".arc" in path.suffixes:
                yield from _parsed(0, file.read(MOST_BYTES))
                return
            for at, piece in _pieces(file.fileno(), path.stat().st_size):
                yield from [piece] if isinstance(piece, Damage) else _parsed(at, piece)
    except OSError as error:
        yield Damage(0, f"the file cannot be read ({error.strerror})")


def _parsed(at: int, piece: bytes) -> Iterator[tuple[str, Archived] | Damage]:
    try:
        for record in ArchiveIterator(io.BytesIO(piece), arc2warc=True):
            if record.rec_type in ("response", "resource"):
                yield record.rec_type, unpack(record)
    except BROKEN as error:
        yield Damage(at, f"the record is none ({' '.join(str(error).split()):.80})")


def _pieces(file: int, size: int) -> Iterator[tuple[int, bytes | Damage]]:
    if not size:
        yield 0, Damage(0, "the file is empty", is_cut=True)
        return
    with mmap.mmap(file, 0, access=mmap.ACCESS_READ) as data:
        is_packed = data[: len(PLAIN)] != PLAIN and data.find(GZIP) >= 0
        cut: Callable[[mmap.mmap, int], Piece] = _member if is_packed else _plain
        at = 0
        while at < size:
            piece, following = cut(data, at)
            yield at, piece
            at = following


def _member(data: mmap.mmap, at: int) -> Piece:
    """Return the gzip member that begins at a place."""
    inflater, parts, size, place = zlib.decompressobj(wbits=31), list[bytes](), 0, at
    while not inflater.eof:
        packed = data[place : place + STEP_BYTES]
        if not packed:
            return _damaged(data, at, GZIP, "the file is cut short within this record", is_cut=True)
        try:
            parts.append(inflater.decompress(packed))
        except zlib.error as error:
            return _damaged(data, at, GZIP, f"the record cannot be unpacked ({error})")
        size += len(parts[-1])
        place += len(packed) - len(inflater.unused_data)
        if size > MOST_BYTES:
            return _damaged(
                data, at, GZIP, f"the record unpacks to more than {MOST_BYTES >> 20} MiB"
            )
    return b"".join(parts), place


def _plain(data: mmap.mmap, at: int) -> Piece:
    """Return the record that begins at a place, checked against its own digest where it has one."""
    head_end = data.find(HEAD_END, at, at + HEAD_BYTES)
    if data[at : at + len(PLAIN)] != PLAIN or head_end < 0:
        is_cut = head_end < 0 and at + HEAD_BYTES > len(data)
        return _damaged(data, at, PLAIN, "no record begins here", is_cut=is_cut)
    head = data[at:head_end]
    stated = LENGTH.search(head)
    end = head_end + len(HEAD_END) + int(stated[1] if stated else 0)
    if not stated or data[end : end + 2] not in (b"\r\n", b"\n\n", b"") or end > len(data):
        is_cut = end > len(data)
        said = "the file is cut short within this record" if is_cut else "its length is wrong"
        return _damaged(data, at, PLAIN, said, is_cut=is_cut)
    following = data.find(PLAIN, end)
    following = len(data) if following < 0 else following
    if end - at > MOST_BYTES:
        return Damage(at, f"the record holds more than {MOST_BYTES >> 20} MiB"), following
    if not _is_whole(head, data[head_end + len(HEAD_END) : end]):
        return Damage(at, "its bytes do not match its digest"), following
    return data[at : end + len(HEAD_END)], following


def _is_whole(head: bytes, block: bytes) -> bool:
    stated = DIGEST.search(head)
    if not stated:
        return True
    found = hashlib.new(stated[1].decode().lower(), block, usedforsecurity=False)
    forms = (b32encode(found.digest()).rstrip(b"=").lower(), found.hexdigest().encode())
    return stated[2].rstrip(b"=").lower() in forms


def _damaged(data: mmap.mmap, at: int, mark: bytes, said: str, *, is_cut: bool = False) -> Piece:
    """Return a damage, and where the next record may begin; a torn end is one only where none follows."""
    following = data.find(mark, at + 1)
    is_last = following < 0
    said = said if is_last or not is_cut else "the record does not end"
    return Damage(at, said, is_cut=is_cut and is_last), len(data) if is_last else following

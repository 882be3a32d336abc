"""Cutting: a WARC file becomes its records, one after another, each with its place; broken ones a `Damage`.

Compressed files (one gzip member a record, as the standard asks) and plain ones are cut alike, in one pass.
A damaged record costs itself alone, whether a bit flipped, a length is wrong or its end is torn: the next one
is looked for behind it. A file that is cut short says so, which warcio and FastWARC do not (both end in
silence; tried with warcio 1.8.1 and FastWARC 2.0.1). A member's checksum is that of gzip, a plain record is
checked against its own digest. What a record holds is not looked at. Standards: WARC 1.1, RFC 1952.
"""

from __future__ import annotations

import hashlib
import zlib
from base64 import b32encode
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from store.errors import ArchiveError
from store.tape import Tape

HEAD_BYTES = 1 << 16  # chosen: a longer record header is none
STEP_BYTES = 1 << 14  # measured: packed news pages have some 10 kB
GZIP, PLAIN = b"\x1f\x8b\x08", b"WARC/"
HEAD_END, FIELD = b"\r\n\r\n", b"\r\nWARC-"
BEHIND = (b"\r\n", b"\n\n", b"\r", b"")  # what may follow a block, or what is left of it
MOST_DIGITS = 16  # of a Content-Length
DIGESTS = frozenset({"md5", "sha1", "sha256", "sha512"})


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much of a record is looked at."""

    held: int = 16 << 20  # chosen: a larger record holds no article; a crawl accepts 10 MiB
    most: int = 4 << 30  # chosen: a member that unpacks to more is a bomb


@dataclass(frozen=True)
class Piece:
    """One record: where it stands, as stored; its bytes, unpacked; `data` is empty for one too large."""

    offset: int
    length: int
    data: bytes = field(repr=False)

    @property
    def is_too_large(self) -> bool:
        """Return whether it holds more than is looked at."""
        return not self.data


@dataclass(frozen=True)
class Damage:
    """A place of a file that cannot be read; `is_cut` where the file ends within it."""

    offset: int
    said: str
    is_cut: bool = False


class _DamagedError(Exception):
    """What stands here is no whole record; carries the reason to `_next`."""

    def __init__(self, said: str, *, is_cut: bool = False) -> None:
        super().__init__(said)
        self.is_cut = is_cut


def expect_warc(tape: Tape, name: str) -> None:
    """Refuse what is no WARC file at all; an empty one is a damaged one.

    Raises:
        ArchiveError: the first bytes are not those of a WARC file.
    """
    head = tape.peek(0, len(PLAIN))
    if head and not head.startswith((GZIP, PLAIN)):
        raise ArchiveError(
            f"{name} is no WARC file: it begins with {head!r}; expected WARC records, plain or gzip."
        )


def pieces(tape: Tape, limits: Limits | None = None) -> Iterator[Piece | Damage]:
    """Yield each record or damaged stretch of a WARC file, in order; the tape is then read to its end."""
    head = tape.peek(0, HEAD_BYTES)
    if not head:
        yield Damage(0, "the file is empty", is_cut=True)
        return
    is_plain = not head.startswith(GZIP) and (head.startswith(PLAIN) or FIELD in head)
    damage: Damage | None = None
    while tape.peek(tape.at, 1):
        found = _next(tape, PLAIN if is_plain else GZIP, limits or Limits())
        if isinstance(found, Damage):
            damage = replace(damage or found, is_cut=found.is_cut)
            continue
        if damage:
            yield replace(damage, is_cut=False)
        damage = None
        yield found
    if damage:
        yield damage


def _next(tape: Tape, mark: bytes, limits: Limits) -> Piece | Damage:
    """Return what stands at the tape's place, and move the tape behind it, or to where one may begin."""
    start = tape.at
    try:
        return _member(tape, limits) if mark == GZIP else _plain(tape, limits)
    except _DamagedError as damaged:
        found = tape.find(mark, max(start + 1, tape.at))
        tape.at = tape.end if found is None else found
        return Damage(start, str(damaged), is_cut=damaged.is_cut)


def _member(tape: Tape, limits: Limits) -> Piece:
    """Return the gzip member at the tape's place.

    Raises:
        _DamagedError: it is none, its checksum is wrong, the file ends in it, or it holds no record.
    """
    start = place = tape.at
    inflater = zlib.decompressobj(wbits=31)
    parts: list[bytes] = []
    size = 0
    while not inflater.eof:
        packed = tape.peek(place, STEP_BYTES)
        if not packed:
            raise _DamagedError("the file is cut short within this record", is_cut=True)
        try:
            parts.append(inflater.decompress(packed))
        except zlib.error as error:
            raise _DamagedError(f"the record cannot be unpacked ({error})") from error
        size += len(parts[-1])
        place += len(packed) - len(inflater.unused_data)
        _check(parts[0], size, limits)
        if size > limits.held:
            del parts[1:]
            tape.at = place
    tape.at = place
    return Piece(start, place - start, b"" if size > limits.held else b"".join(parts))


def _check(first: bytes, size: int, limits: Limits) -> None:
    if first and not first.startswith(PLAIN[: len(first)]):
        raise _DamagedError("what is packed here is no WARC record")
    if size > limits.most:
        raise _DamagedError(f"the record unpacks to more than {limits.most >> 20} MiB")


def _plain(tape: Tape, limits: Limits) -> Piece:
    """Return the plain record at the tape's place.

    Raises:
        _DamagedError: none begins here, its length is wrong, the file ends in it, or its digest is another's.
    """
    start = tape.at
    head = _head(tape)
    fields = fields_of(head)
    length = _length(fields.get("content-length", ""))
    block = _block(tape, start + len(head), length, limits)
    end = start + len(head) + length
    gap = tape.peek(end, len(HEAD_END))
    if gap[:2] not in BEHIND:
        raise _DamagedError("its length is wrong")
    tape.at = end + len(gap) - len(gap.lstrip(b"\r\n"))
    if block is None:
        return Piece(start, tape.at - start, b"")
    if not _is_whole(fields.get("warc-block-digest", ""), block):
        raise _DamagedError("its bytes do not match its digest")
    return Piece(start, tape.at - start, head + block)


def _head(tape: Tape) -> bytes:
    """Return the head of the record at the tape's place, with the empty line behind it."""
    start = tape.at
    if tape.peek(start, len(PLAIN)) != PLAIN:
        raise _DamagedError("no record begins here")
    behind = tape.find(HEAD_END, start, HEAD_BYTES)
    if behind is None:
        raise _DamagedError("the record's head does not end", is_cut=not tape.peek(tape.end, 1))
    return tape.peek(start, behind - start + len(HEAD_END))


def _length(stated: str) -> int:
    """Return how many bytes a block has by its head."""
    if not (stated.isascii() and stated.isdecimal() and len(stated) < MOST_DIGITS):
        raise _DamagedError(f"the record's Content-Length is {stated[:20]!r}")
    return int(stated)


def _block(tape: Tape, start: int, length: int, limits: Limits) -> bytes | None:
    """Return the bytes of a block; None of one that is larger than is looked at: the tape then is behind it.

    Raises:
        _DamagedError: the file ends before.
    """
    if length <= limits.held:
        block = tape.peek(start, length)
        if len(block) < length:
            raise _DamagedError("the file is cut short within this record", is_cut=True)
        return block
    tape.at = start
    while tape.at < start + length:
        some = tape.peek(tape.at, min(start + length - tape.at, STEP_BYTES))
        if not some:
            raise _DamagedError("the file is cut short within this record", is_cut=True)
        tape.at += len(some)
    return None


def _is_whole(stated: str, block: bytes) -> bool:
    """Return whether a block has the digest that its record states, in whichever form; true without one."""
    name, _, digest = stated.partition(":")
    if name.lower() not in DIGESTS:
        return True
    found = hashlib.new(name.lower(), block, usedforsecurity=False)
    forms = (b32encode(found.digest()).decode().rstrip("=").lower(), found.hexdigest())
    return digest.strip().rstrip("=").lower() in forms


def fields_of(data: bytes) -> dict[str, str]:
    """Return the fields of a record's head, names in lower case; empty where it has no head.

    >>> fields_of(b"WARC/1.0\\r\\nWARC-Type: response\\r\\n\\r\\n...")
    {'warc-type': 'response'}
    """
    end = data.find(HEAD_END, 0, HEAD_BYTES)
    if end < 0 or not data.startswith(PLAIN):
        return {}
    lines = data[:end].decode("utf-8", "replace").split("\r\n")[1:]
    pairs = (line.partition(":") for line in lines)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}

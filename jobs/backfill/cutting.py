"""Cutting: a WARC file becomes its records, one after another, each with its place; broken ones a `Damage`.

Compressed files (one gzip member a record, as the standard asks) and plain ones are cut alike, in one pass.
A damaged record costs itself alone: the next one is looked for behind it. A file that is cut short says so,
which warcio and FastWARC do not (both end in silence; tried with warcio 1.8.1 and FastWARC 2.0.1). What a
record holds is not looked at. Standards: WARC 1.1, RFC 1952.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from jobs.backfill.tape import Tape
from store.errors import ArchiveError

LIMIT_BYTES = 16 << 20  # chosen: a larger record holds no article; a crawl accepts 10 MiB
MOST_BYTES = 4 << 30  # chosen: a member that unpacks to more is a bomb
HEAD_BYTES = 1 << 16
STEP_BYTES = 1 << 16
GZIP, PLAIN = b"\x1f\x8b\x08", b"WARC/"
HEAD_END = b"\r\n\r\n"


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
    """A place that cannot be read; `cut` where the file ends within it."""

    offset: int
    said: str
    cut: bool = False


class _DamagedError(Exception):
    """What stands here is no whole record; carries the reason to `_next`."""

    def __init__(self, said: str, *, cut: bool = False) -> None:
        super().__init__(said)
        self.cut = cut


def pieces(tape: Tape, name: str) -> Iterator[Piece | Damage]:
    """Yield each record or damaged stretch of a WARC file, in order; the tape is then read to its end.

    Raises:
        ArchiveError: the first bytes are not those of a WARC file.
    """
    head = tape.peek(0, len(PLAIN))
    if not head:
        yield Damage(0, "the file is empty", cut=True)
        return
    if not head.startswith((GZIP, PLAIN)):
        raise ArchiveError(
            f"{name} is no WARC file: it begins with {head!r}; expected WARC records, plain or gzip."
        )
    mark = PLAIN if head.startswith(PLAIN) else GZIP
    damage: Damage | None = None
    while tape.peek(tape.at, 1):
        found = _next(tape, mark)
        if isinstance(found, Damage):
            damage = replace(damage or found, cut=found.cut)
            continue
        if damage:
            yield replace(damage, cut=False)
        damage = None
        yield found
    if damage:
        yield damage


def _next(tape: Tape, mark: bytes) -> Piece | Damage:
    """Return what stands at the tape's place, and move the tape behind it, or to where one may begin."""
    start = tape.at
    try:
        return _member(tape) if mark == GZIP else _plain(tape)
    except _DamagedError as damaged:
        found = tape.find(mark, max(start + 1, tape.at))
        tape.at = tape.end if found is None else found
        return Damage(start, str(damaged), cut=damaged.cut)


def _member(tape: Tape) -> Piece:
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
            raise _DamagedError("the file ends within this record", cut=True)
        try:
            parts.append(inflater.decompress(packed))
        except zlib.error as error:
            raise _DamagedError(f"the record cannot be unpacked ({error})") from error
        size += len(parts[-1])
        place += len(packed) - len(inflater.unused_data)
        _check(parts[0], size)
        if size > LIMIT_BYTES:
            del parts[1:]
            tape.at = place
    tape.at = place
    return Piece(start, place - start, b"" if size > LIMIT_BYTES else b"".join(parts))


def _check(first: bytes, size: int) -> None:
    if first and not first.startswith(PLAIN[: len(first)]):
        raise _DamagedError("what is packed here is no WARC record")
    if size > MOST_BYTES:
        raise _DamagedError(f"the record unpacks to more than {MOST_BYTES >> 30} GiB")


def _plain(tape: Tape) -> Piece:
    """Return the plain record at the tape's place.

    Raises:
        _DamagedError: none begins here, it does not say how long it is, or the file ends in it.
    """
    start = tape.at
    if tape.peek(start, len(PLAIN)) != PLAIN:
        raise _DamagedError("no WARC record begins here")
    behind = tape.find(HEAD_END, start, HEAD_BYTES)
    if behind is None:
        raise _DamagedError("the record's head does not end", cut=not tape.peek(tape.end, 1))
    head = tape.peek(start, behind - start)
    stated = fields_of(head + HEAD_END).get("content-length", "")
    if not stated.isdecimal() or len(stated) > 15:
        raise _DamagedError(f"the record's Content-Length is {stated[:20]!r}")
    length = behind - start + len(HEAD_END) + int(stated) + len(HEAD_END)
    data = _taken(tape, length - len(HEAD_END))
    tape.peek(tape.at, len(HEAD_END))
    tape.at = min(start + length, tape.end)
    return Piece(start, tape.at - start, data)


def _taken(tape: Tape, length: int) -> bytes:
    """Return the next bytes and move behind them; nothing of what is larger than is looked at.

    Raises:
        _DamagedError: the file ends before.
    """
    parts: list[bytes] = []
    left = length
    while left:
        some = tape.peek(tape.at, min(left, STEP_BYTES))
        if not some:
            raise _DamagedError("the file ends within this record", cut=True)
        tape.at += len(some)
        left -= len(some)
        if length <= LIMIT_BYTES:
            parts.append(some)
    return b"".join(parts)


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

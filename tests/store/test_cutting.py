"""A WARC file is cut into its records in one pass; damage costs the record that it hits."""

from __future__ import annotations

import gzip
import hashlib
import io
from base64 import b32encode

import pytest

from store.cutting import Damage, Limits, Piece, expect_warc, pieces
from store.errors import ArchiveError
from store.tape import CHUNK_BYTES, Tape

BODIES = [f"body of record {number} ".encode() * (40 + number) for number in range(6)]


def record(body: bytes, length: int | None = None, end: bytes = b"\r\n\r\n") -> bytes:
    digest = b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()
    stated = len(body) if length is None else length
    head = f"WARC/1.1\r\nWARC-Block-Digest: SHA1:{digest}\r\nContent-Length: {stated}\r\n\r\n"
    return head.encode() + body + end


def cut(data: bytes, limits: Limits | None = None) -> list[Piece | Damage]:
    return list(pieces(Tape(io.BytesIO(data)), limits))


def body_of(piece: Piece) -> bytes:
    return piece.data.partition(b"\r\n\r\n")[2].rstrip(b"\r\n")


def told(data: bytes, limits: Limits | None = None) -> list[str | int]:
    """Return the place of each whole record among the bodies, and what is said of damage."""
    return [
        one.said if isinstance(one, Damage) else BODIES.index(body_of(one))
        for one in cut(data, limits)
    ]


@pytest.mark.parametrize("level", [None, 0, 6], ids=["plain", "stored", "packed"])
def test_every_record_is_given_with_its_place(level: int | None) -> None:
    each = [
        record(body) if level is None else gzip.compress(record(body), level) for body in BODIES
    ]
    data = b"".join(each)
    assert told(data) == [0, 1, 2, 3, 4, 5]
    places = [(one.offset, one.length) for one in cut(data) if isinstance(one, Piece)]
    assert b"".join(data[at : at + length] for at, length in places) == data


def test_a_plain_record_with_another_digest_costs_itself_alone() -> None:
    data = bytearray(b"".join(map(record, BODIES)))
    data[data.index(b"record 2")] ^= 1
    assert told(bytes(data)) == [0, 1, "its bytes do not match its digest", 3, 4, 5]


@pytest.mark.parametrize("length", [7, 900, 2_000])
def test_a_wrong_length_does_not_take_the_next_record_along(length: int) -> None:
    each = [record(body) for body in BODIES]
    each[2] = record(BODIES[2], length)
    assert told(b"".join(each)) == [0, 1, "its length is wrong", 3, 4, 5]


def test_records_that_are_parted_otherwise_than_they_should_be_are_read() -> None:
    parted = [b"\n\n", b"\r\n", b"\r\n\r\n", b"\n\n", b"\r\n", b""]
    data = b"".join(record(body, end=end) for body, end in zip(BODIES, parted, strict=True))
    assert told(data) == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])
def test_a_file_whose_first_byte_is_damaged_loses_its_first_record(packed: bool) -> None:
    data = b"".join(gzip.compress(record(body)) if packed else record(body) for body in BODIES)
    damage, *rest = told(b"\0" + data[1:])
    assert isinstance(damage, str)
    assert rest == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])
def test_a_torn_file_says_so_once_and_at_its_end(packed: bool) -> None:
    data = b"".join(gzip.compress(record(body)) if packed else record(body) for body in BODIES)
    *whole, last = cut(data[:-30])
    assert [isinstance(one, Piece) for one in whole] == [True] * 5
    assert isinstance(last, Damage)
    assert (last.is_cut, last.said) == (True, "the file is cut short within this record")


@pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])
def test_a_record_larger_than_is_looked_at_is_passed_over_and_not_held(packed: bool) -> None:
    large = record(b"x" * (3 * CHUNK_BYTES))
    each = [record(BODIES[0]), large, record(BODIES[1])]
    data = b"".join(map(gzip.compress, each) if packed else each)
    first, passed, last = cut(data, Limits(held=CHUNK_BYTES))
    assert isinstance(passed, Piece)
    assert (passed.is_too_large, passed.offset + passed.length) == (True, last.offset)
    assert isinstance(first, Piece)


def test_a_member_that_unpacks_to_more_than_the_most_is_damage() -> None:
    each = [gzip.compress(part) for part in (record(b"x" * (3 << 20)), record(BODIES[1]))]
    assert told(b"".join(each), Limits(most=2 << 20)) == [
        "the record unpacks to more than 2 MiB",
        1,
    ]


def test_what_is_no_warc_file_can_be_refused_and_an_empty_one_is_damaged() -> None:
    with pytest.raises(ArchiveError, match=r"a\.warc\.gz is no WARC file"):
        expect_warc(Tape(io.BytesIO(b"not an archive")), "a.warc.gz")
    expect_warc(Tape(io.BytesIO(b"")), "a.warc.gz")
    assert cut(b"") == [Damage(0, "the file is empty", is_cut=True)]

"""Tape: the bytes of a stream, read once from front to back, hashed and counted on the way.

It keeps what stands behind `at`, so that a reader who finds damage can look there for the next record.
"""

from __future__ import annotations

import hashlib
from typing import Protocol

CHUNK_BYTES = 1 << 20


class Stream(Protocol):
    """What is read: a file, an answer over HTTP, an object of a store."""

    def read(self, size: int, /) -> bytes:
        """Return up to `size` bytes; none at the end."""


class Tape:
    """A stream with a place in it."""

    def __init__(self, stream: Stream) -> None:
        """Stand at the first byte."""
        self._stream = stream
        self._hash = hashlib.sha256()
        self._held = bytearray()
        self._first = 0  # where in the stream the first held byte stands
        self.at = 0

    @property
    def end(self) -> int:
        """Return how many bytes were read so far."""
        return self._first + len(self._held)

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of what was read so far, hexadecimal."""
        return self._hash.hexdigest()

    def more(self) -> bool:
        """Read on; what stands before `at` is let go. False at the end of the stream."""
        data = self._stream.read(CHUNK_BYTES)
        self._hash.update(data)
        del self._held[: self.at - self._first]
        self._held += data
        self._first = self.at
        return bool(data)

    def peek(self, start: int, size: int) -> bytes:
        """Return up to `size` bytes from a place that is not before `at`; none at the end."""
        while self.end < start + size and self.more():
            pass
        place = start - self._first
        return bytes(memoryview(self._held)[place : place + size])

    def find(self, mark: bytes, start: int, within: int | None = None) -> int | None:
        """Return where a mark stands next, at most `within` bytes on; None where it does not.

        Without `within` what was searched in vain is let go.
        """
        place = start
        while True:
            found = self._held.find(mark, place - self._first)
            if found >= 0:
                return self._first + found
            place = max(start, self.end - len(mark) + 1)
            if within is not None and place - start > within:
                return None
            if within is None:
                self.at = place
            if not self.more():
                return None

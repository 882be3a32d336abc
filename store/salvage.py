"""Salvage: the records of a WARC file that a person hands in; a damaged one costs itself alone.

Records are cut out in `store.cutting`; here warcio reads what each holds. A record that unpacks to more than
is looked at is named and passed over. Our own archive is read in `store.archive`, by place and digest.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from store.archive import Archived, unpack
from store.cutting import Damage, Limits, Piece, pieces
from store.errors import ArchiveError
from store.tape import Tape

MOST_BYTES = 64 << 20  # chosen: a crawl accepts 10 MiB, and decoding stops at 50
BROKEN = (
    ArchiveError, ArchiveLoadFailed, OSError, EOFError, zlib.error,
    ValueError, AttributeError, LookupError, TypeError,
)  # fmt: skip  # what warcio raises on records that are none
Found = tuple[str, Archived] | Damage


def records(path: Path) -> Iterator[Found]:
    """Yield (record type, record) of every response and resource of a file, and what is damaged, in order."""
    try:
        with path.open("rb") as file:
            if ".arc" in path.suffixes:
                yield from _parsed(0, file.read(MOST_BYTES))
                return
            for piece in pieces(Tape(file), Limits(held=MOST_BYTES, most=MOST_BYTES)):
                yield from _read(piece)
    except OSError as error:
        yield Damage(0, f"the file cannot be read ({error.strerror})")


def _read(piece: Piece | Damage) -> Iterator[Found]:
    if isinstance(piece, Damage):
        yield piece
    elif piece.is_too_large:
        yield Damage(piece.offset, f"the record holds more than {MOST_BYTES >> 20} MiB")
    else:
        yield from _parsed(piece.offset, piece.data)


def _parsed(at: int, piece: bytes) -> Iterator[Found]:
    try:
        for record in ArchiveIterator(io.BytesIO(piece), arc2warc=True):
            if record.rec_type in ("response", "resource"):
                yield record.rec_type, unpack(record)
    except BROKEN as error:
        yield Damage(at, f"the record is none ({' '.join(str(error).split()):.80})")

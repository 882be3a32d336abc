"""Signatures: a text becomes 256 bytes that tell how much of it another text shares (MinHash, Broder 1997).

Made once for each text, over hashes of eight characters in a row; white space and case do not count. Every
hash goes to one of 64 bins and the least of each is kept, so a text is gone through once and not 64 times
(one permutation hashing, Li, Owen, Zhang 2012). A bin that stays empty, as some do in short texts, gets the
least of all under an order of its own, which keeps the estimate without bias. Bands of a signature are what
an index is asked for (LSH). No text is compared here. `disputeline bench copies` has rates and what is found.
https://arxiv.org/abs/1208.1259
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

MADE_BY = "copies@3"
RUN_CHARS = 8  # chosen: two words of English, a clause of Chinese or Japanese
BIN_BITS = 6
NUMBERS = 1 << BIN_BITS
ROWS = 4  # 16 bands of 4: a pair that shares .6 is found in .89 of cases, one of .7 in .99
BANDS = NUMBERS // ROWS
UNSIGNED = bytes(4 * NUMBERS)
FEWEST_CHARS = 150  # a shorter text is a headline and a line, and headlines agree by chance
SPREAD = (np.uint64(1_099_511_628_211), np.uint64(0xBF58476D1CE4E5B9))  # FNV prime, splitmix64
NOTHING = np.uint64((1 << 64) - 1)
KEY_BITS = 63  # SQLite's integers are signed
Hashes = NDArray[np.uint64]
Numbers = NDArray[np.uint32]


def signature(text: str) -> bytes:
    """Return the signature of a text; no bytes for one that is too short to compare."""
    hashed = runs("".join(text.split()).casefold(), RUN_CHARS)
    if len(text) < FEWEST_CHARS or not len(hashed):
        return b""
    least = np.full(NUMBERS, NOTHING)
    np.minimum.at(least, (hashed >> np.uint64(64 - BIN_BITS)).astype(np.intp), hashed)
    if len(empty := np.flatnonzero(least == NOTHING)):
        orders = _mixed(_mixed(empty.astype(np.uint64) + SPREAD[0])) | np.uint64(1)
        few = np.unique(hashed)  # however long the text: many different ones leave no bin empty
        least[empty] = (few * orders[:, None]).min(axis=1) >> np.uint64(BIN_BITS)
    return (least >> np.uint64(32 - BIN_BITS)).astype("<u4").tobytes()


def runs(letters: str, long: int) -> Hashes:
    """Return one number for each run of so many characters of a text, in order."""
    encoded = np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    points = encoded.astype(np.uint64)
    hashed = np.zeros(max(0, len(points) - long + 1), dtype=np.uint64)
    for place in range(long if len(hashed) else 0):
        hashed *= SPREAD[0]
        hashed += points[place : place + len(hashed)]
    return _mixed(hashed)


def _mixed(numbers: Hashes) -> Hashes:
    """Return numbers whose first bits hang on all of theirs."""
    return (numbers ^ (numbers >> np.uint64(29))) * SPREAD[1]


def bands(made: bytes) -> Iterator[int]:
    """Yield the index keys of a signature, or of many in a row: texts that share one are worth comparing."""
    rows = np.frombuffer(made, dtype="<u4").reshape(-1, ROWS)
    keys = np.arange(len(rows), dtype=np.uint64) % np.uint64(BANDS)
    for column in rows.T:
        keys = _mixed((keys + np.uint64(1)) * SPREAD[0] + column)
    yield from (keys >> np.uint64(64 - KEY_BITS)).tolist()


def shared(one: bytes, other: bytes) -> float:
    """Return the estimated share of runs that two texts have in common (Jaccard), 0 to 1."""
    if not one or not other:
        return 0.0
    return float(alike(*numbers((one, other))))


def alike(ones: Numbers, others: Numbers) -> NDArray[np.float64]:
    """Return `shared` of each row of some `numbers` with the same row, or the only one, of others."""
    near: NDArray[np.float64] = (ones == others).mean(axis=-1)
    return near


def numbers(made: Iterable[bytes]) -> Numbers:
    """Return signatures as numbers, one a row; zeros for a text that is too short to have one."""
    flat = b"".join(one or UNSIGNED for one in made)
    return np.frombuffer(flat, dtype="<u4").reshape(-1, NUMBERS)

"""Signatures: a text becomes 256 bytes that tell how much of it another text shares (MinHash, Broder
1997).

Made once for each text, with the datasketch library over hashes of eight characters in a row; white space
and case do not count. Bands of a signature are what an index is asked for (LSH). No text is compared
here. https://ekzhu.com/datasketch/minhash.html
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from datasketch import MinHash

MADE_BY = "copies@2"
SHINGLE_CHARS = 8  # chosen: two words of English, a clause of Chinese or Japanese
NUMBERS = 64
SCHEME = "affine32"  # the library's fastest; named, since stored numbers hang on it
ROWS = 4  # 16 bands of 4: a pair that shares .6 is found in .89 of cases, one of .7 in .99
FEWEST_CHARS = 150  # a shorter text is a headline and a line, and headlines agree by chance
SPREAD = (np.uint64(1_099_511_628_211), np.uint64(0xBF58476D1CE4E5B9))  # FNV prime, splitmix64
KEY_BITS = 63  # SQLite's integers are signed


def signature(text: str) -> bytes:
    """Return the signature of a text; no bytes for one that is too short to compare."""
    if len(text) < FEWEST_CHARS:
        return b""
    made = _empty().copy()
    made.update_batch(shingles(text))
    return np.asarray(made.hashvalues, dtype="<u4").tobytes()


@cache
def _empty() -> MinHash:
    """Return a signature of nothing; its permutations are drawn once.

    The library is loaded with the first: it takes half a second, which a run with nothing new can do without.
    """
    from datasketch import MinHash

    return MinHash(num_perm=NUMBERS, hashfunc=int, scheme=SCHEME)


def shingles(text: str) -> NDArray[np.uint64]:
    """Return one 32-bit number for each different run of eight characters of a text, sorted."""
    plain = "".join(text.split()).casefold().encode("utf-32-le", "surrogatepass")
    points = np.frombuffer(plain, dtype="<u4").astype(np.uint64)
    hashed = np.zeros(max(1, len(points) - SHINGLE_CHARS + 1), dtype=np.uint64)
    for place in range(min(SHINGLE_CHARS, len(points))):
        hashed = hashed * SPREAD[0] + points[place : place + len(hashed)]
    hashed = (hashed ^ (hashed >> np.uint64(29))) * SPREAD[1]
    return np.unique(hashed >> np.uint64(32))


def bands(made: bytes) -> Iterator[int]:
    """Yield the index keys of a signature: texts that share one are worth comparing."""
    step = ROWS * 4
    for number, start in enumerate(range(0, len(made), step)):
        yield key(b"text", str(number).encode(), made[start : start + step])


def shared(one: bytes, other: bytes) -> float:
    """Return the estimated share of runs that two texts have in common (Jaccard), 0 to 1."""
    if not one or not other:
        return 0.0
    same = np.frombuffer(one, dtype="<u4") == np.frombuffer(other, dtype="<u4")
    return float(same.mean())


def key(*parts: bytes) -> int:
    """Return an index key of 63 bits."""
    digest = hashlib.blake2b(b"\x1f".join(parts), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - KEY_BITS)

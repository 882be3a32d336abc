"""Words: how much of a text's short runs of characters another text can have at most, told without reading.

Runs go in, a bit map of each text comes out. A run that both texts have sets the same bit in both, so what
the maps share is never less than what the texts share: the bound leaves out no pair that is alike. What
two texts do share is counted in `judging`.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nlp.copies import signatures
from store.records import Article

RUN_CHARS = {"en": 5, "ja": 3, "zh": 3}  # about one word
BITS = 1 << 14  # chosen: a long article of 3,000 runs sets a sixth of them
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Map:
    """The runs of a text: how many different ones it has, and a bit for each."""

    size: int
    bits: NDArray[np.uint64]


def plain(text: str) -> str:
    """Return the letters and digits of a text, without case."""
    return "".join(filter(str.isalnum, text.casefold()))


def run_chars(language: str) -> int:
    """Return how many characters a run has."""
    return RUN_CHARS.get(language, RUN_CHARS["zh"])


def bit_map(text: str, language: str) -> Map:
    """Return the map of a text."""
    runs = np.unique(signatures.runs(plain(text), run_chars(language)))
    marked = np.zeros(BITS, dtype=np.uint8)
    marked[runs >> np.uint64(64 - BITS.bit_length() + 1)] = 1
    return Map(len(runs), np.packbits(marked).view(np.uint64))


class Words:
    """The maps of articles, each made when it is first asked for."""

    def __init__(self, text: Callable[[str], str]) -> None:
        """Take what gives the text of an article by its id."""
        self.text = text
        self._made: dict[str, Map] = {}

    def most(self, one: Article, others: Sequence[Article], copies: NDArray[np.bool_]) -> Floats:
        """Return how much of the copy's runs the original has at most, 0 to 1, for each pair.

        `copies` tells of each other one whether it is the copy; else `one` is.
        """
        mine, theirs = self._of(one), [self._of(other) for other in others]
        maps = np.stack([each.bits for each in theirs])
        shared = np.bitwise_count(maps & mine.bits).sum(axis=1, dtype=np.int64)
        own = int(np.bitwise_count(mine.bits).sum(dtype=np.int64))
        marked = np.where(copies, np.bitwise_count(maps).sum(axis=1, dtype=np.int64), own)
        sizes = np.where(copies, [each.size for each in theirs], mine.size)
        most: Floats = 1 - (marked - shared) / np.maximum(sizes, 1)
        return most

    def _of(self, article: Article) -> Map:
        if article.id not in self._made:
            self._made[article.id] = bit_map(self.text(article.id), article.language)
        return self._made[article.id]

    def keep_only(self, wanted: Container[str]) -> None:
        """Forget the maps of other articles than some."""
        self._made = {one: made for one, made in self._made.items() if one in wanted}

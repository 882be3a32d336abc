"""Overlap: how many of an article's facts another one has, by weight, and how many in the same places.

Two profiles go in, shares come out; what they mean is judged in `judging`. Places are compared paragraph
by paragraph along the best alignment that keeps the order (Needleman and Wunsch 1970, without a price for
gaps); the headline has no place, since every outlet writes its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import fsum

from nlp.copies.profiles import Paragraph, Profile


@dataclass(frozen=True)
class Overlap:
    """What an article shares with another; each share, 0 to 1, is computed when it is asked for.

    Names that one language alone prints count within it.
    """

    copy: Profile
    original: Profile
    same_language: bool

    @cached_property
    def telling(self) -> int:
        """Return how many facts both give that chance hardly gives twice."""
        return len(self.copy.telling & self.original.telling)

    @cached_property
    def taken(self) -> float:
        """Return how much of the copy's facts, by weight, the original gives."""
        mine = self.copy.whole if self.same_language else self.copy.abroad
        total = self.copy.weights[0 if self.same_language else 1]
        shared = mine.keys() & self.original.whole.keys()
        return fsum(mine[token] for token in shared) / max(total, 0.1)

    @cached_property
    def in_place(self) -> float:
        """Return how much of both ones' facts stands in paragraphs that answer to each other."""
        mine, theirs = (
            [_comparable(part, self.same_language) for part in one.paragraphs[1:]]
            for one in (self.copy, self.original)
        )
        total = fsum(weight for part in (*mine, *theirs) for weight in part.values())
        return 2 * _aligned(mine, theirs) / max(total, 0.1)


def _comparable(part: Paragraph, same_language: bool) -> Paragraph:
    return part if same_language else {t: w for t, w in part.items() if not t.startswith("x:")}


def _aligned(mine: Sequence[Paragraph], theirs: Sequence[Paragraph]) -> float:
    """Return the weight that paragraphs share along the alignment that shares most."""
    best = [0.0] * (len(theirs) + 1)
    for part in mine:
        gains = [fsum(part[t] for t in part.keys() & other.keys()) for other in theirs]
        row = [0.0]
        for (diagonal, above), gain in zip(pairwise(best), gains, strict=True):
            row.append(max(above, row[-1], diagonal + gain))
        best = row
    return best[-1]

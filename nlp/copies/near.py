"""Near: which articles of the days around may be alike, by their facts: all pairs of a window at once.

Traced articles go in, pairs that are worth judging come out. What `judging` asks of a pair's facts and words
is asked here of arrays, as far as that goes without reading: shares by weight are the same sums, words are
bounded from above. So no pair that judging accepts is left out, whatever else is held, and hardly any that
it refuses is handed on.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from nlp.copies import judging, profiles, signatures
from nlp.copies.judging import Judge, Traced
from nlp.copies.words import Words

SHARED = 3  # telling facts that two articles must share to be compared
SHARED_OWN = 2  # within one outlet, on days that lie side by side
SLACK = 1e-9  # sums of the same weights in another order may differ so much
Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Shares:
    """What one article shares with some others, one entry each; `taken` is by weight, of the copy's facts."""

    others: Ints  # places in the window
    telling: Ints
    taken: Floats
    copies: Bools  # whether the other one is the copy
    same: Bools  # language


class Window:
    """All articles of some days that follow one another, as arrays; each has its place."""

    def __init__(self, many: Sequence[tuple[int, Traced]], judge: Judge, words: Words) -> None:
        """Take (day, article); annexes are copies of nothing and left out."""
        held = [(day, one) for day, one in many if not one.article.attached_to]
        self.many = [one for _, one in held]
        self.days = np.array([day for day, _ in held], dtype=np.int64)
        self.judge, self.words = judge, words
        self._index()
        names: dict[str | None, int] = {None: -1}
        self.own = _numbered(names, [one.own for one in self.many])
        self.wire = _numbered(names, [one.wire for one in self.many])
        self.source = _numbered(names, [one.article.source_id for one in self.many])
        self.language = _numbered(names, [one.article.language for one in self.many])
        self.official = np.array([one.article.source_id in judge.official for one in self.many])
        order = sorted(range(len(held)), key=lambda place: self.many[place].precedence)
        self.rank = np.empty(len(held), dtype=np.int64)
        self.rank[order] = np.arange(len(held))
        self.total = np.array([one.profile.weights for one in self.many]).reshape(-1, 2)

    def _index(self) -> None:
        """Note which articles give each fact."""
        numbers: dict[str, int] = {}
        facts = [[numbers.setdefault(t, len(numbers)) for t in o.profile.whole] for o in self.many]
        self.facts = [np.array(some, dtype=np.int64) for some in facts]
        flat = np.array([fact for some in facts for fact in some], dtype=np.int64)
        places = np.repeat(np.arange(len(facts)), [len(some) for some in facts])
        order = np.argsort(flat, kind="stable")
        self.givers = places[order]
        self.starts = np.searchsorted(flat[order], np.arange(len(numbers) + 1))
        weight = np.array([profiles.weight(token) for token in numbers])
        self.telling = np.array([profiles.is_telling(token) for token in numbers], dtype=float)
        abroad = np.array([not token.startswith("x:") for token in numbers], dtype=float)
        self.weights = weight, weight * abroad

    @cached_property
    def signatures(self) -> signatures.Numbers:
        """Return the signatures, one a row."""
        return signatures.numbers(one.signature for one in self.many)

    def pairs(self, ids: Container[str], ahead: set[str]) -> Iterator[tuple[Traced, Traced]]:
        """Yield (copy, original) where one of some articles may be the copy or the original.

        `ahead` are those whose turn is still to come: they find the others, and each leaves it at its turn.
        """
        waiting = np.array([one.article.id in ahead for one in self.many], dtype=bool)
        for place, one in enumerate(self.many):
            if one.article.id not in ids:
                continue
            waiting[place] = False
            ahead.discard(one.article.id)
            found = self._shares(place, waiting)
            if len(found.others):
                for other, copies in self._likely(place, found):
                    yield (self.many[other], one) if copies else (one, self.many[other])

    def _shares(self, place: int, waiting: Bools) -> Shares:
        """Return what an article shares with those with which it shares enough to be compared."""
        mine = self.facts[place]
        counts = self.starts[mine + 1] - self.starts[mine]
        ends = np.cumsum(counts)
        at = np.arange(counts.sum()) + np.repeat(self.starts[mine] - ends + counts, counts)
        givers, facts = self.givers[at], np.repeat(mine, counts)
        telling = np.bincount(givers, self.telling[facts], len(self.many)).astype(np.int64)
        beside = (self.own == self.own[place]) & (
            np.abs(self.days - self.days[place]) <= profiles.NEAR_DAYS
        )
        enough = (telling >= SHARED) | (beside & (telling >= SHARED_OWN))
        enough[place] = False
        others = np.flatnonzero(enough & ~waiting)
        copies = self.rank[others] > self.rank[place]
        same = self.language[others] == self.language[place]
        both = [np.bincount(givers, each[facts], len(self.many))[others] for each in self.weights]
        totals = np.where(copies[:, None], self.total[others], self.total[place])
        taken = np.where(same, both[0], both[1]) / np.maximum(
            np.where(same, totals[:, 0], totals[:, 1]), 0.1
        )
        return Shares(others, telling[others], taken + SLACK, copies, same)

    def _likely(self, place: int, found: Shares) -> Iterator[tuple[int, bool]]:
        """Yield the other one's place, and whether it is the copy, for pairs that judging may accept."""
        credited = self._credits(place, found)
        reported = self._reports(place, found)
        translated = ~found.same & ~credited & ~reported & self._translated(place, found)
        readable = found.same & (credited | ~reported)
        reworded = readable & ~credited & self._enough_facts(found)
        given = credited & (found.telling > 0) & (found.taken >= judging.CREDITED)
        likely = translated | given | (found.same & self._reprinted(place, found))
        asked = np.flatnonzero((reworded | (readable & credited)) & ~likely)
        if len(asked):
            others = [self.many[other].article for other in found.others[asked]]
            words = self.words.most(self.many[place].article, others, found.copies[asked]) + SLACK
            likely[asked] = words >= self._least_words(found, credited)[asked]
        yield from zip(found.others[likely].tolist(), found.copies[likely].tolist(), strict=True)

    def _credits(self, place: int, found: Shares) -> Bools:
        """Tell where the copy names the other's outlet as the wire whose story it is."""
        copies, others = found.copies, found.others
        wire = np.where(copies, self.wire[others], self.wire[place])
        given = np.where(copies, self.own[place], self.own[others])
        taking = np.where(copies, self.own[others], self.own[place])
        credited: Bools = (wire == given) & (given != taking)
        return credited

    def _reports(self, place: int, found: Shares) -> Bools:
        """Tell where one is official and the other an outlet's."""
        elsewhere = self.source[found.others] != self.source[place]
        reported: Bools = elsewhere & (self.official[found.others] | self.official[place])
        return reported

    def _translated(self, place: int, found: Shares) -> Bools:
        own = self.own[found.others] == self.own[place]
        least = judging.TRANSLATED if self.judge.vector else judging.TRANSLATED_BLIND
        facts = np.where(own, judging.TELLING_OWN, judging.TELLING_IN_PLACE)
        taken = np.where(own, judging.OWN_TRANSLATED[0], least[0])
        translated: Bools = (found.telling >= facts) & (found.taken >= taken)
        return translated

    def _enough_facts(self, found: Shares) -> Bools:
        many: Bools = (found.telling >= judging.TELLING) | (found.taken >= judging.REWRITTEN_FACTS)
        return many

    def _reprinted(self, place: int, found: Shares) -> Bools:
        if not self.many[place].signature:
            return np.zeros(len(found.others), dtype=bool)
        near = signatures.alike(self.signatures[found.others], self.signatures[place])
        return near >= judging.SAME_SHARE

    def _least_words(self, found: Shares, credited: Bools) -> Floats:
        """Return how much of the copy's words the other one must have."""
        alike = (found.telling >= judging.TELLING) & (found.taken >= judging.REWRITTEN_FACTS)
        reworded = np.where(alike, 2 * (judging.REWRITTEN - found.taken), judging.CUT)
        least: Floats = np.where(credited, judging.CREDITED, np.minimum(reworded, judging.CUT))
        return least


def _numbered(numbers: dict[str | None, int], names: Sequence[str | None]) -> Ints:
    """Return a number for each name; equal names have the same."""
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)

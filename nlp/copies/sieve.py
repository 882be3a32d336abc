"""Sieve: which pairs whose texts share a key are worth judging; of many texts most that do meet by chance.

Traces go in, pairs come out. What `judging` asks of every pair is asked here as cheaply as can be: that most
of the texts is the same, that one credits the other's outlet, or that they share telling facts or nearly all
of the facts of one. So no pair that judging accepts is left out, and the more is held the more this saves:
how many meet by chance grows with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from nlp.copies import judging, profiles, signatures
from nlp.copies.near import SLACK
from nlp.outlets import own_name, wire_of

Pair = tuple[str, str]  # article ids
AT_ONCE = 20_000  # pairs, half a kilobyte of numbers each: chosen
LEAST_TAKEN = min(  # of facts, by weight: less is neither a rewrite nor a translation
    judging.REWRITTEN_FACTS,
    judging.OWN_TRANSLATED[0],
    judging.TRANSLATED[0],
    judging.TRANSLATED_BLIND[0],
)


@dataclass(frozen=True)
class Trace:
    """What a pair is sieved by: the trace of an article, and for whom it counts."""

    article_id: str
    source_id: str
    syndicated_from: str | None
    minhash: bytes
    facts: str  # as `profiles.Profile` writes them

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Return each fact once; pairs of sets take half the time of pairs of profiles (measured)."""
        return frozenset(self.facts.replace("\n", " ").split(" ")) - {""}

    @cached_property
    def least(self) -> float:
        """Return what another article must give of its facts, by weight, to be a rewrite or translation."""
        abroad = sum(profiles.weight(token) for token in self.tokens if not token.startswith("x:"))
        return LEAST_TAKEN * max(0.1, abroad)


def worth_judging(pairs: Sequence[Pair], held: Mapping[str, Trace]) -> Iterator[Pair]:
    """Yield those of some pairs that `judging` may accept; `held` gives the traces of both."""
    for first in range(0, len(pairs), AT_ONCE):
        some = pairs[first : first + AT_ONCE]
        ends = [(held[one], held[other]) for one, other in some]
        for pair, (one, other), printed in zip(some, ends, _printed_alike(ends), strict=True):
            if (
                printed
                or wire_of(one) == own_name(other)
                or wire_of(other) == own_name(one)
                or _share_facts(one, other)
            ):
                yield pair


def _printed_alike(ends: Sequence[tuple[Trace, Trace]]) -> list[bool]:
    """Tell of each pair whether most of the texts is the same."""
    ones, others = (signatures.numbers(each[side].minhash for each in ends) for side in (0, 1))
    printed: list[bool] = (signatures.alike(ones, others) >= judging.SAME_SHARE).tolist()
    return printed


def _share_facts(one: Trace, other: Trace) -> bool:
    """Tell whether two articles share facts enough for a rewrite or translation, whoever has precedence."""
    shared = one.tokens & other.tokens
    if not shared:
        return False
    if sum(map(profiles.is_telling, shared)) >= judging.TELLING:
        return True
    return sum(map(profiles.weight, shared)) + SLACK >= min(one.least, other.least)

"""Learned: the position that the numbers of a case make likeliest.

A softmax over weights that were learned (`tests/nlp/learn.py`), one a number and position. Rules find what
shows a stance; how far they are to be believed, and what follows where they find nothing, is learned from
annotated articles in three languages. In a text of a few sentences the rules alone decide: how often a
target is named says nothing there.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from nlp.judging.cases import Bench, Case, evidence
from nlp.judging.drafts import Sign
from nlp.judging.polarity import CONCERN, NEUTRAL, OPPOSE, SUPPORT

NONE = "none"
POSITIONS = (NONE, SUPPORT, OPPOSE, CONCERN, NEUTRAL)
KEPT = (0.35, 0.25)  # chosen: how likely some stance, and this one, must be where rules found one
ADDED = (0.45, 0.3)  # … and where they found none
CLEARLY = 1.6  # chosen: how much likelier another position must be than the one that rules found
SHORT = 6  # chosen: sentences; the articles that were learned from have ten or more
SURE, PLAIN = 0.7, {NEUTRAL: 0.5}  # chosen: how far the rules are believed without weights
TABLE = "learned.tsv"
Weights = Mapping[str, Sequence[float]]


@dataclass(frozen=True)
class Weighed:
    """A stance with the probability that it is one, and this one."""

    sign: Sign
    probability: float


@cache
def weights() -> Weights:
    """Return the learned weights: by number, one a position in the order of POSITIONS."""
    table = files("nlp.judging").joinpath(TABLE)
    lines = table.read_text(encoding="utf-8").splitlines()
    split = (line.split("\t") for line in lines[1:])
    return {name: tuple(map(float, each)) for name, *each in split}


def likely(numbers: Mapping[str, float], table: Weights) -> Mapping[str, float]:
    """Return the probability of each position; `numbers` as in `cases`, unknown ones weigh nothing."""
    known = [(table[name], number) for name, number in numbers.items() if name in table]
    known.append((table[""], 1.0))
    sums = [sum(each[at] * number for each, number in known) for at in range(len(POSITIONS))]
    top = max(sums)
    shares = [math.exp(one - top) for one in sums]
    return {name: one / sum(shares) for name, one in zip(POSITIONS, shares, strict=True)}


def weighed(case: Case, bench: Bench) -> Weighed | None:
    """Return the stance of a case, with its best evidence; None where most likely there is none."""
    if len(bench.reading.sentences) < SHORT:
        return Weighed(case.sign, PLAIN.get(case.sign.position, SURE)) if case.sign else None
    found = likely(case.numbers, weights())
    position = decided(found, case.sign.position if case.sign else NONE)
    return None if position == NONE else Weighed(_shown(case, position, bench), found[position])


def decided(found: Mapping[str, float], ruled: str) -> str:
    """Return the position by the probabilities of a case; `ruled`: what the rules found, or none."""
    any_least, least = ADDED if ruled == NONE else KEPT
    best = max(POSITIONS[1:], key=lambda one: found[one])
    chosen = best if ruled == NONE or found[best] >= CLEARLY * found[ruled] else ruled
    return chosen if 1 - found[NONE] >= any_least and found[chosen] >= least else NONE


def _shown(case: Case, position: str, bench: Bench) -> Sign:
    """Return the sign of a position: the strongest that rules found, or the nearest place."""
    if case.sign is not None and case.sign.position == position:
        return case.sign
    own = [
        one
        for one in bench.signs
        if (one.holder_id, one.target_id) == (case.holder.id, case.target_id)
    ]
    same = [one for one in own if one.position == position]
    if same:
        return max(same, key=lambda one: (one.weight, -one.start))
    if own:
        return replace(max(own, key=lambda one: (one.weight, -one.start)), position=position)
    return Sign(case.holder.id, case.target_id, position, *evidence(bench, case), 0.0)

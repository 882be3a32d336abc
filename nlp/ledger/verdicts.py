"""Verdicts: what two values of the same quantity, and all values of a line, say of one another.

Two values are the same, one a rounding or a conversion of the other, or apart. A line disagrees where
two are apart; not where one is the sum of what another report counts apart, nor where a text leaves
open for when its value holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from nlp.ledger.words import ANCHORED, PER_DOLLAR
from store.ledger import Quantity

DISAGREE = "disagree"
DIFFERENT = "count different things"
ROUNDED = "rounded or converted"
UNKNOWN = "cannot tell"
SAME, NEAR, APART = "same", "near", "apart"
HEDGES = {"approx": "about ", "gt": "more than ", "lt": "less than "}
MOVING = "stock"  # what a market quotes moves all day
CLOSES = {"close", "closing", "closed"}
EXACT, HEDGED = 0.05, 0.10  # chosen: as far as rounding may go, stated exactly and with "about"


def relation(a: Quantity, b: Quantity) -> str:
    """Return `same`, `near` (rounded or converted) or `apart` for two values of one quantity."""
    if a.unit != b.unit:
        return NEAR if converts(a, b) else APART
    if a.value == b.value:
        return SAME
    if _bounded(a, b) or _bounded(b, a):
        return NEAR
    if "gt" in (a.comparator, b.comparator) or "lt" in (a.comparator, b.comparator):
        return APART
    rough, fine = sorted((a, b), key=lambda one: digits(one.value))
    return NEAR if _rounds(rough, fine) else APART


def converts(a: Quantity, b: Quantity) -> bool:
    """Tell whether two amounts of money are one at some rate of recent years."""
    low_a, high_a = PER_DOLLAR.get(a.unit, (0.0, 0.0))
    low_b, high_b = PER_DOLLAR.get(b.unit, (0.0, 0.0))
    if not low_a or not low_b or not a.value or not b.value:
        return False
    return low_b / high_a <= b.value / a.value <= high_b / low_a


def _bounded(bound: Quantity, other: Quantity) -> bool:
    """Tell whether a value is what "more than" or "less than" another says, and close to it."""
    if bound.comparator == "gt":
        above = bound.value + _step(bound.value, digits(bound.value))
        return bound.value < other.value < above and other.comparator != "lt"
    if bound.comparator == "lt":
        below = bound.value - _step(bound.value, digits(bound.value))
        return below < other.value < bound.value and other.comparator != "gt"
    return False


def _rounds(rough: Quantity, fine: Quantity) -> bool:
    """Tell whether the rougher of two values rounds the finer, up, down or to the nearest."""
    far = abs(rough.value - fine.value) / abs(fine.value) if fine.value else 1.0
    hedged = "approx" in (rough.comparator, fine.comparator)
    if far > (HEDGED if hedged else EXACT):
        return False
    if rough.unit == "count" and not hedged and rough.value < 1000 and far > 0.01:
        return False  # forty and forty-one are two counts
    same_digits = digits(rough.value) == digits(fine.value)
    unit = _step(rough.value, digits(rough.value))
    if same_digits:
        return rough.unit != "count" and abs(rough.value - fine.value) < 1.5 * unit
    over = fine.value - rough.value
    return abs(over) <= unit / 2 or 0 < over < unit


@lru_cache(maxsize=65536)
def digits(value: float) -> int:
    """Return how many significant digits a value is given with."""
    return len(Decimal(repr(value)).normalize().as_tuple().digits)


@lru_cache(maxsize=65536)
def _step(value: float, place: int) -> float:
    """Return the worth of one unit in the n-th significant digit of a value."""
    return float(Decimal(10) ** (Decimal(repr(abs(value))).adjusted() - place + 1))


def verdict(line: Sequence[Quantity], parts: Sequence[float] = ()) -> tuple[str, str] | None:
    """Return the verdict on a line and why; None where its values agree.

    `parts` are values that some report of the line counts apart.
    """
    found = {(a.fact_id, b.fact_id): relation(a, b) for a, b in combinations(line, 2)}
    by_id = {one.fact_id: one for one in line}
    apart = [(by_id[a], by_id[b]) for (a, b), how in found.items() if how == APART]
    if not apart:
        return None if NEAR not in found.values() else (ROUNDED, _why_near(line))
    if explained := _as_parts(apart, parts):
        return DIFFERENT, explained
    if all(_open(a, b) for a, b in apart):
        moves = line[0].key.split("|")[1] == MOVING
        why = (
            "what a market quotes moves all day" if moves else "a text names no time for its value"
        )
        return UNKNOWN, why
    low, high = min(apart, key=_apartness)
    return DISAGREE, f"{said(low)} and {said(high)} are not one number rounded"


def said(one: Quantity) -> str:
    """Return a value as printed, with how exactly it is given, in English."""
    return f"{HEDGES.get(one.comparator, '')}{one.text}"


def _apartness(pair: tuple[Quantity, Quantity]) -> tuple[float, str, str]:
    a, b = pair
    return -abs(a.value - b.value), a.fact_id, b.fact_id


def _why_near(line: Sequence[Quantity]) -> str:
    if len({one.unit for one in line}) > 1:
        return "one amount in several currencies"
    return "the values round to one another"


def _as_parts(apart: Sequence[tuple[Quantity, Quantity]], parts: Sequence[float]) -> str:
    """Return how the values that differ are parts and sum; empty where they are not."""
    values = {value for pair in apart for value in (pair[0].value, pair[1].value)}
    whole = max(values)
    if len(parts) < 2 or abs(sum(parts) - whole) > 1e-9 * whole:
        return ""
    if not all(value == whole or value in parts for value in values):
        return ""
    return f"{whole:,.10g} is the sum of {' and '.join(f'{part:,.10g}' for part in parts)}"


def _open(a: Quantity, b: Quantity) -> bool:
    """Tell whether one of two values that change with time does not say when it holds."""
    head = a.key.split("|")[1]
    if head in ANCHORED:
        return False
    if head == MOVING:
        return not all(CLOSES & set(one.words.split()) for one in (a, b))
    return not a.period or not b.period

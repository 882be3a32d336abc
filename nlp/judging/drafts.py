"""Drafts: signs of a stance on their way to one fact a holder and target.

A sign is one sentence or quotation. Where signs disagree the weightier position wins, and a tie is no
stance: nobody is guessed for or against.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.judging.polarity import CONCERN, NEUTRAL, OPPOSE, SUPPORT
from nlp.quoting.speakers import Speaker

ORDER = (OPPOSE, SUPPORT, CONCERN, NEUTRAL)


@dataclass(frozen=True)
class Sign:
    """One place that shows a stance: half-open offsets of the evidence, and its weight."""

    holder_id: str
    target_id: str
    position: str
    start: int
    end: int
    weight: float
    who: Speaker | None = None  # one without a name, as the text describes them


def settled(signs: Iterable[Sign]) -> Iterator[Sign]:
    """Yield one sign a holder and target: the strongest of the weightiest position."""
    grouped: dict[tuple[str, str], list[Sign]] = defaultdict(list)
    for sign in signs:
        grouped[sign.holder_id, sign.target_id].append(sign)
    for group in grouped.values():
        judging = [sign for sign in group if sign.position != NEUTRAL] or group
        weights = {
            position: sum(sign.weight for sign in judging if sign.position == position)
            for position in ORDER
        }
        best, second = sorted(weights.values(), reverse=True)[:2]
        if best == second:
            continue
        position = next(one for one in ORDER if weights[one] == best)
        yield max(
            (sign for sign in judging if sign.position == position),
            key=lambda sign: (sign.weight, -sign.start),
        )

"""Signs: sentences that show a step of a measure, in the order in which the best evidence comes first."""

from __future__ import annotations

from typing import NamedTuple

EVENT, ISSUED, TURN, PROVISION, NAME = range(5)  # what shows it; of equals the earlier
Rank = tuple[bool, bool, str, str]  # not official, copied, published, article


class Sign(NamedTuple):
    """One sentence that shows a step. Texts are empty where they say nothing; the smallest is the best."""

    unofficial: int
    copied: int
    published_at: str
    article_id: str
    eventless: int
    start_char: int
    kind: int
    event_id: str
    end_char: int
    measure_id: str
    step: str
    date: str
    precision: str
    date_basis: str
    until: str
    confidence: float

    @property
    def told(self) -> tuple[str, str, str]:
        """Return measure, step and day."""
        return self.measure_id, self.step, self.date


def stated_day(
    kind: int, rank: Rank, told: tuple[str, str, str], span: tuple[int, int], confidence: float
) -> Sign:
    """Return the sign of a step whose day the text states; `told` is measure, step and day."""
    return Sign(*rank, 1, span[0], kind, "", span[1], *told, "day", "stated", "", confidence)

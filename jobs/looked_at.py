"""Looked at: which days look otherwise after a weaving, and to whom, so that only these are woven again.

Coarser dates look at the days within them, reports without a date at those before their publication.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from jobs.blocks import Part
from nlp import windows
from nlp.gathering import Mark, Row
from nlp.tellings import LATE_DAYS, REFERRED_DAYS

FAR = frozenset(("statement", "announcement"))  # to which accounts refer from afar
Seen = dict[str, dict[Mark, int]]  # event: what is told of it, by how many


class LookedAt:
    """The parts of days whose clusters look otherwise now, to whom."""

    def __init__(self) -> None:
        """Start with none."""
        self.months: set[Part] = set()  # for coarser dates
        self._lately: set[Part] = set()  # for what has no date

    def compare(self, part: Part, before: Seen, after: Seen) -> None:
        """Note what changed in a part of a day."""
        day, families = part
        before, after = _visible(before), _visible(after)
        if before != after:
            self.months.update((around, families) for around in windows.around(day, families))
        if _lately(before) != _lately(after):
            self._lately.add(part)

    def spans(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """Return the first and last days of publication that look at what changed, with families."""
        return sorted(
            (day, _after(day, REFERRED_DAYS if FAR.intersection(families) else LATE_DAYS), families)
            for day, families in self._lately
        )


def _after(day: str, days: int) -> str:
    return str(date.fromisoformat(day) + timedelta(days=days))


def counted(woven: Iterable[tuple[str, Row]]) -> Seen:
    """Return what a block tells of each event, and by how many."""
    told: Seen = defaultdict(dict)
    for event, row in woven:
        told[event][row.mark] = row.count
    return dict(told)


def _visible(told: Seen) -> Seen:
    """Return what is seen of each event: what was told at the time, else what looks back."""
    return {
        event: {m: n for m, n in marks.items() if not m[1]} or marks
        for event, marks in told.items()
    }


def _lately(seen: Seen) -> Seen:
    return {event: marks for event, marks in seen.items() if not any(late for _, late in marks)}

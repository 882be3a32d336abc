"""Once: a measure becomes known on one day; who alone gives another day close by tells of the same.

So does who infers a day for the figures at which a market closed, where others state it.

In: the finished clusters of a day and of the days around it. Out: which of its events are those of another
day. The days differ where a report is wrong, or stands in another time zone; which of them holds is
decided when the event is composed, and the others stay on record with their reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nlp.clusters import Cluster
from nlp.gathering import NOTICES, Index, Mark
from nlp.told import tells_apart

NEAR_DAYS = 3  # chosen: so far apart may two days lie that are given for one announcement
MARKET = "market"
NEVER_AGAIN = frozenset((*NOTICES, MARKET))  # one measure is not announced or opened twice
OUTWEIGH = 2  # chosen: so many times as often must the other day be told


def known_once(index: Index) -> tuple[Cluster, ...]:
    """Return the clusters that tell how a named measure became known, or how a market closed."""
    return tuple(c for c in index.clusters if marks(c) and c.families & NEVER_AGAIN)


def marks(one: Cluster) -> set[str]:
    """Return by what a cluster is known on another day: measures, on a market its figures."""
    return one.numbers if one.first.family == MARKET else one.measures


def settled(
    homes: Mapping[Mark, str], own: Iterable[Cluster], near: Iterable[Cluster]
) -> dict[Mark, str]:
    """Return a day's {row: event}, where what other days tell better is their event."""
    others = tuple(near)
    moved: dict[str, str] = {}
    for one in own:
        found = [home for home in others if _yields(one, home)]
        if found:
            best = max(found, key=lambda home: (home.stated, home.weight, home.event_id))
            moved[one.event_id] = best.event_id
    return {mark: moved.get(event, event) for mark, event in homes.items()}


def _yields(one: Cluster, home: Cluster) -> bool:
    """Tell whether another day is that of the same announcement, and better known."""
    if one.first.family == MARKET:
        closed = tells_apart(one.numbers & home.numbers) and home.first.family == MARKET
        return closed and home.stated and not one.stated
    same = one.measures & home.measures and one.families & home.families
    listed = not one.lists or not home.lists or one.lists & home.lists
    if not same or not listed or one.first.mode != home.first.mode:
        return False
    if one.stated != home.stated:
        return home.stated
    return home.weight > OUTWEIGH * one.weight

"""Once: a measure becomes known on one day; who alone gives another day close by tells of the same.

So does who gives another day for the same figures, for a person's protest to the same body, or for
what was put on a list; days that are stated go before those inferred.

In: the finished clusters of a day and of the days around it. Out: which of its events are those of another
day. The days differ where a report is wrong, or stands in another time zone; which of them holds is
decided when the event is composed, and the others stay on record with their reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nlp.clusters import Cluster, agree
from nlp.gathering import NOTICES, Index, Mark
from nlp.told import Profile, tells_apart

NEAR_DAYS = 3  # chosen: so far apart may two days lie that are given for one announcement
FIGURES = ("market", "trade_data")
ADDING = ("listing", "delisting")
PROTEST = "protest"
NEVER_AGAIN = frozenset((*NOTICES, *FIGURES, PROTEST))  # nothing of them is done twice within days
OUTWEIGH = 2  # chosen: so many times as often must the other day be told


def known_once(index: Index) -> tuple[Cluster, ...]:
    """Return the clusters that tell what is done once: measures made known, figures, protests."""
    return tuple(c for c in index.clusters if marks(c) and c.families & NEVER_AGAIN)


def marks(one: Cluster) -> set[str]:
    """Return by what a cluster is known on another day: measures, figures, who is listed or protests."""
    return _marks(one.first.family, one)


def marks_of(one: Profile) -> set[str]:
    """Return by what an account may be known on another day."""
    return _marks(one.family, one)


def _marks(family: str, one: Cluster | Profile) -> set[str]:
    if family in FIGURES:
        return set(one.numbers)
    if family == PROTEST:
        return set(one.persons) if one.targets else set()
    return set(one.measures) | (set(one.targets) if family in ADDING and one.lists else set())


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
    if not {one.first.family, home.first.family}.isdisjoint((*FIGURES, PROTEST)):
        return one.first.family == home.first.family and _better(one, home)
    listed = not one.lists or not home.lists or one.lists & home.lists
    if not listed or not one.families & home.families or one.first.mode != home.first.mode:
        return False
    if _added_once(one, home):
        return _sooner(one, home)
    if not one.measures & home.measures:
        return False
    return _firmer(one, home)


def _better(one: Cluster, home: Cluster) -> bool:
    """Tell whether figures, or a person's protest, are those of another day that is better known."""
    if one.first.family == PROTEST:
        same = one.persons & home.persons and one.targets & home.targets
        return bool(same) and agree(one.subjects, home.subjects) and _firmer(one, home)
    if not tells_apart(one.numbers & home.numbers):
        return False
    if one.first.family == "trade_data" and one.bodies & home.bodies:
        return _sooner(one, home)
    return home.stated and not one.stated


def _added_once(one: Cluster, home: Cluster) -> bool:
    """Tell whether the same was put on the same list, or taken off it, by no two measures."""
    if not one.lists & home.lists or not one.targets & home.targets:
        return False
    return one.first.family in ADDING and agree(one.measures, home.measures)


def _firmer(one: Cluster, home: Cluster) -> bool:
    """Tell whether another day is stated where this one is not, or told far more often."""
    if one.stated != home.stated:
        return home.stated
    return home.weight > OUTWEIGH * one.weight


def _sooner(one: Cluster, home: Cluster) -> bool:
    """Tell whether another day is stated where this one is not, or came first."""
    if one.stated != home.stated:
        return home.stated
    return (home.first.date or "") < (one.first.date or "")

"""Occasions: which clusters of different types tell of one happening, and which of them it is filed under.

In: clusters of one day. A notice is announced, or told as the listing, inquiry or request that it holds;
one who speaks is said to state, reject or protest, a company to say what it does, and what two say to
each other is their meeting. What a cluster of one type is, is decided in `nlp.clusters`.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlp.clusters import CARRYING, Cluster, agree, carried_by
from nlp.told import VOICED

TOLD_AS = ("budget", "court")  # an announcement of one is told as either
DONE = ("other", "meeting")  # what a company says that it does; what two say to each other
WAITING = "licence_delay"  # a company that waits for licences is told to stop what needs them
SAID = tuple(sorted((*VOICED, *DONE, WAITING)))
KIN = tuple(sorted(("announcement", *CARRYING, *TOLD_AS)))


def kin(family: str) -> tuple[str, ...]:
    """Return the families that are gathered together, as one happening may be told as any of them."""
    if family in SAID:
        return SAID
    return KIN if family in KIN else (family,)


def one_occasion(one: Cluster, home: Cluster) -> bool:
    """Tell whether a cluster tells, as another type, of what a cluster of its kin tells."""
    kinds = {one.first.family, home.first.family}
    if len(kinds) < 2 or one.first.mode != home.first.mode:
        return False
    if kinds <= set(VOICED):
        return _spoken_at_once(one, home)
    if home.first.family in CARRYING and one.first.family == "announcement":
        return carried_by(one, home) or _nameless(one, home)
    if one.first.family in CARRYING and home.first.family == "announcement":
        return home.first.precision == "day" != one.first.precision and carried_by(home, one)
    if one.first.family == "statement" and home.first.family in DONE:
        return _said_to_do(one, home)
    if one.first.family == WAITING:
        return home.first.family == "other" and _waits(one, home)
    return kinds & set(TOLD_AS) != set() and "announcement" in kinds and _one_deed(one, home)


def _spoken_at_once(one: Cluster, home: Cluster) -> bool:
    """Tell whether one person, or a body on no two subjects, states, rejects or protests.

    What a person says on a day and what a body does on it are two; without a day they may be one.
    """
    if "remark" in one.types | home.types or not agree(one.subjects, home.subjects):
        return False
    to_the_day = one.first.precision == home.first.precision == "day"
    if not to_the_day and not one.subjects & home.subjects:
        return False
    if one.persons & home.persons:
        return True
    alone = not one.persons or not home.persons
    bodies = not one.persons and not home.persons
    return (bodies if to_the_day else alone) and bool(one.bodies & home.bodies)


def _said_to_do(one: Cluster, home: Cluster) -> bool:
    """Tell whether words without a matter make known what a company does, or are said in talks."""
    if one.subjects or one.first.precision != "day":
        return False
    if home.first.family == "meeting":
        return bool(one.persons & home.persons) and agree(one.places, home.sides | home.places)
    return bool(one.bodies & home.bodies & one.sides) and not one.persons | one.whole_sides


def _waits(one: Cluster, home: Cluster) -> bool:
    """Tell whether a company does what it does for want of licences, all on one day."""
    return one.first.precision == "day" and bool(one.bodies & home.bodies & one.sides)


def _nameless(one: Cluster, home: Cluster) -> bool:
    """Tell whether an announcement names no matter, and its maker did what another cluster tells."""
    if one.subjects or one.kinds or not one.bodies & home.bodies:
        return False
    return one.first.precision == "day" and agree(one.places, home.places)


def _one_deed(one: Cluster, home: Cluster) -> bool:
    """Tell whether one body did it, to the same or with the same thing."""
    if not agree(one.measures, home.measures) or not _same_makers(one, home):
        return False
    return bool(one.targets & home.targets or one.things & home.things)


def _same_makers(one: Cluster, home: Cluster) -> bool:
    whole = one.whole_sides & home.sides or home.whole_sides & one.sides
    return bool(one.bodies & home.bodies or whole)


def filed_under(one: Cluster, homes: Sequence[Cluster]) -> Cluster | None:
    """Return the cluster that a cluster of one day joins: what carries it, else what is told more."""
    found = [home for home in homes if home is not one and one_occasion(one, home)]
    carried = [home for home in found if home.first.family in (*CARRYING, *DONE)]
    heavier = [home for home in found if _rank(home) > _rank(one)]
    return max(carried or heavier, key=_rank, default=None)


def _rank(one: Cluster) -> tuple[int, str, str]:
    return one.weight, one.first.family, one.first.told.as_json

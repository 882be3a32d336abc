"""Clusters: the accounts of one happening while they are gathered, and who else may join them.

A cluster keeps the sum of what its profiles tell, so that asking costs the same for three and for three
thousand. `here` says that an account stands in an article that has told of the cluster already.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Set
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from typing import Any

from nlp.told import OPEN, SPOKEN, Profile

CARRYING = ("listing", "delisting", "investigation")  # an announcement of one is no second event
MADE_KNOWN = {"announcement", "listing", "delisting", "investigation"}  # one kind, as headlines go
DEEDS = ("protest", "rejection", "meeting", "budget", "effective")


@dataclass
class Cluster:
    """The sum of what is told of one happening; the first profile that comes in founds it."""

    first: Profile
    event_id: str = ""
    weight: int = 0  # number of accounts
    measures: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    persons: set[str] = field(default_factory=set)
    faced: set[str] = field(default_factory=set)  # people to whom something is said
    sides: set[str] = field(default_factory=set)
    whole_sides: set[str] = field(
        default_factory=set
    )  # sides for which a profile names no one else
    targets: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)  # sides of the targets
    things: set[str] = field(default_factory=set)  # materials and laws it is about
    numbers: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)  # of measure, as its words name it
    families: set[str] = field(default_factory=set)
    subjects: set[str] = field(default_factory=set)  # all that it is about
    catalogues: set[str] = field(default_factory=set)  # lists among them
    movers: set[str] = field(default_factory=set)  # indices and shares of a market
    traits: set[str] = field(default_factory=set)
    stated: bool = False  # a profile states its day
    exact: bool = False  # a profile names a body or a person, not only a side

    def add(self, one: Profile, weight: int = 1) -> None:
        """Take in what some accounts tell."""
        self.weight += weight
        self.measures |= one.measures
        self.lists |= one.lists
        self.types |= one.types
        self.bodies |= one.bodies
        self.actors |= set(one.actors)
        self.persons |= one.persons
        self.faced |= one.faced
        self.sides |= set(one.sides)
        self.whole_sides |= one.whole_sides
        self.targets |= set(one.targets)
        self.places |= one.places
        self.things |= one.things
        self.numbers |= one.numbers
        self.kinds |= one.kinds
        self.families.add(one.family)
        self.subjects |= one.subjects
        self.catalogues |= one.catalogues
        self.movers |= one.movers
        self.traits |= one.traits
        self.exact = self.exact or one.exact
        self.stated = self.stated or one.told.basis == "stated"
        if self.first.precision != "day" and one.precision == "day":
            self.first = one

    def absorb(self, other: Cluster) -> None:
        """Take in what another cluster of the same happening tells; the first profile stays."""
        self.weight += other.weight
        for name in SETS:
            getattr(self, name).update(getattr(other, name))
        self.stated = self.stated or other.stated
        self.exact = self.exact or other.exact

    @property
    def as_json(self) -> str:
        """Return all but event and first profile as JSON, the same text for the same content."""
        held = {name: sorted(each) for name in SETS if (each := getattr(self, name))}
        told = {"weight": self.weight, "stated": self.stated, "exact": self.exact, **held}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


SETS = tuple(one.name for one in fields(Cluster) if one.default_factory is set)


def from_json(text: str, first: Profile, event_id: str) -> Cluster:
    """Return the cluster of which `Cluster.as_json` was written."""
    told: dict[str, Any] = json.loads(text)
    held: dict[str, Any] = {n: set(v) if isinstance(v, list) else v for n, v in told.items()}
    return Cluster(first, event_id, **held)


def compatible(known: Cluster, one: Profile, *, here: bool = False) -> bool:
    """Tell whether an account may tell of the happening that others tell of."""
    if known.first.mode != one.mode:
        return False
    if one.family not in SPOKEN and not _same_measure(known, one):
        return False
    if one.family == "trade_data":
        return _same_data(known, one, here=here)
    if one.family == "market":
        return agree(known.places, one.places) and agree(known.movers, one.movers)
    if one.family == "statement" and one.precision != "day" and not known.types & one.types:
        return False  # words dated to the day are one occasion; vaguer ones join their like
    if one.family == "statement" and not here and not _on_one_matter(known, one):
        return False
    return _same_actors(known, one, here=here) and _same_people(known, one)


def _on_one_matter(known: Cluster, one: Profile) -> bool:
    """Tell whether words of two bodies, one of which may stand for both, are not on two matters."""
    return bool(known.bodies & one.bodies) or agree(known.subjects, one.subjects)


def agree(one: Set[str], other: Set[str]) -> bool:
    """Tell whether two sets share something, or either says nothing."""
    return not one or not other or bool(one & other)


def _same_measure(known: Cluster, one: Profile) -> bool:
    """Tell whether neither measure, list nor kind of measure speaks against it."""
    if known.measures & one.measures:
        return agree(known.lists, one.lists)
    same = agree(known.measures, one.measures) and agree(known.lists, one.lists)
    return same and agree(known.kinds, one.kinds)


def _same_actors(known: Cluster, one: Profile, *, here: bool) -> bool:
    open_now = one.precision == "day" or bool(known.measures & one.measures)
    if one.family == "budget" or (one.family in OPEN and open_now):
        return True
    if not known.actors or not one.actors:
        return here or _fits_nobody(known, one)
    if known.measures & one.measures and one.family not in SPOKEN:
        return True
    same_kind = known.kinds & one.kinds and known.sides & set(one.sides)
    if known.bodies & one.bodies or same_kind:
        return True
    if one.family == "effective" and known.things & one.things:
        return True
    if one.family == "meeting" and known.targets & set(one.actors):
        return True
    return bool(known.whole_sides & set(one.sides)) or bool(one.whole_sides & known.sides)


def _fits_nobody(known: Cluster, one: Profile) -> bool:
    """Tell whether an account is of one happening with another, one of which names nobody who acts."""
    if one.family in ("announcement", "statement"):
        return _in_common(known, one)
    whom = frozenset(one.targets)
    if agree(known.targets | known.actors, whom):
        return True
    parties = {side for _, side in one.target_sides}
    return bool(known.places & one.places) or (not one.actors and bool(known.sides & parties))


def _same_people(known: Cluster, one: Profile) -> bool:
    """Two people of one body who speak on one day speak twice; but a government protests once at large."""
    if one.family not in SPOKEN or not one.persons or not known.persons:
        return True
    at_large = one.family == "protest" and not known.faced and not one.faced
    return bool(known.persons & one.persons) or at_large


def _same_data(known: Cluster, one: Profile, *, here: bool) -> bool:
    """Figures are the same by a number, by the article, or by source and month."""
    if known.numbers & one.numbers:
        return True
    if here:
        return agree(known.places, one.places)
    return one.precision in ("day", "month") and bool(known.bodies & one.bodies)


def _in_common(known: Cluster, one: Profile) -> bool:
    """Tell whether they share a subject or someone aimed at."""
    return bool(known.subjects & one.subjects or known.targets & set(one.targets))


def same_occasion(known: Cluster, one: Profile, published: str, *, here: bool = False) -> bool:
    """Tell whether an undated account means the same: by its article, or by who acts and on what."""
    if one.family == "statement" and one.as_party and known.persons - one.persons:
        return here and bool(known.whole_sides & set(one.sides))
    if known.measures & one.measures:
        return True
    if one.family == "market" and not here:
        return at_once(known.first, published)
    if not _same_subject(known, one) or not _shares_subject(known, one, published, here=here):
        return False
    if known.bodies & one.bodies:
        return True
    shared = bool(known.sides & set(one.sides))
    if shared and here:
        return _vaguely_here(known, one, published)
    if one.family in SPOKEN:
        return False
    vague = bool(one.as_party) or not known.exact
    return not one.actors or (vague and shared)


def _vaguely_here(known: Cluster, one: Profile, published: str) -> bool:
    """Tell whether a party's deed is what the article told of another of its side."""
    aimed = known.targets & set(one.targets) and at_once(known.first, published)
    alike = known.subjects & one.subjects or aimed
    if one.family == "protest" and known.whole_sides & set(one.sides):
        return agree(known.places, one.places)
    return bool(one.as_party) and not (one.family == "announcement" and not alike)


def _shares_subject(known: Cluster, one: Profile, published: str, *, here: bool) -> bool:
    """Tell whether article or subject ties them; a protest or a meeting may lack a subject."""
    if here or known.subjects & one.subjects:
        return True
    if one.family in DEEDS and not (known.subjects and one.subjects):
        return True
    if one.family == "statement" and known.subjects and one.subjects:
        return False  # words on something else, which were said on some other day
    same = bool(known.bodies & one.bodies) and bool(one.persons or not one.as_party)
    aimed = one.family == "announcement" and bool(known.targets & set(one.targets))
    return (same or aimed) and at_once(known.first, published)


def at_once(known: Profile, published: str) -> bool:
    """Tell whether something was published on the day of a happening or on the day after."""
    if known.precision != "day" or known.date is None or len(published) < len(known.date):
        return False
    gone = date.fromisoformat(published[:10]) - date.fromisoformat(known.date)
    return timedelta(0) <= gone <= timedelta(days=1)


def _same_subject(known: Cluster, one: Profile) -> bool:
    """Two undated measures are one only where they concern the same thing."""
    if one.family != "announcement" or one.measures:
        return True
    return bool(known.things & one.things) or (not known.things and not one.things)


def related(known: Cluster, one: Profile) -> bool:
    """Tell whether an account that gives only the month shares measure, side or subject."""
    party_plan = one.family == "plan" and not known.bodies & one.bodies
    if known.measures & one.measures or (known.sides & set(one.sides) and not party_plan):
        return True
    if not one.actors and one.family in (*OPEN, *CARRYING):
        return True  # what was done is all that it says
    return bool(known.things & one.things or known.numbers & one.numbers or known.kinds & one.kinds)


def closeness(known: Cluster, one: Profile) -> tuple[bool, bool, int, int, int, int]:
    """Return how much an account shares with a cluster; the larger, the closer."""
    return (
        bool(known.measures & one.measures),
        known.first.family == one.family,
        len(known.bodies & one.bodies),
        len(known.subjects & one.subjects) + len(known.kinds & one.kinds),
        len(known.places & one.places),
        known.weight,
    )


def closest(clusters: Iterable[Cluster], one: Profile) -> Cluster | None:
    """Return the cluster that shares most with an account; of equals the one that stands first."""
    return max(clusters, key=lambda cluster: closeness(cluster, one), default=None)


def sums_up(known: Cluster, one: Profile) -> bool:
    """Tell whether a headline may stand for what its article's body tells: one kind, no other people."""
    kinds = {known.first.family, one.family}
    if len(kinds) > 1 and not kinds <= MADE_KNOWN:
        return False
    if known.first.mode != one.mode:
        return False
    if not _same_measure(known, one) or not _same_people(known, one):
        return False
    if kinds <= set(OPEN):
        return True  # who grants and who is granted may each be named alone
    sides = agree(known.sides, frozenset(one.sides))
    alike = agree(known.targets, frozenset(one.targets)) or bool(known.places & one.places)
    return sides and alike


def carried_by(announced: Cluster, carrying: Cluster) -> bool:
    """Tell whether an announcement makes known what a listing or an investigation does."""
    if announced.first.mode != carrying.first.mode or carrying.first.family not in CARRYING:
        return False
    if announced.measures and carrying.measures:
        return bool(announced.measures & carrying.measures)
    listed = announced.lists | announced.catalogues
    tied = carrying.lists and (listed & carrying.lists or listed & carrying.catalogues)
    tied = tied or announced.targets & carrying.targets
    return bool(tied) and agree(carrying.bodies | carrying.whole_sides, _makers(announced))


def _makers(one: Cluster) -> frozenset[str]:
    return frozenset(one.bodies | one.whole_sides)

"""Clusters: the reports of one happening while they are gathered, and who else may join them.

A cluster keeps the sum of its reports, so that asking costs the same for three and for three
thousand. How clusters are found and become events stands in `nlp.timeline`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from nlp.reports import SPOKEN, Report

CARRYING = ("listing", "delisting", "investigation")  # an announcement of one is no second event
MADE_KNOWN = {"announcement", "listing", "delisting", "investigation"}  # one kind, as headlines go
DEEDS = ("protest", "rejection", "meeting", "budget", "effective")


@dataclass
class Cluster:
    """The reports of one happening, with what any of them says."""

    reports: list[Report] = field(default_factory=list)
    measures: Counter[str] = field(default_factory=Counter)
    lists: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    persons: set[str] = field(default_factory=set)
    sides: set[str] = field(default_factory=set)
    whole_sides: set[str] = field(default_factory=set)  # sides for which a report names no one else
    targets: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)  # sides of the targets
    things: set[str] = field(default_factory=set)  # materials and laws it is about
    numbers: set[str] = field(default_factory=set)
    subjects: set[str] = field(default_factory=set)  # all that it is about
    exact: bool = False  # a report names a body or a person, not only a side
    leading: Report | None = None

    def add(self, one: Report) -> None:
        """Take a report in."""
        self.reports.append(one)
        self.measures.update([one.measure_id] if one.measure_id else [])
        self.lists |= {one.list} if one.list else set()
        self.types.add(one.type)
        self.articles.add(one.article_id)
        self.bodies |= one.bodies
        self.actors |= set(one.actors)
        self.persons |= one.persons
        self.sides |= set(one.sides)
        self.whole_sides |= {side for _, side in one.as_party}
        self.targets |= set(one.targets)
        self.places |= one.places
        self.things |= one.materials
        self.numbers |= one.numbers
        self.subjects |= one.subjects
        self.exact = self.exact or not one.as_party
        if self.leading is None or _rank(one) < _rank(self.leading):
            self.leading = one

    @property
    def first(self) -> Report:
        """Return the report by which the happening became known, one with a day if there is any."""
        if self.leading is None:
            raise ValueError("a cluster without reports has no first one")
        return self.leading

    @property
    def measure_id(self) -> str | None:
        """Return the measure that most reports name."""
        return self.measures.most_common(1)[0][0] if self.measures else None


def _rank(one: Report) -> tuple[bool, tuple[str, str, int, str]]:
    return one.precision != "day", one.order


def compatible(known: Cluster, one: Report) -> bool:
    """Tell whether a report may tell of the happening that others tell of."""
    if one.type not in SPOKEN and not _same_measure(known, one):
        return False
    if one.type == "trade_data":
        return _same_data(known, one)
    if one.type == "market":
        return not known.places or not one.places or bool(known.places & one.places)
    if one.family == "statement" and one.precision != "day" and one.type not in known.types:
        return False  # words dated to the day are one occasion; vaguer ones join their like
    return _same_actors(known, one) and _same_people(known, one)


def _same_measure(known: Cluster, one: Report) -> bool:
    """Tell whether neither measure nor list speaks against it."""
    measure = not known.measures or one.measure_id is None or one.measure_id in known.measures
    return measure and (not known.lists or one.list is None or one.list in known.lists)


def _same_actors(known: Cluster, one: Report) -> bool:
    if one.type == "budget":
        return True
    if not known.actors or not one.actors:
        return one.family != "announcement" or _in_common(known, one)
    if one.measure_id in known.measures and one.type not in SPOKEN:
        return True
    if known.bodies & one.bodies:
        return True
    if one.type == "effective" and known.things & one.materials:
        return True
    if one.type == "meeting" and known.targets & set(one.actors):
        return True
    mine = {side for _, side in one.as_party}
    return bool(known.whole_sides & set(one.sides)) or bool(mine & known.sides)


def _same_people(known: Cluster, one: Report) -> bool:
    """Two people of one body who speak on one day speak twice."""
    if one.type not in SPOKEN or not one.persons or not known.persons:
        return True
    return bool(known.persons & one.persons)


def _same_data(known: Cluster, one: Report) -> bool:
    """Figures are the same by a number, by the article, or by source and month."""
    if known.numbers & one.numbers or one.article_id in known.articles:
        return True
    return one.precision in ("day", "month") and bool(known.bodies & one.bodies)


def _in_common(known: Cluster, one: Report) -> bool:
    """Tell whether they share the article, a subject or someone aimed at."""
    shared = known.subjects & one.subjects or known.targets & set(one.targets)
    return bool(shared) or one.article_id in known.articles


def same_occasion(known: Cluster, one: Report) -> bool:
    """Tell whether an undated report means the same: by its article, or by who acts and on what."""
    if one.family == "statement" and one.as_party and known.persons:
        return one.article_id in known.articles and bool(known.whole_sides & set(one.sides))
    if one.measure_id in known.measures:
        return True
    if one.type == "market" and one.article_id not in known.articles:
        return _at_once(known.first, one)
    if not _same_subject(known, one) or not _shares_subject(known, one):
        return False
    if known.bodies & one.bodies:
        return True
    shared = bool(known.sides & set(one.sides))
    if shared and one.article_id in known.articles:
        alike = known.subjects & one.subjects or (
            known.targets & set(one.targets) and _at_once(known.first, one)
        )
        vague = one.family == "announcement" and not alike
        return bool(one.as_party) and not vague
    if one.type in SPOKEN:
        return False
    vague = bool(one.as_party) or not known.exact
    return not one.actors or (vague and shared)


def _shares_subject(known: Cluster, one: Report) -> bool:
    """Tell whether article or subject ties them; a protest or a meeting may lack a subject."""
    if one.article_id in known.articles or known.subjects & one.subjects:
        return True
    if one.type in DEEDS and not (known.subjects and one.subjects):
        return True
    same = bool(known.bodies & one.bodies) and not one.as_party
    aimed = one.family == "announcement" and bool(known.targets & set(one.targets))
    return (same or aimed) and _at_once(known.first, one)


def _at_once(known: Report, one: Report) -> bool:
    """Tell whether a report was published on the day of a happening or on the day after."""
    if known.precision != "day" or known.date is None or len(one.published) < len(known.date):
        return False
    gone = date.fromisoformat(one.published[:10]) - date.fromisoformat(known.date)
    return timedelta(0) <= gone <= timedelta(days=1)


def _same_subject(known: Cluster, one: Report) -> bool:
    """Two undated measures are one only where they concern the same thing."""
    if one.family != "announcement" or one.measure_id is not None:
        return True
    return bool(known.things & one.materials) or (not known.things and not one.materials)


def related(known: Cluster, one: Report) -> bool:
    """Tell whether a report that gives only the month shares measure, side or subject."""
    if one.measure_id in known.measures or known.sides & set(one.sides):
        return True
    return bool(known.things & one.materials) or bool(known.numbers & one.numbers)


def closeness(known: Cluster, one: Report) -> tuple[bool, bool, int, int]:
    """Return how much a report shares with a cluster; the larger, the closer."""
    return (
        one.measure_id in known.measures,
        one.article_id in known.articles,
        len(known.bodies & one.bodies),
        len(known.reports),
    )


def sums_up(known: Cluster, one: Report) -> bool:
    """Tell whether a headline may stand for what its article's body tells: one kind, no other people."""
    kinds = {known.first.family, one.family}
    if len(kinds) > 1 and not kinds <= MADE_KNOWN:
        return False
    if not _same_measure(known, one) or not _same_people(known, one):
        return False
    sides = not one.sides or not known.sides or bool(known.sides & set(one.sides))
    whom = not one.targets or not known.targets or bool(known.targets & set(one.targets))
    alike = whom or bool(known.places & one.places)
    return sides and alike


def without_mere_announcements(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Return the clusters, where what announces a listing has joined the listing."""
    carrying: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        measure_id = cluster.measure_id
        if measure_id and cluster.first.family in CARRYING:
            carrying[measure_id].append(cluster)
    kept: list[Cluster] = []
    for cluster in clusters:
        measure_id = cluster.measure_id
        homes = (
            carrying[measure_id] if measure_id and cluster.first.family == "announcement" else []
        )
        fitting = [h for h in homes if _when_alike(h.first, cluster.first)]
        if fitting:
            for one in cluster.reports:
                fitting[0].add(one)
        else:
            kept.append(cluster)
    return kept


def _when_alike(one: Report, other: Report) -> bool:
    """Tell whether two dates may be one: either is unknown, or one lies within the other."""
    if one.date is None or other.date is None:
        return True
    return one.date.startswith(other.date) or other.date.startswith(one.date)

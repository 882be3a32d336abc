"""Gathering: tellings of many articles become events, block by block; each function is pure.

Stage 1, `of_day`: what is dated to one day is clustered within that day, all types together, so that the
announcement of a listing joins the listing. Who told of it at the time comes first, what is fullest
before what is vague; later references only join, so they never change what was known then.
Stage 2, `of_date`: coarser dates (a month, a range) join a day that lies within, or form events of
their own. Stage 3, `undated`: what has no date joins a happening of the weeks before it was published;
what finds none is gathered by the week of publication (`left_over`).

A `Row` stands for all tellings of a block that say the same; none sees single articles, so thousands
of references to one heavy day cost as much as one. What a stage reads of an earlier one are finished
clusters, so its result does not hang on the order in which articles came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from nlp.clusters import CARRYING, Cluster, closest, compatible, related, same_occasion
from nlp.occasions import filed_under, kin, one_occasion
from nlp.told import COURT, OPEN, VOICED, Profile, tells_apart
from nlp.windows import LATER, days_of
from store.records import key

NOTICES = ("announcement", *CARRYING)  # by which a measure becomes known
Mark = tuple[str, bool]  # a row of its block: what is told, and whether it looks back
First = tuple[str, str, int]  # order of publication: instant, article, place


@dataclass(frozen=True, kw_only=True)
class Row:
    """All tellings of a block that tell the same, at the time or later."""

    told_id: str
    late: bool
    profile: Profile
    count: int
    first: First

    @property
    def mark(self) -> Mark:
        """Return what names the row within its block."""
        return self.told_id, self.late


class Index:
    """Clusters by family and by what an account of the same happening must share with them."""

    def __init__(self, clusters: Iterable[Cluster] = ()) -> None:
        """Take clusters in, in their order."""
        self.clusters: list[Cluster] = []
        self._by_trait: dict[tuple[str, str], dict[int, Cluster]] = defaultdict(dict)
        for cluster in clusters:
            self.put(cluster)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Return the events of the clusters; asked once all are in."""
        return frozenset(cluster.event_id for cluster in self.clusters)

    def put(self, cluster: Cluster) -> None:
        """Let a new cluster be found."""
        self.clusters.append(cluster)
        self.see(cluster, cluster.traits)

    def see(self, cluster: Cluster, traits: Iterable[str]) -> None:
        """Let a cluster be found by further traits."""
        families = cluster.families or {cluster.first.family}
        for trait in traits:
            for family in families:
                self._by_trait[family, trait][id(cluster)] = cluster

    def candidates(self, one: Profile) -> list[Cluster]:
        """Return the clusters that share family and a trait with an account."""
        found: dict[int, Cluster] = {}
        for trait in one.sought:
            found.update(self._by_trait.get((one.family, trait), {}))
        return list(found.values())

    def carrying(self, one: Profile) -> list[Cluster]:
        """Return what announces or carries out a measure of an account without a day."""
        if not names_notice(one):
            return []
        keys = [(kind, f"measure {m}") for kind in NOTICES for m in sorted(one.measures)]
        found = {id(c): c for pair in keys for c in self._by_trait.get(pair, {}).values()}
        return list(found.values())

    def of_kin(self, one: Profile) -> list[Cluster]:
        """Return the clusters that tell, as another type, of what an account tells."""
        others = [family for family in kin(one.family) if family != one.family]
        keys = [(family, trait) for family in others for trait in one.sought]
        found = {id(c): c for pair in keys for c in self._by_trait.get(pair, {}).values()}
        alone = Cluster(one)
        alone.add(one)
        return [c for c in found.values() if one_occasion(alone, c) or one_occasion(c, alone)]


@dataclass
class Group:
    """A cluster with its rows."""

    cluster: Cluster
    rows: list[Row]


def of_day(rows: Sequence[Row], slug: str) -> dict[Mark, str]:
    """Return the event of each row of one day; rows that tell too little have none."""
    groups = _grouped(rows, compatible)
    return _named(_carried(groups), slug)


def _grouped(rows: Sequence[Row], fits: Callable[[Cluster, Profile], bool]) -> list[Group]:
    """Return rows in groups: the fullest first, those that look back last."""
    index, groups = Index(), dict[int, Group]()
    for row in sorted(rows, key=_fullest_first):
        found = [c for c in index.candidates(row.profile) if fits(c, row.profile)]
        home = closest(found, row.profile)
        if home is None and not row.profile.told.stands:
            continue
        if home is None:
            home = Cluster(row.profile)
            groups[id(home)] = Group(home, [])
            index.clusters.append(home)
        home.add(row.profile, row.count)
        index.see(home, row.profile.traits)
        groups[id(home)].rows.append(row)
    return list(groups.values())


def _fullest_first(row: Row) -> tuple[bool, int, str]:
    return row.late, -_fullness(row.profile), row.told_id


def _fullness(one: Profile) -> int:
    return (
        8 * bool(one.measures)
        + 4 * bool(one.lists)
        + 4 * bool(one.actors and one.exact)
        + 2 * bool(one.actors)
        + bool(one.targets)
        + bool(one.subjects)
    )


def _carried(groups: Sequence[Group]) -> list[Group]:
    """Return the groups, where what tells of one occasion as another type has joined it."""
    clusters = [group.cluster for group in groups]
    homes = {id(one): filed_under(one, clusters) for one in clusters}
    by_cluster = {id(group.cluster): group for group in groups}
    kept: list[Group] = []
    for group in groups:
        home = homes[id(group.cluster)]
        while home is not None and (further := homes[id(home)]) is not None:
            home = further
        if home is None:
            kept.append(group)
        else:
            by_cluster[id(home)].rows.extend(group.rows)
    return kept


def _named(groups: Iterable[Group], slug: str) -> dict[Mark, str]:
    """Return each row's event id.

    It follows from what the first report says, so later ones do not change it: what happened, when, by
    whom, at whom. Of events that would share an id, those reported later hold their first article too.
    """
    taken: set[str] = set()
    named: dict[Mark, str] = {}
    for first, group in sorted(((_founder(g), g) for g in groups), key=lambda pair: pair[0].first):
        base = identity(first, slug)
        event_id = base if base not in taken else key(base, *first.first[1:])
        taken.add(event_id)
        named.update({row.mark: event_id for row in group.rows})
    return named


def _founder(group: Group) -> Row:
    """Return the row that was published first among those of the group's own family."""
    own = [row for row in group.rows if row.profile.family == group.cluster.first.family]
    return min(own, key=lambda row: (not row.profile.told.stands, row.first))


def identity(row: Row, slug: str) -> str:
    """Return the event id that a first report gives; without a date it holds the article too."""
    told = row.profile.told
    where = row.first[1:] if told.date is None else ()
    foremost = [next(iter(ids), None) for ids in (told.measures, told.lists, told.actors)]
    return key(
        slug, told.family, row.profile.mode, told.block, *foremost, next(iter(told.targets), None),
        *where,
    )  # fmt: skip


def of_date(rows: Sequence[Row], within: Index, slug: str) -> dict[Mark, str]:
    """Return the event of each row of one coarser date; `within` holds the days that lie in it."""
    homes: dict[Mark, str] = {}
    left: list[Row] = []
    for row in rows:
        home = _dated_home(row.profile, within, days_of(row.profile.told.block or "", ()))
        if home is None:
            left.append(row)
        else:
            homes[row.mark] = home.event_id
    groups = _grouped(left, lambda known, one: compatible(known, one) and related(known, one))
    return homes | _named(_carried(groups), slug)


def joins(event_id: str | None, within: Index) -> bool:
    """Tell whether an event is one of the clusters that an earlier stage made."""
    return event_id is not None and event_id in within.ids


def _dated_home(one: Profile, within: Index, days: tuple[str, str]) -> Cluster | None:
    carrying = within.carrying(one)
    if carrying:
        return closest(carrying, one)
    known = [c for c in within.candidates(one) if compatible(c, one) and related(c, one)]
    found = [c for c in known if days[0] <= (c.first.date or "") <= days[1]]
    if one.family in LATER:
        found += [c for c in known if one.family in OPEN or tells_apart(c.numbers & one.numbers)]
    found = found or _one_case(one, within, days)
    if found:
        return closest(found, one)
    told_otherwise = within.of_kin(one)
    return told_otherwise[0] if len(told_otherwise) == 1 else None


def _one_case(one: Profile, within: Index, days: tuple[str, str]) -> list[Cluster]:
    """Return the only case of the days, whoever is said to have brought it; none for other types."""
    if one.family != COURT:
        return []
    cases = [c for c in within.clusters if one.family in c.families and c.first.mode == one.mode]
    cases = [c for c in cases if days[0] <= (c.first.date or "") <= days[1]]
    agrees = len(cases) == 1 and (not cases[0].things or not one.things.isdisjoint(cases[0].things))
    return cases if agrees or (len(cases) == 1 and not one.things) else []


def undated(
    rows: Sequence[Row], published: str, window: Mapping[str, Index], referred: Mapping[str, Index]
) -> dict[Mark, str]:
    """Return the event of each undated row of one day of publication that a happening explains.

    `window` holds the clusters of the days up to `LATE_DAYS` before, newest day first; `referred`
    those with a remark or a named measure, up to `REFERRED_DAYS` before.
    """
    homes: dict[Mark, str] = {}
    for row in rows:
        one = row.profile
        days = referred if one.type == "remark" else window
        home = (
            _of_measure(one, window, own=True)
            or _of_measure(one, referred)
            or _undated_home(one, published, days)
        )
        if home is not None:
            homes[row.mark] = home.event_id
    return homes


def _undated_home(one: Profile, published: str, days: Mapping[str, Index]) -> Cluster | None:
    """Return the latest happening that an undated account may mean; of remarks the most told one."""
    best: Cluster | None = None
    for index in days.values():
        found = [
            c
            for c in index.candidates(one)
            if compatible(c, one) and same_occasion(c, one, published)
        ] or index.carrying(one)
        if not found:
            continue
        of_day = max(found, key=lambda c: (c.weight, c.event_id))
        if one.type != "remark":
            return of_day
        if best is None or of_day.weight > best.weight:
            best = of_day
    return best


def _of_measure(one: Profile, days: Mapping[str, Index], *, own: bool = False) -> Cluster | None:
    """Return the most told happening by which a measure that an account names became known.

    `own` asks for one that is told as what the account itself tells.
    """
    if not names_notice(one):
        return None
    found = [c for index in days.values() for c in index.carrying(one) if c.first.mode == one.mode]
    found = [c for c in found if not own or one.family in c.families]
    return max(found, key=lambda c: (c.weight, c.event_id), default=None)


def far(index: Index) -> Index:
    """Return the clusters to which one refers from afar: remarks, and measures that are named."""
    return Index(one for one in index.clusters if is_far(one))


def is_far(one: Cluster) -> bool:
    """Tell whether one refers to a cluster from afar: a remark, or a measure that is named."""
    return "remark" in one.types if one.first.family in VOICED else bool(one.measures)


def refers_far(one: Profile) -> bool:
    """Tell whether an undated account may mean what happened long before it."""
    return one.type == "remark" or names_notice(one)


def names_notice(one: Profile) -> bool:
    """Tell whether an account tells of a notice that it names."""
    return one.family in NOTICES and bool(one.measures)


def left_over(rows: Sequence[Row], slug: str) -> dict[Mark, str]:
    """Return the undated events of what one week published without a date or a known happening."""
    groups = _grouped(
        rows, lambda known, one: compatible(known, one) and same_occasion(known, one, "")
    )
    return _named(_carried(groups), slug)


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What the rows of one event on finished days tell, at the time or looking back, summed up."""

    event_id: str
    late: bool
    told_id: str  # of the first
    cluster: Cluster


def sights(rows: Iterable[tuple[str, Row]]) -> list[Sight]:
    """Return what (event id, row) pairs tell of each event, by event."""
    found: dict[tuple[str, bool], list[Row]] = defaultdict(list)
    for event_id, row in rows:
        found[event_id, row.late].append(row)
    return [_sight(event_id, found[event_id, late]) for event_id, late in sorted(found)]


def _sight(event_id: str, rows: Sequence[Row]) -> Sight:
    """Return the sight of rows; an event that carries an announcement is of its own family."""
    first = min(rows, key=lambda row: _standing(row.profile, row.told_id))
    cluster = Cluster(first.profile, event_id=event_id)
    for row in rows:
        cluster.add(row.profile, row.count)
    return Sight(event_id=event_id, late=first.late, told_id=first.told_id, cluster=cluster)


def _standing(one: Profile, told_id: str) -> tuple[bool, bool, int, str]:
    return one.precision != "day", one.family not in CARRYING, -_fullness(one), told_id


def visible(told: Iterable[Sight], *, lately: bool) -> Index:
    """Return the clusters that sights of finished days make, as later stages see them.

    What was told at the time is seen; where nothing was, `lately` says that the event is not seen at
    all, else what is told looking back.
    """
    by_event: dict[str, list[Sight]] = defaultdict(list)
    for one in told:
        by_event[one.event_id].append(one)
    seen: list[Cluster] = []
    for event_id in sorted(by_event):
        at_the_time = [one for one in by_event[event_id] if not one.late]
        of_event = at_the_time or ([] if lately else by_event[event_id])
        if of_event:
            seen.append(_whole(of_event))
    return Index(seen)


def _whole(told: Sequence[Sight]) -> Cluster:
    """Return the cluster of an event that several days tell."""
    if len(told) == 1:
        return told[0].cluster
    first = min(told, key=lambda one: _standing(one.cluster.first, one.told_id))
    cluster = Cluster(first.cluster.first, event_id=first.event_id)
    for one in told:
        cluster.absorb(one.cluster)
    return cluster

"""Homes: where the wordings of one key belong once some changed, and which quantities are compared anew.

Only the first figure of each wording is gathered; its home is the figure around which its quantity is
gathered. A quantity stays as it is where it keeps its wordings and none of them was touched.

Not here: which figures are of one quantity (nlp.ledger.gather).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from nlp.ledger.gather import figure, settle
from nlp.ledger.lines import adds_up
from store.ledger import Quantity


@dataclass(frozen=True)
class Touched:
    """What is known of the wordings of one key."""

    key: str
    held: Sequence[Quantity]  # the first figure of each, as they were gathered last
    come: Sequence[Quantity]  # figures that are new
    gone: Sequence[Quantity]  # figures that are no more, with the homes that they had
    first: Sequence[Quantity]  # of the wordings of both, the first figure now


@dataclass(frozen=True)
class Settled:
    """What follows for a key."""

    key: str
    moved: Mapping[str, str]  # new home by figure; empty of one that is no longer the first
    left: frozenset[str]  # quantities that are not what they were, or no more
    anew: Mapping[str, str]  # home by wording, of those of them that may have a conflict
    grown: Mapping[
        str, Sequence[Quantity]
    ]  # of those the figures that came, where nothing else did


def settled(one: Touched) -> Settled:
    """Return where the wordings of a key belong now, and what is to be compared anew."""
    lost = [each for each in one.gone if each.home]
    held = {each.wording: each for each in one.held}
    was = {each.wording: each.home for each in (*one.held, *lost)}
    touched = {each.wording for each in (*one.come, *one.gone)}
    now = {name: each for name, each in held.items() if name not in touched}
    now |= {each.wording: each for each in one.first}
    again = [(held[name], now[name]) for name in touched & held.keys()]
    later = [old for old, new in again if old.fact_id != new.fact_id]
    homes = _homes(now, {each.home for each in (*lost, *later)})
    moved = {name for name, home in homes.items() if home != was.get(name, home)}
    left = _of(touched | moved, was, homes)
    apart = _apart(now, homes)
    if adds_up((*now.values(), *lost)):
        left = apart = unlike = {*was.values(), *homes.values()}
    else:
        unlike = _of(moved.union(each.wording for each in (*one.gone, *later)), was, homes)
    grown: dict[str, list[Quantity]] = defaultdict(list)
    for each in one.come:
        if homes[each.wording] in apart - unlike:
            grown[homes[each.wording]].append(each)
    return Settled(
        key=one.key,
        moved={each.fact_id: "" for each in later}
        | {now[n].fact_id: home for n, home in homes.items() if home != now[n].home},
        left=frozenset(left),
        anew={name: home for name, home in homes.items() if home in left & apart},
        grown=grown,
    )


def _homes(now: Mapping[str, Quantity], changed: Set[str]) -> dict[str, str]:
    """Return the home of each wording; `changed` are homes that a wording left."""
    if not changed and all(one.home for one in now.values()):
        return {name: one.home for name, one in now.items()}
    stood = {one.fact_id: one.home for one in now.values() if one.home}
    found = settle(map(figure, now.values()), stood, changed)
    return {name: found[one.fact_id] for name, one in now.items()}


def _of(names: Set[str], *homes: Mapping[str, str]) -> set[str]:
    """Return the homes of some wordings, then and now."""
    return {some[name] for some in homes for name in names & some.keys()}


def _apart(now: Mapping[str, Quantity], homes: Mapping[str, str]) -> set[str]:
    """Return the quantities of which more than one value is given: no other has a conflict."""
    values: dict[str, set[tuple[float, str]]] = defaultdict(set)
    for name, one in now.items():
        values[homes[name]].add((one.value, one.unit))
    return {home for home, each in values.items() if len(each) > 1}

"""Telling: what the accounts of one event together say: who acts, at whom it is aimed, on what.

In: the accounts of one event with how many articles give each. Out: entity ids in the order in which a
title names them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from nlp.facts.happenings import Happening
from nlp.told import MADE, Profile
from store.topic import Topic

DECREED = frozenset(("announcement", "listing", "delisting", "investigation", "effective"))
LISTED = frozenset(("listing", "delisting"))  # whose targets the topic need not know
BODY = re.compile(r"cabinet|parliament|government")  # of which a side has one


@dataclass(frozen=True, kw_only=True)
class Account:
    """What some articles tell of an event: how many of them, and when the first was published."""

    profile: Profile
    count: int
    first: tuple[str, str, int]


def spoken_of(kind: str, told: Happening, topic: Topic) -> Happening:
    """Return remarks as about themselves where the topic holds them as a target."""
    if kind != "remark":
        return told
    about = [one for one in told.about.split(";") if one]
    issues = [target for target in topic.targets if target.id in about]
    issues.sort(key=lambda target: about.index(target.id))
    own = [target.id for target in issues if target.author in told.actors.split(";")]
    return replace(told, type=kind, about=";".join(own[:1] or about[:1]))


def of_one_kind(actors: Sequence[str], topic: Topic) -> list[str]:
    """Return who acts without a body that the topic knows under another name: one cabinet."""
    known = {
        word
        for one in actors
        if (entity := topic.entity.get(one)) and entity.type == "ORG"
        for word in BODY.findall(entity.name.lower())
    }
    return [
        one for one in actors if one in topic.entity or not known.intersection(BODY.findall(one))
    ]


def aimed_at(told: Sequence[Account], actors: Sequence[str], topic: Topic) -> list[str]:
    """Return whom it is aimed at, most named first; a party only where no one of it is named."""
    acting_for = {side for a in told for side in a.profile.specific_sides}
    doing = {body for a in told for body in a.profile.bodies}
    parties = {one_id: side for a in told for one_id, side in a.profile.target_sides}
    ids = [
        one
        for one in by_count((a.profile.targets, a.count) for a in told)
        if one not in actors and one not in doing and parties.get(one) not in acting_for
    ]
    return _most_specific(ids, parties, told, topic)


def _most_specific(
    ids: Sequence[str], parties: Mapping[str, str], told: Sequence[Account], topic: Topic
) -> list[str]:
    """Return targets without parties and bodies for which a person is named, or whom no one knows."""
    known = [one for one in ids if one in topic.entity]
    family = told[0].profile.family
    if family in LISTED:
        return [one for one in ids if one not in parties] or list(ids)
    facing = {one: side for a in told for one, side in a.profile.faced_sides if one in known}
    if family in MADE and len(facing) < len(known):  # a measure is aimed at no one man
        known, facing = [one for one in known if one not in facing], {}
    bodies = {entity.body for one in facing if (entity := topic.entity.get(one)) and entity.body}
    seen = set(facing.values())
    kept: list[str] = []
    for one in known or ids:
        if one in bodies or (one in parties and parties[one] in seen):
            continue
        seen |= {parties[one]} if one in parties else set()
        kept.append(one)
    return kept


def acting(told: Sequence[Account], topic: Topic) -> list[str]:
    """Return who acts, most named first; a party only where no one of it is named."""
    ids = of_one_kind(by_count((a.profile.actors, a.count) for a in told), topic)
    parties = {one_id: side for a in told for one_id, side in a.profile.as_party}
    specific = {side for a in told for side in a.profile.specific_sides}
    if told[0].profile.family in DECREED:
        return _deciding(ids, parties, told, topic)
    spoken_for = {body for a in told for body in a.profile.spoken_for}
    if told[0].profile.family == "meeting":  # who is met speaks for that side
        specific |= {side for a in told for _, side in a.profile.faced_sides}
    kept = [one for one in ids if parties.get(one) not in specific and one not in spoken_for]
    whole = [one for one in kept if one in parties]
    whole.sort(key=lambda one: not _is_body(one, topic))  # a cabinet rather than its country
    spare = {
        one for one in whole if parties[one] in {parties[o] for o in whole[: whole.index(one)]}
    }
    return [one for one in kept if one not in spare]


def _deciding(
    ids: Sequence[str], parties: Mapping[str, str], told: Sequence[Account], topic: Topic
) -> list[str]:
    """Return whose measure it is: a body rather than those who speak for it or its whole side."""
    persons = {one for a in told for one in a.profile.persons}
    bodies = [one for one in ids if one not in persons and one not in parties]
    sides = {side for a in told for side in a.profile.specific_sides}
    if bodies:
        return bodies + [one for one in ids if parties.get(one, "") not in ("", *sides)]
    if persons:
        return [one for one in ids if one in persons or parties.get(one) not in sides]
    ranked = sorted(ids, key=lambda one: not _is_body(one, topic))
    return ranked[:1] if len(set(parties.values())) < 2 else list(ids)


def _is_body(entity_id: str, topic: Topic) -> bool:
    entity = topic.entity.get(entity_id)
    return entity is not None and bool(BODY.search(entity.name.lower()))


def by_count(told: Iterable[tuple[Iterable[str], int]]) -> list[str]:
    """Return the distinct items, most frequent first, of equals the one that came first.

    >>> by_count([(("a", "b"), 1), (("b",), 2)])
    ['b', 'a']
    """
    counted: Counter[str] = Counter()
    for items, count in told:
        for item in items:
            counted[item] += count
    return [item for item, _ in counted.most_common()]

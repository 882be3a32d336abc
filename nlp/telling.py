"""Telling: what the reports of one event together say: who acts, at whom it is aimed, on what.

In: the reports of one event, or all clusters. Out: entity ids in the order in which a title names them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from nlp.clusters import Cluster
from nlp.facts.happenings import Happening
from nlp.reports import Report
from store.topic import Topic

BODY = re.compile(r"cabinet|parliament|government")  # of which a side has one
ISSUED = ("announcement", "listing", "delisting", "investigation")


def announced_on(clusters: Iterable[Cluster]) -> dict[str, str]:
    """Return the first day on which each measure was announced; none where no report says."""
    found: dict[str, str] = {}
    for cluster in clusters:
        day, measure_id = cluster.first.date, cluster.measure_id
        if day and measure_id and cluster.first.family in ISSUED:
            found[measure_id] = min(day, found.get(measure_id, day))
    return found


def spoken_of(kind: str, told: Happening, topic: Topic) -> Happening:
    """Return remarks as about themselves where the topic holds them as a target."""
    if kind != "remark":
        return told
    about = [one for one in told.about.split(";") if one]
    issues = [target for target in topic.targets if target.id in about]
    issues.sort(key=lambda target: about.index(target.id))
    own = [target.id for target in issues if target.author in told.actors.split(";")]
    return replace(told, type=kind, about=";".join(own[:1] or about[:1]))


def of_one_kind(actors: list[str], topic: Topic) -> list[str]:
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


def aimed_at(reports: Sequence[Report], actors: Sequence[str]) -> list[str]:
    """Return whom it is aimed at, most named first; a party only where no one of it is named."""
    ids = [one for one in by_count(t for r in reports for t in r.targets) if one not in actors]
    parties = {one_id: side for one in reports for one_id, side in one.target_sides}
    kept: list[str] = []
    seen: set[str] = set()
    for one in ids:
        if one in parties and parties[one] in seen:
            continue
        seen |= {parties[one]} if one in parties else set()
        kept.append(one)
    return kept


def acting(reports: Sequence[Report]) -> list[str]:
    """Return who acts, most named first; a party only where no one of it is named."""
    ids = by_count(actor for one in reports for actor in one.actors)
    parties = {one_id: side for one in reports for one_id, side in one.as_party}
    specific = {side for one in reports for side in one.specific_sides}
    spoken_for = {body for one in reports for body in one.spoken_for}
    kept = [one for one in ids if parties.get(one) not in specific and one not in spoken_for]
    whole = [one for one in kept if one in parties]
    spare = {
        one for one in whole if parties[one] in {parties[o] for o in whole[: whole.index(one)]}
    }
    return [one for one in kept if one not in spare]


def by_count(items: Iterable[str]) -> list[str]:
    """Return the distinct items, most frequent first, of equals the one that came first."""
    return [item for item, _ in Counter(items).most_common()]

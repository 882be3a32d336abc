"""Voicing: of what someone spoke on, that which fits how they spoke.

One demands of others that they withdraw something, regrets what others do, and defends one's own. In: the
happening, and the phrase that its report's words gave. Out: the happening with the subjects that fit.
"""

from __future__ import annotations

from dataclasses import replace

from nlp.facts.happenings import Happening
from store.topic import Topic

OF_OTHERS = ("demanded", "expressed", "voiced", "gave a warning")  # open phrases on what others do
OWN = ("defended",)
DEFENDED = "defended the position on"


def fitting(phrase: str, told: Happening, topic: Topic) -> Happening | None:
    """Return a happening with the subjects that fit a phrase; None where it has subjects and none fits."""
    speaking = {side_of(one, topic) for one in told.actors.split(";")} - {""}
    if not speaking or not phrase.startswith((*OF_OTHERS, *OWN)):
        return told
    owners = _owners(told, topic)
    own = phrase.startswith(OWN)
    kept = {one for one, owner in owners.items() if not owner or (owner in speaking) == own}
    if owners and not kept:
        return None
    about = [one for one in told.about.split(";") if one and (one not in owners or one in kept)]
    measure_id = told.measure_id if told.measure_id in kept else None
    return replace(told, measure_id=measure_id, about=";".join(about))


def is_owned(told: Happening, topic: Topic) -> bool:
    """Tell whether what was spoken on is a policy or words of somebody's, and no goods."""
    return any(_owners(told, topic).values())


def side_of(entity_id: str, topic: Topic) -> str:
    """Return the side on which someone stands, a party being its own; empty where none is known."""
    entity = topic.entity.get(entity_id)
    if entity is None:
        return ""
    if entity.side or entity_id in topic.parties:
        return entity.side or entity_id
    return side_of(entity.body, topic) if entity.body else ""


def _owners(told: Happening, topic: Topic) -> dict[str, str]:
    """Return whose the measure and each issue is that was spoken on; empty where the topic does not say."""
    issues = {target.id: target.owner or "" for target in topic.targets}
    found = {one: side_of(issues[one], topic) for one in told.about.split(";") if one in issues}
    measure = topic.measure.get(told.measure_id or "")
    return found if measure is None else {**found, measure.id: side_of(measure.issuer, topic)}

"""Holders: whose policy a target is, who acts for a state, and for whom a holder speaks.

A ministry and its minister act for their state; a firm, a party or a scholar does not. Which position
someone takes does not belong here.
"""

from __future__ import annotations

import re

from nlp.quoting.speakers import government
from store.topic import Entity, Topic

STEPS = 4  # chosen: a person, its office, its ministry, its state
PUBLIC = re.compile(
    r"\b(?:Government|Ministry|Cabinet|Embassy|Consulate|Mission|Agency|Administration|Department|"
    r"Secretariat|State Council|Customs|Coast Guard|Office|Bureau|Representative|White House|Pentagon)\b"
)


def side_of(topic: Topic, entity_id: str | None) -> str | None:
    """Return the party that an entity belongs to, by itself or by the body it speaks for."""
    here = entity_id
    for _ in range(STEPS):
        entity = topic.entity.get(here or "")
        if entity is None or here in topic.parties:
            return here
        if entity.side:
            return entity.side
        here = entity.body
    return None


def is_place(topic: Topic, entity_id: str) -> bool:
    """Tell whether an entity is a country or city, which holds nothing itself."""
    entity = topic.entity.get(entity_id)
    return entity is not None and entity.type == "GPE"


def acts_for_state(topic: Topic, entity_id: str | None) -> bool:
    """Tell whether someone is a public body, or a person of one."""
    here = topic.entity.get(entity_id or "")
    for _ in range(STEPS):
        if here is None:
            return False
        if here.type == "ORG" and PUBLIC.search(here.name):
            return True
        here = topic.entity.get(here.body or "")
    return False


def owner_of(topic: Topic, target_id: str) -> str | None:
    """Return the party whose policy a target is: as the topic says, or the side of its author."""
    target = next((one for one in topic.targets if one.id == target_id), None)
    if target is None:
        return None
    return target.owner or (side_of(topic, target.author) if target.author else None)


def owns(topic: Topic, entity_id: str | None, target_id: str) -> bool:
    """Tell whether a target is the policy of the state for which someone acts."""
    owner = owner_of(topic, target_id)
    return (
        owner is not None
        and side_of(topic, entity_id) == owner
        and acts_for_state(topic, entity_id)
    )


def rivals(topic: Topic, entity_id: str | None, target_id: str) -> bool:
    """Tell whether someone acts for another party than the one whose policy a target is."""
    owner, own = owner_of(topic, target_id), side_of(topic, entity_id)
    return (
        owner is not None
        and own in topic.parties
        and own != owner
        and acts_for_state(topic, entity_id)
    )


def behalf(topic: Topic, entity_id: str) -> str | None:
    """Return for whom a holder speaks: a person for its public body, a body for its government."""
    entity = topic.entity.get(entity_id)
    if entity is None or not acts_for_state(topic, entity_id):
        return None
    if entity.body:
        return entity.body
    power = _power(topic, entity)
    return power if power != entity_id else None


def _power(topic: Topic, entity: Entity) -> str | None:
    side = side_of(topic, entity.id)
    return government(topic, side) if side else None

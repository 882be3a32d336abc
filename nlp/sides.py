"""Sides: for whom someone acts, and who stands for a whole side, as the topic tells.

In: a topic. Out: for an entity id its body, its side, and whether it is a person or a party. Ids that
the topic does not hold are their own body; one that holds a known person's id is of that person's side,
and one that opens with a known person's full name in Chinese characters is that person, where the name
has run on into an office.
"""

from __future__ import annotations

import re
from functools import cached_property

from store.topic import Entity, Topic

PARTY = re.compile(r"government|cabinet", re.IGNORECASE)  # in the topic's English names
PRIVATE = re.compile(
    r"\b(?:company|airline|\w*maker|manufacturer|producer|retailer|operator|firm|federation)",
    re.IGNORECASE,
)
SPOKESPERSON = re.compile(r"\bspokes", re.IGNORECASE)
MOVER = re.compile(
    r"\b(?:index|indices|average|shares?|stocks?|equit|futures|currenc|yen|yuan|dollar)",
    re.IGNORECASE,
)
LIST = re.compile(r"\blist\b", re.IGNORECASE)
NAMES = re.compile(r"\b(?:entit|watch)", re.IGNORECASE)  # rather than goods
HAN = re.compile(r"[\u4e00-\u9fff]{2}")
MISSION = re.compile(r"\bembassy\b", re.IGNORECASE)
LEAST_NAME = 2  # characters of a full name
RUN_ON = 4  # chosen: so many characters of an office may hang on a name


def is_private(entity: Entity) -> bool:
    """Tell whether a body is a company or its like, which acts for itself."""
    return entity.type == "ORG" and bool(PRIVATE.search(entity.description))


class Sides:
    """Who is who in a topic; every answer is looked up once."""

    def __init__(self, topic: Topic) -> None:
        """Take the topic; its entities are looked through at the first question."""
        self.topic = topic
        self.issues = frozenset(target.id for target in topic.targets)
        self._side: dict[str, str] = {}

    @cached_property
    def persons(self) -> frozenset[str]:
        """Return the ids of persons."""
        return frozenset(one.id for one in self.topic.entities if one.type == "PERSON")

    @cached_property
    def parties(self) -> frozenset[str]:
        """Return the ids of those that stand for their whole side, as "China" does."""
        return frozenset(
            one.id
            for one in self.topic.entities
            if one.id in self.topic.parties
            or one.capital_of
            or (one.type == "ORG" and PARTY.search(one.name))
        )

    @cached_property
    def spokespersons(self) -> frozenset[str]:
        """Return the ids of those whose office it is to speak."""
        return frozenset(
            one.id
            for one in self.topic.entities
            if SPOKESPERSON.search(f"{one.name} {one.description}")
        )

    @cached_property
    def _lists(self) -> frozenset[str]:
        named = ((one.id, one.name) for one in self.topic.entities)
        return frozenset(one for one, name in named if LIST.search(name) and NAMES.search(name))

    @cached_property
    def _private(self) -> frozenset[str]:
        return frozenset(one.id for one in self.topic.entities if is_private(one))

    @cached_property
    def _named(self) -> dict[str, str]:
        """Return persons by their full names in Chinese characters; shorter forms are left out."""
        found: dict[str, str] = {}
        for one in self.topic.entities:
            names = {name for known in one.aliases.values() for name in known if HAN.match(name)}
            if one.type == "PERSON":
                found |= {n: one.id for n in names if not any(_opens(n, other) for other in names)}
        return found

    def is_person(self, entity_id: str) -> bool:
        """Tell whether an id is that of a known person or of an embassy, who can be faced."""
        entity = self.topic.entity.get(entity_id)
        return entity_id in self.persons or bool(entity and MISSION.search(entity.name))

    def known(self, entity_id: str) -> str:
        """Return the person for whom an id stands that a name with a piece of an office gave."""
        if entity_id in self.topic.entity or not HAN.match(entity_id.removeprefix("x_")):
            return entity_id
        name = entity_id.removeprefix("x_")
        ends = range(max(LEAST_NAME, len(name) - RUN_ON), len(name))
        return next(
            (self._named[name[:end]] for end in ends if name[:end] in self._named), entity_id
        )

    def is_list(self, entity_id: str) -> bool:
        """Tell whether an entity is a list on which others are put."""
        return entity_id in self._lists

    def moves(self, entity_id: str) -> bool:
        """Tell whether an entity is an index, a share or a currency."""
        entity = self.topic.entity.get(entity_id)
        named = f"{entity.name} {entity.description}" if entity else entity_id.replace("_", " ")
        return bool(MOVER.search(named))

    def body(self, entity_id: str) -> str:
        """Return the body for which someone speaks, else the id itself."""
        entity = self.topic.entity.get(entity_id)
        return entity.body if entity and entity.body else entity_id

    def acts_for(self, entity_id: str) -> str:
        """Return the side for which someone acts; a company acts for itself."""
        return entity_id if entity_id in self._private else self.side(entity_id)

    def side(self, entity_id: str) -> str:
        """Return the side to which someone belongs, else the id itself."""
        found = self._side.get(entity_id)
        if found is None:
            found = self._side[entity_id] = self._looked_up(entity_id)
        return found

    def _looked_up(self, entity_id: str) -> str:
        for one in (entity_id, self.body(entity_id), *self._within(entity_id)):
            entity: Entity | None = self.topic.entity.get(one)
            if entity and entity.capital_of:
                entity = self.topic.entity.get(entity.capital_of)
            if entity and entity.side:
                return entity.side
        return entity_id

    def _within(self, entity_id: str) -> tuple[str, ...]:
        """Return the persons whose ids an id that the topic does not hold contains."""
        if entity_id in self.topic.entity:
            return ()
        return tuple(sorted(one for one in self.persons if f"_{one}" in entity_id))


def _opens(name: str, other: str) -> bool:
    return name != other and other.startswith(name)

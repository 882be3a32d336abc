"""Mention: the record of a name in an article, apart from its finder so that others may read it."""

from __future__ import annotations

from dataclasses import dataclass

from store.records import Fact, col


@dataclass(frozen=True, kw_only=True)
class Mention(Fact):
    """A name in an article."""

    entity_id: str | None = col(
        "entities.id; null where it is not known who is meant", default=None
    )
    type: str = col("PERSON, ORG, GPE, LOC, LAW, NORP, MATERIAL or MEDIA")
    name: str = col("full name, as the entity is shown")

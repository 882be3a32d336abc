"""Topic rows: what a topic says exists, as rows of entities, aliases, targets and measures."""

from __future__ import annotations

from store.records import AliasRow, EntityRow, MeasureRow, TargetRow
from store.topic import Entity, Topic


def entity_rows(topic: Topic) -> list[EntityRow]:
    """Return one row an entity."""
    return [
        EntityRow(
            id=entity.id,
            name=entity.name,
            type=entity.type,
            wikidata=entity.wikidata,
            description=entity.description or None,
            side=_side(entity, topic),
            body=entity.body,
        )
        for entity in topic.entities
    ]


def _side(entity: Entity, topic: Topic) -> str | None:
    """Return the party to which an entity belongs; a party to itself, a capital to its government's."""
    if entity.id in topic.parties:
        return entity.id
    return entity.side or (topic.entity[entity.capital_of].side if entity.capital_of else None)


def alias_rows(topic: Topic) -> list[AliasRow]:
    """Return one row an alias and language, generic words left out."""
    return [
        AliasRow(entity_id=entity.id, alias=alias, language=language)
        for entity in topic.entities
        for language, aliases in entity.aliases.items()
        for alias in dict.fromkeys(aliases)
    ]


def target_rows(topic: Topic) -> list[TargetRow]:
    """Return one row a target."""
    return [
        TargetRow(id=each.id, title=each.title, statement=each.statement) for each in topic.targets
    ]


def measure_rows(topic: Topic) -> list[MeasureRow]:
    """Return one row a measure, with no dates: those come from evidence."""
    return [
        MeasureRow(id=each.id, title=each.title, issuer_id=each.issuer) for each in topic.measures
    ]

"""Speakers: whose words a phrase introduces: a name, a pronoun, "the ministry".

A country or its capital speaks as its government. An unnamed speaker keeps the words of the text and
no id: nobody is guessed. What was said does not belong here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.coref import Referent, referents
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.reading import Reading
from nlp.timex.mention import DateMention
from store.topic import Topic

SPEAKING = ("PERSON", "ORG", "MEDIA", "GPE")


@dataclass(frozen=True)
class Speaker:
    """Who speaks: entity id (null where not named), words as printed, type of entity."""

    entity_id: str | None
    text: str
    type: str = ""


@dataclass
class Stage:
    """Who has spoken so far in an article, for pronouns; grows while it is read."""

    reading: Reading
    heard: list[Speaker] = field(default_factory=list)
    meant: tuple[Referent, ...] = ()

    def __post_init__(self) -> None:
        """Look up once what pronouns and "the ministry" stand for."""
        self.meant = referents(self.reading)

    def referent(self, start: int, end: int) -> Speaker | None:
        """Return whom the last phrase in a span stands for; None where none stands for anyone."""
        inside = [one for one in self.meant if start <= one.start and one.end <= end]
        if not inside:
            return None
        entity = self.reading.topic.entity.get(inside[-1].entity_id)
        text = self.reading.article.text[inside[-1].start : inside[-1].end]
        return Speaker(inside[-1].entity_id, text, entity.type if entity else "")

    def hear(self, speaker: Speaker) -> Speaker:
        """Remember a speaker, and return it."""
        self.heard.append(speaker)
        return speaker

    def last(self, *types: str) -> Speaker | None:
        """Return the last known speaker of these types; of any, where none is given."""
        known = (one for one in reversed(self.heard) if not types or one.type in types)
        return next(known, None)


def names_in(reading: Reading, start: int, end: int) -> tuple[Mention, ...]:
    """Return the names in a span that can speak, in text order; what is a date is no name."""
    days = reading.within(DateMention, start, end)
    return tuple(
        one
        for one in reading.within(Mention, start, end)
        if one.end_char <= end
        and one.type in SPEAKING
        and not compiled(reading.words.quotes.moments).fullmatch(one.text)
        and not any(day.start_char < one.end_char and one.start_char < day.end_char for day in days)
    )


def foremost(names: Sequence[Mention]) -> Mention | None:
    """Return the name that speaks for a phrase: a person rather than a body, a body than a place."""
    return min(names, key=lambda one: (SPEAKING.index(one.type), -one.start_char), default=None)


def speaker_of(reading: Reading, name: Mention) -> Speaker:
    """Return a name as a speaker; a country speaks as its government."""
    entity_id = name.entity_id
    if name.type == "GPE" and entity_id:
        return Speaker(government(reading.topic, entity_id), name.text, "ORG")
    return Speaker(entity_id, name.text, name.type)


def government(topic: Topic, place: str) -> str:
    """Return the entity that speaks for a country or capital; the place itself where none is listed."""
    for entity in topic.entities:
        if entity.capital_of and entity.id == place:
            return entity.capital_of
    bodies = (one.capital_of for one in topic.entities if one.capital_of)
    for body in bodies:
        if topic.entity[body].side == place:
            return body
    return place


def referred(stage: Stage, phrase: str, at: int) -> Speaker | None:
    """Return whom a pronoun or "the ministry" at an offset stands for; None for other phrases.

    A pronoun is whoever of its kind spoke last; a body is looked up by nlp.coref.
    """
    words = phrase.strip()
    for pattern, kind in stage.reading.words.quotes.pronouns:
        if compiled(rf"(?:{pattern})$").match(words):
            return _earlier(stage, words, at, kind) or Speaker(None, words, kind)
    return None


def _earlier(stage: Stage, phrase: str, at: int, kind: str) -> Speaker | None:
    if kind == "ANY":
        return stage.heard[-1] if stage.heard else None
    earlier = [one for one in stage.reading.of(Mention) if one.end_char <= at and one.type == kind]
    looked_up = stage.referent(at, at + len(phrase) + 1)
    if kind == "MEDIA":
        return speaker_of(stage.reading, earlier[-1]) if earlier else None
    if kind == "ORG":
        return looked_up or (speaker_of(stage.reading, earlier[-1]) if earlier else None)
    heard = stage.last(kind)
    if heard is not None or not earlier:
        return heard
    return looked_up or speaker_of(stage.reading, earlier[-1])


def spokesperson(topic: Topic, body: Speaker) -> Speaker:
    """Return the unnamed spokesperson of a body, as the topic lists one; else the body."""
    for entity in topic.entities:
        if entity.body == body.entity_id and re.search(r"spokes", entity.name, re.IGNORECASE):
            return Speaker(entity.id, body.text, "PERSON")
    return body


def body_of(topic: Topic, entity_id: str | None) -> str | None:
    """Return the body for which a person of the topic speaks; None where the topic names none."""
    entity = topic.entity.get(entity_id) if entity_id else None
    return entity.body if entity else None

"""Aliases: which of a topic's words for an entity are names, and which only describe it.

`the ministry's spokesperson`, `the Danish side`, `Denmark's Bank of X` tell who is meant, yet are no names
by the convention of nlp.facts.mentions; they serve nlp.coref. Two materials joined
by `and` are left to the plain name inside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale

from nlp.words.mentions import MentionWords
from store.topic import Entity, Topic

OWNED = re.compile(r"['’]s |[的の](?=.)")


@dataclass(frozen=True)
class Alias:
    """One way in which an entity is written; a generic one means it only beside its country."""

    text: str
    entity: Entity
    generic: bool = False
    role: bool = False  # describes and does not name


@dataclass(frozen=True, eq=False)
class Same:
    """A topic compared by identity, since its dictionaries cannot be hashed."""

    topic: Topic

    def __hash__(self) -> int:
        """Return the identity of the topic."""
        return id(self.topic)

    def __eq__(self, other: object) -> bool:
        """Tell whether the other holds the same topic."""
        return isinstance(other, Same) and self.topic is other.topic


def aliases_of(topic: Topic, code: str, words: MentionWords) -> Iterator[Alias]:
    """Yield every alias that a text in a language may use; English ones may stand anywhere."""
    people = {name for e in topic.entities if e.type == "PERSON" for name in written(e, code)}
    cities = {name for e in topic.entities if e.capital_of for name in written(e, code)}
    owners = {name for e in topic.entities if e.type != "MATERIAL" for name in written(e, code)}
    owners |= set(Locale(code).territories.values())
    known = Known(frozenset(people), frozenset(cities), frozenset(owners))
    for entity in topic.entities:
        for name in written(entity, code):
            yield Alias(name, entity, False, describes(name, entity, words, known))
        for name in entity.generic.get(code, ()):  # type: ignore[call-overload]  # any language
            yield Alias(name, entity, True, describes(name, entity, words, known))


def written(entity: Entity, code: str) -> tuple[str, ...]:
    """Return the names of an entity in a language and in English, the shown one first."""
    listed = [name for at, names in entity.aliases.items() if at in (code, "en") for name in names]
    return tuple(dict.fromkeys((entity.name, *listed)))


@dataclass(frozen=True)
class Known:
    """The names of a topic's people, of its capitals, and of all who may own an institution."""

    people: frozenset[str]
    cities: frozenset[str]
    owners: frozenset[str]


def describes(name: str, entity: Entity, words: MentionWords, known: Known) -> bool:
    """Tell whether an alias describes an entity instead of naming it."""
    if entity.type == "PERSON":
        return describes_person(name, words)
    if entity.type == "MATERIAL":
        return " and " in name
    if entity.type == "LAW":
        return not _ends(name, words.laws | words.lists, words) and not has_mark(name)
    if entity.type != "ORG":
        return False
    return (
        _ends(name, words.sides, words)
        or _owned(
            name, known.owners - {entity.name, *(n for v in entity.aliases.values() for n in v)}
        )
        or any(_of_person(name, person) for person in known.people)
        or any(_in_city(name, city, words) for city in known.cities)
    )


def _of_person(name: str, person: str) -> bool:
    """Tell whether a name is a person's and what is his: `Orlov cabinet`."""
    rest = name.removeprefix(person)
    return rest not in ("", name) and (rest[0] == " " or not person.isascii())


def _owned(name: str, owners: frozenset[str]) -> bool:
    """Tell whether a name is an owner's and what he owns: `Denmark's Bank of X`, not `People's …`."""
    found = OWNED.search(name)
    owner = name[: found.start()] if found else ""
    return found is not None and (owner in owners or owner.islower())


def describes_person(name: str, words: MentionWords) -> bool:
    """Tell whether a person's alias is an office: `trade ministry spokesperson`."""
    return _ends(name, words.titles, words)


def _ends(name: str, endings: frozenset[str], words: MentionWords) -> bool:
    """Tell whether the last word of a name is one of some words."""
    bare = re.sub(r" *\(.*\)$", "", name).translate(words.fold)
    if words.spaced or bare.isascii():
        return bare.lower().split()[-1] in endings
    return bare.endswith(tuple(endings))


def has_mark(name: str) -> bool:
    """Tell whether a name is written as one: with capitals or a number."""
    return any(char.isupper() or char.isdigit() for char in name)


def _in_city(name: str, city: str, words: MentionWords) -> bool:
    """Tell whether a name is only a place and what stands there, such as its stock market."""
    if not name.startswith(city) or name == city:
        return False
    rest = name[len(city) :].translate(words.fold).split()
    if rest and rest[-1].lower().endswith(tuple(words.bodies)) and not rest[-1].islower():
        return False  # Tokyo University, 東京大学
    return bool(rest) and all(word.lower() in words.place_after for word in rest)

"""Find names: proposals from list, rules and model are settled, then each is told what it means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from nlp.naming import lands
from nlp.naming.cjk import cjk_names
from nlp.naming.gazetteer import Gazetteer, gazetteer, swallowed
from nlp.naming.joints import parted, with_countries
from nlp.naming.latin import latin_names
from nlp.naming.laws import numbered_notices
from nlp.naming.model import model_names
from nlp.naming.names import LISTED, MODEL, PATTERN, Name, bare_firm, settled, slug
from nlp.naming.owners import Owners
from nlp.naming.people import (
    again,
    by_surname,
    known_people,
    people_of,
    resolved,
    shown,
    surname_key,
)
from nlp.naming.platforms import platforms
from nlp.naming.short import with_short_forms
from nlp.naming.tokens import Tokens, tokens_of
from nlp.reading import Reading
from nlp.words.mentions import endings

WITH_ID = ("PERSON", "ORG", "MEDIA", "LAW", "GPE", "LOC", "NORP")
PARTY = "党"
FAR = 300  # names, as far back as one may look for what it means: chosen


def named(reading: Reading) -> list[Name]:
    """Return the names of an article in text order, each with its entity and full name."""
    listed = gazetteer(reading.topic, reading.words)
    words = reading.words.mentions
    tokens = tokens_of(reading)
    of_list = list(listed.names(tokens))
    proposals = [*_by_rule(reading, tokens), *model_names(tokens, words)]
    if not words.spaced:
        proposals = [part for name in proposals for part in parted(tokens, name, words)]
    proposals = [name for name in proposals if not swallowed(reading.article.text, name, words)]
    listed_in = _inside(of_list)
    told = [
        _recognised(name, listed, inside)
        for name in proposals
        if not _two(name, inside := listed_in(name))
    ]
    names = settled([*of_list, *(name for name in told if name.entities or not name.generic)])
    if not words.spaced:
        names = with_countries(names, tokens, listed)
    names = _with_surnames(reading, tokens, names)
    meant = _meant(reading, Owners(listed, words, tokens, reading.topic), names)
    return meant if words.spaced else with_short_forms(meant, tokens, words)


def _two(name: Name, inside: Sequence[Name]) -> bool:
    """Tell whether a proposal only joins two listed bodies that stand side by side."""
    if name.text[-1] == PARTY and any(o.start == name.start for o in inside if o.type == "PERSON"):
        return True  # 甲野太郎|共産党政治局員
    bodies = [inner for inner in inside if inner.type == "ORG"]
    return len(bodies) > 1 and sum(len(inner.text) for inner in inside) == len(name.text)


def _inside(of_list: Sequence[Name]) -> Callable[[Name], list[Name]]:
    """Return what finds the names of a sorted list that lie in another."""
    starts = [name.start for name in of_list]

    def inside(name: Name) -> list[Name]:
        near = of_list[bisect_left(starts, name.start) : bisect_left(starts, name.end)]
        return [inner for inner in near if inner.within(name)]

    return inside


def _by_rule(reading: Reading, tokens: Tokens) -> Iterator[Name]:
    """Yield names that the language's rules see."""
    words = reading.words.mentions
    yield from latin_names(tokens, words) if words.spaced else cjk_names(tokens, words)
    yield from platforms(tokens) if words.title_first else ()
    yield from numbered_notices(reading)


def _recognised(name: Name, listed: Gazetteer, inside: Sequence[Name]) -> Name:
    """Return a proposal with the topic's entities, if its whole text, or all but its country, is listed.

    `inside` are the listed names within it.
    """
    if name.entities or name.entity_id:
        return name
    if same := listed.exactly(name.text):
        span = name.start, name.end, name.text
        return Name(*span, same.type, LISTED, same.entities, same.generic, None, name.full)
    if name.type == "MEDIA" and name.trust == PATTERN and (outlet := listed.short_for(name.text)):
        return replace(name, entities=(outlet,), generic=False, trust=LISTED)
    bare = bare_firm(name.text)
    same = listed.exactly(bare) if name.type == "ORG" and bare != name.text else None
    if same is not None and same.type == "ORG":
        return replace(name, entities=same.entities, trust=LISTED)
    rest = listed.after_country(name.text)
    if rest and (same := listed.exactly(rest)) and same.type in ("ORG", "MEDIA"):
        return replace(name, entities=same.entities, generic=True, type=same.type, trust=LISTED)
    if rest and name.type == "PERSON" and (same := listed.exactly(rest)) and same.type == "PERSON":
        start = name.end - len(rest)  # 甲国乙外相: the country is none of the name
        return replace(name, start=start, text=rest, entities=same.entities, trust=LISTED)
    if name.type in ("GPE", "LOC") and (region := listed.region(name.text)):
        return replace(name, type="LOC", entity_id=slug(region), full=region)
    return replace(name, trust=PATTERN) if _is_around_country(name, inside) else name


def _is_around_country(name: Name, inside: Sequence[Name]) -> bool:
    """Tell whether a model's body or place holds a country's name, which it then outranks."""
    if name.trust != MODEL or name.type not in ("ORG", "MEDIA", "LOC", "LAW"):
        return False
    if "'s " in name.text or "’s " in name.text:
        return False
    return any(inner.type in ("GPE", "NORP") for inner in inside)


def _with_surnames(reading: Reading, tokens: Tokens, names: Sequence[Name]) -> list[Name]:
    """Return the names and the places where a known person's surname stands alone."""
    words, code = reading.words.mentions, reading.words.code
    here = people_of(names, reading.topic, words, code)
    ids = {person.entity_id for person in here}
    here += [p for p in known_people(reading.topic, words, code) if p.entity_id not in ids]
    local = [person for person in here if person.entity_id in ids]
    surnames = {**by_surname(here), **by_surname(local)}
    told = [resolved(name, surnames, words) for name in names]
    kept = [
        name
        for name in told
        if name.entity_id or not _is_surname(name) or surname_key(name.text) not in surnames
    ]
    taken = {at for name in kept for at in range(name.start, name.end)}
    return sorted([*kept, *again(tokens, surnames, words, taken)], key=lambda name: name.start)


def _is_surname(name: Name) -> bool:
    """Tell whether a name of one word is such that a model may have mistaken a surname for it."""
    unsure = name.type in ("NORP", "GPE", "LOC") and name.trust == MODEL and not name.entities
    return name.type == "ORG" or unsure


def _meant(reading: Reading, owners: Owners, names: Sequence[Name]) -> list[Name]:
    """Return the names with what each stands for."""
    told: list[Name] = []
    for one in names:
        name = lands.seated(one, owners.tokens.text, owners.listed) if owners.words.spaced else one
        if not (told and name.start < told[-1].end):
            told.append(_told(name, owners, told[-FAR:], reading))
    return [name for name in told if name.entity_id or _addressed(name, owners)]


def _addressed(name: Name, owners: Owners) -> bool:
    """Tell whether a person of whom only a surname is known is addressed as one."""
    words, text = owners.words, owners.tokens.text
    if words.spaced:
        return name.trust > MODEL
    if text.startswith(endings(words.honorifics), name.end) or (
        not words.title_first and any(name.text + polite in text for polite in words.honorifics)
    ):
        return True
    span = owners.tokens.covering(name.start, name.end)
    personal = span is not None and any(
        "人名" in t.tag_ or t.tag_ == "PER" or t.ent_type_ == "Person" for t in span
    )
    return personal and text.startswith(endings(words.titles), name.end)


def _told(name: Name, owners: Owners, before: Sequence[Name], reading: Reading) -> Name:
    """Return one name with its entity: decided before, by its owner, as a capital, or by its own name."""
    if name.entity_id:
        return name
    if name.entities:
        name = owners.chosen(name, before)
    entity = reading.topic.entity.get(name.entity_id or "")
    if entity and entity.capital_of and not owners.is_place(name):
        power = reading.topic.entity[entity.capital_of]
        return replace(name, entity_id=power.id, full=power.name, type=power.type)
    if name.entity_id is None and (same := owners.said_before(name, before)):
        return replace(name, entity_id=same.entity_id, full=same.full)
    if name.entity_id is None and owners.heads_line(name):
        place = name.text.title() if name.text.isupper() else name.text
        return replace(name, type="GPE", entity_id=slug(place), full=place)
    if name.entity_id is None and name.type in WITH_ID and name.type != "PERSON":
        full = shown(name.text)
        bare = bare_firm(full) if name.type == "ORG" else full
        body = lands.named(name, owners.listed, reading.topic)
        longer = body or owners.shortened_firm(name, bare, before)
        return longer or replace(name, entity_id=slug(bare), full=full)
    return name

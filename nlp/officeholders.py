"""Officeholders: whom "the Treasury secretary" stands for, by the offices that the topic describes (English).

The topic says of a person "Treasury secretary of the United States"; where such a one was named before, the
office alone is theirs, the last named of several. A name beside the phrase is left to naming, an office
that the text itself gives to others to nlp.coref.
Matches: "the South Korean president said" after the president's name. Must not: "the deputy defence minister"
for the minister; an office before anyone who holds it was named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from nlp.naming.aliases import Same
from nlp.naming.gazetteer import gazetteer
from nlp.naming.mention import Mention
from nlp.reading import Reading

OF = " of "
SPOKES = re.compile(r"spokes(?:person|man|woman)")
Held = tuple[str, int, int]  # whose the office is, and where the phrase stands


def officeholders(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Held]:
    """Yield the offices that stand alone for someone named before, in text order."""
    if not reading.words.mentions.spaced:
        return
    holders = _holders(Same(reading.topic))
    people = [one for one in mentions if one.type == "PERSON" and one.entity_id in holders]
    if not people:
        return
    offices = frozenset(holders[one.entity_id or ""][0] for one in people)
    for found in _pattern(offices).finditer(reading.article.text):
        office, nation = _plain(found["office"]), (found["nation"] or "").strip()
        before = [
            one
            for one in people
            if one.end_char <= found.start() and holders[one.entity_id or ""][0] == office
        ]
        if nation:
            land = _country(reading, nation)
            before = [one for one in before if holders[one.entity_id or ""][1] == land]
        if before:
            yield before[-1].entity_id or "", found.start(), found.end()


@lru_cache(maxsize=8)
def _holders(same: Same) -> Mapping[str, tuple[str, str]]:
    """Return office and country of the people whom the topic describes by them."""
    told = ((one.id, one.description) for one in same.topic.entities if one.type == "PERSON")
    parts = ((id_, text.partition(OF)) for id_, text in told if OF in text)
    return {
        id_: (_plain(office), land.removeprefix("the ").lower()) for id_, (office, _, land) in parts
    }


@lru_cache(maxsize=64)
def _pattern(offices: frozenset[str]) -> re.Pattern[str]:
    listed = "|".join(sorted(map(re.escape, offices), key=len, reverse=True))
    listed = listed.replace("defence", "defen[cs]e").replace("spokesperson", SPOKES.pattern)
    return re.compile(
        rf"\b[Tt]he (?P<nation>[A-Z]\w+ (?:[A-Z]\w+ )?)?(?P<office>(?i:{listed}))\b(?!-| [A-Z])"
    )


def _plain(office: str) -> str:
    """Return an office in lower case and one spelling."""
    return SPOKES.sub("spokesperson", office.lower().replace("defense", "defence"))


def _country(reading: Reading, people: str) -> str | None:
    """Return the name of a people's country in lower case, as the topic lists it."""
    listed = gazetteer(reading.topic, reading.words)
    for code, adjectives in reading.words.mentions.peoples.items():
        if people in adjectives and code in listed.country:
            return listed.country[code].name.lower()
    return None

"""Countries: every country, its peoples and the regions of the world, as a language names them.

The topic's own entity stands for a country that it lists, in whatever language; others get one of ours.
Names: CLDR through Babel, https://cldr.unicode.org; ids of regions: UN M.49. Where a name stands in a
text does not belong here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from babel import Locale

from nlp.naming.aliases import Alias, written
from nlp.naming.names import slug
from nlp.naming.variants import plain_form
from nlp.words.mentions import MentionWords
from store.topic import Entity, Topic

COUNTRY_CODE = re.compile(r"[A-Z]{2}$")
SCRIPTS = {"zh": "zh_Hant_TW"}  # traditional names differ in words too: 紐西蘭, 義大利


def countries(aliases: list[Alias], places: Mapping[str, tuple[str, ...]]) -> dict[str, Entity]:
    """Return the entity of every country: the topic's where it lists one of its names."""
    own = {plain_form(alias.text): alias.entity for alias in aliases if alias.entity.type == "GPE"}
    return {
        at: next(
            (own[form] for name in names if (form := plain_form(name)) in own),
            _unlisted(at),
        )
        for at, names in places.items()
    }


def peoples(
    country: Mapping[str, Entity],
    places: Mapping[str, tuple[str, ...]],
    words: MentionWords,
    topic: Topic,
    code: str,
) -> Iterator[tuple[Alias, str]]:
    """Yield every people's adjective or name with its country's code."""
    norps = [entity for entity in topic.entities if entity.type == "NORP"]
    own = {plain_form(n): e for e in norps for n in written(e, code)}
    for at, entity in country.items():
        adjectives = words.peoples.get(at, ())
        if words.people_suffix:
            adjectives = tuple(f"{name}{words.people_suffix}" for name in places[at])
        for adjective in adjectives:
            people = own.get(plain_form(adjective)) or Entity(
                id=f"x_{entity.id.removeprefix('x_')}_people", name=adjectives[0], type="NORP"
            )
            yield Alias(adjective, people), at


def territories(code: str, words: MentionWords) -> dict[str, tuple[str, ...]]:
    """Return the names of every country in a language, by ISO 3166-1 alpha-2 code."""
    names = Locale(code).territories
    other = Locale.parse(SCRIPTS[code]).territories if code in SCRIPTS else names
    return {
        territory: (name, other[territory], *words.countries.get(territory, ()))
        for territory, name in names.items()
        if COUNTRY_CODE.match(territory) and territory not in ("EU", "EZ", "UN", "ZZ", "XA", "XB")
    }


@lru_cache(maxsize=8)
def regions(code: str) -> Mapping[str, str]:
    """Return the English names of the regions of the world (UN M.49) by their names in a language."""
    names, english = Locale(code).territories, Locale("en").territories
    return {plain_form(name): english[at] for at, name in names.items() if at.isdigit()}


def _unlisted(territory: str) -> Entity:
    """Return an entity for a country that the topic does not list."""
    name = Locale("en").territories[territory]
    return Entity(id=slug(name), name=name, type="GPE")

"""Joints: where one span holds two bodies joined by `and`, and where a country opens a body's name.

Only for scripts without spaces, in which neither stands out: 外交部和商务部 are two, 中国驻日使馆 is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from nlp.naming.gazetteer import Gazetteer
from nlp.naming.names import LISTED, Name
from nlp.naming.tokens import Tokens
from nlp.words.mentions import MentionWords

AND = "以及|及び|和|与|及"
SHORTEST = 3  # characters of a body on either side
ONE_OF_MANY = re.compile("[一两几数多][家间]")
COUNTRY_CHARS = 2
INSTITUTE = re.compile("大[学學](?=[^院校]{4,}(?:院|所|中心)$)")  # …大学|…研究院
ADDRESS = re.compile("^.{2,3}[都道府県](?=[^都道府県]{1,6}[市区町村]$)")  # 愛知県|豊橋市


def parted(tokens: Tokens, name: Name, words: MentionWords) -> Iterator[Name]:
    """Yield a name, or the two bodies that it joins; none for one of many: 一家公司."""
    if name.type in ("ORG", "MEDIA") and not name.entities:
        if ONE_OF_MANY.search(tokens.folded, name.start, name.end):
            return
        kin = next((k for k in words.kin if tokens.folded.startswith(k, name.start)), "")
        if kin and len(name.text) - len(kin) >= SHORTEST:
            name = replace(name, start=name.start + len(kin), text=name.text[len(kin) :])
    if whole := _whole_before(name, words):
        yield from _cut(name, whole, whole)
        return
    found = None
    if name.type == "ORG" and len(name.text) > 2 * SHORTEST and not name.entities:
        found = _joined(words).search(tokens.folded, name.start + 1, name.end - SHORTEST)
    if found is None or found.start("and") - name.start < SHORTEST:
        yield name
        return
    yield from _cut(name, found.start("and") - name.start, found.end("and") - name.start)


def _cut(name: Name, left: int, right: int) -> Iterator[Name]:
    """Yield what stands before one offset in a name and what stands after another."""
    yield replace(name, end=name.start + left, text=name.text[:left])
    yield replace(name, start=name.start + right, text=name.text[right:])


def _whole_before(name: Name, words: MentionWords) -> int:
    """Return where a university's institute or a prefecture's town begins in a name; 0 for none."""
    if name.entities:
        return 0
    if name.type == "ORG" and words.title_first:
        found = INSTITUTE.search(name.text)
        return found.end() if found and found.start() > 1 else 0
    if name.type in ("GPE", "LOC") and not words.title_first:
        town = ADDRESS.match(name.text)
        return town.end() if town else 0
    return 0


@lru_cache(maxsize=8)
def _joined(words: MentionWords) -> re.Pattern[str]:
    """Return the pattern of the end of a body and a word for `and`."""
    ends = "|".join(sorted(map(re.escape, words.bodies), key=len, reverse=True))
    return re.compile(f"(?:{ends})(?P<and>{AND})")


def with_countries(names: Sequence[Name], tokens: Tokens, listed: Gazetteer) -> list[Name]:
    """Return ascending names, each public body of the topic with its country directly before it."""
    told: list[Name] = []
    for name in names:
        if told and _is_of(name, told[-1], listed):
            country = told.pop()
            text = tokens.text[country.start : name.end]
            name = replace(name, start=country.start, text=text)
        told.append(name)
    return told


def _is_of(name: Name, before: Name, listed: Gazetteer) -> bool:
    """Tell whether a listed body follows the name of its own country."""
    if before.end != name.start or before.type != "GPE" or len(before.text) < COUNTRY_CHARS:
        return False
    if name.type != "ORG" or name.trust != LISTED or len(before.entities) != 1:
        return False
    country = before.entities[0].id
    if country not in listed.country_ids:
        return False
    return any(entity.side == country for entity in name.entities)

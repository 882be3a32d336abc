"""Offices: who is meant by an office alone, by the name beside which it stands (English).

Matches: "the prime minister" after "Prime Minister Ann Lee"; "the Danish minister"; "a ministry spokesperson
said" before "Ann Lee, spokesperson for the ministry". Must not: an office that nobody was given, or that of
another country; one of several who speak for a body.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.speakers import Speaker, Stage, last_person, speaker_of
from nlp.sides import Sides
from nlp.words.mentions import MentionWords

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR_CHARS = 40  # how far behind a name its office may stand: chosen
OFFICE_WORDS = 3  # of "the chief cabinet secretary": chosen
AHEAD_PARAGRAPHS = 3  # how soon a lead's spokesperson is named: chosen
APPOSED = re.compile(r", (?:now |who is )?(?:an?|the|its|his|her)? ?(?:[\w’'-]+ ){0,3}$")
OTHERS = re.compile(r"\b(?:prime|vice|deputy|assistant|under|former|ex)[\s-]*$")  # another office
TOP = re.compile(
    r"the (?:top|chief|main|senior) (?:\w+ )?spokes(?:man|woman|person)|"
    r"the government['’]s (?:top |chief |main )?spokes(?:man|woman|person)"
)
TITLED = re.compile(r"\b(?:Secretary|Spokes(?:man|woman|person)|spokes(?:man|woman|person)) $")
ANY_SEX = "spokesperson"
SEXES = (ANY_SEX, "spokesman", "spokeswoman")
PLACES = ("GPE", "NORP")


def holder_of(stage: Stage, spoken: Token, phrase: str, at: int) -> Speaker | None:
    """Return the last person beside whose name the noun of "the (Danish) prime minister" stands."""
    low = at + phrase.index(" ") + 1 if " " in phrase else at + len(phrase)
    nation = next(
        (
            one
            for one in stage.reading.within(Mention, low, spoken.idx)
            if one.start_char == low and one.type in PLACES
        ),
        None,
    )
    low = nation.end_char + 1 if nation else low
    office = stage.reading.article.text[low : at + len(phrase)].lower()
    if not office or len(office.split()) > OFFICE_WORDS or spoken.ent_type_:
        return None
    for one in reversed(stage.reading.of(Mention)):
        if one.end_char > at or one.type != "PERSON" or not _holds(stage, one, office):
            continue
        if nation is None or _is_of(stage, one, nation):
            return replace(speaker_of(stage.reading, one), text=phrase, at=at)
    return None


def head_spokesman(stage: Stage, phrase: str, at: int) -> Speaker | None:
    """Return the person spoken of last, where a phrase is "the top government spokesman"."""
    if TOP.fullmatch(phrase.lower()) is None:
        return None
    who = last_person(stage, at) or _named_next(stage, at)
    return replace(who, text=phrase, at=at) if who is not None and who.entity_id else None


def _named_next(stage: Stage, at: int) -> Speaker | None:
    """Return the first person named soon after an offset in a lead, who has a title before the name."""
    text = stage.reading.article.text
    for one in stage.reading.of(Mention):
        soon = stage.paragraph(one.start_char) - stage.paragraph(at) < AHEAD_PARAGRAPHS
        if one.type == "PERSON" and one.start_char > at:
            titled = TITLED.search(text, max(0, one.start_char - NEAR_CHARS), one.start_char)
            return speaker_of(stage.reading, one) if soon and titled else None
    return None


def outranks(stage: Stage, holder: Speaker, heard: Speaker, at: int) -> bool:
    """Tell whether the holder of an office was told of later than someone heard under the same noun."""
    told = (one for one in stage.reading.of(Mention) if one.end_char <= at)
    last = max((one.start_char for one in told if one.entity_id == holder.entity_id), default=-1)
    return holder.entity_id != heard.entity_id and last > heard.at


def named_later(stage: Stage, body: Speaker, noun: str, at: int) -> Speaker | None:
    """Return the only one named soon after a lead as the spokesperson of a body."""
    text = stage.reading.article.text
    found: dict[str | None, Mention] = {}
    for one in stage.reading.of(Mention):
        if one.type == "PERSON" and _holds(stage, one, noun):
            found[one.entity_id] = found.get(one.entity_id, one)
    first = next(iter(found.values()), None)
    if len(found) != 1 or first is None or first.start_char < at:
        return None
    near = stage.paragraph(first.start_char) - stage.paragraph(at) < AHEAD_PARAGRAPHS
    entity = stage.reading.topic.entity.get(first.entity_id or "")
    known = entity.body if entity else None
    beside = text[max(0, first.start_char - NEAR_CHARS) : first.end_char + NEAR_CHARS]
    same = known == body.entity_id if known else body.text.split()[-1].lower() in beside.lower()
    return replace(speaker_of(stage.reading, first), at=at) if near and same else None


def _holds(stage: Stage, one: Mention, office: str) -> bool:
    """Tell whether an office stands right before a name, or behind it between commas."""
    text = stage.reading.article.text
    for noun in _alike(office):
        before = text[max(0, one.start_char - NEAR_CHARS) : one.start_char].lower().rstrip(" ,")
        after = text[one.end_char : one.end_char + NEAR_CHARS + len(noun)]
        lead, found, _ = after.lower().partition(noun)
        if before.endswith(noun) and not OTHERS.search(before.removesuffix(noun)):
            return True
        if found and APPOSED.match(lead) and not OTHERS.search(lead):
            return True
    return False


def _alike(office: str) -> tuple[str, ...]:
    """Return the words for an office: a spokesperson may be called a spokesman elsewhere."""
    if compiled(r"spokes\w+").fullmatch(office) is None:
        return (office,)
    return SEXES if office == ANY_SEX else (office, ANY_SEX)


def _is_of(stage: Stage, one: Mention, nation: Mention) -> bool:
    """Tell whether a person acts for a country, by the topic or by the country printed beside the name."""
    topic, text = stage.reading.topic, stage.reading.article.text
    entity = topic.entity.get(one.entity_id or "")
    side = topic.entity.get(Sides(topic).side(entity.body)) if entity and entity.body else None
    if side is not None:
        return _code(stage, side.name) == _code(stage, nation.text)
    opens = max(text.rfind(mark, 0, one.start_char) for mark in (". ", "\n")) + 1
    closes = text.find(",", one.end_char + 2) if text.startswith(", ", one.end_char) else -1
    near = stage.reading.within(Mention, opens, max(one.start_char, closes))
    places = [other for other in near if other.type in PLACES]
    return bool(places) and _code(stage, places[-1].text) == _code(stage, nation.text)


def _code(stage: Stage, place: str) -> str:
    """Return the ISO 3166-1 code of a country or a people; the words where they are of none."""
    return _codes(stage.reading.words.mentions).get(place.lower(), place)


@lru_cache(maxsize=2)
def _codes(words: MentionWords) -> Mapping[str, str]:
    """Return the code of every country by its names and its people's, in lower case."""
    names = {str(name).lower(): str(code) for code, name in Locale("en").territories.items()}
    for table in (words.countries, words.peoples):
        names |= {one.lower(): code for code, several in table.items() for one in several}
    return names

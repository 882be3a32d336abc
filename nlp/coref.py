"""Coref: whom a few nominal phrases stand for: `the ministry`, 同省, 中方, `he` after a person.

These are no mentions, but those who say and do. Each is tied to the nearest name before it that fits, or
to its country's government; where nothing fits, it is left out. No model, and no rule for `it`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from nlp.naming.aliases import Same
from nlp.naming.gazetteer import IS_CJK, Gazetteer, borders, gazetteer
from nlp.naming.mention import Mention
from nlp.naming.tokens import tokens_of
from nlp.officeholders import Held, officeholders
from nlp.patterns import either
from nlp.reading import Reading
from nlp.words.mentions import MentionWords, either_of
from store.topic import Entity, Topic

if TYPE_CHECKING:
    from spacy.tokens import Doc

START = attrgetter("start_char")
ONCE = re.compile(r"(?:当時の|[元前故])$")  # before who held an office once (Japanese)
ONCE_CHARS = 4  # as far before a name as that reaches, with a line's end
LONE = (
    r"(?<![\u4e00-\u9fff々ァ-ヺーの・（(）)])"  # no word goes on, nor whose office it is (Japanese)
)
GLOSS = re.compile(r"[（(][^（）()\n]{1,20}[）)]")  # how a name is read: 甲野（こうの）外相
PUBLIC = re.compile(  # ends the name of a body that is no firm (Japanese)
    r"(?:[省庁府局署院党]|国会|内閣|委員会|大使館|領事館|議会|大学|大学校|自衛隊|官房|裁判所)$"
)
SUPERIOR = re.compile(
    r", (?:Ministry|Department|Government) of .*"
)  # of a bureau, not its own name
TITLE_CHARS = 2  # 報道官, 局長, 大使, not 氏 or 省
TITLE_BACK = 40  # how far before a name its office begins, at most
FAR = 300  # mentions, as far back as a phrase may look at all: chosen
REACH_PARAGRAPHS = 4  # how far back a phrase may look: chosen


@dataclass(frozen=True)
class Referent:
    """A phrase that stands for an entity: half-open character offsets."""

    start: int
    end: int
    entity_id: str


@dataclass(frozen=True)
class Asked:
    """A reading as far as it decides on referents: its Doc and the mentions found in it."""

    doc: Doc
    mentions: tuple[str, ...]
    reading: Reading = field(compare=False, repr=False)


def referents(reading: Reading) -> tuple[Referent, ...]:
    """Return the phrases that stand for entities, in text order; the mentions must be found before.

    None overlaps a mention, so the surname He stays a name; only a country with 側 begins with one.
    """
    return _kept(_asked(reading))


def holders(reading: Reading) -> tuple[Held, ...]:
    """Return the offices that stand alone for someone named before, in text order (English)."""
    return _held(_asked(reading))


def _asked(reading: Reading) -> Asked:
    return Asked(reading.doc, tuple(one.id for one in reading.of(Mention)), reading)


@lru_cache(maxsize=2)  # several finders ask in turn for those of one article
def _held(asked: Asked) -> tuple[Held, ...]:
    return tuple(officeholders(asked.reading, asked.reading.of(Mention)))


@lru_cache(maxsize=2)  # likewise
def _kept(asked: Asked) -> tuple[Referent, ...]:
    reading = asked.reading
    mentions = reading.of(Mention)
    taken = {at for m in mentions for at in range(m.start_char, m.end_char)}
    found: dict[int, Referent] = {}
    for side in _sides(reading, mentions):
        found.setdefault(side.start, side)
    for referent in (
        *_roles(reading),
        *_meant(reading, mentions),
        *_spoken_for(reading, mentions),
        *_offices(reading, mentions),
        *(Referent(start, end, id_) for id_, start, end in _held(asked)),
    ):
        if taken.isdisjoint(range(referent.start, referent.end)):
            found.setdefault(referent.start, referent)
    return tuple(found[start] for start in sorted(found))


def _roles(reading: Reading) -> Iterator[Referent]:
    """Yield the phrases by which the topic describes an entity: `the Danish side`."""
    roles = gazetteer(reading.topic, reading.words).roles
    for name in roles.names(tokens_of(reading)) if roles else ():
        if len(name.entities) == 1 and name.type in ("PERSON", "ORG"):
            yield Referent(name.start, name.end, name.entities[0].id)


def _sides(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Referent]:
    """Yield 中方 and a country with 側: a country's side is its government."""
    words, text = reading.words.mentions, reading.article.text
    listed = gazetteer(reading.topic, reading.words)
    tokens = tokens_of(reading)
    for phrase, code in words.sides_meant.items():
        government = _government(reading.topic, listed, code)
        for found in re.finditer(re.escape(phrase), text) if government else ():
            if listed.alone(tokens, *found.span()):
                yield Referent(*found.span(), government.id if government else "")
    if words.spaced:
        return
    for mention in mentions:
        after = text[mention.end_char : mention.end_char + 2]
        end = mention.end_char + len("側")
        government = government_of(reading.topic, mention.entity_id)
        if mention.type == "GPE" and government and after.startswith(("側", "侧")):
            yield Referent(mention.start_char, end, government.id)


def _government(topic: Topic, listed: Gazetteer, code: str) -> Entity | None:
    country = listed.country.get(code)
    return government_of(topic, country.id) if country else None


def government_of(topic: Topic, country_id: str | None) -> Entity | None:
    """Return the government that a country's capital may stand for."""
    return _powers(Same(topic)).get(country_id or "")


@lru_cache(maxsize=8)
def _powers(same: Same) -> Mapping[str, Entity]:
    """Return the governments by the id of their country, the first that is listed of each."""
    entity = same.topic.entity
    powers = [entity[one.capital_of] for one in same.topic.entities if one.capital_of]
    return {power.side: power for power in reversed(powers) if power.side}


@lru_cache(maxsize=8)
def _pattern(words: MentionWords) -> re.Pattern[str]:
    """Return one pattern of all phrases that look back."""
    phrases = {
        *words.persons_meant, *words.titles_meant, *words.bodies_meant, *words.countries_meant
    }  # fmt: skip
    begins = r"(?-i:(?<![a-z])|(?![a-z]))" if words.spaced else ""  # no word goes on
    return re.compile(f"{begins}(?:{either(phrases)})", re.IGNORECASE)


def _meant(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Referent]:
    """Yield phrases that stand for a name before them."""
    words, text = reading.words.mentions, reading.article.text
    for found in _pattern(words).finditer(text):
        phrase = found[0].lower()
        if not borders(text, *found.span()) or (IS_CJK.match(phrase) and _goes_on(text, found)):
            continue
        nearest = text.rfind("\n\n", 0, found.start())
        for _ in range(REACH_PARAGRAPHS - 1):
            nearest = text.rfind("\n\n", 0, max(0, nearest))
        ahead = _ahead(mentions, found.start())
        before = ahead[bisect_left(ahead, nearest, key=START) :]
        held = _titled(phrase, before, text)
        if phrase in either_of(words.persons_meant, words.titles_meant):
            held = held or _holding(phrase, ahead, text)
        fitting = held or (() if phrase in words.titles_meant else before)
        fitting = _after_another(phrase, fitting, text, found.start())
        if entity_id := _antecedent(phrase, fitting, reading):
            yield Referent(*found.span(), entity_id)


def _ahead(mentions: Sequence[Mention], at: int) -> Sequence[Mention]:
    """Return the last mentions before a place in the text."""
    last = bisect_left(mentions, at, key=START)
    return mentions[max(0, last - FAR) : last]


def _after_another(phrase: str, before: Sequence[Mention], text: str, at: int) -> Sequence[Mention]:
    """Return the names without people where "an official", without a name, came after them (English)."""
    noun = phrase.removeprefix("the ")
    last = next((one for one in reversed(before) if one.type == "PERSON"), None)
    if noun == phrase or last is None:
        return before
    nameless = rf"\b(?i:an?|another|its|their|one)\s(?:[\w’'-]+ ){{0,5}}?{noun}s?\b(?! (?-i:[A-Z]))"
    if re.compile(nameless).search(text, last.end_char, at) is None:
        return before
    return [one for one in before if one.type != "PERSON"]


def _titled(phrase: str, before: Sequence[Mention], text: str) -> Sequence[Mention]:
    """Return the last name beside which the title of 同報道官 stands; nothing for other phrases."""
    title = phrase.removeprefix("同")
    if title == phrase or len(title) < TITLE_CHARS:
        return ()
    held = [one for one in before if text.startswith((title, f"の{title}"), _past(text, one))]
    return held[-1:]


def _holding(phrase: str, before: Sequence[Mention], text: str) -> Sequence[Mention]:
    """Return the last person beside whose name the office of "the prime minister" stands (English)."""
    office = phrase.removeprefix("the ")
    if office == phrase:
        return ()
    title = re.sub("spokes[a-z]+", "spokes[a-z]+", re.escape(office)).replace(r"\-", "[- ]")
    ahead = re.compile(rf"(?<!prime )(?<![\w-]){title}\s(?:for [\w ]+ )?$", re.IGNORECASE)
    behind = re.compile(rf", (?:[\w’'.-]+ ){{0,4}}?{title}\b", re.IGNORECASE)
    held = [
        one
        for one in before
        if one.type == "PERSON"
        and (
            ahead.search(text, max(0, one.start_char - TITLE_BACK), one.start_char)
            or behind.match(text, one.end_char)
        )
    ]
    return held[-1:]


def _past(text: str, name: Mention) -> int:
    """Return where a name ends, with how it is read."""
    read = GLOSS.match(text, name.end_char)
    return read.end() if read else name.end_char


def _spoken_for(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Referent]:
    """Yield the noun by which "a ministry spokesperson" looks back to a body that is named (English)."""
    words = reading.words.mentions
    heads = "|".join(phrase.removeprefix("the ") for phrase in words.bodies_meant)
    pattern = rf"\b(?:an?|another|its) (?P<head>{heads})(?= spokes)"
    for found in re.finditer(pattern, reading.article.text, re.I) if words.spaced and heads else ():
        before = _ahead(mentions, found.start())
        phrase = f"the {found['head'].lower()}"
        if entity_id := _antecedent(phrase, before, reading):
            yield Referent(*found.span("head"), entity_id)


def _offices(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Referent]:
    """Yield an office that stands alone for the one person beside whose name it stands: 首相は.

    Not for who held it once, 当時の甲野首相, nor for who is named with it further down only.
    """
    pattern, text = reading.words.mentions.offices_meant, reading.article.text
    if not pattern:
        return
    held = re.compile(pattern)
    holders: dict[str, list[tuple[int, str]]] = {}
    for mention in mentions:
        office = held.match(text, _past(text, mention)) if mention.type == "PERSON" else None
        at = mention.start_char
        if office and mention.entity_id and not ONCE.search(text, max(0, at - ONCE_CHARS), at):
            holders.setdefault(office[0], []).append((at, mention.entity_id))
    for found in re.finditer(rf"{LONE}(?:{pattern})(?=[はがもに])", text):
        known = holders.get(found[0], ())
        whom = {id_ for at, id_ in known if at < found.start()} or {id_ for _, id_ in known}
        whom = whom or _at_home(reading, found[0])
        if len(whom) == 1:
            yield Referent(*found.span(), *whom)


def _at_home(reading: Reading, office: str) -> set[str]:
    """Return who holds an office in the home country of the language, as the topic lists it."""
    listed = gazetteer(reading.topic, reading.words)
    home = listed.country.get(reading.words.mentions.home)
    names = home.aliases.get("ja", ()) if home else ()
    known = (listed.roles.exactly(f"{name}の{office}") for name in names if listed.roles)
    return {one.id for name in known if name for one in name.entities if one.type == "PERSON"}


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Tell whether a pronoun is the head of a longer word: 他们, 其他, 彼ら."""
    return text[found.end() : found.end() + 1] in "们們ら国國" or text[
        max(0, found.start() - 1) : found.start()
    ] in ("其", "吉", "排")


def _antecedent(phrase: str, before: Sequence[Mention], reading: Reading) -> str | None:
    """Return the id of the nearest name that a phrase can stand for."""
    words = reading.words.mentions
    for mention in reversed(before):
        if (
            phrase in either_of(words.persons_meant, words.titles_meant)
            and mention.type == "PERSON"
        ):
            return mention.entity_id
        if phrase in words.countries_meant and mention.entity_id in reading.topic.parties:
            return mention.entity_id
        if phrase in words.bodies_meant:
            body = _body(mention, words.bodies_meant[phrase], reading.topic)
            if body:
                return body
    return None


def _body(mention: Mention, head: str, topic: Topic) -> str | None:
    """Return the id of the body that a mention names, or for which the person named speaks."""
    if mention.type == "ORG" and not head:  # 同社: a firm
        return None if PUBLIC.search(mention.text) else mention.entity_id
    if mention.type == "ORG" and head in f"{mention.text} {SUPERIOR.sub('', mention.name)}".lower():
        return mention.entity_id
    if not head:
        return None
    person = topic.entity.get(mention.entity_id or "")
    body = topic.entity.get(person.body) if person and person.body else None
    names = (SUPERIOR.sub("", body.name), *_aliases(body)) if body else ()
    return body.id if body and any(head in name.lower() for name in names) else None


def _aliases(body: Entity) -> tuple[str, ...]:
    """Return the other names of a body, in any language."""
    return tuple(name for listed in body.aliases.values() for name in listed)

"""Gazetteer: from the aliases of a topic, and the names of all countries, to their places in a text.

An alias in Latin script stands between word borders, whatever its hyphens; a short one in capitals
must be in capitals. In Chinese and Japanese it may not begin inside one word and end inside another
(发展中国家 holds no country). The longest alias counts. What it means in its sentence is decided elsewhere,
the names of countries in nlp.naming.countries.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from nlp.naming.aliases import Alias, Same, aliases_of
from nlp.naming.countries import countries, peoples, regions, territories
from nlp.naming.names import LISTED, Name
from nlp.naming.tokens import Tokens
from nlp.naming.variants import plain_form
from nlp.words import Words
from nlp.words.mentions import MentionWords
from store.topic import Entity, Topic

KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]")
IS_CJK = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]")
FIRST_HAN, LAST_HAN = "\u3400", "\u9fff"
GREAT = frozenset("手量型幅臣国使規統")  # what 大 goes on with: a common word, no name of a college
READ = re.compile("[（(][\u3041-\u30ff・]+[）)]")  # how a name is read: it ends before
OFFICES = "部局課课司处處署院厅廳庁省室"
REGION = re.compile("[\u30a1-\u30fc\u4e00-\u9fff]{0,6}[局部課课司处]{1,4}[長长]")
SWALLOWING = re.compile(r" (?:[Ss]ecretary|[Mm]inister)\b")
HALVED = re.compile(r"(?:\b(?:and|or) |[·和与或及])$")  # `medium and | heavy …`: no name of its own
CAPITALS_CHARS = 5  # "US", "EV", "NATO": an alias in capitals is sought in capitals
KEY_CHARS = 4
KEY_SIZES = range(KEY_CHARS, 0, -1)
CURRENCY = tuple("$¥€£￥＄")  # directly after a country's letters: US$, A$
TITLE_CHARS = 7  # so far a title reaches into an office and out of it
SHIP_CHARS = 24
BOARDED = ("「", "“", "『", '"')  # before a ship's name in Chinese and Japanese
SERIES_CHARS = 12
PAIRED = re.compile(r"[\u91d1-\u9576][和与與及]$")  # an element by its radical, beside another
PAIRED_AFTER = re.compile(r"[和与與及][\u91d1-\u9576]")
AND = ("和", "与", "與", "及")  # before the last of a series


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """The aliases of one topic in one language, ready to be sought."""

    topic: Topic
    words: MentionWords
    by_plain: Mapping[str, tuple[Alias, ...]]  # plain form → aliases
    by_key: Mapping[str, tuple[str, ...]]  # first characters → plain forms, longest first
    country: Mapping[str, Entity]  # ISO 3166-1 alpha-2 → the topic's entity, or one of our own
    people: Mapping[str, str]  # plain form of a people's adjective or a country → its code
    code: str = "en"  # the language
    roles: Gazetteer | None = None  # the aliases that describe and do not name

    def names(self, tokens: Tokens) -> Iterator[Name]:
        """Yield the places of aliases in text order, none overlapping another."""
        plain = tokens.plain
        done = 0
        for at in self._openings(tokens, plain):
            if at >= done and (found := self._at(tokens, plain, at)):
                done = found.end
                yield found

    def _openings(self, tokens: Tokens, plain: str) -> Iterator[int]:
        """Yield where an alias may begin: at a border of words, with the first characters of one."""
        heads, ones = self.heads
        keys, firsts = self.by_key, self.firsts
        spaced = self.words.spaced
        begun = () if spaced else [at for at, char in enumerate(plain) if char in firsts]
        for at in tokens.openings if spaced else begun:
            if plain[at : at + 2] in heads:
                head = plain[at : at + KEY_CHARS]
                if head in keys or head[:3] in keys or head[:2] in keys or head[0] in keys:
                    yield at
            elif plain[at] in ones:
                yield at

    @cached_property
    def degrees(self) -> tuple[str, ...]:
        """Return what makes a material one of a heavier or lighter kind, as texts are compared."""
        return tuple(plain_form(degree) for degree in self.words.degrees)

    @cached_property
    def heads(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the first two characters of every alias, and the aliases of one character."""
        return (
            frozenset(key[:2] for key in self.by_key),
            frozenset(key for key in self.by_key if len(key) == 1),
        )

    @cached_property
    def firsts(self) -> frozenset[str]:
        """Return the characters with which aliases begin."""
        return frozenset(key[0] for key in self.by_key)

    def _at(self, tokens: Tokens, plain: str, at: int) -> Name | None:
        """Return the longest alias that begins at an offset."""
        keys = [key for size in KEY_SIZES if (key := plain[at : at + size]) in self.by_key]
        for form in (form for key in keys for form in self.by_key[key]):
            if not plain.startswith(form, at):
                continue
            end = at + len(form)
            if plain.startswith("s", end) and IS_CJK.match(form[-1]) is None:
                end += self._takes_plural(form)
            written = tokens.text[at:end]
            aliases = [alias for alias in self.by_plain[form] if self._fits(alias, written)]
            told = len(form) > 1 or in_series(tokens, at, end)
            told = told and not (form.startswith(self.degrees) and HALVED.search(plain[:at][-8:]))
            if aliases and told and self.alone(tokens, at, end):
                return _named(aliases, at, written)
        return None

    def exactly(self, written: str) -> Name | None:
        """Return what a text stands for when the whole of it is an alias."""
        form = plain_form(written)
        aliases = [a for a in self.by_plain.get(form, ()) if self._fits(a, written)]
        return _named(aliases, 0, written) if aliases else None

    def after_country(self, written: str) -> str | None:
        """Return what follows the country or people that opens a text; None where none does."""
        form = plain_form(written)
        size = self.country_chars(form[:-1])
        if not size or (self.words.spaced and form[size] != " "):
            return None
        return written[size:].strip()

    def country_chars(self, form: str) -> int:
        """Return the length of the longest country or people that opens a plain form; 0 for none."""
        sizes = range(min(len(form), self.longest_country), 1, -1)
        return next((size for size in sizes if form[:size] in self.people), 0)

    def region(self, written: str) -> str | None:
        """Return the English name of a continent or a part of one; None for any other text."""
        return regions(self.code).get(plain_form(written))

    @cached_property
    def country_ids(self) -> frozenset[str]:
        """Return the ids of all countries."""
        return frozenset(entity.id for entity in self.country.values())

    @cached_property
    def longest_country(self) -> int:
        """Return the length of the longest name of a country or people."""
        return max(map(len, self.people), default=0)

    @cached_property
    def outlets(self) -> tuple[tuple[str, Entity], ...]:
        """Return the plain forms of outlets' aliases, each with its outlet."""
        return tuple(
            (form, alias.entity)
            for form, aliases in self.by_plain.items()
            for alias in aliases
            if alias.entity.type == "MEDIA"
        )

    @cached_property
    def outlets_by_first(self) -> Mapping[str, tuple[tuple[str, Entity], ...]]:
        """Return the outlets by the first characters of their aliases, in the order of all."""
        found: defaultdict[str, list[tuple[str, Entity]]] = defaultdict(list)
        for form, entity in self.outlets:
            found[form[:1]].append((form, entity))
        return {first: tuple(alike) for first, alike in found.items()}

    def short_for(self, written: str) -> Entity | None:
        """Return the one outlet whose name begins with a text: an agency as datelines sign it."""
        form = plain_form(written)
        alike = self.outlets_by_first.get(form[:1], ()) if form else self.outlets
        outlets = {entity.id: entity for longer, entity in alike if longer.startswith(form)}
        return next(iter(outlets.values())) if len(outlets) == 1 else None

    def _fits(self, alias: Alias, written: str) -> bool:
        """Tell whether a name is written like its alias, in capitals, or with a capital first.

        Materials and institutions may be in lower case: `trade ministry` for `Trade Ministry`.
        """
        text = alias.text
        if text == written or IS_CJK.search(text) or text.islower():
            return True
        if text.isupper() and len(text) <= CAPITALS_CHARS:
            return written.isupper()
        if alias.entity.type == "MEDIA" and text.startswith("The "):
            return written[len("The ") :][:1].isupper()  # "The paper" is any paper
        if not written.islower():
            return True
        last = text.lower().split()[-1]
        return alias.entity.type == "MATERIAL" or (" " in text and last in self.words.bodies)

    def _takes_plural(self, form: str) -> int:
        return int(any(alias.entity.type == "MATERIAL" for alias in self.by_plain[form]))

    def alone(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether a span is no mere part of longer words."""
        text = tokens.text
        people = self.words.spaced and plain_form(text[start:end]) in self.people
        if not borders(text, start, end) or (not people and in_title(text, end, self.words)):
            return False
        if text[end : end + 1] in CURRENCY or named_ship(text, start, self.words):
            return False
        if not IS_CJK.search(text, start, end):
            return True
        if not self.words.title_first and text[end - 1] == "大" and text[end : end + 1] in GREAT:
            return False  # 防衛|大手: no college
        inside = tokens.folded[start:end]
        longer = _longer(inside, self.words)
        if longer and any(map(tokens.folded[max(0, start - 4) : end + 4].__contains__, longer)):
            return False
        read = READ.match(text, end) is not None
        return end - start > 2 or read or whole_words(tokens, start, end)


def _named(aliases: Sequence[Alias], start: int, written: str) -> Name:
    """Return the name that aliases of one form give to a text at an offset."""
    kind, end = aliases[0].entity.type, start + len(written)
    if len(aliases) == 1:
        entity, generic = aliases[0].entity, aliases[0].generic
        return Name(start, end, written, kind, LISTED, (entity,), generic)
    entities = {alias.entity.id: alias.entity for alias in aliases}
    generic = all(alias.generic for alias in aliases)
    return Name(start, end, written, kind, LISTED, tuple(entities.values()), generic)


def in_title(text: str, end: int, words: MentionWords) -> bool:
    """Tell whether a title swallows the office that ends here: `Cabinet Secretary`, 予算局長."""
    if words.spaced:
        return bool(SWALLOWING.match(text, end))
    if text[end - 1] in OFFICES and text[end : end + 1] in ("長", "长"):
        return True
    if text[end - 1 : end + 1].translate(words.fold) not in _title_pairs(words):
        return False
    around = text[max(0, end - TITLE_CHARS) : end + TITLE_CHARS].translate(words.fold)
    here = end - max(0, end - TITLE_CHARS)
    return any(
        around[here - left : here + right] in words.titles
        for left in range(1, min(here, TITLE_CHARS) + 1)
        for right in range(1, TITLE_CHARS + 1)
        if here + right <= len(around)
    )


@lru_cache(maxsize=8)
def _title_pairs(words: MentionWords) -> frozenset[str]:
    """Return every two neighbouring characters of a title."""
    return frozenset(title[at : at + 2] for title in words.titles for at in range(len(title) - 1))


@lru_cache(maxsize=4096)
def _longer(inside: str, words: MentionWords) -> tuple[str, ...]:
    """Return the longer words that hold a name's characters."""
    return tuple(word for word in words.not_inside if inside in word)


def swallowed(text: str, name: Name, words: MentionWords) -> bool:
    """Tell whether a proposed name is part of an office within a title, or of a common noun."""
    if name.type == "PERSON":
        return bool(READ.match(text, name.start - 1) and IS_CJK.match(text, name.start - 2))
    if name.text.endswith("業") and text.startswith("者", name.end):
        return True  # 食品加工業者: a trader of some kind, no firm
    region = name.type in ("LOC", "GPE") and REGION.match(text, name.end)
    return in_title(text, name.end, words) or bool(region)


def borders(text: str, start: int, end: int) -> bool:
    """Tell whether Latin script begins and ends at word borders; `theBank` has one inside."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_joined(before, text[start]) or _joined(text[end - 1], after))


def _joined(left: str, right: str) -> bool:
    """Tell whether two neighbouring characters belong to one Latin word."""
    if left.isascii() and right.isascii():
        return left.isalnum() and right.isalnum() and not (left.islower() and right.isupper())
    if not left or not right or FIRST_HAN <= left <= LAST_HAN or FIRST_HAN <= right <= LAST_HAN:
        return False
    if KATAKANA.match(left) and KATAKANA.match(right):
        return True
    if IS_CJK.match(left) or IS_CJK.match(right):
        return False
    if not (left.isalnum() and right.isalnum()):
        return False
    return not (left.islower() and right.isupper())


def named_ship(text: str, start: int, words: MentionWords) -> bool:
    """Tell whether a place's name is a ship's: 空母「…」, `the carrier …`."""
    if not words.spaced and text[start - 1 : start].translate(words.fold) not in BOARDED:
        return False
    before = text[max(0, start - SHIP_CHARS) : start]
    before = (before.translate(words.fold) if words.fold else before).lower()
    bare = before.rstrip(" 「“”‘\"'『")
    if words.spaced:
        return bare != before and bare.split(" ")[-1] in words.vessels
    return bare.endswith(tuple(words.vessels))


def in_series(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a single character is a word of its own in an enumeration: 甲、乙等."""
    text = tokens.text
    span = tokens.covering(start, end)
    if span is None or len(span) != 1 or span.start_char != start or span.end_char != end:
        return text[start - 1 : start] == "、" and text[end : end + 1] == "、"
    before = text[max(0, start - SERIES_CHARS) : start]
    if PAIRED.search(before[-2:]) or PAIRED_AFTER.match(text, end):
        return True  # 镓和锗
    if before.endswith(AND) and "、" in before:
        return True
    return before.endswith("、") or text[end : end + 1] in ("、", "等")


def _is_element(aliases: Iterable[Alias]) -> bool:
    """Tell whether a form of one character is that of a material in Chinese or Japanese."""
    return any(a.entity.type == "MATERIAL" and IS_CJK.match(a.text) for a in aliases)


def whole_words(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a span does not begin inside one token and end inside another.

    It may begin or end a longer token (英国 in 英国人), not lie in its middle.
    """
    span = tokens.covering(start, end)
    if span is None or (span.start_char == start and span.end_char == end):
        return True
    return (span.start_char == start or span.end_char == end) and len(span) == 1


def gazetteer(topic: Topic, words: Words) -> Gazetteer:
    """Return the gazetteer of a topic in a language; built once."""
    return _built(Same(topic), words.code, words.mentions)


@lru_cache(maxsize=32)
def _built(same: Same, code: str, words: MentionWords) -> Gazetteer:
    topic = same.topic
    listed = list(aliases_of(topic, code, words))
    places = territories(code, words)
    country = countries(listed, places)
    named = [Alias(name, country[at]) for at, names in places.items() for name in names]
    people = list(peoples(country, places, words, topic, code))
    codes = {plain_form(n): at for at, names in places.items() for n in names}
    codes |= {plain_form(alias.text): at for alias, at in people}
    all_names = [*listed, *named, *(alias for alias, _ in people)]
    roles = _index(topic, words, [alias for alias in listed if alias.role], country, codes)
    index = _index(topic, words, [a for a in all_names if not a.role], country, codes)
    return replace(index, roles=roles, code=code)


def _index(
    topic: Topic,
    words: MentionWords,
    aliases: Iterable[Alias],
    country: Mapping[str, Entity],
    codes: Mapping[str, str],
) -> Gazetteer:
    """Return a gazetteer of some aliases, found by their first characters."""
    forms: defaultdict[str, list[Alias]] = defaultdict(list)
    for alias in aliases:
        forms[plain_form(alias.text)].append(alias)
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        if len(form) > 1 or _is_element(forms[form]):
            keys[form[:KEY_CHARS]].append(form)
    return Gazetteer(
        topic=topic,
        words=words,
        by_plain={form: tuple(same_form) for form, same_form in forms.items()},
        by_key={key: tuple(found) for key, found in keys.items()},
        country=country,
        people=codes,
    )

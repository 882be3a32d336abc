"""People: whom a surname means in an article, and where a known surname stands again.

A surname alone is resolved only to a person whose full name stands in the article or in the topic, and
only when it is one person. `Mr He` is a name, `He` at the head of a sentence is not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from nlp.naming.aliases import Same, describes_person, written
from nlp.naming.gazetteer import IS_CJK, KATAKANA, borders, whole_words
from nlp.naming.names import LISTED, PATTERN, Name, slug
from nlp.naming.tokens import Tokens
from nlp.naming.variants import plain_form
from nlp.words.mentions import MentionWords, either_of, endings
from store.topic import Topic

TWO_CHARS = 2
KATAKANA_ONLY = re.compile("[\u30a1-\u30fa\u30fc]+")  # a surname, where no dot stands in it
OPENS_CLAUSE = re.compile(
    r"(?:^|[\s，。；：！？、”」』]|但|不过|此外|其中|而|据|对此|同时)$"
)  # (Chinese)
GOES_ON = re.compile(r"[\w,;][”’\"]?\s$")


@dataclass(frozen=True)
class Person:
    """A person known by a full name in the article or the topic."""

    entity_id: str
    full: str
    surname: str
    listed: bool

    @cached_property
    def key(self) -> str:
        """Return the surname as it is compared."""
        return surname_key(self.surname)


def shown(name: str) -> str:
    """Return a name as it is shown: capitals as a byline prints them become a name's own.

    >>> shown("ANN LEE")
    'Ann Lee'
    """
    return name.title() if name.isupper() and " " in name else name


def surnames_of(name: str, words: MentionWords) -> tuple[str, ...]:
    """Return what the surname in a full name may be.

    >>> from nlp.languages import words
    >>> surnames_of("Wang Li", words("en").mentions), surnames_of("Ann Lee", words("en").mentions)
    (('Wang',), ('Lee',))
    """
    parts = name.split()
    if len(parts) > 1:
        first = parts[0].lower() in words.surnames_first and len(parts) == TWO_CHARS
        return (parts[0],) if first else (parts[-1],)
    foreign = re.split("[・·‧＝=]", name)
    if len(foreign) > 1 or KATAKANA.match(name):
        return (foreign[-1],)
    if words.title_first:
        chinese = name[0].translate(words.fold) in words.surnames_first
        japanese = len(name) > TWO_CHARS + 1 or (len(name) > TWO_CHARS and not chinese)
        return (name[: TWO_CHARS if japanese else 1],)
    sizes = {2: (1,), 3: (1, 2), 5: (2, 3)}.get(len(name), (2,))
    return tuple(name[:size] for size in sizes)


def people_of(names: Iterable[Name], topic: Topic, words: MentionWords, code: str) -> list[Person]:
    """Return the people whom an article names in full, by each surname that may be theirs."""
    here: dict[tuple[str, str], Person] = {}
    ids = {name.entities[0].id for name in names if name.type == "PERSON" and name.entities}
    for person in known_people(topic, words, code):
        if person.entity_id in ids:
            here[person.entity_id, person.surname] = person
    for name in names:
        if KATAKANA_ONLY.fullmatch(name.text):
            continue  # a surname alone
        if name.type == "PERSON" and not name.entities and is_full(name.text, words):
            full = shown(name.text)
            for surname in surnames_of(full, words):
                here[slug(full), surname] = Person(slug(full), full, surname, False)
    return list(here.values())


def known_people(topic: Topic, words: MentionWords, code: str) -> tuple[Person, ...]:
    """Return the people of a topic with the surnames of their full names in a language."""
    return _known(Same(topic), words, code)


@lru_cache(maxsize=32)
def _known(same: Same, words: MentionWords, code: str) -> tuple[Person, ...]:
    topic = same.topic
    found: list[Person] = []
    for entity in topic.entities:
        if entity.type != "PERSON" or (entity.generic and not entity.aliases):
            continue  # one known by description alone, such as a spokesperson, has no surname
        names = {name for name in written(entity, code) if not describes_person(name, words)}
        if not words.spaced:
            names &= set(entity.aliases.get(code, ()))  # type: ignore[call-overload]  # any language
        full = {name for name in names if not any(o.startswith(name) and o != name for o in names)}
        surnames = {s for name in full if _is_whole(name) for s in surnames_of(name, words)}
        found += [Person(entity.id, entity.name, surname, True) for surname in sorted(surnames)]
    return tuple(found)


def _is_whole(name: str) -> bool:
    """Tell whether a listed name can be a surname and a given name."""
    return len(name) > 1 if IS_CJK.match(name) else " " in name


def is_full(name: str, words: MentionWords) -> bool:
    """Tell whether a name has a given name too."""
    if IS_CJK.match(name):
        two = len(name) == TWO_CHARS and name[0].translate(words.fold) in words.surnames_first
        return len(name) > TWO_CHARS or two
    return len(name.split()) > 1


def by_surname(people: Iterable[Person]) -> Mapping[str, Person]:
    """Return the people whose surname is theirs alone."""
    sharing: defaultdict[str, dict[str, Person]] = defaultdict(dict)
    for person in people:
        sharing[person.key][person.entity_id] = person
    return {name: next(iter(who.values())) for name, who in sharing.items() if len(who) == 1}


def surname_key(surname: str) -> str:
    """Return a surname as it is compared: 澤 is 沢; Latin script stays as it is."""
    return plain_form(surname) if IS_CJK.match(surname) else surname


def again(
    tokens: Tokens, surnames: Mapping[str, Person], words: MentionWords, taken: set[int]
) -> Iterator[Name]:
    """Yield the places where a surname of a known person stands by itself."""
    here = frozenset(re.findall(r"[\w-]+", tokens.text) if words.spaced else ())
    for surname, person in surnames.items():
        han = IS_CJK.match(surname)
        text = tokens.plain if han else tokens.text
        if surname not in (here if words.spaced and surname.isalpha() else text):
            continue
        if han and len(surname) < TWO_CHARS:
            pattern = re.compile(rf"{re.escape(surname)}(?={_addresses(words)})")
        elif han:
            pattern = re.compile(re.escape(surname))
        else:
            pattern = re.compile(_alone(re.escape(surname)))
        for found in pattern.finditer(text):
            places = range(found.start(), found.end())
            if taken.isdisjoint(places) and _is_surname(tokens, found, words, person):
                yield Name(
                    found.start(), found.end(), tokens.text[found.start() : found.end()], "PERSON",
                    LISTED if person.listed else PATTERN,
                    entity_id=person.entity_id, full=person.full,
                )  # fmt: skip


def _alone(word: str) -> str:
    """Return the pattern of a word by itself; what must not stand before it is asked last, for speed."""
    return rf"{word}(?<![\w-]{word})(?![\w-])"


def _is_surname(tokens: Tokens, found: re.Match[str], words: MentionWords, person: Person) -> bool:
    """Tell whether a surname at a place is the person, and no other word."""
    start, end = found.span()
    if not words.spaced:
        if not borders(tokens.text, start, end):
            return False
        courteous = tokens.text.startswith(endings(words.honorifics, words.titles), end)
        courteous = courteous or bool(_office(words).match(tokens.folded, end))
        courteous = courteous or _opens_clause(tokens.folded, start, end, words)
        return courteous or (person.listed and whole_words(tokens, start, end))
    before = tokens.text[max(0, start - 20) : start].split()
    titled = bool(before) and before[-1].lower() in either_of(words.honorifics, words.titles)
    token = tokens.covering(start, end)
    plain = token is not None and (token[0].is_stop or token[0].pos_ in ("PRON", "VERB", "AUX"))
    return titled or not plain or (person.full in tokens.text and _goes_on(tokens.text, start))


def _goes_on(text: str, start: int) -> bool:
    """Tell whether a sentence goes on with a capital here, which no pronoun has: "…, He noted" (English)."""
    head = text[max(0, text.rfind("\n\n", 0, start)) : start]
    return start > text.find("\n\n") and bool(GOES_ON.search(head))


def _opens_clause(text: str, start: int, end: int, words: MentionWords) -> bool:
    """Tell whether a surname of two characters opens a clause before what follows names: 水谷说 (Chinese)."""
    if not words.title_first or end - start < TWO_CHARS:
        return False
    return text.startswith(endings(words.after_name), end) and bool(
        OPENS_CLAUSE.search(text[max(0, start - TWO_CHARS) : start])
    )


@lru_cache(maxsize=8)
def _office(words: MentionWords) -> re.Pattern[str]:
    """Return the pattern of an office with its field: 経済産業大臣."""
    return re.compile(
        f"(?:{_alternatives(words.portfolios)}){{1,3}}(?:{_alternatives(words.titles)})"
    )


@lru_cache(maxsize=8)
def _addresses(words: MentionWords) -> str:
    """Return what shows that one character is a surname: 王氏, and 王報道官 where titles follow names."""
    titles = {title for title in words.titles if len(title) >= TWO_CHARS}
    return _alternatives(words.honorifics | (set() if words.title_first else titles))


def _alternatives(choices: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, choices), key=len, reverse=True)) or "(?!)"


def resolved(name: Name, surnames: Mapping[str, Person], words: MentionWords) -> Name:
    """Return a person's name with its id: of the full name, or of the one bearer of the surname."""
    if name.entity_id or name.type != "PERSON":
        return name
    if name.entities and len(name.entities) == 1:
        return replace(name, entity_id=name.entities[0].id, full=name.entities[0].name)
    alone = words.title_first and len(name.text) > TWO_CHARS  # 斯特林: of 乔恩·斯特林 (Chinese)
    alone = alone or bool(KATAKANA_ONLY.fullmatch(name.text))
    kana = surnames.get(surname_key(name.text)) if alone else None
    if is_full(name.text, words) and kana is None:
        full = shown(name.text)
        return replace(name, entity_id=slug(full), full=full)
    person = surnames.get(surname_key(shown(name.text))) or surnames.get(name.text.title())
    if person:
        return replace(name, entity_id=person.entity_id, full=person.full)
    return name

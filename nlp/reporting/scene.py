"""Scene: an article with the names and days found in it, looked up by place.

Plain look-ups and small predicates on text; which words report a happening does not stand here.
Offsets are character offsets into the article's text, half-open.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from nlp.quoting.answers import questions
from nlp.reading import Reading, Sentence
from store.topic import Entity

if TYPE_CHECKING:
    from spacy.tokens import Token

QUOTED = re.compile(r'“[^”\n]*”|"[^"\n]*"|「[^」\n]*」|『[^』\n]*』|«[^»\n]*»')
LABEL_CHARS = 10  # "Date of issue:" beside the day
FOOT = re.compile("日本語版")  # 「甲網日本語版」2026年1月23日: an outlet's, no notice's (Japanese)
REMEMBERED = 4096  # entities, chosen: more than a topic has
SCARE_CHARS = 30  # between marks this short stand names and single words, not speech
MADE_KNOWN = ("発表", "明らか")  # by words that are themselves the deed: 「抗議した」と発表した
OFFICE = re.compile(  # in the English names that a topic gives its entities
    r"minist|government|cabinet|embassy|administration|agency|commission|secretar|parliament|"
    r"affairs council|customs|bureau|forces?\b|court|congress|consulate|department|\boffice|president|"
    r"premier|ambassador|spokes|vice|director-general|state council|permanent (?:representative|mission)|"
    r"mission to|\bnavy|\barmy|coast guard|governor|lawmaker|legislator|senator|mayor",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Name:
    """A name, or a phrase that stands for one."""

    start: int
    end: int
    entity_id: str
    type: str
    text: str


@dataclass(frozen=True)
class Day:
    """A date in the text."""

    start: int
    end: int
    value: str
    mod: str | None = None


@dataclass(frozen=True)
class Said:
    """A quotation: its span, its verb as printed, and who says it."""

    start: int
    end: int
    verb: str
    speaker_id: str
    body_id: str | None = None  # whose someone without a name is


@dataclass(frozen=True)
class Scene:
    """What the rules look at: the reading, names and days in text order, spans of quoted speech.

    No span of quoted speech overlaps another; they stand in text order too.
    """

    reading: Reading
    names: tuple[Name, ...]
    days: tuple[Day, ...]
    quoted: tuple[tuple[int, int], ...]
    published_on: date | None = None
    peoples: Mapping[str, str] = field(default_factory=dict)  # "danish" → entity id of the country
    countries: frozenset[str] = frozenset()  # entity ids of all countries
    lengths: tuple[Day, ...] = ()  # durations: "ten weeks"
    issued: str | None = None  # the day on which a notice says it was issued
    chronicle: bool = False  # it tells of many days of many months: the past is its story
    said: tuple[Said, ...] = ()  # quotations whose speaker is known, in text order

    @cached_property
    def asked(self) -> tuple[tuple[int, int], ...]:
        """Spans of the paragraphs that are printed questions, in text order."""
        return questions(self.reading)

    def is_asked(self, offset: int) -> bool:
        """Tell whether a character stands in a printed question."""
        near = bisect_right(self.asked, offset, key=itemgetter(0)) - 1
        return near >= 0 and offset < self.asked[near][1]

    def names_in(self, start: int, end: int) -> tuple[Name, ...]:
        """Return the names inside a span, in text order."""
        starts = self._name_starts
        near = self.names[bisect_left(starts, start) : bisect_left(starts, end)]
        return tuple([name for name in near if name.end <= end])

    def days_in(self, start: int, end: int) -> tuple[Day, ...]:
        """Return the days inside a span, in text order."""
        return _inside(self.days, self._day_starts, start, end)

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self.names]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [start for start, _ in self.quoted]

    @cached_property
    def _day_starts(self) -> list[int]:
        return [day.start for day in self.days]

    def said_in(self, start: int, end: int) -> tuple[Said, ...]:
        """Return the quotations that begin in a span, in text order."""
        starts = self._said_starts
        return self.said[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def _said_starts(self) -> list[int]:
        return [one.start for one in self.said]

    def teller(self, start: int, end: int, verb: str) -> str | None:
        """Return who says by a verb what a span quotes; None where nobody does, or more than one."""
        found = {
            one.speaker_id
            for one in self.said
            if one.verb == verb and one.start < end and start < one.end
        }
        return found.pop() if len(found) == 1 else None

    def is_quoted(self, offset: int) -> bool:
        """Tell whether a character stands inside quoted speech."""
        near = bisect_left(self._quote_starts, offset) - 1
        return near >= 0 and offset < self.quoted[near][1]

    def is_spoken(self, offset: int) -> bool:
        """Tell whether a character stands in speech, in Japanese also in the fewest words between marks."""
        if self.is_quoted(offset) or not self.reading.words.happenings.verb_final:
            return self.is_quoted(offset)
        text = self.reading.article.text
        said = (one for one in self.said if one.start <= offset < one.end)
        return any(text[o.start - 1] in "「『" and not o.verb.startswith(MADE_KNOWN) for o in said)

    def entity(self, entity_id: str) -> Entity | None:
        """Return the topic's entity; None for one that it does not hold."""
        return self.reading.topic.entity.get(entity_id)

    def is_state(self, entity_id: str) -> bool:
        """Tell whether it is a party to the dispute or a country."""
        return entity_id in self.reading.topic.parties or entity_id in self.countries

    def is_public(self, entity_id: str) -> bool:
        """Tell whether it is a state or a public body."""
        return self.is_state(entity_id) or is_office(self.entity(entity_id))

    def body(self, entity_id: str) -> str:
        """Return the body a person speaks for, or the entity itself."""
        entity = self.entity(entity_id)
        return entity.body if entity and entity.body else entity_id

    def is_headline(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is the article's headline."""
        return sentence.paragraph == 0 and bool(self.reading.article.title)

    def token(self, start: int, end: int) -> Token | None:
        """Return the first verb in a span of text, else the first auxiliary, else its first token."""
        span = self.reading.doc.char_span(start, end, alignment_mode="expand")
        if span is None or not len(span):
            return None
        verbs = [one for one in span if one.pos_ in ("VERB", "AUX")]
        return min(verbs, key=lambda one: one.pos_ == "AUX", default=span[0])


def _inside(days: Sequence[Day], starts: Sequence[int], start: int, end: int) -> tuple[Day, ...]:
    """Return the days inside a span, in text order; `starts` are where the days begin."""
    near = days[bisect_left(starts, start) : bisect_left(starts, end)]
    return tuple([day for day in near if day.end <= end])


def issued_on(sentences: Iterable[Sentence], days: Sequence[Day]) -> str | None:
    """Return the day that stands alone in a line, as in the head or at the foot of a notice."""
    starts = [day.start for day in days]
    for sentence in sentences:
        inside = _inside(days, starts, sentence.start, sentence.end)
        if len(inside) == 1 and len(inside[0].value) == len("2026-01-06"):
            rest = len(sentence.text) - (inside[0].end - inside[0].start)
            if rest <= LABEL_CHARS and not FOOT.search(sentence.text):
                return inside[0].value
    return None


def quoted_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans between quotation marks that are long enough to be speech."""
    for match in QUOTED.finditer(text):
        if match.end() - match.start() > SCARE_CHARS or match[0][-2:-1] in "。.,":
            yield match.span()


def is_office(entity: Entity | None) -> bool:
    """Tell whether an entity of the topic is a public body or speaks for one."""
    if entity is None or entity.type == "MEDIA":
        return False
    return _names_office(f"{entity.name} {entity.description}")


@lru_cache(maxsize=REMEMBERED)
def _names_office(text: str) -> bool:
    return OFFICE.search(text) is not None

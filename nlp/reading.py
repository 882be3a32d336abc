"""Reading: what a finder is handed, and FactType: what a fact module offers.

No rule and no model stands here. Offsets are character offsets into `Reading.article.text`, which is
`Reading.doc.text`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from itertools import accumulate, islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from nlp.words import Words
from store.records import Article, Fact
from store.topic import Topic

if TYPE_CHECKING:
    from spacy.tokens import Doc

SomeFact = TypeVar("SomeFact", bound=Fact)


@dataclass(frozen=True)
class Sentence:
    """One sentence: half-open character offsets, no white space at either end."""

    start: int
    end: int
    text: str
    paragraph: int  # 0 is the headline where `article.title` opens the text


@dataclass(frozen=True)
class Reading:
    """An article being read: its spaCy Doc, its sentences in text order, the facts found so far."""

    article: Article
    topic: Topic
    words: Words
    doc: Doc
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()  # what was lost in reading this text

    def of(self, record: type[SomeFact]) -> tuple[SomeFact, ...]:
        """Return the facts of one type found so far, in text order."""
        return tuple([fact for fact in self._by_type.get(record, ()) if isinstance(fact, record)])

    def within(self, record: type[SomeFact], start: int, end: int) -> tuple[SomeFact, ...]:
        """Return the facts of one type that begin in a span, in text order; costs little in a long text."""
        starts = self._starts.get(record)
        if starts is None:
            return ()
        near = self._by_type[record][bisect_left(starts, start) : bisect_left(starts, end)]
        return tuple([fact for fact in near if isinstance(fact, record)])

    def at(self, offset: int) -> Sentence:
        """Return the sentence at an offset into the text, or the last one before it."""
        place = bisect_right(self.sentences, offset, key=lambda one: one.start)
        return self.sentences[max(0, place - 1)]

    def before(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """Return the sentence before another, if there is one."""
        place = bisect_left(self.sentences, sentence.start, key=lambda one: one.start)
        return self.sentences[max(place - 1, 0) : place]

    def overlapping(self, record: type[SomeFact], start: int, end: int) -> tuple[SomeFact, ...]:
        """Return the facts of one type that share a character with a span, in text order."""
        found, ends = self._by_type.get(record, []), self._furthest.get(record, [])
        first = bisect_right(ends, start)
        near = takewhile(lambda fact: fact.start_char < end, islice(found, first, None))
        return tuple(one for one in near if isinstance(one, record) and start < one.end_char)

    def paragraph(self, number: int) -> tuple[Sentence, ...]:
        """Return the sentences of a paragraph, in text order; none where there is no such paragraph."""
        first = bisect_left(self.sentences, number, key=lambda one: one.paragraph)
        return self.sentences[
            first : bisect_right(self.sentences, number, key=lambda one: one.paragraph)
        ]

    @cached_property
    def _starts(self) -> dict[type[Fact], list[int]]:
        """Return by type where the facts begin, in text order."""
        return {kind: [fact.start_char for fact in many] for kind, many in self._by_type.items()}

    @cached_property
    def _furthest(self) -> dict[type[Fact], list[int]]:
        """Return by type how far the facts up to each one reach, which grows along the text."""
        return {
            kind: list(accumulate((fact.end_char for fact in many), max))
            for kind, many in self._by_type.items()
        }

    @cached_property
    def _by_type(self) -> dict[type[Fact], list[Fact]]:
        found: dict[type[Fact], list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(type(fact), []).append(fact)
        return {kind: sorted(many, key=attrgetter("start_char")) for kind, many in found.items()}


def found_by(module: str) -> Callable[[Reading], Iterable[Fact]]:
    """Return the finder of a module, which is loaded at the first call: most runs find nothing to read."""

    def find(reading: Reading) -> Iterable[Fact]:
        found: Iterable[Fact] = import_module(module).find(reading)
        return found

    return find


@dataclass(frozen=True)
class FactType:
    """A fact type: the table of its rows, its record, its finder, the types it builds on, its label.

    The label is the column that says of what sort a fact is, as annotation tools show it.
    """

    table: str
    record: type[Fact]
    find: Callable[[Reading], Iterable[Fact]]
    version: int
    needs: tuple[type[Fact], ...] = ()
    label: str = "type"

    @property
    def made_by(self) -> str:
        """Return what stands in `made_by` of its rows, such as `dates@1`."""
        return f"{self.table}@{self.version}"

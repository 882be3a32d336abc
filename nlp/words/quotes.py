"""The word tables that the fact type `quotes` needs from a language.

English verbs are lemmas, for the parse decides; Chinese and Japanese ones are patterns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

Order = Literal["verb_first", "verb_last", "parsed"]  # zh, ja; en has a parse that tells it


@dataclass(frozen=True, eq=False)  # compared and hashed by identity: look-ups are built once
class QuoteWords:
    """What a language gives to `quotes`."""

    order: Order  # where the reported words stand, and by what they are found
    verbs: frozenset[str] = frozenset()  # reporting verbs whose clause is what was said
    asking: frozenset[str] = frozenset()  # verbs whose object and infinitive are: urge
    judging: frozenset[str] = frozenset()  # verbs whose object and "as" phrase are: see … as
    charging: frozenset[str] = frozenset()  # verbs whose object and "of doing" are: accuse
    speech: frozenset[str] = frozenset()  # verbs beside which only words between marks are: ask
    showing: frozenset[str] = (
        frozenset()
    )  # verbs whose clause is, where a body's paper is the subject
    firms: str = r"(?!)"  # nouns for a company that was named before: the carmaker
    nouns: frozenset[str] = frozenset()  # nouns whose clause is: concern that …
    cues: str = r"(?!)"  # reporting verbs as a pattern
    bare: str = r"(?!)"  # of those, which need no comma before the clause (zh)
    according: str = r"(?!)"  # after a name: what follows is by its account (ja: によると)
    subject_after: str = r"(?!)"  # after a name: it is the subject
    addressed_before: str = r"(?!)"  # before a name: it is spoken to or about, not speaking
    received_before: str = r"(?!)"  # likewise, with a title between: summoned
    adverbial: str = r"(?!)"  # between subject and reported words: on what occasion
    naming: frozenset[str] = frozenset()  # verbs whose object and quoted word are: call … "unfair"
    spoken_to: str = r"(?!)"  # ends what stands before a noun that is spoken to or about
    subject_ends: str = r""  # right behind a noun that is the subject (zh)
    not_names: str = r"(?!)"  # opens what follows a title and is no name (zh): 私下
    feeling: str = r"(?!)"  # behind a cue: a feeling or an act, no words (zh: 表示欢迎)
    asked: str = r"(?!)"  # cues whose object and infinitive follow, where a name is the object (zh)
    noun_before: str = r"(?!)"  # right before a cue: it is a noun there (zh: 的主张)
    outcome: str = r"(?!)"  # opens a clause of the article's own behind reported words
    moments: str = r"(?!)"  # a whole "name" that is a time or an occasion
    speakers: str = r"(?!)"  # words for those who can speak without a name
    heads: Mapping[str, str] = field(default_factory=dict)  # the noun of those (zh, ja) → English
    qualifiers: Mapping[str, str] = field(default_factory=dict)  # words before it → English
    studies: Mapping[str, str] = field(default_factory=dict)  # what scholars are of (zh) → English
    places: frozenset[str] = frozenset()  # of the qualifiers, where someone is (zh)
    related: tuple[
        tuple[str, str], ...
    ] = ()  # pattern, groups `whom` and `noun`; English: close to
    peoples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # ISO 3166-1 → Danish
    kinds: tuple[tuple[str, str], ...] = ()  # pattern of an English noun → type, where no PERSON
    determiners: str = r"(?!)"  # opens a description and says nothing: a, 一名
    counted: str = r"(?!)"  # of those, which count several; its group is English (zh): 两名, two
    asides: str = r"(?!)"  # ends what of a description names: who asked not to be named
    looks_back: str = r"(?!)"  # opens a description of someone told of before: the, 该, 同
    papers: str = r"(?!)"  # nouns for what a body puts out, which speaks for it: survey
    governments: str = r"(?!)"  # words that with a country's name mean its government
    acting: str = r"(?!)"  # right after a person's name: it is the subject
    pronouns: tuple[tuple[str, str], ...] = ()  # pattern of a whole phrase, type it stands for
    spokesperson: str = r"(?!)"
    answer: str = r"(?!)"  # opens an answer in printed questions and answers
    office: str = r"(?!)"  # likewise, by the office of who answers: 大臣：
    inserted: str = r"(?!)"  # inside a description, and says nothing: 一名不愿具名的
    view: str = r"(?!)"  # in someone's view; group `who`: 在…看来，
    relays_before: str = r"(?!)"  # right before an outlet's name: it passes the words on: told
    relays_after: str = r"(?!)"  # likewise, right after it: reported that
    corrections: str = r"(?!)"  # opens a paragraph that corrects the article itself
    question: str = r"(?!)"

    @cached_property
    def longest_heads(self) -> tuple[str, ...]:
        """Return the nouns for those who can speak without a name, the longest first."""
        return tuple(sorted(self.heads, key=len, reverse=True))

    @cached_property
    def reporting(self) -> frozenset[str]:
        """Return all verbs by which someone may be quoted (English)."""
        ways = (self.verbs, self.asking, self.judging, self.naming, self.speech, self.showing)
        return frozenset[str]().union(*ways)


def glossed(table: str) -> dict[str, str]:
    """Return the English of each word of a table whose lines are `English: word word …`.

    >>> glossed("person concerned: 相关人士 有关人士")["有关人士"]
    'person concerned'
    """
    lines = (line.partition(": ") for line in table.strip().splitlines())
    return {word: english.strip("-") for english, _, words in lines for word in words.split()}

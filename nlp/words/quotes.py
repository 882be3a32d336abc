"""The word tables that the fact type `quotes` needs from a language.

English verbs are lemmas, for the parse decides; Chinese and Japanese ones are patterns.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class QuoteWords:
    """What a language gives to `quotes`."""

    order: str  # verb_first (zh), verb_last (ja), parsed (en): where the reported words stand
    verbs: frozenset[str] = frozenset()  # reporting verbs whose clause is what was said
    asking: frozenset[str] = frozenset()  # verbs whose object and infinitive are: urge
    judging: frozenset[str] = frozenset()  # verbs whose object and "as" phrase are: see … as
    nouns: frozenset[str] = frozenset()  # nouns whose clause is: concern that …
    cues: str = r"(?!)"  # reporting verbs as a pattern
    bare: str = r"(?!)"  # of those, which need no comma before the clause (zh)
    according: str = r"(?!)"  # after a name: what follows is by its account (ja: によると)
    by_account: str = r"(?!)"  # before a name: 据
    subject_after: str = r"(?!)"  # after a name: it is the subject
    addressed_before: str = r"(?!)"  # before a name: it is spoken to or about, not speaking
    received_before: str = r"(?!)"  # likewise, with a title between: summoned
    adverbial: str = r"(?!)"  # between subject and reported words: on what occasion
    naming: frozenset[str] = frozenset()  # verbs whose object and quoted word are: call … "unfair"
    noun_before: str = r"(?!)"  # right before a cue: it is a noun there (zh: 的主张)
    officials: str = r"(?!)"  # right after a body: someone of it without a name
    outcome: str = r"(?!)"  # opens a clause of the article's own behind reported words
    moments: str = r"(?!)"  # a whole "name" that is a time or an occasion
    speakers: str = r"(?!)"  # words for those who can speak without a name
    governments: str = r"(?!)"  # words that with a country's name mean its government
    pronouns: tuple[tuple[str, str], ...] = ()  # pattern of a whole phrase, type it stands for
    spokesperson: str = r"(?!)"
    answer: str = r"(?!)"  # opens an answer in printed questions and answers
    question: str = r"(?!)"

"""The word tables that the fact type `happenings` needs from a language.

Patterns are regular expressions over one sentence. What a pattern's match means is decided by the
finder; which words a language uses for it stands in nlp/languages/<code>/happenings.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from nlp.words.literals import Sought, needed_by, needed_of


@dataclass(frozen=True)
class Trigger:
    """Words by which a sentence reports a happening of one type.

    The group `at` of the pattern is the verb (or, where `noun` is set, the noun) that carries it.
    """

    type: str  # event type of the contract
    pattern: str
    noun: bool = False  # the carrier is a noun: no tense is asked of it, but a date is
    figure: bool = False  # the sentence must hold a digit
    participle: bool = False  # ", adding 20 firms to its list" reports as much as a finite verb
    status: str = "reported"  # reported, planned, rumoured
    nameless: bool = False  # who acts may be someone without a name: "a maker in Kyoto"
    list: str | None = None  # the list that the words alone name, such as sanctions list
    words: frozenset[str] = frozenset()  # lower case; a sentence without any of them has no match
    leads: bool = False  # each match begins with one of these words
    stems: tuple[str, ...] = ()  # likewise where no blanks part words: any of them must occur
    tense: bool = True  # the carrier must be in a tense that reports
    ahead: bool = False  # it is about what is to come: "will", "may"; a day to come is its day
    dated: bool = False  # without a day it reports nothing
    nominal: bool = False  # a noun that has a day of its own: "Monday's talks between …" (English)
    objects: str = (
        ""  # the verb's object, or the subject of its passive, must be one of these (English)
    )
    subjects: str = ""  # its subject must be one of these (English)
    beside: str = ""  # the sentence must hold this too (English)
    suffered: bool = False  # whoever stands as its subject is hit by it, and does nothing
    incident: bool = False  # a body that makes it known says no less that it happened
    alone: bool = False  # it counts only where a sentence has no other words of these
    advice: bool = False  # advice to citizens, which is no measure that turns into background


@dataclass(frozen=True, eq=False)
class HappeningWords:
    """What a language gives to `happenings`."""

    triggers: tuple[Trigger, ...]  # in order of precedence; `statement` last
    parliament: str  # venues that make what a politician says a remark
    official: str  # words for those who speak for a government or one of its bodies
    spokesperson: str  # words for an unnamed speaker of a body
    expert: str  # words for those whose words are comment, not a happening
    unreal: str  # beside the verb: speculation, wish, condition
    negated_before: str  # right before the verb
    negated_after: str  # right after the verb
    earlier: str  # marks a sentence as background
    rumour: str  # marks a plan or a measure as hearsay
    on_announcement: str  # "from the day of publication": the announcement's own day
    lists: tuple[tuple[str, str], ...]  # pattern, English name of the list
    answer: str  # opens an answer in printed questions and answers
    question: str  # opens a question there
    pronouns: tuple[tuple[str, str], ...]  # pattern at a subject's place, entity type it stands for
    talked_of: str = r"(?!)"  # what stands inside is the subject of talk: "protested over …" (zh)
    briefing: str = r"(?!)"  # a press briefing is named
    judges: str = r"(?!)"  # a printed answer judges or demands
    poll: str = r"(?!)"  # the sentence gives a poll's answers
    complaint: str = r"(?!)"  # representations or a protest are named
    both: str = r"(?!)"  # "the two governments": both parties of the topic
    both_sides: str = r"(?!)"  # a plural for officials of several governments: "ministers"
    business: str = r"(?!)"  # a noun for unnamed companies
    no_day: str = r"(?!)"  # right after a day of the month: it is a number of days
    rose: str = r"(?!)"  # of figures, prices, indices
    fell: str = r"(?!)"
    kinds: tuple[tuple[str, str], ...] = ()  # pattern, English name of the kind of measure
    deeds: tuple[
        tuple[str, str], ...
    ] = ()  # pattern, what was done in English: "halted production"
    voiced: tuple[tuple[str, str], ...] = ()  # pattern, how it was said: "expressed regret over"
    share: str = r"(?!)"  # its group `who` is, or ends with, the company whose shares moved
    petition: str = r"(?!)"  # asking a body for an investigation
    probed: str = r"(?!)"  # its group `what` is, or ends with, the object of an investigation
    daypart: str = r"(?!)"  # "in the afternoon", no day said: that of what is being told
    back_then: str = r"(?!)"  # opens a sentence: at the time of the sentence before
    same_day: str = r"(?!)"  # "on the same day": the day of what is being told
    passive: str = r"(?!)"  # right after the verb: nobody is said to do it (ja)
    own_notice: str = r"(?!)"  # "this announcement", said by a notice of itself
    qualifies: str = r"(?!)"  # right after the verb: it only qualifies a noun
    subject_after: str = ""  # between a name and the end of its being marked as subject (ja)
    target_before: str = ""  # right before a name: it is addressed (zh)
    home: tuple[str, str] = (r"(?!)", "")  # a government without a country, whose it is (ISO 3166)
    posted_before: str = r"(?!)"  # right before a place: someone is posted there (zh)
    object_before: str = r"(?!)"  # somewhere before a name: it is what is dealt with (zh)
    verb_final: bool = False  # what is said stands before the verb (ja)
    parsed: bool = False  # subject and tense come from the parse

    @cached_property
    def sought(self) -> Sought:
        """Return which of the triggers without words a text may match; places are those of `wordless`."""
        triggers = (self.triggers[at] for at in self.wordless)
        return Sought((*needed_of(one.stems), *needed_by(one.pattern)) for one in triggers)

    @cached_property
    def by_word(self) -> Mapping[str, tuple[int, ...]]:
        """Return the places of the triggers by the words of which a sentence must hold one."""
        found: dict[str, list[int]] = {}
        for at, trigger in enumerate(self.triggers):
            for word in trigger.words:
                found.setdefault(word, []).append(at)
        return {word: tuple(places) for word, places in found.items()}

    @cached_property
    def wordless(self) -> tuple[int, ...]:
        """Return the places of the triggers that may match in any sentence."""
        return tuple(at for at, trigger in enumerate(self.triggers) if not trigger.words)

"""Ground: which targets a stretch of an article is about, in the light of the whole article.

A sanction on a person is no curb on trade, and a doctrine is no remark where nobody's remark is spoken of.
Matches: "the export ban". Must not: "sanctions on Jane Miller", "the measure" after them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.judging.aims import REMARK_WORDS, Aim, aims, cued, pointed
from nlp.judging.holders import owner_of, side_of
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.reading import Reading


@dataclass(frozen=True)
class Ground:
    """An article on which targets are sought; half-open offsets into its text."""

    reading: Reading
    measured: str | None  # the target of measures
    personal: tuple[tuple[int, int], ...]  # where a person is sanctioned
    curbs: tuple[int, ...]  # where the measure is named by a cue
    others: tuple[int, ...]  # where measures of another kind are named
    authored: frozenset[str]  # targets whose author or whose remark the article names
    places: tuple[Aim, ...] = ()  # every cue of a target, in text order
    armed: str | None = None  # the target of arms and defence

    def aims(self, start: int, end: int) -> tuple[Aim, ...]:
        """Return what a stretch is about; the offsets of the aims count from its start."""
        reading = self.reading
        found = aims(reading.article.text[start:end], reading.topic, reading.words)
        return tuple(one for one in found if self._counts(one, start))

    def names(self, start: int, end: int) -> bool:
        """Tell whether a stretch holds a cue of any target, whatever the article is about."""
        reading = self.reading
        text = reading.article.text[start:end]
        return any(one.cued for one in aims(text, reading.topic, reading.words))

    def _counts(self, aim: Aim, start: int) -> bool:
        at, author = start + aim.start, self.author(aim.target_id)
        if author is not None:
            return aim.target_id in self.authored
        if aim.target_id == self.armed and self._is_of_others_arms(aim, at):
            return False
        if aim.target_id != self.measured:
            return True
        if not aim.cued and (
            self._of_another_kind(at) or self._is_rivals(at) or self._is_unnamed(at)
        ):
            return False
        if not self.personal:
            return True
        if aim.cued:
            return not any(low <= at < high for low, high in self.personal)
        last = max((low for low, _ in self.personal if low < at), default=-1)
        return last < 0 or any(last < one < at for one in self.curbs)

    def _of_another_kind(self, at: int) -> bool:
        """Tell whether "the measure" points back to duties or a travel advisory, no curb between."""
        last = max((one for one in self.others if one < at), default=-1)
        if last < 0 or any(last < one < at for one in self.curbs):
            return False
        return not self.curbs or "\n" not in self.reading.article.text[last:at]

    def _is_of_others_arms(self, aim: Aim, at: int) -> bool:
        """Tell whether arms are another's, or "the budget" points back to none named before (English)."""
        if self.armed is None:
            return False
        reading = self.reading
        inside = reading.within(Mention, max(0, at - OWNER_CHARS), at + 1)
        if any(one.type == "ORG" and at < one.end_char for one in inside):
            return True  # "the Constitutional Party", "the Nuclear Safety Agency"
        owner = owner_of(reading.topic, self.armed)
        whose = next(
            (one for one in reversed(inside) if _holds(reading.article.text, one, at)), None
        )
        if whose is not None and side_of(reading.topic, whose.entity_id) != owner:
            return True
        last = max((o for o in self.places if o.start < at), key=lambda o: o.start, default=None)
        return not aim.cued and (last is None or last.target_id != self.armed)

    def _is_unnamed(self, at: int) -> bool:
        """Tell whether "such actions" can point to no measure: the article names none (English)."""
        if self.curbs or self.reading.words.quotes.order != "parsed":
            return False
        return DEEDS.match(self.reading.article.text, at) is not None

    def _is_rivals(self, at: int) -> bool:
        """Tell whether "Oslo's moves" are those of a party whose measure the target is not (English)."""
        reading = self.reading
        topic, first = reading.topic, next(iter(reading.within(Mention, at, at + 1)), None)
        if first is None or not reading.article.text.startswith(("'s", "’s"), first.end_char):
            return False
        side = side_of(topic, first.entity_id)
        return side in topic.parties and side != owner_of(topic, self.measured or "")

    def author(self, target_id: str) -> str | None:
        """Return whose words or act a target is, as the topic lists it."""
        named = (one.author for one in self.reading.topic.targets if one.id == target_id)
        return next(named, None)


def ground(reading: Reading, meant: frozenset[str] = frozenset()) -> Ground:
    """Return an article as ground for its stances; `meant` are entities it speaks of without a name."""
    text = reading.article.text
    measured = pointed(reading.topic, reading.words, "measure")
    personal = _personal(reading)
    places = sorted(cued(text, reading.topic, reading.words), key=lambda one: one.start)
    curbs = (
        one.start
        for one in places
        if one.target_id == measured and not any(low <= one.start < high for low, high in personal)
    )
    spoken = {
        one.target_id for one in places if compiled(REMARK_WORDS).search(text[one.start : one.end])
    }
    named = {one.entity_id for one in reading.of(Mention)} | meant
    if compiled(LEADERS).search(text):
        named |= {one.author for one in reading.topic.targets if one.author}
    authored = {one.id for one in reading.topic.targets if one.author in named} | spoken
    kinds = compiled(reading.words.stances.others).finditer(text)
    others = tuple(match.start() for match in kinds)
    return Ground(
        reading,
        measured,
        personal,
        tuple(curbs),
        others,
        frozenset(authored),
        tuple(places),
        pointed(reading.topic, reading.words, "arms"),
    )


OF, WHOSE = re.compile(r"(?:\s[\w-]+){0,3}\s?"), re.compile(r"['’]s?(?:\s[\w-]+){0,3}\s?")
OWNER_CHARS = 32  # chosen: "Norland's rapidly growing military budget"


def _holds(text: str, name: Mention, at: int) -> bool:
    """Tell whether a name stands right before what is its own."""
    if name.type not in ("GPE", "NORP", "ORG", "PERSON"):
        return False
    return (OF if name.type == "NORP" else WHOSE).fullmatch(text, name.end_char, at) is not None


DEEDS = re.compile(r"(?:such|these|those|its|their)\s(?:\w+\s){0,2}?(?:moves|actions|steps)\b")
LEADERS = (
    r"\b(?:prime minister|premier|president|chancellor|leader)\b|"
    r"首相|总理|總理|総理|总统|總統|大統領|领导人|領導人|指導者"
)


def _personal(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Return the stretches that tell of a sanction on a person."""
    people = [one for one in reading.of(Mention) if one.type == "PERSON"]
    return tuple(
        match.span()
        for match in compiled(reading.words.stances.sanctioning).finditer(reading.article.text)
        if match.groupdict().get("them")
        or any(match.start("who") <= one.start_char < match.end("who") for one in people)
    )

"""Ground: which targets a stretch of an article is about, in the light of the whole article.

A sanction on a person is no curb on trade, and a doctrine is no remark where nobody's remark is spoken of.
Matches: "the export ban". Must not: "sanctions on Jane Miller", "the measure" after them.
"""

from __future__ import annotations

from dataclasses import dataclass

from nlp.judging.aims import REMARK_WORDS, Aim, aims, pointed
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
    authored: frozenset[str]  # targets whose author or whose remark the article names

    def aims(self, start: int, end: int) -> tuple[Aim, ...]:
        """Return what a stretch is about; the offsets of the aims count from its start."""
        reading = self.reading
        found = aims(reading.article.text[start:end], reading.topic, reading.words)
        return tuple(one for one in found if self._counts(one, start))

    def _counts(self, aim: Aim, start: int) -> bool:
        at, author = start + aim.start, self.author(aim.target_id)
        if author is not None:
            return aim.target_id in self.authored
        if aim.target_id != self.measured or not self.personal:
            return True
        if aim.cued:
            return not any(low <= at < high for low, high in self.personal)
        last = max((low for low, _ in self.personal if low < at), default=-1)
        return last < 0 or any(last < one < at for one in self.curbs)

    def author(self, target_id: str) -> str | None:
        """Return whose words or act a target is, as the topic lists it."""
        named = (one.author for one in self.reading.topic.targets if one.id == target_id)
        return next(named, None)


def ground(reading: Reading) -> Ground:
    """Return an article as ground for its stances."""
    text = reading.article.text
    measured = pointed(reading.topic, reading.words, "measure")
    personal = _personal(reading)
    cued = [one for one in aims(text, reading.topic, reading.words) if one.cued]
    curbs = (
        one.start
        for one in cued
        if one.target_id == measured and not any(low <= one.start < high for low, high in personal)
    )
    spoken = {
        one.target_id for one in cued if compiled(REMARK_WORDS).search(text[one.start : one.end])
    }
    named = {one.entity_id for one in reading.of(Mention)}
    authored = {one.id for one in reading.topic.targets if one.author in named} | spoken
    return Ground(reading, measured, personal, tuple(curbs), frozenset(authored))


def _personal(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Return the stretches that tell of a sanction on a person."""
    people = [one for one in reading.of(Mention) if one.type == "PERSON"]
    return tuple(
        match.span()
        for match in compiled(reading.words.stances.sanctioning).finditer(reading.article.text)
        if any(match.start("who") <= one.start_char < match.end("who") for one in people)
    )

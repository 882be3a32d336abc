"""Expressions of time in a text, in its order, each with what it means where it stands.

Where matches overlap, the one that begins first wins, then the longest, then the pattern listed
first. A match that means nothing (31 February) gives way to the next.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nlp.timex.calendar import Value
from nlp.timex.groups import Groups
from nlp.timex.patterns import Rule, grammar, named
from nlp.timex.resolve import RULES
from nlp.timex.tense import REACH, about, tense
from nlp.timex.values import Standing
from nlp.words.dates import DateWords

JOINT = 16  # characters between two dates that belong together; chosen
NAMES = ("month", "month2", "start", "close", "wday")


@dataclass(frozen=True)
class Timex:
    """One expression: half-open character offsets and its meaning."""

    start: int
    end: int
    value: Value
    kind: str


def named_well(match: re.Match[str], words: DateWords) -> bool:
    """Return whether names of months and days take a capital where the language has them."""
    if not words.spaced:
        return True
    groups = named(match)
    return all(not (text := groups.get(name)) or not text[0].islower() for name in NAMES)


@dataclass(frozen=True)
class Trail:
    """What the text has named so far: the last date, its place, the last one precise to the day."""

    end: int = 0  # of the last expression of any kind
    date: Timex | None = None
    day: dt.date | None = None

    def after(self, timex: Timex, *, aside: bool) -> Trail:
        """Return the trail with one more expression; durations and vague words name no date."""
        named = timex.value.type in {"DATE", "TIME"} and re.match(r"\d|FY", timex.value.value)
        if aside or not named:
            return replace(self, end=timex.end)
        return Trail(timex.end, timex, first_day(timex.value.value) or self.day)


def expressions(
    text: str, sentences: Sequence[tuple[int, int]], words: DateWords, published: dt.date | None
) -> Iterator[Timex]:
    """Yield the expressions of a text in its order; `sentences` are offsets, sorted."""
    here = Here(words, published)
    starts = [start for start, _ in sentences]
    language = grammar(words)
    trail = Trail()
    place = language.start.search(text)
    while place:
        for rule, match in language.at(text, place.start()):
            around_it = around(match, sentences, starts, len(text))
            stand = standing(text, match, around_it, trail, here)
            timex = meant(rule, match, stand, words)
            if timex:
                trail = trail.after(timex, aside=stand.aside)
                yield timex
                break
        place = language.start.search(text, max(place.start() + 1, trail.end))


def meant(rule: Rule, match: re.Match[str], stand: Standing, words: DateWords) -> Timex | None:
    """Return the expression that a match is, None where it means nothing."""
    if not named_well(match, words):
        return None
    value = RULES[rule.kind](Groups(named(match), words), stand)
    return Timex(match.start(), match.end(), value, rule.kind) if value else None


@dataclass(frozen=True)
class Here:
    """What stays the same over a whole text."""

    words: DateWords
    published: dt.date | None


def standing(
    text: str, match: re.Match[str], around_it: tuple[int, int], trail: Trail, here: Here
) -> Standing:
    """Return where the reader stands before a match."""
    left = text[max(around_it[0], match.start() - REACH) : match.start()]
    right = text[match.end() : min(around_it[1], match.end() + REACH)]
    tail = text[max(match.end(), around_it[1] - REACH) : around_it[1]]
    same = trail.date is not None and trail.date.start >= around_it[0]
    joint = text[trail.date.end : match.start()][:JOINT] if trail.date else ""
    return Standing(
        published=here.published,
        last=trail.date.value.value if trail.date else None,
        last_day=trail.day,
        before=trail.date.value.value if trail.date and same else None,
        joined=same and re.fullmatch(here.words.joined or "(?!)", joint) is not None,
        upto=same and re.fullmatch(here.words.upto or "(?!)", joint) is not None,
        aside=re.match(here.words.aside_after or "(?!)", right) is not None,
        about=about(left, here.words),
        tense=tense(left, right, tail, here.words),
    )


def around(
    match: re.Match[str], sentences: Sequence[tuple[int, int]], starts: list[int], size: int
) -> tuple[int, int]:
    """Return where the sentence of a match begins and ends; a stretch of text where none is given."""
    index = bisect_right(starts, match.start()) - 1
    if index >= 0 and sentences[index][1] >= match.end():
        return sentences[index]
    return max(0, match.start() - REACH), min(size, match.end() + REACH)


def first_day(value: str) -> dt.date | None:
    """Return the day of a value that is precise to the day."""
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", value)
    return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else None

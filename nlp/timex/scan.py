"""Expressions of time in a text, in its order, each with what it means where it stands.

Where matches overlap, the one that begins first wins, then the longest, then the pattern listed
first. A match that means nothing (31 February) gives way to the next.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from nlp.timex.fuse import fused
from nlp.timex.groups import Groups
from nlp.timex.kinds import RULES
from nlp.timex.mention import Timex
from nlp.timex.patterns import grammar, named
from nlp.timex.tense import REACH, about, tense
from nlp.timex.values import Standing
from nlp.words.dates import DateWords, Kind

NEAR = 10  # characters before a date in which a preposition stands
JOINT = 16  # characters between two dates that belong together; chosen
NAMES = ("month", "month2", "start", "close", "wday")
BESIDE = ("day", "year", "nth", "wrel")  # groups that make a name in lower case a date
TENSELESS = {"lasting", "summed", "repeated", "vague", "day", "months_so_far", "clock", "hours"}
ABSOLUTE = ("year", "yy", "eyear", "yrel", "mrel", "qrel")  # groups beside which no year is open
VERBS = {"may", "march"}
HEADING = re.compile(
    r"\s{0,2}[：:｜|】〕］]"
)  # after a month that heads a paragraph of a chronicle
NARRATED = re.compile(r"，|。\s*\d{1,2}日，")  # after one that opens it: 12月，…。6日，… (Chinese)
CLAUSED = re.compile(r"(?<=[。；\n])\d{1,2}日，")
FREE = re.compile(r"\s*(?:$|[^\w\s]|(?:to|at|and|from|until|till|through)\b)")


def named_well(match: re.Match[str], groups: Mapping[str, str | None], words: DateWords) -> bool:
    """Return whether names of months and days that mean other things too take a capital.

    With a day or a year beside it, a name in lower case is a date as well; `may` and `march` only
    where nothing that they could govern follows.
    """
    if not words.spaced:
        return True
    names = [text for name in NAMES if (text := groups.get(name)) and text[0].islower()]
    if all(name in words.sure for name in names):
        return True
    if not any(groups.get(name) for name in BESIDE):
        return False
    verbs = any(name.isalpha() and name in VERBS for name in names)
    return not verbs or FREE.match(match.string, match.end()) is not None


@dataclass(frozen=True)
class Trail:
    """What the text has named so far: the last date, its place, the last one precise to the day."""

    end: int = 0  # of the last expression of any kind
    date: Timex | None = None
    day: dt.date | None = None
    label: Timex | None = None  # the last month that headed a paragraph

    def after(self, timex: Timex, *, aside: bool, heads: bool) -> Trail:
        """Return the trail with one more expression; durations and vague words name no date."""
        named = timex.value.type in {"DATE", "TIME"} and re.match(r"\d|FY", timex.value.value)
        if aside or not named:
            return replace(self, end=timex.end)
        label = timex if heads else self.label
        return Trail(timex.end, timex, first_day(timex.value.value) or self.day, label)


def expressions(
    text: str, sentences: Sequence[tuple[int, int]], words: DateWords, published: dt.date | None
) -> list[Timex]:
    """Return the expressions of a text in its order; `sentences` are offsets, sorted."""
    return fused(text, single(text, sentences, words, published), words, published)


def single(
    text: str, sentences: Sequence[tuple[int, int]], words: DateWords, published: dt.date | None
) -> Iterator[Timex]:
    """Yield the expressions that patterns find, in text order, before neighbours are joined."""
    here = Here(words, published)
    starts = [start for start, _ in sentences]
    language = grammar(words)
    matches = language.over(text)
    trail = Trail()
    for place in language.start.finditer(text):
        if place.start() < trail.end:
            continue
        for rule, match in matches(place.start()):
            groups = named(match)
            if not named_well(match, groups, words):
                continue
            around_it = around(match, sentences, starts, len(text))
            stand = standing(text, match, around_it, trail, here)
            if needs_tense(rule.kind, groups):
                stand = replace(stand, tense=tense(text, match.span(), around_it, words))
            if value := RULES[rule.kind](Groups(groups, words), stand):
                timex = Timex(match.start(), match.end(), value, rule.kind)
                aside = stand.aside or _compared(text, timex, words)
                trail = trail.after(timex, aside=aside, heads=_heads(text, timex, words))
                yield timex
                break


def _heads(text: str, timex: Timex, words: DateWords) -> bool:
    """Tell whether a month heads a paragraph of a chronicle: 2025年11月：, "June 2026: "."""
    if len(timex.value.value) != len("2026-06"):
        return False
    narrated = None if words.spaced else NARRATED.match(text, timex.end)
    if narrated and narrated[0] != "，":
        return True
    if narrated is None and HEADING.match(text, timex.end) is None:
        return False
    return not re.search(r"\w", text[text.rfind("\n", 0, timex.start) + 1 : timex.start])


def _compared(text: str, timex: Timex, words: DateWords) -> bool:
    """Tell whether figures are only compared with it: "fell from a year earlier" (English)."""
    if not words.compared:
        return False
    left = text[max(0, timex.start - NEAR) : timex.end]
    return re.search(words.compared, left, re.IGNORECASE) is not None


def needs_tense(kind: Kind, groups: Mapping[str, str | None]) -> bool:
    """Return whether an expression may mean a time behind or one ahead."""
    return kind not in TENSELESS and not any(groups.get(name) for name in ABSOLUTE)


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
    same = trail.date is not None and trail.date.start >= around_it[0]
    opens = text.rfind("\n", 0, match.start()) + 1
    near = trail.date is not None and trail.date.start >= opens
    headed = trail.label is not None and trail.label.start >= opens
    if headed and trail.label is not None and text[trail.label.end] in "，。":
        headed = CLAUSED.match(text, match.start()) is not None  # no more than 6日， that opens one
    joint = text[trail.date.end : match.start()] if trail.date else ""
    beside = same and len(joint) <= JOINT
    return Standing(
        published=here.published,
        last=trail.date.value.value if trail.date else None,
        last_day=trail.day,
        before=trail.date.value.value if trail.date and same else None,
        told=trail.date.value.value if trail.date and near else None,
        label=trail.label.value.value if trail.label and headed else None,
        joined=beside and re.fullmatch(here.words.joined or "(?!)", joint) is not None,
        upto=beside and re.fullmatch(here.words.upto or "(?!)", joint) is not None,
        aside=re.match(here.words.aside_after or "(?!)", right) is not None,
        about=about(left, here.words),
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

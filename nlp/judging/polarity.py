"""Polarity: what the word of judgement nearest to a target says of it.

Matches: "the ban is lawful" (support), "halting the build-up" (oppose). Must not: "the ban covers 800 items".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from nlp.judging.aims import Aim
from nlp.patterns import compiled
from nlp.words.stances import StanceWords

SUPPORT, OPPOSE, CONCERN, NEUTRAL = "support", "oppose", "concern", "neutral"
NEXT_SENTENCE_CHARS = 60  # chosen: a judgement in another sentence counts as this much farther
STOP = re.compile(r"[.!?](?:\s|$|”|\")|[。！？]")
BEFORE_CHARS = 48


@dataclass(frozen=True)
class Verdict:
    """A position toward a target, and how far from its name the judging word stands."""

    target_id: str
    position: str
    distance: int


def verdict(text: str, aim: Aim, others: Sequence[Aim], words: StanceWords) -> Verdict | None:
    """Return what a text says of a target at one place; None where it does not judge.

    A word of judgement that stands nearer to another target (`others`) speaks of that one; none praises
    what its very name condemns.
    """
    if is_curbed(text, aim, words):
        return Verdict(aim.target_id, OPPOSE, 0)
    near = [
        (_distance(text, aim, match), turned)
        for position, match in _judging(text, words)
        if not _inside(match, aim)
        and not (position == SUPPORT and (aim.charged or _of_other(text, aim, match, words)))
        and not _conditional(text, aim, position, words)
        and (turned := _turned(text, match, position, words))
        and not any(
            _distance(text, one, match) < _distance(text, aim, match)
            for one in others
            if not (position == SUPPORT and one.charged)
        )
    ]
    if not near:
        return None
    distance, position = min(near)
    return Verdict(aim.target_id, position, distance)


def is_curbed(text: str, aim: Aim, words: StanceWords) -> bool:
    """Tell whether a text speaks of halting or opposing what it names."""
    if aim.curbs:
        return False
    before = text[max(0, aim.start - BEFORE_CHARS) : aim.start]
    after = text[aim.end : aim.end + BEFORE_CHARS]
    return bool(
        compiled(f"(?:{words.curbing})").search(before) or compiled(words.curbed_after).match(after)
    )


def refuted(text: str, aim: Aim, words: StanceWords) -> bool:
    """Tell whether a text names a target within a claim that it does not accept."""
    return any(
        match.start(group) <= aim.start < match.end(group)
        for match in compiled(words.refuted).finditer(text)
        for group in match.groupdict()
        if match[group] is not None
    )


def opposite(position: str) -> str:
    """Return the position of one who does not accept a claim of another."""
    return OPPOSE if position == SUPPORT else SUPPORT


def _judging(text: str, words: StanceWords) -> tuple[tuple[str, re.Match[str]], ...]:
    """Return the words of judgement in a text with the position that each shows."""
    return _judged(text, words.support, words.oppose, words.concern)


@lru_cache(maxsize=64)  # a text is asked once for each of its targets
def _judged(
    text: str, support: str, oppose: str, concern: str
) -> tuple[tuple[str, re.Match[str]], ...]:
    tables = ((SUPPORT, support), (OPPOSE, oppose), (CONCERN, concern))
    found = [(at, match) for at, pattern in tables for match in compiled(pattern).finditer(text)]
    return tuple(one for one in found if not any(_covers(other, one[1]) for _, other in found))


def _covers(phrase: re.Match[str], word: re.Match[str]) -> bool:
    """Tell whether a word is only part of a longer phrase that judges: "nothing to fear" (English)."""
    within = word[0].isascii() and phrase.start() <= word.start() and word.end() <= phrase.end()
    return within and phrase.span() != word.span()


def _inside(match: re.Match[str], aim: Aim) -> bool:
    """Tell whether the judging word is part of another name of the target than a judgement."""
    return not aim.cued and aim.start <= match.start() and match.end() <= aim.end


def _of_other(text: str, aim: Aim, match: re.Match[str], words: StanceWords) -> bool:
    """Tell whether praise is for a measure, or in another sentence than what it would be for."""
    low, high = sorted((aim.start, match.start()))
    by_right = compiled(words.by_right).fullmatch(match[0])
    return not aim.curbs and bool(by_right or STOP.search(text[low:high]))


def _conditional(text: str, aim: Aim, position: str, words: StanceWords) -> bool:
    """Tell whether a target is spoken of for a case that has not come: then only worry counts."""
    if position == CONCERN:
        return False
    first = max((one.end() for one in STOP.finditer(text, 0, aim.start)), default=0)
    stop = STOP.search(text, aim.end)
    return bool(compiled(words.conditional).search(text[first : stop.start() if stop else None]))


def _distance(text: str, aim: Aim, match: re.Match[str]) -> int:
    low, high = sorted((aim.start, match.start()))
    gap = max(0, match.start() - aim.end, aim.start - match.end())
    stops = _stops(text)
    return gap + NEXT_SENTENCE_CHARS * (bisect_left(stops, high) - bisect_left(stops, low))


@lru_cache(maxsize=64)
def _stops(text: str) -> tuple[int, ...]:
    """Return where the sentences of a text end."""
    return tuple(match.start() for match in STOP.finditer(text))


def _turned(text: str, match: re.Match[str], position: str, words: StanceWords) -> str | None:
    """Return the position of a word, turned by a negation; None for "not dangerous"."""
    before = text[max(0, match.start() - 24) : match.start()]
    negated = compiled(f"(?:{words.negated_before})").search(before) or (
        compiled(words.negated_after).match(text[match.end() : match.end() + 12])
    )
    if not negated:
        return position
    return OPPOSE if position == SUPPORT else None

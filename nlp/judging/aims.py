"""Aims: which of the topic's targets a stretch of text is about.

By the topic's cues; else by a noun that points back ("the move", 此举, 発言) to the target of that kind.
Whether it is judged does not belong here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nlp.naming.aliases import Same
from nlp.patterns import compiled
from nlp.words import Words
from nlp.words.stances import StanceWords
from store.topic import Language, Target, Topic


@dataclass(frozen=True)
class Aim:
    """A target and where a text names it; half-open offsets into that text."""

    target_id: str
    start: int
    end: int
    cued: bool = True  # by a cue of the topic, not by a noun that points back
    curbs: bool = False  # the target is a measure: to halt exports is what it does
    charged: bool = False  # the cue condemns what it names


@dataclass(frozen=True)
class Sought:
    """A target as it is sought in one language: the pattern of its lower-case cues, those that condemn."""

    target_id: str
    pattern: re.Pattern[str]
    charged: frozenset[str]


@dataclass(frozen=True, eq=False)
class Cues:
    """A topic's targets in one language, and which of them measures and remarks point back to."""

    targets: tuple[Sought, ...]
    measured: str | None
    remarked: str | None
    armed: str | None = None


def aims(text: str, topic: Topic, words: Words) -> tuple[Aim, ...]:
    """Return the targets that a text names, every place of each, in text order."""
    return _aims(text, cues_of(topic, words.code), words.stances)


@lru_cache(maxsize=512)  # a sentence is asked about by several finders
def _aims(text: str, cues: Cues, words: StanceWords) -> tuple[Aim, ...]:
    found = list(_cued(text, cues, words))
    named = {aim.target_id for aim in found}
    back = (
        (cues.measured, words.measures),
        (cues.remarked, words.remarks),
        (cues.armed, words.arming),
    )
    for target, pattern in back:
        if target is None or target in named:
            continue
        found += [
            Aim(target, match.start(), match.end(), cued=False, curbs=target == cues.measured)
            for match in compiled(pattern).finditer(text)
        ]
    return tuple(sorted(found, key=lambda aim: (aim.start, aim.target_id)))


def cued(text: str, topic: Topic, words: Words) -> tuple[Aim, ...]:
    """Return the places of a text where a cue of the topic names a target, one target after the other."""
    return tuple(_cued(text, cues_of(topic, words.code), words.stances))


def _cued(text: str, cues: Cues, words: StanceWords) -> Iterator[Aim]:
    lower = _lower(text)
    for one in cues.targets:
        for match in one.pattern.finditer(lower):
            charged = any(cue in match[0] for cue in one.charged)
            curbs = one.target_id == cues.measured
            if curbs and compiled(OTHER_GOODS).search(
                lower, max(0, match.start() - 24), match.start()
            ):
                continue
            yield Aim(one.target_id, match.start(), match.end(), curbs=curbs, charged=charged)
    for match in compiled(words.curbs).finditer(text) if cues.measured else ():
        yield Aim(cues.measured or "", match.start(), match.end(), curbs=True)


def _lower(text: str) -> str:
    """Return a text in lower case, every character at its place."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := one.lower()) == 1 else one for one in text)


def cues_of(topic: Topic, language: str) -> Cues:
    """Return what names the targets of a topic in a language."""
    return _cues(Same(topic), language)


@lru_cache(maxsize=16)
def _cues(same: Same, language: str) -> Cues:
    topic = same.topic
    return Cues(
        targets=tuple(
            Sought(
                one.id,
                _pattern((*_of(one.cues, language), *_own_words(topic, one, language), *charged)),
                frozenset(charged),
            )
            for one in topic.targets
            for charged in ([cue.lower() for cue in _of(one.charged, language)],)
        ),
        measured=_pointed(topic, language, "measure"),
        remarked=_pointed(topic, language, "remark"),
        armed=_pointed(topic, language, "arms") if language == "en" else None,
    )


def _own_words(topic: Topic, target: Target, language: str) -> Iterator[str]:
    """Yield "Miller's remarks" for a target whose author is listed as Jane Miller or Miller (English)."""
    author = topic.entity.get(target.author or "")
    if author is None or language != "en":
        return
    for name in {author.name, *_of(author.aliases, language)}:
        for mark in "'’":
            yield from (f"{name}{mark}s {noun}" for noun in WORDS_OF)


def _pattern(cues: Sequence[str]) -> re.Pattern[str]:
    """Return one pattern of cues in lower case, longest first."""
    listed = sorted((cue.lower() for cue in cues), key=len, reverse=True)
    return re.compile("|".join(_spelt(cue) for cue in listed) or r"(?!)")


def _spelt(cue: str) -> str:
    """Return a pattern for a cue, hyphenated or not: remilitarisation, re-militarisation."""
    pattern = re.escape(cue).replace(r"\-", "[-‑ ]?")
    return re.sub(r"^(re|anti|non|neo|counter)(?=[a-z])", r"\1[-‑]?", pattern)


def _of(tables: Mapping[Language, tuple[str, ...]], language: str) -> Sequence[str]:
    return next((cues for code, cues in tables.items() if code == language), ())


def pointed(topic: Topic, words: Words, kind: str) -> str | None:
    """Return the target of measures, remarks or arms: the one whose cues hold most such words."""
    cues = cues_of(topic, words.code)
    return {"measure": cues.measured, "arms": cues.armed}.get(kind, cues.remarked)


def _pointed(topic: Topic, language: str, kind: str) -> str | None:
    measures = [cue.casefold() for one in topic.measures for cue in _of(one.cues, language)]
    score: Counter[str] = Counter()
    for target in topic.targets:
        folded = [cue.casefold() for cue in _of(target.cues, language)]
        if kind != "measure":
            nouns = compiled(REMARK_WORDS if kind == "remark" else ARMS_WORDS)
            score[target.id] = sum(bool(nouns.search(cue)) for cue in folded)
        else:
            score[target.id] = sum(any(cue in one for cue in folded) for one in measures)
    best = score.most_common(1)
    return best[0][0] if best and best[0][1] > 0 else None


OTHER_GOODS = (  # before "export control": of what the measure is not (English)
    r"\b(?:arms|weapons?|defen[cs]e|defen[cs]e equipment|lethal|military equipment|seafood|food|beef) $"
)
WORDS_OF = ("remark", "comment", "answer", "words on", "reply")  # plurals begin with them
ARMS_WORDS = r"milit|defen[cs]e|\barms\b|nuclear|missile|weapon"  # (English)
REMARK_WORDS = (
    r"remark|comment|statement|answer|reply|言论|言論|谬论|謬論|发言|發言|発言|答弁|答辩|答辯"
)

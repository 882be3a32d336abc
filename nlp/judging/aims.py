"""Aims: which of the topic's targets a stretch of text is about.

By the topic's cues; else by a noun that points back ("the move", 此举, 発言) to the target of that kind.
Whether it is judged does not belong here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.patterns import compiled
from nlp.words import Words
from store.topic import Target, Topic


@dataclass(frozen=True)
class Aim:
    """A target and where a text names it; half-open offsets into that text."""

    target_id: str
    start: int
    end: int
    cued: bool = True  # by a cue of the topic, not by a noun that points back
    curbs: bool = False  # the target is a measure: to halt exports is what it does


def aims(text: str, topic: Topic, words: Words) -> tuple[Aim, ...]:
    """Return the targets that a text names, every place of each, in text order."""
    measured = pointed(topic, words, "measure")
    found = [
        Aim(target.id, match.start(), match.end(), curbs=target.id == measured)
        for target in topic.targets
        for match in _cues(target, words.code).finditer(text)
    ]
    named = {aim.target_id for aim in found}
    for kind, pattern in (("measure", words.stances.measures), ("remark", words.stances.remarks)):
        target = pointed(topic, words, kind)
        if target is None or target in named:
            continue
        found += [
            Aim(target, match.start(), match.end(), cued=False, curbs=kind == "measure")
            for match in compiled(pattern).finditer(text)
        ]
    return tuple(sorted(found, key=lambda aim: (aim.start, aim.target_id)))


def _cues(target: Target, language: str) -> re.Pattern[str]:
    listed = sorted(_listed(target, language), key=len, reverse=True)
    return compiled("|".join(_spelt(cue) for cue in listed) or r"(?!)")


def _spelt(cue: str) -> str:
    """Return a pattern for a cue, hyphenated or not: remilitarisation, re-militarisation."""
    pattern = re.escape(cue).replace(r"\-", "[-‑ ]?")
    return re.sub(r"^(re|anti|non|neo|counter)(?=[a-z])", r"\1[-‑]?", pattern)


def _listed(target: Target, language: str) -> Sequence[str]:
    return next((cues for code, cues in target.cues.items() if code == language), ())


def pointed(topic: Topic, words: Words, kind: str) -> str | None:
    """Return the target of measures, or of remarks: the one whose cues hold most such words."""
    score: Counter[str] = Counter()
    for target in topic.targets:
        listed = [cue.casefold() for cue in _listed(target, words.code)]
        if kind == "remark":
            score[target.id] = sum(bool(compiled(REMARK_WORDS).search(cue)) for cue in listed)
        else:
            named = [
                cue.casefold()
                for measure in topic.measures
                for code, cues in measure.cues.items()
                if code == words.code
                for cue in cues
            ]
            score[target.id] = sum(any(cue in one for cue in listed) for one in named)
    best = score.most_common(1)
    return best[0][0] if best and best[0][1] > 0 else None


REMARK_WORDS = r"remark|comment|statement|言论|言論|谬论|謬論|发言|發言|発言|答弁"

"""Beyond: days of a sentence, mostly English, that are of something else, by the words beside them.

Matches: "a protest over Saturday's encounter", "refunds for flights booked by December 31", "in reaction to
an early May remark". Must not: "protested on Saturday".
"""

from __future__ import annotations

import re

from nlp.reporting.cues import Cue
from nlp.reporting.scene import Day, Scene

WORDS = re.compile(r"(?:['’]s)? (?:[\w-]+ )?(?:remarks?|comments?|statement to)\b")
OVER = re.compile(
    r"\b(?:over|about|at|against|from|regarding|despite|to|of) (?:an? |the )?(?:early |late )?$"
)
DUE = re.compile(r"\b(?:by|until|till|through|up to|no later than) (?:the end of |late |early )?$")
COMPARED = re.compile(
    r"\byear[- ](?:earlier|ago|before)|\bprevious year|same (?:month|period|quarter)"
)
AGAINST = re.compile(  # before a day: what the figures are compared with
    r"(?:from|than|against|since|versus|compared (?:with|to)|up on|down on)(?: that)?(?: in| of| the)* $"
)
TOLD = re.compile(  # before a day: when it was told of, not done
    r"\b(?:it was|as was|was) (?:\w+ )?(?:announced|revealed|disclosed|learned|reported|made public)"
    r"(?: late| early)?(?: on)? $"
)
ANSWERED = re.compile(r"\bin (?:response|reply|reaction|answer) to\b")
AFTERWARDS = re.compile(  # 3月就任后，…: of who somebody is by then (Chinese)
    "[^，。；、的]{0,4}(?:上任|就任|就[职職]|[当當][选選]|[执執]政|接任|出任|[组組][阁閣])之?[后後][，,]"
)
BEFORE_CHARS = 24
DEEDS = ("protest", "statement", "rejection")


def is_of_other(scene: Scene, cue: Cue, one: Day) -> bool:
    """Tell whether a day is that of remarks, of what is protested against, or a last day."""
    if cue.token is None:
        framed = AFTERWARDS.match(scene.reading.article.text, one.end, cue.start)
        return framed is not None and not scene.reading.words.happenings.verb_final
    if cue.trigger.nominal:
        return False
    text = scene.reading.article.text
    before = text[max(cue.sentence.start, one.start - BEFORE_CHARS) : one.start]
    if DUE.search(before):
        return cue.trigger.type not in ("plan", "effective", "trade_data")
    far = text[max(cue.sentence.start, one.start - 2 * BEFORE_CHARS) : one.start]
    if TOLD.search(far) or _is_answered(scene, cue, one):
        return True
    if not OVER.search(before):
        return False
    owned = text[one.end : one.end + 2] in ("'s", "’s")
    spoken = cue.trigger.type != "remark" and WORDS.match(text, one.end) is not None
    return spoken or (owned and cue.trigger.type in DEEDS)


def _is_answered(scene: Scene, cue: Cue, one: Day) -> bool:
    """Tell whether a day is that of what is answered: "in a letter of 24 May in reply to hers of 21 May"."""
    answered = ANSWERED.search(scene.reading.article.text, cue.end, max(cue.end, one.start))
    return answered is not None and bool(scene.days_in(cue.end, answered.start()))


def of_period(scene: Scene, found: list[Day]) -> list[Day]:
    """Return the days without those that figures are compared with: "fell 3% from a month earlier"."""
    text = scene.reading.article.text
    kept = [
        one
        for one in found
        if "/" in one.value or not AGAINST.search(text[max(0, one.start - 30) : one.start].lower())
    ]
    return [one for one in kept if not COMPARED.search(text[one.start : one.end])] or kept

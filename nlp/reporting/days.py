"""Days: on which day a cue's happening took place, as the text says.

The day in the clause, else none here; what is carried over from a sentence before is decided by the
finder, and the day of publication never stands in. https://timeml.github.io/site/publications/
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from nlp.reporting.cues import SAYING, Cue
from nlp.reporting.scene import Day, Scene

DAY = re.compile(r"\d{4}-\d\d-\d\d")
KINDS = (
    (re.compile(r"\d{4}-\d\d-\d\d$"), "day"),
    (re.compile(r"\d{4}-W\d\d$"), "week"),
    (re.compile(r"\d{4}-\d\d$"), "month"),
    (re.compile(r"\d{4}-Q[1-4]$"), "quarter"),
    (re.compile(r"\d{4}$"), "year"),
)
NEAR_CHARS = 28  # "said on 8 January": as far as a day may follow the verb of saying
FAR_CHARS = 90
WHEN = re.compile(r",? when\b(?=[^,;:“\"]{0,60}$)")  # "November 7, when the minister told …"
LINKED = frozenset({"conj", "xcomp", "ccomp", "dep"})
TAIL_CHARS = 12  # "the Nov. 7 remarks": as far as a day may stand before the noun
LONG_AGO_YEARS = 2


@dataclass(frozen=True)
class When:
    """A date, the last day of a range, its precision, and how it is known."""

    date: str | None = None
    end: str | None = None
    precision: str | None = None
    basis: str = "unknown"


UNKNOWN = When()


def when(value: str, basis: str = "stated") -> When:
    """Return the date that a TIMEX3 value names; UNKNOWN for what is no calendar date.

    >>> when("2026-01-06").precision
    'day'
    >>> when("2025-07/2025-09").end
    '2025-09'
    """
    value = value[:10] if re.match(r"\d{4}-\d\d-\d\dT", value) else value
    if "/" in value:
        first, last = value.split("/", 1)
        known = all(when(part).date for part in (first, last))
        return When(first, last, "range", basis) if known else UNKNOWN
    kind = next((name for pattern, name in KINDS if pattern.match(value)), None)
    return When(value, None, kind, basis) if kind else UNKNOWN


def day(scene: Scene, cue: Cue, published: str | None) -> When:
    """Return when it happened by the words of the sentence; UNKNOWN where they do not say."""
    found = list(scene.days_in(cue.sentence.start, cue.sentence.end))
    fitting = [one for one in found if _fits(one, cue, published)]
    fitting = [one for one in fitting if not scene.is_quoted(one.start)]
    if not fitting:
        return UNKNOWN
    chosen = (
        _governed(scene, cue, fitting) if cue.token is not None else _placed(scene, cue, fitting)
    )
    return when(chosen.value) if chosen else UNKNOWN


def _fits(one: Day, cue: Cue, published: str | None) -> bool:
    """Tell whether a day can be this happening's: no vague one, none yet to come."""
    known = when(one.value)
    if known.date is None:
        return False
    if known.precision == "year" and cue.trigger.type not in ("trade_data", "budget", "other"):
        return False
    ahead = published is not None and known.date > published[: len(known.date)]
    return not ahead or cue.trigger.type == "effective"


# English


def _governed(scene: Scene, cue: Cue, days: list[Day]) -> Day | None:
    """Return the day that hangs on the cue's verb, else the nearest that hangs on nothing else."""
    token = cue.token
    chain = _chain(token) if token is not None else ()
    if cue.trigger.noun and cue.trigger.type == "remark":
        after = [one for one in days if 0 <= one.start - cue.end <= NEAR_CHARS]
        right_before = [one for one in days if 0 <= cue.start - one.end <= TAIL_CHARS]
        return next(iter([*right_before, *after]), None)
    text = scene.reading.article.text
    opened = [o for o in days if o.end <= cue.start and WHEN.match(text, o.end, cue.start)]
    if opened:
        return opened[-1]
    own = [one for one in days if (verb := _verb_over(scene, one)) is not None and verb == token]
    shared = [one for one in days if _verb_over(scene, one) in chain]
    if own or shared:
        return min(own or shared, key=lambda one: _apart(one, cue))
    near = NEAR_CHARS if cue.trigger.noun or cue.trigger.type in SAYING else FAR_CHARS
    if cue.trigger.type == "plan":
        near = len(cue.sentence.text)
    days = [one for one in days if not _taken(_verb_over(scene, one), cue)]
    opening = [one for one in days if one.start - cue.sentence.start < 12]
    close = [one for one in days if _apart(one, cue) <= near]
    return min(close or opening, key=lambda one: _apart(one, cue), default=None)


def _taken(verb: Token | None, cue: Cue) -> bool:
    """Tell whether a day belongs to another verb that has a subject of its own."""
    if verb is None or verb == cue.token or cue.trigger.noun or cue.trigger.type == "plan":
        return False
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _chain(token: Token) -> tuple[Token, ...]:
    """Return the verbs that share the cue's occasion: those it is joined to, upward."""
    found, here = [token], token
    for _ in range(4):
        adding = here.dep_ == "advcl" and here.tag_ == "VBG"  # "said on Friday, adding that …"
        if (here.dep_ not in LINKED and not adding) or here.head == here:
            break
        here = here.head
        found.append(here)
    return tuple(found)


def _verb_over(scene: Scene, one: Day) -> Token | None:
    """Return the verb on which a date hangs."""
    span = scene.reading.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None:
        return None
    here = span.root
    for _ in range(8):
        if here.pos_ in ("VERB", "AUX") and here.i not in range(span.start, span.end):
            return here
        if here.head == here:
            return None
        here = here.head
    return None


def _apart(one: Day, cue: Cue) -> int:
    """Return how many characters lie between a day and the cue."""
    return max(one.start - cue.end, cue.start - one.end, 0)


# Chinese and Japanese


def _placed(scene: Scene, cue: Cue, days: list[Day]) -> Day | None:
    """Return the day before the verb: the first for what is said, the nearest for what is done."""
    before = [one for one in days if one.end <= cue.start]
    if cue.trigger.noun and cue.trigger.type == "remark":
        return before[-1] if before and cue.start - before[-1].end < FAR_CHARS else None
    if cue.trigger.type in SAYING or cue.trigger.type == "announcement":
        return _first_near_subject(scene, cue, before)
    if before:
        return before[-1]
    after = [one for one in days if one.start >= cue.end and one.start - cue.end < NEAR_CHARS]
    return after[0] if after else None


def _first_near_subject(scene: Scene, cue: Cue, before: list[Day]) -> Day | None:
    """Return the day that stands with the subject rather than in what is said."""
    if not before:
        return None
    if not scene.reading.words.happenings.verb_final:
        return before[-1]
    exact = [one for one in before if when(one.value).precision == "day"]
    spoken = cue.trigger.type in SAYING
    if spoken and exact and when(before[-1].value).precision != "day":
        return exact[0]  # the other is part of what is talked of: "on last month's answer"
    return before[0] if cue.end >= cue.sentence.end - 24 or len(before) == 1 else before[-1]

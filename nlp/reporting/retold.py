"""Retold: the day of a deed that someone tells of later, or that only dates another one (English).

The day of saying is not that of the deed, unless what the deed answers is of the same day.
Matches: "It comes a day after they banned …". Must not: "The ministry banned exports on Tuesday."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.patterns import compiled
from nlp.reporting.counted import beside
from nlp.reporting.days import when
from nlp.reporting.draft import Draft, is_fresh
from nlp.reporting.originals import goes_over
from nlp.reporting.sayings import told_of
from nlp.reporting.scene import Day, Scene

CAUSES = ("announcement", "listing", "delisting", "effective", "investigation", "other", "remark")
ISSUED = ("announcement", "listing", "delisting")
PARAGRAPHS = 3  # chosen: a measure told farther back lends another its day no more
WITHIN_HOURS = re.compile(
    r"\b(?:within|just|only)? ?(?:hours|minutes) (?:of|after|later)\b|\bat once\b|\b(?:the |that )same day\b|"
    r"\blater (?:that|the same) day\b|\bimmediately (?:lodged|protested|condemned|rejected)\b",
    re.IGNORECASE,
)
TIMES = frozenset({"when", "after", "since", "before", "once", "until"})


def on_that_day(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return a protest with the day on which it is told of, where its cause is of that day (English)."""
    sentence = draft.cue.sentence
    days = {day.value for day in scene.days_in(sentence.start, sentence.end)}
    causes = [one for one in told if one.type in CAUSES and one.when.date in days]
    if draft.type != "protest" or not causes:
        return draft
    return replace(draft, when=replace(causes[-1].when, basis="stated"))


def counted_from(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return what came "a day before" what is being told with its day: "It comes a day after …" (English)."""
    token = draft.cue.token
    main = next((one for one in told if is_fresh(scene, one.when)), None)
    if main is None or token is None or token.head.lemma_ not in ("come", "follow"):
        return draft
    counted = beside(scene, draft.cue, [Day(0, 0, main.when.date or "")])
    return replace(draft, when=when(counted, "inferred")) if counted else draft


def at_once(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """Return the fresh deed that something answered within hours: it is of that day (English)."""
    if draft.cue.token is None or not WITHIN_HOURS.search(draft.cue.sentence.text):
        return None
    here = [o for o in told if o.cue.sentence == draft.cue.sentence and o.when.date]
    place = draft.cue.sentence.paragraph - PARAGRAPHS
    causes = [o for o in told if o.type in CAUSES and o.cue.sentence.paragraph >= place]
    causes = here or [o for o in causes if is_fresh(scene, o.when) and o.when.date]
    return causes[-1] if causes else None


def in_that_day(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """Return the last fresh report of the day of which a sentence names but a part: "in the afternoon"."""
    marked = compiled(scene.reading.words.happenings.daypart).search(draft.cue.sentence.text)
    fresh = [one for one in told if is_fresh(scene, one.when)]
    return fresh[-1] if marked and fresh else None


def only_dates(draft: Draft) -> bool:
    """Tell whether a measure only tells when something else was: "When they banned it, …" (English)."""
    token = draft.cue.token
    if token is None or token.dep_ != "advcl" or token.tag_ == "VBG" or draft.type not in ISSUED:
        return False
    return any(c.lower_ in TIMES and c.dep_ in ("mark", "advmod") for c in token.children)


def is_background(draft: Draft, dated: Sequence[Draft]) -> bool:
    """Tell whether a measure is one taken "already", or told long after the last that has a day (English)."""
    token = draft.cue.token
    if token is None:
        return False
    first = token.head if token.dep_ == "conj" else token  # "has since told … and stopped"
    lately = any(c.lower_ in ("has", "have") for c in first.children)
    already = any(
        c.lower_ in ("already", "previously")
        or (lately and c.lower_ == "since" and c.dep_ == "advmod")
        for c in (*token.children, *first.children)
    )
    last = max((one.cue.sentence.paragraph for one in dated), default=0)
    late = draft.cue.sentence.paragraph - last > PARAGRAPHS
    return already or late or goes_over(draft.cue)


def retells(draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether a statement does no more than tell of a protest of the very day (English)."""
    if draft.type != "statement" or draft.cue.token is None:
        return False
    protests = [one for one in told if one.type == "protest"]
    here = [one for one in protests if one.cue.sentence == draft.cue.sentence and told_of(one.cue)]
    return any(one.when.date == draft.when.date for one in here)

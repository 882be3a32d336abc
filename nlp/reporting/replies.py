"""Replies: the day of an answer is that of the question before it, in parliament or at a briefing (English).

Also the day of a protest that the headline tells as news: "has lodged a protest, the ministry said on
June 3". What a question asks is no happening where its answer follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from nlp.reading import Sentence
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft
from nlp.reporting.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

REPLYING = frozenset("reply answer respond retort".split())
ASKED = re.compile(r"\b(?:asked|questioned|pressed|quizzed|grilled)\b")
ANSWERS = re.compile(r"\b(?:replied|answered|responded|retorted)\b")
SOON = re.compile(r"\bwithin (?:a day|one day|hours|24 hours|days)\b|\b(?:hours|a day) later\b")
NEWS_DAYS = 1  # chosen: as long before publication may be what the headline tells
LEAD_PARAGRAPHS = 2


def is_answered(scene: Scene, token: Token, sentence: Sentence) -> bool:
    """Tell whether a verb asks what the next sentence of its paragraph answers."""
    if token.lemma_ != "ask":
        return False
    later = (one for one in scene.reading.sentences if one.start >= sentence.end)
    follows = next(later, None)
    near = follows is not None and follows.paragraph == sentence.paragraph
    return near and follows is not None and ANSWERS.search(follows.text) is not None


def told_on(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return a draft without a day with that of a question before, or of headline and lead."""
    if draft.when != UNKNOWN or scene.is_headline(draft.cue.sentence):
        return draft
    ways = (replied_on(scene, draft), as_news(scene, draft, told), soon_after(draft, told))
    return replace(draft, when=next((one for one in ways if one != UNKNOWN), UNKNOWN))


def is_summed_up(scene: Scene, draft: Draft) -> bool:
    """Tell whether a perfect sums up what a year has brought: "has listed 80 firms this year"."""
    token, sentence = draft.cue.token, draft.cue.sentence
    if token is None or not any(one.lower_ in ("has", "have") for one in token.children):
        return False
    days = scene.days_in(sentence.start, sentence.end)
    return any(when(day.value).precision in ("year", "quarter") for day in days)


def replied_on(scene: Scene, draft: Draft) -> When:
    """Return the day of the question before, for who replies to it; UNKNOWN for other words."""
    token, sentence = draft.cue.token, draft.cue.sentence
    if token is None or token.lemma_ not in REPLYING:
        return UNKNOWN
    before = scene.reading.before(sentence)
    asked = [o for o in before if o.paragraph == sentence.paragraph and ASKED.search(o.text)]
    days = (day for one in asked for day in scene.days_in(one.start, one.end))
    known = (when(day.value, "inferred") for day in days)
    return next((one for one in known if one.precision in ("day", "week")), UNKNOWN)


def soon_after(draft: Draft, told: Sequence[Draft]) -> When:
    """Return the week or month of what was told right before, for what came "within a day" of it."""
    before = told[-1] if told else None
    if draft.cue.token is None or before is None or SOON.search(draft.cue.sentence.text) is None:
        return UNKNOWN
    near = before.cue.sentence.paragraph == draft.cue.sentence.paragraph
    vague = before.when.precision in ("week", "month")
    return replace(before.when, basis="inferred") if near and vague else UNKNOWN


def as_news(scene: Scene, draft: Draft, told: Sequence[Draft]) -> When:
    """Return the day on which a protest is told of that headline and lead have as their news."""
    sentence, published = draft.cue.sentence, scene.published_on
    news = [one for one in told if one.type == draft.type and scene.is_headline(one.cue.sentence)]
    if draft.type != "protest" or published is None or not news:
        return UNKNOWN
    if sentence.paragraph > LEAD_PARAGRAPHS or draft.cue.token is None:
        return UNKNOWN
    if not any(one.lower_ in ("has", "have") for one in draft.cue.token.children):
        return UNKNOWN
    known = [when(day.value, "inferred") for day in scene.days_in(sentence.start, sentence.end)]
    exact = [one for one in known if one.precision == "day" and one.date]
    ages = [(published - date.fromisoformat(one.date or "")).days for one in exact]
    return next(
        (one for one, age in zip(exact, ages, strict=True) if 0 <= age <= NEWS_DAYS), UNKNOWN
    )

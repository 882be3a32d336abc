"""Story: the day of what a fresh report tells is that of its undated deeds too (English).

A report of yesterday or today whose lead gives the day: what it goes on to tell in the simple past
happened then. The perfect, the pluperfect and relative clauses may tell of any day: they take none.
Matches: "Japan on Tuesday lodged a protest. … Shares fell 5 percent." Must not: "She has said …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.patterns import compiled
from nlp.reporting.days import When, when
from nlp.reporting.draft import Draft, is_fresh
from nlp.reporting.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

STORY_DAYS = 1  # chosen: as long before publication the lead's day may lie
LEAD_PARAGRAPHS = 3
LEADING = (
    "announcement",
    "protest",
    "rejection",
    "statement",
    "listing",
    "delisting",
    "market",
    "meeting",
    "investigation",
    "court",
    "other",
)
FOLLOWING = ("statement", "market", "listing", "delisting", "announcement", "rejection", "meeting")
WHENEVER = frozenset({"has", "have", "had", "'s", "’s", "'ve", "’ve", "'d", "’d"})
ASIDE = ("relcl", "acl")
ON_ITS_DAY = re.compile(r"\b(?:on|since|before) the day (?:of|the|that|when|after|before)\b")
REACHING = re.compile(
    r"\b(?:since|until|till|before|by|from|through|of|for)\s+(?:\w+\s+)?$", re.IGNORECASE
)
ENDS = re.compile(r"[.!?][”\"’']?\s*$")  # of a sentence, as opposed to a byline
BEFORE_IT = frozenset({"after", "since", "once"})


def main_story(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """Return the draft with the lead's day, which an undated report shares; None where it need not."""
    token = draft.cue.token
    if token is None or draft.type not in FOLLOWING or draft.status != "reported":
        return None
    leads = (one.when for one in told if one.type in LEADING and _leads(scene, one))
    lead = next(leads, None) or _day_of_lead(scene)
    if lead is None:
        return None
    earlier = compiled(scene.reading.words.happenings.earlier).search(draft.cue.sentence.text)
    earlier = earlier or ON_ITS_DAY.search(draft.cue.sentence.text)
    return None if earlier or not _simple_past(token) else replace(draft, when=lead)


def _day_of_lead(scene: Scene) -> When | None:
    """Return the only day that the first sentence below the headline gives, if it is of the story's days.

    It need not be that of a deed which the lists know: "Japan said Monday it had protested".
    """
    body = (one for one in scene.reading.sentences if not scene.is_headline(one))
    first = next((one for one in body if ENDS.search(one.text)), None)
    found = scene.days_in(first.start, first.end) if first is not None else ()
    days = list({when(one.value) for one in found if not scene.is_quoted(one.start)})
    if len(days) != 1 or first is None or not is_fresh(scene, days[0], STORY_DAYS):
        return None
    ahead = scene.reading.article.text[first.start : found[0].start]
    return None if REACHING.search(ahead) else days[0]


def _leads(scene: Scene, draft: Draft) -> bool:
    """Tell whether a report stands in the lead with a day right before publication."""
    stated = draft.when.basis == "stated" and draft.cue.sentence.paragraph <= LEAD_PARAGRAPHS
    return stated and is_fresh(scene, draft.when, STORY_DAYS)


def _simple_past(token: Token) -> bool:
    """Tell whether a verb tells in the simple past, in no relative clause."""
    helpers = {child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")}
    past = token.tag_ == "VBD" or bool(helpers & {"was", "were"})
    return past and not helpers & WHENEVER and token.dep_ not in ASIDE and not _looks_back(token)


def _looks_back(token: Token) -> bool:
    """Tell whether a clause tells what went before: "shares fell after the ministry banned exports"."""
    if token.dep_ == "pcomp" and token.head.lower_ in BEFORE_IT:
        return True
    return any(c.dep_ in ("mark", "prep") and c.lower_ in BEFORE_IT for c in token.children)

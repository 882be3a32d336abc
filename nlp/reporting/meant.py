"""Meant: which of the topic's measures a deed takes or talks of.

Matches: "on the 7th opened an inquiry into kelp": the notice on kelp. Must not: the ban of the day before
in "after it announced a ban on the 6th, it opened an inquiry on the 7th".
"""

from __future__ import annotations

import re

from nlp.reporting.agents import side
from nlp.reporting.cues import TAKEN, Cue
from nlp.reporting.kinds import Agent
from nlp.reporting.measures import list_named, measure_of, numbered
from nlp.reporting.scene import Scene

LISTS = ("listing", "delisting")
BEFORE = re.compile(r"[^，。；]*[後后][，,]")  # what was done before it (Chinese)


def meant_by(scene: Scene, cue: Cue, who: Agent, span: tuple[int, int]) -> str | None:
    """Return the measure that is taken or talked of; a plan is none of those that exist."""
    if cue.trigger.type in ("plan", "market", "budget", "remark"):
        return None
    name, sentence = list_named(scene, cue), cue.sentence
    found = numbered(scene, sentence.start, sentence.end, name) if name else None
    found = found or measure_of(scene, *_own_span(cue, span))
    if found and cue.trigger.type in LISTS and scene.reading.words.quotes.order != "verb_first":
        found = found if scene.reading.topic.measure[found].list else None
    if found is None or cue.trigger.type not in TAKEN or not who.known:
        return found
    return None if _differ(scene, who, found) else found


def is_of_others(scene: Scene, cue: Cue, who: Agent, measure_id: str | None) -> bool:
    """Tell whether a measure of before is another side's than theirs who seem to have taken it."""
    if cue.trigger.type != "earlier_measure" or measure_id is None:
        return False
    return who.known and _differ(scene, who, measure_id)


def _differ(scene: Scene, who: Agent, measure_id: str) -> bool:
    issuer = side(scene, scene.reading.topic.measure[measure_id].issuer)
    return issuer not in {side(scene, one) for one in who.ids}


def _own_span(cue: Cue, span: tuple[int, int]) -> tuple[int, int]:
    """Return the stretch that names the measure: of an effect or an inquiry less than the whole."""
    if cue.trigger.type == "effective":
        return span[0], cue.end  # what takes effect stands before; what it adds to, after
    if cue.trigger.type != "investigation":
        return span
    if cue.token is None:
        before = BEFORE.match(cue.before)
        return max(span[0], cue.sentence.start + (before.end() if before else 0)), span[1]
    clauses = (one.left_edge.idx for one in cue.token.children if one.dep_ == "advcl")
    return span[0], min((at for at in clauses if at > cue.start), default=span[1])

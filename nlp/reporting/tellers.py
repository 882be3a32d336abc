"""Tellers: who acts where an English verb's own clause does not say: the two who met, an office that advises.

Matches: "Ann Lee flew to see Bo Ek. The two spent an hour together"; "citizens are advised to stay away, the
ministry said". Must not: "20 firms had been listed, Tokyo said" for who listed them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.reporting.cues import Cue
from nlp.reporting.draft import Draft
from nlp.reporting.kinds import ACTING, Agent, foremost, speaker
from nlp.reporting.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

PAIR = re.compile(
    r"(?:the (?:two|pair)|both|they)"
    r"(?: (?:men|women|leaders|ministers|officials|diplomats|envoys|politicians|presidents))?$"
)
MAKING_KNOWN = frozenset({"say", "announce", "state", "advise", "notify"})
BACK_SENTENCES = 2  # chosen: how far back the two who met are named
BELOW = frozenset({"relcl", "advcl", "conj", "xcomp", "acl", "ccomp"})
STEPS = 4


def pair(scene: Scene, cue: Cue, place: tuple[int, int]) -> Agent | None:
    """Return the two people named last before "the two" who met; None for any other words at a place."""
    if cue.trigger.type != "meeting":
        return None
    if not PAIR.match(scene.reading.article.text[slice(*place)].strip().lower()):
        return None
    before = [one for one in scene.reading.sentences if one.start < cue.sentence.start]
    since = before[-BACK_SENTENCES:][0].start if before else cue.sentence.start
    people = [one for one in scene.names_in(since, cue.start) if one.type == "PERSON"]
    ids = tuple(dict.fromkeys(one.entity_id for one in reversed(people)))[:2]
    if len(ids) < 2:
        return None
    return Agent(ids=ids[::-1], official=True, person=True, start=cue.sentence.start)


def made_known_by(scene: Scene, cue: Cue) -> Agent | None:
    """Return the office that makes known what people are advised or a measure that is taken."""
    token = cue.token
    if token is None or cue.trigger.type != "announcement" or token.dep_ != "ccomp":
        return None
    verb = token.head
    if verb.lemma_ not in MAKING_KNOWN or not (cue.trigger.advice or verb.lemma_ == "announce"):
        return None
    told = next((one for one in verb.children if one.dep_ == "nsubj"), None)
    if told is None or any(one.dep_ == "nsubj" for one in token.children):
        return None
    start, end = told.left_edge.idx, told.right_edge.idx + len(told.right_edge.text)
    names = [one for one in scene.names_in(start, end) if one.type in ACTING]
    found = speaker(scene, foremost(names), (start, end)) if names else None
    return found if found is not None and found.official else None


def one_protest_each(found: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with one protest an occasion: "was summoned to the ministry, where he lodged …"."""
    kept: list[Draft] = []
    for one in found:
        if any(_is_below(one, other) for other in found):
            continue
        below = None if one.who.known else next((o for o in found if _is_below(o, one)), None)
        kept.append(_by(one, below.who) if below is not None else one)
    return kept


def _by(draft: Draft, who: Agent) -> Draft:
    """Return a protest with who makes it, who then is not the one it is made to."""
    return replace(draft, who=who, targets=tuple(t for t in draft.targets if t not in who.ids))


def _is_below(draft: Draft, above: Draft) -> bool:
    """Tell whether a protest's verb hangs on that of another, of the same day or none."""
    here, top = draft.cue.token, above.cue.token
    if here is None or top is None or {draft.type, above.type} != {"protest"}:
        return False
    if draft.cue.trigger.noun or above.cue.trigger.noun:
        return False
    if draft.when.date not in (None, above.when.date):
        return False
    return top in _upward(here)


def _upward(verb: Token) -> Sequence[Token]:
    """Return the verbs that a clause hangs on, upward, over a noun that a relative clause describes."""
    found: list[Token] = []
    here = verb
    for _ in range(STEPS):
        if here.dep_ not in BELOW or here.head == here:
            break
        here = here.head
        while here.pos_ not in ("VERB", "AUX") and here.head != here:
            here = here.head
        found.append(here)
    return found


def is_asked_back(draft: Draft, deed: Draft) -> bool:
    """Tell whether another side's words on a deed stand behind it: "…, a step Oslo has asked it to undo"."""
    verb, token = draft.cue.token, deed.cue.token
    if (
        verb is None
        or token is None
        or not draft.who.official
        or set(draft.who.ids) & set(deed.who.ids)
    ):
        return False
    aside = (
        verb.dep_ == "relcl" and deed.cue.end < draft.cue.start
    )  # the parse may take it for the main verb
    aside = aside or (token.dep_ == "advcl" and token.head == verb and token.i < verb.i)
    step = (
        any(one.dep_ == "nsubj" and one.tag_ == "NN" for one in verb.children)
        or verb.dep_ == "relcl"
    )
    return aside and step and deed.who.known and draft.who.known

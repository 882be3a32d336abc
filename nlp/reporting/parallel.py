"""Parallel: verbs that stand side by side in an English sentence, though the parse hangs one too low.

A past form cannot be joined to an infinitive: in "urged citizens to avoid the coast and halted imports" the
halt is joined to the urging. Matches: "put 20 firms on its list and told exporters to apply for licences".
Must not: "told exporters to apply and wait".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nlp.reporting.cues import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token

PAST = ("VBD", "VBZ", "VBP")
STEPS = 4


def joined_to(verb: Token) -> Token | None:
    """Return the verb to which another is joined; None for one that is joined to none."""
    if verb.dep_ != "conj" or verb.head == verb:
        return None
    here = verb.head
    for _ in range(STEPS):
        if verb.tag_ not in PAST or here.tag_ != "VB" or here.head == here:
            return here
        here = here.head
    return here


def is_joined(verb: Token, first: Token) -> bool:
    """Tell whether a verb is joined to another, at once or through others between."""
    here: Token | None = verb
    for _ in range(STEPS):
        here = joined_to(here) if here is not None else None
        if here == first:
            return True
    return False


def orders(verb: Token) -> bool:
    """Tell whether somebody is told what to do: "told exporters to apply"."""
    told = any(one.dep_ == "dobj" for one in verb.children)
    return told and any(
        one.dep_ in ("xcomp", "ccomp") and any(two.lower_ == "to" for two in one.children)
        for one in verb.children
    )


def main_clause(cue: Cue, others: Sequence[Cue]) -> tuple[int, int] | None:
    """Return the span of one of several main clauses that each tell a deed of their own subject; else None.

    "Oslo has halted the sales, and this week its navy held drills": two clauses.
    """
    verb, sentence = cue.token, cue.sentence
    verbs = [one.token for one in others if one.token is not None and not one.trigger.noun]
    parts = [one for one in verbs if _is_own_clause(one)]
    if verb is None or not parts or (verb.dep_ != "ROOT" and verb not in parts):
        return None
    start = max(sentence.start, verb.left_edge.idx) if verb in parts else sentence.start
    end = min((one.left_edge.idx for one in parts if one.i > verb.i), default=sentence.end)
    return start, _up_to(cue, end, " and", " but")


def gerund_part(cue: Cue, others: Sequence[Cue]) -> tuple[int, int] | None:
    """Return the part of one of several gerunds: "by halting imports and holding drills with Oslo"."""
    if cue.token is None or cue.token.tag_ != "VBG":
        return None
    gerunds = [one for one in others if one.token is not None and one.token.tag_ == "VBG"]
    if all(one.start == cue.start for one in gerunds):
        return None
    end = min((one.start for one in gerunds if one.start >= cue.end), default=cue.sentence.end)
    return cue.start, _up_to(cue, end, " and")


def _up_to(cue: Cue, end: int, *joints: str) -> int:
    """Return where the part of a cue ends that another part follows, without what joins them."""
    sentence = cue.sentence
    kept = sentence.text[: end - sentence.start].rstrip(" ,;")
    if end < sentence.end:
        for joint in joints:
            kept = kept.removesuffix(joint)
        kept = kept.rstrip(" ,;")
    return max(cue.end, sentence.start + len(kept))


def opening(verb: Token | None) -> int:
    """Return where the part of a joined verb begins: at its own subject, else at the verb."""
    if verb is None:
        return 0
    own = any(one.dep_ in ("nsubj", "nsubjpass") for one in verb.children)
    return verb.left_edge.idx if own else verb.idx


def _is_own_clause(verb: Token) -> bool:
    """Tell whether a verb with a subject of its own is joined to the main verb."""
    above = joined_to(verb)
    own = any(one.dep_ in ("nsubj", "nsubjpass") for one in verb.children)
    return own and above is not None and above.dep_ == "ROOT"

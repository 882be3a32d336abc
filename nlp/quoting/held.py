"""Held: subjects that the English parse hangs elsewhere: "after Oslo on Monday banned it".

What a verb reports does not belong here. Must not: a participle's own subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SAYS = ("say", "tell", "state", "add", "claim", "note", "stress")
BESIDE = frozenset(
    "tell add urge warn accuse vow call demand stress note insist reiterate deny pledge".split()
)


def held_by_mark(verb: Token) -> Token | None:
    """Return whom the parse hangs on "since" of "since Ann Lee in May implied it was"."""
    if verb.dep_ != "advcl" or any("subj" in one.dep_ for one in verb.children):
        return None
    marks = (one for one in verb.children if one.dep_ == "mark" and one.i < verb.i)
    held = (two for one in marks for two in one.children if two.dep_ == "pobj")
    return next(held, None) or _before_day(verb)


def _before_day(verb: Token) -> Token | None:
    """Return whom the parse hangs on "after" of "after Oslo on Monday banned it"."""
    day = next((one for one in verb.children if one.dep_ == "prep" and one.i < verb.i), None)
    if day is None or day.i == 0 or day.right_edge.i != verb.i - 1:
        return None
    who = day.nbor(-1)
    return (
        who
        if who.dep_ == "pobj" and who.head.lower_ in ("after", "since", "before", "as")
        else None
    )


def over(verb: Token) -> Token | None:
    """Return the verb of saying to which one belongs that is joined to what is said: "said so and told"."""
    head = verb.head
    joined = verb.dep_ == "conj" and verb.lemma_ in BESIDE and head.dep_ == "ccomp"
    if not joined or head.head.tag_ != verb.tag_ or head.head.i > head.i or verb.tag_ == "VBN":
        return None
    own = any("subj" in one.dep_ for one in verb.children)
    if any(one.lower_ in ("has", "have", "had") for one in head.children):
        return None  # "that they have protested and urged": both are told
    still = (
        head.pos_ == "AUX"
        or head.tag_ != verb.tag_
        or any(one.dep_ in ("aux", "auxpass") for one in head.children)
    )
    return head.head if still and not own and head.head.lemma_ in SAYS else None

"""Dayparts: which days of an English clause are the deed's own, beside those that only tell which thing.

Matches: "postponed the June 5 hearing on Monday": Monday; "had the envoy come on Friday": Friday. Must not:
"left Friday's session": Friday, the only day there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.reporting.scene import Day, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

OF_NOUN = frozenset({"compound", "nmod", "amod", "nummod", "poss"})
CAUSING = frozenset({"have", "let", "make"})


def begun_by(verb: Token) -> tuple[Token, ...]:
    """Return the verbs of what someone begins or has done: "began selling", "had the envoy come"."""
    caused = verb.lemma_ in CAUSING
    return tuple(
        one
        for one in verb.children
        if (one.dep_ == "xcomp" and one.tag_ == "VBG")
        or (caused and one.dep_ in ("ccomp", "xcomp") and one.tag_ in ("VB", "VBN"))
    )


def is_of_noun(scene: Scene, one: Day) -> bool:
    """Tell whether a day only tells which thing is meant: "the June 5 hearing"."""
    span = scene.reading.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None:
        return False
    if span.root.dep_ in OF_NOUN:
        return span.root.head.pos_ in ("NOUN", "PROPN")
    before, after = span.doc[max(0, span.start - 1)], span.doc[min(span.end, len(span.doc) - 1)]
    return before.dep_ == "det" and after.pos_ == "NOUN"

"""Denied: whether an English verb tells what is denied, feared or usual, or what there is none of.

Matches: "denied that it had banned exports"; "imposed no tariff"; "usually lifts bans". Must
not: "denied it: it had banned …".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.quoting.clauses import REFUTING

if TYPE_CHECKING:
    from spacy.tokens import Token

UPWARD = frozenset({"conj", "xcomp", "ccomp", "pcomp", "prep", "dep"})
CONTENT_OF = frozenset({"ccomp", "acl", "relcl", "xcomp"})
DENYING = frozenset(
    "deny doubt dispute fear expect hope want imagine wish wonder worry threaten".split()
)
HEARSAY = frozenset(
    "report rumour rumor claim speculation suggestion allegation accusation".split()
)
HABITUAL = re.compile(  # what usually happens, or once something has
    r"\b(?:usually|often|typically|normally|always|routinely|sometimes|as a rule|whenever|"
    r"once (?:the|an?|it|they)|when (?:licen[cs]es|they|it)|every (?:day|week|month|year)|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\b",
    re.IGNORECASE,
)
NOTHING = frozenset({"no", "nothing", "neither", "nobody", "none"})


def is_denied(token: Token) -> bool:
    """Tell whether it is what someone denies or fears, or what there is no sign of."""
    here = token
    for _ in range(4):
        head = here.head
        if here.dep_ in CONTENT_OF and head.pos_ in ("NOUN", "PRON"):
            return (
                _is_refuted(head)
                or any(child.lower_ in NOTHING for child in head.children)
                or head.lower_ in NOTHING
            )
        if here.dep_ in CONTENT_OF and (head.lemma_ in DENYING or _is_none(head)):
            return ":" not in {one.text for one in token.doc[head.i : token.i]}
        if here.dep_ not in UPWARD or head == here:
            return False
        here = head
    return False


def _is_refuted(noun: Token) -> bool:
    """Tell whether a report is what someone denies: "denied a report that it was preparing a suit"."""
    return noun.lemma_ in HEARSAY and noun.dep_ == "dobj" and noun.head.lemma_ in REFUTING


def _is_none(verb: Token) -> bool:
    """Tell whether a verb says that there is none: "there were no signs that …"."""
    nouns = (child for child in verb.children if child.dep_ in ("attr", "nsubj"))
    return verb.lemma_ == "be" and any(c.lower_ in NOTHING for noun in nouns for c in noun.children)


def is_habitual(token: Token, text: str) -> bool:
    """Tell whether a present tense tells what is usual: "Oslo usually lifts bans when they expire"."""
    return token.tag_ in ("VBZ", "VBP") and HABITUAL.search(text) is not None


def of_nothing(token: Token) -> bool:
    """Tell whether the verb is denied by its object: "imposed no tariff"."""
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ in NOTHING

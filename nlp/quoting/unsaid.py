"""Unsaid: English verbs of saying by which nothing is told as said: supposed, refused, or only to come.

Matches: "if he were to say", "declined to comment", "Oslo would urge them to go". Must not: "he urged them".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.naming.tokens import text_after, text_before

if TYPE_CHECKING:
    from spacy.tokens import Token

UNSAID = frozenset("decline refuse fail avoid refrain stop shy shrink abstain".split())
ASKS = frozenset("urge press implore exhort call ask beseech demand confirm".split())
TELLS = frozenset("explain inform convey brief".split())
NOUNS = ("remarks", "comments", "claims", "reports")
AHEAD = frozenset(("will", "would", "’ll", "'ll", "shall", "may", "might"))


def is_unsaid(verb: Token) -> bool:
    """Tell whether something is only supposed or refused to be said: "if he were to say", "declined to"."""
    chain = (verb, verb.head)
    if (verb.lemma_, text_after(verb).lower()) in (
        ("call", "in"),
        ("claim", "as"),
        ("think", "tank"),
        ("think", "tanks"),
    ):
        return True  # "the island that it claims as its own"; "US think tanks" as a clause
    if verb.lower_ in NOUNS and verb.tag_ == "VBZ" and _is_noun(verb):
        return True
    if verb.lemma_ == "continue" and any(one.dep_ == "xcomp" for one in verb.children):
        return True
    if verb.lemma_ in (*ASKS, *TELLS) and _is_to_come(verb):
        return True
    supposed = any(
        child.lower_ == "if" for one in chain for child in one.children if child.i < verb.i
    )
    by_one = any(one.dep_ == "nsubj" and one.lower_ in ("he", "she") for one in verb.children)
    held = ("VBZ", "VBP", "VBD") if by_one else ("VBZ", "VBP")
    if verb.lemma_ == "expect" and (verb.dep_ != "ROOT" or verb.tag_ not in held):
        return True  # only what is believed now, by who is named in the same breath
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head  # "refrain from commenting"
    return supposed or (verb.dep_ in ("xcomp", "pcomp") and above.lemma_ in UNSAID)


def _is_noun(verb: Token) -> bool:
    """Tell whether the parse takes a noun for a verb: "in reaction to Ann Lee's Taiwan remarks."."""
    last = verb.i + 1 >= len(verb.doc) or verb.nbor().is_punct
    if not last or verb.i == 0 or verb.nbor(-1).pos_ != "PROPN":
        return False
    return text_before(verb.nbor(-1).left_edge) not in (",", "”", '"', "’")


def _is_to_come(verb: Token) -> bool:
    """Tell whether something is only to be asked, or asked about: "would urge", "will go on to urge"."""
    clause = verb.head if verb.dep_ == "xcomp" else verb
    ahead = any(one.lower_ in AHEAD and one.dep_ == "aux" for one in clause.children)
    asked = verb.lemma_ == "confirm" and verb.dep_ == "xcomp" and verb.head.lemma_ == "ask"
    told = verb.lemma_ == "confirm" and verb.sent.text.rstrip('”" ').endswith("?")
    return (ahead and verb.lemma_ != "confirm") or asked or told

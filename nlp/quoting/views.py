"""Views: what an English verb of expecting, promising or seeing holds beside verbs of saying, by the parse.

Matches: "expects that exports will fall"; "promised to raise it"; "sees little prospect of talks".
Must not: "expects to sell more" (plans); "vowed" inside what another says; "saw a rise in prices".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.reading import Sentence
from nlp.words.quotes import QuoteWords

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR_WORDS = 12  # between a verb and its "that": chosen
TELLING = frozenset("tell inform notify assure remind warn".split())
TERMS = frozenset("condition basis ground understanding".split())
PROMISING = frozenset("pledge vow promise swear".split())
OUTLOOKS = frozenset(
    "prospect chance hope risk danger sign room need reason possibility likelihood opportunity threat "
    "benefit merit alternative way end point sense evidence scope cause ground".split()
)
SCANT = frozenset("little no scant few more less great real some any growing slim".split())


def held(verb: Token) -> tuple[int, int] | None:
    """Return the span of what a verb holds, half-open; None for other verbs."""
    if verb.lemma_ == "expect":
        return _span(_that(verb))
    if verb.lemma_ in PROMISING and verb.tag_ != "VBN":
        return _span(_to_do(verb))
    if verb.lemma_ == "see" and verb.tag_ in ("VBZ", "VBP") and verb.dep_ == "ROOT":
        return _span(_outlook(verb))
    return None


def lost_clause(words: QuoteWords, sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """Return the span behind the "that" of a verb of saying whose clause the parse hung elsewhere.

    Matches: "said in a release that Oslo had agreed". Must not: "said the rule that hurt them stays".
    """
    if verb.lemma_ not in words.verbs or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    near = verb.doc[verb.i + 1 : min(verb.i + NEAR_WORDS, verb.sent.end)]
    if near and near[0].pos_ in ("DET", "PRON", "NOUN", "PROPN") and verb.lemma_ not in TELLING:
        return None
    for token in near:
        if token.lower_ == "that":
            after = token.nbor() if token.i + 1 < verb.sent.end else token
            starts = (
                after.pos_ in ("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM")
                and token.nbor(-1) != verb
            )
            terms = token.nbor(-1).lemma_ in TERMS  # "on condition that …"
            return (after.idx, sentence.end) if starts and not terms else None
        if token.is_punct or token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ"):
            return None
    return None


def _span(clause: Token | None) -> tuple[int, int] | None:
    if clause is None:
        return None
    first, last = clause.left_edge, clause.right_edge
    first = first.nbor() if first.lower_ == "that" else first
    return first.idx, last.idx + len(last)


def _that(verb: Token) -> Token | None:
    """Return the clause of "expects that …"."""
    behind = (one for one in verb.children if one.dep_ == "ccomp" and one.i > verb.i)
    return next((one for one in behind if one.left_edge.lower_ == "that"), None)


def _to_do(verb: Token) -> Token | None:
    """Return what is promised: the "to raise it" right behind the verb."""
    behind = (one for one in verb.children if one.dep_ == "xcomp" and one.i > verb.i)
    return next((one for one in behind if one.left_edge.tag_ == "TO"), None)


def _outlook(verb: Token) -> Token | None:
    """Return what is seen ahead: "little prospect of talks"; None for a thing that is seen."""
    what = next((one for one in verb.children if one.dep_ == "dobj" and one.i > verb.i), None)
    if what is None or what.lemma_ not in OUTLOOKS:
        return None
    weighed = what.left_edge.lower_ in (*SCANT, "a", "the")
    of = any(one.dep_ in ("prep", "acl") for one in what.children)
    return what if weighed and of else None

"""Asked: what an English verb of asking, expecting or wanting asks for, by the parse, and of whom.

Matches: "urged them to withdraw it"; "pressed her in the debate to go". Must not: "expects to sell more";
what just anybody wants; what came before it, "after she said so".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.quoting.held import ASKS

if TYPE_CHECKING:
    from spacy.tokens import Token

EXPECTING = ("expect", "want")


def asked(verb: Token) -> Iterator[tuple[int, int]]:
    """Yield "them to withdraw it" of "urged them to withdraw it"."""
    behind = [child for child in verb.children if child.i > verb.i]
    kinds = ("xcomp",) if verb.lemma_ == "tell" else ("xcomp", "ccomp")
    to_do = next((child for child in behind if child.dep_ in kinds), None) or lost_deed(verb)
    if verb.lemma_ in EXPECTING and (to_do is None or not _has_subject(to_do)):
        return  # "expects to sell more" plans, "expects Oslo to yield" believes
    who = next((one for one in verb.children if one.dep_ == "nsubj"), None)
    if verb.lemma_ == "want" and (
        who is None or who.pos_ not in ("PROPN", "PRON") or verb.dep_ != "ROOT"
    ):
        return  # what just anybody wants is not said
    near = [*behind, *(child for prep in behind if prep.dep_ == "prep" for child in prep.children)]
    whom = next((child for child in near if child.dep_ in ("dobj", "pobj")), None)
    if to_do is not None and (whom is not None or verb.lemma_ != "ask"):
        first = min(to_do.left_edge.i, whom.left_edge.i if whom is not None else to_do.i)
        first = to_do.left_edge.i if is_parted(whom, to_do) else first
        first += verb.doc[first].lower_ == "that"  # "urged that talks be resumed"
        done = done_beside(verb)
        last = done.nbor(-2) if done is not None else told_before_it(to_do)
        yield verb.doc[first].idx, last.idx + len(last.text)


def done_beside(verb: Token) -> Token | None:
    """Return what is done beside what is asked, though the parse joins it: "urged them to go and left"."""
    asked = (one for one in verb.children if one.dep_ == "xcomp" and one.tag_ == "VB")
    joined = (two for one in asked for two in one.children if two.dep_ == "conj")
    return next((t for t in joined if t.tag_ in ("VBD", "VBZ") and t.nbor(-1).dep_ == "cc"), None)


def _has_subject(clause: Token) -> bool:
    """Tell whether a clause has a subject of its own, and "to"."""
    kinds = {one.dep_ for one in clause.children}
    return bool(kinds & {"nsubj", "nsubjpass"}) and any(one.tag_ == "TO" for one in clause.children)


def lost_deed(verb: Token) -> Token | None:
    """Return what is asked, hung on a noun between (lost): "pressed her in the debate to go"."""
    whom = next((one for one in verb.children if one.dep_ == "dobj" and one.i > verb.i), None)
    if whom is None or verb.lemma_ not in ASKS:
        return None
    between = (
        two
        for one in verb.children
        if one.dep_ == "prep" and one.i > whom.i
        for two in one.children
    )
    held = (two for one in between if one.dep_ == "pobj" for two in one.children)
    deeds = (one for one in held if one.dep_ in ("acl", "relcl") and one.tag_ == "VB")
    return next((one for one in deeds if one.left_edge.tag_ == "TO"), None)


def is_parted(whom: Token | None, deed: Token) -> bool:
    """Tell whether a day or place stands between whom one asks and what: "urged Oslo on Monday to go"."""
    first = deed.left_edge
    if whom is None or first.tag_ != "TO" or first.i <= whom.i:
        return False
    return any(
        one.dep_ == "prep" and one.i > whom.right_edge.i
        for one in whom.head.children
        if one.i < first.i
    )


def told_before_it(deed: Token) -> Token:
    """Return the last word of what one is asked to do, without "after she said so": that came before."""
    for one in deed.children:
        past = one.dep_ == "advcl" and one.tag_ == "VBD" and one.i > deed.i
        if (
            past
            and one.left_edge.lower_ in ("after", "since", "as", "when")
            and one.left_edge.i > deed.i
        ):
            return one.left_edge.nbor(-1)
    return deed.right_edge

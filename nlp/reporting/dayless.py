"""Dayless: nouns that tell a happening in full though they give no day (English).

Words whose content a clause gives are somebody's words; talks in which somebody speaks are held. It fails
where such talks are only a habit. Matches: "a remark by Premier Ann Lee that …"; "said during his talks with
Ann Lee that …". Must not: "a remark by an expert that …"; "said before talks with Ann Lee".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.reporting.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token

DURING = frozenset({"during", "in", "at", "after", "following"})


def is_told_whole(draft: Draft) -> bool:
    """Tell whether a noun's own sentence tells enough of what it names for it to need no day."""
    noun = draft.cue.token
    if noun is None:
        return False
    if draft.type in ("remark", "statement"):
        return draft.who.official and draft.who.person and _has_content(noun)
    return draft.type == "meeting" and _is_occasion(noun)


def _has_content(noun: Token) -> bool:
    """Tell whether a clause gives what was said: "a remark that …"."""
    clauses = (one for one in noun.subtree if one.dep_ in ("acl", "ccomp", "relcl"))
    return any(
        two.lower_ == "that" and two.tag_ in ("IN", "DT") and noun.i < two.i < one.i
        for one in clauses
        for two in one.subtree
        if noun in (one.head, one.head.head.head)
    )


def _is_occasion(noun: Token) -> bool:
    """Tell whether somebody said or did something in the talks: "said during his talks with …"."""
    prep = noun.head
    above = prep.head
    own = any(one.dep_ == "poss" for one in noun.children)
    return own and prep.lower_ in DURING and above.pos_ == "VERB" and above.tag_ == "VBD"

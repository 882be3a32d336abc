"""Nominal: what an English noun of saying with its author tells: "the minister's remark on Friday that …".

Matches: "a claim by Oslo that the rule is unfair". Must not: "the fact that"; "concern that", which a verb
reports; a claim whose author is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.naming.tokens import tokens_of
from nlp.quoting.clauses import FINITE
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.marks import Marked
from nlp.quoting.sources import MIN_WORDS
from nlp.quoting.speakers import NOBODY, Speaker, Stage, last_person
from nlp.quoting.subjects import PRONOUN_OF, named_or_told
from nlp.reading import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUN = re.compile(
    r"\b(?:remark|comment|statement|claim|assertion|warning|suggestion|argument|allegation|accusation|"
    r"contention|declaration|testimony|insistence|assessment|complaint|hint)s?\b(?=.* that\b)"
)


def drafts(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the clauses of nouns of saying whose author stands beside them."""
    text = stage.reading.article.text
    for match in NOUN.finditer(sentence.text):
        at = sentence.start + match.start()
        span = tokens_of(stage.reading).covering(at, sentence.start + match.end())
        noun = span.root if span is not None and not stage.quoted(at) else None
        clause = _clause(noun) if noun is not None and noun.pos_ == "NOUN" else None
        if noun is None or clause is None:
            continue
        first, last = clause.left_edge, clause.right_edge
        start, end = trimmed(text, first.idx + len(first), last.idx + len(last))
        end = next((one.end for one in marks if start <= one.start < end <= one.end + 1), end)
        speaker = _author(stage, noun)
        if speaker.text and len(text[start:end].split()) >= MIN_WORDS:
            yield Draft(start, end, kind_of(start, end, marks), speaker, noun.text)


def _clause(noun: Token) -> Token | None:
    """Return the verb of the clause that tells what was said: it opens with "that" and has a subject."""
    for one in noun.subtree:
        opens = one.left_edge
        held = one.dep_ in ("acl", "ccomp", "relcl", "advcl") and one.i > noun.i
        told = opens.lower_ == "that" and opens.dep_ == "mark"
        finite = any(two.tag_ in FINITE for two in (one, *one.children))
        if held and told and finite and any("subj" in two.dep_ for two in one.children):
            return one
    return None


def _author(stage: Stage, noun: Token) -> Speaker:
    """Return whose words a noun is for: "her remark", "the remark by Ann Lee"."""
    whose = next((one for one in noun.children if one.dep_ == "poss"), None)
    if whose is not None and whose.lower_ in PRONOUN_OF:
        return last_person(stage, whose.idx, PRONOUN_OF[whose.lower_]) or NOBODY
    by = (two for one in noun.children if one.lower_ in ("by", "from") for two in one.children)
    whose = whose or next((one for one in by if one.dep_ == "pobj"), None)
    return named_or_told(stage, whose) if whose is not None and whose.pos_ != "PRON" else NOBODY

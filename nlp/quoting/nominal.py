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

DAY_WORDS = 6  # of "last November", "of May 7", with what follows: chosen
DEMANDS = ("demand", "request", "call", "insistence")  # that someone go
NOUN = re.compile(
    r"\b(?:remark|comment|statement|claim|assertion|warning|suggestion|argument|allegation|accusation|"
    r"contention|declaration|testimony|insistence|assessment|complaint|hint|demand|request|call|pledge|promise|"
    r"prediction|conclusion|conviction|admission|acknowledge?ment|explanation)s?\b(?=.* that\b)"
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
    for one in (*noun.subtree, *_behind_day(noun)):
        opens = one.left_edge
        held = one.dep_ in ("acl", "ccomp", "relcl", "advcl") and one.i > noun.i
        told = opens.lower_ == "that" and opens.dep_ == "mark"
        finite = any(two.tag_ in FINITE for two in (one, *one.children)) or noun.lemma_ in DEMANDS
        if held and told and finite and any("subj" in two.dep_ for two in one.children):
            return one
    return None


def _behind_day(noun: Token) -> Iterator[Token]:
    """Yield the verb of a "that" hung elsewhere, but for a day behind the noun: "remark of May 7 that"."""
    for token in noun.doc[noun.i + 1 : noun.i + DAY_WORDS]:
        if token.lower_ == "that":
            yield from (token.head,) if token.dep_ == "mark" else ()
            return
        if token.is_punct or token.pos_ in ("VERB", "AUX", "PRON", "CCONJ"):
            return


def _acting(stage: Stage, whose: Token, sex: str) -> Speaker | None:
    """Return the office that acts in the sentence of "her": "the premier has paid for her remark"."""
    own = (one for one in whose.sent.root.children if one.dep_ in ("nsubj", "nsubjpass"))
    who = next((one for one in own if one.i < whose.i), None)
    meant = stage.referent(who.left_edge.idx, who.idx + len(who)) if who is not None else None
    return (
        meant if meant is not None and meant.type == "PERSON" and stage.fits(meant, sex) else None
    )


def _author(stage: Stage, noun: Token) -> Speaker:
    """Return whose words a noun is for: "her remark", "the remark by Ann Lee"."""
    whose = next((one for one in noun.children if one.dep_ == "poss"), None)
    if whose is not None and whose.lower_ in PRONOUN_OF:
        sex = PRONOUN_OF[whose.lower_]
        return _acting(stage, whose, sex) or last_person(stage, whose.idx, sex) or NOBODY
    by = (two for one in noun.children if one.lower_ in ("by", "from") for two in one.children)
    whose = whose or next((one for one in by if one.dep_ == "pobj"), None)
    return named_or_told(stage, whose) if whose is not None and whose.pos_ != "PRON" else NOBODY

"""Back: whom an English phrase without a name looks back to: an office the topic knows, "he", "said one".

Matches: "the Treasury secretary" of who holds that office and was named before; "Brokers shrugged. “…,” said
one": a broker. Must not: an office whose holder was not named; "one" of those that are told of beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.patterns import compiled
from nlp.quoting import phrases
from nlp.quoting.people import is_for_people
from nlp.quoting.speakers import Speaker, Stage
from nlp.quoting.unnamed import described

if TYPE_CHECKING:
    from spacy.tokens import Token

LONE = frozenset({"one", "another", "others", "some", "many", "most", "several"})


def officeholder(stage: Stage, start: int, end: int) -> Speaker | None:
    """Return who holds the office that a phrase is, as the topic tells, if named before."""
    last, id_ = stage.holders.get(start, (-1, ""))
    text = stage.reading.article.text[start:end]
    return Speaker(id_, text.strip(" ,"), "PERSON", at=start) if last == end else None


def told_before(stage: Stage, pronoun: Token) -> Speaker | None:
    """Return who is described, and does something, in the sentence before: "a senior official"."""
    for token in _subjects_before(stage, pronoun):
        told = described(stage, *phrases.phrase(stage.reading.article.text, token), token.lemma_)
        if told.type == "PERSON":
            return told
    return None


def one_of_those(stage: Stage, spoken: Token) -> Speaker | None:
    """Return those of whom "one" is, told of in the sentence before: "Brokers shrugged"."""
    if spoken.lower_ not in LONE or any(one.lower_ == "of" for one in spoken.children):
        return None
    for token in _subjects_before(stage, spoken):
        if token.tag_ == "NNS":
            span = phrases.phrase(stage.reading.article.text, token)
            return described(stage, *span, token.lemma_)
    return None


def _subjects_before(stage: Stage, word: Token) -> list[Token]:
    """Return the subjects of the sentence before that may speak."""
    first, speakers = word.sent.start, compiled(stage.reading.words.quotes.speakers)
    before = word.doc[max(0, first - 1)].sent if first else None
    return [
        token
        for token in (before if before is not None else ())
        if token.dep_ == "nsubj" and (speakers.fullmatch(token.text) or is_for_people(token))
    ]

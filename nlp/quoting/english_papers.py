"""English papers: whose a report, a draft or a survey is, and which body "the company" looks back to.

Matches: "Oslo plans to …, a draft showed" (Oslo's); "two institutes released a report. The paper said"
(theirs). Must not: whom a draft was shown to. What such a paper says does not belong here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting import phrases
from nlp.quoting.clauses import subject
from nlp.quoting.ends import OPENING
from nlp.quoting.people import JOINT
from nlp.quoting.speakers import (
    OWNED,
    Speaker,
    Stage,
    body_called,
    issuing_body,
    names_in,
    speaker_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

SHOWN = frozenset("see obtain review present submit show give send hand circulate leak".split())
DRAFTS = frozenset("draft outline document plan proposal".split())
PRESS_PIECES = ("commentary", "editorial", "article", "column")
LOCAL = frozenset(
    "metropolitan prefectural provincial municipal city state local regional county".split()
)
ARTICLE_CHARS = 5  # "The " before the name that opens a sentence


def named_on(stage: Stage, paper: Token, start: int, end: int) -> Mention | None:
    """Return the body whose name a phrase gives to a paper, not one that it was shown to."""
    names = names_in(stage.reading, start, end)
    return next(
        (one for one in names if one.type in ("ORG", "MEDIA") and not _is_shown(paper, one)), None
    )


def _is_shown(paper: Token, name: Mention) -> bool:
    """Tell whether a paper was shown to someone named behind it: "a draft seen by the Post"."""
    shown = (one for one in paper.children if one.dep_ in ("acl", "relcl") and one.lemma_ in SHOWN)
    return any(one.idx <= name.start_char for one in shown)


def authors(stage: Stage, paper: Token) -> Iterator[Token]:
    """Yield the nouns that may be whose paper it is, the surest first."""
    inner = (
        two for one in paper.children if one.lower_ in ("by", "in", "from") for two in one.children
    )
    noun = next((one for one in inner if one.dep_ == "pobj"), None)
    if noun is not None and compiled(stage.reading.words.quotes.speakers).fullmatch(noun.text):
        yield noun
    out = (
        paper
        if paper.dep_ == "dobj" and paper.head.lemma_ in phrases.PUTS_OUT
        else _put_out(stage, paper)
    )
    doer = subject(out.head) if out is not None else None
    if doer is not None:
        yield doer


def _put_out(stage: Stage, paper: Token) -> Token | None:
    """Return the paper that "the paper" looks back to, put out in the sentence before."""
    first = paper.sent.start
    if not first or paper.left_edge.lower_ not in ("the", "this"):
        return None
    kinds = compiled(stage.reading.words.quotes.papers)
    before = (one for one in reversed(paper.doc[first - 1].sent) if kinds.fullmatch(one.lower_))
    return next((t for t in before if t.dep_ == "dobj" and t.head.lemma_ in phrases.PUTS_OUT), None)


def looked_back(stage: Stage, paper: Token, start: int, end: int) -> Speaker | None:
    """Return the body that issued the paper which a phrase looks back to, or whose plans a draft holds."""
    meant = stage.referent(start, end)
    if meant is not None and meant.type == "ORG":
        return meant
    back = compiled(stage.reading.words.quotes.looks_back).match(
        stage.reading.article.text, start, end
    )
    issued = stage.last("ORG") if back and paper.lower_ != "reports" else None  # the press's
    if back and paper.lower_ in PRESS_PIECES:
        issued = last_outlet(stage, start) or issued
    if issued is None and paper.lemma_ in JOINT:
        issued = issuing_body(stage, start)
    if issued is None and not back and paper.lemma_ in DRAFTS:
        issued = planner(stage, start)
    return replace(issued, at=start) if issued else None


def planner(stage: Stage, at: int) -> Speaker | None:
    """Return the body that opens the sentence of an offset: "The ministry plans it, a draft showed"."""
    sentence, text = stage.reading.at(at), stage.reading.article.text
    dateline = OPENING.match(text, sentence.start, at)
    first = dateline.end() if dateline else sentence.start
    names = [one for one in names_in(stage.reading, first, at) if one.type in ("ORG", "GPE")]
    if len(names) > 1 and text[names[0].end_char : names[1].start_char] in OWNED:
        return speaker_of(stage.reading, names[1])
    opens = names and names[0].start_char - first <= ARTICLE_CHARS
    return speaker_of(stage.reading, names[0]) if opens else None


def last_outlet(stage: Stage, at: int) -> Speaker | None:
    """Return the outlet named last before an offset."""
    before = (one for one in reversed(stage.reading.of(Mention)) if one.end_char <= at)
    last = next((one for one in before if one.type == "MEDIA"), None)
    return speaker_of(stage.reading, last) if last else None


def wire_meant(stage: Stage, at: int) -> Speaker | None:
    """Return the outlet heard of last that "the agency" is, where no body called so was named."""
    last = stage.last("ORG", "MEDIA")
    if last is None or last.type != "MEDIA" or body_called(stage, "agency", at) is not None:
        return None
    return replace(last, at=at)


def firm_before(stage: Stage, at: int) -> Speaker | None:
    """Return the body that opens the paragraph in which "the company" goes on.

    Fails where the paragraph opens with another body than the firm of which it tells.
    """
    here = stage.reading.at(at)
    same = (
        one for one in reversed(stage.reading.sentences[: bisect_left(stage.starts, here.start)])
    )
    for sentence in takewhile(lambda one: one.paragraph == here.paragraph, same):
        opens = names_in(stage.reading, sentence.start, sentence.start + 1 + ARTICLE_CHARS)
        names = opens or names_in(stage.reading, sentence.start, sentence.end)
        first = next((one for one in names if one.type == "ORG"), None)
        if first is not None and first.start_char - sentence.start <= ARTICLE_CHARS:
            return replace(speaker_of(stage.reading, first), at=at)
    return None


def is_local(noun: Token) -> bool:
    """Tell whether a government is that of a city or a part of a country."""
    return any(one.lower_ in LOCAL for one in noun.children)


def own_land(stage: Stage, noun: Token) -> str | None:
    """Return the country of "the government" alone: that of the dateline's place."""
    told = [
        one for one in noun.children if one.dep_ in ("amod", "compound", "poss", "prep", "nmod")
    ]
    if noun.lower_ != "government" or noun.left_edge.lower_ != "the" or told:
        return None
    text = stage.reading.article.text
    for paragraph in stage.reading.sentences[:4]:
        line = OPENING.match(text, paragraph.start)
        if line is not None:
            names = names_in(stage.reading, paragraph.start, line.end())
            return next((one.entity_id for one in names if one.type == "GPE"), None)
    return None

"""Around: the sentence of an amount with its names, times, amounts and clauses, and what went before.

Facts of a reading go in, what the other modules of this folder look at comes out, a sentence at a time.
What an amount measures, when, and by whose account, is decided there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from nlp.amounts.units import Amount
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.reading import Reading, Sentence
from nlp.timex.mention import DateMention
from nlp.words.figures import FigureWords

if TYPE_CHECKING:
    from spacy.tokens import Doc

CLAUSE = re.compile(r"[，,。；;！？!?\n]|(?<=[がはにで])、|、(?=うち|[^、。]{1,12}[はが])")
PERIODS = ("DATE", "DURATION")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
BEFORE_CHARS = 400  # chosen: two or three sentences
OPENING = 3  # sentences, the headline among them


@dataclass(frozen=True)
class Surroundings:
    """A sentence with the names, times and amounts in it, and what stands before it."""

    doc: Doc
    text: str  # of the article
    sentence: Sentence
    words: FigureWords
    names: tuple[Mention, ...]
    times: tuple[DateMention, ...]
    earlier: tuple[DateMention, ...]  # of the sentence before it, in the same paragraph
    amounts: tuple[Amount, ...]
    paragraph: str  # the sentence with what stands around it in its paragraph
    before: str  # of the paragraph, up to the sentence
    country: str | None = None  # that of the body which the sentence names
    trading: str | None = None  # the last trading day told of, as dates.value
    body: str | None = None  # id of the last body cited before the sentence
    issuer: str | None = None  # id of the body whose release the story is

    @cached_property
    def numbers(self) -> frozenset[int]:
        """Return the places of the tokens of all amounts of the sentence."""
        spans = (
            self.doc.char_span(one.start, one.end, alignment_mode="expand") for one in self.amounts
        )
        return frozenset(
            at for span in spans if span is not None for at in range(span.start, span.end)
        )


def surroundings(
    reading: Reading, at: int, amounts: Sequence[Amount], days: Sequence[tuple[int, str]]
) -> Surroundings:
    """Return what stands around the amounts of one sentence, by its place among the sentences.

    `days` are the trading days that the article tells of, each with its offset.
    """
    sentence = reading.sentences[at]
    before = reading.sentences[at - 1] if at else None
    same = before if before is not None and before.paragraph == sentence.paragraph else None
    names = reading.within(Mention, sentence.start, sentence.end)
    text = reading.article.text
    opens = text.rfind("\n", 0, sentence.start) + 1
    ends = text.find("\n", sentence.end)
    closes = min(ends if ends >= 0 else len(text), sentence.end + BEFORE_CHARS)
    told = [day for offset, day in days if offset < sentence.end] or [day for _, day in days[:1]]
    return Surroundings(
        doc=reading.doc,
        text=text,
        sentence=sentence,
        words=reading.words.figures,
        names=names,
        times=_times(reading, sentence),
        earlier=_times(reading, same) if same else (),
        amounts=tuple(amounts),
        paragraph=text[max(opens, sentence.start - BEFORE_CHARS) : closes],
        before=text[max(opens, sentence.start - BEFORE_CHARS) : sentence.start],
        country=_country(reading, names),
        trading=told[-1] if told else None,
        body=_body(reading, sentence),
        issuer=_issuer(reading, at),
    )


def _body(reading: Reading, sentence: Sentence) -> str | None:
    """Return the last body that gives figures in the sentences before: "data from ... showed"."""
    first = max(0, sentence.start - BEFORE_CHARS)
    cited = compiled(reading.words.figures.source)
    surveys = compiled(reading.words.figures.surveys)
    for one in reversed(reading.within(Mention, first, sentence.start)):
        before = reading.article.text[max(first, one.start_char - 40) : one.start_char]
        after = reading.article.text[one.end_char : min(sentence.start, one.end_char + 50)]
        if one.type in ("ORG", "MEDIA") and (cited.search(before) or surveys.match(after)):
            return one.entity_id
    return None


def _issuer(reading: Reading, at: int) -> str | None:
    """Return the body of whose survey or statistics the story's opening tells that they are out."""
    words = reading.words.figures
    issues, issued = compiled(words.issues), compiled(words.issued_by)
    for sentence in reading.sentences[: min(at, OPENING)]:
        for one in reading.within(Mention, sentence.start, sentence.end):
            after = reading.article.text[one.end_char : sentence.end]
            before = reading.article.text[sentence.start : one.start_char]
            if one.type == "ORG" and (issues.match(after) or issued.search(before)):
                return one.entity_id
    return None


def _times(reading: Reading, sentence: Sentence) -> tuple[DateMention, ...]:
    found = reading.within(DateMention, sentence.start, sentence.end)
    return tuple(one for one in found if one.type in PERIODS)


def _country(reading: Reading, names: Sequence[Mention]) -> str | None:
    """Return the country of the first body of a sentence, where the topic knows it."""
    for one in names:
        if one.type in ("ORG", "PERSON"):
            entity = reading.topic.entity.get(one.entity_id or "")
            side = reading.topic.entity.get(entity.side or "") if entity else None
            if side is not None:
                return side.name
    return None


def trading_days(reading: Reading) -> tuple[tuple[int, str], ...]:
    """Return the days of sentences about a market, each with its offset, in text order."""
    words = reading.words.figures
    market = compiled(words.market)
    found = []
    for sentence in reading.sentences:
        if not market.search(sentence.text):
            continue
        for one in _times(reading, sentence):
            after = reading.article.text[one.end_char : one.end_char + 14]
            issued = compiled(words.issued_after).match(after)
            if DAY.fullmatch(one.value) and not issued:
                found.append((one.start_char, one.value))
                break
    return tuple(found) or _lead_days(reading)


def _lead_days(reading: Reading) -> tuple[tuple[int, str], ...]:
    """Return the first day of the story below a headline: what moves there moved then."""
    if not reading.article.title:
        return ()
    lead = [one for one in reading.sentences if one.paragraph == 1][:2]
    times = (one for sentence in lead for one in _times(reading, sentence))
    return tuple((one.start_char, one.value) for one in times if DAY.fullmatch(one.value))[:1]


def clause(text: str, at: int) -> tuple[int, int]:
    """Return the half-open span of the clause around an offset, cut at commas and stops."""
    starts, stops = _cuts(text)
    first = bisect_right(starts, at) - 1
    return starts[first], stops[first]


@lru_cache(maxsize=8)
def _cuts(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where the clauses of a sentence begin and end."""
    cuts = [
        match
        for match in CLAUSE.finditer(text)
        if not re.match(r"\d[,，]\d", text[match.start() - 1 : match.end() + 1])
    ]
    starts = (0, *(one.end() for one in cuts))
    return starts, (*(one.start() for one in cuts), len(text))

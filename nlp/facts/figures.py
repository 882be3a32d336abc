"""Figures: amounts of money and goods, shares, index points, counts, each with what it measures.

The span is the number with its unit or currency; for a count the numeral alone. What is said of its
exactness stands in `comparator`. Dates, durations and numerals inside names are no figures.

Not here: how numbers are written (nlp.numbers), a language's units and hedges (nlp/languages).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.amounts import about
from nlp.amounts.candidates import COUNT, Amount, amounts
from nlp.facts.dates import DateMention
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import FactType, Reading
from store.records import Fact, col

CONFIDENCE = {COUNT: 0.8}  # measured: counts err more often than amounts with a unit
UNITED = 0.95
IN_NUMBER = re.compile(r"[0-9０-９万萬亿億][.,，]?[0-9０-９]$")  # what begins there is no date
MAX_SENTENCE_CHARS = 3000  # chosen: what is longer is a table without line breaks


@dataclass(frozen=True, kw_only=True)
class Figure(Fact):
    """A number that an article gives."""

    value: float = col("scale words multiplied out: 9 trillion is 9000000000000")
    unit: str = col(
        "ISO 4217 code, percent, point (of an index), count, ratio, t or another UCUM symbol"
    )
    comparator: str = col("eq, approx, gt or lt")
    measure: str | None = col("what is counted or measured", default=None)
    period: str | None = col("the time it is for, as dates.value", default=None)
    geography: str | None = col("country, or origin>destination for a flow", default=None)
    direction: str | None = col("rise, fall or level; null for bare counts", default=None)
    attributed_to: str | None = col("entity id of whose figure it is", default=None)
    converted_from: str | None = col("figures.id of the amount that it converts", default=None)


def find(reading: Reading) -> Iterator[Figure]:
    """Yield the figures of an article in text order, none overlapping a date or a name."""
    words = reading.words.figures
    text = reading.article.text
    masked = [
        (one.start_char, one.end_char)
        for one in reading.of(DateMention)
        if not IN_NUMBER.search(text[max(0, one.start_char - 2) : one.start_char + 1])
    ]
    masked += [
        (one.start_char, one.end_char)
        for one in reading.of(Mention)
        if not (words.spaced and one.text.islower())  # "three key documents" is a description
    ]
    quotes = reading.of(Quote)
    starts = [one.start for one in reading.sentences]
    around: about.Surroundings | None = None
    last: Figure | None = None
    said: tuple[Quote, ...] = ()
    place = -1
    for amount in amounts(reading.article.text, words, masked):
        here = bisect_right(starts, amount.start) - 1
        if here != place:
            place, around = here, _around(reading, here)
            said = _said_in(quotes, around)
        last = _figure(reading, amount, around, said, last)
        yield last


def _around(reading: Reading, at: int) -> about.Surroundings | None:
    """Return what stands around; None for what is no sentence, such as a table in one line."""
    if at < 0 or len(reading.sentences[at].text) > MAX_SENTENCE_CHARS:
        return None
    return about.surroundings(reading, at)


def _said_in(quotes: Sequence[Quote], around: about.Surroundings | None) -> tuple[Quote, ...]:
    """Return the quotations with a known speaker that touch a sentence."""
    if around is None:
        return ()
    start, end = around.sentence.start, around.sentence.end
    return tuple(
        one for one in quotes if one.start_char < end and start < one.end_char and one.speaker_id
    )


def _figure(
    reading: Reading,
    amount: Amount,
    around: about.Surroundings | None,
    said: Sequence[Quote],
    last: Figure | None,
) -> Figure:
    """Return the fact of an amount; `last` is the figure before it."""
    text = reading.article.text
    trend = about.direction(around, amount) if around else None
    converted = last if amount.converts else None
    return Figure(
        article_id=reading.article.id,
        start_char=amount.start,
        end_char=amount.end,
        text=text[amount.start : amount.end],
        confidence=CONFIDENCE.get(amount.unit, UNITED),
        value=float(amount.value),
        unit=amount.unit,
        comparator=amount.comparator,
        measure=_measure(amount, trend, around, last),
        period=about.period(around, amount) if around else None,
        geography=about.geography(around, amount) if around else None,
        direction=converted.direction if converted else trend,
        attributed_to=_source(amount, around, said, last),
        converted_from=converted.id if converted else None,
    )


def _source(
    amount: Amount,
    around: about.Surroundings | None,
    said: Sequence[Quote],
    last: Figure | None,
) -> str | None:
    """Return whose figure it is: who says it, who is cited, or the source of the one before."""
    if around is None:
        return None
    own = [one for one in said if one.start_char <= amount.start and amount.end <= one.end_char]
    if own:
        return min(own, key=lambda one: one.end_char - one.start_char).speaker_id
    cited = about.source(around)
    if cited or last is None or "\n" in around.text[last.end_char : amount.start]:
        return cited
    return last.attributed_to if last.unit == amount.unit else None


def _measure(
    amount: Amount, trend: str | None, around: about.Surroundings | None, last: Figure | None
) -> str | None:
    """Return what the amount measures; without words of its own, what the figure before it did."""
    if around is None:
        return None
    if amount.converts and last is not None:
        return last.measure
    found = about.measure(around, amount, trend)
    if found or last is None or last.unit != amount.unit:
        return found
    return None if "\n" in around.text[last.end_char : amount.start] else last.measure


FACT = FactType(
    table="figures", record=Figure, find=find, version=1, needs=(DateMention, Mention, Quote)
)

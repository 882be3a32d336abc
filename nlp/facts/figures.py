"""Figures: amounts of money and goods, shares, index points, counts, each with what it measures.

The span is the number with its unit or currency; for a count the numeral alone. What is said of its
exactness stands in `comparator`. Dates, durations and numerals inside names are no figures.

Not here: how numbers are written (nlp.numbers), a language's units and hedges (nlp/languages).
"""

from __future__ import annotations

from collections.abc import Iterator
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
    masked = [(one.start_char, one.end_char) for one in reading.of(DateMention)]
    masked += [
        (one.start_char, one.end_char)
        for one in reading.of(Mention)
        if not (words.spaced and one.text.islower())  # "three key documents" is a description
    ]
    last: Figure | None = None
    for amount in amounts(reading.article.text, words, masked):
        last = _figure(reading, amount, last)
        yield last


def _figure(reading: Reading, amount: Amount, last: Figure | None) -> Figure:
    """Return the fact of an amount; `last` is the figure before it."""
    words, text = reading.words.figures, reading.article.text
    sentence = about.sentence_of(reading, amount)
    trend = about.direction(sentence, amount, words) if sentence else None
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
        measure=_measure(reading, amount, trend, last),
        period=about.period(reading, sentence, amount) if sentence else None,
        geography=about.geography(reading, sentence, words) if sentence else None,
        direction=converted.direction if converted else trend,
        attributed_to=_source(reading, amount, last),
        converted_from=converted.id if converted else None,
    )


def _source(reading: Reading, amount: Amount, last: Figure | None) -> str | None:
    """Return whose figure it is: who says it, who is cited, or the source of the one before."""
    words, text = reading.words.figures, reading.article.text
    said = [
        one
        for one in reading.of(Quote)
        if one.start_char <= amount.start and amount.end <= one.end_char and one.speaker_id
    ]
    if said:
        return min(said, key=lambda one: one.end_char - one.start_char).speaker_id
    sentence = about.sentence_of(reading, amount)
    cited = about.source(reading, sentence, words) if sentence else None
    if cited or last is None or "\n" in text[last.end_char : amount.start]:
        return cited
    return last.attributed_to if last.unit == amount.unit else None


def _measure(
    reading: Reading, amount: Amount, trend: str | None, last: Figure | None
) -> str | None:
    """Return what the amount measures; without words of its own, what the figure before it did."""
    sentence = about.sentence_of(reading, amount)
    if sentence is None:
        return None
    if amount.converts and last is not None:
        return last.measure
    found = about.measure(reading, sentence, amount, trend)
    if found or last is None or last.unit != amount.unit:
        return found
    gap = reading.article.text[last.end_char : amount.start]
    return None if "\n" in gap else last.measure


FACT = FactType(
    table="figures", record=Figure, find=find, version=1, needs=(DateMention, Mention, Quote)
)

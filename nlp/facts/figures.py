"""Figures: amounts of money and goods, shares, index points, counts, each with what it measures.

The span is the number with its unit or currency; for a count the numeral alone. What is said of its
exactness stands in `comparator`. Dates, durations and numerals inside names are no figures.
"""

from __future__ import annotations

from dataclasses import dataclass

from nlp.facts.dates import DateMention
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import FactType, found_by
from store.records import Fact, col


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


FACT = FactType(
    table="figures",
    record=Figure,
    find=found_by("nlp.finding.figures"),
    version=6,
    needs=(DateMention, Mention, Quote),
    label="unit",
)

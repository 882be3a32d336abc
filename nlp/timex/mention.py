"""DateMention: a time that an article names, as `nlp.facts.dates` finds it; Timex: one in any text.

The record stands here, below the fact types, so that what reads quotations and figures can build on it.
"""

from __future__ import annotations

from dataclasses import dataclass

from nlp.timex.calendar import Value
from store.records import Fact, col


@dataclass(frozen=True, kw_only=True)
class DateMention(Fact):
    """A time that the article names."""

    type: str = col("DATE, DURATION, SET or TIME")
    value: str = col("TIMEX3 / ISO 8601, such as 2026-01-06, 2025-11, FY2026, P3M, PAST_REF")
    mod: str | None = col("START, MID, END, APPROX, BEFORE, AFTER or null", default=None)
    anchor: str | None = col("the day from which it was resolved; null if unknown", default=None)


@dataclass(frozen=True)
class Timex:
    """One expression: half-open character offsets and its meaning."""

    start: int
    end: int
    value: Value
    kind: str

"""Happenings: who did what, when, as one clause or sentence reports it.

A happening is something done or said by someone at some time. Opinion in the outlet's voice,
speculation and what quotations merely mention are none. What experts and companies comment is kept
with the status `comment`, so that a timeline can leave it out. Whether two reports tell of one event
is decided in nlp.timeline.
"""

from __future__ import annotations

from dataclasses import dataclass

from nlp.facts.dates import DateMention
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import FactType, found_by
from store.records import Fact, col


@dataclass(frozen=True, kw_only=True)
class Happening(Fact):
    """Something that happened, as one clause or sentence reports it."""

    type: str = col("announcement, effective, remark, protest … (the contract's list)")
    actors: str = col("entity ids of those who act, foremost first, separated by ;", default="")
    targets: str = col("entity ids of those it is aimed at, in text order, with ;", default="")
    measure_id: str | None = col("measures.id that the sentence names", default=None)
    date: str | None = col("when it happened; null where the text does not say", default=None)
    date_end: str | None = col("last day or month of a range", default=None)
    precision: str | None = col("day, week, month, quarter, year or range", default=None)
    date_basis: str = col(
        "stated, inferred (from an earlier sentence) or unknown", default="unknown"
    )
    status: str = col("reported, planned, rumoured, earlier or comment", default="reported")
    list: str | None = col("for listings: control list, watch list …", default=None)
    about: str = col("ids of what it is about: targets, materials, laws, with ;", default="")


FACT = FactType(
    table="happenings",
    record=Happening,
    find=found_by("nlp.finding.happenings"),
    version=16,
    needs=(Mention, DateMention, Quote),
)

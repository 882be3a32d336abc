"""Listings: one row a name that a notice or report puts on a list, or takes off it."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.facts.dates import DateMention
from nlp.facts.mentions import Mention
from nlp.reading import FactType, found_by
from store.records import Fact, col


@dataclass(frozen=True, kw_only=True)
class Listing(Fact):
    """A name put on a list, or taken off it."""

    list: str = col("control list, watch list, entity list …")
    action: str = col("add, remove, suspend or resume")
    listed_name: str = col("the name as printed")
    entity_id: str | None = col("entities.id where it is known who is meant", default=None)
    measure_id: str | None = col("measures.id", default=None)
    effective_on: str | None = col("day from which it applies; null if not stated", default=None)
    stated_count: int | None = col(
        "how many names the notice says it lists so; fewer rows mean that some were not read",
        default=None,
    )


FACT = FactType(
    table="listings",
    record=Listing,
    find=found_by("nlp.finding.listings"),
    version=3,
    needs=(DateMention, Mention),
    label="action",
)

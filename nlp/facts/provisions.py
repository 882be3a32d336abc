"""Provisions: what a measure prescribes, one row a rule that a sentence words plainly.

The value is the wording; for `effective_date` it is the day where it can be told.
"""

from __future__ import annotations

from dataclasses import dataclass

from nlp.facts.dates import DateMention
from nlp.facts.mentions import Mention
from nlp.reading import FactType, found_by
from store.records import Fact, col


@dataclass(frozen=True, kw_only=True)
class Provision(Fact):
    """One rule of a measure, as an article words it."""

    measure_id: str | None = col("measures.id; null where it is not clear which", default=None)
    key: str = col(
        "bound, prohibited, end_users_uses, extraterritorial, effective_date, legal_basis, purpose, "
        "liability, exemption, item_list or dual_use_definition"
    )
    value: str = col("the wording, or for effective_date the day")


FACT = FactType(
    table="provisions",
    record=Provision,
    find=found_by("nlp.finding.provisions"),
    version=3,
    needs=(DateMention, Mention),
    label="key",
)

"""Stances: who is for or against what, as their words and acts in an article show.

One row a holder and target: the likeliest position, with the sentence or quotation that shows it best;
`confidence` is its probability. Words count only inside what someone says; the outlet's own loaded words are
the outlet's stance. No row means that most likely no stance is expressed.
"""

from __future__ import annotations

from dataclasses import dataclass

from nlp.facts.dates import DateMention
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import FactType, found_by
from store.records import Fact, col


@dataclass(frozen=True, kw_only=True)
class Stance(Fact):
    """Where someone stands toward one of the topic's targets."""

    holder_id: str = col("entities.id of who holds it")
    target_id: str = col("targets.id")
    position: str = col("support, oppose, concern or neutral")
    described_as: str | None = col(
        "the words of the text for a holder without a name, where an act shows it", default=None
    )
    holder_name: str | None = col(
        "how such a holder is shown, in English where its words are known", default=None
    )
    holder_type: str | None = col("PERSON, ORG or MEDIA for such a holder", default=None)
    on_behalf_of: str | None = col(
        "entity id of the body or side the holder speaks for", default=None
    )


FACT = FactType(
    table="stances",
    record=Stance,
    find=found_by("nlp.finding.stances"),
    version=15,
    needs=(DateMention, Mention, Quote, Happening),
    label="position",
)

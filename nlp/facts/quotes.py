"""Quotes: what someone said, in their words or reported, and who said it.

Direct: the words between the marks. Indirect: the reported clause without verb, speaker and final
punctuation. Mixed: such a clause with a fragment between marks. Terms, titles and names between marks
are no quotes, and neither is what an announcement decides.
"""

from __future__ import annotations

from dataclasses import dataclass

from nlp.facts.dates import DateMention
from nlp.facts.mentions import Mention
from nlp.reading import FactType, found_by
from store.records import Fact, col


@dataclass(frozen=True, kw_only=True)
class Quote(Fact):
    """What someone said, at the place where an article gives it."""

    kind: str = col("direct (words between marks), indirect (reported clause) or mixed")
    speaker_id: str | None = col("entities.id; null where the speaker has no name", default=None)
    speaker: str | None = col("the speaker as printed", default=None)
    speaker_name: str | None = col(
        "how a speaker without a name is shown, in English where its words are known", default=None
    )
    speaker_type: str | None = col(
        "PERSON, ORG or MEDIA for a speaker without a name", default=None
    )
    affiliation_id: str | None = col(
        "entities.id of the body that the description of such a speaker names", default=None
    )
    relayed_by: str | None = col(
        "entities.id of the outlet that passes the words on, where the sentence names one",
        default=None,
    )
    cue: str | None = col("the reporting verb; null where it is carried over", default=None)


FACT = FactType(
    table="quotes",
    record=Quote,
    find=found_by("nlp.finding.quotes"),
    version=15,
    needs=(Mention, DateMention),
    label="kind",
)

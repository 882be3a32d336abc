"""Evidence: what the life of measures is told from, gathered by article.

Nothing is decided here. A page that has vanished is no evidence: pages are not among it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nlp.facts.listings import Listing
from nlp.facts.mentions import Mention
from nlp.facts.provisions import Provision
from nlp.timex.mention import DateMention
from store.lifecycle import MeasureRule
from store.records import Article, Event, EventReport

LAST = "9999"  # what has no day stands last


@dataclass(frozen=True)
class Reported:
    """One sentence that reports an event, with those who act in the event."""

    event: Event
    actors: frozenset[str]
    report: EventReport


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """All that articles say of measures; facts stand under their article, in text order."""

    articles: Mapping[str, Article]  # every article that names a measure or a list, by id
    official: frozenset[str]  # ids of those that official sources published
    own_site: Mapping[str, str]  # article id → source id, for articles of official sources
    mentions: Mapping[str, Sequence[Mention]] = field(default_factory=dict)  # laws and bodies alone
    dates: Mapping[str, Sequence[DateMention]] = field(default_factory=dict)
    listings: Sequence[Listing] = ()
    provisions: Sequence[Provision] = ()
    worded: Sequence[MeasureRule] = ()  # wordings of further provisions, of other articles, counted
    reported: Sequence[Reported] = ()
    newest_on: str = (
        ""  # the newest day of publication that is held: what comes later is still to come
    )

    def rank(self, article_id: str) -> tuple[bool, bool, str, str]:
        """Return the key by which the best evidence comes first: official, original, early."""
        article = self.articles[article_id]
        return (
            article_id not in self.official,
            article.copy_of is not None,
            article.published_at or LAST,
            article_id,
        )

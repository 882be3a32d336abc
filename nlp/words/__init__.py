"""Words: the tables that every language must give, each explained where it is declared.

One module per fact type declares the shape of its tables (`dates.DateWords` …); a language folder
fills them. Word lists do not stand here, and no rule does.
"""

from __future__ import annotations

from dataclasses import dataclass

from nlp.words.dates import DateWords
from nlp.words.figures import FigureWords
from nlp.words.happenings import HappeningWords
from nlp.words.lifecycle import LifecycleWords
from nlp.words.listings import ListingWords
from nlp.words.mentions import MentionWords
from nlp.words.provisions import ProvisionWords
from nlp.words.quotes import QuoteWords
from nlp.words.stances import StanceWords


@dataclass(frozen=True, eq=False)
class Words:
    """All tables of one language."""

    code: str  # ISO 639-1
    mentions: MentionWords
    dates: DateWords
    figures: FigureWords
    quotes: QuoteWords
    stances: StanceWords
    happenings: HappeningWords
    listings: ListingWords = ListingWords()
    lifecycle: LifecycleWords = LifecycleWords()
    provisions: ProvisionWords = ProvisionWords()

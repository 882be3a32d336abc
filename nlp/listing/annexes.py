"""Annexes: names that a notice lists apart from its text, with the number and the measure that it states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from nlp.facts.listings import Listing
from nlp.listing.notices import measure_of_notice, stated_count
from nlp.words import Words
from store.records import Article, Fact
from store.topic import Topic

CONFIDENCE = 0.9
DOUBTED = 0.5  # a block that is not as long as its notice says


def of_notice(
    facts: Iterable[Fact], notice: Article, topic: Topic, words: Words
) -> tuple[Fact, ...]:
    """Return the facts of an annex; its listings with the measure and the number that its notice gives.

    `words` are those of the notice's language.
    """
    given = tuple(facts)
    rows = [one for one in given if isinstance(one, Listing)]
    found: dict[str, Listing] = {}
    for name, action in dict.fromkeys((one.list, one.action) for one in rows):
        block = [one for one in rows if (one.list, one.action) == (name, action)]
        measure = measure_of_notice(words, notice, topic, name)
        full = counted(block, stated_count(words, notice.text, name))
        for old, new in zip(block, full, strict=True):
            found[old.id] = replace(new, measure_id=old.measure_id or measure)
    return tuple(found.get(one.id, one) for one in given)


def counted(block: Sequence[Listing], stated: int | None) -> tuple[Listing, ...]:
    """Return the names of one block with the number that the notice states; fewer or more are doubtful."""
    doubt = stated is not None and stated != len(block)
    sure = DOUBTED if doubt else CONFIDENCE
    return tuple(replace(one, stated_count=stated, confidence=sure) for one in block)

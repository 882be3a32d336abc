"""Mentions of an article: names of the topic and of countries come from the gazetteer, bodies and laws
from rules, other people and bodies from the model of the language.
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.naming.find import named
from nlp.naming.mention import Mention
from nlp.reading import Reading


def find(reading: Reading) -> Iterator[Mention]:
    """Yield the names of an article in text order, none overlapping another."""
    for name in named(reading):
        yield Mention(
            article_id=reading.article.id,
            start_char=name.start,
            end_char=name.end,
            text=name.text,
            confidence=name.confidence,
            entity_id=name.entity_id,
            type=name.type,
            name=name.full or name.text,
        )

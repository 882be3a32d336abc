"""Mentions: who and what an article names, and which entity of the topic each name is.

A name is a flat span without articles, titles or possessives. Names of the topic and of countries come
from the gazetteer, bodies and laws from rules, other people and bodies from the model of the language.
A name that the topic does not know gets an id of its full name, `x_` and a slug, never of a surname.
Pronouns and "the ministry" are no mentions: see nlp.coref.
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.naming.find import named
from nlp.naming.mention import Mention
from nlp.reading import FactType, Reading

__all__ = ["FACT", "Mention", "find"]


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


FACT = FactType(table="mentions", record=Mention, find=find, version=7)

"""Mentions: who and what an article names, and which entity of the topic each name is.

A name is a flat span without articles, titles or possessives. A name that the topic does not know gets
an id of its full name, `x_` and a slug, never of a surname. Pronouns and "the ministry" are no mentions:
see nlp.coref.
"""

from __future__ import annotations

from nlp.naming.mention import Mention
from nlp.reading import FactType, found_by

__all__ = ["FACT", "Mention"]


FACT = FactType(table="mentions", record=Mention, find=found_by("nlp.finding.mentions"), version=13)

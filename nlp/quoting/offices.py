"""Offices: who is meant by an office alone, by the name beside which it stood before (English).

Matches: "the prime minister" after "Prime Minister Ann Lee". Must not: an office that nobody was given.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from nlp.naming.mention import Mention
from nlp.quoting.speakers import Speaker, Stage, speaker_of

NEAR_CHARS = 40  # how far behind a name its office may stand: chosen
OFFICE_WORDS = 3  # of "the chief cabinet secretary": chosen
APPOSED = re.compile(r", (?:now |who is )?(?:an?|the|its|his|her)? ?(?:[\w’'-]+ ){0,3}$")


def holder_of(stage: Stage, spoken: Token, phrase: str, at: int) -> Speaker | None:
    """Return the last person beside whose name the noun of "the prime minister" stands."""
    office = phrase.partition(" ")[2].lower()
    if not office or len(office.split()) > OFFICE_WORDS or spoken.ent_type_:
        return None
    text = stage.reading.article.text
    for one in reversed(stage.reading.of(Mention)):
        if one.end_char > at or one.type != "PERSON":
            continue
        before = text[max(0, one.start_char - len(office) - 2) : one.start_char]
        after = text[one.end_char : one.end_char + NEAR_CHARS + len(office)]
        lead, found, _ = after.lower().partition(office)
        if before.lower().strip(" ,").endswith(office) or (found and APPOSED.match(lead)):
            return replace(speaker_of(stage.reading, one), text=phrase, at=at)
    return None

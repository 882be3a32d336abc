"""Relays: which outlet passes on what someone else said, where the sentence names it.

Matches: "…, an official told the Harbour Post"; 据《海港日报》报道，官员说…. Must not: an outlet that speaks
itself.
"""

from __future__ import annotations

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.drafts import Draft
from nlp.reading import Reading

BEFORE_CHARS = 32  # chosen: a verb of telling and "the news agency"


def relayed_by(reading: Reading, draft: Draft) -> str | None:
    """Return the id of the outlet that relays a quotation; None where its sentence names none."""
    sentence = reading.at(draft.start)
    for outlet in reading.within(Mention, sentence.start, max(sentence.end, draft.end)):
        inside = draft.start <= outlet.start_char < draft.end
        speaks = outlet.entity_id == draft.speaker.entity_id
        if outlet.type == "MEDIA" and not inside and not speaks and _relays(reading, outlet):
            return outlet.entity_id
    return None


def _relays(reading: Reading, outlet: Mention) -> bool:
    text, words = reading.article.text, reading.words.quotes
    before = text[max(0, outlet.start_char - BEFORE_CHARS) : outlet.start_char]
    if compiled(rf"(?:{words.relays_before})$").search(before):
        return True
    return compiled(words.relays_after).match(text, outlet.end_char) is not None

"""Masks: a sentence with names, days and offices as one character repeated, so that frames see grammar.

Offsets stay: a masked sentence is as long as the sentence. Which names are listed is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import lru_cache

from nlp.naming.aliases import Same
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.reading import Reading, Sentence
from nlp.timex.mention import DateMention
from nlp.words.listings import COUNTRY, DAY, NAME, OFFICE
from store.topic import Topic

LISTED = ("ORG", "PERSON")
NUMERAL = re.compile(r"^(?:[IVX]{1,4}|\d{1,2})[.)]\s+")


@dataclass(frozen=True)
class Masked:
    """A sentence with its names masked; `names` are half-open offsets within it, in text order."""

    sentence: Sentence
    text: str
    names: tuple[tuple[int, int], ...]


def masked(reading: Reading, sentence: Sentence, offices: Container[str]) -> Masked:
    """Return a sentence with what it names and dates as runs of one character each.

    `offices` are the ids of those that put others on lists, as `offices_of` gives them.
    """
    letters = list(sentence.text)
    taken = bytearray(len(letters))
    for start, end in _days(reading, sentence):
        _cover(letters, taken, (start, end), DAY)
    names: list[tuple[int, int]] = []
    hint = compiled(reading.words.listings.hint)
    mentions = reading.within(Mention, sentence.start, sentence.end)
    for one in mentions:
        if one.type == "LAW" and hint.search(one.text):
            continue  # the list itself
        listed = _listed(reading, one, offices)
        if one.type in LISTED:
            start, end = _whole(reading, sentence, one)
        else:
            start, end = one.start_char - sentence.start, one.end_char - sentence.start
        if not any(taken[start:end]) and end - start > 1 and end <= len(letters):
            _cover(letters, taken, (start, end), NAME if listed else _other(one))
            names += [(start, end)] if listed else []
    return Masked(sentence, "".join(letters), tuple(names))


def _listed(reading: Reading, one: Mention, offices: Container[str]) -> bool:
    """Tell whether a mention can be listed: no office, no side as a whole."""
    if one.type == "LOC":  # a place that no gazetteer knows is as likely a firm named after one
        return one.entity_id is None or one.entity_id.startswith("x_")
    official = compiled(reading.words.listings.office).search(one.text)
    return one.type in LISTED and one.entity_id not in offices and not official


def _other(one: Mention) -> str:
    known = one.type == "GPE" and one.entity_id and not one.entity_id.startswith("x_")
    return COUNTRY if known else OFFICE


def offices_of(topic: Topic) -> frozenset[str]:
    """Return the ids of those that put others on lists: issuers and the sides as a whole."""
    return _offices(Same(topic))


@lru_cache(maxsize=8)
def _offices(same: Same) -> frozenset[str]:
    topic = same.topic
    sides = {one.side for one in topic.entities if one.side}
    issuers = {one.issuer for one in topic.measures}
    return frozenset(issuers | sides | {f"{side}_government" for side in sides})


def _whole(reading: Reading, sentence: Sentence, one: Mention) -> tuple[int, int]:
    """Return a name with the legal form after it, without a numeral before it."""
    start, end = one.start_char - sentence.start, one.end_char - sentence.start
    if numeral := NUMERAL.match(one.text):
        start += numeral.end()
    if seat := compiled(reading.words.listings.seat).match(one.text):
        end -= len(seat["seat"])
    if suffix := compiled(reading.words.listings.suffix).match(sentence.text, end):
        end = suffix.end()
    return start, end


def _days(reading: Reading, sentence: Sentence) -> Iterable[tuple[int, int]]:
    for day in reading.within(DateMention, sentence.start, sentence.end):
        if day.type == "DATE" and day.value[:1].isdigit():
            yield day.start_char - sentence.start, min(day.end_char, sentence.end) - sentence.start


def _cover(letters: list[str], taken: bytearray, span: tuple[int, int], mark: str) -> None:
    start, end = span
    letters[start:end] = mark * (end - start)
    taken[start:end] = b"\x01" * (end - start)

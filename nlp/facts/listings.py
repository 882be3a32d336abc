"""Listings: one row a name that a notice or report puts on a list, or takes off it.

From numbered annexes under an announcement that names the list, and from sentences that name those
listed. A notice whose list is not named gives no rows. What the topic knows of measures gives the id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp.facts.dates import DateMention, published_on
from nlp.facts.mentions import Mention
from nlp.listing.entries import entries
from nlp.listing.lists import action_of, list_by_number, list_of, measure_of
from nlp.patterns import compiled
from nlp.quoting.speakers import names_in
from nlp.reading import FactType, Reading, Sentence
from store.records import Fact, col

LEAD_CHARS = 600  # how far before a numbered list its announcement may stand
SINCE = re.compile(r"[自从從].*起|から|\b(?:from|effective|starting)\b", re.IGNORECASE)
LISTED = ("ORG", "PERSON")


@dataclass(frozen=True, kw_only=True)
class Listing(Fact):
    """A name put on a list, or taken off it."""

    list: str = col("control list, watch list, entity list …")
    action: str = col("add, remove, suspend or resume")
    listed_name: str = col("the name as printed")
    entity_id: str | None = col("entities.id where it is known who is meant", default=None)
    measure_id: str | None = col("measures.id", default=None)
    effective_on: str | None = col("day from which it applies; null if not stated", default=None)


def find(reading: Reading) -> Iterator[Listing]:
    """Yield the listings of an article in text order, each name once a list."""
    seen: set[tuple[str, str]] = set()
    found = sorted([*_annexed(reading), *_told(reading)], key=lambda one: one.start_char)
    for listing in found:
        if (listing.listed_name, listing.list) not in seen:
            seen.add((listing.listed_name, listing.list))
            yield listing


def _annexed(reading: Reading) -> Iterator[Listing]:
    """Yield the names of numbered lists."""
    text = reading.article.text
    for entry in entries(text):
        head = text[max(0, entry.block - LEAD_CHARS) : entry.block]
        context = _nearest_heading(reading, head) or _announcement(reading)
        name = list_of(reading, context) if context else None
        if name is None or context is None:
            continue
        action = action_of(reading, context) or "add"
        measure = measure_of(reading, name, head) or measure_of(reading, name, text[:LEAD_CHARS])
        yield _listing(reading, (entry.start, entry.end), (name, action), measure)


def _nearest_heading(reading: Reading, head: str) -> str | None:
    """Return the last paragraph before a list that names a list."""
    paragraphs = [one for one in head.split("\n") if one.strip()]
    return next((one for one in reversed(paragraphs) if list_of(reading, one)), None)


def _announcement(reading: Reading) -> str | None:
    """Return the first sentence of the article that names a list and what is done to it."""
    words = (one.text for one in reading.sentences)
    return next((one for one in words if list_of(reading, one) and action_of(reading, one)), None)


def _told(reading: Reading) -> Iterator[Listing]:
    """Yield the names that sentences put on lists."""
    for sentence in reading.sentences:
        for pattern in reading.words.listings.inline:
            for match in compiled(pattern).finditer(sentence.text):
                name = list_of(reading, match["list"]) or list_by_number(reading, match["list"])
                action = action_of(reading, match["act"])
                around = sentence.text[max(0, match.start() - 12) : match.end() + 12]
                if name is None or compiled(reading.words.listings.unreal).search(around):
                    continue
                low, high = (sentence.start + place for place in match.span("names"))
                said = (name, action or "add")
                measure = _measure(reading, said, sentence.text)
                since = None if said[1] == "add" else _since(reading, sentence)
                for one in _names(reading, low, high):
                    span = (one.start_char, one.end_char)
                    found = _listing(reading, span, said, measure)
                    yield found if said[1] == "add" else replace(found, effective_on=since)


def _measure(reading: Reading, said: tuple[str, str], sentence: str) -> str | None:
    """Return the measure of a listing; what is undone belongs to none but the one it names."""
    name, action = said
    numbered = compiled(reading.words.listings.number).search(sentence)
    if action != "add":
        return measure_of(reading, name, sentence) if numbered else None
    lead = reading.article.text[:LEAD_CHARS]
    return measure_of(reading, name, sentence) or measure_of(reading, name, lead)


def _since(reading: Reading, sentence: Sentence) -> str | None:
    """Return the day from which a sentence says that something holds."""
    text = reading.article.text
    days = [
        one.value
        for one in reading.of(DateMention)
        if sentence.start <= one.start_char < sentence.end
        and len(one.value) == 10
        and SINCE.search(text[max(0, one.start_char - 12) : one.end_char + 4])
    ]
    return days[0] if len(days) == 1 else None


def _names(reading: Reading, start: int, end: int) -> tuple[Mention, ...]:
    """Return the bodies and persons named in a span that can be listed."""
    offices = {one.issuer for one in reading.topic.measures}
    return tuple(
        one
        for one in names_in(reading, start, end)
        if one.type in LISTED and one.entity_id not in offices
    )


def _listing(
    reading: Reading, span: tuple[int, int], said: tuple[str, str], measure: str | None
) -> Listing:
    start, end = span
    name = reading.article.text[start:end]
    line_end = reading.article.text.find("\n", end)
    printed = reading.within(Mention, max(0, start - 5), line_end if line_end > 0 else end)
    covering = [
        one.entity_id for one in printed if one.end_char >= end - 1 and one.start_char <= start + 1
    ]
    glossed = [
        one.entity_id
        for one in printed
        if one.start_char > end and one.entity_id in reading.topic.entity
    ]
    known = [one for one in covering if one in reading.topic.entity] or glossed[:1] or covering
    return Listing(
        article_id=reading.article.id,
        start_char=start,
        end_char=end,
        text=name,
        confidence=0.9,
        list=said[0],
        action=said[1],
        listed_name=name,
        entity_id=known[0] if known else None,
        measure_id=measure,
        effective_on=_effective(reading),
    )


def _effective(reading: Reading) -> str | None:
    """Return the day from which the notice applies; the day of publication where it says so."""
    words = reading.words.happenings
    starts = [t.pattern for t in words.triggers if t.type == "effective"]
    for sentence in reading.sentences:
        if not any(re.search(pattern, sentence.text) for pattern in starts):
            continue
        days = [
            one.value
            for one in reading.of(DateMention)
            if sentence.start <= one.start_char < sentence.end and len(one.value) == 10
        ]
        if len(days) == 1:
            return days[0]
        if re.search(words.on_announcement, sentence.text):
            published = published_on(reading.article)
            return published.isoformat() if published else None
    return None


FACT = FactType(
    table="listings", record=Listing, find=find, version=1, needs=(DateMention, Mention)
)

"""Listings of an article, from numbered annexes, from headings, and from sentences that name those listed.

A notice whose list is not named gives no rows. What the topic knows of measures gives the id.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from nlp.facts.dates import published_on
from nlp.facts.listings import Listing
from nlp.facts.mentions import Mention
from nlp.listing.annexes import CONFIDENCE, counted
from nlp.listing.blocks import blocks
from nlp.listing.days import day_of, notice_day
from nlp.listing.entries import entries
from nlp.listing.lists import action_of, list_of, measure_of
from nlp.listing.notices import stated_count
from nlp.listing.told import told
from nlp.patterns import compiled
from nlp.reading import Reading

LEAD_CHARS = 600  # how far before a numbered list its announcement may stand


def find(reading: Reading) -> Iterator[Listing]:
    """Yield the listings of an article in text order, each name once a list and action."""
    seen: set[tuple[str, str, str]] = set()
    blocks_of: dict[tuple[str, str], list[Listing]] = {}
    for one in (*_annexed(reading), *_headed(reading)):
        blocks_of.setdefault((one.list, one.action), []).append(one)
    full = [
        one
        for (name, _), block in blocks_of.items()
        for one in counted(block, stated_count(reading.words, reading.article.text, name))
    ]
    for listing in sorted([*full, *_told(reading)], key=lambda one: one.start_char):
        said = (listing.listed_name, listing.list, listing.action)
        if said not in seen:
            seen.add(said)
            yield listing


def _annexed(reading: Reading) -> Iterator[Listing]:
    """Yield the names of numbered lists."""
    text = reading.article.text
    for start, block in groupby(entries(text), key=lambda one: one.block):
        head = text[max(0, start - LEAD_CHARS) : start]
        context = _nearest_heading(reading, head) or _announcement(reading)
        name = list_of(reading, context) if context else None
        if name is None or context is None:
            continue
        action = action_of(reading, context) or "add"
        measure = measure_of(reading, name, head) or measure_of(reading, name, text[:LEAD_CHARS])
        rule = measure, notice_day(reading, published_on(reading.article))
        for entry in block:
            yield _listing(reading, (entry.start, entry.end), (name, action), rule)


def _headed(reading: Reading) -> Iterator[Listing]:
    """Yield the names under a heading that names their list."""
    lead = reading.article.text[:LEAD_CHARS]
    for block in blocks(reading):
        name = list_of(reading, block.head)
        if name is None:
            continue
        action = action_of(reading, block.head) or "add"
        measure = measure_of(reading, name, block.head) or measure_of(reading, name, lead)
        rule = measure, notice_day(reading, published_on(reading.article))
        for span in block.names:
            yield _listing(reading, span, (name, action), rule)


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
    for one in told(reading):
        said = (one.list, one.action)
        measure = _measure(reading, said, one.sentence.text)
        day = day_of(reading, one, published_on(reading.article))
        yield _listing(reading, (one.start, one.end), said, (measure, day))


def _measure(reading: Reading, said: tuple[str, str], sentence: str) -> str | None:
    """Return the measure of a listing; what is undone belongs to none but the one it names."""
    name, action = said
    numbered = compiled(reading.words.listings.number).search(sentence)
    if action != "add":
        return measure_of(reading, name, sentence) if numbered else None
    lead = reading.article.text[:LEAD_CHARS]
    return measure_of(reading, name, sentence) or measure_of(reading, name, lead)


def _listing(
    reading: Reading,
    span: tuple[int, int],
    said: tuple[str, str],
    rule: tuple[str | None, str | None],
) -> Listing:
    """Return a row for a span, its list and action, its measure and day."""
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
        confidence=CONFIDENCE,
        list=said[0],
        action=said[1],
        listed_name=name,
        entity_id=known[0] if known else None,
        measure_id=rule[0],
        effective_on=rule[1],
    )

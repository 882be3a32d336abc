"""Told: the names that sentences put on lists or take off them, by the frames of the language.

A sentence without a word of listing is passed over. A clause that only plans, asks or denies gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp.listing.lists import list_by_number, list_of
from nlp.listing.masks import Masked, masked, offices_of
from nlp.listing.naming import Span, first_names, joined_names, last_names
from nlp.patterns import compiled
from nlp.reading import Reading, Sentence
from nlp.words.listings import FROM, LIST, NAMES, Frame, ListingWords
from nlp.words.literals import Sought, alternatives, needed_by, needed_of

AFTER_CHARS = 14  # how far behind a match what undoes it may stand
ITEMS_CHARS = 1500  # how far before "the above" its items may stand
LEAD_CHARS = 600  # where a list may be named after the sentence that needs it
MOST_TRIES = 8  # beginnings of a frame in one sentence
MOVE = "move"
EACH = "each"
UNNAMED = "list"
Lists = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Told:
    """One name put on a list or taken off: half-open offsets in the article, and where that is said."""

    start: int
    end: int
    list: str
    action: str
    sentence: Sentence
    said: Span  # half-open offsets of the frame in the sentence
    masked: str  # the sentence with its names masked


@dataclass(frozen=True)
class _Tables:
    """The frames of a language in their order, which of them a text may fill, and the names of lists."""

    frames: tuple[tuple[Frame, re.Pattern[str]], ...]
    sought: Sought
    lists: re.Pattern[str]


@dataclass(frozen=True)
class _Match:
    frame: Frame
    match: re.Match[str]
    names: tuple[Span, ...]


def told(reading: Reading) -> Iterator[Told]:
    """Yield what the sentences of an article say of names on lists, in text order."""
    words = reading.words.listings
    hint = compiled(words.hint)
    hinted = [one for one in reading.sentences if hint.search(one.text)]
    if not hinted:
        return
    offices, tables = offices_of(reading.topic), _tables(words, reading.words.happenings.lists)
    coming = _last_list(reading, tables, reading.article.text[:LEAD_CHARS])
    carried: str | None = None
    for sentence in hinted:
        text = masked(reading, sentence, offices)
        carried = _last_list(reading, tables, sentence.text) or carried
        for one in _matches(reading, text, tables):
            for listed, action in _listed(reading, text, one, carried or coming):
                yield from _rows(text, one, (listed, action))


def _rows(text: Masked, one: _Match, said: tuple[str, str]) -> Iterator[Told]:
    base = text.sentence.start
    if one.frame.action == EACH:
        pairs = zip(one.names, (said[0], said[1]), strict=False)
        for (start, end), listed in pairs:
            yield Told(
                start + base, end + base, listed, "add", text.sentence, one.match.span(), text.text
            )
        return
    for start, end in one.names:
        yield Told(start + base, end + base, *said, text.sentence, one.match.span(), text.text)


def _matches(reading: Reading, text: Masked, tables: _Tables) -> Iterator[_Match]:
    """Yield the frames that a sentence fills, no stretch of it twice, by place."""
    taken: list[Span] = []
    found: list[_Match] = []
    bare: list[_Match] = []
    for frame, pattern in (tables.frames[at] for at in tables.sought.rows(text.text)):
        for match in _tries(pattern, text.text):
            if any(low < match.end() and match.start() < high for low, high in taken):
                continue
            if _unreal(reading.words.listings, text, match):
                continue
            names = _names(reading, text, match)
            if names or _bare(reading, text, match):
                taken.append(match.span())
                (found if names else bare).append(_Match(frame, match, names))
    found += [full for one in bare for full in _filled(reading, text, one, found)]
    yield from sorted(found, key=lambda one: one.match.start())


def _bare(reading: Reading, text: Masked, match: re.Match[str]) -> bool:
    """Tell whether a frame has no names because its clause goes on about those of the clause before."""
    if "names" in match.groupdict() or not reading.words.listings.ends_with_names:
        return False
    low = _clause_start(reading.words.listings, text.text, match.start())
    return low > 0 and not text.text[low : match.start()].strip()


def _filled(
    reading: Reading, text: Masked, bare: _Match, found: list[_Match]
) -> tuple[_Match, ...]:
    """Return a frame without names with those of the last one before it, else of the sentence's topic."""
    before = [one for one in found if one.match.end() <= bare.match.start() + 1]
    last = max(before, key=lambda one: one.match.end(), default=None)
    zone = (0, bare.match.start())
    names = last.names if last else first_names(reading.words.listings, text, zone)
    return (_Match(bare.frame, bare.match, names),) if names else ()


def _tries(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a frame, each also from a later beginning; a few, so that it stays linear."""
    at = 0
    for _ in range(MOST_TRIES):
        match = pattern.search(text, at)
        if match is None:
            return
        yield match
        at = match.start() + 1


def _names(reading: Reading, text: Masked, match: re.Match[str]) -> tuple[Span, ...]:
    """Return the names of a filled frame; those of a pronoun stand before it."""
    words = reading.words.listings
    if "names" in match.groupdict():
        zone = match.span("names")
        before_verb = words.ends_with_names and zone[1] < match.end()
        take = last_names if before_verb else first_names
        return take(words, text, zone) or _meant(reading, text, zone)
    if compiled(words.relative).match(match[0]):
        return joined_names(words, text, match.start())
    zone = (_clause_start(words, text.text, match.start()), match.start())
    if words.ends_with_names:
        strict = not compiled(words.object_mark).match(match[0])
        return last_names(words, text, zone, strict) or _meant(reading, text, zone)
    found = first_names(words, text, zone)
    return found or _meant(reading, text, zone)


def _meant(reading: Reading, text: Masked, zone: Span) -> tuple[Span, ...]:
    """Return whom a zone without names means: those named before, the one body that speaks, items above."""
    words = reading.words.listings
    said = text.text[zone[0] : zone[1]]
    if compiled(words.ourselves).search(said):
        return text.names if len(text.names) == 1 else ()
    if compiled(words.pronoun).search(said):
        return joined_names(words, text, zone[1])
    if compiled(words.above).search(said):
        return _items(reading, text.sentence.start)
    return ()


def _items(reading: Reading, before: int) -> tuple[Span, ...]:
    """Return the numbered items right before a sentence, as offsets from its beginning."""
    low = max(0, before - ITEMS_CHARS)
    found = compiled(reading.words.listings.items).finditer(reading.article.text, low, before)
    return tuple((one.start("name") - before, one.end("name") - before) for one in found)


def _clause_start(words: ListingWords, text: str, at: int) -> int:
    return max((one.end() for one in compiled(words.border).finditer(text, 0, at)), default=0)


def _unreal(words: ListingWords, text: Masked, match: re.Match[str]) -> bool:
    """Tell whether the clause of a match only plans, asks for or denies what it says."""
    low = _clause_start(words, text.text, match.start())
    low = match.start() if compiled(words.relative).match(match[0]) else low
    end = compiled(words.close).search(text.text, match.end())
    high = min(end.start() if end else len(text.text), match.end() + AFTER_CHARS)
    clause = text.text[low:high]
    if compiled(words.unreal).search(clause):
        return not compiled(words.real).search(clause)
    return False


def _listed(
    reading: Reading, text: Masked, one: _Match, spoken_of: str | None
) -> Iterator[tuple[str, str]]:
    """Yield the lists that a filled frame speaks of, with what is done to each.

    `spoken_of` is the list that is named last before the frame's end, in its sentence or before it.
    """
    said = text.sentence.text
    given = {name: said[slice(*one.match.span(name))] for name in one.match.groupdict()}
    name = _list_named(reading, given.get("list")) or spoken_of
    if one.frame.action == MOVE:
        left = _list_named(reading, given.get("from"))
        yield from ((listed, act) for listed, act in ((name, "add"), (left, "remove")) if listed)
    elif one.frame.action == EACH:
        second = _list_named(reading, given.get("from"))
        yield from [(name, second)] if name and second else []
    elif name or _of_policy(reading, given.get("list")):
        yield name or UNNAMED, one.frame.action


def _of_policy(reading: Reading, said: str | None) -> bool:
    """Tell whether "the list" that an article never names is one of trade policy."""
    return bool(said) and bool(
        compiled(reading.words.listings.context).search(reading.article.text)
    )


def _list_named(reading: Reading, said: str | None) -> str | None:
    """Return the English name of a list; one that the tables do not know as it is printed."""
    if not said:
        return None
    known = list_of(reading, said) or list_by_number(reading, said)
    printed = compiled(reading.words.listings.printed_list).search(said)
    return known or (printed[0] if printed else None)


def _last_list(reading: Reading, tables: _Tables, text: str) -> str | None:
    """Return the last list that a stretch names."""
    pattern = compiled(reading.words.listings.printed_list)
    found = [one[0] for one in tables.lists.finditer(text)]
    known = [list_of(reading, one) or (one if pattern.search(one) else None) for one in found]
    return next((one for one in reversed(known) if one), None)


def _any(words: ListingWords, lists: Lists) -> str:
    named = [pattern for pattern, _ in (*words.more_lists, *lists)]
    return "|".join(f"(?:{one})" for one in (*named, words.printed_list, words.any_list))


@cache
def _tables(words: ListingWords, lists: Lists) -> _Tables:
    """Return the frames of a language, ready for use."""
    spelled = [(one, _spelled(one, words, lists)) for one in words.frames]
    sought = Sought(
        (*needed_of(alternatives(one.needs)), *needed_by(pattern)) for one, pattern in spelled
    )
    frames = tuple((one, compiled(pattern)) for one, pattern in spelled)
    return _Tables(frames, sought, compiled(_any(words, lists)))


def _spelled(frame: Frame, words: ListingWords, lists: Lists) -> str:
    named = _any(words, lists)
    return (
        frame.pattern.replace(LIST, f"(?P<list>{named})")
        .replace(FROM, f"(?P<from>{named})")
        .replace(NAMES, f"(?P<names>{words.slot})")
    )

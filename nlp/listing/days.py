"""Days: from when a name is on a list, or off it.

The day that the sentence marks as the beginning, else the only day of the clause, else the day from which
the article says that the notice applies.
"""

from __future__ import annotations

import re
from datetime import date

from nlp.listing.told import Told
from nlp.patterns import compiled
from nlp.reading import Reading
from nlp.reporting.cues import possible
from nlp.timex.mention import DateMention
from nlp.words.happenings import HappeningWords

DAY = re.compile(r"\d{4}-\d\d-\d\d")
COMMA = re.compile(r"[,，;；]\s?")


def day_of(reading: Reading, told: Told, published: date | None) -> str | None:
    """Return the day from which what a sentence tells of a list applies; None where it gives none."""
    base = told.sentence.start
    days = [
        one
        for one in reading.within(DateMention, base, told.sentence.end)
        if DAY.fullmatch(one.value)
    ]
    marked = [
        match.span() for match in compiled(reading.words.listings.since).finditer(told.masked)
    ]
    begins = {
        one.value
        for one in days
        for low, high in marked
        if low - 1 <= one.start_char - base and one.end_char - base <= high + 1
    }
    if len(begins) == 1:
        return begins.pop()
    low, high = _clause(told)
    near = {one.value for one in days if low <= one.start_char - base < high}
    if len(near) == 1:
        return near.pop()
    return None if near else notice_day(reading, published)


def _clause(told: Told) -> tuple[int, int]:
    """Return the stretch between commas in which a frame and its names stand."""
    first = min(told.said[0], told.start - told.sentence.start)
    last = max(told.said[1], told.end - told.sentence.start)
    text = told.masked
    low = max((one.end() for one in COMMA.finditer(text, 0, first)), default=0)
    end = COMMA.search(text, last)
    return low, end.start() if end else len(text)


def notice_day(reading: Reading, published: date | None) -> str | None:
    """Return the day from which the notice applies; the day of publication where it says so."""
    words = reading.words.happenings
    for sentence in reading.sentences:
        if not _comes_into_force(words, sentence.text):
            continue
        days = {
            one.value
            for one in reading.within(DateMention, sentence.start, sentence.end)
            if DAY.fullmatch(one.value)
        }
        if len(days) == 1:
            return days.pop()
        if re.search(words.on_announcement, sentence.text):
            return published.isoformat() if published else None
    return None


def _comes_into_force(words: HappeningWords, text: str) -> bool:
    """Tell whether the words of a sentence may say that something applies."""
    return any(
        trigger.type == "effective" and (at is None or compiled(trigger.pattern).search(text))
        for trigger, at in possible(words, text)
    )

"""Dates, durations and repeated times, each with its value in TIMEX3 / ISO 8601.

Relative expressions are resolved from the day of publication in the outlet's own zone. Where that
day is unknown (null, or known to the month only) they are left out, and absolute ones stay: a value
that rests on a guess would put events on days that no text names.

Not here: what happened on a day (happenings, timeline); how a language writes dates
(nlp/languages). TIMEX3: https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nlp.reading import FactType, Reading
from nlp.timex.headlines import as_told
from nlp.timex.mention import DateMention
from nlp.timex.scan import expressions
from store.records import Article

__all__ = ["FACT", "DateMention", "find", "published_on", "zone_of"]

TABLE, VERSION = "dates", 6
PART_OF_DAY = re.compile(
    r"(?<=\d)T(?:MO|MI|AF|DT|EV|NI)\b"
)  # a row's value is the day: "6日夜", "Tuesday evening"
ZONES = 256  # names of zones remembered: to look for one that is an offset reads files
FIRST_YEAR, LAST_YEAR = "1600", "2999"  # before and after, no newspaper appears


def zone_of(article: Article) -> tzinfo:
    """Return the zone in which the outlet printed the time, UTC where none is known."""
    return _zone(article.published_zone) if article.published_zone else UTC


@lru_cache(maxsize=ZONES)
def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        pass
    try:
        return datetime.fromisoformat(f"2000-01-01T00:00{name}").tzinfo or UTC
    except ValueError:
        return UTC


def published_on(article: Article) -> date | None:
    """Return the day of publication in the outlet's own zone, None where no day is known."""
    if not article.published_at or article.published_precision == "month":
        return None
    if not FIRST_YEAR <= article.published_at[:4] <= LAST_YEAR:
        return None
    try:
        if "T" not in article.published_at:
            return date.fromisoformat(article.published_at)
        instant = datetime.fromisoformat(article.published_at)
    except ValueError:
        return None
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=UTC)
    return instant.astimezone(zone_of(article)).date()


def find(reading: Reading) -> Iterator[DateMention]:
    """Yield the times that the article names, in text order, none overlapping another."""
    article = reading.article
    published = published_on(article)
    sentences = [(sentence.start, sentence.end) for sentence in reading.sentences]
    found = tuple(expressions(article.text, sentences, reading.words.dates, published))
    for timex in found if reading.words.dates.spaced else as_told(article.text, found):
        value, part = PART_OF_DAY.subn("", timex.value.value)
        yield DateMention(
            article_id=article.id,
            start_char=timex.start,
            end_char=timex.end,
            text=article.text[timex.start : timex.end],
            made_by=FACT.made_by,
            type="DATE" if part else timex.value.type,
            value=value,
            mod=timex.value.mod,
            anchor=published.isoformat() if published else None,
        )


FACT = FactType(TABLE, DateMention, find, VERSION)

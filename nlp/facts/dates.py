"""Dates, durations and repeated times, each with its value in TIMEX3 / ISO 8601; the day of publication.

Not here: what happened on a day (happenings, timeline).
TIMEX3: https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nlp.reading import FactType, found_by
from nlp.timex.mention import DateMention
from store.records import Article

__all__ = ["FACT", "DateMention", "published_on", "zone_of"]

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


FACT = FactType(table="dates", record=DateMention, find=found_by("nlp.finding.dates"), version=13)

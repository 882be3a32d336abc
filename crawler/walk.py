"""Walk: which addresses a route stands for in one crawl, and when its paging ends.

`{year}`, `{day}`, `{query}` and `{page}` in a route's address are filled in here, from today for a
crawl of the present and from the window for a crawl of the past. Nothing is fetched.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote_plus

from crawler.source import Route, Source

MAX_BACKFILL_PAGES = 200  # chosen: the longest list that any source has is 154 pages
NEW_YEAR_DAYS = 7  # the first days of January still read last year's index
LAST_DAYS = 2  # a crawl of the present reads today's and yesterday's dated map


@dataclass(frozen=True)
class Span:
    """The days that a crawl covers, both included; `past` for a crawl of the past."""

    first: date
    last: date
    past: bool = False

    def covers(self, day: date) -> bool:
        """Return whether a day is one of them."""
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        """Yield the days from the last to the first."""
        for back in range((self.last - self.first).days + 1):
            yield self.last - timedelta(days=back)

    def years(self) -> Iterator[int]:
        """Yield the years from the last to the first."""
        yield from range(self.last.year, self.first.year - 1, -1)


def present(today: date) -> Span:
    """Return the span of a crawl of the present."""
    return Span(today - timedelta(days=NEW_YEAR_DAYS), today)


def routes(source: Source, span: Span) -> tuple[Route, ...]:
    """Return the routes of a source that a crawl walks."""
    if span.past:
        return tuple(route for route in source.routes if route.backfill or route.only_backfill)
    return tuple(route for route in source.routes if not route.only_backfill)


def starts(
    route: Route, source: Source, span: Span, queries: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Return a route's first addresses with all but `{page}` filled in."""
    languages = (route.language,) if route.language else source.languages
    words = [query for language in languages for query in queries.get(language, ())]
    fillings = {
        "{year}": [str(year) for year in span.years()],
        "{day}": [day.isoformat() for day in _days(span)],
        "{query}": [quote_plus(word) for word in words],
    }
    used = [name for name in fillings if name in route.url]
    combined = itertools.product(*(fillings[name] for name in used))
    return tuple(_filled(route.url, dict(zip(used, values, strict=True))) for values in combined)


def numbered(template: str, page: int) -> str:
    """Return the address of one page of a list."""
    return template.replace("{page}", str(page))


def last_page(route: Route, span: Span) -> int:
    """Return the number of the last page that may be read."""
    return MAX_BACKFILL_PAGES if span.past else route.pages


def follows(route: Route, child: str, span: Span) -> bool:
    """Return whether a child of a sitemap index is to be read."""
    if route.children is None:
        return True
    years = "|".join(str(year) for year in span.years())
    return bool(re.search(route.children.replace("{year}", f"(?:{years})"), child))


def _days(span: Span) -> Iterator[date]:
    return span.days() if span.past else itertools.islice(span.days(), LAST_DAYS)


def _filled(template: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        template = template.replace(name, value)
    return template

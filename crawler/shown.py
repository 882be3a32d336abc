"""Shown date: the day that a page shows its readers beside its headline.

An HTML tree goes in; a day comes out, with the text that prints it, where an element is marked as the
time of publication, or where a short line between the headline and the text, just above it, or just
below the text, prints one. A day in a sentence of the story is none. Names of months are CLDR's, of the
languages that print them with a day and a year; 03/04/2020 is read by the page's language. What
machines are told is not read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale
from lxml.etree import XPath
from lxml.html import HtmlElement

from crawler.maintext import Laid
from crawler.paragraphs import elements
from crawler.published import parse

LANGUAGES = tuple("en de fr es it pt nl sv da nb fi pl cs ru uk tr id ro hu".split())
LINE_CHARS, SENTENCE_CHARS = 160, 60  # chosen: longer lines, and longer sentences, are the story's
ABOVE, BELOW, BEFORE_TEXT = 6, 12, 25  # lines looked at around headline and text; measured
FIRST_YEAR = 1995
MARKED = (
    XPath("//*[@itemprop='datePublished']"),
    XPath("//time[@pubdate]"),
    XPath("//time[contains(concat(' ', @class, ' '), ' published ')]"),
    XPath("//time[contains(concat(' ', @class, ' '), ' entry-date ')]"),
)
CHANGED = re.compile(r"(?i)updat|modif|aktualis|mis à jour|更新|수정|actualiz|bijgewerkt")
MONTH_FIRST = re.compile(r"(?i)en(?:[-_]us)?$")
YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-/.年년]\s?(?P<month>\d{1,2})\s?[-/.月월]\s?(?P<day>\d{1,2})(?!\d)"
)
FIGURES = re.compile(
    r"(?<!\d)(?P<one>\d{1,2})(?P<sign>[./-])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?!\d)"
)


@dataclass(frozen=True)
class Shown:
    """A day as an ISO date, and as printed."""

    day: str
    raw: str


def found(tree: HtmlElement, page: Laid) -> Shown | None:
    """Return the day that a page, as a tree and laid out, shows; None where it shows none."""
    month_first = bool(MONTH_FIRST.match(tree.get("lang") or "en"))
    for element in (one for path in MARKED for one in elements(path, tree)[:1]):
        said = element.get("datetime") or element.get("content") or element.text_content()
        if (stamp := parse(said, "UTC")) and len(stamp.at) >= len("2020-01-01"):
            return Shown(_printed_day(said) or stamp.at[:10], stamp.raw)
    return _beside_headline(page, month_first=month_first)


def _printed_day(said: str) -> str | None:
    """Return the day that stands in a time stamp, in whichever zone it is."""
    found = re.match(r"\s*(\d{4}-\d{2}-\d{2})", said)
    return found[1] if found else None


def _beside_headline(page: Laid, *, month_first: bool) -> Shown | None:
    if page.span is None:
        return None
    (first, last), lines = page.span, page.outline.blocks
    heads = [index for index, block in enumerate(lines[: first + 1]) if block.tag == "h1"]
    start = heads[-1] if heads else max(0, first - BEFORE_TEXT)
    places = (
        range(start, first + 2),
        range(start - 1, start - ABOVE, -1),
        range(last, last + BELOW),
    )
    texts = [[lines[index].text for index in place if 0 <= index < len(lines)] for place in places]
    return next((one for some in texts if (one := _first(some, month_first))), None)


def _first(lines: Iterable[str], month_first: bool) -> Shown | None:
    """Return the first day that lines print; one beside a word for a change only where no other is."""
    changed = None
    for line in lines:
        limit = SENTENCE_CHARS if line.endswith((".", "。")) else LINE_CHARS
        one = printed(line, month_first=month_first) if len(line) <= limit else None
        if one and not CHANGED.search(line):
            return one
        changed = changed or one
    return changed


def printed(text: str, *, month_first: bool = False) -> Shown | None:
    """Return the first full day that a line prints.

    >>> printed("Von Jane Doe, 7. Januar 2020")
    Shown(day='2020-01-07', raw='7. Januar 2020')
    >>> printed("게시 2020년 1월 7일").day, printed("7/1/2020").day
    ('2020-01-07', '2020-01-07')
    """
    rules = (YEAR_FIRST, FIGURES, *_months().rules)
    matches = [match for rule in rules if (match := rule.search(text))]
    for match in sorted(matches, key=lambda match: match.start()):
        try:
            one = _date(match.groupdict(), month_first)
        except ValueError:
            continue
        if one.year >= FIRST_YEAR:
            return Shown(one.isoformat(), match[0].strip())
    return None


def _date(parts: dict[str, str], month_first: bool) -> date:
    year = int(parts["year"])
    if "name" in parts:
        return date(year, _months().numbers[parts["name"].casefold()], int(parts["day"]))
    if "month" in parts:
        return date(year, int(parts["month"]), int(parts["day"]))
    one, two = int(parts["one"]), int(parts["two"])
    swapped = (month_first and parts["sign"] == "/" and one <= 12) or two > 12
    return date(year, one, two) if swapped else date(year, two, one)


@dataclass(frozen=True)
class _Months:
    """Names of months with their numbers, and expressions of days that use them."""

    numbers: dict[str, int]
    rules: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=1)
def _months() -> _Months:
    """Return the names of months of all languages; made once, since CLDR does not change."""
    numbers: dict[str, int] = {}
    for language in LANGUAGES:
        months = Locale.parse(language).months
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[use][width].items():
                    numbers.setdefault(name.rstrip(".").casefold(), number)
    names = "|".join(map(re.escape, sorted(numbers, key=len, reverse=True)))
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    name = rf"(?P<name>{names})"
    rules = (
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?\s?(?:de |of )?\s?{name}\.?,?\s(?:de )?{year}",
        rf"(?<!\w){name}\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{year}",
    )
    return _Months(numbers, tuple(re.compile(rule, re.I) for rule in rules))

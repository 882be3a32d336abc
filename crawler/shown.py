"""Shown date: the day that a page shows its readers beside its headline.

An HTML tree goes in; a day comes out, with the text that prints it, where an element is marked as the
time of publication, or where a short line between the headline and the text, just above it, or just
below the text, prints one, or a line anywhere says that the page was published then. A day in a sentence of
the story is none, and one among several, in a link, a heading or in figures that can be read two ways is not
sure. Names of months are CLDR's, of the
languages that print them with a day and a year; 03/04/2020 is read by the page's language. What
machines are told is not read here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from babel import Locale
from lxml.etree import XPath
from lxml.html import HtmlElement

from crawler.maintext import TITLES, Laid
from crawler.outline import LISTS, Block, kind_of
from crawler.paragraphs import elements
from crawler.published import parse

LANGUAGES = tuple("en de fr es it pt nl sv da nb fi pl cs ru uk tr id ro hu".split())
LINE_CHARS, SENTENCE_CHARS = 160, 60  # chosen: longer lines, and longer sentences, are the story's
ABOVE, BELOW, BEFORE_TEXT = 6, 12, 25  # lines looked at around headline and text; measured
LABEL_CHARS = 40  # chosen: a line that says when it was published says so at its beginning
FEW_DAYS = 2  # beside a headline: published and changed; more are a list
FIRST_YEAR = 1995
MARKED = XPath("//*[@itemprop='datePublished']")
CLASSES = frozenset(("published", "entry-date"))  # of <time>, as publishing systems write them
MARKS = 5  # chosen: among more the article's own is none
CHANGED = re.compile(r"(?i)updat|modif|aktualis|mis à jour|更新|수정|actualiz|bijgewerkt")
PUBLISHED = re.compile(
    r"(?i)\b(?:(?:first |originally )?(?:published|posted)|date of publication|veröffentlicht|erschienen|"
    r"publi[ée]e?|publicad[oa]|pubblicat[oa]|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|"
    r"опубликовано)\b|发[布表](?:时间|日期|于)|發[布表](?:時間|日期|於)|公開日|掲載日|配信日|입력|등록일|게시일"
)
LABEL = re.compile(f"{PUBLISHED.pattern}|{CHANGED.pattern.removeprefix('(?i)')}")
MONTH_FIRST = re.compile(r"(?i)en(?:[-_]us)?$")
YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-/.年년]\s?(?P<month>\d{1,2})\s?[-/.月월]\s?(?P<day>\d{1,2})(?!\d)"
)
FIGURES = re.compile(
    r"(?<!\d)(?P<one>\d{1,2})(?P<sign>[./-])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?!\d)"
)


@dataclass(frozen=True)
class Shown:
    """A day as an ISO date, and as printed; `sure` where its place and its form leave no doubt."""

    day: str
    raw: str
    sure: bool = field(default=False, repr=False)


@dataclass(frozen=True)
class _Line:
    """A line that prints a day, and whether it says that something was published, or changed, then."""

    shown: Shown
    said: bool
    changed: bool
    heads: bool
    plain: bool  # hardly anything else: no link, no heading, few words


def found(tree: HtmlElement, page: Laid) -> Shown | None:
    """Return the day that a page, as a tree and laid out, shows; None where it shows none."""
    month_first = bool(MONTH_FIRST.match(tree.get("lang") or "en"))
    for element in (*elements(MARKED, tree)[:MARKS], *_times(tree)):
        said = element.get("datetime") or element.get("content") or element.text_content()
        stamp = parse(said, "UTC")
        if stamp and len(stamp.at) >= len("2020-01-01") and not _is_of_others(element):
            return Shown(_printed_day(said) or stamp.at[:10], stamp.raw, sure=True)
    return _in_lines(page, month_first=month_first)


def _times(tree: HtmlElement) -> list[HtmlElement]:
    """Return the first elements that call themselves a time of publication, those by an attribute first."""
    every = list(tree.iter("time"))
    dated = [one for one in every if one.get("pubdate") is not None]
    named = [one for one in every if not CLASSES.isdisjoint((one.get("class") or "").split())]
    return [*dated[:MARKS], *named[:MARKS]]


def _is_of_others(element: HtmlElement) -> bool:
    """Return whether an element stands among comments, or in a list of other texts."""
    said = map(kind_of, element.iterancestors())
    return any(kind == "others" or not words.isdisjoint(LISTS) for kind, words in said)


def _printed_day(said: str) -> str | None:
    """Return the day that stands in a time stamp, in whichever zone it is."""
    found = re.match(r"\s*(\d{4}-\d{2}-\d{2})", said)
    return found[1] if found else None


def _in_lines(page: Laid, *, month_first: bool) -> Shown | None:
    """Return a day of which a line is sure; else the first one around headline and text."""
    if page.span is None:
        return None
    (first, last), blocks = page.span, page.outline.blocks
    heads = [index for index, block in enumerate(blocks[: first + 1]) if block.tag == "h1"]
    start = heads[-1] if heads else max(0, first - BEFORE_TEXT)
    # Without a headline the line nearest to the text counts: the first one may be the site's clock.
    near = range(start, first + 2) if heads else range(first + 1, start - 1, -1)
    beside, above, below = (
        [
            line
            for index in place
            if 0 <= index < len(blocks) and (line := _line(blocks[index], month_first))
        ]
        for place in (near, range(start - 1, start - ABOVE, -1), range(last, last + BELOW))
    )
    if one := _sure(beside) or _said(blocks, month_first):
        return one
    around = ([line for line in lines if not line.heads] for lines in (above, below))
    return next((one for some in (beside, *around) if (one := _first(some))), None)


def _line(block: Block, month_first: bool) -> _Line | None:
    """Return what a line prints; None where it prints no day, or is a sentence of the story."""
    text = block.text
    if len(text) > (SENTENCE_CHARS if text.endswith((".", "。")) else LINE_CHARS):
        return None
    said, changed = PUBLISHED.search(text), CHANGED.search(text)
    behind = printed(text[said.end() :], month_first=month_first) if said else None
    one = behind or printed(text, month_first=month_first)
    if one is None:
        return None
    # "6 March (updated 8 March)": of two days, one behind a word for a change, the first is meant.
    twice = changed and one.raw in text[: changed.start()] and printed(text[changed.end() :])
    says, heads = bool(said or twice), block.tag in TITLES
    plain = block.linked * 2 <= len(text) and not heads
    short = len(text) - len(one.raw) <= SENTENCE_CHARS
    return _Line(one, says, bool(changed) and not says, heads, plain and (short or says))


def _sure(lines: list[_Line]) -> Shown | None:
    """Return the day beside the headline: said to be that of publication, or the only one there."""
    plain = [line for line in lines if line.plain and not line.changed and line.shown.sure]
    said = [line.shown for line in plain if line.said]
    days = {line.shown.day for line in lines}
    return next(iter(said), plain[0].shown if plain and len(days) <= FEW_DAYS else None)


def _said(blocks: list[Block], month_first: bool) -> Shown | None:
    """Return the day that the page, wherever, says to be that of publication; None where it says several."""
    dated = (block for block in blocks if "20" in block.text or "19" in block.text)
    labels = (block for block in dated if LABEL.search(block.text[:LABEL_CHARS]))
    lines = [
        line
        for block in labels
        if (line := _line(block, month_first)) and line.said and line.shown.sure
    ]
    return lines[0].shown if len({line.shown.day for line in lines}) == 1 else None


def _first(lines: list[_Line]) -> Shown | None:
    """Return the first day that lines print; one beside a word for a change only where no other is."""
    plain = [line for line in lines if not line.changed]
    return replace((plain or lines)[0].shown, sure=False) if lines else None


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
            return Shown(one.isoformat(), match[0].strip(), sure=not _may_be_swapped(match))
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


def _may_be_swapped(match: re.Match[str]) -> bool:
    """Return whether a day in figures may be read with day and month the other way around."""
    parts = match.groupdict()
    return parts.get("sign") == "/" and max(int(parts["one"]), int(parts["two"])) <= 12


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

"""Document: an HTML page becomes a draft of an article.

HTML, its page and its source go in; headline, byline, times, paragraphs and access come out, each from
the first place that gives it: structured data, the source's selectors, the main text
(`crawler.maintext`), trafilatura, htmldate. Nothing is cleaned or refused here beyond an empty page.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from importlib import import_module

from lxml.html import HtmlElement

from crawler import maintext, shown, structured
from crawler import paragraphs as blocks
from crawler.maintext import Found, Laid
from crawler.published import Stamp, as_seen, best, may_be_shown_earlier, of_address, parse
from crawler.shown import Shown
from crawler.source import OTHER, Published, Reader, Source
from crawler.structured import Structured
from crawler.text import tidy
from store.records import Page

BODY_CHARS = 60  # chosen: a body selector that gives less has missed
SURE_SIZE = 300.0  # chosen: a text of less weight is looked for in other places too
SURE_SHARE = 0.7  # measured: a main text that is an article holds four fifths of the page's text
LONGER = 1.5  # chosen: another place counts where it says so much more
SITE_NAME_CHARS = 40
TITLE_CHARS = 500  # chosen: what is longer is no headline
SEPARATOR = re.compile(
    r"(?:(?<!\s)\s+)?(?:-{2,}|\s[-–—|｜_»/]\s|[|｜_]|\s?[:：]{1,2}\s?|\s[-–—]|[-–—－]\s?)\s*"
)
NEW_YEAR = re.compile(
    r"01[-/.]?01\b|(?<!\d)0?1月0?1日|\bJan(?:uary)?\.? 0?1\b|\b0?1(?:st)? Jan|\b1/1\b"
)
QUOTES = str.maketrans("‘’“”", "''\"\"")
TAGS = re.compile(r"<(?:!doctype|html|head|body|div|p|article|meta|title|table|span|br)\b", re.I)


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What one document says, before it is cleaned and judged."""

    title: str | None = None
    byline: str | None = None
    section: str | None = None
    stamps: tuple[Stamp | None, ...] = ()
    modified: tuple[Stamp | None, ...] = ()
    guessed: Stamp | None = (
        None  # what is shown or htmldate finds; only where nothing else gives a time
    )
    paragraphs: tuple[str, ...] = ()
    access: str | None = None
    canonical: str | None = None
    is_listing: bool = False
    made_from: str = "html"


def is_html(text: str, content_type: str | None) -> bool:
    """Return whether a document is HTML, by its type or by its tags."""
    head = text[:4096]
    if "html" in (content_type or "").lower():
        return True
    return len(TAGS.findall(head)) >= 2 or bool(re.match(r"\s*<(?:!doctype|html)\b", head, re.I))


@dataclass(frozen=True)
class _Read:
    """A page as text, as a tree and, where anything asks for it, laid out."""

    html: str
    tree: HtmlElement
    url: str

    @cached_property
    def laid(self) -> Laid:
        return maintext.laid(self.tree)

    @cached_property
    def canonical(self) -> str | None:
        return next(
            (link.get("href") for link in self.tree.xpath("//link[@rel='canonical']")), None
        )

    @cached_property
    def addressed(self) -> date | None:
        """Return the day that the page's address names, or the one that it calls its own."""
        return of_address(self.url) or of_address(self.canonical or "")

    @cached_property
    def shown(self) -> Shown | None:
        return shown.found(self.tree, self.laid)


def read(html: str, page: Page, source: Source) -> Draft | None:
    """Return what a page says; None where no HTML tree can be made of it."""
    tree = structured.tree_of(html)
    if tree is None:
        return None
    whole = _Read(html, tree, page.url)
    reader = source.reader(page.url, datetime.fromisoformat(page.fetched_at).date())
    stated = structured.read(tree)
    linked = [one for one in stated.published if one[0] == "json-ld"]
    tagged = [one for one in stated.published if one[0] != "json-ld"]
    printed = _printed(tree, reader.published, source)
    stamps = (*_stated(linked, source), *printed, *_stated(tagged, source))
    access = _access(tree, reader, stated, source)
    return Draft(
        title=_title(tree, reader, stated, source),
        byline=_byline(tree, reader, stated),
        section=_first(tree, reader.section) or stated.section,
        stamps=_of_its_day(stamps, whole) if source.id == OTHER else stamps,
        modified=(*_stated(stated.modified, source), *_printed(tree, reader.modified, source)),
        guessed=None if best(stamps) else _shown(whole, source),
        paragraphs=_or_lead(_body(whole, reader, stated), stated, access),
        access=access,
        canonical=whole.canonical,
        is_listing=stated.is_article is False and stated.page_type != "article",
    )


def _stated(times: Iterable[tuple[str, str]], source: Source) -> tuple[Stamp | None, ...]:
    return tuple(parse(text, source.timezone, method) for method, text in times)


def _printed(
    tree: HtmlElement, places: Iterable[Published], source: Source
) -> tuple[Stamp | None, ...]:
    return tuple(
        parse(_time_text(element, place), source.timezone, "selector")
        for place in places
        for element in blocks.select(tree, place.css)[:3]
    )


def _time_text(element: HtmlElement, place: Published) -> str | None:
    text = element.get(place.attribute) if place.attribute else element.text_content()
    plain = tidy(text or "")
    if place.pattern:
        found = re.search(place.pattern, plain)
        plain = found[1] if found else ""
    if not place.format or not plain:
        return plain or None
    try:
        return datetime.strptime(plain, place.format).isoformat(" ")
    except ValueError:
        return plain


def _of_its_day(stamps: tuple[Stamp | None, ...], page: _Read) -> tuple[Stamp | None, ...]:
    """Return the best stamp of a page whose outlet nobody describes, with the day as its readers see it."""
    stated = best(stamps)
    if stated is None:
        return stamps
    shown = page.shown if may_be_shown_earlier(stated, page.addressed) else None
    seen = date.fromisoformat(shown.day) if shown and shown.sure else None
    return (as_seen(stated, page.addressed, seen),)


def _shown(page: _Read, source: Source) -> Stamp | None:
    """Return the day that the page shows its readers, where it states none to machines.

    htmldate knows the places of many sites; then the line beside the headline counts. Of a page whose site
    no source describes the address counts first, then a line that leaves no doubt; and a day anywhere in the
    text is taken of them alone: of others it would hide a change.
    """
    if source.id == OTHER:
        return _shown_by_unknown(page, source)
    return _guessed(page, source, everywhere=False) or _day(page, source)


def _shown_by_unknown(page: _Read, source: Source) -> Stamp | None:
    if page.addressed:
        day = page.addressed.isoformat()
        return Stamp(day, "day", day, source.timezone, "address", zone_assumed=True)
    if page.shown and page.shown.sure:
        return _day(page, source)
    return (
        _guessed(page, source, everywhere=False)
        or _day(page, source)
        or _guessed(page, source, everywhere=True)
    )


def _day(page: _Read, source: Source) -> Stamp | None:
    if page.shown is None:
        return None
    day, raw = page.shown.day, page.shown.raw
    return Stamp(day, "day", raw, source.timezone, "shown", zone_assumed=True)


def _guessed(page: _Read, source: Source, *, everywhere: bool) -> Stamp | None:
    """Return the day that htmldate finds; a first of January that is not printed is only a year."""
    htmldate = import_module("htmldate")  # late: most pages state their time
    try:
        found = htmldate.find_date(
            page.tree,
            extensive_search=everywhere,
            original_date=True,
            url=page.url
            if page.url.startswith("http")
            else None,  # then it looks for one in the page
            min_date="1995-01-01",
        )
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        return None
    if not found or (found.endswith("-01-01") and not NEW_YEAR.search(page.html)):
        return None
    return parse(found, source.timezone, "htmldate")


def _title(tree: HtmlElement, reader: Reader, stated: Structured, source: Source) -> str | None:
    """Return the headline; of several forms the one without the site's name and not cut short."""
    selected = _first(tree, reader.title)
    headings = [line for line in map(blocks.line, blocks.select(tree, "h1")) if line]
    shown = tidy(" ".join(tree.xpath("//title[1]//text()")))
    shown = shown if len(shown) <= TITLE_CHARS else ""
    every = (*stated.titles, selected, *stated.page_titles, *_fitting(headings, shown), shown)
    forms = [line for line in (tidy(one or "") for one in every) if 0 < len(line) <= TITLE_CHARS]
    if not forms:
        return None
    first = _uncut(forms[0], forms)
    names = (source.name, *source.credits, stated.site_name or "")
    return _without_site(_shortest(first, forms), names)


def _fitting(headings: list[str], shown: str) -> list[str]:
    """Return the heading that the window's title repeats; without a title the first one."""
    repeated = [line for line in headings if len(line) > 4 and _plain(line) in _plain(shown)]
    return repeated[:1] or ([] if shown else headings[:1])


def _uncut(title: str, forms: list[str]) -> str:
    """Return the whole form of a title that ends in dots."""
    start = title.rstrip(".… ")
    if start == title.rstrip():
        return title
    return next((one for one in forms if len(one) > len(title) and one.startswith(start)), title)


def _shortest(title: str, forms: list[str]) -> str:
    """Return the form to which a title only adds the site's name."""
    for form in forms:
        rest = title[len(form) :]
        added = 0 < len(rest) <= SITE_NAME_CHARS and SEPARATOR.match(rest)
        if added and _plain(title).startswith(_plain(form)):
            return form
    return title


def _plain(title: str) -> str:
    """Return a title with straight quotation marks, of the same length."""
    return title.translate(QUOTES)


def _without_site(title: str, names: tuple[str, ...]) -> str:
    known = [name.casefold() for name in names if name]
    for found in reversed(list(SEPARATOR.finditer(title))):
        if found.start() > 4 and title[found.end() :].strip().casefold() in known:
            return title[: found.start()].strip()
    return title


def _byline(tree: HtmlElement, reader: Reader, stated: Structured) -> str | None:
    """Return the authors as printed; an address or a number is none."""
    said = _first(tree, reader.byline) or stated.byline
    if not said or re.match(r"https?://|[\d\W]+$|\{", said):
        return None
    return re.sub(r"^(?i:by|文|作者|记者|記者)\s*[:：／/ ]\s*", "", said.strip()) or None


def _first(tree: HtmlElement, selectors: Iterable[str]) -> str | None:
    """Return the text, or a meta tag's content, that the first selector with any gives."""
    for css in selectors:
        for element in blocks.select(tree, css)[:3]:
            text = (
                tidy(element.get("content") or "")
                if element.tag == "meta"
                else blocks.line(element)
            )
            if text:
                return text
    return None


def _body(page: _Read, reader: Reader, stated: Structured) -> tuple[str, ...]:
    """Return the paragraphs from the first place that holds a body."""
    pruned = page.tree
    if reader.drop:
        pruned = copy.deepcopy(page.tree)
        blocks.drop(pruned, reader.drop)
    for css in reader.body:
        chosen = _outermost(blocks.select(pruned, css))
        lines = tuple(line for element in chosen for line in blocks.paragraphs(element))
        if _chars(lines) >= BODY_CHARS:
            return lines
    if _chars(stated.paragraphs) >= BODY_CHARS:
        return stated.paragraphs
    laid = maintext.laid(pruned) if reader.drop else page.laid
    return _unknown(page, maintext.found(laid, stated.lead or ""), stated)


def _unknown(page: _Read, own: Found, stated: Structured) -> tuple[str, ...]:
    """Return the paragraphs of a page that nothing describes.

    Where the main text is one of several, trafilatura's counts; where it is short, the longest of all.
    """
    said = tuple((stated.body or "").split("\n"))
    if own.weight >= SURE_SIZE and _chars(said) < _chars(own.paragraphs) * LONGER:
        found = () if own.share >= SURE_SHARE else _found(page.html)
        return found if _chars(found) >= SURE_SIZE else own.paragraphs
    others = (said, _found(page.html), structured.tree_paragraphs(page.tree))
    longest = max(others, key=_chars)
    return longest if _chars(longest) > _chars(own.paragraphs) * LONGER else own.paragraphs


def _chars(lines: Iterable[str]) -> int:
    return sum(map(len, lines))


def _found(html: str) -> tuple[str, ...]:
    """Return the paragraphs that trafilatura finds."""
    trafilatura = import_module("trafilatura")  # late: few pages need it
    try:
        text = trafilatura.extract(
            html, include_comments=False, include_tables=True, favor_recall=False
        )
    except (ValueError, TypeError, AttributeError, RecursionError, KeyError, IndexError):
        return ()
    return tuple(line.removeprefix("- ") for line in (text or "").split("\n") if line.strip())


def _outermost(found: list[HtmlElement]) -> list[HtmlElement]:
    """Return the elements that lie in no other one found."""
    chosen = set(found)
    return [one for one in found if not any(above in chosen for above in one.iterancestors())]


def _or_lead(found: tuple[str, ...], stated: Structured, access: str) -> tuple[str, ...]:
    """Return what was found, or what a locked page still says of itself: its description."""
    if stated.lead and access == "paywalled" and sum(map(len, found)) < BODY_CHARS:
        return (stated.lead,)
    return found


def _access(tree: HtmlElement, reader: Reader, stated: Structured, source: Source) -> str:
    """Return free, paywalled or unknown."""
    if stated.free is False or any(blocks.select(tree, css) for css in reader.paywall):
        return "paywalled"
    return "free" if stated.free or source.rights == "full_text" else "unknown"

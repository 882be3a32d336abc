"""Routes: what a feed, sitemap, list page or list API says about articles.

The bytes of a route's answer go in; the addresses, titles and times that it lists come out, in its
order. An answer that cannot be read, or lists nothing, carries a fault: it never counts as no news.
Nothing is fetched here, and whether an address is an article is not decided here.

Sitemaps are read with lxml, not with a sitemap library, since those turn a bare day into midnight UTC
and lose the time as printed. Standards: RSS 2.0, Atom (RFC 4287), sitemaps.org 0.9, Google News sitemap.
"""

from __future__ import annotations

import io
import itertools
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import feedparser
from lxml import etree
from parsel import Selector
from w3lib.encoding import html_to_unicode
from w3lib.html import remove_tags, replace_entities

from crawler.source import Route, Rows
from crawler.text import purged
from crawler.urls import absolute

LIMIT_BYTES = 50 << 20  # sitemaps.org: a sitemap is at most 50 MB uncompressed
MAX_ITEMS = 50_000  # sitemaps.org: a sitemap lists at most so many
TITLE_CHARS = 500  # chosen: a longer text of a link is no title
DATE_CHARS = 160  # chosen: a longer text is a paragraph, no date
ENTRY_END = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
SPACE = re.compile(r"[\s\x00-\x1f]+")


# What feedparser raises on feeds that are broken in a way that nobody foresaw.
BROKEN = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)


@dataclass(frozen=True)
class Item:
    """One entry of a route; `listed_at` as printed."""

    url: str
    title: str | None = None
    listed_at: str | None = None


@dataclass(frozen=True)
class Listing:
    """What one answer lists; `fault` says why it cannot be trusted, "" where it can.

    `is_cut`: it lists more than is read of it.
    """

    items: tuple[Item, ...] = ()
    children: tuple[Item, ...] = ()
    next_url: str | None = None
    fault: str = ""
    is_cut: bool = False


@dataclass(frozen=True)
class Answer:
    """The answer of a route: its address, Content-Type and document, content encoding undone."""

    url: str
    content_type: str
    body: bytes


def read(route: Route, answer: Answer, most: int = MAX_ITEMS) -> Listing:
    """Return what a route's answer lists, the first `most` entries at most."""
    match route.type:
        case "feed":
            listing = feed(answer, most)
        case "sitemap" | "sitemap_index":
            listing = sitemap(answer, most)
        case "list_api":
            listing = list_api(route, answer, most)
        case "listing" | "search":
            listing = rows(route.rows, _text(answer), answer.url, most)
    if listing.items or listing.children or listing.fault or route.type == "search":
        return listing
    return Listing(
        fault=f"no {'entries' if route.type == 'feed' else 'rows'} where some are expected"
    )


def feed(answer: Answer, most: int = MAX_ITEMS) -> Listing:
    """Return the entries of an RSS, RDF or Atom feed; what follows the `most`-th is not even parsed."""
    headers = {"content-type": answer.content_type, "content-location": answer.url}
    last = next(itertools.islice(ENTRY_END.finditer(answer.body), most - 1, None), None)
    body = answer.body[: last.end()] if last else answer.body
    try:
        parsed = feedparser.parse(io.BytesIO(body), response_headers=headers)
    except BROKEN as error:
        return Listing(fault=f"the answer is no feed: {_tidy(str(error)) or type(error).__name__}")
    items = [
        Item(
            absolute(answer.url, entry.get("link") or ""),
            _tidy(remove_tags(entry.get("title") or "")),
            _date(entry.get("published") or entry.get("updated")),
        )
        for entry in parsed.entries[:most]
    ]
    fault = "" if items or parsed.get("version") else "the answer is no feed"
    is_cut = bool(last and ENTRY_END.search(answer.body, last.end())) or len(parsed.entries) > most
    return Listing(items=tuple(item for item in items if item.url), fault=fault, is_cut=is_cut)


def sitemap(answer: Answer, most: int = MAX_ITEMS) -> Listing:
    """Return the pages of a sitemap, or the children of a sitemap index."""
    body = _unzipped(answer.body).replace(b"\0", b"").lstrip()
    if b"<!ENTITY" in body:
        return Listing(fault="the answer is no sitemap: it declares entities")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        return _of_sitemap(etree.fromstring(body, parser), answer.url, most)
    except (
        etree.XMLSyntaxError,
        UnicodeDecodeError,
    ) as error:  # the second: names of no characters
        return Listing(fault=f"the answer is no sitemap: {_tidy(str(error))}")


def _of_sitemap(root: etree._Element | None, url: str, most: int) -> Listing:
    """Return what the parsed answer at an address lists."""
    if root is None:
        return Listing(fault="the answer is no sitemap: it is empty")
    name = str(root.tag).rpartition("}")[2]
    if name == "urlset":
        items, is_cut = _first(_entries(root, "url", url), most)
        return Listing(items=items, is_cut=is_cut)
    if name == "sitemapindex":
        children, is_cut = _first(_entries(root, "sitemap", url), most)
        return Listing(children=children, is_cut=is_cut)
    return Listing(fault=f"the answer is no sitemap: its root is {name!r:.40}")


def list_api(route: Route, answer: Answer, most: int = MAX_ITEMS) -> Listing:
    """Return the rows of a JSON answer: rows of HTML inside it, or a list of objects."""
    try:
        answered = json.loads(answer.body.decode("utf-8-sig", "replace"), strict=False)
    except (ValueError, RecursionError):
        return Listing(fault="the answer is no JSON")
    if route.html_key:
        html = _at(answered, route.html_key)
        if not isinstance(html, str):
            return Listing(fault=f"{route.html_key} is missing in the answer")
        return rows(route.rows, html, route.referer or answer.url, most)
    found = _at(answered, route.items_key or "")
    if not isinstance(found, list):
        return Listing(fault=f"{route.items_key} is no list in the answer")
    base = route.referer or answer.url
    made = (_object(entry, route.item_keys, base) for entry in found if isinstance(entry, dict))
    items, is_cut = _first((item for item in made if item.url), most)
    return Listing(items=items, is_cut=is_cut)


def rows(how: Rows | None, html: str, base: str, most: int = MAX_ITEMS) -> Listing:
    """Return the rows of a list page; without selectors every link is a row."""
    how = how or Rows(row="a[href]", link="")
    page = Selector(text=html or " ", type="html", base_url=base)
    read_rows = (_row(row, how, base) for row in page.css(how.row))
    items, is_cut = _first((item for item in read_rows if item.url), most)
    next_url = page.css(how.next).css("::attr(href)").get("") if how.next else ""
    return Listing(
        items=items, next_url=absolute(base, next_url) if next_url else None, is_cut=is_cut
    )


def links(html_answer: Answer, css: str) -> tuple[str, ...]:
    """Return where the links go that a selector finds on a page, without repetition."""
    page = Selector(text=_text(html_answer) or " ", type="html")
    found = (absolute(html_answer.url, href) for href in page.css(css).css("::attr(href)").getall())
    return tuple(dict.fromkeys(url for url in found if url))


def _row(row: Selector, how: Rows, base: str) -> Item:
    link = row.css(how.link) if how.link else [row]  # a row may be its own link
    if not link:
        return Item("")
    anchor = link[0]
    title = (
        (how.title and _words(row, how.title))
        or _attribute(anchor, "title")
        or _words(anchor, None)
    )
    url = absolute(base, _attribute(anchor, "href"))
    return Item(url, _tidy(title), _date(_words(row, how.date)) if how.date else None)


def _attribute(node: Selector, name: str) -> str:
    """Return an attribute, also of an element that has others whose names are none."""
    return node.xpath(f"@{name}").get("")


def _words(node: Selector, css: str | None) -> str:
    found = node.css(css) if css else [node]
    return " ".join(found[0].xpath("string()").getall()) if found else ""


def _entries(root: etree._Element, name: str, base: str) -> Iterator[Item]:
    for element in root.iterfind(f"{{*}}{name}"):
        place = _inner(element, "{*}loc")
        url = absolute(base, place) if place else ""
        if url:
            listed = _inner(element, "{*}news/{*}publication_date") or _inner(element, "{*}lastmod")
            yield Item(url, _tidy(_inner(element, "{*}news/{*}title")), _date(listed))


def _inner(element: etree._Element, path: str) -> str:
    """Return the text of a part; empty where it is none, or of no characters (a lone surrogate)."""
    try:
        return (element.findtext(path) or "").strip()
    except UnicodeDecodeError:
        return ""


def _object(entry: dict[str, object], keys: dict[str, str], base: str) -> Item:
    url, title, date = (entry.get(keys.get(name, name)) for name in ("url", "title", "date"))
    return Item(
        absolute(base, url) if isinstance(url, str) else "",
        _tidy(remove_tags(title)) if isinstance(title, str) else None,
        _date(date) if isinstance(date, str | int | float) else None,
    )


def _at(value: object, path: str) -> object:
    for key in filter(None, path.split(".")):
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value


def _text(answer: Answer) -> str:
    _, text = html_to_unicode(answer.content_type, answer.body, default_encoding="utf-8")
    return text.replace("\0", "")


def _first(items: Iterator[Item], most: int) -> tuple[tuple[Item, ...], bool]:
    """Return the first entries, and whether there are more."""
    taken = tuple(itertools.islice(items, most))
    return taken, next(items, None) is not None


def _tidy(text: str) -> str | None:
    return SPACE.sub(" ", purged(replace_entities(text))).strip()[:TITLE_CHARS] or None


def _date(said: str | float | None) -> str | None:
    """Return a time as printed, on one line; what is too long to be one is cut."""
    return SPACE.sub(" ", purged(str(said or "")[:DATE_CHARS])).strip() or None


def _unzipped(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, LIMIT_BYTES)
    except zlib.error:
        return b""

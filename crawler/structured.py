"""Structured data: what a page says about itself to machines.

An HTML tree goes in; JSON-LD, meta tags and the site JSON of two common publishing systems come out as
one record. Every script block is read by itself, so a broken one spoils nothing but itself. Which of
several statements is believed is not decided here.
Standards: JSON-LD 1.1 with schema.org Article, the Open Graph protocol.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import ParserError, XMLSyntaxError
from lxml.html import HtmlElement, fromstring

ARTICLE_TYPES = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Background|Review|Tech|Scholarly)?Article$|(?:Live)?BlogPosting$|^Report$|^SpecialAnnouncement$"
)
LISTING_TYPES = frozenset(
    {"CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage", "FAQPage"}
)
MAX_DEPTH = 6  # chosen: publishers nest an article three deep at most
MAX_SCRIPT_CHARS = 5_000_000  # chosen: whole Next.js states of big pages are about one million
# Names under which sites print the time of publication, the surest first.
PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "pubdate",
    "publishdate", "publish_date", "publish-date", "publication_date", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "parsely-pub-date", "sailthru.date", "firstpublishedtime", "publicationdate",
    "date.issued", "dc.date.issued", "dcterms.created", "dc.date", "date", "createdate",
    "originalpublicationdate", "article:published", "article:publication_date", "article.published",
    "published_date", "published-date", "date_published", "publish_time", "og:publish_date", "og:pubdate",
    "og:regdate", "bt:pubdate", "citation_publication_date", "citation_date", "dcterms.issued",
    "dcterms.date", "dc.created", "dc.date.created", "dateposted", "datecreated", "displaydate",
    "rnews:datepublished", "mediator_published_time", "ptime", "pdate", "revision_date",
)  # fmt: skip
MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "dcterms.modified",
    "update_time",
)
TITLE_META = (
    "articletitle",
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "title",
)
AUTHOR_META = (
    "article:author",
    "author",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "byl",
    "dc.creator",
)
SECTION_META = (
    "article:section",
    "parsely-section",
    "columnname",
    "cxenseparse:category",
    "section",
)
LEAD_META = ("og:description", "description", "twitter:description")
FUSION = re.compile(r"Fusion\.globalContent\s*=\s*(?=\{)")
NODES = re.compile(r'\[\{"type":"(?:p|div|ul|h\d)"')
MAX_TREES = 50  # chosen: pages hold some ten, the article's among the first
TREE_CHARS = 300  # chosen: a summary is shorter than an article
Value = object


@dataclass(frozen=True)
class Structured:
    """What a page states; texts as printed, empty tuples where it states nothing."""

    titles: tuple[str, ...] = ()  # JSON-LD headline or site JSON; no site name behind it
    page_titles: tuple[str, ...] = ()  # og:title and the like; often with the site's name
    published: tuple[tuple[str, str], ...] = ()  # (method, text), the surest first
    modified: tuple[tuple[str, str], ...] = ()
    byline: str | None = None
    section: str | None = None
    lead: str | None = None
    paragraphs: tuple[str, ...] = ()  # the whole text, from site JSON
    body: str | None = None  # JSON-LD articleBody
    free: bool | None = None
    site_name: str | None = None
    page_type: str | None = None  # og:type
    is_article: bool | None = None  # None where there is no typed JSON-LD


def tree_of(html: str) -> HtmlElement | None:
    """Return the HTML tree of a document; None where nothing in it can be read."""
    try:
        return fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", html))
    except (ParserError, XMLSyntaxError, ValueError, AssertionError):
        return None


def read(tree: HtmlElement) -> Structured:
    """Return what a page states about itself."""
    metas = _metas(tree)
    objects = tuple(_objects(tree))
    articles = [one for one in objects if _types(one) & {"article"}]
    fusion = _fusion(tree)
    stated = articles[0] if articles else {}
    names = {name for one in objects for name in _type_names(one)}
    return Structured(
        titles=_texts(fusion.get("title"), *(one.get("headline") for one in articles)),
        page_titles=_texts(*(metas.get(name) for name in TITLE_META)),
        published=_times(articles, "datePublished", metas, PUBLISHED_META),
        modified=_times(articles, "dateModified", metas, MODIFIED_META),
        byline=_people(stated.get("author")) or _first(metas, AUTHOR_META),
        section=_text(stated.get("articleSection"))
        or _crumb(objects)
        or _first(metas, SECTION_META),
        lead=_first(metas, LEAD_META) or _text(stated.get("description")),
        paragraphs=_fusion_paragraphs(fusion),
        body=_text(stated.get("articleBody")),
        free=_free(articles, metas, tree),
        site_name=metas.get("og:site_name"),
        page_type=metas.get("og:type"),
        is_article=bool(articles) or (False if names & LISTING_TYPES else None),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _objects(tree: HtmlElement) -> Iterator[dict[str, Value]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield from _nested(loaded(script.text_content()), MAX_DEPTH)


def loaded(text: str) -> Value:
    """Return the value of a JSON text as sites print it; None where it cannot be read."""
    plain = re.sub(
        r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$",
        "",
        text[:MAX_SCRIPT_CHARS].strip(),
    )
    try:
        value: Value = json.loads(plain.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _nested(value: Value, depth: int) -> Iterator[dict[str, Value]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for one in value[:200]:
            yield from _nested(one, depth - 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nested(value.get(name), depth - 1)


def _type_names(one: dict[str, Value]) -> list[str]:
    stated = one.get("@type")
    return [str(name) for name in (stated if isinstance(stated, list) else [stated]) if name]


def _types(one: dict[str, Value]) -> set[str]:
    return {"article" for name in _type_names(one) if ARTICLE_TYPES.search(name)}


def _times(
    articles: list[dict[str, Value]], key: str, metas: dict[str, str], names: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    linked = [("json-ld", str(one[key])) for one in articles if one.get(key)]
    return (*linked, *(("meta", metas[name]) for name in names if name in metas))


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _texts(*values: Value) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in map(_text, values) if text))


def _text(value: Value) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.strip() or None if isinstance(value, str) else None


def _people(value: Value) -> str | None:
    people = value if isinstance(value, list) else [value]
    names = (
        one if isinstance(one, str) else _text(one.get("name")) or _text(one.get("byline"))
        for one in people
        if isinstance(one, str | dict)
    )
    return ", ".join(dict.fromkeys(name for name in names if name)) or None


def _crumb(objects: tuple[dict[str, Value], ...]) -> str | None:
    """Return the second step of the breadcrumb: the section; lists may be nested one too deep."""
    for one in objects:
        if "BreadcrumbList" in _type_names(one):
            steps = one.get("itemListElement")
            while isinstance(steps, list) and steps and isinstance(steps[0], list):
                steps = steps[0]
            named = (
                [step for step in steps if isinstance(step, dict)]
                if isinstance(steps, list)
                else []
            )
            if len(named) > 1:
                item = named[1].get("item")
                return _text(named[1].get("name")) or (
                    _text(item.get("name")) if isinstance(item, dict) else None
                )
    return None


def _free(
    articles: list[dict[str, Value]], metas: dict[str, str], tree: HtmlElement
) -> bool | None:
    """Return whether the page says that it can be read for free; None where it does not say."""
    blob = _blob(tree, "optimizely-article-page-info")
    if blob:
        locked = blob.get("isTruncatedBody") is True or blob.get("lockType") not in (
            None,
            "none",
            "",
        )
        return not locked
    tier = metas.get("article:content_tier", "").lower()
    stated = [
        str(one["isAccessibleForFree"]).lower() for one in articles if "isAccessibleForFree" in one
    ]
    if stated:
        return stated[0] in ("true", "http://schema.org/true", "https://schema.org/true")
    return {"free": True, "locked": False}.get(tier)


def _blob(tree: HtmlElement, script_id: str) -> dict[str, Value]:
    for script in tree.xpath("//script[@id=$name]", name=script_id):
        value = loaded(script.text_content())
        return value if isinstance(value, dict) else {}
    return {}


def _fusion(tree: HtmlElement) -> dict[str, Value]:
    """Return the article of an Arc XP page: `Fusion.globalContent` and its `result`."""
    for script in tree.iter("script"):
        text = script.text or ""
        found = FUSION.search(text) if len(text) < MAX_SCRIPT_CHARS else None
        value = _decoded(text, found.end()) if found else None
        if isinstance(value, dict):
            result = value.get("result", value)
            return result if isinstance(result, dict) else {}
    return {}


def _decoded(text: str, at: int) -> Value:
    """Return the JSON value that begins at a place of a text; None where there is none."""
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(text, at)
    except (ValueError, RecursionError):
        return None
    return value


def _fusion_paragraphs(fusion: dict[str, Value]) -> tuple[str, ...]:
    elements = fusion.get("content_elements")
    if not isinstance(elements, list):
        return ()
    kept = (
        one
        for one in elements
        if isinstance(one, dict) and one.get("type") in ("paragraph", "header", "text")
    )
    texts = (one.get("content") for one in kept)
    return tuple(_plain(text) for text in texts if isinstance(text, str))


def _plain(html: str) -> str:
    tree = tree_of(f"<p>{html}</p>") if html.strip() else None
    return "" if tree is None else tree.text_content()


def tree_paragraphs(tree: HtmlElement) -> tuple[str, ...]:
    """Return the paragraphs of a text that a page holds only as a JSON tree of its nodes.

    Sites drawn in the browser print lists of `{"type": "p", "children": [{"type": "text", "data": ...}]}`;
    the first that is long enough is the article, the later ones are others.
    """
    for script in tree.iter("script"):
        text = script.text or ""
        starts = NODES.finditer(text if len(text) < MAX_SCRIPT_CHARS else "")
        for found in itertools.islice(starts, MAX_TREES):
            nodes = _decoded(text, found.start())
            lines = (
                tuple(_words(node, MAX_DEPTH * 2) for node in nodes)
                if isinstance(nodes, list)
                else ()
            )
            if sum(map(len, lines)) >= TREE_CHARS:
                return lines
    return ()


def _words(value: Value, depth: int) -> str:
    if not isinstance(value, dict) or depth == 0:
        return ""
    if value.get("type") == "text":
        return str(value.get("data") or "")
    children = value.get("children")
    return (
        "".join(_words(child, depth - 1) for child in children)
        if isinstance(children, list)
        else ""
    )

"""Outline: an HTML tree becomes its blocks of text in reading order, and the parts that they stand in.

An element goes in; blocks (a paragraph, heading, item, cell or line each), the element ranges over
them, and the ranges that call themselves something else than an article come out, in one walk. Which
part is the article is decided in `crawler.maintext`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from lxml.html import HtmlElement

from crawler.paragraphs import BLOCKS, is_hidden

MAX_NAMES = 1000  # chosen: longer lists of classes are no names
MAX_DEPTH = 300  # chosen: deeper nesting is no page but an attack
PARTS = BLOCKS | {"figure", "caption", "legend"}
SKIPPED = frozenset(
    "script style noscript template svg math iframe object embed button select option textarea "
    "input video audio canvas head link meta figcaption label map dialog nav".split()
)
SINGLE = frozenset("br p h1 h2 h3 h4 h5 h6 tr hr".split())  # hold one paragraph, never an article
APART = {"aside": "others", "footer": "others", "form": "furniture", "figure": "furniture"}
SLUGGED = frozenset(
    "h1 h2 h3 h4 h5 h6 p section article".split()
)  # their ids repeat their headings
ROLES = frozenset("navigation complementary banner contentinfo search dialog".split())
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
# Words of classes and ids, as publishing systems and designers choose them, whatever the language.
# These stand on wrappers of whole articles, beside words below.
EXEMPT = frozenset(("elementor", "hentry", "field", "node"))
OTHERS = frozenset(
    "forum cookie cookies consent onetrust gdpr ccpa comment comments commentlist disqus respond "
    "replies reply cmt pinglun kommentar kommentare commentaires comentarios discussion livefyre "
    "tie".split()
)
FURNITURE = frozenset(
    "share sharing sharedaddy shares social related relatedposts promo promos promotion "
    "newsletter subscribe subscription signup sidebar sidebars rail breadcrumb breadcrumbs footer "
    "foot masthead menu navbar navigation pagination pager pagenav next prev previous nextprev "
    "prevnext advert advertisement ads ad adv sponsor sponsored outbrain taboola popup modal "
    "overlay byline bio author authors authorbox tag tags taglist keyword keywords widget widgets "
    "copyright caption captions credit credits toolbar tools rating poll quiz trending popular "
    "mostread recommend recommended recommendation recommendations recommends rcmd teaser teasers "
    "card cards meta metadata dateline timestamp login signin skip hidden donate donation "
    "bookmark addthis addtoany follow instagram print noprint printonly sr aside toc tooltip "
    "editor disclaimer banner qrcode weixin weibo fenxiang tuijian xiangguan shouji carousel "
    "slideshow gallery thumbnail thumbnails infobox navbox reflist catlinks".split()
)


NOTHING: tuple[str, frozenset[str]] = ("", frozenset())
# Of those the names of lists of other texts: many of them are no article.
LISTS = frozenset(
    "related relatedposts recommend recommended recommendation recommendations recommends rcmd "
    "teaser teasers card cards promo promos promotion popular trending mostread sidebar sidebars "
    "rail tuijian xiangguan".split()
)


LEADS = frozenset(
    "standfirst lead lede leadin subtitle subheadline subhead summary dek deck intro introduction "
    "abstract excerpt chapo vorspann".split()
)


@dataclass(slots=True)
class Block:
    """One run of text without a break: its signs, how many of them are links, and its element's name.

    Lines of one paragraph, parted by `<br>`, have one `group`.
    """

    text: str
    linked: int
    tag: str
    group: int


@dataclass(frozen=True, slots=True)
class Part:
    """An element and its blocks, half-open; `kind` is "" or what it calls itself: others, furniture."""

    element: HtmlElement
    start: int
    end: int
    kind: str = ""
    words: frozenset[str] = frozenset()  # of its names, those that say so


@dataclass
class Outline:
    """The blocks of a tree in reading order, and its parts, inner ones first."""

    blocks: list[Block] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    suspects: list[Part] = field(default_factory=list)
    leads: list[Part] = field(default_factory=list)  # that call themselves a lead


def outline(root: HtmlElement) -> Outline:
    """Return the outline of an element; hidden elements and scripts are left out."""
    walk = _Walk()
    walk.enter(root, 0, linked=False)
    return walk.found


def kind_of(element: HtmlElement) -> tuple[str, frozenset[str]]:
    """Return what an element calls itself (others, furniture or neither), and by which words."""
    name = str(element.tag)
    if kind := APART.get(name) or (element.get("role") in ROLES and "furniture"):
        return kind, frozenset((name,))
    if name in ("body", "html", "main"):
        return NOTHING
    names = element.get("class") or ""
    if name not in SLUGGED and (identity := element.get("id")):
        names = f"{names} {identity}"
    return _said_by(names) if names else NOTHING


def is_lead(element: HtmlElement) -> bool:
    """Return whether an element calls itself the lead of an article."""
    names = element.get("class")
    return bool(names) and _names_lead(str(names))


@lru_cache(maxsize=4096)
def _names_lead(names: str) -> bool:
    return any(word.lower() in LEADS for word in WORD.findall(names[:MAX_NAMES]))


@lru_cache(maxsize=4096)
def _said_by(names: str) -> tuple[str, frozenset[str]]:
    """Return what classes and an id say; remembered, since a page and a site repeat them."""
    words = {word.lower() for word in WORD.findall(names[:MAX_NAMES])}
    if not words.isdisjoint(EXEMPT):
        return NOTHING
    if said := words & OTHERS:
        return "others", frozenset(said)
    said = words & FURNITURE
    return ("furniture", frozenset(said)) if said else NOTHING


class _Walk:
    """The state of one walk: the outline so far and the block that is being read."""

    def __init__(self) -> None:
        self.found = Outline()
        self.pieces: list[str] = []
        self.linked = 0
        self.tag = "div"
        self.group = 0

    def enter(self, element: HtmlElement, depth: int, *, linked: bool) -> None:
        """Read an element and what stands in it."""
        name = element.tag
        if name in SKIPPED or depth > MAX_DEPTH or is_hidden(element):
            return
        if name == "br":
            self.close()
            return
        kind, words = kind_of(element)
        apart = name in PARTS or bool(kind)
        above = self.tag
        if apart:
            self.close()
            self.tag = name
            self.group += 1
        start = len(self.found.blocks)
        self.children(element, depth, linked=linked or name == "a")
        if apart:
            self.close()
            self.tag = above
            self.group += 1
            self.note(Part(element, start, len(self.found.blocks), kind, words))

    def children(self, element: HtmlElement, depth: int, *, linked: bool) -> None:
        """Read the text and the children of an element, in order."""
        self.add(element.text, linked)
        for child in element:
            if isinstance(child.tag, str):
                self.enter(child, depth + 1, linked=linked)
            self.add(child.tail, linked)

    def add(self, text: str | None, linked: bool) -> None:
        """Add text to the block."""
        if text:
            self.pieces.append(text)
            self.linked += len(text.strip()) if linked else 0

    def close(self) -> None:
        """End the block that is being read."""
        if self.pieces:
            text = " ".join("".join(self.pieces).split())
            if text:
                linked = min(self.linked, len(text))
                self.found.blocks.append(Block(text, linked, self.tag, self.group))
            self.pieces = []
        self.linked = 0

    def note(self, part: Part) -> None:
        """Note a part that holds blocks."""
        if part.end == part.start:
            return
        if part.kind:
            self.found.suspects.append(part)
        if is_lead(part.element):
            self.found.leads.append(part)
        if part.element.tag not in SINGLE and part.element.tag in PARTS:
            self.found.parts.append(part)

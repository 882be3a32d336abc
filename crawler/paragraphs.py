"""Paragraphs: the blocks of an HTML element become lines of text, in order.

An element goes in, its paragraphs come out: every block element and every `<br>` ends one, so that a
text set with `<br><br>` keeps its paragraphs. Scripts, styles, figures' captions and what the source
drops are left out. Whether a paragraph is furniture is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from cssselect import HTMLTranslator, SelectorError
from lxml.etree import XPath, XPathError
from lxml.html import HtmlElement

from crawler.text import tidy

BLOCKS = frozenset(
    "address article aside blockquote body br center dd details div dl dt fieldset footer form h1 h2 h3 h4 "
    "h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
SKIPPED = frozenset(
    "script style noscript template svg math figure figcaption iframe object embed form button select option "
    "textarea input video audio canvas nav head link meta".split()
)
CELLS = frozenset({"td", "th"})
HIDDEN = re.compile(
    r"display:\s*none|visibility:\s*hidden|clip:\s*rect\(0|clip-path:\s*inset\(50%", re.I
)
HIDDEN_CLASSES = frozenset({"sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden"})
MAX_DEPTH = 400  # chosen: deeper nesting is no page but an attack


def select(tree: HtmlElement, css: str) -> list[HtmlElement]:
    """Return the elements that a selector finds, in document order; none for a broken selector."""
    path = _path(css)
    return elements(path, tree) if path else []


def elements(path: XPath, tree: HtmlElement) -> list[HtmlElement]:
    """Return the elements that an expression finds, in document order."""
    found = path(tree)
    return [one for one in found if isinstance(one, HtmlElement)] if isinstance(found, list) else []


@lru_cache(maxsize=1024)
def _path(css: str) -> XPath | None:
    """Return a selector as an expression, made once; None for a broken one."""
    try:
        return XPath(HTMLTranslator().css_to_xpath(css))
    except (SelectorError, XPathError):
        return None


def drop(tree: HtmlElement, selectors: Iterable[str]) -> None:
    """Take the elements that selectors find out of a tree; the text behind them stays."""
    for css in selectors:
        for element in select(tree, css):
            if element.getparent() is not None:
                element.drop_tree()


def paragraphs(element: HtmlElement) -> tuple[str, ...]:
    """Return the paragraphs of an element, tidied, without empty ones; a table row is one of them."""
    lines = [""]
    _walk(element, lines, 0)
    return tuple(line for line in map(tidy, lines) if line)


def line(element: HtmlElement) -> str:
    """Return the text of an element as one line."""
    return tidy(" ".join(paragraphs(element)))


def _walk(element: HtmlElement, lines: list[str], depth: int) -> None:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag and tag not in SKIPPED and depth < MAX_DEPTH and not is_hidden(element):
        cell = tag in CELLS
        if tag in BLOCKS and not cell:
            lines.append("")
        elif cell and lines[-1]:
            lines[-1] += " "
        lines[-1] += element.text or ""
        for child in element:
            _walk_cell(child, lines, depth + 1, tag)
        if tag in BLOCKS and not cell:
            lines.append("")
    elif tag in ("figure", "nav"):
        lines.append("")


def is_hidden(element: HtmlElement) -> bool:
    """Return whether an element is there for screen readers only, or not shown at all."""
    if element.get("hidden") is not None:
        return True
    style, names = element.get("style"), element.get("class")
    if style and HIDDEN.search(style):
        return True
    return bool(names) and not HIDDEN_CLASSES.isdisjoint(names.split())


def _walk_cell(child: HtmlElement, lines: list[str], depth: int, parent: str) -> None:
    """Walk a child; a block inside a table cell stays in the row's line."""
    if parent in CELLS:
        lines[-1] += line(child) if isinstance(child.tag, str) else ""
    else:
        _walk(child, lines, depth)
    lines[-1] += child.tail or ""

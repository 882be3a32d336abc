"""Outlets: which articles count as one source, so that a wire story in forty papers counts once.

A copy counts as its original's outlet, an article with a wire's credit as that wire's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from store.records import Article

MAX_STEPS = 8  # a chain of copies longer than this is a loop


def outlets(articles: Iterable[Article]) -> dict[str, str]:
    """Return for each article id the outlet that it counts for."""
    by_id = {article.id: article for article in articles}
    wires = {wire for article in by_id.values() if (wire := wire_of(article))}
    return {one: _outlet(_original(article, by_id), wires) for one, article in by_id.items()}


def wire_of(article: Article) -> str | None:
    """Return the first word of the wire that an article credits, in lower case.

    None where it credits none.
    """
    found = re.search(r"[^\W_]+", article.syndicated_from or "")
    return found[0].lower() if found else None


def _original(article: Article, by_id: Mapping[str, Article]) -> Article:
    for _ in range(MAX_STEPS):
        original = by_id.get(article.copy_of or "")
        if original is None:
            break
        article = original
    return article


def _outlet(article: Article, wires: set[str]) -> str:
    if wire := wire_of(article):
        return wire
    first = article.source_id.split("-")[0]
    return first if first in wires else article.source_id

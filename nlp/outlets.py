"""Outlets: which articles count as one source, so that a wire story in forty papers counts once.

A copy of any kind counts as its original's outlet, an article with a wire's credit as that wire's. What an
article counts for hangs on it, its original and the names of the wires, so a few articles can be asked alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Protocol

MAX_STEPS = 8  # a chain of copies longer than this is a loop


class Signed(Protocol):
    """Who prints an article and whom it credits; `Article` has it."""

    @property
    def source_id(self) -> str:
        """Return sources.id."""

    @property
    def syndicated_from(self) -> str | None:
        """Return the wire that the text names as its origin."""


class Printed(Signed, Protocol):
    """What of an article says for whom it counts; `Article` has it."""

    @property
    def id(self) -> str:
        """Return articles.id."""

    @property
    def copy_of(self) -> str | None:
        """Return articles.id of the original."""


def outlets(
    articles: Iterable[Printed], wires: Collection[str | None] | None = None
) -> dict[str, str]:
    """Return for each article id the outlet that it counts for.

    Originals of copies must be among the articles. `wires` are the credits of all articles that are held
    (`store.loom.wires`), needed where only some are given, so that they count as they do among all.
    """
    by_id = {article.id: article for article in articles}
    credits = wires if wires is not None else [each.syndicated_from for each in by_id.values()]
    names = {name for credit in credits if (name := first_word(credit))}
    return {one: _outlet(_original(article, by_id), names) for one, article in by_id.items()}


def wire_of(article: Signed) -> str | None:
    """Return the first word of the wire that an article credits, in lower case.

    None where it credits none.
    """
    return first_word(article.syndicated_from)


def own_name(article: Signed) -> str:
    """Return the first word of an article's source, by which credits name it."""
    return article.source_id.split("-")[0]


@lru_cache(maxsize=4096)
def first_word(credit: str | None) -> str | None:
    """Return the first word of a credit in lower case; None where there is none."""
    found = re.search(r"[^\W_]+", credit or "")
    return found[0].lower() if found else None


def _original(article: Printed, by_id: Mapping[str, Printed]) -> Printed:
    for _ in range(MAX_STEPS):
        original = by_id.get(article.copy_of or "")
        if original is None:
            break
        article = original
    return article


def _outlet(article: Printed, wires: Collection[str]) -> str:
    if wire := wire_of(article):
        return wire
    first = own_name(article)
    return first if first in wires else article.source_id

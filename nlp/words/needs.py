"""Needs: letters of which one stands in whatever a pattern matches, so that most patterns need no trial.

To look for a few letters costs a fiftieth of a pattern. Tables give them as `a|b|c`, lower case, or as a
group `(?:a|b|c)` that the pattern itself holds; where they give none the pattern is always tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar


class Needy(Protocol):
    """A row of a table that knows the letters of which it needs one."""

    @property
    def needed(self) -> frozenset[str]:
        """Return these letters; none where the row's pattern is always tried."""
        ...


Row = TypeVar("Row", bound=Needy)


def needed(needs: str) -> frozenset[str]:
    """Return the alternatives of what a table gives.

    >>> sorted(needed("(?:ban|fine)"))
    ['ban', 'fine']
    """
    plain = needs.removeprefix("(?:").removesuffix(")")
    return frozenset(plain.split("|")) if plain else frozenset()


def letters(table: Iterable[Needy]) -> tuple[str, ...]:
    """Return what any row of a table needs, each once."""
    return tuple(sorted({one for row in table for one in row.needed}))


def possible(table: Iterable[Row], known: Iterable[str], text: str) -> Iterator[Row]:
    """Yield the rows that a text may match, in order; `known` are the letters of the table."""
    folded = text.casefold()
    present = {one for one in known if one in folded}
    for row in table:
        if not row.needed or not row.needed.isdisjoint(present):
            yield row

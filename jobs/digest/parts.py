"""Parts: what a digest is made of once it is composed; all that the templates may use.

Every text is one line, in the frame's language or quoted as it stands, without control characters; every
address is http, https or absent.
"""

from __future__ import annotations

from dataclasses import dataclass

from store.digests import Item


@dataclass(frozen=True, kw_only=True)
class Quote:
    """A sentence as its outlet wrote it; `gloss` says it in the frame's language, from the facts."""

    text: str
    language: str
    credit: str
    gloss: str | None = None


@dataclass(frozen=True, kw_only=True)
class Link:
    """Words that lead somewhere; without an address they are only words."""

    text: str
    url: str | None


@dataclass(frozen=True, kw_only=True)
class Note:
    """One thing that a digest tells: a head, what is known of it line by line, a quotation, links."""

    head: str
    day: str = ""
    mark: str = ""
    lines: tuple[str, ...] = ()
    quote: Quote | None = None
    links: tuple[Link, ...] = ()
    items: tuple[Item, ...] = ()  # by which it is known that a reader was told

    @property
    def url(self) -> str | None:
        """Return the first address that it leads to; None where it leads nowhere."""
        return next((link.url for link in self.links if link.url), None)


@dataclass(frozen=True, kw_only=True)
class Section:
    """Notes under one head; `rest` says how many more there are."""

    title: str
    notes: tuple[Note, ...]
    rest: str = ""
    brief: bool = False  # one line a note

    @property
    def items(self) -> tuple[Item, ...]:
        """Return what its notes tell."""
        return tuple(item for note in self.notes for item in note.items)


@dataclass(frozen=True, kw_only=True)
class Bar:
    """The events of one day by type, the type with the most first."""

    day: str
    counts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """Return how many there are in all."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, kw_only=True)
class Chart:
    """Events a day by type over some days; days without any have no bar."""

    title: str
    alt: str
    first_day: str
    last_day: str
    bars: tuple[Bar, ...]

    @property
    def most(self) -> int:
        """Return the number of the fullest day; 0 without bars."""
        return max((bar.total for bar in self.bars), default=0)


@dataclass(frozen=True, kw_only=True)
class Digest:
    """A digest, composed: the same for every reader of a group with the same window."""

    language: str
    topic: str
    group_id: str
    subject: str
    greeting: str
    window: str
    sample: str  # the notice that it is sample data; empty for real data
    opening: str  # where nothing is new, how sure that is; else empty
    sections: tuple[Section, ...]
    chart: Chart
    looked: str
    unseen: tuple[str, ...]
    events: int
    told: tuple[Item, ...]

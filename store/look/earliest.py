"""Earliest: of the many articles of an outlet that report an event, those that decide when it first had it.

Of articles whose publication is known to the same precision only the first published and the first seen
bound the outlet's range (`store.look.coverage`); the others are counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Row = dict[str, Any]
LATEST = "~"  # sorts after every instant


class _Group:
    """Articles of one outlet, event and precision: the earliest two of them, and which there are."""

    def __init__(self) -> None:
        self.published: Row | None = None
        self.seen: Row | None = None
        self.articles: set[str] = set()

    def add(self, row: Row) -> None:
        """Take an article in."""
        self.articles.add(row["article_id"])
        if self.published is None or _published(row) < _published(self.published):
            self.published = row
        if self.seen is None or _seen(row) < _seen(self.seen):
            self.seen = row

    def rows(self) -> list[Row]:
        """Return the one or two that decide; `articles` of the first says how many there are."""
        if self.published is None or self.seen is None:
            return []
        first = {**self.published, "articles": len(self.articles)}
        if self.seen["article_id"] == self.published["article_id"]:
            return [first]
        return [first, {**self.seen, "articles": 0}]


def earliest(rows: Iterable[Row]) -> list[Row]:
    """Return the reports that decide when each outlet first had each event, with how many they stand for.

    A copy stands for itself alone, by whom it copies.
    """
    groups: dict[tuple[str, str, str | None, str | None], _Group] = {}
    for row in rows:
        key = (row["event_id"], row["outlet"], row["precision"], row["copy_of"])
        group = groups.get(key)
        if group is None:
            group = groups[key] = _Group()
        group.add(row)
    return [row for group in groups.values() for row in group.rows()]


def _published(row: Row) -> tuple[str, str]:
    return row["published_at"] or LATEST, row["article_id"]


def _seen(row: Row) -> tuple[str, str]:
    return row["first_seen"], row["article_id"]

"""Health: what sources promised against what came, and the months for which nothing is held.

A source that falls silent must not read as "nothing happened": every shortfall is a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crawler.source import Source
from store.db import Database

WEEK = timedelta(days=7)
COUNTS = """
SELECT source_id, substr(published_at, 1, 7) AS month, count(*) AS n FROM articles
WHERE published_at IS NOT NULL AND attached_to IS NULL GROUP BY 1, 2
"""
LATELY = """
SELECT source_id, count(*) AS n, avg(published_at IS NOT NULL) AS dated, min(length(text)) AS shortest
FROM articles WHERE first_seen_at >= ? AND attached_to IS NULL GROUP BY 1
"""


@dataclass(frozen=True)
class Month:
    """How many articles of a source are held that were published in each month since the start."""

    source_id: str
    counts: tuple[tuple[str, int], ...]

    @property
    def gaps(self) -> tuple[str, ...]:
        """Return the months with none."""
        return tuple(month for month, count in self.counts if count == 0)


def months(db: Database, since: str, now: datetime) -> tuple[Month, ...]:
    """Return what is held by month for every source that gave anything, from `since` to `now`."""
    held: dict[str, dict[str, int]] = {}
    for row in db.sql.query(COUNTS):
        held.setdefault(row["source_id"], {})[row["month"]] = row["n"]
    wanted = list(_months(date.fromisoformat(since), now.date()))
    return tuple(
        Month(source_id, tuple((month, counts.get(month, 0)) for month in wanted))
        for source_id, counts in sorted(held.items())
    )


def _months(first: date, last: date) -> Iterable[str]:
    day = first.replace(day=1)
    while day <= last:
        yield f"{day:%Y-%m}"
        day = (day + timedelta(days=32)).replace(day=1)


def shortfalls(db: Database, sources: Mapping[str, Source], now: datetime) -> tuple[str, ...]:
    """Return one line for each promise that a source did not keep in the last seven days."""
    since = (now - WEEK).isoformat().replace("+00:00", "Z")
    lately = {row["source_id"]: row for row in db.sql.query(LATELY, [since])}
    asked = {row["source_id"] for row in db.sql.query("SELECT DISTINCT source_id FROM routes")}
    lines: list[str] = []
    for source in sources.values():
        if source.id in asked:
            found = lately.get(source.id, {"n": 0, "dated": 1.0, "shortest": 0})
            lines += _broken(source, found)
    return tuple(lines)


def _broken(source: Source, found: Mapping[str, float]) -> list[str]:
    least, most = source.expect.articles_a_week
    lines = []
    if not least <= found["n"] <= most:
        lines.append(
            f"{source.id}: {found['n']} articles in seven days; expected {least} to {most}."
        )
    if found["n"] and found["dated"] < source.expect.dated_share:
        lines.append(
            f"{source.id}: {found['dated']:.0%} of articles have a date; "
            f"expected {source.expect.dated_share:.0%}."
        )
    return lines

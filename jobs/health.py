"""Health: what sources promised against what came, and the months for which nothing is held.

A source that falls silent must not read as "nothing happened": every shortfall is a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from crawler.source import Source
from store.db import Database

WEEK = timedelta(days=7)
Verdict = Literal["within", "below", "above", "too early"]
COUNTS = """
SELECT source_id, substr(published_at, 1, 7) AS month, count(*) AS n FROM articles
WHERE published_at IS NOT NULL AND attached_to IS NULL GROUP BY 1, 2
"""
LATELY = """
SELECT source_id, count(*) AS n, avg(published_at IS NOT NULL) AS dated
FROM articles WHERE first_seen_at >= ? AND attached_to IS NULL AND NOT handed_in GROUP BY 1
"""
FIRST_LOOK = "SELECT min(fetched_at) FROM pages WHERE source_id = ? AND kind != 'file'"


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


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """What a source gave in the last seven days, beside what it promised."""

    source_id: str
    articles: int
    least: int
    most: int
    dated_share: float | None  # None where there are no articles
    dated_least: float
    verdict: Verdict

    @property
    def shortfalls(self) -> tuple[str, ...]:
        """Return one line for each promise that was not kept."""
        lines = []
        if self.verdict in ("below", "above"):
            promised = f"expected {self.least} to {self.most}"
            lines.append(f"{self.source_id}: {self.articles} articles in seven days; {promised}.")
        if self.dated_share is not None and self.dated_share < self.dated_least:
            lines.append(
                f"{self.source_id}: {self.dated_share:.0%} of articles have a date; "
                f"expected {self.dated_least:.0%}."
            )
        return tuple(lines)


def rhythms(db: Database, sources: Mapping[str, Source], now: datetime) -> Mapping[str, Rhythm]:
    """Return the rhythm of every source by its id; one not yet followed for seven days is too early."""
    since = (now - WEEK).isoformat().replace("+00:00", "Z")
    lately = {row["source_id"]: row for row in db.sql.query(LATELY, [since])}
    return {one.id: _rhythm(db, one, lately.get(one.id, {}), since) for one in sources.values()}


def _rhythm(db: Database, source: Source, found: Mapping[str, float], since: str) -> Rhythm:
    least, most = source.expect.articles_a_week
    first = db.sql.execute(FIRST_LOOK, [source.id]).fetchone()[0]
    count = int(found.get("n", 0))
    verdict: Verdict = "below" if count < least else "above" if count > most else "within"
    return Rhythm(
        source_id=source.id,
        articles=count,
        least=least,
        most=most,
        dated_share=found["dated"] if count else None,
        dated_least=source.expect.dated_share,
        verdict=verdict if first is not None and first <= since else "too early",
    )


def shortfalls(db: Database, sources: Mapping[str, Source], now: datetime) -> tuple[str, ...]:
    """Return one line for each promise that a source did not keep in the last seven days."""
    found = rhythms(db, sources, now).values()
    return tuple(line for one in found for line in one.shortfalls)

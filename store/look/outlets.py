"""Outlets: what each source gave week by week, how its routes answered, and what was refused."""

from __future__ import annotations

from datetime import datetime, timedelta

from store.db import Database
from store.records import RouteState

WEEK = timedelta(days=7)
GIVEN = """
SELECT s.id, (SELECT count(*) FROM articles a
    WHERE a.source_id = s.id AND a.published_at >= ? AND a.published_at < ?)
FROM sources s
"""
ROUTES = "SELECT * FROM routes ORDER BY source_id, route != 'all', route"
# each reason is counted in the index on reasons
REFUSED = """
SELECT reason, min(stage), count(*) FROM rejections GROUP BY reason ORDER BY count(*) DESC
"""


def by_week(db: Database, until: datetime, weeks: int) -> dict[str, tuple[int, ...]]:
    """Return `{source: articles}` published in each of the weeks before an instant, the oldest week first."""
    found: dict[str, list[int]] = {}
    for back in range(weeks, 0, -1):
        ends = [f"{until - n * WEEK:%Y-%m-%d}" for n in (back, back - 1)]
        for source_id, count in db.sql.execute(GIVEN, ends):
            found.setdefault(source_id, []).append(count)
    return {source_id: tuple(counts) for source_id, counts in found.items()}


def routes(db: Database) -> dict[str, tuple[RouteState, ...]]:
    """Return how the routes of each source answered last, the source as a whole first."""
    found: dict[str, list[RouteState]] = {}
    for one in db.rows(RouteState, ROUTES):
        found.setdefault(one.source_id, []).append(one)
    return {source_id: tuple(many) for source_id, many in found.items()}


def refused(db: Database) -> tuple[tuple[str, str, int], ...]:
    """Return why pages and articles were refused, at which stage first, and how many; most first."""
    return tuple(db.sql.execute(REFUSED).fetchall())

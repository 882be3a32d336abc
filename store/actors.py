"""Actors: how much each one did, said and held, counted over all that is kept.

The totals are a table of their own, made anew after each weaving, so that asking for them costs no counting.
Copies count for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from store.records import col

TOTALS = """
WITH told AS (
    SELECT x.entity_id, x.role = 'actor' AS acted, x.role = 'target' AS targeted, 0 AS said, 0 AS held,
           e.first_reported_at AS day
    FROM event_actors x JOIN events e ON e.id = x.event_id WHERE 1 = 1 {events}
    UNION ALL
    SELECT q.speaker_id, 0, 0, 1, 0, a.published_at FROM quotes q JOIN articles a ON a.id = q.article_id
    WHERE q.speaker_id IS NOT NULL AND a.copy_of IS NULL {articles}
    UNION ALL
    SELECT s.holder_id, 0, 0, 0, 1, a.published_at FROM stances s JOIN articles a ON a.id = s.article_id
    WHERE a.copy_of IS NULL {articles}
)
SELECT t.entity_id, sum(t.acted) AS acted, sum(t.targeted) AS targeted, sum(t.said) AS statements,
       sum(t.held) AS stances, substr(min(t.day), 1, 10) AS first_seen_on,
       substr(max(t.day), 1, 10) AS last_seen_on
FROM told t JOIN entities n ON n.id = t.entity_id GROUP BY t.entity_id
"""


@dataclass(frozen=True, kw_only=True)
class ActorTotals:
    """How much someone did, said and held."""

    entity_id: str = col("entities.id")
    acted: int = col("events in which it acts")
    targeted: int = col("events that are aimed at it")
    statements: int = col("quotations of it, copies left out")
    stances: int = col("stances that it holds, copies left out")
    first_seen_on: str | None = col("day of the earliest publication among these", default=None)
    last_seen_on: str | None = col("day of the latest", default=None)

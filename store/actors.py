"""Actors: how much each one did, said and held, counted over all that is kept.

The totals are a table of their own, so that asking for them costs no counting; they are summed from what is
counted a day of publication, outlet, language and day on which it came to be held, from which filters are
answered, and only days on which something changed are counted again. Rows without an outlet are of all
outlets, so that who asks for none reads few of them; an event counts there, on the day of its first report,
since many may report it. Copies count for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from store import stale
from store.records import col

STEP, DAY = "actors", "actor_day"
VERSION = "actors@3"
NO_DAY = ""  # of what has no day of publication
TOLD = """
    SELECT x.entity_id, x.role = 'actor' AS acted, x.role = 'target' AS targeted, 0 AS said, 0 AS held,
           e.first_reported_at AS day, '' AS outlet, '' AS language, '' AS seen
    FROM events e CROSS JOIN event_actors x ON x.event_id = e.id WHERE 1 = 1 {events}
    UNION ALL
    SELECT q.speaker_id, 0, 0, 1, 0, a.published_at, a.source_id, a.language, a.first_seen_at
    FROM articles a CROSS JOIN quotes q ON q.article_id = a.id
    WHERE q.speaker_id IS NOT NULL AND a.copy_of IS NULL {articles}
    UNION ALL
    SELECT s.holder_id, 0, 0, 0, 1, a.published_at, a.source_id, a.language, a.first_seen_at
    FROM articles a CROSS JOIN stances s ON s.article_id = a.id
    WHERE a.copy_of IS NULL {articles}
"""
DAYS = f"""
WITH told AS ({TOLD}), cells AS MATERIALIZED (
    SELECT coalesce(substr(t.day, 1, 10), '') AS day, t.entity_id, t.outlet, t.language,
           substr(t.seen, 1, 10) AS seen_on, sum(t.acted) AS acted, sum(t.targeted) AS targeted,
           sum(t.said) AS statements, sum(t.held) AS stances
    FROM told t JOIN entities n ON n.id = t.entity_id GROUP BY 1, 2, 3, 4, 5
)
SELECT * FROM cells
UNION ALL
SELECT day, entity_id, '', language, seen_on, 0, 0, sum(statements), sum(stances) FROM cells
WHERE outlet != '' GROUP BY day, entity_id, language, seen_on
"""
SUMMED = """
SELECT entity_id, sum(acted) AS acted, sum(targeted) AS targeted, sum(statements) AS statements,
       sum(stances) AS stances, min(nullif(day, '')) AS first_seen_on, max(nullif(day, '')) AS last_seen_on
FROM actor_days WHERE entity_id IN (SELECT value FROM json_each(?)) AND outlet = '' GROUP BY entity_id
"""
OF_EVENT = (
    "(SELECT coalesce(substr(first_reported_at, 1, 10), '') FROM events WHERE id = ROW.event_id)"
)
OF_ARTICLE = (
    "(SELECT coalesce(substr(published_at, 1, 10), '') FROM articles WHERE id = ROW.article_id)"
)
TRIGGERS = {
    **stale.on_rows("event_actors", {DAY: OF_EVENT}),
    **stale.on_rows("quotes", {DAY: OF_ARTICLE}),
    **stale.on_rows("stances", {DAY: OF_ARTICLE}),
    **stale.on_change(
        "events",
        ("first_reported_at",),
        {DAY: "coalesce(substr(ROW.first_reported_at, 1, 10), '')"},
    ),
    **stale.on_change(
        "articles",
        ("published_at", "copy_of", "first_seen_at"),
        {DAY: "coalesce(substr(ROW.published_at, 1, 10), '')"},
    ),
}


@dataclass(frozen=True, kw_only=True)
class ActorDay:
    """How much someone did, said and held by what was published on a day."""

    day: str = col("day of publication, UTC; empty where unknown")
    entity_id: str = col("entities.id")
    outlet: str = col(
        "sources.id of the articles; empty for all of them, and for events", default=""
    )
    language: str = col("language of the articles; empty for events", default="")
    seen_on: str = col("day on which the articles were first held; empty for events", default="")
    acted: int = col("events first reported on that day in which it acts")
    targeted: int = col("events first reported on that day that are aimed at it")
    statements: int = col("quotations of it, copies left out")
    stances: int = col("stances that it holds, copies left out")


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

"""Holdings: how much is held, and what was refused and why."""

from __future__ import annotations

from store.db import Database


def counts(db: Database) -> dict[str, int]:
    """Return the number of rows of pages, articles, each fact type, events and rejections."""
    names = ["pages", "articles", *db.facts, "events", "rejections"]
    return {name: db.sql.table(name).count for name in names}


def refusals(db: Database) -> tuple[tuple[str, str, int, str], ...]:
    """Return (stage, reason, how many, an example) of everything refused, most frequent first."""
    rows = db.sql.query(
        "SELECT stage, reason, count(*) AS n, min(detail) AS example FROM rejections "
        "GROUP BY stage, reason ORDER BY n DESC, stage, reason"
    )
    return tuple((row["stage"], row["reason"], row["n"], row["example"]) for row in rows)

"""Migrations: ordered, append-only changes to a database that an earlier version made.

Tables and columns that are new follow from the records (`tables.ensure`); what stands here is the rest:
values to rewrite, tables to split. `PRAGMA user_version` counts how many were applied.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database as Sqlite

from store.errors import DataFolderError


def _first_release(db: Sqlite) -> None:
    """Nothing to rewrite: the tables of the first release follow from their records."""


def _actors_by_outlet_and_language(db: Sqlite) -> None:
    """Count what actors said and held by outlet and language too: the day's table has another key."""
    if not db.table("actor_days").exists():
        return
    db.execute("DROP TABLE actor_days")
    db.execute(
        "CREATE TABLE actor_days (day TEXT NOT NULL, entity_id TEXT NOT NULL REFERENCES entities(id), "
        "outlet TEXT NOT NULL, language TEXT NOT NULL, acted INTEGER NOT NULL, targeted INTEGER NOT NULL, "
        "statements INTEGER NOT NULL, stances INTEGER NOT NULL, "
        "PRIMARY KEY (day, entity_id, outlet, language)) STRICT"
    )
    db.execute("""
        INSERT INTO actor_days
        SELECT coalesce(substr(t.day, 1, 10), ''), t.entity_id, t.outlet, t.language, sum(t.acted),
               sum(t.targeted), sum(t.said), sum(t.held)
        FROM (
            SELECT x.entity_id, x.role = 'actor' AS acted, x.role = 'target' AS targeted,
                   0 AS said, 0 AS held, e.first_reported_at AS day, '' AS outlet, '' AS language
            FROM events e CROSS JOIN event_actors x ON x.event_id = e.id
            UNION ALL
            SELECT q.speaker_id, 0, 0, 1, 0, a.published_at, a.source_id, a.language
            FROM articles a CROSS JOIN quotes q ON q.article_id = a.id
            WHERE q.speaker_id IS NOT NULL AND a.copy_of IS NULL
            UNION ALL
            SELECT s.holder_id, 0, 0, 0, 1, a.published_at, a.source_id, a.language
            FROM articles a CROSS JOIN stances s ON s.article_id = a.id WHERE a.copy_of IS NULL
        ) t JOIN entities n ON n.id = t.entity_id GROUP BY 1, 2, 3, 4
        """)
    indexes = (
        "entity_id, day, statements, stances",
        "entity_id, language, outlet, day, statements, stances",
        "outlet, entity_id",
    )
    for columns in indexes:
        name = f"idx_actor_days_{columns.replace(', ', '_')}"
        db.execute(f"CREATE INDEX [{name}] ON actor_days ({columns})")
    db.execute("UPDATE weavings SET made_by = 'actors@2' WHERE id = 'actors'")


def _more_by_indexes(db: Sqlite) -> None:
    """Answer by an index: refusals, copies of a kind, first reports, what was held on a day."""
    if db.table("rejections").exists():
        db.table("rejections").create_index(["stage", "reason", "detail"], if_not_exists=True)
    if db.table("report_versions").exists():
        columns = ["event_id", "published_at", "article_id", "held_from", "held_until"]
        db.table("report_versions").create_index(columns, if_not_exists=True)
    if db.table("articles").exists():
        db.execute("DROP INDEX IF EXISTS idx_articles_published_at")
        db.table("articles").create_index(["published_at", "first_seen_at"], if_not_exists=True)
    if db.table("copies").exists():
        db.table("copies").create_index(["kind"], if_not_exists=True)


ACTOR_DAYS = """
INSERT INTO actor_days
WITH told AS (
    SELECT x.entity_id, x.role = 'actor' AS acted, x.role = 'target' AS targeted, 0 AS said, 0 AS held,
           e.first_reported_at AS day, '' AS outlet, '' AS language, '' AS seen
    FROM events e CROSS JOIN event_actors x ON x.event_id = e.id
    UNION ALL
    SELECT q.speaker_id, 0, 0, 1, 0, a.published_at, a.source_id, a.language, a.first_seen_at
    FROM articles a CROSS JOIN quotes q ON q.article_id = a.id
    WHERE q.speaker_id IS NOT NULL AND a.copy_of IS NULL
    UNION ALL
    SELECT s.holder_id, 0, 0, 0, 1, a.published_at, a.source_id, a.language, a.first_seen_at
    FROM articles a CROSS JOIN stances s ON s.article_id = a.id WHERE a.copy_of IS NULL
), cells AS MATERIALIZED (
    SELECT coalesce(substr(t.day, 1, 10), '') AS day, t.entity_id, t.outlet, t.language,
           substr(t.seen, 1, 10) AS seen_on, sum(t.acted), sum(t.targeted), sum(t.said) AS statements,
           sum(t.held) AS stances
    FROM told t JOIN entities n ON n.id = t.entity_id GROUP BY 1, 2, 3, 4, 5
)
SELECT * FROM cells
UNION ALL
SELECT day, entity_id, '', language, seen_on, 0, 0, sum(statements), sum(stances) FROM cells
WHERE outlet != '' GROUP BY day, entity_id, language, seen_on
"""
SEEN_EARLIER = """
CREATE TRIGGER stale_actor_day_articles_differs
AFTER UPDATE OF published_at, copy_of, first_seen_at ON [articles]
WHEN OLD.published_at IS NOT NEW.published_at OR OLD.copy_of IS NOT NEW.copy_of
    OR OLD.first_seen_at IS NOT NEW.first_seen_at BEGIN {old} {new} END
"""
NOTED = """
INSERT INTO stale (kind, id) SELECT 'actor_day', n.id
FROM (SELECT coalesce(substr(ROW.published_at, 1, 10), '') AS id) n WHERE n.id IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM stale s WHERE s.kind = 'actor_day' AND s.id = n.id);
"""


def _actors_by_day_held(db: Sqlite) -> None:
    """Count what actors said and held by the day on which it came to be held, and over all outlets."""
    if not db.table("actor_days").exists():
        return
    db.execute("DROP TABLE actor_days")
    db.execute(
        "CREATE TABLE actor_days (day TEXT NOT NULL, entity_id TEXT NOT NULL REFERENCES entities(id), "
        "outlet TEXT NOT NULL, language TEXT NOT NULL, seen_on TEXT NOT NULL, acted INTEGER NOT NULL, "
        "targeted INTEGER NOT NULL, statements INTEGER NOT NULL, stances INTEGER NOT NULL, "
        "PRIMARY KEY (day, entity_id, outlet, language, seen_on)) STRICT"
    )
    db.execute(ACTOR_DAYS)
    if db.execute("SELECT 1 FROM weavings WHERE id = 'actors'").fetchone():
        db.execute("DROP TRIGGER IF EXISTS stale_actor_day_articles_differs")
        old, new = (NOTED.replace("ROW.", f"{row}.") for row in ("OLD", "NEW"))
        db.execute(SEEN_EARLIER.format(old=old, new=new))
        db.execute("UPDATE weavings SET made_by = 'actors@3' WHERE id = 'actors'")


def _wider_walks(db: Sqlite) -> None:
    """Index by all that filters ask: articles by time, reports by outlet, what was counted of someone."""
    for name in (
        "articles_published_at_first_seen_at",
        "articles_id_source_id_syndicated_from_copy_of",
        "event_reports_event_id_language_published_at",
    ):
        db.execute(f"DROP INDEX IF EXISTS idx_{name}")
    known = "first_seen_at id source_id language copy_of".split()
    counted = "entity_id outlet language day seen_on acted targeted statements stances".split()
    told = "id source_id syndicated_from copy_of published_precision first_seen_at".split()
    for table, columns in (
        ("articles", told),
        ("articles", ["published_at", *known]),
        ("actor_days", counted),
        ("event_reports", ["outlet", "event_id"]),
        ("event_reports", ["language", "event_id"]),
    ):
        if db.table(table).exists():
            db.table(table).create_index(columns, if_not_exists=True)


def _found_where_asked(db: Sqlite) -> None:
    """Search by outlet and language in the index itself; find who said what by article, and whom by day."""
    db.execute("DROP TABLE IF EXISTS articles_text")  # both are made anew as the database opens
    db.execute("DROP TABLE IF EXISTS indexed")
    wider = (
        ("figures", "attributed_to", ["attributed_to", "article_id", "start_char", "unit"]),
        ("figures", "unit", ["unit"]),
        ("quotes", "speaker_id", ["speaker_id", "article_id"]),
        ("stances", "holder_id_target_id", ["holder_id", "position", "article_id"]),
        ("stances", "on_behalf_of", ["on_behalf_of", "position", "article_id"]),
        ("event_reports", "article_id", ["article_id", "event_id"]),
        (
            "event_reports",
            "event_id_outlet_language_published_at",
            ["event_id", "outlet", "language", "published_at", "article_id"],
        ),
        ("conflicts", "kind", ["kind", "last_at"]),
        ("conflicts", "verdict", ["verdict", "last_at"]),
        ("actor_events", "", ["entity_id", "date", "event_id", "role"]),
    )
    for table, before, columns in wider:
        if db.table(table).exists():
            db.execute(f"DROP INDEX IF EXISTS idx_{table}_{before}")
            db.table(table).create_index(columns, if_not_exists=True)


def _blocks_read_by_index(db: Sqlite) -> None:
    """Read what is told in a block or of an event, and where an article reports it, from indexes alone."""
    block = "block family told_id late event_id joined published article_id start_char".split()
    event = "event_id published article_id told_id late joined start_char origin".split()
    wider = (
        ("tellings", "block_family_told_id_late", block),
        ("tellings", "event_id_published_article_id", event),
        ("tellings", "", ["told_id", "family"]),
        (
            "event_reports",
            "article_id_event_id",
            ["article_id", "event_id", "start_char", "end_char"],
        ),
    )
    for table, before, columns in wider:
        if db.table(table).exists():
            db.execute(f"DROP INDEX IF EXISTS idx_{table}_{before}")
            db.table(table).create_index(columns, if_not_exists=True)


def _figures_found_by_wording(db: Sqlite) -> None:
    """Find figures by wording and home; both are written as the ledger is weighed anew."""
    db.execute("DROP INDEX IF EXISTS idx_quantities_key_leads")


MIGRATIONS: tuple[Callable[[Sqlite], None], ...] = (
    _first_release,
    _actors_by_outlet_and_language,
    _more_by_indexes,
    _actors_by_day_held,
    _wider_walks,
    _found_where_asked,
    _blocks_read_by_index,
    _figures_found_by_wording,
)


def migrate(db: Sqlite, path: Path) -> None:
    """Apply what has not been applied yet.

    Raises:
        DataFolderError: a newer version of the program made this database.
    """
    done = version(db)
    if done > len(MIGRATIONS):
        raise DataFolderError(
            f"{path} was made by a newer disputeline (schema {done}; this one knows {len(MIGRATIONS)}). "
            "Update disputeline, or use another --data folder."
        )
    for number, step in enumerate(MIGRATIONS[done:], start=done + 1):
        with db.atomic():
            step(db)
            db.execute(f"PRAGMA user_version = {number}")


def version(db: Sqlite) -> int:
    """Return how many migrations a database has seen."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])

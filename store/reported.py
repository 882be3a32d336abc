"""Reported: reports of events know of their article when it came out, in which outlet and language.

An event may have thousands of reports, and a question may be after the first of them, or after whether one
is in some language; with these columns an index answers, and no article is read. Triggers fill them in and
keep them as the article has them, whoever writes. What reports are is decided in weaving.
"""

from __future__ import annotations

from sqlite_utils import Database as Sqlite

from store.triggers import differing, lacking, make

COLUMNS = ("published_at", "outlet", "language")
OF_ARTICLE = """
UPDATE event_reports SET (published_at, outlet, language, known_at) =
    (SELECT a.published_at, a.source_id, a.language, coalesce(event_reports.known_at, a.first_seen_at)
     FROM articles a WHERE a.id = event_reports.article_id)
"""
TRIGGERS = {
    "reported_new": f"""AFTER INSERT ON event_reports WHEN NEW.outlet IS NULL
        BEGIN {OF_ARTICLE.strip()} WHERE rowid = NEW.rowid; END""",
    "reported_changed": f"""AFTER UPDATE OF outlet ON event_reports WHEN NEW.outlet IS NULL
        BEGIN {OF_ARTICLE.strip()} WHERE rowid = NEW.rowid; END""",
    "reported_article": f"""{differing("articles", ("published_at", "source_id", "language"))}
        BEGIN {OF_ARTICLE.strip()} WHERE article_id = NEW.id; END""",
}


def ensure(sql: Sqlite) -> None:
    """Let reports know of their article from now on; those that do not know of it yet are told."""
    missing = lacking(sql, TRIGGERS)
    if not missing:
        return
    with sql.atomic():
        make(sql, TRIGGERS, missing)
        sql.execute(f"{OF_ARTICLE} WHERE outlet IS NULL")

"""Recall: what the store remembers of pages and routes, for those who fetch or hand in again."""

from __future__ import annotations

from collections.abc import Sequence

from store.db import Database
from store.records import Page, RouteState

# What the archive cannot give back, after a power cut for instance, is not remembered: it is fetched anew.
REMEMBERED = """
SELECT * FROM pages WHERE source_id = ? AND status = 200 AND warc_file IS NOT NULL AND kind != 'file'
AND id NOT IN (SELECT page_id FROM rejections WHERE stage = 'extract' AND reason = 'not_in_archive')
ORDER BY fetched_at, rowid
"""
LOST = """
SELECT 1 FROM rejections r JOIN pages p ON p.id = r.page_id
WHERE r.stage = 'extract' AND r.reason = 'not_in_archive' AND p.source_id = ? AND p.kind != 'file'
AND NOT EXISTS (SELECT 1 FROM pages later WHERE later.source_id = p.source_id AND later.url = p.url
AND later.rowid > p.rowid AND later.status != 304) LIMIT 1
"""
ASKED = """
SELECT url, min(fetched_at) AS first, max(fetched_at) AS last FROM pages WHERE source_id = ? GROUP BY url
"""
SAME_FILE = """
SELECT 1 FROM pages WHERE kind = 'file' AND source_id = ? AND url = ? AND sha256 = ?
AND listed_title IS ? AND listed_at IS ? AND listed_language IS ?
"""


def routes(db: Database, source_id: str) -> dict[str, RouteState]:
    """Return how each route of a source answered last, by its id."""
    found = db.rows(RouteState, "SELECT * FROM routes WHERE source_id = ?", source_id)
    return {state.route: state for state in found}


def pages(db: Database, source_id: str) -> tuple[tuple[Page, str, str], ...]:
    """Return (newest page with a body, first asked at, last asked at) of each address of a source."""
    asked = {row["url"]: (row["first"], row["last"]) for row in db.sql.query(ASKED, [source_id])}
    newest = {page.url: page for page in db.rows(Page, REMEMBERED, source_id)}
    return tuple((page, *asked[url]) for url, page in newest.items())


def has_file(db: Database, page: Page) -> bool:
    """Return whether the same bytes were handed in before with the same statements."""
    stated = [page.listed_title, page.listed_at, page.listed_language]
    found = db.sql.execute(SAME_FILE, [page.source_id, page.url, page.sha256, *stated])
    return found.fetchone() is not None


def has_lost(db: Database, source_id: str) -> bool:
    """Return whether the archive lacks a page of a source that was not fetched anew since."""
    return db.sql.execute(LOST, [source_id]).fetchone() is not None


def articles_of(db: Database, page_ids: Sequence[str]) -> int:
    """Return how many of some pages gave an article."""
    found = {
        row["page_id"]
        for row in db.sql.query("SELECT page_id FROM extractions WHERE article_id NOT NULL")
    }
    return len(found.intersection(page_ids))


def unreadable(db: Database) -> int:
    """Return how many pages the archive could not give back."""
    sql = "SELECT count(*) FROM rejections WHERE stage = 'extract' AND reason = 'not_in_archive'"
    return int(db.sql.execute(sql).fetchone()[0])

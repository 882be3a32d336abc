"""Limits: what SQL on the site may read and how much it may take, saved queries and free ones alike.

Connections are opened with mode=ro already. Here whole texts are kept back, since a source's rights may
not let them be shown (pages of ours show what they allow): SQLite's authorizer
(https://sqlite.org/c3ref/set_authorizer.html) makes those columns null. What may be shown of every source,
the sentence that reports an event, is a view.
"""

from __future__ import annotations

import sqlite3

from store import search

LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 5_000_000,  # stops zeroblob() and group_concat() eating the memory
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}
KEPT_BACK = frozenset(
    {
        ("articles", "text"),
        ("revisions", "text"),
        ("revisions", "title"),
        (
            f"{search.TABLE}_data",
            "block",
        ),  # words with their places, from which a text can be put together
    }
)
VIEW = "sentences"
SENTENCES = f"""
CREATE TEMP VIEW IF NOT EXISTS [{VIEW}] AS
SELECT r.event_id, r.article_id, r.start_char, r.end_char, r.origin, r.known_at,
       substr(a.text, r.start_char + 1, r.end_char - r.start_char) AS sentence
FROM main.event_reports r JOIN main.articles a ON a.id = r.article_id
"""
NEEDED = "SELECT count(*) FROM sqlite_master WHERE name IN ('event_reports', 'articles')"


def bind(conn: sqlite3.Connection) -> None:
    """Bound what statements on a connection may ask of the memory, and what they may read."""
    if conn.execute(NEEDED).fetchone()[0] == 2:
        conn.execute(SENTENCES)
    for limit, most in LIMITS.items():
        conn.setlimit(limit, most)
    conn.set_authorizer(_allowed)


def _allowed(
    action: int, first: str | None, second: str | None, _database: str | None, inside: str | None
) -> int:
    """Return what SQLite is to do with one step of a statement; `inside` is the view that takes it."""
    if action == sqlite3.SQLITE_ATTACH:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_READ and (first, second) in KEPT_BACK and inside != VIEW:
        return sqlite3.SQLITE_IGNORE
    return sqlite3.SQLITE_OK

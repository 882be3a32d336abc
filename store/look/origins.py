"""Origins: articles as evidence: whose they are, what may be shown of them, and the archived record."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from store import rights
from store.db import Database
from store.errors import UsageError
from store.look.near import unknown
from store.records import Event, Revision

AFTER_HEX = "g"  # sorts after every id that begins alike
QUERY = """
SELECT a.id, a.source_id AS outlet, s.name AS outlet_name, s.kind AS outlet_kind, s.country, s.rights,
       a.url, a.title, a.byline, a.section, a.language, a.published_at, a.published_raw,
       a.published_precision, a.published_method, a.modified_at, a.text, a.text_sha256,
       a.syndicated_from, a.copy_of, a.access, a.first_seen_at, a.last_seen_at, a.made_by,
       p.id AS page_id, p.fetched_at, p.status, p.content_type, p.sha256, p.warc_file, p.warc_offset,
       p.warc_length
FROM json_each(?) j CROSS JOIN articles a ON a.id = j.value JOIN sources s ON s.id = a.source_id
JOIN pages p ON p.id = a.page_id
"""


@dataclass(frozen=True, kw_only=True)
class Origin:
    """An article with its outlet and its page in the archive."""

    id: str
    outlet: str
    outlet_name: str
    outlet_kind: str
    country: str
    rights: str
    url: str
    title: str | None
    byline: str | None
    section: str | None
    language: str
    published_at: str | None
    published_raw: str | None
    published_precision: str | None
    published_method: str | None
    modified_at: str | None
    text: str
    text_sha256: str
    syndicated_from: str | None
    copy_of: str | None
    access: str | None
    first_seen_at: str
    last_seen_at: str
    made_by: str
    page_id: str
    fetched_at: str
    status: int | None
    content_type: str | None
    sha256: str | None
    warc_file: str | None
    warc_offset: int | None
    warc_length: int | None

    @property
    def shown_chars(self) -> int:
        """Return how many characters from the beginning of the text the source's rights let be shown."""
        return len(rights.part(self.title, self.text, self.rights))


def origins(db: Database, articles: Collection[str]) -> Mapping[str, Origin]:
    """Return articles by id; unknown ids give nothing."""
    return {one.id: one for one in db.rows(Origin, QUERY, json.dumps(list(articles)))}


def origin(db: Database, asked: str) -> Origin:
    """Return the article of an id, or of the first characters of one.

    Raises:
        UsageError: none has it, or several have.
    """
    found = db.sql.execute(
        "SELECT id FROM articles WHERE id >= ? AND id < ? LIMIT 2", [asked, f"{asked}{AFTER_HEX}"]
    ).fetchall()
    if len(found) > 1:
        raise UsageError(f"Article {asked!r} is short for several; give more characters.")
    if not found:
        newest = db.sql.execute("SELECT id FROM articles ORDER BY published_at DESC LIMIT 3")
        raise unknown("Article", asked, [row[0] for row in newest])
    return origins(db, [found[0][0]])[found[0][0]]


def events_of(db: Database, article_id: str) -> tuple[Event, ...]:
    """Return the events that an article reports, by day, undated ones last."""
    return db.rows(
        Event,
        "SELECT * FROM events WHERE id IN (SELECT event_id FROM event_reports WHERE article_id = ?) "
        "ORDER BY date IS NULL, date, id",
        article_id,
    )


def revisions_of(db: Database, article_id: str) -> tuple[Revision, ...]:
    """Return the versions of an article's text, the oldest first."""
    return db.rows(
        Revision, "SELECT * FROM revisions WHERE article_id = ? ORDER BY seen_at, id", article_id
    )

"""Relisting: the archive's own notes become the rows of pages and refusals again, where the database is lost.

Beside every answer and every file handed in stands a note of what it was asked for and what became of it
(`archive.Writer.note`). Files are taken in the order in which they were begun, notes in the order in which
they were written, so that the rows come as they came. What readers judged, and which run did what, stands
in the database alone: that is what backups are for. What a page says is made again by the main flow.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from store import writes
from store.archive import NOTE, UNREADABLE
from store.db import Database
from store.records import Page, Rejected

ANSWERS = ("response", "resource", "revisit")
SEEN_AGAIN = """
UPDATE articles SET last_seen_at = p.at FROM (
  SELECT held.id AS page_id, max(later.fetched_at) AS at FROM pages later JOIN pages held
  ON held.source_id = later.source_id AND held.url = later.url WHERE later.status = 304 GROUP BY held.id
) AS p WHERE p.page_id = articles.page_id AND p.at > articles.last_seen_at
"""
Noted = Page | Rejected


@dataclass(frozen=True)
class Relisted:
    """How many pages were listed again, from how many files, and how many answers have no note."""

    files: int = 0
    pages: int = 0
    without_note: int = 0


def relist(db: Database, sources: Collection[str]) -> Relisted:
    """Write the pages and refusals that the archive notes, all or nothing; return what was found.

    An answer without a note, or of a source that there is not, is counted and left out.
    """
    files = begun_first(db.archive)
    pages, rejected, answers = list[Page](), list[Rejected](), 0
    for path in files:
        for found in notes(path):
            if isinstance(found, Page) and found.source_id in sources:
                pages.append(found)
            elif isinstance(found, Rejected):
                rejected.append(found)
            answers += found is None
    with db.sql.atomic():
        for page in pages:
            db.keep_page(page)
        writes.upsert(db.sql, "rejections", rejected)
    archived = sum(page.warc_file is not None for page in pages)
    return Relisted(len(files), len(pages), max(0, answers - archived))


def see_again(db: Database) -> None:
    """Move the instant at which an article was last seen to the last answer that said it is unchanged."""
    with db.sql.atomic():
        db.sql.execute(SEEN_AGAIN)


def begun_first(folder: Path) -> list[Path]:
    """Return the files of an archive in the order in which they were begun."""
    found = [path for path in folder.glob("*/*/*.warc.gz") if path.stat().st_size]
    return sorted(found, key=lambda path: (_begun_at(path), path.name))


def _begun_at(path: Path) -> str:
    for record in _records(path):
        return record.rec_headers.get_header("WARC-Date") or ""
    return ""


def notes(path: Path) -> Iterator[Noted | None]:
    """Yield the notes of a file in order, and None for each answer; what cannot be read ends it."""
    for record in _records(path):
        if record.rec_type in ANSWERS:
            yield None
        elif record.rec_headers.get_header("Content-Type") == NOTE:
            yield from _noted(record.content_stream().read())


def _records(path: Path) -> Iterator[ArcWarcRecord]:
    try:
        with path.open("rb") as file:
            yield from ArchiveIterator(file)
    except UNREADABLE:
        return


def _noted(body: bytes) -> Iterator[Noted]:
    """Yield what a note says; nothing where it is none of ours."""
    try:
        ((kind, fields),) = json.loads(body).items()
        yield {"Page": Page, "Rejected": Rejected}[kind](**fields)
    except (ValueError, KeyError, AttributeError, TypeError):
        return

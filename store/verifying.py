"""Verifying: whether the archive still holds what the database says, file by file, the longest unseen first.

A WARC file passes when it is whole and every record that a page names can be read back with its SHA-256.
What was found is a row, so that damage is seen until somebody mends it, and so that a large archive can be
verified a part each night. Nothing is changed in the archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlite_utils import Database as Sqlite

from store import archive, manifest, tables, writes
from store.archive import Location
from store.errors import ArchiveError
from store.records import ArchiveCheck, Page

UNCHANGED = 304  # its record has no payload of its own
NAMED = """
SELECT p.warc_file, max(c.checked_at) AS checked_at FROM pages p
LEFT JOIN archive_checks c ON c.warc_file = p.warc_file
WHERE p.warc_file IS NOT NULL GROUP BY p.warc_file
ORDER BY max(c.fault IS NOT NULL) DESC, checked_at IS NOT NULL, checked_at, p.warc_file
"""
PAGES = "SELECT * FROM pages WHERE warc_file = ? ORDER BY warc_offset"
DAMAGED = "SELECT * FROM archive_checks WHERE fault IS NOT NULL ORDER BY warc_file"


def due(sql: Sqlite) -> tuple[str, ...]:
    """Return the files that pages name: damaged ones first, then the longest unseen, never before others."""
    return tuple(row["warc_file"] for row in sql.query(NAMED))


def verified(sql: Sqlite, folder: Path, file: str, at: str) -> ArchiveCheck:
    """Return what a file of the archive below `folder` is found to be."""
    pages = [tables.record_of(Page, row) for row in sql.query(PAGES, [file])]
    try:
        path = archive.find(folder, file)
        length = path.stat().st_size
        if path.suffix == ".gz" and not manifest.records(path)[1]:
            raise ArchiveError(f"WARC file {file} is torn or damaged; restore it from a backup.")
        _read_back(folder, pages)
    except (ArchiveError, OSError) as error:
        return ArchiveCheck(warc_file=file, checked_at=at, bytes=0, records=0, fault=str(error))
    return ArchiveCheck(warc_file=file, checked_at=at, bytes=length, records=len(pages), fault=None)


def keep(sql: Sqlite, found: Sequence[ArchiveCheck]) -> None:
    """Write what was found."""
    with sql.atomic():
        writes.upsert(sql, "archive_checks", found)


def damaged(sql: Sqlite) -> tuple[ArchiveCheck, ...]:
    """Return the files that were found damaged and not found whole since."""
    return tuple(tables.record_of(ArchiveCheck, row) for row in sql.query(DAMAGED))


def _read_back(folder: Path, pages: Sequence[Page]) -> None:
    """Read every record that pages name.

    Raises:
        ArchiveError: one is missing, cut short or altered.
    """
    for page in pages:
        if page.warc_file and page.warc_offset is not None and page.warc_length is not None:
            where = Location(page.warc_file, page.warc_offset, page.warc_length)
            archive.read(folder, where, None if page.status == UNCHANGED else page.sha256)

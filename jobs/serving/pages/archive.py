"""Archive: one archived record: where it lies, when it was fetched, whether its bytes match their hash.

What the record holds is untrusted and may be another's work: it is offered as plain text, only where the
source's rights let the whole text be shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from jobs.serving.page import Answer, Asked, Page
from store import rights
from store.db import Database
from store.errors import ArchiveError, UsageError
from store.records import Page as PageRow

ONE = "SELECT * FROM pages WHERE id = ?"
RIGHTS = "SELECT rights, name FROM sources WHERE id = ?"
ARTICLES = "SELECT id, title FROM articles WHERE page_id = ? LIMIT 20"


@dataclass(frozen=True, kw_only=True)
class Record:
    """What the page of a record shows; `fault` says why its bytes cannot be trusted or read."""

    row: PageRow
    outlet: str
    fault: str | None
    length_bytes: int | None
    open_to_all: bool
    articles: tuple[tuple[str, str | None], ...]


def gather(db: Database, asked: Asked) -> Record:
    """Return what the page of a record shows; its digest is checked anew.

    Raises:
        UsageError: there is no such record.
    """
    row = _row(db, asked)
    mode, outlet = db.sql.execute(RIGHTS, [row.source_id]).fetchone()
    fault, length = None, None
    try:
        length = len(db.body_of(row).body)
    except ArchiveError as error:
        fault = str(error)
    return Record(
        row=row,
        outlet=outlet,
        fault=fault,
        length_bytes=length,
        open_to_all=mode == rights.FULL and fault is None,
        articles=tuple((one[0], one[1]) for one in db.sql.execute(ARTICLES, [row.id])),
    )


def payload(db: Database, asked: Asked) -> Answer:
    """Return a record's bytes as a file of plain text.

    Raises:
        UsageError: there is no such record, or its source does not let it be shown.
    """
    row = _row(db, asked)
    mode = db.sql.execute(RIGHTS, [row.source_id]).fetchone()[0]
    if mode != rights.FULL:
        raise UsageError(f"The archived page of {row.source_id} may not be passed on ({mode}).")
    try:
        body = db.body_of(row).body
    except ArchiveError as error:
        raise UsageError(str(error)) from error
    return Answer(body=body, content_type="text/plain; charset=utf-8", filename=f"{row.id}.txt")


def _row(db: Database, asked: Asked) -> PageRow:
    found = db.rows(PageRow, ONE, asked.path["page_id"])
    if not found:
        raise UsageError(f"Archived page {asked.path['page_id']!r} does not exist.")
    return found[0]


PAGES = (
    Page(
        pattern=r"^/archive/(?P<page_id>[0-9a-f]{16})$",
        gather=gather,
        template="archive.html",
        order=94,
    ),
    Page(pattern=r"^/archive/(?P<page_id>[0-9a-f]{16})\.txt$", gather=payload, order=95),
)

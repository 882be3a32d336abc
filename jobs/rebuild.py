"""Rebuild: everything to the right of the archive, made again from the archive alone.

Where the database is gone, its pages are listed again from the notes that stand in the archive beside
every answer. A database that is there keeps its own; asked to, it takes up what it lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from crawler.replica import replicated
from crawler.source import Source
from jobs.workspace import Say, Workspace, chosen_topic, fact_tables, known_sources
from store import relisting
from store import settings as settings_file
from store.db import Database
from store.records import SourceRow

WARCS = "archive/*/*/*.warc.gz*"


@contextmanager
def opened(
    folder: Path, say: Say, topic_slug: str | None = None, *, relisted: bool = False
) -> Iterator[Workspace]:
    """Open a data folder, sample data too, without touching what was fetched.

    `relisted` lists the archive's pages again although there is a database.

    Raises:
        BusyError: another run holds it.
        DataFolderError: there is neither a database nor an archive, or it follows another topic.
    """
    settings = settings_file.load(folder)
    is_archive = next(folder.glob(WARCS), None) is not None
    with Database(folder, fact_tables(), create=is_archive) as db, db.hold():
        topic = chosen_topic(db, topic_slug or settings.topic)
        sources = known_sources()
        if db.is_sample:
            sources = {name: replicated(source) for name, source in sources.items()}
        work = Workspace(db=db, topic=topic, sources=sources, settings=settings, say=say)
        if is_archive and not db.sql.table("pages").count:
            rows = [_row(source, sample=db.is_sample) for source in sources.values()]
            db.follow_topic(topic, rows)
            _relist(work)
        elif relisted:
            _relist(work)
        yield work


def _relist(work: Workspace) -> None:
    """Write the pages that the archive notes."""
    known = {row["id"] for row in work.db.sql.query("SELECT id FROM sources")}
    found = relisting.relist(work.db, known)
    work.say(f"archive  {found.pages} pages listed again from {found.files} WARC files")
    if found.without_note:
        work.say(
            f"archive  {found.without_note} answers have no note, or are of a source that is not "
            "known; hand those WARC files in with `disputeline ingest`"
        )


def _row(source: Source, *, sample: bool) -> SourceRow:
    """Return a source's row; one of the sample newsroom says so."""
    return replace(source.row, name=f"{source.name} (sample)") if sample else source.row

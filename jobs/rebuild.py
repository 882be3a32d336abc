"""Rebuild: everything to the right of the archive, made again from the archive alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crawler.replica import replicated
from jobs.workspace import Say, Workspace, chosen_topic, fact_tables, known_sources
from store import settings as settings_file
from store.db import Database


@contextmanager
def opened(folder: Path, say: Say) -> Iterator[Workspace]:
    """Open a data folder, sample data too, without touching what was fetched.

    Raises:
        BusyError: another run holds it.
        DataFolderError: there is no database.
    """
    settings = settings_file.load(folder)
    with Database(folder, fact_tables(), create=False) as db, db.hold():
        topic = chosen_topic(db, settings.topic)
        sources = known_sources()
        if db.is_sample:
            sources = {name: replicated(source) for name, source in sources.items()}
        yield Workspace(db=db, topic=topic, sources=sources, settings=settings, say=say)

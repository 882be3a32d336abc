"""Workspace: what every job works with: data folder, topic, sources, settings, clock.

Opened once a command, handed to each step; no step opens files of its own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from crawler import source as source_file
from crawler.source import OTHER, Source
from nlp import facts
from store import settings as settings_file
from store import topic as topic_file
from store.data_folder import topic_slug
from store.db import Database
from store.errors import DataFolderError
from store.records import Fact
from store.settings import Settings
from store.topic import Topic

Clock = Callable[[], datetime]
Say = Callable[[str], None]


def utc_now() -> datetime:
    """Return the present instant, aware, in UTC."""
    return datetime.now(UTC)


def silent(line: str) -> None:
    """Say nothing."""


def undisturbed() -> None:
    """Do nothing between two articles."""


@dataclass(frozen=True, kw_only=True)
class Workspace:
    """What every job works with; `say` tells the person who waits one line of progress.

    `sources` are all that are known, `other` among them; `followed` are those that are crawled.
    `between` is called after every article, outside any transaction: a service looks at its clock there,
    and stops with KeyboardInterrupt when it is told to.
    """

    db: Database
    topic: Topic
    sources: Mapping[str, Source]
    followed: tuple[Source, ...] = ()
    settings: Settings
    clock: Clock = utc_now
    say: Say = field(default=silent)
    between: Callable[[], None] = undisturbed
    replica: str | None = None  # address of the local newsroom that answers for .example hosts


def fact_tables() -> dict[str, type[Fact]]:
    """Return the record of each fact type by its table."""
    return {kind.table: kind.record for kind in facts.in_order()}


def read_only(folder: Path) -> Database:
    """Return the database of a folder that exists already; where nobody may write to it, as it stands.

    Raises:
        DataFolderError: there is none.
    """
    if folder.is_dir() and not os.access(folder, os.W_OK, effective_ids=True):
        return Database.open(folder, fact_tables())
    return Database(folder, fact_tables(), create=False)


@contextmanager
def workspace(folder: Path, topic_slug: str | None, say: Say) -> Iterator[Workspace]:
    """Open a data folder for work on real data, and hold it.

    Raises:
        BusyError: another run holds it.
        ConfigError: a source, the topic or the settings are broken.
        DataFolderError: it cannot be used, follows another topic, or holds sample data.
    """
    with opened(folder, topic_slug, say) as work, work.db.hold():
        yield work


@contextmanager
def opened(folder: Path, topic_slug: str | None, say: Say) -> Iterator[Workspace]:
    """Open a data folder for work on real data, without holding it longer than to name the topic.

    Raises:
        BusyError: another run holds it.
        ConfigError: a source, the topic or the settings are broken.
        DataFolderError: it cannot be used, follows another topic, or holds sample data.
    """
    settings = settings_file.load(folder)
    sources = known_sources()
    with Database(folder, fact_tables()) as db:
        if db.is_sample:
            raise DataFolderError(
                f"{folder} holds the demo's sample data, and real data is kept apart from it; "
                "name another folder with --data."
            )
        topic = chosen_topic(db, topic_slug or settings.topic)
        with db.hold():
            followed = tracked(topic, settings, sources)
            db.follow_topic(topic, [each.row for each in sources.values()])
        yield Workspace(
            db=db, topic=topic, sources=sources, followed=followed, settings=settings, say=say
        )


def known_sources() -> dict[str, Source]:
    """Return every source by id, `other` last.

    Raises:
        ConfigError: a source file is broken.
    """
    return {**source_file.load_all(), OTHER: source_file.other()}


def chosen_topic(db: Database, stated: str | None) -> Topic:
    """Return the topic that is stated, else the folder's, else the default one."""
    return topic_file.load(stated or topic_slug(db.folder) or topic_file.default_slug())


def tracked(topic: Topic, settings: Settings, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """Return the sources that settings or topic choose; all of them where neither does.

    Raises:
        UsageError: a source that is chosen, or for which a permission is stated, does not exist.
    """
    for source_id in settings.permissions:
        source_file.get(source_id, sources)  # a slip here must not read as "no permission"
    chosen = settings.sources or topic.sources or tuple(each for each in sources if each != OTHER)
    return tuple(source_file.get(source_id, sources) for source_id in chosen)

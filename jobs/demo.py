"""Demo: the main job, once, on the bundled sample newsroom, over HTTP and with the live source files.

The newsroom answers on 127.0.0.1 for hosts below the reserved domain `.example`; the guard against
private addresses and the delay are lifted for those hosts alone. The demo's clock stands at its newest
article. Files of no outlet are handed in first, as a reader would; then it visits the newsroom twice, so
that an article that was edited in silence shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from crawler import source as source_file
from crawler.replica import replicated
from crawler.source import OTHER, Source
from jobs import ingest, pipeline
from jobs.ingest import Handed
from jobs.newsroom import Newsroom, handed_in
from jobs.running import recorded
from jobs.workspace import Say, Workspace, chosen_topic, fact_tables, utc_now
from store import settings as settings_file
from store.db import Database
from store.records import SourceRow
from store.settings import Permission, Settings

FOLDER = Path("demo-data")
VISITS = ("first visit", "return visit")
YEAR_DAYS = 365


def run(folder: Path, topic_slug: str | None, say: Say) -> None:
    """Crawl the newsroom twice and carry everything through to the timeline.

    Raises:
        BusyError: another run holds the folder.
        DataFolderError: the folder cannot be used or holds real data.
    """
    with newsroom(folder, topic_slug, say) as work, recorded(work, "demo"):
        for given in handed_in(work.topic.slug):
            taken = ingest.ingest(work, [given], Handed(path=given, name=""))
            say(
                f"ingest   {taken.archived} files new, {taken.known} known, {taken.refused} refused"
            )
        for visit in VISITS:
            say(f"--- {visit} to the sample newsroom")
            pipeline.follow(work)


@contextmanager
def newsroom(folder: Path, topic_slug: str | None, say: Say) -> Iterator[Workspace]:
    """Serve the newsroom of a topic, open its data folder and hold it; the clock stands still."""
    with _staging(folder, topic_slug, say) as work, work.db.hold():
        yield work


@contextmanager
def lasting(folder: Path, topic_slug: str | None, say: Say) -> Iterator[Workspace]:
    """Serve the newsroom of a topic for a service: its clock starts at the newest article and goes on.

    What the folder's settings say holds: which sources, which readers, which mail server.
    """
    with _staging(folder, topic_slug, say) as work:
        began, stood = utc_now(), work.clock()
        stated = settings_file.load(folder, contact=work.settings.contact)
        leave = {source_id: _lasting(one) for source_id, one in work.settings.permissions.items()}
        settings = stated.model_copy(update={"permissions": leave})
        played = {each.id: each for each in work.followed}
        chosen = tuple(source_file.get(one, played) for one in stated.sources or played)
        yield replace(
            work,
            settings=settings,
            followed=chosen,
            clock=lambda: stood + (utc_now() - began),
        )


def _lasting(leave: Permission) -> Permission:
    return leave.model_copy(update={"until": leave.until + timedelta(days=YEAR_DAYS)})


@contextmanager
def _staging(folder: Path, topic_slug: str | None, say: Say) -> Iterator[Workspace]:
    """Serve the newsroom of a topic and open its data folder."""
    with Database(folder, fact_tables()) as db:
        topic = chosen_topic(db, topic_slug)
        with Newsroom(topic.slug) as room:
            sources = staged(room, source_file.load_all())
            every = {**sources, OTHER: source_file.other()}
            with db.hold():
                db.mark_sample()
                db.follow_topic(topic, [sample_row(each) for each in every.values()])
            now = room.newest + timedelta(hours=1)
            until = (now + timedelta(days=1)).date()
            leave = Permission(by="the sample newsroom", until=until, note="sample data")
            closed = {each.id: leave for each in sources.values() if each.permission == "needed"}
            yield Workspace(
                db=db,
                topic=topic,
                sources=every,
                followed=tuple(sources.values()),
                settings=Settings(permissions=closed, contact="sample newsroom, 127.0.0.1"),
                clock=lambda: now,
                say=say,
                replica=room.address,
            )


def staged(room: Newsroom, sources: Mapping[str, Source]) -> dict[str, Source]:
    """Return the sources that the newsroom plays, pointed at it."""
    moved = (replicated(source) for source in sources.values())
    return {each.id: each for each in moved if set(each.hosts) & set(room.hosts)}


def sample_row(source: Source) -> SourceRow:
    """Return a source's row, marked as a sample."""
    return replace(source.row, name=f"{source.name} (sample)")

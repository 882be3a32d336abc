"""Weaving: what all articles say becomes the timeline; one screen, each step named.

Each step reads what the steps before it wrote, and doing it twice changes nothing. Triggers note what
changed, so that a day costs what it touches.

What each step costs an article, and how that grows, stands in store/README.md; `tests/bench/growth.py`
measures it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from jobs import copying, measuring, regrouping, revising, weighing
from jobs.composing import Composer
from jobs.looming import Loom
from jobs.workspace import Workspace
from store import loom, room
from store.records import iso, key

RARELY = (100_000, 50, 100)  # see `collecting_rarely`
VERSION = 10  # of the weaver: raise it where another timeline would come out of the same facts


def weave(work: Workspace) -> None:
    """Bring everything that follows from the facts up to date."""
    with at_length(work):
        mark_copies(work)
        revising.note_changes(work)
        weave_events(work)
        measuring.weave_measures(work)
        measuring.count_actors(work)
        weighing.weigh_facts(work)


@contextmanager
def at_length(work: Workspace) -> Iterator[None]:
    """Let Python and SQLite hold much in memory while much is woven."""
    with collecting_rarely(), room.taken(work.db.sql):
        yield


@contextmanager
def collecting_rarely() -> Iterator[None]:
    """Let Python look for cycles seldom: rows by the hundred thousand have none.

    Measured at 6,000 articles: a quarter less time, 1 % more memory.
    """
    before = gc.get_threshold()
    gc.set_threshold(*RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def mark_copies(work: Workspace) -> None:
    """Write which articles are copies of which."""
    copying.mark(work)


def weave_events(work: Workspace) -> None:
    """Weave what changed into the timeline, in one transaction."""
    at = iso(work.clock())
    with work.db.sql.atomic():
        moved = regrouping.restore(work.db)
        left = loom.watch(work.db.sql, f"weave@{VERSION}:{key(work.topic.model_dump_json())}")
        woven = Loom(work.db, work.topic)
        woven.pairs.update(left, moved)
        woven.weave(loom.unwoven(work.db.sql))
        woven.pairs.update(regrouping.regroup(work.db, woven.profiles))
        changed = Composer(work.db, woven.profiles, at).write(woven.pairs)
        loom.done(work.db.sql)
    work.say(f"weave    {changed} events new or changed")

"""Weaving: what all articles say becomes the timeline; one screen, each step named.

Each step reads what the steps before it wrote, and doing it twice changes nothing.
"""

from __future__ import annotations

from jobs.workspace import Workspace
from nlp import copies, measures, timeline
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention


def weave(work: Workspace) -> None:
    """Bring everything that follows from the facts up to date."""
    mark_copies(work)
    weave_events(work)


def mark_copies(work: Workspace) -> None:
    """Write which articles are copies of which."""
    work.db.mark_copies(copies.marked(work.db.articles()))


def weave_events(work: Workspace) -> None:
    """Weave what all articles report into the timeline, and how the measures stand."""
    woven = timeline.weave(work.db.articles(), work.db.facts_of(Mention, Happening), work.topic)
    work.db.replace_events(woven, measures.measures(woven, work.topic))
    work.say(f"weave    {len(woven)} events")

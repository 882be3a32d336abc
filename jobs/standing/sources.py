"""Sources: how each source that is followed stands, from its last crawl, its articles and its promises.

What needs a person is what does not mend itself: a changed page, a closed door, a promise not kept. One
refusal or one failed night passes; a day without any answer does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from crawler.source import Source
from jobs import health
from jobs.crawling import WELL, WHOLE
from jobs.health import Rhythm
from jobs.service.agenda import Duty
from store import recall
from store.db import Database
from store.records import RouteState
from store.settings import Settings

NEVER = "never_run"
MENDS_ITSELF = timedelta(days=1)  # chosen: longer than an outlet's outage or a short block
BY_HAND = {
    "schema_change": "its pages or lists have changed: mend its source file",
    "gone": "its lists are gone: find their new addresses",
    "policy_block": "its rules shut crawlers out: ask for permission, or take it out",
}
ANSWERED = """
SELECT fetched_at FROM pages WHERE source_id = ? AND status IN (200, 304)
AND kind IN ('route', 'article', 'attachment') ORDER BY fetched_at DESC LIMIT 1
"""
FIRST_ASKED = "SELECT min(fetched_at) FROM pages WHERE source_id = ? AND kind != 'file'"
NEWEST = """
SELECT published_at FROM articles WHERE source_id = ? AND published_at IS NOT NULL AND NOT handed_in
AND attached_to IS NULL ORDER BY published_at DESC LIMIT 1
"""


@dataclass(frozen=True, kw_only=True)
class SourceStanding:
    """How one source stands; instants are UTC, None where there is none yet."""

    id: str
    name: str
    state: str  # as in routes.state, or never_run
    last_success_at: str | None
    last_tried_at: str | None
    newest_article_at: str | None
    rhythm: Rhythm
    every_minutes: int
    next_run_at: str | None
    note: str | None
    routes: tuple[RouteState, ...]
    needs_person: str | None


@dataclass(frozen=True, kw_only=True)
class Look:
    """What all sources are looked at with."""

    db: Database
    settings: Settings
    now: datetime
    next_runs: Mapping[str, datetime]


def standings(look: Look, sources: tuple[Source, ...]) -> tuple[SourceStanding, ...]:
    """Return how each source stands, in the order given."""
    rhythms = health.rhythms(look.db, {one.id: one for one in sources}, look.now)
    return tuple(_standing(look, one, rhythms[one.id]) for one in sources)


def _standing(look: Look, source: Source, rhythm: Rhythm) -> SourceStanding:
    routes = recall.routes(look.db, source.id)
    whole = routes.pop(WHOLE, None)
    state = whole.state if whole else NEVER
    answered = _first(look.db, ANSWERED, source.id)
    following = look.next_runs.get(Duty("crawl", source.id).id)
    return SourceStanding(
        id=source.id,
        name=source.name,
        state=state,
        last_success_at=answered,
        last_tried_at=whole.checked_at if whole else None,
        newest_article_at=_first(look.db, NEWEST, source.id),
        rhythm=rhythm,
        every_minutes=source.every_minutes,
        next_run_at=following.isoformat(timespec="seconds").replace("+00:00", "Z")
        if following
        else None,
        note=whole.note if whole else None,
        routes=tuple(routes.values()),
        needs_person=_trouble(look, source, state, answered) or _broken(look, rhythm),
    )


def _trouble(look: Look, source: Source, state: str, answered: str | None) -> str | None:
    """Return why the state of a source needs a person; None where it does not."""
    permission = look.settings.permissions.get(source.id)
    granted = permission is not None and permission.holds_on(look.now.date())
    if state == NEVER or (
        state == "policy_block" and source.permission == "needed" and not granted
    ):
        return None  # the operator has not begun, or has chosen not to ask
    if state in BY_HAND:
        return BY_HAND[state]
    since = answered or _first(look.db, FIRST_ASKED, source.id)
    if state in WELL or since is None:
        return None
    silent = look.now - datetime.fromisoformat(since)
    return f"no answer for {silent.days} days" if silent >= MENDS_ITSELF else None


def _broken(look: Look, rhythm: Rhythm) -> str | None:
    """Return which promise of a source was not kept; sample data stands still and has none."""
    if look.db.is_sample or not rhythm.shortfalls:
        return None
    return rhythm.shortfalls[0].partition(": ")[2].rstrip(".")


def _first(db: Database, sql: str, source_id: str) -> str | None:
    found = db.sql.execute(sql, [source_id]).fetchone()
    return found[0] if found else None

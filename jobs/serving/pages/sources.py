"""Sources: how each route answered last, what came of it week by week, and who has fallen silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from jobs.serving.page import Asked, Page
from jobs.workspace import utc_now
from store.db import Database
from store.look import outlets, tally
from store.look.newest import SourceLine, source_lines
from store.records import RouteState, iso

WEEKS = 12
WEEK = timedelta(days=7)
HEIGHT = 20.0  # of a spark bar's viewBox


@dataclass(frozen=True, kw_only=True)
class Health:
    """One source: `weeks` are its articles a week, the oldest first; `bars` the same as heights."""

    line: SourceLine
    weeks: tuple[int, ...]
    bars: tuple[float, ...]
    routes: tuple[RouteState, ...]

    @property
    def well(self) -> str:
        """Return in one or two words how it is."""
        if self.line.state is None and not any(self.weeks):
            return "not followed"
        if self.line.state not in (None, "ok"):
            return (self.line.state or "").replace("_", " ")
        return "ok" if any(self.weeks[-4:]) else "silent for four weeks"


@dataclass(frozen=True, kw_only=True)
class Sources:
    """What the sources page shows; weeks are counted back from `until`, the newest publication."""

    until: str
    followed: tuple[Health, ...]
    others: tuple[SourceLine, ...]
    refusals: tuple[tuple[str, str, int], ...]


def gather(db: Database, _asked: Asked) -> Sources:
    """Return how each source is."""
    newest = tally.newest_publication(db) or iso(utc_now())
    until = datetime.fromisoformat(newest[:10]).replace(tzinfo=UTC) + timedelta(days=1)
    counts = outlets.by_week(db, until, WEEKS)
    routes = outlets.routes(db)
    made = [_health(line, counts, routes) for line in source_lines(db)]
    return Sources(
        until=newest[:10],
        followed=tuple(one for one in made if one.well != "not followed"),
        others=tuple(one.line for one in made if one.well == "not followed"),
        refusals=outlets.refused(db),
    )


def _health(
    line: SourceLine,
    counts: Mapping[str, Sequence[int]],
    routes: Mapping[str, Sequence[RouteState]],
) -> Health:
    weeks = tuple(counts.get(line.id, (0,) * WEEKS))
    top = max(weeks) or 1
    return Health(
        line=line,
        weeks=weeks,
        bars=tuple(round(HEIGHT * one / top, 1) for one in weeks),
        routes=tuple(routes.get(line.id, ())),
    )


PAGE = Page(
    pattern=r"^/sources$",
    gather=gather,
    template="sources.html",
    label="Sources",
    href="/sources",
    order=70,
)

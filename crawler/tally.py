"""Tally: what each route gave so far, and the report that follows from it.

Answers are counted in, a `RouteReport` comes out. A route is as bad as its worst answer; one whose
newest item is older than the source promised is stale, however many items it lists. A missing page of a
route that listed something is its end (the page after the last, a day without articles), not its fault.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from crawler.listed import Moment
from crawler.plan import RouteReport, State, worst
from crawler.source import Route


@dataclass
class Tally:
    """The counts of one route in one crawl."""

    route: Route
    before: Moment | None = None
    requests: int = 0
    items: int = 0
    article_links: int = 0
    not_modified: int = 0
    newest: Moment | None = None
    faults: list[tuple[State, str]] = field(default_factory=list)

    def fault(self, state: State, detail: str) -> None:
        """Count an answer that is not as it should be."""
        self.faults.append((state, detail))

    def seen(self, when: Moment | None) -> None:
        """Count an article link that the route dates so."""
        self.article_links += 1
        if when is not None and (self.newest is None or when > self.newest):
            self.newest = when

    def report(self, now: datetime | None) -> RouteReport:
        """Return what the route gave; without `now` no age is judged."""
        newest = self.newest or (self.before if self.not_modified else None)
        state = worst([state for state, _ in self.faults if state != "gone" or not self._listed])
        detail = next((detail for found, detail in self.faults if found == state), "")
        if state == "ok" and now is not None and newest is not None and self._is_old(newest, now):
            state, detail = "stale", f"newest item is of {newest.iso}"
        return RouteReport(
            route=self.route.id,
            state=state,
            detail=detail,
            requests=self.requests,
            items=self.items,
            article_links=self.article_links,
            not_modified=self.not_modified,
            newest=newest.iso if newest else None,
        )

    @property
    def _listed(self) -> bool:
        return bool(self.items or self.not_modified)

    def _is_old(self, newest: Moment, now: datetime) -> bool:
        return now - newest.latest > timedelta(hours=self.route.stale_after_hours)

"""Feeds: the timeline as Atom, calendar, CSV and JSON, with the same filters as its page.

CSV and JSON are what the command `timeline` prints.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

from jobs import show
from jobs.followed import followed
from jobs.serving import feeds
from jobs.serving.events import newest, shown
from jobs.serving.feeds import Channel
from jobs.serving.links import link
from jobs.serving.page import Answer, Asked, Page
from jobs.timelines import Found
from store import look
from store.db import Database

MOST_ENTRIES = 200  # chosen: what programs that read feeds take at once
ROWS = 200  # chosen: gathered in 0.1 s; what is left out stands behind the header Link (RFC 8288)
REPORTS = 20  # chosen likewise, of one event; how many more there are stands beside them
MOST_ROWS = 5_000  # chosen: larger sets are what `disputeline export` is for
NOT_A_FILTER = {"first_day", "last_day", "undated", "limit", "reports"}


def atom(db: Database, asked: Asked) -> Answer:
    """Return the timeline as an Atom feed."""
    found = newest(db, asked, MOST_ENTRIES)
    channel = _channel(db, asked, found, "/timeline.atom")
    return Answer(
        body=feeds.atom(channel, shown(db, found.lines)),
        content_type="application/atom+xml; charset=utf-8",
    )


def calendar(db: Database, asked: Asked) -> Answer:
    """Return the timeline as a calendar."""
    found = newest(db, asked, MOST_ENTRIES)
    channel = _channel(db, asked, found, "/timeline.ics")
    return Answer(
        body=feeds.calendar(channel, shown(db, found.lines)),
        content_type="text/calendar; charset=utf-8",
        filename="timeline.ics",
    )


def table(db: Database, asked: Asked) -> Answer:
    """Return the timeline as CSV (RFC 4180)."""
    found = newest(db, asked, asked.number("limit", ROWS, MOST_ROWS), REPORTS)
    return Answer(
        body=show.as_csv(found.lines, sample=db.is_sample),
        content_type="text/csv; charset=utf-8",
        filename="timeline.csv",
        next=_next(asked, found, "/timeline.csv"),
    )


def json(db: Database, asked: Asked) -> Answer:
    """Return the timeline as JSON."""
    found = newest(db, asked, asked.number("limit", ROWS, MOST_ROWS), REPORTS)
    return Answer(
        body=show.as_json(found.lines, sample=db.is_sample),
        content_type="application/json; charset=utf-8",
        next=_next(asked, found, "/timeline.json"),
    )


def _next(asked: Asked, found: Found, path: str) -> str | None:
    """Return where the events are that are left out; None where there are none."""
    return link(path, asked.query, from_=None, to=found.before) if found.before else None


def _channel(db: Database, asked: Asked, found: Found, path: str) -> Channel:
    topic = followed(db)
    said = [
        f"{name} {value}"
        for name, value in asdict(found.wanted).items()
        if value and name not in NOT_A_FILTER
    ]
    notice = "Sample data. " if db.is_sample else ""
    return Channel(
        title=f"{topic.title}: timeline" + (f" ({', '.join(said)})" if said else ""),
        subtitle=f"{notice}{topic.description}",
        page=f"{asked.origin}{link('/timeline', asked.query)}",
        own=f"{asked.origin}{link(path, asked.query)}",
        origin=asked.origin,
        changed=look.last_changed(db, [line.event.id for line in found.lines]),
        since=f"{topic.since}T00:00:00Z",
    )


def _page(end: str, gather: Callable[[Database, Asked], Answer]) -> Page:
    return Page(pattern=rf"^/timeline\.{end}$", gather=gather)


PAGES = (_page("atom", atom), _page("ics", calendar), _page("csv", table), _page("json", json))

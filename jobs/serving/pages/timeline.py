"""Timeline: the page of what happened when; filters stand in its address, each event leads to its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from jobs.followed import followed
from jobs.serving.charts import Bars, stacked
from jobs.serving.events import FAMILY_NAMES, EventRow, newest, shown
from jobs.serving.links import link
from jobs.serving.page import Asked, Page
from store import look
from store.db import Database
from store.look import Choices

MOST = 300  # chosen: what a reader still scrolls through, and what a page gathers in 0.1 s
PATH = "/timeline"
FORMATS = (("Atom feed", "atom"), ("Calendar", "ics"), ("CSV", "csv"), ("JSON", "json"))
SHORTEST_CHART = 2  # months


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """What the timeline page shows; `line` is what its script draws, `months` are the events by month."""

    rows: tuple[EventRow, ...]
    months: tuple[tuple[str, tuple[EventRow, ...]], ...]
    choices: Choices
    chart: Bars | None
    line: Mapping[str, object]
    parties: tuple[str, ...]
    earlier: str | None
    hidden: int
    formats: tuple[tuple[str, str, str], ...]


def gather(db: Database, asked: Asked) -> Timeline:
    """Return the newest events that a request asks for.

    Raises:
        UsageError: the request asks for what cannot exist.
    """
    found = newest(db, asked, MOST)
    rows = shown(db, found.lines)
    topic = followed(db)
    parties = tuple(topic.entity[one].name for one in topic.parties)
    undated = sum(row.first is None for row in rows)
    return Timeline(
        rows=rows,
        months=_by_month(rows),
        choices=look.choices(db),
        chart=_chart(rows),
        line={"groups": [*parties, "others"], "items": [_item(row) for row in rows if row.first]},
        parties=parties,
        earlier=link(PATH, asked.query, from_=None, to=found.before) if found.before else None,
        hidden=look.count_undated(db) - undated if found.wanted.undated is False else 0,
        formats=tuple((name, end, link(f"{PATH}.{end}", asked.query)) for name, end in FORMATS),
    )


def _by_month(rows: Sequence[EventRow]) -> tuple[tuple[str, tuple[EventRow, ...]], ...]:
    months: dict[str, list[EventRow]] = {}
    for row in rows:
        months.setdefault(row.month, []).append(row)
    return tuple((month, tuple(many)) for month, many in months.items())


def _chart(rows: Sequence[EventRow]) -> Bars | None:
    """Return the events by month and family; None where there are too few months to compare."""
    dated = [row for row in rows if row.first]
    months = _months(dated)
    if len(months) < SHORTEST_CHART:
        return None
    counts = Counter((row.family, f"{row.first:%Y-%m}") for row in dated)
    series = {kind: [counts[kind, month] for month in months] for kind in FAMILY_NAMES}
    return stacked("Events by month", months, series, FAMILY_NAMES)


def _months(rows: Sequence[EventRow]) -> list[str]:
    """Return every month from the first to the last of some events, those without any among them."""
    days = sorted(row.first for row in rows if row.first)
    if not days:
        return []
    months, day = [], days[0].replace(day=1)
    while day <= days[-1]:
        months.append(f"{day:%Y-%m}")
        day = (day + timedelta(days=32)).replace(day=1)
    return months


def _item(row: EventRow) -> dict[str, object]:
    """Return an event as the script draws it; the end is the day after its last."""
    first, last = row.first, row.last
    days = (last - first).days if first and last else 0
    return {
        "id": row.id,
        "start": f"{first}",
        "end": f"{last + timedelta(days=1)}" if days and last else None,
        "title": f"{row.when}: {row.title}",
        "text": row.act,
        "group": row.side,
        "kind": row.family,
        "href": row.href,
    }


PAGE = Page(
    pattern=r"^/timeline$",
    gather=gather,
    template="timeline.html",
    label="Timeline",
    href=PATH,
    order=10,
)

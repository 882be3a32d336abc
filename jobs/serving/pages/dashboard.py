"""Dashboard: how much happened, was written, was held against, and differs, month by month.

Charts are drawn here and by our template: a charting library in the page would want inline styles or
`eval`, which the Content-Security-Policy forbids.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from jobs.serving.charts import Bars, stacked
from jobs.serving.events import FAMILY_NAMES, FAMILY_OF, OTHER
from jobs.serving.page import Asked, Page
from jobs.workspace import utc_now
from store import look
from store.db import Database
from store.errors import UsageError
from store.look import tally
from store.look.newest import Held, held
from store.look.tally import Tally

MOST_MONTHS = 36  # chosen: bars that are still told apart
USUAL_MONTHS = 12
STANCES = 300  # chosen: read in a few milliseconds
POSITIONS = {one: one for one in ("support", "neutral", "concern", "oppose")}


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A chart with the table that says the same."""

    id: str
    chart: Bars
    months: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, kw_only=True)
class Dashboard:
    """What the dashboard shows, of the months from `first` to `last`."""

    first: str
    last: str
    held: Held
    panels: tuple[Panel, ...]
    conflicts: tuple[Tally, ...]


def gather(db: Database, asked: Asked) -> Dashboard:
    """Return the counts of the months that a request asks for, else of the last twelve that are held.

    Raises:
        UsageError: the days are none, the wrong way round, or too far apart.
    """
    months = _months(db, asked)
    first, end = f"{months[0]}-01", _after(months[-1])
    events = tally.events_by_month(db, months)
    articles = tally.articles_by_month(db, months)
    panels = (
        _panel("events", "Events", months, _of_families(events), FAMILY_NAMES),
        _panel(
            "articles", "Articles", months, {"articles": _sum(articles)}, {"articles": "articles"}
        ),
        _panel("stances", "Stances", months, _positions(db, asked), POSITIONS),
        _table("outlets", "Articles by outlet", months, articles),
    )
    return Dashboard(
        first=months[0],
        last=months[-1],
        held=held(db),
        panels=panels,
        conflicts=tally.conflicts_by_verdict(db, first, end),
    )


def _months(db: Database, asked: Asked) -> list[str]:
    wanted = asked.filter()
    newest = (tally.newest_publication(db) or utc_now().isoformat())[:10]
    last = date.fromisoformat(wanted.last_day or newest).replace(day=1)
    if wanted.first_day is None:
        oldest = _first_month(db, last)
        first = max(oldest, _back(last, USUAL_MONTHS - 1))
    else:
        first = date.fromisoformat(wanted.first_day).replace(day=1)
    months: list[str] = []
    while first <= last and len(months) <= MOST_MONTHS:
        months.append(f"{first:%Y-%m}")
        first = (first + timedelta(days=32)).replace(day=1)
    if not 1 <= len(months) <= MOST_MONTHS:
        raise UsageError(f"from and to span {len(months)} months; expected 1 to {MOST_MONTHS}.")
    return months


def _first_month(db: Database, last: date) -> date:
    """Return the month of the first article or dated event that is held, at most the last month."""
    oldest = tally.oldest_day(db)
    return min(date.fromisoformat(oldest).replace(day=1), last) if oldest else last


def _back(month: date, many: int) -> date:
    count = month.year * 12 + month.month - 1 - many
    return date(count // 12, count % 12 + 1, 1)


def _after(month: str) -> str:
    """Return the first day of the next month."""
    first = date.fromisoformat(f"{month}-01")
    return (first + timedelta(days=32)).replace(day=1).isoformat()


def _of_families(found: Sequence[Tally]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {family: Counter() for family in FAMILY_NAMES}
    for one in found:
        counts[FAMILY_OF.get(one.kind, OTHER)][one.month] += one.count
    return counts


def _sum(found: Sequence[Tally]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for one in found:
        counts[one.month] += one.count
    return counts


def _positions(db: Database, asked: Asked) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {position: Counter() for position in POSITIONS}
    for line in look.stance_series(db, asked.filter(), limit=STANCES):
        counts[line.position][line.day[:7]] += 1
    return counts


def _panel(
    key: str,
    title: str,
    months: Sequence[str],
    counts: Mapping[str, Counter[str]],
    names: Mapping[str, str],
) -> Panel:
    series = {kind: [many[month] for month in months] for kind, many in counts.items()}
    rows = [(names[kind], tuple(many)) for kind, many in series.items() if any(many)]
    chart = stacked(f"{title} by month", months, series, names)
    return Panel(id=key, chart=chart, months=tuple(months), rows=tuple(rows))


def _table(key: str, title: str, months: Sequence[str], found: Sequence[Tally]) -> Panel:
    """Return a panel whose series are not known before: their chart has one colour, the table all of them."""
    counts: dict[str, Counter[str]] = {}
    for one in found:
        counts.setdefault(one.kind, Counter())[one.month] += one.count
    rows = [(kind, tuple(many[month] for month in months)) for kind, many in sorted(counts.items())]
    totals = {kind: [sum(many)] for kind, many in rows}
    chart = stacked(
        title, list(totals), {"articles": [n for (n,) in totals.values()]}, {"articles": "articles"}
    )
    return Panel(id=key, chart=chart, months=tuple(months), rows=tuple(rows))


PAGE = Page(
    pattern=r"^/dashboard$",
    gather=gather,
    template="dashboard.html",
    label="Dashboard",
    href="/dashboard",
    order=55,
)

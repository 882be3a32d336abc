"""Drawn: how everything stands, as a table and lines for a terminal; nothing is decided here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from jobs.health import Rhythm
from jobs.show import clean
from jobs.standing.around import MailStanding
from jobs.standing.report import Standing
from jobs.standing.sources import SourceStanding
from store.records import Run

COLUMNS = ("source", "state", "last success", "newest article", "in 7 days", "next run", "note")
STEPS = ((86_400, "d"), (3_600, "h"), (60, "min"))
COLOURS = {"ok": "green", "stale": "yellow", "never_run": "dim"}


def sources(found: Standing) -> Table:
    """Return one row a source."""
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in COLUMNS:
        drawn.add_column(name, overflow="fold", no_wrap=name not in ("note",))
    now = datetime.fromisoformat(found.at)
    looks = [one.last_tried_at for one in found.sources if one.last_tried_at]
    stood = datetime.fromisoformat(max(looks)) if found.sample and looks else now
    for one in found.sources:
        drawn.add_row(*_cells(one, stood, now))
    return drawn


def _cells(one: SourceStanding, stood: datetime, now: datetime) -> Iterator[Text]:
    yield Text(one.id)
    yield Text(one.state.replace("_", " "), style=COLOURS.get(one.state, "red"))
    yield Text(since(one.last_success_at, stood))
    yield Text((one.newest_article_at or "none")[:10])
    yield Text(_rhythm(one.rhythm))
    yield Text(until(one.next_run_at, now))
    yield Text(clean(one.needs_person or one.note))


def _rhythm(one: Rhythm) -> str:
    said = f"{one.articles} of {one.least}–{one.most}"
    return said if one.verdict == "within" else f"{said}, {one.verdict}"


def lines(found: Standing) -> Iterator[str]:
    """Yield what stands around the sources: service, jobs, mail, disk, and what needs a person."""
    if found.service:
        yield f"Service: runs, process {found.service.pid}, since {found.service.since}."
    else:
        yield "Service: does not run."
    if found.jobs:
        yield "Jobs: " + "; ".join(_jobs(found.jobs)) + "."
    yield _mail(found.mail)
    disk = found.disk
    yield f"Disk: {disk.data_bytes / 1e6:,.1f} MB of data, {disk.free_bytes / 1e9:,.1f} GB free."
    for line in found.needs_person:
        yield f"Needs a person: {clean(line)}"


def _jobs(runs: Sequence[Run]) -> Iterator[str]:
    """Yield how the last runs ended, those alike together, what failed first."""
    outcomes = sorted({run.outcome for run in runs}, key=lambda one: (one != "failed", one))
    for outcome in outcomes:
        yield f"{outcome}: {', '.join(run.job for run in runs if run.outcome == outcome)}"


def _mail(mail: MailStanding | None) -> str:
    if mail is None:
        return "Mail: who gets it may be read by its owner alone."
    if not mail.waiting and not mail.given_up:
        return "Mail: nothing waits."
    said = f"Mail: {mail.waiting} messages wait, {mail.given_up} were given up this week"
    return f"{said} ({clean(mail.last_error)})." if mail.last_error else f"{said}."


def since(at: str | None, now: datetime) -> str:
    """Return how long ago an instant was, in one unit.

    >>> from datetime import UTC
    >>> since("2026-01-06T10:00:00Z", datetime(2026, 1, 6, 12, 30, tzinfo=UTC))
    '2 h ago'
    """
    return (
        "never"
        if at is None
        else f"{_span((now - datetime.fromisoformat(at)).total_seconds())} ago"
    )


def until(at: str | None, now: datetime) -> str:
    """Return in how long an instant comes, in one unit."""
    if at is None:
        return "none"
    left_s = (datetime.fromisoformat(at) - now).total_seconds()
    return f"in {_span(left_s)}" if left_s >= 0 else f"due for {_span(-left_s)}"


def _span(seconds: float) -> str:
    for length, unit in STEPS:
        if seconds >= length:
            return f"{int(seconds // length)} {unit}"
    return f"{int(max(seconds, 0))} s"

"""Home: what is followed, as of when, how the sources are, what is newest, and the doors to the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from jobs.followed import followed
from jobs.serving.page import Asked, Page
from jobs.workspace import utc_now
from store import look
from store.db import Database
from store.look import Filter, StanceLine
from store.look.newest import (
    Held,
    SourceLine,
    events_ahead,
    held,
    last_run,
    newest_events,
    source_lines,
)
from store.records import Event, Run

STANCES = 150  # chosen: enough for a picture of late, and read in a few milliseconds
POSITIONS = ("support", "neutral", "concern", "oppose")
WIDTH = 100.0  # a bar is drawn on a width of 100


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A part of a bar: where it begins and how wide it is, of 100."""

    position: str
    count: int
    x: float
    width: float


@dataclass(frozen=True, kw_only=True)
class Bar:
    """The positions of one side toward one target."""

    side: str
    side_id: str
    target: str
    target_id: str
    count: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True)
class Home:
    """What the home page shows."""

    title: str
    description: str
    since: str
    held: Held
    run: Run | None
    newest: tuple[Event, ...]
    ahead: tuple[Event, ...]
    sources: tuple[SourceLine, ...]
    bars: tuple[Bar, ...]


def gather(db: Database, _asked: Asked) -> Home:
    """Return what the home page shows."""
    topic = followed(db)
    today = utc_now().date().isoformat()
    lines = look.stance_series(db, Filter(), limit=STANCES)
    return Home(
        title=topic.title,
        description=topic.description,
        since=topic.since,
        held=held(db),
        run=last_run(db),
        newest=newest_events(db, today, 10),
        ahead=events_ahead(db, today, 5),
        sources=source_lines(db),
        bars=bars(lines, {one: topic.entity[one].name for one in topic.parties}),
    )


def bars(lines: tuple[StanceLine, ...], sides: dict[str, str]) -> tuple[Bar, ...]:
    """Return one bar a side and target, sides in the topic's order, the most spoken of targets first."""
    counted = Counter((one.side, one.target_id, one.position) for one in lines)
    targets = {one.target_id: one.target for one in lines}
    total = Counter(one.target_id for one in lines)
    order = sorted(targets, key=lambda one: (-total[one], one))
    made = (
        _bar((side, sides[side]), (target, targets[target]), counted)
        for target in order
        for side in sides
    )
    return tuple(bar for bar in made if bar.count)


def _bar(
    side: tuple[str, str],
    target: tuple[str, str],
    counted: Counter[tuple[str | None, str, str]],
) -> Bar:
    counts = {one: counted[side[0], target[0], one] for one in POSITIONS}
    total, pieces, x = sum(counts.values()), [], 0.0
    for position, count in counts.items():
        if count:
            width = WIDTH * count / total
            pieces.append(
                Piece(position=position, count=count, x=round(x, 2), width=round(width, 2))
            )
            x += width
    return Bar(
        side=side[1],
        side_id=side[0],
        target=target[1],
        target_id=target[0],
        count=total,
        pieces=tuple(pieces),
    )


PAGE = Page(pattern=r"^/$", gather=gather, template="home.html", label="Home", href="/", order=0)

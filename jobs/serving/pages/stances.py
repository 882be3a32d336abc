"""Stances: who holds what toward what, over time: a chart, the counts by month, and the words themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jobs.serving.charts import Dots, Mark, over_time
from jobs.serving.links import link
from jobs.serving.page import Asked, Page
from store import look
from store.db import Database
from store.look import Choice, Choices, StanceGroup, StanceLine

PATH = "/stances"
MOST = 300  # chosen: what a page gathers in 0.1 s
MOST_ROWS = 15  # chosen: rows of a chart that fit on a screen
POSITIONS = {
    "support": "▲ support",
    "oppose": "▼ oppose",
    "concern": "◆ concern",
    "neutral": "■ neutral",
}
POSITION_CHOICES = tuple(Choice(id=one, name=one) for one in POSITIONS)


@dataclass(frozen=True, kw_only=True)
class Held:
    """The stances of one holder toward one target, oldest first."""

    holder_id: str
    holder: str
    target_id: str
    target: str
    lines: tuple[StanceLine, ...]
    months: tuple[StanceGroup, ...]

    @property
    def change(self) -> StanceGroup | None:
        """Return the month in which the position changed last; None where it never did."""
        return next((one for one in reversed(self.months) if one.changed), None)


@dataclass(frozen=True, kw_only=True)
class Stances:
    """What the stances page shows: a chart a target."""

    held: tuple[Held, ...]
    count: int
    most: int
    charts: tuple[Dots, ...]
    choices: Choices
    positions: tuple[Choice, ...]
    links: dict[str, str]


def gather(db: Database, asked: Asked) -> Stances:
    """Return the newest stances that a request asks for, by holder and target.

    Raises:
        UsageError: the request asks for what cannot exist.
    """
    wanted = look.checked(db, asked.filter())
    target, position = asked.query.get("target"), asked.query.get("position")
    lines = look.stance_series(db, wanted, target=target, position=position, limit=MOST)
    held = _by_holder(lines)
    return Stances(
        held=held,
        count=len(lines),
        most=MOST,
        charts=_charts(held),
        choices=look.choices(db),
        positions=POSITION_CHOICES,
        links={one: link(PATH, asked.query, position=one) for one in POSITIONS},
    )


def _by_holder(lines: Sequence[StanceLine]) -> tuple[Held, ...]:
    """Return stances by holder and target, those that are held most often first."""
    groups: dict[tuple[str, str], list[StanceLine]] = {}
    for line in lines:
        groups.setdefault((line.holder_id, line.target_id), []).append(line)
    months: dict[tuple[str, str], list[StanceGroup]] = {}
    for one in look.stance_groups(lines, "actor"):
        months.setdefault((one.group, one.target_id), []).append(one)
    made = (
        Held(
            holder_id=key[0],
            holder=many[0].holder,
            target_id=key[1],
            target=many[0].target,
            lines=tuple(many),
            months=tuple(months.get(key, ())),
        )
        for key, many in groups.items()
    )
    return tuple(sorted(made, key=lambda one: (-len(one.lines), one.holder, one.target_id)))


def _charts(held: Sequence[Held]) -> tuple[Dots, ...]:
    """Return a chart a target, with those who hold most toward it."""
    targets = dict.fromkeys((one.target_id, one.target) for one in held)
    return tuple(
        _chart(f"Toward {title}", [one for one in held if one.target_id == target])
        for target, title in targets
    )


def _chart(title: str, held: Sequence[Held]) -> Dots:
    shown = held[:MOST_ROWS]
    left = f" (the {len(shown)} who speak most often, of {len(held)})" if held[MOST_ROWS:] else ""
    rows = [(one.holder, [mark for mark in map(_mark, one.lines) if mark]) for one in shown]
    return over_time(f"{title}{left}", rows, POSITIONS)


def _mark(line: StanceLine) -> Mark | None:
    try:
        day = date.fromisoformat(line.day)
    except ValueError:  # neither said nor published on a day that is known
        return None
    label = f"{line.day}: {line.holder}, {line.position}, {line.target} ({line.outlet})"
    return Mark(at=day.toordinal(), kind=line.position, label=label)


PAGE = Page(
    pattern=r"^/stances$",
    gather=gather,
    template="stances.html",
    label="Stances",
    href=PATH,
    order=40,
)

"""Coverage: which outlet reports which event, who had it first, who is silent, who could not be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from jobs.serving.links import link
from jobs.serving.page import Asked, Page
from jobs.serving.shown import instant
from store import look
from store.db import Database
from store.look import Choices, CoverageLine, OutletLine

PATH = "/coverage"
MOST = 30  # chosen: rows of a matrix that a reader still compares
Kind = Literal["first", "told", "copy", "silent", "unseen", "none"]
MARKS: Mapping[Kind, str] = {
    "first": "★",
    "told": "●",
    "copy": "○",
    "silent": "–",
    "unseen": "?",
    "none": "",
}


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What an outlet did with an event: a mark, the same in words, and its article where it has one."""

    kind: Kind
    mark: str
    says: str
    href: str | None = None


@dataclass(frozen=True, kw_only=True)
class Row:
    """An event with one cell an outlet, in the order of the columns."""

    line: CoverageLine
    cells: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class Sum:
    """How often an outlet reported, had it first, and was silent, among the events shown."""

    outlet: str
    told: int
    first: int
    silent: int


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """What the coverage page shows."""

    outlets: tuple[str, ...]
    rows: tuple[Row, ...]
    sums: tuple[Sum, ...]
    choices: Choices
    earlier: str | None


def gather(db: Database, asked: Asked) -> Coverage:
    """Return the coverage of the newest events that a request asks for.

    Raises:
        UsageError: the request asks for what cannot exist.
    """
    wanted = look.checked(db, replace(asked.filter(), undated=False))
    lines = look.event_coverage(db, wanted, event=asked.query.get("event"), limit=MOST)
    outlets = _outlets(lines)
    rows = [
        Row(line=line, cells=tuple(_cell(line, outlet) for outlet in outlets))
        for line in reversed(lines)
    ]
    full = len(lines) == MOST and lines[0].date
    return Coverage(
        outlets=outlets,
        rows=tuple(rows),
        sums=tuple(_sum(rows, place, outlet) for place, outlet in enumerate(outlets)),
        choices=look.choices(db),
        earlier=link(PATH, asked.query, to=lines[0].date) if full else None,
    )


def _outlets(lines: Sequence[CoverageLine]) -> tuple[str, ...]:
    """Return the outlets that report any of the events, those that report most first, then the others."""
    told = Counter(one.outlet for line in lines for one in line.outlets)
    told.update(c.outlet for line in lines for one in line.outlets for c in one.copies)
    absent = {outlet for line in lines for outlet in line.silent}
    absent |= {one.outlet for line in lines for one in line.unseen}
    ranked = sorted(told, key=lambda outlet: (-told[outlet], outlet))
    return (*ranked, *sorted(absent - told.keys()))


def _cell(line: CoverageLine, outlet: str) -> Cell:
    own = next((one for one in line.outlets if one.outlet == outlet), None)
    if own is not None:
        return _told(line, own)
    for one in line.outlets:
        copy = next((each for each in one.copies if each.outlet == outlet), None)
        if copy is not None:
            return _made("copy", f"copies {one.outlet}", f"/article/{copy.article_id}")
    if outlet in line.silent:
        return _made("silent", "silent")
    why = next((one.why for one in line.unseen if one.outlet == outlet), None)
    return _made("unseen", why) if why else _made("none", "")


def _told(line: CoverageLine, own: OutletLine) -> Cell:
    at = instant(own.first_published) if own.first_published else f"by {instant(own.latest)}"
    kind: Kind = "first" if line.first.outlet == own.outlet else "told"
    return _made(kind, f"first, {at}" if kind == "first" else at, f"/article/{own.article_id}")


def _made(kind: Kind, says: str, href: str | None = None) -> Cell:
    return Cell(kind=kind, mark=MARKS[kind], says=says, href=href)


def _sum(rows: Sequence[Row], place: int, outlet: str) -> Sum:
    kinds = Counter(row.cells[place].kind for row in rows)
    return Sum(
        outlet=outlet,
        told=kinds["first"] + kinds["told"] + kinds["copy"],
        first=kinds["first"],
        silent=kinds["silent"],
    )


PAGE = Page(
    pattern=r"^/coverage$",
    gather=gather,
    template="coverage.html",
    label="Coverage",
    href=PATH,
    order=50,
)

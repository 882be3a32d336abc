"""Figures: what sources measured, the newest first, and side by side where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobs.serving.charts import Dots, Mark, over_values
from jobs.serving.page import Asked, Page
from store import look
from store.db import Database
from store.look import Choice, Choices, ConflictsLine, FigureLine

MOST = 200  # chosen: what a reader still looks through
MOST_CONFLICTS = 30
LEAST_DRAWN = 2  # numbers
CONVERTED = "rounded or converted"  # amounts of several currencies have no common axis
KINDS = tuple(Choice(id=one, name=one) for one in look.CONFLICT_KINDS)
VERDICTS = tuple(Choice(id=one, name=one) for one in look.VERDICTS)


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """A conflict with its picture; without one where its values are no numbers."""

    line: ConflictsLine
    chart: Dots | None


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What the figures page shows."""

    figures: tuple[FigureLine, ...]
    most: int
    conflicts: tuple[Conflict, ...]
    choices: Choices
    units: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    verdicts: tuple[Choice, ...]


def gather(db: Database, asked: Asked) -> Figures:
    """Return the newest figures and conflicts that a request asks for.

    Raises:
        UsageError: the request asks for what cannot exist.
    """
    wanted = look.checked(db, asked.filter())
    given = asked.query.get
    found = look.figures(db, wanted, unit=given("unit"), about=given("about"), limit=MOST)
    differing = look.conflicts(
        db, wanted, kind=given("kind"), verdict=given("verdict"), limit=MOST_CONFLICTS
    )
    return Figures(
        figures=found,
        most=MOST,
        conflicts=tuple(
            Conflict(line=one, chart=_chart(one)) for one in differing if _fits(one, asked)
        ),
        choices=look.choices(db),
        units=tuple(Choice(id=one, name=one) for one in look.figure_units(db)),
        kinds=KINDS,
        verdicts=VERDICTS,
    )


def _fits(line: ConflictsLine, asked: Asked) -> bool:
    """Tell whether a conflict is of the unit and about the words that are asked of figures."""
    unit, about = asked.query.get("unit"), asked.query.get("about", "").casefold()
    subject = line.subject.casefold()
    return unit in (None, line.unit) and all(word in subject for word in about.split())


def _chart(line: ConflictsLine) -> Dots | None:
    rows: Sequence[tuple[str, Sequence[Mark]]] = [
        (
            f"{one.said_by_name} ({one.outlet})" if one.said_by_name else one.outlet,
            [Mark(at=one.value_number, kind="value", label=f"{one.outlet}: {one.shown}")],
        )
        for one in line.values
        if one.value_number is not None
    ]
    if len(rows) < LEAST_DRAWN or line.verdict == CONVERTED:
        return None
    return over_values(f"{line.subject}, {line.unit or 'as given'}", rows)


PAGE = Page(
    pattern=r"^/figures$",
    gather=gather,
    template="figures.html",
    label="Figures",
    href="/figures",
    order=30,
)

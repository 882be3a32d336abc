"""Measures: how each stands, and one measure: life cycle, provisions, names on its list, reactions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from jobs.serving.page import Asked, Page
from store import look
from store.db import Database
from store.look import MeasureDetail, MeasureLine, NameLine, ProvisionLine


@dataclass(frozen=True, kw_only=True)
class Measures:
    """What the list of measures shows."""

    measures: tuple[MeasureLine, ...]


@dataclass(frozen=True, kw_only=True)
class MeasurePage:
    """What a measure's page shows; `names` are those that hold what was looked for."""

    detail: MeasureDetail
    provisions: Mapping[str, tuple[ProvisionLine, ...]]
    names: tuple[NameLine, ...]
    looked_for: str


def gather_all(db: Database, asked: Asked) -> Measures:
    """Return the measures that a filter lets through."""
    return Measures(measures=look.all_measures(db, look.checked(db, asked.filter())))


def gather_one(db: Database, asked: Asked) -> MeasurePage:
    """Return what a measure's page shows.

    Raises:
        UsageError: there is no such measure.
    """
    detail = look.one_measure(db, asked.path["measure_id"], asked.filter())
    looked_for = asked.query.get("name", "")
    by_key = groupby(detail.provisions, key=lambda one: one.key)
    return MeasurePage(
        detail=detail,
        provisions={key: tuple(held) for key, held in by_key},
        names=tuple(one for one in detail.names if _holds(one, looked_for)),
        looked_for=looked_for,
    )


def _holds(line: NameLine, looked_for: str) -> bool:
    wanted = looked_for.casefold()
    return wanted in line.listed_name.casefold() or wanted in (line.name or "").casefold()


PAGES = (
    Page(
        pattern=r"^/measures$",
        gather=gather_all,
        template="measures.html",
        label="Measures",
        href="/measures",
        order=60,
    ),
    Page(
        pattern=r"^/measure/(?P<measure_id>[^/]{1,120})$",
        gather=gather_one,
        template="measure.html",
        order=93,
    ),
)

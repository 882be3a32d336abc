"""Ranges: what is dated to a weekend, months or a year is woven in parts as it is at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from jobs import weaving
from nlp import timeline as in_memory
from nlp.facts.happenings import Happening
from store import writes
from store.db import Database
from store.records import Event
from store.topic import Topic, default_slug, load
from tests.bench.synthetic import Dispute
from tests.jobs.test_looming import folder, rows, told_by, woven_anew


@pytest.fixture(scope="module")
def topic() -> Topic:
    return load(default_slug())


@pytest.fixture
def dispute(topic: Topic) -> Dispute:
    return Dispute(topic)


def ranged(told: Happening, first: str, last: str | None, precision: str) -> Happening:
    return replace(told, date=first, date_end=last, precision=precision)


def figures(dispute: Dispute, number: int, day: str) -> Happening:
    told = told_by(dispute.article(number), "trade_data", "reported", day)
    return replace(told, text="sold 41.2", actors="china_mofcom")


def events(db: Database) -> dict[str, Event]:
    return {one.id: one for one in db.rows(Event, "SELECT * FROM events")}


def joined_in_parts(path: Path, dispute: Dispute, told: Sequence[Happening]) -> list[int]:
    """Weave happenings one by one, each as at once; return how many events there were each time."""
    counts = []
    with folder(path, dispute) as work:
        held = [dispute.article(number) for number in range(len(told))]
        writes.upsert(work.db.sql, "articles", held)
        for one in told:
            writes.upsert(work.db.sql, "happenings", [one])
            weaving.weave_events(work)
            in_parts = rows(work.db)
            assert in_parts == woven_anew(work)
            counts.append(len(in_parts["events"]))
    return counts


@pytest.mark.parametrize(
    ("first", "last", "precision"),
    [
        ("2026-01-31", "2026-02-01", "range"),  # a weekend over the end of a month
        ("2026-01-30", "2026-02-01", "range"),
        ("2026-W05", None, "week"),
        ("2026-01", None, "month"),
        ("2026", None, "year"),
        ("2025-10", "2026-01", "range"),
        ("2025-12", "2026-02", "range"),  # months that end after the day
        ("2026-01", "2026-12", "range"),
    ],
)
def test_a_coarser_date_looks_again_at_a_day_that_came_after_it(
    tmp_path: Path, dispute: Dispute, first: str, last: str | None, precision: str
) -> None:
    coarse = ranged(figures(dispute, 0, "2026-01-31"), first, last, precision)
    counts = joined_in_parts(tmp_path, dispute, [coarse, figures(dispute, 1, "2026-01-31")])
    assert counts == [1, 1]


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-01-30", "2026-02-02"), ("2024-06", "2026-01"), ("2026-01", "2025-12")],
)
def test_what_is_no_range_or_too_long_a_one_stands_alone(
    tmp_path: Path, dispute: Dispute, first: str, last: str
) -> None:
    coarse = ranged(figures(dispute, 0, "2026-01-31"), first, last, "range")
    counts = joined_in_parts(tmp_path, dispute, [coarse, figures(dispute, 1, "2026-01-31")])
    assert counts == [1, 2]


def as_in_memory(path: Path, dispute: Dispute, told: Sequence[Happening]) -> dict[str, Event]:
    """Return the events of happenings, woven in the store as in memory."""
    articles = [dispute.article(number) for number in range(len(told))]
    with folder(path, dispute) as work:
        writes.upsert(work.db.sql, "articles", articles)
        writes.upsert(work.db.sql, "happenings", told)
        weaving.weave_events(work)
        held = events(work.db)
        known = {one.event.id: one.event for one in in_memory.weave(articles, told, dispute.topic)}
        assert held == known
    return held


def test_a_notice_of_the_month_after_is_another_in_memory_too(
    tmp_path: Path, dispute: Dispute
) -> None:
    notice = told_by(dispute.article(0), "announcement", "reported", "2026-02-05")
    before = told_by(dispute.article(1), "announcement", "reported", "2026-01-05")
    measure = dispute.topic.measures[0].id
    named = [replace(one, measure_id=measure) for one in (notice, before)]
    told = [named[0], ranged(named[1], "2026-01", None, "month")]
    assert len(as_in_memory(tmp_path, dispute, told)) == 2


def test_what_keeps_no_list_is_announced_by_no_listing_in_memory_too(
    tmp_path: Path, dispute: Dispute
) -> None:
    measure = next(one.id for one in dispute.topic.measures if one.list is None)
    kinds = (("listing", "2026-01-06"), ("statement", "2026-01-05"))
    told = [
        replace(told_by(dispute.article(n), kind, "reported", day), measure_id=measure)
        for n, (kind, day) in enumerate(kinds)
    ]
    held = as_in_memory(tmp_path, dispute, told)
    said = {one.type: one.measure_id for one in held.values()}
    assert said == {"listing": None, "statement": measure}

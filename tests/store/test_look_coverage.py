"""Coverage: who reports an event, who had it first, who is silent and who could not be seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import look
from store.db import Database
from store.errors import UsageError
from store.look import CoverageLine, Filter
from tests.store import looking


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with looking.opened(tmp_path) as made:
        yield made


def told(db: Database, *times: tuple[str, str | None, str]) -> CoverageLine:
    """Return the coverage of one event that outlets had at times of some precision."""
    articles = [
        looking.keep(db, outlet, f"Dues rise, {outlet} says.", at, precision=precision)
        for outlet, at, precision in times
    ]
    looking.happens(db, "Dues rose", "2026-01-06", "trade", articles)
    (line,) = look.event_coverage(db, Filter())
    return line


def test_who_was_out_before_all_others_had_it_first(db: Database) -> None:
    line = told(
        db,
        ("daily", "2026-01-06T11:00:00Z", "minute"),
        ("wire", "2026-01-06T10:00:00Z", "minute"),
    )
    assert [one.outlet for one in line.outlets] == ["wire", "daily"]
    assert line.first == look.First(outlet="wire", basis="out at least 59 minutes before any other")


def test_a_bare_day_beside_a_minute_of_that_day_cannot_tell(db: Database) -> None:
    line = told(db, ("daily", "2026-01-06", "day"), ("wire", "2026-01-06T10:00:00Z", "minute"))
    assert line.first.outlet is None
    assert line.first.basis == "cannot tell: the times of daily, wire overlap"


def test_a_bare_day_is_that_of_the_outlets_own_zone(db: Database) -> None:
    line = told(db, ("daily", "2026-01-07", "day"), ("wire", "2026-01-06T14:00:00Z", "minute"))
    assert line.first.outlet == "wire"  # the 7th begins in Tokyo at 15:00 UTC of the 6th
    assert line.outlets[1].earliest == "2026-01-06T15:00:00Z"


def test_nothing_came_out_after_we_saw_it(db: Database) -> None:
    line = told(db, ("daily", "2026-03-01T00:00:00Z", "minute"))
    assert line.outlets[0].latest == "2026-02-01T00:00:00Z"


def test_without_a_claimed_publication_only_the_last_instant_is_known(db: Database) -> None:
    line = told(db, ("daily", None, "day"), ("wire", "2026-01-06T10:00:00Z", "minute"))
    assert line.first.outlet is None
    assert next(one for one in line.outlets if one.outlet == "daily").earliest is None


def test_a_copy_stands_under_its_original_and_is_not_silent(db: Database) -> None:
    one = looking.keep(db, "wire", "Dues rise.")
    two = looking.keep(db, "daily", "Dues rise!", "2026-01-06T09:00:00Z", copy_of=one.id)
    looking.happens(db, "Dues rose", "2026-01-06", "trade", [one, two])
    (line,) = look.event_coverage(db, Filter())
    assert [each.outlet for each in line.outlets] == ["wire"]
    assert [each.outlet for each in line.outlets[0].copies] == ["daily"]
    assert line.first == look.First(outlet="wire", basis="the only outlet that reports it")
    assert line.silent == ()


def test_silent_outlets_gave_articles_that_week_and_others_could_not_be_seen(db: Database) -> None:
    looking.keep(db, "quiet", "Plums bloom.", "2026-01-08T00:00:00Z")
    looking.routed(db, "gazette", "soft_block")
    line = told(db, ("wire", "2026-01-06T10:00:00Z", "minute"))
    assert line.silent == ("quiet",)
    assert [(one.outlet, one.why) for one in line.unseen] == [
        ("gazette", "not looked at in that week, and no article of it is held")
    ]


def test_a_source_whose_routes_failed_in_that_week_could_not_be_seen(db: Database) -> None:
    looking.routed(db, "gazette", "soft_block")
    looking.keep(db, "gazette", "Old.", "2025-12-01T00:00:00Z", seen="2026-01-07T00:00:00Z")
    line = told(db, ("wire", "2026-01-06T10:00:00Z", "minute"))
    assert [one.why for one in line.unseen] == ["its routes are soft_block"]


def test_one_event_is_asked_for_by_the_beginning_of_its_id(db: Database) -> None:
    line = told(db, ("wire", "2026-01-06T10:00:00Z", "minute"))
    (found,) = look.event_coverage(db, Filter(), event=line.event_id[:6])
    assert found == line
    with pytest.raises(UsageError, match="Event 'zz' is not known here"):
        look.event_coverage(db, Filter(), event="zz")


def test_filters_ask_by_day_actor_outlet_and_type(db: Database) -> None:
    told(db, ("wire", "2026-01-06T10:00:00Z", "minute"))
    assert look.event_coverage(db, Filter(actor="trade", outlet="wire", type="statement"))
    for wanted in (
        Filter(first_day="2026-01-07"),
        Filter(outlet="daily"),
        Filter(as_of="2026-01-05"),
        Filter(type="protest"),
    ):
        assert look.event_coverage(db, wanted) == ()


def test_no_big_table_is_read_whole(db: Database) -> None:
    told(db, ("wire", "2026-01-06T10:00:00Z", "minute"))
    big = ("a", "r", "e", "articles", "pages", "event_actors")
    assert looking.scans(db, lambda: look.event_coverage(db, Filter()), big) == []
    assert looking.scans(db, lambda: look.event_coverage(db, Filter(outlet="wire")), big) == []

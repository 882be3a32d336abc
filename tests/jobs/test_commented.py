"""Comments are listed on request, each for itself, with its sentence; they are no events."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from jobs.commented import commented
from nlp.facts.happenings import Happening
from store import look, writes
from store.db import Database
from store.errors import UsageError
from store.look import Filter
from store.records import Article
from tests.store.looking import keep, opened


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Return a folder in which Cy Fenn comments on three days, and the ministry states something."""
    with opened(tmp_path_factory.mktemp("commented")) as made:
        for day in (5, 6, 7):
            said = keep(made, "wire", f"Fenn called day {day} odd.", f"2026-01-0{day}T10:00:00Z")
            _tell(made, said, "cy_fenn", "comment", f"2026-01-0{day}")
        _tell(made, keep(made, "daily", "Dues rise.", "2026-01-08T10:00:00Z"), "trade", "reported")
        undated = keep(made, "daily", "Fenn called it odd once.", "2026-01-09T10:00:00Z")
        _tell(made, undated, "cy_fenn", "comment")
        at, original = "2026-01-09T11:00:00Z", undated.id
        copy = keep(made, "daily", "Fenn called it odd, we copy.", at, copy_of=original)
        _tell(made, copy, "cy_fenn", "comment")
        yield made


def _tell(db: Database, said: Article, who: str, status: str, day: str | None = None) -> None:
    fact = Happening(
        article_id=said.id, start_char=0, end_char=len(said.text), text=said.text, confidence=0.9,
        type="statement", actors=who, status=status, date=day,
    )  # fmt: skip
    with db.sql.atomic():
        writes.upsert(db.sql, "happenings", [fact])


def test_comments_come_by_day_with_their_sentence_and_copies_are_left_out(db: Database) -> None:
    found = commented(db, Filter())
    assert [line.event.date for line in found] == ["2026-01-05", "2026-01-06", "2026-01-07", None]
    assert {line.event.status for line in found} == {"comment"}
    assert found[0].words == "Fenn called day 5 odd."
    assert [actor.name for actor in found[0].actors] == ["Cy Fenn"]


def test_a_comment_is_no_event(db: Database) -> None:
    assert look.timeline(db, Filter(undated=True)) == ()


def test_of_more_comments_than_asked_for_those_published_last_are_given(db: Database) -> None:
    found = commented(db, Filter(limit=2))
    assert [line.words for line in found] == ["Fenn called day 7 odd.", "Fenn called it odd once."]


@pytest.mark.parametrize(
    ("wanted", "many"),
    [
        (Filter(outlet="wire"), 3),
        (Filter(last_day="2026-01-06"), 2),
        (Filter(as_of="2026-01-05"), 1),
        (Filter(actor="cy_fenn"), 4),
        (Filter(actor="trade"), 0),
        (Filter(type="protest"), 0),
    ],
)
def test_comments_keep_to_a_filter(db: Database, wanted: Filter, many: int) -> None:
    assert len(commented(db, wanted)) == many


def test_a_filter_that_cannot_hold_is_an_error(db: Database) -> None:
    with pytest.raises(UsageError, match="nobody"):
        commented(db, Filter(actor="nobody"))

"""Measuring: the measures follow the evidence that is held, and a page that is gone is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jobs.measuring import count_actors, weave_measures
from jobs.workspace import Workspace, known_sources
from nlp.facts.mentions import Mention
from nlp.timex.mention import DateMention
from store import settings as settings_file
from store import writes
from store.db import Database
from store.lifecycle import MeasureName, MeasureRow, MeasureStep
from store.records import Article, Event, EventReport, Page
from store.topic import default_slug, load
from tests.store import looking

REPEAL = "Announcement No. 1 of 2026 was repealed on 9 June 2026."


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    topic, sources = load(default_slug()), known_sources()
    with looking.opened(tmp_path) as db:
        db.follow_topic(topic, [each.row for each in sources.values()])
        yield Workspace(db=db, topic=topic, sources=sources, settings=settings_file.load(tmp_path))


def announced(db: Database) -> Article:
    """Write a notice and the event that it tells of; return the notice."""
    article = looking.keep(db, "gazette", "The ministry announced a ban.")
    event = Event(
        id="e1", date="2026-01-06", precision="day", date_basis="stated", type="announcement",
        title="A ban", measure_id="mofcom-2026-1", outlets=1, confidence=0.8,
    )  # fmt: skip
    report = EventReport(event_id="e1", article_id=article.id, start_char=0, end_char=8)
    with db.sql.atomic():
        writes.upsert(db.sql, "events", [event])
        writes.upsert(db.sql, "event_reports", [report])
    return article


def repealed(db: Database) -> None:
    """Write a report that the measure was repealed."""
    article = looking.keep(db, "wire", REPEAL, "2026-06-10T00:00:00Z")
    day = REPEAL.index("9 June")
    with db.sql.atomic():
        writes.upsert(
            db.sql,
            "mentions",
            [
                Mention(
                    article_id=article.id, start_char=0, end_char=26, text=REPEAL[:26], type="LAW",
                    entity_id="mofcom_announcement_2026_1", name="Announcement",
                )
            ],
        )  # fmt: skip
        writes.upsert(
            db.sql,
            "dates",
            [
                DateMention(
                    article_id=article.id, start_char=day, end_char=len(REPEAL) - 1,
                    text=REPEAL[day:-1], type="DATE", value="2026-06-09",
                )
            ],
        )  # fmt: skip


def held(db: Database) -> tuple[object, ...]:
    tables = {"measures": MeasureRow, "measure_steps": MeasureStep, "measure_names": MeasureName}
    return tuple(db.rows(record, f"SELECT * FROM {name}") for name, record in tables.items())


def status(db: Database) -> str:
    return str(
        db.sql.execute("SELECT status FROM measures WHERE id = 'mofcom-2026-1'").fetchone()[0]
    )


def test_a_report_of_the_repeal_changes_the_status_with_its_evidence(work: Workspace) -> None:
    announced(work.db)
    weave_measures(work)
    assert status(work.db) == "announced"
    repealed(work.db)
    weave_measures(work)
    assert status(work.db) == "repealed"


@pytest.mark.parametrize("code", [404, 410])
def test_a_page_that_vanishes_is_no_repeal(work: Workspace, code: int) -> None:
    notice = announced(work.db)
    weave_measures(work)
    before = held(work.db)
    gone = Page(
        id=f"gone{code}", source_id="gazette", url=notice.url, kind="article",
        fetched_at="2026-05-01T00:00:00Z", status=code,
    )  # fmt: skip
    work.db.keep_page(gone)
    weave_measures(work)
    assert held(work.db) == before


def test_doing_it_again_touches_no_row(work: Workspace) -> None:
    announced(work.db)
    repealed(work.db)
    weave_measures(work)
    count_actors(work)
    before = work.db.sql.conn.total_changes
    weave_measures(work)
    count_actors(work)
    assert work.db.sql.conn.total_changes == before


def test_only_articles_that_name_a_measure_or_a_list_are_read(work: Workspace) -> None:
    big = ("articles", "mentions", "dates", "listings", "provisions", "happenings")
    announced(work.db)
    found = looking.scans(work.db, lambda: weave_measures(work), big)
    assert [one for one in found if one != "SCAN listings"] == []

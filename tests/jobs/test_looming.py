"""Looming: parts woven one after the other give what weaving everything at once gives; both clocks."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jobs import reviewing, timelines, weaving
from jobs.workspace import Workspace, fact_tables
from nlp import timeline as in_memory
from nlp.facts.happenings import Happening
from store import settings, writes
from store.db import Database
from store.look import EventLine, Filter, event, timeline
from store.records import Article, Event
from store.topic import Topic, load
from tests.bench import synthetic
from tests.bench.synthetic import Dispute

WOVEN = ("events", "event_actors", "event_reports", "event_links", "sights")
ARTICLES = 160
A_DAY = 8


@pytest.fixture(scope="module")
def topic() -> Topic:
    return load("china-japan-dual-use")


class Day:
    """A clock that shows the day to which it is set."""

    def __init__(self, day: str) -> None:
        self.day = day

    def __call__(self) -> datetime:
        return datetime.fromisoformat(self.day).replace(hour=12, tzinfo=UTC)


@contextmanager
def folder(path: Path, dispute: Dispute, day: str = "2026-06-01") -> Iterator[Workspace]:
    with Database(path, fact_tables()) as db:
        synthetic.begin(db, dispute)
        yield Workspace(
            db=db, topic=dispute.topic, sources={}, settings=settings.load(path), clock=Day(day)
        )


def rows(db: Database) -> dict[str, list[tuple[object, ...]]]:
    return {name: sorted(db.sql.execute(f"SELECT * FROM {name}"), key=repr) for name in WOVEN}


def whole(
    path: Path, dispute: Dispute, numbers: Iterable[int]
) -> dict[str, list[tuple[object, ...]]]:
    """Return what weaving some articles at once gives; all articles are held."""
    with folder(path, dispute) as work:
        held = [dispute.article(number) for number in range(ARTICLES)]
        writes.upsert(work.db.sql, "articles", held)
        synthetic.add(work.db, dispute, numbers)
        weaving.weave_events(work)
        return rows(work.db)


def woven_anew(work: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Return what weaving everything gives, as if another weaver had woven it before."""
    with work.db.sql.atomic():
        work.db.sql.execute("UPDATE weavings SET made_by = 'weave@0' WHERE id = 'events'")
    weaving.weave_events(work)
    return rows(work.db)


@contextmanager
def woven(path: Path, topic: Topic, numbers: Iterable[int]) -> Iterator[tuple[Workspace, Dispute]]:
    """Give a folder in which some articles of a dispute are woven."""
    dispute = Dispute(topic, articles_a_day=A_DAY)
    with folder(path, dispute) as work:
        synthetic.add(work.db, dispute, numbers)
        weaving.weave_events(work)
        yield work, dispute


def forget(db: Database, dispute: Dispute, numbers: Iterable[int]) -> None:
    with db.sql.atomic():
        for number in numbers:
            article_id = dispute.article(number).id
            db.sql.execute("DELETE FROM happenings WHERE article_id = ?", [article_id])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_parts_in_any_order_give_what_the_whole_gives(
    tmp_path: Path, topic: Topic, seed: int
) -> None:
    dispute = Dispute(topic, seed, articles_a_day=A_DAY)
    numbers = list(range(ARTICLES))
    random.Random(seed).shuffle(numbers)
    with folder(tmp_path / "parts", dispute) as work:
        writes.upsert(work.db.sql, "articles", [dispute.article(n) for n in range(ARTICLES)])
        for start in range(0, ARTICLES, 37):
            synthetic.add(work.db, dispute, numbers[start : start + 37])
            weaving.weave_events(work)
        assert rows(work.db) == whole(tmp_path / "whole", dispute, range(ARTICLES))
        forget(work.db, dispute, numbers[:30])
        weaving.weave_events(work)
        assert rows(work.db) == whole(tmp_path / "fewer", dispute, sorted(numbers[30:]))


def test_weaving_again_writes_nothing(tmp_path: Path, topic: Topic) -> None:
    with woven(tmp_path, topic, range(60)) as (work, _):
        before = work.db.sql.conn.total_changes
        weaving.weave_events(work)
        assert work.db.sql.conn.total_changes == before


def test_what_days_tell_is_summed_up_anew_where_another_weaver_wove_it(
    tmp_path: Path, topic: Topic
) -> None:
    with woven(tmp_path, topic, range(60)) as (work, _):
        before = rows(work.db)
        with work.db.sql.atomic():
            work.db.sql.execute("UPDATE sights SET told = '{}', far = 1 - far")
        assert woven_anew(work) == before


def test_an_article_that_is_read_again_with_the_same_facts_changes_no_event(
    tmp_path: Path, topic: Topic
) -> None:
    with woven(tmp_path, topic, range(60)) as (work, dispute):
        before = rows(work.db)
        logged = work.db.sql.table("event_versions").count
        forget(work.db, dispute, range(20))
        synthetic.add(work.db, dispute, range(20))
        weaving.weave_events(work)
        assert rows(work.db) == before
        assert work.db.sql.table("event_versions").count == logged


def as_rows(lines: tuple[EventLine, ...]) -> list[tuple[object, ...]]:
    """Return lines as they read, links left out: they are no part of the log."""
    return [(one.event, one.actors, one.reports) for one in lines]


def test_held_on_a_day_shows_the_timeline_exactly_as_it_stood(tmp_path: Path, topic: Topic) -> None:
    dispute = Dispute(topic, articles_a_day=A_DAY)
    everything = Filter(undated=True)
    with folder(tmp_path, dispute) as work:
        stood = {}
        for day, numbers in (("2026-06-01", range(40)), ("2026-06-03", range(40, 90))):
            synthetic.add(work.db, dispute, numbers)
            weaving.weave_events(replace(work, clock=Day(day)))
            stood[day] = as_rows(timeline(work.db, everything))
        forget(work.db, dispute, range(0, 90, 3))
        weaving.weave_events(replace(work, clock=Day("2026-06-05")))
        stood["2026-06-05"] = as_rows(timeline(work.db, everything))
        stood["2026-06-02"] = stood["2026-06-01"]
        for day, lines in stood.items():
            held = timelines.asked(work.db, Filter(undated=True, held_on=day))
            assert as_rows(held) == lines, day
        assert timelines.asked(work.db, Filter(undated=True, held_on="2026-05-31")) == ()


def test_as_of_a_day_an_event_is_what_was_published_by_then(tmp_path: Path, topic: Topic) -> None:
    with woven(tmp_path, topic, range(ARTICLES)) as (work, _):
        day = "2025-11-08"
        lines = timelines.asked(work.db, Filter(undated=True, as_of=day))
        assert lines
        for line in lines:
            assert all((one.published_at or "")[:10] <= day for one in line.reports)
            assert line.event.outlets == len({one.origin for one in line.reports})
            assert line.event.first_reported_at == min(r.published_at or "" for r in line.reports)
        now = {line.event.id: line.event for line in timeline(work.db, Filter(undated=True))}
        assert any(now[x.event.id].outlets > x.event.outlets for x in lines)


def test_an_event_says_when_each_outlet_first_had_it(tmp_path: Path, topic: Topic) -> None:
    with woven(tmp_path, topic, range(ARTICLES)) as (work, _):
        lines = timeline(work.db, Filter())
        many = max(lines, key=lambda line: line.event.outlets)
        assert len(many.firsts) == many.event.outlets > 1
        assert {x.single_source for x in lines} == {True, False}
        assert event(work.db, many.event.id[:12]).firsts == many.firsts


def test_the_timeline_is_asked_by_indexes(tmp_path: Path, topic: Topic) -> None:
    dispute = Dispute(topic, articles_a_day=A_DAY)
    asked: list[str] = []
    with folder(tmp_path, dispute) as work:
        synthetic.add(work.db, dispute, range(20))
        weaving.weave_events(work)
        work.db.sql.conn.set_trace_callback(asked.append)
        wanted = Filter(first_day="2025-11-01", last_day="2025-11-02", actor="china", type="remark")
        timeline(work.db, wanted)
        timeline(work.db, Filter(outlet=synthetic.source(1), limit=5))
        work.db.sql.conn.set_trace_callback(None)
        for query in asked:
            plan = [row[3] for row in work.db.sql.execute(f"EXPLAIN QUERY PLAN {query}")]
            scans = [step for step in plan if step.startswith("SCAN") and "USING" not in step]
            chosen = "SCAN ("  # a subquery: rows that are already chosen
            assert [step for step in scans if not step.startswith(chosen)] == []


def told_by(article: Article, kind: str, status: str, day: str) -> Happening:
    return Happening(
        article_id=article.id,
        start_char=0,
        end_char=8,
        text="Headline",
        type=kind,
        status=status,
        actors="china",
        about="rare_earths",
        date=day,
        precision="day",
        date_basis="stated",
    )


def test_a_deed_links_to_the_plan_that_it_carries_out(tmp_path: Path, topic: Topic) -> None:
    dispute = Dispute(topic, articles_a_day=A_DAY)
    first, second = dispute.article(0), dispute.article(1)
    plan = told_by(first, "plan", "planned", "2025-11-01")
    deed = told_by(second, "announcement", "reported", "2025-12-01")
    with folder(tmp_path, dispute) as work:
        writes.upsert(work.db.sql, "articles", [first, second])
        writes.upsert(work.db.sql, "happenings", [plan, deed])
        weaving.weave_events(work)
        planned, done = timeline(work.db, Filter())
        assert (planned.event.status, done.event.status) == ("planned", "reported")
        assert [one.relation for one in done.links] == ["follows_plan"]
        assert [one.relation for one in planned.links] == ["follows_plan_by"]
        assert [one.event_id for one in done.links] == [planned.event.id]


def test_the_store_holds_what_weaving_in_memory_gives(tmp_path: Path, topic: Topic) -> None:
    dispute = Dispute(topic, 4, articles_a_day=A_DAY)
    with folder(tmp_path, dispute) as work:
        synthetic.add(work.db, dispute, range(ARTICLES))
        weaving.weave_events(work)
        facts = work.db.facts_of(Happening)
        woven = in_memory.weave(work.db.articles(), facts, topic)
        held = {one.id: one for one in work.db.rows(Event, "SELECT * FROM events")}
        assert {one.event.id for one in woven} == held.keys()
        reports = {(r.event_id, r.article_id, r.start_char) for w in woven for r in w.reports}
        sql = "SELECT event_id, article_id, start_char FROM event_reports"
        assert reports == set(work.db.sql.execute(sql).fetchall())


def listed(article: Article, kind: str, target: str, day: str) -> Happening:
    told = told_by(article, kind, "reported", day)
    return replace(told, actors="china_mofcom", targets=target, about="", list="control list")


def test_a_day_stands_alone_again_when_what_tied_it_to_another_is_gone(
    tmp_path: Path, topic: Topic
) -> None:
    dispute = Dispute(topic, articles_a_day=A_DAY)
    first, second, third = (dispute.article(number) for number in range(3))
    with folder(tmp_path, dispute) as work:
        writes.upsert(work.db.sql, "articles", [first, second, third])
        names = [
            listed(first, "listing", "japan_mod", "2025-11-01"),
            listed(second, "announcement", "japan_mofa", "2025-11-01"),
            listed(third, "listing", "japan_mofa", "2025-11-02"),
        ]
        writes.upsert(work.db.sql, "happenings", names)
        weaving.weave_events(work)
        assert len(rows(work.db)["events"]) == 1
        forget(work.db, dispute, [1])
        weaving.weave_events(work)
        in_parts = rows(work.db)
        assert in_parts == woven_anew(work)
        assert len(in_parts["events"]) == 2


def test_a_credit_in_an_article_without_news_tells_for_whom_others_count(
    tmp_path: Path, topic: Topic
) -> None:
    dispute = Dispute(topic, articles_a_day=A_DAY)
    told = replace(dispute.article(0), source_id=synthetic.source(1), syndicated_from=None)
    named = replace(dispute.article(1), syndicated_from="Outlet1 News")
    with folder(tmp_path, dispute) as work:
        writes.upsert(work.db.sql, "articles", [told])
        writes.upsert(
            work.db.sql, "happenings", [listed(told, "listing", "japan_mod", "2025-11-01")]
        )
        weaving.weave_events(work)
        writes.upsert(work.db.sql, "articles", [named])
        weaving.weave_events(work)
        found = work.db.sql.execute("SELECT origin FROM event_reports").fetchall()
        assert found == [("outlet1",)]


def test_what_is_announced_by_correction_bears_on_all_who_speak_of_it(
    tmp_path: Path, topic: Topic
) -> None:
    dispute = Dispute(topic, articles_a_day=A_DAY)
    first, second = dispute.article(0), dispute.article(1)
    measure = topic.measures[0].id
    said = [
        replace(told_by(first, "statement", "reported", "2025-11-05"), actors="china_mofcom"),
        replace(told_by(second, "statement", "reported", "2025-11-01"), actors="japan_mofa"),
    ]
    with folder(tmp_path, dispute) as work:
        writes.upsert(work.db.sql, "articles", [first, second])
        writes.upsert(work.db.sql, "happenings", [replace(x, measure_id=measure) for x in said])
        weaving.weave(work)
        (late,) = work.db.sql.execute("SELECT id FROM events WHERE date = '2025-11-05'").fetchone()
        why = reviewing.Said("Ada Quill", "It was announced.")
        reviewing.judge(work, "correct", late, why, ["type=announcement"])
        in_parts = rows(work.db)
        assert in_parts == woven_anew(work)

"""Copies are marked for the articles that are new, and come out the same in whatever parts they come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from jobs import copying as job
from jobs.workspace import Workspace, fact_tables, known_sources
from nlp.facts.figures import Figure
from store import copying
from store.copy_records import Kind
from store.db import Database
from store.records import Article, Page
from store.settings import Settings
from store.topic import load
from tests.nlp.conftest import made_article

STORY = (
    "The ministry said on Tuesday that exports of 17 metals would need a licence from next month. Officials "
    "said that the step was aimed at nobody in particular and that trade in civilian goods would go on as "
    "before, while 312 companies asked for more time to prepare their papers for 45 kinds of goods."
)
OTHER = (
    "Makers of magnets in three countries said that their stocks would last until the autumn, and that they "
    "were looking for other suppliers. A survey of firms found that most had not yet applied, although the "
    "form had been published two weeks earlier on the site of the office that deals with such papers."
)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    with Database(tmp_path, fact_tables()) as db:
        topic, sources = load("china-japan-dual-use"), known_sources()
        db.follow_topic(topic, [each.row for each in sources.values()])
        yield Workspace(db=db, topic=topic, sources=sources, settings=Settings())


def named(name: str, source: str, text: str, day: int = 6) -> Article:
    at = f"2026-01-{day:02d}T02:00:00Z"
    made = made_article(text, "en", at)
    return replace(made, id=name, source_id=source, url=f"https://{source}.example/{name}")


MANY = (
    named("a", "reuters", STORY),
    named("b", "kyodo", f"Licence for metals\n\n{STORY}", 7),
    named("c", "nikkei", OTHER, 7),
    named("d", "global-times", f"{STORY} That is all for now.", 8),
)


def keep(work: Workspace, articles: Sequence[Article]) -> None:
    for each in articles:
        page = Page(
            id=f"page-{each.id}", source_id=each.source_id, url=each.url, kind="article",
            fetched_at=each.first_seen_at,
        )  # fmt: skip
        work.db.keep_page(page)
        work.db.keep_article(replace(each, page_id=page.id), page)


def held(work: Workspace) -> list[tuple[object, ...]]:
    found = work.db.sql.execute("SELECT * FROM copies ORDER BY article_id").fetchall()
    return [tuple(row) for row in found]


def test_marking_twice_changes_no_row(work: Workspace) -> None:
    keep(work, MANY)
    assert job.mark(work) == ("b", "d")
    before = work.db.sql.conn.total_changes
    assert job.mark(work) == ()
    assert work.db.sql.conn.total_changes == before


def test_articles_that_come_one_by_one_and_in_any_order_give_what_all_at_once_give(
    work: Workspace, tmp_path: Path
) -> None:
    keep(work, MANY)
    job.mark(work)
    with Database(tmp_path / "parts", fact_tables()) as db:
        parts = replace(work, db=db)
        db.follow_topic(work.topic, [each.row for each in work.sources.values()])
        for each in reversed(MANY):
            keep(parts, [each])
            job.mark(parts)
        assert held(parts) == held(work)
        assert {row[1] for row in held(work)} == {"a"}


def test_an_article_whose_text_changes_is_compared_again(work: Workspace) -> None:
    keep(work, MANY)
    job.mark(work)
    later = "2026-01-09T02:00:00Z"
    changed = replace(MANY[3], text=OTHER[::-1], text_sha256="new", last_seen_at=later)
    keep(work, [replace(changed, first_seen_at=later)])
    assert job.mark(work) == ("d",)
    assert [row[0] for row in held(work)] == ["b"]


def test_a_new_reading_lets_an_article_be_traced_again(work: Workspace) -> None:
    keep(work, MANY[:1])
    job.mark(work)
    article = work.db.articles_by_id("a")[0]
    fact = Figure(
        article_id="a", start_char=0, end_char=3, text="The", value=312, unit="count",
        comparator="eq",
    )  # fmt: skip
    work.db.keep_facts(article, [fact], [], {"figures": "figures@9"}, "blank")
    assert copying.untraced(work.db) == ("a",)
    job.mark(work)
    assert "f:312" in copying.signatures(work.db, ["a"])[0].facts


def test_what_another_version_traced_is_traced_again(work: Workspace) -> None:
    keep(work, MANY)
    job.mark(work)
    with work.db.sql.atomic():
        work.db.sql.execute("UPDATE signatures SET made_by = 'copies@1'")
    before = held(work)
    assert job.mark(work) == ()
    assert held(work) == before


def test_the_articles_row_names_the_original_of_a_copy(work: Workspace) -> None:
    keep(work, MANY)
    job.mark(work)
    marked = {each.id: each.copy_of for each in work.db.articles()}
    assert marked == {"a": None, "b": "a", "c": None, "d": "a"}
    assert {row[2] for row in held(work)} == {Kind.REPRINT}


def test_a_few_articles_come_with_their_originals(work: Workspace) -> None:
    keep(work, MANY)
    job.mark(work)
    assert {each.id for each in copying.printed(work.db, ["d"])} == {"a", "d"}


def test_candidates_are_found_by_an_index(work: Workspace) -> None:
    plan = work.db.sql.execute(f"EXPLAIN QUERY PLAN {copying.CANDIDATES}", ["[]", 1, 1]).fetchall()
    assert [row[3] for row in plan if row[3].startswith(("SCAN k", "SCAN c"))] == []

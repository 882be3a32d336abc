"""The ledger is brought up to date by what is new alone, and ends as if all had come at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jobs import weighing
from jobs.workspace import Workspace
from nlp.facts.figures import Figure
from nlp.facts.happenings import Happening
from nlp.facts.listings import Listing
from store import settings, topic, writes
from store.db import Database
from store.records import Article, Fact, ReadingState
from tests.store import looking

TABLES = ("quantities", "weighed", "conflicts", "conflict_values")
SAID = (
    ("wire", "The list names 1,005 items of rope.", "1,005", 1005.0, "eq"),
    ("daily", "It covers about 1,100 items of rope.", "1,100", 1100.0, "approx"),
    ("gazette", "So 1,005 items of rope are listed.", "1,005", 1005.0, "eq"),
)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workspace]:
    with looking.opened(tmp_path) as db:
        followed = topic.load(topic.default_slug())
        yield Workspace(db=db, topic=followed, sources={}, settings=settings.load(tmp_path))


def state(article: Article, seen: str = "figures@2") -> ReadingState:
    return ReadingState(
        article_id=article.id,
        fact="figures",
        made_by=seen,
        text_sha256=article.text_sha256,
        model="m",
    )


def read(db: Database, article: Article, **facts: Fact) -> None:
    """Write that an article was read, with its facts by table."""
    with db.sql.atomic():
        for table, fact in facts.items():
            writes.upsert(db.sql, table, [fact])
        writes.upsert(db.sql, "readings", [state(article)])


def figure(article: Article, words: str, value: float, how: str) -> Figure:
    start = article.text.index(words)
    return Figure(
        article_id=article.id, start_char=start, end_char=start + len(words), text=words,
        confidence=0.8, value=value, unit="count", comparator=how, measure="items of rope on list",
    )  # fmt: skip


def say(db: Database, outlet: str, text: str, words: str, value: float, how: str) -> Article:
    article = looking.keep(db, outlet, text)
    read(db, article, figures=figure(article, words, value, how))
    return article


def held(db: Database) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: sorted(db.sql.execute(f"SELECT * FROM [{table}]").fetchall()) for table in TABLES
    }


def test_doing_it_twice_changes_no_row(work: Workspace) -> None:
    for one in SAID:
        say(work.db, *one)
    weighing.weigh_facts(work)
    before = work.db.sql.conn.total_changes
    weighing.weigh_facts(work)
    assert work.db.sql.conn.total_changes == before
    assert len(held(work.db)["conflicts"]) == 1


def test_in_parts_and_in_any_order_it_ends_as_at_once(work: Workspace, tmp_path: Path) -> None:
    for one in reversed(SAID):
        say(work.db, *one)
        weighing.weigh_facts(work)
    in_parts = held(work.db)
    work.db.sql.execute("DELETE FROM conflict_values")
    for table in ("conflicts", "quantities", "weighed"):
        work.db.sql.execute(f"DELETE FROM [{table}]")
    weighing.weigh_facts(work)
    assert held(work.db) == in_parts
    assert len(in_parts["conflict_values"]) == 3


def test_a_reading_that_takes_a_figure_back_takes_the_conflict_back(work: Workspace) -> None:
    articles = [say(work.db, *one) for one in SAID]
    weighing.weigh_facts(work)
    with work.db.sql.atomic():
        work.db.sql.execute("DELETE FROM figures WHERE article_id = ?", [articles[1].id])
        writes.upsert(work.db.sql, "readings", [state(articles[1], "figures@3")])
    weighing.weigh_facts(work)
    assert held(work.db)["conflicts"] == held(work.db)["conflict_values"] == []


def test_a_copy_counts_as_its_original(work: Workspace) -> None:
    first = say(work.db, *SAID[0])
    text = SAID[1][1]
    copied = looking.keep(work.db, "daily", text, copy_of=first.id)
    read(work.db, copied, figures=figure(copied, "1,100", 1100.0, "approx"))
    weighing.weigh_facts(work)
    assert held(work.db)["conflicts"] == []


def happening(article: Article, day: str, actors: str = "ada_quill") -> Happening:
    return Happening(
        article_id=article.id, start_char=0, end_char=len(article.text), text=article.text,
        type="statement", actors=actors, date=day, precision="day", date_basis="stated",
    )  # fmt: skip


def test_one_event_told_with_two_days_is_a_conflict_of_dates(work: Workspace) -> None:
    told = [looking.keep(work.db, "wire", "She spoke on Monday."),
            looking.keep(work.db, "daily", "She spoke on Tuesday.")]  # fmt: skip
    event = looking.happens(work.db, "She spoke", "2026-01-05", "ada_quill", told)
    for article, day in zip(told, ("2026-01-05", "2026-01-06"), strict=True):
        read(work.db, article, happenings=happening(article, day))
    weighing.weigh_facts(work)
    (row,) = work.db.sql.query("SELECT kind, event_id, verdict, note FROM conflicts")
    assert (row["kind"], row["event_id"], row["verdict"]) == ("date", event, "disagree")
    assert row["note"] == "the day is given as 2026-01-05 and as 2026-01-06"


def test_a_notice_that_states_more_names_than_were_read_is_a_conflict_of_counts(
    work: Workspace,
) -> None:
    article = looking.keep(work.db, "gazette", "Two bodies: North Yard, South Yard.")
    name = Listing(
        article_id=article.id, start_char=12, end_char=22, text="North Yard", list="control list",
        action="add", listed_name="North Yard", stated_count=2,
    )  # fmt: skip
    read(work.db, article, listings=name)
    weighing.weigh_facts(work)
    (row,) = work.db.sql.query("SELECT kind, verdict, note FROM conflicts")
    assert tuple(row.values()) == ("count", "cannot tell", "the notice states 2, 1 were read")


def test_only_keys_that_are_touched_are_read_again(work: Workspace) -> None:
    say(work.db, *SAID[0])
    weighing.weigh_facts(work)
    other = looking.keep(work.db, "wire", "Some 40 ships wait.")
    ships = Figure(
        article_id=other.id, start_char=5, end_char=7, text="40", value=40.0, unit="count",
        comparator="eq", measure="ships waiting",
    )  # fmt: skip
    read(work.db, other, figures=ships)
    with looking.asked(work.db) as queries:
        weighing.weigh_facts(work)
    asked = [one for one in queries if "FROM quantities WHERE key IN" in one]
    assert len(asked) == 1
    assert "count|item" not in asked[0]


def test_what_is_weighed_is_found_by_indexes(work: Workspace) -> None:
    big = ("r", "readings", "quantities", "figures", "f", "a", "articles", "mentions", "happenings")
    for one in SAID:
        say(work.db, *one)
    found = looking.scans(work.db, lambda: weighing.weigh_facts(work), big)
    assert found == []


def test_an_outlet_that_gives_both_days_tells_of_two_things(work: Workspace) -> None:
    told = [looking.keep(work.db, "wire", "She spoke on Monday."),
            looking.keep(work.db, "daily", "She spoke on Tuesday."),
            looking.keep(work.db, "daily", "She spoke once more, on Monday.")]  # fmt: skip
    looking.happens(work.db, "She spoke", "2026-01-05", "ada_quill", told)
    for article, day in zip(told, ("2026-01-05", "2026-01-06", "2026-01-05"), strict=True):
        read(work.db, article, happenings=happening(article, day))
    weighing.weigh_facts(work)
    assert held(work.db)["conflicts"] == []

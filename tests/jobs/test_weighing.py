"""The ledger is brought up to date by what is new alone, and ends as if all had come at once."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from jobs import weighing
from jobs.workspace import Workspace
from nlp.facts.figures import Figure
from nlp.facts.happenings import Happening
from nlp.facts.listings import Listing
from nlp.ledger.lines import MOST_VALUES
from store import settings, topic, writes
from store import weighing as rows
from store.db import Database
from store.ledger import Conflict
from store.records import Article, Fact, ReadingState, SourceRow, key
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


def figure(
    article: Article, words: str, value: float, how: str, measure: str = "items of rope on list"
) -> Figure:
    start = article.text.index(words)
    return Figure(
        article_id=article.id, start_char=start, end_char=start + len(words), text=words,
        confidence=0.8, value=value, unit="count", comparator=how, measure=measure,
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


def test_a_failure_in_the_last_step_leaves_the_ledger_as_it_was(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(work.db, *SAID[0])
    weighing.weigh_facts(work)
    before = held(work.db)
    say(work.db, *SAID[1])

    def fails(_: Database) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(rows, "forget_gone", fails)
        with pytest.raises(ZeroDivisionError):
            weighing.weigh_facts(work)
    assert held(work.db) == before
    weighing.weigh_facts(work)
    assert held(work.db) != before


def test_conflicts_of_an_event_that_is_gone_go_too(work: Workspace) -> None:
    conflict = Conflict(
        id="c",
        kind="date",
        subject="s",
        event_id="gone",
        verdict="disagree",
        note="",
        sources=2,
        key="k",
    )
    with work.db.sql.atomic():
        writes.upsert(work.db.sql, "conflicts", [conflict])
        rows.forget_gone(work.db)
    assert not held(work.db)["conflicts"]


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


COUNTED = ("firms on control list", "firms on watch list", "firms on lists", "firms", "rope firms")


def tell(db: Database, number: int, chance: random.Random, turn: str = "") -> Article:
    """Write an article, or another reading of it, with figures some of which add up to another's."""
    day = f"2026-01-{1 + number % 28:02}T10:00:00Z"
    values = [chance.choice((20, 30, 50, 80, 130, 45)) for _ in range(chance.choice((1, 2, 3)))]
    text = f"Report {number}{turn}." + "".join(
        f" {place}: {one}" for place, one in enumerate(values)
    )
    outlet = ("wire", "daily", "gazette")[number % 3]
    article = looking.keep(db, outlet, f"Report {number}.", day)
    article = replace(article, text=text, text_sha256=key(text))
    with db.sql.atomic():
        db.sql.execute("DELETE FROM figures WHERE article_id = ?", [article.id])
        writes.upsert(db.sql, "articles", [article])
        for place, one in enumerate(values):
            told = figure(article, f"{place}: {one}", one, "eq", chance.choice(COUNTED))
            writes.upsert(db.sql, "figures", [told])
        writes.upsert(db.sql, "readings", [state(article)])
    return article


def anew(work: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Weigh everything as if nothing had been weighed before."""
    with work.db.sql.atomic():
        work.db.sql.execute("UPDATE weavings SET made_by = 'earlier' WHERE id = 'ledger'")
    weighing.weigh_facts(work)
    return held(work.db)


@pytest.mark.parametrize("seed", range(4))
def test_figures_that_come_and_are_read_again_end_as_at_once(seed: int, work: Workspace) -> None:
    chance = random.Random(seed)
    numbers = chance.sample(range(90), 90)
    while numbers:
        some = [numbers.pop() for _ in range(min(len(numbers), chance.choice((1, 2, 15))))]
        told = [tell(work.db, one, chance) for one in some]
        weighing.weigh_facts(work)
        tell(work.db, chance.choice(some), chance, turn=", once more")
        with work.db.sql.atomic():
            work.db.sql.execute(
                "UPDATE articles SET copy_of = ? WHERE id = ? AND id <> ?",
                [told[0].id, told[-1].id, told[0].id],
            )
        weighing.weigh_facts(work)
    in_parts = held(work.db)
    assert in_parts == anew(work)
    kinds = {str(row[-1]).rpartition("|")[2] == "sums" for row in in_parts["conflicts"]}
    assert kinds == {True, False}


def test_a_quantity_given_very_often_ends_as_at_once(work: Workspace) -> None:
    chance = random.Random(1)
    for number in range(260):
        value = chance.choice((20, 21, 30))
        wire = f"Wire{chance.randrange(40)} News"
        outlet, at = ("wire", "daily")[number % 2], f"2026-01-01T{number:04}"
        told = looking.keep(work.db, outlet, f"{value} firms, report {number}", at)
        with work.db.sql.atomic():
            writes.upsert(work.db.sql, "articles", [replace(told, syndicated_from=wire)])
        read(work.db, told, figures=figure(told, f"{value}", value, "eq", "rope firms"))
        if number > 200:
            weighing.weigh_facts(work)
    in_parts = held(work.db)
    assert len(in_parts["conflict_values"]) == MOST_VALUES
    assert in_parts == anew(work)


def test_what_another_version_kept_is_made_anew(work: Workspace) -> None:
    for one in SAID:
        say(work.db, *one)
    weighing.weigh_facts(work)
    wanted = held(work.db)
    with work.db.sql.atomic():
        work.db.sql.execute("UPDATE quantities SET home = 'gone', wording = '', leads = 0")
        work.db.sql.execute("UPDATE conflicts SET key = 'other', note = ''")
    assert anew(work) == wanted


def test_what_an_earlier_schema_held_is_weighed_anew(work: Workspace, tmp_path: Path) -> None:
    for one in SAID:
        say(work.db, *one)
    weighing.weigh_facts(work)
    wanted, sql = held(work.db), work.db.sql
    for index in ("key_home", "wording_published_at_article_id_start_char"):
        sql.execute(f"DROP INDEX idx_quantities_{index}")
    for column in ("wording", "home"):
        sql.execute(f"ALTER TABLE quantities DROP COLUMN {column}")
    sql.execute("CREATE INDEX idx_quantities_key_leads ON quantities (key, leads)")
    sql.execute("UPDATE weighed SET seen = 'ledger@3'")
    sql.execute("DELETE FROM weavings WHERE id = 'ledger'")
    sql.execute("PRAGMA user_version = 7")
    sql.conn.commit()
    with Database(tmp_path, work.db.facts) as later:
        weighing.weigh_facts(replace(work, db=later))
        assert held(later) == wanted
        names = {one.name for one in later.sql.table("quantities").indexes}
    assert "idx_quantities_key_home" in names
    assert "idx_quantities_key_leads" not in names


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


def two_days(work: Workspace, outlets: tuple[str, str] = ("wire", "daily")) -> list[Article]:
    """Write that two outlets report one event with two days, and weigh it."""
    told = [looking.keep(work.db, outlets[0], "She spoke on Monday."),
            looking.keep(work.db, outlets[1], "She spoke on Tuesday.")]  # fmt: skip
    looking.happens(work.db, "She spoke", "2026-01-05", "ada_quill", told)
    for article, day in zip(told, ("2026-01-05", "2026-01-06"), strict=True):
        read(work.db, article, happenings=happening(article, day))
    weighing.weigh_facts(work)
    return told


def test_one_event_told_with_two_days_is_a_conflict_of_dates(work: Workspace) -> None:
    two_days(work)
    ((event,),) = work.db.sql.execute("SELECT id FROM events")
    (row,) = work.db.sql.query("SELECT kind, event_id, verdict, note FROM conflicts")
    assert (row["kind"], row["event_id"], row["verdict"]) == ("date", event, "disagree")
    assert row["note"] == "the day is given as 2026-01-05 and as 2026-01-06"


def two_bodies(db: Database, measure: str | None = None) -> tuple[Article, Listing]:
    """Write a notice that states two bodies; return it with the first of them."""
    article = looking.keep(db, "gazette", "Two bodies: North Yard, South Yard.")
    return article, Listing(
        article_id=article.id, start_char=12, end_char=22, text="North Yard", list="control list",
        action="add", listed_name="North Yard", stated_count=2, measure_id=measure,
    )  # fmt: skip


def test_a_notice_that_states_more_names_than_were_read_is_a_conflict_of_counts(
    work: Workspace,
) -> None:
    article, name = two_bodies(work.db)
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


def test_an_event_that_loses_a_report_loses_its_conflict(work: Workspace) -> None:
    told = two_days(work)
    assert len(held(work.db)["conflicts"]) == 1
    with work.db.sql.atomic():
        work.db.sql.execute("DELETE FROM event_reports WHERE article_id = ?", [told[1].id])
    weighing.weigh_facts(work)
    assert held(work.db)["conflicts"] == held(work.db)["conflict_values"] == []
    before = work.db.sql.conn.total_changes
    weighing.weigh_facts(work)
    assert work.db.sql.conn.total_changes == before


def test_a_conflict_is_about_its_event_as_that_is_named_now(work: Workspace) -> None:
    two_days(work)
    with work.db.sql.atomic():
        work.db.sql.execute("UPDATE events SET title = 'She spoke again'")
    weighing.weigh_facts(work)
    (row,) = work.db.sql.query("SELECT subject FROM conflicts")
    assert row["subject"] == "She spoke again"


def test_steps_of_a_measure_are_weighed_again_when_an_event_leaves_it(work: Workspace) -> None:
    measure = "trade-2026-7"
    for outlet, day in (("wire", "2026-01-05"), ("daily", "2026-01-06")):
        article = looking.keep(work.db, outlet, f"It was announced on {day}.")
        event = looking.happens(work.db, day, day, "ada_quill", [article], "announcement")
        work.db.sql.table("events").update(event, {"measure_id": measure})
        read(
            work.db,
            article,
            happenings=replace(happening(article, day), type="announcement"),
        )
    weighing.weigh_facts(work)
    assert [row[-1] for row in held(work.db)["conflicts"]] == [f"measure|{measure}|announced"]
    work.db.sql.table("events").update(event, {"measure_id": None})
    weighing.weigh_facts(work)
    assert held(work.db)["conflicts"] == []


def test_for_whom_reports_of_an_event_count_does_not_hang_on_other_events(work: Workspace) -> None:
    row = next(iter(work.db.rows(SourceRow, "SELECT * FROM sources WHERE id = 'daily'")))
    sources = [replace(row, id=f"daily-{each}") for each in ("east", "west")]
    writes.upsert(work.db.sql, "sources", sources)
    two_days(work, ("daily-east", "daily-west"))
    other = replace(looking.keep(work.db, "wire", "He spoke."), syndicated_from="Daily News")
    writes.upsert(work.db.sql, "articles", [other])
    looking.happens(work.db, "He spoke", "2026-01-05", "cy_fenn", [other])
    read(work.db, other, happenings=happening(other, "2026-01-05", "cy_fenn"))
    third = looking.keep(work.db, "wire", "He spoke on Friday.")
    looking.happens(work.db, "He spoke", "2026-01-05", "cy_fenn", [third])
    read(work.db, third, happenings=happening(third, "2026-01-09", "cy_fenn"))
    weighing.weigh_facts(work)
    in_parts = held(work.db)
    assert in_parts == anew(work)
    assert len(in_parts["conflicts"]) == 2


def test_a_list_that_alone_is_read_again_is_weighed_again(work: Workspace) -> None:
    article, first = two_bodies(work.db)
    second = replace(first, start_char=24, end_char=34, text="South Yard", listed_name="South Yard")
    of_lists = replace(state(article, "listings@1"), fact="listings")
    writes.upsert(work.db.sql, "readings", [of_lists])
    read(work.db, article, listings=first)
    weighing.weigh_facts(work)
    assert len(held(work.db)["conflicts"]) == 1
    writes.upsert(work.db.sql, "listings", [second.stamped("listings@2")])
    writes.upsert(work.db.sql, "readings", [replace(of_lists, made_by="listings@2")])
    weighing.weigh_facts(work)
    assert held(work.db)["conflicts"] == []


def test_another_topic_file_names_conflicts_anew(work: Workspace) -> None:
    measure = work.topic.measures[0]
    article, name = two_bodies(work.db, measure.id)
    read(work.db, article, listings=name)
    weighing.weigh_facts(work)
    written = work.topic.model_dump()
    written["measures"][0]["title"] = "Rope rules"
    now = topic.Topic.model_validate(written)
    weighing.weigh_facts(replace(work, topic=now))
    (row,) = work.db.sql.query("SELECT subject FROM conflicts")
    assert row["subject"] == "names on the control list, Rope rules"

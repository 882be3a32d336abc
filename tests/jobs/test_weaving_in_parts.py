"""Measures, actors' totals and the ledger come out the same whatever the parts in which articles came."""

from __future__ import annotations

import random
from collections.abc import Collection
from itertools import groupby
from pathlib import Path

import pytest

from jobs import measuring, weaving, weighing
from jobs.workspace import Workspace, fact_tables
from nlp.ledger.lines import lines
from nlp.outlets import outlets
from store import copying, settings
from store import weighing as ledger
from store.db import Database
from store.ledger import Quantity
from store.topic import Topic, default_slug, load
from tests.bench import synthetic, synthetic_facts
from tests.bench.synthetic import Dispute

ARTICLES = 160
TABLES = (
    "measures measure_steps measure_names measure_rules measure_places measure_signs actor_days "
    "actor_totals quantities conflicts conflict_values stale"
).split()
FOLLOWING = ("conflict_values", "conflicts", "quantities", "weighed")


@pytest.fixture(scope="module")
def topic() -> Topic:
    return load(default_slug())


def follow(work: Workspace) -> None:
    weaving.weave_events(work)
    after_events(work)


def after_events(work: Workspace) -> None:
    measuring.weave_measures(work)
    measuring.count_actors(work)
    weighing.weigh_facts(work)


def anew(work: Workspace) -> None:
    """Make everything that follows from the events anew."""
    for table in FOLLOWING:
        work.db.sql.execute(f"DELETE FROM [{table}]")
    work.db.sql.execute("DELETE FROM weavings WHERE id <> 'events'")
    work.db.sql.conn.commit()
    after_events(work)


def held(db: Database) -> dict[str, list[str]]:
    return {
        table: sorted(str(row) for row in db.sql.execute(f"SELECT * FROM [{table}]"))
        for table in TABLES
    }


def copied(db: Database, article: str, original: str | None) -> None:
    with db.sql.atomic():
        db.sql.execute("UPDATE articles SET copy_of = ? WHERE id = ?", [original, article])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_in_parts_with_readings_anew_and_removals_it_ends_as_at_once(
    seed: int, tmp_path: Path, topic: Topic
) -> None:
    chance, dispute = random.Random(seed), Dispute(topic, seed, articles_a_day=20)
    numbers = list(range(ARTICLES))
    chance.shuffle(numbers)
    with Database(tmp_path, fact_tables()) as db:
        synthetic.begin(db, dispute)
        work = Workspace(db=db, topic=topic, sources={}, settings=settings.load(tmp_path))
        while numbers:
            some = [numbers.pop() for _ in range(min(len(numbers), chance.choice((1, 9, 40))))]
            synthetic_facts.add(db, dispute, some)
            follow(work)
            one, other = sorted(chance.sample(range(ARTICLES), 2))
            synthetic_facts.add(db, dispute, [one], turn=chance.choice((1, 2)))
            if one not in numbers and chance.random() < 0.5:
                synthetic_facts.remove(db, dispute, [one])
            copied(db, dispute.article(other).id, dispute.article(one).id)
            follow(work)
        in_parts = held(db)
        anew(work)
        at_once = held(db)
    for table in TABLES:
        assert in_parts[table] == at_once[table], table
    assert [table for table in TABLES[:-1] if not in_parts[table]] == []
    assert in_parts["stale"] == []


def test_figures_that_say_nothing_new_can_be_left_out(tmp_path: Path, topic: Topic) -> None:
    dispute = Dispute(topic, 5)
    with Database(tmp_path, fact_tables()) as db:
        synthetic.begin(db, dispute)
        work = Workspace(db=db, topic=topic, sources={}, settings=settings.load(tmp_path))
        synthetic_facts.add(db, dispute, range(1200))
        weighing.weigh_facts(work)
        rows = db.rows(Quantity, "SELECT * FROM quantities ORDER BY key, fact_id")

        def counted(ids: Collection[str]) -> dict[str, str]:
            return outlets(copying.printed(db, ids))

        kept = 0
        for _, group in groupby(rows, key=lambda one: one.key):
            every = list(group)
            some = ledger.leading(db, {one.wording for one in every})
            kept += len(some)
            assert lines(some, counted) == lines(every, counted)
    assert kept < len(rows)


def test_doing_it_again_changes_no_row(tmp_path: Path, topic: Topic) -> None:
    dispute = Dispute(topic, 4)
    with Database(tmp_path, fact_tables()) as db:
        synthetic.begin(db, dispute)
        work = Workspace(db=db, topic=topic, sources={}, settings=settings.load(tmp_path))
        synthetic_facts.add(db, dispute, range(60))
        follow(work)
        before = db.sql.conn.total_changes
        follow(work)
        assert db.sql.conn.total_changes == before

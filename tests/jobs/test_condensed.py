"""What is read of very many provisions and listings says of the measures what all of them say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from jobs import evidence
from jobs.workspace import fact_tables
from nlp import measures as telling
from nlp.facts.listings import Listing
from nlp.facts.provisions import Provision
from nlp.lifecycle.evidence import Evidence
from nlp.lifecycle.signs import ISSUED, Sign, stated_day
from nlp.measures import Asked, Lives
from store import measured, writes
from store.db import Database
from store.lifecycle import MeasurePlace, MeasureSign
from store.topic import Topic, load
from tests.bench import synthetic, synthetic_facts
from tests.bench.synthetic import Dispute

ARTICLES = 400
NOTICES = (3, 150, 290)
VARIED = (
    "UPDATE sources SET kind = 'official' WHERE id LIKE 'outlet2-%'",
    "UPDATE articles SET copy_of = 'a1-0000001' WHERE rowid % 9 = 0",
    "UPDATE articles SET attached_to = 'a1-0000003' WHERE rowid % 40 = 1",
    "UPDATE listings SET entity_id = '{entity}' WHERE rowid % 11 = 0",
    "UPDATE listings SET entity_id = 'x_unknown' WHERE rowid % 11 = 1",
    "UPDATE listings SET stated_count = 5 + rowid % 3 WHERE rowid % 29 = 0",
    "UPDATE listings SET list = 'watch list' WHERE rowid % 31 = 0",
    "UPDATE listings SET measure_id = NULL, effective_on = '2026-02-24' WHERE rowid % 6 = 0",
    "UPDATE provisions SET measure_id = NULL WHERE rowid % 5 = 0",
    "UPDATE provisions SET key = 'effective_date', value = '2026-03-02' WHERE rowid % 4 = 0",
)


@pytest.fixture
def topic() -> Topic:
    return load("china-japan-dual-use")


@pytest.fixture
def db(tmp_path: Path, topic: Topic) -> Iterator[Database]:
    dispute = Dispute(topic)
    with Database(tmp_path, fact_tables()) as made:
        synthetic.begin(made, dispute)
        synthetic_facts.add(made, dispute, range(ARTICLES))
        with made.sql.atomic():
            for one in VARIED:
                made.sql.execute(one.format(entity=topic.entities[0].id))
            writes.upsert(made.sql, "measure_places", places(topic))
            writes.upsert(made.sql, "measure_signs", signs(topic))
        yield made


def places(topic: Topic) -> list[MeasurePlace]:
    return [
        MeasurePlace(
            article_id=f"a1-{number:07}", start_char=0, end_char=8, measure=one.id, own=True,
            issuer=one.issuer,
        )
        for number, one in zip(NOTICES, topic.measures, strict=False)
    ]  # fmt: skip


def signs(topic: Topic) -> list[MeasureSign]:
    rank = (True, False, "2025-11-02T00:00:00Z", "a1-0000350")
    made = (
        stated_day(ISSUED, rank, (one.id, "announced", "2025-11-01"), (0, 8), 0.9)
        for one in topic.measures[:2]
    )
    return [MeasureSign(**one._asdict()) for one in made]


def by_all(db: Database, topic: Topic, asked: Asked) -> Lives:
    """Return the lives of measures as all rows tell them."""
    articles = {one.id: one for one in db.articles()}
    official = set(evidence.official_sources(db))
    held = Evidence(
        articles=articles,
        official=frozenset(one.id for one in articles.values() if one.source_id in official),
        own_site={},
        listings=sorted(db.facts_of(Listing), key=lambda one: (one.start_char, one.id)),
        provisions=sorted(db.facts_of(Provision), key=lambda one: (one.start_char, one.id)),
        newest_on=evidence.newest_on(db),
    )
    given = [Sign(*row) for row in measured.signs(db, topic.measure)]
    known = replace(asked, own=measured.owners(db, articles))
    return telling.settled(held, given, known, topic)


def test_all_measures_are_told_as_by_all_rows(db: Database, topic: Topic) -> None:
    asked = Asked(notices=(), own={}, measures=frozenset(topic.measure))
    told = evidence.told(db, topic, asked)
    assert told.rules
    assert told.names
    assert told == by_all(db, topic, asked)

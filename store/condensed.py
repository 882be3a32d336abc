"""Condensed: what of very many listings and provisions can matter to how measures stand, the rest counted.

Of a measure of which thousands of articles tell, rules need how many print each wording and the best of
them; names need the fullest article, those that name whom the topic knows, and what is undone. What follows
from them is decided in `nlp.measures`, which would say the same of all rows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from store import measured
from store.db import Database
from store.lifecycle import MeasureRule
from store.measured import OWN
from store.parts import AMONG, array
from store.records import Fact

DATED = "effective_date"  # the rule whose wordings are days, and steps of a measure
# The first of several as `Evidence.rank` has it: official before others, then early ones.
WORDINGS = f"""
SELECT p.measure_id, p.key, p.value, a.language, s.kind = 'official' AS official,
    count(DISTINCT p.article_id) AS articles, p.article_id, p.start_char, p.end_char,
    min((s.kind <> 'official') || char(31) || ifnull(nullif(a.published_at, ''), '9999')
        || char(31) || a.id || char(31) || printf('%09d', p.start_char) || p.id)
FROM provisions p CROSS JOIN articles a ON a.id = p.article_id JOIN sources s ON s.id = a.source_id
WHERE p.measure_id IN {AMONG} AND +p.key <> '{DATED}' AND a.copy_of IS NULL
    AND p.article_id NOT IN (SELECT o.article_id FROM {OWN})
GROUP BY p.measure_id, p.key, a.language, p.value
"""
PROVISIONS = f"""
SELECT f.* FROM provisions f WHERE f.measure_id IN {AMONG} AND f.key = '{DATED}'
UNION SELECT f.* FROM measure_places o CROSS JOIN provisions f ON f.article_id = o.article_id
WHERE o.own = 1 AND o.measure IN {AMONG} AND f.measure_id IN {AMONG}
"""
UNNAMED = f"""
SELECT f.* FROM measure_places o CROSS JOIN [{{table}}] f ON f.article_id = o.article_id
WHERE o.own = 1 AND o.measure IN {AMONG} AND f.measure_id IS NULL
UNION SELECT f.* FROM measure_places o CROSS JOIN articles a ON a.attached_to = o.article_id
CROSS JOIN [{{table}}] f ON f.article_id = a.id
WHERE o.own = 1 AND o.measure IN {AMONG} AND f.measure_id IS NULL
"""
TOLD = f"""
SELECT * FROM listings WHERE measure_id IN {AMONG} AND (action <> 'add' OR stated_count IS NOT NULL)
"""
ADDED = f"""
SELECT measure_id, article_id, list, count(*), max(ifnull(entity_id IN {AMONG}, 0)),
    min(printf('%09d', start_char) || id)
FROM listings WHERE measure_id IN {AMONG} AND action = 'add' GROUP BY measure_id, article_id, list
"""
IN_ARTICLES = f"""
SELECT f.* FROM json_each(?) j CROSS JOIN listings f ON f.article_id = j.value
WHERE f.measure_id IN {AMONG} UNION SELECT * FROM listings WHERE id IN {AMONG}
"""
PLACE_CHARS = 9  # of a place in ADDED, before the id
SomeFact = TypeVar("SomeFact", bound=Fact)


@dataclass
class Adding:
    """Which articles add names to lists by some measures."""

    names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    known: set[str] = field(default_factory=set)  # articles that name whom the topic knows
    first: dict[tuple[str, str], str] = field(default_factory=dict)  # row by measure and list


def wordings(db: Database, measures: Collection[str]) -> tuple[MeasureRule, ...]:
    """Return each wording of the rules of some measures, days and what stands in their notices left out."""
    ids = array(measures)
    return db.rows(MeasureRule, WORDINGS, ids, ids)


def provisions(
    db: Database, record: type[SomeFact], measures: Collection[str]
) -> tuple[SomeFact, ...]:
    """Return what `wordings` leaves out: days of effect, and what stands in notices and annexes."""
    ids = array(measures)
    return (*db.rows(record, PROVISIONS, ids, ids, ids), *_unnamed(db, record, "provisions", ids))


def listings(
    db: Database, record: type[SomeFact], measures: Collection[str], entities: Iterable[str]
) -> tuple[SomeFact, ...]:
    """Return the listings of some measures that may matter, but for those of more articles (`of_articles`).

    `entities` are those whom the topic knows.
    """
    ids = array(measures)
    adding = _adding(db, ids, entities)
    fullest = _fullest(db, adding)
    found = [*db.rows(record, TOLD, ids), *_unnamed(db, record, "listings", ids)]
    asked = array(fullest | adding.known), ids, array(adding.first.values())
    return (*found, *db.rows(record, IN_ARTICLES, *asked))


def of_articles(
    db: Database, record: type[SomeFact], measures: Collection[str], articles: Iterable[str]
) -> tuple[SomeFact, ...]:
    """Return the listings of some measures in some articles."""
    return db.rows(record, IN_ARTICLES, array(articles), array(measures), "[]")


def _unnamed(db: Database, record: type[SomeFact], table: str, ids: str) -> tuple[SomeFact, ...]:
    return db.rows(record, UNNAMED.format(table=table), ids, ids)


def _adding(db: Database, ids: str, entities: Iterable[str]) -> Adding:
    found = Adding()
    first: dict[tuple[str, str], str] = {}
    for measure, article, name, count, known, place in db.sql.execute(
        ADDED, [array(entities), ids]
    ):
        found.names[measure][article] += count
        first[measure, name] = min(place, first.get((measure, name), place))
        if known:
            found.known.add(article)
    found.first = {each: place[PLACE_CHARS:] for each, place in first.items()}
    return found


def _fullest(db: Database, adding: Adding) -> set[str]:
    """Return the article that adds most names by each measure, the best of equals."""
    most = {measure: max(counted.values()) for measure, counted in adding.names.items()}
    fullest = {
        measure: [article for article, count in counted.items() if count == most[measure]]
        for measure, counted in adding.names.items()
    }
    rank = measured.ranks(db, {article for each in fullest.values() for article in each})
    return {min(each, key=lambda article: rank[article]) for each in fullest.values()}

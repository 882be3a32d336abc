"""Measuring: how the measures stand is brought up to date from events, facts and articles that are held.

Only articles that name a measure or a list are read; all else follows from `nlp.measures`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from jobs.workspace import Workspace
from nlp import languages
from nlp.facts.dates import DateMention
from nlp.facts.listings import Listing
from nlp.facts.mentions import Mention
from nlp.facts.provisions import Provision
from nlp.lifecycle.evidence import Evidence, Reported
from nlp.lifecycle.steps import STEP_OF
from nlp.measures import lives
from nlp.patterns import compiled
from nlp.reporting.measures import UNKNOWN_NOTICE
from store.db import Database
from store.lives import keep_lives, keep_totals
from store.records import Article, Event, EventReport, Fact
from store.topic import Topic

SomeFact = TypeVar("SomeFact", bound=Fact)
SomeRecord = TypeVar("SomeRecord")
NAMING = """
    SELECT article_id FROM mentions WHERE entity_id >= ? AND entity_id < ?
    UNION SELECT article_id FROM mentions WHERE entity_id IN (SELECT value FROM json_each(?))
    UNION SELECT article_id FROM happenings WHERE measure_id > ''
    UNION SELECT article_id FROM provisions WHERE measure_id > ''
    UNION SELECT article_id FROM listings
    UNION SELECT r.article_id FROM event_reports r JOIN events e ON e.id = r.event_id
    WHERE e.measure_id > ''
"""


def weave_measures(work: Workspace) -> None:
    """Write how the measures stand, their steps and the names they list; rows that stay are not touched."""
    found = lives(evidence(work.db, work.topic), work.topic)
    keep_lives(work.db, found.measures, found.steps, found.names, found.rules)
    work.say(f"measures {len(found.measures)}, {len(found.steps)} steps")


def count_actors(work: Workspace) -> None:
    """Write how much each actor did, said and held."""
    work.say(f"actors   {keep_totals(work.db)}")


def evidence(db: Database, topic: Topic) -> Evidence:
    """Return all that is held of measures."""
    ids = _naming(db, topic)
    articles = {one.id: one for one in _of(db, Article, "SELECT * FROM articles WHERE id", ids)}
    official = dict(
        _pairs(db, "SELECT a.id, a.source_id FROM articles a JOIN sources s ON s.id = a.source_id "
               "WHERE s.kind = 'official' AND a.id", ids)
    )  # fmt: skip
    laws = _of(db, Mention, "SELECT * FROM mentions WHERE type = 'LAW' AND article_id", ids)
    unknown = sorted({o.article_id for o in laws if (o.entity_id or "").startswith(UNKNOWN_NOTICE)})
    bodies = _of(db, Mention, "SELECT * FROM mentions WHERE type = 'ORG' AND article_id", unknown)
    dated = sorted({*official, *_turning(articles.values())})
    return Evidence(
        articles=articles,
        official=frozenset(official),
        own_site=official,
        mentions=_by_article([*laws, *bodies]),
        dates=_by_article(_of(db, DateMention, "SELECT * FROM dates WHERE article_id", dated)),
        listings=_of(db, Listing, "SELECT * FROM listings WHERE article_id", ids),
        provisions=_of(db, Provision, "SELECT * FROM provisions WHERE article_id", ids),
        reported=_reported(db),
        newest_on=(db.sql.execute("SELECT max(published_at) FROM articles").fetchone()[0] or "")[
            :10
        ],
    )


def _turning(articles: Iterable[Article]) -> set[str]:
    """Return the articles with a word by which a measure turns; of others the dates say nothing here."""
    hints = {code: compiled(languages.words(code).lifecycle.hint) for code in languages.codes()}
    return {
        one.id for one in articles if one.language in hints and hints[one.language].search(one.text)
    }


def _naming(db: Database, topic: Topic) -> list[str]:
    """Return the ids of the articles that name a measure or a list, or report what became of one."""
    laws = json.dumps([one.entity for one in topic.measures if one.entity])
    after = UNKNOWN_NOTICE[:-1] + chr(ord(UNKNOWN_NOTICE[-1]) + 1)
    rows = db.sql.execute(NAMING, [UNKNOWN_NOTICE, after, laws])
    return sorted(row[0] for row in rows)


def _of(
    db: Database, record: type[SomeRecord], sql: str, ids: Sequence[str]
) -> tuple[SomeRecord, ...]:
    """Return rows whose last condition, left open in `sql`, is to be among some ids; in a fixed order."""
    order = "start_char, " if issubclass(record, Fact) else ""
    query = f"{sql} IN (SELECT value FROM json_each(?)) ORDER BY {order}id"
    return db.rows(record, query, json.dumps(ids))


def _pairs(db: Database, sql: str, ids: Sequence[str]) -> list[tuple[str, str]]:
    rows = db.sql.execute(f"{sql} IN (SELECT value FROM json_each(?))", [json.dumps(ids)])
    return [(row[0], row[1]) for row in rows]


def _by_article(facts: Iterable[SomeFact]) -> dict[str, list[SomeFact]]:
    found: dict[str, list[SomeFact]] = defaultdict(list)
    for one in facts:
        found[one.article_id].append(one)
    return dict(found)


def _reported(db: Database) -> tuple[Reported, ...]:
    """Return the reports of the events that can be a step of a measure."""
    types = json.dumps(list(STEP_OF))
    chosen = "SELECT id FROM events WHERE type IN (SELECT value FROM json_each(?))"
    events = {
        one.id: one for one in db.rows(Event, f"SELECT * FROM events WHERE id IN ({chosen})", types)
    }
    actors: dict[str, set[str]] = defaultdict(set)
    told = f"SELECT event_id, entity_id FROM event_actors WHERE role = 'actor' AND event_id IN ({chosen})"
    for event_id, entity_id in db.sql.execute(told, [types]):
        actors[event_id].add(entity_id)
    reports = db.rows(
        EventReport,
        f"SELECT * FROM event_reports WHERE event_id IN ({chosen}) ORDER BY event_id, article_id, start_char",
        types,
    )
    return tuple(
        Reported(events[one.event_id], frozenset(actors[one.event_id]), one) for one in reports
    )

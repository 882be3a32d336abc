"""Evidence: what is held of some articles, or of some measures, as `nlp.measures` wants it.

Every question goes by an index; nothing here decides what a step is.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from nlp import languages
from nlp import measures as telling
from nlp.facts.dates import DateMention
from nlp.facts.listings import Listing
from nlp.facts.mentions import Mention
from nlp.facts.provisions import Provision
from nlp.lifecycle.evidence import Evidence
from nlp.lifecycle.names import NEAR_DAYS
from nlp.lifecycle.signs import Sign
from nlp.lifecycle.steps import STEP_OF, announced, of_event, tells
from nlp.measures import Asked, Lives
from nlp.patterns import compiled
from nlp.reporting.measures import UNKNOWN_NOTICE
from store import condensed, copying, measured
from store.db import Database
from store.lifecycle import MeasureRule
from store.parts import AMONG
from store.records import Article, Fact
from store.topic import Topic

SomeFact = TypeVar("SomeFact", bound=Fact)
SomeRecord = TypeVar("SomeRecord")
NAMING = f"""
    SELECT article_id FROM mentions WHERE article_id IN {AMONG}
        AND (entity_id >= ? AND entity_id < ? OR entity_id IN {AMONG})
    UNION SELECT article_id FROM happenings WHERE article_id IN {AMONG} AND measure_id > ''
    UNION SELECT article_id FROM provisions WHERE article_id IN {AMONG} AND measure_id > ''
    UNION SELECT article_id FROM listings WHERE article_id IN {AMONG}
    UNION SELECT r.article_id FROM event_reports r JOIN events e ON e.id = r.event_id
    WHERE r.article_id IN {AMONG} AND e.measure_id > ''
"""


def naming(db: Database, topic: Topic, article_ids: Sequence[str]) -> list[str]:
    """Return which of some articles name a measure or a list, or report what became of one."""
    laws = json.dumps([one.entity for one in topic.measures if one.entity])
    after = UNKNOWN_NOTICE[:-1] + chr(ord(UNKNOWN_NOTICE[-1]) + 1)
    ids = json.dumps(list(article_ids))
    rows = db.sql.execute(NAMING, [ids, UNKNOWN_NOTICE, after, laws, *[ids] * 4])
    return sorted(row[0] for row in rows)


def of_articles(db: Database, ids: Sequence[str]) -> Evidence:
    """Return what some articles say of measures by themselves."""
    articles = {one.id: one for one in _of(db, Article, "SELECT * FROM articles WHERE id", ids)}
    official = _official(db, ids)
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
    )


def told(db: Database, topic: Topic, asked: Asked) -> Lives:
    """Return the lives of the measures that are asked for, from what is kept of them."""
    ids = asked.measures or frozenset()
    signs = list(_signs(db, topic, asked))
    listings = _listings(db, topic, asked, {**asked.days, **announced(signs)})
    provisions, worded = condensed.provisions(db, Provision, ids), condensed.wordings(db, ids)
    printed = {one.value for one in provisions}
    both = [one for one in worded if one.value in printed]  # whose evidence is weighed against it
    articles = _articles(db, (*listings, *provisions, *both), measured.own_articles(db, ids))
    above = {one.attached_to for one in articles.values() if one.attached_to}
    held = Evidence(
        articles=articles,
        official=frozenset(_official(db, [*articles])),
        own_site={},
        listings=listings,
        provisions=sorted(provisions, key=_place),
        worded=worded,
        newest_on=newest_on(db),
    )
    known = replace(
        asked,
        own=measured.owners(db, {*articles, *above}),
        names=measured.elsewhere(db, ids, {one.list for one in listings}),
    )
    return telling.settled(held, signs, known, topic)


def _articles(
    db: Database, facts: Iterable[Fact | MeasureRule], notices: Sequence[str]
) -> dict[str, Article]:
    """Return the articles of some facts as far as they are ranked, and notices with their texts."""
    found = {one.id: one for one in copying.brief(db, {one.article_id for one in facts})}
    return found | {one.id: one for one in copying.articles(db, notices)}


def _signs(db: Database, topic: Topic, asked: Asked) -> Iterator[Sign]:
    """Yield the signs of the measures that are asked for, named as their articles name them."""
    issuers = asked.issuers(topic)
    for row in measured.signs(db, {*issuers, *telling.by_number(asked.notices)}):
        yield Sign(*row)
    events, said = measured.events(db, issuers, STEP_OF)
    acting = measured.actors(db, events)
    for one in said:
        event = events[one.event_id]
        measure = one.measure or event.measure_id or ""
        if measure in issuers and tells(event, acting[event.id], issuers[measure], topic):
            yield of_event(event, measure, one.rank, one.span)


def _listings(db: Database, topic: Topic, asked: Asked, days: Mapping[str, str]) -> list[Listing]:
    """Return the names that measures put on lists, as far as they matter, and what is undone on these."""
    ids = asked.measures or frozenset()
    found = {one.id: one for one in condensed.listings(db, Listing, ids, topic.entity)}
    for one in topic.measures:
        if one.list and one.id in ids and one.id in days:
            near = measured.by_day(db, Listing, one.list, (days[one.id], _until(days[one.id])))
            found |= {each.id: each for each in near}
    beside = {one.article_id for one in found.values() if one.measure_id is None}
    found |= {one.id: one for one in condensed.of_articles(db, Listing, ids, beside)}
    lists = {one.list for one in found.values()}
    found |= {one.id: one for one in measured.later(db, Listing, lists)}
    return sorted(found.values(), key=_place)


def _until(day: str) -> str:
    """Return the day from which what is printed no longer tells of what came about on a day."""
    try:
        return (date.fromisoformat(day) + timedelta(days=NEAR_DAYS + 1)).isoformat()
    except ValueError:
        return day


def _place(one: Fact) -> tuple[int, str]:
    return one.start_char, one.id


def official_sources(db: Database) -> list[str]:
    """Return the ids of the sources that publish officially."""
    rows = db.sql.execute("SELECT id FROM sources WHERE kind = 'official' ORDER BY id")
    return [row[0] for row in rows]


def newest_on(db: Database) -> str:
    """Return the newest day of publication that is held, empty where there is none."""
    return (db.sql.execute("SELECT max(published_at) FROM articles").fetchone()[0] or "")[:10]


def _official(db: Database, ids: Sequence[str]) -> dict[str, str]:
    """Return {article: source} of those that official sources published."""
    query = (
        "SELECT a.id, a.source_id FROM articles a JOIN sources s ON s.id = a.source_id "
        f"WHERE s.kind = 'official' AND a.id IN {AMONG}"
    )
    return {row[0]: row[1] for row in db.sql.execute(query, [json.dumps(list(ids))])}


def _turning(articles: Iterable[Article]) -> set[str]:
    """Return the articles with a word by which a measure turns; of others the dates say nothing here."""
    hints = {code: compiled(languages.words(code).lifecycle.hint) for code in languages.codes()}
    return {
        one.id for one in articles if one.language in hints and hints[one.language].search(one.text)
    }


def _of(
    db: Database, record: type[SomeRecord], sql: str, ids: Sequence[str]
) -> tuple[SomeRecord, ...]:
    """Return rows whose last condition, left open in `sql`, is to be among some ids; in a fixed order."""
    order = "start_char, " if issubclass(record, Fact) else ""
    return db.rows(record, f"{sql} IN {AMONG} ORDER BY {order}id", json.dumps(list(ids)))


def _by_article(facts: Iterable[SomeFact]) -> dict[str, list[SomeFact]]:
    found: dict[str, list[SomeFact]] = defaultdict(list)
    for one in facts:
        found[one.article_id].append(one)
    return dict(found)

"""Bearings: what each article says of measures, kept so that a measure is told again without reading texts.

Nothing here decides what a step is (`nlp.measures`); every question goes by an index.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlite_utils import Database as Sqlite

from store import stale, writes
from store.db import Database
from store.lifecycle import MeasurePlace, MeasureSign
from store.parts import AMONG, array

STEP = "measures"
ARTICLE, REPORTED, EVENT, MEASURE, LIST = (
    f"measure_{one}" for one in ("article", "reported", "event", "measure", "list")
)
KINDS = (ARTICLE, REPORTED, EVENT, MEASURE, LIST)
NAMED = "ROW.type IN ('LAW', 'ORG')"
OF_EVENT = "(SELECT measure_id FROM events WHERE id = ROW.event_id)"
TRIGGERS = {
    **stale.on_rows("mentions", {ARTICLE: "ROW.article_id"}, NAMED),
    **stale.on_rows("dates", {ARTICLE: "ROW.article_id"}),
    **stale.on_rows("happenings", {ARTICLE: "ROW.article_id"}, "ROW.measure_id > ''"),
    **stale.on_rows("provisions", {ARTICLE: "ROW.article_id", MEASURE: "ROW.measure_id"}),
    **stale.on_rows(
        "listings", {ARTICLE: "ROW.article_id", MEASURE: "ROW.measure_id", LIST: "ROW.list"}
    ),
    **stale.on_change(
        "articles",
        "source_id title text language published_at copy_of attached_to".split(),
        {ARTICLE: "ROW.id"},
    ),
    **stale.on_rows("event_reports", {REPORTED: "ROW.article_id", MEASURE: OF_EVENT}),
    **stale.on_rows("event_actors", {EVENT: "ROW.event_id"}, "ROW.role = 'actor'"),
    **stale.on_change(
        "events",
        "type measure_id date precision date_basis status confidence".split(),
        {EVENT: "ROW.id", MEASURE: "ROW.measure_id"},
    ),
}
BEGIN = f"""
INSERT OR IGNORE INTO stale (kind, id)
SELECT '{ARTICLE}', article_id FROM mentions WHERE type = 'LAW'
UNION SELECT '{ARTICLE}', article_id FROM happenings WHERE measure_id > ''
UNION SELECT '{ARTICLE}', article_id FROM provisions UNION SELECT '{ARTICLE}', article_id FROM listings
UNION SELECT '{ARTICLE}', r.article_id FROM events e JOIN event_reports r ON r.event_id = e.id
WHERE e.measure_id > ''
"""
TOUCHED = f"""
SELECT measure FROM measure_places WHERE article_id IN {AMONG}
UNION SELECT e.measure_id FROM event_reports r JOIN events e ON e.id = r.event_id
WHERE r.article_id IN {AMONG} AND e.measure_id > ''
UNION SELECT measure_id FROM provisions WHERE article_id IN {AMONG} AND measure_id > ''
UNION SELECT measure_id FROM listings WHERE article_id IN {AMONG} AND measure_id > ''
"""
OF_EVENTS = f"""
SELECT measure_id FROM events WHERE id IN {AMONG} AND measure_id > ''
UNION SELECT p.measure FROM events e JOIN event_reports r ON r.event_id = e.id
JOIN measure_places p ON p.article_id = r.article_id
WHERE e.id IN {AMONG} AND ifnull(e.measure_id, '') = ''
"""
SomeRecord = TypeVar("SomeRecord")
TABLES: dict[type, str] = {MeasurePlace: "measure_places", MeasureSign: "measure_signs"}


@dataclass(frozen=True)
class Waiting:
    """What changed since measures were last told."""

    articles: tuple[str, ...]  # whose facts changed
    measures: frozenset[str]  # that were told of by what is gone
    events: tuple[str, ...]
    reported: tuple[str, ...]  # articles whose events changed
    lists: tuple[str, ...]  # on which names changed


def waiting(sql: Sqlite, made_by: str) -> Waiting:
    """Return what waits to be told; everything where another version told it."""
    if stale.watch(sql, STEP, made_by, TRIGGERS):
        for table in ("measure_places", "measure_signs"):
            sql.execute(f"DELETE FROM [{table}]")
        stale.done(sql, KINDS)
        sql.execute(BEGIN)
        held = sql.execute("SELECT DISTINCT id FROM measures")
        sql.conn.executemany(
            "INSERT OR IGNORE INTO stale (kind, id) VALUES (?, ?)",
            [(MEASURE, row[0]) for row in held.fetchall()],
        )
    found = {kind: stale.noted(sql, kind) for kind in KINDS}
    return Waiting(
        articles=tuple(found[ARTICLE]),
        measures=frozenset(found[MEASURE]),
        events=tuple(found[EVENT]),
        reported=tuple(found[REPORTED]),
        lists=tuple(found[LIST]),
    )


def done(sql: Sqlite) -> None:
    """Note that nothing waits to be told."""
    stale.done(sql, KINDS)


def touched(sql: Sqlite, article_ids: Collection[str]) -> set[str]:
    """Return the measures of which some articles tell."""
    ids = array(article_ids)
    return {row[0] for row in sql.execute(TOUCHED, [ids] * 4)}


def of_events(sql: Sqlite, event_ids: Collection[str]) -> set[str]:
    """Return the measures that some events concern, or may where an article names them beside it."""
    ids = array(event_ids)
    return {row[0] for row in sql.execute(OF_EVENTS, [ids, ids])}


def keep(
    db: Database,
    article_ids: Sequence[str],
    places: Sequence[MeasurePlace],
    signs: Sequence[MeasureSign],
) -> set[str]:
    """Make these what some articles say; return the measures that was said of by what came or went."""
    gone = _replace(db, MeasurePlace, article_ids, places)
    moved = _replace(db, MeasureSign, article_ids, signs)
    return {one.measure for one in gone} | {one.measure_id for one in moved}


def _replace(
    db: Database,
    record: type[SomeRecord],
    article_ids: Sequence[str],
    records: Sequence[SomeRecord],
) -> set[SomeRecord]:
    """Make these the rows of some articles; return those that came or went."""
    table = TABLES[record]
    query = f"SELECT * FROM [{table}] WHERE article_id IN {AMONG}"
    held = set(db.rows(record, query, json.dumps(list(article_ids))))
    wanted = set(records)
    keys = db.sql.table(table).pks
    where = " AND ".join(f"[{one}] = ?" for one in keys)
    gone = [tuple(getattr(one, key) for key in keys) for one in held - wanted]
    db.sql.conn.executemany(f"DELETE FROM [{table}] WHERE {where}", gone)
    writes.upsert(db.sql, table, wanted - held)
    return held ^ wanted

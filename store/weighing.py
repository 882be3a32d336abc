"""Weighing: what the ledger reads and writes: quantities by article, conflicts by key.

Nothing here compares figures (nlp.ledger). Rows that stay the same are not touched. Who writes holds a
transaction; none is opened within it (`store.room`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from store import stale, triggers, writes
from store.db import Database
from store.ledger import (
    Block,
    Conflict,
    ConflictLine,
    ConflictValue,
    Gist,
    Quantity,
    Report,
    Weighed,
)
from store.parts import AMONG, array
from store.records import Article, Fact

SomeFact = TypeVar("SomeFact", bound=Fact)

OUTDATED = """
SELECT r.article_id, r.made_by || ' ' || r.text_sha256 || ' ' || r.model || ' ' || ? AS seen
FROM readings r LEFT JOIN weighed w ON w.article_id = r.article_id
WHERE r.fact = 'figures' AND
    w.seen IS NOT r.made_by || ' ' || r.text_sha256 || ' ' || r.model || ' ' || ?
ORDER BY r.article_id
"""
LEADERS = 2  # a line takes the first of an outlet, and asks whether a second article says it
FIRST = (
    "SELECT fact_id, leads FROM quantities WHERE alike = ? "
    "ORDER BY published_at, article_id, start_char, fact_id LIMIT ?"
)
LEADING_OF = f"SELECT article_id, key FROM quantities WHERE article_id IN {AMONG} AND leads = 1"
FIRSTS = """
SELECT q.* FROM json_each(?) j CROSS JOIN quantities q ON q.fact_id = (
    SELECT f.fact_id FROM quantities f WHERE f.wording = j.value
    ORDER BY f.published_at, f.article_id, f.start_char, f.fact_id LIMIT 1)
"""
LEADING = """
SELECT q.* FROM json_each(?) j CROSS JOIN quantities q ON q.wording = j.value
WHERE q.leads = 1 OR EXISTS (
    SELECT 1 FROM quantities l WHERE l.article_id = q.article_id AND +l.key = q.key AND +l.leads = 1)
"""
LINES = f"""
SELECT q.* FROM conflicts c CROSS JOIN conflict_values v ON v.conflict_id = c.id
CROSS JOIN quantities q ON q.fact_id = v.fact_id
WHERE c.key IN {AMONG} AND
    (SELECT count(*) FROM conflict_values n WHERE n.conflict_id = c.id) >= ?
"""
RECOUNTS = "source_id syndicated_from copy_of published_at".split()
EVENT, MEASURE = "weighed_event", "weighed_measure"
TRIGGERS = {
    "weighed_recounted": (
        f"{triggers.differing('articles', RECOUNTS)} BEGIN DELETE FROM weighed "
        "WHERE article_id = NEW.id OR article_id IN "
        "(SELECT article_id FROM copies WHERE original_id = NEW.id); END"
    ),
    # What is read again may be no figure at all: listings and happenings are weighed with them.
    "weighed_read": (
        triggers.differing("readings", ("made_by", "text_sha256", "model"))
        + " BEGIN DELETE FROM weighed WHERE article_id = NEW.article_id; END"
    ),
    "weighed_forgotten": (
        "AFTER DELETE ON readings BEGIN DELETE FROM weighed WHERE article_id = OLD.article_id; END"
    ),
    "weighed_reported": f"AFTER INSERT ON event_reports BEGIN {stale.noting(EVENT, 'NEW.event_id')} END",
    "weighed_let_go": f"AFTER DELETE ON event_reports BEGIN {stale.noting(EVENT, 'OLD.event_id')} END",
    **stale.on_change(
        "events", ("title", "type", "measure_id"), {EVENT: "ROW.id", MEASURE: "ROW.measure_id"}
    ),
}


REPORTS = f"""
SELECT e.id AS event_id, e.title, h.type, e.measure_id, h.id AS fact_id, h.article_id, h.start_char,
    h.end_char, h.actors, h.date, h.precision, h.date_basis, a.source_id AS outlet, a.published_at
FROM events e JOIN event_reports r ON r.event_id = e.id
JOIN happenings h ON h.article_id = r.article_id AND h.start_char = r.start_char
    AND h.end_char = r.end_char
JOIN articles a ON a.id = r.article_id
WHERE h.type = e.type AND h.status = 'reported' AND e.id IN {AMONG}
ORDER BY e.id, h.article_id, h.start_char, h.id
"""


# Without articles, and grouped: of very many reports few say what no other says.
GISTS = f"""
SELECT DISTINCT event_id, type, measure_id, day, actors FROM (
    SELECT e.id AS event_id, e.type, e.measure_id, max(h.actors) AS actors, max(CASE
        WHEN h.precision = 'day' AND h.date_basis = 'stated' THEN h.date END) AS day
    FROM events e CROSS JOIN event_reports r ON r.event_id = e.id
    CROSS JOIN happenings h ON h.article_id = r.article_id AND h.start_char = r.start_char
        AND h.end_char = r.end_char
    WHERE h.type = e.type AND h.status = 'reported' AND e.id IN {AMONG}
    GROUP BY r.event_id, r.article_id, r.start_char HAVING count(*) = 1
)
"""


BLOCKS = f"""
SELECT l.article_id, l.list, l.action, max(l.measure_id) AS measure_id, min(l.id) AS fact_id,
    min(l.start_char) AS start_char, min(l.end_char) AS end_char, max(l.stated_count) AS stated,
    count(DISTINCT coalesce(l.entity_id, l.listed_name)) AS held,
    a.source_id AS outlet, a.published_at
FROM listings l JOIN articles a ON a.id = l.article_id
WHERE a.copy_of IS NULL AND l.article_id IN {AMONG}
GROUP BY l.article_id, l.list, l.action HAVING stated IS NOT NULL
ORDER BY l.article_id, l.list, l.action
"""


def outdated(db: Database, version: str) -> tuple[Weighed, ...]:
    """Return the articles whose facts the ledger has not weighed in this version, as they then stand."""
    return db.rows(Weighed, OUTDATED, version, version)


@dataclass(frozen=True)
class Changed:
    """Figures that came and that went; none of articles that say nothing new of their key."""

    come: Sequence[Quantity]
    gone: Sequence[Quantity]  # as they were


def begin(db: Database, version: str) -> None:
    """See to it that what is read again, counts for another outlet or is reported otherwise is noted.

    What another version made is forgotten, all that follows from how figures are gathered too.
    """
    if stale.watch(db.sql, "ledger", version, TRIGGERS):
        for table in ("conflict_values", "conflicts", "quantities", "weighed"):
            db.sql.execute(f"DELETE FROM [{table}]")


def replace_quantities(
    db: Database, weighed: Sequence[Weighed], rows: Sequence[Quantity]
) -> Changed:
    """Make these the quantities of these articles; return what changed of those that lead."""
    ids = json.dumps([one.article_id for one in weighed])
    held = db.rows(Quantity, f"SELECT * FROM quantities WHERE article_id IN {AMONG}", ids)
    stood = {replace(one, leads=False, home=""): one for one in held}
    before, now = stood.keys(), set(rows)
    come, went = now - before, before - now
    gone = [(one.fact_id,) for one in went]
    db.sql.conn.executemany("DELETE FROM quantities WHERE fact_id = ?", gone)
    writes.upsert(db.sql, "quantities", sorted(come, key=lambda one: one.fact_id))
    writes.upsert(db.sql, "weighed", weighed)
    _lead(db, Counter(one.alike for one in come), {one.alike for one in went})
    leading = {(one.article_id, one.key) for one in held if one.leads}
    leading.update(db.sql.execute(LEADING_OF, [ids]))
    return Changed(
        [one for one in come if (one.article_id, one.key) in leading],
        [stood[one] for one in went if (one.article_id, one.key) in leading],
    )


def _lead(db: Database, come: Mapping[str, int], went: Collection[str]) -> None:
    """Mark the first two of the figures that are alike; `come` are how many of them are new.

    Those marked so far are not further back than these, so no more are looked at.
    """
    moved: list[tuple[bool, str]] = []
    for one in sorted({*come, *went} - {""}):
        first = db.sql.execute(FIRST, [one, LEADERS + come.get(one, 0)])
        for place, (fact_id, leads) in enumerate(first):
            if leads != (place < LEADERS):
                moved.append((place < LEADERS, fact_id))
    db.sql.conn.executemany("UPDATE quantities SET leads = ? WHERE fact_id = ?", moved)


def facts(
    db: Database, record: type[SomeFact], article_ids: Collection[str]
) -> tuple[SomeFact, ...]:
    """Return the facts of one type of some articles, by article and in text order."""
    table = next(name for name, known in db.facts.items() if known is record)
    query = (
        f"SELECT * FROM [{table}] WHERE article_id IN {AMONG} ORDER BY article_id, start_char, id"
    )
    return db.rows(record, query, array(article_ids))


def articles(db: Database, ids: Collection[str]) -> tuple[Article, ...]:
    """Return some articles, by id."""
    query = f"SELECT * FROM articles WHERE id IN {AMONG} ORDER BY id"
    return db.rows(Article, query, array(ids))


def held(db: Database, keys: Collection[str]) -> tuple[Quantity, ...]:
    """Return the first figure of each wording of some keys, with its home."""
    query = f"SELECT * FROM quantities WHERE key IN {AMONG} AND home > ''"
    return db.rows(Quantity, query, array(keys))


def first(db: Database, wordings: Collection[str]) -> tuple[Quantity, ...]:
    """Return the first figure of each of some wordings that still has any."""
    return db.rows(Quantity, FIRSTS, array(wordings))


def leading(db: Database, wordings: Collection[str]) -> tuple[Quantity, ...]:
    """Return the figures of some wordings in articles of which one of that key leads."""
    return db.rows(Quantity, LEADING, array(wordings))


def lines(db: Database, keys: Collection[str], fewest: int) -> tuple[Quantity, ...]:
    """Return the figures that stand in the conflicts of some keys that have so many values."""
    return db.rows(Quantity, LINES, array(keys), fewest)


def move(db: Database, moved: Mapping[str, str]) -> None:
    """Write the homes of some figures."""
    rows = [(home, one) for one, home in sorted(moved.items())]
    db.sql.conn.executemany("UPDATE quantities SET home = ? WHERE fact_id = ?", rows)


def events_of(db: Database, article_ids: Collection[str]) -> tuple[str, ...]:
    """Return the ids of the events that some articles report."""
    query = f"SELECT DISTINCT event_id FROM event_reports WHERE article_id IN {AMONG} ORDER BY 1"
    return tuple(row[0] for row in db.sql.execute(query, [array(article_ids)]))


def noted(db: Database) -> tuple[set[str], set[str]]:
    """Return the events whose reports or title changed since, and the measures they were about."""
    return set(stale.noted(db.sql, EVENT)), set(stale.noted(db.sql, MEASURE))


def done(db: Database) -> None:
    """Note that nothing waits to be weighed."""
    stale.done(db.sql, (EVENT, MEASURE))


def measures_of(db: Database, event_ids: Collection[str]) -> tuple[str, ...]:
    """Return the ids of the measures that some events are about."""
    query = f"SELECT DISTINCT measure_id FROM events WHERE id IN {AMONG} AND measure_id > ''"
    return tuple(row[0] for row in db.sql.execute(query, [array(event_ids)]))


def steps_of(db: Database, measures: Collection[str], types: Collection[str]) -> tuple[str, ...]:
    """Return the ids of the events of some types that are about some measures."""
    query = f"SELECT id FROM events WHERE measure_id IN {AMONG} AND +type IN {AMONG}"
    asked = [array(measures), array(types)]
    return tuple(row[0] for row in db.sql.execute(query, asked))


def gists(db: Database, event_ids: Collection[str]) -> tuple[Gist, ...]:
    """Return what the reports of some events say, each once; the same are left out as of `reports`."""
    return db.rows(Gist, GISTS, array(event_ids))


def reports(db: Database, event_ids: Collection[str]) -> tuple[Report, ...]:
    """Return the happenings that report some events, by event.

    A sentence that tells of two happenings of one type is left out: which of them is meant is not known.
    """
    found = db.rows(Report, REPORTS, array(event_ids))
    told = Counter((one.event_id, one.article_id, one.start_char) for one in found)
    return tuple(one for one in found if told[one.event_id, one.article_id, one.start_char] == 1)


def blocks(db: Database, article_ids: Collection[str]) -> tuple[Block, ...]:
    """Return the lists of some articles for which a number is stated."""
    return db.rows(Block, BLOCKS, array(article_ids))


def persons(db: Database, entity_ids: Collection[str]) -> dict[str, str]:
    """Return {entity: name} of those entities that are persons."""
    query = f"SELECT id, name FROM entities WHERE type = 'PERSON' AND id IN {AMONG}"
    rows = db.sql.execute(query, [array(entity_ids)])
    return {row[0]: row[1] for row in rows}


def replace_conflicts(db: Database, keys: Collection[str], lines: Sequence[ConflictLine]) -> None:
    """Make these the conflicts found by these keys."""
    asked = array(keys)
    held = db.rows(Conflict, f"SELECT * FROM conflicts WHERE key IN {AMONG}", asked)
    wanted = {line.conflict.id: line for line in lines}
    gone = [one.id for one in held if one.id not in wanted]
    known = set(held)
    writes.upsert(db.sql, "conflicts", [x.conflict for x in lines if x.conflict not in known])
    _replace_values(db, lines)
    _forget(db, gone)


def forget_gone(db: Database) -> None:
    """Take the conflicts of events away that are gone."""
    rows = db.sql.execute(
        "SELECT c.id FROM conflicts c LEFT JOIN events e ON e.id = c.event_id "
        "WHERE c.event_id IS NOT NULL AND e.id IS NULL"
    )
    _forget(db, [row[0] for row in rows])


def _replace_values(db: Database, lines: Sequence[ConflictLine]) -> None:
    query = f"SELECT * FROM conflict_values WHERE conflict_id IN {AMONG}"
    held = set(db.rows(ConflictValue, query, json.dumps([one.conflict.id for one in lines])))
    wanted = {value for line in lines for value in line.values}
    db.sql.conn.executemany(
        "DELETE FROM conflict_values WHERE conflict_id = ? AND fact_table = ? AND fact_id = ?",
        [(one.conflict_id, one.fact_table, one.fact_id) for one in held - wanted],
    )
    new = sorted(wanted - held, key=lambda one: (one.conflict_id, one.fact_id))
    writes.upsert(db.sql, "conflict_values", new)


def _forget(db: Database, gone: Sequence[str]) -> None:
    ids = [(one,) for one in gone]
    db.sql.conn.executemany("DELETE FROM conflict_values WHERE conflict_id = ?", ids)
    db.sql.conn.executemany("DELETE FROM conflicts WHERE id = ?", ids)

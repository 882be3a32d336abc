"""Weighing: what the ledger reads and writes: quantities by article, conflicts by key.

Nothing here compares figures (nlp.ledger). Rows that stay the same are not touched.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from store import writes
from store.db import Database
from store.ledger import Block, Conflict, ConflictLine, ConflictValue, Quantity, Report, Weighed
from store.triggers import lacking, make

# What was weighed is known by the reading of its figures; listings and happenings are read with them.
OUTDATED = """
SELECT r.article_id, r.made_by || ' ' || r.text_sha256 || ' ' || r.model || ' ' || ? AS seen
FROM readings r LEFT JOIN weighed w ON w.article_id = r.article_id
WHERE r.fact = 'figures' AND
    w.seen IS NOT r.made_by || ' ' || r.text_sha256 || ' ' || r.model || ' ' || ?
ORDER BY r.article_id
"""
AMONG = "(SELECT value FROM json_each(?))"
FIRST = (
    "SELECT fact_id FROM quantities WHERE alike = ? "
    "ORDER BY published_at, article_id, start_char, fact_id LIMIT 2"
)
LEADING_OF = f"SELECT article_id, key FROM quantities WHERE article_id IN {AMONG} AND leads = 1"
LEADING = f"""
SELECT q.* FROM (SELECT DISTINCT key, article_id FROM quantities WHERE key IN {AMONG} AND leads = 1) l
CROSS JOIN quantities q ON q.article_id = l.article_id AND q.key = l.key
ORDER BY l.key
"""
TRIGGER = "weighed_recounted"
RECOUNTS = "source_id syndicated_from copy_of published_at".split()
RECOUNTED = (
    f"AFTER UPDATE OF {', '.join(RECOUNTS)} ON articles WHEN "
    + " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in RECOUNTS)
    + " BEGIN DELETE FROM weighed WHERE article_id = NEW.id OR article_id IN "
    "(SELECT article_id FROM copies WHERE original_id = NEW.id); END"
)


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


def watch(db: Database) -> None:
    """See to it that an article is weighed again when it counts for another outlet than before."""
    wanted = {TRIGGER: RECOUNTED}
    make(db.sql, wanted, lacking(db.sql, wanted))


def replace_quantities(
    db: Database, weighed: Sequence[Weighed], rows: Sequence[Quantity]
) -> tuple[str, ...]:
    """Make these the quantities of these articles; return the keys of which other rows lead, or are led."""
    ids = json.dumps([one.article_id for one in weighed])
    with db.sql.atomic():
        held = db.rows(Quantity, f"SELECT * FROM quantities WHERE article_id IN {AMONG}", ids)
        before, now = {replace(one, leads=False) for one in held}, set(rows)
        gone = [(one.fact_id,) for one in before - now]
        db.sql.conn.executemany("DELETE FROM quantities WHERE fact_id = ?", gone)
        writes.upsert(db.sql, "quantities", sorted(now - before, key=lambda one: one.fact_id))
        writes.upsert(db.sql, "weighed", weighed)
        led = _lead(db, {one.alike for one in before ^ now if one.alike})
        leading = {(one.article_id, one.key) for one in held if one.leads}
        leading.update(db.sql.execute(LEADING_OF, [ids]))
        led |= {one.key for one in before ^ now if (one.article_id, one.key) in leading}
    return tuple(sorted(led))


def _lead(db: Database, alike: Collection[str]) -> set[str]:
    """Mark the first two of the figures that are alike; return the keys of those that are marked anew."""
    keys: set[str] = set()
    for one in sorted(alike):
        first = [row[0] for row in db.sql.execute(FIRST, [one])]
        marks = ", ".join("?" * len(first))
        moved = db.sql.execute(
            f"UPDATE quantities SET leads = (fact_id IN ({marks})) WHERE alike = ? "
            f"AND leads <> (fact_id IN ({marks})) AND (leads = 1 OR fact_id IN ({marks})) RETURNING key",
            [*first, one, *first, *first],
        ).fetchall()
        keys.update(row[0] for row in moved)
    return keys


def leading(db: Database, keys: Collection[str]) -> tuple[Quantity, ...]:
    """Return the quantities of some keys, by key, of articles of which one leads."""
    return db.rows(Quantity, LEADING, json.dumps(sorted(keys)))


def events_of(db: Database, article_ids: Collection[str]) -> tuple[str, ...]:
    """Return the ids of the events that some articles report."""
    query = f"SELECT DISTINCT event_id FROM event_reports WHERE article_id IN {AMONG} ORDER BY 1"
    return tuple(row[0] for row in db.sql.execute(query, [json.dumps(sorted(article_ids))]))


def events_of_measures(db: Database, event_ids: Collection[str]) -> tuple[str, ...]:
    """Return the ids of all events of the measures that some events are about."""
    query = (
        "SELECT id FROM events WHERE measure_id IN (SELECT measure_id FROM events WHERE id IN "
        f"{AMONG} AND measure_id IS NOT NULL) ORDER BY id"
    )
    return tuple(row[0] for row in db.sql.execute(query, [json.dumps(sorted(event_ids))]))


def reports(db: Database, event_ids: Collection[str]) -> tuple[Report, ...]:
    """Return the happenings that report some events, by event.

    A sentence that tells of two happenings of one type is left out: which of them is meant is not known.
    """
    found = db.rows(Report, REPORTS, json.dumps(sorted(event_ids)))
    told = Counter((one.event_id, one.article_id, one.start_char) for one in found)
    return tuple(one for one in found if told[one.event_id, one.article_id, one.start_char] == 1)


def blocks(db: Database, article_ids: Collection[str]) -> tuple[Block, ...]:
    """Return the lists of some articles for which a number is stated."""
    return db.rows(Block, BLOCKS, json.dumps(sorted(article_ids)))


def persons(db: Database, entity_ids: Collection[str]) -> dict[str, str]:
    """Return {entity: name} of those entities that are persons."""
    query = f"SELECT id, name FROM entities WHERE type = 'PERSON' AND id IN {AMONG}"
    rows = db.sql.execute(query, [json.dumps(sorted(entity_ids))])
    return {row[0]: row[1] for row in rows}


def replace_conflicts(db: Database, keys: Collection[str], lines: Sequence[ConflictLine]) -> None:
    """Make these the conflicts found by these keys; those of events that are gone go too."""
    asked = json.dumps(sorted(keys))
    with db.sql.atomic():
        held = db.rows(Conflict, f"SELECT * FROM conflicts WHERE key IN {AMONG}", asked)
        wanted = {line.conflict.id: line for line in lines}
        gone = [one.id for one in held if one.id not in wanted]
        gone += _of_gone_events(db)
        known = set(held)
        writes.upsert(db.sql, "conflicts", [x.conflict for x in lines if x.conflict not in known])
        _replace_values(db, lines)
        _forget(db, gone)


def _of_gone_events(db: Database) -> list[str]:
    rows = db.sql.execute(
        "SELECT c.id FROM conflicts c LEFT JOIN events e ON e.id = c.event_id "
        "WHERE c.event_id IS NOT NULL AND e.id IS NULL"
    )
    return [row[0] for row in rows]


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

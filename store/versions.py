"""Versions: events and reports are written with a log of how they stood when; nothing else writes events.

An event's row and those who take part are logged together, its reports one by one, so that a day's
addition to an event with thousands of reports logs that day's reports alone. Rows that stay the same
are not touched. Every caller holds a transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlite_utils import Database as Sqlite

from store import writes
from store.parts import in_parts
from store.records import Event, EventActor
from store.tellings import EventVersion

Composed = tuple[Event, Sequence[EventActor]]
# By article: a telling's event may have thousands of others.
BEST = """
SELECT p.key, t.start_char, t.end_char, t.origin, a.published_at, a.first_seen_at AS known_at,
       substr(a.text, t.start_char + 1, t.end_char - t.start_char) AS sentence
FROM json_each(?) p CROSS JOIN tellings t ON t.id = (
  SELECT x.id FROM tellings x WHERE x.article_id = p.value ->> 1 AND +x.event_id = p.value ->> 0
  ORDER BY x.headline, substr(x.block, 1, 1) = '~', x.start_char, x.end_char LIMIT 1
) CROSS JOIN articles a ON a.id = t.article_id
"""
HELD_REPORT = """
SELECT p.key, r.start_char, r.end_char, r.origin, r.published_at, r.known_at, r.sentence
FROM json_each(?) p CROSS JOIN report_versions r
ON r.event_id = p.value ->> 0 AND r.article_id = p.value ->> 1 AND r.held_until IS NULL
"""
PUT_REPORT = """
INSERT INTO event_reports
  (event_id, article_id, start_char, end_char, origin, known_at, published_at, outlet, language)
SELECT ?1, a.id, ?3, ?4, ?5, ?6, a.published_at, a.source_id, a.language FROM articles a WHERE a.id = ?2
"""
LOG_REPORT = """
INSERT OR REPLACE INTO report_versions
  (event_id, article_id, held_from, start_char, end_char, origin, published_at, known_at, sentence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
CLOSE_REPORT = """
UPDATE report_versions SET held_until = ?
WHERE event_id = ? AND article_id = ? AND held_until IS NULL
"""
CLOSE_REPORTS = (
    "UPDATE report_versions SET held_until = ? WHERE event_id = ? AND held_until IS NULL"
)


def put_events(sql: Sqlite, composed: Sequence[Composed], at: str) -> int:
    """Write events with those who take part; return how many are new or changed."""
    changed = [(event, actors, row) for event, actors in composed
               if (row := as_row(event, actors)) != _held(sql, event.id)]  # fmt: skip
    ids = [(event.id,) for event, _, _ in changed]
    for event_id in ids:
        _close(sql, event_id[0], at)
    versions = [
        EventVersion(event_id=e.id, held_from=at, date=e.date, type=e.type, row=row)
        for e, _, row in changed
    ]
    writes.upsert(sql, "event_versions", versions)
    writes.upsert(sql, "events", [event for event, _, _ in changed])
    sql.conn.executemany("DELETE FROM event_actors WHERE event_id = ?", ids)
    writes.upsert(sql, "event_actors", [one for _, actors, _ in changed for one in actors])
    return len(changed)


def _held(sql: Sqlite, event_id: str) -> str | None:
    held = sql.execute(
        "SELECT row FROM event_versions WHERE event_id = ? AND held_until IS NULL", [event_id]
    ).fetchone()
    return None if held is None else str(held[0])


def as_row(event: Event, actors: Sequence[EventActor]) -> str:
    """Return what the log keeps of an event."""
    taking_part = [[one.entity_id, one.role] for one in actors]
    return json.dumps({**vars(event), "actors": taking_part}, ensure_ascii=False)


def drop_event(sql: Sqlite, event_id: str, at: str) -> None:
    """Take an event away that no article tells of any more; the log keeps it."""
    _close(sql, event_id, at)
    sql.execute(CLOSE_REPORTS, [at, event_id])
    for table in ("event_actors", "event_reports", "event_keys"):
        sql.execute(f"DELETE FROM {table} WHERE event_id = ?", [event_id])
    sql.execute("DELETE FROM event_links WHERE event_id = ? OR other_id = ?", [event_id, event_id])
    sql.execute("DELETE FROM events WHERE id = ?", [event_id])


def _close(sql: Sqlite, event_id: str, at: str) -> None:
    sql.execute(
        "UPDATE event_versions SET held_until = ? WHERE event_id = ? AND held_until IS NULL",
        [at, event_id],
    )


def put_reports(sql: Sqlite, touched: Iterable[tuple[str, str]], at: str) -> None:
    """Write which sentence of an article reports an event, for (event, article) pairs."""
    for pairs in in_parts(sorted(touched)):
        _put_reports(sql, pairs, at)


def _put_reports(sql: Sqlite, pairs: Sequence[tuple[str, str]], at: str) -> None:
    asked = [json.dumps(pairs)]
    best, held = (
        {row[0]: row[1:] for row in sql.execute(query, asked)} for query in (BEST, HELD_REPORT)
    )
    changed = {pair: best.get(n) for n, pair in enumerate(pairs) if best.get(n) != held.get(n)}
    sql.conn.executemany("DELETE FROM event_reports WHERE event_id = ? AND article_id = ?", changed)
    sql.conn.executemany(CLOSE_REPORT, [(at, *pair) for pair in changed])
    found = [(pair, one) for pair, one in changed.items() if one is not None]
    rows = [(*pair, start, end, origin, known) for pair, (start, end, origin, _, known, _) in found]
    sql.conn.executemany(PUT_REPORT, rows)
    sql.conn.executemany(LOG_REPORT, [(*pair, at, *one) for pair, one in found])

"""Reports of events as rows: all of them, or the first few of each with how many are left out.

An event may have thousands; a list of events shows the first ones, found by an index that has them in
order of publication, those of unknown publication last.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from store.db import Database
from store.parts import in_parts

# SQLite's substr() counts code points, as Python's string indexes do.
SENTENCE = """
r.article_id, a.source_id AS outlet, a.url, a.title, a.language, a.published_at,
substr(a.text, r.start_char + 1, r.end_char - r.start_char) AS sentence,
r.start_char, r.end_char, p.fetched_at, p.warc_file, p.warc_offset, p.sha256, a.syndicated_from
"""
COLUMNS = f"SELECT r.event_id, {SENTENCE}, r.origin, r.known_at"
ORDER = "ORDER BY a.published_at IS NULL, a.published_at, a.id, r.start_char"
ALL = f"""{COLUMNS}
FROM event_reports r JOIN articles a ON a.id = r.article_id JOIN pages p ON p.id = a.page_id
WHERE r.event_id IN ({{marks}}) AND coalesce(a.published_at, '') < ? {ORDER}
"""
FIRST = f"""{COLUMNS}
FROM json_each(?1) j CROSS JOIN event_reports r ON r.rowid IN (
    SELECT * FROM (SELECT f.rowid FROM event_reports f WHERE f.event_id = j.value
        AND f.published_at >= '' AND f.published_at < ?2
        ORDER BY f.published_at, f.article_id, f.start_char LIMIT ?3)
    UNION ALL SELECT * FROM (SELECT f.rowid FROM event_reports f WHERE f.event_id = j.value
        AND f.published_at IS NULL ORDER BY f.article_id, f.start_char LIMIT ?3))
JOIN articles a ON a.id = r.article_id JOIN pages p ON p.id = a.page_id {ORDER}
"""
LATER = f"""{COLUMNS}
FROM (SELECT rowid AS number FROM event_reports WHERE event_id = ?
    ORDER BY published_at IS NULL, published_at, article_id, start_char LIMIT ? OFFSET ?) n
CROSS JOIN event_reports r ON r.rowid = n.number
JOIN articles a ON a.id = r.article_id JOIN pages p ON p.id = a.page_id {ORDER}
"""
COUNTS = """
SELECT j.value, (SELECT count(*) FROM event_reports r
    WHERE r.event_id = j.value AND (r.published_at IS NULL OR r.published_at < ?2)) FROM json_each(?1) j
"""
ORIGINS = """
SELECT r.origin, min(r.published_at) AS published_at, min(r.known_at) AS known_at FROM event_reports r
WHERE r.event_id = ? GROUP BY r.origin ORDER BY published_at IS NULL, published_at, r.origin
"""
Rows = Mapping[str, list[dict[str, Any]]]


def reports(
    db: Database, ids: Sequence[str], until: str, most: int | None = None
) -> tuple[Rows, Mapping[str, int]]:
    """Return the reports of events published before an instant, and of how many there are more.

    By publication; those whose publication is unknown count as published, and come last.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    if most is None:
        for part in in_parts(ids):
            _group(found, db, ALL.format(marks=", ".join("?" * len(part))), [*part, until])
        return found, {}
    _group(found, db, FIRST, [json.dumps(ids), until, most])
    shown = {event: many[:most] for event, many in found.items()}
    counts = dict(db.sql.execute(COUNTS, [json.dumps(ids), until]).fetchall())
    return shown, {event: counts[event] - len(many) for event, many in shown.items()}


def some_reports(db: Database, event_id: str, most: int, before: int) -> tuple[dict[str, Any], ...]:
    """Return at most so many reports of an event, after those that come before them."""
    found = list(db.sql.query(LATER, [event_id, most, before]))
    return tuple({name: row[name] for name in row if name != "event_id"} for row in found)


def origins(db: Database, event_id: str) -> tuple[dict[str, Any], ...]:
    """Return when each independent outlet first had an event, over all of its reports."""
    return tuple(db.sql.query(ORIGINS, [event_id]))


def _group(
    found: dict[str, list[dict[str, Any]]], db: Database, sql: str, values: Sequence[object]
) -> None:
    for row in db.sql.query(sql, list(values)):
        found.setdefault(row.pop("event_id"), []).append(row)

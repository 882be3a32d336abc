"""Held: the timeline as this database stood on an earlier day, from the log of versions.

Events, who took part, and the reports with their sentences read as they were kept then; what was
corrected later reads as it was, what was taken away is there.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

from store.db import Database
from store.look.events import NO_LIMIT, ActorLine, EventLine, ReportLine
from store.look.filters import Filter
from store.names import names_of
from store.records import Event

EVENTS = """
SELECT v.event_id, v.row FROM (SELECT *, ? AS asked FROM event_versions) v
WHERE v.held_from < v.asked AND (v.held_until IS NULL OR v.held_until >= v.asked)
"""
REPORTS = """
SELECT v.event_id, v.article_id, a.source_id AS outlet, a.url, a.title, a.language, v.published_at,
       v.sentence, v.start_char, v.end_char, p.fetched_at, p.warc_file, p.warc_offset, p.sha256,
       a.syndicated_from, v.origin, v.known_at
FROM json_each(:ids) j CROSS JOIN report_versions v ON {which}
JOIN articles a ON a.id = v.article_id JOIN pages p ON p.id = a.page_id
WHERE v.held_from < :end AND (v.held_until IS NULL OR v.held_until >= :end)
ORDER BY v.published_at IS NULL, v.published_at, v.article_id, v.start_char
"""
ALL = "v.event_id = j.value"
FIRST = """v.rowid IN (
    SELECT * FROM (SELECT f.rowid FROM report_versions f WHERE f.event_id = j.value AND f.published_at >= ''
        AND f.held_from < :end AND (f.held_until IS NULL OR f.held_until >= :end)
        ORDER BY f.published_at, f.article_id LIMIT :most)
    UNION ALL SELECT * FROM (SELECT f.rowid FROM report_versions f WHERE f.event_id = j.value
        AND f.published_at IS NULL AND f.held_from < :end AND (f.held_until IS NULL OR f.held_until >= :end)
        ORDER BY f.article_id LIMIT :most))"""
COUNTS = """
SELECT j.value, (SELECT count(*) FROM report_versions v WHERE v.event_id = j.value
    AND v.held_from < :end AND (v.held_until IS NULL OR v.held_until >= :end)) FROM json_each(:ids) j
"""
REPORTED = """EXISTS (SELECT 1 FROM report_versions w JOIN articles a ON a.id = w.article_id
    WHERE w.event_id = v.event_id AND w.held_from < v.asked
    AND (w.held_until IS NULL OR w.held_until >= v.asked) AND a.{column} = ?)"""


def held_timeline(db: Database, wanted: Filter) -> tuple[EventLine, ...]:
    """Return the timeline as it stood at the end of the day `held_on` (UTC), in the order of `timeline`."""
    end = f"{wanted.held_on}U"
    sql, values = _conditions(wanted)
    limit = NO_LIMIT if wanted.limit is None else wanted.limit
    rows = db.sql.execute(
        f"{EVENTS}{sql} ORDER BY v.date IS NULL, v.date, v.type, v.event_id LIMIT ?",
        [end, *values, limit],
    ).fetchall()
    held = {event_id: json.loads(row) for event_id, row in rows}
    reports, hidden = _reports(db, list(held), end, wanted.reports)
    names = names_of(db.sql, {entity for row in held.values() for entity, _ in row["actors"]})
    made = (_line(row, reports.get(event_id, []), names) for event_id, row in held.items())
    return tuple(replace(one, hidden=hidden.get(one.event.id, 0)) for one in made if one.reports)


def _conditions(wanted: Filter) -> tuple[str, list[str]]:
    """Return the conditions on versions that stand besides their time."""
    sql = "" if wanted.undated else " AND v.date IS NOT NULL"
    asked = (
        ("v.type = ?", wanted.type),
        ("coalesce(json_extract(v.row, '$.date_end'), v.date) >= ?", wanted.first_day),
        ("v.date <= ?", wanted.last_day),
        ("json_extract(v.row, '$.measure_id') = ?", wanted.measure),
        (
            "EXISTS (SELECT 1 FROM json_each(v.row, '$.actors') x "
            "WHERE json_extract(x.value, '$[0]') = ?)",
            wanted.actor,
        ),
        (REPORTED.format(column="source_id"), wanted.outlet),
        (REPORTED.format(column="language"), wanted.language),
    )
    said = [(part, value) for part, value in asked if value is not None]
    return sql + "".join(f" AND {part}" for part, _ in said), [value for _, value in said]


def _reports(
    db: Database, ids: list[str], end: str, most: int | None
) -> tuple[dict[str, list[ReportLine]], dict[str, int]]:
    """Return the reports of events, all or the first `most`, and of how many there are more."""
    found: dict[str, list[ReportLine]] = {}
    given = {"ids": json.dumps(ids), "end": end, "most": most}
    for row in db.sql.query(REPORTS.format(which=ALL if most is None else FIRST), given):
        found.setdefault(row.pop("event_id"), []).append(ReportLine(**row))
    if most is None:
        return found, {}
    counts = dict(db.sql.execute(COUNTS, given).fetchall())
    shown = {event: many[:most] for event, many in found.items()}
    return shown, {event: counts[event] - len(many) for event, many in shown.items()}


def _line(row: dict[str, Any], reports: list[ReportLine], names: dict[str, str]) -> EventLine:
    known = {field.name for field in fields(Event)}
    actors = [ActorLine(id=who, name=names.get(who, who), role=role) for who, role in row["actors"]]
    return EventLine(
        event=Event(**{name: value for name, value in row.items() if name in known}),
        actors=tuple(sorted(actors, key=lambda one: (one.role, one.name))),
        reports=tuple(reports),
    )

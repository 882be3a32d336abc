"""Held: the timeline as this database stood on an earlier day, from the log of versions.

Events, who took part, and the reports with their sentences read as they were kept then; what was
corrected later reads as it was, what was taken away is there.
"""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from store.db import Database
from store.look.events import CHUNK, NO_LIMIT, ActorLine, EventLine, ReportLine
from store.look.filters import Filter
from store.records import Event

EVENTS = """
SELECT v.event_id, v.row FROM event_versions v
WHERE v.held_from < ? AND (v.held_until IS NULL OR v.held_until >= ?)
"""
REPORTS = """
SELECT v.event_id, v.article_id, a.source_id AS outlet, a.url, a.title, a.language, v.published_at,
       v.sentence, v.start_char, v.end_char, p.fetched_at, p.warc_file, p.warc_offset, p.sha256,
       a.syndicated_from, v.origin, v.known_at
FROM report_versions v JOIN articles a ON a.id = v.article_id JOIN pages p ON p.id = a.page_id
WHERE v.event_id IN ({marks}) AND v.held_from < ? AND (v.held_until IS NULL OR v.held_until >= ?)
ORDER BY v.published_at IS NULL, v.published_at, v.article_id, v.start_char
"""


def held_timeline(db: Database, wanted: Filter) -> tuple[EventLine, ...]:
    """Return the timeline as it stood at the end of the day `held_on` (UTC), in the order of `timeline`."""
    end = f"{wanted.held_on}U"
    sql, values = _conditions(wanted)
    limit = NO_LIMIT if wanted.limit is None else wanted.limit
    rows = db.sql.execute(
        f"{EVENTS}{sql} ORDER BY v.date IS NULL, v.date, v.type, v.event_id LIMIT ?",
        [end, end, *values, limit],
    ).fetchall()
    held = {event_id: json.loads(row) for event_id, row in rows}
    reports = _reports(db, list(held), end)
    names = _names(db, {entity for row in held.values() for entity, _ in row["actors"]})
    made = (_line(row, reports.get(event_id, []), names) for event_id, row in held.items())
    return tuple(line for line in made if line.reports and _reported(line, wanted))


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
    )
    said = [(part, value) for part, value in asked if value is not None]
    return sql + "".join(f" AND {part}" for part, _ in said), [value for _, value in said]


def _reports(db: Database, ids: list[str], end: str) -> dict[str, list[ReportLine]]:
    found: dict[str, list[ReportLine]] = {}
    for start in range(0, len(ids), CHUNK):
        part = ids[start : start + CHUNK]
        sql = REPORTS.format(marks=", ".join("?" * len(part)))
        for row in db.sql.query(sql, [*part, end, end]):
            found.setdefault(row.pop("event_id"), []).append(ReportLine(**row))
    return found


def _names(db: Database, ids: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    listed = sorted(ids)
    for start in range(0, len(listed), CHUNK):
        part = listed[start : start + CHUNK]
        marks = ", ".join("?" * len(part))
        rows = db.sql.execute(f"SELECT id, name FROM entities WHERE id IN ({marks})", part)
        found.update(rows.fetchall())
    return found


def _line(row: dict[str, Any], reports: list[ReportLine], names: dict[str, str]) -> EventLine:
    known = {field.name for field in fields(Event)}
    actors = [ActorLine(id=who, name=names.get(who, who), role=role) for who, role in row["actors"]]
    return EventLine(
        event=Event(**{name: value for name, value in row.items() if name in known}),
        actors=tuple(sorted(actors, key=lambda one: (one.role, one.name))),
        reports=tuple(reports),
    )


def _reported(line: EventLine, wanted: Filter) -> bool:
    """Tell whether the outlet and the language that are asked for are among its reports."""
    outlets = {report.outlet for report in line.reports}
    languages = {report.language for report in line.reports}
    return (wanted.outlet is None or wanted.outlet in outlets) and (
        wanted.language is None or wanted.language in languages
    )

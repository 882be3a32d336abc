"""Actors as a reader asks for them: who takes part, and what one of them did, said and held over time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from store.db import Database
from store.look.counting import counted_anew, of_events
from store.look.filters import Filter, Where, first_rows, in_turn, of_articles
from store.look.holders import Known, capacity
from store.look.near import unknown
from store.look.stances import StanceLine, stance_series

ACTORS = """
SELECT t.*, n.name, n.type, n.description, n.side, n.body, b.name AS body_name, b.side AS body_side
FROM actor_totals t JOIN entities n ON n.id = t.entity_id LEFT JOIN entities b ON b.id = n.body
WHERE 1 = 1 {where} ORDER BY t.acted DESC, t.statements DESC, t.entity_id LIMIT ?
"""
SOME = """
SELECT n.id AS entity_id, n.name, n.type, n.description, n.side, n.body, b.name AS body_name,
       b.side AS body_side, ifnull(t.acted, 0) AS acted, ifnull(t.targeted, 0) AS targeted,
       ifnull(t.statements, 0) AS statements, ifnull(t.stances, 0) AS stances, t.first_seen_on, t.last_seen_on
FROM json_each(?) j CROSS JOIN entities n ON n.id = j.value LEFT JOIN entities b ON b.id = n.body
LEFT JOIN actor_totals t ON t.entity_id = n.id
"""
NAMES = """
SELECT a.entity_id, a.language, a.alias FROM json_each(?) j CROSS JOIN aliases a ON a.entity_id = j.value
WHERE a.language IN ('zh', 'ja') ORDER BY a.rowid DESC
"""
DEEDS = """
SELECT e.id AS event_id, e.date, e.type, x.role, e.title, e.outlets
FROM actor_events x CROSS JOIN events e ON e.id = x.event_id WHERE x.entity_id = ? {where}
ORDER BY x.date DESC, x.event_id, x.role LIMIT ?
"""
SAID = """
SELECT q.id, a.published_at, q.kind, q.cue, q.text, a.source_id AS outlet, a.language, a.url, q.article_id,
       q.start_char, q.end_char
FROM {driven} AND a.copy_of IS NULL {where}
ORDER BY a.published_at DESC, q.id LIMIT ?
"""
# Few quotes are found by their speaker; of many, the newest are found by walking articles back in time.
FEW = 2_000  # measured: sorting so many by day takes some 10 ms
SPOKEN = "SELECT count(*) FROM (SELECT 1 FROM quotes WHERE speaker_id = ? LIMIT ?)"
BY_SPEAKER = "quotes q JOIN articles a ON a.id = q.article_id WHERE q.speaker_id = ?"
BY_TIME = "articles a CROSS JOIN quotes q ON q.article_id = a.id WHERE q.speaker_id = ?"


@dataclass(frozen=True, kw_only=True)
class ActorSummary:
    """Someone who acts, is aimed at, speaks or holds a stance; names are those texts of a language use."""

    id: str
    name: str
    name_zh: str | None
    name_ja: str | None
    type: str
    side: str | None
    capacity: str
    body: str | None
    description: str | None
    acted: int
    targeted: int
    statements: int
    stances: int
    first_seen_on: str | None
    last_seen_on: str | None


@dataclass(frozen=True, kw_only=True)
class DeedLine:
    """An event in which someone takes part."""

    event_id: str
    date: str | None
    type: str
    role: str
    title: str
    outlets: int


@dataclass(frozen=True, kw_only=True)
class SaidLine:
    """What someone said, as an article gives it."""

    id: str
    published_at: str | None
    kind: str
    cue: str | None
    text: str
    outlet: str
    language: str
    url: str
    article_id: str
    start_char: int
    end_char: int


@dataclass(frozen=True, kw_only=True)
class ActorDetail:
    """One actor with the newest of what it did, said and held, in order of time."""

    actor: ActorSummary
    did: tuple[DeedLine, ...]
    said: tuple[SaidLine, ...]
    held: tuple[StanceLine, ...]


def all_actors(
    db: Database, wanted: Filter, *, side: str | None = None, limit: int = 50
) -> tuple[ActorSummary, ...]:
    """Return those who act most, at most `limit`; of one side where it is named.

    Days ask for events of those days and for what was published on them.

    Raises:
        UsageError: there is no such side.
    """
    if side is not None:
        sides = [one for (one,) in db.sql.execute("SELECT DISTINCT side FROM entities") if one]
        if side not in sides:
            raise unknown("Side", side, sides)
    where = Where(" AND coalesce(n.side, b.side) = ?", (side,)) if side else Where()
    if wanted == Filter():
        found = db.sql.query(ACTORS.format(where=where.sql), [*where.values, limit])
        return _summaries(db, list(found))
    counted = counted_anew(db, wanted, side, limit)
    rows = _rows(db, [one.entity_id for one in counted])
    return _summaries(db, [{**rows[one.entity_id], **vars(one)} for one in counted])


def one_actor(
    db: Database, entity_id: str, wanted: Filter | None = None, *, limit: int = 50
) -> ActorDetail:
    """Return one actor with the newest `limit` rows each of what it did, said and held.

    Raises:
        UsageError: nobody has that id.
    """
    asked = wanted or Filter()
    if not db.sql.execute("SELECT 1 FROM entities WHERE id = ?", [entity_id]).fetchone():
        known = [row[0] for row in db.sql.execute("SELECT entity_id FROM actor_totals")]
        raise unknown("Actor", entity_id, known)
    events = of_events(asked)
    did = db.rows(DeedLine, DEEDS.format(where=events.sql), entity_id, *events.values, limit)
    said = _said(db, entity_id, asked, limit)
    held = stance_series(db, replace(asked, actor=entity_id), limit=limit)
    return ActorDetail(
        actor=_one(db, entity_id),
        did=did[::-1],
        said=tuple(reversed(said)),
        held=tuple(sorted(held, key=lambda one: (one.day, one.id))),
    )


def _said(db: Database, entity_id: str, asked: Filter, limit: int) -> list[SaidLine]:
    """Return the newest `limit` statements of somebody, the newest first."""
    articles = of_articles(asked)
    many = db.sql.execute(SPOKEN, [entity_id, FEW + 1]).fetchone()[0] > FEW

    def lines(part: Where, most: int) -> tuple[SaidLine, ...]:
        where = articles + part
        words = SAID.format(driven=BY_TIME if many else BY_SPEAKER, where=where.sql)
        return db.rows(SaidLine, words, entity_id, *where.values, most)

    return first_rows(in_turn(db, asked) if many else (Where(),), limit, lines)


def _one(db: Database, entity_id: str) -> ActorSummary:
    return _summaries(db, list(_rows(db, [entity_id]).values()))[0]


def _rows(db: Database, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    return {row["entity_id"]: row for row in db.sql.query(SOME, [json.dumps(ids)])}


def _summaries(db: Database, rows: Sequence[dict[str, Any]]) -> tuple[ActorSummary, ...]:
    """Return actors with the first name that the topic or texts give them in each language."""
    ids = json.dumps([row["entity_id"] for row in rows])
    names = {(who, code): name for who, code, name in db.sql.execute(NAMES, [ids])}
    return tuple(_summary(row, names) for row in rows)


def _summary(row: dict[str, Any], names: Mapping[tuple[str, str], str]) -> ActorSummary:
    known = Known(
        type=row["type"],
        name=row["name"],
        description=row["description"] or "",
        side=row["side"],
        body=row["body"],
        behalf_side=row["body_side"],
    )
    own = {one.name: row[one.name] for one in fields(ActorSummary) if one.name in row}
    own |= {"side": row["side"] or row["body_side"], "body": row["body_name"]}
    return ActorSummary(
        **own,
        id=row["entity_id"],
        name_zh=names.get((row["entity_id"], "zh")),
        name_ja=names.get((row["entity_id"], "ja")),
        capacity=capacity(known),
    )

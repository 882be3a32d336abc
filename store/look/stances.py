"""Stances over time: who held what toward a target, when, in which words.

A copy of an article says nothing anew and is left out. The day is that of publication, and beside it the day
on which it was said, where an event in which the holder acts dates the same words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from store.db import Database
from store.look.filters import Filter, Where, first_rows, in_turn, of_articles
from store.look.holders import Known, capacity
from store.look.near import unknown
from store.passages import around

# Few stances are found by their holder; of many, the newest are found by walking articles back in time.
FEW = 10_000  # measured: sorting so many by day takes some 40 ms
HELD = """SELECT count(*) FROM (SELECT 1 FROM stances s WHERE {held} UNION ALL
SELECT 1 FROM stances s WHERE {behalf} LIMIT ?)"""
BY_HOLDER = "stances s JOIN articles a ON a.id = s.article_id"
BY_TIME = "articles a CROSS JOIN stances s ON s.article_id = a.id"
POSITIONS = ("support", "oppose", "concern", "neutral")
BY = ("side", "actor", "language", "month")
UNDATED = "9999"
AROUND_CHARS = 600  # chosen: no sentence of news goes on longer to either side
CHOSEN = """
SELECT s.id, a.published_at FROM {driven} WHERE a.copy_of IS NULL {where}
ORDER BY a.published_at DESC, s.id LIMIT ?
"""
SERIES = """
SELECT s.id, s.holder_id, h.name AS holder, h.type, h.description, h.side, h.body,
       s.on_behalf_of, b.name AS behalf, b.side AS behalf_side, hb.side AS body_side,
       s.target_id, t.title AS target, s.position, s.confidence, s.article_id, a.source_id AS outlet,
       a.language, a.url, a.published_at, s.start_char, s.end_char, s.text,
       substr(a.text, max(1, s.start_char - 599), s.end_char - s.start_char + 1200) AS around,
       (SELECT min(e.date) FROM event_reports r JOIN events e ON e.id = r.event_id
        JOIN event_actors x ON x.event_id = e.id AND x.role = 'actor'
             AND x.entity_id IN (s.holder_id, s.on_behalf_of)
        WHERE r.article_id = s.article_id AND r.start_char < s.end_char AND s.start_char < r.end_char
              AND e.precision = 'day') AS said_on
FROM ({chosen}) c JOIN stances s ON s.id = c.id JOIN articles a ON a.id = s.article_id
JOIN targets t ON t.id = s.target_id
LEFT JOIN entities h ON h.id = s.holder_id LEFT JOIN entities b ON b.id = s.on_behalf_of
LEFT JOIN entities hb ON hb.id = h.body
"""


@dataclass(frozen=True, kw_only=True)
class StanceLine:
    """One stance with its words; `capacity` tells in which role it is held (store.look.holders)."""

    id: str
    said_on: str | None
    published_at: str | None
    holder_id: str
    holder: str
    side: str | None
    capacity: str
    on_behalf_of: str | None
    behalf: str | None
    target_id: str
    target: str
    position: str
    confidence: float
    text: str
    sentence: str  # the sentence or sentences that hold the text
    outlet: str
    language: str
    url: str
    article_id: str
    start_char: int
    end_char: int

    @property
    def day(self) -> str:
        """Return the day on which it was said, else that of publication; 9999 where neither is known."""
        return self.said_on or (self.published_at or UNDATED)[:10]


@dataclass(frozen=True, kw_only=True)
class StanceGroup:
    """How often each position was taken toward a target in a month, and where it changed."""

    group: str
    name: str
    target_id: str
    target: str
    month: str
    support: int
    oppose: int
    concern: int
    neutral: int
    outlets: int
    changed: str | None  # "moved from concern to oppose on 2026-01-07"
    evidence_article_id: str | None
    evidence: str | None


def stance_series(
    db: Database,
    wanted: Filter,
    *,
    target: str | None = None,
    position: str | None = None,
    limit: int = 200,
) -> tuple[StanceLine, ...]:
    """Return the newest `limit` stances that a filter lets through, by holder and target, oldest first.

    The filter's actor is the holder, or the body for whom the holder speaks.

    Raises:
        UsageError: there is no such target or position.
    """
    _check(db, target, position)
    driven = _driven(db, wanted.actor, position)
    asked = _asked(wanted, target, position, driven)

    def of(part: Where, most: int) -> Iterable[StanceLine]:
        where = asked + part
        sql = SERIES.format(chosen=CHOSEN.format(driven=driven, where=where.sql))
        return map(_line, db.sql.query(sql, [*where.values, most]))

    lines = first_rows(in_turn(db, wanted) if driven == BY_TIME else (Where(),), limit, of)
    return tuple(
        sorted(lines, key=lambda o: (o.holder, o.target_id, o.day, o.published_at or "", o.id))
    )


def stance_groups(lines: Sequence[StanceLine], by: str = "actor") -> tuple[StanceGroup, ...]:
    """Return stances counted by group, target and month; changes of position where a group is one actor.

    `by` is one of `BY`. An actor's change is dated by the first day on which another position was taken;
    neutral words neither make nor end a position.
    """
    groups: dict[tuple[str, str, str], list[StanceLine]] = defaultdict(list)
    for one in lines:
        groups[_group(one, by)[0], one.target_id, one.day[:7]].append(one)
    moves = _moves(lines) if by == "actor" else {}
    found = [_summed(key, many, by, moves.get(key)) for key, many in groups.items()]
    return tuple(sorted(found, key=lambda o: (o.name, o.target_id, o.month)))


def _asked(wanted: Filter, target: str | None, position: str | None, driven: str) -> Where:
    """Return the conditions on articles and stances."""
    asked = [of_articles(wanted)]
    if target is not None:
        asked.append(Where(" AND +s.target_id = ?", (target,)))
    if position is not None:
        asked.append(Where(" AND +s.position = ?", (position,)))
    if wanted.actor is not None:
        held, behalf, values = _held(wanted.actor, position)
        if driven == BY_TIME:  # a plus sign keeps an index from being used
            held, behalf = held.replace("s.", "+s."), behalf.replace("s.", "+s.")
        asked.append(Where(f" AND (({held}) OR ({behalf}))", values * 2))
    sql = "".join(one.sql for one in asked)
    return Where(sql, tuple(value for one in asked for value in one.values))


def _driven(db: Database, holder: str | None, position: str | None) -> str:
    """Return by which table the stances are found: by their holder where it holds few of a position."""
    if holder is None:
        return BY_TIME
    held, behalf, values = _held(holder, position)
    query = HELD.format(held=held, behalf=behalf)
    many = db.sql.execute(query, [*values, *values, FEW + 1]).fetchone()[0]
    return BY_TIME if many > FEW else BY_HOLDER


def _held(holder: str, position: str | None) -> tuple[str, str, tuple[str, ...]]:
    """Return the conditions that someone holds a stance, or has it held for them, and the values of each."""
    if position is None:
        return "s.holder_id = ?", "s.on_behalf_of = ?", (holder,)
    also = "AND s.position = ?"
    return f"s.holder_id = ? {also}", f"s.on_behalf_of = ? {also}", (holder, position)


def _check(db: Database, target: str | None, position: str | None) -> None:
    if target is not None:
        held = [row[0] for row in db.sql.execute("SELECT id FROM targets ORDER BY id")]
        if target not in held:
            raise unknown("Target", target, held)
    if position is not None and position not in POSITIONS:
        raise unknown("Position", position, POSITIONS)


def _line(row: dict[str, Any]) -> StanceLine:
    behalf_side = row["body_side"] or row["behalf_side"]
    known = Known(
        type=row["type"] or "PERSON",
        name=row["holder"] or "",
        description=row["description"] or "",
        side=row["side"],
        body=row["body"],
        behalf_side=behalf_side,
    )
    own = {one.name: row[one.name] for one in fields(StanceLine) if one.name in row}
    own["holder"] = row["holder"] or row["holder_id"]
    own["side"] = row["side"] or behalf_side
    start = min(row["start_char"], AROUND_CHARS)
    low, high = around(row["around"], start, start + row["end_char"] - row["start_char"])
    return StanceLine(**own, capacity=capacity(known), sentence=row["around"][low:high])


def _group(one: StanceLine, by: str) -> tuple[str, str]:
    """Return the group's key and name."""
    if by == "actor":
        return one.holder_id, one.holder
    key = {"side": one.side or "no side", "language": one.language, "month": "all"}[by]
    return key, key


def _moves(lines: Iterable[StanceLine]) -> dict[tuple[str, str, str], tuple[str, StanceLine]]:
    """Return the last change of each actor's position toward a target in a month, with its evidence."""
    series: dict[tuple[str, str], dict[str, list[StanceLine]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for one in lines:
        if one.position != "neutral":
            series[one.holder_id, one.target_id][one.day].append(one)
    found: dict[tuple[str, str, str], tuple[str, StanceLine]] = {}
    for (holder, target), days in series.items():
        before: str | None = None
        for day in sorted(days):
            position = Counter(one.position for one in days[day]).most_common(1)[0][0]
            if before not in (None, position):
                line = next(one for one in days[day] if one.position == position)
                found[holder, target, day[:7]] = f"moved from {before} to {position} on {day}", line
            before = position
    return found


def _summed(
    key: tuple[str, str, str],
    many: Sequence[StanceLine],
    by: str,
    move: tuple[str, StanceLine] | None,
) -> StanceGroup:
    count = Counter(one.position for one in many)
    return StanceGroup(
        group=key[0],
        name=_group(many[0], by)[1],
        target_id=key[1],
        target=many[0].target,
        month=key[2],
        support=count["support"],
        oppose=count["oppose"],
        concern=count["concern"],
        neutral=count["neutral"],
        outlets=len({one.outlet for one in many}),
        changed=move[0] if move else None,
        evidence_article_id=move[1].article_id if move else None,
        evidence=move[1].sentence if move else None,
    )

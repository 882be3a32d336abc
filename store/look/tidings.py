"""Tidings: what else is new in a window beside events: listings, figures, stances, edits, days ahead, and
into which sources nobody could look.

All but edits and sources go by articles that are new in the window, so that what is read anew in an old
article is no news.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any

from store.db import Database
from store.look.changes import ChangeLine
from store.look.conflicts import ConflictsLine, conflicts
from store.look.filters import Filter
from store.look.news import Window
from store.look.stances import StanceLine, stance_series
from store.passages import WINDOW_CHARS, around

OLDEST_DAYS = 7  # chosen: an article that came out longer before the window is looked up, not news
AHEAD_DAYS = 90
MENTIONED_DAYS = 45
MANY = 60
BROKEN = ("schema_change", "soft_block", "policy_block", "gone", "error")
FRESH = "a.published_at >= ? AND a.published_at <= ? AND a.first_seen_at > ? AND a.copy_of IS NULL"
PUBLISHED = "a.published_at > ? AND a.published_at <= ? AND a.copy_of IS NULL"
LISTED = """
SELECT n.measure_id, m.title AS measure, n.name_key, n.action, n.list, n.listed_name, n.entity_id,
       e.name, n.date, a.source_id AS outlet, a.url, a.published_at,
       m.names_stated AS stated
FROM articles a CROSS JOIN measure_names n ON n.article_id = a.id
JOIN measures m ON m.id = n.measure_id
LEFT JOIN entities e ON e.id = n.entity_id WHERE {fresh} AND NOT EXISTS (
  SELECT 1 FROM listings l JOIN articles b ON b.id = l.article_id WHERE l.measure_id = n.measure_id
  AND l.entity_id IS n.entity_id AND l.action = n.action AND b.first_seen_at < a.first_seen_at
  AND b.published_at < ?)
ORDER BY n.measure_id, n.action, n.rowid LIMIT 2000
"""
DIFFERING = """
SELECT DISTINCT v.conflict_id FROM articles a CROSS JOIN conflict_values v ON v.article_id = a.id
WHERE {fresh}
"""
SPEAKING = """
SELECT DISTINCT s.holder_id, s.target_id FROM articles a CROSS JOIN stances s ON s.article_id = a.id
WHERE {fresh} AND s.position <> 'neutral' AND s.holder_id IS NOT NULL LIMIT ?
"""
EDITED = """
SELECT c.id, c.article_id, a.source_id AS outlet, a.url, a.title, a.language, a.published_at, c.kind,
       c.before, c.after, c.seen_at, c.stated, c.from_revision, c.to_revision
FROM changes c JOIN articles a ON a.id = c.article_id
WHERE c.seen_at > ? AND c.seen_at <= ? ORDER BY c.seen_at, c.article_id, c.rowid LIMIT ?
"""
COMING = f"""
SELECT d.value AS day, d.text, d.start_char, d.end_char, a.source_id AS outlet, a.language, a.url,
       max(0, d.start_char - {WINDOW_CHARS}) AS first,
       substr(a.text, max(0, d.start_char - {WINDOW_CHARS}) + 1,
              d.end_char - max(0, d.start_char - {WINDOW_CHARS}) + {WINDOW_CHARS}) AS near
FROM dates d JOIN articles a ON a.id = d.article_id
WHERE d.value > ? AND d.value <= ? AND length(d.value) = 10 AND d.type = 'DATE'
  AND a.published_at >= ? AND a.published_at <= ? AND a.copy_of IS NULL
ORDER BY d.value, a.published_at DESC LIMIT ?
"""
LOOKED = """
SELECT s.id, s.name, r.route, r.state, r.checked_at, r.newest_at, r.note
FROM sources s JOIN routes r ON r.source_id = s.id ORDER BY s.id, r.route
"""
GAVE = """
SELECT a.source_id, count(*) FROM articles a WHERE a.published_at > ? AND a.published_at <= ? GROUP BY 1
"""


@dataclass(frozen=True, kw_only=True)
class ListedLine:
    """A name that a measure puts on a list, or that is taken off or suspended."""

    measure_id: str
    measure: str
    name_key: str
    action: str
    list: str
    listed_name: str
    entity_id: str | None
    name: str | None
    date: str
    outlet: str
    url: str
    published_at: str | None
    stated: int | None  # how many names the notice says it lists


@dataclass(frozen=True, kw_only=True)
class ComingLine:
    """A day ahead that an article mentions, with its sentence."""

    day: str
    text: str
    outlet: str
    language: str
    url: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class LookedLine:
    """How a source answered: `articles` is how many of its articles came out in the window."""

    id: str
    name: str
    state: str
    checked_at: str
    newest_at: str | None
    broken: tuple[str, ...]  # routes that answered with a fault
    articles: int


def _fresh(window: Window) -> tuple[str, list[str]]:
    """Return the condition that an article `a` is new in a window, with its values."""
    if window.clock == "published":
        return PUBLISHED, [window.since, window.until]
    oldest = _earlier(window.since, OLDEST_DAYS)
    return FRESH, [oldest, window.until, window.since]


def _earlier(instant: str, days: int) -> str:
    moved = datetime.fromisoformat(instant) - timedelta(days=days)
    return moved.isoformat().replace("+00:00", "Z")


def listed(db: Database, window: Window) -> tuple[ListedLine, ...]:
    """Return what was done to names on lists, as new articles tell for the first time."""
    fresh, values = _fresh(window)
    return db.rows(ListedLine, LISTED.format(fresh=fresh), *values, window.since)


def differing(db: Database, window: Window) -> tuple[ConflictsLine, ...]:
    """Return the conflicts to which new articles add a value, the newest first."""
    fresh, values = _fresh(window)
    ids = {row[0] for row in db.sql.execute(DIFFERING.format(fresh=fresh), values)}
    if not ids:
        return ()
    asked = conflicts(db, Filter(first_day=_earlier(window.since, OLDEST_DAYS)[:10]))
    return tuple(one for one in asked if one.id in ids)


def speaking(db: Database, window: Window) -> tuple[tuple[StanceLine, ...], ...]:
    """Return the stances of each holder toward each target of which new articles tell, oldest first."""
    fresh, values = _fresh(window)
    pairs = db.sql.execute(SPEAKING.format(fresh=fresh), [*values, MANY]).fetchall()
    asked = Filter(as_of=window.until[:10])
    series = (
        stance_series(db, Filter(actor=holder, as_of=asked.as_of), target=target)
        for holder, target in sorted(pairs)
    )
    own = (
        tuple(one for one in many if one.holder_id == holder)
        for many, (holder, _) in zip(series, sorted(pairs), strict=True)
    )
    return tuple(many for many in own if len(many) > 1)


def edited(db: Database, window: Window) -> tuple[ChangeLine, ...]:
    """Return what articles changed in substance, as it was seen in a window."""
    return db.rows(ChangeLine, EDITED, window.since, window.until, MANY)


def coming(db: Database, window: Window) -> tuple[ComingLine, ...]:
    """Return days after a window that articles of the weeks before its end mention, nearest first."""
    today = date.fromisoformat(window.until[:10])
    values = [
        today.isoformat(),
        (today + timedelta(days=AHEAD_DAYS)).isoformat(),
        _earlier(window.until, MENTIONED_DAYS),
        window.until,
    ]
    return tuple(_coming(row) for row in db.sql.query(COMING, [*values, MANY]))


def _coming(row: dict[str, Any]) -> ComingLine:
    near, first = row["near"], row["first"]
    low, high = around(near, row["start_char"] - first, row["end_char"] - first)
    own = {one.name: row[one.name] for one in fields(ComingLine) if one.name in row}
    return ComingLine(**own, sentence=near[low:high])


def looked(db: Database, window: Window) -> tuple[LookedLine, ...]:
    """Return how each source that is followed answered last, and what it gave in a window."""
    gave = dict(db.sql.execute(GAVE, [window.since, window.until]).fetchall())
    routes: dict[str, list[dict[str, Any]]] = {}
    for row in db.sql.query(LOOKED):
        routes.setdefault(row["id"], []).append(row)
    return tuple(_looked(many, gave.get(source, 0)) for source, many in routes.items())


def _looked(routes: list[dict[str, Any]], articles: int) -> LookedLine:
    whole = next((one for one in routes if one["route"] == "all"), routes[0])
    newest = [one["newest_at"] for one in routes if one["newest_at"]]
    return LookedLine(
        id=whole["id"],
        name=whole["name"],
        state=whole["state"],
        checked_at=max(one["checked_at"] for one in routes),
        newest_at=max(newest, default=None),
        broken=tuple(
            one["route"] for one in routes if one["route"] != "all" and one["state"] in BROKEN
        ),
        articles=articles,
    )

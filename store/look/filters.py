"""Filters: which rows a reader asks for, checked against what is held, and as SQL conditions.

Every question of `store.look` takes the same filter. What is asked of articles reads here: by outlet,
language, day of publication, and by which day they were published or held.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from store import search
from store.db import Database
from store.errors import UsageError

Item = TypeVar("Item")
EVENT_TYPES = (
    "announcement effective remark protest rejection statement listing delisting trade_data market "
    "budget plan earlier_measure licence licence_delay investigation court meeting other"
).split()
LANGUAGES = ("en", "zh", "ja")
KNOWN = {
    "actor": "SELECT id FROM entities WHERE id = ?",
    "measure": "SELECT id FROM measures WHERE id = ?",
    "outlet": "SELECT id FROM sources WHERE id = ?",
}


@dataclass(frozen=True, kw_only=True)
class Filter:
    """Which events; None asks for all. Days are `YYYY-MM-DD`, both ends included."""

    first_day: str | None = None
    last_day: str | None = None
    type: str | None = None
    actor: str | None = None
    measure: str | None = None
    outlet: str | None = None
    language: str | None = None
    as_of: str | None = None
    held_on: str | None = None
    undated: bool = False
    limit: int | None = None  # at most so many rows, the first ones
    reports: int | None = None  # at most so many reports an event, the first ones


@dataclass(frozen=True)
class Where:
    """SQL conditions with their parameters; `sql` begins with AND, or is empty."""

    sql: str = ""
    values: tuple[str, ...] = ()

    def __add__(self, further: Where) -> Where:
        """Return these conditions and further ones."""
        return Where(self.sql + further.sql, self.values + further.values)


def of_articles(wanted: Filter) -> Where:
    """Return the conditions that a filter sets for `articles a`: facts are asked by their article.

    Days are those of publication (UTC); `held_on` compares the instant at which we first saw it.
    """
    asked = (
        ("a.source_id = ?", wanted.outlet),
        ("a.language = ?", wanted.language),
        ("a.published_at >= ?", wanted.first_day),
        ("a.published_at < ?", after(wanted.last_day)),
        ("a.published_at < ?", after(wanted.as_of)),
        ("a.first_seen_at < ?", after(wanted.held_on)),
    )
    said = [(sql, value) for sql, value in asked if value is not None]
    return Where("".join(f" AND {sql}" for sql, _ in said), tuple(value for _, value in said))


def in_turn(db: Database, wanted: Filter) -> tuple[Where, ...]:
    """Return the conditions under which a walk back in time over `articles a` meets all, one after another.

    What was held by a day came out before some instant, where the walk begins: what is newer is not met at
    all. What has no time of publication comes last.
    """
    until = after(wanted.held_on)
    last = until and search.last_published(db.sql, until)
    if not last:
        return (Where(),)
    return Where(" AND a.published_at <= ?", (last,)), Where(" AND a.published_at IS NULL")


def first_rows(
    parts: Iterable[Where], limit: int, ask: Callable[[Where, int], Iterable[Item]]
) -> list[Item]:
    """Return the first `limit` rows that some conditions let through, asked one after another.

    `ask` gives the first rows under one of them, at most so many.
    """
    found: list[Item] = []
    for part in parts:
        found += ask(part, limit - len(found))
    return found


REPORTED = " AND EXISTS (SELECT 1 FROM event_reports r WHERE r.event_id = e.id{where})"
# what an event knows itself of its first report rules it out before its reports are asked
FIRST = (
    (" AND e.first_reported_at < ?", "as_of"),
    (" AND (e.first_seen_at IS NULL OR e.first_seen_at < ?)", "held_on"),
)


def of_reports(wanted: Filter) -> Where:
    """Return the condition that one report of `events e` is of an article that a filter lets through."""
    articles = of_articles(wanted)
    if not articles.sql:
        return articles
    if articles == of_articles(Filter(as_of=wanted.as_of)):
        return Where(FIRST[0][0], articles.values)
    first = [(sql, after(getattr(wanted, name))) for sql, name in FIRST if getattr(wanted, name)]
    named = {"a.source_id": "r.outlet", "a.first_seen_at": "r.known_at", " a.": " r."}
    own = articles.sql
    for theirs, ours in named.items():
        own = own.replace(theirs, ours)
    sql = "".join(one for one, _ in first) + REPORTED.format(where=own)
    return Where(sql, (*(day for _, day in first if day), *articles.values))


TAKES_PART = "e.id IN (SELECT event_id FROM actor_events WHERE entity_id = ?)"
FEW = 1_000  # events
DEEDS = "SELECT count(*) FROM (SELECT 1 FROM actor_events WHERE entity_id = ? LIMIT ?)"


def of_actor(db: Database, actor: str | None) -> str:
    """Return the condition that someone takes part in `events e`.

    Who takes part in few has them looked up; the plus sign lets those of many be met in their order.
    """
    few = actor is None or db.sql.execute(DEEDS, [actor, FEW]).fetchone()[0] < FEW
    return TAKES_PART if few else f"+{TAKES_PART}"


def after(day: str | None) -> str | None:
    """Return a text that sorts after every instant of a day and before those of the next."""
    return None if day is None else f"{day}U"


def checked(db: Database, wanted: Filter, types: Collection[str] = EVENT_TYPES) -> Filter:
    """Return the filter, if it asks for what can exist: a slip must not read as "nothing happened".

    Raises:
        UsageError: no such type, actor, measure, outlet or language; or the days are the wrong way round.
    """
    for name, query in KNOWN.items():
        asked = getattr(wanted, name)
        if asked is not None and not db.sql.execute(query, [asked]).fetchone():
            held = {row[0] for row in db.sql.execute(query.replace(" WHERE id = ?", ""))}
            raise _unknown(name, asked, held)
    for name, allowed in (("type", types), ("language", LANGUAGES)):
        asked = getattr(wanted, name)
        if asked is not None and asked not in allowed:
            raise _unknown(name, asked, allowed)
    if wanted.first_day and wanted.last_day and wanted.first_day > wanted.last_day:
        raise UsageError(f"--from {wanted.first_day} is after --to {wanted.last_day}.")
    return wanted


def _unknown(name: str, asked: str, held: Collection[str]) -> UsageError:
    near = get_close_matches(asked, held, n=3, cutoff=0.5) or sorted(held)[:20]
    return UsageError(f"--{name} {asked!r} is not known here; expected such as {', '.join(near)}.")

"""Coverage: which outlets report an event, who had it first, who is silent, and who could not be seen.

When an outlet had it is a range: from the earliest instant that its claimed publication allows to the
latest, which is never after the instant at which we first saw the article. An outlet had it first only where
its range ends before every other one begins; where ranges overlap, nobody can tell. A copy stands under its
original.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from store.db import Database
from store.look.filters import Filter, of_actor, of_articles, of_reports
from store.look.near import unknown
from store.parts import array
from store.records import iso
from store.schema import KNOWN

WEEK = timedelta(days=7)
WIDTH = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "day": timedelta(days=1)}
OTHER = "other"  # the source that stands for outlets without a file; it cannot be silent
EARLIEST = datetime(1, 1, 1, tzinfo=UTC)
EVENTS = """
SELECT e.id, e.date, e.type, e.title FROM events e WHERE {chosen} ORDER BY e.date DESC, e.id LIMIT ?
"""
# Of one event, since several would have to be sorted: of each outlet's own reports the one seen first, those
# that came out first among those whose time is known as exactly, how many articles they are; all its copies.
OTHERWISE = "ifnull(a.published_precision, '') NOT IN ({})"
EXACT = (
    *(f"a.published_precision = '{one}'" for one in WIDTH),
    OTHERWISE.format(", ".join(f"'{one}'" for one in WIDTH)),
)
FIRSTS = ", ".join(
    f"min(ifnull(r.published_at, '~') || ' ' || r.article_id) FILTER (WHERE a.copy_of IS NULL AND {one})"
    for one in EXACT
)
GROUPS = f"""
SELECT count(DISTINCT r.article_id) FILTER (WHERE a.copy_of IS NULL),
       json_group_array(r.article_id) FILTER (WHERE a.copy_of IS NOT NULL),
       min(a.first_seen_at || ' ' || r.article_id) FILTER (WHERE a.copy_of IS NULL), {FIRSTS}
FROM event_reports r CROSS JOIN articles a INDEXED BY {KNOWN} ON a.id = r.article_id
WHERE r.event_id = ? {{where}} GROUP BY r.outlet
"""
REPORTS = """
SELECT a.id AS article_id, a.source_id AS outlet, a.url, a.language, a.published_at,
       a.published_precision AS precision, a.first_seen_at AS first_seen, a.copy_of, a.syndicated_from,
       s.timezone
FROM json_each(?) j CROSS JOIN articles a ON a.id = j.value JOIN sources s ON s.id = a.source_id
"""
ORIGINALS = f"""
SELECT a.id, a.source_id FROM json_each(?) j CROSS JOIN articles a INDEXED BY {KNOWN} ON a.id = j.value
"""
GAVE = """
SELECT j.value FROM json_each(?) j WHERE EXISTS (
    SELECT 1 FROM articles WHERE source_id = j.value AND published_at >= ? AND published_at < ?)
"""
CRAWLED = """
SELECT EXISTS (SELECT 1 FROM pages WHERE source_id = ? AND fetched_at >= ? AND fetched_at < ?)
"""
FOLLOWED = """
SELECT s.id, (SELECT r.state FROM routes r WHERE r.source_id = s.id AND r.route = 'all') AS state
FROM sources s WHERE EXISTS (SELECT 1 FROM routes r WHERE r.source_id = s.id)
OR EXISTS (SELECT 1 FROM articles a WHERE a.source_id = s.id) ORDER BY s.id
"""


@dataclass(frozen=True, kw_only=True)
class CopyLine:
    """A copy of an outlet's report."""

    outlet: str
    article_id: str
    url: str
    published_at: str | None
    precision: str | None
    first_seen: str


@dataclass(frozen=True, kw_only=True)
class OutletLine:
    """When an outlet first had an event: `earliest` and `latest` bound it, in UTC."""

    outlet: str
    first_published: str | None
    precision: str | None
    first_seen: str
    earliest: str | None  # null where no publication is claimed
    latest: str
    article_id: str
    url: str
    language: str
    articles: int
    credits: str | None  # the wire that the article credits
    copies: tuple[CopyLine, ...]


@dataclass(frozen=True, kw_only=True)
class First:
    """Who had it first; `outlet` is null where nobody can tell, and `basis` says why."""

    outlet: str | None
    basis: str


@dataclass(frozen=True, kw_only=True)
class Unseen:
    """An outlet into which we could not look in the week of an event."""

    outlet: str
    why: str


@dataclass(frozen=True, kw_only=True)
class CoverageLine:
    """Who reports an event, who had it first, who is silent, who could not be seen."""

    event_id: str
    date: str | None
    type: str
    title: str
    first: First
    outlets: tuple[OutletLine, ...]
    silent: tuple[str, ...]
    unseen: tuple[Unseen, ...]


@dataclass(frozen=True)
class _Report:
    """One article that reports an event, with the range in which it came out."""

    row: dict[str, Any]
    low: datetime
    high: datetime


def event_coverage(
    db: Database, wanted: Filter, *, event: str | None = None, limit: int = 30
) -> tuple[CoverageLine, ...]:
    """Return the coverage of the newest `limit` events that a filter lets through, or of one event, by day.

    Raises:
        UsageError: there is no such event, or several begin so.
    """
    events = _events(db, wanted, event, limit)
    reports = _reports(db, [one["id"] for one in events], wanted)
    originals = _originals(db, reports)
    followed = [(row["id"], row["state"]) for row in db.sql.query(FOLLOWED)]
    lines = [
        _line(db, one, _told(reports.get(one["id"], ()), originals), followed)
        for one in events
        if reports.get(one["id"])
    ]
    return tuple(sorted(lines, key=lambda one: (one.date or "9999", one.event_id)))


def _events(db: Database, wanted: Filter, event: str | None, limit: int) -> list[dict[str, Any]]:
    if event is not None:
        return [_event(db, event)]
    asked = (
        ("e.date >= ?", wanted.first_day or ("" if not wanted.undated else None)),
        ("e.date <= ?", wanted.last_day),
        ("e.type = ?", wanted.type),
        ("e.measure_id = ?", wanted.measure),
        (of_actor(db, wanted.actor), wanted.actor),
    )
    said = [(sql, value) for sql, value in asked if value is not None]
    reports = of_reports(replace(wanted, first_day=None, last_day=None))
    chosen = " AND ".join(sql for sql, _ in said) or "1 = 1"
    sql = EVENTS.format(chosen=f"{chosen}{reports.sql}")
    return list(db.sql.query(sql, [*(value for _, value in said), *reports.values, limit]))


def _event(db: Database, event_id: str) -> dict[str, Any]:
    sql = "SELECT e.id, e.date, e.type, e.title FROM events e WHERE e.id >= ? AND e.id < ? LIMIT 2"
    found = list(db.sql.query(sql, [event_id, f"{event_id}~"])) if event_id else []
    if len(found) != 1:
        known = [row[0] for row in db.sql.execute("SELECT id FROM events LIMIT 1000")]
        raise unknown("Event", event_id, known)
    return found[0]


def _reports(db: Database, ids: Sequence[str], wanted: Filter) -> Mapping[str, list[_Report]]:
    """Return the reports of some events; by when they came out, not by which outlet is asked for."""
    where = of_articles(Filter(as_of=wanted.as_of, held_on=wanted.held_on))
    sql = GROUPS.format(where=where.sql.replace("a.published_at", "r.published_at"))
    groups = [
        (event_id, articles, set(json.loads(copies)), [_article(one) for one in firsts if one])
        for event_id in ids
        for articles, copies, *firsts in db.sql.execute(sql, [event_id, *where.values])
    ]
    some = {one for *_, copies, firsts in groups for one in (*copies, *firsts)}
    told = {row["article_id"]: row for row in db.sql.query(REPORTS, [array(some)])}
    found: dict[str, list[_Report]] = defaultdict(list)
    for event_id, articles, copies, firsts in groups:
        own = [{**told[one], "articles": 0} for one in sorted(set(firsts))]
        own[:1] = [{**one, "articles": articles} for one in own[:1]]
        found[event_id] += map(_report, (*own, *_copies(told[one] for one in copies)))
    return {
        event_id: sorted(many, key=lambda one: one.row["article_id"])
        for event_id, many in found.items()
    }


def _copies(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield of each outlet's copies of one article those that were published and seen first."""
    alike: dict[tuple[str, str | None, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        alike[row["outlet"], row["precision"], row["copy_of"]].append(row)
    for many in alike.values():
        first = min(many, key=lambda one: (one["published_at"] or "~", one["article_id"]))
        second = min(many, key=lambda one: (one["first_seen"], one["article_id"]))
        yield {**first, "articles": len(many)}
        if second is not first:
            yield {**second, "articles": 0}


def _article(key: str) -> str:
    """Return the article of an instant with its article."""
    return key.rpartition(" ")[2]


def _report(row: dict[str, Any]) -> _Report:
    return _Report(
        row, *came_out(row["published_at"], row["precision"], row["first_seen"], row["timezone"])
    )


def came_out(
    published_at: str | None, precision: str | None, first_seen: str, zone: str
) -> tuple[datetime, datetime]:
    """Return the range in which an article came out, both ends in UTC.

    >>> came_out("2026-01-06", "day", "2026-02-01T00:00:00Z", "Asia/Tokyo")[0].isoformat()
    '2026-01-05T15:00:00+00:00'
    """
    seen = _instant(first_seen, zone)
    if not published_at:
        return EARLIEST, seen
    low = _instant(published_at, zone)
    if "T" in published_at and precision == "day":
        day = low.astimezone(_zone(zone)).date().isoformat()
        low = _instant(day, zone)
    high = low + WIDTH.get(precision or "", timedelta(days=31))
    return min(low, seen), min(high, seen)


def _instant(text: str, zone: str) -> datetime:
    """Return an instant; a bare day or month begins in the outlet's own zone."""
    if "T" in text:
        return datetime.fromisoformat(text).astimezone(UTC)
    day = date.fromisoformat(text if len(text) > 7 else f"{text}-01")
    return datetime(day.year, day.month, day.day, tzinfo=_zone(zone)).astimezone(UTC)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def _originals(db: Database, reports: Mapping[str, Iterable[_Report]]) -> Mapping[str, str]:
    """Return `{article: outlet}` of the articles that others among the reports copy."""
    ids = {one.row["copy_of"] for many in reports.values() for one in many if one.row["copy_of"]}
    return {row[0]: row[1] for row in db.sql.execute(ORIGINALS, [array(ids)])}


def _told(
    reports: Iterable[_Report], originals: Mapping[str, str]
) -> tuple[list[list[_Report]], dict[str, list[_Report]]]:
    """Return the own reports of each outlet, and the copies by the outlet that they copy.

    A copy whose original does not report the event, or is the outlet's own, counts as the outlet's report.
    """
    many = list(reports)
    own_outlets = {one.row["outlet"] for one in many if not one.row["copy_of"]}
    own: dict[str, list[_Report]] = defaultdict(list)
    copies: dict[str, list[_Report]] = defaultdict(list)
    for one in many:
        source = originals.get(one.row["copy_of"] or "")
        if source is not None and source in own_outlets and source != one.row["outlet"]:
            copies[source].append(one)
        else:
            own[one.row["outlet"]].append(one)
    return list(own.values()), copies


def _line(
    db: Database,
    event: dict[str, Any],
    told: tuple[list[list[_Report]], dict[str, list[_Report]]],
    followed: Sequence[tuple[str, str | None]],
) -> CoverageLine:
    own, copies = told
    ranges = {
        many[0].row["outlet"]: (min(o.low for o in many), min(o.high for o in many)) for many in own
    }
    outlets = [_outlet(many, copies.get(many[0].row["outlet"], ()), ranges) for many in own]
    heard = {*ranges, *(one.row["outlet"] for many in copies.values() for one in many)}
    start = min(low for low, _ in ranges.values())
    silent, unseen = _others(db, [each for each in followed if each[0] not in heard], start)
    return CoverageLine(
        event_id=event["id"],
        date=event["date"],
        type=event["type"],
        title=event["title"],
        first=first(ranges),
        outlets=tuple(
            sorted(outlets, key=lambda one: (one.earliest or "", one.latest, one.outlet))
        ),
        silent=silent,
        unseen=unseen,
    )


def _outlet(
    many: Sequence[_Report],
    copies: Iterable[_Report],
    ranges: Mapping[str, tuple[datetime, datetime]],
) -> OutletLine:
    earliest = min(many, key=lambda one: (one.high, one.low, one.row["article_id"])).row
    low, high = ranges[earliest["outlet"]]
    return OutletLine(
        outlet=earliest["outlet"],
        first_published=earliest["published_at"],
        precision=earliest["precision"],
        first_seen=earliest["first_seen"],
        earliest=None if low == EARLIEST else iso(low),
        latest=iso(high),
        article_id=earliest["article_id"],
        url=earliest["url"],
        language=earliest["language"],
        articles=sum(one.row["articles"] for one in many),
        credits=earliest["syndicated_from"],
        copies=tuple(
            CopyLine(
                outlet=one.row["outlet"],
                article_id=one.row["article_id"],
                url=one.row["url"],
                published_at=one.row["published_at"],
                precision=one.row["precision"],
                first_seen=one.row["first_seen"],
            )
            for one in copies
        ),
    )


def first(ranges: Mapping[str, tuple[datetime, datetime]]) -> First:
    """Return who had it first by the range of each outlet; nobody where the first ranges overlap."""
    if len(ranges) == 1:
        return First(outlet=next(iter(ranges)), basis="the only outlet that reports it")
    ordered = sorted(ranges, key=lambda one: (ranges[one][1], ranges[one][0], one))
    leader = ordered[0]
    rivals = [one for one in ordered[1:] if ranges[one][0] < ranges[leader][1]]
    if not rivals:
        gap = min(ranges[one][0] for one in ordered[1:]) - ranges[leader][1]
        return First(outlet=leader, basis=f"out at least {_lasting(gap)} before any other")
    names = ", ".join(sorted([leader, *rivals]))
    return First(outlet=None, basis=f"cannot tell: the times of {names} overlap")


def _lasting(gap: timedelta) -> str:
    minutes = int(gap.total_seconds() // 60)
    if minutes < 1:
        return "some seconds"
    if minutes < 120:
        return f"{minutes} minutes"
    return f"{minutes // 60} hours" if minutes < 2880 else f"{minutes // 1440} days"


def _others(
    db: Database, absent: Sequence[tuple[str, str | None]], start: datetime
) -> tuple[tuple[str, ...], tuple[Unseen, ...]]:
    """Return the outlets that gave articles in the week from `start` on and none of it, and the others."""
    low, high = iso(start), iso(start + WEEK)
    states = {outlet: state for outlet, state in absent if outlet != OTHER}
    gave = {row[0] for row in db.sql.execute(GAVE, [json.dumps(list(states)), low[:10], high])}
    silent = [outlet for outlet in states if outlet in gave]
    unseen = [
        Unseen(outlet=outlet, why=_why(db, outlet, state, (low, high)))
        for outlet, state in states.items()
        if outlet not in gave
    ]
    return tuple(silent), tuple(unseen)


def _why(db: Database, outlet: str, state: str | None, week: tuple[str, str]) -> str:
    if not db.sql.execute(CRAWLED, [outlet, *week]).fetchone()[0]:
        return "not looked at in that week, and no article of it is held"
    if state not in (None, "ok"):
        return f"its routes are {state}"
    return "looked at, but gave no article in that week"

"""Links: which event denies, confirms or follows a plan or a rumour of the months before it.

Two events are linked where the same side acts on the same matter, by their keys alone; nothing else
hangs on links. Every caller holds a transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlite_utils import Database as Sqlite

from store import writes
from store.tellings import EventKey

WITHIN_DAYS = 180  # chosen: what comes of a plan after half a year is news of its own
LINKED = """
INSERT OR IGNORE INTO event_links (event_id, other_id, relation)
SELECT l.id, p.id, CASE WHEN l.status = 'denied' OR l.type = 'rejection' THEN 'denies'
                        WHEN p.status = 'rumoured' THEN 'confirms' ELSE 'follows_plan' END
FROM event_keys a JOIN event_keys b ON b.side = a.side AND b.subject = a.subject
JOIN events l ON l.id = {later} JOIN events p ON p.id = {earlier}
WHERE a.event_id = ? AND a.open = {open} AND b.open = 1 - a.open AND {when}
"""
OF_DEED = LINKED.format(
    later="a.event_id",
    earlier="b.event_id",
    open=0,
    when=f"b.date <= a.date AND b.date >= date(a.date, '-{WITHIN_DAYS} days')",
)
OF_PLAN = LINKED.format(
    later="b.event_id",
    earlier="a.event_id",
    open=1,
    when=f"b.date >= a.date AND b.date <= date(a.date, '+{WITHIN_DAYS} days')",
)


def put_links(sql: Sqlite, keys: Mapping[str, Sequence[EventKey]]) -> None:
    """Write the keys of some events and the links from and to them; an event may have none."""
    changed = [event for event, new in keys.items() if set(new) != _held(sql, event)]
    for event in changed:
        sql.execute("DELETE FROM event_keys WHERE event_id = ?", [event])
    writes.upsert(sql, "event_keys", [one for event in changed for one in keys[event]])
    _link(sql, keys)


def _held(sql: Sqlite, event: str) -> set[EventKey]:
    found = sql.execute(
        "SELECT event_id, side, subject, open, date FROM event_keys WHERE event_id = ?", [event]
    )
    return {
        EventKey(event_id=row[0], side=row[1], subject=row[2], open=row[3], date=row[4])
        for row in found
    }


def _link(sql: Sqlite, events: Iterable[str]) -> None:
    listed = list(events)
    for event in listed:
        sql.execute("DELETE FROM event_links WHERE event_id = ? OR other_id = ?", [event, event])
    for event in listed:
        sql.execute(OF_DEED, [event])
        sql.execute(OF_PLAN, [event])

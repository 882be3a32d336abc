"""Taking part: who takes part in which event, beside what an event is asked by, in one narrow table.

Counting who acts most within a filter meets everybody who takes part in anything; here an index alone
answers, in the order of who it is, and no event is read. Triggers keep it as `event_actors` and `events`
have it, whoever writes.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database as Sqlite

from store.records import col
from store.triggers import differing, lacking, make

TABLE = "actor_events"
OF_EVENT = {
    "date": "e.date",
    "until": "ifnull(e.date_end, e.date)",
    "type": "e.type",
    "measure_id": "e.measure_id",
    "first_reported_at": "e.first_reported_at",
    "first_seen_at": "e.first_seen_at",
}
WATCHED = "date date_end type measure_id first_reported_at first_seen_at".split()
PUT = f"""
INSERT INTO {TABLE} (entity_id, role, event_id, {", ".join(OF_EVENT)})
SELECT x.entity_id, x.role, x.event_id, {", ".join(OF_EVENT.values())}
FROM event_actors x JOIN events e ON e.id = x.event_id
"""
TRIGGERS = {
    "taking_part_new": f"AFTER INSERT ON event_actors BEGIN {PUT.strip()} "
    "WHERE x.event_id = NEW.event_id AND x.entity_id = NEW.entity_id AND x.role = NEW.role; END",
    "taking_part_gone": f"AFTER DELETE ON event_actors BEGIN DELETE FROM {TABLE} "
    "WHERE event_id = OLD.event_id AND entity_id = OLD.entity_id AND role = OLD.role; END",
    "taking_part_event": differing("events", WATCHED)
    + f" BEGIN DELETE FROM {TABLE} WHERE event_id = NEW.id; {PUT.strip()} WHERE x.event_id = NEW.id; END",
}


@dataclass(frozen=True, kw_only=True)
class ActorEvent:
    """Someone who takes part in an event, with what the event is asked by."""

    event_id: str = col("events.id")
    entity_id: str = col("entities.id")
    role: str = col("actor or target")
    date: str | None = col("as of the event", default=None)
    until: str | None = col("its last day", default=None)
    type: str = col("as of the event")
    measure_id: str | None = col("as of the event", default=None)
    first_reported_at: str | None = col("as of the event", default=None)
    first_seen_at: str | None = col("as of the event", default=None)


def ensure(sql: Sqlite) -> None:
    """Keep the table from now on; who takes part already is noted."""
    missing = lacking(sql, TRIGGERS)
    if not missing:
        return
    with sql.atomic():
        make(sql, TRIGGERS, missing)
        rebuild(sql)


def rebuild(sql: Sqlite) -> None:
    """Note anew who takes part in what. The caller holds the transaction."""
    sql.execute(f"DELETE FROM {TABLE}")
    sql.execute(PUT)

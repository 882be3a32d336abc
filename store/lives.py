"""Lives: writes how the measures stand and how much each actor did; what stays the same is not touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Protocol

from store import actors, stale, tables, writes
from store.actors import ActorDay, ActorTotals
from store.db import Database
from store.lifecycle import MeasureName, MeasureRow, MeasureRule, MeasureStep
from store.parts import AMONG, array


class Told(Protocol):
    """Some measures as they were told."""

    @property
    def measures(self) -> Sequence[MeasureRow]:
        """Return how they stand."""

    @property
    def steps(self) -> Sequence[MeasureStep]:
        """Return their steps."""

    @property
    def names(self) -> Sequence[MeasureName]:
        """Return the names they list."""

    @property
    def rules(self) -> Sequence[MeasureRule]:
        """Return the wordings of their rules."""


def measures(db: Database) -> tuple[MeasureRow, ...]:
    """Return all measures as they stand."""
    return db.rows(MeasureRow, "SELECT * FROM measures ORDER BY rowid")


def steps(db: Database) -> dict[str, list[MeasureStep]]:
    """Return the steps of each measure."""
    found: dict[str, list[MeasureStep]] = defaultdict(list)
    for one in db.rows(MeasureStep, "SELECT * FROM measure_steps"):
        found[one.measure_id].append(one)
    return found


def keep_measures(db: Database, rows: Sequence[MeasureRow]) -> None:
    """Write the measures that stand differently."""
    held = set(measures(db))
    writes.upsert(db.sql, "measures", [one for one in rows if one not in held])


def keep_some(db: Database, asked: Collection[str], told: Told) -> set[str]:
    """Write some measures as they were told; those that were not are gone.

    Returns the lists on which they no longer put the names that they did.
    """
    keep_measures(db, told.measures)
    lists = _lists_changed(db, asked, told.names)
    for table, records in (
        ("measure_steps", told.steps),
        ("measure_names", told.names),
        ("measure_rules", told.rules),
    ):
        _replace_of(db, table, asked, records)
    gone = set(asked) - {one.id for one in told.measures}
    db.sql.conn.executemany("DELETE FROM measures WHERE id = ?", [(one,) for one in gone])
    return lists


def _lists_changed(db: Database, asked: Collection[str], names: Sequence[MeasureName]) -> set[str]:
    query = (
        "SELECT measure_id, name_key, list FROM measure_names WHERE action = 'add' "
        f"AND measure_id IN {AMONG}"
    )
    held = set(db.sql.execute(query, [array(asked)]))
    now = {(one.measure_id, one.name_key, one.list) for one in names if one.action == "add"}
    return {row[2] for row in held ^ now}


def _replace_of(
    db: Database, table: str, measures: Collection[str], records: Sequence[object]
) -> None:
    keys = db.sql.table(table).pks
    where = " AND ".join(f"[{one}] = ?" for one in keys)
    query = f"SELECT * FROM [{table}] WHERE measure_id IN {AMONG}"
    held = {tuple(row[one] for one in keys): row for row in db.sql.query(query, [array(measures)])}
    rows = tables.rows(records)  # type: ignore[arg-type]  # records of that table
    wanted = {tuple(row[one] for one in keys): row for row in rows}
    known = dict(zip(wanted, records, strict=True))
    writes.upsert(
        db.sql, table, [known[key] for key, row in wanted.items() if held.get(key) != row]
    )
    db.sql.conn.executemany(
        f"DELETE FROM [{table}] WHERE {where}", [key for key in held if key not in wanted]
    )


def keep_totals(db: Database) -> int:
    """Bring the actors' totals up to date, a day at a time; return how many actors there are."""
    with db.sql.atomic():
        if stale.watch(db.sql, actors.STEP, actors.VERSION, actors.TRIGGERS):
            stale.done(db.sql, [actors.DAY])
            days = db.rows(ActorDay, actors.DAYS.format(events="", articles=""))
            writes.replace_all(db.sql, "actor_days", days)
            writes.replace_all(db.sql, "actor_totals", _summed(db, {one.entity_id for one in days}))
        else:
            _count_days(db, stale.noted(db.sql, actors.DAY))
            stale.done(db.sql, [actors.DAY])
    return db.sql.table("actor_totals").count


def _count_days(db: Database, days: Sequence[str]) -> None:
    """Count some days again, and sum up those of whom something changed on them."""
    moved: set[str] = set()
    for day in days:
        held = set(db.rows(ActorDay, "SELECT * FROM actor_days WHERE day = ?", day))
        wanted = set(_of_day(db, day))
        db.sql.conn.executemany(
            "DELETE FROM actor_days WHERE day = ? AND entity_id = ? AND outlet = ? AND language = ? "
            "AND seen_on = ?",
            [(day, o.entity_id, o.outlet, o.language, o.seen_on) for o in held - wanted],
        )
        writes.upsert(db.sql, "actor_days", wanted - held)
        moved.update(one.entity_id for one in held ^ wanted)
    now = {one.entity_id: one for one in _summed(db, moved)}
    writes.upsert(db.sql, "actor_totals", now.values())
    gone = [(one,) for one in moved - now.keys()]
    db.sql.conn.executemany("DELETE FROM actor_totals WHERE entity_id = ?", gone)


def _of_day(db: Database, day: str) -> tuple[ActorDay, ...]:
    if day == actors.NO_DAY:
        sql = actors.DAYS.format(
            events="AND e.first_reported_at IS NULL", articles="AND a.published_at IS NULL"
        )
        return db.rows(ActorDay, sql)
    sql = actors.DAYS.format(
        events="AND e.first_reported_at >= ? AND e.first_reported_at < ?",
        articles="AND a.published_at >= ? AND a.published_at < ?",
    )
    return db.rows(ActorDay, sql, *(day, f"{day}~") * 3)


def _summed(db: Database, entities: Collection[str]) -> tuple[ActorTotals, ...]:
    return db.rows(ActorTotals, actors.SUMMED, array(entities))

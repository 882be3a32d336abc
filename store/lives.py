"""Lives: writes how the measures stand and how much each actor did; what stays the same is not touched."""

from __future__ import annotations

from collections.abc import Sequence

from store import writes
from store.actors import TOTALS, ActorTotals
from store.db import Database
from store.lifecycle import MeasureName, MeasureRow, MeasureRule, MeasureStep


def keep_lives(
    db: Database,
    measures: Sequence[MeasureRow],
    steps: Sequence[MeasureStep],
    names: Sequence[MeasureName],
    rules: Sequence[MeasureRule] = (),
) -> None:
    """Make the measures, their steps, names and rules these and no others, in one transaction."""
    with db.sql.atomic():
        gone = writes.put(db.sql, "measures", measures)
        writes.replace_all(db.sql, "measure_steps", steps)
        writes.replace_all(db.sql, "measure_names", names)
        writes.replace_all(db.sql, "measure_rules", rules)
        db.sql.conn.executemany("DELETE FROM measures WHERE id = ?", gone)


def keep_totals(db: Database) -> int:
    """Bring the actors' totals up to date; return how many actors there are."""
    found = db.rows(ActorTotals, TOTALS.format(events="", articles=""))
    with db.sql.atomic():
        writes.replace_all(db.sql, "actor_totals", found)
    return len(found)

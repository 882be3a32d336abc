"""Measures: when each was announced and took effect, by the events that tell of it.

The topic says which measures exist; dates and status come from evidence alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from store.records import Event, MeasureRow, Woven
from store.topic import Measure, Topic

ISSUING = ("announcement", "earlier_measure", "listing", "delisting", "investigation")


def measures(woven: Sequence[Woven], topic: Topic) -> tuple[MeasureRow, ...]:
    """Return the topic's measures in its order, with the days that the events give."""
    events: dict[str, list[Event]] = defaultdict(list)
    for one in woven:
        measure = topic.measure.get(one.event.measure_id or "")
        if measure is not None and _by_issuer(one, measure, topic):
            events[measure.id].append(one.event)
    return tuple(_state(measure, events[measure.id]) for measure in topic.measures)


def _by_issuer(one: Woven, measure: Measure, topic: Topic) -> bool:
    """Tell whether the issuer, or its side as a whole, acts in the event; or nobody is named."""
    acting = {actor.entity_id for actor in one.actors if actor.role == "actor"}
    issuer = topic.entity[measure.issuer]
    return not acting or bool(acting & {issuer.id, issuer.side, f"{issuer.side}_government"})


def _state(measure: Measure, events: Sequence[Event]) -> MeasureRow:
    announced = _earliest(event for event in events if event.type in ISSUING)
    effective = _earliest(event for event in events if event.type == "effective")
    status = "in force" if effective else "announced" if announced else "unknown"
    return MeasureRow(
        id=measure.id,
        title=measure.title,
        issuer_id=measure.issuer,
        announced_on=announced,
        effective_on=effective,
        status=status,
    )


def _earliest(events: Iterable[Event]) -> str | None:
    """Return the earliest day among events; None where none has a day."""
    return min((e.date for e in events if e.date and e.precision == "day"), default=None)

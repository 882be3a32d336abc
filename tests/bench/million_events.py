"""Events of a made-up data folder as weaving leaves them: rows, who takes part, versions, links."""

from __future__ import annotations

import json
from collections import defaultdict

from tests.bench.million_articles import Articles
from tests.bench.million_told import Event
from tests.bench.million_world import Rows, World

COLUMNS = {
    "events": (
        "id date precision date_basis type status title measure_id outlets first_reported_at "
        "first_seen_at confidence"
    ).split(),
    "event_actors": "event_id entity_id role".split(),
    "event_versions": "event_id held_from held_until date type row".split(),
    "event_links": "event_id other_id relation".split(),
    "event_keys": "event_id side subject open date".split(),
}


def rows(world: World, made: Articles) -> Rows:
    """Return the rows of every event of which something was told."""
    found: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    for event in made.told.events.values():
        taking_part = [(one, "actor") for one in sorted(event.actors)]
        taking_part += [(one, "target") for one in sorted(event.targets)]
        row = _row(event)
        found["events"].append(tuple(row.values()))
        found["event_actors"] += [(event.id, who, role) for who, role in taking_part]
        _versions(found, event, {**row, "actors": [list(one) for one in taking_part]})
        side = world.who[event.number % 2]
        if event.day and event.number % 3 == 0:
            subject = event.measure or world.who[event.number % 50]
            found["event_keys"].append((event.id, side, subject, event.number % 2, event.day))
        earlier = made.told.events.get(event.number - 30)
        if earlier and event.number % 10 == 0:
            found["event_links"].append((event.id, earlier.id, "follows_plan"))
    return {table: (tuple(COLUMNS[table]), many) for table, many in found.items()}


def _row(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "date": event.day,
        "precision": "day" if event.day else None,
        "date_basis": "stated" if event.day else "unknown",
        "type": event.type,
        "status": "planned" if event.number % 20 == 3 else "reported",
        "title": f"{sorted(event.actors)[0]} did {event.type} number {event.number}",
        "measure_id": event.measure,
        "outlets": len(event.outlets),
        "first_reported_at": event.first_at,
        "first_seen_at": event.first_at,
        "confidence": 0.5 + (event.number * 7919 % 500) / 1_000,
    }


def _versions(
    found: dict[str, list[tuple[object, ...]]], event: Event, row: dict[str, object]
) -> None:
    """Add the log of an event: what many tell of has changed since it was first held."""
    as_json, first = json.dumps(row), event.first_at
    if event.reports > 3:
        later = f"{first[:10]}T23:59:59Z"
        found["event_versions"].append((event.id, first, later, event.day, event.type, as_json))
        first = later
    found["event_versions"].append((event.id, first, None, event.day, event.type, as_json))

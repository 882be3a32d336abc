"""Amending: an event composed as if its reports told what a reader corrected.

The correction goes into every account, so that the title follows from it; then the fields stand as set.
In: accounts, {field: value} as `events` and `happenings` name them. Out: accounts, an event's row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from nlp.sides import Sides
from nlp.telling import Account
from nlp.told import Profile, Told
from store.records import Event, EventActor

Changes = Mapping[str, str | float | None]
LISTS = ("actors", "targets")
ROW = {field.name for field in fields(Event)}
SAME = {"date": "date", "date_end": "date_end", "precision": "precision", "date_basis": "basis"}


def accounts_as(told: Sequence[Account], changes: Changes, sides: Sides) -> tuple[Account, ...]:
    """Return accounts that tell what a correction says."""
    if not changes:
        return tuple(told)
    return tuple(
        replace(one, profile=Profile(_told(one.profile.told, changes), sides)) for one in told
    )


def _told(told: Told, changes: Changes) -> Told:
    given: dict[str, object] = {name: ids(changes, name) for name in LISTS if name in changes}
    for name, own in SAME.items():
        if name in changes:
            given[own] = changes[name]
    if "type" in changes:
        given["types"] = (str(changes["type"]),)
    if "status" in changes:
        given["status"] = str(changes["status"])
    if "measure_id" in changes:
        given["measures"] = (str(changes["measure_id"]),) if changes["measure_id"] else ()
    if "precision" in given:
        given["precision"] = given["precision"] or ""
    return replace(told, **given)  # type: ignore[arg-type]  # checked when the correction was made


def row_as(
    event: Event, actors: Sequence[EventActor], changes: Changes
) -> tuple[Event, tuple[EventActor, ...]]:
    """Return an event's row and who takes part with a reader's word for it: it is certain."""
    given = {name: value for name, value in changes.items() if name in ROW}
    taking_part = [
        EventActor(event_id=event.id, entity_id=one, role=name.removesuffix("s"))
        for name in LISTS
        for one in (
            ids(changes, name)
            if name in changes
            else [a.entity_id for a in actors if a.role == name.removesuffix("s")]
        )
    ]
    return replace(event, **given, confidence=1.0), tuple(taking_part)  # type: ignore[arg-type]  # checked likewise


def ids(changes: Changes, name: str) -> tuple[str, ...]:
    """Return the ids that stand in a field, without those that stand twice.

    >>> ids({"actors": "b;a;b"}, "actors")
    ('b', 'a')
    """
    return tuple(dict.fromkeys(one for one in str(changes[name] or "").split(";") if one))

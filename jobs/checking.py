"""Checking: what a reader sets is one of a row's own fields, of its type, and names what exists.

Closed choices are those of the data contract. Where a text stands cannot be corrected: a fact in the
wrong place is rejected.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import fields
from datetime import date

from nlp.facts.happenings import Happening
from store import tables
from store.db import Database
from store.errors import UsageError
from store.look.filters import EVENT_TYPES
from store.records import Fact
from store.reviews import EVENTS

Value = str | float | None
POSITIONS = ("support", "oppose", "concern", "neutral")
COMPARATORS = ("eq", "approx", "gt", "lt")
ENTITIES = "PERSON ORG GPE LOC LAW NORP MATERIAL MEDIA".split()
MODS = ("START", "MID", "END", "APPROX", "BEFORE", "AFTER")
PRECISIONS = ("day", "week", "month", "quarter", "year", "range")
KEYS = (
    "bound prohibited end_users_uses extraterritorial effective_date legal_basis purpose liability "
    "exemption item_list dual_use_definition"
).split()
CHOICES: dict[tuple[str, str], Sequence[str]] = {
    ("mentions", "type"): ENTITIES,
    ("dates", "type"): ("DATE", "DURATION", "SET", "TIME"),
    ("dates", "mod"): MODS,
    ("figures", "comparator"): COMPARATORS,
    ("figures", "direction"): ("rise", "fall", "level"),
    ("quotes", "kind"): ("direct", "indirect", "mixed"),
    ("quotes", "speaker_type"): ENTITIES,
    ("stances", "position"): POSITIONS,
    ("stances", "holder_type"): ENTITIES,
    ("listings", "action"): ("add", "remove", "suspend", "resume"),
    ("provisions", "key"): KEYS,
    ("happenings", "type"): EVENT_TYPES,
    ("happenings", "precision"): PRECISIONS,
    ("happenings", "date_basis"): ("stated", "inferred", "unknown"),
    ("happenings", "status"): "reported planned rumoured denied earlier comment".split(),
    (EVENTS, "type"): EVENT_TYPES,
    (EVENTS, "precision"): PRECISIONS,
    (EVENTS, "date_basis"): ("stated", "inferred", "unknown"),
    (EVENTS, "status"): ("reported", "planned", "rumoured", "denied"),
}
ENTITY = "SELECT id FROM entities WHERE id = ?"
TARGET = "SELECT id FROM targets WHERE id = ?"
KNOWN: dict[str, tuple[str, ...]] = {
    "entity_id": (ENTITY,),
    "speaker_id": (ENTITY,),
    "affiliation_id": (ENTITY,),
    "relayed_by": (ENTITY,),
    "holder_id": (ENTITY,),
    "on_behalf_of": (ENTITY,),
    "attributed_to": (ENTITY,),
    "actors": (ENTITY,),
    "targets": (ENTITY,),
    "about": (ENTITY, TARGET, "SELECT id FROM measures WHERE id = ?"),
    "target_id": (TARGET,),
    "measure_id": ("SELECT id FROM measures WHERE id = ?",),
    "converted_from": ("SELECT id FROM figures WHERE id = ?",),
}
DAYS = {"date", "date_end", "effective_on", "anchor"}
OF_EVENTS = tuple(
    "date date_end precision date_basis type status title measure_id actors targets".split()
)
COARSE = {4: "year", 7: "month", 10: "day"}  # by the length of a date
DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
FIXED = {field.name for field in fields(Fact)}


def changes_of(db: Database, table: str, stated: Sequence[str]) -> dict[str, Value]:
    """Return {field: value} of what stands as FIELD=VALUE; nothing after = is no value.

    Raises:
        UsageError: no such field, a value of another type or outside its list, an id that nobody has.
    """
    if not stated:
        raise UsageError(
            "Nothing is corrected; expected --set FIELD=VALUE, such as --set type=protest."
        )
    found: dict[str, Value] = {}
    for each in stated:
        name, sign, value = each.partition("=")
        if not sign:
            raise UsageError(
                f"--set {each!r} has no =; expected FIELD=VALUE, such as type=protest."
            )
        found[name] = _value(db, table, name.strip(), value.strip())
    if found.get("date") is not None:
        found = {"precision": COARSE[len(str(found["date"]))], "date_basis": "stated", **found}
    elif "date" in found:
        found = {"precision": None, "date_end": None, "date_basis": "unknown", **found}
    return found


def editable(db: Database, table: str) -> dict[str, tuple[type, bool]]:
    """Return {field: (type, may be empty)} of what a reader may set."""
    if table == EVENTS:
        kinds = tables.columns(Happening)
        return {**{n: kinds[n] for n in OF_EVENTS if n in kinds}, "title": (str, False)}
    return {n: kind for n, kind in tables.columns(db.facts[table]).items() if n not in FIXED}


def _value(db: Database, table: str, name: str, value: str) -> Value:
    allowed = editable(db, table)
    if name not in allowed:
        raise UsageError(
            f"--set {name}: {table} has no such field to correct; expected {', '.join(allowed)}."
        )
    kind, optional = allowed[name]
    if not value and not optional and name not in ("actors", "targets", "about"):
        raise UsageError(f"--set {name}: it cannot be empty.")
    if not value:
        return None if optional else ""
    if kind is not str:
        return _number(name, value, kind)
    _check_choice(table, name, value)
    _check_ids(db, name, value)
    if name in DAYS:
        _check_date(name, value)
    return value


def _number(name: str, value: str, kind: type) -> float | int:
    try:
        number = int(value) if kind is int else float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise UsageError(f"--set {name}={value!r}: expected a number such as 1100.")
    return number


def _check_choice(table: str, name: str, value: str) -> None:
    allowed = CHOICES.get((table, name))
    if allowed is not None and value not in allowed:
        raise UsageError(f"--set {name}={value!r}: expected one of {', '.join(allowed)}.")


def _check_ids(db: Database, name: str, value: str) -> None:
    for one in value.split(";") if name in KNOWN else ():
        if not any(db.sql.execute(query, [one]).fetchone() for query in KNOWN[name]):
            raise UsageError(
                f"--set {name}={value!r}: nothing has the id {one!r} here; expected one that is held, "
                "several separated by ;."
            )


def _check_date(name: str, value: str) -> None:
    try:
        date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        right = False
    else:
        right = DATE.fullmatch(value) is not None
    if not right:
        raise UsageError(f"--set {name}={value!r}: expected a date such as 2026-01-06 or 2026-01.")

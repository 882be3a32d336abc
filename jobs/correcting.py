"""Correcting: what readers judged is applied to the facts of an article, after every reading anew.

Facts and judgements in, facts and places out; only `as_judged` asks the store. A judged fact is found again
by its id, else by the same words at the same place (at the nearest one where the text has changed). What is
rejected goes, what is accepted is certain, what is corrected says the new values. `uncorrected` takes all of
that back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace

from store import reviews
from store.db import Database
from store.records import Fact
from store.reviews import MARK, Judged, ReviewPlace

OWN = {field.name for field in fields(Fact)}
ALIKE = 0.5  # chosen: what shares fewer of its fields with the judged fact is another one
SPREAD = "converted_from"  # holds the id of another figure
Tables = Mapping[str, type[Fact]]


@dataclass(frozen=True)
class Corrected:
    """An article's facts as judged, and where each judgement found its fact."""

    facts: tuple[Fact, ...]
    places: tuple[ReviewPlace, ...]


def as_judged(db: Database, article_id: str, text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the facts of an article as read now, with what readers judged; note where it was found."""
    judged = reviews.of_article(db.sql, article_id)
    if not judged:
        return tuple(facts)
    found = corrected(facts, text, judged, db.facts)
    reviews.note(db.sql, found.places)
    return found.facts


def corrected(
    facts: Sequence[Fact], text: str, judged: Sequence[Judged], tables: Tables
) -> Corrected:
    """Return facts as read with judgements applied, oldest first."""
    held = list(facts)
    seen: list[ReviewPlace] = []
    for one in judged:
        found = _found(one, held, text, tables)
        if found is None:
            seen.append(replace(one.place, now_id=None, replaced=None))
            continue
        now = _applied(found, one)
        held = _exchanged(held, found, now)
        now_id = found.id if now is None else now.id
        seen.append(replace(one.place, now_id=now_id, replaced=as_json(found)))
    return Corrected(tuple(held), tuple(seen))


def uncorrected(
    facts: Sequence[Fact], judged: Sequence[Judged], tables: Tables
) -> tuple[Fact, ...]:
    """Return the facts as they were read, before judgements were applied to them."""
    held = list(facts)
    for one in reversed(judged):
        if one.place.replaced is None or one.place.table_name not in tables:
            continue
        read = from_json(one.place.replaced, tables[one.place.table_name])
        now = next((fact for fact in held if fact.id == one.place.now_id), None)
        held = [*held, read] if now is None else _exchanged(held, now, read)
    return tuple(held)


def _applied(found: Fact, one: Judged) -> Fact | None:
    """Return a fact as judged; None where it is rejected."""
    if one.action == "reject":
        return None
    if one.action == "accept":
        return replace(found, confidence=1.0)
    made_by = f"{found.made_by.removesuffix(MARK)}{MARK}"
    return replace(found, **one.changes, confidence=1.0).stamped(made_by)  # type: ignore[arg-type]  # values are checked when a review is made


def _exchanged(held: Iterable[Fact], found: Fact, now: Fact | None) -> list[Fact]:
    """Return facts with one for another; amounts converted from it go on pointing at it."""
    kept: list[Fact] = []
    for fact in held:
        if fact is not found:
            kept.append(fact if now is None else _pointed(fact, found.id, now.id))
        elif now is not None:
            kept.append(now)
    return kept


def _pointed(fact: Fact, before: str, after: str) -> Fact:
    if before == after or getattr(fact, SPREAD, None) != before:
        return fact
    return replace(fact, **{SPREAD: after})  # type: ignore[arg-type]  # only figures have it


def _found(one: Judged, held: Sequence[Fact], text: str, tables: Tables) -> Fact | None:
    """Return the fact that was judged; None where it is not found again."""
    place = one.place
    record = tables.get(place.table_name)
    same = [fact for fact in held if type(fact) is record]
    by_id = next((fact for fact in same if fact.id == place.row_id), None)
    if by_id is not None or record is None:
        return by_id
    before = json.loads(place.before)
    unmoved = text[place.start_char : place.end_char] == place.quoted
    near = [
        fact
        for fact in same
        if fact.text == place.quoted
        and (not unmoved or fact.start_char == place.start_char)
        and likeness(fact, before) >= ALIKE
    ]
    return min(
        near,
        key=lambda f: (abs(f.start_char - place.start_char), -likeness(f, before), f.id),
        default=None,
    )


def likeness(fact: Fact, before: Mapping[str, object]) -> float:
    """Return the share of its own fields in which a fact equals a row, 0 to 1."""
    own = [field.name for field in fields(fact) if field.name not in OWN]
    same = sum(getattr(fact, name) == before.get(name) for name in own)
    return same / len(own) if own else 1.0


def as_json(fact: Fact) -> str:
    """Return a fact as its row, as JSON."""
    return json.dumps(asdict(fact), ensure_ascii=False)


def from_json(row: str, record: type[Fact]) -> Fact:
    """Return a row as its fact; columns that its type no longer has are left out."""
    held = json.loads(row)
    given = {f.name: held[f.name] for f in fields(record) if f.init and f.name in held}
    return record(**given)

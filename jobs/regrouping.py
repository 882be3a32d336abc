"""Regrouping: events that readers merged or split are put together and taken apart after weaving.

Weaving works on what it wove alone: first what reviews moved goes back (`restore`), then the weaver runs,
then reviews are applied, oldest first (`regroup`). So a merge or split holds for what is added later, and
does not hang on the order in which articles came. Events are found again by evidence: the account of the
same sentence, of the same kind. Rows of events are composed anew by the weaver's own functions.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jobs.blocks import Profiles
from jobs.looming import Pair
from nlp.clusters import Cluster, closest
from nlp.told import Profile, from_json
from store import reviews
from store.db import Database
from store.parts import in_parts
from store.records import key
from store.reviews import OUT, Move, Review, ReviewPlace

TELLINGS = """
SELECT t.id, t.article_id, t.told_id, t.family, t.published, t.start_char, t.end_char, t.event_id,
       substr(a.text, t.start_char + 1, t.end_char - t.start_char) AS quoted, told.told
FROM tellings t JOIN articles a ON a.id = t.article_id JOIN told ON told.id = t.told_id
WHERE t.event_id IS NOT NULL AND {where} ORDER BY t.id
"""


@dataclass(frozen=True, kw_only=True)
class Account:
    """What one article tells of an event, with the words in which it does."""

    id: str
    article_id: str
    told_id: str
    family: str
    published: str
    start_char: int
    end_char: int
    event_id: str
    quoted: str
    told: str

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Return the key by which accounts stand in order of publication."""
        return self.published or "9999", self.article_id, self.start_char, self.id


def accounts_of(db: Database, event_id: str) -> tuple[Account, ...]:
    """Return the accounts of an event, by publication."""
    found = db.rows(Account, TELLINGS.format(where="t.event_id = ?"), event_id)
    return tuple(sorted(found, key=lambda one: one.order))


def restore(db: Database) -> set[Pair]:
    """Put back what reviews moved; return the (event, article) pairs that this touches."""
    moved = reviews.moves(db.sql)
    db.sql.conn.executemany(
        "UPDATE tellings SET event_id = ? WHERE id = ? AND event_id = ?",
        [(one.woven_id, one.telling_id, one.event_id) for one in moved],
    )
    return {(e, one.article_id) for one in moved for e in (one.woven_id, one.event_id)}


def regroup(db: Database, profiles: Profiles) -> set[Pair]:
    """Apply the reviews of events to what was woven; return the (event, article) pairs they touch."""
    freed = reviews.lifted(db.sql)
    group = Regrouping(db, profiles)
    for review, places in reviews.of_events(db.sql):
        group.apply(review, places)
    moved = group.moves()
    reviews.replace_moves(db.sql, moved)
    db.sql.conn.executemany(
        "UPDATE tellings SET event_id = ? WHERE id = ?",
        [(one.event_id, one.telling_id) for one in moved],
    )
    pairs = {(e, one.article_id) for one in moved for e in (one.woven_id, one.event_id)}
    touched = {*freed, *group.judged}
    return pairs | {(e, one.article_id) for e in touched for one in accounts_of(db, e)}


class Regrouping:
    """Applies reviews one after the other; `judged` gathers the events that were accepted or corrected."""

    def __init__(self, db: Database, profiles: Profiles) -> None:
        """Start with what was woven."""
        self.db, self.sides = db, profiles.sides
        self.judged: set[str] = set()
        self._moved: dict[str, tuple[Account, str]] = {}

    def apply(self, review: Review, places: Sequence[ReviewPlace]) -> None:
        """Apply one review, and note where its evidence is found."""
        found = self._found(places)
        if review.action == "merge":
            self._merge([one for _, one in found])
        elif review.action == "split":
            self._split(review, found)
        events = Counter(self._event(one) for _, one in found)
        now = {place.number: self._event(one) for place, one in found}
        if review.action in ("accept", "correct") and events:
            first = min(events, key=lambda e: (-events[e], e))
            now = {number: e for number, e in now.items() if e == first}
            self.judged.add(first)
        was = (
            {p.now_id for p in places if p.now_id} if review.action in ("accept", "correct") else ()
        )
        self.judged.update(was)
        seen = [replace(place, now_id=now.get(place.number)) for place in places]
        reviews.note(self.db.sql, seen)

    def moves(self) -> list[Move]:
        """Return what stands elsewhere now than it was woven."""
        return [
            Move(
                telling_id=one.id, article_id=one.article_id, woven_id=one.event_id, event_id=event
            )
            for one, event in (self._moved[each] for each in sorted(self._moved))
            if event != one.event_id
        ]

    def _event(self, one: Account) -> str:
        return self._moved[one.id][1] if one.id in self._moved else one.event_id

    def _members(self, event: str) -> list[Account]:
        woven = [one for one in accounts_of(self.db, event) if one.id not in self._moved]
        return [*woven, *(one for one, now in self._moved.values() if now == event)]

    def _move(self, accounts: Iterable[Account], event: str) -> None:
        for one in accounts:
            self._moved[one.id] = (one, event)

    def _found(self, places: Sequence[ReviewPlace]) -> list[tuple[ReviewPlace, Account]]:
        """Return the places with the accounts that now tell what stood there."""
        known: dict[str, list[Account]] = {}
        for part in in_parts(sorted({place.article_id for place in places})):
            where = f"t.article_id IN ({', '.join('?' * len(part))})"
            for one in self.db.rows(Account, TELLINGS.format(where=where), *part):
                known.setdefault(one.article_id, []).append(one)
        pairs = ((place, _again(place, known.get(place.article_id, []))) for place in places)
        return [(place, one) for place, one in pairs if one is not None]

    def _merge(self, found: Sequence[Account]) -> None:
        """Put the events of some accounts together, under the id of the one that was reported first."""
        events = sorted({self._event(one) for one in found})
        members = {event: self._members(event) for event in events}
        if len(events) < 2:
            return
        home = min(events, key=lambda event: min(one.order for one in members[event]))
        for event in events:
            if event != home:
                self._move(members[event], home)

    def _split(self, review: Review, found: Sequence[tuple[ReviewPlace, Account]]) -> None:
        """Take accounts out of the events of others; what came later goes with those it resembles."""
        out = {one.id: one for place, one in found if place.side == OUT}
        rest = {one.id: one for place, one in found if place.side != OUT and one.id not in out}
        home = key("split", review.id)
        for event in sorted({self._event(one) for one in rest.values()}):
            leaving = [one for one in out.values() if self._event(one) == event]
            if not leaving:
                continue
            stay = self._cluster(one for one in rest.values() if self._event(one) == event)
            leave = self._cluster(leaving)
            later = [o for o in self._members(event) if o.id not in out and o.id not in rest]
            self._move(leaving, home)
            self._move(
                [one for one in later if closest((stay, leave), self._profile(one)) is leave], home
            )

    def _cluster(self, accounts: Iterable[Account]) -> Cluster:
        told = [self._profile(one) for one in sorted(accounts, key=lambda one: one.order)]
        cluster = Cluster(told[0])
        for one in told:
            cluster.add(one)
        return cluster

    def _profile(self, one: Account) -> Profile:
        return Profile(from_json(one.told), self.sides)


def _again(place: ReviewPlace, known: Sequence[Account]) -> Account | None:
    """Return the account that tells what stood at a place; None where none does."""
    before = json.loads(place.before)
    alike = [
        one
        for one in known
        if one.family == before["family"] and (one.quoted == place.quoted or _overlap(place, one))
    ]
    return min(
        alike,
        key=lambda one: (
            one.told_id != before["told_id"],
            one.quoted != place.quoted,
            abs(one.start_char - place.start_char),
            one.id,
        ),
        default=None,
    )


def _overlap(place: ReviewPlace, one: Account) -> bool:
    return one.start_char < place.end_char and place.start_char < one.end_char

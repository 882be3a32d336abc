"""Composing: events are made of what their tellings tell, all of them or those published by a day.

`Reader` composes; `Composer` writes the events that a weaving touched. What an event says is decided in
`nlp.composing`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from jobs.blocks import Profiles
from jobs.looming import Pair
from nlp.amending import accounts_as, row_as
from nlp.composing import ANNOUNCING, ISSUED, Held, Known, composed
from nlp.gists import Gist
from nlp.telling import Account
from nlp.timeline import GISTS
from nlp.told import SPOKEN
from store import links, reviews, versions, woven
from store.db import Database
from store.names import names_of
from store.parts import in_parts
from store.records import EVER, Event
from store.tellings import EventKey

AFTERWARDS = (*SPOKEN, "effective")  # families whose measure hangs on when it was announced
OPEN = ("planned", "rumoured")
LINKED = ("effective", "licence", "rejection", *ISSUED)  # deeds that carry out a plan, and denials


class Reader:
    """Composes events; `until` sorts after every instant at which what counts was published."""

    def __init__(self, db: Database, profiles: Profiles, until: str = EVER) -> None:
        """Take where to read."""
        self.sql, self.profiles, self.until = db.sql, profiles, until
        self.sides = profiles.sides
        self.names = {entity.id: entity.name for entity in self.sides.topic.entities}
        self.amended = reviews.amendments(self.sql)

    def accounts(self, event: str) -> tuple[Account, ...]:
        """Return what is told of an event."""
        return tuple(
            Account(
                profile=self.profiles.of(one.told_id, one.told), count=one.count, first=one.first
            )
            for one in woven.accounts(self.sql, event, self.until)
        )

    def later(self, event: str) -> bool:
        """Tell whether something is told of an event that does not count."""
        return woven.is_told_later(self.sql, event, self.until)

    def announced(self) -> dict[str, str]:
        """Return the first day on which each measure was announced."""
        return woven.announced(self.sql, ANNOUNCING, self.until)

    def composed(self, event: str, announced: dict[str, str]) -> versions.Composed:
        """Return an event of which something is told, with those who take part."""
        amended = self.amended.get(event)
        told = accounts_as(self.accounts(event), amended or {}, self.sides)
        self._learn_names(told)
        outlets, reported, seen = woven.outlets(self.sql, event, self.until)
        found = woven.gists(self.sql, event, GISTS, self.until)
        held = Held(
            outlets=outlets,
            first_reported_at=reported,
            first_seen_at=seen,
            gists=tuple(Gist(**json.loads(one)) for one in found),
        )
        row = composed(event, told, held, Known(self.sides, self.names, announced))
        return row if amended is None else row_as(*row, amended)

    def _learn_names(self, told: Iterable[Account]) -> None:
        """Look up the names of those whom the topic does not know."""
        profiles = [account.profile for account in told]
        ids = {i for one in profiles for i in (*one.actors, *one.targets, *one.told.about)}
        self.names.update(names_of(self.sql, ids - self.names.keys()))


class Composer:
    """Writes events and reports; `at` is the instant of writing."""

    def __init__(self, db: Database, profiles: Profiles, at: str) -> None:
        """Take where to write."""
        self.sql, self.at = db.sql, at
        self.reader = Reader(db, profiles)
        # By review an event may announce or name a measure whatever its tellings are and name.
        moved = {one.event_id for one in reviews.moves(db.sql)}
        self._judged = {*moved, *self.reader.amended}

    def write(self, pairs: Iterable[Pair]) -> int:
        """Write the events and reports that some pairs touch; return how many events changed."""
        touched = sorted(set(pairs))
        family = {
            e: woven.family(self.sql, e) for e in dict.fromkeys(event for event, _ in touched)
        }
        before = self.reader.announced()
        later = {event for event, known in family.items() if known in AFTERWARDS}
        spoken = later - self._judged
        changed = self._put([e for e, known in family.items() if known and e not in spoken])
        gone = [event for event, known in family.items() if known is None]
        for event in gone:
            versions.drop_event(self.sql, event, self.at)
        after = self.reader.announced()
        moved = {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}
        judged = {one for one in self._judged if moved and woven.family(self.sql, one)}
        naming = {e for one in moved for e in woven.naming(self.sql, one, AFTERWARDS)}
        changed += self._put(sorted(later | judged | naming))
        versions.put_reports(self.sql, touched, self.at)
        return changed + len(gone)

    def _put(self, events: list[str]) -> int:
        announced, changed = self.reader.announced(), 0
        for part in in_parts(events):
            made = [self.reader.composed(event, announced) for event in part]
            changed += versions.put_events(self.sql, made, self.at)
            links.put_links(self.sql, {event.id: self._keys(event) for event, _ in made})
        return changed

    def _keys(self, event: Event) -> tuple[EventKey, ...]:
        """Return by what an event is linked to others; nothing for what has no day or is mere words."""
        hearsay = event.status in OPEN
        if event.date is None or event.precision != "day":
            return ()
        if not hearsay and event.type not in LINKED and event.status != "denied":
            return ()
        told = [one.profile for one in self.reader.accounts(event.id)]
        sides = sorted({side for one in told for side in one.sides})
        matters = sorted({thing for one in told for thing in (*one.things, *one.measures)})
        return tuple(
            EventKey(event_id=event.id, side=side, subject=one, open=int(hearsay), date=event.date)
            for side in sides
            for one in matters
        )

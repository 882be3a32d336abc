"""Composing: events are made of what their tellings tell, all of them or those published by a day.

`Reader` composes; `Composer` writes the events that a weaving touched. What an event says is decided in
`nlp.composing`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from jobs.looming import Pair, Profiles
from nlp.amending import accounts_as, row_as
from nlp.composing import ISSUED, Held, Known, composed
from nlp.gists import Gist
from nlp.telling import Account
from nlp.timeline import GISTS
from nlp.told import SPOKEN
from store import links, loom, reviews, versions
from store.db import Database
from store.names import names_of
from store.records import Event
from store.tellings import EventKey

BY = "AND t.published < ? AND t.published != ''"
HELD = f"""
SELECT count(DISTINCT t.origin), min(nullif(t.published, '')), min(a.first_seen_at)
FROM tellings t CROSS JOIN articles a INDEXED BY {loom.KNOWN} ON a.id = t.article_id WHERE t.event_id = ?
"""
FIRST_GISTS = f"""
SELECT t.gist FROM tellings t WHERE t.event_id = ? AND t.gist IS NOT NULL {{by}}
ORDER BY substr(t.block, 1, 1) = '~', t.late, {loom.ORDER}, t.article_id, t.start_char, t.id LIMIT {GISTS}
"""
ANNOUNCED = f"""
SELECT measure_id, min(date) FROM events WHERE measure_id IS NOT NULL AND precision = 'day'
AND type IN ('earlier_measure', {", ".join(f"'{one}'" for one in ISSUED)})
AND coalesce(first_reported_at, '') < ? GROUP BY measure_id
"""
AFTERWARDS = (*SPOKEN, "effective")  # families whose measure hangs on when it was announced
NAMING = f"""
SELECT DISTINCT t.event_id FROM told CROSS JOIN tellings t ON t.told_id = told.id
WHERE instr(told.told, ?) AND t.event_id IS NOT NULL
AND t.family IN ({", ".join(f"'{one}'" for one in AFTERWARDS)})
"""
OPEN = ("planned", "rumoured")
LINKED = ("effective", "licence", "rejection", *ISSUED)  # deeds that carry out a plan, and denials
EVER = "~"  # sorts after every instant


class Reader:
    """Composes events; `until` sorts after every instant at which what counts was published."""

    def __init__(self, db: Database, profiles: Profiles, until: str = EVER) -> None:
        """Take where to read."""
        self.sql, self.profiles, self.until = db.sql, profiles, until
        self.sides = profiles.sides
        self.names = {entity.id: entity.name for entity in self.sides.topic.entities}
        self._by = BY if until != EVER else ""
        self._values = [until] if until != EVER else []
        self._amended = reviews.amendments(self.sql)

    def accounts(self, event: str) -> tuple[Account, ...]:
        """Return what is told of an event."""
        return tuple(
            Account(
                profile=self.profiles.of(one.told_id, one.told), count=one.count, first=one.first
            )
            for one in loom.accounts(self.sql, event, self._by, self._values)
        )

    def later(self, event: str) -> bool:
        """Tell whether something is told of an event that does not count."""
        sql = "SELECT 1 FROM tellings WHERE event_id = ? AND (published >= ? OR published = '') LIMIT 1"
        return self.sql.execute(sql, [event, self.until]).fetchone() is not None

    def announced(self) -> dict[str, str]:
        """Return the first day on which each measure was announced."""
        return dict(self.sql.execute(ANNOUNCED, [self.until]).fetchall())

    def composed(self, event: str, announced: dict[str, str]) -> versions.Composed:
        """Return an event of which something is told, with those who take part."""
        amended = self._amended.get(event)
        told = accounts_as(self.accounts(event), amended or {}, self.sides)
        self._learn_names(told)
        values = [event, *self._values]
        outlets, reported, seen = self.sql.execute(f"{HELD} {self._by}", values).fetchone()
        found = self.sql.execute(FIRST_GISTS.format(by=self._by), values).fetchall()
        held = Held(
            outlets=outlets,
            first_reported_at=reported,
            first_seen_at=seen,
            gists=tuple(Gist(**json.loads(row[0])) for row in found),
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
        self._judged = {*moved, *reviews.amendments(db.sql)}

    def write(self, pairs: Iterable[Pair]) -> int:
        """Write the events and reports that some pairs touch; return how many events changed."""
        touched = sorted(set(pairs))
        family = {e: self._family(e) for e in dict.fromkeys(event for event, _ in touched)}
        before = self.reader.announced()
        later = {event for event, known in family.items() if known in AFTERWARDS}
        spoken = later - self._judged
        changed = self._put([e for e, known in family.items() if known and e not in spoken])
        gone = [event for event, known in family.items() if known is None]
        for event in gone:
            versions.drop_event(self.sql, event, self.at)
        after = self.reader.announced()
        moved = {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}
        judged = {one for one in self._judged if moved and self._family(one)}
        changed += self._put(sorted(later | judged | self._naming(moved)))
        versions.put_reports(self.sql, touched, self.at)
        return changed + len(gone)

    def _family(self, event: str) -> str | None:
        """Return a family of an event's tellings; None where it has none."""
        found = self.sql.execute(
            "SELECT family FROM tellings WHERE event_id = ? LIMIT 1", [event]
        ).fetchone()
        return None if found is None else str(found[0])

    def _naming(self, measures: Iterable[str]) -> set[str]:
        """Return the events that name some measures and hang on when these were announced."""
        return {
            row[0] for one in sorted(measures) for row in self.sql.execute(NAMING, [f'"{one}"'])
        }

    def _put(self, events: list[str]) -> int:
        announced, changed = self.reader.announced(), 0
        for part in loom.chunks(events):
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

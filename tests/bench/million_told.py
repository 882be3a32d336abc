"""Told: what the articles of a made-up data folder tell of its events, and what becomes of these."""

from __future__ import annotations

import random
from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from nlp.told import FAMILY
from nlp.told import Told as Said
from store.look import EVENT_TYPES
from tests.bench.million_world import EVENTS_A_DAY, LANDMARKS, Rows, World, by_rank, ident

if TYPE_CHECKING:
    from tests.bench.million_articles import Place

BACK = (0, 0, 0, 0, 1, 1, 2, 5)  # days by which articles look back
LOOKED_BACK = 0.05  # share of what is told that is told of landmarks
COLUMNS: dict[str, Sequence[str]] = {
    "happenings": (
        "id article_id start_char end_char text confidence made_by type actors targets measure_id date "
        "precision date_basis status about"
    ).split(),
    "event_reports": (
        "event_id article_id start_char end_char origin known_at published_at outlet language"
    ).split(),
    "report_versions": (
        "event_id article_id held_from start_char end_char origin published_at known_at sentence"
    ).split(),
    "told": "id told".split(),
    "tellings": (
        "id article_id block family told_id late published start_char end_char headline origin "
        "event_id joined"
    ).split(),
}


class Event:
    """Something that happens: what it is, and what was told of it so far."""

    __slots__ = ("actors", "day", "first_at", "id", "measure", "number", "outlets", "reports", "targets",
                 "told_id", "type")  # fmt: skip

    def __init__(self, world: World, number: int) -> None:
        """Take what it is by its number alone."""
        chance = random.Random(number)
        self.number, self.id = number, ident("events", number)
        self.day: str | None = world.day(number // EVENTS_A_DAY)
        if chance.random() < 0.1:
            self.day = None
        self.type = EVENT_TYPES[min(int(chance.paretovariate(0.6)) - 1, len(EVENT_TYPES) - 1)]
        many = len(world.who)
        self.actors = {
            world.who[int(chance.paretovariate(0.7)) % many]
            for _ in range(chance.choice((1, 1, 2)))
        }
        self.targets = {
            world.who[int(chance.paretovariate(0.7)) % many] for _ in range(chance.choice((0, 1)))
        }
        rank = int(chance.paretovariate(0.8)) % len(world.measures)
        self.measure = world.measures[rank] if chance.random() < 0.15 else None
        self.outlets: set[str] = set()
        self.first_at, self.reports, self.told_id = "", 0, ""


class Told:
    """Tells of events, the first of a day most often."""

    def __init__(self, world: World) -> None:
        """Begin with nothing told."""
        self.world, self.chance = world, random.Random(5)
        self.events: dict[int, Event] = {}
        self._ranks = list(accumulate(by_rank(EVENTS_A_DAY, 1.5).tolist()))
        self._marks = list(accumulate(by_rank(LANDMARKS).tolist()))
        self._made = self._told = 0
        self._rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)

    def rows(self) -> Rows:
        """Return what was told since this was asked last."""
        made: Rows = {table: (tuple(COLUMNS[table]), many) for table, many in self._rows.items()}
        self._rows = defaultdict(list)
        return made

    def tell(self, day: int, place: Place) -> None:
        """Tell of one to three events in an article of a day."""
        seen: set[str] = set()
        for sentence in range(self.chance.choice((1, 1, 2, 3))):
            event = self._event(day)
            self._one(event, place, 2 * sentence, event.id in seen)
            seen.add(event.id)

    def _event(self, day: int) -> Event:
        chance = self.chance
        number = -1
        if chance.random() < LOOKED_BACK:
            mark = bisect(self._marks, chance.random()) % LANDMARKS
            number = mark * self.world.days // LANDMARKS * EVENTS_A_DAY
        if not 0 <= number <= day * EVENTS_A_DAY:
            back = max(0, day - chance.choice(BACK))
            number = back * EVENTS_A_DAY + bisect(self._ranks, chance.random()) % EVENTS_A_DAY
        found = self.events.get(number)
        if found is None:
            found = self.events[number] = Event(self.world, number)
        return found

    def _one(self, event: Event, place: Place, sentence: int, again: bool) -> None:
        rows, words = self._rows, place.sentences[sentence].text
        start = place.starts[sentence]
        end, number = start + len(words), self._made
        self._made += 1
        event.reports += 1
        event.outlets.add(place.outlet)
        event.first_at = min(event.first_at or place.at, place.at)
        sure = 0.5 + (number * 7919 % 500) / 1_000
        precision, basis = ("day", "stated") if event.day else (None, "unknown")
        actors, targets = ";".join(sorted(event.actors)), ";".join(sorted(event.targets))
        rows["happenings"].append((
            ident("happenings", number), place.id, start, end, words, sure, "happenings@3", event.type,
            actors, targets, event.measure, event.day, precision, basis, "reported", "",
        ))  # fmt: skip
        rows["event_reports"].append((
            event.id, place.id, start, end, place.outlet, place.at, place.at, place.outlet, place.language
        ))  # fmt: skip
        if not again:
            rows["report_versions"].append((event.id, place.id, place.at, start, end, place.outlet, place.at,
                                            place.at, words))  # fmt: skip
        told = self._told_as(event)
        rows["tellings"].append((
            ident("tellings", number), place.id, event.day or f"~{place.at[:10]}", event.type, told, 0,
            place.at, start, end, 0, place.outlet, event.id, 0,
        ))  # fmt: skip

    def _told_as(self, event: Event) -> str:
        """Return what is told, of its own one time in five."""
        if event.told_id and self.chance.random() > 1 / 5:
            return event.told_id
        self._told += 1
        told = ident("told", self._told)
        said = Said(
            family=FAMILY.get(event.type, event.type),
            types=(event.type,),
            date=event.day,
            precision="day" if event.day else "",
            basis="stated" if event.day else "unknown",
            actors=tuple(sorted(event.actors)),
            targets=tuple(sorted(event.targets)),
            measures=(event.measure,) if event.measure else (),
            about=(self.world.who[self._told % 500],),
        )
        self._rows["told"].append((told, said.as_json))
        event.told_id = event.told_id or told
        return told

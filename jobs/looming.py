"""Looming: changed articles are woven into the timeline; blocks that nothing touched are left alone.

The stages of `nlp.timeline` run over the blocks that changed and over those that look at them. What is
written is what weaving everything anew would write, whatever the parts in which articles came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from jobs.blocks import Block, Part, Profiles, left_over, sight_row, span_of, telling_row
from jobs.looked_at import LookedAt, Seen, counted
from nlp import clusters, gathering, once, windows
from nlp.clusters import Cluster
from nlp.facts.happenings import Happening
from nlp.gathering import Index, Mark, Row, Sight
from nlp.occasions import kin
from nlp.outlets import outlets
from nlp.sides import Sides
from nlp.tellings import UNDATED, Telling, tellings
from nlp.timeline import is_coarse, is_day
from store import copying, loom
from store.db import Database
from store.loom import Span
from store.parts import in_parts
from store.tellings import ToldRow
from store.topic import Topic

DAYS = 300  # chosen: more than an addition touches
Pair = tuple[str, str]  # event, article


class Loom:
    """One weaving of what changed; `pairs` gathers the (event, article) pairs that it touches."""

    def __init__(self, db: Database, topic: Topic) -> None:
        """Take where to read and write, and the topic."""
        self.db, self.sql, self.slug = db, db.sql, topic.slug
        self.sides = Sides(topic)
        self.profiles = Profiles(self.sides)
        self.pairs: set[Pair] = set()
        self.touched: set[Part] = set()
        self._before: dict[Part, Seen] = {}
        self._named: dict[Part, set[str]] = {}  # by what touched days were known to others before
        self._days_read: dict[Part, tuple[Block, dict[Mark, str]]] = {}
        self._once: dict[Part, tuple[Cluster, ...]] = {}
        self._windows: dict[Part, Index] = {}
        self._far: dict[Part, Index] = {}

    def weave(self, waiting: Sequence[str]) -> None:
        """Weave articles that are new, changed or gone."""
        if not waiting:
            return
        for part in in_parts(waiting):
            self._tell(part)
        self.pairs.update(loom.mark_origins(self.sql, self._origins(waiting)))
        looked_at = self._days()
        self._coarse(looked_at)
        self._undated(looked_at)

    def _origins(self, waiting: Sequence[str]) -> dict[str, str]:
        """Return for which outlet the articles count for which that may have changed."""
        credits, known = loom.wires(self.sql)
        if not known:  # a name that is a wire's now makes its own articles count for it
            return outlets(loom.credits(self.sql), credits)
        return outlets(loom.credits_around(self.sql, waiting), credits)

    def _tell(self, part: Sequence[str]) -> None:
        """Write what articles tell now (stage 0), and note which blocks that touches."""
        held = loom.tellings_of(self.sql, part)
        self.pairs.update((one.event_id, one.article_id) for one in held.values() if one.event_id)
        told = {one.id: one for one in self._told_by(part)}
        gone = [one for one in held if one not in told]
        new = [one for one in told.values() if one.id not in held]
        places = {(held[one].block, held[one].family) for one in gone}
        for block, family in places | {(one.block, one.told.family) for one in new}:
            self._touch((block, kin(family)))
        kinds = {one.told_id: ToldRow(id=one.told_id, told=one.told.as_json) for one in new}
        loom.keep(self.sql, list(kinds.values()), [telling_row(one) for one in new], gone)

    def _told_by(self, part: Sequence[str]) -> Iterable[Telling]:
        facts: dict[str, list[Happening]] = defaultdict(list)
        for fact in copying.facts(self.db, Happening, part):
            facts[fact.article_id].append(fact)
        for article in self.db.articles_by_id(*part):
            yield from tellings(article, facts[article.id], self.sides)

    def _touch(self, part: Part) -> None:
        if part not in self.touched and is_day(part[0]):
            block = self._block(span_of(part))
            self._before[part] = counted(block.woven)
            told = gathering.sights(block.woven)
            self._named[part] = {m for one in told for m in _reach(one.cluster)}
        self.touched.add(part)

    def _block(self, span: Span) -> Block:
        return Block(loom.rows(self.sql, span), self.profiles)

    def _days(self) -> LookedAt:
        """Weave the touched days (stage 1); return what later stages see changed."""
        looked_at = LookedAt()
        touched = {one for one in self.touched if is_day(one[0])}
        near = {other for part in sorted(touched) for other in self._near(part)}
        for part in sorted(touched | near):
            block, homes = self._gathered(part)
            del self._days_read[part]
            own = self._known_once(part)
            others = [c for day in self._near(part) for c in self._known_once(day)] if own else []
            homes = once.settled(homes, own, others)
            before = self._before.pop(part) if part in touched else counted(block.woven)
            self._assign(span_of(part), block, homes)
            woven = [(homes[row.mark], row) for row in block.rows if row.mark in homes]
            after = counted(woven)
            self._keep(part, {e for e in {*before, *after} if before.get(e) != after.get(e)}, woven)
            looked_at.compare(part, before, after)
        return looked_at

    def _keep(self, part: Part, changed: set[str], woven: Iterable[tuple[str, Row]]) -> None:
        """Write what a day tells of the events of which it tells something else now."""
        if changed:
            told = gathering.sights((event, row) for event, row in woven if event in changed)
            place = (part[1][0], part[0])
            loom.keep_sights(self.sql, place, changed, [sight_row(place, one) for one in told])

    def _sights(
        self, ends: tuple[str, str], kin: str, *, far: bool = False
    ) -> dict[str, list[Sight]]:
        """Return what days tell of events, by day."""
        found: dict[str, list[Sight]] = defaultdict(list)
        for one in loom.sights(self.sql, kin, ends, far=far):
            first = self.profiles.of(one.told_id, one.first)
            cluster = clusters.from_json(one.told, first, one.event_id)
            found[one.block].append(Sight(
                event_id=one.event_id, late=one.late, told_id=one.told_id, cluster=cluster
            ))  # fmt: skip
        return found

    def _gathered(self, part: Part) -> tuple[Block, dict[Mark, str]]:
        """Return the rows of a day with their events, before other days are looked at."""
        if part not in self._days_read:
            if len(self._days_read) >= DAYS:
                self._days_read.clear()
            block = self._block(span_of(part))
            self._days_read[part] = block, gathering.of_day(block.rows, self.slug)
        return self._days_read[part]

    def _known_once(self, part: Part) -> tuple[Cluster, ...]:
        """Return what a day tells of measures becoming known, before other days are looked at."""
        if part not in self._once and not once.NEVER_AGAIN.isdisjoint(part[1]):
            block, homes = self._gathered(part)
            pairs = [(homes[row.mark], row) for row in block.rows if row.mark in homes]
            seen = gathering.visible(gathering.sights(pairs), lately=False)
            self._once[part] = once.known_once(seen)
        return self._once.get(part, ())

    def _near(self, part: Part) -> list[Part]:
        """Return the days close to one on which the same is told of, or which are touched themselves."""
        day, families = part
        named = {m for cluster in self._known_once(part) for m in _reach(cluster)}
        named |= self._named.get(part, set())
        if not named or once.NEVER_AGAIN.isdisjoint(families):
            return []
        days = windows.near(day, once.NEAR_DAYS)
        found = loom.days_with(self.sql, families[0], (days[0], days[-1]), named)
        near = ((other, families) for other in days)
        return [other for other in near if other[0] in found or other in self.touched]

    def _assign(self, span: Span, block: Block, homes: Mapping[Mark, str]) -> None:
        """Write the events of a block's rows."""
        for row in block.rows:
            self._put(span, block, row, homes.get(row.mark), joined=False)

    def _put(self, span: Span, block: Block, row: Row, event: str | None, *, joined: bool) -> None:
        if block.was[row.mark] != {(event, joined)}:
            touched = loom.assign(self.sql, span, row.mark, event, joined=joined)
            self.pairs.update(touched)

    def _coarse(self, looked_at: LookedAt) -> None:
        """Weave months and ranges that are touched or whose days changed (stage 2)."""
        parts = {one for one in self.touched if is_coarse(one[0])} | looked_at.months
        for part in sorted(parts):
            span = span_of(part)
            block = self._block(span)
            if not block.rows:
                continue
            days = self._sights(windows.days_of(part[0], part[1]), part[1][0])
            within = gathering.visible(chain.from_iterable(days.values()), lately=False)
            homes = gathering.of_date(block.rows, within, self.slug)
            for row in block.rows:
                joined = gathering.joins(homes.get(row.mark), within)
                self._put(span, block, row, homes.get(row.mark), joined=joined)

    def _undated(self, looked_at: LookedAt) -> None:
        """Weave what has no date and is touched or looks at days that changed (stage 3)."""
        parts = {one for one in self.touched if one[0].startswith(UNDATED)}
        for first, last, families in looked_at.spans():
            found = loom.blocks(self.sql, f"{UNDATED}{first}", f"{UNDATED}{last}")
            parts.update((block, families) for block in found)
        weeks = set()
        for part in sorted(parts):
            self._undated_day(part)
            weeks.add((windows.week_of(part[0].removeprefix(UNDATED)), part[1]))
        for monday, families in sorted(weeks):
            span = left_over(monday, families)
            block = self._block(span)
            self._assign(span, block, gathering.left_over(block.rows, self.slug))

    def _undated_day(self, part: Part) -> None:
        name, families = part
        span, published = span_of(part), name.removeprefix(UNDATED)
        block = self._block(span)
        days = windows.window_of(published)
        self._windows = {known: at for known, at in self._windows.items() if known[0] in days}
        window = {day: self._window((day, families)) for day in days if block.rows}
        referred = self._referred(part, published, block.rows)
        homes = gathering.undated(block.rows, published, window, referred)
        for row in block.rows:
            event = homes.get(row.mark)
            left = event is None and not any(joined for _, joined in block.was[row.mark])
            if not left:
                self._put(span, block, row, event, joined=event is not None)

    def _window(self, part: Part) -> Index:
        if part not in self._windows:
            day, families = part
            told = self._sights((day, day), families[0])[day]
            self._windows[part] = gathering.visible(told, lately=True)
        return self._windows[part]

    def _referred(self, part: Part, published: str, rows: Sequence[Row]) -> dict[str, Index]:
        """Return the clusters to which one refers from afar, by day, where a row asks for them."""
        days = windows.referred_of(published)
        if not days or not any(gathering.refers_far(row.profile) for row in rows):
            return {}
        families = part[1]
        if wanted := [day for day in days if (day, families) not in self._far]:
            told = self._sights((min(wanted), max(wanted)), families[0], far=True)
            for day in wanted:
                self._far[day, families] = gathering.visible(told.get(day, ()), lately=True)
        return {day: self._far[day, families] for day in days}


def _reach(one: Cluster) -> set[str]:
    """Return by what other days may know an event, or one that was gathered into it (`nlp.once`)."""
    found = set(one.measures)
    if one.lists:
        found |= one.targets
    if not one.families.isdisjoint(once.FIGURES):
        found |= one.numbers
    if once.PROTEST in one.families:
        found |= one.persons
    return found

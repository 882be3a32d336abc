"""Timeline: reported happenings become events, one event a happening, in four stages of bounded blocks.

Stage 0, an article: its sentences on one happening are joined (`nlp.tellings`). Stage 1, a day: what
is dated to it is clustered (`nlp.gathering.of_day`), what is told as several types is filed as one
(`nlp.occasions`), and who alone gives another day for a notice is put right (`nlp.once`). Stage 2, a
month or range: it joins a day within it or stands alone. Stage 3, what has no date joins a happening of
the weeks before its publication, or others of its week. Each stage is a pure function of one block and
of finished blocks of the stage before, and what looks back on a day never changes how that day is seen
by others. So an addition weaves the touched blocks alone (`jobs.weaving`), and the result hangs neither
on the order nor on the parts in which articles came. Chosen over one greedy pass, whose every cluster
could depend on every article, and over a pairwise graph, in which one vague report glues two happenings.

Within a block equal tellings are compared once, however many articles give them. A day is never
guessed; comments of experts and outlets make no events. An event's row is made in `nlp.composing`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from nlp import gathering, once, windows
from nlp.composing import LAST, Held, Known, composed, issued
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.gathering import Index, Mark, Row
from nlp.gists import Gist
from nlp.occasions import kin
from nlp.outlets import outlets
from nlp.sides import Sides
from nlp.telling import Account
from nlp.tellings import UNDATED, Telling, tellings
from nlp.told import Profile
from store.records import Article, Event, EventReport, Fact, Woven
from store.topic import Topic

DAY_CHARS = len("2026-01-06")
GISTS = 12  # chosen: a title takes its words from so many of the first reports


def weave(articles: Sequence[Article], facts: Iterable[Fact], topic: Topic) -> tuple[Woven, ...]:
    """Return the events that the happenings among the facts tell of, by date, undated ones last.

    The same input gives the same events in whatever order it comes; mentions among the facts give
    the names of those whom the topic does not know. All is held in memory: for tests and notebooks.
    """
    sides = Sides(topic)
    known = list(facts)
    names = {m.entity_id: m.name for m in known if isinstance(m, Mention) and m.entity_id}
    told = tuple(_told_by(articles, known, sides))
    by_event: dict[str, list[Telling]] = defaultdict(list)
    homes = woven_homes(told, sides)
    for telling in sorted(told, key=lambda one: one.order):
        if telling.id in homes:
            by_event[homes[telling.id]].append(telling)
    made = _Composer(articles, sides, names, by_event)
    events = [made.woven(event_id) for event_id in by_event]
    return tuple(sorted(events, key=lambda w: (w.event.date or LAST, w.event.type, w.event.id)))


def _told_by(articles: Iterable[Article], facts: Iterable[Fact], sides: Sides) -> Iterator[Telling]:
    """Yield what each article tells."""
    of_article: dict[str, list[Happening]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Happening):
            of_article[fact.article_id].append(fact)
    for article in articles:
        yield from tellings(article, of_article[article.id], sides)


def woven_homes(told: Sequence[Telling], sides: Sides) -> dict[str, str]:
    """Return {telling id: event id}; a telling that says too little has none."""
    slug = sides.topic.slug
    blocks = {block: list(each) for block, each in groupby(sorted(told, key=_block), key=_block)}
    rows = {block: rows_of(each, sides) for block, each in blocks.items()}
    days = _once({b: gathering.of_day(rows[b], slug) for b in blocks if is_day(b)}, rows)
    coarse = {b: _of_date(b, rows, days, slug) for b in blocks if is_coarse(b)}
    window = {day: _seen(rows[day], homes, lately=True) for day, homes in days.items()}
    known = {day: gathering.far(index) for day, index in window.items()}
    undated = {b: _undated(b, rows[b], window, known) for b in blocks if b.startswith(UNDATED)}
    homes = {b: (days.get(b) or coarse.get(b) or undated.get(b) or {}) for b in blocks}
    left = [
        telling
        for block in undated
        for telling in blocks[block]
        if _mark(telling) not in undated[block]
    ]
    found = {t.id: homes[t.block][_mark(t)] for t in told if _mark(t) in homes[t.block]}
    return found | _left_over(left, sides)


def _once(
    days: Mapping[str, Mapping[Mark, str]], rows: Mapping[str, Sequence[Row]]
) -> dict[str, dict[Mark, str]]:
    """Return the events of each day, those of other days among them."""
    known = {d: once.known_once(_seen(rows[d], homes, lately=False)) for d, homes in days.items()}
    return {
        day: once.settled(
            homes,
            known[day],
            (c for other in windows.near(day, once.NEAR_DAYS) for c in known.get(other, ())),
        )
        for day, homes in days.items()
    }


def _left_over(left: Sequence[Telling], sides: Sides) -> dict[str, str]:
    homes: dict[str, str] = {}
    weeks = sorted(left, key=_week)
    for _, each in groupby(weeks, key=_week):
        told = list(each)
        marks = gathering.left_over(rows_of(told, sides), sides.topic.slug)
        homes |= {t.id: marks[_mark(t)] for t in told if _mark(t) in marks}
    return homes


def _block(one: Telling) -> str:
    return one.block


def _week(one: Telling) -> str:
    return windows.week_of(one.block.removeprefix(UNDATED))


def _mark(one: Telling) -> Mark:
    return one.told_id, one.late


def is_day(block: str) -> bool:
    """Tell whether a block is one day."""
    return len(block) == DAY_CHARS and not block.startswith(UNDATED)


def is_coarse(block: str) -> bool:
    """Tell whether a block is a coarser date."""
    return not block.startswith(UNDATED) and not is_day(block)


def rows_of(told: Iterable[Telling], sides: Sides) -> list[Row]:
    """Return the tellings of a block as rows, one for all that tell the same."""
    by_mark: dict[Mark, list[Telling]] = defaultdict(list)
    for one in told:
        by_mark[_mark(one)].append(one)
    return [
        Row(
            told_id=mark[0],
            late=mark[1],
            profile=Profile(each[0].told, sides),
            count=len(each),
            first=min(one.order for one in each),
        )
        for mark, each in by_mark.items()
    ]


def _seen(rows: Iterable[Row], homes: Mapping[Mark, str], *, lately: bool) -> Index:
    pairs = ((homes[row.mark], row) for row in rows if row.mark in homes)
    return gathering.visible(gathering.sights(pairs), lately=lately)


def _of_date(
    block: str, rows: Mapping[str, Sequence[Row]], days: Mapping[str, Mapping[Mark, str]], slug: str
) -> dict[Mark, str]:
    """Return the events of a coarser date; each kin looks at days of its own."""
    by_kin: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows[block]:
        by_kin[kin(row.profile.family)].append(row)
    found: dict[Mark, str] = {}
    for families, each in by_kin.items():
        first, last = windows.days_of(block, families)
        within = [
            (homes[row.mark], row)
            for day, homes in days.items()
            if first <= day <= last
            for row in rows[day]
            if row.mark in homes and row.profile.family in families
        ]
        seen = gathering.visible(gathering.sights(within), lately=False)
        found |= gathering.of_date(each, seen, slug)
    return found


def _undated(
    block: str, rows: Sequence[Row], days: Mapping[str, Index], known: Mapping[str, Index]
) -> dict[Mark, str]:
    published = block.removeprefix(UNDATED)
    window = {day: days[day] for day in windows.window_of(published) if day in days}
    referred = {day: known[day] for day in windows.referred_of(published) if day in known}
    return gathering.undated(rows, published, window, referred)


class _Composer:
    """Makes events of tellings."""

    def __init__(
        self,
        articles: Sequence[Article],
        sides: Sides,
        names: Mapping[str, str],
        by_event: Mapping[str, Sequence[Telling]],
    ) -> None:
        self.by_event = by_event
        self.sides = sides
        self.origin = outlets(articles)
        self.seen_at = {article.id: article.first_seen_at for article in articles}
        self.accounts = {one: accounts_of(told, sides) for one, told in by_event.items()}
        named = {**names, **{entity.id: entity.name for entity in sides.topic.entities}}
        self.known = Known(sides=sides, names=named, announced=self._announced())

    def _announced(self) -> dict[str, str]:
        """Return the first day on which each measure was announced; none where no report says."""
        found: dict[str, str] = {}
        for told in self.accounts.values():
            one = issued(told, self.sides)
            if one is not None:
                found[one[0]] = min(one[1], found.get(one[0], one[1]))
        return found

    def woven(self, event_id: str) -> Woven:
        """Return an event with its evidence."""
        told = self.by_event[event_id]
        held = Held(
            outlets=len({self.origin[one.article_id] for one in told}),
            first_reported_at=min((one.published for one in told if one.published), default=None),
            first_seen_at=min(self.seen_at[one.article_id] for one in told),
            gists=_gists(told),
        )
        event, actors = composed(event_id, self.accounts[event_id], held, self.known)
        return Woven(event=event, actors=actors, reports=tuple(self._evidence(event, told)))

    def _evidence(self, event: Event, told: Sequence[Telling]) -> Iterator[EventReport]:
        """Yield the sentence that tells most of it, one an article."""
        by_article: dict[str, list[Telling]] = defaultdict(list)
        for one in told:
            by_article[one.article_id].append(one)
        for article_id, each in by_article.items():
            best = min(each, key=lambda one: one.merit)
            yield EventReport(
                event_id=event.id,
                article_id=article_id,
                start_char=best.start_char,
                end_char=best.end_char,
                origin=self.origin[article_id],
                known_at=self.seen_at[article_id],
            )


def _gists(told: Iterable[Telling]) -> tuple[Gist, ...]:
    """Return the first gists: of dated tellings first, of those at the time first."""
    ranked = sorted(
        told, key=lambda one: (one.block.startswith(UNDATED), one.late, *one.order, one.id)
    )
    return tuple(one.gist for one in ranked if one.gist != Gist())[:GISTS]


def accounts_of(told: Iterable[Telling], sides: Sides) -> tuple[Account, ...]:
    """Return the tellings of an event as accounts, one for all that tell the same."""
    return tuple(
        Account(profile=row.profile, count=row.count, first=row.first)
        for row in rows_of(told, sides)
    )

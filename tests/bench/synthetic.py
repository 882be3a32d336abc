"""Synthetic: articles with happenings as a long dispute would give them, for tests and benchmarks.

Some true events a day; articles report those of their day, now fully, now vaguely, in outlets of uneven
weight; look back on few days very often and on many days rarely (Zipf); name months; leave days out. One
in ten takes over what another one tells (`synthetic_texts`). No text is real; the same seed gives the same
articles.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from nlp.facts.happenings import Happening
from store import writes
from store.db import Database
from store.records import Article, EntityRow, Page, SourceRow
from store.topic import Topic
from tests.bench.synthetic_texts import LANGUAGES, after, body, taken

BEGIN = date(2025, 11, 1)
ARTICLES_A_DAY = 300
EVENTS_A_DAY = 8
OUTLETS = 60
STRANGERS = 2000
KINDS = (
    "announcement statement statement statement remark protest rejection listing effective market "
    "trade_data meeting plan investigation budget other"
).split()
WIRES = ("Outlet1 News", "Outlet2 News", "Outlet3 News")
HEAVY = 1.3  # exponent by which old days are looked back on


@dataclass(frozen=True)
class Occurrence:
    """Something that happened, of which articles tell."""

    kind: str
    day: date
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    measure_id: str | None
    about: tuple[str, ...]


class Dispute:
    """A long dispute: its true events, and articles about them."""

    def __init__(self, topic: Topic, seed: int = 1, articles_a_day: int = ARTICLES_A_DAY) -> None:
        """Take whom and what events may concern."""
        self.topic, self.seed, self.articles_a_day = topic, seed, articles_a_day
        self.who = [one.id for one in topic.entities if one.type in ("PERSON", "ORG")]
        self.things = [one.id for one in topic.entities if one.type in ("MATERIAL", "LAW")]
        self.strangers = [f"x_stranger_{number}" for number in range(STRANGERS)]

    @lru_cache(maxsize=512)  # noqa: B019 - a dispute lives as long as its run
    def events_of(self, day: date) -> Sequence[Occurrence]:
        """Return what happens on a day, most told of first."""
        chance = random.Random(f"{self.seed} {day}")
        return [self._event(chance, day) for _ in range(EVENTS_A_DAY)]

    def _event(self, chance: random.Random, day: date) -> Occurrence:
        pool = self.who if chance.random() < 0.8 else self.strangers
        measures = [one.id for one in self.topic.measures]
        return Occurrence(
            kind=chance.choice(KINDS),
            day=day,
            actors=tuple(chance.sample(pool, chance.choice((1, 1, 2)))),
            targets=tuple(
                chance.sample([*self.topic.parties, *self.who], chance.choice((0, 1, 2)))
            ),
            measure_id=chance.choice(measures) if measures and chance.random() < 0.15 else None,
            about=tuple(chance.sample(self.things, chance.choice((0, 1, 2)))),
        )

    def origin(self, number: int) -> int:
        """Return the article whose story an article tells: itself, or the one that it takes over."""
        held = taken(self.seed, number)
        return held.number if held else number

    def day(self, number: int) -> date:
        """Return the day on which an article is published."""
        return BEGIN + timedelta(days=number // self.articles_a_day)

    def article(self, number: int) -> Article:
        """Return an article by its place in the order of publication."""
        chance = random.Random(f"{self.seed} article {number}")
        outlet = min(int(chance.paretovariate(0.8)) - 1, OUTLETS - 1)
        at = f"{self.day(number)}T{chance.randrange(24):02}:{chance.randrange(60):02}:00Z"
        language, paragraphs = self._text(number)
        return Article(
            id=f"a{self.seed}-{number:07}",
            source_id=source(outlet),
            page_id="p",
            url=f"https://outlet{outlet}.example/{number}",
            title=f"Headline {number}",
            language=language,
            published_at=at,
            text="\n\n".join((f"Headline {number}", *paragraphs)),
            text_sha256="",
            syndicated_from=chance.choice(WIRES) if chance.random() < 0.1 else None,
            first_seen_at=at,
            last_seen_at=at,
            made_by="synthetic@1",
        )

    def _text(self, number: int) -> tuple[str, list[str]]:
        """Return language and paragraphs of an article."""
        chance = random.Random(f"{self.seed} text {number}")
        held = taken(self.seed, number)
        if held is None:
            language = chance.choice(LANGUAGES)
            return language, body(chance, language)
        language, source = self._text(held.number)
        if held.way == "translation":
            language = chance.choice([one for one in LANGUAGES if one != language])
        return language, after(held.way, source, chance, language)

    def happenings(self, number: int) -> list[Happening]:
        """Return what an article tells: three happenings on average."""
        article, origin = self.article(number), self.origin(number)
        chance = random.Random(f"{self.seed} told {origin}")
        count = chance.choice((1, 2, 3, 4, 5))
        return [self._told(article, self.day(origin), place, chance) for place in range(count)]

    def _told(self, article: Article, today: date, place: int, chance: random.Random) -> Happening:
        back = chance.choice((0, 0, 0, 0, 1, 1, 2, 5))
        if chance.random() < 0.25:
            back = min(int(chance.paretovariate(HEAVY) * 30), 5000)
            back = (today - BEGIN).days % max(1, back) if back > 300 else back
        day = today - timedelta(days=back)
        known = self.events_of(day)
        true = known[min(int(chance.paretovariate(1.0)) - 1, len(known) - 1)]
        start = len(article.title or "") + 2 + 40 * place
        precision, when = self._when(chance, day)
        vague = chance.random() < 0.3
        return Happening(
            article_id=article.id,
            start_char=start,
            end_char=start + 30,
            text=article.text[start : start + 30],
            type=true.kind,
            actors=";".join(
                () if vague and chance.random() < 0.5 else true.actors[:1] if vague else true.actors
            ),
            targets=";".join(true.targets if chance.random() < 0.6 else ()),
            measure_id=None if vague else true.measure_id,
            about=";".join(true.about if chance.random() < 0.7 else true.about[:1]),
            date=when,
            precision=precision,
            date_basis="unknown"
            if when is None
            else chance.choice(("stated", "stated", "inferred")),
            status=chance.choices(("reported", "rumoured", "comment"), (90, 3, 7))[0],
        )

    def _when(self, chance: random.Random, day: date) -> tuple[str | None, str | None]:
        known = chance.random()
        if known < 0.25:
            return None, None
        return ("month", str(day)[:7]) if known < 0.33 else ("day", str(day))


def source(outlet: int) -> str:
    """Return the id of an outlet; what stands before the hyphen is the name by which credits call it."""
    return f"outlet{outlet}-daily"


def begin(db: Database, dispute: Dispute) -> None:
    """Write outlets, a page and everybody that articles may name."""
    db.follow_topic(
        dispute.topic,
        [
            SourceRow(
                id=source(number),
                name=f"Outlet {number}",
                kind="newspaper",
                country="JP",
                languages="en",
                home="https://example.org/",
                timezone="UTC",
                rights="full_text",
            )
            for number in range(OUTLETS)
        ],
    )
    page = Page(
        id="p",
        kind="article",
        source_id=source(0),
        url="https://example.org/",
        fetched_at="2025-11-01T00:00:00Z",
    )
    with db.sql.atomic():
        writes.upsert(db.sql, "pages", [page])
        strangers = [EntityRow(id=s, name=s[2:].title(), type="ORG") for s in dispute.strangers]
        writes.insert_missing(db.sql, "entities", strangers)


def add(db: Database, dispute: Dispute, numbers: Iterable[int]) -> None:
    """Write articles with their happenings, or write them anew."""
    for part in _parts(list(numbers), 2000):
        with db.sql.atomic():
            writes.upsert(db.sql, "articles", [dispute.article(number) for number in part])
            told = [one for number in part for one in dispute.happenings(number)]
            writes.upsert(db.sql, "happenings", {one.id: one for one in told}.values())


def _parts(items: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]

"""World: who, where, what and when the rows of a made-up data folder are about, drawn by rank."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from store.records import SourceRow
from store.topic import Topic
from tests.bench import wording

Rows = dict[str, tuple[tuple[str, ...], list[tuple[object, ...]]]]  # table: columns, rows
BEGIN = date(2023, 11, 1)
A_DAY = 1_000  # articles
EVENTS_A_DAY = 25
LANDMARKS = 30
OUTLETS = 60
STRANGERS = 3_000
MEASURES = 300
LANGUAGES = ("en", "zh", "ja")
RIGHTS = ("full_text", "full_text", "lead_only", "metadata_only")
KINDS = ("newspaper", "newspaper", "official", "state_media", "wire")
MASK = (1 << 64) - 1
SPREAD = (
    0x9E3779B97F4A7C15  # odd, so that no two numbers give one id (Knuth, multiplicative hashing)
)
TABLES = (
    "articles pages revisions mentions dates figures quotes stances happenings listings provisions "
    "events told tellings conflicts changes reviews places runs"
).split()
SALT = {table: number << 40 for number, table in enumerate(TABLES)}


def ident(table: str, number: int) -> str:
    """Return the id of a row by its number in its table: 16 hexadecimal digits, spread as hashes are."""
    return f"{((number + SALT[table]) * SPREAD) & MASK:016x}"


def by_rank(count: int, exponent: float = 1.0) -> np.ndarray:
    """Return the chance of each of some, by rank (Zipf)."""
    weights = 1.0 / np.arange(2, count + 2) ** exponent
    return np.asarray(weights / weights.sum())


class World:
    """What a data folder of so many articles is about."""

    def __init__(self, topic: Topic, articles: int, seed: int = 1) -> None:
        """Draw what does not hang on single articles."""
        self.topic, self.articles = topic, articles
        self.chance = np.random.default_rng(seed)
        self.days = -(-articles // A_DAY)
        self.events = self.days * EVENTS_A_DAY
        self.sentences = min(wording.POOL, 1_000 + articles)
        self.pools = {code: wording.pool(code, seed, self.sentences) for code in LANGUAGES}
        self.strangers = [f"x_stranger_{number}" for number in range(STRANGERS)]
        actors = [one.id for one in topic.entities if one.type in ("PERSON", "ORG", "GPE")]
        self.who: Sequence[str] = [*topic.parties, *actors[:200], *self.strangers]
        self.who = list(dict.fromkeys(self.who))
        self.targets = [one.id for one in topic.targets]
        derived = [f"x-notice-{number}" for number in range(MEASURES)]
        self.measures = [*(one.id for one in topic.measures), *derived]

    def day(self, number: int) -> str:
        """Return a day by its number."""
        return (BEGIN + timedelta(days=number)).isoformat()

    def draw(self, count: int, size: int | tuple[int, int], exponent: float = 1.0) -> np.ndarray:
        """Return numbers below `count`, low ones more often."""
        return np.asarray(self.chance.choice(count, size=size, p=by_rank(count, exponent)))

    def sources(self) -> list[SourceRow]:
        """Return the outlets."""
        return [
            SourceRow(
                id=f"outlet-{number}",
                name=f"Outlet {number}",
                kind=KINDS[number % len(KINDS)],
                country="jp",
                languages="en,zh,ja",
                home="https://example.org/",
                timezone="Asia/Tokyo",
                rights=RIGHTS[number % len(RIGHTS)],
            )
            for number in range(OUTLETS)
        ]

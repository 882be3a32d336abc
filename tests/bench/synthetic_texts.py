"""Synthetic texts: bodies of made-up words in three languages, some of them copies of others.

Every article has sentences of its own; most also give background that others give word for word. One in
ten takes an earlier one over: printed again, shortened, reworded or in another language.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache

from tests.bench import wording

LANGUAGES = ("en", "zh", "ja")
POOL = 6_000  # sentences a language
BACKGROUND = 40  # paragraphs a language that outlets repeat
FIRST_CHARS = 260  # least length of the first paragraph: what is told stands in it
COPIED = 0.1  # share of articles that take another one over
BACK = 300  # articles: so far back it may lie
WAYS = ("reprint", "reprint", "shortened", "reworded", "translation")


@dataclass(frozen=True)
class Taken:
    """Which article another one takes over, and how."""

    number: int
    way: str


@cache
def sentences(language: str) -> tuple[str, ...]:
    """Return the sentences of a language."""
    return tuple(one.text for one in wording.pool(language, count=POOL))


def taken(seed: int, number: int) -> Taken | None:
    """Return what an article takes over; None for one that stands on its own."""
    chance = random.Random(f"{seed} taken {number}")
    if not number or chance.random() >= COPIED:
        return None
    source = number - chance.randint(1, min(number, BACK))
    return None if taken(seed, source) else Taken(source, chance.choice(WAYS))


def body(chance: random.Random, language: str) -> list[str]:
    """Return the paragraphs of an article that stands on its own."""
    gap = wording.GAP[language]
    first = ""
    while len(first) < FIRST_CHARS:
        first += chance.choice(sentences(language)) + gap
    made = [first.rstrip()]
    for _ in range(chance.choice((2, 3, 3, 4, 6))):
        made.append(gap.join(chance.choices(sentences(language), k=chance.choice((2, 3, 4)))))
    while chance.random() < 0.5:
        place = int(chance.paretovariate(0.7)) % BACKGROUND
        made.append(gap.join(sentences(language)[place * 3 : place * 3 + 3]))
    return made


def after(way: str, source: list[str], chance: random.Random, language: str) -> list[str]:
    """Return the paragraphs of an article that takes over those of another one."""
    if way == "reprint":
        return source
    if way == "shortened":
        return source[: 1 + len(source) // 2]
    own = body(chance, language)
    if way == "translation":
        return own
    return [*source[: 1 + 2 * len(source) // 3], *own[1:2]]

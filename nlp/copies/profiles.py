"""Profiles: which facts an article gives, paragraph by paragraph, in a form that knows no language.

Mentions, dates and figures go in; a `Profile` comes out, and its text form for storage. A fact is a
token: `e:` entity of the topic, `x:` name that only this language prints, `g:` place, `d:` date, `n:`
date next to the publication, `f:` figure. A token weighs by what it is, never by how often others have
it, so that what else is held changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from math import fsum

from nlp.facts.dates import DateMention
from nlp.facts.figures import Figure
from nlp.facts.mentions import Mention
from store.records import Article, Fact

Paragraph = Mapping[str, float]  # token: weight
# Chosen on twelve of the test stories.
WEIGHTS = {"e": 0.5, "x": 0.5, "g": 0.2, "d": 0.7, "n": 0.15}
BY_DIGITS = {
    1: 0.4,
    2: 0.7,
}  # a figure of three digits or more weighs 1: chance hardly gives it twice
PLACES = frozenset({"GPE", "LOC"})
UNCOMPARED = frozenset(
    {"MEDIA", "NORP"}
)  # outlets name themselves; one language says "Japanese", one "Japan's"
TOKENS = 1 << 16  # chosen: most facts of a week are given by several articles
NEAR_DAYS = 1
WINDOW_DAYS = 3  # a story is taken over within days; later pieces on it are pieces of their own
FACT_RECORDS = (Mention, DateMention, Figure)


@dataclass(frozen=True)
class Profile:
    """The facts of an article; `paragraphs[0]` is its headline where it has one."""

    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def whole(self) -> Paragraph:
        """Return each token of the article once."""
        return {token: weight for part in self.paragraphs for token, weight in part.items()}

    @cached_property
    def abroad(self) -> Paragraph:
        """Return those of its tokens that another language may print too."""
        return {token: each for token, each in self.whole.items() if not token.startswith("x:")}

    @cached_property
    def weights(self) -> tuple[float, float]:
        """Return what its tokens weigh together, and those that another language may print."""
        return fsum(self.whole.values()), fsum(self.abroad.values())

    @cached_property
    def telling(self) -> frozenset[str]:
        """Return the tokens that few articles share by chance: figures of two digits and days."""
        return frozenset(token for token in self.whole if is_telling(token))

    def __str__(self) -> str:
        """Return the profile as text: one line a paragraph."""
        return "\n".join(" ".join(part) for part in self.paragraphs)


def parsed(text: str) -> Profile:
    """Return the profile of a text form."""
    lines = text.split("\n") if text else []
    return Profile(
        tuple({token: weight(token) for token in line.split(" ") if token} for line in lines)
    )


def profile(article: Article, facts: Iterable[Fact]) -> Profile:
    """Return the profile of an article."""
    starts = [0, *(found.end() for found in re.finditer(r"\n\n", article.text))]
    parts: list[dict[str, float]] = [{} for _ in starts]
    place = 0
    for fact in sorted(facts, key=lambda one: one.start_char):
        while place + 1 < len(starts) and starts[place + 1] <= fact.start_char:
            place += 1
        if said := _token(fact, article):
            parts[place].setdefault(said, weight(said))
    return Profile(tuple(parts))


def _token(fact: Fact, article: Article) -> str | None:
    match fact:
        case Mention():
            return _name(fact)
        case DateMention():
            near = _is_near(fact.value, article.published_at or article.first_seen_at)
            return f"{'n' if near else 'd'}:{fact.value}"
        case Figure():
            return f"f:{fact.value:.4g}"
        case _:
            return None


def _name(mention: Mention) -> str | None:
    if mention.entity_id is None or mention.type in UNCOMPARED:
        return None
    said = mention.entity_id.replace(" ", "_")
    if said.startswith("x_"):
        return f"x:{said}"
    return f"{'g' if mention.type in PLACES else 'e'}:{said}"


def _is_near(value: str, published: str) -> bool:
    """Tell whether a date says little: the publication's day, or a bare year, or no calendar date."""
    if len(value) <= 4 or value.endswith("_REF"):
        return True
    try:
        return abs(date.fromisoformat(value) - date.fromisoformat(published[:10])).days <= NEAR_DAYS
    except ValueError:
        return False


@lru_cache(maxsize=TOKENS)
def weight(token: str) -> float:
    """Return how much it says that two articles share a token, 0 to 1."""
    if token.startswith("f:"):
        return BY_DIGITS.get(_digits(token), 1.0)
    return WEIGHTS.get(token[0], 0.0)


def _digits(token: str) -> int:
    """Return how many digits of a figure say something: 12.6 has three, 700 has one."""
    return max(1, len(token[2:].partition("e")[0].replace(".", "").strip("-0")))


@lru_cache(maxsize=TOKENS)
def is_telling(token: str) -> bool:
    """Tell whether few articles share a token by chance: a figure of two digits or a day."""
    return token.startswith("d:") or (token.startswith("f:") and _digits(token) > 1)


def days_around(day: str) -> Iterator[str]:
    """Yield the days on whose stories an article of a day may draw, in order; none where it is no day."""
    try:
        middle = date.fromisoformat(day)
        for by in range(-WINDOW_DAYS, WINDOW_DAYS + 1):
            yield (middle + timedelta(days=by)).isoformat()
    except (ValueError, OverflowError):
        return

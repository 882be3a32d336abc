"""Life cycle: the dated steps of measures and the names that they put on lists, as records.

How steps are found is decided in `nlp.measures`; here stands in which order they follow, and where the last
of them leaves a measure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from store.records import MeasureRow, col

__all__ = [
    "STEPS",
    "MeasureName",
    "MeasurePlace",
    "MeasureRow",
    "MeasureRule",
    "MeasureSign",
    "MeasureStep",
    "place_in_life",
    "status",
]

STEPS = (  # of one day, the later step stands
    "announced effective amended extended suspended resumed repealed expired"
).split()
STATUS = {"effective": "in force", "resumed": "in force"}
LAST = "9999"  # what has no day stands last


@dataclass(frozen=True, kw_only=True)
class MeasureStep:
    """One step in a measure's life, with the sentence that shows it best."""

    measure_id: str = col("measures.id")
    step: str = col(
        "announced, effective, amended, extended, suspended, resumed, repealed or expired"
    )
    date: str = col("when, as precisely as known; empty where no text gives it", default="")
    precision: str | None = col("day, week, month, quarter or year", default=None)
    date_basis: str = col("stated, inferred or unknown", default="unknown")
    until: str | None = col("last day, where a suspension or extension has one", default=None)
    event_id: str | None = col("events.id of the event that tells of it", default=None)
    article_id: str = col("articles.id of the evidence")
    start_char: int = col("first character of the evidence in articles.text")
    end_char: int = col("one past its last character")
    articles: int = col("how many articles say so, copies left out", default=1)
    confidence: float = col("0 to 1")


@dataclass(frozen=True, kw_only=True)
class MeasureName:
    """A name that a measure puts on its list, or that a later notice takes off or suspends."""

    measure_id: str = col("measures.id")
    name_key: str = col("entities.id, else the name as printed")
    action: str = col("add, remove, suspend or resume")
    date: str = col("day from which it applies; empty where no text gives it", default="")
    listed_name: str = col("the name as the evidence prints it")
    entity_id: str | None = col("entities.id where it is known who is meant", default=None)
    list: str = col("control list, watch list …")
    article_id: str = col("articles.id of the evidence")
    start_char: int = col("first character of the name in articles.text")
    end_char: int = col("one past its last character")
    confidence: float = col("0 to 1")


@dataclass(frozen=True, kw_only=True)
class MeasureRule:
    """A wording of one of a measure's rules: official ones first, then those that most articles print."""

    measure_id: str = col("measures.id")
    key: str = col("bound, prohibited, effective_date … (the contract's list)")
    value: str = col("the wording, or for effective_date the day")
    language: str = col("ISO 639-1")
    official: bool = col("an official source words it so")
    articles: int = col("how many articles print it, copies left out")
    article_id: str = col("articles.id of the best of them")
    start_char: int = col("first character of the wording in articles.text")
    end_char: int = col("one past its last character")


@dataclass(frozen=True, kw_only=True)
class MeasurePlace:
    """Where an article names a numbered notice."""

    article_id: str = col("articles.id")
    start_char: int = col("first character in articles.text")
    end_char: int = col("one past its last character")
    measure: str = col("measures.id; of a notice that nobody dates there is no such measure")
    own: bool = col("the article is the notice itself")
    issuer: str = col("entities.id of who issued it")
    year: int = col("its year; 0 where the topic holds the measure", default=0)
    number: int = col("its number; 0 where the topic holds the measure", default=0)
    dated: bool = col("the year stands there, or an official source says so", default=True)


@dataclass(frozen=True, kw_only=True)
class MeasureSign:
    """A sentence by which an article alone shows a step of a measure; a text is empty where none is known."""

    unofficial: int = col("1 where no official source published the article")
    copied: int = col("1 where the article is a copy")
    published_at: str = col("publication of the article; 9999 where unknown")
    article_id: str = col("articles.id")
    eventless: int = col("1: no event tells of it")
    start_char: int = col("first character in articles.text")
    kind: int = col("1 a notice's own day, 2 a sentence that says what became of a measure")
    event_id: str = col("empty")
    end_char: int = col("one past its last character")
    measure_id: str = col("measures.id, or the id by which mentions name a notice")
    step: str = col("as measure_steps.step")
    date: str = col("when, as precisely as known")
    precision: str = col("day, month …")
    date_basis: str = col("stated, inferred or unknown")
    until: str = col("last day, where a suspension or extension has one")
    confidence: float = col("0 to 1")


class Dated(Protocol):
    """A step with its day."""

    @property
    def step(self) -> str:
        """Return one of `STEPS`."""
        ...

    @property
    def date(self) -> str:
        """Return its day or month, empty where no text gives it."""
        ...


def place_in_life(step: Dated) -> tuple[str, int]:
    """Return the key by which steps stand in order of time, undated ones last."""
    return step.date or LAST, STEPS.index(step.step)


def status(steps: Sequence[Dated], newest_on: str) -> tuple[str, str | None]:
    """Return how a measure stands and the day of the step that says so; unknown where none is dated.

    A step that lies after the newest publication is still to come and counts for nothing yet.
    """
    dated = [one for one in sorted(steps, key=place_in_life) if one.date and one.date <= newest_on]
    if not dated:
        return "unknown", None
    last = dated[-1]
    return STATUS.get(last.step, last.step), last.date

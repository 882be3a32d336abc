"""Draft: a cue with what its own sentence says of it, and its age at publication."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from nlp.patterns import compiled
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, first_day
from nlp.reporting.kinds import Agent
from nlp.reporting.scene import Scene

FRESH_DAYS = 5  # chosen: what is older than this at publication is background
BACKGROUND_DAYS = 45  # chosen: an announcement older than this is an earlier measure
NEWS_DAYS = 2  # chosen: what was said so lately is the news itself


@dataclass(frozen=True)
class Draft:
    """A cue with what its own sentence says of it; offsets into the article."""

    cue: Cue
    type: str
    start: int
    end: int
    who: Agent
    targets: tuple[str, ...]
    when: When
    status: str
    measure_id: str | None = None
    list: str | None = None
    about: tuple[str, ...] = ()


def age_days(scene: Scene, when: When) -> int | None:
    """Return how long before publication it was; None where either day is unknown."""
    published = scene.published_on
    if published is None or when.date is None or not when.date[:4].isdigit():
        return None
    parts = [int(part) for part in first_day(when.date).split("-") if part.isdigit()]
    year, month, number = [*parts, 12, 28][:3] if len(parts) == 1 else [*parts, 28][:3]
    return (published - date(year, month, number)).days


def first_past(scene: Scene, days: Iterable[When]) -> When:
    """Return the first of some days that lies before the news; UNKNOWN where none does."""
    aged = ((one, age_days(scene, one)) for one in days)
    return next((one for one, age in aged if age is not None and _is_past(one, age)), UNKNOWN)


def _is_past(one: When, age: int) -> bool:
    return age > NEWS_DAYS or one.precision in ("month", "week")


def is_fresh(scene: Scene, when: When, days: int = FRESH_DAYS) -> bool:
    """Tell whether a day is that of publication, or at most so many days before."""
    age = age_days(scene, when)
    return when.precision == "day" and age is not None and 0 <= age <= days


def last_fresh(scene: Scene, found: Sequence[Draft]) -> Draft | None:
    """Return the last report; in Japanese one of these days rather than what was long ago."""
    fresh = [one for one in found if is_fresh(scene, one.when)]
    told = fresh if fresh and scene.reading.words.happenings.verb_final else found
    return told[-1] if told else None


def qualifies(scene: Scene, draft: Draft) -> bool:
    """Tell whether the verb only qualifies a noun: "the measures announced by …"."""
    if draft.cue.token is not None:
        return draft.cue.token.dep_ == "acl"
    text, end = draft.cue.sentence.text, draft.cue.end - draft.cue.sentence.start
    return bool(compiled(scene.reading.words.happenings.qualifies).match(text, end))

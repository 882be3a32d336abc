"""Blocks: the tellings of a day, of a coarser date or of a week, as one weaving reads and writes them.

What is told alike is one row, however many articles tell it. What belongs together is decided in
`nlp.gathering`, in which order in `jobs.looming`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, timedelta

from nlp import gathering
from nlp.gathering import Mark, Row, Sight
from nlp.gists import Gist
from nlp.sides import Sides
from nlp.tellings import UNDATED, Telling
from nlp.told import Profile, from_json
from store.loom import Span, Told
from store.tellings import SightRow, TellingRow

PROFILES = 40_000  # chosen: about 150 MB
WEEK = timedelta(days=6)  # from its first day to its last
Part = tuple[str, tuple[str, ...]]  # a block, and the families of it that are woven together


class Profiles:
    """What is told, with what the topic adds, made once for all that tell the same."""

    def __init__(self, sides: Sides) -> None:
        """Start empty."""
        self.sides = sides
        self._known: dict[str, Profile] = {}

    def of(self, told_id: str, told: str) -> Profile:
        """Return the profile of what is told."""
        found = self._known.get(told_id)
        if found is None:
            if len(self._known) > PROFILES:
                self._known.clear()
            found = self._known[told_id] = Profile(from_json(told), self.sides)
        return found


class Block:
    """The rows of a span of tellings, and into what they were woven before."""

    def __init__(self, told: Iterable[Told], profiles: Profiles) -> None:
        """Join what is told alike."""
        self.was: dict[Mark, set[tuple[str | None, bool]]] = defaultdict(set)
        by_mark: dict[Mark, list[Told]] = defaultdict(list)
        for one in told:
            mark = (one.told_id, one.late)
            by_mark[mark].append(one)
            self.was[mark].add((one.event_id, one.joined))
        self.rows = [
            Row(
                told_id=mark[0],
                late=mark[1],
                profile=profiles.of(mark[0], each[0].told),
                count=sum(one.count for one in each),
                first=min(one.first for one in each),
            )
            for mark, each in by_mark.items()
        ]

    @property
    def woven(self) -> list[tuple[str, Row]]:
        """Return (event, row) as it was woven before."""
        return [(e, row) for row in self.rows for e, _ in sorted(self.was[row.mark], key=str) if e]


def span_of(part: Part) -> Span:
    """Return the tellings of a part."""
    return Span(part[0], families=part[1])


def left_over(monday: str, families: tuple[str, ...]) -> Span:
    """Return the left-overs of a week; those without a day of publication are a week of their own."""
    if not monday:
        return Span(UNDATED, left_over=True, families=families)
    last = f"{UNDATED}{date.fromisoformat(monday) + WEEK}"
    return Span(f"{UNDATED}{monday}", last, left_over=True, families=families)


def sight_row(place: tuple[str, str], one: Sight) -> SightRow:
    """Return what a day tells of an event as its row; `place` is kin and day."""
    return SightRow(
        kin=place[0],
        block=place[1],
        event_id=one.event_id,
        late=int(one.late),
        told_id=one.told_id,
        far=int(not one.late and gathering.is_far(one.cluster)),
        told=one.cluster.as_json,
    )


def telling_row(one: Telling) -> TellingRow:
    """Return a telling as its row; its event is not known yet."""
    return TellingRow(
        id=one.id,
        article_id=one.article_id,
        block=one.block,
        family=one.told.family,
        told_id=one.told_id,
        late=int(one.late),
        published=one.published,
        start_char=one.start_char,
        end_char=one.end_char,
        headline=int(one.headline),
        gist=None if one.gist == Gist() else json.dumps(asdict(one.gist), ensure_ascii=False),
    )

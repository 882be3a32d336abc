"""Days and names: where reports of one event, or of one step of a measure, give another day or person.

Days that a text states are compared, none that was inferred or is known to the month alone. Persons are
compared where each report names one, of the same body: two spellings of a name are no conflict. Of a list,
the number that its notice states is set beside the names that were read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from nlp.ledger.verdicts import DISAGREE, UNKNOWN
from store.ledger import Block, Conflict, ConflictLine, ConflictValue, Gist, Report
from store.records import key
from store.topic import Topic

STEPS = {
    "announcement": "announced",
    "listing": "announced",
    "investigation": "announced",
    "effective": "took effect",
}
DAY = re.compile(r"\d{4}-\d\d-\d\d")
LATIN = re.compile(r"[A-Za-z]")
CLOSE_DAYS = 31  # chosen: what lies further apart is another step, an extension for instance
ALIKE = 0.6  # chosen: names as like as that are spellings of one
Outlets = Mapping[str, str]


@dataclass(frozen=True)
class Known:
    """What a comparison of reports rests on beside them."""

    topic: Topic
    persons: Mapping[str, str]  # names by entity id
    outlet_of: Outlets  # the independent outlet of an article, where that is not its own


@dataclass(frozen=True)
class Doubt:
    """Which events, and which steps of measures, may be told with two days or persons."""

    events: frozenset[str]
    steps: frozenset[tuple[str | None, str]]  # measure and step

    def concerns(self, one: Report | Gist) -> bool:
        """Tell whether a report is of one of those steps."""
        return (one.measure_id, STEPS.get(one.type, "")) in self.steps


def in_doubt(said: Iterable[Gist], persons: Mapping[str, str]) -> Doubt:
    """Return where conflicts may be: elsewhere one day and one person at most are told, or days far apart."""
    days: dict[str, set[str]] = defaultdict(set)
    acting: dict[str, set[str]] = defaultdict(set)
    steps: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for one in said:
        acting[one.event_id] |= {_person(one, persons)} - {""}
        if one.day and DAY.fullmatch(one.day):
            days[one.event_id].add(one.day)
            if one.type in STEPS and one.measure_id:
                steps[one.measure_id, STEPS[one.type]].add(one.day)
    return Doubt(
        frozenset(one for one, some in acting.items() if len(some) > 1 or _near(days[one])),
        frozenset(one for one, some in steps.items() if _near(some)),
    )


def _near(days: Collection[str]) -> bool:
    """Tell whether some days are several, and near enough to be of one thing that happened."""
    if len(days) < 2:
        return False
    return (date.fromisoformat(max(days)) - date.fromisoformat(min(days))).days <= CLOSE_DAYS


def of_event(told: Sequence[Report], known: Known) -> list[ConflictLine]:
    """Return the conflicts among the reports of one event: its day, who acted."""
    about = _About("event", told[0].event_id, told[0].title)
    return [*_days(told, about, known.outlet_of), *_names(told, about, known)]


def of_measure(told: Sequence[Report], known: Known) -> list[ConflictLine]:
    """Return the conflicts on the days of one measure's steps."""
    steps: dict[str, list[Report]] = defaultdict(list)
    for one in told:
        if one.type in STEPS and one.measure_id:
            steps[STEPS[one.type]].append(one)
    found: list[ConflictLine] = []
    for step, some in sorted(steps.items()):
        measure = known.topic.measure.get(some[0].measure_id or "")
        title = measure.title if measure else some[0].measure_id
        about = _About("measure", f"{some[0].measure_id}|{step}", f"{title}: {step}")
        found += _days(some, about, known.outlet_of)
    return found


@dataclass(frozen=True)
class _About:
    """What a group of testimonies is about."""

    kind: str
    id: str
    title: str

    @property
    def key(self) -> str:
        """Return the key of its conflicts."""
        return f"{self.kind}|{self.id}"


def _days(told: Sequence[Report], about: _About, outlet_of: Outlets) -> list[ConflictLine]:
    kept = _first_of_outlets(
        [one for one in told if one.day and DAY.fullmatch(one.day)], lambda one: one.day, outlet_of
    )
    days = sorted({one.day for one in kept if one.day})
    if not _near(days) or not _by_two(kept, lambda one: one.day, outlet_of):
        return []
    note = f"the day is given as {' and as '.join(days)}"
    return [
        _line(("date", note), kept, {one.fact_id: one.day or "" for one in kept}, about, outlet_of)
    ]


def _names(told: Sequence[Report], about: _About, known: Known) -> list[ConflictLine]:
    acting = {one.fact_id: _person(one, known.persons) for one in told}
    single = [one for one in told if acting[one.fact_id]]

    def who(one: Report) -> str:
        return acting[one.fact_id]

    kept = _first_of_outlets(single, who, known.outlet_of)
    named = {who(one): known.persons[who(one)] for one in kept}
    if len(named) < 2 or not _by_two(kept, who, known.outlet_of):
        return []
    if not _of_one_body(named, known.topic) or _spellings(list(named.values())):
        return []
    note = f"who acted is given as {' and as '.join(sorted(named.values()))}"
    names = {one.fact_id: named[who(one)] for one in kept}
    return [_line(("name", note), kept, names, about, known.outlet_of)]


def _person(one: Report | Gist, persons: Mapping[str, str]) -> str:
    """Return the one person who acts in a report; empty where there is none or are several."""
    found = [each for each in one.actors.split(";") if each in persons]
    return found[0] if len(found) == 1 else ""


def _of_one_body(named: Iterable[str], topic: Topic) -> bool:
    bodies = {topic.entity[one].body if one in topic.entity else None for one in named}
    return len(bodies) == 1 and None not in bodies


def _spellings(names: Sequence[str]) -> bool:
    """Tell whether two of some names may be spellings of one, or cannot be compared."""
    scripts = {bool(LATIN.search(name)) for name in names}
    alike = (
        SequenceMatcher(None, a.lower(), b.lower()).ratio() >= ALIKE
        for at, a in enumerate(names)
        for b in names[at + 1 :]
    )
    return len(scripts) > 1 or any(alike)


def _first_of_outlets(
    told: Iterable[Report], value: Callable[[Report], str | None], outlet_of: Outlets
) -> list[Report]:
    first: dict[tuple[object, ...], Report] = {}
    for one in sorted(
        told, key=lambda one: (one.published_at or "", one.article_id, one.start_char)
    ):
        first.setdefault((_outlet(one, outlet_of), value(one)), one)
    return list(first.values())


def _by_two(
    told: Iterable[Report], value: Callable[[Report], str | None], outlet_of: Outlets
) -> bool:
    """Tell whether two outlets give different values, and none gives both: it knows of two things."""
    said: dict[str, set[str | None]] = defaultdict(set)
    for one in told:
        said[_outlet(one, outlet_of)].add(value(one))
    return len(said) > 1 and all(len(each) == 1 for each in said.values())


def _outlet(one: Report, outlet_of: Outlets) -> str:
    return outlet_of.get(one.article_id, one.outlet)


def _line(
    what: tuple[str, str],
    told: Sequence[Report],
    values: Mapping[str, str],
    about: _About,
    outlet_of: Outlets,
) -> ConflictLine:
    """Return the conflict of some reports, with the value that each of them (by fact id) gives."""
    kind, note = what
    found = Conflict(
        id=key(kind, about.key),
        kind=kind,
        subject=about.title,
        event_id=about.id if about.kind == "event" else None,
        measure_id=told[0].measure_id,
        verdict=DISAGREE,
        note=note,
        sources=len({_outlet(one, outlet_of) for one in told}),
        first_at=min((one.published_at for one in told if one.published_at), default=None),
        last_at=max((one.published_at for one in told if one.published_at), default=None),
        key=about.key,
    )
    given = (
        ConflictValue(
            conflict_id=found.id,
            fact_table="happenings",
            fact_id=one.fact_id,
            article_id=one.article_id,
            start_char=one.start_char,
            end_char=one.end_char,
            value=values[one.fact_id],
            outlet=one.outlet,
            published_at=one.published_at or None,
        )
        for one in told
    )
    return ConflictLine(conflict=found, values=tuple(given))


def of_list(one: Block, topic: Topic) -> ConflictLine | None:
    """Return the conflict of a notice's number with the names read of its list; None where they agree."""
    if one.stated == one.held:
        return None
    measure = topic.measure.get(one.measure_id or "")
    title = measure.title if measure else f"a notice of {one.published_at or 'unknown date'}"
    found = Conflict(
        id=key("count", one.article_id, one.list, one.action),
        kind="count",
        subject=f"names on the {one.list}, {title}",
        unit="count",
        measure_id=one.measure_id,
        verdict=UNKNOWN,
        note=f"the notice states {one.stated}, {one.held} were read",
        sources=1,
        first_at=one.published_at or None,
        last_at=one.published_at or None,
        key=f"list|{one.article_id}",
    )
    numbers = ((one.fact_id, one.stated, "stated"), (f"{one.fact_id}-held", one.held, "held"))
    values = (_number(found.id, one, each) for each in numbers)
    return ConflictLine(conflict=found, values=tuple(values))


def _number(conflict_id: str, one: Block, told: tuple[str, int, str]) -> ConflictValue:
    """Return a number of names as a value; `told` are the fact it stands for, the number, and how known."""
    fact_id, number, how = told
    return ConflictValue(
        conflict_id=conflict_id,
        fact_table="listings",
        fact_id=fact_id,
        article_id=one.article_id,
        start_char=one.start_char,
        end_char=one.end_char,
        value=f"{number} {how}",
        value_number=float(number),
        comparator="eq",
        outlet=one.outlet,
        published_at=one.published_at or None,
    )

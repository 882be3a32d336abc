"""Told: what an article tells of a happening, apart from where it stands; what is compared of it.

Articles that tell the same thing share one `Told`, so that a thousand references to one heavy day are
compared once. A `Profile` adds what follows from the topic: bodies, sides, subjects, the keys by which
reports of one happening find each other. Whether two are one is decided in `nlp.clusters`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from nlp.facts.happenings import Happening
from nlp.sides import Sides

FAMILY = {
    "earlier_measure": "announcement",
    "remark": "statement",
}  # the same happening, seen from later
ACTORLESS = ("market", "trade_data")
COUNTED = ("trade_data", "other", "market")  # known again by their numbers
UNNAMED = ("licence_delay", "budget")  # rarely told with a name or a day
SPOKEN = ("statement", "remark", "protest", "rejection", "meeting")
VOICED = ("protest", "rejection", "statement")  # one occasion may be told as any of them
MADE = ("announcement", "earlier_measure")
KEPT_APART = ("planned", "rumoured", "denied")
COURT = "court"  # brought by prosecutors, named by their city, or told of who is accused
OPEN = ("licence",)  # of which a day sees one on a matter, whoever tells of it
ANYBODY = "anybody"  # by which every account is found by those that name nobody
YEAR = re.compile(r"(?:19|20)\d\d")
NUMBER = re.compile(r"\d[\d,.，．]*\d")
LONG_NUMBER = 3  # characters: 118, 4.2
MAX_NUMBERS = 12  # chosen: a sentence with more is a table


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is told: type, who, whom, what, when, how sure; foremost first in every list."""

    family: str
    types: tuple[str, ...]
    status: str = "reported"
    date: str | None = None
    date_end: str | None = None
    precision: str = ""
    basis: str = "unknown"
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()  # kinds of measure that its words name: "a travel advisory"
    stands: bool = True  # says enough to be an event of its own

    @cached_property
    def as_json(self) -> str:
        """Return it as JSON, the same text for the same content."""
        held = {field.name: getattr(self, field.name) for field in fields(self)}
        return json.dumps(held, ensure_ascii=False, separators=(",", ":"))

    @property
    def block(self) -> str | None:
        """Return the time under which it is gathered: a day, or a coarser date; None for undated ones."""
        if self.date is None or self.precision == "day":
            return self.date
        return f"{self.date}/{self.date_end}" if self.date_end else self.date


def from_json(text: str) -> Told:
    """Return what `Told.as_json` wrote.

    >>> from_json(Told(family="plan", types=("plan",)).as_json).family
    'plan'
    """
    held: dict[str, Any] = json.loads(text)
    one = object.__new__(Told)  # not by `__init__`, which takes longer than all else
    vars(one).update((k, tuple(v) if type(v) is list else v) for k, v in held.items())
    return one


def told(fact: Happening, sides: Sides, *, headline: bool, measured: str = "") -> Told:
    """Return what one happening tells; `measured` is the kind of measure that its words name."""
    actors = tuple(dict.fromkeys(sides.known(one) for one in _split(fact.actors)))
    kind = _type(fact, actors, sides)
    if kind in ACTORLESS:
        actors = tuple(one for one in actors if one not in sides.topic.parties)
    doubted = _doubted(fact, kind)
    return Told(
        family=FAMILY.get(kind, kind),
        types=(kind,),
        status=_status(fact.status, kind),
        date=None if doubted else fact.date,
        date_end=None if doubted else fact.date_end,
        precision="" if doubted else fact.precision or "",
        basis="unknown" if doubted else fact.date_basis,
        actors=actors,
        targets=tuple(dict.fromkeys(sides.known(one) for one in _split(fact.targets))),
        measures=(fact.measure_id,) if fact.measure_id else (),
        lists=(fact.list,) if fact.list else (),
        about=_split(fact.about),
        numbers=numbers(fact.text) if kind in COUNTED else (),
        kinds=(measured,) if measured and kind in MADE else (),
        stands=_stands(fact, kind, actors, sides, headline),
    )


def _doubted(fact: Happening, kind: str) -> bool:
    """Tell whether a day is taken from the words around for what lies before what they tell."""
    if fact.date_basis != "inferred":
        return False
    named = fact.measure_id or fact.targets
    return kind == "earlier_measure" or (kind in ("listing", "delisting") and not named)


def _type(fact: Happening, actors: tuple[str, ...], sides: Sides) -> str:
    """Return the type; what a spokesperson made known without naming it is a statement."""
    named = fact.measure_id or fact.list or fact.about
    if fact.type in MADE and not named and actors and sides.spokespersons.issuperset(actors):
        return "statement"
    return fact.type


def _status(stated: str, kind: str) -> str:
    """Return planned, rumoured, denied or reported; a set day of effect is no mere plan."""
    if kind == "plan":
        return "rumoured" if stated == "rumoured" else "planned"
    if kind == "effective" and stated == "planned":
        return "reported"
    return stated if stated in KEPT_APART else "reported"


def _stands(
    fact: Happening, kind: str, actors: tuple[str, ...], sides: Sides, headline: bool
) -> bool:
    """Tell whether it says enough to be an event of its own: who, what measure or when."""
    if headline and fact.date is None and kind in SPOKEN:
        return bool(actors) and not sides.parties.intersection(actors)
    whom = bool(fact.targets) and kind == "earlier_measure"
    if kind == "statement" and not (actors or fact.measure_id or fact.about or fact.targets):
        return False
    kept = kind in UNNAMED or (kind == "other" and (bool(fact.about) or not headline))
    return bool(actors or fact.measure_id or fact.date or whom or kept)


def numbers(text: str) -> tuple[str, ...]:
    """Return the numbers of a text, years left out.

    >>> numbers("In 2025 exports fell 8.6% to 1,204 t")
    ('1,204', '8.6')
    """
    found = {one for one in NUMBER.findall(text) if not YEAR.fullmatch(one)}
    return tuple(sorted(found)[:MAX_NUMBERS])


def tells_apart(shared: Iterable[str]) -> bool:
    """Tell whether numbers that two accounts share are hardly shared by chance: of three digits, or broken.

    >>> tells_apart({"41.2"}), tells_apart({"118"}), tells_apart({"20"})
    (True, True, False)
    """
    return any(len(one) >= LONG_NUMBER for one in shared)


def _split(ids: str) -> tuple[str, ...]:
    return tuple(one for one in ids.split(";") if one)


class Profile:
    """What is told, with what follows of it from the topic."""

    def __init__(self, told: Told, sides: Sides) -> None:
        """Look up who is who."""
        self.told, self._who = told, sides
        self.family, self.type = told.family, told.types[0]
        self.date, self.precision = told.date, told.precision
        self.mode = "plan" if told.family == "plan" else told.status  # keeps reports apart
        self.actors, self.targets = told.actors, told.targets
        self.types = frozenset(told.types)
        self.measures, self.lists = frozenset(told.measures), frozenset(told.lists)
        self.numbers, self.kinds = frozenset(told.numbers), frozenset(told.kinds)
        self.as_party = tuple((a, sides.side(a)) for a in told.actors if a in sides.parties)
        met = told.targets if told.family == "meeting" else ()  # who meets whom is all one
        self.persons = frozenset(a for a in (*told.actors, *met) if a in sides.persons)
        self.faced = frozenset(t for t in told.targets if sides.is_person(t))
        self.bodies = frozenset(sides.body(one) for one in (*told.actors, *met))
        self.sides = tuple(dict.fromkeys(sides.acts_for(one) for one in (*told.actors, *met)))
        self.places = frozenset(sides.side(one) for one in told.targets)
        self.things = frozenset(told.about) - sides.issues
        self.subjects = frozenset((*told.about, *told.measures, *told.lists))
        self.catalogues = frozenset(one for one in self.things if sides.is_list(one))
        self.movers = frozenset(
            (*told.actors, *(one for one in self.things if sides.moves(one)))
            if told.family == "market"
            else ()
        )

    @property
    def exact(self) -> bool:
        """Tell whether it names a body or a person, or nobody, not a whole side."""
        return not self.as_party

    @cached_property
    def specific_sides(self) -> frozenset[str]:
        """Return the sides of those who act without standing for the whole of it."""
        who = self._who
        return frozenset(who.side(a) for a in self.actors if a not in who.parties)

    @cached_property
    def whole_sides(self) -> frozenset[str]:
        """Return the sides for which nobody acts but who stands for the whole of it."""
        return frozenset(side for _, side in self.as_party) - self.specific_sides

    @cached_property
    def spoken_for(self) -> frozenset[str]:
        """Return the bodies for which a person speaks, where they are not named themselves."""
        who = self._who
        return frozenset(who.body(a) for a in self.actors if a in who.persons) - set(self.actors)

    @cached_property
    def target_sides(self) -> tuple[tuple[str, str], ...]:
        """Return the targets that stand for their whole side, with the side."""
        return tuple((t, self._who.side(t)) for t in self.targets if t in self._who.parties)

    @property
    def faced_sides(self) -> tuple[tuple[str, str], ...]:
        """Return the people to whom something is said, with their sides."""
        return tuple((t, self._who.side(t)) for t in sorted(self.faced))

    @cached_property
    def traits(self) -> frozenset[str]:
        """Return the keys under which it is found."""
        found = {f"body {body}" for body in self.bodies} | {f"of {side}" for side in self.sides}
        found |= {f"party {side}" for _, side in self.as_party}
        found |= {f"measure {one}" for one in self.measures} | {f"list {one}" for one in self.lists}
        found |= {f"kind {one}" for one in self.kinds}
        found |= set(self._things) | {f"subject {one}" for one in self._loose}
        open_to_all = not self.actors or self.family in ("budget", "effective")
        return frozenset(found | {ANYBODY} | ({"nobody"} if open_to_all else set()))

    @cached_property
    def sought(self) -> tuple[str, ...]:
        """Return the keys by which it looks for others, in a fixed order."""
        found = [f"body {body}" for body in sorted(self.bodies)]
        found += [f"party {side}" for side in self.sides]
        found += [f"of {side}" for _, side in self.as_party]
        found += [f"measure {one}" for one in sorted(self.measures)]
        found += [f"list {one}" for one in sorted(self.lists)]
        found += [f"kind {one}" for one in sorted(self.kinds)]
        found += [] if self.actors else [f"subject {one}" for one in self._loose]
        found += [] if self.actors and self.family not in OPEN else [ANYBODY]
        return tuple(dict.fromkeys([*found, *self._things, "nobody"]))

    @property
    def _loose(self) -> tuple[str, ...]:
        """Return the subjects by which a measure is found that names nobody."""
        return tuple(sorted(self.subjects)) if self.family == "announcement" else ()

    @property
    def _things(self) -> tuple[str, ...]:
        """Return the keys of figures and plans: their numbers, what they concern."""
        if self.family in COUNTED:
            return tuple(f"number {number}" for number in sorted(self.numbers))
        if self.type in ("plan", "effective", "earlier_measure"):
            return tuple(f"about {thing}" for thing in sorted(self.things))
        return ()

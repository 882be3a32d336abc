"""Gathering: figures of one key go in, those of one quantity come out together.

A quantity is gathered around the figure whose words say most of it. Another belongs to it if nothing in
it contradicts any that is there (place, period, list, flow, rise or fall, a value twice as high) and its
words or its sentence name the same thing. The order of input does not matter.

Not here: what the values of a quantity say of one another (nlp.ledger.verdicts).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import combinations
from math import frexp, inf, sqrt

from nlp.ledger.periods import fit
from nlp.ledger.verdicts import converts, digits
from nlp.ledger.words import ANCHORED, OPPOSED, PER_DOLLAR
from store.ledger import Quantity

FARTHEST = 2.0  # chosen: what is more than twice as high is another quantity
FARTHEST_OF_ALL = 2.01  # of values in dollars: rates of recent years differ by less
FARTHEST_BARE = 1.5  # chosen: so is what has no words of its own
SHARED = 0.5  # chosen: more than that of the words of the figure that has fewer
NEAR_DAYS = 45  # chosen: apart in publication where no period is known
SIDES = frozenset().union(*OPPOSED)
LISTS = OPPOSED[0]
WORDED, BARE = "worded", ""  # tokens: of figures with words of their own, and without
TELLING = 100  # a value from here on is rarely met by chance
MOST_MEMBERS = 16  # of a gathering with distinct wording; later ones are compared with these


@dataclass(slots=True, eq=False)
class Told:
    """A figure with what its comparison rests on, made ready."""

    row: Quantity
    words: frozenset[str]
    things: frozenset[str]
    sides: frozenset[str]  # words of it that exclude others
    head: str
    dollars: float  # its value; of money in dollars at a middling rate
    magnitude: int  # how often that can be halved: alike values lie one apart at most
    day: int | None  # of publication, counted; None where it is not known

    @property
    def telling(self) -> bool:
        """Tell whether its value is rarely met by chance."""
        return abs(self.row.value) >= TELLING and digits(self.row.value) > 1

    @property
    def known_by(self) -> tuple[str, ...]:
        """Return what figures of the same quantity find it by."""
        value = (f"{WORDED if self.words else BARE}={self.row.value}",) if self.telling else ()
        return (*self.words, *self.things, *value, *(() if self.words else (BARE,)))

    @property
    def sought(self) -> tuple[str, ...]:
        """Return by what it finds figures of the same quantity: a word, a thing, a telling value."""
        kinds = (BARE,) if self.words else (BARE, WORDED)
        values = tuple(f"{kind}={self.row.value}" for kind in kinds) if self.telling else ()
        return (*self.words, *self.things, *values, *(() if self.words else (BARE,)))


@dataclass(slots=True)
class Gathering:
    """The distinct wordings of one quantity."""

    wordings: list[Told] = field(default_factory=list)  # the first with most words
    low: float = inf
    high: float = 0.0

    def add(self, one: Told) -> None:
        """Take in a figure with a wording of its own."""
        self.wordings.append(one)
        self.low, self.high = min(self.low, one.dollars), max(self.high, one.dollars)

    def takes(self, one: Told) -> bool:
        """Tell whether a figure is one of this quantity."""
        if one.dollars > self.low * FARTHEST_OF_ALL or self.high > one.dollars * FARTHEST_OF_ALL:
            return False
        known = self.wordings[:MOST_MEMBERS]
        for each in known:  # a loop, not any(): so often asked that it tells
            if _contradict(one, each):
                return False
        if one.telling and any(_same_telling_value(one, each) for each in known):
            return True
        alike = [_alike(one, each) for each in known]
        return alike[0] or sum(alike) * 2 >= len(alike) or (one.head in ANCHORED and any(alike))


class _Index:
    """Gatherings by what a figure of the same quantity must share with them: a token and a magnitude.

    What was gathered before says where a wording went: it goes there again, past all gatherings to which
    nothing came and which nothing left since. Others are asked.
    """

    def __init__(self, stood: Mapping[str, str], changed: Iterable[str]) -> None:
        """Start empty; `stood` are homes as they were, `changed` those that lost a wording."""
        self.gatherings: list[Gathering] = []
        self.stood, self.changed = stood, set(changed)
        self._numbers: dict[str, int] = {}
        self._at: dict[tuple[str, int], dict[int, None]] = defaultdict(dict)
        self._changed_at: dict[tuple[str, int], dict[int, None]] = defaultdict(dict)

    def home(self, one: Told) -> str:
        """Return the first gathering that takes a figure, a new one where none does, by its first figure."""
        was = self.stood.get(one.row.fact_id)
        found, leads = self._found(one, was), one.row.fact_id
        if found is None:
            found = len(self.gatherings)
            self.gatherings.append(Gathering())
            self._numbers[leads] = found
        home = self.gatherings[found]
        home.add(one)
        name = home.wordings[0].row.fact_id
        if self.stood and name != was:
            self._change(was)
            self._change(name)
        for token in one.known_by:
            self._at[token, one.magnitude][found] = None
            if name in self.changed:
                self._changed_at[token, one.magnitude][found] = None
        return name

    def _found(self, one: Told, was: str | None) -> int | None:
        """Return the number of the first gathering that takes a figure."""
        if (
            was is None
            or was in self.changed
            or (was != one.row.fact_id and was not in self._numbers)
        ):
            return self._taking(one, self._at)
        number = self._numbers.get(was)
        if not self._changed_at:
            return number
        other = self._taking(one, self._changed_at)
        return other if number is None or (other is not None and other < number) else number

    def _taking(self, one: Told, at: Mapping[tuple[str, int], Iterable[int]]) -> int | None:
        near = (one.magnitude - 1, one.magnitude, one.magnitude + 1)
        asked = {
            each for token in one.sought for size in near for each in at.get((token, size), ())
        }
        return next((each for each in sorted(asked) if self.gatherings[each].takes(one)), None)

    def _change(self, name: str | None) -> None:
        """Note that a gathering is not what it was."""
        if name is None or name in self.changed:
            return
        self.changed.add(name)
        number = self._numbers.get(name)
        if number is not None:
            for each in self.gatherings[number].wordings:
                for token in each.known_by:
                    self._changed_at[token, each.magnitude][number] = None


def gather(rows: Iterable[Quantity]) -> tuple[tuple[Told, ...], ...]:
    """Return the figures in quantities; those with most words lead, whatever the order of input."""
    figures = sorted((figure(row) for row in rows), key=_order)
    first: dict[tuple[object, ...], Told] = {}
    for one in figures:
        first.setdefault(wording(one.row), one)
    homes = settle(first.values(), {}, ())
    found: dict[str, list[Told]] = defaultdict(list)
    for one in figures:
        found[homes[first[wording(one.row)].row.fact_id]].append(one)
    return tuple(tuple(each) for each in found.values())


def members(rows: Iterable[Quantity]) -> tuple[Told, ...]:
    """Return the figures of one quantity in the order in which they are gathered."""
    return tuple(sorted((figure(row) for row in rows), key=_order))


def settle(
    first: Iterable[Told], stood: Mapping[str, str], changed: Collection[str]
) -> dict[str, str]:
    """Return where the wordings of one key belong, each given by the first figure that has it.

    By the id of that figure, that of the figure around which its quantity is gathered. `stood` are those
    found before, `changed` the quantities that lost a wording since; the result hangs on neither.
    """
    index = _Index(stood, changed)
    return {one.row.fact_id: index.home(one) for one in sorted(first, key=_order)}


def wording(row: Quantity) -> tuple[object, ...]:
    """Return what the comparison of a figure rests on; figures that are equal here say the same."""
    still = bool(row.period) or row.key.split("|")[1] in ANCHORED
    month = "" if still else row.published_at[:7]
    said = row.unit, row.value, row.comparator, row.change, row.place, row.period
    return (row.words, row.things, *said, month)


def sayings(rows: Sequence[Quantity]) -> Iterator[tuple[object, ...] | None]:
    """Yield what each of an article's figures of one key says; None where one before it says the same.

    Of what figures of one outlet say alike a line takes the first, and asks whether a second article says
    it. So an article is left out whole if two others say each of its figures before it. A value that is
    given in two ways hangs on which of them comes first, figures that may be added up on one another:
    these are like none of other articles.
    """
    ways = {(row.value, row.unit, row.comparator, listed(row)) for row in rows}
    given = Counter(way[:2] for way in ways)
    sided = [one for row in rows if (one := figure(row)).sides]
    added = any(kept_apart(a.sides, b.sides) for a, b in combinations(sided, 2))
    known: set[tuple[object, ...]] = set()
    for row in rows:
        said = wording(row)
        hangs = added or given[row.value, row.unit] > 1
        yield None if said in known else (row.fact_id,) if hangs else said
        known.add(said)


def listed(row: Quantity) -> frozenset[str]:
    """Return the words of a figure that name a kind of list."""
    return LISTS & _set(row.words)


def figure(row: Quantity) -> Told:
    """Return a figure with what its comparison rests on."""
    low, high = PER_DOLLAR.get(row.unit, (1.0, 1.0))
    words = _set(row.words)
    return Told(
        row=row,
        words=words,
        things=_set(row.things),
        sides=words & SIDES,
        head=row.key.split("|")[1],
        dollars=abs(row.value) / sqrt(low * high),
        magnitude=frexp(row.value / sqrt(low * high))[1],
        day=_counted(row.published_at[:10]),
    )


@lru_cache(maxsize=8192)
def _counted(day: str) -> int | None:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return None


@lru_cache(maxsize=65536)
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _order(one: Told) -> tuple[object, ...]:
    row = one.row
    return -min(len(one.words), 4), row.published_at, row.article_id, row.start_char, row.fact_id


def _contradict(a: Told, b: Told) -> bool:
    """Tell whether two figures cannot be of one quantity."""
    one, other = a.row, b.row
    return (
        not _close_in_time(a, b)  # the longer the time, the more often
        or _far(a, b)
        or (one.change != other.change and bool(one.change) and bool(other.change))
        or (one.unit != other.unit and not converts(one, other))
        or (one.period != other.period and not fit(one.period, other.period))
        or (bool(a.sides) and bool(b.sides) and kept_apart(a.sides, b.sides))
        or not _same_place(one, other)
    )


def _far(a: Told, b: Told, most: float | None = None) -> bool:
    """Tell whether one value is more than so many times the other; currencies have rates instead."""
    if a.row.unit != b.row.unit:
        return False
    low, high = sorted((abs(a.row.value), abs(b.row.value)))
    bare = not a.words or not b.words
    return high > low * (most or (FARTHEST_BARE if bare else FARTHEST))


def _disjoint(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a) and bool(b) and not a & b


def _same_place(one: Quantity, other: Quantity) -> bool:
    """Tell whether places allow one quantity; a flow allows each of its ends."""
    if not one.place or not other.place or one.place == other.place:
        return True
    if ">" in one.place and ">" in other.place:
        return False
    if ">" in one.place or ">" in other.place:
        return bool(set(one.place.split(">")) & set(other.place.split(">")))
    return one.unit == "count"  # of entities it is now who lists them, now whose they are


def _close_in_time(a: Told, b: Told) -> bool:
    """Tell whether figures of which one has no period were published near one another."""
    if a.day is None or b.day is None or abs(a.day - b.day) <= NEAR_DAYS:
        return True
    return (bool(a.row.period) and bool(b.row.period)) or a.head in ANCHORED


def _same_telling_value(a: Told, b: Told) -> bool:
    """Tell whether two figures, one of them without words, give a value that is rarely met by chance."""
    return a.row.value == b.row.value and not (a.words and b.words) and a.telling


def _alike(a: Told, b: Told) -> bool:
    """Tell whether two figures name the same thing, by words or by sentence."""
    shared = a.words & b.words
    if a.head in ANCHORED and a.things & b.things and not _far(a, b, FARTHEST_BARE):
        return True
    fewer = min(len(a.words), len(b.words))
    if fewer:
        return len(shared) > SHARED * fewer
    if a.things or b.things:
        return bool(a.things & b.things)
    return not a.words and not b.words and a.head not in ANCHORED


def kept_apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two figures of these sides count what is kept apart by name: one list and another."""
    return any(_disjoint(a & pair, b & pair) for pair in OPPOSED)


def sides_of(row: Quantity) -> frozenset[str]:
    """Return the words of a figure that exclude others."""
    return _set(row.words) & SIDES

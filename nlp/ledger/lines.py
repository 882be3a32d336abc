"""Lines: figures of one key go in; where sources give one quantity differently, a line comes out.

Of several values in one article those stay that another article gives too, else the one that fits best:
the others are parts of it or another time. What one article counts apart and another gives as one sum
stands in a line of its own. Copies count for their original's outlet.

Not here: which figures are of one quantity (nlp.ledger.gather).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from nlp.ledger.gather import Told, gather, kept_apart, listed, sides_of
from nlp.ledger.periods import fit
from nlp.ledger.verdicts import verdict
from store.ledger import Conflict, ConflictLine, ConflictValue, Quantity
from store.records import key

MOST_VALUES = 60  # of one line, by publication: what comes after says nothing new
LONG_CHARS = 60  # of a phrase: what is longer says more than what it measures
MOST_IN_ARTICLE = 40  # figures of one key: what holds more is a table
DATELINE = re.compile(r"^.{0,40} [-–—] ")
LEFT_OPEN = frozenset("including of to from in for by on with and over against put on".split())
JOINING = frozenset("of to from in for by on with and over against".split())
Outlets = Mapping[str, str]
Asking = Callable[[Collection[str]], Outlets]
FIGURE = "figure"


def lines(rows: Iterable[Quantity], outlets: Asking) -> tuple[ConflictLine, ...]:
    """Return the conflicts among the figures of one key, by id.

    `outlets` is asked for the independent outlets of some articles, where those are not their own.
    """
    return of_quantities(gather(rows), outlets)


def of_quantities(gathered: Sequence[Sequence[Told]], outlets: Asking) -> tuple[ConflictLine, ...]:
    """Return the conflicts among figures of one key that are gathered, by id.

    Those of a sum hang on all quantities of the key (`adds_up`), others on their own alone.
    """
    sums = list(_sums([one for some in gathered for one in some]))
    wholes = {row.fact_id for some, parts in sums for row in some if row.value == sum(parts)}
    found = [_line(some, (sums_key(some[0].key), parts), outlets) for some, parts in sums]
    for some in gathered:
        plain = [one for one in some if one.row.fact_id not in wholes]
        name = quantity_key(some[0].row.key, some[0].row.fact_id)
        found.append(_line(_chosen(plain), (name, ()), outlets))
    by_id = {one.conflict.id: one for one in found if one is not None}
    return tuple(by_id[each] for each in sorted(by_id))


def adds_nothing(come: Iterable[Quantity], line: Sequence[Quantity]) -> bool:
    """Tell whether figures of a quantity leave its line as it is, if they name no other wires.

    The line is full, they are later, and of each of their values the line knows from two articles.
    """
    last = max((one.published_at for one in line), default="")
    told_by = Counter((value, unit) for _, value, unit in {_value_in(one) for one in line})
    return len(line) >= MOST_VALUES and all(
        one.published_at > last and told_by[one.value, one.unit] > 1 for one in come
    )


def _value_in(one: Quantity) -> tuple[str, float, str]:
    return one.article_id, one.value, one.unit


def quantity_key(key: str, first: str) -> str:
    """Return the key of the conflict of a quantity, named by the figure around which it is gathered."""
    return f"{key}|{first}"


def sums_key(key: str) -> str:
    """Return the key of the conflicts of what can be added up among the figures of a key."""
    return f"{key}|sums"


def adds_up(rows: Iterable[Quantity]) -> bool:
    """Tell whether figures of some wordings may be parts of a sum."""
    told = {sides_of(one) for one in rows if _counts(one)}
    return any(kept_apart(a, b) for a, b in combinations(told, 2))


def _counts(row: Quantity) -> bool:
    return row.comparator == "eq" and row.unit == "count"


def _chosen(members: Sequence[Told]) -> list[Quantity]:
    """Return one value an article, or those of it that other articles give too."""
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in members:
        by_article[one.row.article_id].append(one)
    given = {
        article: {(one.row.value, one.row.unit) for one in told}
        for article, told in by_article.items()
    }
    told_by = Counter(value for values in given.values() for value in values)
    return [row for told in by_article.values() for row in _of_article(told, told_by)]


def _of_article(told: Sequence[Told], told_by: Mapping[tuple[float, str], int]) -> list[Quantity]:
    first: dict[tuple[float, str], Told] = {}
    for one in sorted(told, key=lambda one: one.row.start_char):
        first.setdefault((one.row.value, one.row.unit), one)
    shared = [one.row for value, one in first.items() if told_by[value] > 1]
    if shared:
        return shared
    best = max(first.values(), key=lambda one: (len(one.words), one.row.value, one.row.fact_id))
    return [best.row]


def _sums(told: Sequence[Told]) -> Iterator[tuple[list[Quantity], tuple[float, ...]]]:
    """Yield the figures of a whole and of its parts, where the parts' article does not give the whole."""
    given: dict[str, list[Told]] = defaultdict(list)
    wholes: dict[float, list[Told]] = defaultdict(list)
    for one in told:
        given[one.row.article_id].append(one)
        wholes[one.row.value].append(one)
    pairs: dict[tuple[float, ...], list[tuple[Told, Told]]] = defaultdict(list)
    for figures in given.values():
        if len(figures) <= MOST_IN_ARTICLE and sum(bool(one.sides) for one in figures) > 1:
            for a, b in _apart(figures):
                pairs[tuple(sorted((a.row.value, b.row.value)))].append((a, b))
    for parts, sides in sorted(pairs.items()):
        found = _with_whole(wholes.get(sum(parts), ()), sides)
        if found:
            yield found, parts


def _apart(figures: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    values = {one.row.value for one in figures}
    ordered = sorted(figures, key=lambda one: one.row.start_char)
    for a, b in combinations(ordered, 2):
        exact = _counts(a.row) and _counts(b.row)
        if exact and kept_apart(a.sides, b.sides) and a.row.value + b.row.value not in values:
            yield a, b


def _with_whole(wholes: Sequence[Told], sides: Sequence[tuple[Told, Told]]) -> list[Quantity]:
    """Return the whole's figures with those of the parts that are of the same time."""
    found: dict[str, Quantity] = {}
    for whole in wholes:
        for pair in sides:
            if all(_one_time(whole.row, part.row) for part in pair):
                for one in (whole, *pair):
                    found[one.row.fact_id] = one.row
    return list(found.values())


def _one_time(a: Quantity, b: Quantity) -> bool:
    return a.unit == b.unit and a.article_id != b.article_id and fit(a.period, b.period)


def _line(
    rows: Sequence[Quantity], found_by: tuple[str, tuple[float, ...]], asked: Asking
) -> ConflictLine | None:
    """Return the conflict of some figures of one quantity; None where its values agree.

    `found_by` are its key and the parts of which one of its values is the sum, if any.
    """
    name, parts = found_by
    if len({(one.value, one.unit) for one in rows}) < 2 or len({one.outlet for one in rows}) < 2:
        return None
    outlet_of = asked({one.article_id for one in rows})
    kept = _by_outlet(rows, outlet_of)[:MOST_VALUES]
    apart = {_outlet(one, outlet_of) for one in kept}
    if len(apart) < 2 or not _differ(kept, outlet_of):
        return None
    said = verdict(_distinct(kept), parts)
    if said is None:
        return None
    found = Conflict(
        id=key(FIGURE, kept[0].key, kept[0].fact_id, *parts),
        kind=FIGURE,
        subject=_subject([one for one in kept if not parts or one.value == sum(parts)]),
        unit=kept[0].unit,
        period=_most(one.period for one in kept),
        geography=_most(one.place for one in kept),
        verdict=said[0],
        note=said[1],
        sources=len(apart),
        first_at=min((one.published_at for one in kept if one.published_at), default=None),
        last_at=max((one.published_at for one in kept if one.published_at), default=None),
        key=name,
    )
    return ConflictLine(conflict=found, values=tuple(_value(found.id, one) for one in kept))


def _outlet(one: Quantity, outlet_of: Outlets) -> str:
    return outlet_of.get(one.article_id, one.outlet)


def _by_outlet(rows: Iterable[Quantity], outlet_of: Outlets) -> list[Quantity]:
    """Return the first figure of each outlet and value, by publication."""
    first: dict[tuple[object, ...], Quantity] = {}
    for one in sorted(rows, key=lambda row: (row.published_at, row.article_id, row.start_char)):
        said = _outlet(one, outlet_of), one.value, one.unit, one.comparator, listed(one)
        first.setdefault(said, one)
    return list(first.values())


def _differ(rows: Sequence[Quantity], outlet_of: Outlets) -> bool:
    """Tell whether two outlets give different values."""
    values: dict[str, set[tuple[float, str]]] = defaultdict(set)
    for one in rows:
        values[_outlet(one, outlet_of)].add((one.value, one.unit))
    return len({frozenset(each) for each in values.values()}) > 1


def _distinct(rows: Sequence[Quantity]) -> list[Quantity]:
    """Return one figure for each way in which a value is given."""
    first: dict[tuple[object, ...], Quantity] = {}
    for one in rows:
        first.setdefault((one.value, one.unit, one.comparator, bool(one.period)), one)
    return list(first.values())


def _subject(rows: Sequence[Quantity]) -> str:
    """Return one English line: a short phrase that names what the others name too, and the place."""
    counted = Counter(word for one in rows for word in one.words.split())
    shared = {one.fact_id: sum(counted[word] > 1 for word in one.words.split()) for one in rows}
    enough = max(shared.values()) / 2
    phrases = [(_plain(one.measure), one) for one in rows if shared[one.fact_id] >= enough]
    phrase, best = min(
        phrases,
        key=lambda each: (
            len(each[0]) > LONG_CHARS,
            each[1].language != "en",
            not JOINING.intersection(each[0].split()),
            len(each[0]),
            each[0],
        ),
    )
    place = _most(one.place for one in rows) or ""
    named = any(end in phrase for end in place.split(">"))
    where = "" if named else f", {place.replace('>', ' to ')}"
    return f"number of {phrase}{where}" if best.unit == "count" else f"{phrase}{where}"


def _plain(measure: str) -> str:
    """Return a phrase without dateline, and without a country that only hangs on at its end."""
    words = DATELINE.sub("", measure).removeprefix("more ").split()
    while len(words) > 1 and words[-1].lower() in LEFT_OPEN:
        words.pop()
    while len(words) > 1 and words[-1][:1].isupper() and words[-2].lower() not in JOINING:
        words.pop()
    return " ".join(words)


def _most(values: Iterable[str]) -> str | None:
    counted = Counter(values)
    best = min(counted, key=lambda one: (-counted[one], one), default=None)
    return best or None


def _value(conflict_id: str, one: Quantity) -> ConflictValue:
    return ConflictValue(
        conflict_id=conflict_id,
        fact_table="figures",
        fact_id=one.fact_id,
        article_id=one.article_id,
        start_char=one.start_char,
        end_char=one.end_char,
        value=one.text,
        value_number=one.value,
        comparator=one.comparator,
        said_by=one.said_by or None,
        outlet=one.outlet,
        published_at=one.published_at or None,
        as_of=one.period or None,
    )

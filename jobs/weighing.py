"""Weighing: facts that are new or were read again enter the ledger; conflicts they touch are found anew.

Figures are compared with those of their own key alone, days and names with those of their own event or
measure, so that a day's articles cost what they touch. Doing it twice changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from jobs.workspace import Workspace
from nlp.facts.figures import Figure
from nlp.facts.mentions import Mention
from nlp.ledger import quantities
from nlp.ledger.days import STEPS, Known, in_doubt, of_event, of_list, of_measure
from nlp.ledger.gather import members, sayings, wording
from nlp.ledger.homes import Settled, Touched, settled
from nlp.ledger.lines import MOST_VALUES, adds_nothing, of_quantities, quantity_key, sums_key
from nlp.outlets import Printed, outlets, wire_of
from store import copying, weighing
from store.db import Database
from store.ledger import ConflictLine, Quantity, Report, Weighed
from store.parts import in_parts
from store.records import Fact, key

BATCH = 500  # articles held in memory at once
MOST_KEYS = 200  # whose figures are held at once
Item = TypeVar("Item")
SomeFact = TypeVar("SomeFact", bound=Fact)
Figures = Mapping[str, Sequence[Quantity]]  # by key


def weigh_facts(work: Workspace) -> None:
    """Bring the ledger and its conflicts up to date."""
    with work.db.sql.atomic():  # what is weighed and what follows from it stand or fall together
        weighing.begin(work.db, f"{quantities.VERSION}:{key(work.topic.model_dump_json())}")
        waiting = weighing.outdated(work.db, quantities.VERSION)
        read = [one.article_id for one in waiting]
        events, measures = weighing.noted(work.db)
        events.update(weighing.events_of(work.db, read))
        if not waiting and not events | measures:
            return
        _weigh_figures(work, waiting)
        weighing.replace_conflicts(work.db, *_of_reports(work, events, measures))
        weighing.replace_conflicts(work.db, *_of_lists(work, read))
        weighing.forget_gone(work.db)
        weighing.done(work.db)
    work.say(f"ledger   {work.db.sql.table('conflicts').count} conflicts")


def _weigh_figures(work: Workspace, waiting: Sequence[Weighed]) -> None:
    """Write the quantities of some articles, and the conflicts of what they touch."""
    changed = [_replaced(work, some) for some in in_parts(waiting, BATCH)]
    come = _by_key(one for each in changed for one in each.come)
    gone = _by_key(one for each in changed for one in each.gone)
    for names in in_parts(sorted(come.keys() | gone.keys()), MOST_KEYS):
        each = _settled(work.db, names, come, gone)
        weighing.replace_conflicts(work.db, *_of_figures(work.db, each))


def _replaced(work: Workspace, some: Sequence[Weighed]) -> weighing.Changed:
    """Write the quantities of some articles."""
    rows = tuple(_quantities(work, [one.article_id for one in some]))
    return weighing.replace_quantities(work.db, some, rows)


def _settled(db: Database, keys: Sequence[str], come: Figures, gone: Figures) -> list[Settled]:
    """Write where the wordings of some keys belong; return what is to be compared anew, a row a key."""
    held = _by_key(weighing.held(db, keys))
    touched = {one.wording for rows in (come, gone) for name in keys for one in rows.get(name, ())}
    first = _by_key(weighing.first(db, touched))
    found = [
        settled(Touched(name, held[name], come.get(name, ()), gone.get(name, ()), first[name]))
        for name in keys
    ]
    for one in found:
        weighing.move(db, one.moved)
    return found


def _by_key(rows: Iterable[Quantity]) -> defaultdict[str, list[Quantity]]:
    return _grouped((one.key, one) for one in rows)


def _by_article(facts: Iterable[SomeFact]) -> defaultdict[str, list[SomeFact]]:
    return _grouped((one.article_id, one) for one in facts)


def _unchanged(db: Database, keys: Sequence[Settled]) -> set[str]:
    """Return the keys of the conflicts that stay as they are though figures came."""
    grown = {quantity_key(one.key, home): rows for one in keys for home, rows in one.grown.items()}
    homes = {said: quantity_key(one.key, home) for one in keys for said, home in one.anew.items()}
    full = _grouped((homes[one.wording], one) for one in weighing.lines(db, grown, MOST_VALUES))
    rows = [one for name, line in full.items() for one in (*line, *grown[name])]
    wires = _wires(db, {one.article_id for one in rows})

    def named(some: Iterable[Quantity]) -> set[str]:
        return {wire for one in some for wire in wires[one.article_id]}

    return {
        name
        for name, line in full.items()
        if adds_nothing(grown[name], line) and named(grown[name]) <= named(line)
    }


def _wires(db: Database, article_ids: Collection[str]) -> dict[str, set[str]]:
    """Return the wires that each of some articles and its original name."""
    known = {one.id: one for one in copying.printed(db, article_ids)}
    pairs = {one: (known[one], known.get(known[one].copy_of or "")) for one in article_ids}
    return {
        one: {wire for each in some if each and (wire := wire_of(each))}
        for one, some in pairs.items()
    }


def _quantities(work: Workspace, ids: Sequence[str]) -> Iterator[Quantity]:
    figures = _by_article(weighing.facts(work.db, Figure, ids))
    mentions = _by_article(weighing.facts(work.db, Mention, ids))
    printed = {one.id: one for one in copying.printed(work.db, figures)}
    lands = quantities.countries(work.topic)
    for article in weighing.articles(work.db, figures):
        found = quantities.quantities(article, figures[article.id], mentions[article.id], lands)
        yield from _known(found, _counted(printed, article.id))


def _counted(printed: Mapping[str, Printed], article_id: str) -> tuple[str | None, ...]:
    """Return all that says for which outlet an article counts: wire or source, and another wire it names."""
    one = printed[article_id]
    above = printed.get(one.copy_of or "", one)
    own, wire = wire_of(one), wire_of(above)
    return (wire, None if wire else above.source_id, None if own == wire else own)


def _known(found: Sequence[Quantity], counted: tuple[str | None, ...]) -> Iterator[Quantity]:
    """Yield figures of an article with what is the same for those of others that say nothing else."""
    of_key = groupby(sorted(found, key=lambda one: one.key), key=lambda one: one.key)
    for name, each in of_key:
        rows = list(each)
        for one, said in zip(rows, sayings(rows), strict=True):
            alike = key(name, *map(str, (*said, *counted))) if said else ""
            yield replace(one, alike=alike, wording=key(name, *map(str, wording(one))))


class _Outlets:
    """Tells for which independent outlet each of some articles counts among them; each is read once."""

    def __init__(self, db: Database, article_ids: Collection[str]) -> None:
        """Read some articles and their originals."""
        self.printed = {one.id: one for one in copying.printed(db, article_ids)}

    def __call__(self, article_ids: Collection[str]) -> Mapping[str, str]:
        """Return the outlet of each of some of them, and of their originals."""
        asked = [self.printed[one] for one in article_ids]
        above = {one.copy_of for one in asked if one.copy_of}.difference(article_ids)
        return outlets([*asked, *(self.printed[one] for one in above if one in self.printed)])


def _of_figures(db: Database, keys: Sequence[Settled]) -> tuple[set[str], list[ConflictLine]]:
    """Return the keys of the conflicts of quantities that changed, and these conflicts now."""
    stay = _unchanged(db, keys)
    homes = {
        said: home
        for one in keys
        for said, home in one.anew.items()
        if quantity_key(one.key, home) not in stay
    }
    led = weighing.leading(db, homes)
    asked = _Outlets(db, {one.article_id for one in led})
    found: list[ConflictLine] = []
    for rows in _by_key(led).values():
        gathered = _grouped((homes[one.wording], one) for one in rows)
        found += of_quantities([members(some) for some in gathered.values()], asked)
    names = {quantity_key(one.key, home) for one in keys for home in one.left}
    return names.union(sums_key(one.key) for one in keys) - stay, found


def _of_reports(
    work: Workspace, touched: Collection[str], left: Collection[str]
) -> tuple[set[str], list[ConflictLine]]:
    """Return the keys of some events, of their measures and of those they left, and their conflicts."""
    measures = {*left, *weighing.measures_of(work.db, touched)}
    said = weighing.gists(work.db, {*touched, *weighing.steps_of(work.db, measures, STEPS)})
    acting = {one for row in said for one in row.actors.split(";") if one}
    persons = weighing.persons(work.db, acting)
    doubt = in_doubt(said, persons)
    asked = doubt.events.intersection(touched)
    told = weighing.reports(work.db, asked | {one.event_id for one in said if doubt.concerns(one)})
    outlets_of = _Outlets(work.db, {one.article_id for one in told})

    def known(some: Iterable[Report]) -> Known:
        outlet_of = outlets_of({one.article_id for one in some})
        return Known(topic=work.topic, persons=persons, outlet_of=outlet_of)

    events = _grouped((one.event_id, one) for one in told if one.event_id in asked)
    steps = _grouped((one.measure_id or "", one) for one in told if doubt.concerns(one))
    found = [line for some in events.values() for line in of_event(some, known(some))]
    found += [line for some in steps.values() for line in of_measure(some, known(some))]
    keys = {f"event|{one}" for one in touched}
    return keys | {f"measure|{one}|{step}" for one in measures for step in STEPS.values()}, found


def _grouped(told: Iterable[tuple[str, Item]]) -> defaultdict[str, list[Item]]:
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for name, one in told:
        found[name].append(one)
    return found


def _of_lists(work: Workspace, article_ids: Sequence[str]) -> tuple[set[str], list[ConflictLine]]:
    """Return the keys of the lists of some articles, and where a stated number is not the held one."""
    found = (of_list(block, work.topic) for block in weighing.blocks(work.db, article_ids))
    return {f"list|{one}" for one in article_ids}, [line for line in found if line is not None]

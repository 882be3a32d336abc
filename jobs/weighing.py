"""Weighing: facts that are new or were read again enter the ledger; conflicts they touch are found anew.

Figures are compared with those of their own key alone, days and names with those of their own event or
measure, so that a day's articles cost what they touch. Doing it twice changes nothing.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from jobs.workspace import Workspace
from nlp.facts.figures import Figure
from nlp.facts.mentions import Mention
from nlp.ledger import quantities
from nlp.ledger.days import STEPS, Known, of_event, of_list, of_measure
from nlp.ledger.gather import sayings
from nlp.ledger.lines import lines
from nlp.outlets import Printed, outlets
from store import copying, weighing
from store.db import Database
from store.ledger import ConflictLine, Quantity, Report
from store.records import Article, Fact, key

BATCH = 500  # articles held in memory at once
MOST_KEYS = 200  # whose figures are held at once
Item = TypeVar("Item")
SomeFact = TypeVar("SomeFact", bound=Fact)


def weigh_facts(work: Workspace) -> None:
    """Bring the ledger and its conflicts up to date."""
    weighing.watch(work.db)
    waiting = weighing.outdated(work.db, quantities.VERSION)
    if not waiting:
        return
    with work.db.sql.atomic():  # what is weighed and what follows from it stand or fall together
        keys: set[str] = set()
        for some in _batches(waiting, BATCH):
            rows = tuple(_quantities(work, [one.article_id for one in some]))
            keys.update(weighing.replace_quantities(work.db, some, rows))
        for each in _batches(sorted(keys), MOST_KEYS):
            weighing.replace_conflicts(work.db, each, _of_figures(work.db, each))
        read = [one.article_id for one in waiting]
        weighing.replace_conflicts(work.db, *_of_reports(work, read))
        weighing.replace_conflicts(work.db, *_of_lists(work, read))
    work.say(f"ledger   {work.db.sql.table('conflicts').count} conflicts")


def _batches(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _quantities(work: Workspace, ids: Sequence[str]) -> Iterator[Quantity]:
    figures = _facts(work.db, Figure, "figures", ids)
    mentions = _facts(work.db, Mention, "mentions", ids)
    printed = {one.id: one for one in copying.printed(work.db, figures)}
    lands = quantities.countries(work.topic)
    for article in _articles(work.db, list(figures)):
        found = quantities.quantities(
            article, figures[article.id], mentions.get(article.id, ()), lands
        )
        yield from _known(found, _counted(printed, article.id))


def _counted(printed: Mapping[str, Printed], article_id: str) -> tuple[str | None, ...]:
    """Return all that says for which outlet an article counts."""
    one = printed[article_id]
    above = printed.get(one.copy_of or "")
    own = (one.source_id, one.syndicated_from)
    return own if above is None else (*own, above.source_id, above.syndicated_from)


def _known(found: Sequence[Quantity], counted: tuple[str | None, ...]) -> Iterator[Quantity]:
    """Yield figures of an article with what is the same for those of others that say nothing else."""
    of_key = groupby(sorted(found, key=lambda one: one.key), key=lambda one: one.key)
    for name, each in of_key:
        rows = list(each)
        for one, said in zip(rows, sayings(rows), strict=True):
            yield replace(one, alike=key(name, *map(str, (*said, *counted))) if said else "")


def _articles(db: Database, ids: Sequence[str]) -> tuple[Article, ...]:
    query = "SELECT * FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return db.rows(Article, query, json.dumps(ids))


def _facts(
    db: Database, record: type[SomeFact], table: str, ids: Sequence[str]
) -> dict[str, list[SomeFact]]:
    query = (
        f"SELECT * FROM [{table}] WHERE article_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY article_id, start_char, id"
    )
    found: dict[str, list[SomeFact]] = defaultdict(list)
    for one in db.rows(record, query, json.dumps(ids)):
        found[one.article_id].append(one)
    return dict(found)


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


def _of_figures(db: Database, keys: Sequence[str]) -> list[ConflictLine]:
    """Return the conflicts among the figures of some keys."""
    led = weighing.leading(db, keys)
    asked = _Outlets(db, {one.article_id for one in led})
    return [
        line for _, rows in groupby(led, key=lambda one: one.key) for line in lines(rows, asked)
    ]


def _of_reports(work: Workspace, article_ids: Sequence[str]) -> tuple[set[str], list[ConflictLine]]:
    """Return the keys of the events and measures that some articles report, and their conflicts."""
    touched = weighing.events_of(work.db, article_ids)
    wider = sorted({*touched, *weighing.events_of_measures(work.db, touched)})
    told = weighing.reports(work.db, wider)
    acting = {one for row in told for one in row.actors.split(";") if one}
    reporting = {one.article_id for one in told}
    known = Known(
        topic=work.topic,
        persons=weighing.persons(work.db, acting),
        outlet_of=_Outlets(work.db, reporting)(reporting),
    )
    events, measures = (
        _grouped((one.event_id, one) for one in told),
        _grouped((one.measure_id or "", one) for one in told),
    )
    keys = {f"event|{one}" for one in wider}
    keys |= {f"measure|{one}|{step}" for one in measures for step in STEPS.values()}
    found = [line for some in events.values() for line in of_event(some, known)]
    found += [line for one, some in measures.items() if one for line in of_measure(some, known)]
    return keys, found


def _grouped(told: Iterable[tuple[str, Report]]) -> dict[str, list[Report]]:
    found: dict[str, list[Report]] = defaultdict(list)
    for name, one in told:
        found[name].append(one)
    return dict(found)


def _of_lists(work: Workspace, article_ids: Sequence[str]) -> tuple[set[str], list[ConflictLine]]:
    """Return the keys of the lists of some articles, and where a stated number is not the held one."""
    found = (of_list(block, work.topic) for block in weighing.blocks(work.db, article_ids))
    return {f"list|{one}" for one in article_ids}, [line for line in found if line is not None]

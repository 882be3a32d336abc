"""How well a woven timeline tells what happened: its events against the newsroom's own gold.

An event is right where it shares an article with a gold event, its type and its date are ones that the
gold accepts, and it is matched to one gold event alone; so an event that stands twice is counted against
precision like one that is no happening. What is optional neither costs nor earns. A gold event is still
found where its date is wrong by a few days and an actor or the measure is the same: then the date is
counted as wrong. Merging is B-cubed (Bagga and Baldwin, 1998) over pairs of article and event.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]  # it has no types

from jobs.newsroom.articles import SUFFIX, load
from jobs.newsroom.serving import HANDED_IN, HERE
from store.db import Database
from store.look import EventLine

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "zh", "ja")
NEAR_DAYS = 7  # a date that is further off tells another happening


@dataclass(frozen=True)
class Gold:
    """An event that a careful reader wrote down, with its reports in one language or in all."""

    event: str
    title: str
    told_as: frozenset[tuple[str, str]]  # (date, type): its own, and others that are right as well
    statuses: frozenset[str]
    who: frozenset[str]
    measure: str
    optional: bool
    articles: frozenset[str]


@dataclass(frozen=True)
class Told:
    """An event of the timeline, with the articles that report it."""

    event: str
    title: str
    date: str
    type: str
    status: str
    who: frozenset[str]
    measure: str
    articles: frozenset[str]


@dataclass(frozen=True)
class Scores:
    """Shares from 0 to 1, and what was missed or too much, by title."""

    recall: float
    precision: float
    right_date: float
    right_status: float
    merging: float
    missed: tuple[str, ...]
    unwanted: tuple[str, ...]
    misdated: tuple[str, ...]


NOTHING = Scores(0, 0, 0, 0, 0, (), (), ())


def rows(name: str, topic: str) -> list[dict[str, str]]:
    """Return the rows of a gold file that belong to a topic."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        found = list(csv.DictReader(lines, delimiter="\t"))
    return [row for row in found if row["topic"] == topic]


def split(text: str) -> frozenset[str]:
    """Return the parts of a cell that holds several values."""
    return frozenset(filter(None, text.split(";")))


def gold(topic: str, *languages: str) -> list[Gold]:
    """Return the gold events that articles in these languages report, each with all of those."""
    found: dict[str, Gold] = {}
    for code in languages:
        for row in rows(f"newsroom_events_{code}.tsv", topic):
            before = found[row["event"]].articles if row["event"] in found else frozenset()
            found[row["event"]] = _gold(row, before)
    return list(found.values())


def _gold(row: Mapping[str, str], before: frozenset[str]) -> Gold:
    others = {(at, kind) for at, _, kind in (each.partition("/") for each in split(row["accepts"]))}
    return Gold(
        event=row["event"],
        title=row["title"],
        told_as=frozenset({(row["date"], row["type"]), *others}),
        statuses=split(row["status"]),
        who=split(row["actors"]) | split(row["targets"]),
        measure=row["measure"],
        optional=bool(row["optional"]),
        articles=before | split(row["articles"]),
    )


def files(topic: str) -> dict[str, str]:
    """Return `{address: file}` of a newsroom, further addresses and files handed in too."""
    named: dict[str, str] = {}
    for article in load(HERE / topic):
        named[article.address] = article.file
        for other in article.also:
            host, _, path = other.partition("/")
            named[f"http://{host}{SUFFIX}/{path}"] = article.file
    manifest = HERE / topic / HANDED_IN / "manifest.tsv"
    if manifest.is_file():
        with manifest.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                named[row["url"]] = f"{HANDED_IN}/{row['file']}"
    return named


def told(lines: Iterable[EventLine], named: Mapping[str, str], *languages: str) -> list[Told]:
    """Return the events of a timeline that articles in these languages report."""
    found = []
    for line in lines:
        seen = [each for each in line.reports if each.language in languages and each.url in named]
        if seen:
            event = line.event
            found.append(
                Told(
                    event=event.id,
                    title=event.title,
                    date=event.date or "",
                    type=event.type,
                    status=event.status,
                    who=frozenset(each.id for each in line.actors),
                    measure=event.measure_id or "",
                    articles=frozenset(named[each.url] for each in seen),
                )
            )
    return found


def fit(one: Told, other: Gold) -> float:
    """Return how well an event of the timeline is the gold event; 0 where it is not."""
    types = {kind for _, kind in other.told_as}
    if not one.articles & other.articles or one.type not in types:
        return 0
    if one.measure and other.measure and one.measure != other.measure:
        return 0
    right = (one.date, one.type) in other.told_as
    same = bool(one.who & other.who) or bool(one.measure and one.measure == other.measure)
    if not right and not (same and _near(one.date, other)):
        return 0
    kept = float(one.measure == other.measure)
    return 4.0 * right + kept + _share(one.who, other.who) + _share(one.articles, other.articles)


def _near(day: str, other: Gold) -> bool:
    """Return whether a date is missing, coarser, or off by a few days only."""
    if len(day) < len("2026-01-06"):
        return not day or any(at.startswith(day) for at, _ in other.told_as)
    given = date.fromisoformat(day[:10])
    days = [date.fromisoformat(at) for at, _ in other.told_as if len(at) == len("2026-01-06")]
    return any(abs((given - each).days) <= NEAR_DAYS for each in days)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def score(found: Sequence[Told], wanted: Sequence[Gold]) -> Scores:
    """Return how well the events found are the events wanted."""
    if not found:
        return NOTHING
    fits = np.array([[fit(one, other) for other in wanted] for one in found])
    chosen = zip(*linear_sum_assignment(fits, maximize=True), strict=True)
    pairs = {int(i): wanted[j] for i, j in chosen if fits[i, j] > 0}
    free = {i for i, row in enumerate(fits) if _is_free(row, wanted, pairs.get(i))}
    counted = [i for i in range(len(found)) if i not in free]
    right = {i: pairs[i] for i in counted if i in pairs}
    needed = [each for each in wanted if not each.optional]
    held = {each.event for each in right.values()}
    misdated = [found[i] for i, each in right.items() if not _on_day(found[i], each)]
    stated = [found[i].status in each.statuses for i, each in right.items()]
    return Scores(
        recall=len(right) / len(needed),
        precision=len(right) / max(1, len(counted)),
        right_date=(len(right) - len(misdated)) / max(1, len(right)),
        right_status=sum(stated) / max(1, len(right)),
        merging=b_cubed(_items(found, wanted, fits)),
        missed=tuple(each.title for each in needed if each.event not in held),
        unwanted=tuple(found[i].title for i in counted if i not in right),
        misdated=tuple(each.title for each in misdated),
    )


def _is_free(row: np.ndarray, wanted: Sequence[Gold], matched: Gold | None) -> bool:
    """Return whether an event neither costs nor earns: matched with, or second to, an optional one."""
    if matched:
        return matched.optional
    best = int(row.argmax())
    return bool(row[best] > 0) and wanted[best].optional


def _on_day(one: Told, other: Gold) -> bool:
    return one.date in {at for at, _ in other.told_as}


def _items(
    found: Sequence[Told], wanted: Sequence[Gold], fits: np.ndarray
) -> list[tuple[str, str]]:
    """Return `(event found, event wanted)` of each report that tells a gold event of its article."""
    items = []
    for one, row in zip(found, fits, strict=True):
        for article in one.articles:
            fitting = [j for j, each in enumerate(wanted) if article in each.articles and row[j]]
            if fitting:
                items.append((one.event, wanted[max(fitting, key=lambda j: row[j])].event))
    return items


def b_cubed(items: Sequence[tuple[str, str]]) -> float:
    """Return the B-cubed F1 of items given as `(cluster found, cluster wanted)`."""
    if not items:
        return 0.0
    precision = recall = 0.0
    for found, wanted in items:
        both = sum(other == (found, wanted) for other in items)
        precision += both / sum(other[0] == found for other in items)
        recall += both / sum(other[1] == wanted for other in items)
    precision, recall = precision / len(items), recall / len(items)
    return 2 * precision * recall / (precision + recall)


@dataclass(frozen=True)
class Found:
    """How much of a small gold file was found; `right` is the share of what was found that is right."""

    recall: float
    right: float
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def copies(db: Database, topic: str) -> Found:
    """Return which copies are marked with their original, and how many marks are right."""
    named = files(topic)
    given = rows("newsroom_copies.tsv", topic)
    wanted = {(row["article"], row["original"]) for row in given if not row["optional"]}
    allowed = {pair for row in given for pair in _either_way(row)}
    marked = {
        (named.get(row["copy"], ""), named.get(row["original"], ""))
        for row in db.sql.query(
            "SELECT a.url AS copy, o.url AS original FROM copies c "
            "JOIN articles a ON a.id = c.article_id JOIN articles o ON o.id = c.original_id"
        )
    }
    marked = {(one, other) for one, other in marked if one != other}  # a page at two addresses
    wrong = marked - allowed
    return Found(
        recall=len(wanted & marked) / len(wanted),
        right=1 - len(wrong) / len(marked) if marked else 0.0,
        missed=tuple(" < ".join(pair) for pair in sorted(wanted - marked)),
        wrong=tuple(" < ".join(pair) for pair in sorted(wrong)),
    )


def _either_way(row: Mapping[str, str]) -> set[tuple[str, str]]:
    pair = (row["article"], row["original"])
    return {pair, pair[::-1]} if row["optional"] else {pair}


def changes(db: Database, topic: str) -> Found:
    """Return which changes between two versions are rows, and how many rows are such changes.

    A row is right where it also says whether the page owned up to the change. Changes of wording alone
    are not in the gold, so their rows neither cost nor earn.
    """
    named = files(topic)
    held = [
        (
            named.get(row["url"], ""),
            row["kind"],
            row["before"] or "",
            row["after"] or "",
            "correction" if row["stated"] else "silent_edit",
        )
        for row in db.sql.query(
            "SELECT a.url, c.kind, c.before, c.after, c.stated FROM changes c "
            "JOIN articles a ON a.id = c.article_id WHERE c.kind != 'other'"
        )
    ]
    given = rows("newsroom_changes.tsv", topic)
    missed = [row for row in given if not any(_is_change(each, row) for each in held)]
    wrong = [each for each in held if not any(_is_change(each, row) for row in given)]
    return Found(
        recall=1 - len(missed) / len(given),
        right=1 - len(wrong) / len(held) if held else 0.0,
        missed=tuple(f"{row['article']}: {row['after']}" for row in missed),
        wrong=tuple(" | ".join(each) for each in wrong),
    )


def _is_change(held: tuple[str, str, str, str, str], row: Mapping[str, str]) -> bool:
    article, kind, before, after, how = held
    if (article, kind, how) != (row["article"], row["of"], row["kind"]):
        return False
    return all(
        one in other or other in one if one and other else one == other
        for one, other in ((before, row["before"]), (after, row["after"]))
    )


def conflicts(db: Database, topic: str) -> Found:
    """Return which conflicts stand side by side as one line, and how many have the right verdict."""
    named = files(topic)
    lines: dict[str, list[tuple[str, str]]] = {}
    verdicts: dict[str, str] = {}
    for row in db.sql.query(
        "SELECT c.id, c.verdict, v.value, v.value_number, a.url FROM conflicts c "
        "JOIN conflict_values v ON v.conflict_id = c.id JOIN articles a ON a.id = v.article_id"
    ):
        value = row["value"] if row["value_number"] is None else f"{row['value_number']:.10g}"
        value = value.lower().replace(" ", "_")
        lines.setdefault(row["id"], []).append((value, named.get(row["url"], "")))
        verdicts[row["id"]] = row["verdict"]
    given: dict[str, list[dict[str, str]]] = {}
    for gold_row in rows("newsroom_conflicts.tsv", topic):
        given.setdefault(gold_row["about"], []).append(gold_row)
    missed, wrong = [], []
    for about, values in given.items():
        best = max(lines, key=lambda one: len(_values_in(lines[one], values)), default="")
        if not best or len(_values_in(lines[best], values)) < 2:
            missed.append(about)
        elif verdicts[best] not in {values[0]["verdict"], *split(values[0]["accepts"])}:
            wrong.append(f"{about}: {verdicts[best]}")
    found = len(given) - len(missed)
    right = 1 - len(wrong) / found if found else 0.0
    return Found(found / len(given), right, tuple(missed), tuple(wrong))


def _values_in(line: Sequence[tuple[str, str]], values: Sequence[Mapping[str, str]]) -> set[str]:
    """Return which values of a conflict stand in a line, each said by an article that says it."""
    return {
        row["value"]
        for row in values
        for value, article in line
        if value == (row["number"] or row["value"]) and article in split(row["articles"])
    }

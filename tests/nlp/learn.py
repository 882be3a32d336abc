"""Learn: how the weights of `nlp/judging/learned.tsv` are learned, and what they are worth.

    python -m tests.nlp.learn rows DATA FOLDER NAME   adds the cases of annotated articles to the rows
    python -m tests.nlp.learn fit                         learns the weights from the rows
    python -m tests.nlp.learn check                       scores each set by weights learned from the others

DATA holds the articles of FOLDER as `disputeline ingest` stores them; FOLDER holds their texts, and in
`gold/` a JSON file for each with `entities` and `stances`. A row holds numbers and no text: the articles
were written for the purpose in the manner of news, with words that real people never said, and must not
be published; so they are not kept here, and what was learned from them can still be learned again.
A softmax regression with a ridge of 1/(2 C), minimised by SciPy: fifteen lines, for which the test
suite need not install a learning library.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from nlp import read
from nlp.facts import in_order
from nlp.facts.quotes import Quote
from nlp.finding.stances import heard
from nlp.judging.learned import NONE, POSITIONS, TABLE, Weights, decided, likely
from nlp.reading import Reading
from store.db import Database
from store.topic import load
from tests.nlp.conftest import MODELS

ROWS = Path(__file__).with_name("learned_rows.tsv")
WEIGHTS = Path(__file__).parents[2] / "nlp" / "judging" / TABLE
HEAD = ("set", "language", "position", "borderline", "rule", "numbers")
C = 0.05  # chosen: .02, .1 and .3 score a hundredth less on sets left out
SAME_WORDS = 0.8  # as the scorer of shared gold has it


@dataclass(frozen=True)
class Row:
    """A case with what the annotator says of it; without numbers where the reader sees no such case."""

    set: str
    language: str
    position: str
    borderline: bool = False
    rule: str = NONE
    numbers: Mapping[str, float] = field(default_factory=dict)


def load_rows(path: Path = ROWS) -> list[Row]:
    """Return the rows of a file: its first line numbers the names, and 1 is not written."""
    names, _, *lines = path.read_text(encoding="utf-8").splitlines()
    known = names.split("\t")
    return [_row(line.split("\t"), known) for line in lines]


def _row(cells: Sequence[str], known: Sequence[str]) -> Row:
    name, language, position, borderline, rule, numbers = cells
    pairs = (each.partition(":") for each in numbers.split())
    found = {known[int(at)]: float(value or 1) for at, _, value in pairs}
    return Row(name, language, position, borderline == "1", rule, found)


def save_rows(rows: Sequence[Row], path: Path = ROWS) -> None:
    """Write rows to a file."""
    names = sorted({name for row in rows for name in row.numbers})
    at = {name: str(place) for place, name in enumerate(names)}
    lines = ["\t".join(names), "\t".join(HEAD)]
    for row in rows:
        numbers = " ".join(
            at[name] if value == 1 else f"{at[name]}:{value:.4g}"
            for name, value in sorted(row.numbers.items())
        )
        cells = (row.set, row.language, row.position, str(int(row.borderline)), row.rule, numbers)
        lines.append("\t".join(cells))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def fit(rows: Sequence[Row]) -> Weights:
    """Return the weights that make the annotated positions likeliest, the constant under ''."""
    seen = [row for row in rows if row.numbers]
    names = sorted({name for row in seen for name in row.numbers})
    at = {name: place for place, name in enumerate(names)}
    numbers = np.zeros((len(seen), len(names) + 1))
    numbers[:, -1] = 1
    for place, row in enumerate(seen):
        for name, value in row.numbers.items():
            numbers[place, at[name]] = value
    right = np.array([POSITIONS.index(row.position) for row in seen])
    ridge = np.append(np.full(len(names), 1 / C), 0)[:, None]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        table = flat.reshape(-1, len(POSITIONS))
        sums = numbers @ table
        sums -= sums.max(axis=1, keepdims=True)
        shares = np.exp(sums) / np.exp(sums).sum(axis=1, keepdims=True)
        cost = -np.log(shares[np.arange(len(right)), right]).sum() + (ridge * table**2).sum() / 2
        shares[np.arange(len(right)), right] -= 1
        return cost, (numbers.T @ shares + ridge * table).ravel()

    start = np.zeros((len(names) + 1) * len(POSITIONS))
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    table = best.x.reshape(-1, len(POSITIONS))
    return {name: tuple(table[place]) for place, name in enumerate([*names, ""])}


def save_weights(table: Weights, path: Path = WEIGHTS) -> None:
    """Write weights to a file, one name a line."""
    lines = ["\t".join(("number", *POSITIONS))]
    lines += ["\t".join((name, *(f"{each:.3f}" for each in table[name]))) for name in sorted(table)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def verdict(row: Row, table: Weights) -> str:
    """Return the position that weights give to a row."""
    return decided(likely(row.numbers, table), row.rule) if row.numbers else NONE


def f1(rows: Sequence[Row], positions: Sequence[str]) -> float:
    """Return the F1 of holder, target and position, as the scorer of shared gold counts."""
    counts: Counter[str] = Counter()
    for row, got in zip(rows, positions, strict=True):
        counts["found"] += got != NONE
        counts["gold"] += row.position != NONE and not (row.borderline and got == NONE)
        right = got == row.position or (row.borderline and row.position != NONE)
        counts["right"] += got != NONE and right
    return 2 * counts["right"] / max(1, counts["found"] + counts["gold"])


def left_out(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield each row with the position by weights that were learned from the other sets."""
    for name in sorted({row.set for row in rows}):
        table = fit([row for row in rows if row.set != name])
        yield from ((row, verdict(row, table)) for row in rows if row.set == name)


def rows_of(data: Path, folder: Path, name: str) -> Iterator[Row]:
    """Yield the cases of annotated articles, and what the annotator saw that is no case."""
    with Database.open(data) as base:
        articles = base.articles()
    topic = load("china-japan-dual-use")
    for gold_file in sorted((folder / "gold").glob("*.json")):
        text = (folder / f"{gold_file.stem}.txt").read_text(encoding="utf-8")
        article = max(articles, key=lambda one: _alike(one.text, text))
        reading = next(iter(read.readings([article], topic, MODELS)))
        if isinstance(reading, Reading):
            yield from _annotated(reading, json.loads(gold_file.read_text(encoding="utf-8")), name)


def _alike(one: str, other: str) -> float:
    """Return which share of a text's pieces stand in another."""
    plain, whole = re.sub(r"\s", "", one), re.sub(r"\s", "", other)
    pieces = [plain[at : at + 30] for at in range(0, len(plain), 97)]
    return sum(piece in whole for piece in pieces) / max(1, len(pieces))


def _annotated(reading: Reading, gold: Mapping[str, Any], name: str) -> Iterator[Row]:
    """Yield the cases of one article beside what the annotator says of them."""
    full = read.full_width(reading)
    needed = [kind for kind in in_order() if kind.table != "stances"]
    full = replace(full, facts=read.facts_of(reading, needed))
    bench, cases = heard(full)
    shown = {one.speaker_id: one.speaker_name for one in full.of(Quote) if one.speaker_name}
    shown |= {
        one.holder_id: one.who.unnamed.name for one in bench.signs if one.who and one.who.unnamed
    }
    shown |= {one.id: one.name for one in full.topic.entities}
    entities = {one["id"]: one["name"] for one in gold["entities"]}
    said = {(one["holder"], one["target"]): one for one in gold["stances"]}
    met = set()
    for case in cases:
        name_here = shown.get(case.holder.id, case.holder.id[2:].replace("_", " "))
        key = next(
            (
                (holder, target)
                for holder, target in said
                if target == case.target_id
                and (holder == case.holder.id or _same(entities.get(holder, ""), name_here))
            ),
            None,
        )
        met.add(key)
        held = said[key] if key else {"position": NONE}
        rule = case.sign.position if case.sign else NONE
        borderline = bool(held.get("borderline"))
        yield Row(name, full.words.code, held["position"], borderline, rule, case.numbers)
    for key, held in said.items():
        if key not in met and not held.get("borderline"):
            yield Row(name, full.words.code, held["position"])


def _same(one: str, other: str) -> bool:
    """Tell whether two names are the same, as the scorer of shared gold compares them."""
    first, second = (Counter(re.findall(r"\w+", name.lower())) for name in (one, other))
    both = (first & second).total()
    return bool(both) and 2 * both / (first.total() + second.total()) >= SAME_WORDS


def main(words: Sequence[str]) -> int:
    """Run one of the three commands."""
    if words[:1] == ["rows"] and len(words) == 4:
        held = load_rows() if ROWS.is_file() else []
        fresh = list(rows_of(Path(words[1]), Path(words[2]), words[3]))
        save_rows([*held, *fresh])
        sys.stdout.write(f"{len(fresh)} rows added\n")
    elif words == ["fit"]:
        save_weights(fit(load_rows()))
    elif words == ["check"]:
        sys.stdout.write(f"{_table(list(left_out(load_rows())))}\n")
    else:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    return 0


def _table(pairs: Sequence[tuple[Row, str]]) -> str:
    """Return the F1 of rules alone and of weights, by set and language and in all."""
    groups: dict[str, list[tuple[Row, str]]] = defaultdict(list)
    for row, got in pairs:
        for name in (row.set, row.language, "all"):
            groups[name].append((row, got))
    return "; ".join(
        f"{name} {f1([row for row, _ in each], [row.rule for row, _ in each]):.3f}"
        f" > {f1([row for row, _ in each], [got for _, got in each]):.3f}"
        for name, each in groups.items()
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

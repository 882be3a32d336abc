"""Benchmark: near-duplicates are found among made-up texts, beside the usual libraries, with the same work.

Texts in, pairs out, end to end: runs of eight characters without white space and case, 64 numbers a text,
16 bands of them, pairs that share a band and by estimate .6 of their runs. `PROGRAM` is that work with
another library, run by a Python that has it; reading the texts and loading the library do not count. A tenth
of the texts print an earlier one again, under another opening and cut. `IN_TABLES` is what a run does with
articles that are new: texts read from the database, compared by text and by facts, copies written to it. CPU
time counts, the best of some rounds, in turn.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from jobs import bench_writing, copying
from jobs.workspace import Workspace, fact_tables
from nlp.copies import signatures
from nlp.copies.judging import SAME_SHARE
from store import topic as topic_file
from store.db import Database
from store.errors import UsageError
from store.records import Article
from store.settings import Settings

TEXTS, ROUNDS = 4_000, 3
SENTENCES = 40  # of twelve words: 3,200 characters, as a news article has
WORDS = 20_000
COPIED = 0.1
A_DAY, FIRST = 100, date(2026, 1, 1)
OURS, IN_TABLES = "ours", "ours, a newsroom's whole step"
SURE = 0.7  # pairs that share more must be found
PROGRAM = """
import json, sys, time
texts = json.load(open(sys.argv[1], encoding="utf-8"))
rensa = sys.argv[2] == "rensa"
if rensa:
    from rensa import RMinHash, RMinHashLSH
else:
    from datasketch import MinHash, MinHashLSH

def runs(text):
    plain = "".join(text.split()).casefold()
    return {plain[at : at + 8] for at in range(max(1, len(plain) - 7))}

def by_rensa():
    made = RMinHash.from_token_sets(map(runs, texts), num_perm=64, seed=1)
    index = RMinHashLSH(threshold=0.6, num_perm=64, num_bands=16)
    index.insert_many(made)
    return made, index.query_all(made)

def by_datasketch():
    empty = MinHash(num_perm=64, scheme="affine32")
    made, index = [], MinHashLSH(num_perm=64, params=(16, 4))
    for number, text in enumerate(texts):
        one = empty.copy()
        one.update_batch([run.encode() for run in runs(text)])
        made.append(one)
        index.insert(number, one, check_duplication=False)
    return made, [index.query(one) for one in made]

began = time.process_time()
made, near = by_rensa() if rensa else by_datasketch()
pairs = {
    (min(one, other), max(one, other))
    for one, others in enumerate(near) for other in others
    if one != other and made[one].jaccard(made[other]) >= 0.6
}
print(json.dumps([time.process_time() - began, sorted(pairs)]))
"""
Pair = tuple[int, int]


@dataclass(frozen=True)
class Line:
    """What found how many of the pairs that must be found, how many others, and in how many seconds."""

    how: str
    texts: int
    seconds: float
    found: float
    others: int


def lines(peers: Path | None, texts: int = TEXTS, rounds: int = ROUNDS) -> Iterator[Line]:
    """Yield what finding near-duplicates costs; that of others where a Python is named that has them."""
    made, copied = made_up(texts)
    sure = {pair for pair in copied if alike(*(made[one] for one in pair)) >= SURE}
    names = (OURS, IN_TABLES, *(("rensa", "datasketch") if peers else ()))
    took = [{name: _took(name, peers, made) for name in names} for _ in range(rounds)]
    for name in names:
        seconds, pairs = min(one[name] for one in took)
        found = set(pairs)
        share = len(found & sure) / len(sure)
        yield Line(name, texts, seconds, share, len(found - set(copied)))


def search(texts: Iterable[str]) -> list[Pair]:
    """Return the pairs of texts that are near-duplicates, by their places, sorted."""
    made: list[bytes] = []
    index: dict[int, list[int]] = defaultdict(list)
    pairs: set[Pair] = set()
    for number, text in enumerate(texts):
        made.append(signatures.signature(text))
        keys = list(signatures.bands(made[-1]))
        for other in {each for key in keys for each in index.get(key, ())}:
            if signatures.shared(made[other], made[number]) >= SAME_SHARE:
                pairs.add((other, number))
        for key in keys:
            index[key].append(number)
    return sorted(pairs)


def made_up(count: int) -> tuple[list[str], list[Pair]]:
    """Return texts, and the places of those of which one prints the other again, the earlier first."""
    chance = random.Random(1)
    letters = "aaabcdeeeefghiiiklmnooprsttuvwy"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(WORDS)]
    held: list[list[str]] = []
    copied: list[Pair] = []
    free: list[int] = []  # what is printed again is so once: a pair has no third
    for number in range(count):
        own = [f"{' '.join(chance.choices(words, k=12)).capitalize()}." for _ in range(SENTENCES)]
        if free and chance.random() < COPIED:
            copied.append((free.pop(chance.randrange(len(free))), number))
            own = own[:2] + held[copied[-1][0]][: -chance.randrange(1, SENTENCES // 3)]
        else:
            free.append(number)
        held.append(own)
    return [" ".join(own) for own in held], copied


def alike(one: str, other: str) -> float:
    """Return the share of runs that two texts have in common (Jaccard), counted."""
    mine, theirs = (
        {*signatures.runs(text, signatures.RUN_CHARS).tolist()} for text in (one, other)
    )
    return len(mine & theirs) / len(mine | theirs)


def _took(name: str, peers: Path | None, texts: Sequence[str]) -> tuple[float, list[Pair]]:
    if name == IN_TABLES:
        return _in_tables(texts)
    if name != OURS:
        return _theirs(name, peers or Path(sys.executable), texts)
    began = time.process_time()
    pairs = search(texts)
    return time.process_time() - began, pairs


def _in_tables(texts: Iterable[str]) -> tuple[float, list[Pair]]:
    with tempfile.TemporaryDirectory() as folder, Database(Path(folder), fact_tables()) as db:
        bench_writing.begin(db, [_article(number, text) for number, text in enumerate(texts)])
        topic = topic_file.load(topic_file.default_slug())
        began = time.process_time()
        copying.mark(Workspace(db=db, topic=topic, sources={}, settings=Settings()))
        seconds = time.process_time() - began
        found = db.sql.execute("SELECT original_id, article_id FROM copies").fetchall()
    pairs = [sorted(int(name.rpartition("-")[2]) for name in ids) for ids in found]
    return seconds, [(one, other) for one, other in pairs]


def _article(number: int, text: str) -> Article:
    day = FIRST + timedelta(number // A_DAY)
    return replace(
        bench_writing.article(number), text=text, published_at=f"{day.isoformat()}T00:00:00Z"
    )


def _theirs(name: str, python: Path, texts: Sequence[str]) -> tuple[float, list[Pair]]:
    with tempfile.TemporaryDirectory() as folder:
        held = Path(folder) / "texts.json"
        held.write_text(json.dumps(texts), encoding="utf-8")
        command = [str(python), "-c", PROGRAM, str(held), name]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        complaint = run.stderr.strip().splitlines()[-1:]
        raise UsageError(
            f"{python} did not run {name}: {complaint}; expected a Python that has it."
        )
    seconds, pairs = json.loads(run.stdout)
    return seconds, [(one, other) for one, other in pairs]


def table(found: Iterable[Line]) -> str:
    """Return the lines as a Markdown table."""
    head = (
        f"| near-duplicates | texts a CPU second | found of those over {SURE:g} | pairs of others |\n"
        "|---|---|---|---|"
    )
    rows = (
        f"| {one.how} | {one.texts / one.seconds:.0f} | {one.found:.3f} | {one.others} |"
        for one in found
    )
    return "\n".join([head, *rows]) + "\n"

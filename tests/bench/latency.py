"""Latency: how long each question and each page takes on a made-up data folder, cold and warm.

Cold: a new connection, and the system told to forget what it holds of the file (posix_fadvise, where there
is one), by the clock. Warm: the least of three more, in processor time of this process, so that a busy
machine blurs it little. A page is asked of the site as a server would, without the network. The table is
Markdown.

    python -m tests.bench.latency FOLDER [ARTICLES]   (ARTICLES: the folder is made with so many first)
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jobs.serving import launch
from jobs.workspace import fact_tables
from store import opening
from store.db import Database
from store.topic import load
from tests.bench import asking, million

AGAIN = 3
QUESTION_MS, PAGE_MS, HOME_MS = 100.0, 200.0, 100.0  # given
NEVER = (float("inf"), float("inf"))  # of what answers with an error
TOPIC = "china-japan-dual-use"


@dataclass(frozen=True)
class Timed:
    """What was asked and how long it took, in milliseconds; `most_ms` is how long it may."""

    name: str
    cold_ms: float
    warm_ms: float
    most_ms: float

    @property
    def slow(self) -> bool:
        """Tell whether it takes longer than it may."""
        return self.warm_ms > self.most_ms


def forget(folder: Path) -> None:
    """Ask the system to forget what it holds of the database."""
    if hasattr(os, "posix_fadvise"):
        with (folder / opening.FILE).open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def milliseconds(
    ask: Callable[[], object], clock: Callable[[], float] = time.perf_counter
) -> float:
    """Return how long something takes."""
    begun = clock()
    ask()
    return (clock() - begun) * 1_000


def warm(ask: Callable[[], object]) -> float:
    """Return the least processor time of several times."""
    return min(milliseconds(ask, time.process_time) for _ in range(AGAIN))


def of_questions(folder: Path, wanted: str = "") -> list[Timed]:
    """Return how long each question takes whose name holds some words."""
    with Database.open(folder, fact_tables()) as db:
        of = asking.known(db)
        names = [name for name in asking.questions(db, of) if wanted in name]
    found = []
    for name in names:
        forget(folder)
        with Database.open(folder, fact_tables()) as db:
            ask = asking.questions(db, of)[name]
            found.append(Timed(name, milliseconds(ask), warm(ask), QUESTION_MS))
        _said(found[-1])
    return found


def of_pages(folder: Path, wanted: str = "") -> list[Timed]:
    """Return how long each page takes whose address holds some words."""
    with Database.open(folder, fact_tables()) as db:
        paths = [one for one in asking.pages(asking.known(db)) if wanted in one]
    loop = asyncio.new_event_loop()
    site = launch.site(folder)

    def get(path: str) -> None:
        answer = loop.run_until_complete(site.client.get(path))
        if answer.status_code != 200:
            raise ValueError(f"{path}: {answer.status_code} {answer.text[-600:]}")

    found = []
    get("/")  # loads what the first page of all loads
    for path in paths:
        forget(folder)
        try:
            took = milliseconds(partial(get, path)), warm(partial(get, path))
        except ValueError as error:
            sys.stderr.write(f"{error}\n")
            took = NEVER
        found.append(Timed(path, *took, HOME_MS if path == "/" else PAGE_MS))
        _said(found[-1])
    site.reader.close()
    loop.close()
    return found


def _told(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def _said(one: Timed) -> None:
    mark = "  SLOW" if one.slow else ""
    sys.stderr.write(f"{one.cold_ms:9.1f} {one.warm_ms:9.1f}  {one.name}{mark}\n")


def table(found: Iterable[Timed]) -> str:
    """Return a Markdown table: of each question and page the slowest of its filters."""
    groups: dict[str, list[Timed]] = {}
    for one in found:
        key = one.name.partition("?")[0] if one.name.startswith("/") else one.name.partition(":")[0]
        groups.setdefault(key, []).append(one)
    rows = (
        f"| {name} | {len(many)} | {max(one.cold_ms for one in many):.0f} "
        f"| {max(one.warm_ms for one in many):.0f} | {max(many, key=lambda one: one.warm_ms).name} |"
        for name, many in groups.items()
    )
    head = "| asked | ways | cold, ms | warm, ms | slowest |\n|---|---:|---:|---:|---|"
    return "\n".join([head, *rows])


def main() -> None:
    """Make the folder where asked to, ask everything, print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("articles", type=int, nargs="?")
    parser.add_argument("--only", choices=("questions", "pages"))
    parser.add_argument("--holding", default="", help="only what holds these words in its name")
    given = parser.parse_args()
    if given.articles:
        million.build(given.folder, load(TOPIC), given.articles, _told)
    with Database(given.folder, fact_tables()):
        pass  # what a newer version adds
    parts: Mapping[str, Callable[[Path, str], list[Timed]]] = {
        "questions": of_questions,
        "pages": of_pages,
    }
    found = [
        one
        for name, ask in parts.items()
        if given.only in (None, name)
        for one in ask(given.folder, given.holding)
    ]
    sys.stdout.write(f"{table(found)}\n")


if __name__ == "__main__":
    main()

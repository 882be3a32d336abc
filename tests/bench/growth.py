"""Growth: what weaving costs an article, with a thousand, ten thousand and a hundred thousand of them held.

    python -m tests.bench.growth 1000 10000 100000

prints a Markdown table: processor milliseconds an article of each step, peak memory, size of the database,
and seconds for one day's 300 articles more. Articles are those of `synthetic`. What is made at reading is
not counted as weaving: vectors stand ready, and traces are made before; what tracing takes is shown.

    python -m tests.bench.growth --keep FOLDER [--build-only] 1000000

keeps the articles in a folder and goes on there with those that are missing: a million take an hour or more
to make up, which need not be the hour in which they are woven.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jobs import copying, measuring, revising, weaving, weighing
from jobs.workspace import Workspace, fact_tables
from store import settings
from store.db import Database
from store.topic import Topic, load
from tests.bench import synthetic, synthetic_facts
from tests.bench.synthetic import ARTICLES_A_DAY, Dispute

TOPIC = "china-japan-dual-use"
TRACE = "traces"  # made at reading
STEPS = {
    TRACE: copying.trace,
    "copies": weaving.mark_copies,
    "changes": revising.note_changes,
    "events": weaving.weave_events,
    "measures": measuring.weave_measures,
    "actors": measuring.count_actors,
    "ledger": weighing.weigh_facts,
}
Seconds = Mapping[str, float]


@dataclass(frozen=True)
class Cost:
    """What weaving some articles took, and then a day's more."""

    articles: int
    whole: Seconds
    day: Seconds
    peak_mb: float
    database_mb: float


def seconds(work: Workspace) -> Seconds:
    """Return the seconds of processor time that each step takes."""
    took = {}
    with weaving.at_length(work):
        for name, step in STEPS.items():
            began = time.process_time()
            step(work)
            took[name] = time.process_time() - began
    return took


def weaving_of(took: Seconds) -> float:
    """Return the seconds of all steps but those that are reading's."""
    return sum(spent for name, spent in took.items() if name != TRACE)


def told(took: Seconds) -> str:
    """Return the seconds of each step as one line."""
    return ", ".join(f"{name} {spent:.1f}" for name, spent in took.items())


def build(db: Database, dispute: Dispute, articles: int) -> None:
    """Write the articles that are missing, in the order of publication; none may be woven yet."""
    held: int = db.sql.table("articles").count
    if held > articles or db.sql.table("events").count:
        raise ValueError(
            f"The folder holds {held:,} articles or is woven already: take another one."
        )
    if not held:
        synthetic.begin(db, dispute)
    synthetic_facts.add(db, dispute, range(held, articles))


def measured(folder: Path, topic: Topic, articles: int) -> Cost:
    """Return what weaving articles in a folder takes that holds none but some of them, and a day's more."""
    dispute = Dispute(topic)
    with Database(folder, fact_tables()) as db:
        build(db, dispute, articles)
        work = Workspace(db=db, topic=topic, sources={}, settings=settings.load(folder))
        whole = seconds(work)
        synthetic_facts.add(db, dispute, range(articles, articles + ARTICLES_A_DAY))
        day = seconds(work)
        pages = db.sql.execute("PRAGMA page_count").fetchone()[0]
        size = db.sql.execute("PRAGMA page_size").fetchone()[0]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Cost(articles, whole, day, peak / 1024, pages * size / 2**20)


def in_own_process(articles: int, keep: Path | None) -> Cost:
    """Return the cost of so many articles, measured in a process of its own."""
    with (
        tempfile.TemporaryDirectory() as folder,
        multiprocessing.get_context("spawn").Pool(1) as pool,
    ):
        return pool.apply(measured, (keep or Path(folder), load(TOPIC), articles))


def costs_of(numbers: Sequence[int], keep: Path | None) -> list[Cost]:
    """Return the cost of each number of articles, and print each as soon as it is known."""
    costs = []
    for count in numbers:
        cost = in_own_process(count, keep)
        sys.stderr.write(f"{cost.articles:,}: {told(cost.whole)}; a day: {told(cost.day)}\n")
        costs.append(cost)
    return costs


def table(costs: Sequence[Cost]) -> Iterable[str]:
    """Yield the lines of the table."""
    yield "| | " + " | ".join(f"{one.articles:,}" for one in costs) + " |"
    yield "|---|" + "---:|" * len(costs)
    for name in STEPS:
        cells = [1000 * one.whole[name] / one.articles for one in costs]
        yield f"| {name}, ms an article | " + " | ".join(f"{cell:.2f}" for cell in cells) + " |"
    for name, each in (
        ("weaving all, s", [weaving_of(one.whole) for one in costs]),
        ("a day's 300 more, s", [weaving_of(one.day) for one in costs]),
        ("peak memory, MB", [one.peak_mb for one in costs]),
        ("database, MB", [one.database_mb for one in costs]),
    ):
        yield f"| {name} | " + " | ".join(f"{cell:,.1f}" for cell in each) + " |"


def main() -> None:
    """Measure as many articles as the command line says, one table column each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", nargs="*", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="of one number of articles")
    parser.add_argument("--build-only", action="store_true", help="make the articles up, and stop")
    asked = parser.parse_args()
    if (asked.keep is None and asked.build_only) or (asked.keep and len(asked.articles) != 1):
        parser.error("--keep takes one number of articles, and --build-only asks for --keep")
    try:
        if asked.build_only:
            with Database(asked.keep, fact_tables()) as db:
                build(db, Dispute(load(TOPIC)), asked.articles[0])
        else:
            sys.stdout.write("\n".join(table(costs_of(asked.articles, asked.keep))) + "\n")
    except ValueError as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()

"""What a backfill costs, by step: passing records over by host, by their words, reading a page on topic.

`python -m tests.bench.backfill_cost` prints processor seconds, which a busy machine blurs less than time.
The archive is made here: pages of random words (they pack as real pages do) and the newsroom's own.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jobs.backfill import making, merging
from jobs.backfill.listing import Warc
from jobs.backfill.making import Tally
from jobs.backfill.plan import Plan
from jobs.workspace import known_sources, silent, workspace
from store import cutting, settings, topic
from store.tape import Tape
from tests.jobs import news_archive
from tests.jobs.news_archive import Capture

TOPIC = "china-japan-dual-use"
AT = datetime(2026, 1, 8, 12, tzinfo=UTC)
LETTERS = "etaoinshrdlucmfwypvbgk"
PAGE_CHARS = 100_000  # given: a page of a news site has about 100 kB, a fifth of it as stored


@dataclass(frozen=True)
class Step:
    """One step's cost: what is counted, how many there were, processor seconds for all of them."""

    name: str
    count: float
    unit: str
    seconds: float

    @property
    def each(self) -> float:
        """Return the seconds that one of them costs."""
        return self.seconds / self.count


def pages(count: int, host: str, seed: int) -> Iterator[Capture]:
    """Yield pages of words that mean nothing, with as much markup as text."""
    chance = random.Random(seed)
    words = ["".join(chance.choices(LETTERS, k=chance.randint(2, 11))) for _ in range(20_000)]
    for number in range(count):
        said = 0
        parts: list[str] = []
        while said < PAGE_CHARS:
            chosen = " ".join(chance.choices(words, k=40))
            mark = chance.choice(words)
            part = f'<div class="{mark}"><p id="{mark}-{len(parts)}">{chosen}</p></div>\n'
            said += len(part)
            parts.append(part)
        html = f"<html><head><title>{number}</title></head><body>{''.join(parts)}</body></html>"
        yield Capture(url=f"https://{host}/{seed}/{number}.html", at=AT, body=html.encode())


def plan() -> Plan:
    """Return what a first run looks for: the first topic, all outlets that have a file."""
    outlets = tuple(each for name, each in known_sources().items() if name != "other")
    return Plan(topic=topic.load(TOPIC), outlets=outlets, models=settings.Settings().models)


def sifting(folder: Path, count: int, host: str, name: str) -> tuple[Step, Step]:
    """Return what passing over the pages of a host costs, by page and by GB as stored."""
    path = news_archive.write(folder / f"{name}.warc.gz", pages(count, host, seed=len(name)))
    looked_for, tally = plan(), Tally()
    with path.open("rb") as file:
        began = time.process_time()
        kept = list(making.sifted(cutting.pieces(Tape(file)), looked_for, tally))
        seconds = time.process_time() - began
    size_gb = path.stat().st_size / 1e9
    sys.stdout.write(f"{path.name}: {size_gb * 1e3:.0f} MB, {len(kept)} of {count} kept\n")
    return Step(name, count, "page", seconds), Step(name, size_gb, "GB", seconds)


def reading(folder: Path) -> tuple[Step, Step]:
    """Return what it costs to extract and read a page on topic, models loaded before; and to merge it."""
    captures = news_archive.newsroom_pages(TOPIC)
    warm, whole = folder / "warm.warc.gz", folder / "newsroom.warc.gz"
    news_archive.write(warm, captures[::10])
    news_archive.write(whole, captures)
    looked_for = plan()
    making.make(looked_for, looked_for.recipe, Warc(str(warm)), folder)
    began = time.process_time()
    header = making.make(looked_for, looked_for.recipe, Warc(str(whole)), folder)
    read = Step("extract and read", header.pages, "page", time.process_time() - began)
    with workspace(folder / "data", TOPIC, silent) as work:
        began = time.process_time()
        merging.merge(work, folder / header.shard, header)
        merged = Step("merge", header.pages, "page", time.process_time() - began)
        chars = sum(len(article.text) for article in work.db.articles()) / header.pages
    sys.stdout.write(f"{header.pages} pages of the newsroom, {chars:.0f} characters each\n")
    return read, merged


def main() -> int:
    """Print the table."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        steps = [
            *sifting(folder, 1_000, "www.elsewhere.example", "pass over by host"),
            *sifting(folder, 300, "www.globaltimes.cn", "pass over by words"),
            *reading(folder),
        ]
    for step in steps:
        sys.stdout.write(f"{step.name:20} {step.each:10.4f} s a {step.unit}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

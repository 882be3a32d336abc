"""Weaving all articles' facts, and then one day's, takes bounded time; the seconds of each step are printed.

`DISPUTELINE_BENCH_ARTICLES` says how many articles; the aims are given for a hundred thousand.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from jobs import copying, measuring, revising, weaving, weighing
from jobs.workspace import Workspace, fact_tables
from store import settings
from store.db import Database
from store.topic import Topic
from tests.bench import synthetic, synthetic_facts
from tests.bench.synthetic import ARTICLES_A_DAY, Dispute

ARTICLES = int(os.environ.get("DISPUTELINE_BENCH_ARTICLES", "100000"))
WHOLE_S = 600  # given: ten minutes
DAY_S = 5  # given: five seconds
STEPS = {
    "copies": weaving.mark_copies,
    "changes": revising.note_changes,
    "events": weaving.weave_events,
    "measures": measuring.weave_measures,
    "actors": measuring.count_actors,
    "ledger": weighing.weigh_facts,
}


def seconds(work: Workspace, what: str) -> float:
    """Return how much processor time weaving what waits takes; articles are traced before, at reading."""
    copying.trace(work)
    took = {}
    for name, step in STEPS.items():
        began = time.process_time()
        step(work)
        took[name] = time.process_time() - began
    shown = ", ".join(f"{name} {spent:.1f}" for name, spent in took.items())
    sys.stderr.write(f"{what}: {sum(took.values()):.1f} s ({shown})\n")
    return sum(took.values())


@pytest.mark.slow
@pytest.mark.timeout(7_200)
def test_a_hundred_thousand_articles_are_woven_in_ten_minutes_and_a_day_in_five_seconds(
    tmp_path: Path, topic: Topic
) -> None:
    dispute = Dispute(topic)
    with Database(tmp_path, fact_tables()) as db:
        synthetic.begin(db, dispute)
        work = Workspace(db=db, topic=topic, sources={}, settings=settings.load(tmp_path))
        synthetic_facts.add(db, dispute, range(ARTICLES))
        whole = seconds(work, f"{ARTICLES:,} articles")
        synthetic_facts.add(db, dispute, range(ARTICLES, ARTICLES + ARTICLES_A_DAY))
        day = seconds(work, f"{ARTICLES_A_DAY} more")
    assert (whole < WHOLE_S, day < DAY_S) == (True, True), f"{whole:.0f} s whole, {day:.1f} s a day"

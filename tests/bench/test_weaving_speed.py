"""Weaving a hundred thousand articles' facts, and one day's articles into them, takes bounded time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from jobs import weaving
from jobs.workspace import Workspace, fact_tables
from store import settings
from store.db import Database
from store.topic import Topic
from tests.bench import synthetic
from tests.bench.synthetic import ARTICLES_A_DAY, Dispute

ARTICLES = 100_000
WHOLE_S = 600  # given: ten minutes
DAY_S = 5  # given: five seconds


def seconds(work: Workspace) -> float:
    """Return how long weaving what waits takes."""
    began = time.perf_counter()
    weaving.weave_events(work)
    return time.perf_counter() - began


@pytest.mark.slow
def test_a_hundred_thousand_articles_are_woven_in_ten_minutes_and_a_day_in_five_seconds(
    tmp_path: Path, topic: Topic
) -> None:
    dispute = Dispute(topic)
    with Database(tmp_path, fact_tables()) as db:
        synthetic.begin(db, dispute)
        work = Workspace(db=db, topic=topic, sources={}, settings=settings.load(tmp_path))
        synthetic.add(db, dispute, range(ARTICLES))
        whole = seconds(work)
        synthetic.add(db, dispute, range(ARTICLES, ARTICLES + ARTICLES_A_DAY))
        day = seconds(work)
    assert (whole < WHOLE_S, day < DAY_S) == (True, True), f"{whole:.0f} s whole, {day:.1f} s a day"

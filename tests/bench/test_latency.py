"""Every question answers in 100 ms, every page in 200, on a made-up data folder; the table is printed.

`DISPUTELINE_BENCH_ARTICLES` says how many articles in place of a thousand, ten and a hundred thousand; the
aims are given for a million, which takes some 10 GB and half an hour.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from store.topic import Topic
from tests.bench import latency, million

COUNTS = os.environ.get("DISPUTELINE_BENCH_ARTICLES", "1000 10000 100000")


@pytest.mark.slow
@pytest.mark.timeout(14_400)
@pytest.mark.parametrize("articles", [int(one) for one in COUNTS.split()])
def test_every_question_and_page_is_quick(articles: int, tmp_path: Path, topic: Topic) -> None:
    million.build(tmp_path, topic, articles)
    found = [*latency.of_questions(tmp_path), *latency.of_pages(tmp_path)]
    sys.stderr.write(f"{articles:,} articles\n{latency.table(found)}\n")
    slow = {one.name: round(one.warm_ms) for one in found if one.slow}
    assert slow == {}

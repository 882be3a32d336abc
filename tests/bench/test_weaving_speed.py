"""Weaving all articles' facts, and then one day's, takes bounded time; the seconds of each step are printed.

`DISPUTELINE_BENCH_ARTICLES` says how many articles; the aims are given for a hundred thousand.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from store.topic import Topic
from tests.bench.growth import measured, told, weaving_of

ARTICLES = int(os.environ.get("DISPUTELINE_BENCH_ARTICLES", "100000"))
WHOLE_S = 600  # given: ten minutes
DAY_S = 5  # given: five seconds


@pytest.mark.slow
@pytest.mark.timeout(7_200)
def test_a_hundred_thousand_articles_are_woven_in_ten_minutes_and_a_day_in_five_seconds(
    tmp_path: Path, topic: Topic
) -> None:
    cost = measured(tmp_path, topic, ARTICLES)
    whole, day = weaving_of(cost.whole), weaving_of(cost.day)
    sys.stderr.write(f"{ARTICLES:,} articles: {whole:.1f} s ({told(cost.whole)})\n")
    sys.stderr.write(f"a day more: {day:.1f} s ({told(cost.day)})\n")
    assert (whole < WHOLE_S, day < DAY_S) == (True, True), f"{whole:.0f} s whole, {day:.1f} s a day"

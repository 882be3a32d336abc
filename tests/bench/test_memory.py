"""Ten thousand articles, each with names, numbers and days of its own, are read in bounded memory."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp import read
from nlp.read import ReadArticle
from store.records import Article
from store.topic import load
from tests.nlp.conftest import MODELS, made_article

ARTICLES = 10_000
MOST_BYTES = 1_500_000_000
MEASURE = (
    "import resource, sys; from tests.bench.test_memory import read_all; "
    "read_all(int(sys.argv[1])); print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)"
)


def invented(count: int) -> Iterator[Article]:
    """Yield articles whose names and numbers no other has, three English to one Chinese."""
    chance = random.Random(7)
    for number in range(count):
        name = "".join(chance.choices("bdfgklmnprst", k=4)).title() + str(number)
        share, day = chance.randint(2, 98), chance.randint(1, 28)
        if number % 4:
            said = (
                f"{name} Metals said on March {day} that exports to Japan fell {share} percent. "
                f'"We need {number} more licences," said Anna {name.lower().title()}, its chief. '
            )
            yield made_article(said * 5, "en")
        else:
            said = f"{name}公司3月{day}日表示，对日本出口下降{share}%，需要{number}份许可证。"
            yield made_article(said * 5, "zh")


def read_all(count: int) -> None:
    """Read so many articles, keeping none."""
    facts = 0
    for outcome in read.read(invented(count), load("china-japan-dual-use"), MODELS):
        facts += len(outcome.facts) if isinstance(outcome, ReadArticle) else 0
    if facts < count:
        raise ValueError(f"{facts} facts in {count} articles")


@pytest.mark.slow
@pytest.mark.timeout(3_600)
def test_ten_thousand_articles_take_less_than_1_5_gb() -> None:
    run = subprocess.run(
        [sys.executable, "-c", MEASURE, str(ARTICLES)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) < MOST_BYTES

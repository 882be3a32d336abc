"""What others said before is left out of the ledger, and its lines stay as they are."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

import pytest

from nlp.ledger.gather import sayings
from nlp.ledger.lines import adds_nothing, lines
from store.ledger import Quantity

WORDS = ("", "control", "watch rope", "rope", "rope", "rope silk")
VALUES = (20.0, 20.0, 30.0, 40.0, 1_005.0)
OUTLETS = ("wire", "daily", "gazette")


def article(number: int, chance: random.Random) -> list[Quantity]:
    """Return the figures of one article, in text order."""
    outlet = chance.choice(OUTLETS)
    day = f"2026-01-{1 + number // 10:02}"
    return [
        Quantity(
            fact_id=f"f{number:03}-{place}",
            article_id=f"a{number:03}",
            key="count|entity|2026-01",
            words=chance.choice(WORDS),
            measure="firms",
            unit="count",
            value=(value := chance.choice(VALUES)),
            comparator=chance.choice(("eq", "eq", "eq", "eq", "approx")),
            change="level",
            period=chance.choice(("", "", "", "2026-01")),
            text=f"{value:,.0f}",
            start_char=10 * place,
            end_char=10 * place + 5,
            outlet=outlet,
            language="en",
            published_at=f"{day}T00:00:00Z",
        )
        for place in range(chance.choice((1, 1, 2, 3)))
    ]


def led(articles: Sequence[Sequence[Quantity]]) -> list[Quantity]:
    """Return the figures of articles of which one is among the first two that are alike."""
    said: Counter[object] = Counter()
    kept: list[Quantity] = []
    for rows in articles:
        alike = [
            (one.outlet, *told)
            for one, told in zip(rows, sayings(rows), strict=True)
            if told is not None
        ]
        kept += rows if any(said[one] < 2 for one in alike) else []
        said.update(alike)
    return kept


@pytest.mark.parametrize("seed", range(20))
def test_an_article_of_which_two_others_say_each_figure_before_it_changes_no_line(
    seed: int,
) -> None:
    chance = random.Random(seed)
    articles = [article(number, chance) for number in range(300)]
    by_outlet = {one.article_id: one.outlet for rows in articles for one in rows}

    def counted(ids: Collection[str]) -> dict[str, str]:
        return {one: by_outlet[one] for one in ids}

    every = [one for rows in articles for one in rows]
    kept = led(articles)
    assert len(kept) < len(every)
    assert lines(kept, counted) == lines(every, counted)


def test_what_adds_nothing_to_a_full_line_leaves_it_as_it_is() -> None:
    chance = random.Random(3)
    rows = [replace(article(number, chance)[0], words="rope") for number in range(280)]
    rows = [
        replace(one, outlet=f"outlet-{chance.randrange(50)}") for one in rows if one.value < 1000
    ]
    by_outlet = {one.article_id: one.outlet for one in rows}

    def shown(some: Sequence[Quantity]) -> list[Quantity]:
        by_id = {one.fact_id: one for one in some}
        (line,) = lines(some, lambda ids: {one: by_outlet[one] for one in ids})
        return [by_id[each.fact_id] for each in line.values]

    passed = 0
    for count in range(60, len(rows)):
        line = shown(rows[:count])
        if adds_nothing([rows[count]], line):
            passed += 1
            assert shown(rows[: count + 1]) == line
    assert passed > 20


def test_a_figure_said_twice_in_one_article_is_said_once() -> None:
    (one,) = article(0, random.Random(1))[:1]
    told = list(sayings([one, one]))
    assert told[0] is not None
    assert told[1] is None

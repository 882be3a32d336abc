"""Wordings that come and go leave the quantities of a key as if all had been gathered at once."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from nlp.ledger.gather import figure, gather, settle, wording
from nlp.ledger.homes import Settled, Touched, settled
from store.ledger import Quantity
from store.records import key

WORDS = "rope silk tin control watch export import listed heavy light".split()
ROUNDS = 12


def figures(count: int, chance: random.Random) -> list[Quantity]:
    """Return figures of one key, many alike, no two of one article."""
    found = []
    for number in range(count):
        value = float(chance.choice((20, 30, 40, 55, 90, 150, 151, 1_005)))
        one = Quantity(
            fact_id=f"f{number:03}",
            article_id=f"a{number:03}",
            key="count|entity|2026-01",
            words=" ".join(sorted(chance.sample(WORDS, chance.choice((0, 1, 1, 2, 3))))),
            things=chance.choice(("", "", "tin_ore", "silk_law")),
            measure="firms",
            unit="count",
            value=value,
            comparator=chance.choice(("eq", "eq", "approx")),
            change="level",
            place=chance.choice(("", "", "Chile", "Norway")),
            period=chance.choice(("", "2026-01", "2026-01-05")),
            text=f"{value:,.0f}",
            start_char=0,
            end_char=5,
            outlet=chance.choice(("wire", "daily")),
            language="en",
            published_at=f"2026-01-{chance.randrange(1, 29):02}T00:00:00Z",
        )
        found.append(replace(one, wording=key(*map(str, wording(one)))))
    return found


def firsts(rows: list[Quantity]) -> dict[str, Quantity]:
    """Return the first figure of each wording."""
    found: dict[str, Quantity] = {}
    for one in sorted(rows, key=lambda one: (one.published_at, one.article_id)):
        found.setdefault(one.wording, one)
    return found


def change(held: dict[str, Quantity], before: list[Quantity], now: list[Quantity]) -> Settled:
    """Return what follows where these figures become those; `held` are first figures with homes."""
    homes = {one.fact_id: one for one in held.values()}
    come = [one for one in now if one not in before]
    gone = [homes.get(one.fact_id, one) for one in before if one not in now]
    first = firsts(now)
    touched = {one.wording for one in (*come, *gone)}
    return settled(
        Touched(
            key="count|entity|2026-01",
            held=[one for one in held.values() if one not in gone],
            come=come,
            gone=gone,
            first=[held_as(held, first[name]) for name in sorted(touched) if name in first],
        )
    )


def held_as(held: dict[str, Quantity], one: Quantity) -> Quantity:
    known = held.get(one.wording)
    return known if known is not None and known.fact_id == one.fact_id else one


def written(held: dict[str, Quantity], now: list[Quantity], found: Settled) -> dict[str, Quantity]:
    """Return the first figures with their homes as they are held then."""
    homes = {one.fact_id: one.home for one in held.values()} | dict(found.moved)
    return {
        name: replace(one, home=homes[one.fact_id]) for name, one in sorted(firsts(now).items())
    }


def wordings(held: dict[str, Quantity], home: str) -> set[str]:
    return {name for name, one in held.items() if one.home == home}


@pytest.mark.parametrize("seed", range(30))
def test_in_parts_figures_are_gathered_as_at_once(seed: int) -> None:
    chance = random.Random(seed)
    every = figures(200, chance)
    before: list[Quantity] = []
    held: dict[str, Quantity] = {}
    for _ in range(ROUNDS):
        gone = {one.fact_id for one in chance.sample(before, min(len(before), chance.randrange(6)))}
        come = chance.sample(every, chance.choice((1, 3, 40)))
        now = sorted(
            {*(one for one in before if one.fact_id not in gone), *come},
            key=lambda one: one.fact_id,
        )
        found = change(held, before, now)
        was, held = held, written(held, now, found)
        assert {one.fact_id: one.home for one in held.values()} == settle(
            map(figure, firsts(now).values()), {}, ()
        )
        for home in {one.home for one in (*was.values(), *held.values())}:
            if home not in found.left:
                assert wordings(was, home) == wordings(held, home)
        before = now


def test_what_stands_is_found_again_whatever_the_order() -> None:
    rows = figures(120, random.Random(7))
    at_once = [{one.row.fact_id for one in some} for some in gather(rows)]
    other = [{one.row.fact_id for one in some} for some in gather(reversed(rows))]
    assert at_once == other

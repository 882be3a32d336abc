"""Gathering: what finished days tell is summed up day by day, and seen as if it were summed up at once."""

from __future__ import annotations

import random

import pytest

from nlp import clusters, gathering
from nlp.clusters import Cluster
from nlp.gathering import Row
from nlp.sides import Sides
from nlp.told import Profile, Told
from store.topic import default_slug, load

EVENTS = ("first", "second", "third")
FAMILIES = ("announcement", "listing", "statement")


@pytest.fixture(scope="module")
def sides() -> Sides:
    return Sides(load(default_slug()))


def rows(sides: Sides, chance: random.Random, day: str) -> list[tuple[str, Row]]:
    """Return what a day tells of some events, at the time and looking back."""
    ids = [one.id for one in sides.topic.entities]
    found = []
    for number in range(chance.randrange(1, 9)):
        one = Told(
            family=(family := chance.choice(FAMILIES)),
            types=(family,),
            date=day,
            precision=chance.choice(("day", "")),
            basis=chance.choice(("stated", "inferred")),
            actors=tuple(chance.sample(ids, chance.randrange(3))),
            targets=tuple(chance.sample(ids, chance.randrange(2))),
            measures=tuple(chance.sample(("one", "two"), chance.randrange(2))),
        )
        row = Row(
            told_id=f"{day} {number}",
            late=chance.random() < 0.4,
            profile=Profile(one, sides),
            count=chance.randrange(1, 5),
            first=("", "", 0),
        )
        found.append((chance.choice(EVENTS), row))
    return found


@pytest.mark.parametrize("lately", [True, False])
@pytest.mark.parametrize("seed", range(8))
def test_days_summed_up_apart_are_seen_as_days_summed_up_together(
    sides: Sides, seed: int, lately: bool
) -> None:
    chance = random.Random(seed)
    days = [rows(sides, chance, f"2026-01-0{number}") for number in range(1, 5)]
    apart = [sight for day in days for sight in gathering.sights(day)]
    together = gathering.sights(pair for day in days for pair in day)
    seen = [gathering.visible(some, lately=lately).clusters for some in (apart, together)]
    assert seen[0] == seen[1]


def test_a_cluster_reads_as_it_was_written(sides: Sides) -> None:
    told = [row.profile for _, row in rows(sides, random.Random(1), "2026-01-01")]
    cluster = Cluster(told[0], "an_event")
    for one in told:
        cluster.add(one, 2)
    assert clusters.from_json(cluster.as_json, cluster.first, "an_event") == cluster

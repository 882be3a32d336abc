"""Whatever judging takes for a copy is found by the arrays, whoever else is held and in whatever order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import copies
from nlp.copies import Judge, Traced, profiles
from nlp.copies.near import SHARED, SHARED_OWN, Window
from nlp.copies.words import Words, bit_map
from store.copy_records import Likeness
from tests.nlp.conftest import made_article

OFFICIAL = "ministry-site"
OUTLETS = ("wire-en", "wire-ja", "paper-daily", OFFICIAL)
TOKENS = (
    "f:17",
    "f:312",
    "f:45",
    "f:8",
    "d:2026-04-01",
    "d:2025-11-04",
    "e:ministry",
    "x:somebody",
)
SENTENCES = tuple(
    f"{what} said on the {day} that {count} licences were held back by the office in charge."
    for what, day, count in zip(
        "Officials Makers Traders Lawyers Envoys Ministers Firms Experts".split(),
        "first second third fourth fifth sixth seventh eighth".split(),
        (17, 312, 45, 8, 99, 104, 2_140, 7),
        strict=True,
    )
)
BEGIN = date(2026, 3, 3)
VECTOR = np.ones(4, dtype="<f2").tobytes()

paragraph = st.lists(st.sampled_from(TOKENS), max_size=5, unique=True).map(" ".join)
made = st.tuples(
    st.integers(0, 8),  # day
    st.sampled_from(OUTLETS),
    st.sampled_from(("en", "en", "ja")),
    st.sampled_from((None, None, "Wire News")),
    st.lists(paragraph, min_size=1, max_size=4).map("\n".join),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True).map(" ".join),
    st.sampled_from((None, None, None, "notice")),
)
Made = tuple[int, str, str, str | None, str, str, str | None]


def traced(number: int, one: Made) -> tuple[int, Traced]:
    day, outlet, language, credit, facts, text, attached = one
    at = str(BEGIN + timedelta(days=day))
    article = replace(
        made_article(text, language, at), id=f"a{number}", source_id=outlet,
        syndicated_from=credit, attached_to=attached, first_seen_at=f"{at}T00:00:00Z",
    )  # fmt: skip
    signature = copies.signature(text)
    return day, Traced(article=article, signature=signature, profile=profiles.parsed(facts))


def judge_of(many: Sequence[tuple[int, Traced]], *, blind: bool) -> Judge:
    texts = {one.article.id: one.article.text for _, one in many}
    vector = None if blind else lambda _: VECTOR
    return Judge(text=texts.__getitem__, vector=vector, official=frozenset({OFFICIAL}))


def compared(one: tuple[int, Traced], other: tuple[int, Traced]) -> bool:
    """Tell whether two articles share enough to be compared at all."""
    shared = len(one[1].profile.telling & other[1].profile.telling)
    beside = abs(one[0] - other[0]) <= profiles.NEAR_DAYS and one[1].own == other[1].own
    return shared >= (SHARED_OWN if beside else SHARED)


def by_all_pairs(many: Sequence[tuple[int, Traced]], judge: Judge) -> set[Likeness]:
    found = set()
    for pair in combinations(many, 2):
        if compared(*pair):
            original, copy = sorted((one for _, one in pair), key=lambda one: one.precedence)
            found.add(copies.likeness(copy, original, judge))
    return {one for one in found if one}


def by_window(many: Sequence[tuple[int, Traced]], judge: Judge) -> set[Likeness]:
    ids = {one.article.id for _, one in many}
    pairs = list(Window(many, judge, Words(judge.text)).pairs(ids, set(ids)))
    assert len(pairs) == len({frozenset((a.article.id, b.article.id)) for a, b in pairs})
    return {alike for pair in pairs if (alike := copies.likeness(*pair, judge))}


@settings(deadline=None)  # the first signature loads its library
@given(st.lists(made, min_size=2, max_size=9), st.booleans(), st.randoms())
def test_a_window_finds_what_all_pairs_give_in_any_order(
    some: list[Made], blind: bool, chance: st.DataObject
) -> None:
    many = [traced(number, one) for number, one in enumerate(some)]
    judge = judge_of(many, blind=blind)
    whole = by_all_pairs(many, judge)
    chance.shuffle(many)  # type: ignore[attr-defined]  # a Random
    assert by_window(many, judge) == whole


def test_every_kind_of_copy_is_found() -> None:
    facts = "f:17 f:312 d:2026-04-01 d:2025-11-04\nf:45 e:ministry"
    text = " ".join(SENTENCES)
    first = (0, "wire-en", "en", None, facts, text, None)
    others = [
        (1, "paper-daily", "en", None, facts, text, None),
        (1, "paper-daily", "en", "Wire News", facts, " ".join(SENTENCES[4:]), None),
        (1, "paper-daily", "ja", None, facts, text, None),
        (1, "paper-daily", "en", None, facts, " ".join(SENTENCES[5:]), None),
    ]
    many = [traced(number, one) for number, one in enumerate([first, *others])]
    found = by_window(many, judge_of(many, blind=False))
    assert {one.kind for one in found} == {"reprint", "credited", "translation", "rewrite"}


@pytest.mark.parametrize(
    "text", ["", "abc", "稀土出口", "The Ministry said so. " * 3, "a\ud800bcdefg"]
)
def test_a_map_has_a_bit_for_each_run_at_most(text: str) -> None:
    for language in ("en", "zh", "xx"):
        made_of = bit_map(text, language)
        assert int(np.bitwise_count(made_of.bits).sum()) <= made_of.size

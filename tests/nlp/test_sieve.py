"""Whatever judging takes for a copy passes the sieve, whether or not the days of the two lie near."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import copies
from nlp.copies import Traced
from nlp.copies.sieve import Trace, worth_judging
from tests.nlp.test_near import Made, judge_of, made, traced


def trace(one: Traced) -> Trace:
    return Trace(
        article_id=one.article.id,
        source_id=one.article.source_id,
        syndicated_from=one.article.syndicated_from,
        minhash=one.signature,
        facts=str(one.profile),
    )


@pytest.mark.parametrize("blind", [False, True], ids=["encoder", "facts alone"])
@settings(max_examples=60, deadline=None)
@given(many=st.lists(made, min_size=2, max_size=12))
def test_no_pair_that_judging_accepts_is_left_out(many: list[Made], *, blind: bool) -> None:
    held = [traced(number, one) for number, one in enumerate(many)]
    judge = judge_of(held, blind=blind)
    by_id = {one.article.id: one for _, one in held}
    pairs = list(combinations(by_id, 2))
    passed = set(worth_judging(pairs, {name: trace(one) for name, one in by_id.items()}))
    for pair in pairs:
        original, copy = sorted((by_id[one] for one in pair), key=lambda one: one.precedence)
        assert pair in passed or copies.likeness(copy, original, judge) is None


def test_articles_that_share_hardly_anything_are_left_out() -> None:
    facts = ("f:312 d:2026-04-01", "f:45 d:2025-11-04")
    texts = (
        "Officials held back 312 licences. " * 9,
        "Makers of rope met in the harbour town. " * 9,
    )
    held = {
        one.article.id: trace(one)
        for number, (fact, text) in enumerate(zip(facts, texts, strict=True))
        for _, one in [traced(number, (number, "wire-en", "en", None, fact, text, None))]
    }
    assert list(worth_judging([("a0", "a1")], held)) == []


def test_of_no_pairs_none_are_worth_judging() -> None:
    assert list(worth_judging([], {})) == []

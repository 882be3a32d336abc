"""What was learned about stances: it follows from its rows, is worth its place, and shows its evidence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes, stances
from nlp.finding.stances import heard
from nlp.judging.cases import evidence
from nlp.judging.learned import ADDED, KEPT, POSITIONS, decided, likely, weights
from nlp.reading import Reading
from tests.nlp import learn

KINDS = (mentions.FACT, dates.FACT, quotes.FACT, happenings.FACT)
CONTROLS, REMARKS = "export_control_measure", "takaichi_taiwan_remarks"
GAIN = 0.02  # measured .033 by `python -m tests.nlp.learn check`


def test_the_weights_are_those_that_the_rows_give() -> None:
    table = learn.fit(learn.load_rows())
    held = weights()
    assert held.keys() == table.keys()
    worst = max(
        abs(one - other)
        for name in table
        for one, other in zip(table[name], held[name], strict=True)
    )
    assert worst < 0.01


def test_weights_beat_the_rules_on_sets_that_they_never_saw() -> None:
    rows = learn.load_rows()
    pairs = list(learn.left_out(rows))
    weighed = learn.f1([row for row, _ in pairs], [got for _, got in pairs])
    ruled = learn.f1(rows, [row.rule for row in rows])
    assert weighed > ruled + GAIN


def test_every_probability_counts_and_they_sum_to_one() -> None:
    found = likely({"role own state": 1.0, "a number nobody knows": 5.0}, weights())
    assert tuple(found) == POSITIONS
    assert sum(found.values()) == pytest.approx(1)
    assert min(found.values()) > 0


def test_what_rules_found_needs_less_to_be_believed() -> None:
    between = (KEPT[0] + ADDED[0]) / 2
    found = {"none": 1 - between, "support": between, "oppose": 0.0, "concern": 0.0, "neutral": 0.0}
    assert decided(found, "support") == "support"
    assert decided(found, "none") == "none"


def test_no_position_is_given_where_none_is_likely_itself() -> None:
    found = {"none": 0.3, "support": 0.1, "oppose": 0.18, "concern": 0.21, "neutral": 0.21}
    assert decided(found, "none") == "none"
    assert decided(found, "oppose") == "none"


def test_the_rules_position_stays_unless_another_is_clearly_likelier() -> None:
    found = {"none": 0.1, "support": 0.4, "oppose": 0.35, "concern": 0.15, "neutral": 0.0}
    assert decided(found, "oppose") == "oppose"
    assert decided(found, "concern") == "support"


LONG = (
    "Beijing hits back at Tokyo over Taiwan\n\n"
    "China stepped up its criticism of Prime Minister Sanae Takaichi's remarks on Taiwan on Thursday.\n\n"
    "Foreign ministry spokesperson Mao Ning told reporters that the remarks were seriously wrong.\n\n"
    "The prime minister made the remarks on Taiwan in parliament on November 7.\n\n"
    "Ambassador Wu Jianghao said such words had consequences.\n\n"
    "Takaichi has said that Japan's position on Taiwan is unchanged.\n\n"
    "Ties between the two neighbours have been strained since then.\n\n"
    "Airlines have cut flights between the two countries, and tour groups have stayed away.\n"
)


def test_a_stance_of_a_whole_article_carries_its_odds_and_its_place(
    reading: Callable[..., Reading],
) -> None:
    found = {
        (one.holder_id, one.target_id): one
        for one in reading(LONG, "en", *KINDS, stances.FACT).of(stances.Stance)
    }
    mao = found["mao_ning", REMARKS]
    assert mao.position == "oppose"
    assert 0.5 < mao.confidence < 1
    assert mao.confidence != 0.7
    assert mao.text in LONG


def test_every_case_names_who_what_and_a_place(reading: Callable[..., Reading]) -> None:
    bench, tried = heard(reading(LONG, "en", *KINDS))
    whom = {(one.holder.id, one.target_id) for one in tried}
    assert ("mao_ning", REMARKS) in whom
    assert ("sanae_takaichi", REMARKS) in whom
    for case in tried:
        start, end = evidence(bench, case)
        assert 0 <= start < end <= len(LONG)
        assert case.numbers
    author = next(
        one for one in tried if (one.holder.id, one.target_id) == ("sanae_takaichi", REMARKS)
    )
    assert author.numbers["role author"] == 1


def test_a_text_of_a_few_sentences_is_left_to_the_rules(reading: Callable[..., Reading]) -> None:
    read = reading("Keidanren said the export ban was unjustified.", "en", *KINDS, stances.FACT)
    (stance,) = read.of(stances.Stance)
    assert (stance.position, stance.confidence) == ("oppose", 0.7)

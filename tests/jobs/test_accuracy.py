"""Scores: what counts as right, what costs nothing, and floors that may rise and not fall."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from jobs.accuracy import own
from jobs.accuracy.compare import RULES, Tally, agreement, same_entity, tally
from jobs.accuracy.own import Score
from jobs.annotations.lines import Span, lines_of
from nlp import facts, languages
from store import topic
from store.errors import ConfigError, UsageError
from tests.jobs.conftest import Command
from tests.nlp.conftest import MODELS

GOLD = Path(__file__).parents[1] / "gold"
LEAST_LINES = 40


def counts(fact: str, gold: list[Span], found: list[Span]) -> tuple[int, int, int]:
    """Return gold, found and right by the first question of a fact type."""
    made: Tally = tally(RULES[fact], [(gold, found)])
    return made.gold, made.found, made.right[next(iter(RULES[fact].right))]


def date(start: int, end: int, value: str, *, optional: bool = False) -> Span:
    return Span(start=start, end=end, label="DATE", value=value, optional=optional)


def quote(start: int, end: int, speaker: str) -> Span:
    return Span(start=start, end=end, label="direct", speaker=speaker)


def test_a_date_counts_where_it_touches_and_has_the_value() -> None:
    gold = [date(0, 8, "2026-01-06"), date(20, 25, "2026-02")]
    assert counts("dates", gold, [date(3, 8, "2026-01-06"), date(20, 25, "2026-03")]) == (2, 2, 1)


def test_what_is_optional_neither_costs_nor_earns() -> None:
    gold = [date(0, 8, "2026-01-06", optional=True)]
    assert counts("dates", gold, [date(0, 8, "2026-01-06")]) == (0, 0, 0)
    assert counts("dates", gold, []) == (0, 0, 0)
    assert counts("dates", gold, [date(9, 12, "2026")]) == (0, 1, 0)


def test_a_name_must_have_the_exact_span_and_outlets_are_bodies() -> None:
    gold = [Span(start=0, end=5, label="MEDIA")]
    assert counts("mentions", gold, [Span(start=0, end=5, label="ORG")]) == (1, 1, 1)
    assert counts("mentions", gold, [Span(start=0, end=6, label="ORG")]) == (1, 1, 0)


def test_a_quote_needs_half_the_words_and_the_speaker() -> None:
    gold = [quote(10, 30, "china_mofcom")]
    assert counts("quotes", gold, [quote(12, 30, "china_mofcom")]) == (1, 1, 1)
    assert counts("quotes", gold, [quote(12, 30, "china_mfa")]) == (1, 1, 0)
    assert counts("quotes", gold, [quote(25, 60, "china_mofcom")]) == (1, 1, 0)


def test_of_two_that_overlap_the_right_one_is_paired() -> None:
    gold = [quote(0, 20, "a_body")]
    found = [quote(0, 20, "b_body"), quote(0, 18, "a_body")]
    assert counts("quotes", gold, found) == (1, 2, 1)


def test_stances_count_by_holder_target_and_position_wherever_they_stand() -> None:
    held = Span(start=0, end=9, label="oppose", holder="japan_mofa", target="ban")
    same = held.model_copy(update={"start": 40, "end": 60})
    assert counts("stances", [held], [same]) == (1, 1, 1)
    assert counts("stances", [held], [same.model_copy(update={"label": "concern"})]) == (1, 1, 0)


@pytest.mark.parametrize(
    ("mine", "other", "same"),
    [
        ("japan_mofa", "japan_mofa", True),
        ("japan_mofa", None, False),
        (None, None, True),
        ("new:Northmark Metals", "new:northmark metal", True),
        ("new:Northmark Metals", "new:Southmark Metals", False),
        ("unnamed:a senior trade official", "unnamed:the trade official", True),
        ("unnamed:供应商", "unnamed:一家供应商", True),
        ("new:Northmark", "northmark", False),
    ],
)
def test_entities_are_one_by_id_by_name_or_by_words(
    mine: str | None, other: str | None, same: bool
) -> None:
    assert same_entity(mine, other) is same


def test_phrases_agree_by_words_and_in_han_script_by_characters() -> None:
    assert agreement("exports of magnets", "magnet exports") > 0.7
    assert agreement("对日出口", "出口") > 0.6
    assert agreement("exports", "visitors") == 0.0


def test_a_floor_that_was_missed_is_named_and_another_model_is_not_compared() -> None:
    floor = Score("en", "dates", "value", 0.9, 40, "md")
    below = Score("en", "dates", "value", 0.8, 40, "md")
    assert own.fallen([floor], [below]) == ("en dates, value: 0.8 is below 0.9",)
    assert own.fallen([floor], []) == ("en dates, value: gone is below 0.9",)
    assert not own.fallen([floor], [Score("en", "dates", "value", 0.8, 40, "sm")])


def test_floors_are_recorded_when_they_rise_and_refused_when_they_fall(tmp_path: Path) -> None:
    better = Score("en", "dates", "value", 0.9, 40, "md")
    own.record(tmp_path, [Score("en", "dates", "value", 0.8, 40, "md")])
    own.record(tmp_path, [better])
    assert own.recorded(tmp_path) == (better,)
    with pytest.raises(UsageError, match="may rise and not fall"):
        own.record(tmp_path, [Score("en", "dates", "value", 0.85, 40, "md")])


def test_gold_named_like_no_fact_type_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "colours.jsonl").write_text('{"text": "a"}\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="named like no fact type"):
        own.files(tmp_path)
    with pytest.raises(UsageError, match="holds no gold"):
        own.files(tmp_path / "en")


def test_a_day_that_is_none_is_named(disputeline: Command, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    line = '{"text": "Ships came in.", "meta": {"published": "yesterday"}}\n'
    (tmp_path / "en" / "dates.jsonl").write_text(line, encoding="utf-8")
    out = disputeline("score", "--shared", tmp_path, "--gold", tmp_path)
    assert (out.code, "meta.published is 'yesterday'" in out.err) == (3, True)


@pytest.mark.parametrize("language", languages.codes())
@pytest.mark.parametrize("fact", [kind.table for kind in facts.in_order()])
def test_there_is_gold_of_every_fact_type_in_every_language(language: str, fact: str) -> None:
    lines = lines_of(GOLD / language / f"{fact}.jsonl")
    assert len(lines) >= LEAST_LINES
    assert sum(len(line.spans) for line in lines) >= LEAST_LINES
    assert sum(not line.spans for line in lines) >= 4  # tempting lines that hold none
    assert max(Counter(line.text for line in lines).values()) == 1


@pytest.mark.whole
def test_no_score_on_own_gold_is_below_its_floor() -> None:
    found = own.scores(GOLD, topic.load(topic.default_slug()), MODELS)
    floors = own.recorded(GOLD)
    assert len(floors) == len(found)
    assert own.fallen(floors, found) == ()

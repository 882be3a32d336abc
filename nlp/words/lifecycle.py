"""The word tables for the life of measures: what a sentence says becomes of one that it names.

Patterns see a sentence in which names of measures and days are masked, one character for one: `MEASURE` and
`DAY` stand for one such character. Every pattern of `turns` has a group `measure`.
"""

from __future__ import annotations

from dataclasses import dataclass

MEASURE = "\ue010"
DAY = "\ue011"


@dataclass(frozen=True, eq=False)
class LifecycleWords:
    """What a language gives to the life of measures."""

    hint: str = r"(?!)"  # a sentence without it tells of no turn
    turns: tuple[tuple[str, str], ...] = ()  # pattern, step; the first that fits a place wins
    unreal: str = r"(?!)"  # in the sentence: only asked for, supposed, planned or denied
    until: str = r"(?!)"  # right before a day, and `until_after` right after one: the last day
    until_after: str = r"(?!)"
    at_once: str = r"(?!)"  # "from the day of publication": the notice's own day

"""The word tables that the fact type `figures` needs from a language.

Patterns are regular expressions. Those called `before` are matched up to the first character of a
numeral, those called `after` from the character behind it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Unit:
    """Words that make a numeral an amount; the groups `tenths`, `hundredths` add to its value."""

    pattern: str
    unit: str  # ISO 4217, percent, point, ratio, t, kg …
    factor: float = 1.0  # 3割 is 30 percent


@dataclass(frozen=True)
class Whole:
    """Words that are an amount without a numeral, such as "doubled"."""

    pattern: str
    value: float
    unit: str


@dataclass(frozen=True, eq=False)
class FigureWords:
    """What a language gives to `figures`."""

    spaced: bool = True  # words stand between spaces
    small: Mapping[str, int] = field(default_factory=dict)  # number words below hundred
    scales: Mapping[str, int] = field(default_factory=dict)  # thousand and above
    locales: tuple[str, ...] = ()  # CLDR locales whose names of currencies are read
    before: tuple[Unit, ...] = ()  # US$, 百分之
    after: tuple[Unit, ...] = ()  # yen, percent, トン
    wholes: tuple[Whole, ...] = ()
    fraction: str = r"(?!)"  # between denominator and numerator: 分之
    hedges_before: tuple[tuple[str, str], ...] = ()  # comparator, pattern
    hedges_after: tuple[tuple[str, str], ...] = ()
    never_before: str = r"(?!)"  # what follows is no amount: No., 第
    never_after: str = r"(?!)"  # what precedes is no amount: years, 号
    never_words_after: str = r"(?!)"  # likewise where the number is spelt out: two countries
    counters: str = r"(?!)"  # what a spelt-out number must stand before (zh, ja)
    joins: str = r"(?!)"  # between two numerals that share a unit: to, 至
    converts: str = r"(?!)"  # between an amount and its conversion: (, or about
    year_before: str = r"(?!)"  # a bare number of four digits after it is a year
    base_before: str = r"(?!)"  # a time after it is what is compared with: from, 较
    per_after: str = r"(?!)"  # what precedes is a base: 1キロワット時当たり
    indices: str = r"(?!)"  # names of indices, which are counted in points
    rise: str = r"(?!)"
    fall: str = r"(?!)"
    level: str = r"(?!)"
    source: str = r"(?!)"  # before or after the name that a figure is taken from
    from_before: str = r"(?!)"  # beside a place that a flow comes from or goes to
    from_after: str = r"(?!)"
    to_before: str = r"(?!)"
    to_after: str = r"(?!)"
    imports: str = r"(?!)"
    exports: str = r"(?!)"
    gloss: tuple[tuple[str, str], ...] = ()  # words of the language, short English phrase

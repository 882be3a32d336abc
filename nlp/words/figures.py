"""The word tables that the fact type `figures` needs from a language.

Patterns are regular expressions. Those called `before` are matched up to the first character of a
numeral, those called `after` from the character behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from nlp.words.literals import Needed, needed_by


@dataclass(frozen=True)
class Unit:
    """Words that make a numeral an amount; the groups `tenths`, `twelfths`, `hundredths`,
    `thousandths` and `half` add to its value."""

    pattern: str
    unit: str  # ISO 4217, percent, point, ratio, t, kg …
    factor: float = 1.0  # 3割 is 30 percent
    closing: str = ""  # what ends the unit behind the number, for a unit in two parts: 摂氏…度


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
    fractions: Mapping[str, int] = field(default_factory=dict)  # denominators: third, halves
    locales: tuple[str, ...] = ()  # CLDR locales whose names of currencies are read
    before: tuple[Unit, ...] = ()  # US$, 百分之
    after: tuple[Unit, ...] = ()  # yen, percent, トン
    general_before: tuple[
        Unit, ...
    ] = ()  # what news rarely means, read only by nlp.amounts.general
    general_after: tuple[Unit, ...] = ()
    general_wholes: tuple[Whole, ...] = ()
    idioms: str = r"(?!)"  # words that hold a numeral and mean no number: this one, 四川
    trailing: bool = False  # a last digit stands for tenths of the unit before it: 一万三
    wholes: tuple[Whole, ...] = ()
    fraction: str = r"(?!)"  # between denominator and numerator: 分之
    fraction_after: str = r"(?!)"  # behind a fraction that is a share: of
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
    weighs: str = r"(?!)"  # near it a bare kilo is a weight, not a distance
    indices: str = r"(?!)"  # names of indices, which are counted in points
    pairs: str = r"(?!)"  # between two amounts of one change
    base_after: str = r"(?!)"  # a time before it is what is compared with: より, 比
    issued_after: str = r"(?!)"  # a time before it is when the figure came out: 公布
    of_date: str = r"(?!)"  # between a time and the ratio to its value: 前年の3倍
    rise_before: str = r"(?!)"  # before or after an amount that is a change: fell by, 増
    rise_after: str = r"(?!)"
    fall_before: str = r"(?!)"
    fall_after: str = r"(?!)"
    lessens: str = r"(?!)"  # in a whole that is a change, not a share: halved
    states: str = r"(?!)"  # behind the name of whoever a figure comes from: reckons, の試算
    cites_after: bool = False  # the words of `source` stand behind the name: によると
    source: str = r"(?!)"  # before or after the name that a figure is taken from
    from_before: str = r"(?!)"  # beside a place that a flow comes from or goes to
    from_after: str = r"(?!)"
    to_before: str = r"(?!)"
    to_after: str = r"(?!)"
    imports: str = r"(?!)"
    exports: str = r"(?!)"
    gloss: tuple[tuple[str, str], ...] = ()  # words of the language, short English phrase
    abbreviated: Mapping[str, str] = field(default_factory=dict)  # 美: US, as in 对美
    whither: str = r"(?!)"  # before an abbreviated country that something goes to: 对
    whence: str = r"(?!)"  # before one that something comes from: 自
    bases: tuple[tuple[str, str], ...] = ()  # what a change is measured against: on the year
    supposed: str = r"(?!)"  # a sentence that supposes: only there a duration is a period
    market: str = r"(?!)"  # a paragraph with it tells of prices of a trading day
    budget: str = r"(?!)"  # a sentence with it plans the money of a fiscal year
    fiscal_after: str = r"(?!)"  # a month before it is where a fiscal year ends: 的财年
    belongs: str = r"(?!)"  # between a time and the amount that is of it alone: November's 305 tons
    other_clause: str = r"(?!)"  # between an amount and a time that tells of something else
    issued_before: str = r"(?!)"  # a time after it is when the figure came out: showed on
    lasting_after: str = r"(?!)"  # behind a duration that is supposed: 止まれば
    corrects: str = r"(?!)"  # a paragraph with it says an earlier figure again
    listed: str = r"(?!)"  # a sentence with it counts what was done on one day
    cited_again: str = r"(?!)"  # the source of the figures before it: according to the data
    surveys: str = r"(?!)"  # behind a body that asked or counted, whose "the results" are
    issues: str = r"(?!)"  # behind a body whose figures are the story: releases its survey
    issued_by: str = r"(?!)"  # before one: figures released by
    speaks: str = r"(?!)"  # where somebody speaks, the source of earlier figures ends
    closes: str = r"(?!)"  # how a sentence ends whose topic says a figure: と試算している
    allots: str = r"(?!)"  # behind a body that gives money: will lend, を計上
    between_cited: str = r"(?!)"  # may stand between a name and によると
    shares: str = ""  # what is added where a company moves: shares
    statistic: str = r"(?!)"  # a clause with it counts parts of a whole: 占
    goods: tuple[str, ...] = ()  # meanings of `gloss` that are goods, which flows are of

    def possible_wholes(self, text: str) -> Iterator[Whole]:
        """Yield the amounts without a numeral that a text may hold: to look for letters costs little."""
        folded = text.casefold()
        for whole, needed in self._wholes_needed:
            if all(any(one in folded for one in clause) for clause in needed):
                yield whole

    @cached_property
    def _wholes_needed(self) -> tuple[tuple[Whole, Needed], ...]:
        return tuple((one, needed_by(one.pattern)) for one in self.wholes)

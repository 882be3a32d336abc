"""The word tables that the fact type `dates` needs from a language.

A language gives three things: `lookups` (which word means which number, shift or mark), `fragments`
(named pieces of a regular expression) and `patterns` (what an expression looks like). The names of
the groups in a pattern say what was matched, and `nlp.timex` alone decides what day that is; so a
new language needs no code.

Groups, each also with a `2` behind its name for the second end of a range:
`year` four digits, `yy` two digits, `era` + `eyear` year of a Japanese era, `yrel` relative year,
`month`, `mrel` relative month, `day`, `ordinal_day` (same or following day of the last month named),
`part` and `ypart` early, middle or late in a month or a year, `tod` part of a day, `noon` an hour by name,
`past` and `to` minutes before an hour that it follows or precedes, `quarter`, `qrel` relative quarter,
`half`, `season`, `decade`, `century`, `hour`, `minute`, `ampm`, `wday`, `wrel` relative week,
`weekend`, `drel` relative day, `num`, `one` (that number unsaid), `halved`, `more_half`, `unit`,
`ago`, `follows` (from the last date, not from publication), `loose` (an amount that is only a
bound), `fyrel` relative fiscal year, `start` and `close` first and last month of a fiscal year,
`vague`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "calendar",  # year, month, day, quarter, half, season, with or without an hour
    "range",  # two calendar ends
    "months_so_far",  # the first eleven months of 2025
    "fiscal",  # a fiscal year
    "weekday",
    "week",
    "day",  # today, the previous day
    "lasting",  # a duration
    "away",  # three years ago, ten days later
    "repeated",  # every year
    "vague",  # recently
    "between",  # two points of any precision, a day and an hour each
    "nth",  # the third week of a month, its last Friday, the first ten days of a year
    "feast",  # a day with a name of its own
    "lunar",  # a day or month of the Chinese calendar
    "summed",  # a duration of several units
    "clock",  # an hour, or a part of a day, without its day
    "hours",  # from one hour to another, without their day
]


@dataclass(frozen=True)
class Shift:
    """So many units from the day of publication or, with `follows`, from the last date named."""

    by: int
    follows: bool = False


@dataclass(frozen=True)
class Part:
    """A part of a month or year: its TIMEX3 mod and, where a year's part is one month, that month."""

    mod: str
    month: int | None = None
    nearest: bool = False  # the one nearest to publication: 年明け said in December is to come


@dataclass(frozen=True)
class Feast:
    """A day with a name: of the sun's calendar, of the moon's, of a season or a weekday of a month.

    `day` is the day of the month; for `moon` 0 is the last day of the year; for `term` it is the day
    as a fraction in the year 2000, `weekday` (0 Monday) counts only for `week`, where `day` says which
    (-1 the last); for `easter` it is the days after Easter Sunday.
    """

    month: int
    day: float
    by: Literal["sun", "moon", "term", "week", "easter"] = "sun"
    weekday: int = 0


@dataclass(frozen=True)
class Pattern:
    """What one expression looks like: `«name»` stands for a fragment or for the words of a lookup."""

    kind: Kind
    template: str
    after: str = ""  # what must stand directly before it, where no lookbehind can say so


def one_of(group: str, words: Iterable[str], space: str = " ") -> str:
    """Return a named group that matches one of the words, the longest first.

    >>> one_of("yrel", ["last year", "that year"], r"\\s")
    '(?P<yrel>last\\\\syear|that\\\\syear)'
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?P<{group}>{'|'.join(word.replace(' ', space) for word in ordered)})"


@dataclass(frozen=True, eq=False)  # compared and hashed by identity: patterns are compiled once
class DateWords:
    """What a language gives to `dates`."""

    spaced: bool = True  # words are separated by spaces; names of months and days take a capital
    patterns: tuple[Pattern, ...] = ()
    fragments: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)  # one, two …; empty for digits in Han
    months: Mapping[str, int] = field(default_factory=dict)  # 1 to 12
    weekdays: Mapping[str, int] = field(default_factory=dict)  # 0 is Monday
    eras: Mapping[str, int] = field(default_factory=dict)  # the year before the era's first
    years: Mapping[str, Shift] = field(default_factory=dict)  # last year
    fiscal_years: Mapping[str, Shift] = field(default_factory=dict)  # next fiscal year
    relative_months: Mapping[str, Shift] = field(default_factory=dict)
    weeks: Mapping[str, Shift] = field(default_factory=dict)
    days: Mapping[str, Shift] = field(default_factory=dict)
    month_days: Mapping[str, Shift] = field(default_factory=dict)  # 同 and 翌 before a day's number
    parts: Mapping[str, Part] = field(default_factory=dict)
    year_parts: Mapping[str, Part] = field(default_factory=dict)  # early, middle, late in a year
    relative_quarters: Mapping[str, Shift] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)  # Y M W D Q E (decade) C TH TM TS
    ways: Mapping[str, int] = field(default_factory=dict)  # ago -1, later +1
    halves: Mapping[str, int] = field(default_factory=dict)
    quarters: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, str] = field(default_factory=dict)  # SP SU FA WI
    vague: Mapping[str, str] = field(default_factory=dict)  # PAST_REF PRESENT_REF FUTURE_REF
    afternoon: frozenset[str] = frozenset()  # words of the day's second half
    night: frozenset[str] = frozenset()  # of these, words of what runs past midnight
    coming_before: str = ""  # directly before a date: it lies ahead (by March 31)
    perfect: str = ""  # with a group `by` in `coming_before`: what is done by a day lies behind
    gone_before: str = ""  # directly before a date: it lies behind (since)
    nearest_before: str = ""  # directly before a date: the nearest such day (effective from)
    coming_after: str = ""  # directly after a date: it lies ahead (までに)
    nearest_after: str = ""  # directly after a date: the nearest such day, behind or ahead
    coming: str = ""  # anywhere in the clause: what it says lies ahead (will)
    gone: str = ""  # anywhere in the clause: what it says is past (said)
    own: str = ""  # between a verb and its own date: prepositions and parts of a day
    settled: str = (
        ""  # of what is to come behind it, but a day before it is its own (in May they agreed to)
    )
    topic_after: str = ""  # directly after a date: it belongs to the last verb of the sentence
    joined: str = ""  # between two dates that share a month (6日、7日)
    upto: str = ""  # between two months of which the second ends a span (7月分から9月分)
    aside_after: str = ""  # directly after a date: it is compared with, not spoken of (前日に比べ)
    compared: str = ""  # a date with which figures are only compared, with what stands before it
    about: str = ""  # directly before a duration: it is approximate
    feasts: Mapping[str, Feast] = field(default_factory=dict)
    day_parts: Mapping[str, str] = field(default_factory=dict)  # MO AF EV NI, or an hour (12:00)
    sure: frozenset[str] = (
        frozenset()
    )  # names of months and days that mean nothing else in lower case
    hour_after: str = ""  # between a day and its hour: "Monday at 5 p.m."
    day_after: str = ""  # between an hour and its day: "5 p.m. on Monday"
    till: str = ""  # between two ends of a stretch
    till_after: str = ""  # the same where `opens` stands before the first end
    shifts: Mapping[str, str] = field(default_factory=dict)  # joint and units
    week_day: str = ""  # between a week and its day: "next week on Monday"
    opens: str = ""  # directly before the first end of a stretch
    first_week: int = 4  # the first week of a month is the one that holds this day of it

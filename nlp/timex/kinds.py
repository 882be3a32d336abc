"""What an expression of each kind means: the rules of `resolve` and those for stretches and feasts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from nlp.timex.calendar import Value, bare_clock, clock, hours
from nlp.timex.cjk_kinds import bounded, fiscal_part, later, same_of_year
from nlp.timex.feasts import feast, lunar
from nlp.timex.groups import Groups
from nlp.timex.numbers import number
from nlp.timex.patterns import alternation
from nlp.timex.resolve import RULES as SIMPLE
from nlp.timex.resolve import repeated
from nlp.timex.stretches import between, nth
from nlp.timex.values import Standing
from nlp.words.dates import DateWords, Kind

ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")
LONGEST = 1000  # four digits before a year's unit name a year


@cache
def one_length(words: DateWords) -> re.Pattern[str]:
    """Return the pattern of one number and unit of a duration of several."""
    count, units = (
        r"[0-9０-９]{1,4}|[〇零一二两兩三四五六七八九十百]{1,4}",
        alternation(words.units, spaced=False),
    )
    return re.compile(rf"({count})\s?({units})")


def summed(groups: Groups, stand: Standing) -> Value | None:
    """Return a duration of several units: 1時間30分 is `PT1H30M`, 一年又三个月 `P1Y3M`."""
    counts: dict[str, int] = {}
    for amount, word in one_length(groups.words).findall(groups.text("sum") or ""):
        unit, count = groups.words.units[word], number(amount, groups.words.numbers)
        if unit in counts or unit not in ORDER or count is None or count >= LONGEST:
            return None
        counts[unit] = count
    if len(counts) < 2:  # a sum has two members
        return None
    days = "".join(f"{counts[unit]}{unit}" for unit in ORDER[:4] if unit in counts)
    hours = "".join(f"{counts[unit]}{unit[1]}" for unit in ORDER[4:] if unit in counts)
    value = f"P{days}T{hours}" if hours else f"P{days}"
    return Value("DURATION", value, "APPROX" if stand.about else None)


def repeating(groups: Groups, stand: Standing) -> Value | None:
    """Return a set, with its month, day or hour: `XXXX-04`, `XXXX-WXX-1T20:00`."""
    hour = f"T{at}" if (at := clock(groups)) else ""
    month, number_of_day = groups.month(), groups.number("day")
    if month or number_of_day:
        value = f"XXXX-{month:02}" if month else "XXXX-XX"
        return Value("SET", f"{value}-{number_of_day:02}{hour}" if number_of_day else value)
    found = repeated(groups, stand)
    if found and hour and found.value in {"P1D", "P1W"}:
        return Value("SET", f"XXXX-XX-XX{hour}")
    return Value("SET", found.value + hour) if found and hour else found


RULES: Mapping[Kind, Callable[[Groups, Standing], Value | None]] = {
    **SIMPLE,
    "repeated": repeating,
    "between": between,
    "nth": nth,
    "feast": feast,
    "lunar": lunar,
    "summed": summed,
    "clock": bare_clock,
    "hours": hours,
    "calendar": same_of_year,
    "away": later,
    "lasting": bounded,
    "fiscal": fiscal_part,
}

"""What a few expressions of Chinese and Japanese mean that English does not have.

十日后 in a story counts from its last day, 四个多月 is a bound, 新年度 the fiscal year that is about to
begin or has just begun, 去年同月 the same month of another year. Not here: what all languages share
(`resolve`, `calendar`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from nlp.timex.calendar import Value, calendar
from nlp.timex.groups import Groups
from nlp.timex.resolve import away, fiscal, fiscal_named, lasting
from nlp.timex.values import Standing, month_value

HALF_YEAR = 183  # days
NEIGHBOURS = "一[二两兩]|[二两兩]三|三四|四五|五六|六七|七八|八九"


def later(groups: Groups, stand: Standing) -> Value | None:
    """Return a day so far away; what follows in a story counts from its last day, not from publication."""
    groups = rounded(groups)
    way = groups.meaning("ago", groups.words.ways)
    told, published = stand.last_day, stand.published
    past = told is not None and published is not None and told < published and stand.tense < 1
    if groups.words.spaced or way != 1 or not past or groups.unit() == "Y":
        return away(groups, stand)
    found = dict(groups.found) | {"follows": ""}
    count = groups.number("num")
    if groups.unit() == "W" and count and not groups.has("more_half"):
        found |= {"num": str(7 * count), "unit": "日"}
    value = away(Groups(found, groups.words), stand)
    early = value is None or published is None or value.value[:10] <= f"{published}"
    return value if early else None  # counted from a day that is not the one meant


def rounded(groups: Groups) -> Groups:
    """Return the groups with the smaller of two numbers that stand side by side: 三四 is about three."""
    text = groups.text("num") or ""
    if not re.fullmatch(NEIGHBOURS, text):
        return groups
    return Groups(dict(groups.found) | {"num": text[0]}, groups.words)


def bounded(groups: Groups, stand: Standing) -> Value | None:
    """Return a duration; more than so long is AFTER, about so long APPROX."""
    plain = rounded(groups)
    found = lasting(plain, stand)
    nearly = groups.has("nearly") or plain is not groups or groups.text("halved") == "大半"
    mod = "AFTER" if groups.has("over") else "APPROX" if nearly else None
    return replace(found, mod=mod) if found and mod else found


def fiscal_part(groups: Groups, stand: Standing) -> Value | None:
    """Return a fiscal year, its half, or its quarter as an interval of months."""
    if groups.has("fresh") and stand.published:  # a new one: this one until autumn, then the next
        stand = replace(stand, published=stand.published + timedelta(days=HALF_YEAR))
    quarter = groups.meaning("quarter", groups.words.quarters)
    year = fiscal_named(groups, stand) if quarter else None
    if quarter is None or year is None:
        return fiscal(groups, stand)
    return Value(
        "DATE", f"{month_value(year, 3 * quarter + 1)}/{month_value(year, 3 * quarter + 3)}"
    )


def same_of_year(groups: Groups, stand: Standing) -> Value | None:
    """Return the same month or day of another year (去年同日) as that named last, else of publication."""
    if not groups.has("alike"):
        return calendar(groups, stand)
    year, month = groups.year(stand), stand.month_of(follows=True)
    if year is None or month is None:
        return None
    if groups.text("alike") == "月":
        return Value("DATE", month_value(year, month[1]))
    told = stand.day
    return Value("DATE", f"{year:04}-{told.month:02}-{told.day:02}") if told else None

"""Days with names of their own (New Year's Day, 春节, 敬老の日) and days of the Chinese calendar.

A name without a year is the one nearest to publication: news looks ahead to a feast as often as back.
"""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter  # type: ignore[import-untyped]  # the package has no types

from nlp.timex.calendar import Value, timed
from nlp.timex.groups import Groups
from nlp.timex.lunar import last_day, lunar_day, month_start
from nlp.timex.values import Standing, closest, day_of
from nlp.words.dates import Feast

TROPICAL = 0.242194  # days by which a year of the sun is longer than 365
BASE_YEAR = 2000
LONGEST_MONTH = 31  # the feasts on the last weekday of a month that we know are in May
SOON_DAYS = 45  # chosen: a feast further ahead, in a sentence of the past, is the last one


def feast_day(feast: Feast, year: int) -> date | None:
    """Return the day of a feast in a year of our calendar.

    >>> feast_day(Feast(1, 1, "moon"), 2026), feast_day(Feast(3, 20.646, "term"), 2026)
    (datetime.date(2026, 2, 17), datetime.date(2026, 3, 20))
    """
    count = int(feast.day)
    if feast.by == "moon":
        return lunar_day(year, feast.month, count) if count else last_day(year - 1)
    if feast.by == "term":
        since = year - BASE_YEAR
        return day_of(year, feast.month, int(feast.day + since * TROPICAL) - since // 4)
    if feast.by == "easter":
        sunday: date = easter(year)
        return sunday + timedelta(days=count)
    if feast.by == "week":
        first = date(year, feast.month, 1)
        if count < 0:
            last = first.replace(day=LONGEST_MONTH)
            return last - timedelta(days=(last.weekday() - feast.weekday) % 7)
        shift = (feast.weekday - first.weekday()) % 7 + 7 * (count - 1)
        return first + timedelta(days=shift)
    return day_of(year, feast.month, count)


def feast(groups: Groups, stand: Standing) -> Value | None:
    """Return the day of a feast, with its hour if there is one."""
    kept = groups.meaning("feast", groups.words.feasts)
    if kept is None:
        return None
    year = groups.year(stand)
    if year is not None:
        return timed(feast_day(kept, year), groups) if 1 < year < date.max.year else None
    if stand.published is None:
        known = kept.by == "sun" and not groups.has("yrel")
        return Value("DATE", f"XXXX-{kept.month:02}-{int(kept.day):02}") if known else None
    here = stand.published
    years = (here.year - 1, here.year, here.year + 1)
    days = [day for number in years if (day := feast_day(kept, number))]
    sense = -1 if groups.has("lately") else 1 if groups.has("soon") else max(stand.tense, 0)
    chosen = closest(days, here, sense)
    if groups.words.spaced and stand.tense < 0 and chosen and (chosen - here).days > SOON_DAYS:
        chosen = closest(days, here, -1)
    return timed(chosen, groups)


def lunar(groups: Groups, stand: Standing) -> Value | None:
    """Return a day, or the days of a month, of the Chinese calendar."""
    month, day = groups.month(), groups.number("day")
    year = groups.year(stand)
    if not month or (year is None and stand.published is None):
        return None
    leap = groups.has("leap")
    if year is not None:
        return lunar_value(year, month, day, leap=leap)
    here = stand.published
    years = (here.year - 1, here.year, here.year + 1) if here else ()
    starts = {start[0]: y for y in years if (start := month_start(y, month, leap=leap))}
    chosen = closest(list(starts), here, max(stand.tense, 0)) if here else None
    return lunar_value(starts[chosen], month, day, leap=leap) if chosen else None


def lunar_value(year: int, month: int, day: int | None, *, leap: bool) -> Value | None:
    """Return a lunar day as one of ours, a lunar month as an interval of days."""
    if day is not None:
        found = lunar_day(year, month, day, leap=leap)
        return Value("DATE", found.isoformat()) if found else None
    start = month_start(year, month, leap=leap)
    if start is None:
        return None
    return Value("DATE", f"{start[0]}/{start[0] + timedelta(days=start[1] - 1)}")

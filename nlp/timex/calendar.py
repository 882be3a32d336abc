"""Calendar expressions: years, months, days, hours and ranges of them, with what is left unsaid.

A day or month without a year is the latest such one up to publication, unless the wording lies
ahead: news tells what happened. Month and year of one end of a range serve the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from nlp.timex.groups import Groups
from nlp.timex.values import Standing, closest, day_of, month_value

SOON_DAYS = 3  # chosen: a bare day that was at most so long ago is not one of next month
LATER_DAYS = 20
WEEK_DAYS = 7
LEAP_YEAR = 2000  # every day that a calendar has is one of its
MIDYEAR = 7  # from this month on, next January is the nearer one
FAR_DAYS = 10  # chosen: a bare day longer ago belongs to the month named before in its sentence


@dataclass(frozen=True)
class Value:
    """What an expression means: TIMEX3 type, value and mod."""

    type: str
    value: str
    mod: str | None = None


def before(stand: Standing) -> tuple[int, int, int] | None:
    """Return year, month and day (0 where unsaid) of the date before in the sentence."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?", stand.before or "")
    return (int(found[1]), int(found[2] or 0), int(found[3] or 0)) if found else None


def unsaid_year(month: int, day: int | None, groups: Groups, stand: Standing) -> int | None:
    """Return the year of a month, or of a month and day, that stand without one."""
    if stand.published is None:
        return None
    earlier = before(stand)
    if earlier and stand.tense < 0 and earlier[0] < stand.published.year:
        follows = earlier[1] > 0 or (day is None and not groups.words.spaced)
        if follows and (month, day or 31) >= earlier[1:]:
            return earlier[0]
    if earlier and earlier[1] and stand.upto:
        return earlier[0] + int(month < earlier[1])
    here = stand.published if day else stand.published.replace(day=1)
    tense = 1 if lies_ahead(earlier, groups, stand) else stand.tense
    years = (here.year - 1, here.year, here.year + 1)
    days = [found for year in years if (found := day_of(year, month, day or 1))]
    chosen = closest(days, here, tense)
    return chosen.year if chosen else None


def lies_ahead(earlier: tuple[int, int, int] | None, groups: Groups, stand: Standing) -> bool:
    """Return whether the date before in the sentence lies ahead, in a language without tenses."""
    if groups.words.spaced or stand.published is None or not earlier or not all(earlier):
        return False
    return date(*earlier) > stand.published


def bare_day(day: int, groups: Groups, stand: Standing) -> date | None:
    """Return the day of a number alone: 6日, 翌8日."""
    earlier = before(stand)
    if stand.joined and earlier and earlier[2]:
        if beside := near(date(*earlier), day):
            return beside
        if earlier[2] < day:
            return day_of(earlier[0], earlier[1], day)
    if (shift := groups.shift("ordinal_day", groups.words.month_days)) and stand.day:
        months = (stand.day.month, stand.day.month + shift.by)
        days = [d for m in months if (d := in_month(stand.day.year, m, day))]
        return min((d for d in days if d >= stand.day), default=None)
    if stand.published is None:
        return None
    here = stand.published
    days = [d for m in range(-2, 3) if (d := in_month(here.year, here.month + m, day))]
    past, ahead = closest(days, here, -1), closest(days, here, stand.tense)
    if past and ahead and (here - past).days <= SOON_DAYS and (ahead - here).days > LATER_DAYS:
        return past
    if past and past == ahead and (here - past).days > FAR_DAYS and earlier and earlier[2]:
        return day_of(earlier[0], earlier[1], day) if earlier[2] < day else past
    return ahead


def near(here: date, number: int) -> date | None:
    """Return the day of that number within a week of a day: 周一（29日）, 31日と1日."""
    days = [d for m in (-1, 0, 1) if (d := in_month(here.year, here.month + m, number))]
    chosen = closest(days, here, 0)
    return chosen if chosen and abs((chosen - here).days) < WEEK_DAYS else None


def in_month(year: int, month: int, day: int) -> date | None:
    """Return a day of a month whose number may run into the years beside."""
    return day_of(year + (month - 1) // 12, (month - 1) % 12 + 1, day)


def day_in(groups: Groups, stand: Standing) -> date | None:
    """Return the day that the groups name, which must include a day's number."""
    day, month, year = groups.number("day"), groups.month(), groups.year(stand)
    if day is None or month == 0:
        return None
    if relative := groups.relative_month(stand):
        return day_of(*relative, day)
    if month is None:
        return None if groups.has("mrel") else bare_day(day, groups, stand)
    if year is None and not groups.has("yrel"):
        year = unsaid_year(month, day, groups, stand)
    return None if year is None else day_of(year, month, day)


def beside(groups: Groups, stand: Standing) -> Standing:
    """Return where `last` or `next` before a month makes the reader stand: outside this month."""
    if stand.published is None:
        return stand
    first = stand.published.replace(day=1)
    if groups.has("lately"):
        return replace(stand, published=first - timedelta(days=1), tense=-1, before=None)
    if groups.has("soon"):
        return replace(stand, published=first + timedelta(days=31), tense=1, before=None)
    return stand


def month_in(groups: Groups, stand: Standing) -> tuple[int, int] | None:
    """Return year and month that the groups name."""
    if groups.has("mrel"):
        return groups.relative_month(stand)
    stand = beside(groups, stand)
    month, year = groups.month(), groups.year(stand)
    if not month:
        return None
    if year is None and not groups.has("yrel"):
        year = unsaid_year(month, None, groups, stand)
    return None if year is None else (year, month)


def clock(groups: Groups) -> str | None:
    """Return the hour and minute as `09:27`, None where there is none such."""
    hour, minute = groups.number("hour"), groups.number("minute")
    if hour is None:
        return None
    if groups.text("minute") == "半":
        minute = 30
    if key := groups.text("ampm"):
        late = re.sub(r"[\s.]", "", key.lower()) in groups.words.afternoon
        hour = hour + 12 if late and hour < 12 else 0 if hour == 12 and not late else hour
    return f"{hour:02}:{minute or 0:02}" if hour <= 24 and (minute or 0) < 60 else None


def timed(day: date | None, groups: Groups) -> Value | None:
    """Return a day, with its hour if the groups name one."""
    if day is None:
        return None
    if not groups.has("hour"):
        return Value("DATE", day.isoformat())
    hour = clock(groups)
    return Value("TIME", f"{day}T{hour}") if hour else None


def calendar(groups: Groups, stand: Standing) -> Value | None:
    """Return what a date of any precision means."""
    if stand.published is None and (groups.month() or groups.has("day")) and yearless(groups):
        return without_year(groups)
    if groups.has("day"):
        return timed(day_in(groups, stand), groups)
    if groups.has("month") or groups.has("mrel"):
        found, part = month_in(groups, stand), groups.part()
        return Value("DATE", month_value(*found), part.mod if part else None) if found else None
    if groups.has("qrel"):
        return quarter_around(groups, stand)
    if groups.has("decade") or groups.has("century"):
        return long_ago(groups, stand)
    if groups.has("hour"):
        earlier = before(stand)
        day = day_of(*earlier) if earlier and all(earlier) else stand.published
        return timed(day, groups)
    return within_year(groups, stand)


def yearless(groups: Groups) -> bool:
    """Return whether a match names its day or month, and no year or month beside it from afar."""
    afar = ("year", "yy", "era", "yrel", "mrel", "lately", "soon", "ordinal_day")
    return not any(map(groups.has, afar))


def without_year(groups: Groups) -> Value | None:
    """Return `XXXX-12-07` for a day of a year that nothing tells."""
    month, day, part = groups.month(), groups.number("day"), groups.part()
    if month == 0 or (day is not None and day_of(LEAP_YEAR, month or 1, day) is None):
        return None
    named = f"XXXX-{month:02}" if month else "XXXX-XX"
    return Value("DATE", named if day is None else f"{named}-{day:02}", part.mod if part else None)


def within_year(groups: Groups, stand: Standing) -> Value | None:
    """Return a year, or the quarter, half, season or part of one."""
    words, year, part = groups.words, groups.year(stand), groups.part()
    quarter = groups.meaning("quarter", words.quarters)
    half = groups.meaning("half", words.halves)
    if year is None and not groups.has("yrel") and stand.published:
        year = stand.published.year
        months = (quarter - 1) * 3 if quarter else (half - 1) * 6 if half else 0
        year -= int(stand.published.month <= months and stand.tense < 0)
    if year is None:
        return None
    mod = part.mod if part else None
    if quarter:
        return Value("DATE", f"{year}-Q{quarter}", mod)
    if half:
        return Value("DATE", f"{year}-H{half}", mod)
    if season := groups.meaning("season", words.seasons):
        return Value("DATE", f"{year}-{season}", mod)
    if part and part.month:
        here = stand.published if part.nearest and not groups.has("year") else None
        ahead = here is not None and here.year == year and here.month >= MIDYEAR
        return Value("DATE", month_value(year + int(ahead), part.month), mod)
    return Value("DATE", f"{year:04}", mod)


def quarter_around(groups: Groups, stand: Standing) -> Value | None:
    """Return the quarter so many before or after that of publication."""
    shift = groups.shift("qrel", groups.words.relative_quarters)
    if shift is None or stand.published is None:
        return None
    index = stand.published.year * 4 + (stand.published.month - 1) // 3 + shift.by
    return Value("DATE", f"{index // 4}-Q{index % 4 + 1}")


def long_ago(groups: Groups, stand: Standing) -> Value | None:
    """Return a decade as `199X` or a century as `19XX`."""
    century, decade = groups.number("century"), groups.number("decade")
    if groups.has("yrel") and stand.published:
        shift = groups.shift("yrel", groups.words.years)
        century = stand.published.year // 100 + 1 + (shift.by if shift else 0)
    part = groups.part()
    mod = part.mod if part else None
    if decade is None:
        return Value("DATE", f"{century - 1:02}XX", mod) if century else None
    if decade < 100:
        decade += (century - 1) * 100 if century else 1900 if decade >= 30 else 2000
    return Value("DATE", f"{decade // 10:03}X", mod)


def span(groups: Groups, stand: Standing) -> Value | None:
    """Return a range as an ISO interval: `2025-07/2025-09`."""
    last = replace(groups, suffix="2")
    if groups.has("day") and last.has("day"):
        return days_between(groups, last, stand)
    if last.has("month"):
        return months_between(groups, last, stand)
    years = groups.year(stand), last.year(stand)
    if years[0] and years[1] is None and (short := last.number("yy")) is not None:
        years = years[0], years[0] // 100 * 100 + short
    if not years[0] or not years[1] or years[0] >= years[1]:
        return None
    return Value("DATE", f"{years[0]:04}/{years[1]:04}")


def years_of(groups: Groups, last: Groups, stand: Standing) -> tuple[int | None, int | None]:
    """Return the years of both ends as far as the text names them."""
    first_year, last_year = groups.year(stand), last.year(stand)
    if first_year is None and last_year is not None:
        crosses = (groups.month() or 0) > (last.month() or 0)
        first_year = last_year - 1 if crosses else last_year
    return first_year, last_year


def days_between(groups: Groups, last: Groups, stand: Standing) -> Value | None:
    """Return the interval from one day to another."""
    first_year, last_year = years_of(groups, last, stand)
    day, month = last.number("day"), last.month()
    named = dict(groups.found)
    if first_year is not None:
        named |= {"year": str(first_year), "yrel": None, "yy": None, "era": None}
    start = day_in(replace(groups, found=named), stand)
    if start is None or day is None or month == 0:
        return None
    end = in_month(last_year or start.year, month or start.month, day)
    if end and end < start and last_year is None:
        further = 12 if month else 1
        end = in_month(start.year, (month or start.month) + further, day)
    return Value("DATE", f"{start}/{end}") if end and start < end else None


def months_between(groups: Groups, last: Groups, stand: Standing) -> Value | None:
    """Return the interval from one month to another."""
    first_year, last_year = years_of(groups, last, stand)
    first, final = groups.month(), last.month()
    if not first or not final:
        return None
    if first_year is None:
        first_year = unsaid_year(first, None, groups, stand)
    if first_year is None:
        return None
    if last_year is None:
        last_year = first_year + int(final < first)
    start, end = month_value(first_year, first), month_value(last_year, final)
    return Value("DATE", f"{start}/{end}") if start < end else None

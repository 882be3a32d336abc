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

JUST_DAYS = 31  # chosen: as long ago may be what has just happened
SOON_DAYS = 3  # chosen: a bare day that was at most so long ago is not one of next month
LATER_DAYS = 20
WEEK_DAYS = 7
LEAP_YEAR = 2000  # every day that a calendar has is one of its
MIDYEAR = 7  # from this month on, next January is the nearer one
NOON = 12
DAWN = 5  # chosen: an hour of the night before it is past midnight
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
        follows = follows and not just_now(earlier, month, day, groups, stand)
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


def just_now(
    earlier: tuple[int, int, int], month: int, day: int | None, groups: Groups, stand: Standing
) -> bool:
    """Return whether a day is one of these weeks though the date before is years old: 2023年…、11月5日に."""
    here = stand.published
    if here is None or day is None or groups.words.spaced or earlier[0] >= here.year - 1:
        return False
    found = day_of(here.year, month, day)
    return found is not None and 0 <= (here - found).days <= JUST_DAYS


def lies_ahead(earlier: tuple[int, int, int] | None, groups: Groups, stand: Standing) -> bool:
    """Return whether the date before in the sentence lies ahead, in a language without tenses."""
    if groups.words.spaced or stand.published is None or not earlier or not all(earlier):
        return False
    return date(*earlier) > stand.published


def bare_day(day: int, groups: Groups, stand: Standing) -> date | None:
    """Return the day of a number alone: 6日, 翌8日, Friday the 13th."""
    earlier = before(stand)
    if stand.joined and earlier and earlier[2]:
        if beside := near(date(*earlier), day):
            return beside
        if earlier[2] < day:
            return day_of(earlier[0], earlier[1], day)
    if (shift := groups.shift("ordinal_day", groups.words.month_days)) and stand.day:
        months = (stand.day.month, stand.day.month + shift.by)
        days = [d for m in months if (d := in_month(stand.day.year, m, day))]
        told, here = min((d for d in days if d >= stand.day), default=None), stand.published
        if told is None or here is None or shift.by or told <= here or day > here.day:
            return told
        return day_of(here.year, here.month, day)  # 春節 ahead was named between: 同26日
    if (named := groups.meaning("wday", groups.words.weekdays)) is not None:
        return agreeing(day, named, stand)
    return lone_day(day, stand, earlier)


def lone_day(day: int, stand: Standing, earlier: tuple[int, int, int] | None) -> date | None:
    """Return the day of a number that nothing beside it places."""
    if stand.published is None:
        return None
    if headed := of_month(
        day, stand.told if (stand.told or "") > (stand.label or "~") else stand.label
    ):
        return headed
    here = stand.published
    days = [d for m in range(-2, 3) if (d := in_month(here.year, here.month + m, day))]
    past, ahead = closest(days, here, -1), closest(days, here, stand.tense)
    if past and ahead and (here - past).days <= SOON_DAYS and (ahead - here).days > LATER_DAYS:
        return past
    if past and past == ahead and (here - past).days > FAR_DAYS:
        if earlier and earlier[2]:
            return day_of(earlier[0], earlier[1], day) if earlier[2] < day else past
        return narrated(day, past, stand) or past
    return ahead


def of_month(day: int, month: str | None) -> date | None:
    """Return the day of a month, or of the month of a day, that a value names."""
    found = re.match(r"(\d{4})-(\d\d)(?!\d)", month or "")
    return day_of(int(found[1]), int(found[2]), day) if found else None


def narrated(day: int, past: date, stand: Standing) -> date | None:
    """Return the day of the month of which the paragraph tells: a bare one is else of this month.

    Matches: "2月…。24日…" in April's news of the 5th. Must not: 24日 in that of the 30th.
    """
    if stand.published is None or day <= stand.published.day or "/" in (stand.told or "/"):
        return None
    found = of_month(day, stand.told)
    after = found is not None and f"{found}" > (stand.told or "")
    return found if found and after and found < past else None


def agreeing(day: int, weekday: int, stand: Standing) -> date | None:
    """Return the day of that number that is such a weekday, a year away at most: Friday the 13th."""
    if stand.published is None:
        return None
    here = stand.published
    months = (in_month(here.year, here.month + n, day) for n in range(-12, 13))
    return closest([d for d in months if d and d.weekday() == weekday], here, stand.tense)


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
    if (noon := groups.meaning("noon", groups.words.day_parts)) is not None:
        return noon
    hour, minute = groups.number("hour"), minute_of(groups)
    if hour is None or minute is None:
        return None
    if groups.has("to"):
        hour, minute = (hour - 1) % 24, 60 - minute
    if key := groups.text("ampm"):
        hour = hour_of_day(re.sub(r"[\s.]", "", key.lower()), hour, groups)
    second = f":{groups.number('sec') or 0:02}" if groups.has("sec") else ""
    return f"{hour:02}:{minute:02}{second}" if hour <= 24 and minute < 60 else None


def hour_of_day(half: str, hour: int, groups: Groups) -> int:
    """Return the hour, 0 to 24, of one told by a half of the day: 午後5時, 晚上12点."""
    if half in groups.words.night and (hour == NOON or hour < DAWN):
        return 2 * NOON if hour == NOON else hour
    late = half in groups.words.afternoon
    return hour + NOON if late and hour < NOON else 0 if hour == NOON and not late else hour


def minute_of(groups: Groups) -> int | None:
    """Return the minute: after a colon, half an hour, or so many past or to the hour."""
    if groups.text("minute") == "半":
        return 30
    if groups.has("minute"):
        return groups.number("minute")
    for name in ("past", "to"):
        if told := groups.text(name):
            halves = {"half": 30, "a half": 30, "quarter": 15, "a quarter": 15}
            return halves.get(told.lower(), groups.number(name))
    return groups.number("minute") if groups.has("minute") else 0


def timed(day: date | None, groups: Groups) -> Value | None:
    """Return a day, with its hour or part if the groups name one: `2026-01-05TNI`."""
    if day is None:
        return None
    if groups.has("hour") or groups.has("noon"):
        hour = clock(groups)
        return Value("TIME", f"{day}T{hour}") if hour else None
    if part := groups.meaning("tod", groups.words.day_parts):
        return Value("TIME", f"{day}T{part}")
    return Value("DATE", day.isoformat())


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
        return bare_clock(groups, stand)
    return within_year(groups, stand)


def bare_clock(groups: Groups, stand: Standing) -> Value | None:
    """Return an hour or part of a day on the day named before in its sentence, or of publication."""
    earlier = before(stand)
    return timed(day_of(*earlier) if earlier and all(earlier) else stand.published, groups)


def hours(groups: Groups, stand: Standing) -> Value | None:
    """Return a stretch of hours: `2026-01-05T15:00/2026-01-05T17:00`; the last tells the first's half."""
    last = replace(groups, suffix="2")
    told = dict(groups.found)
    if not groups.has("ampm") and last.has("ampm"):
        told["ampm"] = told["ampm2"]
    start, end = bare_clock(replace(groups, found=told), stand), bare_clock(last, stand)
    if start and end and start.value >= end.value:
        start = bare_clock(groups, stand)
    if start and end and start.value >= end.value and not last.has("ampm"):
        end = Value("TIME", f"{end.value[:11]}{int(end.value[11:13]) + 12:02}{end.value[13:]}")
    if start is None or end is None or start.value >= end.value or end.value[11:] > "24:00":
        return None
    return Value("TIME", f"{start.value}/{end.value}")


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
    if groups.has("yback") and stand.before:
        return year_before(stand.before, groups, stand)
    quarter = groups.meaning("quarter", words.quarters)
    half = groups.meaning("half", words.halves)
    if year is None and not groups.has("yrel") and stand.published:
        year = stand.published.year
        end = quarter * 3 if quarter else half * 6 if half else 0
        year -= int(stand.published.month < end and stand.tense < 0)
    if year is None:
        return None
    mod = part.mod if part else None
    if quarter:
        return Value("DATE", f"{year}-Q{quarter}", mod)
    if half:
        return Value("DATE", f"{year}-H{half}", mod)
    if season := groups.meaning("season", words.seasons):
        return Value("DATE", f"{year}-{season}", mod)
    here = stand.published if part and part.nearest and not groups.has("year") else None
    year += int(here is not None and here.year == year and here.month >= MIDYEAR)
    if part and part.month:
        return Value("DATE", month_value(year, part.month), mod)
    return Value("DATE", f"{year:04}", mod)


def year_before(value: str, groups: Groups, stand: Standing) -> Value | None:
    """Return a year earlier than a quarter, half, month or stretch named before in the sentence.

    A day moves by its year: what is compared with `a year earlier` is seldom one day.
    """
    shift = groups.shift("yrel", groups.words.years)
    if shift is None:
        return None
    if re.fullmatch(r"\d{4}-(?:\d\d|[QH]\d)(?:/\d{4}-\d\d)?", value):
        moved = re.sub(r"\b\d{4}\b", lambda found: f"{int(found[0]) + shift.by:04}", value)
        return Value("DATE", moved)
    year = groups.year(stand)
    return Value("DATE", f"{year:04}") if year else None


def quarter_around(groups: Groups, stand: Standing) -> Value | None:
    """Return the quarter so many before or after that of publication."""
    shift = groups.shift("qrel", groups.words.relative_quarters)
    if shift is None or stand.published is None:
        return None
    named = re.match(r"(\d{4})-Q([1-4])", stand.last or "") if shift.follows else None
    if named:
        index = int(named[1]) * 4 + int(named[2]) - 1 + shift.by
        return Value("DATE", f"{index // 4}-Q{index % 4 + 1}")
    by = shift.by or -1 if shift.follows else shift.by  # "the quarter" with none named: the last
    index = stand.published.year * 4 + (stand.published.month - 1) // 3 + by
    return Value("DATE", f"{index // 4}-Q{index % 4 + 1}")


def long_ago(groups: Groups, stand: Standing) -> Value | None:
    """Return a decade as `199X` or a century as `19XX`."""
    century, decade = groups.number("century"), groups.number("decade")
    if groups.has("yrel") and stand.published:
        shift = groups.shift("yrel", groups.words.years)
        century = stand.published.year // 100 + 1 + (shift.by if shift else 0)
    part = groups.part()
    mod = part.mod if part else None
    if decade is None and groups.has("decade") and (year := groups.year(stand)) is not None:
        by = year - (stand.published.year if stand.published else year)
        return Value("DATE", f"{(year - by) // 10 + by:03}X", mod)
    if decade is None:
        return Value("DATE", f"{century - 1:02}XX", mod) if century else None
    if decade < 100:
        decade += (century - 1) * 100 if century else 1900 if decade >= 30 else 2000
    return Value("DATE", f"{decade // 10:03}X", mod)

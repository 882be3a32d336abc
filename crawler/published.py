"""Publication time: what a page prints becomes an instant in UTC, or the day or month that it gives.

A text and the outlet's zone go in, a `Stamp` comes out: a bare day stays a day, a month a month, and a
midnight to the second counts as a day, since that is how sites store one. Which place of a page is read
is not decided here. Standards: ISO 8601 in its basic and extended forms, RFC 5322 section 3.3.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

MAX_CHARS = 160  # chosen: a longer text is a paragraph, no time stamp
FIRST_YEAR = 1995  # chosen: no outlet's site is older
EPOCH_FROM, EPOCH_TO = 800_000_000, 4_000_000_000  # 1995 to 2096 in seconds
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEST_HOURS, EAST_HOUR = 12, 10  # clocks are up to twelve hours behind UTC and fourteen before it
PRECISIONS = ("second", "minute", "day", "month")  # from best to worst
# Abbreviations that mean one zone wherever news is printed; CST and IST mean several and are left out.
ZONES = {
    "UTC": "UTC", "GMT": "UTC", "JST": "Asia/Tokyo", "KST": "Asia/Seoul", "HKT": "Asia/Hong_Kong",
    "SGT": "Asia/Singapore", "BJT": "Asia/Shanghai", "BST": "Europe/London", "CET": "Europe/Berlin",
    "CEST": "Europe/Berlin", "ET": "America/New_York", "EST": "America/New_York",
    "EDT": "America/New_York", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles",
}  # fmt: skip
ERAS = {"令和": 2018, "平成": 1988}
NAMES = "|".join(MONTHS)
CLOCK = r"""(?:[^\d\w]{0,4}(?:at\s+)?(?:\([^)\d]{1,4}\)\s*)?(?P<half>午前|午後|上午|下午)?\s?
    (?P<hour>\d{1,2})\s?(?:[:：]|時|时|點|点)\s?(?P<minute>\d{1,2})分?(?:[:：]?(?P<second>\d{2})秒?)?
    (?:\.\d+)?\s?(?P<ampm>[ap]\.?m\b\.?)?\s?\(?(?P<offset>Z\b|[+-]\d{2}:?\d{2}\b|[A-Z]{2,4}\b)?)?"""
BASIC = re.compile(
    r"^(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:T?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?P<offset>Z|[+-]\d{2}:?\d{2})?)?$"
)
WEEKDAY = r"(?:\s?[\(（][月火水木金土日一二三四五六][\)）]|\s?(?:星期|周)[一二三四五六日天])?"
PRINTED = (
    re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})(?:日|T|(?!\d))"
        + WEEKDAY + CLOCK, re.X | re.I
    ),
    re.compile(
        r"(?P<era>令和|平成)\s?(?P<era_year>\d{1,2}|元)年\s?(?P<month>\d{1,2})月\s?(?P<day>\d{1,2})日"
        + WEEKDAY + CLOCK, re.X | re.I
    ),
    re.compile(
        rf"\b(?P<name>{NAMES})[a-z]*\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>(?:19|20)\d\d)\b"
        .replace(" ", r"\s") + CLOCK, re.X | re.I
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?P<name>{NAMES})[a-z]*\.?,?[\s-](?P<year>(?:19|20)\d\d)\b"
        + CLOCK, re.X | re.I
    ),
)  # fmt: skip
TIME_FIRST = re.compile(
    r"^(?P<hour>\d{1,2}):(?P<minute>\d{2})\s?(?P<ampm>[ap]\.?m\.?)?\s?(?P<offset>[A-Z]{2,4})?,?\s+(?P<rest>\w.*)$",
    re.I,
)
# A day in the path of an address: in segments of its own, a section's name perhaps behind the year, or at
# the beginning of a segment, where eight figures may stand behind a t.
IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?:/[a-z_-]{2,30}(?=/))?[-_./](?P<month>\d{1,2})[-_./](?P<day>\d{1,2})(?=[-_./]|$)"
    r"|/t?(?P<year2>(?:19|20)\d\d)[-_/]?(?P<month2>\d\d)[-_/]?(?P<day2>\d\d)(?=[-_./]|$)", re.I
)  # fmt: skip
MONTH_ONLY = re.compile(
    rf"^(?:(?P<year>(?:19|20)\d\d)\s?[-/.年]\s?(?P<month>\d{{1,2}})月?|(?P<name>{NAMES})[a-z]*\.?\s(?P<year2>(?:19|20)\d\d))$",
    re.I,
)


@dataclass(frozen=True)
class Stamp:
    """A time as printed and as read: `at` is an instant with `Z`, a day or a month."""

    at: str
    precision: str
    raw: str
    zone: str
    method: str = ""
    zone_assumed: bool = False  # the text names no zone; the outlet's was taken

    @property
    def day(self) -> str:
        """Return the day as printed, in the zone of the print; a month where no day is known."""
        if self.precision in ("day", "month"):
            return self.at
        when = datetime.fromisoformat(self.at)
        return when.astimezone(_zone(self.zone) or UTC).date().isoformat()

    @property
    def earliest(self) -> datetime:
        """Return the first instant that it may stand for, a day read in its own zone."""
        full = self.at + "-01" if self.precision == "month" else self.at
        when = datetime.fromisoformat(full)
        return when if when.tzinfo else when.replace(tzinfo=_zone(self.zone) or UTC)


def best(stamps: Iterable[Stamp | None]) -> Stamp | None:
    """Return the first stamp, or a later one that says the same day or month more precisely."""
    known = [stamp for stamp in stamps if stamp]
    if not known:
        return None
    closer = [stamp for stamp in known if _refines(stamp, known[0])]
    return min(closer, key=lambda stamp: max(PRECISIONS.index(stamp.precision), 1))


def of_address(address: str) -> date | None:
    """Return the day that the path of an address names; None where it names none.

    >>> of_address("https://news.example/2026/03/06/licences").isoformat()
    '2026-03-06'
    >>> of_address("https://news.example/2026/world/3/6/a.html").isoformat()
    '2026-03-06'
    >>> of_address("https://news.example/story/20260306123456.html")
    """
    for found in IN_ADDRESS.finditer(urlsplit(address).path):
        parts = (found[name] or found[f"{name}2"] for name in ("year", "month", "day"))
        try:
            one = date(*map(int, parts))
        except ValueError:
            continue
        if one.year >= FIRST_YEAR:
            return one
    return None


def as_seen(stamp: Stamp, addressed: date | None, shown: date | None) -> Stamp:
    """Return what a page of an unknown outlet states, or the day of its address or beside its headline.

    An instant in UTC may be the evening before, or the morning after, where the outlet is. What is stated
    days behind the address, or by a tag behind the day that readers are shown, was published anew.
    """
    if stamp.precision == "month":
        return stamp
    day = date.fromisoformat(stamp.day)
    behind = (day - addressed).days if addressed else 0
    if behind > 1 or (behind == 1 and _is_early(stamp)) or (behind == -1 and _is_late(stamp)):
        return replace(stamp, at=f"{addressed}", precision="day")
    behind = (day - shown).days if shown and may_be_shown_earlier(stamp, addressed) else 0
    if behind == 1 or (behind > 1 and stamp.method == "meta"):
        return replace(stamp, at=f"{shown}", precision="day")
    return stamp


def may_be_shown_earlier(stamp: Stamp, addressed: date | None) -> bool:
    """Return whether the day beside the headline may say more than a stamp that no address confirms."""
    return stamp.day != f"{addressed}" and (stamp.method == "meta" or _is_early(stamp))


def _is_early(stamp: Stamp) -> bool:
    """Return whether an instant in UTC may be of the day before where the outlet is."""
    return _is_in_utc(stamp) and stamp.earliest.hour < WEST_HOURS


def _is_late(stamp: Stamp) -> bool:
    """Return whether an instant in UTC may be of the day after where the outlet is."""
    return _is_in_utc(stamp) and stamp.earliest.hour >= EAST_HOUR


def _is_in_utc(stamp: Stamp) -> bool:
    is_instant = stamp.precision in ("second", "minute")
    return is_instant and stamp.zone == "UTC" and not stamp.zone_assumed


def _refines(stamp: Stamp, first: Stamp) -> bool:
    if stamp is first or first.precision in ("second", "minute"):
        return stamp is first
    length = timedelta(days=31 if first.precision == "month" else 1)
    return first.earliest <= stamp.earliest < first.earliest + length


def parse(raw: str | None, zone: str, method: str = "") -> Stamp | None:
    """Return when a text says, naive times read in an IANA zone; None where it gives no date.

    >>> parse("Published: Feb 17, 2026 10:37 AM", "Asia/Shanghai").at
    '2026-02-17T02:37:00Z'
    >>> parse("2026年1月6日", "Asia/Shanghai").at
    '2026-01-06'
    >>> parse("20180619T055000+0900", "Asia/Tokyo").at
    '2018-06-18T20:50:00Z'
    """
    plain = unicodedata.normalize("NFKC", (raw or "").strip()[:MAX_CHARS]).strip()
    if not plain:
        return None
    try:
        found = _epoch(plain) or _iso(plain) or _basic(plain) or _mail(plain) or _printed(plain)
        read = found and _stamp(found, zone)
    except (ValueError, OverflowError):
        return None
    return (
        Stamp(
            *read,
            raw=(raw or "").strip()[:MAX_CHARS],
            zone=_name(found, zone),
            method=method,
            zone_assumed=found.zone is None,
        )
        if read and found
        else None
    )


@dataclass(frozen=True)
class _Found:
    """A calendar day or month and perhaps a clock time with its printed zone."""

    day: date
    clock: time | None = None
    zone: tzinfo | None = None
    precision: str = "day"


def _stamp(found: _Found, zone: str) -> tuple[str, str] | None:
    if not FIRST_YEAR <= found.day.year <= 2100:
        return None
    if found.precision == "month":
        return f"{found.day:%Y-%m}", "month"
    if found.clock is None or (found.precision == "second" and found.clock == time(0)):
        return found.day.isoformat(), "day"
    when = datetime.combine(found.day, found.clock, found.zone or _zone(zone)).astimezone(UTC)
    return f"{when:%Y-%m-%dT%H:%M:%SZ}", found.precision


def _name(found: _Found, zone: str) -> str:
    if found.zone is None:
        return zone
    if isinstance(found.zone, ZoneInfo):
        return found.zone.key
    name = found.zone.tzname(None) or "UTC"
    return name.removeprefix("UTC") or "UTC"


def _zone(name: str | None) -> tzinfo | None:
    if not name:
        return None
    if name in ("Z", "z", "UTC"):
        return UTC
    if found := re.fullmatch(r"([+-])(\d{2}):?(\d{2})", name):
        offset = timedelta(hours=int(found[2]), minutes=int(found[3]))
        return timezone(-offset if found[1] == "-" else offset)
    known = ZONES.get(name.upper()) or (name if "/" in name else None)
    return ZoneInfo(known) if known else None


def _epoch(text: str) -> _Found | None:
    if not re.fullmatch(r"\d{10}(?:\d{3})?(?:\.\d+)?", text):
        return None
    seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
    if not EPOCH_FROM <= seconds <= EPOCH_TO:
        return None
    return _of(datetime.fromtimestamp(int(seconds), UTC), "second")


def _iso(text: str) -> _Found | None:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return _Found(date.fromisoformat(text))
    if not re.match(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}", text):
        return None
    try:
        when = datetime.fromisoformat(text.replace(" +", "+"))
    except ValueError:
        return None
    return _of(
        when,
        "second" if text.count(":") - ("+" in text[10:] and ":" in text[-3:]) > 1 else "minute",
    )


def _of(when: datetime, precision: str) -> _Found:
    return _Found(when.date(), when.time().replace(microsecond=0), when.tzinfo, precision)


def _basic(text: str) -> _Found | None:
    found = BASIC.match(text)
    return _from(found.groupdict()) if found else None


def _mail(text: str) -> _Found | None:
    if not re.match(r"(?:[A-Za-z]{3},\s+)?\d{1,2}\s[A-Za-z]{3}\s\d{4}\s\d", text):
        return None
    try:
        return _of(parsedate_to_datetime(text), "second" if text.count(":") > 1 else "minute")
    except (ValueError, TypeError, IndexError):
        return None


def _printed(text: str) -> _Found | None:
    if found := TIME_FIRST.match(text):
        parts = found.groupdict()
        day = _printed(parts.pop("rest"))
        return day and _from(
            {
                **parts,
                **dict(
                    zip(("year", "month", "day"), map(str, day.day.timetuple()[:3]), strict=True)
                ),
            }
        )
    for pattern in PRINTED:
        if found := pattern.search(text):
            return _from(found.groupdict())
    found = MONTH_ONLY.match(text)
    return _from({**found.groupdict(), "day": None}) if found else None


def _from(parts: dict[str, str | None]) -> _Found:
    """Return what the named groups of a match say.

    Raises:
        ValueError: there is no such day or time.
    """
    year, month = _year(parts), _month(parts)
    if not parts.get("day"):
        return _Found(date(year, month, 1), precision="month")
    day = date(year, month, int(parts["day"] or 1))
    if not parts.get("hour"):
        return _Found(day)
    clock = time(_hour(parts), int(parts.get("minute") or 0), int(parts.get("second") or 0))
    return _Found(
        day, clock, _zone(parts.get("offset")), "second" if parts.get("second") else "minute"
    )


def _year(parts: dict[str, str | None]) -> int:
    if era := parts.get("era"):
        number = parts["era_year"] or "1"
        return ERAS[era] + (1 if number == "元" else int(number))
    return int(parts.get("year") or parts.get("year2") or 0)


def _month(parts: dict[str, str | None]) -> int:
    if name := parts.get("name"):
        return MONTHS.index(name[:3].lower()) + 1
    return int(parts.get("month") or 0)


def _hour(parts: dict[str, str | None]) -> int:
    hour = int(parts["hour"] or 0)
    half = (parts.get("ampm") or parts.get("half") or "").lower()
    if half.startswith("p") or half in ("午後", "下午"):
        return hour + 12 if hour < 12 else hour
    return 0 if half.startswith("a") and hour == 12 else hour

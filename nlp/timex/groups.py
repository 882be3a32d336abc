"""Groups: what one match of a pattern says, with its words looked up in the language's tables.

Nothing here knows the day of publication beyond shifting from it; `resolve` decides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from nlp.timex.numbers import number
from nlp.timex.values import Standing
from nlp.words.dates import DateWords, Part, Shift

Meaning = TypeVar("Meaning")
TABLES = {
    "month": "months",
    "start": "months",
    "close": "months",
    "wday": "weekdays",
    "era": "eras",
    "yrel": "years",
    "fyrel": "fiscal_years",
    "mrel": "relative_months",
    "wrel": "weeks",
    "drel": "days",
    "ordinal_day": "month_days",
    "part": "parts",
    "ypart": "year_parts",
    "qrel": "relative_quarters",
    "unit": "units",
    "ago": "ways",
    "half": "halves",
    "quarter": "quarters",
    "season": "seasons",
    "vague": "vague",
    "num": "numbers",
    "feast": "feasts",
    "tod": "day_parts",
    "noon": "day_parts",
}

HEADED = ("月",)  # 月底 in a paragraph that a month heads: that month's (Chinese)


def key_of(word: str) -> str:
    """Return a word as tables write it: lower case, single spaces, no full stop at its end."""
    return re.sub(r"\s+", " ", word.lower()).strip().rstrip(".")


@dataclass(frozen=True)
class Groups:
    """The named groups of one match; `suffix` 2 reads the second end of a range."""

    found: Mapping[str, str | None]
    words: DateWords
    suffix: str = ""

    def text(self, name: str) -> str | None:
        """Return what the group matched, None where it is absent."""
        return self.found.get(name + self.suffix)

    def has(self, name: str) -> bool:
        """Return whether the group matched."""
        return self.text(name) is not None

    def meaning(self, name: str, table: Mapping[str, Meaning]) -> Meaning | None:
        """Return the table's entry for the group's word."""
        text = self.text(name)
        return None if text is None else table.get(key_of(text))

    def number(self, name: str) -> int | None:
        """Return the whole number that the group writes."""
        text = self.text(name)
        if text is None:
            return None
        return number(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", text), self.words.numbers)

    def shift(self, name: str, table: Mapping[str, Shift]) -> Shift | None:
        """Return the shift that the group's word means."""
        return self.meaning(name, table)

    def year(self, stand: Standing) -> int | None:
        """Return the year that the match itself names, of four or two digits, era or relative."""
        if self.has("year"):
            return self.number("year")
        if (short := self.number("yy")) is not None:
            this = stand.published.year if stand.published else 2000
            return 2000 + short if short <= this % 100 + 30 else 1900 + short
        if (base := self.meaning("era", self.words.eras)) is not None:
            count = 1 if self.text("eyear") == "元" else self.number("eyear")
            return None if count is None else base + count
        if shift := self.shift("yrel", self.words.years):
            year = stand.year_of(shift.follows)
            return None if year is None else year + shift.by
        return None

    def month(self) -> int | None:
        """Return the month by name or number; 0 stands for one that no calendar has."""
        if not self.has("month"):
            return None
        value = self.meaning("month", self.words.months) or self.number("month") or 0
        return value if 1 <= value <= 12 else 0

    def relative_month(self, stand: Standing) -> tuple[int, int] | None:
        """Return year and month of a word such as 先月."""
        shift = self.shift("mrel", self.words.relative_months)
        base = stand.month_of(shift.follows) if shift else None
        if stand.label and self.text("mrel") in HEADED:
            base = int(stand.label[:4]), int(stand.label[5:7])
        if shift is None or base is None:
            return None
        months = base[0] * 12 + base[1] - 1 + shift.by
        return months // 12, months % 12 + 1

    def part(self) -> Part | None:
        """Return the part of the month or year."""
        if self.has("ypart"):
            return self.meaning("ypart", self.words.year_parts)
        return self.meaning("part", self.words.parts)

    def unit(self) -> str | None:
        """Return the unit's letter: Y M W D Q E C TH TM TS."""
        return self.meaning("unit", self.words.units)

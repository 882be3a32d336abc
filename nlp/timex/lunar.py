"""Days of the Chinese calendar, 1950 to 2070, as days of ours.

Chosen: a table of a year's first day, leap month and lengths of months. They follow from the sun and
the moon by rules that need an ephemeris (GB/T 33661-2017), which is more than news of these years asks.
"""

from __future__ import annotations

from datetime import date, timedelta

FIRST_YEAR = 1950
EARLIEST = 21  # of January: the first day on which a year of this calendar can begin
# A year each: days from 21 January to its first day (bits 17 and above), its leap month or 0 (13 to
# 16), and whether its first, second … month has 30 days (0 to 12).
YEARS = (
    "360536 200aad 0cb5aa 3005b2 1a0ba5 067d4a 2c0d4a 150a95 380a97 240556 0ecab5 320ad5 "
    "1e06d2 088ea5 2e0ea5 18064a 006c97 260a9b 12f55a 36056a 200b69 0cb752 320b52 1a0b25 "
    "04964b 2a0a4b 1514ab 3802ad 2205ad 0ecb69 340da9 1e0d92 089d25 2e0d25 195a4d 3c0a56 "
    "2602b6 10c5b5 3606d5 200ea9 0cbe92 320e92 1c0d26 046a56 280a57 1514d6 3a035a 2206d5 "
    "0eb6c9 340749 1e0693 06952b 2c052b 160a5b 02555a 26056a 10fb55 380ba4 220b49 0aba93 "
    "300a95 1a052d 048aad 280ab5 1535aa 3a05d2 240da5 0edd4a 340d4a 1e0c95 08952e 2c0556 "
    "160ab5 0255b2 2806d2 10cea5 360725 20064b 0aac97 2e0cab 1a055a 046ad6 2a0b69 157752 "
    "3a0b52 240b25 0eda4b 320a4b 1c04ab 06a55b 2c05ad 160b6a 025b52 280d92 12fd25 360d25 "
    "200a55 0ab4ad 3004b6 1805b5 046daa 2a0ec9 171e92 3a0e92 240d26 0eca56 320a57 1c0556 "
    "0686d5 2c0755 180749 006e93 260693 10f52b 36052b 1e0a5b 0ab55a 30056a 1a0b65 04974a "
    "2a0b4a"
)


def lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """Return the day of a lunar month, None where the calendar has none such or no table reaches.

    >>> lunar_day(2026, 1, 1), lunar_day(2020, 4, 1, leap=True), lunar_day(2026, 4, 1, leap=True)
    (datetime.date(2026, 2, 17), datetime.date(2020, 5, 23), None)
    """
    start = month_start(year, month, leap=leap)
    if start is None or not 1 <= day <= start[1]:
        return None
    return start[0] + timedelta(days=day - 1)


def month_start(year: int, month: int, *, leap: bool = False) -> tuple[date, int] | None:
    """Return the first day of a lunar month and how many days it has."""
    codes = YEARS.split()
    if not 1 <= month <= 12 or not 0 <= year - FIRST_YEAR < len(codes):
        return None
    code = int(codes[year - FIRST_YEAR], 16)
    extra = code >> 13 & 15
    if leap and extra != month:
        return None
    place = month - 1 + int(leap or 0 < extra < month)
    lengths = [29 + (code >> n & 1) for n in range(13)]
    first = date(year, 1, EARLIEST) + timedelta(days=(code >> 17) + sum(lengths[:place]))
    return first, lengths[place]


def last_day(year: int) -> date | None:
    """Return the eve of the next lunar year."""
    following = lunar_day(year + 1, 1, 1)
    return following - timedelta(days=1) if following else None

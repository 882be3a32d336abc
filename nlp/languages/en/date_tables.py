"""Words of English dates: months, days, relative expressions, numbers and units."""

from __future__ import annotations

from nlp.words.dates import Part, Shift

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
     "ninety": 90, "a": 1, "an": 1}  # fmt: skip

YEARS = {
    "last year": Shift(-1),
    "this year": Shift(0),
    "the current year": Shift(0),
    "next year": Shift(1),
    "the coming year": Shift(1),
    "the year before last": Shift(-2),
    "that year": Shift(0, follows=True),
    "that same year": Shift(0, follows=True),
    "the same year": Shift(0, follows=True),
    "the previous year": Shift(-1, follows=True),
    "the preceding year": Shift(-1, follows=True),
    "the prior year": Shift(-1, follows=True),
    "the year before": Shift(-1, follows=True),
    "a year earlier": Shift(-1, follows=True),
    "one year earlier": Shift(-1, follows=True),
    "the following year": Shift(1, follows=True),
    "a year later": Shift(1, follows=True),
}

FISCAL_YEARS = {
    f"{word} {year}": shift
    for word, shift in {
        "last": Shift(-1),
        "the last": Shift(-1),
        "this": Shift(0),
        "the current": Shift(0),
        "the present": Shift(0),
        "next": Shift(1),
        "the next": Shift(1),
        "the coming": Shift(1),
        "the upcoming": Shift(1),
        "that": Shift(0, follows=True),
        "the same": Shift(0, follows=True),
        "the previous": Shift(-1),
        "the following": Shift(1),
    }.items()
    for year in ("fiscal year", "financial year", "business year")
}

MONTHS_AROUND = {
    "last month": Shift(-1),
    "this month": Shift(0),
    "the current month": Shift(0),
    "next month": Shift(1),
    "the coming month": Shift(1),
    "that month": Shift(0, follows=True),
    "that same month": Shift(0, follows=True),
    "the same month": Shift(0, follows=True),
    "the previous month": Shift(-1, follows=True),
    "the preceding month": Shift(-1, follows=True),
    "the month before": Shift(-1, follows=True),
    "a month earlier": Shift(-1, follows=True),
    "the following month": Shift(1, follows=True),
    "a month later": Shift(1, follows=True),
}

WEEKS = {
    "last": Shift(-1),
    "this": Shift(0),
    "this coming": Shift(0),
    "next": Shift(1),
    "the coming": Shift(1),
    "that": Shift(0, follows=True),
    "that same": Shift(0, follows=True),
    "the same": Shift(0, follows=True),
    "the previous": Shift(-1, follows=True),
    "the preceding": Shift(-1, follows=True),
    "the following": Shift(1, follows=True),
    "previous": Shift(-1),
    "coming": Shift(1),
    "following": Shift(1, follows=True),
}

DAYS = {
    "today": Shift(0),
    "tonight": Shift(0),
    "this morning": Shift(0),
    "this afternoon": Shift(0),
    "this evening": Shift(0),
    "yesterday": Shift(-1),
    "last night": Shift(-1),
    "the day before yesterday": Shift(-2),
    "tomorrow": Shift(1),
    "the day after tomorrow": Shift(2),
    "that day": Shift(0, follows=True),
    "that same day": Shift(0, follows=True),
    "the same day": Shift(0, follows=True),
    "that evening": Shift(0, follows=True),
    "that night": Shift(0, follows=True),
    "the previous day": Shift(-1, follows=True),
    "the preceding day": Shift(-1, follows=True),
    "the day before": Shift(-1, follows=True),
    "a day earlier": Shift(-1, follows=True),
    "one day earlier": Shift(-1, follows=True),
    "the next day": Shift(1, follows=True),
    "the following day": Shift(1, follows=True),
    "the day after": Shift(1, follows=True),
    "a day later": Shift(1, follows=True),
}

PARTS = {
    word: Part(mod)
    for mod, words in {
        "START": "early|the start of|the beginning of|the early part of|the opening of|"
        "the first half of",
        "MID": "mid|mid-|the middle of",
        "END": "late|the end of|the close of|the latter part of|the second half of|the final days "
        "of|the last days of",
    }.items()
    for word in words.split("|")
}

UNITS = {
    name: unit
    for unit, names in {
        "Y": "year years yr yrs",
        "M": "month months",
        "W": "week weeks",
        "D": "day days",
        "E": "decade decades",
        "C": "century centuries",
        "Q": "quarter quarters",
        "TH": "hour hours",
        "TM": "minute minutes",
        "TS": "seconds",
    }.items()
    for name in names.split()
} | {
    "working day": "D", "working days": "D", "business day": "D", "business days": "D",
    "trading day": "D", "trading days": "D", "calendar days": "D",
}  # fmt: skip

ONE_WORD_SETS = {
    "daily": "D", "weekly": "W", "monthly": "M", "quarterly": "Q", "annual": "Y", "annually": "Y",
    "yearly": "Y", "hourly": "TH",
}  # fmt: skip

QUARTERS = {
    word: number
    for number, words in enumerate(
        ("first 1st 1 q1 1q one", "second 2nd 2 q2 2q", "third 3rd 3 q3 3q", "fourth 4th 4 q4 4q"),
        start=1,
    )
    for word in words.split()
} | {"final": 4}  # fmt: skip

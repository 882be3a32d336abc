"""Words of English dates: months, days, relative expressions, numbers and units."""

from __future__ import annotations

from nlp.words.dates import Feast, Part, Shift

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
    "current": Shift(0),
    "the current": Shift(0),
    "upcoming": Shift(1),
    "the next": Shift(1),
    "the last": Shift(-1),
}

DAYS = {
    "today": Shift(0),
    "yesterday": Shift(-1),
    "the day before yesterday": Shift(-2),
    "tomorrow": Shift(1),
    "the day after tomorrow": Shift(2),
    "that day": Shift(0, follows=True),
    "that same day": Shift(0, follows=True),
    "the same day": Shift(0, follows=True),
    "the previous day": Shift(-1, follows=True),
    "the preceding day": Shift(-1, follows=True),
    "the day before": Shift(-1, follows=True),
    "a day earlier": Shift(-1, follows=True),
    "one day earlier": Shift(-1, follows=True),
    "the next day": Shift(1, follows=True),
    "the following day": Shift(1, follows=True),
    "the day after": Shift(1, follows=True),
    "a day later": Shift(1, follows=True),
    "one day later": Shift(1, follows=True),
    "that very day": Shift(0, follows=True),
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
        "D": "day days night nights",
        "E": "decade decades",
        "C": "century centuries",
        "Q": "quarter quarters",
        "TH": "hour hours hr hrs",
        "TM": "minute minutes min mins",
        "TS": "second seconds sec secs",
    }.items()
    for name in names.split()
} | {
    "working day": "D", "working days": "D", "business day": "D", "business days": "D",
    "trading day": "D", "trading days": "D", "calendar days": "D",
}  # fmt: skip

ONE_WORD_SETS = {
    "daily": "D", "weekly": "W", "monthly": "M", "quarterly": "Q", "annual": "Y", "annually": "Y",
    "yearly": "Y", "hourly": "TH", "everyday": "D", "nightly": "D", "annum": "Y",
}  # fmt: skip

QUARTERS = {
    word: number
    for number, words in enumerate(
        ("first 1st 1 q1 1q one", "second 2nd 2 q2 2q", "third 3rd 3 q3 3q", "fourth 4th 4 q4 4q"),
        start=1,
    )
    for word in words.split()
} | {"final": 4}  # fmt: skip

TIMES_AS_OFTEN = {
    "biweekly": "2W", "bi-weekly": "2W", "fortnightly": "2W", "fortnight": "2W", "bimonthly": "2M",
    "bi-monthly": "2M", "semiannual": "6M", "semi-annual": "6M", "semiannually": "6M",
    "semi-annually": "6M", "biannual": "6M", "biannually": "6M", "biennial": "2Y", "biennially": "2Y",
}  # fmt: skip

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}

DECADES = {
    word: number
    for number, word in zip(
        range(20, 100, 10),
        "twenties thirties forties fifties sixties seventies eighties nineties".split(),
        strict=True,
    )
}

DAY_PARTS = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV",
    "evenings": "EV", "night": "NI", "nights": "NI", "tonight": "NI", "tonite": "NI",
    "overnight": "NI", "noon": "12:00", "midday": "12:00", "noontime": "12:00", "midnight": "00:00",
    "12 noon": "12:00", "12 midnight": "00:00",
}  # fmt: skip

AFTERNOON = frozenset({
    "pm", "p", "intheafternoon", "intheevening", "atnight", "thisafternoon", "thisevening", "tonight",
    "afternoon", "evening", "night",
})  # fmt: skip

SURE = frozenset(
    "january february april june july september october november december monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)

FIXED_FEASTS = {
    "Christmas Eve": (12, 24), "Christmas Day": (12, 25), "Christmas": (12, 25), "Xmas": (12, 25),
    "New Year's Eve": (12, 31), "New Year's Day": (1, 1), "New Year Day": (1, 1), "New Year's": (1, 1),
    "Boxing Day": (12, 26), "Independence Day": (7, 4), "Veterans Day": (11, 11), "Halloween": (10, 31),
    "Valentine's Day": (2, 14), "St. Patrick's Day": (3, 17), "Juneteenth": (6, 19),
    "Groundhog Day": (2, 2), "April Fool's Day": (4, 1), "May Day": (5, 1), "Earth Day": (4, 22),
    "International Women's Day": (3, 8), "Women's Day": (3, 8), "Bastille Day": (7, 14),
    "All Saints' Day": (11, 1), "All Souls' Day": (11, 2), "Guy Fawkes Night": (11, 5),
    "Remembrance Day": (11, 11), "Armistice Day": (11, 11), "Anzac Day": (4, 25),
    "Australia Day": (1, 26), "Canada Day": (7, 1), "Cinco de Mayo": (5, 5), "Flag Day": (6, 14),
    "Inauguration Day": (1, 20), "Epiphany": (1, 6), "Singles' Day": (11, 11),
    "Human Rights Day": (12, 10), "Victory Day": (5, 9), "Teacher's Day": (9, 10),
    "Children's Day": (6, 1), "International Workers' Day": (5, 1),
}  # fmt: skip

WEEKDAY_FEASTS = {  # month, which one (-1 the last), weekday (0 is Monday)
    "Thanksgiving Day": (11, 4, 3), "Thanksgiving": (11, 4, 3), "Labor Day": (9, 1, 0),
    "Memorial Day": (5, -1, 0), "Presidents' Day": (2, 3, 0), "Presidents Day": (2, 3, 0),
    "Columbus Day": (10, 2, 0), "Martin Luther King Day": (1, 3, 0), "MLK Day": (1, 3, 0),
    "Martin Luther King Jr. Day": (1, 3, 0), "Mother's Day": (5, 2, 6), "Father's Day": (6, 3, 6),
    "Election Day": (11, 1, 1),
}  # fmt: skip

EASTER_FEASTS = {
    "Easter": 0, "Easter Sunday": 0, "Easter Monday": 1, "Good Friday": -2, "Maundy Thursday": -3,
    "Palm Sunday": -7, "Ash Wednesday": -46, "Shrove Tuesday": -47, "Mardi Gras": -47,
    "Ascension Day": 39, "Pentecost": 49, "Whit Monday": 50, "Corpus Christi": 60,
}  # fmt: skip

MOON_FEASTS = {
    "Chinese New Year": (1, 1), "Lunar New Year": (1, 1), "Spring Festival": (1, 1),
    "Lantern Festival": (1, 15), "Dragon Boat Festival": (5, 5), "Mid-Autumn Festival": (8, 15),
}  # fmt: skip

FEASTS = {
    spelt: feast
    for named in (
        {name: Feast(*day) for name, day in FIXED_FEASTS.items()},
        {name: Feast(month, n, "week", day) for name, (month, n, day) in WEEKDAY_FEASTS.items()},
        {name: Feast(3, days, "easter") for name, days in EASTER_FEASTS.items()},
        {name: Feast(*day, "moon") for name, day in MOON_FEASTS.items()},
    )
    for name, feast in named.items()
    for spelt in {name.lower().replace("'", mark) for mark in ("'", "’", "")}
}

VAGUE = {
    word: value
    for value, words in {
        "PAST_REF": "in the past|recently|previously|recent years|recent months|"
        "recent weeks|recent days|recent decades|lately|the recent past",
        "PRESENT_REF": "currently|right now|just now|at the present time|these days|"
        "for the moment|till date|the present|presently|at the minute|current|"
        "now|at present|nowadays|at the moment",
        "FUTURE_REF": "as soon as possible|asap|in the future|the near future|"
        "the foreseeable future|the coming decades|the coming years|"
        "the coming months|the coming weeks|the coming days|coming weeks|"
        "coming months|coming years|coming days",
    }.items()
    for word in words.split("|")
}

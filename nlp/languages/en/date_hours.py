"""Patterns for `dates`: hours, stretches of hours and parts of a day in English.

A number alone is an hour only where a day or a word such as `from` before it says so: `9:30` may be a
score. Must match: `the office opens at 9:30`; must not: `they won 9:30`.
"""

from __future__ import annotations

from nlp.words.dates import Pattern

# What stands before a bare hour: a day, then `at` or nothing.
DAYISH = (
    r"(?:day|today|tonight|tomorrow|yesterday|mornings?|afternoons?|evenings?"
    r"|nights?|(?<=\d)(?:st|nd|rd|th)"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January"
    r"|February|March|April|June|July"
    r"|August|September|October|November|December)\.? \d{1,2}|/\d{1,4}|(?:Mon"
    r"|Tue|Tues|Wed|Thu|Thur|Thurs"
    r"|Fri|Sat|Sun)\.?),?\s"
)
OPENED = r"(?:\b(?:at|by|from|until|till|around|about|before|after|since|between|starting|@)\s)"
TILL = r"(?:\s?[-–—]\s?|\s(?:to|until|till|through)\s)"
TILL_OR_AND = r"(?:\s?[-–—]\s?|\s(?:to|until|till|through|and)\s)"
NOT_A_COUNT = (
    r"(?!\s?(?:%|percent|per cent|million|billion|thousand|hundred|years?"
    r"|months?|weeks?|days?|hours?"
    r"|minutes?|mins?|(?:\w{3,20}\s)?\w{3,20}s\b))(?!,\d)(?!\s?[-–/])"
)

HOURS = (
    Pattern("hours", rf"«hm»(?:\s?«half»)?{TILL}«hm2»\s?«half2»«zone»"),
    Pattern("hours", rf"«hm»(?:\s?«half»)?{TILL_OR_AND}«hm2»\s?«half2»«zone»", r"between {1,2}"),
    Pattern("hours", rf"«clock24»{TILL}«clock242»«zone»", rf"(?:{OPENED}|{DAYISH}(?:from )?|\()"),
    Pattern("hours", rf"«clock24»{TILL_OR_AND}«clock242»«zone»", r"between "),
    Pattern(
        "hours", rf"«hourword»{TILL}«clock242»{NOT_A_COUNT}", rf"(?:{DAYISH}|from )(?:from |at )?"
    ),
    Pattern(
        "hours", rf"«clock24»{TILL}«hourword2»{NOT_A_COUNT}", rf"(?:{DAYISH}|from )(?:from |at )?"
    ),
    Pattern("hours", rf"«hourword»{TILL}«hourword2»{NOT_A_COUNT}", rf"{DAYISH}(?:from |at )"),
    Pattern(
        "hours",
        rf"(?:«clock24»|«hourword»){TILL_OR_AND}(?:«clock242»|«hourword2»){NOT_A_COUNT}",
        rf"(?:{DAYISH})between ",
    ),
    Pattern(
        "hours",
        rf"(?:«clock24»|«hourword»){TILL_OR_AND}(?:«clock242»|«hourword2»)(?=,?\s"
        rf"(?:on\s)?(?:today|tomorrow"
        r"|tonight|this|last|yesterday|next|(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
        r"|Sun)day|\d\d?/\d))",
        r"\b(?:from|between) ",
    ),
    Pattern("clock", r"(?:early\s|late\s)?«clock»«zone»"),
    Pattern("clock", r"«clock24»\s?«half»?«zone»", OPENED),
    Pattern(
        "clock",
        (
            r"«clock24»(?=\s?\(?(?:GMT|UTC|JST|CST|EST|EDT|ET|HKT|SGT|BST|CET|PST"
            r"|PDT|local time)\b)«zone»"
        ),
    ),
    Pattern("clock", r"«clock24»(?:\s«half»)?", DAYISH + r"(?:at |@ |@|by |from |around )?"),
    Pattern("clock", r"(?-i:(?P<noon>12 noon|12 midnight|midnight|noontime|noon|midday))"),
    Pattern("clock", r"«hourword»(?:\s«minuteword»)?\so['’]?clock(?:\s«half»)?(?!\s(?:News|news))"),
    Pattern(
        "clock",
        (
            r"(?P<past>half|a?\s?quarter|«minutes»)\s(?:minutes?\s|mins?\s)?past\s«hourword»"
            r"(?:\s«half»)?"
        ),
    ),
    Pattern(
        "clock",
        (
            r"(?P<to>a quarter|quarter|«minutes»)\s(?:minutes?\s|mins?\s)?(?:to|before)\s«hourword»"
            r"(?:\s«half»)?"
        ),
        OPENED,
    ),
    Pattern(
        "clock",
        rf"(?:«hourword»\s«minuteword»|«hourword»){NOT_A_COUNT}",
        DAYISH + r"(?:at |@ |@|around |about |by |before |after )",
    ),
    Pattern("clock", r"«hourword»[ap](?!\w)", OPENED),
    Pattern("clock", r"the\s(?:early\s|late\s)?(?P<tod>morning|afternoon|evening)", r"\bin "),
    Pattern("clock", r"«hourword»(?=,\s(?:tonight|today|tomorrow)\b)"),
)

HOUR_FRAGMENTS = {
    "hm": (
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?"
        r"|(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    ),
    "minutes": (
        r"[1-5]?\d|five|ten|fifteen|twenty|twenty[-\s]five|(?:twenty|thirty|forty"
        r"|fifty)[-\s](?:one|two"
        r"|three|four|six|seven|eight|nine)"
    ),
}

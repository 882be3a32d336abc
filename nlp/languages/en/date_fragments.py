"""Pieces of patterns for `dates` that several patterns of English share; `«»` names another piece."""

from __future__ import annotations

from nlp.languages.en.date_tables import (
    DAYS,
    MONTHS_AROUND,
    NUMBERS,
    ORDINALS,
    TIMES_AS_OFTEN,
    VAGUE,
    WEEKS,
    YEARS,
)
from nlp.words.dates import one_of

FRAGMENTS = {
    "yrel": one_of("yrel", YEARS, r"\s{1,2}"),
    "mrel": one_of("mrel", MONTHS_AROUND, r"\s{1,2}"),
    "wrel": one_of("wrel", WEEKS, r"\s{1,2}"),
    "drel": one_of("drel", DAYS, r"\s{1,2}"),
    "y": r"(?P<year>(?:19|20)\d\d)",
    "rely": r"(?P<yrel>last year|this year|next year|that year|the same year|the year)",
    "monthname": (
        r"«longmonth»|(?P<month>May)|(?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept"
        r"|Sep|Oct|Nov|Dec)\.?"
    ),
    "longmonth": (
        r"(?P<month>January|February|March|April|June|July|August|September|October"
        r"|November|December)"
    ),
    "daynumber": r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?",
    "dayname": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?",
    "partofday": (
        r"(?:(?:in\sthe\s|at\s)?(?:early |late |mid-?)?"
        r"(?P<tod>morning|afternoon|evening|night|midday|noon|midnight)\b)"
    ),
    "wdayname": r"(?P<wday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    "shortwday": r"(?-i:(?P<wday>Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.?)",
    "dayword": (
        rf"(?P<day>(?:twenty|thirty)[-\s](?:first|second|third|fourth|fifth|sixth"
        rf"|seventh|eighth|ninth)|{'|'.join(ORDINALS)})"
    ),
    "nthword": r"(?P<nth>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)",
    "dash": r"\s?[-–—‐‑]\s?",
    "to": r"\s?[-–—‐‑]\s?|\s(?:to|through|until|till)\s",
    "half": (
        r"(?P<ampm>[ap]\.\s?m\.|[ap]\s?m\b|in the (?:morning|afternoon|evening)|at night"
        r"|this (?:morning|afternoon|evening)|tonight)"
    ),
    "hourword": (
        r"(?P<hour>1[0-2]|0?[1-9]|one|two|three|four|five|six|seven|eight|nine"
        r"|ten|eleven|twelve)"
    ),
    "minuteword": (
        r"(?P<minute>(?:twenty|thirty|forty|fifty)[-\s](?:one|two|three|four"
        r"|five|six|seven|eight|nine)"
        r"|ten|fifteen|twenty|thirty|forty|fifty)"
    ),
    "clock": (
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?::\d\d)?\s?«half»"
        r"|«hourword»(?:\s«minuteword»)?(?:\so'?clock)?\s«half»"
    ),
    "clock24": r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?",
    "zone": (
        r"(?:\s?\(?(?:GMT|UTC|JST|CST|EST|EDT|ET|HKT|SGT|BST|CET|PST|PDT|CDT"
        r"|EST|IST|eastern|local time|(?-i:[A-Z][a-z]{2,12}) time)\b\)?)?"
    ),
    "count": (
        r"\d{1,3}|\d{4}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-"
        r"(?:one|two|three|four"
        r"|five|six|seven|eight|nine)|«bare_count»"
    ),
    "bare_count": "|".join(
        sorted((w for w in NUMBERS if w not in {"a", "an"}), key=len, reverse=True)
    ),
    "some": (
        r"several|a few|few|some|a couple of|couple of|a couple|couple|a number of"
        r"|many|multiple|dozens of"
        r"|tens of|hundreds of"
    ),
    "fiscalword": r"(?:fiscal|financial|business)(?:\s?-?\s?year)?|FY|fy",
    "ago": r"(?P<ago>ago|from now|hence)",
    "vague": one_of("vague", (word for word in VAGUE if word != "in the past"), r"\s{1,2}"),
    "no_event": (
        r"(?!(?:(?<=day after)|(?<=day before))\s(?:the|an?|his|her|its|their"
        r"|he|she|it|they|that|this"
        r"|(?-i:[A-Z])))"
    ),
    "often": "|".join(sorted(TIMES_AS_OFTEN, key=len, reverse=True)),
    "around": (
        r"past|last|next|coming|upcoming|previous|preceding|following|first|final"
        r"|recent|remaining"
    ),
    "season": r"(?P<season>spring|summer|autumn|winter)",
    "anyseason": r"(?P<season>spring|summer|autumn|fall|winter)",
    "set_unit": r"(?P<unit>years?|months?|weeks?|days?|decades?|quarters?|hours?)",
    "bound": r"(?:(?P<loose>more than|over|at least|well over|less than|nearly|almost)\s)",
    "preposition": (
        r"in|of|by|since|from|until|till|during|through|throughout|to|for|before"
        r"|after|than|late|early"
        r"|around|about|over|under|and|or|between|versus|vs\.?|fiscal|as early as|back in|into"
    ),
    "not_a_year": (
        r"(?![-–/]\d)(?!\s?(?:%|percent\b|per cent\b|[kKmMgG]?[gtWmlL]\b|million"
        r"|billion|trillion"
        r"|thousand|yen|yuan|dollars?|euros?|won\b|items?\b|people|troops|soldiers"
        r"|workers|jobs|companies"
        r"|firms|units|vehicles|cars|ships|tons|tonnes|miles|kilomet|met(?:er"
        r"|re)s|points?\b|hours|words"
        r"|pages|entities|products))"
    ),
    "monthpart": r"(?:«part»\s?[-–—‐‑]?\s?)",
}

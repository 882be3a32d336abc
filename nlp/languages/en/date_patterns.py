"""Patterns for `dates`: days, months and ranges of them in English, then those of the other files.

Names in `«»` are fragments or the words of a table; the groups are explained in `nlp.words.dates`.
"""

from __future__ import annotations

from nlp.languages.en.date_amounts import AMOUNTS
from nlp.languages.en.date_hours import HOURS
from nlp.languages.en.date_periods import PERIODS
from nlp.words.dates import Pattern

# What stands before a month and day in figures alone; elsewhere 5/12 is a share.
NUMERIC = (
    r"\b(?:on|by|until|till|through|from|since|before|after|between|to|due"
    r"|for|this|next|last|or|and|dated?|starting) |\d, "
)

DAYS = (
    # Numbers alone
    Pattern(
        "calendar",
        r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?:T|\s{1,2}|,\s)«clock24»"
        r"(?:Z|[+-]\d\d:?\d"
        r"\d)?«zone»",
    ),
    Pattern(
        "calendar",
        r"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)"
        r"(?:\s{1,2}«clock24»«zone»)?",
    ),
    Pattern("calendar", r"(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>(?:19|20)\d\d)"),
    Pattern("calendar", r"(?P<day>\d\d?)[/.](?P<month>\d\d?)[/.](?P<year>(?:19|20)\d\d)"),
    Pattern("calendar", r"(?P<month>1[0-2]|0?[1-9])-(?P<day>[0-3]?\d)-(?P<year>(?:19|20)\d\d)"),
    Pattern("calendar", r"(?P<day>[0-3]?\d)-(?P<month>1[0-2]|0?[1-9])-(?P<year>(?:19|20)\d\d)"),
    Pattern(
        "calendar",
        r"(?P<year>20[0-4]\d|19[5-9]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])",
    ),
    Pattern("calendar", r"(?P<month>1[0-2]|0?[1-9])/(?P<day>[0-3]?\d)/(?P<yy>\d\d)"),
    Pattern("calendar", r"(?P<day>[0-3]?\d)/(?P<month>1[0-2]|0?[1-9])/(?P<yy>\d\d)"),
    Pattern("calendar", r"(?P<month>1[0-2]|0?[1-9])\.(?P<day>[0-3]?\d)\.(?P<yy>\d\d)"),
    Pattern(
        "calendar",
        r"(?P<month>1[0-2]|0?[1-9])-(?P<day>[0-3]?\d)-(?P<yy>\d\d)",
        r"\b(?:on|by|until|since|dated?|back) ",
    ),
    Pattern(
        "calendar",
        r"(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])(?!/|\s?(?:of|cups?|inch))",
        NUMERIC,
    ),
    Pattern(
        "calendar",
        r"(?P<day>3[01]|[12]\d|0?[1-9])/(?P<month>1[0-2]|0?[1-9])(?!/|\s?(?:of|cups?|inch))",
        NUMERIC,
    ),
    Pattern("calendar", r"(?P<year>(?:19|20)\d\d)[-/](?P<month>0[1-9]|1[0-2])(?![-/\d])"),
    Pattern("calendar", r"«monthname»[-/]«daynumber»(?:[-/,]\s?«y»)?(?![-–/]\d)"),
    Pattern("calendar", r"«daynumber»[-/]«monthname»(?:[-/,]\s?(?:«y»|(?P<yy>\d\d)))?"),
    Pattern("calendar", r"«y»[-/](?:«monthname»[-/.]?\s?«daynumber»|«daynumber»[-/.]?«monthname»)"),
    Pattern("calendar", r"«monthname»[-/]«y»"),
    Pattern(
        "calendar",
        r"the\s(?:early\s|late\s)?(?P<tod>morning|afternoon|evening|night)\sof\s"
        r"(?:the\s)?(?:«wdayname»,?\s)?"
        r"(?:«monthname»\s«daynumber»|«daynumber»\s(?:of\s)?«monthname»)(?:,?\s"
        r"(?:of\s)?«y»|,?\s«rely»)?",
    ),
    # Ranges
    Pattern(
        "between",
        (
            r"(?P<month>1[0-2]|0?[1-9])/(?P<day>\d\d?)(?:/«y»)?«to»(?P<month2>1[0-2]"
            r"|0?[1-9])/(?P<day2>\d\d?)(?:/«y2»)?"
        ),
        r"(?:between|from|on|through|during)\s|^",
    ),
    Pattern(
        "range",
        r"«monthname»\s(?:the\s)?(?:«daynumber»|«dayword»)(?:«to»|(?<=\d)\sand\s)"
        r"(?:the\s)?(?:«daynumber2»|«dayword2»)(?:,?\s«y»)?"
        r"(?!\s?(?:percent|per cent|%|[ap]\.?m|:))",
        r"(?:between|from|on|off|during)\s",
    ),
    Pattern(
        "range",
        (
            r"(?:the\s)?(?:«daynumber»|«dayword»)(?:«to»|(?<=between [a-z]{5})\sand\s)"
            r"(?:the\s)?(?:«daynumber2»|«dayword2»)\s(?:of\s)?«monthname»(?:,?\s"
            r"(?:of\s)?«y»)?"
        ),
    ),
    Pattern(
        "range",
        (
            r"(?:the\s)?(?:«daynumber»|«dayword»)\sand\s(?:the\s)?(?:«daynumber2»"
            r"|«dayword2»)\s(?:of\s)?«monthname»(?:,?\s(?:of\s)?«y»)?"
        ),
        r"between ",
    ),
    Pattern(
        "between",
        (
            r"«monthname»(?:,?\s(?:in\s)?«y»)?\s(?:to|through|until|till)\s«monthname2»"
            r"(?:,?\s(?:in\s)?«y2»)?(?!\.?\s?\d)"
        ),
        r"\bfrom ",
    ),
    Pattern(
        "between",
        r"«monthname»(?:,?\s(?:in\s)?«y»)?\sand\s«monthname2»(?:,?\s(?:in\s)?«y2»)?(?!\.?\s?\d)",
        r"\bbetween ",
    ),
    Pattern(
        "range",
        r"«monthname»\s?«daynumber»«to»(?P<day2>[12]?\d|3[01])(?:st|nd|rd|th)?"
        r"(?:,?\s«y»)?(?!\s?"
        r"(?:percent|per cent|%|[ap]\.?m))",
    ),
    Pattern(
        "range", r"«daynumber»«to»(?P<day2>[12]?\d|3[01])(?:st|nd|rd|th)?\s«monthname»(?:,?\s«y»)?"
    ),
    Pattern(
        "range",
        r"«monthname»\s?«daynumber»(?:,?\s«y»,?)?«to»«monthname2»\s?«daynumber2»(?:,?\s«y2»)?",
    ),
    Pattern(
        "range", r"«daynumber»\s«monthname»(?:,?\s«y»)?«to»«daynumber2»\s«monthname2»(?:,?\s«y2»)?"
    ),
    Pattern(
        "range",
        r"(?:(?:the|its) )?«monthname»(?:,?\s(?:in\s)?«y»)?(?:«to»|(?<=between )\sand\s)«monthname"
        r"2»"
        r"(?:,?\s(?:of\s|in\s)?(?:«y2»|«rely2»)|\s(?:quarter|period)(?:\sof\s"
        r"(?:«y2»|«rely2»))?)?"
        r"(?!\.?\s?\d)",
    ),
    Pattern(
        "range",
        (
            r"(?<=between )«monthname»(?:\s«y»)?\sand\s«monthname2»(?:,?\s(?:«y2»"
            r"|«rely2»))?(?!\.?\s?\d)"
        ),
    ),
    Pattern("range", r"«y»«dash»(?P<year2>(?:19|20)\d\d)"),
    Pattern("range", r"«y»[-–](?P<yy2>\d\d)(?!\d)"),
    Pattern(
        "range",
        r"(?:(?<=from )|(?<=between ))«y»\s(?:to|through|and|until)\s(?P<year2>(?:19|20)\d\d)",
    ),
    # Days
    Pattern(
        "calendar",
        r"(?:«dayname»,?\s{1,2}(?:the\s)?)?«monthname»\s{0,2}(?:the\s)?«daynumber»(?:,?\s{1,2}"
        r"(?:of\s)?«y»|,?\s«rely»)?(?:,?\s{1,2}(?:at\s)?«clock»|,?\s{1,2}(?:at\s)?«clock24»"
        r"|\s«partofday»)?«zone»(?!\s?(?:percent|%|-year|million|billion))",
    ),
    Pattern(
        "calendar",
        r"(?:«dayname»,?\s{1,2})?(?:the\s)?«daynumber»\s(?:of\s|day of\s)?«monthname»"
        r"(?:,?\s{1,2}(?:of\s|in\s)?«y»"
        r"|,?\s«rely»)?(?:,?\s{1,2}(?:at\s)?«clock»|,?\s{1,2}(?:at\s)?«clock24»)?«zone»"
        r"(?!\s?\d)",
    ),
    Pattern(
        "calendar",
        r"«clock»«zone»,?\s(?:on\s)?(?:«dayname»,?\s)?«monthname»\s«daynumber»(?:,?\s«y»)?",
    ),
    Pattern(
        "calendar",
        r"«clock24»«zone»,?\s(?:on\s)?(?:«dayname»,?\s)?«monthname»\s«daynumber»(?:,?\s«y»)?",
    ),
    Pattern(
        "calendar",
        r"(?:(?<=on )|(?<=until )|(?<=by )|(?<=from )|(?<=since ))the\s(?P<day>[12]?\d"
        r"|3[01])(?:st|nd|rd"
        r"|th)(?!\s(?:anniversary|century|round|meeting|session|parliament|congress"
        r"|year|floor|national"
        r"|party|amendment|army|time|day|summit|national|plenary|edition|\w+ \w*"
        r"(?:congress|session)))"
        r"(?!\s[A-Z])",
    ),
    Pattern("calendar", r"«monthname»\s(?:the\s)?«dayword»(?:,?\s«y»|,?\s«rely»)?"),
    Pattern(
        "calendar",
        (
            r"(?:the\s)?«dayword»\s(?:day\s)?(?:of\s)?«monthname»(?:,?\s(?:of\s|in\s)?«y»"
            r"|,?\s«rely»)?"
        ),
    ),
    Pattern(
        "calendar",
        r"(?:the\s)?«daynumber»\s(?:day\s)?of\s(?:«monthname»(?:,?\s(?:of\s|in\s)?«y»)?|«mrel»)",
    ),
    Pattern(
        "calendar",
        r"(?:«wdayname»|«shortwday»),?\s(?:the\s)?(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)",
    ),
    Pattern("calendar", r"«wdayname»,?\s(?:the\s)?«dayword»(?!\s[a-z]{3})"),
    Pattern(
        "calendar",
        (
            r"(?:«dayname»,?\s)(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])"
            r"(?:/(?:«y»|(?P<yy>\d\d)))?"
        ),
    ),
    Pattern(
        "calendar",
        (
            r"(?:«dayname»,?\s)(?P<day>3[01]|[12]\d|0?[1-9])/(?P<month>1[0-2]|0?[1-9])"
            r"(?:/(?:«y»|(?P<yy>\d\d)))?"
        ),
    ),
    Pattern(
        "nth",
        (
            r"(?:the\s)?(?:«nthword»|(?P<final>last|final))\s(?P<unit>week|day)\s"
            r"(?:of|in)\s(?:the\s)?(?:«monthname»(?:,?\s(?:of\s|in\s)?«y»|,?\s«rely»)?"
            r"|«mrel»|«y»|«yrel»)"
        ),
    ),
    Pattern(
        "nth",
        (
            r"(?:the\s)?(?:«nthword»|(?P<final>last|final))\s«wdayname»\s(?:of|in)\s"
            r"(?:«monthname»(?:,?\s(?:of\s|in\s)?«y»|,?\s«rely»)?|«mrel»|«y»|«yrel»)"
        ),
    ),
    Pattern(
        "nth",
        (
            r"(?:the\s)?(?:(?P<head>first)|last|final)\s(?P<num>«count»)\s(?P<unit>weeks"
            r"|days)\s(?:of|in)\s(?:«monthname»(?:,?\s(?:of\s|in\s)?«y»)?|«y»|«yrel»)"
        ),
    ),
    Pattern(
        "nth",
        (
            r"(?:the\s)?(?:last|final)\s(?P<num>«count»)\s(?P<unit>months)\s(?:of"
            r"|in)\s(?:«y»|«yrel»)"
        ),
    ),
    Pattern(
        "feast",
        r"(?:(?P<yrel>this year['’]s|last year['’]s|next year['’]s)\s|(?P<lately>last)\s"
        r"|(?P<soon>next)\s|(?:this|the)\s)?"
        r"«feast»(?:,?\s(?:of\s|in\s)?(?:«y»|«rely»))?(?:\s«partofday»)?"
        r"(?!['’]?\s(?:trees?|cards?|part(?:y|ies)|presents?|gifts?|shopp\w+"
        r"|sales?|decorat\w+|carols?"
        r"|dinners?|markets?|island|stocking|lights|songs?|story|movies?|parades?|massacre))",
    ),
    # Months
    Pattern(
        "calendar",
        r"«monthpart»?(?:(?P<yrel>this)|(?P<lately>last)|(?P<soon>next))\s(?P<month>January"
        r"|February|March|April|May|June|July"
        r"|August|September|October|November|December)",
    ),
    Pattern(
        "calendar",
        r"«monthpart»?«monthname»,?\s(?:of\s)?(?:«y»|(?P<yrel>last year|this year"
        r"|next year|that year"
        r"|the same year|the following year|the previous year))",
    ),
    Pattern("calendar", r"«monthpart»«monthname»(?!\.?\s?\d)"),
    Pattern(
        "calendar",
        (
            r"«longmonth»(?!\son,)(?!\s?\d)(?!(?:(?<=April)|(?<=June)|(?<=August))\s"
            r"(?-i:[A-Z][a-z]))"
        ),
    ),
    Pattern(
        "calendar",
        r"(?:(?<=\bin )|(?<=since )|(?<=from )|(?<=until )|(?<=\bby )|(?<=\bof )"
        r"|(?<=last )|(?<=next )"
        r"|(?<=this )|(?<=through )|(?<=before )|(?<=after )|(?<=during )|(?<=\bto ))«monthname»"
        r"(?!\s?\d)",
    ),
    Pattern("calendar", r"«monthpart»?«mrel»"),
    Pattern("calendar", r"(?:earlier|later)\s(?P<mrel>this month|in the month)"),
)

PATTERNS = (*DAYS, *PERIODS, *AMOUNTS, *HOURS)

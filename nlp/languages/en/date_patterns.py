"""Patterns for `dates`: what English expressions of time look like (their words stand in `dates`).

Names in `«»` are fragments or the words of a table; the groups are explained in `nlp.words.dates`.
"""

from __future__ import annotations

from nlp.languages.en.date_tables import MONTHS_AROUND, NUMBERS, WEEKS, YEARS
from nlp.words.dates import Pattern, one_of

FRAGMENTS = {
    "yrel": one_of("yrel", YEARS, r"\s{1,2}"),
    "mrel": one_of("mrel", MONTHS_AROUND, r"\s{1,2}"),
    "wrel": one_of("wrel", WEEKS, r"\s{1,2}"),
    "y": r"(?P<year>(?:19|20)\d\d)",
    "rely": r"(?P<yrel>last year|this year|next year|that year|the same year|the year)",
    "monthname": r"«longmonth»|(?P<month>May)|(?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?",
    "longmonth": (
        r"(?P<month>January|February|March|April|June|July|August|September|October|November|December)"
    ),
    "daynumber": r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?",
    "dayname": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?",
    "partofday": r"(?:early |late |mid-?)?(?:mornings?|afternoons?|evenings?|nights?|midday|noon)",
    "dash": r"\s?[-–—‐‑]\s?",
    "to": r"\s?[-–—‐‑]\s?|\s(?:to|through|until|till)\s",
    "clock": r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<ampm>[ap]\.m\.|[ap]m)",
    "clock24": r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?",
    "zone": r"(?:\s?\(?(?:GMT|UTC|JST|CST|EST|EDT|ET|HKT|SGT|local time|(?-i:[A-Z][a-z]{2,12}) time)\b\)?)?",
    "count": (
        r"\d{1,3}|\d{4}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four"
        r"|five|six|seven|eight|nine)|«bare_count»"
    ),
    "bare_count": "|".join(
        sorted((w for w in NUMBERS if w not in {"a", "an"}), key=len, reverse=True)
    ),
    "some": r"several|a few|some|a couple of|a number of|many|multiple|dozens of|tens of|hundreds of",
    "fiscalword": r"(?:fiscal|financial|business)(?:\s?-?\s?year)?|FY|fy",
    "set_unit": r"(?P<unit>years?|months?|weeks?|days?|decades?|quarters?|hours?)",
    "bound": r"(?:(?P<loose>more than|over|at least|well over|less than|nearly|almost)\s)",
    "preposition": (
        r"in|of|by|since|from|until|till|during|through|throughout|to|for|before|after|than|late|early"
        r"|around|about|over|under|and|or|between|versus|vs\.?|fiscal|as early as|back in|into"
    ),
    "not_a_year": (
        r"(?![-–/]\d)(?!\s?(?:%|percent\b|per cent\b|[kKmMgG]?[gtWmlL]\b|million|billion|trillion"
        r"|thousand|yen|yuan|dollars?|euros?|won\b|items?\b|people|troops|soldiers|workers|jobs|companies"
        r"|firms|units|vehicles|cars|ships|tons|tonnes|miles|kilomet|met(?:er|re)s|points?\b|hours|words"
        r"|pages|entities|products))"
    ),
    "monthpart": r"(?:«part»\s?[-–—‐‑]?\s?)",
}

PATTERNS = (
    # Numbers alone
    Pattern(
        "calendar",
        r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?:T|\s{1,2}|,\s)«clock24»(?:Z|[+-]\d\d:?\d"
        r"\d)?«zone»",
    ),
    Pattern(
        "calendar",
        r"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)"
        r"(?:\s{1,2}«clock24»«zone»)?",
    ),
    Pattern("calendar", r"(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>(?:19|20)\d\d)"),
    Pattern("calendar", r"(?P<day>\d\d?)[/.](?P<month>\d\d?)[/.](?P<year>(?:19|20)\d\d)"),
    # Ranges
    Pattern(
        "range",
        r"«monthname»\s?«daynumber»«to»(?P<day2>[12]?\d|3[01])(?:st|nd|rd|th)?(?:,?\s«y»)?(?!\s?"
        r"(?:percent|per cent|%|[ap]\.?m))",
    ),
    Pattern("range", r"«daynumber»«to»(?P<day2>[12]?\d|3[01])(?:st|nd|rd|th)?\s«monthname»(?:,?\s«y»)?"),
    Pattern("range", r"«monthname»\s?«daynumber»(?:,?\s«y»,?)?«to»«monthname2»\s?«daynumber2»(?:,?\s«y2»)?"),
    Pattern("range", r"«daynumber»\s«monthname»(?:,?\s«y»)?«to»«daynumber2»\s«monthname2»(?:,?\s«y2»)?"),
    Pattern(
        "range",
        r"(?:(?:the|its) )?«monthname»(?:,?\s(?:in\s)?«y»)?(?:«to»|(?<=between )\sand\s)«monthname2»"
        r"(?:,?\s(?:of\s|in\s)?(?:«y2»|«rely2»)|\s(?:quarter|period)(?:\sof\s(?:«y2»|«rely2»))?)?"
        r"(?!\.?\s?\d)",
    ),
    Pattern(
        "range",
        r"(?<=between )«monthname»(?:\s«y»)?\sand\s«monthname2»(?:,?\s(?:«y2»|«rely2»))?(?!\.?\s?\d)",
    ),
    Pattern("range", r"«y»«dash»(?P<year2>(?:19|20)\d\d)"),
    Pattern("range", r"«y»[-–](?P<yy2>\d\d)(?!\d)"),
    Pattern("range", r"(?:(?<=from )|(?<=between ))«y»\s(?:to|through|and|until)\s(?P<year2>(?:19|20)\d\d)"),
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
        r"|,?\s«rely»)?(?:,?\s{1,2}(?:at\s)?«clock»|,?\s{1,2}(?:at\s)?«clock24»)?«zone»(?!\s?\d)",
    ),
    Pattern("calendar", r"«clock»«zone»,?\s(?:on\s)?(?:«dayname»,?\s)?«monthname»\s«daynumber»(?:,?\s«y»)?"),
    Pattern(
        "calendar",
        r"«clock24»«zone»,?\s(?:on\s)?(?:«dayname»,?\s)?«monthname»\s«daynumber»(?:,?\s«y»)?",
    ),
    Pattern(
        "calendar",
        r"(?:(?<=on )|(?<=until )|(?<=by )|(?<=from )|(?<=since ))the\s(?P<day>[12]?\d|3[01])(?:st|nd|rd"
        r"|th)(?!\s(?:anniversary|century|round|meeting|session|parliament|congress|year|floor|national"
        r"|party|amendment|army|time|day|summit|national|plenary|edition|\w+ \w*(?:congress|session)))"
        r"(?!\s[A-Z])",
    ),
    # Months
    Pattern(
        "calendar",
        r"«monthpart»?(?:(?P<yrel>this)|(?P<lately>last)|(?P<soon>next))\s(?P<month>January|February|March|April|May|June|July"
        r"|August|September|October|November|December)",
    ),
    Pattern(
        "calendar",
        r"«monthpart»?«monthname»,?\s(?:of\s)?(?:«y»|(?P<yrel>last year|this year|next year|that year"
        r"|the same year|the following year|the previous year))",
    ),
    Pattern("calendar", r"«monthpart»«monthname»(?!\.?\s?\d)"),
    Pattern("calendar", r"«longmonth»(?!\s?\d)(?!(?:(?<=April)|(?<=June)|(?<=August))\s(?-i:[A-Z][a-z]))"),
    Pattern(
        "calendar",
        r"(?:(?<=\bin )|(?<=since )|(?<=from )|(?<=until )|(?<=\bby )|(?<=\bof )|(?<=last )|(?<=next )"
        r"|(?<=this )|(?<=through )|(?<=before )|(?<=after )|(?<=during )|(?<=\bto ))«monthname»(?!\s?\d)",
    ),
    Pattern("calendar", r"«monthpart»?«mrel»"),
    Pattern("calendar", r"(?:earlier|later)\s(?P<mrel>this month|in the month)"),
    # Parts of a year
    Pattern("calendar", r"(?:the\s)?«quarter»[\s-](?:calendar\s)?quarter(?:\s(?:of\s)?(?:«y»|«rely»))?"),
    Pattern("calendar", r"«qrel»"),
    Pattern("calendar", r"(?P<quarter>q[1-4]|[1-4]q)(?:\s?(?:of\s)?(?:«y»|«rely»))?"),
    Pattern(
        "calendar",
        r"(?:the\s)?(?P<half>first|second|1st|2nd|latter)[\s-]half\sof\s(?:«y»|«rely»|(?P<yrel>next year))",
    ),
    Pattern("calendar", r"«y»[\s-](?:(?P<quarter>q[1-4]|[1-4]q)|(?P<half>h[12]|[12]h))"),
    Pattern("calendar", r"(?P<half>h1|h2|1h|2h)\s?(?:of\s)?«y»"),
    Pattern("calendar", r"(?:the\s)?(?P<season>spring|summer|autumn|fall|winter)\s(?:of\s)?«y»"),
    Pattern("calendar", r"(?P<yrel>last|this|next)\s(?P<season>spring|summer|autumn|fall|winter)"),
    Pattern(
        "months_so_far",
        r"(?:the\s)?first\s(?P<num>«count»)\s(?P<unit>months|quarters)(?:\sof\s(?:the\syear|«y»|«rely»))?",
    ),
    Pattern(
        "range",
        r"(?:the\s)?(?:three|six|nine|12)[\s-]months?\s(?:period\s)?from\s«monthname»\sto\s«monthname2»"
        r"(?:\s«y2»)?",
    ),
    # Fiscal years
    Pattern("fiscal", r"«fyrel»"),
    Pattern(
        "fiscal",
        r"(?:the\s)?(?:«y»\s)?(?:fiscal|financial|business)\syear\s?(?:(?:that|which)\s)?(?:starting"
        r"|beginning|begins|starts|started|began|from|commencing)\s(?:(?:in|on|from)\s)?(?:this\s|next\s"
        r"|last\s)?(?P<start>January|February|March|April|May|June|July|August|September|October|November"
        r"|December|Apr\.?|Oct\.?)(?:\s\d{1,2})?(?:,?\s«y»)?",
    ),
    Pattern(
        "fiscal",
        r"(?:the\s)?(?:full\s)?(?:fiscal\s|financial\s|business\s)?year\s(?:(?:that|which)\s)?(?:ending"
        r"|ended|ends|through|to|until)\s(?:(?:in|on)\s)?(?:this\s|next\s|last\s)?(?P<close>January"
        r"|February|March|April|May|June|July|August|September|October|November|December|Mar\.?|Sept?\.?"
        r"|Dec\.?)(?:\s\d{1,2})?(?:,?\s«y»)?",
    ),
    Pattern(
        "fiscal",
        r"(?:the\s)?(?:fiscal|financial)(?:\syear)?\s?«y»(?:[-/–](?P<yy2>\d\d)(?!\d))?(?:\s(?:fiscal"
        r"|financial) year)?",
    ),
    Pattern("fiscal", r"(?:the\s)?«y»(?:[-/–]\d\d(?!\d))?\s(?:fiscal|financial)\syear"),
    Pattern("fiscal", r"FY\s?-?(?:«y»|(?P<yy>\d\d))(?:[-/–]\d\d(?!\d))?"),
    # Decades and centuries
    Pattern("calendar", r"(?:the\s)?(?:«part»\s?-?)?(?:the\s)?(?P<decade>(?:1[5-9]|20)\d0)s"),
    Pattern("calendar", r"(?:the\s)?(?:«part»\s?-?)?(?:the\s)?['’](?P<decade>[1-9]0)s"),
    Pattern("calendar", r"(?:the\s)?(?:«part»\s?-?)?(?:the\s)?(?P<century>1\d|2[01])(?:st|th)[\s-]century"),
    # Years
    Pattern("calendar", r"«part»(?:\s|-)?(?:«y»|(?P<yrel>last year|this year|next year|the year|that year))"),
    Pattern(
        "calendar",
        r"(?:earlier|later|sometime)\s(?P<yrel>this year|last year|next year|in the year|that year)",
    ),
    Pattern(
        "calendar",
        r"(?:(?<=within )|(?<=during )|(?<=in )|(?<=later in )|(?<=throughout )|(?<=for )|(?<=rest of )"
        r"|(?<=end of )|(?<=half of )|(?<=course of )|(?<=so far ))(?P<yrel>the year)(?!\s(?:to|ended"
        r"|ending|through|before|after|that|when|in which|on|\d))",
    ),
    Pattern("calendar", r"«yrel»(?!\s(?:to|ended|ending|when|'s end))"),
    Pattern(
        "calendar",
        r"(?:(?<=end of )|(?<=by )|(?<=at )|(?<=before )|(?<=until ))(?:the\s)?(?P<yrel>year)[\s-]"
        r"(?P<part>end)",
    ),
    Pattern(
        "calendar",
        r"(?:(?<=\bin )|(?<=\bof )|(?<=\bby )|(?<=since )|(?<=from )|(?<=until )|(?<=before )|(?<=after )"
        r"|(?<=through )|(?<=than )|(?<=during )|(?<=and )|(?<=\bto )|(?<=for )|(?<=for the )|(?<=\bthe )"
        r"|(?<=late )|(?<=early ))(?P<year>1[6-9]\d\d|20\d\d|2100)«not_a_year»",
    ),
    Pattern(
        "calendar",
        r"(?<!No\. )(?<!Route )(?P<year>19[5-9]\d"
        r"|20[0-5]\d)«not_a_year»(?!\s(?:[a-z]+s\b)(?<!sales)(?<!exports)"
        r"(?<!imports)(?<!figures)(?<!talks)(?<!elections))",
    ),
    # Days of the week, weeks, days
    Pattern(
        "weekday",
        r"«clock»«zone»,?\s(?:on\s)?(?P<wday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    ),
    Pattern(
        "weekday",
        r"«clock»«zone»(?=(?:\sand\s|\sto\s|\s?[-–]\s?)\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?,?\s(?:on\s)?"
        r"(?P<wday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))",
    ),
    Pattern(
        "weekday",
        r"(?:earlier\s|early\s|late\s|later\s)?(?:on\s)?«wrel»\s(?P<wday>(?:Mon|Tues|Wednes|Thurs|Fri"
        r"|Satur|Sun)day)(?:\s«partofday»)?",
    ),
    Pattern(
        "weekday",
        r"(?P<wday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s«partofday»)?,?\s(?:of\s)?«wrel»\sweek",
    ),
    Pattern(
        "weekday",
        r"(?:(?:early|late|this past)\s)?(?<!Black )(?<!Good )(?<!Super )(?<!Bloody )(?P<wday>(?:Mon|Tues"
        r"|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s«partofday»)?(?!\s(?:Times|Post|Mirror|Telegraph|Mail"
        r"|Herald))",
    ),
    Pattern(
        "repeated",
        r"(?:every\s(?:other\s)?|each\s)(?P<wday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    ),
    Pattern("repeated", r"(?P<wday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s"),
    Pattern(
        "week",
        r"(?:(?:early|earlier|late|later|mid|middle|end)\s(?:of\s)?)?«wrel»\s(?:week(?P<weekend>end)|week)",
    ),
    Pattern("week", r"the\s(?P<weekend>weekend)"),
    Pattern("week", r"(?:earlier|later)\sin\s(?P<wrel>the)\sweek"),
    Pattern("day", r"(?:(?:early|earlier|late|later)\s)?«drel»(?:\s«partofday»)?"),
    Pattern("calendar", r"«clock»«zone»"),
    # Amounts of time
    Pattern("away", r"«bound»?(?:«num»|(?P<count>\d{1,4})|«some»)\sand a half\s«unit»\s«ago»"),
    Pattern(
        "away",
        r"(?:about |around |nearly |almost |roughly |some )?«bound»?(?:(?P<num>«count»)|(?P<num>an?)"
        r"|«some»)\s«unit»\s«ago»",
    ),
    Pattern(
        "away",
        r"(?:(?P<num>«count»)|«some»)\s«unit»\s(?P<follows>(?P<ago>earlier|later|before(?=\s?[,.;)]|$)))(?!\s(?:than"
        r"|this|in|on|the|it|he|she|they))",
    ),
    Pattern("away", r"(?P<loose>decades|centuries|years|months|weeks|days)\s«ago»"),
    Pattern("vague", r"«vague»"),
    Pattern("repeated", r"(?:every|each|per)\s(?:(?P<num>«bare_count»|\d{1,2})\s)?«set_unit»"),
    Pattern("repeated", r"(?-i:(?P<unit>daily|weekly|monthly|quarterly|annual|annually|yearly|hourly))"),
    Pattern("repeated", r"(?:(?<=once )|(?<=twice )|(?<=times ))(?P<num>an?)\s«set_unit»"),
    Pattern("lasting", r"(?P<num>half)\s?(?P<halved>)an?\s(?P<unit>year|decade|century|hour|month)"),
    Pattern(
        "lasting",
        r"(?P<halved>half)[\s-](?:an?[\s-])?(?P<unit>year|decade|hour|month)(?!\s(?:of|ended))",
    ),
    Pattern(
        "lasting",
        r"(?P<num>«count»|an?)"
        r"\s(?P<unit>year|decade|century|hour|month)\sand (?P<more_half>a half)",
    ),
    Pattern("lasting", r"(?P<num>«count»|an?)\sand (?P<more_half>a half)\s«unit»"),
    Pattern(
        "lasting",
        r"(?:the\s(?:past|last|next|coming|previous|following|first|final)|past|next|coming)\s"
        r"(?:(?P<num>«count»)|«some»)\s«unit»",
    ),
    Pattern("lasting", r"the\s(?:past|last|next|coming|previous)\s(?P<one>)(?P<unit>decade|century|year)"),
    Pattern(
        "lasting",
        r"(?P<num>«count»)(?:\s{1,2}|[-‐‑])(?:more\s|straight\s|consecutive\s|full\s|whole\s)?«unit»"
        r"(?!(?<=quarter)\sof\b)(?!(?<=quarters)\sof\b)"
        r"(?!\s?(?:old|of age|plan)\b)(?!-(?:old|high|low|on-year)\b)(?!\s(?:highs?|lows?"
        r"|yields?|bonds?|notes?"
        r"|Treasury)\b)",
    ),
    Pattern("lasting", r"(?:«some»)\s«unit»"),
    Pattern(
        "lasting",
        r"(?:(?<=for )|(?<=within )|(?<=after )|(?<=about )|(?<=nearly )|(?<=almost )|(?<=over )|"
        r"(?<=than )|(?<=least )|(?<=lasting )|(?<=last )|(?<=roughly )|(?<=under ))(?P<num>an?"
        r"|one)\s«unit»(?!\s(?:old|plan))(?!(?<=quarter)\sof\b)",
    ),
    Pattern(
        "lasting",
        r"(?<=\bfor )(?P<unit>years|decades|months|weeks|days|centuries|hours)(?!\s(?:ago|later))",
    ),
    Pattern("lasting", r"(?P<unit>decades|months|weeks|years|days)-?\s?long"),
)  # fmt: skip

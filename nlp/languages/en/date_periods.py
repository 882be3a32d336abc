"""Patterns for `dates`: quarters, fiscal years, decades, years, weekdays and weeks in English."""

from __future__ import annotations

from nlp.words.dates import Pattern

PERIODS = (
    # Parts of a year
    Pattern(
        "calendar",
        r"(?:the\s|its\s)?(?:fiscal\s|fiscal-)?«quarter»[\s-](?:calendar\s|fiscal\s)?quarter"
        r"(?:\s(?:of\s)?(?:fiscal\s(?:year\s)?)?(?:«y»|«rely»))?(?!\s(?:of|century|horse))",
    ),
    Pattern("calendar", r"«y»(?:['’]s)?\s«quarter»[\s-]quarter"),
    Pattern("calendar", r"«yrel»(?:['’]s)?\s«quarter»[\s-]quarter"),
    Pattern(
        "calendar",
        (
            r"(?:the\s)?«quarter»[\s-]quarter\s(?P<yrel>a\syear\searlier|one\syear\searlier"
            r"|last\syear|this\syear|next\syear)"
        ),
    ),
    Pattern(
        "calendar",
        r"(?P<qrel>the\squarter)(?!\s(?:of|ended|ending|century|mark|point|final))",
        r"\b(?:in|for|of|during|over|this) ",
    ),
    Pattern(
        "calendar",
        (
            r"(?:the\s)?(?P<half>first|second|latter)[\s-]half(?!\s(?:time|goals?"
            r"|hours?|of|century|strike|dozen|lead))"
        ),
        r"\b(?:in|for|during|over|through|from) ",
    ),
    Pattern(
        "calendar",
        (
            r"(?P<half>first|second)[\s-]half(?=\s(?:net|profit|sales|earnings|results?"
            r"|revenue|loss|exports|imports|output|growth|gdp|figures|operating|trade))"
        ),
    ),
    Pattern(
        "calendar",
        (
            r"(?P<yback>(?:the\s(?:same\s)?(?:period|quarter|month|time)\s)?(?P<yrel>a\syear\searlier"
            r"|one\syear\searlier|the\syear\sbefore|the\sprevious\syear|the\sprior\syear))"
        ),
    ),
    Pattern(
        "calendar",
        r"(?P<yback>(?:the\s)?(?P<yrel>year-earlier|year-ago)(?:\s(?:period|quarter|month))?)",
    ),
    Pattern(
        "calendar",
        (
            r"(?:the\s)?(?:(?:early|late)\s)?«season»(?!\s(?:of|19|20|water|sports?"
            r"|games|olympics?|break|roll))(?![-\s](?:wheat|onion|loaded|fed))(?-i:"
            r"(?!\s[A-Z]))"
        ),
        r"\b(?:in|since|by|until|during|of|this|last|next|over|the whole|through) ",
    ),
    Pattern(
        "calendar",
        (
            r"(?:the\s)«season»(?!\s(?:of|19|20|water|sports?|games|olympics?|break"
            r"|roll))(?-i:(?!\s[A-Z]))"
        ),
    ),
    Pattern("calendar", r"(?:the\s)?«anyseason»\s(?:of\s)?(?:«y»|«rely»)"),
    Pattern(
        "calendar",
        (
            r"(?:the\s)?(?:«part»\s?-?)?(?:the\s)(?:(?P<part>early|late|mid-?)[\s-])?"
            r"(?P<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties"
            r"|nineties)(?!\s(?:percent|degrees))"
        ),
    ),
    Pattern("calendar", r"(?:the\s)?(?P<decade>(?:19|20)\d0)\s?['’]?s"),
    Pattern("calendar", r"«qrel»"),
    Pattern(
        "calendar",
        (
            r"(?P<quarter>q[1-4]|[1-4]q)(?:[\s-]?(?:of\s)?(?:«y»|«rely»|«yrel»|['’]?"
            r"(?P<yy>\d\d)(?!\d)))?"
        ),
    ),
    Pattern(
        "calendar",
        (
            r"(?:the\s)?(?:end|start|beginning|close|rest|remainder) of (?:the\s)?"
            r"(?P<yrel>year)(?!\s(?:to|ended|ending|that|\d))"
        ),
    ),
    Pattern(
        "calendar",
        (
            r"(?:the\s)?(?:end|start|beginning|close|rest|remainder) of (?P<mrel>the month"
            r"|month)(?!\s(?:to|ended|ending|that|\d))"
        ),
    ),
    Pattern(
        "calendar",
        r"(?P<mrel>the month)(?!\s(?:to|ended|ending|that|of|when|before|after|\d))",
        r"\b(?:in|for|of|during) ",
    ),
    Pattern("calendar", r"«part»\s?-?\s?«qrel»"),
    Pattern("calendar", r"«part»\s(?:the\s)?«quarter»[\s-]quarter(?:\sof\s(?:«y»|«rely»))?"),
    Pattern(
        "calendar",
        (
            r"(?:the\s)?(?P<half>first|second|1st|2nd|latter)[\s-]half\s(?:of\s)?"
            r"(?:«y»|«rely»|«yrel»)"
        ),
    ),
    Pattern("calendar", r"«y»[\s-](?:(?P<quarter>q[1-4]|[1-4]q)|(?P<half>h[12]|[12]h))"),
    Pattern("calendar", r"(?P<half>h1|h2|1h|2h)\s?(?:of\s)?«y»"),
    Pattern("calendar", r"(?:the\s)?(?P<season>spring|summer|autumn|fall|winter)\s(?:of\s)?«y»"),
    Pattern("calendar", r"(?P<yrel>last|this|next)\s(?P<season>spring|summer|autumn|fall|winter)"),
    Pattern(
        "months_so_far",
        (
            r"(?:the\s)?first\s(?P<num>«count»)\s(?P<unit>months|quarters)(?:\sof\s"
            r"(?:the\syear|«y»|«rely»))?"
        ),
    ),
    Pattern(
        "range",
        r"(?:the\s)?(?:three|six|nine|12)[\s-]months?\s(?:period\s)?from\s«monthname»\sto\s«monthn"
        r"ame2»"
        r"(?:\s«y2»)?",
    ),
    # Fiscal years
    Pattern("fiscal", r"«fyrel»"),
    Pattern(
        "fiscal",
        r"(?:the\s)?(?:«y»\s)?(?:fiscal|financial|business)\syear\s?(?:(?:that"
        r"|which)\s)?(?:starting"
        r"|beginning|begins|starts|started|began|from|commencing)\s(?:(?:in|on"
        r"|from)\s)?(?:this\s|next\s"
        r"|last\s)?(?P<start>January|February|March|April|May|June|July|August"
        r"|September|October|November"
        r"|December|Apr\.?|Oct\.?)(?:\s\d{1,2})?(?:,?\s«y»)?",
    ),
    Pattern(
        "fiscal",
        r"(?:the\s)?(?:full\s)?(?:fiscal\s|financial\s|business\s)?year\s(?:"
        r"(?:that|which)\s)?(?:ending"
        r"|ended|ends|through|to|until)\s(?:(?:in|on)\s)?(?:this\s|next\s|last\s)?"
        r"(?P<close>January"
        r"|February|March|April|May|June|July|August|September|October|November"
        r"|December|Mar\.?|Sept?\.?"
        r"|Dec\.?)(?:\s\d{1,2})?(?:,?\s«y»)?",
    ),
    Pattern(
        "fiscal",
        r"(?:the\s)?(?:fiscal|financial)(?:\syear)?\s?«y»(?:[-/–](?P<yy2>\d\d)"
        r"(?!\d))?(?:\s(?:fiscal"
        r"|financial) year)?",
    ),
    Pattern("fiscal", r"(?:the\s)?«y»(?:[-/–]\d\d(?!\d))?\s(?:fiscal|financial)\syear"),
    Pattern("fiscal", r"FY\s?-?(?:«y»|(?P<yy>\d\d))(?:[-/–]\d\d(?!\d))?"),
    # Decades and centuries
    Pattern("calendar", r"(?:the\s)?(?:«part»\s?-?)?(?:the\s)?(?P<decade>(?:1[5-9]|20)\d0)s"),
    Pattern("calendar", r"(?:the\s)?(?:«part»\s?-?)?(?:the\s)?['’](?P<decade>[1-9]0)s"),
    Pattern(
        "calendar",
        r"(?:the\s)?(?:«part»\s?-?)?(?:the\s)?(?P<century>1\d|2[01])(?:st|th)[\s-]century",
    ),
    # Years
    Pattern(
        "calendar",
        r"«part»(?:\s|-)?(?:«y»|(?P<yrel>last year|this year|next year|the year|that year))",
    ),
    Pattern(
        "calendar",
        (
            r"(?:earlier|later|sometime)\s(?P<yrel>this year|last year|next year"
            r"|in the year|that year)"
        ),
    ),
    Pattern(
        "calendar",
        r"(?:(?<=within )|(?<=during )|(?<=in )|(?<=later in )|(?<=throughout )"
        r"|(?<=for )|(?<=rest of )"
        r"|(?<=end of )|(?<=half of )|(?<=course of )|(?<=so far ))(?P<yrel>the year)"
        r"(?!\s(?:to|ended"
        r"|ending|through|before|after|that|when|in which|on|\d))",
    ),
    Pattern("calendar", r"«yrel»(?!\s(?:to|ended|ending|when|'s end))"),
    Pattern(
        "calendar",
        r"(?:(?<=end of )|(?<=by )|(?<=at )|(?<=before )|(?<=until ))(?:the\s)?"
        r"(?P<yrel>year)[\s-]"
        r"(?P<part>end)",
    ),
    Pattern(
        "calendar",
        r"(?:(?<=\bin )|(?<=\bof )|(?<=\bby )|(?<=since )|(?<=from )|(?<=until )"
        r"|(?<=before )|(?<=after )"
        r"|(?<=through )|(?<=than )|(?<=during )|(?<=and )|(?<=\bto )|(?<=for )"
        r"|(?<=for the )|(?<=\bthe )"
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
        r"«clock»«zone»(?=(?:\sand\s|\sto\s|\s?[-–]\s?)\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?,?\s"
        r"(?:on\s)?"
        r"(?P<wday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))",
    ),
    Pattern(
        "weekday",
        r"(?!that\s\w+['’]s)"
        r"(?:earlier\s|early\s|late\s|later\s)?(?:on\s)?«wrel»\s(?P<wday>(?:Mon"
        r"|Tues|Wednes|Thurs|Fri"
        r"|Satur|Sun)day)(?:\s«partofday»)?",
    ),
    Pattern(
        "weekday",
        (
            r"(?P<wday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s«partofday»)?,?\s"
            r"(?:of\s)?«wrel»\sweek"
        ),
    ),
    Pattern(
        "weekday",
        r"(?P<follows>the)\s(?P<wday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
        r"(?=[.,;]|\s(?:and|before|after|to)\b)",
        r"\bon ",
    ),
    Pattern(
        "weekday",
        r"(?:(?:early|late|this past)\s)?(?<!Black )(?<!Good )(?<!Mr )(?<!Mr\. )"
        r"(?<!Ms )(?<!Ms\. )(?<!Super )(?<!Bloody )(?P<wday>(?:Mon|Tues"
        r"|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s«partofday»)?(?!\s(?:Times|Post"
        r"|Mirror|Telegraph|Mail"
        r"|Herald))",
    ),
    Pattern(
        "repeated",
        r"(?:every\s(?:other\s)?|each\s|any\s)«wdayname»(?:\s«partofday»)?",
    ),
    Pattern(
        "repeated",
        r"«wdayname»(?:s|\s(?:early\s|late\s)?(?P<tod>mornings|afternoons|evenings|nights))",
    ),
    Pattern("repeated", r"(?:every|each|any)\s(?P<weekend>weekend)"),
    Pattern("repeated", r"(?P<weekend>weekends)"),
    Pattern("repeated", r"(?:every|each)\s(?P<tod>morning|afternoon|evening|night)"),
    Pattern(
        "week",
        (
            r"(?:(?:early|earlier|late|later|mid|middle|end)\s(?:of\s)?)?«wrel»\s"
            r"(?:week(?P<weekend>end)|week)"
        ),
    ),
    Pattern("week", r"(?:this\s|the\s)?(?P<wrel>past)\s(?P<weekend>weekend)"),
    Pattern("week", r"the\s(?P<weekend>weekend)(?!\s(?:of|after|before)\s[A-Z])"),
    Pattern(
        "week",
        (
            r"(?:the\s)?(?:week|w/c|week commencing|week beginning|week starting)\s"
            r"(?:of\s)?(?:the\s)?(?:«monthname»\s(?:the\s)?«daynumber»|«daynumber»\s"
            r"(?:of\s)?«monthname»|(?P<month>1[0-2]|0?[1-9])/(?P<day>\d\d?))(?:,?\s«y»)?"
        ),
    ),
    Pattern("week", r"w/c\s(?:«monthname»\s«daynumber»|«daynumber»\s«monthname»)(?:,?\s«y»)?"),
    Pattern(
        "week",
        (
            r"(?:the\s)?(?P<weekend>weekend)\sof\s(?:the\s)?(?:«monthname»\s«daynumber»"
            r"|«daynumber»\s(?:of\s)?«monthname»)(?:,?\s«y»)?"
        ),
    ),
    Pattern(
        "week",
        (
            r"(?:the\s)?week\s(?:no\.?\s|number\s)?(?P<weekno>[1-5]?\d)(?:,?\s(?:of\s"
            r"|in\s)?(?:«y»|«yrel»))?(?!\s?(?:%|percent|points|yards))"
        ),
        r"(?:\b(?:in|on|for|of|by|since|until|to|from|the|between|and)|,|^) ?",
    ),
    Pattern("week", r"«y»[\s-]?(?:-?W|\sweek\s)(?P<weekno>[0-5]?\d)"),
    Pattern(
        "week",
        r"(?P<wrel>the)\sweek(?!\s(?:of|to|ended|ending|that|when|before|after|in))",
        (
            r"\b(?:rest|end|middle|remainder|remaining|course|beginning|start|later in"
            r"|earlier in|close|part|for) of |\bin |\bfor |\bduring |\bon "
        ),
    ),
    Pattern("week", r"(?P<wrel>the)\s(?P<weekend>weekend)"),
    Pattern("calendar", r"(?P<yrel>this|last|next)\s(?:(?P<century>century)|(?P<decade>decade))"),
    Pattern("week", r"the\sweek\s(?P<wrel>after next|before last)"),
    Pattern(
        "weekday",
        (
            r"(?:(?P<lately>(?:this\s)?past|last past)|(?P<soon>upcoming|(?:this\s"
            r"|the\s)?coming))\s«wdayname»(?:\s«partofday»)?"
        ),
    ),
    Pattern(
        "weekday",
        r"(?:the\s)?«shortwday»(?:\s«partofday»)?(?!\s[A-Z])(?!\w)",
        (
            r"\b(?:on|next|last|this|until|by|from|till|to|through|and|or|every|since"
            r"|before|after|either|for|back|at) |^|, |- "
        ),
    ),
    Pattern("weekday", r"«wrel»\s«shortwday»(?!\w)"),
    Pattern("week", r"(?:earlier|later)\sin\s(?P<wrel>the)\sweek"),
    Pattern("day", r"(?:(?:early|earlier|late|later)\s)?«drel»(?:,?\s«partofday»)?«no_event»"),
    Pattern(
        "day",
        (
            r"(?:(?:early|earlier|late|later)\s)?(?P<drel>this|last|next|that same|that|the same"
            r"|the previous|the following)\s(?:early\s|late\s|mid-?)?(?P<tod>morning"
            r"|afternoon|evening|night)"
        ),
    ),
    Pattern("day", r"(?:(?:early|earlier|late|later)\s)?(?P<drel>(?P<tod>tonight|tonite))"),
    Pattern(
        "day",
        (
            r"(?P<drel>(?P<tod>overnight))(?!\s(?:success|bag|stay|train|flight|bus"
            r"|rate|lending|index))"
        ),
    ),
)

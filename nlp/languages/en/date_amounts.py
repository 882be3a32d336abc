"""Patterns for `dates`: durations, what lies so long ago, repeated and vague times in English."""

from __future__ import annotations

from nlp.words.dates import Pattern

# A rate stands after an amount: "40,000 barrels a day", "$40 a day".
RATE = (
    r"(?:[\d.,]+|\bone|two|three|four|five|six|ten|hundred|thousand|million"
    r"|billion|trillion|once|twice|times|several)(?:\s\w{2,12}(?<!is)(?<!was)"
    r"(?<!for)(?<!in)(?<!after)(?<!with)(?<!than)){0,2} "
)

AMOUNTS = (
    # Amounts of time
    Pattern("away", r"«bound»?(?:«num»|(?P<count>\d{1,4})|«some»)\sand a half\s«unit»\s«ago»"),
    Pattern(
        "away",
        r"(?:about |around |nearly |almost |roughly |some )?«bound»?(?:(?P<num>«count»)"
        r"|(?P<num>an?)"
        r"|«some»)\s«unit»\s«ago»",
    ),
    Pattern(
        "away",
        r"(?:(?P<num>«count»)|«some»)\s«unit»\s(?P<follows>(?P<ago>earlier|later"
        r"|before(?=\s?[,.;)]|$)))(?!\s(?:than"
        r"|this))",
    ),
    Pattern("away", r"(?P<num>an?)\s(?P<unit>week)\s(?P<follows>(?P<ago>earlier|later))"),
    Pattern("away", r"(?P<loose>decades|centuries|years|months|weeks|days)\s«ago»"),
    Pattern(
        "away",
        (
            r"(?P<ahead>)(?P<num>«count»|an?)\s(?P<unit>days?|weeks?|months?|years?)"
            r"(?!\s(?:of|old|ago|later|time))"
        ),
        r"(?<!with)(?:\b|^)in ",
    ),
    Pattern(
        "away",
        r"(?:(?P<num>«count»|an?)|«some»)\s«unit»\s(?P<ago>from|after|before)\s(?:now|«drel»)",
    ),
    Pattern(
        "away",
        (
            r"(?:(?P<num>«count»|an?)|«some»)\s«unit»\s(?P<follows>(?P<ago>prior"
            r"|previously))(?!\sto)"
        ),
    ),
    Pattern("vague", r"«vague»"),
    Pattern(
        "vague",
        (
            r"(?P<vague>in the past)(?!\s(?:\w+\s)?(?:hours?|days?|weeks?|months?"
            r"|years?|decades?|quarters?|century|few|several))"
        ),
    ),
    Pattern(
        "lasting",
        r"the\s(?:past|coming|preceding)\s(?P<one>)(?P<unit>day|week|month|quarter|season)",
    ),
    Pattern("repeated", r"(?:every|each)\s(?P<num>other|second|third|few)\s«set_unit»"),
    Pattern(
        "lasting",
        (
            r"(?P<unit>minutes|hours|days|weeks|months|years|decades)(?=\s(?:before"
            r"|after)\s(?!that\b))"
        ),
    ),
    Pattern(
        "lasting", r"(?P<num>an?)\s(?P<unit>decade|century)(?!\s(?:ago|later|earlier|old|and))"
    ),
    Pattern(
        "lasting",
        (
            r"(?:the\s)?(?:past|last|next|coming)\s(?P<one>)(?P<unit>year|decade"
            r"|hour|month)\sand\s(?P<more_half>a half)"
        ),
    ),
    Pattern("repeated", r"(?P<unit>«often»)"),
    Pattern("repeated", r"per\s(?P<unit>annum|day|night|week|month|quarter|year|hour)"),
    Pattern(
        "repeated",
        (
            r"an?\s(?P<unit>day|week|month|year|hour|night)(?!\s(?:ago|earlier|later"
            r"|before|after|from|and|or|of|to|old|in))"
        ),
        RATE,
    ),
    Pattern("repeated", r"any\s(?P<unit>day|week|month|year)", r"be "),
    Pattern(
        "lasting",
        (
            r"(?P<num>«count»|an?|\d{1,3}\.\d)(?:\s|-)?«unit»,?(?:\sand)?\s(?P<num2>«count»"
            r"|\d{1,3})(?:\s|-)?«unit2»(?!\s(?:ago|later|earlier))"
        ),
    ),
    Pattern("lasting", r"(?P<num>\d{1,3}\.\d{1,2})[\s-]?«unit»(?!\s?(?:old|ago))"),
    Pattern(
        "lasting",
        (
            r"(?P<num>\d{1,3})(?P<unit>hrs?|hours?|mins?|minutes?|secs?|years?|yrs?"
            r"|months?|weeks?|days?)(?!\s?(?:old|ago))"
        ),
    ),
    Pattern(
        "lasting",
        (
            r"(?P<one>)another\s(?P<unit>day|night|week|month|year|decade|hour|minute"
            r"|century|quarter)"
        ),
    ),
    Pattern("lasting", r"another\s(?:(?P<num>«count»)|«some»)\s«unit»"),
    Pattern(
        "lasting",
        (
            r"(?P<one>)(?:all|an?\s(?:full|whole|entire)|the\s(?:whole|full|entire))\s"
            r"(?P<unit>day|night|week|month|year|decade|century)(?!s)"
        ),
    ),
    Pattern(
        "lasting",
        (
            r"(?:the\s)?«around»\s(?:(?P<num>«count»)|«some»)(?:\sof)?\s(?:\w{4,11}\s)?«unit»"
            r"(?!\s(?:old|ago))"
        ),
    ),
    Pattern("lasting", r"(?:the\s)?(?P<num>«count»)\s«around»\s«unit»"),
    Pattern(
        "lasting",
        (
            r"(?:the\s)?(?:past|last|previous|next|coming|final)\s(?P<one>)(?P<unit>hour"
            r"|minute|decade|century|half-century)(?!s)"
        ),
    ),
    Pattern(
        "lasting",
        r"(?P<unit>years|decades|months|weeks|centuries|generations)(?=\sof\s[a-z])",
        r"\b(?:after|for|by|through|despite|following|during|with|in) ",
    ),
    Pattern("lasting", r"(?:for|over|across|in|through|within)\s(?P<unit>decades|centuries)"),
    Pattern(
        "lasting",
        (
            r"(?P<unit>decades|centuries|years|months|weeks|days|hours)(?=\s(?:earlier"
            r"|before|after|later|old)?\b)"
        ),
        (
            r"\b(?:take|takes|took|taken|last|lasts|lasted|spent|spend|spending|within"
            r"|over|be|been|many|take up to|matter of|couple of|up to) "
        ),
    ),
    Pattern("repeated", r"(?:every|each|per)\s(?:(?P<num>«bare_count»|\d{1,2})\s)?«set_unit»"),
    Pattern(
        "repeated",
        (
            r"(?-i:(?P<unit>daily|weekly|monthly|quarterly|annual|annually|yearly"
            r"|hourly|nightly|everyday))"
        ),
    ),
    Pattern("repeated", r"(?:(?<=once )|(?<=twice )|(?<=times ))(?P<num>an?)\s«set_unit»"),
    Pattern(
        "lasting", r"(?P<num>half)\s?(?P<halved>)an?\s(?P<unit>year|decade|century|hour|month)"
    ),
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
    Pattern(
        "lasting",
        r"the\s(?:past|last|next|coming|previous)\s(?P<one>)(?P<unit>decade|century|year)",
    ),
    Pattern(
        "lasting",
        r"(?P<num>«count»)(?:\s{1,2}|[-‐‑])(?:more\s|straight\s|consecutive\s"
        r"|full\s|whole\s)?«unit»"
        r"(?!(?<=quarter)\sof\b)(?!(?<=quarters)\sof\b)"
        r"(?!\s?(?:old|of age)\b)(?-i:(?!\s?Plan\b))(?!-(?:old|high|low|on-year)\b)"
        r"(?!\s(?:highs?|lows?"
        r"|yields?|bonds?|notes?"
        r"|Treasury)\b)",
    ),
    Pattern("lasting", r"(?:«some»)\s«unit»"),
    Pattern(
        "lasting",
        r"(?:(?<=for )|(?<=within )|(?<=after )|(?<=about )|(?<=nearly )|(?<=almost )"
        r"|(?<=over )|"
        r"(?<=than )|(?<=least )|(?<=lasting )|(?<=last )|(?<=roughly )|(?<=under ))(?P<num>an?"
        r"|one)\s«unit»(?!\s(?:old|plan))(?!(?<=quarter)\sof\b)",
    ),
    Pattern(
        "lasting",
        (
            r"(?:(?<=\bfor )|(?<=within )|(?<=taken )|(?<=after ))(?P<unit>years"
            r"|decades|months|weeks|days|centuries|hours)(?!\s(?:ago|later))"
        ),
    ),
    Pattern("lasting", r"(?P<unit>decades|months|weeks|years|days)-?\s?long"),
)

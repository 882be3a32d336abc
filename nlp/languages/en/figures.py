"""Word tables for `figures`: English as wire services and newspapers print it.

Symbols and names of currencies: ISO 4217, https://www.iso.org/iso-4217-currency-codes.html; full names
come from Unicode CLDR. SI symbols: https://ucum.org/ucum.
"""

from __future__ import annotations

from nlp.words.figures import FigureWords, Unit, Whole

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_TEENS = "sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: at for at, word in enumerate(f"{_ONES} {_TEENS}".split(), start=1)} | {
    word: at * 10 for at, word in enumerate(_TENS.split(), start=2)
}
SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "bn": 10**9, "tn": 10**12, "trn": 10**12, "mn": 10**6, "mln": 10**6, "bln": 10**9,
    "trln": 10**12, "m": 10**6, "b": 10**9, "k": 10**3, "dozen": 12,
}  # fmt: skip
_S = r"[\s-]?"

_TIME = (
    r"(?:working |business |calendar |consecutive |straight |full |more |further |successive )*"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|quarters?|centur(?:y|ies)|"
    r"nights?|weekends?|sessions?|fiscal years?|yr|yrs|hrs?|mins?)\b"
)

WORDS = FigureWords(
    small=SMALL,
    scales=SCALES,
    locales=("en",),
    before=(
        Unit(r"(?<![A-Za-z])S\$\s?|\bSGD\s?", "SGD"),
        Unit(r"\bHK\$\s?|\bHKD\s?", "HKD"),
        Unit(r"\bNT\$\s?|\bTWD\s?", "TWD"),
        Unit(r"(?<![A-Za-z])A\$\s?|\bAU\$\s?|\bAUD\s?", "AUD"),
        Unit(r"(?<![A-Za-z])C\$\s?|\bCAD\s?", "CAD"),
        Unit(r"\bNZ\$\s?|\bNZD\s?", "NZD"),
        Unit(r"(?:\bUS\s?|\bU\.S\.\s?)?\$\s?|\bUSD\s?", "USD"),
        Unit(r"€\s?|\bEUR\s?", "EUR"),
        Unit(r"£\s?|\bGBP\s?", "GBP"),
        Unit(r"\b(?:CN|RMB)\s?[¥￥]\s?|\b(?:RMB|CNY)\s?", "CNY"),
        Unit(r"[¥￥]\s?|\bJPY\s?", "JPY"),
        Unit(r"₩\s?|\bKRW\s?", "KRW"),
        Unit(r"₹\s?|\bINR\s?|\bRs\.?\s?", "INR"),
    ),
    after=(
        Unit(r"\s?(?:%|％)(?!\s?points?\b)|[\s-](?:per\s?cent|pct)\b(?!age)", "percent"),
        Unit(r"\s?%\s?points?\b|[\s-]percent(?:age)?[\s-]points?\b|[\s-]pp\b", "percent"),
        Unit(r"[\s-]basis[\s-]points?\b|\s?bps?\b", "percent", 0.01),
        Unit(r"[\s-]points?\b(?!\s(?:plan|programme|program|agenda|proposal))", "point"),
        Unit(
            rf"{_S}(?:US|U\.S\.|American)\sdollars?\b"
            r"(?:\s(?:and\s)?(?P<hundredths>\d{1,2})\scents?\b)?",
            "USD",
        ),
        Unit(
            rf"{_S}dollars?\b(?:\s(?:and\s)?(?P<hundredths>\d{{1,2}})\scents?\b)?",
            "USD",
        ),
        Unit(rf"{_S}yen\b", "JPY"),
        Unit(rf"{_S}(?:yuan|renminbi|RMB)\b", "CNY"),
        Unit(rf"{_S}euros?\b", "EUR"),
        Unit(rf"{_S}(?:pounds sterling|pounds)\b", "GBP"),
        Unit(rf"{_S}won\b(?!\s(?:the|a|an|by|in)\b)", "KRW"),
        Unit(rf"{_S}(?:Indian )?rupees?\b", "INR"),
        Unit(rf"{_S}(?:baht)\b", "THB"),
        Unit(rf"{_S}roubles?\b", "RUB"),
        Unit(rf"{_S}(?:metric[\s-])?(?:tons?|tonnes?)\b|\s?(?:mt|t)\b", "t"),
        Unit(rf"{_S}(?:kilograms?|kilogrammes?|kilos?|kg)\b", "kg"),
        Unit(rf"{_S}(?:grams?|grammes?)\b|\s?g\b", "g"),
        Unit(rf"{_S}(?:square kilomet(?:er|re)s?|sq\.?\s?km)\b", "km2"),
        Unit(rf"{_S}(?:nautical miles?)\b", "[nmi_i]"),
        Unit(rf"{_S}(?:kilomet(?:er|re)s?|km)\b", "km"),
        Unit(rf"{_S}(?:nanomet(?:er|re)s?|nm)\b", "nm"),
        Unit(rf"{_S}(?:centimet(?:er|re)s?|cm)\b", "cm"),
        Unit(rf"{_S}(?:millimet(?:er|re)s?|mm)\b", "mm"),
        Unit(rf"{_S}(?:met(?:er|re)s?)\b", "m"),
        Unit(rf"{_S}miles?\b", "[mi_i]"),
        Unit(rf"{_S}hectares?\b", "har"),
        Unit(rf"{_S}barrels?\b", "[bbl_us]"),
        Unit(rf"{_S}(?:litres?|liters?)\b", "L"),
        Unit(rf"{_S}(?:gigawatts?|GW)\b", "GW"),
        Unit(rf"{_S}(?:megawatts?|MW)\b", "MW"),
        Unit(rf"{_S}(?:kilowatt[\s-]hours?|kWh)\b", "kW.h"),
        Unit(r"-?fold\b", "ratio"),
        Unit(
            r"\stimes\s(?=(?:more|less|as|the|its|higher|lower|larger|bigger|greater|that)\b)",
            "ratio",
        ),
    ),
    wholes=(
        Whole(
            r"\b(?:doubl(?:ed|es|ing)|double\b(?=\s(?:the|that|its|what|from)\b))(?!\s(?:down|standard))",
            2,
            "ratio",
        ),
        Whole(r"\btripl(?:ed|es|ing)\b|\btrebl(?:ed|es|ing)\b", 3, "ratio"),
        Whole(r"\bquadrupl(?:ed|es|ing)\b", 4, "ratio"),
        Whole(
            r"\bhalv(?:ed|es|ing)\b|(?<=\bby )half\b|"
            r"\bhalf(?=\sof\b)(?<!first half)(?<!second half)(?<!latter half)(?<!other half)",
            0.5,
            "ratio",
        ),
        Whole(r"\b(?:a|one)[\s-]third\b(?=\sof\b|[.,;])(?<!in a third)", 1 / 3, "ratio"),
        Whole(r"\btwo[\s-]thirds\b", 2 / 3, "ratio"),
        Whole(
            r"\b(?:one[\s-]quarter\b|a quarter\b)(?=\sof\b(?!\s(?:a century|growth|the year)))",
            0.25,
            "ratio",
        ),
        Whole(r"\bthree[\s-]quarters\b(?=\sof\b)", 0.75, "ratio"),
        Whole(r"\b(?:a|one)[\s-](?:fifth|tenth)\b(?=\sof\b)", 0.2, "ratio"),
    ),
    hedges_before=(
        (
            "lt",
            r"\b(?:no more than|not more than|at most|less than|fewer than|under|below|just under|up to|"
            r"short of|a maximum of|as much as|as many as|capped at)(?:\s(?:a|an|the))?",
        ),
        (
            "gt",
            r"\b(?:at least|no less than|no fewer than|not less than|more than|over|above|"
            r"exceed(?:ed|s|ing)?|in excess of|upwards? of|surpass(?:ed|es|ing)?|topp?(?:ed|ing)|"
            r"greater than|just over|beyond|a minimum of|well over)(?:\s(?:a|an|the|some|half))?",
        ),
        (
            "approx",
            r"\b(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|close to|circa|"
            r"an estimated|estimated|or so|near)(?:\s(?:a|an|the|another|half))?|[~≈]",
        ),
    ),
    hedges_after=(
        (
            "gt",
            r"\s?(?:\+|or more\b|or higher\b|-plus\b|and above\b|and more\b)|(?:\s[a-z-]+){1,2} or more\b",
        ),
        ("lt", r"\s?(?:or less\b|or fewer\b|or below\b)"),
        ("approx", r"(?:-odd\b|\sor so\b|-ish\b)|(?:\s[a-z]+) or so\b"),
    ),
    never_before=(
        r"(?:\b(?:no|nos|number|article|articles|art|section|sections|chapter|page|pages|paragraph|phase|"
        r"annex|clause|part|order|resolution|flight|boeing|airbus|route|line|type|level|category|version|"
        r"volume|issue|rule|bulletin|tel|telephone|phone|fax|form|room|floor|gate|platform|channel|"
        r"announcement|notice|decree|directive|group of|aged?|ranked|rank|top|apollo|article no|"
        r"chapter no)\.?\s*(?:no\.?\s*|number\s*)?|#\s?|№\s?|\b[A-Za-z]+[-‑/]|[A-Za-z]|@)$"
    ),
    never_after=(
        rf"(?:st|nd|rd|th)\b|[\s-]{_TIME}|-(?!percent|dollar|yen|yuan|ton|odd|plus|strong)[A-Za-z]|"
        r"\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock|hours? gmt|gmt|jst|utc)\b|:\d|\s?/\s?\d|"
        r"\stimes\b|,\s(?:who|is|was|a|an|told|said|from)\b|"
        r"\s(?:yen |yuan |won )?(?:per|to the|against the|to a)\s(?:US |U\.S\. )?(?:dollar|euro|yuan)\b|"
        r"\s(?:percent|century)|°|\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
    ),
    never_words_after=(
        r"\s(?:countries|nations|sides|neighbou?rs|governments|powers|economies|leaders|capitals|peoples|"
        r"parties|of\s(?:them|the|us|its|his|her|these|those|which|whom)|thirds?|or|decades?|and|another|"
        r"asian|world war|to|in|on|at|the)\b|-[A-Za-z]|[.,;:]|\s?$"
    ),
    joins=r"to|and|or|through|-|–|—|~",
    converts=r"\s?[(（]\s?(?:about|around|roughly|approximately|some|nearly|or|equivalent to|equal to)?\s?"
    r"|,? or (?:about |around |roughly |some |approximately |nearly )?|,? equivalent to (?:about )?",
    year_before=r"(?:\b(?:in|since|by|of|from|until|till|during|before|after|through|to|year|early|late|mid|"
    r"end|fiscal|fy|and|for|between|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter)"
    r"\.?[\s-]*(?:the\s)?|[,(/–-]\s?)$",
    base_before=r"\b(?:from|than|than in|compared with|compared to|against|versus)\s(?:the\s)?$",
    indices=r"\b(?:index|indices|average|stocks?|shares|nikkei|dow|nasdaq|composite|benchmark)\b",
    rise=r"\b(?:rise|rises|rose|risen|rising|increas\w+|gr[eo]w\w*|growth|up|jump\w*|surg\w+|climb\w*|gain\w*|"
    r"soar\w*|expand\w*|higher|advanc\w+|add(?:ed|ing))\b",
    fall=r"\b(?:fall\w*|fell|drop\w*|declin\w+|down|decreas\w+|plung\w+|slip\w*|shr[aiu]nk\w*|shrinking|slump\w*|"
    r"tumbl\w+|lower|reduc\w+|contract\w*|lost|cut|cuts|dragging|slid\w*|dip\w*)\b",
    level=r"\b(?:account\w* for|total\w*|amount\w* to|share|stood at|stands? at|reach\w*|represent\w*|worth|"
    r"valued? at|comprised|made up|supplied|closed at|ended at)\b",
    source=r"\b(?:according to|citing|data (?:from|by)|estimates? (?:by|from)|figures from)\b",
    from_before=r"\bfrom\s(?:the\s)?",
    to_before=r"\b(?:to|bound for)\s(?:the\s)?",
    imports=r"\bimport(?:s|ed|ing)?\b",
    exports=r"\bexport(?:s|ed|ing)?\b|\bshipments?\b",
)

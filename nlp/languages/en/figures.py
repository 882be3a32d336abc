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
SMALL |= {"zero": 0, "nought": 0, "naught": 0}
_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_PARTS = {word: at for at, word in enumerate(_ORDINALS.split(), start=3)} | {
    "quarter": 4, "half": 2, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
FRACTIONS = (
    _PARTS
    | {f"{word}s": at for word, at in _PARTS.items()}
    | {"halves": 2, "first": 1, "firsts": 1}
)
SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "bn": 10**9, "tn": 10**12, "trn": 10**12, "mn": 10**6, "mln": 10**6, "bln": 10**9,
    "trln": 10**12, "tln": 10**12, "mil": 10**6, "lakh": 10**5, "crore": 10**7, "dozens": 12,
    "hundreds": 100, "millions": 10**6, "dozs": 12, "dzs": 12, "b": 10**9, "k": 10**3, "dozen": 12,
}  # fmt: skip
_S = r"[\s-]?"
_BELOW = "|".join(sorted(SMALL, key=len, reverse=True))
_CENTS = (
    rf"(?:and\s)?(?P<hundredths>\d{{1,2}}(?![\d%]|[.,]\d|\s?[a-z$€£])|\d{{1,2}}(?=\scents?\b)"
    rf"|(?:{_BELOW})(?:[\s-](?:{_BELOW}))?\b(?=\scents?\b|\s?[.,]|$))(?:\scents?\b)?"
)
_RISE = (
    r"rise|rises|rose|risen|rising|increas\w+|gr[eo]w\w*|growth(?: of)?|(?<!gave )(?<!give )(?<!gives )up|"
    r"jump\w*|surg\w+|climb\w*|gain\w*|"
    r"soar\w*|expand\w*|higher|advanc\w+|add(?:s|ed|ing)?|raised|lifted|swell\w*|widen\w*"
)
_FALL = (
    r"fall\w*|fell|drop\w*|declin\w+|down|decreas\w+|plung\w+|slip\w*|shr[aiu]nk\w*|shrinking|slump\w*|"
    r"tumbl\w+|lower\w*|reduc\w+|contract\w*|lost|losing|loses?|cuts?|cutting|slid\w*|dip\w*|shed\w*|"
    r"shav\w+|gave up|gives? up|off|eas(?:ed|es)|crash\w*|sank|sunk|trimm?\w*"
)
# what may stand between the verb and the amount of the change; "to" would make it the level reached
_BY = (
    r"(?:,?\s(?:by|of|some|about|around|nearly|almost|roughly|approximately|more|than|over|at\sleast|as|"
    r"much|up to|less|just|only|another|an?|the|further|again|well|sharply|slightly|steeply|estimated|"
    r"annuali[sz]ed|record|close)){0,6}\s"
)
_THAN = r"\s?(?:\([^()]{0,24}\)\s)?(?:(?!but\b|and\b|or\b|while\b|from\b)\w+\s)?"
_DEGREES = r"\s?(?:°|degs?\.?|degrees?)\s?"

_TIME = (
    r"(?:working |business |calendar |consecutive |straight |full |more |further |successive )*"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|quarters?|centur(?:y|ies)|"
    r"nights?|weekends?|sessions?|fiscal years?|yr|yrs|hrs?|mins?)\b"
)

WORDS = FigureWords(
    small=SMALL,
    scales=SCALES,
    fractions=FRACTIONS,
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
        Unit(rf"{_S}(?:metric[\s-]|long[\s-]|short[\s-])?(?:tons?|tonnes?)\b|\s?(?:mt|t)\b", "t"),
        Unit(rf"{_S}(?:kilograms?|kilogrammes?|kilos?|kgs?)\b", "kg"),
        Unit(rf"{_S}(?:micrograms?|microgrammes?)\b|\s?(?:[µμ]g|mcg)\b", "ug"),
        Unit(rf"{_S}(?:milligrams?|milligrammes?)\b|\s?mg\b", "mg"),
        Unit(rf"{_S}(?:grams?|grammes?)\b|\s?g\b(?!\d)", "g"),
        Unit(rf"{_S}(?:ounces?|oz)\b", "[oz_av]"),
        Unit(
            rf"{_S}lbs?\b|{_S}pounds?\b(?=\sof\b(?!\s(?:aid|debt|spending|cuts|savings)))",
            "[lb_av]",
        ),
        Unit(rf"{_S}(?:square kilomet(?:er|re)s?|sq\.?\s?km)\b|\s?km(?:2\b|²)", "km2"),
        Unit(rf"{_S}(?:square met(?:er|re)s?|sq\.?\s?m)\b|\s?m(?:2\b|²)", "m2"),
        Unit(rf"{_S}(?:square (?:feet|foot)|sq\.?\s?ft)\b", "[sft_i]"),
        Unit(rf"{_S}square miles?\b", "[smi_us]"),
        Unit(rf"{_S}(?:cubic met(?:er|re)s?)\b|\s?m(?:3\b|³)", "m3"),
        Unit(rf"{_S}(?:cubic (?:feet|foot))\b", "[cft_i]"),
        Unit(rf"{_S}acres?\b", "[acr_us]"),
        Unit(rf"{_S}hectares?\b", "har"),
        Unit(rf"{_S}(?:miles (?:per|an) hour|mph)\b", "[mi_i]/h"),
        Unit(rf"{_S}kilomet(?:er|re)s?\s(?:per|an)\shour\b|\s?(?:kph|kmph|km/hr?)\b", "km/h"),
        Unit(rf"{_S}met(?:er|re)s? (?:per|a) second\b|\s?m/s\b", "m/s"),
        Unit(rf"{_S}nautical miles?\b", "[nmi_i]"),
        Unit(rf"{_S}(?:kilomet(?:er|re)s?|kms?)\b", "km"),
        Unit(rf"{_S}(?:nanomet(?:er|re)s?|nm)\b", "nm"),
        Unit(rf"{_S}(?:decimet(?:er|re)s?|dm)\b", "dm"),
        Unit(rf"{_S}(?:centimet(?:er|re)s?|cm)\b", "cm"),
        Unit(rf"{_S}(?:millimet(?:er|re)s?|mm)\b", "mm"),
        Unit(
            rf"{_S}(?:met(?:er|re)s?)\b|\s?m\b(?!\w|\s(?!tall|high|long|wide|deep|away|above|below)[a-z])",
            "m",
        ),
        Unit(rf"{_S}(?:miles?|mi)\b", "[mi_i]"),
        Unit(
            rf"{_S}(?:feet|foot|ft)\b(?:\s(?:and\s)?(?P<twelfths>\d{{1,2}})\s(?:inches|inch|in)\b)?",
            "[ft_i]",
        ),
        Unit(rf"{_S}yards?\b", "[yd_i]"),
        Unit(rf"{_S}(?:inch(?:es)?)\b", "[in_i]"),
        Unit(rf"{_S}barrels?\b|\s?(?:bbls?)\b", "[bbl_us]"),
        Unit(rf"{_S}gallons?\b", "[gal_us]"),
        Unit(rf"{_S}(?:millilit(?:er|re)s?|ml)\b", "mL"),
        Unit(rf"{_S}(?:litres?|liters?)\b", "L"),
        Unit(rf"{_S}(?:terawatt[\s-]hours?|TWh)\b", "TW.h"),
        Unit(rf"{_S}(?:gigawatt[\s-]hours?|GWh)\b", "GW.h"),
        Unit(rf"{_S}(?:megawatt[\s-]hours?|MWh)\b", "MW.h"),
        Unit(rf"{_S}(?:kilowatt[\s-]hours?|kWh)\b", "kW.h"),
        Unit(rf"{_S}(?:gigawatts?|GW)\b", "GW"),
        Unit(rf"{_S}(?:megawatts?|MW)\b", "MW"),
        Unit(rf"{_S}(?:kilowatts?|kW)\b", "kW"),
        Unit(rf"{_S}(?:gigahertz|GHz)\b", "GHz"),
        Unit(rf"{_S}(?:megahertz|MHz)\b", "MHz"),
        Unit(rf"{_S}(?:terabytes?|TB)\b", "TBy"),
        Unit(rf"{_S}(?:gigabytes?|GB)\b", "GBy"),
        Unit(rf"{_S}megabytes?\b", "MBy"),
        Unit(
            rf"{_DEGREES}(?:C|celsius|celcius)\b|\s?℃|\s(?:celsius|celcius|centigra[dt]e)\b", "Cel"
        ),
        Unit(
            rf"{_DEGREES}(?:F|fahrenheit|farenheit)\b|\s?℉|\s(?:fahrenheit|farenheit)\b", "[degF]"
        ),
        Unit(r"-?fold\b", "ratio"),
        Unit(
            r"\stimes\s(?=(?:more|less|as|the|its|higher|lower|larger|bigger|greater|that)\b)",
            "ratio",
        ),
    ),
    general_before=(
        Unit(r"\b(?:per\s?cents?|percents?)\sof\s", "percent"),
        Unit(r"(?<![A-Za-z])(?:US|U\.S\.?|USD)\s?\$\s?|\bdollars?\s", "USD"),
        Unit(r"(?<![A-Za-z])C\s?\$\s?|\bCAD\s?\$\s?", "CAD"),
        Unit(r"\bHK\s?\$\s?", "HKD"),
        Unit(r"\bAUD\s?\$\s?", "AUD"),
        Unit(r"\bNZD\s?\$\s?", "NZD"),
        Unit(r"\b(?:MXN|MEX)\s?\$\s?", "MXN"),
        Unit(r"\bMAUD\s?", "AUD", 10**6),
        Unit(r"₿\s?", "XBT"),
        Unit(r"\bM(?:USD)\s?", "USD", 10**6),
        Unit(r"\bsen\s", "JPY", 0.01),
    ),
    general_after=(
        Unit(r"[\s-](?:percents|percentage)\b", "percent"),
        Unit(r"\s?M(?:USD)\b", "USD", 10**6),
        Unit(r"\s?M(?:EUR)\b", "EUR", 10**6),
        Unit(r"\s?M(?:GBP)\b", "GBP", 10**6),
        Unit(r"\s?USD\s(?:million|mln)\b", "USD", 10**6),
        Unit(rf"\s?(?:usd|\$)(?:\s{_CENTS})?(?![A-Za-z]|\s?\d)", "USD"),
        Unit(rf"{_S}dollars?\b\s{_CENTS}", "USD"),
        Unit(r"\s?€(?![A-Za-z])", "EUR"),
        Unit(r"\s?元", "CNY"),
        Unit(r"\s?₡", "CRC"),
        Unit(r"\s?₾", "GEL"),
        Unit(r"\s?₭", "LAK"),
        Unit(r"\s?ரூ", "LKR"),
        Unit(rf"{_S}cents?\b", "USD", 0.01),
        Unit(rf"{_S}(?:pence|penny|pennies)\b", "GBP", 0.01),
        Unit(rf"{_S}francs?\b", "CHF"),
        Unit(rf"{_S}pesetas?\b", "ESP"),
        Unit(rf"{_S}markkas?\b", "FIM"),
        Unit(rf"{_S}(?:Dutch\s)?guilders?\b", "NLG"),
        Unit(rf"{_S}(?:Chinese yuan|kuai)\b(?:\sand\s(?P<tenths>\w+)\smao\b)?", "CNY"),
        Unit(rf"{_S}(?:bitcoins?|BTC)\b", "XBT"),
        Unit(rf"{_S}satoshis?\b", "XBT", 1e-8),
        Unit(r"\s?″|(?<=\d)\s?\"(?=\s|$)", "[in_i]"),
        Unit(r"\sin\b(?=\s(?:thick|long|wide|high|tall|deep)\b|\.?$)", "[in_i]"),
        Unit(rf"{_S}bits?\b", "bit"),
        Unit(rf"{_S}(?:megabits?|mbit)\b", "Mbit"),
        Unit(r"\s?mb\b", "MBy"),
        Unit(rf"{_S}(?:picomet(?:er|re)s?)\b|(?<=[ \d])\spm\b(?<!:\d\d pm)", "pm"),
        Unit(rf"{_S}tablespoons?\b", "[tbs_us]"),
        Unit(rf"{_S}teaspoons?\b", "[tsp_us]"),
        Unit(rf"{_S}cups?\b", "[cup_us]"),
        Unit(rf"{_S}drachmas?\b|{_S}drams?\b", "[dr_av]"),
        Unit(r"\smet(?:er|re)s?(?:\sper\s|/)millisecond\b|\sm/ms\b", "m/ms"),
        Unit(r"\scentimet(?:er|re)s?(?:\sper\s|/)millisecond\b|\scm/ms\b", "cm/ms"),
        Unit(r"\skilomet(?:er|re)s?(?:\sper\s|/)millisecond\b|\skm/ms\b", "km/ms"),
        Unit(rf"{_S}(?:radians?|rad)\b", "rad"),
        Unit(r"\sturns?\b", "circ"),
        Unit(
            r"(?:\s?°|\s(?:degrees?\b|deg\b\.?))(?!\s?(?:[CF]\b|celsius|celcius|centigra|fahrenheit|farenheit))",
            "deg",
        ),
        Unit(r"\sm\b", "m"),
        Unit(r"\s(?:kelvins?|K)\b", "K"),
    ),
    idioms=r"\b(?:the|this|that|which|each|every|any|no|another)\sone\b",
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
        Whole(r"\b(?:a|one)[\s-]fifth\b(?=\sof\b)|(?<=\bby )a fifth\b", 0.2, "ratio"),
        Whole(r"\b(?:a|one)[\s-]tenth\b(?=\sof\b)|(?<=\bby )a tenth\b", 0.1, "ratio"),
        Whole(r"(?<=\bby )a quarter\b", 0.25, "ratio"),
        Whole(r"(?<=\bby )a third\b", 1 / 3, "ratio"),
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
        r"\s(?:countries|nations|sides|(?:trade |foreign |defen[cs]e |finance )?ministers|allies|rivals|"
        r"neighbou?rs|governments|powers|economies|leaders|capitals|peoples|"
        r"parties|of\s(?:them|the|us|its|his|her|these|those|which|whom)|thirds?|or|decades?|and|another|"
        r"asian|world war|to|in|on|at|the)\b|-[A-Za-z]|[.,;:]|\s?$"
    ),
    joins=r"to|and|or|through|-|–|—|~",
    fraction=r"\s(?:in|out\sof)\s",
    fraction_after=r"\sof\b",
    converts=r"\s?[(（]\s?(?:about|around|roughly|approximately|some|nearly|or|equivalent to|equal to)?\s?"
    r"|,? or (?:about |around |roughly |some |approximately |nearly )?|,? equivalent to (?:about )?",
    year_before=r"(?:\b(?:in|since|by|of|from|until|till|during|before|after|through|to|year|early|late|mid|"
    r"end|fiscal|fy|and|for|between|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter)"
    r"\.?[\s-]*(?:the\s)?|[,(/–-]\s?)$",
    base_before=r"\b(?:from|than|than in|compared with|compared to|against|versus)\s(?:the\s)?$",
    indices=r"\b(?:index|indices|average|stocks?|shares|nikkei|dow|nasdaq|composite|benchmark)\b",
    base_after=r"\s(?:levels?|average|peak)\b",
    issued_after=r"\s?,?\s(?:survey|report|statement|poll|notice)\b|,?\s(?:saying|adding)\s",
    rise_before=rf"\b(?:{_RISE})\b{_BY}",
    rise_after=rf"{_THAN}(?:higher|more|up|above|rise|increase|gain|jump|growth|surge)\b(?!\sto\b)",
    fall_before=rf"\b(?:{_FALL})\b{_BY}",
    fall_after=rf"{_THAN}(?:lower|less|fewer|down|off|below|fall|drop|decline|decrease|cut|reduction|slump)\b",
    lessens=r"^halv",
    states=(
        r"(?:['’]s)?(?:\s(?:data|figures|statistics|survey|study|report|estimates?|forecasts?|model))?,?\s"
        r"(?:has\s|have\s|had\s|also\s|\w+ly\s)?(?:said|says|reckons?|reckoned|estimat(?:es?|ed)|found|finds|"
        r"show(?:s|ed)?|counts?|counted|calculat(?:es?|ed)|puts?|forecasts?|projects?|projected|reports?|"
        r"reported|speaks? of|told|expects?|wrote|surveyed|released|published|booked|posted|predict(?:s|ed)|"
        r"(?:cut|raised|lifted|lowered|trimmed|left|kept|shaved|revised|slashed|maintained)\b[^.;]{0,50}?"
        r"\b(?:forecast|outlook|guidance|projection|estimate|target)s?)\b|(?:['’]s)\s(?:\w+\s)?(?:"
        r"data|figures|statistics|survey|estimates?|forecast|tally)\b"
    ),
    source=(
        r"\b(?:according to|citing|(?:data|figures|statistics|numbers|estimates?|polls?|surveys?|"
        r"stud(?:y|ies)|tally|count|reports?|forecasts?|questionnaire) "
        r"(?:(?:conducted|compiled|published|released|issued) (?:(?:on |last |this )\w+ )?)?"
        r"(?:by|from)|answered|surveyed by|polled by|compiled by|published by|released by)\b"
    ),
    issues=(
        r"(?:,[^,.]{2,60},|\s\([A-Z]+\))?\s(?:on \w+\s|has\s|also\s|\w+day\s){0,2}"
        r"(?:released|published|issued|announced|unveiled|compiled)\b[^.]{0,60}"
        r"\b(?:data|figures|statistics|survey|poll|results|findings|numbers|tally)\b"
    ),
    issued_by=(
        r"\b(?:data|figures|statistics|survey|poll|results|findings|numbers|tally)\b[^.,]{0,30}"
        r"\b(?:by|from) (?:the )?$"
    ),
    cited_again=(
        r"\baccording to the (?:data|figures|statistics|report|survey|poll|numbers|same)\b|"
        r"\bthe (?:data|figures|statistics|numbers|survey|report) (?:also )?show(?:s|ed)?\b"
    ),
    market=(
        r"\bshares (?:in|of|on|fell|rose|were|have|lost|gained|closed|ended)\b|\b[Ss]hares in\b|\bTopix\b|"
        r"\b(?:stock|share) (?:market|price|average|index)s?\b|\b(?:\w+ )?(?:Stock )?Average\b|"
        r"\bNikkei 225\b|"
        r"\bNikkei (?:shed|fell|rose|lost|gained|closed|ended|slid|dropped|added|climbed|jumped|tumbled)\b|"
        r"\bDow Jones\b|\bNasdaq\b|\bS&P 500\b|\bHang Seng\b|\bcomposite index\b|\bblue-?chips?\b"
    ),
    budget=r"\bbudgets?\b|\boutlays?\b|\bfiscal (?:year )?\d{4}\b",
    belongs=r"['’]s\s",
    other_clause=r",\s(?:and|but|while|although|though|whereas|who|which)\b",
    issued_before=(
        r"\b(?:said|says|showed|shows|announced|reported|told|released|published|wrote)\s"
        r"(?:[A-Za-z]{2,12}\s){0,2}(?:on |last |late |early )?"
    ),
    corrects=r"^\W*[Cc]orrections?\b|\b(?:misstated|incorrectly stated|not \d\S* (?:percent|as reported))",
    listed=r"\b(?:control|watch|entity|black)\s?lists?\b|\bblacklist",
    allots=(
        r"\s(?:will|to|would|plans to|has|have|had|also|is|was)?\s?(?:also |planning to |going to )?"
        r"(?:lend|allocated?|earmark(?:ed|s)?|budgeted|set(?:s|ting)? aside|spend|provided?|injects?|"
        r"invests?|requested|seeks?|wants|announced|unveiled|pledged|promised|approved)\b"
    ),
    speaks=(
        r"\b(?:puts? the (?:number|figure|total|share)|said|says|told|reckons?|wrote|added|adding|"
        r"estimates?|predicts?|believes?)\b"
    ),
    surveys=r"[^.\n]{0,30}\b(?:survey|poll|report|data|figures|study|statistics)\b",
    shares="shares",
    from_before=r"\bfrom\s(?:the\s)?",
    to_before=r"\b(?:to|bound for)\s(?:the\s)?",
    imports=r"\bimport(?:s|ed|ing)?\b",
    exports=r"\bexport(?:s|ed|ing)?\b|\bshipments?\b",
    pairs=r",?\s(?:or|to|and)\s(?:(?:about|some|nearly)\s)?|\s?[–—-]\s?|\s?\(\s?",
    supposed=r"\b(?:if|would|could|may|might)\b",
)

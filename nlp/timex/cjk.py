"""What Chinese and Japanese share of the word tables for `dates`: numerals, hours, printed dates.

The pieces differ only in the characters of one tongue that the other never writes, so both read both.
Not here: words (their own tables) and what they mean (`resolve`, `stretches`, `feasts`).
"""

from __future__ import annotations

from nlp.words.dates import Pattern

ERAS = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民国": 1911, "民國": 1911,
}  # fmt: skip
SEASONS = {"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}

FRAGMENTS = {
    "digits": r"[0-9０-９]",
    "cn": r"[〇零○一二三四五六七八九]",
    "nocn": r"(?<![〇零一二三四五六七八九十百千万])",
    "y4": r"(?P<year>[12１２]«digits»{3}|[一二]«cn»{3})\s?年\s?",
    "era_year": r"«era»(?P<eyear>元|«digits»{1,3}|[一二三四五六七八九十]{1,3})年",
    "mnum": r"1[0-2]|0?[1-9]|１[０-２]|０?[１-９]|十[一二]?|[一二三四五六七八九]",
    "dnum": (
        r"3[01]|[12][0-9]|0?[1-9]|３[０１]|[１２][０-９]|０?[１-９]|三十一?|廿[一二三四五六七八九]?"
        r"|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
    ),
    "hour": (
        r"(?P<hour>2[0-4]|[01]?[0-9]|２[０-４]|[０１]?[０-９]|二?十[一二三四]?|[零〇一二两兩三四五六七八九])"
    ),
    "latin": r"(?:\s?(?P<ampm>[AaPp]\.?[Mm]\.?))?(?![A-Za-z])",
    "colon": (
        r"(?P<hour>2[0-4]|[01]?[0-9])\s?[:：](?P<minute>[0-5][0-9])(?:[:：](?P<sec>[0-5][0-9]))?"
        r"(?![0-9:：%％])«latin»"
    ),
    "wide": (  # an hour that can be nothing else: two digits, or one with a half of the day
        r"(?P<hour>2[0-4]|[01][0-9])[:：](?P<minute>[0-5][0-9])(?:[:：](?P<sec>[0-5][0-9]))?"
        r"(?![0-9:：%％])«latin»|(?P<hour>[0-9])[:：](?P<minute>[0-5][0-9])"
        r"(?:[:：](?P<sec>[0-5][0-9]))?\s?(?P<ampm>[AaPp]\.?[Mm]\.?)"
    ),
    "iso": (
        r"(?P<year>(?:19|20)[0-9][0-9])[-/.／．](?P<month>1[0-2]|0?[1-9])[-/.／．]"
        r"(?P<day>3[01]|[12][0-9]|0?[1-9])"
    ),
    "iso_month": r"(?P<year>(?:19|20)[0-9][0-9])[-/.／．](?P<month>1[0-2]|0?[1-9])",
    "iso_hour": (
        r"[T\s　]{1,2}(?P<hour>2[0-4]|[01]?[0-9])[:：](?P<minute>[0-5][0-9])(?:[:：][0-5][0-9])?"
        r"(?:Z|\+[0-9][0-9]:?[0-9][0-9])?"
    ),
    "dash": r"\s?[～〜~－‐‑–—―-]{1,2}\s?",
    "alone": r"(?<![^\n])",  # a line that holds nothing else
    "ends": r"(?![^\n])",
}

STAMPS = (
    Pattern("calendar", r"«iso»(?:«iso_hour»)?(?![0-9])"),
    Pattern("between", r"«iso»(?:«iso_hour»)?«dash»«iso2»(?:«iso_hour2»)?(?![0-9])"),
    Pattern("between", r"«iso_month»«dash»«iso_month2»(?![0-9./-])"),
    Pattern(
        "calendar",
        r"«alone»(?P<year>(?:19|20)[0-9][0-9])(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])«ends»",
    ),
    Pattern("calendar", r"«alone»(?P<year>(?:19|20)[0-9][0-9])«ends»"),
    Pattern(
        "calendar",
        r"«alone»(?P<month>1[0-2]|0?[1-9])[/-](?P<day>3[01]|[12][0-9]|0?[1-9])(?:\s«wide»)?«ends»",
    ),
    Pattern("calendar", r"(?<![0-9:：.])(?:«wide»)"),
    Pattern("between", r"«colon»«dash»«colon2»"),
)

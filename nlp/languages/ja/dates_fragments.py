"""Pieces of the patterns for `dates` in Japanese: a year, a month, a day's number, an hour, an amount.

Not here: whole expressions (dates_patterns) and what the words mean (dates_tables).
"""

from __future__ import annotations

from nlp.languages.ja.dates_tables import DAYS, MONTHS_AROUND, VAGUE, WEEKS, YEARS
from nlp.timex.cjk import FRAGMENTS as SHARED
from nlp.words.dates import one_of

NOT_FREE = "午前 午前中 午後 夕方 未明 早朝".split()  # each has a pattern of its own

FRAGMENTS = dict(SHARED) | {
    "wrel": one_of("wrel", WEEKS),
    "vague": one_of("vague", VAGUE),
    "yrel": one_of("yrel", YEARS),
    "mrel": one_of("mrel", MONTHS_AROUND),
    "short": (
        r"(?P<yy>[0-9０-９]{2})年(?!間|前|以上|余|ぶり|後|来|ほど|連続|目|超|近|債|物|もの|以内|未満|程度"
        r"|計画|代|越)"
    ),
    "y": r"«y4»(?!代)|«era_year»|«yrel»",
    "m": (
        r"(?<![第〇零一二三四五六七八九十百])(?P<month>«mnum»)月"
    ),
    "d": r"(?P<day>«dnum»)日(?!本(?!月|年|日)|間)",
    "bared": (
        r"(?<![月第週])(?<!あと)(?<!残り)(?<!週に)(?<!週[\d０-９]日から)(?P<day>«dnum»)日(?!本(?!年|月|日)|月|酔|坊主|が?経過|が(?:た[っちつ]|経[っちつ]|過ぎ)|を経て|間|目|ぶり|前|後(?!場)"
        r"|以内|程度|ほど|連続|続|以上|余り|未満|分(?!まで)|[当あ]たり|平均|«digits»{1,4}(?:回"
        r"|万|人|件|時間|便)|[一二三][回食度])"
    ),
    "partofday":(
        r"(?:の)?(?:未明|早朝|明け方|朝|午前中|午前|正午|昼|午後|夕方|夕|夜遅く|夜|深夜|晩)(?:ごろ"
        r"|頃)?"
    ),
    "ap": r"(?:早朝)?(?P<ampm>午前|午後|朝|夜|夕方|深夜|未明|早朝|昼|正午)",
    "hm": (
        r"«hour»時(?!間|代|点)(?:(?P<minute>半|«digits»{1,2}|二?三?四?五?十?[一二三四五六七八九]?(?=分))"
        r"(?:分(?!の[1-9一二三]|間|ごろ前))?(?:(?P<sec>«digits»{1,2}|[一二三四五六七八九十]{1,3})秒)?)?"
    ),
    "sharp": (  # an hour without a half of the day; 一時 is a while
        r"(?P<hour>2[0-4]|[01]?[0-9]|[０１]?[０-９]|２[０-４]|[零二三四五六七八九]|十[一二]?)"
        r"時(?!間|代|点|差|給|短|価|計|々|期|系|流|空|刻)"
        r"(?:(?P<minute>半|«digits»{1,2}(?=分))分?(?!の[1-9一二三])(?:(?P<sec>«digits»{1,2})秒)?)?"
    ),
    "time": r"\s?の?(?:(?:«ap»)?の?(?:«hm»|«colon»)|«partofday»)",
    "bare_hour": r"(?:«ap»)?の?(?:«hm»|«colon»)",
    "until": r"[～〜~－‐‑–—―-]|から|ー|至",
    "hour_point": (
        r"(?:(?:(?:(?:«y»|«short»)の?)?(?:«m»|«mrel»)の?«d»(?:«wd»)?|«nocn»(?<!第)(?P<day>"
        r"«dnum»)日(?!本|間)(?:«wd»)?|«drel»"
        r"|(?:«wrel»の?)?«wday»)(?:«time»)|«ap»の?(?:«hm»|«colon»))"
    ),
    "point": (
        r"(?:(?:(?:«y»|«short»)の?)?(?:«m»|«mrel»)の?«d»(?:«wd»)?|«nocn»(?<!第)(?P<day>«dnum»)"
        r"日(?!本|間)(?:«wd»)?|«drel»"
        r"|(?:«wrel»の?)?«wday»)(?:«time»)?|«ap»の?(?:«hm»|«colon»)"
        r"|(?:(?:«y»|«short»)の?)?«m»|(?:«y4»|«era_year»|«yrel»)|«mrel»|«wrel»"
    ),
    "base": r"(?:(?:(?:«y»|«short»)の?)?(?:«m»|«mrel»)|«y»|«short»)の?",
    "count": r"«digits»{1,3}|[一二三四五六七八九十]{1,4}",
    "wd": r"[（(][月火水木金土日](?:曜日?)?[）)]|の?[月火水木金土日]曜日?",
    "tilde": r"[～〜~－‐‑–—―-]|から|ー|および|至",
    "n": r"(?<![第〇一二三四五六七八九十百千万])(?P<num>«digits»{1,4}|[一二三四五六七八九十百]{1,4})",
    "some": r"(?:数十?|何十?|幾)",
    "u": r"(?P<unit>年|[かカヵケヶ箇個]月|週間?|日|営業日|時間|分間?|秒間?|四半期|世紀)間?",
    "mod": r"«part»",
    "through": r"中(?![国東米欧華央韓台印露ロ日豪旬止核])",
    "drel":(
        rf"{one_of('drel', [day for day in DAYS if day not in NOT_FREE])}(?!(?<=日)(?:本(?!月|年|"
        rf"日|紙|社|会議)|銀|商|経(?!過)|産))"
    ),
}  # fmt: skip

"""Pieces of the patterns for `dates` in Chinese: a year, a month, a day's number, an hour, an amount.

Not here: whole expressions (dates_patterns) and what the words mean (dates_tables).
"""

from __future__ import annotations

from nlp.languages.zh.dates_tables import (
    DAYS,
    MONTHS_AROUND,
    WEEKS,
    YEARS,
)
from nlp.timex.cjk import FRAGMENTS as SHARED
from nlp.words.dates import one_of

NOT_LASTING = r"(?!间|間|前|以上|余|餘|後|后|来|來|多|期|内|內|左右|代|级)"
NOT_FREE = (
    "是日 即日 上午 下午 晚间 晚間 凌晨 清晨 傍晚 中午".split()
)  # each has a pattern of its own
OF_LAND = "国國方美日欧歐俄韩韓印英法德澳加朝越菲台港共央东東企资資外"  # 6月中国: not the middle

FRAGMENTS = dict(SHARED) | {
    "wrel": one_of("wrel", WEEKS),
    "yrel": one_of("yrel", YEARS),
    "mrel": one_of("mrel", MONTHS_AROUND),
    "mnum": SHARED["mnum"] + "|元(?=月)",
    "short": (
        rf"(?P<yy>[0-9０-９]{{2}})年{NOT_LASTING}"
        rf"|(?P<yy>[零〇]«cn»|[五六七八九]零)年{NOT_LASTING}"
        r"|(?P<yy>[五六七八九]«cn»)年(?=(?:«mnum»)月|第?[一二三四]季度|[初底末])"
    ),
    "y": r"«y4»(?!代|级)|«era_year»|«yrel»",
    "m": r"(?<![〇零一二三四五六七八九十百])(?P<month>«mnum»)\s?月份?",
    "d": r"(?P<day>«dnum»)\s?[日号號]",
    "bared": (
        r"(?<!月)(?:(?<![〇零一二三四五六七八九十百第「“·])|(?<=[一-鿿]{2}[一二三])(?<!第[一二三])(?=[0-9]))(?<!连续)(?<!連續)(?:(?P<day>(?!一日)"
        r"«dnum»)\s?日(?![连連](?![发發出番推公开開])|本(?!月|年|日)|间"
        r"|間|内|內|游|遊|元|前(?!夕)|后|後|[以之][内內上下间間]|均|化|谈|談|程|常|夜兼|圆|圓|企)"
        r"|(?P<day>«digits»{1,2})[号號](?=凌晨|清晨|早|上午|中午|下午|傍晚|晚|在|就|[，、。起至到]|发|發"
        r"|宣|公|表|对|對|召|说|說|将|將|起))(?<!第.日)(?<!第..日)"
    ),
    "partofday": (
        r"(?:凌晨|清晨|早晨|早间|早間|早上|早(?![盘盤])|上午|中午|午间|午間|午后|午後|下午|傍晚|晚间|晚間|晚上|晚(?![盘盤])"
        r"|深夜|夜间|夜間|半夜|夜里|夜裡|夜)"
    ),
    "ap": (
        r"(?P<ampm>凌晨|清晨|早晨|早上|早|上午|中午|午间|午后|午後|下午|傍晚|晚间|晚間|晚上|晚|深夜|夜间|半夜"
        r"|夜里|夜裡|夜)"
    ),
    "hm": (
        r"«hour»\s?(?:时(?!候|代|间|期|段)|時(?!候|代|間|期|段)|[点點](?!«cn»{1,2}(?:亿|万|个百分)))[钟鐘整]?"
        r"(?:(?P<minute>半|[一三]刻|«digits»{1,2}|二?三?四?五?十?[一二三四五六七八九]?(?=分))分?"
        r"(?!之|点|钟?内|[0-9])(?:(?P<sec>«digits»{1,2})秒)?)?"
    ),
    "sharp": (  # an hour without a half of the day: 点 is also a point of an index
        r"(?P<hour>2[0-4]|[01]?[0-9]|[０-９]{1,2})[时時](?![候代间間期段内內])"
        r"(?:(?P<minute>«digits»{1,2})分(?!之)(?:(?P<sec>«digits»{1,2})秒)?)?"
        r"|(?P<hour>[零〇])[点點时時]整?(?!几|幾|«cn»)"
        r"|«nocn»(?P<hour>2[0-4]|[01]?[0-9]|二?十[一二三]?|[一二两兩三四五六七八九])[点點]"
        r"(?:[钟鐘整](?!头|頭)|(?P<minute>半|[一三]刻|«digits»{1,2}(?=分))分?(?![0-9])(?:"
        r"(?P<sec>«digits»{1,2})秒)?)"
    ),
    "time": r"的?\s?(?:«ap»?\s?(?:«hm»|«colon»)(?:许|許|左右)?|«partofday»)",
    "to": r"\s?(?:[～〜~－‐‑–—―-]{1,2}|一?直?[至到迄])\s?",
    "until": r"(?:起|开始|開始|以来)?(?:«to»)",
    "n": (
        r"(?<![〇零一二三四五六七八九十百千第点點.])(?P<num>«digits»{1,4}|[一二两兩三四五六七八九十百]{1,4"
        r"})\s?"
    ),
    "some": (
        r"(?<![〇零一二三四五六七八九十百千])(?:数十?|數十?|几十?|幾十?|好几|若干|多|近百|上百"
        r"|二?十几|二?十幾"
        r"|十多|二十多|三十多|四十多|五十多|[一两兩三四五六七八九]?百多|数百)(?:多|余|餘)?(?:个|個)?"
    ),
    "u": (
        r"(?:多|余|餘)?(?P<unit>年|(?:个|個)多?月|(?:个|個)?多?(?:星期|礼拜|禮拜)|周|週|天|日|(?:个"
        r"|個)?(?:工作日|交易日|自然日)|(?:个|個)?多?(?:小时|小時|钟头|鐘頭)|分钟|分鐘|秒钟|秒鐘|秒|(?:个"
        r"|個)?季度|(?:个|個)?世纪|(?:个|個)?世紀)"
    ),
    "mod": rf"«part»(?!(?<=中)[{OF_LAND}])",
    "day_word": one_of("drel", [word for word in DAYS if word not in NOT_FREE]),
    "drel": (
        r"«day_word»"
        r"(?!(?<=日)(?:本(?!月|年|日|报|報)|方(?!面)|元|圆|圓|媒|企|军|軍))"
        r"|(?<![一-鿿])(?P<drel>是日)(?![本方元军軍])"
        r"|(?P<drel>即日)(?=起|内|內|生效|施行|实施|實施|开始|開始|执行|執行|[，、。])"
    ),
    "week": r"(?:周|週|星期|礼拜|禮拜)",
    "wd": r"\s?[（(]?(?:«week»)[一二三四五六日天][)）]?",
    "point": (
        r"(?:(?:(?:«y»|«short»)的?)?(?:«m»|«mrel»)«d»|«nocn»(?P<day>«dnum»)[日号號]|«day_word»"
        r"|(?:«wrel»)(?:«week»)?(?P<wday>[一二三四五六日天])|(?<![0-9每])«week»(?P<wday>[一二"
        r"三四五六日天]))(?:«time»)?"
        r"|«ap»\s?(?:«hm»|«colon»)"
        r"|(?:(?:«y»|«short»)的?)?«m»|(?:«y4»|«era_year»|«yrel»|«short»)(?!度)|«mrel»|«wrel»"
    ),
    "bare_hour": r"«ap»?\s?(?:«hm»|«colon»)",
    "base": r"(?:(?:(?:«y»|«short»)的?\s?)?(?:«m»|«mrel»)|«y»|«short»)的?\s?",
    "count": r"«digits»{1,3}|[一二两兩三四五六七八九十]{1,4}",
    "moon": (
        r"(?:(?:农|農|阴|陰|旧|舊|夏)[历曆])"
    ),
    "moon_day":(
        r"(?P<day>初[一二三四五六七八九十]|十[一二三四五六七八九]?|廿[一二三四五六七八九]?|二十[一"
        r"二三四五六七八九]?|三十)(?![日号號月年0-9])"
    ),
    "moon_month": r"(?P<leap>[闰閏])?(?:(?P<month>[正冬腊臘]|(?:«mnum»))月)",
}  # fmt: skip

"""Word tables for `dates`: Chinese, simplified and traditional, as newspapers and ministries write it.

Left out on purpose: 同比, 环比, 按年, 以来 by itself; ordinals and names (第三天, 五年规划). Part of
a day stays in the span (27日上午). 前年 is the year before last, counted from publication.
"""

from __future__ import annotations

from nlp.words.dates import DateWords, Part, Pattern, Shift, one_of

YEARS = {
    "大前年": Shift(-3), "前年": Shift(-2), "去年": Shift(-1), "昨年": Shift(-1), "今年": Shift(0),
    "本年": Shift(0), "明年": Shift(1), "来年": Shift(1), "來年": Shift(1), "后年": Shift(2),
    "後年": Shift(2), "当年": Shift(0, follows=True), "當年": Shift(0, follows=True),
    "同年": Shift(0, follows=True), "次年": Shift(1, follows=True), "翌年": Shift(1, follows=True),
    "上年": Shift(-1, follows=True), "上一年": Shift(-1, follows=True),
    "前一年": Shift(-1, follows=True), "那一年": Shift(0, follows=True),
    "下一年": Shift(1, follows=True), "这一年": Shift(0, follows=True), "這一年": Shift(0, follows=True),
}  # fmt: skip

PARTS = {
    "上旬": Part("START"), "初": Part("START"), "月初": Part("START"),
    "初期": Part("START"), "前期": Part("START"),
    "中旬": Part("MID"), "中": Part("MID"), "月中": Part("MID"),
    "中期": Part("MID"), "下旬": Part("END"), "底": Part("END"), "末": Part("END"),
    "月底": Part("END"), "月末": Part("END"),

     "末期": Part("END"), "后期": Part("END"), "後期": Part("END"),
    "早些时候": Part("START"), "早些時候": Part("START"), "稍早": Part("START"),
    "晚些时候": Part("END"), "晚些時候": Part("END"), "稍晚": Part("END"), "稍后": Part("END"),
    "尾": Part("END"), "前半": Part("START"), "后半": Part("END"), "後半": Part("END"),
}  # fmt: skip

YEAR_PARTS = {
    word: part
    for words, part in (
        ("年初 初 伊始 开年 開年 开春", Part("START", 1)),
        ("年中 中", Part("MID")),
        ("年底 底 年末 末 岁末 歲末 年终 年終 终 終", Part("END", 12)),
    )
    for word in words.split()
}

DAYS = {
    "今天": Shift(0), "今日": Shift(0), "本日": Shift(0), "即日": Shift(0, follows=True), "今晚": Shift(0),
    "今早": Shift(0), "今晨": Shift(0), "今夜": Shift(0), "昨天": Shift(-1), "昨日": Shift(-1),
    "昨晚": Shift(-1), "昨夜": Shift(-1), "前天": Shift(-2), "前晚": Shift(-2),
    "大前天": Shift(-3), "明天": Shift(1), "明日": Shift(1), "明晚": Shift(1), "明早": Shift(1),
    "后天": Shift(2), "後天": Shift(2), "大后天": Shift(3),
    "同日": Shift(0, follows=True), "同一天": Shift(0, follows=True), "同天": Shift(0, follows=True),
    "当天": Shift(0, follows=True), "當天": Shift(0, follows=True), "当日": Shift(0, follows=True),
    "當日": Shift(0, follows=True), "当晚": Shift(0, follows=True), "當晚": Shift(0, follows=True),
    "是日": Shift(0, follows=True), "前一天": Shift(-1, follows=True),
    "前一日": Shift(-1, follows=True), "前日": Shift(-1, follows=True),
    "翌日": Shift(1, follows=True), "次日": Shift(1, follows=True), "隔天": Shift(1, follows=True),
    "隔日": Shift(1, follows=True), "第二天": Shift(1, follows=True), "转天": Shift(1, follows=True),
}  # fmt: skip

MONTHS_AROUND = {
    "上个月": Shift(-1), "上個月": Shift(-1), "上月": Shift(-1),
    "上一个月": Shift(-1), "下一个月": Shift(1), "本月": Shift(0),
    "这个月": Shift(0), "這個月": Shift(0), "下个月": Shift(1), "下個月": Shift(1), "下月": Shift(1),
    "上上个月": Shift(-2), "今月": Shift(0), "当月": Shift(0, follows=True),
    "當月": Shift(0, follows=True), "同月": Shift(0, follows=True), "次月": Shift(1, follows=True),
    "前一个月": Shift(-1, follows=True), "前月": Shift(-1, follows=True),
}  # fmt: skip

WEEK_NAMES = ("周", "週", "星期", "礼拜", "禮拜")
WEEK_HEADS = {"上上": -2, "上": -1, "本": 0, "这": 0, "這": 0, "下": 1, "下下": 2}
WEEKS = {
    f"{head}{between}{name}": Shift(by)
    for head, by in WEEK_HEADS.items() for between in ("", "个", "個") for name in WEEK_NAMES
} | {
    "上一周": Shift(-1), "上一週": Shift(-1), "下一周": Shift(1), "下一週": Shift(1),
    "当周": Shift(0, follows=True), "當週": Shift(0, follows=True),
}  # fmt: skip

FRAGMENTS = {
    "wrel": one_of("wrel", WEEKS),
    "yrel": one_of("yrel", YEARS),
    "mrel": one_of("mrel", MONTHS_AROUND),
    "digits": r"[0-9０-９]",
    "cn": r"[〇零○一二三四五六七八九]",
    "y4": r"(?P<year>[12１２]«digits»{3}|[一二]«cn»{3})\s?年\s?",
    "era_year": r"«era»(?P<eyear>元|«digits»{1,3}|[一二三四五六七八九十]{1,3})年",
    "short": r"(?P<yy>[0-9０-９]{2})年(?!间|間|前|以上|余|後|后|来|來|多|期|内|內|左右|代|级)",
    "y": r"«y4»(?!代|级)|«era_year»|«yrel»",
    "mnum": r"1[0-2]|0?[1-9]|１[０-２]|０?[１-９]|十[一二]?|[一二三四五六七八九]",
    "m": r"(?<![〇零一二三四五六七八九十百])(?P<month>«mnum»)\s?月份?",
    "dnum": (
        r"3[01]|[12][0-9]|0?[1-9]|３[０１]|[１２][０-９]|０?[１-９]|三十一?|廿[一二三四五六七八九]?"
        r"|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
    ),
    "d": r"(?P<day>«dnum»)\s?[日号號]",
    "bared": (
        r"(?<!月)(?<![〇零一二三四五六七八九十百第「“·])(?<!连续)(?<!連續)(?:(?P<day>(?!一日)«dnum»)日(?!连|連|本(?!月|年|日)|间"
        r"|間|内|內|游|遊|元|前(?!夕)|后|後|[以之][内內上下间間]|均|化|谈|談|程|常|夜兼|圆|圓|企)"
        r"|(?P<day>«digits»{1,2})[号號](?=凌晨|清晨|早|上午|中午|下午|傍晚|晚|在|就|[，、。起至到]|发|發"
        r"|宣|公|表|对|對|召|说|說|将|將|起))(?<!第.日)(?<!第..日)"
    ),
    "partofday": (
        r"(?:凌晨|清晨|早晨|早间|早間|早上|早|上午|中午|午间|午間|午后|午後|下午|傍晚|晚间|晚間|晚上|晚"
        r"|深夜|夜间|夜間|夜)"
    ),
    "ap": (
        r"(?P<ampm>凌晨|清晨|早晨|早上|早|上午|中午|午间|午后|午後|下午|傍晚|晚间|晚間|晚上|晚|深夜|夜间"
        r"|夜)"
    ),
    "hm": (
        r"(?P<hour>[01]?[0-9]|2[0-4]|[０-９]{1,2}|二?十[一二三四]?|[一二两三四五六七八九])\s?(?:时|時"
        r"|[点點](?!«cn»{1,2}(?:亿|万|个百分)))(?:(?P<minute>半|«digits»{1,2}"
        r"|二?三?四?五?十?[一二三四五六七八九]?(?=分))分?(?!之|点|钟?内))?"
    ),
    "to": r"\s?(?:[～〜~－‐‑–—―-]{1,2}|至|到|迄)\s?",
    "n": (
        r"(?<![〇零一二三四五六七八九十百千第点點.])(?P<num>«digits»{1,4}|[一二两兩三四五六七八九十百]{1,4"
        r"})\s?"
    ),
    "some": (
        r"(?<![〇零一二三四五六七八九十百千])(?:数十?|數十?|几十?|幾十?|好几|若干|多|近百|上百|十几|十幾"
        r"|十多|二十多|三十多|四十多|五十多|[一两兩三四五六七八九]?百多|数百)(?:多|余|餘)?(?:个|個)?"
    ),
    "u": (
        r"(?:多|余|餘)?(?P<unit>年|(?:个|個)多?月|(?:个|個)?多?(?:星期|礼拜|禮拜)|周|週|天|日|(?:个"
        r"|個)?(?:工作日|交易日|自然日)|(?:个|個)?多?(?:小时|小時|钟头|鐘頭)|分钟|分鐘|(?:个|個)?季度|"
        r"(?:个|個)?世纪|(?:个|個)?世紀)"
    ),
    "mod": r"«part»(?!(?<=中)[国國方美日欧歐俄韩韓印英法德澳加朝越菲台港共央东東企资資外])",
    "drel": (
        one_of("drel", [word for word in DAYS if word not in ("是日", "即日")])
        + r"(?!(?<=日)(?:本(?!月|年|日|报|報)|方(?!面)|元|圆|圓|媒|企|军|軍))"
        r"|(?<![一-鿿])(?P<drel>是日)(?![本方元军軍])"
        r"|(?P<drel>即日)(?=起|内|內|生效|施行|实施|實施|开始|開始|执行|執行|[，、。])"
    ),
    "week": r"(?:周|週|星期|礼拜|禮拜)",
}

PATTERNS = (
    # Digits with marks
    Pattern(
        "calendar",
        r"(?P<year>(?:19|20)\d\d)[-/.／．](?P<month>\d{1,2})[-/.／．](?P<day>\d{1,2})(?:[T\s　]{1,2}"
        r"(?P<hour>\d{1,2})[:：](?P<minute>\d\d)(?:[:：]\d\d)?(?:Z|\+\d\d:?\d\d)?)?(?!\d)",
    ),
    # Ranges
    Pattern("range", r"(?:(?:«y»|«short»)?(?:«m»|«mrel»))?«d»«to»(?:(?:«y2»|«short2»)?«m2»)?«d2»"),
    Pattern("range", r"(?:«y»|«short»)?«m»(?P<day>«dnum»)«to»«d2»"),
    Pattern("range", r"(?<![〇零一二三四五六七八九十百第])(?P<day>«dnum»)«to»«d2»(?!本|间|間|内)"),
    Pattern(
        "range",
        r"(?:«y»|«short»)?(?<![〇零一二三四五六七八九十百第])(?P<month>«mnum»)(?:月份?)?«to»(?:«y2»"
        r"|«short2»)?«m2»(?![0-9０-９])",
    ),
    Pattern("range", r"«y4»«to»«y42»(?!度)"),
    Pattern(
        "range",
        r"(?P<year>(?:19|20)«digits»{2})«to»(?:(?P<year2>(?:19|20)«digits»{2})|(?P<yy2>«digits»{2}))年"
        r"(?!度|代|期)",
    ),
    # Fiscal years
    Pattern(
        "fiscal",
        r"(?:(?P<year>[12１２]«digits»{3})(?:[/-]«digits»{2,4})?|(?P<yy>«digits»{2}))\s?年?(?:财年|財年"
        r"|财政年度|財政年度|会计年度|會計年度|年度)«mod»?",
    ),
    Pattern("fiscal", r"«era_year»度"),
    Pattern("fiscal", r"«fyrel»«mod»?"),
    # Days
    Pattern(
        "calendar",
        r"(?:«y»|«short»)?(?:«m»|«mrel»|(?P<mrel>当月|當月|同月))«d»(?!元|本(?!月|年|日))(?:\s?(?:星期|周"
        r"|週)[一二三四五六日天])?(?:«ap»?\s?«hm»|«partofday»)?",
    ),
    Pattern(
        "day",
        r"(?P<drel>昨|今|明|前|后|後)[（(](?P<day>«dnum»)(?:日[)）]|[)）][日天])(?:«ap»?\s?«hm»|«partofday»)?",
    ),
    Pattern("calendar", r"(?P<mrel>上|本|下)[（(]«mnum»(?:月[)）]|[)）]月)(?:份)?"),
    Pattern("calendar", r"(?P<yrel>去|今|明)[（(]«digits»{2,4}(?:年[)）]|[)）]年)"),
    Pattern(
        "calendar",
        r"(?:(?:«y»|«short»)?(?:«m»|«mrel»))?(?<!第)(?P<day>«digits»{1,2})(?=[、，]«digits»{1,2}(?:[、]«digits»{1,2})?(?:日(?!本"
        r"|间|間|内|內)|[两兩][日天]))",
    ),
    Pattern("calendar", r"(?<=[、和及与與])(?P<day>«dnum»)(?=[两兩][日天])"),
    Pattern("calendar", r"«ordinal_day»?(?:«bared»)(?:«ap»?\s?«hm»|«partofday»)?"),
    Pattern("calendar", r"«y4»«m»«d»\s{0,2}(?P<hour>\d{1,2})[:：](?P<minute>\d\d)(?:[:：]\d\d)?"),
    # Months
    Pattern(
        "calendar",
        r"(?:(?:«y»|«short»)|(?<=[^\n第]))(?P<month>«digits»{1,2})(?=[、]«digits»{1,2}\s?月(?!\s?«digits»))"
        r"|(?P<month>«digits»{1,2})(?=[、]«digits»{1,2}\s?月份)",
    ),
    Pattern("calendar", r"(?:«y»|«short»)«m»(?:月?«mod»)?(?![0-9０-９])"),
    Pattern(
        "calendar",
        r"«m»(?:月?(?P<part>上旬|中旬|下旬|初|底|末|月底|月初|月末|中"
        r"(?![国國方美日欧歐俄韩韓印英法德澳加朝越菲台港共央东東企资資外])))?(?![0-9０-９])(?!球|饼|餅|光|亮"
        r"|刊|票)",
    ),
    Pattern("calendar", r"(?<![较較比])«mrel»(?:«mod»)?(?!同期|比)"),
    Pattern(
        "calendar",
        r"(?P<mrel>月)(?:内|內|(?P<part>底|初|末))(?=前|的|，|。|起|召|举|將|将|公|发|發|开|開)",
    ),
    # Years and their parts
    Pattern(
        "months_so_far",
        r"(?:«y»)?前(?P<num>«digits»{1,2}|[两兩二三四五六七八九十一]{1,2})(?P<unit>个月|個月|个?季度"
        r"|季)(?!前)",
    ),
    Pattern("calendar", r"(?:«y»|«short»)?«quarter»"),
    Pattern("calendar", r"«qrel»"),
    Pattern("calendar", r"(?:«y»|«short»)?«half»"),
    Pattern(
        "calendar",
        r"(?:«y»|«short»)(?:«season»[季天]?|(?P<ypart>年初|年底|年末|年中|年终|年終|岁末|歲末|伊始|初|底"
        r"|末))",
    ),
    Pattern("calendar", r"(?P<yrel>去|今|明)(?P<season>春|夏|秋|冬)"),
    Pattern("calendar", r"(?P<yrel>今)(?P<season>春|夏|秋|冬)"),
    Pattern(
        "calendar",
        r"(?<![一二两兩三四五六七八九十百千几幾數数多半0-9０-９去今明后後前往历歷周週整全每逐终終拜"
        r"青少成老新学學童壮])(?P<yrel>年)(?P<ypart>底|末|初|终|終)(?!奖|獎|盘点|夜|国|央|期|[一二三四五六七八九十])",
    ),
    Pattern(
        "calendar",
        r"(?<=[，、。：；在于於到至可将將今能或拟擬计計预預划劃])(?P<yrel>年)(?:[内內]|(?P<ypart>中))(?!国|央|间|期)",
    ),
    Pattern("calendar", r"(?P<ypart>岁末|歲末)"),
    Pattern(
        "calendar",
        r"(?:(?P<century>«digits»{1,2}|[一二十九八七]{1,3})世[纪紀]|(?P<yrel>上世纪|上世紀|上个世纪"
        r"|本世纪|本世紀))?(?P<decade>[12１２]«digits»{2}[0０]|«digits»[0０]|[一二三四五六七八九]十)年代"
        r"«mod»?",
    ),
    Pattern(
        "calendar",
        r"(?:(?P<century>«digits»{1,2}|[一二十九八七]{1,3})世[纪紀]|(?P<yrel>上世纪|上世紀|上个世纪"
        r"|本世纪|本世紀))(?P<part>初|中叶|末)?",
    ),
    Pattern("calendar", r"«yrel»(?!同期|同月|级|度)"),
    Pattern("calendar", r"(?:«y4»|«era_year»)(?!度|代|间|間|期|级|第?«digits»{1,3}[号號])"),
    # Weeks and weekdays
    Pattern("weekday", r"(?<![一每双雙])(?:«wrel»)(?P<wday>[一二三四五六日天])(?:«partofday»)?"),
    Pattern(
        "weekday",
        r"(?<![一每双雙0-9两三四五六七八九十])«week»(?P<wday>[一二三四五六日天])(?![年岁歲周次期边邊])"
        r"(?:«partofday»)?",
    ),
    Pattern("week", r"(?:«wrel»|(?P<wrel>周|週))(?P<weekend>末)"),
    Pattern("week", r"(?<![每较較比])«wrel»(?:«mod»|内)?(?!刊|年|期|边)"),
    # Relative days
    Pattern(
        "day",
        r"(?<![较較比])«drel»(?:«ap»\s?«hm»|«partofday»)?(?!头条|頭條|新闻|新聞|美国|美國|而语|之星|收盘价比)(?!电讯"
        r"|亚洲)",
    ),
    # Hours
    Pattern("calendar", r"«ap»\s?«hm»"),
    # Amounts of time
    Pattern("away", r"«some»«u»(?:之|以)?«ago»"),
    Pattern("away", r"«n»(?P<loose>多|余|餘)?«u»(?P<loose>多|余|餘|以上)?(?:之|以)?«ago»"),
    Pattern("away", r"(?P<halved>半)(?:个|個)?(?P<unit>年|月|世纪|世紀|小时|小時)多?(?:之|以)?«ago»"),
    Pattern("repeated", r"每(?:个|個|逢|到)?«week»(?P<wday>[一二三四五六日天])"),
    Pattern(
        "repeated",
        r"每(?:隔)?(?P<num>«digits»{1,2}|[一二两兩三四五六七八九十])?(?:个|個)?(?P<unit>年|月|周|週|星期"
        r"|天|日|季度|小时|小時|分钟|分鐘)(?!新[闻聞]|[邮郵]|[电電]讯|经济|經濟|镜|鏡)",
    ),
    Pattern("repeated", r"(?P<unit>逐年|逐月|逐日|按月|按季)"),
    Pattern(
        "lasting",
        r"(?:过去|過去|未来|未來|今后|今後|此后|近|最近|最长|最長|最多)?«n»(?:(?:个|個)?(?P<unit>年|月"
        r"|小时|小時|星期))(?P<more_half>半)(?!年)",
    ),
    Pattern(
        "lasting",
        r"(?:过去|過去|未来|未來|今后|今後|近|最近|最长|最長)?(?:«n»|«some»)(?:多|余|餘)?(?:个"
        r"|個)?(?P<more_half>半)(?P<unit>月|小时|小時|星期)",
    ),
    Pattern(
        "lasting",
        r"(?:过去|過去|未来|未來|今后|今後|近|最近|最长|最長)(?:的)?(?:«n»|«some»)«u»(?:间|間|内|內)?",
    ),
    Pattern(
        "lasting",
        r"(?:«n»|«some»)(?:多|余|餘)?(?P<unit>(?:个|個)多?月|(?:个|個)?(?:星期|礼拜|禮拜)|(?:个|個)?"
        r"(?:工作日|交易日|自然日)|(?:个|個)?(?:小时|小時|钟头|鐘頭)|分钟|分鐘|(?:个|個)季度|(?:个"
        r"|個)世[纪紀]|天|周|週)(?!岁|歲|刊|边|邊|年|报|報|之内|才|[一二三四五六日](?!起))",
    ),
    Pattern(
        "lasting",
        r"(?:(?P<num>(?<![〇零一二三四五六七八九十百千第点點.])(?:«digits»{1,3}"
        r"|[一二两兩三四五六七八九十百]{1,3}))|«some»)(?:多|余|餘)?(?P<unit>年)(?!代|度|级|級|期国|期國"
        r"|期債|期债|规划|規劃|计划|計劃|«digits»|级|生|第|前|后|後|一度|一遇|之计|份"
        r"|[一二三四五六七八九十]月)",
    ),
    Pattern("lasting", r"«n»(?P<unit>日)(?=内|內|以内|以內|之内|以上|连|連)"),
    Pattern(
        "lasting",
        r"(?:(?<=连续)|(?<=連續))(?P<num>«digits»{1,3}|[一二两兩三四五六七八九十]{1,3})(?P<unit>日)",
    ),
    Pattern(
        "lasting",
        r"(?<![上下前后後])(?P<halved>半)(?:个|個)?(?P<unit>年|月|世纪|世紀|小时|小時|钟头|鐘頭)(?!度|报"
        r"|報)",
    ),
    Pattern("vague", r"«vague»"),
)  # fmt: skip

WORDS = DateWords(
    spaced=False,
    patterns=PATTERNS,
    fragments=FRAGMENTS,
    weekdays={name: number for number, name in enumerate("一二三四五六日")} | {"天": 6},
    eras={"令和": 2018, "平成": 1988, "昭和": 1925, "民国": 1911, "民國": 1911},
    years=YEARS | {
        "年": Shift(0), "去": Shift(-1), "今": Shift(0), "明": Shift(1), "岁末": Shift(0),
        "歲末": Shift(0), "上世纪": Shift(-1), "上世紀": Shift(-1), "上个世纪": Shift(-1),
        "本世纪": Shift(0), "本世紀": Shift(0),
    },
    fiscal_years={
        "本财年": Shift(0), "本財年": Shift(0), "上财年": Shift(-1), "上財年": Shift(-1), "下财年": Shift(1),
        "下財年": Shift(1), "上一财年": Shift(-1), "上一財年": Shift(-1), "下一财年": Shift(1),
        "下一財年": Shift(1), "新财年": Shift(1), "新財年": Shift(1), "本财政年度": Shift(0),
        "上一财政年度": Shift(-1), "下一财政年度": Shift(1), "本財政年度": Shift(0), "本年度": Shift(0),
        "今年度": Shift(0), "明年度": Shift(1), "去年度": Shift(-1), "下年度": Shift(1),
        "下一年度": Shift(1), "上年度": Shift(-1), "上一年度": Shift(-1),
    },
    relative_months=MONTHS_AROUND
    | {"月": Shift(0), "上": Shift(-1), "本": Shift(0), "下": Shift(1)},
    weeks=WEEKS | {"周": Shift(0), "週": Shift(0)},
    days=DAYS
    | {"昨": Shift(-1), "今": Shift(0), "明": Shift(1), "前": Shift(-2), "后": Shift(2), "後": Shift(2)},
    month_days={"同": Shift(0, follows=True), "翌": Shift(1, follows=True)},
    parts=PARTS,
    year_parts=YEAR_PARTS,
    relative_quarters={
        f"{head}{between}季度": Shift(by)
        for head, by in {"上": -1, "上一": -1, "本": 0, "这": 0, "這": 0, "下": 1, "下一": 1}.items()
        for between in ("", "个", "個")
    },
    units={
        unit: letter
        for letter, names in {
            "Y": "年 逐年", "M": "月 逐月 按月", "W": "周 週 星期 礼拜 禮拜",
            "D": "天 日 工作日 交易日 自然日 逐日", "TH": "小时 小時 钟头 鐘頭", "TM": "分钟 分鐘",
            "Q": "季度 季 按季", "C": "世纪 世紀",
        }.items()
        for name in names.split()
        for unit in (name, f"个{name}", f"個{name}", f"个多{name}", f"個多{name}", f"多{name}")
    },
    ways={"前": -1, "后": 1, "後": 1},
    halves={
        "上半年": 1, "下半年": 2, "上半年度": 1, "下半年度": 2, "前半年": 1, "后半年": 2, "後半年": 2,
        "上半财年": 1, "下半财年": 2,
    },
    quarters={
        form: number
        for number, digits in enumerate(("1１一首", "2２二", "3３三", "4４四末"), start=1)
        for digit in digits
        for form in (f"第{digit}季度", f"{digit}季度", f"第{digit}季", f"{digit}季")
    },
    seasons={"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"},
    vague={
        "目前": "PRESENT_REF", "当前": "PRESENT_REF", "當前": "PRESENT_REF", "现在": "PRESENT_REF",
        "現在": "PRESENT_REF", "如今": "PRESENT_REF", "至今": "PRESENT_REF", "迄今": "PRESENT_REF",
        "近日": "PAST_REF", "日前": "PAST_REF", "近期": "PAST_REF", "近来": "PAST_REF",
        "近來": "PAST_REF", "最近": "PAST_REF", "近年来": "PAST_REF", "近年來": "PAST_REF",
        "近年": "PAST_REF", "近几年": "PAST_REF", "今后": "FUTURE_REF", "今後": "FUTURE_REF",
        "眼下": "PRESENT_REF",
    },
    afternoon=frozenset("午后 午後 下午 傍晚 晚间 晚間 晚上 晚 深夜 夜间 夜 中午".split()),
    coming_before=r"(?:[将將拟擬][于於在从從自]?|定于|定於|预计在?|預計在?|计划在?|計劃在?|不晚于|最晚|至迟|延长至|延長至|推迟至|推遲至)",
    coming_after=r"(?:之?前(?:完成|提交|作出|公布|执行|结束)|(?:上午|下午|晚)?[将將](?:会|會|举行|舉行|召开|召開|访问|訪問|出席|开始|開始|生效|施行|"
    r"实施|實施|公布|發布|发布|正式|启程|啟程|在|于|於|到|前往|迎来|迎來|届满|屆滿)|到期|届满|屆滿|截止)",
    nearest_after=r"[访訪赴]|起(?:正式)?(?:施行|实施|實施|生效|执行|執行|适用|適用|对|對)|(?:正式)?(?:施行|实施|實施|生效)",
    upto=r"[^，。、]{0,8}?(?:至|到|[～〜~－–-])",
    aside_after=r"[^，。、]{0,6}(?:相比)",
    joined=r"[、和及与與（(]|以及",
    about=r"(?:约|約|近|大约|大約|将近|將近)",
)  # fmt: skip

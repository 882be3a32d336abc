"""Word tables for `dates`: Japanese as newspapers and ministries write it.

Left out on purpose: 前年比, 前月比 and the like, 以来, その後, 一時; ordinals (3日目), anniversaries
and maturities (10年債). Part of a day stays in the span (27日午前). 25年 before a month, 度, 末 or の is a
year of this century, 25年間 lasts.
"""

from __future__ import annotations

from nlp.words.dates import DateWords, Part, Pattern, Shift, one_of

YEARS = {
    "一昨年": Shift(-2), "おととし": Shift(-2), "昨年": Shift(-1), "去年": Shift(-1),
    "今年": Shift(0), "ことし": Shift(0), "本年": Shift(0), "来年": Shift(1), "再来年": Shift(2),
    "同年": Shift(0, follows=True), "前年": Shift(-1, follows=True),
    "前々年": Shift(-2, follows=True), "翌年": Shift(1, follows=True),
    "翌々年": Shift(2, follows=True), "その年": Shift(0, follows=True),
}  # fmt: skip

PARTS = {
    "上旬": Part("START"), "初旬": Part("START"), "初め": Part("START"), "はじめ": Part("START"),
    "前半": Part("START"), "初頭": Part("START"), "冒頭": Part("START"), "中旬": Part("MID"),
    "半ば": Part("MID"), "なかば": Part("MID"), "下旬": Part("END"), "末": Part("END"),
    "終わり": Part("END"), "後半": Part("END"), "末ごろ": Part("END"), "末頃": Part("END"),
    "月末": Part("END"), "月初め": Part("START"), "月初": Part("START"), "月半ば": Part("MID"),
}  # fmt: skip

YEAR_PARTS = {
    "年初": Part("START", 1), "初め": Part("START", 1), "はじめ": Part("START", 1),
    "初頭": Part("START", 1), "初": Part("START", 1), "年明け": Part("START", 1, nearest=True),
    "明け": Part("START", 1, nearest=True), "年頭": Part("START", 1), "頭": Part("START", 1),
    "半ば": Part("MID"), "なかば": Part("MID"), "末ごろ": Part("END", 12),
    "末": Part("END", 12), "年末": Part("END", 12), "終わり": Part("END", 12),
    "年の瀬": Part("END", 12), "の瀬": Part("END", 12), "末年始": Part("END", 12),
    "後半": Part("END"), "前半": Part("START"),
}  # fmt: skip

DAYS = {
    "今日": Shift(0), "きょう": Shift(0), "本日": Shift(0), "即日": Shift(0, follows=True), "今夜": Shift(0),
    "今晩": Shift(0), "今朝": Shift(0), "けさ": Shift(0), "昨日": Shift(-1), "きのう": Shift(-1),
    "昨夜": Shift(-1), "昨晩": Shift(-1), "一昨日": Shift(-2), "おととい": Shift(-2),
    "明日": Shift(1), "あす": Shift(1), "あした": Shift(1), "明後日": Shift(2), "あさって": Shift(2),
    "同日": Shift(0, follows=True), "当日": Shift(0, follows=True), "その日": Shift(0, follows=True),
    "前日": Shift(-1, follows=True), "翌日": Shift(1, follows=True), "次の日": Shift(1, follows=True),
    "翌々日": Shift(2, follows=True), "前々日": Shift(-2, follows=True),
    "同夜": Shift(0, follows=True), "翌朝": Shift(1, follows=True), "前夜": Shift(-1, follows=True),
    "前の日": Shift(-1, follows=True),
}  # fmt: skip

MONTHS_AROUND = {
    "先々月": Shift(-2), "先月": Shift(-1), "今月": Shift(0), "本月": Shift(0), "来月": Shift(1),
    "再来月": Shift(2), "同月": Shift(0, follows=True), "前月": Shift(-1, follows=True),
    "翌月": Shift(1, follows=True), "当月": Shift(0, follows=True),
}  # fmt: skip

FRAGMENTS = {
    "yrel": one_of("yrel", YEARS),
    "mrel": one_of("mrel", MONTHS_AROUND),
    "digits": r"[0-9０-９]",
    "y4": r"(?P<year>[12１２]«digits»{3}|[一二][〇零一二三四五六七八九]{3})\s?年\s?",
    "era_year": r"«era»(?P<eyear>元|«digits»{1,2}|[一二三四五六七八九十]{1,3})年",
    "short": (
        r"(?P<yy>[0-9０-９]{2})年(?!間|前|以上|余|ぶり|後|来|ほど|連続|目|超|近|債|物|もの|以内|未満|程度"
        r"|計画|代|越)"
    ),
    "y": r"«y4»(?!代)|«era_year»|«yrel»",
    "m": (
        r"(?<![第〇零一二三四五六七八九十百])(?P<month>1[0-2]|0?[1-9]|１[０-２]|０?[１-９]|十[一二]?"
        r"|[一二三四五六七八九])月"
    ),
    "d": r"(?P<day>«dnum»)日(?!本(?!月|年|日)|間)",
    "dnum": (
        r"3[01]|[12][0-9]|0?[1-9]|３[０１]|[１２][０-９]|０?[１-９]|三十一?|二?十[一二三四五六七八九]?"
        r"|[一二三四五六七八九]"
    ),
    "bared": (
        r"(?<![月第])(?P<day>3[01]|[12][0-9]|0?[1-9]|３[０１]|[１２][０-９]|０?[１-９]|三十一?"
        r"|二?十[一二三四五六七八九]?|[一二三四五六七八九])日(?!本(?!年|月|日)|間|目|ぶり|前|後(?!場)"
        r"|以内|程度|ほど|連続|続|以上|余り|未満|分(?!まで)|[当あ]たり|平均|«digits»{1,4}(?:回|万|人|件|時間|便)|[一二三][回食度])"
    ),
    "partofday": r"(?:の)?(?:未明|早朝|明け方|朝|午前中|午前|正午|昼|午後|夕方|夕|夜遅く|夜|深夜|晩)",
    "ap": r"(?P<ampm>午前|午後|朝|夜|夕方|深夜|未明|早朝|昼)",
    "hm": (
        r"(?P<hour>[01２]?«digits»|１?«digits»|２[０-４]|十[一二]?|[一二三四五六七八九])時(?!間|代|点)"
        r"(?:(?P<minute>半|«digits»{1,2})(?:分(?!の|間|ごろ前))?)?"
    ),
    "wd": r"[（(][月火水木金土日](?:曜日?)?[）)]|[月火水木金土日]曜日?",
    "tilde": r"[～〜~－‐‑–—―-]|から|ー|および|至",
    "n": r"(?<![第〇一二三四五六七八九十百千万])(?P<num>«digits»{1,4}|[一二三四五六七八九十百]{1,4})",
    "some": r"(?:数十?|何十?|幾)",
    "u": r"(?P<unit>年|[かカヵケヶ箇個]月|週間?|日|営業日|時間|分|四半期|世紀)",
    "mod": r"«part»",
    "through": r"中(?![国東米欧華央韓台印露ロ日豪旬止核])",
    "drel": rf"{one_of('drel', DAYS)}(?!(?<=日)(?:本(?!月|年|日|紙|社|会議)|銀|商|経(?!過)|産))",
}

PATTERNS = (
    # Digits with marks
    Pattern(
        "calendar",
        r"(?P<year>20«digits»\d)[-/.／．](?P<month>\d{1,2})[-/.／．](?P<day>\d{1,2})(?:[T\s　]{1,2}"
        r"(?P<hour>\d{1,2})[:：](?P<minute>\d\d)(?:[:：]\d\d)?(?:Z|\+\d\d:?\d\d)?)?(?!\d)",
    ),
    # Ranges
    Pattern(
        "range",
        r"(?:(?:«y»の?|«short»)?«m»)?«d»(?:«wd»)?(?:«tilde»)(?:(?:«y2»|«short2»)?«m2»)?«d2»(?:«wd»)?",
    ),
    Pattern("range", r"(?:(?:«y»の?|«short»)?«m»)?(?P<day>«digits»{1,2})[～〜~－–・-]«d2»"),
    Pattern(
        "range",
        r"(?:«y»の?|«short»)?(?P<month>1[0-2]|[1-9]|１[０-２]|[１-９])(?:月)?(?:«tilde»)(?:«y2»"
        r"|«short2»)?«m2»(?:期)?(?!«digits»)",
    ),
    Pattern("range", r"«y4»(?:«tilde»)«y42»"),
    Pattern(
        "range",
        r"(?P<year>[12１２]«digits»{3})年?[～〜~－–-](?:(?P<year2>[12１２]«digits»{3})"
        r"|(?P<yy2>«digits»{2}))年(?!度|代)",
    ),
    # Fiscal years
    Pattern("fiscal", r"(?P<year>[12１２]«digits»{3})年?(?:度)?(?:[～〜~－–-]|から)(?P<yy2>«digits»{2})年度"),
    Pattern(
        "fiscal",
        r"(?:(?P<year>[12１２]«digits»{3})|«era»(?P<eyear>元|«digits»{1,2})|(?P<yy>«digits»{2}))年度"
        r"(?:の?(?:«half»|«mod»))?",
    ),
    Pattern("fiscal", r"«fyrel»(?:の?(?:«half»|«mod»)|«through»)?(?!比)"),
    Pattern(
        "fiscal",
        r"(?:(?P<year>[12１２]«digits»{3})|(?P<yy>«digits»{2}))年(?P<close>1[0-2]|[1-9]|１[０-２]|[１-９])"
        r"月期",
    ),
    # Days
    Pattern(
        "calendar",
        r"(?:(?:«y»の?|«short»)?(?:«m»の?|«mrel»の?)«d»|«ordinal_day»?«bared»)(?:«wd»)?(?:の?«ap»?"
        r"(?:«hm»)|«partofday»)?",
    ),
    Pattern("calendar", r"«y4»の?«m»«d»\s{0,2}(?P<hour>\d{1,2})[:：](?P<minute>\d\d)"),
    Pattern(
        "calendar",
        r"(?:(?:«y»の?|«short»)?«m»)?(?<!第)(?P<day>«digits»{1,2})(?=[、・]«digits»{1,2}(?:[、・]«digits»{1,2})?(?:日(?!本"
        r"|間|目|連|続|ぶり|以)|の?両日))",
    ),
    Pattern("calendar", r"(?<=[、・と])(?P<day>«dnum»)(?=の?両日)"),
    # Months
    Pattern(
        "calendar", r"(?:«y»の?|«short»)?(?<!第)(?P<month>«digits»{1,2})(?=[、・]«digits»{1,2}月(?!«digits»))"
    ),
    Pattern("calendar", r"(?:«y»の?|«short»|«yrel»の?)«m»(?:の?«mod»|«through»)?(?![期0-9０-９])"),
    Pattern("calendar", r"«m»(?:の?«mod»)?(?![期0-9０-９])(?!面|刊|号)"),
    Pattern("calendar", r"(?<!年)«mrel»(?:の?«mod»|«through»|内)?(?!比)"),
    Pattern("calendar", r"(?P<mrel>月)(?:(?P<part>末|初め|半ば)|内)(?=に|まで|の|、|から)"),
    # Years and their parts
    Pattern("calendar", r"(?:«y»の?|«short»の?)?«quarter»"),
    Pattern("calendar", r"«qrel»(?!比)"),
    Pattern("calendar", r"(?:«y»の?|«short»の?)«half»"),
    Pattern("calendar", r"(?P<half>上半期|下半期|上期|下期)(?=の|に|は|、)"),
    Pattern(
        "calendar",
        r"(?:«y»の?|«short»の?)(?:«season»|(?P<ypart>年初|初め|はじめ|初頭|年明け|半ば|末ごろ|年末|末"
        r"|終わり))",
    ),
    Pattern("calendar", r"(?P<yrel>昨|今|来)(?P<season>春|夏|秋|冬)(?!闘)"),
    Pattern("calendar", r"(?P<yrel>年)(?:内|(?P<ypart>初|明け|末年始|末|頭|の瀬))(?!会|商戦|所感|の辞|試験)"),
    Pattern(
        "calendar",
        r"(?:(?P<century>«digits»{1,2}|[一二十]{1,3})世紀の?|前世紀の?)?(?P<decade>[12１２]?«digits»?"
        r"«digits»[0０])年代(?:の?«mod»)?",
    ),
    Pattern("calendar", r"(?P<century>«digits»{1,2}|[一二十]{1,3})世紀(?:の?«mod»)?"),
    Pattern("calendar", r"«yrel»(?:«through»)?(?!比|同月|同期|度|同日|実績比|並み|度比)"),
    Pattern("calendar", r"(?:«y4»|«era_year»)(?!度|代|間|物|債|第?«digits»{1,3}号)"),
    Pattern("calendar", r"(?P<yy>[0０]«digits»)年(?!間|前|度|代)"),
    Pattern(
        "calendar",
        r"(?P<yy>[12１２]«digits»)年(?=の(?!歴史|歳月|経験|節目|計|期間|懲役|刑|実刑|間|長期)|に(?!わた"
        r"|及|一度|1度|及ぶ|1回|一回)|は(?!、?かか)|から(?!«digits»)|以降|まで|、|時点|比|実績|通年|分|産)",
    ),
    # Weeks and weekdays
    Pattern("weekday", r"(?:«wrel»の?)?«wday»(?:の?«ap»の?«hm»|«partofday»)?"),
    Pattern("week", r"«wrel»(?P<weekend>末)"),
    Pattern("week", r"«wrel»(?:の?(?P<part>初め|半ば|後半|前半|末)|«through»|内)?(?!比|号)"),
    # Relative days
    Pattern("day", r"«drel»(?:の?(?:«ap»)(?:«hm»)|«partofday»|«through»)?(?!比|終値比|新聞|付け?の?朝刊)"),
    # Hours
    Pattern("calendar", r"«ap»の?«hm»"),
    # Amounts of time
    Pattern(
        "away",
        r"(?:約|およそ)?(?:«n»|«some»)«u»(?P<loose>以上|余り|余|超|あまり)?(?:ほど|程度)?の?«ago»",
    ),
    Pattern("away", r"(?P<halved>半)(?P<unit>年|月|世紀)(?:ほど|以上)?«ago»"),
    Pattern("repeated", r"(?:毎週)の?«wday»"),
    Pattern("repeated", r"毎(?P<unit>年|月|週|日|時)(?!新聞|放送|紙)(?:のように)?"),
    Pattern("repeated", r"(?P<num>[隔])(?P<unit>年|週|月|日)"),
    Pattern("repeated", r"(?:«n»)?«u»(?:ごと|おき|に[一1１]度|に[一1１]回)"),
    Pattern(
        "lasting",
        r"(?:過去|今後|この|ここ|直近|向こう|最大)?(?:«n»|«some»)(?P<unit>年|[かカヵケヶ箇個]月)"
        r"(?P<more_half>半)間?(?!前|後)",
    ),
    Pattern("lasting", r"«n»(?P<unit>時間)(?P<more_half>半)"),
    Pattern(
        "lasting",
        r"(?:過去|今後|この|ここ|直近|向こう)?(?:«n»|«some»)(?P<unit>年|[かカヵケヶ箇個]月|日|週|時"
        r"|分)間(?!隔|際)",
    ),
    Pattern(
        "lasting",
        r"(?:過去|今後|この|ここ|直近|向こう)(?:«n»|«some»)(?P<unit>年|[かカヵケヶ箇個]月|日|週)(?:ほど"
        r"|余り|余)?",
    ),
    Pattern("lasting", r"(?:«n»|«some»)(?P<unit>[かカヵケヶ箇個]月|週間|時間|営業日)(?!目|計画|予報)"),
    Pattern(
        "lasting",
        r"(?:(?P<num>«digits»{1,3}|[一二三四五六七八九十百]{1,3})|«some»)(?P<unit>年)(?!度|代|目|生|債|物"
        r"|もの|の間?計画|間計画|国債|間?利回り|«digits»|次|来の?友|祭|前|後|比|号|産|式|版)",
    ),
    Pattern(
        "lasting",
        r"(?:(?P<num>«digits»{1,3})|«some»)(?P<unit>日)(?=以内|以上|連続|続|ほど|程度|余|ぶり|かけ|未満)",
    ),
    Pattern("lasting", r"(?<![上下前後四過大])(?P<halved>半)(?P<unit>年|世紀)(?:間|ぶり)?(?!期|前|後|導)"),
    Pattern("lasting", r"(?P<halved>半)(?P<unit>[かカヵケヶ箇個]?月)(?:間)"),
    Pattern("vague", r"«vague»"),
)  # fmt: skip

WORDS = DateWords(
    spaced=False,
    patterns=PATTERNS,
    fragments=FRAGMENTS,
    numbers={"隔": 2},
    weekdays={
        form: number for number, name in enumerate("月火水木金土日") for form in (f"{name}曜日", f"{name}曜")
    },
    eras={"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867},
    years=YEARS | {"昨": Shift(-1), "今": Shift(0), "来": Shift(1), "年": Shift(0)},
    fiscal_years={
        "今年度": Shift(0), "本年度": Shift(0), "来年度": Shift(1), "次年度": Shift(1), "昨年度": Shift(-1),
        "再来年度": Shift(2), "一昨年度": Shift(-2), "同年度": Shift(0, follows=True),
        "前年度": Shift(-1, follows=True), "翌年度": Shift(1, follows=True),
    },
    relative_months=MONTHS_AROUND | {"月": Shift(0)},
    weeks={
        "先々週": Shift(-2), "先週": Shift(-1), "今週": Shift(0), "来週": Shift(1), "再来週": Shift(2),
        "同週": Shift(0, follows=True), "前週": Shift(-1, follows=True), "翌週": Shift(1, follows=True),
    },
    days=DAYS,
    month_days={"同": Shift(0, follows=True), "翌": Shift(1, follows=True)},
    parts=PARTS,
    year_parts=YEAR_PARTS,
    units={
        "年": "Y", "月": "M", "週": "W", "週間": "W", "日": "D", "営業日": "D", "時間": "TH", "時": "TH",
        "分": "TM", "四半期": "Q", "世紀": "C",
    } | {f"{mark}月": "M" for mark in "かカヵケヶ箇個"},
    ways={"前": -1, "以上前": -1, "後": 1},
    halves={"上半期": 1, "上期": 1, "前半期": 1, "下半期": 2, "下期": 2, "後半期": 2, "前半": 1, "後半": 2},
    relative_quarters={"前四半期": Shift(-1), "今四半期": Shift(0), "来四半期": Shift(1)},
    quarters={
        f"{head}{digit}四半期": number
        for number, digits in enumerate(("1１一", "2２二", "3３三", "4４四"), start=1)
        for digit in digits
        for head in ("第",)
    },
    seasons={"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"},
    vague={
        "最近": "PAST_REF", "近年": "PAST_REF", "現在": "PRESENT_REF", "目下": "PRESENT_REF",
        "今後": "FUTURE_REF",
    },
    afternoon=frozenset({"午後", "夜", "夕方"}),
    coming_before=r"(?:期限は|期限を|期限の|予定の|予定日は)",
    coming_after=r"(?:午前|午後|朝|夜|夕方)?(?:までに(?![^。]{0,40}(?:分か|わか|明らか|発表|まとめ|決め|決定|判明|確認|公表|発覚|関係者|取材))|まで延長|に迫|に控え|をめどに|を目途に|を期限|が期限|に予定|以降に?予定)",
    nearest_after=r"以降|から(?:の?(?:施行|実施|適用|開始|発効)|対象)",
    coming=r"予定|方針|見通し|見込み|計画(?:だ|して|を)|構え|"
    r"(?:する|行う|開く|始める|始まる|なる|入る|迎える|向かう|訪れる|れる|せる|げる|える|める)"
    r"(?=。|$|と(?:発表|表明|明らか|述べ|説明|話|語|伝|報|明言|し|み)|見(?:通|込)|予定|方針|ことを(?:決|明|発)|考え|意向|運び)",
    gone=r"[しっいれせえけげべめねきぎびみじちりてん][ただ](?=。|$|[、」』）]|と|こと|際|後|ほか|が|ため|もの|の|[一-龥])",
    topic_after=r"(?:午前|午後|朝|夜|夕方|昼|未明|深夜)?(?:の[^。、]{1,20}で)?、",
    upto=r"[^、。]{0,8}?(?:から|より|[～〜~－–-])",
    aside_after=r"の?[^、。]{0,8}(?:に比べ|と比べ|比で|に対する比|を(?:上|下)回)|に続[くきい]",
    joined=r"[、・と]|及び|および|や|[（(]",
    about=r"(?:約|およそ|ほぼ)",
)  # fmt: skip

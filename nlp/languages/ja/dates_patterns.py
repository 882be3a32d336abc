"""What a date looks like in Japanese: one pattern a kind of expression.

Left out on purpose: 前年比, 前月比 and the like, 以来, その後, 一時; ordinals (3日目), anniversaries
and maturities (10年債). 25年 before a month, 度, 末 or の is a year of this century, 25年間 lasts. Not here:
the pieces (dates_fragments) and the words (dates_tables).
"""

from __future__ import annotations

from nlp.timex.cjk import STAMPS
from nlp.words.dates import Pattern

PATTERNS = (
    *STAMPS,
    # Ranges
    Pattern(
        "range",
        r"(?:(?:«y»の?|«short»)?«m»)?«d»(?:«wd»)?(?:«dash»|至)(?:(?:«y2»|«short2»)?«m2»)?«d2»(?:«wd»)?",
    ),
    Pattern("range", r"(?:(?:«y»の?|«short»)?«m»)?(?P<day>«digits»{1,2})[～〜~－–・-]«d2»"),
    Pattern(
        "range",
        r"(?:«y»の?|«short»)?(?P<month>1[0-2]|[1-9]|１[０-２]|[１-９])(?:月?(?:«dash»|至)|から)(?:«y2»"
        r"|«short2»)?«m2»(?:期)?(?!«digits»)",
    ),
    Pattern("range", r"«y4»«dash»«y42»(?!度)"),
    Pattern(
        "range",
        r"(?P<year>[12１２]«digits»{3})年?[～〜~－–-](?:(?P<year2>[12１２]«digits»{3})"
        r"|(?P<yy2>«digits»{2}))年(?!度|代)",
    ),
    Pattern(
        "between",
        r"(?=[^。、\n]{1,24}?(?:«dash»))(?:«point»)«dash»(?:«point2»|«bare_hour2»)(?![度代期])",
    ),
    Pattern(
        "between",
        (
            r"(?=[^。、\n]{1,24}?(?:«until»))(?:«hour_point»)(?:«until»)(?:«hour_point2»|«bare_hour2»)"
            r"(?![0-9])"
        ),
    ),
    Pattern("between", r"(?<![0-9])(?:«sharp»|«colon»)(?:«until»)(?:«bare_hour2»)(?![0-9])"),
    # Fiscal years
    Pattern(
        "fiscal",
        r"(?P<year>[12１２]«digits»{3})年?(?:度)?(?:[～〜~－–-]|から)(?P<yy2>«digits»{2})年度",
    ),
    Pattern(
        "fiscal",
        r"(?:(?P<year>[12１２]«digits»{3})|«era»(?P<eyear>元|«digits»{1,2})|(?P<yy>«digits»{2}))年度"
        r"(?:の?(?:«half»|«quarter»|«mod»))?",
    ),
    Pattern(
        "fiscal", r"(?P<fresh>(?=新))?«fyrel»(?:の?(?:«half»|«quarter»|«mod»)|«through»)?(?!比)"
    ),
    Pattern(
        "fiscal",
        r"(?:(?P<year>[12１２]«digits»{3})|(?P<yy>«digits»{2}))年(?P<close>1[0-2]|[1-9]|１[０-２]|[１-９])"
        r"月期",
    ),
    # Days
    Pattern(
        "calendar",
        r"(?:(?:«y»の?|«short»)?(?:«m»の?|«mrel»の?)«d»|«ordinal_day»?«bared»)(?:«wd»)?(?:«time»)?",
    ),
    Pattern("calendar", r"(?:«y4»の?)?«m»«d»(?:«wd»)?\s{0,2}(?:«colon»)"),
    Pattern(
        "calendar",
        r"(?:(?:«y»の?|«short»)?«m»)?(?<!第)(?P<day>«digits»{1,2})(?=[、・]«digits»{1,2}(?:[、"
        r"・]«digits»{1,2})?(?:日(?!本"
        r"|間|目|連|続|ぶり|以)|の?両日))",
    ),
    Pattern("calendar", r"(?<=[、・と])(?P<day>«dnum»)(?=の?両日)"),
    # Months
    Pattern(
        "calendar",
        r"(?:«y»の?|«short»)?(?<!第)(?P<month>«digits»{1,2})(?=[、・]«digits»{1,2}月(?!«digits»))",
    ),
    Pattern("calendar", r"(?:«y»の?|«short»|«yrel»の?)«m»(?:の?«mod»|«through»)?(?![期0-9０-９])"),
    Pattern("calendar", r"«m»(?:の?«mod»)?(?![期0-9０-９])(?!面|刊|号)"),
    Pattern("calendar", r"(?<![月一-鿿])(?P<mrel>)(?P<part>[上中下]旬)(?=に|の|から|まで|、|以降)"),
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
    Pattern(
        "calendar",
        r"(?P<yrel>年)(?:内|(?P<ypart>初|明け|末年始|末|頭|の瀬))(?!会|商戦|所感|の辞|試験)",
    ),
    Pattern(
        "calendar",
        r"(?:(?P<century>«digits»{1,2}|[一二十]{1,3})世紀の?|前世紀の?)?(?P<decade>[12１２]?«digits»?"
        r"«digits»[0０])年代(?:の?«mod»)?",
    ),
    Pattern("calendar", r"(?P<century>«digits»{1,2}|[一二十]{1,3})世紀(?:の?«mod»)?"),
    Pattern("calendar", r"(?:«y»の?)同(?P<alike>[月日])(?!比|[一-鿿])"),
    Pattern("calendar", r"«yrel»(?:«through»)?(?!比|同月|同期|度|同日|実績比|並み|度比)"),
    Pattern("calendar", r"(?:«y4»|«era_year»)(?!度|代|間|物|債|第?«digits»{1,3}号)"),
    Pattern("calendar", r"(?P<yy>[0０]«digits»)年(?!間|前|度|代)"),
    Pattern(
        "calendar",
        r"(?P<yy>[12１２]«digits»)年(?=の(?!時を|歴史|歳月|経験|節目|計|期間|懲役|刑|実刑|間|長期)|に(?!わた"
        r"|及|一度|1度|及ぶ|1回|一回)|は(?!、?かか)|から(?!«digits»)|から(?=«digits»{2}年(?:に|まで|の|、|末|度))|以降|まで|、|時点|比|実績|通年|分|産)",
    ),
    Pattern("calendar", r"(?P<yy>[3３]«digits»|[45４５][0０])年(?=までに|ごろまで|頃まで)"),
    # Weeks and weekdays
    Pattern("weekday", r"(?:«wrel»の?)?«wday»(?!大工|版|市)(?:«time»)?"),
    Pattern("weekday", r"(?P<wrel>次|前|今度)の«wday»(?:«time»)?"),
    Pattern("day", r"(?P<drel>[今昨明](?P<ampm>夜|晩))の?(?:«hm»|«colon»)"),
    Pattern("clock", r"(?P<noon>正午|真夜中)(?:ごろ|頃)?"),
    Pattern(
        "nth",
        (
            r"(?=[^。、\n]{1,20}[第最])(?:«base»)(?:第\s?(?P<nth>«count»)|(?P<nth>最初)の?|(?P<final>"
            r"最[終後])の?)«wday»(?:«time»)?"
        ),
    ),
    Pattern(
        "nth",
        r"(?=[^。、\n]{1,20}[第最])(?:«base»)(?:第\s?(?P<nth>«count»)|(?P<nth>最初)の?|"
        r"(?P<final>最[終後])の?)(?P<unit>週|日(?!本))(?!間|連|目)",
    ),
    Pattern(
        "nth",
        (
            r"(?=[^。、\n]{1,20}最)(?:«base»)(?:(?P<head>最初)の?|(?P<tail>最後)の?)(?P<num>«count»)"
            r"(?P<unit>[かカヵケヶ箇個]月|週間?|日)間?"
        ),
    ),
    Pattern("week", r"(?:«wrel»|(?P<wrel>週))の?(?P<weekend>末)"),
    Pattern("week", r"(?P<wrel>週)(?P<part>明け|半ば)(?!の?月曜)"),
    Pattern("week", r"«wrel»(?:の?(?P<part>初め|半ば|後半|前半|末)|«through»|内)?(?!比|号)"),
    # Relative days
    Pattern("day", r"«drel»(?:«time»|«through»)?(?!比|終値比|新聞|付け?の?朝刊)"),
    # Hours
    Pattern("calendar", r"«ap»の?(?:«hm»|«colon»)"),
    Pattern("calendar", r"(?<![0-9一-鿿])(?:«sharp»)"),
    Pattern(
        "day", r"(?<![一-鿿])(?P<drel>午前中?|午後|夕方|未明|早朝)(?!«hour»|[一-鿿]|の?[部便])"
    ),
    # Feasts and the old calendar
    Pattern("feast", r"(?:(?:«y»|«short»)の?)?«feast»(?:«time»)?"),
    Pattern(
        "lunar",
        (
            r"(?:旧暦|陰暦)の?(?:«y»の?)?(?P<leap>閏|うるう)?(?:(?P<month>正)|(?P<month>«mnum»))月(?:"
            r"の?(?P<day>«dnum»)日)?"
        ),
    ),
    # Amounts of time
    Pattern(
        "away",
        r"(?:約|およそ)?(?:«n»|«some»)«u»(?P<loose>以上|余り|余|超|あまり)?(?:ほど|程度)?の?«ago»",
    ),
    Pattern("away", r"(?P<halved>半)(?P<unit>年|月|世紀)(?:ほど|以上)?«ago»"),
    Pattern(
        "away",
        r"«n»(?:(?P<unit>年|[かカヵケヶ箇個]月|時間))(?P<more_half>半)(?:ほど)?の?«ago»",
    ),
    Pattern("repeated", r"(?:毎週)の?«wday»(?:«time»)?"),
    Pattern("repeated", r"毎年の?«m»(?:«d»)?"),
    Pattern("repeated", r"毎月の?(?P<day>«dnum»)日(?!本)"),
    Pattern("repeated", r"毎日の?«ap»(?:«hm»)"),
    Pattern("repeated", r"毎(?P<unit>年|月|週|日|時)(?!新聞|放送|紙)(?:のように)?"),
    Pattern("repeated", r"(?P<num>[隔])(?P<unit>年|週|月|日)"),
    Pattern("repeated", r"(?:«n»)?«u»(?:ごと|おき|に[一1１]度|に[一1１]回)"),
    Pattern(
        "lasting",
        (
            r"«n»(?P<unit>[かカヵケヶ箇個]月|年|週間|時間|日間)間?(?=(?P<nearly>余り?|近く|あまり|ほど"
            r"|程度|前後)(?!前|後))"
        ),
    ),
    Pattern(
        "summed",
        r"«nocn»(?P<sum>(?:(?:«count»)(?:年|[かカヵケヶ箇個]月|週間|日間?|時間)と?){1,4}(?:"
        r"«count»)(?:[かカヵケヶ箇個]月|日間?(?!本)"
        r"|時間|分(?!の)|秒))(?:間)?(?![前後目])",
    ),
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
    Pattern(
        "lasting",
        r"(?:«n»|«some»)(?P<unit>[かカヵケヶ箇個]月|週間|時間|分間|秒間?|営業日)(?!目|計画|予報)",
    ),
    Pattern(
        "lasting",
        (
            r"(?<![0-9.．])(?P<num>«digits»{1,3})(?P<unit>分)(?=以上|以内|ほど|程度|未満|余り|近く|の"
            r"予定|の会議|で|時間|不在|かか|。|$)"
        ),
    ),
    Pattern(
        "lasting", r"(?:過去|今後|直近|向こう|最大)(?:«n»|«some»)(?P<unit>営業日|時間|週間|世紀)"
    ),
    Pattern(
        "lasting",
        r"(?:(?P<num>«digits»{1,3}|[一二三四五六七八九十百]{1,3})|«some»)(?P<unit>年)(?!度|代|目|生|債|物"
        r"|もの|の間?計画|間計画|国債|間?利回り|«digits»|次|来の?友|祭|前|後|比|号|産|式|版)",
    ),
    Pattern(
        "lasting",
        r"(?:(?P<num>«digits»{1,3})|«some»)(?P<unit>日)(?=以内|以上|連続|続|ほど|程度|余|ぶり|かけ|未満"
        r"|が(?:た[っちつ]|経[っちつ]|過ぎ))",
    ),
    Pattern(
        "lasting",
        r"(?<![上下前後四過大])(?P<halved>半)(?P<unit>年|世紀)(?:間|ぶり)?(?!期|前|後|導)",
    ),
    Pattern("lasting", r"(?P<halved>半)(?P<unit>[かカヵケヶ箇個]?月)(?:間)"),
    Pattern("lasting", r"(?P<num>3[2-9]|[4-9]«digits»|[1-9]«digits»{2})(?P<unit>日)(?!本)間?"),
    Pattern(
        "lasting", r"(?<=から)(?<![0-9０-９]日から)«n»(?P<unit>日)(?=が?経|を(?:過|超)|以内|たっ)"
    ),
    Pattern("fiscal", r"(?<!«digits»)(?P<fyrel>年度)(?:(?P<part>末|初め?|半ば)|内)"),
    Pattern("vague", r"«vague»"),
    Pattern("vague", r"(?<=[、。はがもを])(?P<vague>近く)(?=、|[一-鿿])"),
)

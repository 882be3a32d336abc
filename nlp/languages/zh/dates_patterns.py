"""What a date looks like in Chinese, simplified and traditional: one pattern a kind of expression.

Left out on purpose: 同比, 环比, 按年, 以来 by itself; ordinals and names (第三天, 五年规划). Not here: the
pieces (dates_fragments) and the words (dates_tables).
"""

from __future__ import annotations

from nlp.timex.cjk import STAMPS
from nlp.words.dates import Pattern

PATTERNS = (
    *STAMPS,
    # Ranges
    Pattern("range", r"(?:(?:«y»|«short»)?(?:«m»|«mrel»))?«d»«to»(?:(?:«y2»|«short2»)?«m2»)?«d2»"),
    Pattern("range", r"(?:«y»|«short»)?«m»(?P<day>«dnum»)«to»«d2»"),
    Pattern("range", r"(?<![〇零一二三四五六七八九十百第])(?P<day>«dnum»)«to»«d2»(?!本|间|間|内)"),
    Pattern(
        "range",
        r"(?:«y»|«short»)?(?<![〇零一二三四五六七八九十百第])(?P<month>«mnum»)(?:月份?)?«to»(?:«y2»"
        r"|«short2»)?«m2»(?![0-9０-９])",
    ),
    Pattern("range", r"(?:«y»)?«nocn»(?P<month>«mnum»)、(?P<month2>«mnum»)[两兩](?:个|個)?月"),
    Pattern("range", r"«y4»«to»«y42»(?!度)"),
    Pattern(
        "range",
        r"(?P<year>(?:19|20)«digits»{2})«to»(?:(?P<year2>(?:19|20)«digits»{2})|(?P<yy2>«digits»{2}))年"
        r"(?!度|代|期)",
    ),
    Pattern(
        "between",
        r"(?=[^。，、；\n]{1,24}?(?:«to»))(?:«point»)«until»(?:«point2»|«bare_hour2»)(?!度)",
    ),
    Pattern("between", r"(?:«ap»)?(?<![0-9第])«hour»«to»(?:«bare_hour2»)(?![0-9])"),
    Pattern("between", r"(?<![0-9])(?:«sharp»|«colon»)«to»(?:«bare_hour2»)(?![0-9])"),
    Pattern(
        "between",
        (
            r"(?=[^。，、；\n]{1,24}?[和与與跟][^。，、；\n]{1,24}?[间間])(?:«point»)[和与與跟](?:"
            r"«point2»)(?=之?[间間])"
        ),
    ),
    # Fiscal years
    Pattern(
        "fiscal",
        r"(?:(?P<year>[12１２]«digits»{3})(?:[/-]«digits»{2,4})?|(?P<yy>«digits»{2}))\s?年?(?:财年|財年"
        r"|财政年度|財政年度|会计年度|會計年度|年度)(?:的?(?:«quarter»|«half»)|«mod»)?",
    ),
    Pattern("fiscal", r"«era_year»度"),
    Pattern("fiscal", r"(?P<fresh>(?=新))?«fyrel»(?:的?(?:«quarter»|«half»)|«mod»)?"),
    # Days
    Pattern(
        "calendar",
        r"(?:«y»|«short»)?(?:«m»|«mrel»|(?P<mrel>当月|當月|同月))«d»(?!元|本(?!月|年|日))(?:\s?(?:星期|周"
        r"|週)[一二三四五六日天])?(?:«time»)?",
    ),
    Pattern(
        "calendar",  # the day in brackets says which: 上週二（1/6）
        r"(?:[上本这這下]?(?:个|個)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|[今昨前][天日])"
        r"[（(](?P<month>«mnum»)/(?P<day>«dnum»)[)）]",
    ),
    Pattern(
        "day",
        r"(?P<drel>昨|今|明|前|后|後)[（(](?P<day>«dnum»)(?:日[)）]|[)）][日天])(?:«time»)?",
    ),
    Pattern(
        "day",
        r"(?<![至迄如而当當到现現从從于於])(?P<drel>[今昨])(?=举行|舉行|召开|召開|宣布|宣佈|表示|指出|公布|公佈|发布|發布|"
        r"回应|回應|强调|強調|证实|證實|会见|會見|召见|召見|公告|通[报報知]|[说說称稱][，：]|首次|再[度次]|重申|警告|透露|呼[吁籲]|敦促|批[评評]|痛批|抨|起(?:实施|實施|对|對|生效)|在(?![即于於])|[也亦]?(?:向|就|[对對](?!比))|[也亦](?=[表指回宣公发發召]))",
    ),
    Pattern("day", r"(?<![至迄如而当當到现現从從于於自古])(?P<drel>[今昨])(?:[上下]午)"),
    Pattern("day", r"(?<![如似今])(?P<drel>昨)(?=[\u4e00-\u9fff])(?![天日晚夜年早晨午今非夕上下])"),
    Pattern("day", r"(?<![至迄如而当當到现現从從于於自古])(?P<drel>今)(?=起[^伏落])"),
    Pattern("calendar", r"(?P<mrel>上|本|下)[（(]«mnum»(?:月[)）]|[)）]月)(?:份)?"),
    Pattern("calendar", r"(?P<yrel>去|今|明)[（(]«digits»{2,4}(?:年[)）]|[)）]年)"),
    Pattern(
        "calendar",
        r"(?:(?:«y»|«short»)?(?:«m»|«mrel»))?(?<!第)(?P<day>«digits»{1,2})(?=[、，]«digits»"
        r"{1,2}(?:[、]«digits»{1,2})?(?:日(?!本"
        r"|间|間|内|內)|[两兩][日天]))",
    ),
    Pattern("calendar", r"(?<=[、和及与與])(?P<day>«dnum»)(?=[两兩][日天])"),
    Pattern("calendar", r"«ordinal_day»?(?:«bared»)(?:«time»)?"),
    Pattern("calendar", r"(?:«y4»)?«m»«d»\s{0,2}(?:«colon»)[时時]?"),
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
    Pattern("calendar", r"(?<![月一-鿿])(?P<mrel>)(?P<part>[上中下]旬)(?=[，、。的起至到前])"),
    Pattern("calendar", r"(?<![较較比])(?<![高低多少][于於])«mrel»(?:«mod»)?(?!同期|比)"),
    Pattern(
        "calendar",
        r"(?P<mrel>月)(?:内|內|(?P<part>底|初|末))(?=前|的|，|。|起|召|举|將|将|公|发|發|开|開)",
    ),
    # Years and their parts
    Pattern(
        "months_so_far",
        r"(?:(?:«y»)的?)?[前头頭](?P<num>«digits»{1,2}|[两兩二三四五六七八九十一]{1,2})"
        r"(?P<unit>个月|個月|个?季度"
        r"|季)(?!前)",
    ),
    Pattern(
        "months_so_far",
        r"(?<![此之日以目年较較])前(?P<num>«digits»{1,2})(?P<unit>月)"
        r"(?=[份自从從进進出外贸貿累中对對日，。 ])",
    ),
    Pattern(
        "calendar", r"(?:(?:«y»|«short»)的?)?«quarter»(?:的?(?P<part>初|末|底))?(?![节集播赛])"
    ),
    Pattern("calendar", r"«qrel»"),
    Pattern("calendar", r"(?:(?:«y»|«short»)的?)?«half»"),
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
        r"青少成老新学學童壮])(?P<yrel>年)(?P<ypart>底|末|初|终|終)(?!奖|獎|盘点|夜|国|央|期|["
        r"一二三四五六七八九十])",
    ),
    Pattern(
        "calendar",
        r"(?<=[，、。：；在于於到至可将將今能或拟擬计計预預划劃])(?P<yrel>年)(?:[内內]|"
        r"(?P<ypart>中))(?!国|央|间|期)",
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
    Pattern("calendar", r"(?:«y»)同(?P<alike>[月日])"),
    Pattern("calendar", r"«yrel»(?:全年)?(?!同期|同月|级|度)"),
    Pattern("calendar", r"(?:«y4»|«era_year»)(?!度|代|间|間|期|级|第?«digits»{1,3}[号號])"),
    # Weeks and weekdays
    Pattern("weekday", r"(?<![一每双雙])(?:«wrel»)(?P<wday>[一二三四五六日天])(?:«time»)?"),
    Pattern(
        "weekday",
        r"(?<![一每双雙0-9两三四五六七八九十])«week»(?P<wday>[一二三四五六日天])(?![年岁歲周次期边邊])"
        r"(?:«time»)?",
    ),
    Pattern(
        "nth",
        (
            r"(?=[^。，\n]{1,20}第)(?:«base»)第(?P<nth>«count»)\s?(?:个|個)?(?:«week»)(?P<wday>[一二三"
            r"四五六日天])"
        ),
    ),
    Pattern(
        "nth",
        (
            r"(?=[^。，\n]{1,20}最)(?:«base»)(?P<final>最[后後])一?(?:个|個)?(?:«week»)(?P<wday>[一二"
            r"三四五六日天])"
        ),
    ),
    Pattern(
        "nth",
        r"(?=[^。，\n]{1,20}[第最])(?:«base»)(?:第(?P<nth>«count»)|(?P<final>最[后後]一))\s?"
        r"(?P<unit>周|週|天|(?:个|個)(?:星期|礼拜|禮拜|月))(?![年期刊])",
    ),
    Pattern(
        "nth",
        r"(?=[^。，\n]{1,20}[前最后後])(?:«base»)(?:(?P<head>前)|(?P<tail>最[后後]|后|後))\s?"
        r"(?P<num>«count»)\s?"
        r"(?P<unit>周|週|天|日(?!本)|(?:个|個)(?:星期|礼拜|禮拜|月))(?![年期刊前])",
    ),
    Pattern("week", r"(?:«wrel»|(?P<wrel>周|週))(?P<weekend>末)"),
    Pattern("week", r"(?<![每较較比日])«wrel»(?:«mod»|内)?(?!刊|年|期|[边邊围圍遭])"),
    # Relative days
    Pattern("day", r"(?P<drel>[今昨当當明前](?P<ampm>[晚夜]))的?\s?(?:«hm»|«colon»)"),
    Pattern(
        "day",
        r"(?<![较較比])«drel»(?:«time»)?(?!头条|頭條|新闻|新聞|美国|美國|而语|之星|收盘价比)(?!电讯"
        r"|亚洲)",
    ),
    # Hours
    Pattern("calendar", r"«ap»\s?(?:«hm»|«colon»)(?:许|許|左右)?"),
    Pattern("calendar", r"(?<![0-9])(?:«sharp»)"),
    Pattern(
        "day",
        r"(?<![一-鿿])(?P<drel>上午|下午|晚间|晚間|凌晨|清晨|傍晚|中午)(?![盘盤茶场場班休睡好"
        r"一-鿿]{0}[盘盤茶场場班休睡好])",
    ),
    # Feasts and the Chinese calendar
    Pattern(
        "feast", r"(?:(?:«y»|«short»)的?)?(?:«moon»)?(?!国庆[祝州]|國慶[祝州])«feast»(?:«time»)?"
    ),
    Pattern(
        "lunar",
        (
            r"(?:«y»)?(?:«moon»)(?:«y»)?(?:«moon_month»)(?:«moon_day»|(?P<day>«dnum»)[日号號])?(?:"
            r"«time»)?"
        ),
    ),
    Pattern("lunar", r"(?:«y»)?(?:«moon_month»)(?:«moon_day»)(?:«time»)?"),
    Pattern(
        "lunar",
        (
            r"(?:«y»)?(?:(?P<leap>[闰閏])(?P<month>«mnum»)月|(?P<month>[腊臘])月)(?:(?P<day>«dnum»)[日"
            r"号號]?)?"
        ),
    ),
    Pattern("lunar", r"(?:«y»)?(?P<month>正)月(?=[，。、的里裡期至到间間])"),
    Pattern("lunar", r"(?:«y»)?(?P<month>大年)(?P<day>初[一二三四五六七八九十]|十[一二三四五])"),
    # Amounts of time
    Pattern("away", r"«some»«u»(?:之|以)?«ago»"),
    Pattern("away", r"«n»(?P<unit>天|日|周|週|星期)(?P<follows>之)(?P<ago>前)"),
    Pattern("away", r"«n»(?P<loose>多|余|餘)?«u»(?P<loose>多|余|餘|以上)?(?:之|以)?«ago»"),
    Pattern(
        "away", r"(?P<halved>半)(?:个|個)?(?P<unit>年|月|世纪|世紀|小时|小時)多?(?:之|以)?«ago»"
    ),
    Pattern(
        "away",
        r"«n»(?:(?:个|個)?(?P<unit>年|小时|小時|星期|天|分钟|分鐘))(?P<more_half>半)[钟鐘]?(?:之|以)?«ago»",
    ),
    Pattern("away", r"«n»(?:个|個)(?P<more_half>半)(?P<unit>月|小时|小時|星期)(?:之|以)?«ago»"),
    Pattern("repeated", r"每(?:个|個|逢|到)?«week»(?P<wday>[一二三四五六日天])(?:«time»)?"),
    Pattern("repeated", r"每年(?:的)?(?:«m»)(?:«d»)?(?![至到])"),
    Pattern("repeated", r"每(?:个|個)?月的?«d»(?![至到])"),
    Pattern("repeated", r"(?:每天|每日)的?(?:«ap»)\s?(?:«hm»|«colon»)"),
    Pattern(
        "repeated",
        r"每(?:隔)?(?P<num>«digits»{1,2}|[一二两兩三四五六七八九十])?(?:个|個)?(?P<unit>年|月|周|週|星期"
        r"|天|日|季度|小时|小時|分钟|分鐘)(?!新[闻聞]|[邮郵]|[电電]讯|经济|經濟|镜|鏡)",
    ),
    Pattern("repeated", r"(?P<unit>逐年|逐月|逐日|按月|按季)"),
    Pattern(
        "lasting",
        r"«n»(?P<unit>年|天|周|週|小时|小時|分钟|分鐘)(?=(?P<over>[多余餘])(?![元万亿个年月]))",
    ),
    Pattern(
        "summed",
        r"«nocn»(?P<sum>(?:(?:«count»)\s?(?:年|(?:个|個)月|周|週|天|(?:个|個)?(?:星期|小时|小"
        r"時|钟头|鐘頭)|[时時]"
        r"|分钟?|分鐘)[多余餘]?[又零、]?){1,5}(?:«count»)\s?(?:(?:个|個)月|天|(?:个|個)?(?:星"
        r"期|小时|小時|钟头|鐘頭)"
        r"|[时時](?![候代间間期])|分钟|分鐘|分(?!之)|秒钟?|秒鐘))(?![前后後])",
    ),
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
        r"(?:«n»|«some»)(?P<over>多|余|餘)?(?P<unit>(?:个|個)月|(?:个|個)?(?:星期|礼拜|禮拜)|(?:个|個)?"
        r"(?:工作日|交易日|自然日)|(?:个|個)?(?:小时|小時|钟头|鐘頭)|分钟|分鐘|秒钟|秒鐘|(?:个|個)季度|(?:个"
        r"|個)世[纪紀]|天|周|週)(?!岁|歲|刊|边|邊|年|报|報|之内|才|[一二三四五六日](?!起))",
    ),
    Pattern(
        "lasting",
        r"(?:(?P<num>(?<![〇零一二三四五六七八九十百千第点點.])(?:«digits»{1,3}"
        r"|[一二两兩三四五六七八九十百]{1,3}))|«some»)(?P<over>多|余|餘)?(?P<unit>年)(?!代|度|级|級|期国|期國"
        r"|期債|期债|规划|規劃|计划|計劃|«digits»|级|生|第|前|后|後|一度|一遇|之计|份|版"
        r"|[一二三四五六七八九十]月)",
    ),
    Pattern("calendar", r"(?P<yy>«digits»{2})年(?=版)"),
    Pattern("lasting", r"«n»(?:个|個)(?P<over>多|余|餘)(?P<unit>月|小时|小時|星期)"),
    Pattern(
        "lasting", r"«n»(?P<unit>日)(?=内|內|以内|以內|之内|以上|[连連](?![发發出番推公开開]))"
    ),
    Pattern(
        "lasting",
        r"(?:(?<=连续)|(?<=連續))(?P<num>«digits»{1,3}|[一二两兩三四五六七八九十]{1,3})(?P<unit>日)",
    ),
    Pattern(
        "lasting",
        r"(?<![上下前后後])(?P<halved>大?半)(?:个|個)?(?P<unit>年|月|世纪|世紀|小时|小時|钟头|鐘頭)(?!度|报"
        r"|報)",
    ),
    Pattern("vague", r"(?<!「|《)(?<![体體表出呈浮涌湧](?=[现現]在))«vague»(?!头条|頭條)"),
)

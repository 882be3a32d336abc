"""Shown: wordings that show what stands in them to be a Chinese or Japanese name; patterns alone."""

from __future__ import annotations

import re

HAN = "\u3005\u4e00-\u9fff"
KATAKANA = "\u30a1-\u30fa\u30fc"
SIGNED = re.compile(r"[【（(][^】）)＝=\n]{2,12}[＝=](?P<name>[^】）)\s、]{2,8})[】）)]")
FILED = re.compile(
    f"[【（(][{HAN}]{{2,4}}?(?P<name>[{HAN}]{{2}})[】）)]|【[{KATAKANA}]{{2,10}}(?P<from>[{HAN}]{{2}})】"
)
SEATED = re.compile(  # a Japanese firm or school with its seat in brackets behind it
    r"(?:(?<![\u4e00-\u9fff\u30a0-\u30ffA-Z])|(?<=中堅の)|(?<=大手の))(?P<name>[\u4e00-\u9fff\u30a1-\u30ffA-ZＡ-Ｚ・&]{3,14})"
    r"」?(?=（[\u4e00-\u9fff\u30a1-\u30fa]{1,8}[市区町村都府]）)"
)
APPOSED = re.compile(  # a Japanese firm behind what it is: 調査会社の甲乙データ, 部品メーカー、甲乙
    rf"(?:会社|メーカー|商社|シンクタンク|団体|機関|大手|企業|ベンチャー|新興)(?:の|、)(?P<name>[{HAN}{KATAKANA}A-ZＡ-Ｚ]{{4,14}})"
    r"(?=は|が|も|によると|では|の(?:幹部|担当者|社長|会長|広報|調査|集計|まとめ)|（)"
)
COMMON_END = re.compile(
    r"(?:支店|支社|工場|本社|市場|政府|当局|株|法人|企業|各社|側|店|長|会社|拠点|事業|部門|担当者|幹部|関係者)$"
)
PAPERS = "(?:声明|公告|财报|答复)"
STATING = re.compile(  # a Chinese clause that only tells which firm states something
    f"之一的?(?P<one>(?:(?!之一)[{HAN}]){{2,8}}?)"
    rf"(?=(?:\d{{1,2}}日|[今昨当同]天)?(?:在[^，。；]{{0,8}}{PAPERS}中|发表|发布|回应|表示|[称说]，))|"
    f"(?:被|[入上]|点名)[^，。；的]{{0,10}}的(?P<name>[{HAN}]{{2,8}}?)"
    rf"(?=(?:\d{{1,2}}日|[今昨当同]天)?(?:在[^，。；]{{0,8}}{PAPERS}中|(?:发表|发布|发)[^，。；]{{0,4}}{PAPERS}))"
)
REPORTERS = re.compile(
    f"(?<=。)【(?:[^・、【】\\n]{{2,8}}・)?(?P<names>[{HAN}\u3041-\u309f{KATAKANA}、]{{3,40}})】(?=\\s|$)"
)
REPORTER = re.compile(f"[{HAN}]{{1,3}}[\u3041-\u309f{KATAKANA}]{{2,4}}|[{HAN}]{{3,5}}")
READ_AS = re.compile(  # a person with how the name is read, before a title: 甲乙（コウ・オツ）教授
    rf"(?<![{HAN}{KATAKANA}])(?P<name>[{HAN}]{{2,4}})[（(][\u3041-\u309f{KATAKANA}・]{{2,16}}[）)]"
    r"(?=・?(?:氏|さん|駐|准?教授|副?報道|[外首][相交]|副?首相|大統領|国家主席|副?部長|大使|公使|総領事|会長|社長|記者|研究員|"
    r"主任|院長|所長|市長|知事|議員|長官|局長|次官|代表|常務|常任|常駐|監督|総書記|[国通商][防務連]))"
)

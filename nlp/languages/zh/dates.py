"""Word tables for `dates`: Chinese, simplified and traditional, as newspapers and ministries write it.

Part of a day stays in the span (27日上午). 前年 is the year before last, counted from publication. The
eras of the last dynasty are told where the year follows them (康熙二十年).
"""

from __future__ import annotations

from nlp.languages.zh.dates_fragments import FRAGMENTS
from nlp.languages.zh.dates_patterns import PATTERNS
from nlp.languages.zh.dates_tables import (
    DAYS,
    FEASTS,
    MONTHS_AROUND,
    PARTS,
    VAGUE,
    WEEKS,
    YEAR_PARTS,
    YEARS,
)
from nlp.timex.cjk import ERAS, SEASONS
from nlp.words.dates import DateWords, Shift

WORDS = DateWords(
    spaced=False,
    patterns=PATTERNS,
    fragments=FRAGMENTS,
    numbers={"一刻": 15, "三刻": 45, "首": 1}
    | {f"初{digit}": number for number, digit in enumerate("一二三四五六七八九十", start=1)},
    months={"正": 1, "元": 1, "大年": 1, "冬": 11, "腊": 12, "臘": 12},
    weekdays={name: number for number, name in enumerate("一二三四五六日")} | {"天": 6},
    eras=ERAS | {
        "康熙": 1661, "雍正": 1722, "乾隆": 1735, "嘉庆": 1795, "嘉慶": 1795, "道光": 1820,
        "咸丰": 1850, "咸豐": 1850, "同治": 1861, "光绪": 1874, "光緒": 1874, "宣统": 1908, "宣統": 1908,
    },
    years=YEARS | {
        "年": Shift(0), "去": Shift(-1), "今": Shift(0), "明": Shift(1), "后": Shift(2),
        "後": Shift(2), "岁末": Shift(0),
        "歲末": Shift(0), "上世纪": Shift(-1), "上世紀": Shift(-1), "上个世纪": Shift(-1),
        "本世纪": Shift(0), "本世紀": Shift(0),
    },
    fiscal_years={
        "本财年": Shift(0), "本財年": Shift(0), "上财年": Shift(-1), "上財年": Shift(-1), "下财年": Shift(1),
        "下財年": Shift(1), "上一财年": Shift(-1), "上一財年": Shift(-1), "下一财年": Shift(1),
        "下一財年": Shift(1), "新财年": Shift(0), "新財年": Shift(0), "新年度": Shift(0),
        "前一会计年度": Shift(-1), "前一會計年度": Shift(-1),
        "前一财年": Shift(-1), "前一財年": Shift(-1), "前一年度": Shift(-1), "本财政年度": Shift(0),
        "上一财政年度": Shift(-1), "下一财政年度": Shift(1), "本財政年度": Shift(0), "本年度": Shift(0),
        "今年度": Shift(0), "明年度": Shift(1), "去年度": Shift(-1), "下年度": Shift(1),
        "下一年度": Shift(1), "上年度": Shift(-1), "上一年度": Shift(-1),
    },
    relative_months=MONTHS_AROUND
    | {"": Shift(0, follows=True), "月": Shift(0), "上": Shift(-1), "本": Shift(0), "下": Shift(1)},
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
            "D": "天 日 工作日 交易日 自然日 逐日", "TH": "小时 小時 钟头 鐘頭 时 時", "TM": "分钟 分鐘 分",
            "TS": "秒 秒钟 秒鐘",
            "Q": "季度 季 按季", "C": "世纪 世紀",
        }.items()
        for name in names.split()
        for unit in (name, f"个{name}", f"個{name}", f"个多{name}", f"個多{name}", f"多{name}")
    },
    ways={"前": -1, "后": 1, "後": 1},
    halves={
        "上半年": 1, "下半年": 2, "上半年度": 1, "下半年度": 2, "前半年": 1, "后半年": 2, "後半年": 2,
        "上半财年": 1, "下半财年": 2, "上半期": 1, "下半期": 2, "上半會計年度": 1,
    },
    quarters={
        form: number
        for number, digits in enumerate(("1１一首", "2２二", "3３三", "4４四末"), start=1)
        for digit in digits
        for form in (f"第{digit}季度", f"{digit}季度", f"第{digit}季", f"{digit}季")
    },
    seasons=SEASONS,
    vague=VAGUE,
    feasts=FEASTS,
    first_week=7,
    afternoon=frozenset("午后 午後 下午 傍晚 晚间 晚間 晚上 晚 深夜 夜间 夜 半夜 夜里 夜裡 中午 pm".split()),
    night=frozenset("晚间 晚間 晚上 晚 深夜 夜间 夜 半夜 夜里 夜裡".split()),
    coming_before=(
        r"(?:[将將拟擬须須应應][于於在从從自]?|定于|定於|[预預排]定于?於?在?|预计在?|預計在?|计划在?|計劃在?|不晚于|最"
        r"晚|最迟|至迟|最快在?|最早在?|[要等]到"
        r"|(?:延长|延長|推迟|推遲|延期|改|推|持续|持續|延续|延續)[至到]"
        r"|正(?:在|就)?(?:考虑|考慮|商量|商讨|商討|协商|協商|讨论|討論|磋商|筹备|籌備|安排|争取|爭取)[^，。；]{0,12})"
    ),
    coming_after=(
        r"(?:之?前(?:完成|提交|作出|公布|执行|结束)|(?:上午|下午|晚)?[将將](?:会|會|举行|舉行|召开"
        r"|召開|访问|訪問|出席|开始|開始|生效|施行|"
        r"实施|實施|公布|發布|发布|正式|启程|啟程|在|于|於|到|前往|迎来|迎來|届满|屆滿)|到期|届满|屆滿|截止)"
    ),
    nearest_before=r"(?:原[訂订定]於?于?在?)",
    nearest_after=(
        r"起(?![诉訴草源点點因来來])(?![^，。；]{0,20}(?:已|曾|一直|连续|連續|累计|累計|下降|减少|減少|增加))"
        r"|[访訪赴]|起(?:正式)?(?:施行|实施|實施|生效|执行|執行|适用|適用|对|對)|(?:正式)?(?:施行|"
        r"实施|實施|生效)|[之以]?前(?!夕)|左右"
        r"|(?:(?!宣布|表示|发布|發布|公布|公佈|指出|回应|回應|通过|通過|[说說称稱了过過已召])[^。；]){0,20}?"
        r"(?:[将將](?!军|軍|来|來|近|[^，。；]{1,24}?(?:列入|列进|列為|列为|纳入|納入|移出|移除|加入))|拟|擬|预计|預計|即将|即將|登场|登場)"
    ),
    upto=r"[^，。、]{0,8}?(?:至|到|[～〜~－–-])",
    aside_after=r"[^，。、]{0,6}(?:相比)",
    joined=r"[、和及与與（(]|以及",
    about=r"(?:约|約|近|大约|大約|将近|將近)",
)  # fmt: skip

"""Word tables for `dates`: Japanese as newspapers and ministries write it.

Part of a day stays in the span (27日午前); から, まで and に do not.
"""

from __future__ import annotations

from nlp.languages.ja.dates_fragments import FRAGMENTS
from nlp.languages.ja.dates_patterns import PATTERNS
from nlp.languages.ja.dates_tables import (
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
    numbers={"隔": 2, "最初": 1},
    months={"正": 1},
    weekdays={
        form: number for number, name in enumerate("月火水木金土日") for form in (f"{name}曜日", f"{name}曜")
    },
    eras=ERAS,
    years=YEARS | {"昨": Shift(-1), "今": Shift(0), "来": Shift(1), "年": Shift(0)},
    fiscal_years={
        "今年度": Shift(0), "新年度": Shift(0), "年度": Shift(0), "本年度": Shift(0),
        "来年度": Shift(1), "次年度": Shift(1), "昨年度": Shift(-1),
        "再来年度": Shift(2), "一昨年度": Shift(-2), "同年度": Shift(0, follows=True),
        "前年度": Shift(-1, follows=True), "翌年度": Shift(1, follows=True),
    },
    relative_months=MONTHS_AROUND | {"": Shift(0, follows=True), "月": Shift(0)},
    weeks=WEEKS | {"次": Shift(1), "今度": Shift(1), "前": Shift(-1), "週": Shift(0)},
    days=DAYS,
    month_days={"同": Shift(0, follows=True), "翌": Shift(1, follows=True)},
    parts=PARTS,
    year_parts=YEAR_PARTS,
    units={
        "年": "Y", "月": "M", "週": "W", "週間": "W", "日": "D", "営業日": "D", "時間": "TH", "時": "TH",
        "分": "TM", "分間": "TM", "秒": "TS", "秒間": "TS", "日間": "D", "四半期": "Q", "世紀": "C",
    } | {f"{mark}月": "M" for mark in "かカヵケヶ箇個"},
    ways={"前": -1, "以上前": -1, "後": 1, "あと": 1},
    halves={"上半期": 1, "上期": 1, "前半期": 1, "下半期": 2, "下期": 2, "後半期": 2, "前半": 1, "後半": 2},
    relative_quarters={"前四半期": Shift(-1), "今四半期": Shift(0), "来四半期": Shift(1)},
    quarters={
        f"{head}{digit}四半期": number
        for number, digits in enumerate(("1１一", "2２二", "3３三", "4４四"), start=1)
        for digit in digits
        for head in ("第",)
    },
    seasons=SEASONS,
    vague=VAGUE | {"近く": "FUTURE_REF"},
    feasts=FEASTS,
    day_parts={"正午": "12:00", "真夜中": "00:00"},
    afternoon=frozenset({"午後", "夜", "夕方", "深夜", "昼", "pm"}),
    night=frozenset({"夜", "深夜"}),
    coming_before=r"(?:期限は|期限を|期限の|予定の|予定日は)",
    coming_after=(
        r"(?:午前|午後|朝|夜|夕方)?(?:までに(?![^。]{0,40}(?:分か|わか|明らか|発表|まとめ|決め|決"
        r"定|判明|確認|公表|発覚|関係者|取材|求められた|提出し(?:た|ました)|終えた|完了した|達した|認め(?:られ)?た|得(?:られ)?た|受けた|届いた|済ませた|にとどま"
        r"))|まで延長|に迫|に控え|をめどに|を目途に|を期限|が期限|に予定(?!されてい|していた)|以降に?予定)"
    ),
    nearest_after=r"に(?:続[きくい]|次[いぐ])|(?:[、～・][\d０-９]{1,2}日)?に[^、。「」\n]{1,14}(?:予定|はず|見込み|手はず)だった|"
    r"以降(?:の|に(?:も|は)?、?[^。、]{0,20}(?:する|始|開|行う|延期|ずれ|見込|予定|先送)|も(?:続|継続)|[^。]{0,30}(?:方針|見通し|予定|計画|見込み|だろう|可能性|恐れ))|から(?:の?(?:施行|実施|適用|開始|発効)|対象)",
    coming=r"(?:行い|開き|始め|始まり|なり|入り|迎え|向かい|訪れ)ます(?=。|$)|予定(?!されていた|していた)|方針|方向(?=だ|で|。)|見通し|見込み|計画(?:だ|して|を)|構え|"
    r"(?:する|行う|開く|始める|始まる|なる|入る|迎える|向かう|訪れる|れる|せる|げる|える|める)"
    r"(?=。|$|と(?:発表|表明|明らか|述べ|説明|話|語|伝|報|明言|し|み)|見(?:通|込)|予定|方針|こ"
    r"とを(?:決|明|発)|考え|意向|運び)",
    gone=(
        r"[しっいれせえけげべめねきぎびみじちりてん][ただ](?=。|$|[、」』）]|と|こと|際|後|ほか|が"
        r"|ため|もの|の|[一-龥])|[てで]おり(?=、)|"
        r"(?:発表|表明|通告|通知|公表|決定|主張|強調|指摘|要求|抗議)(?=。|$)"
    ),
    topic_after=r"(?:午前|午後|朝|夜|夕方|昼|未明|深夜)?(?:の[^。、]{1,20}で)?、",
    upto=r"[^、。]{0,8}?(?:から|より|[～〜~－–-])",
    aside_after=r"の?[^、。]{0,8}(?:に比べ|と比べ|比で|に対する比|を[^。、]{0,8}(?:上|下)回)|に続[くきい]",
    joined=r"[、・と]|から|及び|および|や|[（(]",
    about=r"(?:約|およそ|ほぼ)",
)  # fmt: skip

"""Words of Chinese that name a day, week, month or year, and how far from publication it lies.

Not here: the words that only shape an expression (dates_fragments).
"""

from __future__ import annotations

from nlp.words.dates import Feast, Part, Shift

YEARS = {
    "大前年": Shift(-3), "前年": Shift(-2), "去年": Shift(-1), "昨年": Shift(-1), "今年": Shift(0),
    "本年": Shift(0), "明年": Shift(1), "来年": Shift(1), "來年": Shift(1), "后年": Shift(2),
    "後年": Shift(2), "当年": Shift(0, follows=True), "當年": Shift(0, follows=True),
    "同年": Shift(0, follows=True), "该年": Shift(0, follows=True), "該年": Shift(0, follows=True),
    "次年": Shift(1, follows=True), "隔年": Shift(1, follows=True), "翌年": Shift(1, follows=True),
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
        ("年初 初 伊始 开年 開年 开春", Part("START")),
        ("年中 中", Part("MID")),
        ("年底 底 年末 末 岁末 歲末 年终 年終 终 終", Part("END")),
    )
    for word in words.split()
}

DAYS = {
    "今天": Shift(0), "今日": Shift(0), "本日": Shift(0, follows=True),
    "即日": Shift(0, follows=True), "今晚": Shift(0),
    "今早": Shift(0), "今晨": Shift(0), "今夜": Shift(0), "昨天": Shift(-1), "昨日": Shift(-1),
    "昨晚": Shift(-1), "昨夜": Shift(-1), "前天": Shift(-2), "前晚": Shift(-2),
    "大前天": Shift(-3), "明天": Shift(1), "明日": Shift(1), "明晚": Shift(1), "明早": Shift(1),
    "后天": Shift(2), "後天": Shift(2), "大后天": Shift(3), "大後天": Shift(3), "大大后天": Shift(4),
    "上午": Shift(0, follows=True), "下午": Shift(0, follows=True), "晚间": Shift(0, follows=True),
    "晚間": Shift(0, follows=True), "凌晨": Shift(0, follows=True), "清晨": Shift(0, follows=True),
    "傍晚": Shift(0, follows=True), "中午": Shift(0, follows=True),
    "同日": Shift(0, follows=True), "该日": Shift(0, follows=True), "該日": Shift(0, follows=True),
    "同一天": Shift(0, follows=True), "同天": Shift(0, follows=True),
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
    "當月": Shift(0, follows=True), "该月": Shift(0, follows=True), "該月": Shift(0, follows=True),
    "同月": Shift(0, follows=True), "次月": Shift(1, follows=True),
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

VAGUE = {
    word: value
    for value, words in (
        (
            "PRESENT_REF",
            "目前 当前 當前 现在 現在 如今 至今 迄今 眼下 现阶段 現階段 当下 當下 现时 現時 "
            "此刻 迄今为止 迄今為止 时下",
        ),
        (
            "PAST_REF",
            "近日 日前 近期 近来 近來 最近 近年来 近年來 近年 近几年 近幾年 近些年 前不久 "
            "不久前 此前不久 早前 早些时候 早些時候 "
            "过去几年 過去幾年 近几个月 近幾個月 近几周 近幾週 近几日 近几天 前几天 前幾天 "
            "连日来 連日來 前些天 前段时间 前一段时间 "
            "近段时间 昔日 往年",
        ),
        (
            "FUTURE_REF",
            "今后 今後 未来几年 未來幾年 未来 未來 将来 將來 不久 未来几个月 未来几周 "
            "未来数年 近期内 日后 日後",
        ),
    )
    for word in words.split()
}

FEASTS = {
    word: feast
    for words, feast in (
        ("元旦", Feast(1, 1)),
        ("情人节 情人節", Feast(2, 14)),
        ("妇女节 婦女節", Feast(3, 8)),
        ("植树节 植樹節", Feast(3, 12)),
        ("愚人节 愚人節", Feast(4, 1)),
        ("劳动节 勞動節 五一劳动节 五一假期 五一小长假 五一黄金周", Feast(5, 1)),
        ("青年节 青年節", Feast(5, 4)),
        ("儿童节 兒童節", Feast(6, 1)),
        ("建军节 建軍節", Feast(8, 1)),
        ("教师节 教師節", Feast(9, 10)),
        ("国庆节 國慶節 国庆日 國慶日 国庆 國慶 十一假期 十一长假 十一黄金周", Feast(10, 1)),
        ("双十节 雙十節 双十国庆 雙十國慶", Feast(10, 10)),
        ("双十一 雙十一", Feast(11, 11)),
        ("平安夜", Feast(12, 24)),
        ("圣诞节 聖誕節 圣诞 聖誕", Feast(12, 25)),
        ("春节 春節 农历新年 農曆新年 中国新年 大年初一", Feast(1, 1, "moon")),
        ("元宵节 元宵節 农历元宵", Feast(1, 15, "moon")),
        ("端午节 端午節 端午", Feast(5, 5, "moon")),
        ("七夕节 七夕節 七夕", Feast(7, 7, "moon")),
        ("中元节 中元節", Feast(7, 15, "moon")),
        ("中秋节 中秋節 中秋", Feast(8, 15, "moon")),
        ("重阳节 重陽節", Feast(9, 9, "moon")),
        ("腊八节 臘八節", Feast(12, 8, "moon")),
        ("除夕 大年三十 年三十", Feast(12, 0, "moon")),
        ("清明节 清明節 清明", Feast(4, 4.81, "term")),
        ("冬至", Feast(12, 21.94, "term")),
        ("母亲节 母親節", Feast(5, 2, "week", 6)),
        ("父亲节 父親節", Feast(6, 3, "week", 6)),
        ("感恩节 感恩節", Feast(11, 4, "week", 3)),
    )
    for word in words.split()
}

"""Words of Japanese that name a day, week, month or year, and how far from publication it lies.

Not here: the words that only shape an expression (dates_fragments).
"""

from __future__ import annotations

from nlp.words.dates import Feast, Part, Shift

YEARS = {
    "一昨年": Shift(-2), "おととし": Shift(-2), "昨年": Shift(-1), "去年": Shift(-1),
    "今年": Shift(0), "ことし": Shift(0), "本年": Shift(0), "来年": Shift(1), "再来年": Shift(2),
    "同年": Shift(0, follows=True), "前年": Shift(-1, follows=True),
    "前々年": Shift(-2, follows=True), "翌年": Shift(1, follows=True),
    "翌々年": Shift(2, follows=True), "その年": Shift(0, follows=True),
    "同じ年": Shift(0, follows=True), "前の年": Shift(-1, follows=True),
    "次の年": Shift(1, follows=True), "さ来年": Shift(2), "さらい年": Shift(2),
}  # fmt: skip

PARTS = {
    "上旬": Part("START"), "初旬": Part("START"), "初め": Part("START"), "はじめ": Part("START"),
    "前半": Part("START"), "初頭": Part("START"), "冒頭": Part("START"), "中旬": Part("MID"),
    "半ば": Part("MID"), "なかば": Part("MID"), "下旬": Part("END"), "末": Part("END"),
    "終わり": Part("END"), "後半": Part("END"), "末ごろ": Part("END"), "末頃": Part("END"),
    "月末": Part("END"), "明け": Part("START"), "月初め": Part("START"), "月初": Part("START"),
    "月半ば": Part("MID"),
}  # fmt: skip

YEAR_PARTS = {
    "年初": Part("START"), "初め": Part("START"), "はじめ": Part("START"),
    "初頭": Part("START"), "初": Part("START"), "年明け": Part("START", nearest=True),
    "明け": Part("START", nearest=True), "年頭": Part("START"), "頭": Part("START"),
    "半ば": Part("MID"), "なかば": Part("MID"), "末ごろ": Part("END"),
    "末": Part("END"), "年末": Part("END"), "終わり": Part("END"),
    "年の瀬": Part("END"), "の瀬": Part("END"), "末年始": Part("END"),
    "後半": Part("END"), "前半": Part("START"),
}  # fmt: skip

DAYS = {
    "今日": Shift(0), "きょう": Shift(0), "本日": Shift(0), "即日": Shift(0, follows=True), "今夜": Shift(0),
    "今晩": Shift(0), "今朝": Shift(0), "けさ": Shift(0), "昨日": Shift(-1), "きのう": Shift(-1),
    "昨夜": Shift(-1), "昨晩": Shift(-1), "一昨日": Shift(-2), "おととい": Shift(-2),
    "明日": Shift(1), "あす": Shift(1), "あした": Shift(1), "明後日": Shift(2), "あさって": Shift(2),
    "同日": Shift(0, follows=True), "当日": Shift(0, follows=True), "その日": Shift(0, follows=True),
    "前日": Shift(-1, follows=True), "翌日": Shift(1, follows=True), "次の日": Shift(1, follows=True),
    "あくる日": Shift(1, follows=True), "明くる日": Shift(1, follows=True),
    "翌々日": Shift(2, follows=True), "前々日": Shift(-2, follows=True),
    "同夜": Shift(0, follows=True), "翌朝": Shift(1, follows=True),
    "前の日": Shift(-1, follows=True), "この日": Shift(0, follows=True),
    "同じ日": Shift(0, follows=True),
    "明々後日": Shift(3), "しあさって": Shift(3), "一昨々日": Shift(-3), "昨朝": Shift(-1),
    "明晩": Shift(1), "明朝": Shift(1), "一昨夜": Shift(-2), "一昨晩": Shift(-2),
    "前夜": Shift(-1, follows=True),
    "午前": Shift(0, follows=True), "午前中": Shift(0, follows=True), "午後": Shift(0, follows=True),
    "夕方": Shift(0, follows=True), "未明": Shift(0, follows=True), "早朝": Shift(0, follows=True),
}  # fmt: skip

MONTHS_AROUND = {
    "先々月": Shift(-2), "先月": Shift(-1), "今月": Shift(0), "本月": Shift(0), "来月": Shift(1),
    "再来月": Shift(2), "同月": Shift(0, follows=True), "前月": Shift(-1, follows=True),
    "翌月": Shift(1, follows=True), "当月": Shift(0, follows=True),
    "その月": Shift(0, follows=True), "同じ月": Shift(0, follows=True),
    "次の月": Shift(1, follows=True), "前の月": Shift(-1, follows=True),
}  # fmt: skip

WEEKS = {
    "先々週": Shift(-2), "先週": Shift(-1), "今週": Shift(0), "来週": Shift(1), "再来週": Shift(2),
    "さ来週": Shift(2), "翌々週": Shift(2, follows=True), "次の週": Shift(1, follows=True),
    "その週": Shift(0, follows=True), "同じ週": Shift(0, follows=True), "前の週": Shift(-1, follows=True),
    "同週": Shift(0, follows=True), "前週": Shift(-1, follows=True), "翌週": Shift(1, follows=True),
}  # fmt: skip

VAGUE = {
    word: value
    for value, words in (
        ("PRESENT_REF", "現在 目下 現時点 今のところ 目下のところ 当面"),
        (
            "PAST_REF",
            "最近 近年 このほど 先ごろ 先頃 先日 このところ 近頃 近ごろ ここ数年 ここ数日 "
            "ここ数カ月 ここ数週間",
        ),
        ("FUTURE_REF", "今後 将来 近い将来 近日中 近々"),
    )
    for word in words.split()
}

FEASTS = {
    word: feast
    for words, feast in (
        ("元日 元旦", Feast(1, 1)),
        ("成人の日", Feast(1, 2, "week", 0)),
        ("節分", Feast(2, 3)),
        ("建国記念の日 建国記念日", Feast(2, 11)),
        ("バレンタインデー", Feast(2, 14)),
        ("天皇誕生日", Feast(2, 23)),
        ("ひな祭り", Feast(3, 3)),
        ("春分の日", Feast(3, 20.646, "term")),
        ("エープリルフール", Feast(4, 1)),
        ("昭和の日", Feast(4, 29)),
        ("メーデー", Feast(5, 1)),
        ("憲法記念日", Feast(5, 3)),
        ("みどりの日", Feast(5, 4)),
        ("こどもの日", Feast(5, 5)),
        ("母の日", Feast(5, 2, "week", 6)),
        ("父の日", Feast(6, 3, "week", 6)),
        ("海の日", Feast(7, 3, "week", 0)),
        ("山の日", Feast(8, 11)),
        ("終戦の日 終戦記念日", Feast(8, 15)),
        ("敬老の日", Feast(9, 3, "week", 0)),
        ("秋分の日", Feast(9, 23.042, "term")),
        ("スポーツの日 体育の日", Feast(10, 2, "week", 0)),
        ("ハロウィーン ハロウィン", Feast(10, 31)),
        ("文化の日", Feast(11, 3)),
        ("勤労感謝の日", Feast(11, 23)),
        ("感謝祭", Feast(11, 4, "week", 3)),
        ("独立記念日", Feast(7, 4)),
        ("クリスマスイブ", Feast(12, 24)),
        ("クリスマス", Feast(12, 25)),
        ("大みそか 大晦日 おおみそか", Feast(12, 31)),
        ("旧正月 春節", Feast(1, 1, "moon")),
        ("端午節", Feast(5, 5, "moon")),
        ("中秋節", Feast(8, 15, "moon")),
        ("国慶節", Feast(10, 1)),
    )
    for word in words.split()
}

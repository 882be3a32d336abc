"""Wider Japanese: deeds told in idioms, light verbs, nouns and the passive; what only looks so is none."""

from __future__ import annotations

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.finding.happenings import find
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

NEEDS = (dates.FACT, mentions.FACT, quotes.FACT)
PUBLISHED = "2026-03-20T09:00:00+09:00"
REPORTED = {
    "茂木敏充外相は19日、措置は「国際慣行に反する」と苦言を呈した。": ("statement", "2026-03-19"),
    "商務省の何亜東報道官は19日、日本の申し立ては筋が通らないと突き放した。": (
        "statement",
        "2026-03-19",
    ),
    "中国外務省は19日、日本政府に抗議の意を表した。": ("protest", "2026-03-19"),
    "中国商務省は19日、造船会社3社を管理リストから外すと告示した。": ("delisting", "2026-03-19"),
    "19日に公示された監視リストには造船や電子部品の15社が並ぶ。": ("listing", "2026-03-19"),
    "輸出に関する新しい指針が19日の閣議で了承された。": ("announcement", "2026-03-19"),
    "18日に開かれた両局長の会合で、中国側は日本側に厳しく抗議した。": ("meeting", "2026-03-18"),
    "上海で18日、日本の歌手のコンサートが途中で打ち切られた。": ("other", "2026-03-18"),
    "中国各社の日本便のうち、900便の運休が19日までに決まった。": ("other", "2026-03-19"),
    "中国商務省は19日、日本産鋼板の補助金調査で最終決定を下した。": ("investigation", "2026-03-19"),
    "米連邦最高裁は19日、相互関税を違憲とする判断を示した。": ("court", "2026-03-19"),
    "中国商務省は19日、日本企業1社への輸出禁止を解いた。": ("announcement", "2026-03-19"),
}
NOTHING = (
    "日野自動車は19日、注視リストへの掲載について「民生用の製品だけだ」と説明した。",
    "取り合わなければ、次の手を打つしかない。",
    "適用は業界の要望があればいつからでもできる。",
)


@pytest.mark.parametrize("text", REPORTED)
def test_an_idiom_tells_a_deed(text: str, topic: Topic) -> None:
    reading = as_read(made_article(text, "ja", PUBLISHED), topic, NEEDS)
    assert REPORTED[text] in {(one.type, one.date) for one in find(reading)}


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_deed_is_none(text: str, topic: Topic) -> None:
    reading = as_read(made_article(text, "ja", PUBLISHED), topic, NEEDS)
    assert [one.type for one in find(reading) if one.type != "statement"] == []


def test_the_claim_that_something_happened_does_not_happen_then(topic: Topic) -> None:
    text = "照射を受けたという日本側の主張について、中国国防省は19日の談話で反論した。"
    reading = as_read(made_article(text, "ja", PUBLISHED), topic, NEEDS)
    assert "other" not in {one.type for one in find(reading)}


def test_a_subject_is_not_where_goods_come_from(topic: Topic) -> None:
    text = "中国商務省は19日、日本から輸入される鋼板が不当に安く売られたとして調査を始めた。"
    reading = as_read(made_article(text, "ja", PUBLISHED), topic, NEEDS)
    assert {one.actors for one in find(reading)} == {"china_mofcom"}


def test_the_day_after_is_told_in_plain_words(topic: Topic) -> None:
    text = "中国商務省は18日、措置を発表した。木原稔官房長官はあくる日の会見で反論した。"
    reading = as_read(made_article(text, "ja", PUBLISHED), topic, NEEDS)
    assert "2026-03-19" in {one.date for one in find(reading)}


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("中国の測量船団が18日に宮古海峡を抜けた。", "other", "2026-03-18"),
        ("新型ミサイルの第1陣が18日、熊本市の駐屯地に運び込まれた。", "other", "2026-03-18"),
        ("日本人学校の前にいた男が18日に取り押さえられた。", "other", "2026-03-18"),
        ("日経平均は18日、初の6万円台に足を踏み入れた。", "market", "2026-03-18"),
        ("茂木敏充外相は18日、カナダのアナンド外相に電話をかけた。", "meeting", "2026-03-18"),
        ("甲府の電池メーカーは18日、民事再生法の適用を申し立てた。", "court", "2026-03-18"),
    ],
)
def test_an_incident_has_its_kind_and_day(text: str, kind: str, day: str, topic: Topic) -> None:
    reading = as_read(made_article(text, "ja", PUBLISHED), topic, NEEDS)
    assert (kind, day) in {(one.type, one.date) for one in find(reading)}


def test_who_is_quoted_by_any_verb_has_stated_something(topic: Topic) -> None:
    text = "中国外務省の林剣報道官は18日、「火遊びをすれば必ず身を焼く」とすごんだ。"
    reading = as_read(made_article(text, "ja", PUBLISHED), topic, NEEDS)
    assert [(one.type, one.actors) for one in find(reading)] == [("statement", "lin_jian")]


def test_a_source_that_is_named_does_nothing(topic: Topic) -> None:
    text = "高市早苗首相によると、会談は25分に及んだ。"
    reading = as_read(made_article(text, "ja", PUBLISHED), topic, NEEDS)
    assert "statement" not in {one.type for one in find(reading)}


def test_days_that_are_left_are_no_day_of_the_month(topic: Topic) -> None:
    text = "あと3日で期限が切れる税について、中国商務省は18日、延長を決めた。"
    reading = as_read(made_article(text, "ja", PUBLISHED), topic, NEEDS)
    assert [one.value for one in reading.of(dates.DateMention) if one.type == "DATE"] == [
        "2026-03-18"
    ]

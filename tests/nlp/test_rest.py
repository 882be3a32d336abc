"""Dated sentences of which no list, clause or quotation tells; for whom an unknown person speaks; arrests."""

from __future__ import annotations

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.facts.happenings import FACT, Happening
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (mentions.FACT, dates.FACT, quotes.FACT, FACT)
# Read as published on Thursday, 8 January 2026.
TOLD = [
    ("en", "The two governments agreed in 2008 to chart the shoals of the strait together.", "2008"),
    ("en", "Norway's upper house made him its adviser on the herring trade in November.", "2025-11"),
    ("en", "Four ferry lines, among them Fjordline, offered on Monday to carry stranded lorries.",
     "2026-01-05"),
    ("ja", "６日には海上自衛隊の艦「あさ」を離れた小型機が、島の南東でノルウェーの船を三度照らしている。",
     "2026-01-06"),
    ("ja", "防衛省によると、ノルウェーの艦2隻は５日、北の海峡を抜けてカナダの艦2隻と合流。", "2026-01-05"),
    ("zh", "双日出资的挪威矿业公司，去年10月起向日本供应重稀土，数量只够三个月之用。", "2025-10"),
]  # fmt: skip
NONE = [
    ("en", "Kawasaki Heavy Industries built the yard on the northern shore of the bay in 2003."),
    (
        "en",
        "The firms named on the list that was issued on Monday and on the one before are small.",
    ),
    ("en", "On Monday it handed in the slip, which was somewhat longer than had been expected."),
    ("en", "The ambassador was asked on Monday for his view on the harvest of the island."),
    ("zh", "加上2025年10月9日第57号公告所列实体，清单上的日本实体共12家。"),
    ("zh", "当天有日本记者6日提问时谈到了这份清单的缘由与影响。"),
    ("zh", "這是繼2025年10月9日之後的第二批，名單上的日本實體共12家。"),
    ("ja", "１日に公表した二つのリストと合わせ、日本の企業は12社となった。"),
    ("ja", "６日は各地で雪が降り、気温が大きく下がった。"),
    ("ja", "日本の漁船の操業は昨年11月以来で、9回目という。"),
    ("ja", "前日の6日に最高値を付けた日本の株は反動で売りが出た。"),
]
ARRESTS = [
    (
        "en",
        "Canada's coast guard on Monday seized a Norwegian fishing vessel and detained its captain.",
    ),
    ("zh", "日本水产厅6日扣押一艘挪威渔船，逮捕船长。"),
    ("ja", "水産庁は６日、ノルウェーの漁船を拿捕し、船長を逮捕した。"),
]
SPOKEN = [
    ("en", "The drill makes waters less safe, Japan's Foreign Ministry press secretary Kari Solberg told "
     "reporters in Tokyo on Tuesday.", "x_kari_solberg"),
    ("ja", "外務省の甲山次郎報道官は６日の記者会見で、訓練は緊張を高めると述べた。", "x_甲山次郎"),
]  # fmt: skip


def told(topic: Topic, text: str, language: str) -> list[Happening]:
    """Return the happenings of a sentence below a headline."""
    article = made_article(f"—\n\n{text}", language)
    return list(as_read(article, topic, KINDS).of(Happening))


@pytest.mark.parametrize(("language", "text", "day"), TOLD)
def test_a_dated_sentence_of_which_nothing_else_tells_is_a_happening(
    topic: Topic, language: str, text: str, day: str
) -> None:
    (one,) = told(topic, text, language)
    assert (one.date, one.confidence) == (day, 0.5)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_is_only_dated_is_none(topic: Topic, language: str, text: str) -> None:
    assert [one.type for one in told(topic, text, language) if one.type == "other"] == []


@pytest.mark.parametrize(("language", "text"), ARRESTS)
def test_an_arrest_is_an_investigation_in_every_language(
    topic: Topic, language: str, text: str
) -> None:
    assert {one.type for one in told(topic, text, language)} == {"investigation"}


@pytest.mark.parametrize(("language", "text", "who"), SPOKEN)
def test_whom_nobody_knows_speaks_for_the_body_beside_the_name(
    topic: Topic, language: str, text: str, who: str
) -> None:
    (one,) = told(topic, text, language)
    assert one.actors == f"japan_mofa;{who}"
    assert "japan_mofa" not in one.targets


def test_the_day_on_which_somebody_took_office_is_not_that_of_later_words(topic: Topic) -> None:
    text = (
        "日本首相高市早苗去年10月上任後，挪威多次施压，"
        "尤其在高市於國會談及「台灣有事可能構成存亡危機事態」之後。"
    )
    days = {one.date for one in told(topic, text, "zh") if one.type == "remark"}
    assert days == {None}


LISTS = [
    ("en", "Canada on Monday added 20 Norwegian yards, two of them small, to its control list and put "
     "another 20 on a watch list, which Norway called unfair.", ["control list", "watch list"]),
    ("zh", "加拿大6日把9家挪威企业列入管控名单。另外，还有挪威7家企业列入「关注名单」，须取得特别许可。",
     ["control list", "watch list"]),
    ("ja", "カナダ政府は６日、公告第7号で9団体への輸出を禁じ、第8号で造船2社を「注視リスト」に加えた。",
     ["control list", "watch list"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lists"), LISTS)
def test_each_clause_has_the_list_that_it_names(
    topic: Topic, language: str, text: str, lists: list[str]
) -> None:
    found = [one for one in told(topic, text, language) if one.type == "listing"]
    assert [one.list for one in found] == lists
    assert "norway" not in {one.actors for one in found}

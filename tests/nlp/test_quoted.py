"""Whoever is quoted, and what stands beside names: firms' words, seats, posts, datelines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from store.topic import Topic
from tests.nlp.conftest import SAYING, as_read, made_article

# Read as published on Thursday, 8 January 2026.
SPOKEN = [
    ("en", "Terra Drone said it expects the curbs to have little effect on sales.", "terra_drone"),
    ("zh", "川崎重工业表示，公司会先查明情况。", "kawasaki_heavy_industries"),
    ("ja", "街で聞きました。\n\n中国外務省 郭嘉昆 報道官\n\n「中国は自国民を守る。これは当然の職責だ」",
     "guo_jiakun"),
]  # fmt: skip
UNSPOKEN = [
    ("en", "“The curbs will bite within a quarter,” said Ann Lee, an analyst at a Tokyo broker."),
    ("ja", "街の男性\n\n「観光客が減って店は静かだ。春までに戻ってほしい」"),
]
TOLD = [
    ("en", "In Taipei, the Foreign Ministry condemned the curbs as crude on Monday.",
     "statement", "2026-01-05", "taiwan_mofa"),
    ("en", "China's ambassador to the United Nations sent a letter to Antonio Guterres on Monday.",
     "statement", "2026-01-05", "china"),
    ("zh", "金井正彰局长周二跟中国外交部亚洲司司长刘劲松在北京会面。",
     "meeting", "2026-01-06", "masaaki_kanai"),
    ("zh", "外交部5日晚上向公民发出避免赴日旅行的警告。", "announcement", "2026-01-05", "china_mfa"),
    ("zh", "外交部5日呼吁国人近期避免前往日本。", "announcement", "2026-01-05", "china_mfa"),
    ("ja", "[7日 ロイター] - 日本の山崎和之国連大使は6日、主張に反論する書簡を国連に送った。",
     "statement", "2026-01-06", "kazuyuki_yamazaki"),
]  # fmt: skip


def told(topic: Topic, language: str, text: str) -> list[Happening]:
    return list(as_read(made_article(text, language), topic, SAYING).of(Happening))


@pytest.mark.parametrize(("language", "text", "who"), SPOKEN)
def test_firms_and_whoever_is_quoted_below_his_name_have_stated_something(
    topic: Topic, language: str, text: str, who: str
) -> None:
    found = [one for one in told(topic, language, text) if one.actors == who]
    assert [(one.type, one.status, one.date) for one in found] == [("statement", "reported", None)]


@pytest.mark.parametrize(("language", "text"), UNSPOKEN)
def test_experts_and_people_without_a_name_only_comment(
    topic: Topic, language: str, text: str
) -> None:
    assert all(one.status == "comment" for one in told(topic, language, text))


@pytest.mark.parametrize(("language", "text", "kind", "day", "who"), TOLD)
def test_who_did_what_on_which_day(
    topic: Topic, language: str, text: str, kind: str, day: str, who: str
) -> None:
    found = told(topic, language, text)
    assert (kind, day, who) in [(one.type, one.date, one.actors) for one in found]


def test_whoever_suffers_a_deed_has_not_done_it(topic: Topic) -> None:
    text = "防衛省は7日、航空自衛隊の戦闘機が6日に中国軍機からレーダー照射を受けたと発表した。"
    deeds = [one for one in told(topic, "ja", text) if one.type == "other"]
    assert [(one.date, one.actors) for one in deeds] == [("2026-01-06", "")]


def test_a_protest_that_is_made_known_is_no_measure(topic: Topic) -> None:
    text = "中国は7日、台湾有事は危機になり得るという発言をめぐり、日本の大使に抗議したと発表した。"
    assert {one.type for one in told(topic, "ja", text)} <= {"protest", "remark"}


VOICES = [
    ("en", "The business lobby Keidanren has called on both governments to return to talks.", "keidanren"),
    ("en", "The broadcaster NHK reported Wednesday that imports would stop next month.", "nhk"),
    ("ja", "6日付「朝日新聞」の社説でもこれについて、高市氏に反省の姿勢が見られないと指摘した。",
     "asahi_shimbun"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "who"), VOICES)
def test_a_name_right_behind_its_noun_and_a_paper_in_its_editorial_speak(
    topic: Topic, language: str, text: str, who: str
) -> None:
    read = as_read(made_article(text, language), topic, SAYING)
    assert [one.speaker_id for one in read.of(Quote)] == [who]


def test_a_press_conference_makes_nobody_a_journalist(topic: Topic) -> None:
    text = "ノルビク事務総長報道官は６日の記者会見で「両国が対話で緊張を和らげるよう期待する」と語った。"
    assert [(one.type, one.status) for one in told(topic, "ja", text)] == [
        ("statement", "reported")
    ]


def test_who_makes_a_deed_of_the_day_before_known_has_said_so(topic: Topic) -> None:
    text = "日本防卫省6日指出，辽宁舰的战机5日两度以雷达间歇照射自卫队战机。"
    found = {(one.type, one.date) for one in told(topic, "zh", text)}
    assert found == {("statement", "2026-01-06"), ("other", "2026-01-05")}


def below(text: str, language: str, topic: Topic, published_at: str) -> list[Happening]:
    """Return what a text below a headline tells."""
    article = made_article(f"Two lands\n\n{text}", language, published_at)
    found = as_read(replace(article, title="Two lands"), topic, SAYING)
    return list(found.of(Happening))


def test_the_lead_gives_its_day_though_no_deed_of_it_is_known(topic: Topic) -> None:
    lead = "TOKYO - Minoru Kihara on Thursday shared photos of scallops with his followers."
    told_on = "In Beijing, Foreign Ministry spokesperson Mao Ning dismissed the photos."
    for text, day in ((lead, "2026-01-08"), (lead.replace("on Thursday ", ""), None)):
        found = below(f"{text}\n\n{told_on}", "en", topic, "2026-01-08T08:00:00Z")
        assert [one.date for one in found if one.actors == "mao_ning"] == [day]


@pytest.mark.parametrize(("day", "dated"), [("June 29", "2026-06-29"), ("May 2", None)])
def test_what_an_answer_decrees_has_the_day_that_the_question_gives(
    topic: Topic, day: str, dated: str | None
) -> None:
    text = (
        f"Question: On {day} the Ministry of Commerce published a new control list. Why?\n\n"
        "Answer: China has decided to put 20 Japanese entities on the control list."
    )
    found = below(text, "en", topic, "2026-06-29T08:00:00Z")
    assert [one.date for one in found if one.type == "listing"] == [dated]


def test_words_on_an_arrest_are_no_arrest(topic: Topic) -> None:
    said = "日本内阁官房长官木原稔5日回应，自卫队员遭逮捕令人遗憾。"
    assert [one.type for one in told(topic, "zh", said)] == ["statement"]
    done = "东京警方5日逮捕一名闯入使馆的男子。"
    assert [one.type for one in told(topic, "zh", done)] == ["investigation"]

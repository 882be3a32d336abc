"""Chinese: who lights up whom, who writes on whose remarks, what is called off, and what did not happen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.facts.happenings import Happening
from nlp.reading import Reading

TOLD = (mentions.FACT, dates.FACT, quotes.FACT, happenings.FACT)
Read = Callable[..., Reading]

REPORTED = [  # published on 8 January 2026: text, type, day, who acts (None: left open)
    (
        "防衛省7日指出，遼寧號起飛的戰機6日兩度以雷達照射航空自衛隊戰機。",
        "other",
        "2026-01-06",
        "pla_navy",
    ),
    ("航空自衛隊戰機6日遭從遼寧艦起飛的戰機以雷達照射。", "other", "2026-01-06", "pla_navy"),
    (
        "傅聰5日致函聯合國秘書長，就高市早苗此前發表的言論闡明中方立場。",
        "statement",
        "2026-01-05",
        "fu_cong",
    ),
    (
        "《产经新闻》6日报道称，石破茂5日针对高市早苗在国会上发表“某种事态”的言论提出批评。",
        "statement",
        "2026-01-05",
        "shigeru_ishiba",
    ),
    ("高市早苗的言論引爆中國不滿，並敦促中國民眾勿赴日旅行。", "announcement", None, "china"),
    ("陸方不接受日方所謂交涉，已當場駁回。", "rejection", None, "china_government"),
    ("日本市民5日晚在首相官邸前抗议，手持标语。", "other", "2026-01-05", None),
    ("歌手甲野早苗的演唱會5日突然被叫停。", "other", "2026-01-05", None),
    ("南航等航空公司5日起為日本航線的機票免費退改。", "other", "2026-01-05", None),
    ("中國海關總署公布，2025年12月輸往日本的磁鐵為280公噸。", "trade_data", "2025-12", None),
    ("統計指，日本2024年進口的稀土有七成，約72%來自中國。", "trade_data", "2024", None),
    ("北京已暫停對日本稀土出口許可的審查程序。", "licence_delay", None, None),
    ("何咏前5日發出嚴厲警告，強調中方將採取必要措施。", "statement", "2026-01-05", "he_yongqian"),
    ("小泉進次郎5日形容該行為「危險且令人遺憾」。", "statement", "2026-01-05", "shinjiro_koizumi"),
    (
        "问：商务部1月5日对日本产品启动了反倾销调查，这有没有关联？",
        "investigation",
        "2026-01-05",
        "china_mofcom",
    ),
    ("毛宁5日表示，中方宣布加强出口管制“完全正当合法”。", "statement", "2026-01-05", "mao_ning"),
]
NOTHING = [  # text, a type that it does not report
    ("木原稔5日表示，未收到中方有關停止進口水產品的通知。", "announcement"),
    ("小泉進次郎5日回應，戰機並不需要斷斷續續地照射。", "other"),
    ("高市早苗直言，無法容許中國單方面收緊出口管制。", "announcement"),
    ("並不是所有航空公司都有免費退改服務。", "other"),
]


@pytest.mark.parametrize(("text", "kind", "day", "who"), REPORTED, ids=range(len(REPORTED)))
def test_who_acts_is_told_by_the_frame_of_the_clause(
    reading: Read, text: str, kind: str, day: str | None, who: str | None
) -> None:
    found = [one for one in reading(text, "zh", *TOLD).of(Happening) if one.type == kind]

    assert [one.date for one in found] == [day]
    assert who is None or found[0].actors == who


@pytest.mark.parametrize(("text", "kind"), NOTHING, ids=range(len(NOTHING)))
def test_what_is_denied_or_only_spoken_of_did_not_happen(
    reading: Read, text: str, kind: str
) -> None:
    assert kind not in [one.type for one in reading(text, "zh", *TOLD).of(Happening)]


def test_a_ban_that_is_announced_for_the_same_day_takes_effect(reading: Read) -> None:
    found = reading("商务部6日宣布，禁止向日本出口两用物项，即日实施。", "zh", *TOLD).of(Happening)

    assert [(one.type, one.date) for one in found] == [
        ("announcement", "2026-01-06"),
        ("effective", "2026-01-06"),
    ]


def test_who_rejects_is_not_whose_claim_it_is(reading: Read) -> None:
    text = "小泉進次郎5日表示，北京所稱自衛隊滋擾訓練的說法與事實不符。"

    assert [one.actors for one in reading(text, "zh", *TOLD).of(Happening)] == ["shinjiro_koizumi"]


def test_the_day_of_an_incident_is_not_that_of_who_speaks_of_it(reading: Read) -> None:
    text = "遼寧號艦載機5日對航空自衛隊戰機實施雷達照射，小泉進次郎則批評稱，中方未提供資訊。"
    found = reading(text, "zh", *TOLD).of(Happening)

    assert [(one.type, one.date) for one in found] == [("other", "2026-01-05"), ("statement", None)]

"""Chinese frames: proceedings, incidents, plans and citations; who speaks, and on which day it happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, figures, happenings, mentions, quotes, stances
from nlp.facts.figures import Figure
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.reading import Reading

TOLD = (mentions.FACT, dates.FACT, happenings.FACT)
SAID = (mentions.FACT, dates.FACT, quotes.FACT)
HELD = (mentions.FACT, dates.FACT, quotes.FACT, stances.FACT)
Read = Callable[..., Reading]

REPORTED = [  # published on 8 January 2026; sentence, then type and day of each happening
    ("商务部6日公布终裁，自7日起对进口钢管课征12%的反倾销税。", [("investigation", "2026-01-06")]),
    ("有關調查由一家鋼管廠上月提出申請。", [("investigation", "2025-12")]),
    ("一家机床厂5日就此提出异议。", [("court", "2026-01-05")]),
    ("丰田汽车6日向法务部门申请行政复议。", [("court", "2026-01-06")]),
    ("日本政府6日要求在世贸组织框架下举行磋商。", [("court", "2026-01-06")]),
    ("经济产业省5日提出指控，商务部6日斥为毫无根据。", [("rejection", "2026-01-06")]),
    ("商务部发言人7日回应说，日方的指控毫无事实根据。", [("rejection", "2026-01-07")]),
    ("中國外交部發言人7日反駁，日方的說法與事實不符。", [("rejection", "2026-01-07")]),
    ("防衛省指出，一架軍機6日以雷達照射巡邏艦。", [("other", "2026-01-06")]),
    ("首批扇贝5日才从青森启运。", [("other", "2026-01-05")]),
    ("高市早苗去年11月初在國會談論台灣局勢。", [("remark", "2025-11")]),
    ("两国政府正在协调，计划2月下旬在仙台举行司局级磋商。", [("plan", "2026-02")]),
    ("雙方預定2月上旬在曼谷舉行首輪諮商。", [("plan", "2026-02")]),
    ("双方定于3月在釜山举行第二轮磋商。", [("plan", "2026-03")]),
    ("据知情人士透露，中国正考虑扩大管制范围。", [("plan", None)]),
    ("川崎重工股價7日同跌約2%。", [("market", "2026-01-07")]),
    ("有色金屬概念股7日逆市上揚。", [("market", "2026-01-07")]),
    ("去年12月，北京依《反外国制裁法》制裁一名前参议员。", [("listing", "2025-12")]),
    ("（中央社記者東京8日電）經濟產業省6日抗議中方措施。", [("protest", "2026-01-06")]),
]
NOTHING = [
    "立案公告显示，调查期为2025年4月至9月。",
    "学者认为，企业配合核查就有机会移出关注名单。",
    "丰田汽车将研究是否就裁定提起诉讼。",
    "该公司对裁定表示遗憾。",
    "韩国庆州的会场已经布置完毕。",
]
SPOKEN = [  # sentence, words, entity id of who speaks
    (
        "（中央社記者東京8日電）經濟產業省指出，庫存只夠使用兩個月。",
        "庫存只夠使用兩個月",
        "japan_meti",
    ),
    ("根据经济产业省的说明，第一批货物6日已经离港。", "第一批货物6日已经离港", "japan_meti"),
    ("据中国商务部介绍，许可审查仍在进行。", "许可审查仍在进行", "china_mofcom"),
    ("中国海关总署7日公布，12月钢管出口为60吨。", "12月钢管出口为60吨", "china_customs"),
    ("吳江浩表示不接受抗議。", "不接受抗議", "wu_jianghao"),
    ("木原稔要求中方停止干擾。", "中方停止干擾", "minoru_kihara"),
    ("木原稔批评这是不负责任的做法。", "这是不负责任的做法", "minoru_kihara"),
    ("傅聰致函聯合國秘書長古特瑞斯，指稱有關做法違反憲章。", "有關做法違反憲章", "fu_cong"),
    ("木原稔同中国外长通电话，要求中方尽快恢复供应，中方未作承诺。", "中方尽快恢复供应", None),
]
SILENT = [
    "木原稔批评这些做法。",
    "中国商务部公布了新的目录。",
    "木原稔表示不满。",
    "日方要求撤回。",
]


@pytest.mark.parametrize(("text", "expected"), REPORTED, ids=[one[0][:12] for one in REPORTED])
def test_a_chinese_frame_reports_its_type_and_day(
    reading: Read, text: str, expected: list[tuple[str, str | None]]
) -> None:
    found = reading(text, "zh", *TOLD).of(Happening)
    assert [(one.type, one.date) for one in found] == expected


@pytest.mark.parametrize("text", NOTHING, ids=[one[:8] for one in NOTHING])
def test_what_is_only_named_or_weighed_is_no_happening(reading: Read, text: str) -> None:
    kinds = {"statement", "remark"}
    found = reading(text, "zh", *TOLD).of(Happening)
    assert [one.type for one in found if one.type not in kinds] == []


@pytest.mark.parametrize(("text", "words", "who"), SPOKEN, ids=[one[1][:8] for one in SPOKEN])
def test_words_without_marks_have_their_speaker(
    reading: Read, text: str, words: str, who: str | None
) -> None:
    found = {one.text: one.speaker_id for one in reading(text, "zh", *SAID).of(Quote)}
    assert words in found
    assert who is None or found[words] == who


@pytest.mark.parametrize("text", SILENT)
def test_a_deed_or_a_feeling_is_no_quotation(reading: Read, text: str) -> None:
    assert list(reading(text, "zh", *SAID).of(Quote)) == []


def test_each_part_between_semicolons_tells_its_own(reading: Read) -> None:
    text = "木原稔上月14日召見大使抗議；傅聰則在上月下旬致函聯合國秘書長。"
    found = [(one.type, one.date, one.text) for one in reading(text, "zh", *TOLD).of(Happening)]
    first, second = text.split("；")
    assert found == [("protest", "2025-12-14", first), ("statement", "2025-12", second)]


def test_before_that_has_no_day_of_what_came_after(reading: Read) -> None:
    text = "电装6日表示，已取得许可；在此之前，日野汽车已被移出关注名单。"
    found = {one.type: one.date for one in reading(text, "zh", *TOLD).of(Happening)}
    assert found["delisting"] is None


def test_a_refusal_has_not_the_day_of_the_remarks(reading: Read) -> None:
    text = "争端源于高市早苗去年11月的涉台言论，她至今拒绝收回。"
    found = {one.type: one.date for one in reading(text, "zh", *TOLD).of(Happening)}
    assert found["remark"] == "2025-11"
    assert found.get("rejection") is None


def test_then_is_the_time_of_the_sentence_before(reading: Read) -> None:
    text = "首波名单要回溯到去年12月。当时日本政府随即抗议。"
    found = {one.type: one.date for one in reading(text, "zh", *TOLD).of(Happening)}
    assert found["protest"] == "2025-12"


def test_what_a_minister_tells_the_press_after_a_talk_is_a_statement_of_its_day(
    reading: Read,
) -> None:
    text = "赤泽亮正6日在曼谷会见王文涛。赤泽亮正会后对记者表示，双方没有达成一致。"
    found = [(one.type, one.date) for one in reading(text, "zh", *TOLD).of(Happening)]
    assert found == [("meeting", "2026-01-06"), ("statement", "2026-01-06")]


STANDS = [
    ("丰田汽车6日就出口管制提出异议。", "oppose"),
    ("吴江浩拒绝日方提出取消出口管制的要求。", "oppose"),
    ("木原稔谈到出口管制时说：“许可要等三个月以上。”", "concern"),
]


@pytest.mark.parametrize(("text", "position"), STANDS)
def test_objections_demands_and_long_waits_show_a_stance(
    reading: Read, text: str, position: str
) -> None:
    found = {one.position for one in reading(text, "zh", *HELD).of(Stance)}
    assert position in found


def test_an_outlet_that_only_reports_a_measure_has_no_stance(reading: Read) -> None:
    text = "路透社报道，中国商务部6日宣布对日本实施出口管制。"
    assert "reuters" not in {one.holder_id for one in reading(text, "zh", *HELD).of(Stance)}


def test_the_number_of_an_aircraft_is_no_figure(reading: Read) -> None:
    kinds = (mentions.FACT, dates.FACT, quotes.FACT, figures.FACT)
    found = reading("殲15雷達鎖定兩架巡邏機。", "zh", *kinds).of(Figure)
    assert 15 not in {one.value for one in found}


def test_rejecting_a_protest_over_something_else_is_no_stance_on_the_measure(reading: Read) -> None:
    text = "木原稔就雷达照射提出抗议。吴江浩表示不接受抗议。"
    assert list(reading(text, "zh", *HELD).of(Stance)) == []

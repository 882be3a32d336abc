"""Chinese speech that goes on without a verb, groups without names, papers and outlets that speak."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.reading import Reading

SAID = (mentions.FACT, dates.FACT, quotes.FACT)
TOLD = (*SAID, happenings.FACT)
Read = Callable[..., Reading]

SPOKEN = [  # text, how its last quotation begins, whose name is shown or who it is
    (
        "林剑说，此事请向主管部门了解。我可以告诉各位的是，中方立场没有变化。",
        "中方立场",
        "lin_jian",
    ),
    ("郭嘉昆表示，双方保持沟通。我们愿为磋商创造条件。", "我们愿", "guo_jiakun"),
    ("林剑说，中方已表明态度。日方应当切实反省，停止玩火。", "日方应当", "lin_jian"),
    ("共同社报导中国海关已加强查验日本货物。", "中国海关", "kyodo_news"),
    ("路透社引述三名出口商的看法指出，审批仍然很慢。", "审批", "Three exporters"),
    ("多名贸易消息人士称，磁铁已经启运。", "磁铁", "Trade sources"),
    ("与自民党关系密切的智库认为，限制应逐步取消。", "限制", "Think tank affiliated with LDP"),
    ("自民党6日向首相递交建议书。日媒报道，意见不一。提案指出，装备分为两类。", "装备", "ldp"),
    ("共同社6日报道，审批已恢复。此外还获悉，部分货物滞留港口。", "部分货物", "kyodo_news"),
    ("高市早苗1日暗示，若形势恶化，政府将采取行动。", "若形势", "sanae_takaichi"),
    ("茂木敏充表达了「难以接受」的立场。", "难以接受", "toshimitsu_motegi"),
]

SILENT = [
    ("林剑说，此事请向主管部门了解。当天，日本股市下跌。", "日本股市"),
    ("会上，法新社记者提问说，多家工厂已经停产，商务部能否介绍情况？", "多家工厂"),
    ("高市早苗9日获悉，两家企业已被列入名单。", "两家企业"),
]

HAPPENED = [  # text, types
    ("商务部2月3日核准三家企业对日稀土出口。", ["licence"]),
    ("经济同友会2月5日向政府提交建议书，呼吁加快储备。", ["plan"]),
    ("高市早苗3月6日表达了「完全赞成」的态度。", ["statement"]),
    ("深海试采作业已于1月12日开始。", ["other"]),
    ("那座神社至今供奉着十四名战犯。", []),
]


@pytest.mark.parametrize(("text", "begins", "who"), SPOKEN)
def test_whoever_goes_on_or_speaks_as_a_group_is_the_speaker(
    reading: Read, text: str, begins: str, who: str
) -> None:
    found = [q for q in reading(text, "zh", *SAID).of(Quote) if q.text.startswith(begins)]
    assert [who in (q.speaker_id or "", (q.speaker_name or "")[: len(who)]) for q in found] == [
        True
    ]


@pytest.mark.parametrize(("text", "begins"), SILENT)
def test_what_is_told_asked_or_learnt_is_no_quotation(
    reading: Read, text: str, begins: str
) -> None:
    quotes = reading(text, "zh", *SAID).of(Quote)
    assert not [q.text for q in quotes if q.text.startswith(begins)]


def test_a_deed_in_what_is_reported_does_not_cut_it(reading: Read) -> None:
    text = "一名官员称，使馆已收到询问，并已敦促中方「妥善处理通关」。"
    assert [q.text for q in reading(text, "zh", *SAID).of(Quote)] == [
        "使馆已收到询问，并已敦促中方「妥善处理通关」"
    ]


@pytest.mark.parametrize(("text", "types"), HAPPENED)
def test_a_happening_has_its_type(reading: Read, text: str, types: list[str]) -> None:
    assert [one.type for one in reading(text, "zh", *TOLD).of(Happening)] == types

"""Chinese: nouns that report nothing, whose figures are cited, lines of a transcript, narrow marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp import read
from nlp.facts import dates, figures, happenings, mentions, quotes
from nlp.facts.figures import Figure
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import Reading

SAID = (mentions.FACT, dates.FACT, quotes.FACT)
TOLD = (*SAID, happenings.FACT)
Read = Callable[..., Reading]

SILENT = [  # a verb of saying that is none there
    "外务省更改称谓也让人不安。",
    "受日本政府呼吁民众减少出行的影响，各航空公司纷纷减班。",
    "随着中国政府警告公民不要赴日，大阪酒店取消率升至三成。",
    "该公司多次致函商务部，但未获中方回应，相关团队之后返回东京。",
    "财务省公布的推估值低于市场预期，日元应声下跌。",
    "面对来自国会和媒体的质疑批评，内阁仍推进原计划。",
    "新书“背后”：“新秩序主义”的转向",
]
SPOKEN = [  # text, how its last quotation begins and ends, who speaks
    ("日方虽然表示不会报复，但已着手准备对策。", "不会", "报复", "japan_government"),
    ("日方周三透过外交渠道联系中方，称将在年内恢复谈判。", "将在", "谈判", "japan_government"),
    ("木原稔8日举行记者会。对于出口管制，表示日方绝对无法接受。", "日方", "接受", "minoru_kihara"),
    ("路透社引述三名知情人士报道，海关已暂停受理部分申请。", "海关", "申请", "reuters"),
    ("毛宁证实此一消息，但强调这是正常的执法行动。", "这是", "行动", "mao_ning"),
    ("日本经济新闻、共同社报道，被列名的企业以防卫产业为主。", "被列", "为主", "nikkei"),
    ("财务省20日公布的贸易统计（速报值）显示，出口有所下降。", "出口", "下降", "japan_mof"),
    (
        "日本内阁会议通过预算案。政府预计，支出会继续增加到明年。",
        "支出",
        "明年",
        "japan_government",
    ),
]
HAPPENED = [  # published on 8 January 2026; text, types in text order
    ("首相高市早苗本月初抛出涉台错误言论后，引发广泛批评。", ["remark"]),
    ("首相高市早苗去年在国会就台湾问题答辩后，中国持续施压。", ["remark"]),
    ("高市早苗26日在参议院谈到中国的出口限制。", ["statement"]),
    ("中国民航局上月下令各航空公司削减赴日航班。", ["other"]),
    ("中国早前向公民发出旅游警告后，旅客人数已经下滑。", ["earlier_measure"]),
    ("日股防务和重型机械板块遭遇抛售。", ["market"]),
    ("自民党开始讨论修订三份文件，内容包括废除出口限制。", ["plan"]),
    ("即便是民品，也可能被海关认定为违规，进而叫停出口。", []),
    ("外交部发言人林剑表示，日方应撤回错误言论。", ["statement"]),
]


@pytest.mark.parametrize("text", SILENT)
def test_a_noun_or_frame_reports_no_words(reading: Read, text: str) -> None:
    assert not reading(text, "zh", *SAID).of(Quote)


@pytest.mark.parametrize(("text", "first", "last", "who"), SPOKEN, ids=[one[0] for one in SPOKEN])
def test_who_speaks_is_told_by_the_frame(
    reading: Read, text: str, first: str, last: str, who: str
) -> None:
    found = reading(text, "zh", *SAID).of(Quote)[-1]
    assert (found.text[: len(first)], found.text[-len(last) :]) == (first, last)
    assert found.speaker_id == who


@pytest.mark.parametrize(("text", "types"), HAPPENED, ids=[one[0] for one in HAPPENED])
def test_deeds_in_clauses_have_their_type(reading: Read, text: str, types: list[str]) -> None:
    assert [one.type for one in reading(text, "zh", *TOLD).of(Happening)] == types


def test_a_line_of_a_transcript_is_by_whom_its_label_names(reading: Read) -> None:
    text = "党首辩论\n\n立宪民主党党首 野田佳彦：首相的发言损害了国家利益。\n\n责任编辑：王小明。"
    (found,) = reading(text, "zh", *SAID).of(Quote)
    assert (found.speaker_id, found.kind) == ("yoshihiko_noda", "direct")


def test_narrow_marks_are_read_as_wide_ones_and_kept_as_printed(reading: Read) -> None:
    printed = "外交部发言人林剑6日表示,中方的立场没有改变,日方应反思。"
    plain = reading(printed, "zh")
    (found,) = [one for one in read.facts_of(plain, SAID) if isinstance(one, Quote)]
    assert (found.speaker_id, found.text) == ("lin_jian", "中方的立场没有改变,日方应反思")


def test_a_coupled_term_in_marks_is_nobodys_words(reading: Read) -> None:
    kinds = {
        one.text[:2]: one.kind
        for text in (
            "林剑指出，此举是为了制止“再军事化”和拥核企图。",
            "林剑指出，有关措施“完全正当、合理、合法”。",
        )
        for one in reading(text, "zh", *SAID).of(Quote)
    }
    assert kinds == {"此举": "indirect", "有关": "mixed"}


def test_enumerators_model_numbers_and_share_codes_are_no_figures(reading: Read) -> None:
    text = "禁令有三类：（1）军事用户；（2）军事用途。采购12式导弹20枚。东方航空（670）下跌3%。"
    found = reading(text, "zh", *SAID, figures.FACT).of(Figure)
    assert [one.value for one in found if one.unit == "count" and one.text != "三"] == [20.0]


def test_figures_of_visitors_keep_their_source_below(reading: Read) -> None:
    text = "日本政府观光局18日公布的数据显示，旅客减少60%。\n\n1月韩国旅客增加21%。"
    found = reading(text, "zh", *SAID, figures.FACT).of(Figure)
    assert {one.attributed_to for one in found} == {"jnto"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("韩国国际广播电台报道，业界担忧影响。", "韩国国际广播电台"),
        ("大韩贸易振兴公社派员出席。", "大韩贸易振兴公社"),
        ("据观察者网报道，政策有所调整。", "观察者网"),
    ],
)
def test_outlets_and_bodies_by_their_kind(reading: Read, text: str, name: str) -> None:
    assert name in {one.text for one in reading(text, "zh", mentions.FACT).of(Mention)}


@pytest.mark.parametrize("text", ["首相曾答辩称，立场没有变化。", "他曾任防卫大臣政策顾问。"])
def test_no_deed_and_no_office_is_a_person(reading: Read, text: str) -> None:
    found = reading(text, "zh", mentions.FACT).of(Mention)
    assert not [one.text for one in found if one.type == "PERSON"]

"""Chinese: who goes on, who is only described, plans, effects, chronicles, what is no name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from nlp.facts import dates, figures, happenings, mentions, quotes, stances
from nlp.facts.figures import Figure
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.languages import words
from nlp.reading import Reading
from nlp.timex.scan import expressions

NAMED = (mentions.FACT, dates.FACT)
SAID = (*NAMED, quotes.FACT)
TOLD = (*SAID, happenings.FACT)
COUNTED = (*SAID, figures.FACT)
Read = Callable[..., Reading]

SPOKEN = [  # text, how its last quotation begins, whose name is shown or who it is
    (
        "两名直接参与谈判的官员说，双方在检疫上分歧仍大。",
        "双方",
        "Two officials involved in negotiations",
    ),
    ("接近商务部的人士说，新的许可正在研究。", "新的许可", "Person close to MOFCOM"),
    (
        "一家长崎造船厂的采购负责人说，库存只够用两个月。",
        "库存",
        "Nagasaki shipyard procurement manager",
    ),
    ("有经产省官员对《海港日报》表示，备用方案并不存在。", "备用", "METI official"),
    ("商务部有关负责人答问时强调，守法的企业完全不必担心。", "守法", "MOFCOM official"),
    ("外交部发言人否认拖延审批，强调“民用出口不会受到影响”。", "民用", "mfa_spokesperson"),
    (
        "熟悉过程的外交官透露，德国担心自身供货受到牵连。",
        "德国",
        "Diplomat familiar with the matter",
    ),
    ("据共同社17日报道，通关变严。报道称，部分货物滞港超过两周。", "部分", "kyodo_news"),
    ("产经新闻17日发表社论说，政府不应轻易让步。", "政府", "sankei_shimbun"),
    ("日本政府7日提出諮商請求，指相關措施違反貿易協定的規定。", "相關", "japan_government"),
    ("在台北，外交部發布新聞稿表示，台灣支持多邊機制。", "台灣", "taiwan_mofa"),
]
UNSAID = [  # whose question it is, and what is felt, no one says here
    "有记者提问，日本防卫大臣称将部署导弹，发言人对此有何评论？",
    "何亚东17日称，会继续磋商。第二天没有人再提此事。有何评论？",
]
HAPPENED = [  # published on 8 January 2026; sentence, type, day
    ("财务省在概算要求中编列390亿日元用于储备。", "budget", None),
    ("商务部初步裁定，进口硅片存在倾销。", "investigation", None),
    ("日本7日就限制措施向世贸组织提出磋商请求。", "court", "2026-01-07"),
    ("数百名民众7日晚在官邸前集会。", "other", "2026-01-07"),
    ("两国军机7日在东海上空近距离接触。", "other", "2026-01-07"),
    ("日企申请的镓出口许可仍无一获批。", "licence_delay", None),
    ("氧化镝价格7日涨至每公斤900美元。", "market", "2026-01-07"),
    ("一家电机厂6日宣布，将投资120亿日元新建工厂。", "plan", "2026-01-06"),
    ("日本贸易振兴机构7日公布的调查显示，38%的企业等待超过三个月。", "trade_data", "2026-01-07"),
    ("自2026年1月9日起，对稀土采取许可管理措施。", "effective", "2026-01-09"),
    ("商务部7日公告，即日起对石墨实施许可管理。", "announcement", "2026-01-07"),
    ("日本政府在去年12月中旬通过的新版防卫白皮书，专章论述供应。", "announcement", "2025-12"),
    ("赤泽亮正7日在会后告诉媒体，对话大门始终敞开。", "statement", "2026-01-07"),
]
NOTHING = [  # a sentence, and what it does not tell
    ("发言人7日在记者会上否认有针对性地拖延审批许可。", "licence_delay"),
    ("片山皋月7日受访时否认有此计划。", "plan"),
    ("各方可在公告发布之日起10天内提交评论意见。", "effective"),
    ("冲电气7日宣布，将全年净利润预期由140亿日元下调至112亿日元。", "plan"),
]
DAYS = [  # text, day of publication, values
    (
        "12月，摩擦蔓延。6日，军机遭照射。15日，有人受到制裁。",
        date(2026, 7, 6),
        ["2025-12", "2025-12-06", "2025-12-15"],
    ),
    (
        "真正的转折是今年1月。6日，公告发布。",
        date(2026, 7, 6),
        ["2026-01", "2026-01-06"],
    ),
    ("政府最快8月敲定方案。", date(2026, 7, 20), ["2026-08"]),
    ("管制的影响集中体现在一国。", date(2026, 7, 20), []),
    (
        "继1月禁止出口、2月将20家列入名单之后，3月又设配额。",
        date(2026, 9, 18),
        ["2026-01", "2026-02", "2026-03"],
    ),
]


@pytest.mark.parametrize(("text", "begins", "who"), SPOKEN)
def test_whoever_is_described_goes_on_or_is_cited_is_the_speaker(
    reading: Read, text: str, begins: str, who: str
) -> None:
    found = [q for q in reading(text, "zh", *SAID).of(Quote) if q.text.startswith(begins)]
    assert [who in (q.speaker_id or "", (q.speaker_name or "")[: len(who)]) for q in found] == [
        True
    ]


@pytest.mark.parametrize("text", UNSAID[:1])
def test_what_a_reporter_asks_is_no_quotation(reading: Read, text: str) -> None:
    assert reading(text, "zh", *SAID).of(Quote) == ()


@pytest.mark.parametrize(("text", "kind", "day"), HAPPENED)
def test_a_sentence_reports_a_happening(
    reading: Read, text: str, kind: str, day: str | None
) -> None:
    found = reading(text, "zh", *TOLD).of(Happening)
    assert (kind, day) in [(one.type, one.date) for one in found]


@pytest.mark.parametrize(("text", "kind"), NOTHING)
def test_what_is_denied_or_only_set_is_no_happening_of_that_type(
    reading: Read, text: str, kind: str
) -> None:
    assert kind not in [one.type for one in reading(text, "zh", *TOLD).of(Happening)]


@pytest.mark.parametrize(("text", "published", "values"), DAYS)
def test_days_of_a_chronicle_are_of_the_month_it_tells_of(
    text: str, published: date, values: list[str]
) -> None:
    found = expressions(text, [(0, len(text))], words("zh").dates, published)
    assert [one.value.value for one in found if one.value.type == "DATE"] == values


def test_two_days_of_one_verb_are_two_listings(reading: Read) -> None:
    text = "商务部去年10月24日和12月29日先后公布两批、共80家实体的名单。"
    found = reading(text, "zh", *TOLD).of(Happening)
    days = [one.date for one in found if one.type == "listing"]
    assert days == ["2025-10-24", "2025-12-29"]


@pytest.mark.parametrize(
    ("text", "name", "who"),
    [
        ("陸方批評東京。大陸的立場沒有改變。", "大陸", "china"),
        ("镓和锗的出口为零。", "锗", "germanium"),
        ("該案由大陸海關查辦。", "大陸海關", "china_customs"),
    ],
)
def test_a_short_name_is_linked(reading: Read, text: str, name: str, who: str) -> None:
    found = reading(text, "zh", *NAMED).of(Mention)
    assert {one.entity_id for one in found if one.text == name} == {who}


@pytest.mark.parametrize(
    "text", ["欧洲大陆的厂商不受影响。", "陸方批評東京。", "局长周四下午召见公使。"]
)
def test_what_is_no_name_is_none(reading: Read, text: str) -> None:
    found = reading(text, "zh", *NAMED).of(Mention)
    assert not [one for one in found if one.text in ("大陆", "陸方", "周四")]


def test_figures_go_on_by_the_account_of_the_paper_that_was_cited(reading: Read) -> None:
    text = (
        "中国海关总署7日公布的数据显示，12月对日出口稀土142吨。"
        "\n\n同月稀土出口总量达到5870吨，增长2.1%。"
    )
    found = reading(text, "zh", *COUNTED).of(Figure)
    assert {one.attributed_to for one in found} == {"china_customs"}


def test_concern_that_is_voiced_outweighs_the_words_for_what_it_is_about(reading: Read) -> None:
    text = "欧盟委员会发言人表示，对中国的出口管制这一经济胁迫表达关切。"
    found = reading(text, "zh", *SAID, stances.FACT).of(Stance)
    assert {one.position for one in found} <= {"concern"}

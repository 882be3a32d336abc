"""Chinese: who is looked back to, surnames alone, denials, sittings, deeds that others tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import Reading

SAID = (mentions.FACT, dates.FACT, quotes.FACT)
TOLD = (*SAID, happenings.FACT)
Read = Callable[..., Reading]

SPOKEN = [  # text, how its last quotation begins, whose name is shown or who it is
    (
        "渔业协同组合的一名副会长7日受访。这位副会长指出，会员担心库存不足。",
        "会员",
        "Vice chairman",
    ),
    ("一家名古屋的零件厂7日通知客户。该厂表示，交货将推迟两个月。", "交货", "Nagoya parts maker"),
    ("日本海运协会7日提交意见书。该协会认为，企业需要更长的过渡期。", "企业", "x_日本海运协会"),
    ("分析师佐伯健吾认为，影响有限。“风险在下一季才出现。”佐伯说。", "风险", "x_佐伯健吾"),
    ("經濟學家遠山弘樹表示，日元還會走低。不過遠山也強調，政策有空間。", "政策", "x_遠山弘樹"),
    ("策略師宮澤直人表示，訂單可能延後。", "訂單", "x_宮澤直人"),
    ("片山皋月说政府已经掌握受影响企业的名单。", "政府", "satsuki_katayama"),
    ("日本财务省否认方案已有定论。", "方案", "japan_mof"),
    ("商务部发言人声称，有关措施“完全正当”，企业无须担心。", "有关", "mofcom_spokesperson"),
    ("上榜企业之一的昭和航仪7日在声明中称，对业绩的影响有限。", "对业绩", "x_昭和航仪"),
    ("智库研究员布朗（Kerry Brown）指出，双方都难以退让。", "双方", "x_布朗"),
    ("丰田高级总监 Ken Yamada 表示，公司正在寻找第二货源。", "公司", "x_ken_yamada"),
    ("美国国务院副发言人皮戈特在声明中说，美国支持盟友。", "美国", "x_皮戈特"),
    ("经济学家长井滋人估算，若全面停供，经济将萎缩0.5%。", "若全面", "x_长井滋人"),
]
HAPPENED = [  # published on 8 January 2026; text, type, day, who
    ("农业党议员质疑，自12月中国实施禁令以来，政府没有对策。", "announcement", "2025-12", "china"),
    (
        "赤泽亮正7日表示，商务部6日将三家公司移出关注名单是好事。",
        "delisting",
        "2026-01-06",
        "china_mofcom",
    ),
    (
        "防卫省12月28日公布的新版防卫白皮书专节讨论供应链。",
        "announcement",
        "2025-12-28",
        "japan_mod",
    ),
    (
        "本案由唐山三孚公司于去年12月8日提出申请，商务部7日立案。",
        "investigation",
        "2025-12-08",
        None,
    ),
    (
        "中国商务部11月24日将20家实体列入管控名单，12月29日又追加20家。",
        "listing",
        "2025-12-29",
        None,
    ),
    ("商务部先后在11月24日、12月29日公布两批名单。", "listing", "2025-11-24", "china_mofcom"),
    ("自1月8日起，进口商须按31.6%的比率向海关提供保证金。", "effective", "2026-01-08", None),
    ("1月5日，由议员组成的访问团与对外联络部官员会谈约两小时。", "meeting", "2026-01-05", None),
    ("已有7家厂商因许可审批时间拉长而调整生产计划。", "licence_delay", None, None),
    ("日方12月28日在概算要求中再次提出创纪录的防卫费。", "budget", "2025-12-28", None),
    (
        "海关总署负责人7日介绍，12月对日出口下降3%。该负责人说，民用订单没有障碍。",
        "statement",
        "2026-01-07",
        "china_customs",
    ),
    (
        "参议院委员会6日举行审查。小泉进次郎在同一场审查中表示，采购没有停滞。",
        "statement",
        "2026-01-06",
        "shinjiro_koizumi",
    ),
    (
        "对于有日本媒体称口岸自12月起停办报关，海关总署7日予以否认，称与事实不符。",
        "statement",
        "2026-01-07",
        "china_customs",
    ),
]
NOTHING = [  # a text, and what it does not tell
    ("小泉进次郎7日在审查中表示，装备采购目前没有出现停滞。", "licence_delay"),
    ("传东京准备对中国石墨电极发起调查，经济产业省予以否认。", "investigation"),
    ("商务部7日公布名单时，发言人毛宁表示，措施正当合理。", "announcement"),
    ("渔业代表团7日未能与对外联络部官员单独会面。", "meeting"),
    ("如果许可审批时间继续拉长，中小企业的库存可能见底。", "licence_delay"),
]


@pytest.mark.parametrize(("text", "opening", "who"), SPOKEN)
def test_the_speaker_is_found(reading: Read, text: str, opening: str, who: str) -> None:
    said = reading(text, "zh", *SAID).of(Quote)[-1]
    assert said.text.startswith(opening)
    assert who == said.speaker_id or who in (said.speaker_name or "")


@pytest.mark.parametrize(("text", "kind", "day", "who"), HAPPENED)
def test_the_deed_has_its_day_and_doer(
    reading: Read, text: str, kind: str, day: str | None, who: str | None
) -> None:
    told = reading(text, "zh", *TOLD).of(Happening)
    assert any(
        one.type == kind and one.date == day and who in (None, one.actors) for one in told
    ), [(one.type, one.date, one.actors) for one in told]


@pytest.mark.parametrize(("text", "kind"), NOTHING)
def test_what_is_denied_or_only_dates_is_no_deed(reading: Read, text: str, kind: str) -> None:
    assert kind not in [one.type for one in reading(text, "zh", *TOLD).of(Happening)]


def test_a_spokesperson_looked_back_to_is_not_who_spoke_in_between(reading: Read) -> None:
    text = "外交部发言人7日回应称，交涉毫无道理。木原稔同日表示遗憾。该发言人还主张，措施旨在维护安全。"
    told = reading(text, "zh", *TOLD).of(Happening)
    assert "minoru_kihara" not in told[-1].actors or told[-1].text.startswith("木原")


@pytest.mark.parametrize(
    "text", ["被列入名单的日本企业表示，将配合核查。", "被点名的专家在声明中说，不接受。"]
)
def test_common_nouns_are_no_firms(reading: Read, text: str) -> None:
    assert "ORG" not in [one.type for one in reading(text, "zh", *SAID).of(Mention)]

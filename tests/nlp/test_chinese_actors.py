"""Chinese: 他 behind who acts, speakers nobody names, refusals, platforms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes, stances
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.reading import Reading

SAID = (mentions.FACT, dates.FACT, quotes.FACT)
TOLD = (*SAID, happenings.FACT)
JUDGED = (*TOLD, stances.FACT)
Read = Callable[..., Reading]

SPOKEN = [  # text, how its last quotation begins, whose name is shown or who it is
    (
        "鲁比奥7日说，承诺不变。美国驻日本大使乔治·格拉斯同日会见外相茂木敏充，他还表示，盟友会得到援助。",
        "盟友",
        "george_glass",
    ),
    ("针对中国驻大阪总领事薛剑，木原稔8日批评称“失礼”。", "失礼", "minoru_kihara"),
    ("有人指出，这一管制可能迫使汽车厂商另寻货源。", "这一管制", "Critic"),
    ("有观点认为，管制对日企的冲击会在夏季显现。", "管制", "Observer"),
    ("财新社7日引述官员报道这一消息，并称这是首次有企业被列入名单。", "这是", "caixin"),
    ("路透7日引述分析人士，可能是厂商提前备货所致。", "可能", "Analyst"),
    ("共同社8日报道此事，并指这是日企首次被证实遭拒签合同。", "这是", "kyodo_news"),
    ("美国国务院7日声明支持日本。国务院还表示，“我们反对单方面行动”。", "我们", "us_state"),
    ("林剑说，日方的辩解是自说自话，骗不了任何人。", "日方", "lin_jian"),
    ("路透社8日刊文说，管制打击日本。评论称，影响会持续到夏天。", "影响", "reuters"),
    ("木原稔污蔑中方的做法是“经济胁迫”。", "中方", "minoru_kihara"),
    ("日方要求中方撤回措施，商务部发言人何咏前8日表示坚决反对。", "中方撤回措施", "japan"),
]
HAPPENED = [  # published on 8 January 2026; text, type
    ("高市早苗7日重申不会收回言论。", "rejection"),
    ("高市早苗坚持不收回涉台言论。", "rejection"),
    ("中国外交部8日坚决反对日方撤回名单的要求。", "rejection"),
    ("日方要求中方撤回措施，商务部发言人何咏前8日表示坚决反对。", "rejection"),
    ("高市早苗7日表示，将就出口管制向中方提出抗议。", "statement"),
    ("日本政府8日就出口管制向中方提出交涉。", "protest"),
    ("日方就管制提出严正交涉，坚决反对中方的做法。", "protest"),
    ("中国8日对输日稀土推出更严格的审核规定。", "licence"),
    ("中方还在考虑终止已签的合同。", "plan"),
]


@pytest.mark.parametrize(("text", "opening", "who"), SPOKEN)
def test_the_speaker_is_found(reading: Read, text: str, opening: str, who: str) -> None:
    said = reading(text, "zh", *SAID).of(Quote)[-1]
    assert said.text.startswith(opening)
    assert (said.speaker_id or "").startswith(who) or who in (said.speaker_name or "")


@pytest.mark.parametrize(("text", "kind"), HAPPENED)
def test_the_deed_is_of_its_kind(reading: Read, text: str, kind: str) -> None:
    assert [one.type for one in reading(text, "zh", *TOLD).of(Happening)] == [kind]


@pytest.mark.parametrize(
    ("text", "name", "who"),
    [
        ("鲁比奥7日在“X”上写道，美国支持日本。", "X", None),
        ("赖清德7日在臉書贴文。", "臉書", None),
        ("美国大使乔治·格拉斯7日到访。格拉斯表示，美国支持日本。", "格拉斯", "george_glass"),
    ],
)
def test_platforms_and_surnames_are_names(
    reading: Read, text: str, name: str, who: str | None
) -> None:
    found = [one for one in reading(text, "zh", *SAID).of(Mention) if one.text == name]
    assert found
    assert who in (None, found[0].entity_id)


def test_an_idiom_is_no_country(reading: Read) -> None:
    names = reading("日本将与志同道合国家合作。甲社生产X光设备。", "zh", *SAID).of(Mention)
    assert not {"志同道合", "X"} & {one.text for one in names}


def test_criticism_without_words_is_no_quotation(reading: Read) -> None:
    text = "台湾“总统”赖清德7日发文，批评了中国限制日本水产品。"
    assert not reading(text, "zh", *SAID).of(Quote)


def test_to_be_against_a_change_of_the_status_quo_judges_no_remark(reading: Read) -> None:
    text = "高市早苗的言论引发争议。鲁比奥7日说：“我们反对在台湾海峡单方面改变现状的企图。”"
    assert "oppose" not in [one.position for one in reading(text, "zh", *JUDGED).of(Stance)]


def test_who_rejects_a_demand_and_defends_the_measure_is_for_it(reading: Read) -> None:
    found = reading("商务部发言人8日驳斥日方要求，表示管制措施合法正当。", "zh", *JUDGED)
    assert "rejection" in [one.type for one in found.of(Happening)]
    assert [one.position for one in found.of(Stance)] == ["support"]

"""Who acts, what is told beside what, and on which day, in Chinese: rules of the language and of news."""

from __future__ import annotations

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.facts.happenings import FACT, Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import Reading
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (mentions.FACT, dates.FACT, quotes.FACT, FACT)
PUBLISHED = "2026-02-26T09:00:00+09:00"


def read(topic: Topic, text: str) -> Reading:
    """Return what is read in a text below a headline."""
    return as_read(made_article(f"—\n\n{text}", "zh", PUBLISHED), topic, KINDS)


def told(topic: Topic, text: str) -> set[tuple[str, str]]:
    """Return type and actors of what a text tells."""
    return {(one.type, one.actors) for one in read(topic, text).of(Happening)}


def days(topic: Topic, text: str) -> set[tuple[str, str | None]]:
    """Return type and day of what a text tells."""
    return {(one.type, one.date) for one in read(topic, text).of(Happening)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("財政部長貝森特會後表示，歡迎各國合作。", "貝森特", id="after a meeting"),
        pytest.param("某党调查会会长前野诚司受访时说，影响有限。", "前野诚司", id="interviewed"),
        pytest.param("會議由財政部長貝森特召集，多國出席。", "貝森特", id="convenes"),
        pytest.param("外相小川正则说，已提出抗议。", "小川正则", id="a name that ends in 则"),
    ],
)
def test_a_name_ends_where_its_verb_begins(topic: Topic, text: str, name: str) -> None:
    people = [one.text for one in read(topic, text).of(Mention) if one.type == "PERSON"]
    assert people == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("由專家判斷他有無責任能力。", id="what experts do"),
        pytest.param("日本代表團就管制提出交涉。", id="a delegation"),
        pytest.param("商務部發言人解釋，這是依法採取的措施。", id="a verb behind a title"),
    ],
)
def test_a_verb_behind_a_title_is_nobody(topic: Topic, text: str) -> None:
    assert [one.text for one in read(topic, text).of(Mention) if one.type == "PERSON"] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "傅聪在信中说，高市早苗首相的答辩是错误的。此举性质恶劣。\n\n他指出，局势紧张。",
            "fu_cong",
            id="he goes on behind what is judged",
        ),
        pytest.param(
            "傅聪在信中说，局势紧张。高市早苗首相随后会见记者。\n\n她指出，立场没有改变。",
            "sanae_takaichi",
            id="another person acts in between",
        ),
    ],
)
def test_he_is_whoever_spoke_last(topic: Topic, text: str, speaker: str) -> None:
    assert [one.speaker_id for one in read(topic, text).of(Quote)][-1] == speaker


def test_in_reply_to_it_a_ministry_goes_on_for_itself(topic: Topic) -> None:
    text = (
        "首相高市早苗率党胜选。对此，中国外交部表示，“政策不变”，并点出涉台发言，要求日方撤回言论。"
    )
    assert {one.speaker_id for one in read(topic, text).of(Quote)} == {"china_mfa"}


def test_what_is_told_of_whoever_answered_is_no_answer(topic: Topic) -> None:
    text = (
        "国防部发言人蒋斌答记者问。\n\n记者：有何评论？\n\n蒋斌：日方越辩越露马脚。\n\n"
        "1月29日，蒋斌曾说，不让幽灵重现。"
    )
    said = [one.text for one in read(topic, text).of(Quote)]
    assert said == ["日方越辩越露马脚。", "不让幽灵重现"]


def test_what_something_is_called_is_not_said(topic: Topic) -> None:
    text = "新华社曾把提前解散众院称作一场“豪赌”；如今看来，施压帮了忙。"
    assert not list(read(topic, text).of(Quote))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "外交部发言人林剑说，该人受聘担任顾问，触碰了红线，中方为此多次向日方提出严正交涉。",
            {"statement", "protest"},
            id="says more than that it protested",
        ),
        pytest.param("林剑24日表示，已就此向日方提出严正交涉。", {"protest"}, id="says no more"),
        pytest.param(
            "木原稔24日表示，日方无法接受这一举措，已经向中方提出强烈抗议。",
            {"protest"},
            id="the words that come with a protest",
        ),
        pytest.param(
            "中国政府24日禁止向日本军队出口两用物项，还致函联合国，指责日本以武力相威胁。",
            {"announcement", "statement"},
            id="a letter besides a measure",
        ),
        pytest.param(
            "发言人何咏前24日解释理由时，直指日本近来加快扩军、推动解除武器出口限制。",
            {"statement"},
            id="what the other side is blamed for",
        ),
        pytest.param("有企业认为，中国加强出口管制使前景难料。", set(), id="what someone thinks"),
        pytest.param("大臣片山皋月吁中国撤销对日出口管制。", {"statement"}, id="what is asked for"),
    ],
)
def test_what_stands_beside_what(topic: Topic, text: str, wanted: set[str]) -> None:
    assert {kind for kind, _ in told(topic, text)} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "北京先是呼吁国民不要赴日旅游，再度停止进口日本水产品。",
            {("announcement", "china_government")},
            id="one subject of several deeds",
        ),
        pytest.param(
            "中国外交部24日提醒公民避免前往日本，教育部两天后又发布留学预警。",
            {("announcement", "china_mfa"), ("announcement", "china_moe")},
            id="another body takes its turn",
        ),
        pytest.param(
            "商务部发言人24日批评日本政府不负责任，宣布暂停对日出口稀土。",
            {("announcement", "china_mofcom")},
            id="who is blamed does not act",
        ),
        pytest.param(
            "针对中国24日宣布加强两用物项对日出口管制，片山皋月表达遗憾。",
            {("announcement", "china"), ("statement", "satsuki_katayama")},
            id="what is answered has its own subject",
        ),
        pytest.param(
            "商务部24日以该番言论为由，禁止向日本军队出口两用物项。",
            {("announcement", "china_mofcom")},
            id="those words are nobody's here",
        ),
        pytest.param("日本军费连年大涨，甚至有人公开主张，应抛弃原则。", set(), id="somebody"),
        pytest.param("日本商界25日要求中方收回决定。", set(), id="circles are no government"),
        pytest.param(
            "三菱重工24日被中国商务部列入管控名单。",
            {("listing", "china_mofcom")},
            id="done to someone by another",
        ),
        pytest.param(
            "傅聪24日致函秘书长。商会透露，企业约见官员变得比以前困难。",
            {("statement", "fu_cong")},
            id="firms that call on officials protest to nobody",
        ),
    ],
)
def test_who_acts(topic: Topic, text: str, wanted: set[tuple[str, str]]) -> None:
    found = told(topic, text)
    assert {one for one in found if one[0] != "remark"} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "针对中国近日宣布限制出口，日本政府24日表示反对。",
            {("statement", "japan_government", "2026-02-24", "")},
            id="what has no day of its own only tells what is answered",
        ),
        pytest.param(
            "针对日本近日抗议，中国外交部24日回应。",
            {("statement", "china_mfa", "2026-02-24", "")},
            id="a protest that is answered",
        ),
        pytest.param(
            "针对日本24日的声明，中国外交部表示反对。",
            {("statement", "china_mfa", None, "")},
            id="a statement that is answered",
        ),
        pytest.param(
            "针对中国24日宣布限制出口，日本政府25日表示反对。",
            {
                ("announcement", "china", "2026-02-24", ""),
                ("statement", "japan_government", "2026-02-25", ""),
            },
            id="both have their day",
        ),
        pytest.param(
            "针对中国24日宣布限制出口，日本政府宣布制裁。",
            {
                ("announcement", "china", "2026-02-24", ""),
                ("announcement", "japan_government", None, ""),
            },
            id="a measure that answers another",
        ),
    ],
)
def test_an_answer_and_what_it_answers(
    topic: Topic, text: str, wanted: set[tuple[str, str, str | None, str]]
) -> None:
    found = read(topic, text).of(Happening)
    assert {(one.type, one.actors, one.date, one.targets) for one in found} == wanted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("甚至中国商务部24日宣布禁止出口。", id="even, not to"),
        pytest.param("海关总署识别违规产品后24日宣布暂停进口日本水产品。", id="identify"),
        pytest.param("海关总署辨别真伪后24日宣布禁止进口日本水产品。", id="tell apart"),
        pytest.param("日本政府道别后24日宣布限制出口。", id="say goodbye"),
        pytest.param("香港政府24日宣布禁止入口日本水产品。", id="entry of goods"),
    ],
)
def test_a_measure_beside_words_that_look_like_others(topic: Topic, text: str) -> None:
    assert list(days(topic, text)) == [("announcement", "2026-02-24")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("中国外交部24日：“请别限制出口。”", id="do not"),
        pytest.param("中国外交部24日请日方别再限制出口。", id="no more"),
        pytest.param("上海车站24日加强与旅客的沟通，扩大入口。", id="an entrance"),
        pytest.param("日本政府24日批准数批物资援助乌克兰。", id="aid"),
        pytest.param("大学24日批准两批货物采购。", id="purchases"),
        pytest.param("教育部24日核准10批进口图书。", id="books"),
        pytest.param("法院24日批准5批货车司机的申请。", id="drivers"),
        pytest.param("警方24日要求公司提供监控资料，以查明最终责任人。", id="the one in charge"),
        pytest.param("欧盟24日要求企业提供数据资料，以便转售。", id="data"),
    ],
)
def test_neither_measure_nor_licence(topic: Topic, text: str) -> None:
    assert not {kind for kind, _ in told(topic, text)} & {"announcement", "licence"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("菲律宾的中国大使馆24日发表声明。", "x_china_embassy_philippines"),
        ("中国大使馆驻华盛顿发言人24日表示反对。", "x_china_embassy_united_states"),
        ("韩国外交部召见中国大使馆官员。", "x_china_embassy_south_korea"),
        ("日本外务省召见中国大使馆官员。", "china_embassy_japan"),
        ("中国大使馆24日表示反对。", "china_embassy_japan"),
    ],
)
def test_an_embassy_is_where_its_host_is(topic: Topic, text: str, wanted: str) -> None:
    found = read(topic, text).of(Mention)
    assert [one.entity_id for one in found if one.text.endswith("大使馆")] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "林剑9日说，选举是日本内政。\n\n争端始于去年11月7日。高市当天在国会答辩时称，"
            "台湾有事可能构成存亡危机事态。",
            {("statement", "2026-02-09"), ("remark", "2025-11-07")},
            id="the day that ends the sentence before",
        ),
        pytest.param(
            "中国外交部9日提醒公民避免前往日本。此后，中国外交部呼吁国民不要赴日旅游。",
            {("announcement", "2026-02-09"), ("announcement", None)},
            id="after that is not on that day",
        ),
        pytest.param(
            "中国政府19日通报日方，将暂停进口日本水产品。中国政府先后呼吁国民不要赴日、发布留学预警。",
            {("announcement", "2026-02-19"), ("announcement", None)},
            id="on many days",
        ),
        pytest.param(
            "关于首相高市早苗去年11月所作答辩的影响，何咏前24日称“还看不清楚”。",
            {("statement", "2026-02-24"), ("remark", "2025-11")},
            id="what words are on has its own day",
        ),
        pytest.param(
            "商务部24日发布两份公告，把20家日本企业列入管控名单。两份公告均由公布当日起生效。",
            {("listing", "2026-02-24"), ("effective", "2026-02-24")},
            id="from the day of issue",
        ),
        pytest.param(
            "商务部审查后决定立案，调查期为2024年7月至2025年6月。",
            {("investigation", None)},
            id="the period that is looked into",
        ),
        pytest.param(
            "共同社昨日披露，中国政府已通报，再度暂停去年7月才批准恢复的日本水产品进口。",
            {("announcement", "2026-02-25")},
            id="which import is meant",
        ),
    ],
)
def test_which_day(topic: Topic, text: str, wanted: set[tuple[str, str | None]]) -> None:
    found = read(topic, text).of(Happening)
    assert {(one.type, one.date) for one in found if one.status != "comment"} == wanted


def test_a_measure_of_weeks_ago_below_the_lead_is_background(topic: Topic) -> None:
    deed = "中国商务部{}宣布禁止向日本军事用户出口两用物项。"
    below = "商会10日公布问卷结果。\n\n" + deed
    assert ("earlier_measure", "2026-01-06") in days(topic, below.format("1月6日"))
    assert ("announcement", "2026-01-06") in days(topic, deed.format("1月6日")), "the lead itself"
    assert ("announcement", "2026-02-20") in days(topic, below.format("2月20日")), "of these days"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("多名业者透露，中国当局核准了数批输日稀土。", "licence", id="batches"),
        pytest.param(
            "当局要求对日出口稀土的业者补交更详细的资料，包括最终产品。", "licence", id="papers"
        ),
        pytest.param(
            "商务部要求申请出口的企业提供资料，说明最终用途。", "licence", id="of the last user"
        ),
        pytest.param("木原稔24日表示，将加强与中国沟通，推动出口。", "statement", id="closer ties"),
        pytest.param("国防部发言人张晓刚表示，日方究竟意欲为何？", "statement", id="asks"),
    ],
)
def test_what_it_is(topic: Topic, text: str, wanted: str) -> None:
    assert [one.type for one in read(topic, text).of(Happening) if one.status == "reported"] == [
        wanted
    ]


def test_whoever_heads_a_lobby_speaks_for_it_and_an_institute_reckons(topic: Topic) -> None:
    text = "日本贸易会会长安永龙夫出席记者会，则表示该公司与中国没有交易。"
    assert [one.status for one in read(topic, text).of(Happening)] == ["reported"]
    text = "据日本瑞山研究公司24日测算，若稀土断供一年，将拉低产值0.9%。"
    assert {one.status for one in read(topic, text).of(Happening)} == {"comment"}


def test_we_is_whoever_is_quoted(topic: Topic) -> None:
    text = (
        "海军发言人王学猛24日表示，日方多次滋扰。日方有关炒作与事实不符，我们要求日方立即停止抹黑。"
    )
    assert told(topic, text) == {("statement", "wang_xuemeng")}


def test_another_minister_than_who_told_of_the_protest_is_heard(topic: Topic) -> None:
    text = "官房长官木原稔24日称，日方已提出严正抗议。经济产业大臣赤泽亮正说，正在了解影响。"
    assert {who for kind, who in told(topic, text) if kind == "statement"} == {"ryosei_akazawa"}

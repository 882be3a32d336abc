"""What Chinese clauses tell on a day, by order alone: deeds, plans, dated nouns, what outlets report."""

from __future__ import annotations

import pytest

from nlp.facts.happenings import Happening
from store.topic import Topic
from tests.nlp.conftest import SAYING, as_read, made_article

# Read as published on Tuesday, 10 March 2026.
DEEDS = [
    ("每日社记者：日本参议院6日休会，在野党对此不满。发言人怎么看？", "2026-03-06",
     "japan_upper_house"),
    ("东京马戏团的三头大象周一（9日）离开园区，改乘货轮返回云南。", "2026-03-09", "tokyo_city"),
    ("两艘护卫舰7日穿越台湾海峡，东部战区派兵全程监视。", "2026-03-07", ""),
    ("探测船“深蓝”号5日傍晚回到港口，舱里装着矿石。", "2026-03-05", ""),
    ("外务次官船越健裕在外交界多年，今年2月被甲市聘为顾问。", "2026-02", "takehiro_funakoshi"),
    ("3月2日率团登上邮轮的小泉进次郎，回国后没有露面。", "2026-03-02", "shinjiro_koizumi"),
    ("在3月8日的补选中，自民党大胜。", "2026-03-08", "ldp"),
    ("日本贸易振兴机构1月对会员企业做了一次摸底。", "2026-01", "jetro"),
    ("三菱重工业社长抵达上海。他3月4日上午翻阅了账目，随后被店员拦住。", "2026-03-04", None),
    ("自民党众议员萩生田光一6日抵达台北，展开为期三天的访问。", "2026-03-06", None),
]  # fmt: skip
NO_DEEDS = [
    "日本政府3日的说明没有让企业安心。",
    "村田制作所2日宣布的新工厂计划不会改变。",
    "3月5日的例行记者会上，发言人没有回答这个问题。",
    "历史学者7日在社交媒体上撰文，称双方都需要台阶。",
    "日本政府2月的态度比较谨慎。",
    "北京的动作从8日晚就开始。",
    "首相高市早苗5日未出席会议，随行人员说她身体不适。",
    "商社7日可能收到通知，但目前没有消息。",
    "画家说：“首相高市早苗5日登上邮轮，我就在场，心里十分激动，一夜没有睡着觉。”",
    "丰田汽车2021年3月6日建成这座工厂。",
    "首相高市早苗7日离开官邸？",
    "大阪8日飘起小雪。",
]
PLANS = [
    ("他还透露，经济产业省将在5月底前敲定补贴方案，资助企业从越南采购。", "2026-05", "japan_meti"),
    ("日本参议院将于本月28日就修正案进行表决。", "2026-03-28", "japan_upper_house"),
    ("外务省亚洲大洋洲局局长金井正彰周一飞抵北京，将于11日会晤外交部亚洲司司长刘劲松。",
     "2026-03-11", "masaaki_kanai"),
    ("中国外长王毅8日启程前往欧洲，预计12日与法国外长会面。", "2026-03-12", "wang_yi"),
    ("首相高市早苗预计11日在党大会上就外交路线作说明。", "2026-03-11", "sanae_takaichi"),
    ("按照计划，日本将在2027年2月正式试采，目标是每天回收数百吨。", "2027-02", "japan"),
    ("访问团将于14日回国。", "2026-03-14", ""),
]  # fmt: skip
NO_PLANS = [
    "根据规定，企业须在4月15日前提交说明材料。",
    "外界关注，中方4月是否会公布第三批名单。",
    "首相高市早苗可能将于14日回国。",
    "日方4月1日将迎来新财年。",
    "该公司希望将于4月1日恢复供货。",
    "首相高市早苗5日表示，将于15日启程。",
]
NAMED = [
    ("发言人：本月6日宣布的出口管制措施没有变化。", "announcement", "2026-03-06"),
    ("2月12日宣布的出口管制措施是否也针对民用企业？", "earlier_measure", "2026-02-12"),
    ("抛售的导火线，是外交部上周五（6日）晚发出的旅游提醒。", "announcement", "2026-03-06"),
    ("中国商务部3月6日把20家实体列入管控名单，连同2月24日的第一批，上榜的共达60家。", "listing",
     "2026-02-24"),
    ("连同2月24日的两份名单，中方三个月内已三度出手。", "listing", "2026-02-24"),
    ("中国又在2月4日和2月24日分两次公布管控名单，上榜的共有40家。", "listing", "2026-02-04"),
]  # fmt: skip
UNNAMED = [
    "2月12日公布的数据没有变化。",
    "2月12日的会议没有提到措施。",
    "连同2月24日的第一批客人，入园者已超过万人。",
    "对日祭出的管制仍在持续。",
    "民众说：“2月12日宣布的出口管制措施让我们全家人都十分担心，真不知道以后该怎么办才好。”",
]
HEARD = [
    ("《日本经济新闻》8日引述商社人士报道，部分镓材料的装船已经停了下来。", "2026-03-08"),
    ("共同社7日报道，日本企业开始把库存往越南转移。", "2026-03-07"),
]
UNHEARD = [
    "《环球时报》9日刊文称，日方的做法不得人心。",
    "共同社7日报道，日本企业可能已经断货。",
    "路透社报道，双方的谈判已陷入僵局多年。",
]


def told(topic: Topic, text: str) -> list[Happening]:
    article = made_article(text, "zh", "2026-03-10T09:00:00+09:00")
    return list(as_read(article, topic, SAYING).of(Happening))


@pytest.mark.parametrize(("text", "day", "who"), DEEDS)
def test_a_doer_a_day_and_a_verb_are_a_deed(
    topic: Topic, text: str, day: str, who: str | None
) -> None:
    found = [one for one in told(topic, text) if one.type == "other" and one.date == day]
    assert found
    assert who is None or who in {one.actors for one in found}


@pytest.mark.parametrize("text", NO_DEEDS)
def test_what_is_said_undone_or_only_dated_is_none(topic: Topic, text: str) -> None:
    assert [one for one in told(topic, text) if one.type == "other"] == []


def test_a_day_is_not_told_twice_of_whoever_acts_on_it(topic: Topic) -> None:
    text = "中国商务部3月6日一口气发出两份公告，把20家实体列入管控名单。"
    assert [one.type for one in told(topic, text)] == ["listing"]


def test_displeasure_that_is_voiced_to_another_is_a_protest(topic: Topic) -> None:
    text = "日本政府人士透露，中国副外长孙卫东7日深夜打电话给日本大使，对此次访问表达强烈不满；日方没有让步。"
    found = [one for one in told(topic, text) if one.type == "protest"]
    assert [(one.actors, one.date) for one in found] == [("sun_weidong", "2026-03-07")]


@pytest.mark.parametrize(("text", "day", "who"), PLANS)
def test_what_is_to_be_done_on_a_day_to_come_is_a_plan(
    topic: Topic, text: str, day: str, who: str
) -> None:
    found = [one for one in told(topic, text) if one.type == "plan"]
    assert [(one.date, one.actors, one.status) for one in found] == [(day, who, "planned")]


@pytest.mark.parametrize("text", NO_PLANS)
def test_duties_doubts_and_wishes_are_none(topic: Topic, text: str) -> None:
    assert [one for one in told(topic, text) if one.type == "plan"] == []


def test_what_a_firm_goes_on_to_say_it_will_do_is_a_plan(topic: Topic) -> None:
    text = (
        "村田制作所7月1日结束了生产。村田制作所的一名高管坦言。\n\n"
        "该公司表示，今后将优先用库存向长期客户供货，并考虑增产其他气体。"
    )
    kinds = {one.type for one in told(topic, text) if one.text.startswith("该公司")}
    assert kinds <= {"plan", "statement"}


def test_a_meeting_goes_on_with_the_plan_of_a_visit(topic: Topic) -> None:
    text = "中国商务部副部长将于下周率团访问东京，与经济产业省官员会谈。"
    assert [one.type for one in told(topic, text)] == ["plan"]


@pytest.mark.parametrize(("text", "kind", "day"), NAMED)
def test_a_measure_or_list_may_be_named_by_its_day_alone(
    topic: Topic, text: str, kind: str, day: str
) -> None:
    assert (kind, day) in {(one.type, one.date) for one in told(topic, text)}


@pytest.mark.parametrize("text", UNNAMED)
def test_other_nouns_with_a_day_name_none(topic: Topic, text: str) -> None:
    kinds = {"announcement", "earlier_measure", "listing"}
    assert not kinds.intersection(one.type for one in told(topic, text))


@pytest.mark.parametrize(("text", "day"), HEARD)
def test_what_an_outlet_reports_as_done_happened(topic: Topic, text: str, day: str) -> None:
    assert day in {one.date for one in told(topic, text) if one.type == "other"}


@pytest.mark.parametrize("text", UNHEARD)
def test_what_an_outlet_thinks_or_supposes_did_not(topic: Topic, text: str) -> None:
    assert [one for one in told(topic, text) if one.type == "other"] == []


def test_a_letter_is_a_deed_beside_the_measures_of_its_writer(topic: Topic) -> None:
    text = "此后，北京先是呼吁国民不要赴日旅游，再度停止进口日本水产品，还致函联合国，指责日本。"
    assert "statement" in {one.type for one in told(topic, text)}


def test_a_measure_that_came_before_another_deed_is_told_too(topic: Topic) -> None:
    text = "中国1月收紧两用物项对日出口之后，当局仍核准了数批许可申请，放行部分稀土。"
    assert ("announcement", "2026-01") in {(one.type, one.date) for one in told(topic, text)}

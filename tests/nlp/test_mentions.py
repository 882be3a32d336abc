"""Names are found with exact spans and tied to the right entity, in each language."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from nlp.coref import referents
from nlp.facts import mentions
from nlp.facts.mentions import Mention
from nlp.naming.names import slug
from nlp.reading import Reading

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def found(reading: Read) -> Callable[[str, str], list[tuple[str, str, str | None]]]:
    """Return a function from a text and its language to (text, type, entity id) of its names."""

    def names(text: str, language: str) -> list[tuple[str, str, str | None]]:
        facts = reading(text, language, mentions.FACT).of(Mention)
        return [(fact.text, fact.type, fact.entity_id) for fact in facts]

    return names


Found = Callable[[str, str], list[tuple[str, str, str | None]]]

MUST_MATCH = [
    pytest.param(
        "en", "Mr He Yadong spoke.", ("He Yadong", "PERSON", "he_yadong"), id="title outside"
    ),
    pytest.param(
        "en",
        "China's Ministry of Commerce replied.",
        ("Ministry of Commerce", "ORG", "china_mofcom"),
        id="a possessive country is a name of its own",
    ),
    pytest.param(
        "en",
        "The Chinese Foreign Ministry replied.",
        ("Chinese Foreign Ministry", "ORG", "china_mfa"),
        id="an adjective directly before an institution is inside",
    ),
    pytest.param(
        "en",
        "Japan and China spoke; Japan's foreign ministry had protested.",
        ("foreign ministry", "ORG", "japan_mofa"),
        id="an office is its country's",
    ),
    pytest.param(
        "en",
        "Norway's foreign ministry was asked.",
        ("foreign ministry", "ORG", "x_norway_ministry_of_foreign_affairs"),
        id="an office of a third country is no party's",
    ),
    pytest.param(
        "en",
        "Analysts at the Northern Institute of Trade disagreed.",
        ("Northern Institute of Trade", "ORG", "x_northern_institute_of_trade"),
        id="an unknown body gets an id of its name",
    ),
    pytest.param(
        "en",
        "They cited Announcement No. 1 of 2026.",
        ("Announcement No. 1 of 2026", "LAW", "mofcom_announcement_2026_1"),
        id="a notice is tied by its number",
    ),
    pytest.param(
        "en",
        "Exports of rare\u2011earth magnets and dysprosium fell.",
        ("dysprosium", "MATERIAL", "dysprosium"),
        id="a material in lower case",
    ),
    pytest.param(
        "en",
        "By HANA ORUI in Nagoya | News\n\nText.",
        ("HANA ORUI", "PERSON", "x_hana_orui"),
        id="a byline in capitals",
    ),
    pytest.param(
        "zh",
        "中国商务部回应。",
        ("中国商务部", "ORG", "china_mofcom"),
        id="a country before a body is inside",
    ),
    pytest.param(
        "zh",
        "韩国外交部表示关切。",
        ("韩国外交部", "ORG", "south_korea_mofa"),
        id="a third country's office",
    ),
    pytest.param(
        "zh",
        "發言人毛寧表示，日方應反省。",
        ("毛寧", "PERSON", "mao_ning"),
        id="traditional characters",
    ),
    pytest.param(
        "zh",
        "公告称，海川精密机械公司被列入名单。",
        ("海川精密机械公司", "ORG", "x_海川精密机械公司"),
        id="an unknown firm",
    ),
    pytest.param(
        "zh",
        "根据《中华人民共和国出口管制法》，",
        ("中华人民共和国出口管制法", "LAW", "export_control_law"),
        id="book marks outside",
    ),
    pytest.param(
        "zh",
        "该项目适用2026年第1号公告。",
        ("2026年第1号公告", "LAW", "mofcom_announcement_2026_1"),
        id="a numbered notice in Chinese",
    ),
    pytest.param(
        "ja",
        "中国商務省は発表した。",
        ("中国商務省", "ORG", "china_mofcom"),
        id="a country before a ministry is inside",
    ),
    pytest.param(
        "ja",
        "高市早苗首相は会見した。その後、高市氏は帰国した。",
        ("高市", "PERSON", "sanae_takaichi"),
        id="a surname before 氏",
    ),
    pytest.param(
        "ja",
        "森川健太郎局長が抗議した。",
        ("森川健太郎", "PERSON", "x_森川健太郎"),
        id="an unknown official before his title",
    ),
    pytest.param(
        "ja",
        "衆院予算委員会で質問した。",
        ("衆院予算委員会", "ORG", "japan_lower_house_budget_committee"),
        id="a committee",
    ),
]

MUST_MATCH += [
    pytest.param("ja", text, (name, kind, entity), id=f"{name} in Japanese")
    for text, name, kind, entity in (
        ("赤澤経済産業大臣は会見した。", "赤澤", "PERSON", "ryosei_akazawa"),
        ("王文涛商務部長に書簡を送った。", "王文涛", "PERSON", "wang_wentao"),
        ("齊藤鉄夫氏は述べた。", "齊藤鉄夫", "PERSON", "tetsuo_saito"),
        ("日本維新の会が賛成した。", "日本維新の会", "ORG", "ishin"),
        ("東京大学で講演した。", "東京大学", "ORG", "university_of_tokyo"),
        ("北京の措置に反発した。", "北京", "ORG", "china_government"),
    )
]
MUST_MATCH += [
    pytest.param("zh", text, (name, kind, entity), id=f"{name} in Chinese")
    for text, name, kind, entity in (
        ("企业手中的钐、铽库存下降。", "铽", "MATERIAL", "terbium"),
        ("以及镝等元素。", "镝", "MATERIAL", "dysprosium"),
        ("日本經濟產業大臣赤沢亮正表示。", "赤沢亮正", "PERSON", "ryosei_akazawa"),
        ("分析師小野田誠一認為。", "小野田誠一", "PERSON", "x_小野田誠一"),
        ("陸委會副主委李文山說。", "陸委會", "ORG", "taiwan_mac"),
        ("坚持无核三原则。", "无核三原则", "LAW", "three_non_nuclear_principles"),
        (
            "1. 北川推进装置株式会社（Kitagawa）",
            "北川推进装置株式会社",
            "ORG",
            "x_北川推进装置",
        ),
    )
]
MUST_MATCH += [
    pytest.param("en", text, (name, kind, entity), id=f"{name} in: {text[:24]}")
    for text, name, kind, entity in (
        ("The National People's Congress met.", "National People's Congress", "ORG", "china_npc"),
        (
            "The Tokyo Stock Exchange closed.",
            "Tokyo Stock Exchange",
            "ORG",
            "tokyo_stock_exchange",
        ),
        ("Mr Wu refused.", "Wu", "PERSON", "wu_jianghao"),
        ("Minister Akazawa spoke.", "Akazawa", "PERSON", "ryosei_akazawa"),
        (
            "It is due to Beijing's Nov. 14 advisory.",
            "Beijing",
            "ORG",
            "china_government",
        ),
        ("She told Parliament on Nov 7.", "Parliament", "ORG", "japan_diet"),
        (
            "Air Self-Defence Force jets took off.",
            "Air Self-Defence Force",
            "ORG",
            "asdf",
        ),
    )
]


@pytest.mark.parametrize(("language", "text", "expected"), MUST_MATCH)
def test_a_name_is_found_and_linked(
    found: Found, language: str, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in found(text, language)


MUST_NOT = [
    pytest.param(
        "en", "He said nothing about Mr He Yadong.", "He", id="the pronoun is not the surname"
    ),
    pytest.param("en", "The ministry said the bureau would wait.", "ministry", id="nominals"),
    pytest.param(
        "en", "Chief Cabinet Secretary Ann Lee spoke.", "Cabinet", id="a title swallows its office"
    ),
    pytest.param(
        "en", "The Export Control Law of China applies.", "China", id="no name inside a name"
    ),
    pytest.param("en", "The Monday deadline passed in May.", "May", id="a month is no person"),
    pytest.param("zh", "发展中国家普遍支持。", "中国", id="no name inside a longer word"),
    pytest.param("zh", "该公司提高市场份额。", "高市", id="no surname across two words"),
    pytest.param("zh", "政府和有关部门已回应，中方反对。", "政府", id="bare government"),
    pytest.param("ja", "インドネシアは静観した。", "インド", id="no country inside another"),
    pytest.param("ja", "アジア大洋州局長が抗議した。", "アジア", id="no region inside a title"),
    pytest.param("ja", "同省は同氏に伝えた。", "同省", id="nominals in Japanese"),
    pytest.param("zh", "发言人对此有何回应？", "对此有何", id="function words are no person"),
    pytest.param("zh", "透過大使館再次提出抗議。", "館再次", id="no person after half a title"),
    pytest.param("zh", "在南沙群岛部署导弹。", "南沙群岛部署", id="a verb ends no body"),
    pytest.param("zh", "推出系统株式会社。", "系统株式会社", id="a firm is named before its kind"),
    pytest.param("ja", "閣議後記者会見で述べた。", "閣議後", id="a meeting is no person"),
    pytest.param("ja", "空母「山東」から発艦した。", "山東", id="a ship is no place in Japanese"),
    pytest.param(
        "en", "Jets left the carrier Shandong. The Shandong sailed.", "Shandong", id="a ship"
    ),
    pytest.param("en", "It cost US$1,580.", "US", id="a currency is no country"),
]


@pytest.mark.parametrize(("language", "text", "never"), MUST_NOT)
def test_what_is_no_name_is_left_alone(found: Found, language: str, text: str, never: str) -> None:
    assert never not in [name[0] for name in found(text, language)]


def test_a_long_title_keeps_no_institution(found: Found) -> None:
    names = found("日本內閣官房長官木原稔7日發言。", "zh")

    assert names == [("日本", "GPE", "japan"), ("木原稔", "PERSON", "minoru_kihara")]


def test_two_bodies_side_by_side_stay_two(found: Found) -> None:
    names = found("日本外務省亞洲大洋洲局表示抗議。", "zh")

    assert [name[2] for name in names] == ["japan_mofa", "japan_mofa_asia"]


def test_an_agency_signs_a_dateline_in_short(found: Found) -> None:
    assert ("時事", "MEDIA", "jiji_press") in found("【北京時事】会談は終わった。", "ja")


def test_a_dateline_may_name_two_cities(found: Found) -> None:
    names = found("BEIJING/TOKYO, Jan 7 (Reuters) - Talks ended.", "en")

    assert [name[2] for name in names[:2]] == ["beijing_city", "tokyo_city"]


def test_who_is_explained_after_a_comma_is_a_person(found: Found) -> None:
    names = found('"It is over," Vena Kolsrud, a senior analyst, said.', "en")

    assert ("Vena Kolsrud", "PERSON", "x_vena_kolsrud") in names


def test_a_dateline_without_a_dash_is_no_part_of_the_name_behind_it(found: Found) -> None:
    names = found("BEIJING Beijing warned Tokyo on Feb 9 that rash acts would be answered.", "en")
    assert [(name[0], name[2]) for name in names[:2]] == [
        ("BEIJING", "beijing_city"),
        ("Beijing", "china_government"),
    ]


def test_an_unknown_place_in_a_dateline_is_a_place(found: Found) -> None:
    assert found("PRAGUE (Reuters) - Sales fell.", "en")[0] == ("PRAGUE", "GPE", "x_prague")


CAPITALS = [
    pytest.param("en", "BEIJING – The fair opened.", "BEIJING", "beijing_city", id="dateline"),
    pytest.param("en", "They met in Beijing.", "Beijing", "beijing_city", id="place"),
    pytest.param("en", "Tokyo stocks fell.", "Tokyo", "tokyo_city", id="market"),
    pytest.param("en", "Tokyo has protested.", "Tokyo", "japan_government", id="actor"),
    pytest.param(
        "en", "It sent a protest to Beijing.", "Beijing", "china_government", id="addressee"
    ),
    pytest.param("zh", "会议在北京举行。", "北京", "beijing_city", id="place in Chinese"),
    pytest.param("zh", "东京方面拒绝回应。", "东京", "japan_government", id="actor in Chinese"),
    pytest.param(
        "ja", "【北京＝共同】会談した。", "北京", "beijing_city", id="dateline in Japanese"
    ),
    pytest.param("ja", "北京は撤回を求めた。", "北京", "china_government", id="actor in Japanese"),
    pytest.param("ja", "東京株式市場は下落した。", "東京", "tokyo_city", id="market in Japanese"),
]


@pytest.mark.parametrize(("language", "text", "city", "entity_id"), CAPITALS)
def test_a_capital_is_a_place_or_a_government(
    found: Found, language: str, text: str, city: str, entity_id: str
) -> None:
    assert (city, entity_id) in [(name[0], name[2]) for name in found(text, language)]


def test_a_surname_is_tied_to_the_full_name_of_the_article(found: Found) -> None:
    names = found("Ann Orlov, an economist, warned. Orlov added that Ben Tully agreed.", "en")

    assert ("Orlov", "PERSON", "x_ann_orlov") in names


@pytest.mark.parametrize(
    ("words", "is_name"),
    [
        ('"Talks go on," He said.', True),
        ("Quotas, He said, stay as they are.", True),
        ("He said that quotas stay.", False),
        ('"Talks go on." He left the room.', False),
    ],
)
def test_a_capital_in_mid_sentence_makes_a_pronoun_a_surname(
    words: str, is_name: bool, found: Found
) -> None:
    text = f"Quotas stay\n\nHe Yadong met exporters in Ningbo.\n\n{words}"
    assert (("He", "PERSON", "he_yadong") in found(text, "en")) is is_name


def test_a_surname_that_two_people_share_is_nobody(found: Found) -> None:
    text = "Ann Orlov met Ivan Orlov. Prof Orlov then left."

    ids = [name[2] for name in found(text, "en") if name[0] == "Orlov"]

    assert set(ids) <= {None}


def test_a_longer_name_wins_over_the_country_in_it(found: Found) -> None:
    assert [name[2] for name in found("The Taiwan Strait was calm.", "en")] == ["taiwan_strait"]


def test_names_never_overlap(reading: Read) -> None:
    text = "The Japanese Ministry of Foreign Affairs and China Daily met Mao Ning of Yahoo Japan."
    facts = reading(text, "en", mentions.FACT).of(Mention)

    assert all(a.end_char <= b.start_char for a, b in pairwise(facts))


def test_the_id_of_an_unknown_name_drops_accents_and_keeps_kana() -> None:
    assert slug("Zoë Müller-Ōba") == "x_zoe_muller_oba"
    assert slug("デイリー") == "x_デイリー"


REFERENTS = [
    pytest.param("en", "Mao Ning spoke. He left, she said.", "she", "mao_ning", id="a pronoun"),
    pytest.param(
        "en",
        "Japan's Foreign Ministry spoke. China's Ministry of Commerce replied, the ministry said.",
        "the ministry",
        "china_mofcom",
        id="the nearest ministry",
    ),
    pytest.param("zh", "中方表示反对。", "中方", "china_government", id="a side in Chinese"),
    pytest.param("ja", "外務省は抗議した。同省は公表した。", "同省", "japan_mofa", id="同省"),
    pytest.param("ja", "中国側は拒否した。", "中国側", "china_government", id="a side in Japanese"),
]


@pytest.mark.parametrize(("language", "text", "phrase", "entity_id"), REFERENTS)
def test_a_phrase_stands_for_an_entity(
    reading: Read, language: str, text: str, phrase: str, entity_id: str
) -> None:
    made = reading(text, language, mentions.FACT)

    assert (phrase, entity_id) in [(text[r.start : r.end], r.entity_id) for r in referents(made)]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Nobody spoke. He left."), ("zh", "他们离开了。"), ("ja", "其他の問題はない。")],
)
def test_a_phrase_with_nobody_before_it_stands_for_nobody(
    reading: Read, language: str, text: str
) -> None:
    assert referents(reading(text, language, mentions.FACT)) == ()


def test_the_place_of_an_office_is_no_part_of_a_name(found: Found) -> None:
    names = found("中国の林春明駐日大使と山田太郎在上海総領事が会った。", "ja")
    assert [name for name, kind, _ in names if kind == "PERSON"] == ["林春明", "山田太郎"]


def test_a_countrys_ministry_is_the_one_named_before(found: Found) -> None:
    names = found("China's Commerce Ministry replied. The Chinese ministry said no more.", "en")
    assert names[-1][2] == "china_mofcom"


UNSEEN = [
    pytest.param(language, text, (name, kind, entity), id=f"{name} in: {text[:18]}")
    for language, text, name, kind, entity in (
        ("zh", "與會的還有記者林若寧。", "林若寧", "PERSON", "x_林若寧"),
        ("zh", "（记者柳青）会议昨天结束。", "柳青", "PERSON", "x_柳青"),
        ("zh", "陈思远教授任教于南山大学。", "陈思远", "PERSON", "x_陈思远"),
        ("zh", "老板马千里说，订单少了一半。", "马千里", "PERSON", "x_马千里"),
        ("zh", "他与副部长沈一舟见面。", "沈一舟", "PERSON", "x_沈一舟"),
        ("zh", "他飞往惠灵顿，洽谈合同。", "惠灵顿", "GPE", "x_惠灵顿"),
        ("zh", "工商研究所与海洋研究院都作了估算。", "海洋研究院", "ORG", "x_海洋研究院"),
        ("zh", "东京一家化工材料公司拒绝置评。", "东京", "GPE", "tokyo_city"),
        ("zh", "顾问公司「青岚」发表了报告。", "青岚", "ORG", "x_青岚"),
        ("zh", "北京不愿松口。", "北京", "ORG", "china_government"),
        ("zh", "北京街头十分平静。", "北京", "GPE", "beijing_city"),
        ("zh", "他拜访了中国驻日使馆。", "中国驻日使馆", "ORG", "china_embassy_japan"),
        ("zh", "对欧洲的出口也下降了。", "欧洲", "LOC", "x_europe"),
        ("zh", "重稀土的价格上涨。", "重稀土", "MATERIAL", "medium_heavy_rare_earths"),
        ("zh", "这不构成存亡危机事态。", "存亡危机事态", "LAW", "survival_threatening_situation"),
        ("ja", "北野精機は生産を減らす。", "北野精機", "ORG", "x_北野精機"),
        ("ja", "東山精密の小川一郎部長が話した。", "東山精密", "ORG", "x_東山精密"),
        ("ja", "東山精密の小川一郎部長が話した。", "小川一郎", "PERSON", "x_小川一郎"),
        ("ja", "機関紙人民日報が伝えた。", "人民日報", "MEDIA", "peoples_daily"),
        ("ja", "親会社北野重工は否定した。", "北野重工", "ORG", "x_北野重工"),
        ("ja", "調査会社「青嵐」がまとめた。", "青嵐", "ORG", "x_青嵐"),
        ("ja", "中国の外務省は反論した。", "外務省", "ORG", "china_mfa"),
        ("ja", "上海の復旦大学で開かれた。", "復旦大学", "ORG", "fudan_university"),
        ("ja", "北京の態度は変わらない。", "北京", "ORG", "china_government"),
        ("ja", "北京の天気は晴れだった。", "北京", "GPE", "beijing_city"),
        (
            "ja",
            "存立危機事態には当たらない。",
            "存立危機事態",
            "LAW",
            "survival_threatening_situation",
        ),
        ("ja", "重希土類の価格が上がった。", "重希土類", "MATERIAL", "medium_heavy_rare_earths"),
        ("ja", "ヨーロッパへの輸出も減った。", "ヨーロッパ", "LOC", "x_europe"),
        ("ja", "ソウルで会談が開かれた。", "ソウル", "GPE", "seoul_city"),
        ("ja", "石川花子教授は慎重だった。", "石川花子", "PERSON", "x_石川花子"),
        ("en", "Shares of Subaru Corp. fell.", "Subaru Corp.", "ORG", "subaru"),
    )
]


@pytest.mark.parametrize(("language", "text", "expected"), UNSEEN)
def test_a_name_in_running_news_is_found_and_linked(
    found: Found, language: str, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in found(text, language)


def test_a_ministry_named_with_its_country_is_meant_again_without_it(found: Found) -> None:
    names = found("米商務省は規制した。商務省の規則は来月発効する。", "ja")
    assert {name[2] for name in names if name[0].endswith("商務省")} == {"us_commerce_department"}


def test_a_firm_is_one_whether_its_name_is_whole_or_short(found: Found) -> None:
    names = found("東山精密工業は中国から買う。東山精密の在庫は少ない。", "ja")
    assert {name[2] for name in names if name[1] == "ORG"} == {"x_東山精密工業"}


def test_half_of_a_pair_of_degrees_is_no_material(found: Found) -> None:
    names = found("Medium and heavy rare earths cost more.", "en")
    assert [name[0] for name in names] == ["rare earths"]


def test_a_people_before_a_minister_is_named_and_an_opening_participle_is_not(found: Found) -> None:
    names = found("The Danish minister spoke in Oslo.", "en")
    assert ("Danish", "NORP", "x_denmark_people") in names
    names = found("Hosted by Trade Minister Lars Moe, the panel met in Oslo.", "en")
    assert "Hosted" not in [text for text, _, _ in names]

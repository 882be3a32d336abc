"""A title tells what was done, how it was said and which way a share went, whatever the language."""

from __future__ import annotations

import pytest

from nlp.composing import agreed
from nlp.gists import gist
from nlp.languages import words
from nlp.titles import title
from store.topic import Topic
from tests.nlp.test_occasions import DAY, FIRST, WIDER, happening

NAMES = {entity.id: entity.name for entity in WIDER.entities}


def titled(kind: str, actors: str, language: str, text: str, **more: str) -> str:
    """Return the title of a happening that one report tells."""
    fact = happening(FIRST, kind, actors, DAY, **more)
    return title(kind, fact, WIDER, NAMES, gist([(text, words(language).happenings)]))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "基尔沃克斯公司宣布暂停两条生产线。", "Keelworks halted production"),
        ("ja", "同社は部品不足で工場の操業を停止した。", "Keelworks halted production"),
        ("zh", "該公司取消了下月的四十個航班。", "Keelworks cancelled flights"),
        ("ja", "同社は来月の一部の便を欠航にした。", "Keelworks cancelled flights"),
        ("zh", "该公司与供应商签署了三年合同。", "Keelworks signed an agreement"),
        ("ja", "同社は調達契約を結んだ。", "Keelworks signed an agreement"),
        ("ja", "同社は相談窓口を設けた。", "Keelworks set up a desk"),
        ("zh", "该公司决定不再签订新合同。", "Keelworks stopped signing contracts"),
        ("zh", "該公司的代表團推遲了原定下月的訪華行程。", "Keelworks put off a visit"),
        ("zh", "该公司提醒员工近期谨慎前往当地。", "Keelworks issued a caution"),
        ("zh", "該公司邀集供應商召開評估會議。", "Keelworks held a meeting"),
        ("zh", "该公司着手与对方展开谈判。", "Keelworks began talks"),
        ("ja", "同社は社員に注意を呼びかけた。", "Keelworks issued a caution"),
        ("ja", "同社は調達先を国内に切り替えた。", "Keelworks looked for other suppliers"),
        ("ja", "同社は取引先を集めて会合を開いた。", "Keelworks held a meeting"),
        ("zh", "该公司表示愿意继续观察。", "Keelworks took a step"),
    ],
)
def test_a_deed_is_told_in_english(language: str, text: str, expected: str) -> None:
    assert titled("other", "keelworks", language, text) == expected


@pytest.mark.parametrize(
    ("actor", "language", "text", "expected"),
    [
        (
            "keelworks",
            "zh",
            "（甲港9日电）另外，该公司9日派出两名代表在码头边观察了三个小时。",
            "Keelworks took a step: 该公司9日派出两名代表在码头边观察了三个小时",
        ),
        (
            "keelworks",
            "ja",
            "同社は9日、ふ頭の脇で三時間にわたって代表二人が見守り、その様子を市の港湾局に書面で細かく伝えた。",
            "Keelworks took a step: 同社は9日、ふ頭の脇で三時間にわたって代表二人が見守り",
        ),
        ("", "ja", "乙号は6日に北の海峡を抜けた。", "A happening: 乙号は6日に北の海峡を抜けた"),
        (
            "",
            "zh",
            "丙号说：“本船六日已经通过了北边的海峡。”",
            "A happening without further particulars",
        ),
        ("keelworks", "zh", "该公司宣布暂停两条生产线。", "Keelworks halted production"),
    ],
    ids=[
        "a dateline left out",
        "cut where a clause ends",
        "nobody acts",
        "a quotation",
        "English words",
    ],
)
def test_what_no_english_words_tell_is_told_in_the_words_of_its_report(
    actor: str, language: str, text: str, expected: str
) -> None:
    fact = happening(FIRST, "other", actor, DAY)
    said = gist([(text, words(language).happenings)], own=True)
    assert title("other", fact, WIDER, NAMES, said) == expected


def test_goods_stand_behind_the_deed_that_leads_to_them() -> None:
    text = "该公司通知客户上调产品价格。"
    assert (
        titled("other", "keelworks", "zh", text, about="kelp") == "Keelworks raised prices of kelp"
    )
    assert titled("other", "keelworks", "zh", text) == "Keelworks raised prices"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "发言人对此表示遗憾。", "expressed regret"),
        ("ja", "報道官は「事実ではない」と述べた。", "denied reports"),
        ("zh", "部长敦促对方立即撤销该措施。", "demanded a withdrawal"),
        ("ja", "大臣は対話を続ける必要があると述べた。", "called for talks"),
        ("en", "The minister voiced deep concern.", "voiced concern"),
        ("en", "The minister declined to comment.", "declined to comment"),
        ("zh", "部长出席了会议。", "commented"),
    ],
)
def test_how_something_was_said_is_told(language: str, text: str, expected: str) -> None:
    assert titled("statement", "arland_mfa", language, text) == f"{NAMES['arland_mfa']} {expected}"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Shares in Keelworks closed 3.6 per cent lower.", "Shares of Keelworks fell 3.6%"),
        ("en", "Keelworks shares rose 2% by noon.", "Shares of Keelworks rose 2%"),
        ("en", "The Arland Stock Average fell 1.1 percent.", "Shares fell 1.1%"),
        ("en", "Keelworks shares rose 2% at first and then fell 3%.", "Shares moved both ways"),
        ("ja", "その株は前日比４．２％安で取引を終えた。", "Shares fell 4.2%"),
        ("en", "Shares in Keelworks fell.", "Shares of Keelworks fell"),
    ],
)
def test_a_share_goes_one_way_by_so_much(language: str, text: str, expected: str) -> None:
    assert titled("market", "", language, text) == expected


def test_how_far_is_taken_from_a_report_on_the_same_share() -> None:
    told = [
        gist([("Shares in Keelworks fell.", words("en").happenings)]),
        gist([("The broad market fell 0.4%.", words("en").happenings)]),
        gist([("Keelworks shares fell 3.1%.", words("en").happenings)]),
    ]
    assert (agreed(told).share, agreed(told).by) == ("Keelworks", "3.1%")


def test_a_company_waits_for_licences_and_a_body_delays_them() -> None:
    assert titled("licence_delay", "keelworks", "zh", "") == "Licences for Keelworks delayed"
    body = NAMES["arland_trade"]
    assert titled("licence_delay", "arland_trade", "zh", "") == f"{body} delayed licences"


def test_nobody_demands_that_their_own_measure_be_withdrawn() -> None:
    demanded = "部长要求立即撤回有关做法。"
    own = titled("statement", "arland_trade", "zh", demanded, measure_id="trade-7")
    others = titled("statement", "borduria_mfa", "zh", demanded, measure_id="trade-7")
    assert "demanded" not in own
    assert others.startswith(f"{NAMES['borduria_mfa']} demanded a withdrawal of the ")


def test_what_is_defended_is_ones_own() -> None:
    defended = "发言人说有关做法正当合法。"
    own = titled("statement", "arland_trade", "zh", defended, measure_id="trade-7")
    others = titled("statement", "borduria_mfa", "zh", defended, measure_id="trade-7")
    assert "defended the " in own
    assert "position" not in own
    assert "defended" not in others


def test_a_company_rejects_reports_and_a_government_representations() -> None:
    assert titled("rejection", "keelworks", "zh", "") == "Keelworks denied reports"
    assert titled("rejection", "arland_mfa", "zh", "").endswith("rejected representations")


def test_a_launcher_that_is_brought_is_not_a_missile_that_is_fired() -> None:
    for language, brought, fired in (
        ("zh", "新型导弹发射装置当天运抵北部基地。", "北部基地6日试射一枚导弹。"),
        ("ja", "新型ミサイルの発射装置が基地に搬入された。", "沖合でミサイルを2発発射した。"),
    ):
        assert titled("other", "arland_mfa", language, brought).endswith("deployed missiles")
        assert titled("other", "arland_mfa", language, fired).endswith("fired a missile")


def test_a_body_whose_speaker_is_named_does_not_speak_beside_him(topic: Topic) -> None:
    named = {entity.id: entity.name for entity in topic.entities}
    both = happening(FIRST, "statement", "mao_ning;china_mfa", DAY)
    spoken = gist([("发言人说有关做法正当合法。", words("zh").happenings)])
    assert title("statement", both, topic, named, spoken) == "Mao Ning defended the position"
    issued = happening(FIRST, "announcement", "mao_ning;china_mfa", DAY)
    assert "Ministry of Foreign Affairs" in title("announcement", issued, topic, named)

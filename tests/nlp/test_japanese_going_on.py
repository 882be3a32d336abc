"""Japanese: who goes on speaking, what others did; made-up sentences."""

from __future__ import annotations

import pytest

from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from tests.nlp.conftest import ReadText

SAID = [  # text, words said, what the speaker's id ends in
    (
        "漁協の組合長は「値が戻らない」と肩を落とす。中国輸出は「当てにしていた」としつつも、"
        "「別の国を探すしかない」と前を向いた。",
        "別の国を探すしかない",
        "_fishery_cooperative_head",
    ),
    (
        "宮森岳外相は会議で、日本が反対したことに触れた。報道陣に「対話を続ける」と語った。",
        "対話を続ける",
        "宮森岳",
    ),
    (
        "宮森岳外相は席上、日本が自制を求めていることを説明した。",
        "日本が自制を求めている",
        "宮森岳",
    ),
    (
        "旅館の女将は「客足が途絶えた」と語る。「耐えるしかない」と続けた。",
        "耐えるしかない",
        "innkeeper",
    ),
    (
        "日本政府は抗議した。\n\n政府は「受け入れられない」と訴えた。",
        "受け入れられない",
        "japan_government",
    ),
    ("重ねて別の記者が「見通しはどうか」と尋ねた。", "見通しはどうか", "reporter"),
    (
        "宮森岳副報道官は3日、自身のXに「同盟は揺るがないと確信している」と書き込んだ。",
        "同盟は揺るがないと確信している",
        "宮森岳",
    ),
    (
        "各社の受け止めです。\n\n■北浜重工業\n\n「取引先と連絡を取っている」",
        "取引先と連絡を取っている",
        "北浜重工業",
    ),
    ("食品加工業者は「原料が届かなくなった」と話す。", "原料が届かなくなった", "food_processor"),
]


@pytest.mark.parametrize(("text", "words", "who"), SAID)
def test_who_speaks_goes_on(read_ja: ReadText, text: str, words: str, who: str) -> None:
    found = {one.text: one.speaker_id or "" for one in read_ja(text).of(Quote)}
    assert found[words].endswith(who), found


ENGLISH = [  # who speaks, in English
    (
        "県漁連関係者は「値が下がった」と話した。",
        "Official of a prefectural fishery cooperative federation",
    ),
    ("大学関係者は「予算が足りない」と話した。", "University official"),
    ("自動車業界の関係者は「部品が届かない」と話した。", "source"),
    ("関係者は「聞いていない」と話した。", "Person familiar with the matter"),
]


@pytest.mark.parametrize(("text", "name"), ENGLISH)
def test_an_official_of_a_body_need_not_know_the_matter(
    read_ja: ReadText, text: str, name: str
) -> None:
    found = [one.speaker_name or "" for one in read_ja(text).of(Quote)]
    assert found[0].removesuffix(" (unnamed)").endswith(name), found


DONE = [  # text, type of a happening, one of those who act in it
    ("宮森岳外相は5日の会合で、日本が抗議したことを説明した。", "protest", "japan"),
    ("日本の宮森岳外相と中国の王毅外相は5日、個別に会談した。", "meeting", "x_宮森岳"),
    (
        "中国政府が日本産酒の輸入を停止したことを受けたものとみられます。",
        "announcement",
        "china_government",
    ),
    (
        "高市首相が国会で、艦船の通過を挙げて「重大な事態だ」と答弁したことに、中国は反発した。",
        "remark",
        "sanae_takaichi",
    ),
]


@pytest.mark.parametrize(("text", "kind", "who"), DONE)
def test_what_is_told_of_others_is_their_deed(
    read_ja: ReadText, text: str, kind: str, who: str
) -> None:
    found = [(one.type, f"{one.actors};{one.targets}") for one in read_ja(text).of(Happening)]
    assert any(one == kind and who in people.split(";") for one, people in found), found


def test_a_question_is_no_view(read_ja: ReadText) -> None:
    found = read_ja("記者が「中国の輸出規制は不当で許されないのではないか」と質問した。")
    assert not [one for one in found.of(Stance) if one.position == "oppose"]


def test_whose_a_measure_is_called_issued_it(read_ja: ReadText) -> None:
    found = read_ja("日本の企業は中国による対日輸出規制への対応を急いでいる。").of(Stance)
    assert ("china_government", "support") in {(one.holder_id, one.position) for one in found}


def test_a_measure_on_other_goods_is_not_the_one(read_ja: ReadText) -> None:
    found = read_ja("中国政府は対抗措置として日本産水産物の輸入を停止した。").of(Stance)
    assert not [one for one in found if one.target_id == "export_control_measure"]


NAMES = [  # text, a name in it, its entity
    ("【ロンドン時事】英国は協議を始めた。", "時事", "jiji_press"),
    ("先進７か国は声明を出した。", "先進７か国", "g7"),
    ("ベセント米財務長官が主催した。", "ベセント", "scott_bessent"),
]


@pytest.mark.parametrize(("text", "name", "entity"), NAMES)
def test_datelines_and_variants_are_names(
    read_ja: ReadText, text: str, name: str, entity: str
) -> None:
    assert (name, entity) in {(one.text, one.entity_id) for one in read_ja(text).of(Mention)}


def test_who_protests_through_offices_speaks_with_them(read_ja: ReadText) -> None:
    found = read_ja(
        "中国が対日輸出規制を始めた。日本政府は外務省および在中国日本大使館を通じて輸出規制に抗議した。"
    ).of(Stance)
    against = {one.holder_id for one in found if one.position == "oppose"}
    assert against == {"japan_government", "japan_mofa", "japan_embassy_china"}

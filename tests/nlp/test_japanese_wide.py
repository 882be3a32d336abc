"""Japanese: who speaks behind other subjects, what clauses report, whose stance; made-up sentences."""

from __future__ import annotations

import pytest

from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from tests.nlp.conftest import ReadText

SAID = [  # text, words said, what the speaker's id or name ends in
    (
        "宮森岳会長は13日の会見で「重い圧力だと考える」と強調した。その上で、木島亮経産相も出席した会合で、調達先の分散で一致したことについては「心強いことだ」と評価した。",
        "心強いことだ",
        "宮森岳",
    ),
    (
        "「輸出規制」に関する木島亮首相の発言に中国が反発していることを巡り、野党第一党の宮森岳代表は「不用意な発言だ」と述べた。",
        "不用意な発言だ",
        "宮森岳",
    ),
    (
        "外務省の宮森岳報道官は13日の会見で、木島亮外相が発言を撤回しないとしているとの報道に関し、日本側は発言を直ちに改めなければならないと強調した。",
        "日本側は発言を直ちに改めなければならない",
        "宮森岳",
    ),
    (
        "宮森岳議員は13日、支援を強めるよう訴える書簡を送った。日本は欠かせない仲間の一つだとして、関税の引き下げを要請した。",
        "日本は欠かせない仲間の一つだ",
        "宮森岳",
    ),
    ("大連の水産会社からは「在庫が尽きる」と嘆く声も聞かれる。", "在庫が尽きる", "company (unnamed)"),
    (
        "宮森岳氏はXを更新。輸出規制は「安全のため」だと国会で答弁し、批判を浴びている木島亮首相の発言に触れ、「取り消すべきだ」と求めた。",
        "輸出規制は「安全のため」だ",
        "木島亮",
    ),
    ("宮森岳氏は「これで済む話か?」と、政府の姿勢に疑問を呈した。", "これで済む話か?", "宮森岳"),
    (
        "宮森岳氏はXを更新。局長が抗議したとの報道を引用した上で「これで済むと思うのか?」と、疑問を呈した。",
        "これで済むと思うのか?",
        "宮森岳",
    ),
    ("経済部記者が解説する。「影響は広がりそうです」", "影響は広がりそうです", "desk reporter (unnamed)"),
    ("改革党・宮森岳代表:\n\n軽率な発言はしてはいけない。", "軽率な発言はしてはいけない。", "宮森岳"),
    (
        "木島亮政調会長は番組で、「黙ってはいない」などと投稿した中国の総領事について、「謝罪が筋だろう」と述べた。",
        "黙ってはいない",
        "onsul general (unnamed)",
    ),
    ("宮森岳氏は先に「備えは必要になる」と挑発的な発言を行い、波紋を広げた。", "備えは必要になる", "宮森岳"),
    ("外務省は会見で、「人混みを避ける」よう旅行者に呼びかけた。", "人混みを避ける", "mofa"),
    ("作家で東西書店元社長の宮森岳氏は「遅すぎる」と述べた。", "遅すぎる", "宮森岳"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "who"), SAID)
def test_whoever_else_is_named_the_one_who_speaks_is_found(
    read_ja_below: ReadText, text: str, words: str, who: str
) -> None:
    said = {o.text: f"{o.speaker_name or o.speaker_id}" for o in read_ja_below(text).of(Quote)}
    assert said.get(words, "").endswith(who), said


UNSAID = [
    "商務省は6日、「2026年第9号公告」として、輸出管理の強化を発表した。",
    "政府は宮森岳氏を「好ましからざる人物」として国外に追放した。",
    "宮森岳氏は楽観論を「精神論」として退けた。",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_something_is_called_is_no_quotation(read_ja_below: ReadText, text: str) -> None:
    assert not [one for one in read_ja_below(text).of(Quote) if "「" in one.text]


DONE = [  # text, type, day
    ("中国政府が軍民両用品の日本への輸出禁止を決定したことを受けて、株が下がった。", "announcement", None),
    ("中国は2010年、漁船の衝突の後、レアアースの対日輸出を事実上停止した。", "earlier_measure", "2010"),
    ("24日朝の東京株式市場の午前の終値は20日に比べ、301円安い5万1660円だった。", "market", "2026-02-24"),
    ("北部化学工業は４日ぶり反落。", "market", None),
    ("全日本航空が日本と中国を結ぶ便を減らすことが24日、分かった。", "other", "2026-02-24"),
    (
        "航空大手３社は24日、日本路線の払い戻しに無料で応じる期間を10月まで延長すると発表した。",
        "announcement",
        "2026-02-24",
    ),
    ("外務省の担当局長が24日、中国に到着しました。", "other", "2026-02-24"),
    ("24日、オンラインで開かれた財務大臣会合では、供給網について議論を行いました。", "meeting", "2026-02-24"),
    ("国有企業が新規の契約を結ばない方針を日本企業へ伝達したことが24日、分かった。", "other", "2026-02-24"),
    (
        "中国商務省は24日、「日本企業20社を輸出規制リストに追加した」と発表した。",
        "listing",
        "2026-02-24",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "day"), DONE)
def test_deeds_are_told_in_clauses_and_by_nobody_named(
    read_ja_below: ReadText, text: str, kind: str, day: str | None
) -> None:
    found = [(one.type, one.date) for one in read_ja_below(text).of(Happening)]
    assert (kind, day) in found, found


def test_a_day_and_a_deed_within_a_clause_are_of_who_acts_in_it(read_ja_below: ReadText) -> None:
    text = "宮森岳部長は24日、西部の木島亮局長が22日の会見でけん制したことに反論し「力を合わせる」と述べた。"
    found = {(o.actors, o.date) for o in read_ja_below(text).of(Happening)}
    assert any("宮森岳" in who and day == "2026-02-24" for who, day in found), found
    assert not any("宮森岳" in who and day == "2026-02-22" for who, day in found), found


def test_who_is_passed_over_before_a_country_does_not_object(read_ja_below: ReadText) -> None:
    text = "高市早苗首相の台湾有事に関する国会答弁に中国が猛反発し、緊張が高まっている。"
    held = {(one.holder_id, one.position) for one in read_ja_below(text).of(Stance)}
    assert ("china_government", "oppose") in held, held


def test_who_refuses_what_another_demands_is_the_topic(read_ja_below: ReadText) -> None:
    text = "高市早苗首相は、世論を意識して中国側が求める答弁撤回は拒否している。"
    held = {one.holder_id for one in read_ja_below(text).of(Stance)}
    assert "china_government" not in held, held


def test_an_administration_called_after_its_leader_is_the_government(
    read_ja_below: ReadText,
) -> None:
    text = "習近平政権は輸出規制を強化した。"
    assert [o.actors for o in read_ja_below(text).of(Happening)] == ["china_government"]

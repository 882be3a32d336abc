"""Japanese: whom words only speak of, whose papers are cited, who says what a clause tells; invented."""

from __future__ import annotations

import pytest

from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from tests.nlp.conftest import ReadText

SAID = [  # text, words said, what the speaker's id ends in
    (
        "王毅外相は「内政干渉だ」と述べた。日本が危うい道を歩んでいると非難した。",
        "日本が危うい道を歩んでいる",
        "wang_yi",
    ),
    (
        "王毅外相は「内政干渉だ」と述べた。日本は「事実に反する」と強調した。",
        "事実に反する",
        "japan_government",
    ),
    (
        "木原稔官房長官は席上、事実に反すると述べた。日本は常に対話に開かれていると説明した。日本は自制していると強調した。",
        "日本は自制している",
        "minoru_kihara",
    ),
    (
        "王毅外相は講演で、台湾は内政だと語った。日本と韓国は歴史から学び、隣国を尊重すべきだと説いた。",
        "日本と韓国は歴史から学び、隣国を尊重すべきだ",
        "wang_yi",
    ),
    (
        "木原稔官房長官は「撤回はしない」と述べた。中国は木原氏の見方は誤りだと主張している。",
        "木原氏の見方は誤りだ",
        "china_government",
    ),
    (
        "高市早苗首相は「方針は変わらない」と述べた。中国は、必要な対抗策を取ると表明した。",
        "必要な対抗策を取る",
        "china_government",
    ),
    (
        "韓国政府は5日、中国が磁石の出荷を絞ると発表したことについて、供給網が乱れかねないとみている。",
        "磁石の出荷を絞る",
        "china_government",
    ),
    (
        "木原稔官房長官は、王毅外相が日本は孤立すると語ったことについて、根拠のない主張だと反論した。",
        "根拠のない主張だ",
        "minoru_kihara",
    ),
    (
        "毛寧報道官は4日、高市首相が訪台を検討したことについて「火遊びは許されない」と語った。",
        "火遊びは許されない",
        "mao_ning",
    ),
    (
        "茂木敏充外相は会見した。米国が導入する関税については「影響を見極めたい」と語った。",
        "影響を見極めたい",
        "toshimitsu_motegi",
    ),
    (
        "経団連は提言をまとめた。\n\n提言は「審査の遅れが工場を止めている」と指摘した。",
        "審査の遅れが工場を止めている",
        "keidanren",
    ),
    (
        "中国日本商会は4日、意見書を出した。取材に応じた商会幹部は「先が読めない」と語った。",
        "先が読めない",
        "senior_chamber_of_commerce_official",
    ),
    (
        "中国政府は首脳会談の後、折に触れて「日本は約束を破った」などの批判を繰り返している。",
        "日本は約束を破った",
        "china_government",
    ),
    (
        "毛寧報道官は会見で、規制の狙いは「平和を守ることだ」、「特定の国を狙ってはいない」と述べた。",
        "規制の狙いは「平和を守ることだ」",
        "mao_ning",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), SAID)
def test_a_quote_is_by_who_speaks_and_not_by_whom_it_speaks_of(
    read_ja: ReadText, text: str, words: str, who: str
) -> None:
    by = [one.speaker_id for one in read_ja(text).of(Quote) if one.text.endswith(words)]
    assert len(by) == 1
    assert (by[0] or "").endswith(who)


def test_more_than_one_expert_are_experts(read_ja: ReadText) -> None:
    found = read_ja("専門家らは、供給の混乱が長引くと指摘した。").of(Quote)
    assert [one.speaker_name for one in found] == ["Experts (unnamed)"]


def test_criticism_that_someone_meets_with_is_not_theirs(read_ja: ReadText) -> None:
    found = read_ja("高市首相は「国益を損なった」などの批判を受けた。").of(Quote)
    assert not found


KINDS = [
    ("王毅外相は8日、「台湾は中国の内政だ」と発言した。", "statement"),
    ("高市早苗首相は7日、台湾有事は存立危機事態になり得ると発言した。", "remark"),
    ("木原稔官房長官は8日の参院本会議で、報告を受けたと述べた。", "statement"),
    ("経団連は9日、輸出規制の撤廃を求める提言を発表した。", "statement"),
    ("防衛省は来月3日、新型レーダーを離島に配備すると発表した。", "plan"),
    ("茂木敏充外相は、中国商務省が6日に発表した監視20社リストを巡り協議した。", "listing"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_is_said_issued_or_meant_has_its_type(read_ja: ReadText, text: str, kind: str) -> None:
    found = {one.type for one in read_ja(text).of(Happening)}
    assert kind in found

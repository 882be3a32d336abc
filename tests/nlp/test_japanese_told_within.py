"""Japanese: how a name is read, who speaks within a clause, what only surrounds words; made-up sentences."""

from __future__ import annotations

import pytest

from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from tests.nlp.conftest import ReadText

SAID = [  # text, words said, what the speaker's id ends in
    ("外務省の宮森岳（みやもり・がく）報道官は9日、扉は閉ざさないと述べた。", "扉は閉ざさない", "宮森岳"),
    ("商務部（商務省）の宮森岳報道官は会見で、「規制は適法だ」とした。", "規制は適法だ", "宮森岳"),
    ("日本政府関係者は「まだ聞いていない」と話した。", "まだ聞いていない", "government_official"),
    (
        "外務省は、北部総領事が「黙ってはいない」と書き込んだことに抗議した。",
        "黙ってはいない",
        "北部総領事",
    ),
    (
        "宮森岳氏は9日、木島亮外相が先週の会合で「備えは要る」と答弁した事をめぐり、「軽率に過ぎる」と批判した。",
        "軽率に過ぎる",
        "宮森岳",
    ),
    (
        "宮森岳氏は9日、木島亮外相が先週の会合で「備えは必要になる」と答弁した事をめぐり、「軽率に過ぎる」と批判した。",
        "備えは必要になる",
        "木島亮",
    ),
    (
        "輸出は止めないとした宮森岳外相の国会答弁を機に、議論が続いている。",
        "輸出は止めない",
        "宮森岳",
    ),
    ("宮森岳外相は答弁を「筋が通らない。甘い」と批判した。", "筋が通らない。甘い", "宮森岳"),
    ("宮森岳外相はきのう、「窓口」を北部に置くと表明した。", "「窓口」を北部に置く", "宮森岳"),
    ("宮森岳外相は、供給をめぐる質問に対し、在庫は足りると説明した。", "在庫は足りる", "宮森岳"),
    ("同省報道官の7日の説明によると、調査は申請を受けたものだ。", "調査は申請を受けたものだ", ""),
    ("「頭を冷やすしかない」。宮森岳代表は9日、記者団にこう語った。", "頭を冷やすしかない", "宮森岳"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "who"), SAID)
def test_who_says_what(read_ja: ReadText, text: str, words: str, who: str) -> None:
    found = {one.text: one.speaker_id or "" for one in read_ja(text).of(Quote)}
    assert words in found, found
    assert found[words].endswith(who), found


UNSAID = [
    "訪日客は前年より多い80万人と急増し、全体の2割を占めた。",
    "宮森岳氏は課長との協議の結果を伝え、席を立った。",
    "宮森岳外相は、証拠とする音声に反論した。",
    "被害は小さいとされる。",
    "部長は先方が適切な対応をとるよう要求した。",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_comes_about_is_said_by_nobody(read_ja: ReadText, text: str) -> None:
    assert not read_ja(text).of(Quote)


DONE = [  # text, type
    ("政府は14日、渡航を控えるよう注意喚起を行っていて、影響が出ている。", "announcement"),
    ("日本の局長は6日、中国の公使に強く抗議するとともに措置の撤回を求めた。", "protest"),
    ("中国商務省は7日、反ダンピング調査を行うことを明らかにした。", "investigation"),
    ("中国商務省は7日、20社を管理リスト（通称・黒名簿）に加え、公表した。", "listing"),
    ("閣僚らの懸念が高まる中、財務相の会合が首都で開かれた。", "meeting"),
]


@pytest.mark.parametrize(("text", "kind"), DONE)
def test_measures_and_meetings_are_told(read_ja: ReadText, text: str, kind: str) -> None:
    assert kind in {one.type for one in read_ja(text).of(Happening)}


def test_a_list_of_places_to_go_takes_nobody_off(read_ja: ReadText) -> None:
    found = read_ja("大手業者の旅行先リストから日本が消えた。").of(Happening)
    assert "delisting" not in {one.type for one in found}


def test_who_talks_of_a_measure_states_it_beside_the_measure(read_ja: ReadText) -> None:
    found = read_ja(
        "中国が6日、輸出規制を発表したことについて、中国外務省は7日の会見で「適法で正当なものだ」と述べた。"
    ).of(Happening)
    assert {"announcement", "statement"} <= {one.type for one in found}


def test_the_reading_of_a_name_is_no_name(read_ja: ReadText) -> None:
    names = {one.text for one in read_ja("北大学の林光（リン・グアン）教授は話した。").of(Mention)}
    assert "林光" in names
    assert "リン・グアン" not in names


def test_a_measure_in_answer_to_words_is_against_them(read_ja: ReadText) -> None:
    found = read_ja("高市首相の台湾有事を巡る国会答弁への対抗措置とみられる。").of(Stance)
    assert ("china_government", "oppose") in {(one.holder_id, one.position) for one in found}

"""Japanese: who goes on speaking, what others did as someone makes it known; the sentences are made up."""

from __future__ import annotations

import pytest

from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from tests.nlp.conftest import ReadText

SAID = [  # text, words said, what the speaker's id ends in
    (
        "宮森岳大使は会見で、対話を続けていくと表明。時期は示さなかった。",
        "対話を続けていく",
        "宮森岳",
    ),
    ("宮森岳大使は9日、根拠のない話だと言明した。", "根拠のない話だ", "宮森岳"),
    ("宮森岳大使は9日、要求には応じられないとの姿勢を崩さなかった。", "要求には応じられない", "宮森岳"),
    (
        "山崎和之国連大使は24日、反論する書簡を送った。中国の木島亮大使が21日に送った書簡は「事実に反する内容だ」と強調した。",
        "中国の木島亮大使が21日に送った書簡は「事実に反する内容だ」",
        "kazuyuki_yamazaki",
    ),
    (
        "山崎和之国連大使は「筋が通らない話だ」と訴えた。中国が近ごろ「隣国との交流を狭めている」とも述べた。",
        "中国が近ごろ「隣国との交流を狭めている」",
        "kazuyuki_yamazaki",
    ),
    (
        "山崎和之国連大使は「筋が通らない話だ」と訴えた。中国が「言いがかりにすぎない話だ」と反発した。",
        "言いがかりにすぎない話だ",
        "china_government",
    ),
    (
        "艦載機が接近した問題で、木原官房長官は「訓練だった」とする相手側の主張について、"
        "自衛隊は「終始冷静に対応していた」と改めて反論した。",
        "自衛隊は「終始冷静に対応していた」",
        "minoru_kihara",
    ),
    (
        "北方貿易連盟は5日、説明会を開いた。また同連盟は、対応の窓口を設ける方針を示した。問い合わせには個別に応じるとしている。",
        "問い合わせには個別に応じる",
        "北方貿易連盟",
    ),
    (
        "北方通信が複数の通商筋の話として伝えたところによると、新たな書類の提出が必要になった。",
        "新たな書類の提出が必要になった",
        "trade_source",
    ),
    (
        "両国の関係が冷え込んでいるが、宮森岳会長は3日、記者会見した。受け入れが見通せない情勢だが、「交流の意義は高まっている」と強調した。",
        "交流の意義は高まっている",
        "宮森岳",
    ),
    (
        "記者が「中国側は『通告は済ませたはずだ』と主張している。どう応じるか」と質問した。",
        "通告は済ませたはずだ",
        "china_government",
    ),
    (
        "8日、会見が開かれた。\n\n宮森岳外相「内政の問題だ。口を出す資格はない」「行方は相手の選択にかかっている」",
        "行方は相手の選択にかかっている",
        "宮森岳",
    ),
    (
        "中国商務省は8日に会見した。\n\n中国商務省報道官：\n民生用途のものは影響を受けない。心配する必要はない。",
        "民生用途のものは影響を受けない。心配する必要はない。",
        "mofcom_spokesperson",
    ),
    (
        "国内ホテルチェーンの担当者は「満室が減った」と話した。",
        "満室が減った",
        "official_of_a_japanese_hotel_chain",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "who"), SAID)
def test_words_are_by_who_goes_on_speaking(
    read_ja: ReadText, text: str, words: str, who: str
) -> None:
    found = {one.text: one.speaker_id or "" for one in read_ja(text).of(Quote)}
    assert words in found, found
    assert found[words].endswith(who) or who in found[words], found


@pytest.mark.parametrize(
    "text",
    [
        "北方貿易連合は5日、甲省に説明の再確認と周知徹底を求める要望書を提出した。",
        "首相は「いわゆる『三文書の見直し』に触れない」と述べた。",
    ],
)
def test_two_nouns_side_by_side_and_a_term_are_no_words_of_anyone(
    read_ja: ReadText, text: str
) -> None:
    found = [one.text for one in read_ja(text).of(Quote)]
    assert not [one for one in found if "再確認" in one or one.startswith("三文書")], found


DONE = [  # text, type, actor, day
    (
        "6日、中国軍の戦闘機が自衛隊の戦闘機に対し、2度にわたりレーダー照射を行いました。",
        "other",
        "pla",
        "2026-01-06",
    ),
    (
        "小泉防衛相は7日未明に会見を開き、6日午後に公海上空で、中国海軍の空母「遼寧」から発艦した戦闘機が"
        "航空自衛隊の戦闘機にレーダー照射を行ったと明らかにした。",
        "other",
        "pla_navy",
        "2026-01-06",
    ),
    (
        "6日午後、自衛隊の戦闘機が中国軍の戦闘機からレーダーを断続的に照射されました。",
        "other",
        "pla",
        "2026-01-06",
    ),
    ("探査船「はるかぜ」が7日、清水港から出航した。", "other", "", "2026-01-07"),
    (
        "中国の傅聡国連大使が5日に送った書簡は事実に反すると、山崎和之国連大使は7日の会見で強調した。",
        "statement",
        "fu_cong",
        "2026-01-05",
    ),
    (
        "中国は抗議をしたが、日本は発言の撤回を拒んだ。",
        "rejection",
        "japan",
        None,
    ),
    (
        "外務省は5日、投稿に抗議したほか、中国が渡航を控えるよう呼びかけていることに反論したと発表した。",
        "rejection",
        "japan_mofa",
        "2026-01-05",
    ),
    (
        "中国当局は5日、旅行各社に訪日客を6割まで減少させるよう指示していた。",
        "announcement",
        "china_government",
        "2026-01-05",
    ),
    (
        "中国商務省は7日、甲社から12月8日に提出された反ダンピング調査の申請を受理したことを踏まえて調査を開始したと発表した。",
        "investigation",
        "china_mofcom",
        "2025-12-08",
    ),
    (
        "背景には、中国政府が一部品目の輸出規制を強化しており、調達が滞るとの不安がある。",
        "earlier_measure",
        "china_government",
        None,
    ),
    (
        "日本への渡航を避けるよう、中国の文化観光省も6日、注意喚起を行うなど反発を強めている。",
        "announcement",
        "",
        "2026-01-06",
    ),
]


@pytest.mark.parametrize(("text", "kind", "actor", "day"), DONE)
def test_a_deed_is_by_who_did_it(
    read_ja: ReadText, text: str, kind: str, actor: str, day: str | None
) -> None:
    found = [(one.type, one.actors, one.date) for one in read_ja(text).of(Happening)]
    assert any(k == kind and actor in a and d == day for k, a, d in found), found


NEITHER = [  # text, the type that it is not
    ("宮森岳外相は7日、相手側の対応を注視する考えを示した。", "plan"),
    (
        "中国商務省の報道官は6日の会見で、企業への輸出を禁止した措置をこの時期に出した理由について「軍備の拡張が続いている」と主張した。",
        "announcement",
    ),
    ("中国当局は5日、旅行各社に訪日客を6割まで減少させるよう指示していた。", "trade_data"),
]


@pytest.mark.parametrize(("text", "kind"), NEITHER)
def test_what_is_only_watched_explained_or_ordered_is_no_deed_of_its_own(
    read_ja: ReadText, text: str, kind: str
) -> None:
    assert kind not in [one.type for one in read_ja(text).of(Happening)]


def test_an_answer_tells_of_an_earlier_measure_and_an_outlets_foot_dates_nothing(
    read_ja: ReadText,
) -> None:
    text = (
        "商務部の宮森岳報道官は7日の会見で質問に答えた。\n\n【記者】新たな措置はあるか。\n\n"
        "【宮森報道官】中国は日本の軍事用途への輸出を禁止した。措置は合法だ。\n\n「北方網日本語版」2026年1月8日"
    )
    found = [(one.type, one.date) for one in read_ja(text).of(Happening)]
    assert ("earlier_measure", None) in found, found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("中国の王毅共産党政治局員兼外相が会談した。", "王毅"),
        ("日本側の立場を説明するため外務省の担当局長が17日、北京に到着した。", "外務省"),
        ("外務省の金井アジア大洋州局長が北京に到着した。", "金井"),
    ],
)
def test_a_name_begins_behind_a_formal_noun_and_ends_before_a_party(
    read_ja: ReadText, text: str, name: str
) -> None:
    found = [one.text for one in read_ja(text).of(Mention)]
    assert name in found, found
    assert not {"王毅共産党", "ため外務省", "大洋州"} & set(found)


def test_a_firm_that_gives_up_its_own_deal_opposes_no_measure(read_ja: ReadText) -> None:
    found = read_ja("中国企業から「レアアースの輸出を取りやめたい」と連絡が来た。").of(Stance)
    assert "oppose" not in [one.position for one in found]


def test_who_asks_for_clearness_worries(read_ja: ReadText) -> None:
    text = (
        "中国日本商会は12日、中国商務省に対し、対日輸出規制の対象の明確化を求める要望書を提出した。"
    )
    found = [(one.holder_id, one.position) for one in read_ja(text).of(Stance)]
    assert ("jccic", "concern") in found, found

"""Japanese happenings: who acts, on what day and whether at all; the sentences are made up."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from nlp.facts import dates, figures, mentions, quotes
from nlp.facts.happenings import Happening
from nlp.finding.happenings import find
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

NEEDS = (dates.FACT, mentions.FACT, figures.FACT, quotes.FACT)
OUT_ON = "2026-01-15T02:00:00Z"

TELLS = {  # text: type, day and actors of what it reports
    # a clause within, of which another is the topic, keeps its days and names
    "13日の会見において、経団連の筒井義信会長は、中国政府が発表した規制強化に対し、「遺憾だ」と述べた。": (
        "statement", "2026-01-13", "yoshinobu_tsutsui"),
    "12日、中国商務省が20社を加えたと発表したことについて、高市早苗首相が「遺憾だ」と述べた。": (
        "statement", None, "sanae_takaichi"),
    "中国外務省は12日、昨年3月に行政院の顧問に就任した岩崎茂氏に対し、入国禁止の制裁を科すと発表した。": (
        "listing", "2026-01-12", "china_mfa"),
    "三菱電機は12日、中国商務省が6日に発表したリストに関する調査の結果を公表した。": (
        "other", "2026-01-12", "mitsubishi_electric"),
    "中国軍機が自衛隊機にレーダーを照射した件で10日、小泉進次郎防衛相が中国側の主張に反論した。": (
        "statement", "2026-01-10", "shinjiro_koizumi"),
    "中国は6月、輸入を再開する方針を発表。": ("earlier_measure", "2025-06", "china"),
    # who acts stands behind the verb
    "中国軍機がレーダーを照射した問題では強く抗議してきた日本。": ("protest", None, "japan"),
    "昨年3月に行政院の顧問に就任した岩崎茂氏に対し、中国外務省は12日、制裁を科すと発表した。": (
        "other", "2025-03", "shigeru_iwasaki"),
    # a protest that is told of, and the words that tell of it
    "小泉進次郎防衛相は12日の会見で、中国側に強く抗議したと明らかにした。": (
        "statement", "2026-01-12", "shinjiro_koizumi"),
    "高市早苗首相は「中国側に強く抗議し、再発防止を申し入れた。冷静に対応する」と述べた。": (
        "protest", None, "japan_government"),
    "中国側が日本への渡航自粛を呼びかけていることに対し、日本側は適切な対応を強く求めた。": (
        "statement", None, "japan_government"),
    # a source is not who speaks
    "外務省は6日、中国側に抗議した。同省によると、中国側は「正当な措置だ」と答えたという。": (
        "statement", "2026-01-06", "china_government"),
    # the type
    "市民団体は12日、首相官邸前で抗議集会を開き、発言の撤回を求めた。": ("protest", "2026-01-12", ""),
    "中国外務省は11月14日に注意を喚起し、翌15日には三大航空会社が日本便の払い戻し措置を発表していた。": (
        "earlier_measure", "2025-11-15", ""),
    "部品が届かず、スズキの国内工場は約3週間、生産を停止した。": ("other", None, "suzuki_motor"),
    # the day of a person's words is that of his own deed, not of his ministry's
    "中国軍の戦闘機は6日、自衛隊機にレーダーを照射した。小泉進次郎防衛相は7日、照射があったと発表した。"
    "未明に会見した小泉氏は「極めて遺憾だ」と述べた。": ("statement", "2026-01-07", "shinjiro_koizumi"),
    # a name above a quotation, with its day
    "対立が続く。\n\n高市早苗 総理（今月7日）\n\n「規制は容認できないと考えております」\n\n各国は見守る。": (
        "statement", "2026-01-07", "sanae_takaichi"),
}  # fmt: skip
TELLS_NOT = {  # text: type and actors that it does not report
    "中国が規制を強める姿勢を示していることをめぐり、木原稔官房長官は「円滑に行うべきだ」と強調した。": (
        "statement", "china"),
    "対象になったのは、中国政府が軍事力の強化に関与すると主張する三菱電機などだ。": (
        "statement", "china_government"),
    "中国政府がレアアースの輸出を制限し始めたと、アメリカメディアが報じた。": (
        "statement", "china_government"),
    "金井正彰局長は日本の立場を説明したほか、総領事の投稿について抗議したとみられる。": (
        "statement", "masaaki_kanai"),
    "日中両政府は18日、北京で局長級協議を行います。": ("meeting", "china;japan"),
    "外務省の金井正彰局長が20日に中国を訪問し、中国側と協議する見通しとなった。": ("other", "masaaki_kanai"),
    "金井正彰局長は6日、施泳公使に抗議した。外務省が7日、発表した。": ("announcement", "japan_mofa"),
    "近年、日本は安保政策を調整し、武器輸出の制限を緩和した。": ("announcement", "japan"),
    "中国輸出は「売り先の一つとして必要だ」とし、国内消費の喚起も訴えた。": ("statement", "china"),
    "6日には孫衛東外務次官が金杉憲治大使を呼び出して抗議を行い、答弁撤回を求めた。": (
        "remark", "kenji_kanasugi"),
    "「毎日新聞」が8日に載せた社説は、討論で台湾に関する発言について首相が行った答弁は責任転嫁だと論じた。": (
        "remark", "mainichi_shimbun"),
    "中国側は6日に抗議した。報道官は「再三にわたって厳正な申し入れを行った」と述べた。": (
        "protest", "japan_government"),
    # who stands behind a verb as whom it is aimed at
    "日本政府が厳しく抗議した中国。": ("protest", "china"),
    "中国が抗議した日本。": ("protest", "japan"),
    "小泉防衛相が撤回を求めた中国側。": ("statement", "china"),
    "日本が制裁を科したロシア。": ("listing", "russia"),
}  # fmt: skip
NO_PROTEST = (  # told by the prime minister
    "中国側に首脳会談を申し入れた",
    "韓国に協力を申し入れました",
    "野党側に審議入りを申し入れた",
    "妻に抗議した",
    "2012年に中国に抗議した",
    "抗議したい",
    "中国側は抗議した",
    "中国側が日本に抗議した",
    "立憲民主党に撤回を申し入れた",
)
PROTESTS = {  # likewise, and to whom
    "中国政府に撤回を申し入れた": "china_government",
    "撤回するよう中国側に申し入れた": "china",
    "強く抗議し、中国側に是正を求めた": "china",
    "直ちに厳正に抗議した": "",
}
MUST_STAY = {  # text: type and day; what the rules above must leave alone
    "中国外務省は、6日に開いた会見で日本の発表に反論した。": ("statement", "2026-01-06"),
    "6日に訪中した茂木外相は王毅外相と会談した。": ("meeting", "2026-01-06"),
    "6日に来日した王毅外相は茂木外相と会談した。": ("meeting", "2026-01-06"),
    "6日に演説した高市首相は中国を批判した。": ("statement", "2026-01-06"),
    "7日に会見した木原官房長官は中国に抗議したと述べた。": ("protest", "2026-01-07"),
    "昨年10月に外相に就任した茂木外相は王毅外相と会談した。": ("meeting", None),
    "中国政府は6日、輸出規制を発表した。高市首相が7日、明らかにした。": ("statement", "2026-01-07"),
    "中国商務省は6日、規制を発表した。日本の経済産業省が7日、発表した。": ("announcement", "2026-01-07"),
    "中国側が主張したことに対し、小泉進次郎氏は6日、「当たらない」と反論した。": ("statement", "2026-01-06"),
    "米国は関税を上げる方針だ。中国商務省は6日、20社をリストに加えたと発表した。": ("listing", "2026-01-06"),
    "中国商務省は6日、日本向けの輸出を禁止すると発表した。": ("announcement", "2026-01-06"),
    "木原稔官房長官は6日、中国側に抗議する考えを示した。": ("plan", "2026-01-06"),
}  # fmt: skip


def told(text: str, topic: Topic) -> Sequence[Happening]:
    return list(find(as_read(made_article(text, "ja", OUT_ON), topic, NEEDS)))


@pytest.mark.parametrize("text", TELLS)
def test_a_sentence_tells_who_did_what_on_which_day(text: str, topic: Topic) -> None:
    assert TELLS[text] in {(one.type, one.date, one.actors) for one in told(text, topic)}


@pytest.mark.parametrize("text", TELLS_NOT)
def test_a_frame_or_a_bystander_is_no_deed(text: str, topic: Topic) -> None:
    assert TELLS_NOT[text] not in {(one.type, one.actors) for one in told(text, topic)}


@pytest.mark.parametrize("text", MUST_STAY)
def test_what_only_looks_like_a_frame_stays_a_deed(text: str, topic: Topic) -> None:
    assert MUST_STAY[text] in {(one.type, one.date) for one in told(text, topic)}


def test_a_remark_has_no_day_of_another_deed(topic: Topic) -> None:
    text = "中国商務省は6日、高市早苗首相の台湾有事を巡る国会答弁などを理由に、輸出を禁止すると発表した。"
    days = {one.type: one.date for one in told(text, topic)}
    assert days == {"remark": None, "announcement": "2026-01-06"}


def test_a_person_who_was_appointed_is_still_aimed_at(topic: Topic) -> None:
    text = (
        "中国外務省は12日、昨年3月に行政院の顧問に就任した岩崎茂氏に対し、入国禁止の制裁を科した。"
    )
    listed = [one for one in told(text, topic) if one.type == "listing"]
    assert [one.targets for one in listed] == ["shigeru_iwasaki"]


def test_a_protest_is_told_once_though_its_maker_quotes_it(topic: Topic) -> None:
    text = "日本政府は6日、中国側に抗議した。木原稔官房長官は「中国側に強く抗議した」と述べた。"
    assert [one.type for one in told(text, topic)].count("protest") == 1


@pytest.mark.parametrize("words", NO_PROTEST)
def test_what_is_asked_of_others_or_long_ago_is_no_protest(words: str, topic: Topic) -> None:
    found = told(f"高市早苗首相は「{words}」と述べた。", topic)
    assert "protest" not in {one.type for one in found}


@pytest.mark.parametrize("words", PROTESTS)
def test_a_protest_in_quoted_words_is_made_to_another_side(words: str, topic: Topic) -> None:
    found = told(f"高市早苗首相は「{words}」と述べた。", topic)
    made = [(one.actors, one.targets or "") for one in found if one.type == "protest"]
    assert made == [("japan_government", PROTESTS[words])]

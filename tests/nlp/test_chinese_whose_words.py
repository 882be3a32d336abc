"""Chinese: whose words they are, where they end, and which verbs of saying report nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.facts.quotes import Quote
from nlp.reading import Reading

SAID = (mentions.FACT, dates.FACT, quotes.FACT)
Read = Callable[..., Reading]

WORDS = [  # text, the words of its last quotation, who says them
    (
        "毛宁称，日方不反思根源，反而指责中国“胁迫”，完全是颠倒黑白。",
        "日方不反思根源，反而指责中国“胁迫”，完全是颠倒黑白",
        "mao_ning",
    ),
    (
        "外交部表示，中方立場明確，外交部又指會議期間沒有會見安排。",
        "會議期間沒有會見安排",
        "china_mfa",
    ),
    (
        "中方指控日方此舉屬「粗暴干涉」，違背原則。",
        "日方此舉屬「粗暴干涉」，違背原則",
        "china_government",
    ),
    ("傅聪批评高市早苗的言论极其错误、极为危险。", "高市早苗的言论极其错误、极为危险", "fu_cong"),
    (
        "山崎和之則反駁傅聰的發言「毫無根據，令人遺憾」。",
        "傅聰的發言「毫無根據，令人遺憾」",
        "kazuyuki_yamazaki",
    ),
    ("毛寧促日方停止挑釁。", "日方停止挑釁", "mao_ning"),
    (
        "木原稔表示，日方願意對話。毛宁表示，日方说法与事实不符，我们要求日方停止抹黑。",
        "日方说法与事实不符，我们要求日方停止抹黑",
        "mao_ning",
    ),
    ("外交部提醒公民避免前往日本，19日再叫停水产品进口。", "公民避免前往日本", "china_mfa"),
    ("外交部呼籲公民暫勿前往日本，多家航空公司也開放退票。", "公民暫勿前往日本", "china_mfa"),
    ("林剑要求日方收回言论，木原稔则反驳，双方唇枪舌剑。", "日方收回言论", "lin_jian"),
    (
        "高市早苗的言論引發中國強烈不滿，並敦促中國民眾勿赴日旅行。",
        "中國民眾勿赴日旅行",
        "china_government",
    ),
    ("毛宁7日回应记者提问称，中方立场没有改变。", "中方立场没有改变", "mao_ning"),
    (
        "野田佳彥批評，首相發言輕率；前首相石破茂更是公開反對，強調不應推動這種政策。",
        "不應推動這種政策",
        "shigeru_ishiba",
    ),
    ("木原稔形容事件是危險行為，日本政府已向中方抗議。", "事件是危險行為", "minoru_kihara"),
    (
        "何咏前強調了日方言論的破壞性：「我必須說，這不是正確的方式。」",
        "我必須說，這不是正確的方式。",
        "he_yongqian",
    ),
    ("外交部歸咎於「日本領導人發表了錯誤言論」。", "日本領導人發表了錯誤言論", "china_mfa"),
    ("「我不打算評論」，歌手甲野早苗寫道，最遺憾是沒能說聲再見。", "最遺憾是沒能說聲再見", None),
    ("歌手甲野早苗呼籲觀眾不要穿紅色衣服。", "觀眾不要穿紅色衣服", None),
    (
        "有记者提问：中方有何评论？\n\n毛宁：日方应当收回言论，停止挑衅。(完)",
        "日方应当收回言论，停止挑衅。",
        "mao_ning",
    ),
    ("立憲民主黨政調會長本莊知二表示，水產商會受到打擊。", "水產商會受到打擊", None),
]
NO_WORDS = [  # nobody says anything
    "日本商界要求中方收回决定的声音进一步扩大。",
    "中方要求收回未果，雙邊摩擦至今未歇。",
    "至於記者問道，日本是否要重新走向軍國主義道路。",
    "會上《共同社》提問稱，「中方希望新政府奉行怎樣的政策？」",
    "此番言論引起反彈，中方祭出停止進口以及呼籲國民避免前往日本等多項反制措施。",
    "若日方真心希望发展关系，应立即收回错误言论。",
    "北京所稱自衛隊飛機滋擾訓練的說法與事實不符。",
]


@pytest.fixture(scope="module")
def said(reading: Read) -> Callable[[str], list[Quote]]:
    """Return what a Chinese text quotes."""
    return lambda text: list(reading(text, "zh", *SAID).of(Quote))


@pytest.mark.parametrize(("text", "words", "who"), WORDS, ids=range(len(WORDS)))
def test_words_end_where_someone_else_acts_and_belong_to_who_says_them(
    said: Callable[[str], list[Quote]], text: str, words: str, who: str | None
) -> None:
    found = said(text)[-1]

    assert found.text == words
    assert who is None or found.speaker_id == who


@pytest.mark.parametrize("text", NO_WORDS, ids=range(len(NO_WORDS)))
def test_a_verb_of_saying_inside_a_noun_a_question_or_a_condition_reports_nothing(
    said: Callable[[str], list[Quote]], text: str
) -> None:
    assert said(text) == []


def test_rules_of_place_and_time_are_nobody_s_words(
    said: Callable[[str], list[Quote]],
) -> None:
    found = said("公司表示，退票有特殊方案，但需符合時間和地點規定，並非人人適用。")

    assert [one.text for one in found] == ["退票有特殊方案，但需符合時間和地點規定，並非人人適用"]


NOT_ADVERBS = [  # text, who speaks as printed; no adverb, verb or scrap of a clause
    ("日產一名採購主管卻私下透露，一級供應商已被要求逐項申報。", "日產一名採購主管"),
    ("自民黨一名資深議員私下抱怨，「照著念就沒事了」。", "自民黨一名資深議員"),
    ("高市起初照本宣科，說到後來卻表示，任何情況都有可能發生。", "高市"),
    ("盈利預測或要下調5%至8%。SMBC日興證券分析員則認為毋須過慮。", "SMBC日興證券分析員"),
]


@pytest.mark.parametrize(("text", "who"), NOT_ADVERBS)
def test_no_adverb_speaks(said: Callable[[str], list[Quote]], text: str, who: str) -> None:
    assert [one.speaker for one in said(text)] == [who]

"""Chinese: chronicles, whose words and days they are, what is no measure and no figure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from nlp.facts import dates, figures, happenings, mentions, quotes, stances
from nlp.facts.figures import Figure
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.languages import words
from nlp.reading import Reading
from nlp.timex.scan import expressions

TOLD = (mentions.FACT, dates.FACT, quotes.FACT, happenings.FACT)
SAID = (mentions.FACT, dates.FACT, quotes.FACT)
COUNTED = (mentions.FACT, dates.FACT, quotes.FACT, figures.FACT)
Read = Callable[..., Reading]

CHRONICLES = [  # text, day of publication, values
    (
        "2025年3月：5日，议会开会。20日，双方签约。",
        date(2025, 9, 9),
        ["2025-03", "2025-03-05", "2025-03-20"],
    ),
    ("6月：月底再公布一批。", date(2026, 10, 9), ["2026-06"]),
    (
        "6月：12日，谈判破裂。隔天，关税生效。",
        date(2026, 10, 9),
        ["2026-06", "2026-06-12", "2026-06-13"],
    ),
    ("去年11月两国交恶，21日取消了航班。", date(2026, 2, 9), ["2025-11", "2025-11-21"]),
    ("去年11月两国交恶，30日两国又谈崩。", date(2026, 2, 1), ["2025-11", "2026-01-30"]),
    ("去年11月两国交恶，3日两国又谈崩。", date(2026, 2, 9), ["2025-11", "2026-02-03"]),
    ("東京方面正考慮爭取在11月的峰會期間會談。", date(2026, 10, 9), ["2026-11"]),
    ("交通部今舉行記者會。", date(2026, 1, 8), ["2026-01-08"]),
]
REPORTED = [  # published on 8 January 2026; sentence, then type, day and who acts
    ("中國商務部6日宣布限制出口後，日本外務省已經強烈抗議。", "protest", None, "japan_mofa"),
    (
        "中國商務部6日宣布限制出口後，日本外務省隨即抗議。",
        "protest",
        "2026-01-06",
        "japan_mofa",
    ),
    (
        "中国商务部5日发公告收紧管制，日本政府6日回应称，已提出强烈抗议。",
        "protest",
        "2026-01-06",
        "japan_government",
    ),
    ("关于中方4日公布名单一事，木原稔7日表示遗憾。", "statement", "2026-01-07", "minoru_kihara"),
    ("与2024年同期相比，2025年12月出口增加了31.4%。", "trade_data", "2025-12", ""),
    (
        "中国海关总署7日公布的数据显示，对日出口总量是280吨。",
        "trade_data",
        "2026-01-07",
        "china_customs",
    ),
    (
        "木原稔7日在记者会上否认，表示政府没有这样的计划。",
        "rejection",
        "2026-01-07",
        "minoru_kihara",
    ),
    ("何亚东4日批评高市早苗的答辩内容，表示“后果自负”。", "statement", "2026-01-04", "he_yadong"),
    (
        "中国外交部5日以首相高市早苗的言论为由，提醒公民暂勿前往日本。",
        "announcement",
        "2026-01-05",
        "china_mfa",
    ),
    ("日本政府6日公布防卫白皮书。", "announcement", "2026-01-06", "japan_government"),
    (
        "茂木敏充6日率團訪問北京，會見中國外交部長王毅。",
        "meeting",
        "2026-01-06",
        "toshimitsu_motegi",
    ),
    ("一家纺织厂去年11月提交的申请至今没有答复。", "licence_delay", "2025-11", ""),
    ("深圳海关上月对一起走私案件立案侦查。", "investigation", "2025-12", ""),
    ("商务部今天公布名单。消息一出，川崎重工股价下挫3%。", "market", "2026-01-08", ""),
]
NOTHING = [  # a sentence, and what it does not tell
    ("何亚东4日批评高市早苗的答辩内容，表示“后果自负”。", "remark"),
    ("各方须按照《关于加强两用物项出口管制的公告》办理手续。", "announcement"),
    ("调查机关遵循世贸组织规则进行了审查，决定发起调查。", "investigation"),
    ("人數驟減至38萬，遠低於去年1月的98萬，與去年11月的言論有關。", "remark"),
    ("外交部發言人指出，有關部門發布提醒完全合理。", "announcement"),
    ("出口管制目錄」顯示，清單有多達1005項，涵蓋進口設備。", "trade_data"),
    ("目前共有97家設施申請出口，獲准出口的僅有3家。", "trade_data"),
    ("审批一旦拖长，或令稀土进口受延误。", "licence_delay"),
    ("1月對日出口量料將下滑兩成。", "trade_data"),
    ("木原稔7日表示，中國加強兩用物項出口管制的做法不合慣例。", "announcement"),
    ("赤泽亮正7日表示，对这一裁定感到遗憾。", "court"),
    ("高市早苗7日在參議院談到中國政府實施的出口限制。", "announcement"),
]
SPOKEN = [  # sentence, words, entity id of who speaks
    (
        "毛宁强调，中方已多次说明立场，严肃要求日方收回错误言论。",
        "日方收回错误言论",
        "mao_ning",
    ),
    (
        "中国商务部发言人何亚东5日批评高市早苗的答辩，表示“一切后果由日方承担”。",
        "一切后果由日方承担",
        "he_yadong",
    ),
    ("木原稔6日否認，表示政府沒有研議這類做法。", "政府沒有研議這類做法", "minoru_kihara"),
    (
        "木原稔表示，各方可在公告之日起十天內提出書面評論，政府將依法處理。",
        "各方可在公告之日起十天內提出書面評論，政府將依法處理",
        "minoru_kihara",
    ),
    ("毛寧7日回答了提問。她又指兩國民間交流已受影響。", "兩國民間交流已受影響", "mao_ning"),
]
UNSPOKEN = [  # a sentence, and words that nobody says in it
    ("毛宁7日在记者会上所证实的反制行动，是取消部长会议。", "的反制行动"),
    ("据共同社报道，关于中方列出名单一事，木原稔表示：“无法接受。”", "关于中方"),
    ("调查机关遵循世贸组织规则进行审查，认为申请符合立案条件。", "申请符合"),
    ("商務部收到一家鋼管廠（以下稱申請人）提交的申請材料。", "申請人"),
    ("中國依據出口管制規定，加強對日本的限制措施。", "加強對日本"),
]
AMOUNTS = [
    ("日本損失可達二．六兆日圓。", 2.6e12),
    ("出口減少五．七％。", 5.7),
    ("名單涉及廿六家日本企業。", 26),
]


@pytest.mark.parametrize(("text", "on", "wanted"), CHRONICLES)
def test_a_bare_day_is_of_the_month_told_of(text: str, on: date, wanted: list[str]) -> None:
    found = expressions(text, [(0, len(text))], words("zh").dates, on)
    assert [one.value.value for one in found] == wanted


@pytest.mark.parametrize(("text", "kind", "day", "who"), REPORTED)
def test_who_did_what_on_which_day(
    reading: Read, text: str, kind: str, day: str | None, who: str
) -> None:
    found = reading(text, "zh", *TOLD).of(Happening)
    told = [one for one in found if one.type == kind]
    assert told, found
    assert day in {one.date for one in told} or (day is None and told[0].precision != "day")
    assert not who or who in told[0].actors


@pytest.mark.parametrize(("text", "kind"), NOTHING)
def test_what_is_talked_of_is_not_done(reading: Read, text: str, kind: str) -> None:
    found = reading(text, "zh", *TOLD).of(Happening)
    assert kind not in {one.type for one in found}


@pytest.mark.parametrize(("text", "said", "who"), SPOKEN)
def test_whose_words_they_are(reading: Read, text: str, said: str, who: str) -> None:
    found = {one.text: one.speaker_id for one in reading(text, "zh", *SAID).of(Quote)}
    assert found.get(said) == who, found


@pytest.mark.parametrize(("text", "opens"), UNSPOKEN)
def test_words_that_nobody_says(reading: Read, text: str, opens: str) -> None:
    found = [one.text for one in reading(text, "zh", *SAID).of(Quote)]
    assert not [one for one in found if one.startswith(opens)]


@pytest.mark.parametrize(("text", "value"), AMOUNTS)
def test_han_numerals_with_a_wide_point(reading: Read, text: str, value: float) -> None:
    assert value in {one.value for one in reading(text, "zh", *COUNTED).of(Figure)}


def test_a_notice_is_cited_for_its_issuer(reading: Read) -> None:
    text = (
        "商务部7日发布今年第9号公告，公布初步裁定。\n\n"
        "根据公告，一家企业的保证金比率为12.5%，其他企业为40%。"
    )
    found = reading(text, "zh", *COUNTED).of(Figure)
    assert {(one.value, one.attributed_to) for one in found} == {
        (12.5, "china_mofcom"),
        (40, "china_mofcom"),
    }


def test_duties_are_no_curb_on_exports(reading: Read) -> None:
    text = "商务部7日公布反倾销初裁。木原稔对此表示遗憾，要求尽快撤销有关措施。"
    kinds = (mentions.FACT, dates.FACT, quotes.FACT, stances.FACT)
    assert not reading(text, "zh", *kinds).of(Stance)


def test_two_batches_summed_up_are_no_figure(reading: Read) -> None:
    found = reading("兩批合計80個實體，具有軍民兩種用途。", "zh", *COUNTED).of(Figure)
    assert {one.value for one in found} == {80}


def test_what_has_no_day_is_of_the_month_of_its_chronicle(reading: Read) -> None:
    text = "2025年8月：北海道議會通過方案。數日後，商務部公布鋼管案的初裁。"
    found = reading(text, "zh", *TOLD).of(Happening)
    assert ("investigation", "2025-08") in {(one.type, one.date) for one in found}


def test_a_chronicle_tells_measures_as_they_come(reading: Read) -> None:
    found = reading("2025年3月：6日，中国商务部宣布禁止出口。", "zh", *TOLD).of(Happening)
    assert ("announcement", "2025-03-06") in {(one.type, one.date) for one in found}

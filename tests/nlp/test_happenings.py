"""Happenings: what each language reports, what it only supposes, and on which day it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions
from nlp.facts.happenings import Happening
from nlp.reading import Reading

KINDS = (mentions.FACT, dates.FACT, happenings.FACT)
Read = Callable[..., Reading]

REPORTED = [  # language, sentence, type, first actor (None: any), date
    (
        "en",
        "The Ministry of Commerce of China on Monday announced licensing rules for gallium exports.",
        "announcement",
        "china_mofcom",
        "2026-01-05",
    ),
    (
        "en",
        "The rules will take effect on February 1, the ministry said.",
        "effective",
        None,
        "2026-02-01",
    ),
    (
        "en",
        "The Japanese Ministry of Foreign Affairs summoned the Chinese ambassador on Monday.",
        "protest",
        "japan_mofa",
        "2026-01-05",
    ),
    ("en", "China rejected the protest on Tuesday.", "rejection", "china", "2026-01-06"),
    (
        "en",
        "Chinese Foreign Ministry spokesperson Lin Jian said on Wednesday that talks would go on.",
        "statement",
        "lin_jian",
        "2026-01-07",
    ),
    (
        "en",
        "China removed two firms from the watch list on Monday.",
        "delisting",
        "china",
        "2026-01-05",
    ),
    (
        "en",
        "China's Ministry of Commerce placed nine firms on its unreliable entity list on Tuesday.",
        "listing",
        "china_mofcom",
        "2026-01-06",
    ),
    (
        "en",
        "Shipments of gallium fell 40 percent in November, the figures show.",
        "trade_data",
        None,
        "2025-11",
    ),
    ("en", "Shares in Tokyo closed 1.2 percent lower on Monday.", "market", None, "2026-01-05"),
    (
        "en",
        "Japan's Cabinet approved the draft budget on December 26.",
        "budget",
        "japan_cabinet",
        "2025-12-26",
    ),
    ("en", "Japan is considering tighter controls on coating chemicals.", "plan", "japan", None),
    (
        "en",
        "The Ministry of Commerce of China granted export licences to two makers in December.",
        "licence",
        "china_mofcom",
        "2025-12",
    ),
    (
        "en",
        "Chinese customs have delayed approvals of licences for weeks.",
        "licence_delay",
        "china_customs",
        None,
    ),
    (
        "en",
        "China's Ministry of Commerce opened an anti-dumping investigation on Monday.",
        "investigation",
        "china_mofcom",
        "2026-01-05",
    ),
    ("en", "Japan sued China at a tribunal on Monday.", "court", "japan", "2026-01-05"),
    (
        "en",
        "On April 10, China's Ministry of Commerce announced controls on exports of tungsten.",
        "earlier_measure",
        "china_mofcom",
        "2025-04-10",
    ),
    ("zh", "商务部1月5日宣布对镓实施出口管制。", "announcement", "china_mofcom", "2026-01-05"),
    ("zh", "新规定自2月1日起施行。", "effective", None, "2026-02-01"),
    ("zh", "日本外务省1月5日召见中国大使，提出强烈抗议。", "protest", "japan_mofa", "2026-01-05"),
    ("zh", "外交部发言人林剑1月7日表示，会谈将继续。", "statement", "lin_jian", "2026-01-07"),
    ("zh", "商务部1月6日将九家企业列入不可靠实体清单。", "listing", "china_mofcom", "2026-01-06"),
    ("zh", "商务部1月5日将两家企业移出关注名单。", "delisting", "china_mofcom", "2026-01-05"),
    ("zh", "海关总署数据显示，11月镓出口下降40%。", "trade_data", None, "2025-11"),
    ("zh", "1月5日，东京股市收盘下跌1.2%。", "market", None, "2026-01-05"),
    ("zh", "日本内阁12月26日通过了预算案。", "budget", "japan_cabinet", "2025-12-26"),
    ("zh", "日本政府正考虑限制涂料出口。", "plan", "japan_government", None),
    ("zh", "商务部1月5日发起反倾销调查。", "investigation", "china_mofcom", "2026-01-05"),
    (
        "ja",
        "中国商務省は5日、ガリウムの輸出規制を強化すると発表した。",
        "announcement",
        "china_mofcom",
        "2026-01-05",
    ),
    ("ja", "新しい規則は2月1日に施行される。", "effective", None, "2026-02-01"),
    ("ja", "外務省は5日、中国の大使を呼び、抗議した。", "protest", "japan_mofa", "2026-01-05"),
    (
        "ja",
        "木原稔官房長官は7日の記者会見で、協議を続けると述べた。",
        "statement",
        "minoru_kihara",
        "2026-01-07",
    ),
    (
        "ja",
        "中国商務省は6日、9社を信頼できない実体リストに追加した。",
        "listing",
        "china_mofcom",
        "2026-01-06",
    ),
    (
        "ja",
        "中国商務省は5日、2社を注視リストから除外した。",
        "delisting",
        "china_mofcom",
        "2026-01-05",
    ),
    ("ja", "11月のガリウムの輸出量は前年同月比40％減だった。", "trade_data", None, "2025-11"),
    ("ja", "5日の東京株式市場で株価は1.2％安で終えた。", "market", None, "2026-01-05"),
    ("ja", "政府は12月26日、予算案を閣議決定した。", "budget", None, "2025-12-26"),
    ("ja", "日本政府は塗料の輸出規制を検討している。", "plan", "japan_government", None),
    (
        "ja",
        "中国商務省は5日、反ダンピング調査を開始した。",
        "investigation",
        "china_mofcom",
        "2026-01-05",
    ),
    ("ja", "茂木敏充外相は5日、王毅外相と会談した。", "meeting", "toshimitsu_motegi", "2026-01-05"),
]

NOT_REPORTED = [
    ("en", "Japan could announce countermeasures next week."),
    ("en", "If China banned exports of gallium, plants would have to stop."),
    ("en", "Tokyo has not announced any countermeasures."),
    ("en", "Dual-use items are goods that serve civil and military purposes."),
    ("en", "Relations between the two countries remain tense."),
    ("en", "The watch list is longer than the control list."),
    ("zh", "如果中国禁止稀土出口，工厂可能停产。"),
    ("zh", "商务部尚未公布名单。"),
    ("zh", "两国关系依然紧张。"),
    ("zh", "列入关注名单的企业应当提交承诺。"),
    ("ja", "中国が輸出を禁止すれば、工場が止まる可能性がある。"),
    ("ja", "中国商務省は対象品目を発表していない。"),
    ("ja", "両国の関係は冷え込んでいる。"),
]


@pytest.fixture(scope="module")
def told(reading: Read) -> Callable[[str, str], list[Happening]]:
    """Return a function from a text and its language to the happenings it reports."""
    return lambda text, language: list(reading(text, language, *KINDS).of(Happening))


Told = Callable[[str, str], list[Happening]]


@pytest.mark.parametrize(
    ("language", "text", "kind", "actor", "day"),
    REPORTED,
    ids=[f"{language}-{kind}-{at}" for at, (language, _, kind, *_) in enumerate(REPORTED)],
)
def test_a_sentence_reports_what_was_done_by_whom_and_when(
    told: Told, language: str, text: str, kind: str, actor: str | None, day: str | None
) -> None:
    found = [one for one in told(text, language) if one.type == kind]
    assert len(found) == 1
    assert found[0].date == day
    assert actor is None or found[0].actors.split(";")[0] == actor
    assert found[0].text == text


@pytest.mark.parametrize(
    ("language", "text"),
    NOT_REPORTED,
    ids=[f"{language}-{at}" for at, (language, _) in enumerate(NOT_REPORTED)],
)
def test_what_is_supposed_denied_or_described_is_no_happening(
    told: Told, language: str, text: str
) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Controls will cost jobs, said Harriet Colwyn, a trade lawyer at Tidewell Marsh."),
        ("zh", "上海某研究所专家表示，影响有限。"),
        ("ja", "民間の専門家は影響は限られると指摘した。"),
    ],
    ids=["en", "zh", "ja"],
)
def test_what_experts_say_is_a_comment_at_most(told: Told, language: str, text: str) -> None:
    assert all(one.status == "comment" for one in told(text, language))


def test_words_inside_quotation_marks_report_nothing(told: Told) -> None:
    text = 'A shopkeeper put up a sign: "China announced a ban on exports of patience last Monday."'
    assert told(text, "en") == []


def test_the_publication_day_never_stands_in_for_a_date(told: Told) -> None:
    (found,) = told("The Ministry of Commerce of China announced rules for gallium exports.", "en")
    assert (found.date, found.precision, found.date_basis) == (None, None, "unknown")


def test_an_effect_upon_announcement_has_the_day_of_the_announcement(told: Told) -> None:
    text = (
        "The Ministry of Commerce of China announced rules for gallium exports on Monday. "
        "The rules took effect immediately."
    )
    found = {one.type: one for one in told(text, "en")}
    assert found["effective"].date == "2026-01-05"
    assert found["effective"].date_basis == "inferred"


def test_a_rejection_has_the_day_of_the_protest_it_answers(told: Told) -> None:
    text = (
        "Japan's Ministry of Foreign Affairs lodged a protest with China on Monday. "
        "China rejected the protest."
    )
    found = {one.type: one for one in told(text, "en")}
    assert (found["rejection"].date, found["rejection"].date_basis) == ("2026-01-05", "inferred")


def test_the_same_day_is_the_day_of_what_is_told_not_of_the_background(told: Told) -> None:
    text = (
        "China's Ministry of Commerce announced rules for gallium exports on Tuesday. "
        "Japan's parliament had debated them on October 3. "
        "The Japanese Ministry of Foreign Affairs lodged a protest on the same day."
    )
    (protest,) = [one for one in told(text, "en") if one.type == "protest"]
    assert protest.date == "2026-01-06"


def test_a_body_that_goes_on_about_its_announcement_makes_no_second_event(told: Told) -> None:
    text = (
        "The Ministry of Commerce of China announced rules for gallium exports on Monday. "
        "The ministry said that licences are needed from now on."
    )
    assert [one.type for one in told(text, "en")] == ["announcement"]


def test_two_lists_in_one_sentence_are_two_listings_with_a_clause_each(told: Told) -> None:
    text = "商务部1月6日发布公告，将九家企业列入管控名单，将五家企业列入关注名单。"
    found = [one for one in told(text, "zh") if one.type == "listing"]
    assert [one.list for one in found] == ["control list", "watch list"]
    assert [one.text for one in found] == ["将九家企业列入管控名单", "将五家企业列入关注名单"]


def test_announcing_a_listing_is_one_happening(told: Told) -> None:
    text = (
        "China's Ministry of Commerce announced on Monday that it had added nine firms to its "
        "control list."
    )
    assert [one.type for one in told(text, "en")] == ["listing"]


def test_printed_answers_are_one_statement_of_the_spokesperson(told: Told) -> None:
    text = (
        "商务部新闻发言人就出口管制问题答记者问\n\n问：1月6日，商务部发布公告，加强镓出口管制。有何考虑？\n\n"
        "答：这一做法符合国际惯例。\n\n答：民用贸易不受影响。"
    )
    found = [one for one in told(text, "zh") if one.type == "statement"]
    assert [(one.date, one.date_basis) for one in found] == [("2026-01-06", "inferred")]
    assert found[0].text == "答：这一做法符合国际惯例。"


def test_a_measure_of_someone_else_is_not_taken_for_one_of_the_topic(told: Told) -> None:
    text = "The European Commission opened an anti-dumping investigation into bicycles on Monday."
    (found,) = told(text, "en")
    assert (found.type, found.measure_id) == ("investigation", None)


def test_a_plan_by_hearsay_is_rumoured(told: Told) -> None:
    text = "China is considering stricter reviews of gallium exports, a source said on Monday."
    (plan,) = [one for one in told(text, "en") if one.type == "plan"]
    assert (plan.status, plan.date) == ("rumoured", "2026-01-05")


def test_a_protest_without_a_day_lies_in_the_month_of_measure_and_report(told: Told) -> None:
    text = (
        "Japan's government protested to China against the rules. "
        "China's Ministry of Commerce announced the rules for gallium exports on Monday."
    )
    (protest,) = [one for one in told(text, "en") if one.type == "protest"]
    assert (protest.date, protest.precision, protest.date_basis) == ("2026-01", "month", "inferred")


def test_reading_twice_gives_the_same_happenings(told: Told) -> None:
    text = "外務省は5日、中国の大使を呼び、抗議した。"
    assert told(text, "ja") == told(text, "ja")

"""Chinese: deeds of a sentence that opens with others', measures beside protests, nouns of saying, names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.naming.mention import Mention
from nlp.reading import Reading

SAID = (mentions.FACT, dates.FACT, quotes.FACT)
TOLD = (*SAID, happenings.FACT)
Read = Callable[..., Reading]

REPORTED = [  # published on 8 January 2026
    (
        "对于商务部将10家企业列入管控名单，木原稔7日表示，对此绝不能接受。",
        [("listing", None), ("statement", "2026-01-07")],
    ),
    (
        "木原稔的言论引发中方强烈抗议，中方随后限制水产品进口，并于1月加强稀土出口管制。",
        [("protest", None), ("announcement", None), ("announcement", "2026-01")],
    ),
    (
        "上月中旬，外交部以「日本领导人发表错误言论」为由，提醒公民避免前往日本。",
        [("announcement", "2025-12")],
    ),
    ("木原稔7日称中方的做法「无法容忍，令人遗憾」。", [("statement", "2026-01-07")]),
    ("木原稔7日批评外交部的说法缺乏依据。", [("statement", "2026-01-07")]),
    ("毛宁回答道，中方已多次表明立场。", [("statement", None)]),
    ("北京警告公民不要前往日本旅游。", [("announcement", None)]),
    ("中国昨日又禁止日本的水产品进口。", [("announcement", "2026-01-07")]),
    ("2010年撞船事件后，中国短期内中止对日出口稀土。", [("earlier_measure", "2010")]),
    ("中国的出口申请程序比以往更加漫长。", [("licence_delay", None)]),
    ("日本经济团体的访华行程已确定推迟。", [("other", None)]),
    (
        "1月7日，毛宁主持例行记者会。有媒体提问。毛宁表示，中方的立场没有改变。",
        [("statement", "2026-01-07")],
    ),
]
NOTHING = [
    ("列入名单的企业可申请移出管控名单。", "delisting"),
    ("由于预期中国将限制稀土出口，企业加大采购。", "announcement"),
    ("两党就取消5种出口限制达成一致。", "trade_data"),
    ("同日毛宁表示，「日本领导人近期发表错误言论」，必须收回。", "remark"),
]
SPEAKERS = [  # text, how its last quotation begins, who speaks
    (
        "商务部今日公告，将斯巴鲁（SUBARU）列入名单。公告称，将实施更严格的审查。",
        "将",
        "china_mofcom",
    ),
    ("据外交部网站，该部发言人毛宁7日回应提问时表示，中方的立场没有改变。", "中方", "mao_ning"),
    ("毛宁指，日方的辩解难以自圆其说，无法取信于人。", "日方", "mao_ning"),
    (
        "毛宁表示，「甲宣言」、「乙公告」等文件对战败国的义务作出明确规定，不得违反。",
        "「甲",
        "mao_ning",
    ),
    ("木原稔表明「台湾有事」可能构成「危机事态」后，中国政府强烈反弹。", "「台湾", "minoru_kihara"),
]
ENDS = [  # text, how its quotation ends
    ("木原稔表明「台湾有事」可能构成「危机事态」后，中国政府强烈反弹。", "「危机事态」"),
    ("木原稔表示，这可能影响供应链，中方对此强烈不满。", "供应链"),
    ("毛宁要求日方收回言论，不过木原稔1月7日也作出反驳。", "收回言论"),
]
SILENT = [  # a verb of saying that is none there
    "自民党计划修改运用指针，放宽出口限制。",
    "木原稔素以强硬著称，出身长崎。",
    "由于中方并未给出明确回应，访问已推迟。",
    "有记者提问称，商务部公布了名单，外交部有何评论？",
]


@pytest.mark.parametrize(("text", "wanted"), REPORTED)
def test_what_happened_beside_what_only_leads_up_to_it(
    reading: Read, text: str, wanted: list[tuple[str, str | None]]
) -> None:
    found = reading(text, "zh", *TOLD).of(Happening)
    assert [(one.type, one.date) for one in found if one.type != "remark"] == wanted


@pytest.mark.parametrize(("text", "kind"), NOTHING)
def test_what_may_come_or_is_only_cited_did_not_happen(reading: Read, text: str, kind: str) -> None:
    assert kind not in [one.type for one in reading(text, "zh", *TOLD).of(Happening)]


@pytest.mark.parametrize(("text", "begins", "speaker"), SPEAKERS)
def test_who_speaks_for_a_notice_or_behind_an_office(
    reading: Read, text: str, begins: str, speaker: str
) -> None:
    said = reading(text, "zh", *SAID).of(Quote)[-1]
    assert said.text.startswith(begins)
    assert said.speaker_id == speaker


@pytest.mark.parametrize(("text", "ends"), ENDS)
def test_words_end_where_another_answers(reading: Read, text: str, ends: str) -> None:
    assert reading(text, "zh", *SAID).of(Quote)[0].text.endswith(ends)


@pytest.mark.parametrize("text", SILENT)
def test_a_noun_or_a_question_reports_nothing(reading: Read, text: str) -> None:
    assert not reading(text, "zh", *SAID).of(Quote)


def test_a_day_is_no_part_of_a_name(reading: Read) -> None:
    found = reading("外交部发言人毛宁今（8）日表示，立场不变。", "zh", *SAID).of(Mention)
    assert "毛宁" in [one.text for one in found]

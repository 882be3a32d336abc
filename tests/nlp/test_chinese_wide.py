"""Chinese: who goes on behind a comma, verbs that are nouns, words told before the news, days in brackets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.reading import Reading

SAID = (mentions.FACT, dates.FACT, quotes.FACT)
TOLD = (*SAID, happenings.FACT)
Read = Callable[..., Reading]

SPEAKERS = [  # text, how its last quotation begins, who speaks
    (
        "毛宁致函秘书长，就高市早苗的国会答辩阐明立场，称日方必须立即收回错误言论。",
        "日方",
        "mao_ning",
    ),
    (
        "毛宁指出，高市早苗的言论引发不满，「这样的说法站不住」，警告日方若不收回，将有后果。",
        "日方",
        "mao_ning",
    ),
    (
        "木原稔8日的记者会上，谈及商务部公布名单一事时称，「对此深感遗憾」。",
        "对此",
        "minoru_kihara",
    ),
    (
        "新华社今天刊文称「这是危险的转向」，中央电视台昨晚发表评论，宣称「日本将自食其果」。",
        "日本",
        "cctv",
    ),
    (
        "毛宁8日对木原稔的说法表示，「如有消息会发布」。\n\n她接着说，中方立场没有改变。",
        "中方",
        "mao_ning",
    ),
    ("毛宁8日致函秘书长，反驳日方说法。信中指：「这些指控毫无根据」。", "这些", "mao_ning"),
    (
        "「这是危险行为，极其遗憾，」8日当天，木原稔回应表示，将冷静应对。",
        "将冷静",
        "minoru_kihara",
    ),
    ("木原稔强调日方「决不能接受」，并已向中国提出抗议。", "日方", "minoru_kihara"),
]
SILENT = [  # a verb of saying that is none there
    "此举可能针对高市早苗先前在国会答辩的「台湾有事」说，属于进一步的反制措施。",
    "中国方面采取了包括提醒公民避免出行、收紧许可在内的多项做法。",
    "外界担忧稀土可能被纳入管制范围。",
]
REMARKS = [  # text, the day of the words told before the news
    ("自高市早苗在国会发表「台湾有事」说后，中国接连加强对日压力。", None),
    ("日本首相高市早苗早前发表「台湾有事论」，导致两国关系恶化。", None),
    ("此举被视为针对高市早苗去年11月7日「台湾有事」相关谈话的反制。", "2025-11-07"),
    ("高市早苗去年11月7日曾表示，若「台湾有事」，可能构成存亡危机事态。", "2025-11-07"),
    ("中国7日召见日本大使，对高市早苗有关「台湾有事」的言论表达抗议。", None),
]
ACTORS = [  # text, type, who acts, when
    (
        "针对高市早苗「台湾有事」的答辩，商务部今（8）日宣布，暂停进口日本水产品。",
        "announcement",
        "china_mofcom",
        "2026-01-08",
    ),
    (
        "商务部于今（8）日强硬回击，称日方的做法毫无道理，必须立即纠正。",
        "statement",
        "china_mofcom",
        "2026-01-08",
    ),
    (
        "商务部上周二（1/6）公告，决定加强对日本的出口管制。",
        "announcement",
        "china_mofcom",
        "2026-01-06",
    ),
    ("2010年撞船事件之后，中国曾一度停止对日出口稀土。", "earlier_measure", "china", "2010"),
]


@pytest.mark.parametrize(("text", "begins", "speaker"), SPEAKERS)
def test_who_goes_on_without_being_named(
    reading: Read, text: str, begins: str, speaker: str
) -> None:
    found = [one for one in reading(text, "zh", *SAID).of(Quote) if one.text.startswith(begins)]
    assert [one.speaker_id for one in found] == [speaker]


@pytest.mark.parametrize("text", SILENT)
def test_a_noun_of_saying_reports_nothing(reading: Read, text: str) -> None:
    assert not reading(text, "zh", *SAID).of(Quote)


@pytest.mark.parametrize(("text", "day"), REMARKS)
def test_words_told_before_the_news_are_an_event(reading: Read, text: str, day: str | None) -> None:
    found = [one for one in reading(text, "zh", *TOLD).of(Happening) if one.type == "remark"]
    assert [(one.actors, one.date) for one in found] == [("sanae_takaichi", day)]


@pytest.mark.parametrize(("text", "kind", "actor", "day"), ACTORS)
def test_who_acts_and_on_which_day(
    reading: Read, text: str, kind: str, actor: str, day: str
) -> None:
    found = [one for one in reading(text, "zh", *TOLD).of(Happening) if one.type == kind]
    assert (actor, day) in [(one.actors, one.date) for one in found]

"""Transitions: which sentences say what became of a measure, and from when to when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions
from nlp.facts.dates import DateMention
from nlp.facts.mentions import Mention
from nlp.lifecycle.transitions import transitions
from nlp.reading import Reading

ReadOne = Callable[..., Reading]


def turns(reading: Reading, issued: str | None = None) -> list[tuple[str, str, str, str | None]]:
    found = transitions(
        reading.article,
        reading.of(Mention),
        reading.of(DateMention),
        reading.topic,
        reading.words.lifecycle,
        issued,
    )
    return [(one.measure, one.step, one.date, one.until) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "China's Ministry of Commerce on 7 January suspended Announcement No. 61 of 2025 until "
            "November 10, 2026.",
            [("x_notice_2025_61", "suspended", "2026-01-07", "2026-11-10")],
        ),
        (
            "en",
            "Announcement No. 1 of 2026 was repealed on January 5.",
            [("mofcom-2026-1", "repealed", "2026-01-05", None)],
        ),
        (
            "en",
            "The ministry extended the anti-dumping investigation until July 7, 2027.",
            [("mofcom-2026-2", "extended", "", "2027-07-07")],
        ),
        (
            "en",
            "Announcement No. 18 of 2025 has been amended with effect from January 3, 2026.",
            [("mofcom-2025-18", "amended", "2026-01-03", None)],
        ),
        (
            "zh",
            "商务部决定自2026年1月5日起暂停实施商务部公告2025年第55号、公告2025年第56号，至2026年11月10日止。",
            [
                ("x_notice_2025_55", "suspended", "2026-01-05", "2026-11-10"),
                ("x_notice_2025_56", "suspended", "2026-01-05", "2026-11-10"),
            ],
        ),
        (
            "zh",
            "商务部公告2026年第1号自2026年1月7日起废止。",
            [("mofcom-2026-1", "repealed", "2026-01-07", None)],
        ),
        (
            "zh",
            "商务部1月7日修订了商务部公告2025年第18号。",
            [("mofcom-2025-18", "amended", "2026-01-07", None)],
        ),
        (
            "ja",
            "中国商務省は7日、2025年第61号公告の適用を2026年11月10日まで停止すると発表した。",
            [("x_notice_2025_61", "suspended", "2026-01-07", "2026-11-10")],
        ),
        (
            "ja",
            "中国商務省は1月6日、2026年第1号公告を撤廃した。",
            [("mofcom-2026-1", "repealed", "2026-01-06", None)],
        ),
        (
            "ja",
            "2025年第18号公告は1月5日に改正された。",
            [("mofcom-2025-18", "amended", "2026-01-05", None)],
        ),
    ],
)
def test_a_sentence_says_what_became_of_the_measure_that_it_names(
    reading: ReadOne, language: str, text: str, expected: list[tuple[str, str, str, str | None]]
) -> None:
    assert turns(reading(text, language, dates.FACT, mentions.FACT)) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Japan demanded that Announcement No. 1 of 2026 be withdrawn."),
        ("en", "The ministry may suspend Announcement No. 1 of 2026 next month."),
        ("en", "The ministry denied that Announcement No. 1 of 2026 was suspended."),
        ("en", "Exports were suspended under Announcement No. 1 of 2026."),
        ("en", "Shipments stopped after Announcement No. 1 of 2026; the airline extended refunds."),
        ("zh", "日方要求中方撤销商务部公告2026年第1号。"),
        ("zh", "根据商务部公告2026年第1号，企业暂停出口。"),
        ("en", "Under Announcement No. 1 of 2026, exports of two products were suspended."),
        ("zh", "商务部公告2026年第1号尚未废止。"),
        ("ja", "2026年第1号公告に基づく出荷を停止した。"),
        ("ja", "日本政府は2026年第1号公告の撤回を求めた。"),
        ("ja", "2026年第1号公告を停止する可能性がある。"),
    ],
)
def test_what_is_demanded_supposed_denied_or_done_under_a_measure_is_no_turn_of_it(
    reading: ReadOne, language: str, text: str
) -> None:
    assert turns(reading(text, language, dates.FACT, mentions.FACT)) == []


def test_a_notice_that_applies_at_once_applies_from_its_own_day(reading: ReadOne) -> None:
    found = reading("商务部公告2026年第1号自公布之日起废止。", "zh", dates.FACT, mentions.FACT)
    assert turns(found, "2026-01-08") == [("mofcom-2026-1", "repealed", "2026-01-08", None)]
    assert turns(found) == [("mofcom-2026-1", "repealed", "", None)]

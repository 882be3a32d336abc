"""Listings: one row a name under an announcement that puts it on a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, listings, mentions
from nlp.listing.annexes import of_notice
from nlp.listing.entries import entries
from nlp.reading import Reading
from store.records import Article
from store.topic import Topic

KINDS = (dates.FACT, mentions.FACT, listings.FACT)


def rows(found: Reading) -> list[tuple[str, str, str]]:
    return [(one.listed_name, one.list, one.action) for one in found.of(listings.Listing)]


def test_a_numbered_annex_gives_one_row_a_name(reading: Callable[..., Reading]) -> None:
    text = (
        "商务部公告2026年第11号 决定将下列实体列入出口管制管控名单\n\n本公告自公布之日起实施。\n\n"
        "附件：出口管制管控名单\n\n1.甲乙造船株式会社\n（Koeotsu Shipbuilding Co., Ltd.）\n\n"
        "2.丙丁重工株式会社（Heitei Heavy Industries, Ltd.）\n\n3．戊己大学"
    )
    found = reading(text, "zh", *KINDS)
    assert rows(found) == [
        ("甲乙造船株式会社", "control list", "add"),
        ("丙丁重工株式会社", "control list", "add"),
        ("戊己大学", "control list", "add"),
    ]
    (first, *_) = found.of(listings.Listing)
    assert (first.measure_id, first.effective_on) == ("mofcom-2026-11", "2026-01-08")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The ministry added Fujitsu and Hitachi Zosen to its watch list.", "watch list"),
        ("zh", "商务部将日立造船株式会社等20家实体列入关注名单。", "watch list"),
        ("ja", "商務省は日立造船などを輸出規制リストに追加した。", "control list"),
        ("ja", "日立造船など別の20社は、審査を厳しくする「注視リスト」に載せた。", "watch list"),
        ("ja", "注視リストに載った日立造船は売られた。", "watch list"),
        (
            "en",
            "A watch list of 20 firms, including Fujitsu and Hitachi Zosen, was released.",
            "watch list",
        ),
    ],
)
def test_a_sentence_names_who_is_listed(
    reading: Callable[..., Reading], language: str, text: str, expected: str
) -> None:
    found = rows(reading(text, language, *KINDS))
    assert found
    assert {(name, action) for _, name, action in found} == {(expected, "add")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ministry may add Hitachi Zosen to its watch list."),
        ("en", "1. Exporters shall apply for a licence.\n\n2. This notice is in force."),
        ("zh", "有关实体可以申请将其移出名单。"),
        ("ja", "商務省は日立造船を規制リストに追加する方針だ。"),
    ],
)
def test_plans_and_articles_of_a_notice_list_nobody(
    reading: Callable[..., Reading], language: str, text: str
) -> None:
    assert rows(reading(text, language, *KINDS)) == []


def test_numbers_with_a_wide_gap_are_no_list() -> None:
    assert entries("1. Alpha Works\n7. Gamma Works") == ()
    assert len(entries("1. Alpha Works\n2. Beta Works\n1. Gamma Works\n2. Delta Works")) == 4


def test_a_notice_that_leaves_a_number_out_and_ends_without_numbers_is_read_whole() -> None:
    listed = (
        "1．甲株式会社（Alpha Ltd.）\n\n3．乙株式会社（Beta Ltd.）\n\n丙大学（Gamma University）"
    )
    text = f"{listed}\n\n商務部\n丁（Delta Ltd.）"
    assert [text[one.start : one.end] for one in entries(text)] == [
        "甲株式会社",
        "乙株式会社",
        "丙大学",
    ]


def test_a_text_of_numbers_alone_is_quick_and_empty() -> None:
    assert entries("1 " * 25_000) == ()


def test_what_is_taken_off_or_suspended_has_no_guessed_measure(
    reading: Callable[..., Reading],
) -> None:
    text = "商务部公告2026年第28号\n\n商务部决定将日立造船株式会社移出关注名单。"
    (found,) = reading(text, "zh", *KINDS).of(listings.Listing)
    assert (found.action, found.measure_id) == ("remove", None)


def test_a_suspension_names_its_list_by_the_notice(reading: Callable[..., Reading]) -> None:
    text = "自2026年8月20日起，中止对日立造船株式会社适用商务部2026年第12号公告公布的措施。"
    (found,) = reading(text, "zh", *KINDS).of(listings.Listing)
    assert (found.list, found.action) == ("watch list", "suspend")
    assert (found.measure_id, found.effective_on) == ("mofcom-2026-12", "2026-08-20")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Hitachi Zosen, which makes pumps, was struck off the watch list on Monday.",
            [("Hitachi Zosen", "watch list", "remove")],
        ),
        (
            "en",
            "New on the control list: Hitachi Zosen and Fujitsu.",
            [("Hitachi Zosen", "control list", "add"), ("Fujitsu", "control list", "add")],
        ),
        (
            "en",
            "The ministry moved Hitachi Zosen from the watch list to the control list.",
            [("Hitachi Zosen", "control list", "add"), ("Hitachi Zosen", "watch list", "remove")],
        ),
        (
            "en",
            "The listing of Hitachi Zosen on the watch list has been suspended.",
            [("Hitachi Zosen", "watch list", "suspend")],
        ),
        (
            "zh",
            "日立造船、富士通分别列入管控名单和关注名单。",
            [("日立造船", "control list", "add"), ("富士通", "watch list", "add")],
        ),
        ("zh", "日立造船今起不再列入關注名單。", [("日立造船", "watch list", "remove")]),
        ("zh", "恢复对日立造船的管控名单措施。", [("日立造船", "control list", "resume")]),
        ("ja", "注視リストから外れたのは日立造船だ。", [("日立造船", "watch list", "remove")]),
        (
            "ja",
            "日立造船は輸出規制リスト、富士通は注視リストに分かれた。",
            [("日立造船", "control list", "add"), ("富士通", "watch list", "add")],
        ),
        (
            "ja",
            "【注視リスト】日立造船、富士通",
            [("日立造船", "watch list", "add"), ("富士通", "watch list", "add")],
        ),
    ],
)
def test_news_prose_tells_who_is_put_on_or_off(
    reading: Callable[..., Reading],
    language: str,
    text: str,
    expected: list[tuple[str, str, str]],
) -> None:
    assert rows(reading(text, language, *KINDS)) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hitachi Zosen has asked to be taken off the watch list."),
        ("en", "The ministry denied that Hitachi Zosen was put on the watch list."),
        ("en", "China rejected a request to remove Hitachi Zosen from the watch list."),
        ("zh", "日立造船申请移出关注名单，尚无结果。"),
        ("zh", "日立造船何時移出名單？"),
        ("ja", "日立造船は注視リストに載っていない。"),
        ("ja", "日立造船は注視リストからの除外を申請した。"),
    ],
)
def test_requests_denials_and_questions_list_nobody(
    reading: Callable[..., Reading], language: str, text: str
) -> None:
    assert rows(reading(text, language, *KINDS)) == []


def test_a_weekday_in_the_clause_is_the_day_of_the_listing(reading: Callable[..., Reading]) -> None:
    (found,) = reading("Hitachi Zosen was struck off the watch list on Monday.", "en", *KINDS).of(
        listings.Listing
    )
    assert found.effective_on == "2026-01-05"


def test_fewer_names_than_the_notice_states_are_doubtful(reading: Callable[..., Reading]) -> None:
    text = "附件：列入关注名单的3家企业\n\n1.甲乙株式会社\n\n2.丙丁株式会社"
    found = reading(text, "zh", *KINDS).of(listings.Listing)
    assert [(one.stated_count, one.confidence) for one in found] == [(3, 0.5)] * 2


def test_an_annex_takes_its_measure_and_number_from_its_notice(
    reading: Callable[..., Reading], article: Callable[..., Article], topic: Topic
) -> None:
    text = "附件：关注名单\n\n1.甲乙株式会社\n\n2.丙丁株式会社"
    notice = article("商务部公告2026年第12号\n\n决定将2家企业列入关注名单。", "zh")
    annex = reading(text, "zh", *KINDS)
    found = of_notice(annex.facts, notice, topic, annex.words)
    rows_of = [one for one in found if isinstance(one, listings.Listing)]
    assert [(one.measure_id, one.stated_count) for one in rows_of] == [("mofcom-2026-12", 2)] * 2

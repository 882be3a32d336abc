"""The wire service that a text names as its origin, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crawler import credits
from crawler.extract import article
from crawler.source import load_all, other
from store.records import Article, Page

NOW = datetime(2026, 4, 1, tzinfo=UTC)
SOURCES = load_all()
EN = (
    "The ministry said on Tuesday that it would review licences for ceramic parts.",
    "Exporters have thirty days to hand in the new form, and trade bodies called the period short.",
    "About 40 companies are affected, most of them makers of filters and insulators in the south.",
)
ZH = (
    "主管部门6日发布公告，对陶瓷零件的出口许可程序作出调整。",
    "公告要求出口经营者在三十日内提交新的申请表，并说明最终用途。",
)
JA = (
    "同省は６日、セラミック部品の輸出許可の手続きを見直すと発表した。",
    "業界団体は期間が短いとして、延長を求めている。",
)


def read(text: str) -> Article:
    page = Page(
        id="p1", source_id="other", url="file:a", kind="file", fetched_at="2026-03-31T00:00:00Z"
    )
    outcome = article(page, text.encode(), other(), now=NOW)
    assert isinstance(outcome, Article), outcome
    return outcome


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("BEIJING, March 6 (Reuters) - " + EN[0], *EN[1:]), "Reuters"),
        ((*EN[:2], EN[2] + " REUTERS"), "Reuters"),
        ((*EN[:2], EN[2] + " AFP, BLOOMBERG"), "AFP"),
        ((*EN, "Reuters"), "Reuters"),
        (("【北京＝共同】" + JA[0], *JA[1:]), "Kyodo News"),
        ((*JA[:1], JA[1] + "（共同）"), "Kyodo News"),
        ((*JA[:1], JA[1] + "＝共同"), "Kyodo News"),
        (("新华社北京3月6日电　" + ZH[0], *ZH[1:]), "Xinhua"),
        (("（中央社東京6日電）" + ZH[0], *ZH[1:]), "Central News Agency"),
        (("来源：新华社", *ZH), "Xinhua"),
        (("The form is new, Reuters reported on Monday.", *EN), None),
        (("各方共同努力，共同推进。", *ZH), None),
    ],
)
def test_the_wire_that_a_text_names_as_its_origin_is_recorded(
    lines: tuple[str, ...], name: str | None
) -> None:
    found = read("\n".join(lines))
    assert found.syndicated_from == name


def test_a_sign_off_leaves_the_text_and_the_sentence_stays() -> None:
    assert read("\n".join((*EN[:2], EN[2] + " REUTERS"))).text.endswith("in the south.")


def test_a_papers_own_byline_is_no_origin() -> None:
    names = credits.of(SOURCES)
    assert credits.origin("China Daily", EN, names, SOURCES["china-daily"]) is None
    assert credits.origin("China Daily", EN, names, SOURCES["nikkei"]) == "China Daily"

"""Characters: encodings, declared or not, and what cannot stand in a text."""

from __future__ import annotations

import sys

import pytest

from crawler.text import BLANKS, UNSEEN, decode, purged

ZH = (
    "主管部门6日发布公告，对陶瓷零件的出口许可程序作出调整。",
    "公告要求出口经营者在三十日内提交新的申请表，并说明最终用途。",
)
JA = (
    "同省は６日、セラミック部品の輸出許可の手続きを見直すと発表した。",
    "業界団体は期間が短いとして、延長を求めている。",
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ZH[0] * 4, "gb18030"), (ZH[0] * 4, "utf-8"), (ZH[0] * 4, "utf-16"), (ZH[0] * 4, "utf-16-le"),
        (JA[0] * 4, "cp932"), (JA[0] * 4, "euc_jp"), (JA[0] * 4, "iso2022_jp"), (JA[0] * 4, "utf-8-sig"),
        ("申請須說明最終用途，業者認為期限太短。" * 6, "big5"), ("“A naïve form,” it said. " * 9, "cp1252"),
    ],
)  # fmt: skip
def test_a_text_without_a_declared_charset_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_valid_utf8_wins_over_a_wrong_header() -> None:
    assert decode(ZH[0].encode(), "text/html; charset=iso-8859-1") == ZH[0]


def test_the_documents_own_declaration_is_read() -> None:
    body = f'<meta charset="gb2312"><p>{ZH[0]}'.encode("gb18030")
    assert ZH[0] in decode(body, "text/html")


def test_a_text_cut_inside_a_character_is_still_utf8() -> None:
    assert decode(ZH[0].encode()[:-1]).startswith("主管部门6日")


def test_lone_surrogates_go() -> None:
    assert purged("ceramic\ud800 parts") == "ceramic parts"


def test_full_width_digits_stay_as_they_are() -> None:
    assert purged("６日") == "６日"


def test_of_all_signs_that_are_printable_none_is_taken_out() -> None:
    shown = [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isprintable()]
    assert not [sign for sign in shown if UNSEEN.search(sign)]
    assert [sign for sign in shown if BLANKS.search(sign)] == [" "]


def test_plain_ascii_loses_its_controls_as_other_texts_do() -> None:
    plain = "".join(map(chr, range(128)))
    assert purged(plain) == purged(plain + "é")[:-1]

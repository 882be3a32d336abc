"""The language of a text, by its script, its words and what is stated."""

from __future__ import annotations

import pytest

from crawler.language import detected

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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (" ".join(EN), "en"), (ZH[0], "zh"), (JA[0], "ja"),
        ("Das Ministerium teilte am Dienstag mit, dass die Anträge geprüft werden.", "de"),
        ("Le ministère a annoncé mardi que les licences seraient examinées.", "fr"),
        ("상무부는 화요일에 수출 허가 절차를 검토한다고 발표했다.", "ko"),
        ("Министерство сообщило во вторник, что пересмотрит лицензии.", "ru"),
    ],
)  # fmt: skip
def test_a_language_is_known_by_its_script_or_its_words(text: str, language: str) -> None:
    assert detected(text) == language


def test_a_stated_language_counts_unless_the_script_denies_it() -> None:
    assert detected("経済産業省", "ja") == "ja"
    assert detected(ZH[0], "en") == "zh"

"""Japanese: measures that are looked back on, replies and days behind the verb; made-up sentences."""

from __future__ import annotations

import pytest

from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from tests.nlp.conftest import ReadText

BACKGROUND = [  # text, type, day
    (
        "中国政府は今年1月9日に始めた対日輸出規制の範囲を示していない。",
        "earlier_measure",
        "2026-01-09",
    ),
    ("中国政府が輸出規制を導入した1月以降、入荷が細っている。", "earlier_measure", "2026-01"),
    ("中国は2012年にも日本へのレアアースの輸出を止めたことがある。", "earlier_measure", "2012"),
    ("2023年8月の全面禁輸以降、業者は別の国を開拓した。", "earlier_measure", "2023-08"),
    (
        "中国政府は2025年12月に日本への旅行の自粛を呼びかけていたが、再び文書を出した。",
        "earlier_measure",
        "2025-12",
    ),
    ("今月、日本産水産物の輸入が再開されたばかりだった。", "effective", "2026-02"),
    ("同日から、日本の20団体に対する軍民両用品の輸出を禁止する。", "effective", "2026-02-25"),
    (
        "中国商務省は24日、日本の12社への軍民両用品の輸出を禁止したと発表した。",
        "listing",
        "2026-02-24",
    ),
    (
        "中国外務省は20日、日本への渡航を控えるよう国民に注意喚起した。",
        "announcement",
        "2026-02-20",
    ),
    (
        "中国商務省は20日に出した通達で、対日輸出の審査を厳しくする方針を明らかにした。",
        "announcement",
        "2026-02-20",
    ),
    (
        "中国が輸入の一時停止を日本政府に通知したことが19日、分かった。",
        "announcement",
        "2026-02-19",
    ),
    (
        "高市早苗首相は20日の衆院予算委員会で、日本が部隊を送れる「重要影響事態」に当たるのはどの場合かを問われ、"
        "「海上封鎖があれば事態の認定があり得ると考えており、個別に判断していくことになると思う」と答弁した。",
        "remark",
        "2026-02-20",
    ),
    (
        "中国商務省は20日、「内政への干渉だ」と批判、措置の正当性を訴えた。",
        "statement",
        "2026-02-20",
    ),
]


@pytest.mark.parametrize(("text", "kind", "day"), BACKGROUND)
def test_a_deed_has_its_type_and_its_day(
    read_ja_below: ReadText, text: str, kind: str, day: str
) -> None:
    assert (kind, day) in {(one.type, one.date) for one in read_ja_below(text).of(Happening)}


ANSWERED = [
    "中国外務省は23日、日本の大使を呼び出して抗議した。日本側も中国の臨時代理大使を呼び出し、抗議した。",
    "中国外務省は23日、北京の金杉大使を呼び出して抗議した。\n\nこれに対し、金杉大使は投稿について強く抗議した。",
]


@pytest.mark.parametrize("text", ANSWERED)
def test_what_answers_a_protest_is_of_its_day(read_ja_below: ReadText, text: str) -> None:
    protests = [one for one in read_ja_below(text).of(Happening) if one.type == "protest"]
    assert [one.date for one in protests] == ["2026-02-23"] * 2


SILENT = [  # what is no measure of its own
    "中国が24日に発動した輸出禁止措置の影響を各社が調べている。",
    "中国は輸出を止めたことがない。",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_names_a_measure_of_yesterday_is_no_earlier_one(
    read_ja_below: ReadText, text: str
) -> None:
    assert not [one for one in read_ja_below(text).of(Happening) if one.type == "earlier_measure"]


def test_a_day_a_listing_rests_on_is_not_that_of_the_deed(
    read_ja_below: ReadText,
) -> None:
    text = "中国商務省は、2025年12月3日に提出された申請を受理したことを踏まえて調査を開始した。"
    assert "2025-12-03" not in {
        one.date for one in read_ja_below(text).of(Happening) if one.type == "investigation"
    }


def test_a_number_of_firms_is_no_firm(read_ja_below: ReadText) -> None:
    text = "取引先は3万8,120社に及び、約260万社の台帳から選んだ。"
    assert not [one for one in read_ja_below(text).of(Mention) if one.type == "ORG"]


def test_that_day_of_a_month_is_not_one_to_come(read_ja_below: ReadText) -> None:
    text = (
        "中国外務省は2026年2月24日、春の祭りの前に旅行の自粛を呼びかけた。2023年8月の例もある。\n\n"
        "また、2月20日に中国の税関当局は日本産水産物の輸入を停止した。"
    )
    assert ("announcement", "2026-02-20") in {
        (one.type, one.date) for one in read_ja_below(text).of(Happening)
    }

"""Japanese: further frames, days and stand-ins; the sentences are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes, stances
from nlp.facts.dates import DateMention
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.reading import Reading

DEEDS = (mentions.FACT, dates.FACT, happenings.FACT)
SIDES = (dates.FACT, mentions.FACT, quotes.FACT, stances.FACT)
Read = Callable[..., Reading]

REPORTED = [  # text, type, date
    ("6日には三菱電機が監視リストに載り、市場に波紋が広がった。", "listing", "2026-01-06"),
    ("12の企業が6日、輸出規制リストに入った。", "listing", "2026-01-06"),
    ("中国商務省は6日、監視リストの3社に対する措置を解除した。", "delisting", "2026-01-06"),
    ("6日には日本産の樹脂を巡る調査が始まった。", "investigation", "2026-01-06"),
    ("東芝は5日、許可の審査が遅れ、出荷を諦めた。", "licence_delay", "2026-01-05"),
    ("政府は6日、新しい鉱物対策を閣議決定した。", "announcement", "2026-01-06"),
    ("無人機は6日、与那国島の南で見つかった。", "other", "2026-01-06"),
    ("中国外務省の報道官は6日、日本に対話を呼びかけた。", "statement", "2026-01-06"),
    ("中国外務省の報道官は6日、接触は一切ないと否定した。", "statement", "2026-01-06"),
    ("木原稔官房長官は6日、冷静に対応する方針を示した。", "statement", "2026-01-06"),
    ("木原稔官房長官が自制を促したのは1月3日だった。", "statement", "2026-01-03"),
    ("中国商務省は6日、10月以降に30件の許可を出したと発表した。", "licence", "2026-01-06"),
    (
        "中国外務省の報道官は6日、調査は正当だと述べ、日本側の抗議は受け入れられないと反論した。",
        "rejection",
        "2026-01-06",
    ),
    (
        "中国商務省は昨年12月3日、新しい輸出規制を発表した。同日夜、金井正彰局長は中国大使館に抗議した。",
        "protest",
        "2025-12-03",
    ),
]
UNREPORTED = [  # text, type that it does not report
    ("リストに載った企業は6日、対応を急いだ。", "listing"),
    ("中国商務省は6日、注視リストに加えた大学のうち2校を訪ねた。", "listing"),
    ("新しい鉱物対策を閣議決定するかは不明だ。", "announcement"),
    ("輸入に適用される措置は6日も変わらなかった。", "effective"),
    ("木原稔官房長官は6日、冷静に対応する方針を示した。", "plan"),
    ("中国商務省は6日、10月以降に30件の許可を出したと発表した。", "announcement"),
]


def told(reading: Read, text: str) -> list[Happening]:
    return list(reading(text, "ja", *DEEDS).of(Happening))


@pytest.mark.parametrize(("text", "kind", "day"), REPORTED)
def test_a_text_reports_a_type_and_a_day(reading: Read, text: str, kind: str, day: str) -> None:
    assert (kind, day) in {(one.type, one.date) for one in told(reading, text)}


@pytest.mark.parametrize(("text", "kind"), UNREPORTED)
def test_what_only_looks_alike_reports_nothing(reading: Read, text: str, kind: str) -> None:
    assert kind not in {one.type for one in told(reading, text)}


def test_that_list_is_the_one_named_before(reading: Read) -> None:
    text = "中国は6日、注視リストの2社に対する措置を解除した。1月2日に20社を同リストに加えていた。"
    assert {"watch list"} == {one.list for one in told(reading, text) if one.list}


def test_that_month_is_not_a_span_of_months(reading: Read) -> None:
    text = "財務省は昨年11月5日、8～9月の統計を公表した。政府は同月7日に会議を開いた。"
    days = [one.value for one in reading(text, "ja", dates.FACT).of(DateMention)]
    assert days[-1] == "2025-11-07"


SPOKEN = (
    "山川太郎大使は6日、中国外務省に抗議した。中国外務省の報道官は7日、抗議を拒んだ。"
    "同報道官は国会答弁にも触れ、日本は発言を撤回すべきだと求めた。"
)


def test_that_spokesperson_is_the_one_told_of_last(reading: Read) -> None:
    said = [one for one in reading(SPOKEN, "ja", *SIDES).of(Quote) if "撤回" in one.text]
    assert [(one.speaker_id, one.text) for one in said] == [
        ("mfa_spokesperson", "日本は発言を撤回すべきだ")
    ]


def test_a_protest_against_a_ship_is_no_stance_on_a_measure(reading: Read) -> None:
    text = (
        "中国は軍民両用品の対日輸出を禁じている。日本の大使は調査船の活動に抗議し、"
        "中国外務省は7日、この船の活動への抗議を拒んだ。"
    )
    held = reading(text, "ja", *SIDES).of(Stance)
    assert "china_mfa" not in {one.holder_id for one in held}

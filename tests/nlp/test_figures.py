"""Figures: what is an amount in each language, what it is worth, how exact it is said to be."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from nlp import languages
from nlp.amounts.candidates import amounts
from nlp.facts import dates, figures, mentions, quotes
from nlp.reading import Reading

Case = tuple[str, str, float, str, str]  # text, span, value, unit, comparator

MUST: dict[str, list[Case]] = {
    "en": [
        ("Sales reached nine trillion yen.", "nine trillion yen", 9e12, "JPY", "eq"),
        ("It cost S$74.4 billion.", "S$74.4 billion", 74.4e9, "SGD", "eq"),
        ("It lost about $58bn.", "$58bn", 58e9, "USD", "approx"),
        ("a 3.8 per cent increase", "3.8 per cent", 3.8, "percent", "eq"),
        ("up 0.4 percentage points", "0.4 percentage points", 0.4, "percent", "eq"),
        ("The index fell 300.5 points.", "300.5 points", 300.5, "point", "eq"),
        ("around 1,100 items", "1,100", 1100, "count", "approx"),
        ("at least seven categories", "seven", 7, "count", "gt"),
        ("It costs US$1,580 per kilogram.", "US$1,580", 1580, "USD", "eq"),
        ("Last weekend, 61 per cent agreed.", "61 per cent", 61, "percent", "eq"),
        ("It costs 5 dollars 20 cents.", "5 dollars 20 cents", 5.2, "USD", "eq"),
        ("twenty-five hundred firms", "twenty-five hundred", 2500, "count", "eq"),
        ("fewer than 40 companies", "40", 40, "count", "lt"),
        ("305 metric tons were shipped", "305 metric tons", 305, "t", "eq"),
        ("Shipments more than doubled.", "doubled", 2, "ratio", "gt"),
        ("no more than 2 million euros", "2 million euros", 2e6, "EUR", "lt"),
        ("half a million people came", "half a million", 5e5, "count", "eq"),
        ("worth 12 million Swiss francs", "12 million Swiss francs", 12e6, "CHF", "eq"),
    ],
    "zh": [
        ("总额达7.7万亿日元", "7.7万亿日元", 7.7e12, "JPY", "eq"),
        ("約合500億港元", "500億港元", 5e10, "HKD", "approx"),
        ("比重为百分之七十一点九", "百分之七十一点九", 71.9, "percent", "eq"),
        ("三成企业停产", "三成", 30, "percent", "eq"),
        ("5000多亿日元的损失", "5000多亿日元", 5e11, "JPY", "gt"),
        ("超过20家企业", "20", 20, "count", "gt"),
        ("不到300吨稀土", "300吨", 300, "t", "lt"),
        ("增加了两倍", "两倍", 2, "ratio", "eq"),
        ("三分之一的订单", "三分之一", 1 / 3, "ratio", "eq"),
        ("指数报3300.5点", "3300.5点", 3300.5, "point", "eq"),
        ("上升1.2個百分點", "1.2個百分點", 1.2, "percent", "eq"),
        ("指數收在6萬0412點。", "6萬0412點", 60412, "point", "eq"),
        ("約新台幣86億元", "新台幣86億元", 8.6e9, "TWD", "approx"),
        ("商品打8折出售", "8折", 80, "percent", "eq"),
        ("近80名代表", "80", 80, "count", "approx"),
    ],
    "ja": [
        ("損失は２兆６０００億円", "２兆６０００億円", 2.6e12, "JPY", "eq"),
        ("株価は5万1961円12銭", "5万1961円12銭", 51961.12, "JPY", "eq"),
        ("約１１００品目", "１１００", 1100, "count", "approx"),
        ("７種類以上を含む", "７", 7, "count", "gt"),
        ("６０００トン未満だった", "６０００トン", 6000, "t", "lt"),
        ("全体の3割を占める", "3割", 30, "percent", "eq"),
        ("2割5分の減少", "2割5分", 25, "percent", "eq"),
        ("価格は20分の1に", "20分の1", 0.05, "ratio", "eq"),
        ("輸出量は3倍に増えた", "3倍", 3, "ratio", "eq"),
        ("500億ドル規模", "500億ドル", 5e10, "USD", "approx"),
        ("1ドル=158円20～22銭だった", "158円20～22銭", 158.2, "JPY", "eq"),
        ("指数は18.77ポイント安", "18.77ポイント", 18.77, "point", "eq"),
        ("支持率は5ポイント下がった", "5ポイント", 5, "percent", "eq"),
        ("株価指数は3988.05で引けた", "3988.05", 3988.05, "point", "eq"),
        ("少なくとも12社", "12", 12, "count", "gt"),
    ],
}
MUST_NOT = {
    "en": [
        "Article 12 applies.", "It is F-35 against J-20.", "The talks took three months.",
        "The 2nd round ended at 9:30 am.", "The two countries met.", "Notice No. 11 of 2026",
        "a five-year plan", "Resolution 2758 stands.", "Call 010-1234-5678.", "One of them left.",
        "Keelworks (7999.T) fell.", "Keelworks [SEE: 600999]",
    ],
    "zh": [
        "第11号公告", "两国关系", "会谈持续两个小时", "一些企业", "首批名单", "45个工作日内",
        "昨（11）日表示", "仅够维持4至6个月", "三菱公司", "十分重要", "G7峰会", "电话010-12345678",
        "某稀土（600999.SH）走高", "某磁材(深:000999)漲停", "某科技（301999）、",
    ],
    "ja": [
        "第11号", "３カ月間続いた", "2回目の会談", "午後3時に", "60歳の男性", "一部の企業",
        "非核三原則", "十分な説明", "二〇二六年",
        "某重工（７９９９）が安い", "某素材<3999.T>は続落",
    ],
}  # fmt: skip
ALL = [(code, *case) for code, cases in MUST.items() for case in cases]


@pytest.mark.parametrize(("code", "text", "span", "value", "unit", "comparator"), ALL)
def test_an_amount_has_its_span_value_unit_and_hedge(
    code: str, text: str, span: str, value: float, unit: str, comparator: str
) -> None:
    found = amounts(text, languages.words(code).figures, ())
    assert [text[one.start : one.end] for one in found] == [span]
    assert float(found[0].value) == pytest.approx(value, rel=1e-5)
    assert (found[0].unit, found[0].comparator) == (unit, comparator)


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in MUST_NOT.items() for text in texts]
)
def test_dates_ordinals_labels_and_words_are_no_amounts(code: str, text: str) -> None:
    found = amounts(text, languages.words(code).figures, ())
    assert [text[one.start : one.end] for one in found] == []


def test_a_bare_year_is_no_count_but_a_hedged_number_of_workers_is() -> None:
    words = languages.words("en").figures
    assert amounts("Trade grew in 2024.", words, ()) == ()
    assert [one.value for one in amounts("About 2000 workers left.", words, ())] == [2000]


def test_a_range_shares_its_unit() -> None:
    for code, text in (("en", "5 to 7 percent"), ("zh", "5至7%"), ("ja", "5～7％")):
        found = amounts(text, languages.words(code).figures, ())
        assert [(float(one.value), one.unit) for one in found] == [(5, "percent"), (7, "percent")]


@pytest.mark.parametrize("code", ["en", "zh", "ja"])
@pytest.mark.parametrize("unit", ["9", "1,", "1.", "九", "万", "1多", "two ", "$", "１，１１１"])
def test_hostile_digits_are_read_in_a_fraction_of_a_second(code: str, unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    started = time.perf_counter()
    amounts(text, languages.words(code).figures, ())
    assert time.perf_counter() - started < 3  # far above what it takes, far below quadratic


def test_a_conversion_in_brackets_points_to_what_it_converts(
    reading: Callable[..., Reading],
) -> None:
    kinds = (dates.FACT, mentions.FACT, quotes.FACT, figures.FACT)
    found = reading("The plan costs 9 billion yen ($60 million).", "en", *kinds)
    first, second = found.of(figures.Figure)
    assert (first.unit, second.unit) == ("JPY", "USD")
    assert second.converted_from == first.id


def test_a_share_says_whose_and_when(reading: Callable[..., Reading]) -> None:
    kinds = (dates.FACT, mentions.FACT, quotes.FACT, figures.FACT)
    text = "Chile accounted for 40 percent of Norway's copper imports in 2024."
    (found,) = reading(text, "en", *kinds).of(figures.Figure)
    assert found.period == "2024"
    assert found.measure is not None
    assert "share of Norway's copper imports" in found.measure
    assert found.direction == "level"


def test_a_figure_that_someone_states_is_theirs(reading: Callable[..., Reading]) -> None:
    kinds = (dates.FACT, mentions.FACT, quotes.FACT, figures.FACT)
    text = "According to Reuters, the list covers 800 items."
    (found,) = reading(text, "en", *kinds).of(figures.Figure)
    assert found.attributed_to == "reuters"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "JETRO released its survey of member firms on Tuesday.\n\nThe share planning to leave "
            "rose to 14 percent.\n\nAmong small firms it was 9 percent.",
        ),
        (
            "zh",
            "日本贸易振兴机构18日公布最新调查。\n\n受访企业中14%打算撤出。\n\n中小企业占9%。",
        ),
        (
            "ja",
            "日本貿易振興機構は18日、会員企業への調査結果を発表した。\n\n撤退を検討する企業は14％だった。"
            "\n\n中小では9％だった。",
        ),
    ],
)
def test_figures_of_a_story_on_a_survey_are_its_makers(
    reading: Callable[..., Reading], code: str, text: str
) -> None:
    kinds = (dates.FACT, mentions.FACT, quotes.FACT, figures.FACT)
    found = reading(text, code, *kinds).of(figures.Figure)
    assert [(one.value, one.attributed_to) for one in found] == [(14, "jetro"), (9, "jetro")]


def test_who_speaks_beside_a_survey_gives_figures_of_his_own(
    reading: Callable[..., Reading],
) -> None:
    kinds = (dates.FACT, mentions.FACT, quotes.FACT, figures.FACT)
    text = "JETRO released its survey on Tuesday.\n\nToyota said it would hire 300 workers."
    (found,) = reading(text, "en", *kinds).of(figures.Figure)
    assert found.attributed_to == "toyota"


def test_a_flow_needs_words_for_whence_or_whither(reading: Callable[..., Reading]) -> None:
    kinds = (dates.FACT, mentions.FACT, quotes.FACT, figures.FACT)
    text = "智利对挪威出口铜152吨。其中对德国出口1100吨，对美国出口600吨。"
    found = reading(text, "zh", *kinds).of(figures.Figure)
    assert [one.geography for one in found] == ["Chile>Norway", "Germany", "United States"]


def test_leftovers_of_a_clause_are_no_measure(reading: Callable[..., Reading]) -> None:
    kinds = (dates.FACT, mentions.FACT, quotes.FACT, figures.FACT)
    (found,) = reading("それは6兆2千億円だった。", "ja", *kinds).of(figures.Figure)
    assert found.measure is None

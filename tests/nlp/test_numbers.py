"""Numerals and quantities of any text: what digits and words are worth, in each language."""

from __future__ import annotations

import time

import pytest

from nlp import languages
from nlp.amounts.general import numbers, quantities

NUMBERS = [
    ("en", "three and a half million", 3.5e6),
    ("en", "a dozen", 12),
    ("en", "two hundred and five", 205),
    ("en", "minus five point five", -5.5),
    ("en", "two-thirds", 2 / 3),
    ("en", "1,674,200.5", 1674200.5),
    ("en", "12,34,567.89", 1234567.89),
    ("en", "6.23x10^-4", 6.23e-4),
    ("en", "one out of three", 1 / 3),
    ("zh", "一万三", 13000),
    ("zh", "壹佰伍拾", 150),
    ("zh", "三百五十又三分之一", 350 + 1 / 3),
    ("zh", "负十二点五", -12.5),
    ("zh", "四十九兆九千五百九十二億", 49.9592e12),
    ("ja", "一億二千万", 1.2e8),
    ("ja", "２兆６０００億", 2.6e12),
    ("ja", "マイナス2.5", -2.5),
    ("ja", "3・5兆", 3.5e12),
    ("ja", "2と4分の1", 2.25),
    ("ja", "1.2×10の3乗", 1200),
]
QUANTITIES = [
    ("en", "It cost $5m.", 5e6, "USD"),
    ("en", "thirteen dollars and forty-five cents", 13.45, "USD"),
    ("en", "12 ft 2 in", 12 + 1 / 6, "[ft_i]"),
    ("en", "5m tonnes", 5e6, "t"),
    ("en", "-5 degrees Fahrenheit", -5, "[degF]"),
    ("en", "7.3 TWh", 7.3, "TW.h"),
    ("en", "240 million Mexican pesos", 240e6, "MXN"),
    ("zh", "五元三毛", 5.3, "CNY"),
    ("zh", "三成半", 35, "percent"),
    ("zh", "千分之二", 0.2, "percent"),
    ("zh", "500兆瓦", 500, "MW"),
    ("zh", "华氏98.6度", 98.6, "[degF]"),
    ("ja", "2割5分3厘", 25.3, "percent"),
    ("ja", "1万スイスフラン", 1e4, "CHF"),
    ("ja", "2ドル3セント", 2.03, "USD"),
    ("ja", "摂氏 40度", 40, "Cel"),
]


@pytest.mark.parametrize(("code", "text", "value"), NUMBERS)
def test_a_number_is_read_whole_with_its_value(code: str, text: str, value: float) -> None:
    (found,) = numbers(text, languages.words(code).figures)
    assert (found.start, found.end) == (0, len(text))
    assert float(found.value) == pytest.approx(value, rel=1e-9)


@pytest.mark.parametrize(("code", "text", "value", "unit"), QUANTITIES)
def test_a_quantity_has_its_value_and_unit(code: str, text: str, value: float, unit: str) -> None:
    (found,) = quantities(text, languages.words(code).figures)
    assert float(found.value) == pytest.approx(value, rel=1e-9)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "this one, G7 and SCP"), ("zh", "四川的一切"), ("ja", "四川は一部だけ")],
)
def test_idioms_and_names_hold_no_number(code: str, text: str) -> None:
    assert numbers(text, languages.words(code).figures) == ()


@pytest.mark.parametrize("code", ["en", "zh", "ja"])
@pytest.mark.parametrize(
    "unit", ["9", "1,", "1,111,", "一", "万", "亿", "百分之", "two hundred and "]
)
def test_a_string_of_one_endless_number_costs_little(code: str, unit: str) -> None:
    text = (unit * 200_000)[:200_000]
    started = time.perf_counter()
    numbers(text, languages.words(code).figures)
    assert time.perf_counter() - started < 20  # takes about one second; quadratic would take hours

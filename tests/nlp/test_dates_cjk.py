"""Dates of Chinese and Japanese: calendars of their own, stretches, feasts, and what is no date."""

from __future__ import annotations

import time
from datetime import date

import pytest

from nlp.languages import words
from nlp.timex.lunar import last_day, lunar_day, month_start
from nlp.timex.mention import Timex
from nlp.timex.scan import expressions

ON = date(2026, 1, 8)  # a Thursday


def read(text: str, language: str, on: date | None = ON) -> list[Timex]:
    """Return the expressions of a text that is one sentence."""
    return list(expressions(text, [(0, len(text))], words(language).dates, on))


def found(text: str, language: str, on: date | None = ON) -> list[tuple[str, str]]:
    """Return span and value of the expressions of a text that is one sentence."""
    return [(text[t.start : t.end], t.value.value) for t in read(text, language, on)]


def values(text: str, language: str, on: date | None = ON) -> list[str]:
    """Return the values of a text that is one sentence."""
    return [value for _, value in found(text, language, on)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026年春节", "2026-02-17"),
        ("春節前出貨", "2026-02-17"),
        ("除夕夜", "2026-02-16"),
        ("2025年中秋节", "2025-10-06"),
        ("去年端午", "2025-05-31"),
        ("农历正月初八", "2026-02-24"),
        ("農曆八月十五", "2025-10-06"),
        ("国庆假期", "2025-10-01"),
        ("元旦前夕", "2026-01-01"),
        ("2026年清明节", "2026-04-05"),
        ("2026年母亲节", "2026-05-10"),
    ],
)
def test_a_chinese_feast_is_the_nearest_such_day(text: str, value: str) -> None:
    assert values(text, "zh")[:1] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("元日に発表した。", "2026-01-01"),
        ("大みそかの夜", "2025-12-31"),
        ("今年の成人の日", "2026-01-12"),
        ("2026年の春分の日", "2026-03-20"),
        ("旧正月に休む。", "2026-02-17"),
    ],
)
def test_a_japanese_feast_is_the_nearest_such_day(text: str, value: str) -> None:
    assert values(text, "ja") == [value]


def test_a_leap_month_stands_behind_the_month_whose_number_it_has() -> None:
    assert lunar_day(2025, 6, 1) == date(2025, 6, 25)
    assert lunar_day(2025, 6, 1, leap=True) == date(2025, 7, 25)
    assert lunar_day(2025, 7, 1, leap=True) is None
    assert last_day(2025) == date(2026, 2, 16)


@pytest.mark.parametrize("year", [1949, 2071])
def test_a_year_outside_the_table_has_no_lunar_days(year: int) -> None:
    assert month_start(year, 1) is None


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("去年10月至今年3月", "zh", "2025-10/2026-03"),
        ("12月25日晚至26日凌晨", "zh", "2025-12-25/2025-12-26"),
        ("上午9时至11时30分", "zh", "2026-01-08T09:00/2026-01-08T11:30"),
        ("下午三点到五点半", "zh", "2026-01-08T15:00/2026-01-08T17:30"),
        ("从三月到九月之间", "zh", "2025-03/2025-09"),
        ("2025年4月〜26年3月", "ja", "2025-04/2026-03"),
        ("12月30日～1月3日", "ja", "2025-12-30/2026-01-03"),
        ("午後5時から6時", "ja", "2026-01-08T17:00/2026-01-08T18:00"),
        ("8日午後10時から午前2時", "ja", "2026-01-08T22:00/2026-01-09T02:00"),
        ("2026-01-05～2026-01-07", "ja", "2026-01-05/2026-01-07"),
    ],
)
def test_a_stretch_takes_from_one_end_what_the_other_leaves_unsaid(
    text: str, language: str, value: str
) -> None:
    assert values(text, language) == [value]


def test_two_days_with_a_particle_between_are_two_dates_in_japanese() -> None:
    assert values("6日から7日まで開く。", "ja") == ["2026-01-06", "2026-01-07"]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("2021年的第一周", "zh", "2021-W01"),
        ("去年十月的第一周", "zh", "2025-W41"),
        ("今年6月第三个星期五", "zh", "2026-06-19"),
        ("今年四月的最后一个星期一", "zh", "2026-04-27"),
        ("今年前10天", "zh", "2026-01-01/2026-01-10"),
        ("2021年的最后4个月", "zh", "2021-09/2021-12"),
        ("今年1月の第3週", "ja", "2026-W03"),
        ("2025年10月第2月曜日", "ja", "2025-10-13"),
        ("今年7月最終週", "ja", "2026-W31"),
    ],
)
def test_the_third_week_or_last_monday_of_a_month_is_found(
    text: str, language: str, value: str
) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("2026年度第1四半期", "ja", "2026-04/2026-06"),
        ("今年第1四半期", "ja", "2026-Q1"),
        ("26年1～3月期", "ja", "2026-01/2026-03"),
        ("25年度上期", "ja", "2025-04/2025-09"),
        ("年度末", "ja", "FY2025"),
        ("新年度から", "ja", "FY2026"),
        ("2025财年第一季度", "zh", "2025-04/2025-06"),
        ("今年第二季度", "zh", "2026-Q2"),
        ("新财年", "zh", "FY2026"),
        ("今年头两个月", "zh", "2026-01/2026-02"),
    ],
)
def test_a_quarter_of_a_fiscal_year_is_not_one_of_the_calendar(
    text: str, language: str, value: str
) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("8天20小时", "zh", "P8DT20H"),
        ("一年又一个月21天", "zh", "P1Y1M21D"),
        ("1時間30分", "ja", "PT1H30M"),
        ("1年3カ月", "ja", "P1Y3M"),
    ],
)
def test_a_duration_of_several_units_is_one(text: str, language: str, value: str) -> None:
    assert [(t.value.value, t.value.type) for t in read(text, language)] == [(value, "DURATION")]


@pytest.mark.parametrize(
    ("text", "language", "mod"),
    [
        ("拖了四个多月", "zh", "AFTER"),
        ("三年多", "zh", "AFTER"),
        ("约3年间", "zh", "APPROX"),
        ("4カ月余りたつ", "ja", "APPROX"),
        ("約3年間", "ja", "APPROX"),
        ("3年間", "ja", None),
    ],
)
def test_more_than_so_long_is_after_and_about_so_long_approximate(
    text: str, language: str, mod: str | None
) -> None:
    assert [t.value.mod for t in read(text, language)] == [mod]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("每周一上午九点", "zh", "XXXX-WXX-1T09:00"),
        ("每年4月1日", "zh", "XXXX-04-01"),
        ("每月10日", "zh", "XXXX-XX-10"),
        ("毎年4月", "ja", "XXXX-04"),
        ("毎週金曜日", "ja", "XXXX-WXX-5"),
        ("隔週", "ja", "P2W"),
    ],
)
def test_what_comes_back_is_a_set(text: str, language: str, value: str) -> None:
    assert [(t.value.value, t.value.type) for t in read(text, language)] == [(value, "SET")]


@pytest.mark.parametrize(
    ("text", "language", "values_expected"),
    [
        ("11月8日发帖，两天后抗议。", "zh", ["2025-11-08", "2025-11-10"]),
        ("2010年9月停滯，隔年立法。", "zh", ["2010-09", "2011"]),
        ("去年11月16日，次月", "zh", ["2025-11-16", "2025-12"]),
        ("2月20日に通知し、4日後に公告した。", "ja", ["2025-02-20", "2025-02-24"]),
        ("2024年12月に施行し、翌年同月", "ja", ["2024-12", "2025-12"]),
    ],
)
def test_what_follows_in_a_story_counts_from_its_last_day(
    text: str, language: str, values_expected: list[str]
) -> None:
    assert values(text, language) == values_expected


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("晚上12点", "zh", "2026-01-08T24:00"),
        ("中午12点", "zh", "2026-01-08T12:00"),
        ("凌晨2时30分", "zh", "2026-01-08T02:30"),
        ("上午十时一刻", "zh", "2026-01-08T10:15"),
        ("昨晚8点", "zh", "2026-01-07T20:00"),
        ("午後７時５６分３０秒", "ja", "2026-01-08T19:56:30"),
        ("今夜10時", "ja", "2026-01-08T22:00"),
        ("正午ごろ", "ja", "2026-01-08T12:00"),
        ("15時20分", "ja", "2026-01-08T15:20"),
    ],
)
def test_an_hour_is_told_by_its_half_of_the_day(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("零八年9月", "zh", "2008-09"),
        ("民國115年1月15日", "zh", "2026-01-15"),
        ("康熙二十年", "zh", "1681"),
        ("元月一日", "zh", "2026-01-01"),
        ("廿五日", "zh", "2025-12-25"),
        ("昭和四十七年", "ja", "1972"),
        ("令和８年１月６日", "ja", "2026-01-06"),
    ],
)
def test_years_of_every_count_and_numerals_of_every_kind_are_read(
    text: str, language: str, value: str
) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("5月底前没有许可证。", "zh", "2026-05"),
        ("期限推遲至2月10日。", "zh", "2026-02-10"),
        ("10日起將在當地登場。", "zh", "2026-01-10"),
        ("12日に北京で開く方向だ。", "ja", "2026-01-12"),
    ],
)
def test_what_is_to_come_is_not_read_as_past(text: str, language: str, value: str) -> None:
    assert values(text, language, date(2026, 1, 8)) == [value]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("日元、月球、岁月、同比增长、一时、以来、此次、今回", "zh"),
        ("股指涨100点，跌破4000点后回升，恒指收报26,000点", "zh"),
        ("一带一路、十一届三中全会、第十三届、三一重工", "zh"),
        ("人群中午餐广告", "zh"),
        ("月面、一時、以来、その後、今回、三日月、二日酔い、日曜大工、四半世紀", "ja"),
        ("十分な説明、三日坊主、同時に、一時的、時価、時差", "ja"),
    ],
)
def test_words_that_only_look_like_times_are_none(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize("language", ["zh", "ja"])
@pytest.mark.parametrize("piece", ["年月日", "1", "１", "2026", "一", "十二"])
def test_a_long_run_of_units_or_digits_is_read_in_a_moment(language: str, piece: str) -> None:
    read("", language)  # the patterns are compiled once
    text = piece * (200_000 // len(piece))
    began = time.process_time()

    read(text, language)

    assert time.process_time() - began < 2.0  # 0.5 s at most where measured


@pytest.mark.parametrize(
    ("language", "piece"), [("zh", "1月6日至"), ("zh", "上"), ("zh", "一天"), ("ja", "6日から")]
)
def test_cost_grows_with_length_alone(language: str, piece: str) -> None:
    read("", language)
    seconds = []
    for count in (500, 4_000):
        began = time.process_time()
        read(piece * count, language)
        seconds.append(time.process_time() - began)

    assert seconds[1] < 8 * 4 * max(seconds[0], 0.01)

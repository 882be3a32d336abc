"""Publication times as outlets print them."""

from __future__ import annotations

import pytest

from crawler.published import parse


@pytest.mark.parametrize(
    ("raw", "zone", "at", "precision"),
    [
        ("Feb 17, 2026 10:37 AM", "Asia/Shanghai", "2026-02-17T02:37:00Z", "minute"),
        ("2026/2/18 21:38:48", "Asia/Shanghai", "2026-02-18T13:38:48Z", "second"),
        ("2026-01-06 09:27", "Asia/Shanghai", "2026-01-06T01:27:00Z", "minute"),
        ("2026-01-06T20:00:00+09:00", "UTC", "2026-01-06T11:00:00Z", "second"),
        ("20180619T055000+0900", "UTC", "2018-06-18T20:50:00Z", "second"),
        ("Tue, 06 Jan 2026 05:00:01 GMT", "Asia/Tokyo", "2026-01-06T05:00:01Z", "second"),
        ("2026年1月6日 午後3時05分", "Asia/Tokyo", "2026-01-06T06:05:00Z", "minute"),
        ("令和8年1月6日", "Asia/Tokyo", "2026-01-06", "day"),
        ("２０２６年１月６日", "Asia/Tokyo", "2026-01-06", "day"),
        ("2026年1月", "Asia/Tokyo", "2026-01", "month"),
        ("1767670000", "UTC", "2026-01-06T03:26:40Z", "second"),
        ("January 6, 2026 at 10:37 a.m. JST", "UTC", "2026-01-06T01:37:00Z", "minute"),
    ],
)
def test_a_printed_time_is_read_in_its_zone(raw: str, zone: str, at: str, precision: str) -> None:
    stamp = parse(raw, zone)
    assert stamp is not None
    assert (stamp.at, stamp.precision, stamp.raw) == (at, precision, raw)


@pytest.mark.parametrize("raw", ["2026-01-06T00:00:00+08:00", "2026-01-06", "2026.01.06"])
def test_a_day_is_never_promoted_to_midnight(raw: str) -> None:
    stamp = parse(raw, "Asia/Shanghai")
    assert stamp is not None
    assert (stamp.at, stamp.precision) == ("2026-01-06", "day")


@pytest.mark.parametrize(
    "raw", ["", None, "soon", "2026年2月31日", "1/6/2026", "99999999999999999", "0001-01-01"]
)
def test_what_gives_no_date_gives_none(raw: str | None) -> None:
    assert parse(raw, "UTC") is None

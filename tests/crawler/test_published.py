"""Publication times as outlets print them."""

from __future__ import annotations

from datetime import date

import pytest

from crawler.published import as_seen, of_address, parse


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


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://news.example/2026/03/06/licences", "2026-03-06"),
        ("https://news.example/2026/3/6/licences.html", "2026-03-06"),
        ("https://news.example/2026/TRADE/03/06/index.html", "2026-03-06"),
        ("https://news.example/blog/2026-03-06-licences", "2026-03-06"),
        ("https://news.example/20260306/licences.html", "2026-03-06"),
        ("https://news.example/202603/t20260306_12345.html", "2026-03-06"),
        ("https://news.example/2026-03/06/content_1.htm", "2026-03-06"),
        ("https://news.example/2026/03/licences", None),
        ("https://news.example/2026/13/06/licences", None),
        ("https://news.example/1203/45/67", None),
        ("https://news.example/events-20260306-20260309", None),
        ("https://news.example/a?day=/2026/03/06/", None),
        ("https://news.example/20260306123456.html", None),
        ("file:page.html", None),
        ("", None),
    ],
)
def test_a_day_in_the_path_of_an_address_is_read(address: str, day: str | None) -> None:
    found = of_address(address)
    assert (found and found.isoformat()) == day


@pytest.mark.parametrize(
    ("raw", "method", "addressed", "shown", "at"),
    [
        ("2026-03-07T03:42:00Z", "json-ld", "2026-03-06", None, "2026-03-06"),
        ("2026-03-07T03:42:00Z", "json-ld", None, "2026-03-06", "2026-03-06"),
        ("2026-03-05T22:10:00Z", "json-ld", "2026-03-06", None, "2026-03-06"),
        ("2026-03-07T16:42:00Z", "json-ld", "2026-03-06", None, "2026-03-07T16:42:00Z"),
        ("2026-03-07T03:42:00+02:00", "json-ld", "2026-03-06", None, "2026-03-07T01:42:00Z"),
        ("2026-03-06T03:42:00Z", "json-ld", "2026-03-06", "2026-03-05", "2026-03-06T03:42:00Z"),
        ("2029-05-01T10:00:00Z", "json-ld", "2026-03-06", None, "2026-03-06"),
        ("2029-05-01T10:00:00Z", "json-ld", None, "2026-03-06", "2029-05-01T10:00:00Z"),
        ("2029-05-01T10:00:00Z", "meta", None, "2026-03-06", "2026-03-06"),
        ("2026-03-06T15:00:00Z", "meta", None, "2026-03-09", "2026-03-06T15:00:00Z"),
        ("2026-03", "meta", "2026-03-06", "2026-03-06", "2026-03"),
    ],
    ids=[
        "evening-before", "evening-before-shown", "morning-after", "afternoon", "zone-known",
        "address-confirms", "published-anew", "json-ld-not-by-shown", "tag-set-anew", "shown-later",
        "month",
    ],
)  # fmt: skip
def test_the_day_that_readers_see_corrects_what_machines_are_told(
    raw: str, method: str, addressed: str | None, shown: str | None, at: str
) -> None:
    stamp = parse(raw, "UTC", method)
    assert stamp is not None
    one, other = (date.fromisoformat(day) if day else None for day in (addressed, shown))
    assert as_seen(stamp, one, other).at == at

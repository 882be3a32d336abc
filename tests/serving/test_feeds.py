"""Feeds are valid Atom and iCalendar, whatever stands in an event; a program knows an event again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import feedparser
import pytest
from icalendar import Calendar
from lxml import etree

from jobs.serving import feeds
from jobs.serving.events import EventRow
from jobs.serving.feeds import Channel

CHANNEL = Channel(
    title="A dispute: timeline",
    subtitle="What two countries do.",
    page="http://127.0.0.1:8001/timeline?actor=a&type=protest",
    own="http://127.0.0.1:8001/timeline.atom?actor=a&type=protest",
    origin="http://127.0.0.1:8001",
    changed={"e1": "2026-01-07T10:00:00Z", "e2": "2026-02-01T00:00:00Z"},
    since="2025-11-01T00:00:00Z",
)
ROW = EventRow(
    id="e1",
    when="2026-01-06",
    month="2026-01",
    type="protest",
    family="words",
    status="reported",
    title="A ministry protested; “sharply”, it said",
    act="protested",
    who="A ministry",
    words="外務省は、強く抗議した。",
    language="ja",
    outlets="harbour-post",
    single_source=True,
    side=0,
    first=date(2026, 1, 6),
    last=date(2026, 1, 6),
)
HOSTILE = replace(
    ROW,
    id="e2",
    title="<script>alert(1)</script> & ]]> \x00\x0b\ud800￾ end\r\nBEGIN:VEVENT",
    words="a\\b;c,d\ne" + "字" * 200,
)


def test_an_atom_feed_is_read_by_another_program() -> None:
    read = feedparser.parse(feeds.atom(CHANNEL, [ROW]).encode())
    assert not read.bozo
    assert read.version == "atom10"
    (entry,) = read.entries
    assert entry.link == "http://127.0.0.1:8001/event/e1"
    assert entry.title == "2026-01-06: A ministry protested; “sharply”, it said"
    assert entry.updated == "2026-01-07T10:00:00Z"
    assert "外務省は、強く抗議した。" in entry.summary


def test_an_atom_feed_has_what_the_standard_demands() -> None:
    root = etree.fromstring(feeds.atom(CHANNEL, [ROW, HOSTILE]).encode())
    names = {"a": "http://www.w3.org/2005/Atom"}
    for each in (root, *root.findall("a:entry", names)):
        for name in ("id", "title", "updated"):
            assert len(each.findall(f"a:{name}", names)) == 1
    assert root.find("a:author/a:name", names) is not None
    assert [one.get("rel") for one in root.findall("a:link", names)] == ["self", "alternate"]


def test_what_changed_last_comes_first_and_dates_the_feed() -> None:
    read = feedparser.parse(feeds.atom(CHANNEL, [ROW, HOSTILE]).encode())
    assert [one.updated for one in read.entries] == ["2026-02-01T00:00:00Z", "2026-01-07T10:00:00Z"]
    assert read.feed.updated == "2026-02-01T00:00:00Z"


def test_an_empty_feed_is_a_feed() -> None:
    read = feedparser.parse(feeds.atom(CHANNEL, []).encode())
    assert not read.bozo
    assert read.entries == []
    assert read.feed.updated == "2025-11-01T00:00:00Z"


def test_marks_and_control_characters_in_an_event_are_text() -> None:
    text = feeds.atom(CHANNEL, [HOSTILE])
    assert "<script" not in text
    assert not feedparser.parse(text.encode()).bozo


def test_an_event_keeps_its_id_when_its_title_changes() -> None:
    first, again = (
        feedparser.parse(feeds.atom(CHANNEL, [row]).encode()).entries[0].id
        for row in (ROW, replace(ROW, title="Another title"))
    )
    assert first == again


def test_a_calendar_is_read_by_another_program() -> None:
    calendar = Calendar.from_ical(feeds.calendar(CHANNEL, [ROW]))
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("DTSTART") == date(2026, 1, 6)
    assert event.decoded("DTEND") == date(2026, 1, 7)
    assert str(event["SUMMARY"]) == "A ministry protested; “sharply”, it said"
    assert str(event["UID"]) == "e1@disputeline"
    assert str(event["URL"]) == "http://127.0.0.1:8001/event/e1"
    assert event.errors == []


def test_what_an_event_says_cannot_end_its_line() -> None:
    calendar = Calendar.from_ical(feeds.calendar(CHANNEL, [HOSTILE]).encode())
    (event,) = calendar.walk("VEVENT")
    assert "BEGIN:VEVENT" in str(event["SUMMARY"])
    assert str(event["DESCRIPTION"]).startswith("“a\\b;c,d\ne字")


def test_lines_of_a_calendar_are_folded_at_75_bytes() -> None:
    lines = feeds.calendar(CHANNEL, [HOSTILE]).encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75


@pytest.mark.parametrize(
    ("status", "expected"),
    [("reported", "CONFIRMED"), ("planned", "TENTATIVE"), ("denied", "CANCELLED")],
)
def test_how_sure_an_event_is_stands_in_its_status(status: str, expected: str) -> None:
    calendar = Calendar.from_ical(feeds.calendar(CHANNEL, [replace(ROW, status=status)]))
    assert str(calendar.walk("VEVENT")[0]["STATUS"]) == expected


def test_an_event_without_a_day_is_in_no_calendar() -> None:
    assert "VEVENT" not in feeds.calendar(CHANNEL, [replace(ROW, first=None, last=None)])

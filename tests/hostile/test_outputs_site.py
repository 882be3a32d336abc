"""Hostile texts and visitors of the site and its feeds: texts are shown as texts, visitors refused."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlsplit

import feedparser
import pytest
from icalendar import Calendar
from lxml import etree, html

from jobs.serving.launch import Manner
from tests.hostile.hostile_folder import SQL
from tests.serving.test_safety import inline
from tests.serving.visiting import Visitor

UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
LINK = re.compile(r"(/(?![/\\])|https?://|mailto:|#|\?|$)")
EACH = 2  # of one kind of page
KIND = re.compile(r"[0-9a-f]{16}.*|(?<=/actor/).*|(?<=/measure/).*|\?.*")
ATOM = "{http://www.w3.org/2005/Atom}"
FILTERS = (
    *("from", "to", "type", "actor", "measure", "outlet", "language", "as_of", "held_on", "limit"),
    *("unit", "about", "kind", "verdict", "conflict", "target", "side", "event", "name", "q"),
)  # fmt: skip
PAGES = (
    *("/", "/timeline", "/timeline.atom", "/timeline.ics", "/timeline.csv", "/timeline.json", "/new"),
    *("/figures", "/stances", "/coverage", "/actors", "/measures", "/search", "/dashboard", "/sources"),
)  # fmt: skip
VALUES = (SQL, "1) OR (1=1", "' UNION SELECT text FROM articles --", "\x00", "\ud7ff" * 900)
FAULT = re.compile(r"sqlite|syntax error|traceback|no such (column|table)", re.IGNORECASE)
AWAY = (
    *("//evil.example", "/\\evil.example", "/%5cevil.example", "/%2f/evil.example", "//evil.example/.."),
    *("/disputeline//evil.example", "/timeline//evil.example/", "/%2Fevil.example%2f.."),
)  # fmt: skip
CLIMBS = (
    "../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/settings.toml",
    "..\\..\\x",
    "%00",
    "x" * 3_000,
)
PLACES = (
    *("/static/", "/static/vendor/", "/event/", "/article/", "/actor/", "/measure/", "/archive/"),
    *("/disputeline/", "/disputeline/articles/", "/-/static/", "/"),
)  # fmt: skip


def parsed(page: str) -> Any:
    """Return a page as a tree."""
    return html.fromstring(page)


def walk(visit: Visitor) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of pages that lead to one another, a few of each kind."""
    waiting, met, many = ["/"], set[str](), dict[str, int]()
    while waiting:
        path = waiting.pop(0)
        kind = KIND.sub("", path)
        if path in met or many.get(kind, 0) >= EACH or path.startswith("/-/"):
            continue
        met.add(path)
        many[kind] = many.get(kind, 0) + 1
        answer = visit(path)
        assert answer.status_code < 500, path
        if answer.status_code == 200 and "html" in answer.headers["content-type"]:
            yield path, answer.text
            found = parsed(answer.text).xpath("//a/@href")
            waiting += [one.partition("#")[0] for one in found if one.startswith("/")]


@pytest.fixture(scope="module")
def pages(visit: Visitor) -> dict[str, str]:
    return dict(walk(visit))


def test_every_page_shows_hostile_text_as_text(pages: dict[str, str]) -> None:
    assert {"/event/", "/article/", "/actor/", "/archive/"} <= {KIND.sub("", one) for one in pages}
    for path, page in pages.items():
        assert inline(page) == [], path
        assert UNSAFE.findall(page) == [], path
        root = parsed(page)
        links = [str(one) for one in root.xpath("//@href | //@src | //@action | //@formaction")]
        assert [one for one in links if not LINK.match(one.strip())] == [], path
        assert root.xpath("//iframe | //object | //embed | //form[@method='post'] | //base") == []
        outward = root.xpath("//main//a[starts-with(@href, 'http')]/@rel")
        assert {"noreferrer noopener"} >= set(outward), path
    shown = " ".join(parsed(page).text_content() for page in pages.values())
    for text in (
        "<script>window.ran=1</script>",
        "DROP TABLE articles",
        "]]> <![CDATA[x]]>",
        "{{7*7}}",
    ):
        assert text in shown


def test_titles_that_run_the_other_way_are_kept_apart(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        if KIND.sub("", path) in ("/event/", "/article/"):
            assert parsed(page).xpath("//h1/@dir") == ["auto"]


def test_the_feed_is_well_formed_and_complete(visit: Visitor) -> None:
    body = visit("/timeline.atom").content
    root = etree.fromstring(body, etree.XMLParser(resolve_entities=False, recover=False))
    assert not feedparser.parse(body).bozo
    assert UNSAFE.search(body.decode()) is None
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) > 20
    for entry in (root, *entries):
        for name in ("id", "title", "updated"):
            (held,) = entry.findall(f"{ATOM}{name}")
            assert held.get("type", "text") == "text"
            assert held.text
        datetime.fromisoformat(str(entry.findtext(f"{ATOM}updated")))
    ids = [one.findtext(f"{ATOM}id") for one in entries]
    assert len(set(ids)) == len(ids)
    hrefs = [urlsplit(str(one.get("href"))) for one in root.iter(f"{ATOM}link")]
    assert {(one.scheme, one.netloc) for one in hrefs} == {("http", "site")}


def test_the_calendar_holds_events_alone_in_folded_lines(visit: Visitor) -> None:
    body = visit("/timeline.ics").content
    read = Calendar.from_ical(body)
    assert {one.name for one in read.walk()} == {"VCALENDAR", "VEVENT"}
    events = read.walk("VEVENT")
    assert len(events) > 20
    assert [one.errors for one in events if one.errors] == []
    assert max(map(len, body.split(b"\r\n"))) <= 75
    assert b"\r" not in body.replace(b"\r\n", b"")
    assert b"\n" not in body.replace(b"\r\n", b"")
    assert UNSAFE.search(body.decode()) is None
    assert any("BEGIN:VALARM" in str(one["SUMMARY"]) for one in events)  # as words of a title


def test_the_tables_to_take_away_run_no_formula_and_lose_nothing(visit: Visitor) -> None:
    rows = list(csv.reader(io.StringIO(visit("/timeline.csv").text, newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    cells = [cell for row in rows for cell in row]
    assert [one for one in cells if one.startswith(("=", "+", "@", "\t", "\r", "＝"))] == []
    told = visit("/timeline.json")
    assert UNSAFE.search(told.text) is None
    titles = {one["title"] for one in json.loads(told.text)}
    assert any("\u202e" in one for one in titles)  # escaped in the file, the same when it is read


@pytest.mark.parametrize("path", PAGES)
def test_no_filter_takes_sql_or_anything_else_for_more_than_a_value(
    visit: Visitor, path: str
) -> None:
    whole = visit(path)
    for number, name in enumerate(FILTERS):
        value = VALUES[number % len(VALUES)]
        answer = visit(path, params={name: value})
        assert answer.status_code in (200, 400, 404, 414), (path, name, value)
        assert not FAULT.search(answer.text), (path, name, value)
        if "html" in answer.headers["content-type"]:
            assert inline(answer.text) == []
    assert visit(path).status_code == whole.status_code == 200


@pytest.mark.parametrize("start", PLACES)
def test_no_address_leads_out_of_its_folder_or_host(visit: Visitor, start: str) -> None:
    for climb in CLIMBS:
        answer = visit(f"http://site{start}{climb}")
        assert answer.status_code in (200, 302, 400, 404, 414), start + climb
        assert "root:" not in answer.text
        assert "contact" not in answer.text or "<html" in answer.text
        where = urlsplit(answer.headers.get("location", "/x"))
        assert where.netloc in ("", "site")


@pytest.mark.parametrize("path", AWAY)
def test_no_redirect_leads_to_another_host(visit: Visitor, path: str) -> None:
    for end in ("", "/", "?next=//evil.example", "/..;/"):
        location = visit(f"http://site{path}{end}").headers.get("location", "")
        assert not location.startswith(("//", "/\\", "http://evil", "https://evil")), location


@pytest.mark.parametrize(
    "query",
    [
        "q=" + "x" * 60_000,
        "q=" + "%22" * 4_000,
        "q=" + "a+OR+" * 4_000,
        "q=" + "(" * 4_000,
        "&".join(f"p{number}=x" for number in range(4_000)),
        "q=" + quote("国" * 5_000),
        "q=NEAR(a b, 9999999999)",
        "q=*",
        "q=" + "%F0%9F%92%A9" * 900,
        "q=%ff%fe",
    ],
    ids=lambda query: str(query)[:14],
)
def test_an_oversized_or_broken_query_is_answered_shortly(visit: Visitor, query: str) -> None:
    answer = visit(f"/search?{query}")
    assert answer.status_code in (200, 400, 414)
    assert answer.elapsed.total_seconds() < 10


def test_saved_questions_take_hostile_values_as_values(visit: Visitor) -> None:
    root = parsed(visit("/disputeline").text)
    asked = [one for one in root.xpath("//main//a/@href") if one.count("/") == 2 and "?" not in one]
    for path in asked[:40]:
        names = parsed(visit(path).text).xpath("//main//form//input[@type='text']/@name")
        if not names or names[0].startswith("_"):
            continue
        answer = visit(path, params=dict.fromkeys(names, SQL))
        assert answer.status_code == 200, path
        assert "syntax error" not in answer.text


def test_the_index_of_the_words_gives_no_text_back(visit: Visitor) -> None:
    rows = visit("/disputeline/articles_text_data.json?_shape=array").json()
    assert {row["block"] for row in rows} == {None}
    free = Visitor(visit.site.reader.folder, Manner(free_sql=True))
    try:
        words = {"sql": "select rowid from articles_text where articles_text match 'ministry'"}
        assert free("/disputeline.json", params={**words, "_shape": "array"}).json()
        blocks = {"sql": "select block from articles_text_data where block is not null"}
        assert free("/disputeline.json", params={**blocks, "_shape": "array"}).json() == []
    finally:
        free.close()

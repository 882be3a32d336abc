"""Pages that answer questions: what they show is what the commands print, filters stand in the address."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import feedparser
import pytest
from icalendar import Calendar
from parsel import Selector

from jobs import cli
from jobs.serving.metadata import metadata
from store.db import Database

Get = Callable[[str], Any]
PAGES = ("/timeline", "/figures", "/stances", "/coverage", "/dashboard", "/sources")


def printed(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    capsys.readouterr()
    assert cli.main([str(word) for word in words]) == 0
    return capsys.readouterr().out


def events(page: str) -> list[str]:
    """Return the ids of the events in the list of a page."""
    links = Selector(page).xpath("//ol[@class='events']//a/@href").getall()
    return [link.removeprefix("/event/") for link in links]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_answers_with_a_heading_and_a_title(get: Get, path: str) -> None:
    answer = get(path)
    page = Selector(answer.text)
    assert answer.status_code == 200
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//nav//a[@aria-current='page']/@href").getall() == [path]


@pytest.mark.parametrize("path", PAGES)
def test_every_field_has_a_label_and_every_table_its_headings(get: Get, path: str) -> None:
    page = Selector(get(path).text)
    fields = page.xpath("//main//select | //main//input")
    assert all(field.xpath("ancestor::label | ancestor::fieldset") for field in fields)
    assert all(table.xpath(".//th[@scope='col']") for table in page.xpath("//main//table"))


def test_the_timeline_shows_what_the_command_prints(
    get: Get, demo_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = json.loads(printed(capsys, "timeline", "--data", demo_folder, "--undated", "--json"))
    assert events(get("/timeline").text) == [one["id"] for one in said]


def test_filters_of_the_timeline_stand_in_its_address(
    get: Get, demo_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (
        "--from",
        "2026-01-01",
        "--to",
        "2026-01-31",
        "--type",
        "statement",
        "--language",
        "en",
    )
    said = json.loads(printed(capsys, "timeline", "--data", demo_folder, "--json", *words))
    answer = get("/timeline?from=2026-01-01&to=2026-01-31&type=statement&language=en")
    assert events(answer.text) == [one["id"] for one in said]
    page = Selector(answer.text)
    assert page.xpath("//select[@name='type']/option[@selected]/@value").getall() == ["statement"]
    assert page.xpath("//input[@name='from']/@value").getall() == ["2026-01-01"]


def test_the_timeline_is_shown_as_it_was_published_by_a_day(
    get: Get, demo_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--undated", "--as-of", "2026-01-07", "--json")
    said = json.loads(printed(capsys, "timeline", "--data", demo_folder, *words))
    assert events(get("/timeline?as_of=2026-01-07").text) == [one["id"] for one in said]


def test_what_the_line_draws_are_the_dated_events_of_the_list(get: Get) -> None:
    page = Selector(get("/timeline").text)
    held = json.loads(page.xpath("//script[@id='line-data']/text()").get(""))
    listed = events(get("/timeline").text)
    assert {one["id"] for one in held["items"]} <= set(listed)
    assert all(one["start"] for one in held["items"])


@pytest.mark.parametrize("query", ["type=protests", "actor=nobody", "from=yesterday", "outlet=x"])
def test_a_slip_in_a_filter_does_not_read_as_nothing_happened(get: Get, query: str) -> None:
    answer = get(f"/timeline?{query}")
    assert answer.status_code == 400
    assert "expected" in answer.text


def test_no_event_is_said_in_words(get: Get) -> None:
    assert "No event fits" in get("/timeline?to=1999-01-01").text


def test_the_timeline_goes_out_as_csv_and_json(
    get: Get, demo_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = json.loads(printed(capsys, "timeline", "--data", demo_folder, "--undated", "--json"))
    shown = json.loads(get("/timeline.json").text)
    left_out = [one.pop("reports_left_out", 0) for one in shown]
    counts = [len(one["reports"]) for one in shown]
    assert any(left_out)
    assert all(count == 20 for count, hidden in zip(counts, left_out, strict=True) if hidden)
    told = [len(one["reports"]) for one in said]
    assert told == [sum(pair) for pair in zip(counts, left_out, strict=True)]
    for one, count in zip(said, counts, strict=True):
        one["reports"] = one["reports"][:count]
    assert shown == said
    rows = list(csv.DictReader(io.StringIO(get("/timeline.csv").text)))
    assert [row["id"] for row in rows] == [one["id"] for one in said]


def test_the_timeline_goes_out_as_a_feed(get: Get) -> None:
    answer = get("/timeline.atom?type=statement")
    read = feedparser.parse(answer.content)
    assert answer.headers["content-type"].startswith("application/atom+xml")
    assert not read.bozo
    listed = events(get("/timeline?type=statement").text)
    assert {entry.link.rpartition("/")[2] for entry in read.entries} == set(listed)
    assert read.feed.links[0].href.endswith("/timeline.atom?type=statement")


def test_the_timeline_goes_out_as_a_calendar(get: Get) -> None:
    answer = get("/timeline.ics")
    calendar = Calendar.from_ical(answer.content)
    page = Selector(get("/timeline").text)
    held = json.loads(page.xpath("//script[@id='line-data']/text()").get(""))
    assert answer.headers["content-type"].startswith("text/calendar")
    assert len(calendar.walk("VEVENT")) == len(held["items"])


def test_figures_show_each_conflict_with_all_its_values(get: Get, demo_folder: Path) -> None:
    with Database.open(demo_folder) as db:
        values = db.sql.execute("SELECT count(*) FROM conflict_values").fetchone()[0]
    page = Selector(get("/figures").text)
    shown = page.xpath("//section[starts-with(@id, 'conflict-')]//tbody/tr")
    assert len(shown) == values


def test_figures_of_a_unit_alone_are_shown(get: Get) -> None:
    page = Selector(get("/figures?unit=percent").text)
    rows = page.xpath("//h2[@id='ledger']/following::table//tbody/tr")
    assert rows
    assert {row.xpath("string(td[3])").get() for row in rows} == {"percent"}


def test_stances_of_one_position_alone_are_shown(get: Get) -> None:
    page = Selector(get("/stances?position=oppose").text)
    tags = {tag.xpath("normalize-space()").get() for tag in page.xpath("//ol//span[@class='tag']")}
    assert tags == {"oppose"}


def test_every_mark_of_a_chart_says_what_it_is(get: Get) -> None:
    page = Selector(get("/stances").text)
    marks = page.xpath("//*[local-name()='path']")
    assert marks
    assert all(mark.xpath("*[local-name()='title']/text()") for mark in marks)


def test_a_matrix_has_a_cell_for_each_outlet_and_says_who_had_it_first(get: Get) -> None:
    page = Selector(get("/coverage").text)
    table = page.xpath("//table[@class='matrix']")[0]
    columns = len(table.xpath(".//thead//th"))
    assert {len(row.xpath("td | th")) for row in table.xpath(".//tbody/tr")} == {columns}
    assert table.xpath(".//td[@class='first']")


def test_a_dashboard_counts_the_events_of_its_months(get: Get, demo_folder: Path) -> None:
    with Database.open(demo_folder) as db:
        sql = "SELECT count(*) FROM events WHERE date >= '2026-01-01' AND date < '2026-03-01'"
        expected = db.sql.execute(sql).fetchone()[0]
    page = Selector(get("/dashboard?from=2026-01-01&to=2026-02-28").text)
    cells = page.xpath("//section[@id='events']//tbody//td/text()").getall()
    assert sum(map(int, cells)) == expected


def test_a_dashboard_over_too_many_months_is_refused(get: Get) -> None:
    answer = get("/dashboard?from=1990-01-01&to=2026-01-01")
    assert answer.status_code == 400
    assert "expected 1 to 36" in answer.text


def test_sources_say_how_each_route_is(get: Get) -> None:
    page = Selector(get("/sources").text)
    assert page.xpath("//th[@scope='row']")
    assert page.xpath("//span[contains(@class, 'tag')]/text()")


def test_every_table_and_column_is_described() -> None:
    tables = metadata()["databases"]["disputeline"]["tables"]
    shown = {name: held for name, held in tables.items() if not held.get("hidden")}
    assert len(shown) > 25
    assert all(held["description"] for held in shown.values())
    assert all(all(held["columns"].values()) for held in shown.values())


def test_facets_labels_and_orders_name_columns_that_exist() -> None:
    tables = metadata()["databases"]["disputeline"]["tables"]
    for held in tables.values():
        named = {*held.get("facets", ()), held.get("label_column"), held.get("sort_desc")} - {None}
        assert named <= held.get("columns", {}).keys()


def test_a_table_shows_its_columns_in_words(get: Get) -> None:
    assert "instant of the first page that held it" in get("/disputeline/articles").text


@pytest.mark.parametrize("name", ["who_is_listed", "single_source_events", "who_copies_whom"])
def test_a_saved_query_has_a_page(get: Get, name: str) -> None:
    answer = get(f"/disputeline/{name}")
    assert answer.status_code == 200
    assert len(Selector(answer.text).xpath("//h1")) == 1

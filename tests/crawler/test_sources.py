"""Every source file: it loads, its routes and selectors are sound, and its saved page reads as written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cssselect import HTMLTranslator

from crawler import extract
from crawler.replica import replicated
from crawler.source import SOURCES, Reader, Source, load_all
from store.records import Article, Page

PAGES = Path(__file__).parents[1] / "pages"
NOW = datetime(2026, 4, 1, tzinfo=UTC)
ALL = load_all()
SAMPLES = sorted(path.stem for path in PAGES.glob("*.json"))


def sample(name: str) -> tuple[dict[str, object], bytes]:
    expected: dict[str, object] = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    return expected, (PAGES / f"{name}.html").read_bytes()


def read(name: str, *, status: int = 200) -> tuple[dict[str, object], object]:
    expected, body = sample(name)
    page = Page(
        id=name, source_id=str(expected["source"]), url=str(expected["url"]), kind="article",
        fetched_at="2026-03-31T00:00:00Z", status=status, content_type="text/html",
    )  # fmt: skip
    return expected, extract.article(page, body, ALL[page.source_id], now=NOW)


def selectors(reader: Reader) -> Iterator[str]:
    yield from (
        *reader.title,
        *reader.byline,
        *reader.section,
        *reader.body,
        *reader.drop,
        *reader.paywall,
    )
    yield from (place.css for place in (*reader.published, *reader.modified))
    yield from filter(None, [reader.attachments])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", SAMPLES)


def test_the_five_outlets_of_the_first_tier_are_there() -> None:
    assert {one.id for one in ALL.values() if one.tier == 1} == {
        "global-times", "kyodo", "mofcom", "nikkei", "nikkei-asia", "reuters",
    }  # fmt: skip


def test_every_file_in_the_folder_is_a_source() -> None:
    assert {path.stem for path in SOURCES.glob("*/*.yml")} == set(ALL)


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_a_route_asks_only_the_hosts_of_its_source(source: Source) -> None:
    assert {urlsplit(route.url).hostname for route in source.routes} <= set(source.hosts)


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_route_ids_are_unique_and_placeholders_are_known(source: Source) -> None:
    ids = [route.id for route in source.routes]
    used = {name for route in source.routes for name in re.findall(r"\{(\w*)\}", route.url)}
    assert len(ids) == len(set(ids))
    assert used <= {"year", "day", "query", "page"}


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_every_selector_and_expression_can_be_compiled(source: Source) -> None:
    translator = HTMLTranslator()
    rows = [route.rows for route in source.routes if route.rows]
    css = [css for reader in source.read for css in selectors(reader)]
    css += [
        css for row in rows for css in (row.row, row.link, row.title, row.date, row.next) if css
    ]
    for one in css:
        translator.css_to_xpath(one)
    for reader in source.read:
        for pattern in (*reader.drop_text, *(place.pattern or "" for place in reader.published)):
            re.compile(pattern)


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_a_replica_of_the_source_keeps_to_example_hosts(source: Source) -> None:
    assert all(host.endswith(".example") for host in replicated(source).hosts)


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_every_source_has_a_saved_page_and_says_how_it_may_be_read(source: Source) -> None:
    assert source.id in SAMPLES
    assert source.access_note


def test_reuters_stays_closed_until_someone_permits_it() -> None:
    assert [one.id for one in ALL.values() if one.permission == "needed"] == ["reuters"]


def test_a_sample_address_is_an_article_and_the_home_page_is_none(name: str) -> None:
    expected, _ = sample(name)
    source = ALL[str(expected["source"])]
    assert source.is_article(str(expected["url"]))
    assert not source.is_article(source.home)
    assert urlsplit(str(expected["url"])).hostname in source.hosts


@pytest.mark.parametrize(
    ("source_id", "url"),
    [
        ("kyodo", "https://english.kyodonews.net/articles/photo/-/70123"),
        ("kyodo", "https://www.kyodo.co.jp/pr/2026-03-06_4001234/"),
        ("reuters", "https://www.reuters.com/es/mundo/ministerio-revisa-licencias-2026-03-06/"),
        ("nikkei-asia", "https://asia.nikkei.com/rss/feed/nar"),
        ("mofcom", "https://www.mofcom.gov.cn/zcfb/blgg/gg/2026/index.html"),
    ],
)
def test_what_is_no_article_is_left_out(source_id: str, url: str) -> None:
    assert not ALL[source_id].is_article(url)


def test_a_saved_page_gives_the_text_without_furniture(name: str) -> None:
    expected, made = read(name)
    assert isinstance(made, Article), made
    paragraphs = expected["paragraphs"]
    assert isinstance(paragraphs, list)
    assert made.text.split("\n\n") == [expected["title"], *paragraphs]


def test_a_saved_page_gives_its_title_time_and_access(name: str) -> None:
    expected, made = read(name)
    assert isinstance(made, Article), made
    found = {
        "title": made.title,
        "published_at": made.published_at,
        "precision": made.published_precision,
        "language": made.language,
        "access": made.access,
        "byline": made.byline,
        "section": made.section,
        "syndicated_from": made.syndicated_from,
    }
    wanted = {key: expected.get(key) for key in found}
    assert found == wanted


def test_a_layout_before_its_last_day_is_read_with_its_own_selectors() -> None:
    nikkei = ALL["nikkei"]
    old = nikkei.reader("https://www.nikkei.com/article/DGX1/", date(2018, 6, 19))
    new = nikkei.reader("https://www.nikkei.com/article/DGX1/", date(2026, 1, 6))
    assert old.body != new.body

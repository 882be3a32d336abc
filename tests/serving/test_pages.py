"""Every page of the demo opens from a link, shows its evidence, and is made in time."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from store.db import Database
from store.look.marks import marks
from store.look.newest import events_ahead, held, newest_events, source_lines
from tests.store.looking import scans

Get = Callable[[str], Any]
LIMIT_S, HOME_S = 0.2, 0.1  # given: what a page may take on the server
BIG = "articles revisions pages events event_actors event_reports mentions quotes stances figures".split()
MOST_LINKS = 60


def picked(text: str, path: str) -> list[str]:
    """Return what an XPath picks from a page, as text."""
    found = html.fromstring(text).xpath(path)
    return [str(one) for one in found] if isinstance(found, list) else []


def links(get: Get, path: str) -> list[str]:
    """Return the addresses on this site to which a page leads, without feeds and files."""
    found = picked(get(path).text, "//main//a/@href")
    kept = {one.partition("#")[0] for one in found if one.startswith("/")}
    return sorted(kept)[:MOST_LINKS]


def first(get: Get, path: str, pattern: str) -> str:
    """Return the first address on a page that matches."""
    found = re.search(rf'href="({pattern})"', get(path).text)
    assert found, f"{path} leads to no {pattern}"
    return found[1]


@pytest.fixture(scope="module")
def paths(get: Get) -> dict[str, str]:
    event = first(get, "/", r"/event/[0-9a-f]{16}")
    article = first(get, event, r"/article/[0-9a-f]{16}")
    return {
        "home": "/",
        "event": event,
        "article": article,
        "archive": first(get, event, r"/archive/[0-9a-f]{16}"),
        "actors": "/actors",
        "actor": first(get, "/actors", r"/actor/[^\"]+"),
        "measures": "/measures",
        "measure": first(get, "/measures", r"/measure/[^\"]+"),
        "search": "/search?q=%E6%97%A5%E6%9C%AC",
    }


@pytest.mark.parametrize("name", ["home", "event", "article", "actor", "measure", "search"])
def test_every_link_of_a_page_opens(get: Get, paths: dict[str, str], name: str) -> None:
    broken = {one: get(one).status_code for one in links(get, paths[name])}
    assert {one: code for one, code in broken.items() if code not in (200, 302)} == {}


def test_an_event_leads_to_the_outlet_and_to_the_archived_bytes(
    get: Get, paths: dict[str, str]
) -> None:
    page = get(paths["event"]).text
    text = "".join(picked(page, "//text()"))
    assert picked(page, "//a[starts-with(@href, 'http') and contains(@rel, 'noreferrer')]")
    assert re.search(r"fetched \d{4}-\d\d-\d\d \d\d:\d\d UTC, SHA-256 [0-9a-f]{12}…", text)
    assert picked(page, "//blockquote//mark[contains(@class, 'fact')]")
    assert "unaltered" in get(paths["archive"]).text


def test_an_event_can_be_cited_and_reported(get: Get, paths: dict[str, str]) -> None:
    text = "".join(picked(get(paths["event"]).text, "//text()"))
    assert "@misc{" in text
    assert "TY  - DATA" in text
    assert '"type": "dataset"' in text
    assert f"disputeline review correct {paths['event'].rpartition('/')[2]} --set date=" in text


def test_every_fact_of_a_shown_text_is_marked_and_reached_by_keyboard(
    get: Get, paths: dict[str, str], demo_folder: Path
) -> None:
    page = get(paths["article"]).text
    shown = picked(page, "//mark[contains(@class, 'fact')][@tabindex='0']/@id")
    article = paths["article"].rpartition("/")[2]
    with Database.open(demo_folder) as db:
        known = {f"fact-{one.id}" for one in marks(db, [article])[article]}
    assert len(shown) == len(set(shown))
    assert set(shown) <= known
    linked = [one for one in picked(page, "//table//a/@href") if one.startswith("#fact")]
    assert {one.removeprefix("#") for one in linked} <= set(shown)


@pytest.mark.parametrize("query", ["export", "稀土", "輸出"])
def test_search_finds_in_three_languages(get: Get, query: str) -> None:
    assert picked(get(f"/search?q={query}").text, "//mark[@class='hit']")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/event/ffffffffffffffff", 404),
        ("/actor/nobody", 404),
        ("/measure/none", 404),
        ("/search?q=%2B", 400),
        ("/search?q=a&from=yesterday", 400),
        ("/search?q=a&outlet=nobody", 400),
        ("/actors?limit=0", 400),
        ("/nothing", 404),
    ],
)
def test_what_cannot_be_asked_is_said(get: Get, path: str, status: int) -> None:
    answer = get(path)
    assert answer.status_code == status
    assert picked(answer.text, "//h1")


def test_pages_are_made_in_time(get: Get, paths: dict[str, str]) -> None:
    late = {}
    for name, path in paths.items():
        took_s = min(_took_s(get, path) for _ in range(3))
        if took_s > (HOME_S if name == "home" else LIMIT_S):
            late[name] = round(took_s, 3)
    assert late == {}


def _took_s(get: Get, path: str) -> float:
    began = time.process_time()
    assert get(path).status_code == 200
    return time.process_time() - began


def test_what_home_and_texts_show_goes_by_an_index(demo_folder: Path) -> None:
    with Database.open(demo_folder) as db:
        article = db.sql.execute("SELECT id FROM articles LIMIT 1").fetchone()[0]
        assert scans(db, lambda: newest_events(db, "2026-06-01"), BIG) == []
        assert scans(db, lambda: events_ahead(db, "2026-01-01"), BIG) == []
        assert scans(db, lambda: source_lines(db), BIG) == []
        assert scans(db, lambda: marks(db, [article]), BIG) == []
        assert [one for one in scans(db, lambda: held(db), BIG) if "events" not in one] == []

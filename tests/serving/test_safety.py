"""The site only reads, keeps texts within their rights, and never takes what articles hold for code."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from jobs.serving.launch import Manner
from jobs.serving.safety import POLICY
from jobs.serving.shown import href
from store.db import Database
from store.records import key
from tests.serving.visiting import Visitor
from tests.store import samples

HOSTILE_TITLE = "<script>alert(1)</script><img src=x onerror=alert(2)> {{ 7 * 7 }} \"'>"
HOSTILE_URL = "javascript:alert(3)"
PAGES = (
    "/",
    "/actors",
    "/measures",
    "/search?q=no",
    "/nothing",
    "/disputeline",
    "/disputeline/articles",
)
TEXTS = (
    "select text from articles",
    "select a.text from main.articles a",
    "select text from revisions",
)
BOMBS = (
    "select length(zeroblob(900000000))",
    "select group_concat(hex(randomblob(4000000))) from articles",
    "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n",
    "attach 'x.db' as x",
    "delete from articles",
    "pragma journal_mode = delete",
    "select load_extension('x')",
    "select 1; select 2",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small data folder, one article of which has a hostile title and address."""
    made = samples.folder(tmp_path_factory.mktemp("hostile"))
    with Database(made, create=False) as db, db.sql.atomic():
        db.sql.execute(
            "UPDATE articles SET title = ?, text = ?, url = ?, byline = ? WHERE id = ?",
            [
                HOSTILE_TITLE,
                f"{HOSTILE_TITLE}\n\nParagraph one.",
                HOSTILE_URL,
                HOSTILE_TITLE,
                first(),
            ],
        )
        db.sql.execute("UPDATE events SET title = ?", [HOSTILE_TITLE])
    return made


def first() -> str:
    """Return the id of an article of the outlet whose whole text may be shown."""
    return samples.article(0, "full-text")[0].id


def of(number: int) -> str:
    rights = samples.RIGHTS[number % 3]
    return samples.article(number, rights.replace("_", "-"))[0].id


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[Visitor]:
    made = Visitor(folder)
    yield made
    made.close()


@pytest.fixture(scope="module")
def free(folder: Path) -> Iterator[Visitor]:
    made = Visitor(folder, Manner(free_sql=True))
    yield made
    made.close()


def inline(page: str) -> list[str]:
    """Return what of a page a browser would run or style by, though it stands in the page itself."""
    nodes = list(html.fromstring(page).iter("*"))
    code = [
        one for one in nodes if one.tag == "style" or (one.tag == "script" and not one.get("src"))
    ]
    named = [f"{one.tag}.{name!s}" for one in nodes for name in one.attrib]
    handlers = [one for one in named if one.partition(".")[2].startswith(("on", "style"))]
    return handlers + [one.tag for one in code if one.get("type") != "application/json"]


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_forbids_inline_code(site: Visitor, path: str) -> None:
    answer = site(path)
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "'unsafe" not in POLICY
    assert inline(answer.text) == []


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_writes(site: Visitor, method: str) -> None:
    assert site("/disputeline/articles", method).status_code == 405


@pytest.mark.parametrize(
    "path",
    ["//evil.example/", "/%2f/evil.example", "/\\evil.example/", "/%5cevil.example/", "/a//b/"],
)
def test_no_address_leads_to_another_host(site: Visitor, path: str) -> None:
    answer = site(f"http://site{path}")
    assert answer.status_code in (400, 404)
    assert "location" not in answer.headers


def test_an_articles_markup_is_shown_as_text(site: Visitor) -> None:
    event = samples.event(0).id
    for path in (f"/article/{first()}", f"/event/{event}", "/", "/search?q=script"):
        answer = site(path)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
        assert "<img src=x" not in answer.text
        assert 'href="javascript:' not in answer.text
    assert "&lt;script&gt;alert(1)" in site(f"/article/{first()}").text


@pytest.mark.parametrize(
    "path",
    ["/search?q=%22%3E%3Cscript%3E", "/actor/%3Cscript%3E", "/actors?side=%3Cscript%3E"],
)
def test_what_a_reader_types_is_shown_as_text(site: Visitor, path: str) -> None:
    assert "<script>" not in site(path).text


def test_texts_stay_within_the_rights_of_their_source(site: Visitor) -> None:
    full, lead, nothing = (site(f"/article/{of(number)}").text for number in (3, 4, 5))
    assert "Paragraph two." in full
    assert "Paragraph one" in lead
    assert "Paragraph two." not in lead
    assert "Paragraph" not in nothing


def test_whole_texts_stay_out_of_tables_and_free_sql(free: Visitor) -> None:
    rows = free("/disputeline/articles.json?_shape=array&_size=max").json()
    assert rows
    assert {row["text"] for row in rows} == {None}
    for sql in TEXTS:
        rows = free("/disputeline.json", params={"sql": sql, "_shape": "array"}).json()
        assert {value for row in rows for value in row.values()} == {None}


def test_the_sentence_that_reports_an_event_can_be_asked_for(free: Visitor) -> None:
    sql = "select sentence from sentences where sentence is not null"
    assert free("/disputeline.json", params={"sql": sql, "_shape": "array"}).json()


def test_free_sql_is_off_unless_it_is_asked_for(site: Visitor, free: Visitor) -> None:
    asked = {"sql": "select 1"}
    assert site("/disputeline", params=asked).status_code == 403
    assert site("/disputeline/articles", params={"_where": "1"}).status_code == 403
    assert free("/disputeline", params=asked).status_code == 200


@pytest.mark.parametrize("sql", BOMBS)
def test_free_sql_cannot_write_nor_eat_memory_nor_run_on(free: Visitor, sql: str) -> None:
    assert free("/disputeline.json", params={"sql": sql}).status_code in (400, 403)


def test_long_sql_is_refused(free: Visitor) -> None:
    sql = "select 1 " + "or 1 " * 5_000
    assert free("/disputeline.json", params={"sql": sql}).status_code in (400, 414)


def test_a_password_is_asked_for_and_taken(folder: Path) -> None:
    locked = Visitor(folder, Manner(password="pässword"))
    try:
        asked = locked("/")
        assert asked.status_code == 401
        assert asked.headers["www-authenticate"].startswith("Basic")
        assert locked("/static/style.css").status_code == 401
        for said, status in (("pässword", 200), ("wrong", 401), ("", 401)):
            coded = base64.b64encode(f"me:{said}".encode()).decode()
            assert locked("/", headers={"authorization": f"Basic {coded}"}).status_code == status
        assert locked("/", headers={"authorization": "Basic !"}).status_code == 401
    finally:
        locked.close()


def test_the_connection_of_pages_cannot_write(site: Visitor, folder: Path) -> None:
    with Database.open(folder) as db, pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.sql.execute("DELETE FROM articles")


def test_an_error_says_nothing_of_the_programs_insides(site: Visitor) -> None:
    answer = site(f"/archive/{key('nothing')}")
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//host/x", " \tjava\nscript:x", "http://[", ""],
)
def test_only_addresses_of_the_web_are_followed(url: str) -> None:
    assert href(url) == ""

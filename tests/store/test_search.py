"""Search finds words of any length in three scripts, and no query of a stranger breaks it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import look, passages, search
from store.db import Database
from store.errors import UsageError
from store.look import Filter
from store.look.search import BEST, BY_RANK
from store.records import Article, Page, SourceRow, key

TEXTS = {
    "zh": "新规管制对日稀土\n\n商务部宣布管制稀土出口，关税不变。此举立即生效。",
    "ja": "輸出規制を強化\n\n経済産業省は中国の輸出規制を受け、企業の影響を調べる。",
    "en": "Rare earth exports\n\nMagnet makers in Osaka wait. Exports of magnets fell 8.5 percent.",
}
FIRST, LATER = "2026-01-06T00:00:00Z", "2026-01-09T00:00:00Z"


def keep(db: Database, source: str, text: str, *, at: str = FIRST, url: str = "") -> Article:
    address = url or f"https://{source}.example/{key(text)}"
    page = Page(
        id=key(address, at), source_id=source, url=address, kind="article", fetched_at=at, status=200,
        warc_file="2026/01/a.warc.gz", warc_offset=0, warc_length=9,
    )  # fmt: skip
    article = Article(
        id=key(address), source_id=source, page_id=page.id, url=address, title=text.split("\n")[0],
        language=source[:2], text=text, text_sha256=key(text), published_at=at, first_seen_at=at,
        last_seen_at=at, made_by="extract@1",
    )  # fmt: skip
    db.keep_page(page)
    return db.keep_article(article, page)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path, {}) as opened:
        for code, rights in (("zh", "full_text"), ("ja", "metadata_only"), ("en", "lead_only")):
            row = SourceRow(
                id=code, name=code, kind="wire", country="jp", languages=code, home="", timezone="UTC",
                rights=rights,
            )  # fmt: skip
            opened.sql.table("sources").insert(row.__dict__)
            keep(opened, code, TEXTS[code])
        yield opened


def found(db: Database, query: str, wanted: Filter | None = None) -> list[str]:
    return [line.outlet for line in look.search_articles(db, query, wanted or Filter())]


@pytest.mark.parametrize(
    ("query", "outlets"),
    [
        ("稀土", ["zh"]),
        ("輸出", ["ja"]),
        ("関税", []),
        ("经济产业省", []),
        ("経済産業省", ["ja"]),
        ("税", ["zh"]),
        ("省", ["ja"]),
        ("RARE earth", ["en"]),
        ("稀土 管制", ["zh"]),
        ("稀土 関係", []),
        ('"magnet makers"', ["en"]),
        ('"makers magnet"', []),
        ("exports -Osaka", []),
        ("稀土 OR 輸出規制", ["ja", "zh"]),
        ("ｅｘｐｏｒｔｓ", ["en"]),
        ("8.5", ["en"]),
    ],
)
def test_a_word_is_found_in_every_script(db: Database, query: str, outlets: list[str]) -> None:
    assert sorted(found(db, query)) == outlets


def test_the_sentence_that_holds_the_words_is_shown(db: Database) -> None:
    (line,) = look.search_articles(db, "关税", Filter())
    assert line.snippet == "商务部宣布管制稀土出口，关税不变。"
    assert TEXTS["zh"][line.start_char : line.end_char] == line.snippet


def test_a_snippet_stays_within_the_rights_of_its_source(db: Database) -> None:
    (lead,) = look.search_articles(db, "percent", Filter())
    (title_alone,) = look.search_articles(db, "企業", Filter())
    assert "percent" in lead.snippet  # the first paragraph may be shown
    assert (title_alone.snippet, title_alone.title) == ("", "輸出規制を強化")


def test_the_filters_of_the_timeline_hold_here_too(db: Database) -> None:
    keep(db, "zh", "关于稀土的说明\n\n稀土出口许可照常。", at=LATER)
    assert len(found(db, "稀土")) == 2
    assert len(found(db, "稀土", Filter(as_of="2026-01-08"))) == 1
    assert len(found(db, "稀土", Filter(held_on="2026-01-06"))) == 1
    assert len(found(db, "稀土", Filter(first_day="2026-01-07"))) == 1
    assert found(db, "稀土 OR exports", Filter(language="en")) == ["en"]


def test_an_edited_article_is_found_by_its_new_words_alone(db: Database) -> None:
    url = "https://zh.example/edited"
    keep(db, "zh", "标题甲\n\n原来的说法。", url=url)
    keep(db, "zh", "标题甲\n\n更正后的措辞。", url=url, at=LATER)
    assert (found(db, "措辞"), found(db, "原来")) == (["zh"], [])


def test_an_article_is_found_in_its_outlet_and_language_alone(db: Database) -> None:
    asked = (Filter(outlet="en"), Filter(language="en"), Filter(outlet="en", language="en"))
    assert [found(db, "exports", one) for one in asked] == [["en"]] * 3
    others = (Filter(outlet="zh"), Filter(language="ja"), Filter(outlet="en", language="zh"))
    assert [found(db, "exports", one) for one in others] == [[]] * 3
    assert (found(db, "o_en"), found(db, "l_en")) == ([], [])


def test_an_article_whose_language_is_corrected_is_found_in_the_other_one(db: Database) -> None:
    held = db.rows(Article, "SELECT * FROM articles WHERE source_id = 'en'")[0]
    page = db.rows(Page, "SELECT * FROM pages WHERE id = ?", held.page_id)[0]
    db.keep_article(replace(held, language="ja", made_by="extract@2"), page)
    assert found(db, "exports", Filter(language="en")) == []
    assert found(db, "exports", Filter(language="ja")) == ["en"]
    assert found(db, "exports") == ["en"]


def test_a_query_without_a_word_is_refused(db: Database) -> None:
    with pytest.raises(UsageError, match="holds no word"):
        look.search_articles(db, '"?', Filter())


def test_an_index_made_at_once_is_the_one_made_step_by_step(db: Database) -> None:
    before = {query: found(db, query) for query in ("稀土", "輸出", "exports")}
    with db.sql.atomic():
        search.rebuild(db.sql)
    assert {query: found(db, query) for query in before} == before


@given(st.text(alphabet="\"*()-^:{}[]'; ANDORNEAR稀土é\x00,.+", max_size=60))
def test_no_query_is_an_error_of_syntax(query: str) -> None:
    expression = search.match(query)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(title, body, content='')")
        matching = "SELECT count(*) FROM t WHERE t MATCH ?"
        assert connection.execute(matching, [expression or "x"]).fetchone() == (0,)


def test_the_query_goes_by_the_index(db: Database) -> None:
    plan = [
        row[3]
        for row in db.sql.execute(
            f"EXPLAIN QUERY PLAN {BEST.format(where='')} ORDER BY {BY_RANK} LIMIT 20",
            [search.match("稀土")],
        )
    ]
    assert not [step for step in plan if step.startswith("SCAN") and "VIRTUAL" not in step]


def test_sentences_end_where_a_reader_ends_them() -> None:
    text = "Mr. X. Li went. It rose 8.5 percent! 「行く。」と言った。次の文。"
    assert [text[a:b] for a, b in passages.sentences(text)] == [
        "Mr. X. Li went.", "It rose 8.5 percent!", "「行く。」", "と言った。", "次の文。",
    ]  # fmt: skip

"""Search: the articles that hold what a reader asks for, each with the sentence that shows it.

Where at most `RANKED` articles of the outlet and language that are asked for hold it, the best come first,
by BM25 with the title counting four times; where more do, the newest, since ranking all of them takes
longer than anyone waits; of these only the stretches of the index are looked at in which something was
published on the days that are asked for. A snippet is one sentence, within what the rights of its source
let be shown.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from store import passages, rights, search, tables
from store.db import Database
from store.errors import UsageError
from store.look.filters import Filter, after, of_articles
from store.records import EVER, Article

RANKED = 2_000  # measured: ranking so many takes some 20 ms
LONGEST_CHARS = 240  # chosen: a longer sentence is cut around what was found
MATCHING = f"SELECT rowid FROM [{search.TABLE}] WHERE [{search.TABLE}] MATCH ?"
BEST = f"""SELECT a.*, s.rights FROM [{search.TABLE}] f JOIN indexed i ON i.number = f.rowid
JOIN articles a ON a.id = i.article_id JOIN sources s ON s.id = a.source_id
WHERE [{search.TABLE}] MATCH ?{{where}}"""
BY_RANK = f"bm25([{search.TABLE}], 4.0, 1.0, 0.0), i.number DESC"
REPORTED = "SELECT DISTINCT event_id FROM event_reports WHERE article_id = ? ORDER BY event_id"


@dataclass(frozen=True, kw_only=True)
class SearchLine:
    """An article that holds what was asked for; places are of the snippet in `articles.text`."""

    article_id: str
    title: str | None
    outlet: str
    language: str
    published_at: str | None
    url: str
    snippet: str
    start_char: int | None
    end_char: int | None
    event_ids: tuple[str, ...]


def search_articles(
    db: Database, query: str, wanted: Filter, limit: int = 20
) -> tuple[SearchLine, ...]:
    """Return the articles that hold what is asked for, at most `limit` of them.

    Raises:
        UsageError: the query holds no word.
    """
    asked = search.match(query)
    if asked is None:
        raise UsageError(f"The query {query!r} holds no word to look for.")
    asked = search.within(asked, wanted.outlet, wanted.language)
    where = of_articles(wanted)
    few = db.sql.execute(f"SELECT count(*) FROM ({MATCHING} LIMIT ?)", [asked, RANKED + 1])
    if few.fetchone()[0] <= RANKED:
        sql = f"{BEST.format(where=where.sql)} ORDER BY {BY_RANK} LIMIT ?"
        rows = list(db.sql.query(sql, [asked, *where.values, limit]))
    else:
        rows = _newest(db, asked, wanted, limit)
    terms = search.words(query)
    return tuple(_line(db, row, terms) for row in rows)


def _newest(db: Database, asked: str, wanted: Filter, limit: int) -> list[dict[str, object]]:
    """Return what came into the index last of all that matches, stretch by stretch."""
    where = of_articles(wanted)
    sql = (
        f"{BEST.format(where=where.sql)} AND f.rowid BETWEEN ? AND ? ORDER BY f.rowid DESC LIMIT ?"
    )
    ends = [day for day in (after(wanted.last_day), after(wanted.as_of)) if day]
    days = (wanted.first_day or "", min(ends, default=EVER))
    undated = days == ("", EVER)  # what has no day of publication is let through
    stretches = search.stretches(db.sql, None if undated else days, after(wanted.held_on))
    found: list[dict[str, object]] = []
    for stretch in stretches:
        left = limit - len(found)
        if left:
            found += db.sql.query(sql, [asked, *where.values, *stretch, left])
    return found


def _line(db: Database, row: dict[str, object], terms: list[str]) -> SearchLine:
    article = tables.record_of(Article, row)
    shown = rights.shown(article, str(row["rights"]))
    place = _place(shown, terms)
    return SearchLine(
        article_id=article.id,
        title=article.title,
        outlet=article.source_id,
        language=article.language,
        published_at=article.published_at,
        url=article.url,
        snippet=shown[place[0] : place[1]] if place else "",
        start_char=place[0] if place else None,
        end_char=place[1] if place else None,
        event_ids=tuple(one for (one,) in db.sql.execute(REPORTED, [article.id])),
    )


def _place(text: str, terms: list[str]) -> tuple[int, int] | None:
    """Return the first sentence that holds most of the terms, cut around the first of them."""
    held = [
        (len(_held(text[start:end], terms)), start, end) for start, end in passages.sentences(text)
    ]
    if not held:
        return None
    most, start, end = max(held, key=lambda one: (one[0], -one[1]))
    return _cut(text, start, end, terms) if most else (start, min(end, start + LONGEST_CHARS))


def _held(sentence: str, terms: list[str]) -> list[str]:
    plain = _plain(sentence)
    return [term for term in terms if term in plain]


def _cut(text: str, start: int, end: int, terms: list[str]) -> tuple[int, int]:
    """Return the part of a long sentence that begins shortly before the first term."""
    if end - start <= LONGEST_CHARS:
        return start, end
    plain = _plain(text[start:end])
    at = min(plain.find(term) for term in terms if term in plain)
    first = max(start, min(start + at - LONGEST_CHARS // 3, end - LONGEST_CHARS))
    return first, first + LONGEST_CHARS


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()

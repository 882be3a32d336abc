"""Search: a full-text index over articles that finds Chinese and Japanese words of any length.

SQLite's own tokenizers either take a run of Han characters for one word or, with trigrams, find no word
of two characters. So each run of characters that are written without spaces goes in as its overlapping
pairs and its last character, each space-separated word as it stands, into a contentless FTS5 table
(https://sqlite.org/fts5.html#contentless_tables); a query is cut the same way and asked as phrases.
Text is compared in NFKC and without case.

A contentless table forgets a row only when it is told the text that went in: `indexed` holds which
version of an article that was, and `revisions` holds the version's text.

Outlet and language of an article go in as words of their own, which no text and no query can hold (they
have an underscore): what is asked of one of them is met in the index itself, and no other article is read.

The index knows no days. So that a question after some of them need not look at all that holds its words,
`search_spans` says from when to when each stretch of the index was published; triggers widen it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlite_utils import Database as Sqlite

from store.records import EVER, Article, col
from store.triggers import differing, lacking, make

TABLE = "articles_text"
KANA = r"\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
PIECE = re.compile(rf"(?P<run>[{KANA}{HAN}]+)|(?P<word>[^\W_{KANA}{HAN}]+)")
ASKED = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
MOST_TERMS = 32  # chosen: a longer query is a pasted text, and each of its words costs a look-up
HELD = """SELECT i.number, i.text_sha256, i.filed, r.title, r.text FROM indexed i
JOIN revisions r ON r.article_id = i.article_id AND r.text_sha256 = i.text_sha256
WHERE i.article_id = ?"""
STANDING = """SELECT a.id, a.text_sha256, a.source_id, a.language, r.title, r.text FROM articles a
JOIN revisions r ON r.article_id = a.id AND r.text_sha256 = a.text_sha256"""
ALL = """SELECT id, text_sha256, source_id, language, title, text FROM articles
ORDER BY first_seen_at, id"""
FORGET = (
    f"INSERT INTO [{TABLE}]([{TABLE}], rowid, title, body, filed) VALUES ('delete', ?, ?, ?, ?)"
)
ADD = f"INSERT INTO [{TABLE}](rowid, title, body, filed) VALUES (?, ?, ?, ?)"
CREATE = f"""CREATE VIRTUAL TABLE [{TABLE}] USING fts5(title, body, filed, content='',
tokenize="unicode61 tokenchars '_'")"""

SPAN = 4_096  # rows of the index
SPANS = f"""
INSERT INTO search_spans (span, first_at, last_at, seen_at)
SELECT i.number / {SPAN}, min(ifnull(a.published_at, '{EVER}')), max(ifnull(a.published_at, '')),
       min(a.first_seen_at)
FROM indexed i JOIN articles a ON a.id = i.article_id WHERE {{which}} GROUP BY 1
"""
WIDEN = f"""{SPANS.strip()}
ON CONFLICT (span) DO UPDATE SET first_at = min(first_at, excluded.first_at),
last_at = max(last_at, excluded.last_at), seen_at = min(seen_at, excluded.seen_at);
"""
TRIGGERS = {
    "spans_new": "AFTER INSERT ON indexed BEGIN "
    + WIDEN.format(which="i.number = NEW.number")
    + " END",
    "spans_moved": differing("articles", ("published_at", "first_seen_at"))
    + " BEGIN "
    + WIDEN.format(which="i.article_id = NEW.id")
    + " END",
}


@dataclass(frozen=True, kw_only=True)
class Span:
    """From when to when the articles of a stretch of the full-text index were published, or first held."""

    span: int = col(f"number in the full-text index, divided by {SPAN}")
    first_at: str = col("earliest publication of its articles, or earlier")
    last_at: str = col("latest publication of its articles, or later")
    seen_at: str = col("earliest instant at which one of its articles was held, or earlier")


@dataclass(frozen=True, kw_only=True)
class Indexed:
    """Which version of an article the full-text index holds."""

    number: int = col("rowid in the full-text index")
    article_id: str = col("articles.id")
    text_sha256: str = col("SHA-256 of the text that was indexed")
    filed: str = col("outlet and language as they were indexed, each as one word")


def tokens(text: str) -> Iterator[str]:
    """Yield what the index holds of a text, in order.

    >>> list(tokens("对日稀土 exports"))
    ['对日', '日稀', '稀土', '土', 'exports']
    """
    for found in PIECE.finditer(unicodedata.normalize("NFKC", text).casefold()):
        run = found["run"]
        if run is None:
            yield found["word"]
            continue
        yield from (run[at : at + 2] for at in range(len(run) - 1))
        yield run[-1]


def match(query: str) -> str | None:
    """Return a query as an FTS5 expression; None where it holds no word to look for.

    All words must occur, in any order; words between quotation marks as they stand; a word after a
    minus must not occur; `a OR b` asks for either.

    >>> match("稀土 -magnets")
    '("稀土") NOT "magnets"'
    """
    groups: list[list[str]] = [[]]
    without: list[str] = []
    for asked in list(ASKED.finditer(query))[:MOST_TERMS]:
        if asked["word"] == "OR":
            groups.append([])
            continue
        phrase = _phrase(asked["word"] if asked["phrase"] is None else asked["phrase"])
        (without if asked["minus"] else groups[-1]).extend([phrase] if phrase else [])
    wanted = [f"({' AND '.join(group)})" for group in groups if group]
    if not wanted:
        return None
    either = wanted[0] if len(wanted) == 1 else f"({' OR '.join(wanted)})"
    return " NOT ".join([either, *without])


def filed(outlet: str | None, language: str | None) -> list[str]:
    """Return an outlet and a language, each as one word of the index.

    >>> filed("daily-news", "en")
    ['o_daily_news', 'l_en']
    """
    named = (("o", outlet), ("l", language))
    return [f"{of}_{re.sub(r'[^0-9A-Za-z]', '_', name)}" for of, name in named if name is not None]


def within(asked: str, outlet: str | None, language: str | None) -> str:
    """Return an FTS5 expression that asks for the same in one outlet, in one language.

    >>> within('("steel")', None, "en")
    '(("steel")) AND "l_en"'
    """
    own = [f'"{one}"' for one in filed(outlet, language)]
    return " AND ".join([f"({asked})", *own]) if own else asked


def words(query: str) -> list[str]:
    """Return the words and phrases that a query wants to find, as compared: NFKC, without case."""
    asked = (found for found in ASKED.finditer(query) if not found["minus"])
    said = (found["word"] if found["phrase"] is None else found["phrase"] for found in asked)
    plain = (unicodedata.normalize("NFKC", one).casefold().strip() for one in said if one != "OR")
    return [one for one in plain if PIECE.search(one)]


def _phrase(text: str) -> str:
    """Return a word or phrase as it is looked for; empty where it holds no letter or digit."""
    pieces = list(PIECE.finditer(unicodedata.normalize("NFKC", text).casefold()))
    if not pieces:
        return ""
    *before, last = (piece[0] for piece in pieces)
    said = [part for piece in before for part in tokens(piece)]
    pairs = list(tokens(last))
    alone = len(last) == 1 and pieces[-1]["run"] is not None
    whole = " ".join([*said, *(pairs[:-1] or pairs if pieces[-1]["run"] else pairs)])
    return f'"{whole}"' + (" *" if alone else "")  # one character begins a pair or ends a run


def ensure(sql: Sqlite) -> None:
    """Make the index where there is none, of all articles that are held."""
    if not sql.table(TABLE).exists():
        with sql.atomic():
            sql.execute(CREATE)
            rebuild(sql)
    if missing := lacking(sql, TRIGGERS):
        with sql.atomic():
            make(sql, TRIGGERS, missing)
            note_spans(sql)


def put(sql: Sqlite, article: Article) -> None:
    """Index an article as it now stands; the version that was indexed before is forgotten.

    The caller holds the transaction, and has written the article's revision. In transactions of 20 articles
    and more the index costs 1.2 times the processor time that it takes to make it whole, of 500 (a shard of
    a backfill) 1.1 times, of single ones 2.1 times (12,000 articles, measured).
    """
    held = sql.execute(HELD, [article.id]).fetchone()
    now = " ".join(filed(article.source_id, article.language))
    if held is not None and held[1:3] == (article.text_sha256, now):
        return
    if held is not None:
        sql.execute(FORGET, [held[0], *_indexed(*held[3:]), held[2]])
        sql.execute("DELETE FROM indexed WHERE number = ?", [held[0]])
    _add(sql, sql.execute(f"{STANDING} WHERE a.id = ?", [article.id]))


def rebuild(sql: Sqlite) -> None:
    """Index all articles anew. The caller holds the transaction."""
    sql.execute(f"INSERT INTO [{TABLE}]([{TABLE}]) VALUES ('delete-all')")
    sql.execute("DELETE FROM indexed")
    _add(sql, sql.execute(ALL))


def note_spans(sql: Sqlite) -> None:
    """Note anew when each stretch of the index was published. The caller holds the transaction."""
    sql.execute("DELETE FROM search_spans")
    sql.execute(SPANS.format(which="1 = 1"))


def stretches(
    sql: Sqlite, days: tuple[str, str] | None = None, seen_before: str | None = None
) -> list[tuple[int, int]]:
    """Return the first and last numbers in the index between which all lies that may be asked for.

    The last ones first; of `days` the instant from which on it was published, and that before which.
    """
    query = "SELECT span FROM search_spans WHERE seen_at < ?"
    values = [seen_before or EVER]
    if days:
        query, values = f"{query} AND last_at >= ? AND first_at < ?", [*values, *days]
    found: list[tuple[int, int]] = []
    for (span,) in sql.execute(f"{query} ORDER BY span DESC", values):
        first, last = span * SPAN, span * SPAN + SPAN - 1
        if found and found[-1][0] == last + 1:
            found[-1] = first, found[-1][1]
        else:
            found.append((first, last))
    return found


def last_published(sql: Sqlite, seen_before: str) -> str | None:
    """Return an instant after which nothing came out that was held before another one; None for unknown."""
    query = "SELECT max(last_at) FROM search_spans WHERE seen_at < ?"
    found: str | None = sql.execute(query, [seen_before]).fetchone()[0]
    return found


def _add(sql: Sqlite, articles: Iterable[tuple[str, str, str, str, str | None, str]]) -> None:
    last = sql.execute("SELECT coalesce(max(number), 0) FROM indexed").fetchone()[0]
    for number, (article_id, sha256, outlet, language, title, text) in enumerate(
        articles, last + 1
    ):
        own = " ".join(filed(outlet, language))
        sql.execute("INSERT INTO indexed VALUES (?, ?, ?, ?)", [number, article_id, sha256, own])
        sql.execute(ADD, [number, *_indexed(title, text), own])


def _indexed(title: str | None, text: str) -> tuple[str, str]:
    """Return title and the rest of the text as the index holds them."""
    head = title or ""
    body = text[len(head) :] if text.startswith(head) else text
    return " ".join(tokens(head)), " ".join(tokens(body))

"""Benchmark: facts are written beside raw rows, into the same indexed tables, in one transaction each.

Made facts of every type, as many an article as news articles have; their texts say nothing. Raw is what
SQLite can do: `executemany` of tuples that were made before. Ours starts with facts: `put` writes them type
by type, `kept` article by article as reading does, with which version read what. Each has a database of its
own that holds the articles; CPU time counts, the best of some rounds, in turn.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_type_hints

from jobs.workspace import fact_tables
from store import tables, writes
from store import topic as topic_file
from store.db import Database
from store.records import Article, Fact, Page, SourceRow

ARTICLES, ROUNDS = 400, 3
OFTEN = {"mentions": 12, "dates": 6, "figures": 6, "quotes": 4, "happenings": 3}  # others: one
AT = "2026-06-05T12:00:00Z"
Facts = Mapping[str, list[Fact]]  # by table
Write = Callable[[Database], None]


@dataclass(frozen=True)
class Line:
    """What was written how, how many facts, and in how many seconds of processor time."""

    how: str
    facts: int
    seconds: float
    raw_s: float

    @property
    def ratio(self) -> float:
        """Return our rate in units of raw writing's."""
        return self.raw_s / self.seconds


def lines(articles: int = ARTICLES, rounds: int = ROUNDS) -> tuple[Line, ...]:
    """Return what our ways to write cost beside raw rows."""
    held = [article(number) for number in range(articles)]
    made = facts(held)
    count = sum(map(len, made.values()))
    ways: dict[str, Write] = {"raw": raw(made), "put": put(made), "kept": kept(held, made)}
    took = [{how: _seconds(write, held) for how, write in ways.items()} for _ in range(rounds)]
    best = {how: min(one[how] for one in took) for how in ways}
    return tuple(Line(how, count, best[how], best["raw"]) for how in ways)


def facts(articles: Iterable[Article]) -> Facts:
    """Return facts of every type for some articles, by table."""
    held = list(articles)
    return {
        table: [
            _fact(record, article, place)
            for article in held
            for place in range(OFTEN.get(table, 1))
        ]
        for table, record in fact_tables().items()
    }


def raw(made: Facts) -> Write:
    """Return what writes tuples as SQLite takes them."""
    rows = {table: [tuple(row.values()) for row in tables.rows(made[table])] for table in made}

    def write(db: Database) -> None:
        for table, given in rows.items():
            marks = ", ".join("?" * len(given[0]))
            db.sql.conn.executemany(f"INSERT INTO [{table}] VALUES ({marks})", given)

    return write


def put(made: Facts) -> Write:
    """Return what writes facts type by type."""

    def write(db: Database) -> None:
        for table, given in made.items():
            writes.upsert(db.sql, table, given)

    return write


def kept(articles: Iterable[Article], made: Facts) -> Write:
    """Return what writes facts article by article, as reading does."""
    held = {article.id: article for article in articles}
    own: dict[str, list[Fact]] = {one: [] for one in held}
    for given in made.values():
        for fact in given:
            own[fact.article_id].append(fact)
    made_by = dict.fromkeys(made, "bench@1")

    def write(db: Database) -> None:
        for one, said in own.items():
            db.keep_facts(held[one], said, (), made_by, "none")

    return write


def table(found: Iterable[Line]) -> str:
    """Return the lines as a Markdown table."""
    head = "| how | facts | ratio to raw | facts a CPU second |\n|---|---|---|---|"
    rows = (
        f"| {one.how} | {one.facts} | {one.ratio:.2f} | {one.facts / one.seconds:.0f} |"
        for one in found
    )
    return "\n".join([head, *rows]) + "\n"


def _seconds(write: Write, articles: Iterable[Article]) -> float:
    with tempfile.TemporaryDirectory() as folder, Database(Path(folder), fact_tables()) as db:
        begin(db, articles)
        began = time.process_time()
        with db.sql.atomic():
            write(db)
        return time.process_time() - began


def begin(db: Database, articles: Iterable[Article]) -> None:
    """Write articles into an empty database."""
    source = SourceRow(
        id="bench",
        name="Bench",
        kind="newspaper",
        country="zz",
        languages="en",
        home="",
        timezone="UTC",
        rights="full_text",
    )
    db.follow_topic(topic_file.load(topic_file.default_slug()), [source])
    page = Page(id="page", kind="article", source_id="bench", url="", fetched_at=AT)
    with db.sql.atomic():
        writes.upsert(db.sql, "pages", [page])
        writes.upsert(db.sql, "articles", articles)


def article(number: int) -> Article:
    """Return an article that says nothing."""
    return Article(
        id=f"bench-{number:06}",
        source_id="bench",
        page_id="page",
        url=f"http://bench.example/{number}",
        title=f"Title {number}",
        language="en",
        published_at=AT,
        text="word " * 600,
        text_sha256="",
        first_seen_at=AT,
        last_seen_at=AT,
        made_by="bench@1",
    )


def _fact(record: type[Fact], article: Article, place: int) -> Fact:
    given: dict[str, Any] = dict(_values(record, place))
    more = {"article_id": article.id, "start_char": 20 * place, "end_char": 20 * place + 18}
    return record(**{**given, **more, "made_by": "bench@1"})


def _values(record: type[Fact], place: int) -> Iterator[tuple[str, object]]:
    hints = get_type_hints(record)
    kinds = tables.columns(record)
    for number, field in enumerate(fields(record)):
        kind, optional = kinds[field.name]
        if field.init and not (optional and (number + place) % 3 == 0):
            values: dict[type, object] = {str: f"some words {number + place}", float: 0.5}
            yield field.name, values.get(kind, hints[field.name] is bool or number)

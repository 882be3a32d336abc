"""Million: a data folder of N articles as reading and weaving would leave it, written straight in.

For timing questions and pages on databases that nobody wants to wait for. What matters to a query plan is
as in a long dispute, and grows with N:

- 1,000 articles a day in 60 outlets (Zipf) and 3 languages; one in ten a copy, one in fifty revised; a page
  each, and one more page in ten of another kind, half of them refused
- a text has a headline and 8 sentences (some 600 characters in English, 170 in Chinese and Japanese): a
  sixth of what news has, so that the whole fits on a disk
- of an article: 5 mentions, 1 date, 1.5 figures, 1.5 quotes, .6 stances, 1.75 happenings, .1 listings,
  .05 provisions
- 3,000 entities besides the topic's, named and quoted by their rank (Zipf)
- N/40 events: 25 a day, told of by their rank, so that the first of a day has some 500 reports; 30
  landmarks are looked back on for ever, the first of them by one report in a hundred; one event in ten has
  no day
- of events: reports, who takes part, versions, links, keys; tellings, and what they tell (one in five of
  its own)
- 300 measures that were found beside the topic's, with steps, rules, 10 names each (100 where the topic
  has a list)
- N/100 conflicts of 2 to 6 values; a quantity a figure; N/500 reviews; 1.5 changes a revision; 5,000 runs
- actors by day and in all, counted as weaving counts them

Left empty, since no question reads them: readings, signatures, copy_keys, vectors, likenesses, unwoven,
stale; of revisions one article in ten has its own. The same seed gives the same rows. Nothing is real.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

from jobs.workspace import fact_tables
from store import actors, opening, search, subjects, taking_part
from store.db import Database
from store.schema import TABLES, fact_specs
from store.topic import Topic
from tests.bench import million_about, million_events
from tests.bench.million_articles import Articles
from tests.bench.million_world import Rows, World

PART = 20_000  # articles whose rows are held at once
CACHE_KB = 3_000_000
SILENT: Callable[[str], None] = lambda line: None  # noqa: E731
SECONDARY = """
SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type
"""
SUMMED = """
INSERT INTO actor_totals (entity_id, acted, targeted, statements, stances, first_seen_on, last_seen_on)
SELECT entity_id, sum(acted), sum(targeted), sum(statements), sum(stances), min(nullif(day, '')),
       max(nullif(day, '')) FROM actor_days WHERE outlet = '' GROUP BY entity_id
"""


def build(folder: Path, topic: Topic, articles: int, say: Callable[[str], None] = SILENT) -> None:
    """Write a data folder of so many articles; there is none yet."""
    begun = time.monotonic()

    def said(what: str) -> None:
        say(f"{time.monotonic() - begun:7.1f} s  {what}")

    world = World(topic, articles)
    with Database(folder, fact_tables()) as db:
        db.follow_topic(topic, world.sources())
        with _in_bulk(db, said):
            with db.sql.atomic():
                _write(db, world, said)
            said("rows")
    said(f"done, {(folder / opening.FILE).stat().st_size / 1e9:.2f} GB")


def _write(db: Database, world: World, said: Callable[[str], None]) -> None:
    """Write all rows, then count the actors."""
    made = Articles(world)
    _put(db, million_about.beforehand(world))
    for start in range(0, world.articles, PART):
        _put(db, made.rows(range(start, min(start + PART, world.articles))))
        if start % (PART * 5) == 0:
            said(f"{start:,} articles")
    _put(db, million_events.rows(world, made))
    _put(db, million_about.afterwards(world, made))
    said("articles and events")
    db.sql.execute("CREATE INDEX quotes_by_article ON quotes(article_id)")
    db.sql.execute("CREATE INDEX stances_by_article ON stances(article_id)")
    counted = actors.DAYS.format(events="", articles="")
    names = "day, entity_id, outlet, language, seen_on, acted, targeted, statements, stances"
    db.sql.execute(f"INSERT INTO actor_days ({names}) {counted}")
    db.sql.execute(SUMMED)
    db.sql.execute("DROP INDEX quotes_by_article")
    db.sql.execute("DROP INDEX stances_by_article")
    said("actors")


@contextmanager
def _in_bulk(db: Database, said: Callable[[str], None]) -> Iterator[None]:
    """Let rows be written without log, indexes and triggers; make these at the end, as they were."""
    sql = db.sql
    for pragma in ("foreign_keys = OFF", "synchronous = OFF", "journal_mode = OFF",
                   f"cache_size = -{CACHE_KB}", "temp_store = MEMORY"):  # fmt: skip
        sql.execute(f"PRAGMA {pragma}").fetchall()
    held = sql.execute(SECONDARY).fetchall()
    for kind, name, _ in held:
        sql.execute(f"DROP {kind} [{name}]")
    yield
    for *_, statement in held:
        sql.execute(statement)
    with sql.atomic():
        subjects.rebuild(sql)
        search.note_spans(sql)
        taking_part.rebuild(sql)
    said("indexes")
    sql.execute(f"INSERT INTO [{search.TABLE}]([{search.TABLE}]) VALUES ('optimize')")
    sql.conn.commit()
    said("full text")
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        sql.execute(f"PRAGMA {pragma}").fetchall()


def _put(db: Database, rows: Rows) -> None:
    """Write rows; columns that they do not give are as their record has them."""
    specs = {**TABLES, **fact_specs(db.facts)}
    for table, (names, many) in rows.items():
        known = fields(specs[table].record) if table in specs else ()
        rest = {
            one.name: one.default
            for one in known
            if one.name not in names and one.default is not None
        }
        marks = ", ".join([*"?" * len(names), *(_literal(value) for value in rest.values())])
        listed = ", ".join(f"[{name}]" for name in (*names, *rest))
        db.sql.conn.executemany(f"INSERT INTO [{table}] ({listed}) VALUES ({marks})", many)


def _literal(value: object) -> str:
    return (
        f"'{value}'"
        if isinstance(value, str)
        else str(value).replace("False", "0").replace("True", "1")
    )

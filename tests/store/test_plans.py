"""No question reads a big table from end to end: their plans, as SQLite makes them on a big database."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from jobs.serving.queries import saved
from jobs.workspace import fact_tables
from store.db import Database
from store.look import Filter, search_articles
from store.look.actors import DEEDS
from store.look.changes import BY_TIME, QUERY
from store.look.conflicts import CONFLICTS
from store.look.coverage import EVENTS as EVENTS_IN_TURN
from store.look.coverage import GROUPS
from store.look.filters import TAKES_PART
from store.look.judged import REPORTS
from store.measured import PRINTED
from store.topic import load
from tests.bench import asking, million
from tests.bench.asking import Known, Question
from tests.store.looking import asked

ARTICLES = 1_000
BIG = frozenset(
    "articles pages revisions mentions dates figures quotes stances happenings listings provisions "
    "event_reports report_versions tellings told quantities conflict_values indexed extractions readings "
    "copies actor_days rejections".split()
)
EVENTS = frozenset(
    "events event_actors actor_events event_versions".split()
)  # a fortieth of articles


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    million.build(folder, load("china-japan-dual-use"), ARTICLES)
    return folder


@pytest.fixture(scope="module", params=["without statistics", "with statistics"])
def db(request: pytest.FixtureRequest, plain: Path) -> Iterator[Database]:
    if request.param == "with statistics":
        with Database(plain, fact_tables()) as held:
            _as_if_big(held)
    with Database.open(plain, fact_tables()) as held:
        yield held


def _as_if_big(db: Database, times: int = 1_000) -> None:
    """Give SQLite the statistics of a database so many times as big (https://sqlite.org/fileformat2.html#stat1tab).

    The first number of a row is how many rows there are; the others, how many share a value.
    """
    db.sql.execute("ANALYZE")
    found = db.sql.execute("SELECT tbl, idx, stat FROM sqlite_stat1").fetchall()
    for table, index, stat in found:
        if table in BIG | EVENTS:
            count, *rest = stat.split(" ")
            grown = " ".join([str(int(count) * times), *rest])
            sql = "UPDATE sqlite_stat1 SET stat = ? WHERE tbl = ? AND idx IS ?"
            db.sql.execute(sql, [grown, table, index])
    db.sql.conn.commit()


def scanned(db: Database, question: Question) -> set[str]:
    """Return the big tables that a question reads from end to end, by name."""
    with asked(db) as queries:
        question()
    found: set[str] = set()
    for sql in dict.fromkeys(queries):
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            found |= _scanned(db, sql)
    return found


def _scanned(db: Database, sql: str) -> set[str]:
    steps = [row[3] for row in db.sql.execute(f"EXPLAIN QUERY PLAN {sql}")]
    names = {step.split()[1] for step in steps if step.startswith("SCAN") and " USING " not in step}
    return {_table(sql, name) for name in names} & (BIG | EVENTS)


def _table(sql: str, alias: str) -> str:
    """Return the table that a name in a plan stands for; it may be used for more than one."""
    words = sql.replace("(", " ").replace(")", " ").replace("[", "").replace("]", "").split()
    pairs = pairwise(words)
    named = {table for table, name in pairs if name == alias and table in BIG | EVENTS}
    return next(iter(named), alias)


def known(db: Database) -> Known:
    return asking.known(db)


def test_no_question_with_any_filter_reads_a_big_table_from_end_to_end(db: Database) -> None:
    found = {}
    for name, question in asking.questions(db, known(db)).items():
        if whole := scanned(db, question):
            found[name] = whole
    assert found == {}, sorted(found.items())


def test_a_question_that_reads_a_big_table_from_end_to_end_is_found(db: Database) -> None:
    query = "SELECT count(*) FROM figures f WHERE f.value > 5"
    assert scanned(db, lambda: db.sql.execute(query).fetchall()) == {"figures"}


@pytest.mark.parametrize("query", saved(), ids=lambda query: query.name)
def test_no_saved_query_reads_a_big_table_from_end_to_end(db: Database, query: object) -> None:
    sql = query.sql  # type: ignore[attr-defined]
    steps = [row[3] for row in db.sql.execute(f"EXPLAIN QUERY PLAN {sql}", _Any())]
    names = {step.split()[1] for step in steps if step.startswith("SCAN") and " USING " not in step}
    assert {_table(sql, name) for name in names} & (BIG | EVENTS) == set()


IN_TURN = {
    "deeds of someone": DEEDS.format(where=""),
    "changes": QUERY.format(driven=BY_TIME, chosen="1"),
    "conflicts of a verdict": CONFLICTS.format(where="AND c.verdict = :verdict"),
    "conflicts of a kind": CONFLICTS.format(where="AND c.kind = :kind"),
    "events of someone who acts often": EVENTS_IN_TURN.format(
        chosen=f"e.date >= '' AND +{TAKES_PART}"
    ),
    "outlets of an event": GROUPS.format(where=""),
    "articles that report an event": REPORTS,
}


@pytest.mark.parametrize("name", IN_TURN)
def test_what_an_index_has_in_the_order_asked_for_is_not_sorted(db: Database, name: str) -> None:
    sql = re.sub(r":\w+", "?", IN_TURN[name])
    steps = db.sql.execute(f"EXPLAIN QUERY PLAN {sql}", ["1"] * sql.count("?")).fetchall()
    sorts = ("USE TEMP B-TREE FOR ORDER BY", "USE TEMP B-TREE FOR GROUP BY")
    assert [step[3] for step in steps if step[3] in sorts] == []


def test_words_are_looked_for_within_an_outlet_and_a_language_by_the_index(db: Database) -> None:
    of = known(db)
    wanted = Filter(outlet=of.rare_outlet, language="ja")
    with asked(db) as queries:
        search_articles(db, "exports", wanted)
    matching = [one for one in queries if "MATCH" in one]
    assert matching
    assert all('AND "l_ja"' in one for one in matching)


class _Any(dict[str, str]):
    """A value for every parameter."""

    def __missing__(self, name: str) -> str:
        return "2026-01-01"


def test_what_is_printed_after_a_notice_is_found_by_article(db: Database) -> None:
    values = ["2026-01-01", "2026-01-04", "control list"]
    steps = [row[3] for row in db.sql.execute(f"EXPLAIN QUERY PLAN {PRINTED}", values)]
    assert [one.split("idx_listings_")[1] for one in steps if "idx_listings_" in one] == [
        "article_id_start_char (article_id=?)"
    ]

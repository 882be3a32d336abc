"""Every saved query answers on the demo, by an index, and its parameters stand in its SQL."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from jobs.serving import limits, queries
from jobs.serving.queries import Query
from store import opening
from store.errors import ConfigError

SAVED = queries.saved()
BIG = (
    "articles revisions pages events event_actors event_reports mentions quotes stances figures "
    "happenings dates listings provisions copies changes report_versions event_versions"
).split()
PARAMETER = re.compile(r":([a-z]+)")
GIVEN = {
    "measure": "SELECT measure_id FROM events WHERE measure_id IS NOT NULL",
    "target": "SELECT target_id FROM stances",
    "speaker": "SELECT speaker_id FROM quotes WHERE speaker_id IS NOT NULL",
    "unit": "SELECT unit FROM figures",
    "event": "SELECT event_id FROM report_versions WHERE held_until IS NULL",
}
FIXED = {"day": "2000-01-01"}
MAY_BE_EMPTY = {  # what the demo need not hold
    "lists_that_do_not_add_up",
    "who_changed_position",
    "from_announcement_to_force",
    "changed_after_publication",
}


@pytest.fixture(scope="module")
def connection(demo_folder: Path) -> sqlite3.Connection:
    opened = sqlite3.connect(f"{opening.held(demo_folder).as_uri()}?mode=ro", uri=True)
    limits.bind(opened)
    return opened


def asked(connection: sqlite3.Connection, query: Query) -> dict[str, str]:
    """Return the parameters of a query, as a form would send them: the most met value, else nothing."""
    values = dict.fromkeys(PARAMETER.findall(query.sql), "")
    for name in values.keys() & GIVEN.keys():
        found = connection.execute(
            f"{GIVEN[name]} GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
        ).fetchone()
        values[name] = found[0] if f":{name} = ''" not in query.sql else ""
    return values | {name: day for name, day in FIXED.items() if name in values}


def test_there_are_enough_questions() -> None:
    assert len(SAVED) >= 15


@pytest.mark.parametrize("query", SAVED, ids=lambda query: query.name)
def test_a_saved_query_answers(connection: sqlite3.Connection, query: Query) -> None:
    rows = connection.execute(query.sql, asked(connection, query)).fetchall()
    assert rows or query.name in MAY_BE_EMPTY


@pytest.mark.parametrize("query", SAVED, ids=lambda query: query.name)
def test_a_saved_query_scans_no_large_table(connection: sqlite3.Connection, query: Query) -> None:
    plan = connection.execute(f"EXPLAIN QUERY PLAN {query.sql}", asked(connection, query))
    aliases = dict(re.findall(rf"(?:FROM|JOIN) ({'|'.join(BIG)}) (?:AS )?(\w+)", query.sql))
    named = {*BIG, *aliases.values()}
    scanned = [row[3] for row in plan if row[3].startswith("SCAN") and row[3].split()[1] in named]
    assert scanned == []


@pytest.mark.parametrize("query", SAVED, ids=lambda query: query.name)
def test_a_saved_query_says_what_it_asks(query: Query) -> None:
    told = set(PARAMETER.findall(query.description))
    assert query.title
    assert re.search(r"\bLIMIT \d+$", query.sql)
    assert set(PARAMETER.findall(query.sql)) <= told


def test_a_query_without_title_and_description_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "bare.sql").write_text("-- Only a title\nSELECT 1\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="expected its title and its description"):
        queries.saved(tmp_path)

"""Selection: which tables and which of their rows leave, all as they stood at one moment.

A filter chooses events as `timeline` does, as they stood on the day that is asked for, and articles by
outlet, language, publication and when they were first held. Where the timeline leaves, the articles that
report a chosen event leave too, so that no event loses its evidence. A table follows by its foreign keys;
one that refers to neither is whole.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import get_type_hints

from jobs import timelines
from jobs.workspace import fact_tables
from store import rights, tables
from store.data_folder import unusable
from store.db import Database
from store.errors import UsageError
from store.look import EventLine, Filter
from store.look.filters import of_articles
from store.opening import FILE
from store.records import EventReport
from store.schema import TABLES, fact_specs
from store.tables import TableSpec

Row = tuple[object, ...]
BATCH = 500  # chosen: rows in memory at a time; an article's text is some 5 kB
FROM = {"articles": "chosen_articles", "events": "chosen_events"}
# Whole texts leave within the rights of their source.
RIGHTS = {
    "articles": "SELECT s.rights FROM sources s WHERE s.id = t.source_id",
    "revisions": "SELECT s.rights FROM articles a JOIN sources s ON s.id = a.source_id "
    "WHERE a.id = t.article_id",
}


class What(StrEnum):
    """What is asked for: a part of the tables, or the kind of thing that is cited."""

    ARTICLES = "articles"
    FACTS = "facts"
    TIMELINE = "timeline"


@dataclass(frozen=True)
class Chosen:
    """What leaves: tables by name, the filter, and which part of the whole it is."""

    specs: Mapping[str, TableSpec]
    known: Mapping[str, TableSpec]  # all tables that there are
    wanted: Filter
    what: What | None = None

    @property
    def is_whole(self) -> bool:
        """Return whether no filter is set: all rows leave, undated events among them."""
        return self.wanted == Filter()


def chosen(names: tuple[str, ...], what: What | None, wanted: Filter) -> Chosen:
    """Return the tables that are named, else those of a part, else all.

    Raises:
        UsageError: no such table, or tables are named beside a part.
    """
    specs = {**TABLES, **fact_specs(fact_tables())}
    if names and what:
        raise UsageError(f"--table and --what {what} are both given; choose one.")
    if unknown := [name for name in names if name not in specs]:
        raise UsageError(f"--table {unknown[0]!r} is no table; expected {', '.join(specs)}.")
    kept = names or (part(what, specs) if what else tuple(specs))
    return Chosen({name: specs[name] for name in specs if name in kept}, specs, wanted, what)


def part(what: What, specs: Mapping[str, TableSpec]) -> tuple[str, ...]:
    """Return the tables of a part: with articles their versions, with facts and events what they name."""
    match what:
        case What.ARTICLES:
            return ("sources", "articles", "revisions")
        case What.FACTS:
            return ("sources", "articles", "entities", "targets", "measures", *fact_tables())
        case What.TIMELINE:
            of_events = (name for name in specs if "events" in followed(name, specs))
            return ("sources", "articles", "entities", "measures", "events", *of_events)


def references(name: str, specs: Mapping[str, TableSpec]) -> tuple[tuple[str, str, str], ...]:
    """Return (column, table, its column) of what a table refers to, by its keys or a column's name."""
    named = {"article_id": "articles", "event_id": "events"}
    stated = specs[name].foreign
    held = tables.columns(specs[name].record).keys() - {column for column, _, _ in stated}
    return (*stated, *((column, named[column], "id") for column in named if column in held))


def followed(name: str, specs: Mapping[str, TableSpec]) -> set[str]:
    """Return the tables that a table refers to, directly and by way of others."""
    direct = {table for _, table, _ in references(name, specs) if table != name and table in specs}
    return direct.union(*(followed(table, specs) for table in direct))


@dataclass
class Tally:
    """How many rows have passed."""

    rows: int = 0

    def of(self, passing: Iterable[Sequence[Row]]) -> Iterator[Sequence[Row]]:
        """Yield batches as they come, and count their rows."""
        for batch in passing:
            self.rows += len(batch)
            yield batch


@contextmanager
def moment(db: Database, wanted: Chosen) -> Iterator[None]:
    """Hold one state of the database, whatever a run beside it writes, with the filter's choice made.

    Raises:
        DataFolderError: the database cannot be read.
    """
    db.sql.conn.execute("BEGIN")
    try:
        if not wanted.is_whole:
            _choose(db, wanted)
        yield
    except sqlite3.Error as error:
        raise unusable(db.folder / FILE, error) from error
    finally:
        db.sql.conn.rollback()


def _choose(db: Database, wanted: Chosen) -> None:
    """Write the ids of the chosen events and articles to tables of this connection alone."""
    run = db.sql.conn.execute
    for name in FROM.values():
        run(f"CREATE TEMP TABLE {name} (id TEXT PRIMARY KEY) WITHOUT ROWID")
    lines = timelines.asked(db, wanted.wanted)
    if wanted.wanted.as_of or wanted.wanted.held_on:
        _shadow(db, lines)
    into = "INSERT OR IGNORE INTO temp.{} ".format
    db.sql.conn.executemany(
        into("chosen_events") + "VALUES (?)", ([line.event.id] for line in lines)
    )
    if wanted.what in (None, What.TIMELINE):
        reporting = ([report.article_id] for line in lines for report in line.reports)
        db.sql.conn.executemany(into("chosen_articles") + "VALUES (?)", reporting)
    if wanted.what is not What.TIMELINE:
        where = of_articles(wanted.wanted)
        matching = f"SELECT a.id FROM articles a WHERE true{where.sql}"
        run(into("chosen_articles") + matching, where.values)


def _shadow(db: Database, lines: Sequence[EventLine]) -> None:
    """Put the events as they stood in front of those that stand now, for this connection and moment.

    SQLite looks for a table among the temporary ones first (https://sqlite.org/lang_naming.html).
    """
    of_event = [(line.event.id, line) for line in lines]
    held: dict[str, list[dict[str, object]]] = {
        "events": [asdict(line.event) for line in lines],
        "event_actors": [
            {"event_id": event_id, "entity_id": actor.id, "role": actor.role}
            for event_id, line in of_event
            for actor in line.actors
        ],
        "event_reports": [
            {"event_id": event_id, **_of(EventReport, report)}
            for event_id, line in of_event
            for report in line.reports
        ],
    }
    for name, rows in held.items():
        columns = list(tables.columns(TABLES[name].record))
        marks = ", ".join("?" * len(columns))
        db.sql.conn.execute(f"CREATE TEMP TABLE [{name}] AS SELECT * FROM main.[{name}] LIMIT 0")
        into = f"INSERT INTO temp.[{name}] ([{'], ['.join(columns)}]) VALUES ({marks})"
        db.sql.conn.executemany(into, ([row[column] for column in columns] for row in rows))


def _of(record: type, line: object) -> dict[str, object]:
    """Return those fields of a record that a line of an answer holds."""
    names = tables.columns(record).keys()
    return {name: getattr(line, name) for name in names if hasattr(line, name)}


def batches(db: Database, name: str, wanted: Chosen) -> Iterator[list[Row]]:
    """Yield the rows of a table by primary key, some at a time, within the rights of each source.

    Columns stand in the order of the record; a truth value is a bool, whatever SQLite holds.
    """
    spec = wanted.specs[name]
    columns = list(tables.columns(spec.record))
    asked = [f"t.[{column}]" for column in columns]
    cursor = db.sql.conn.execute(
        f"SELECT {', '.join([*asked, f'({RIGHTS[name]})' if name in RIGHTS else 'NULL'])} "
        f"FROM [{name}] t{_where(name, wanted)} ORDER BY {', '.join(f't.[{c}]' for c in _key(spec))}"
    )
    truths = [at for at, column in enumerate(columns) if column in booleans(spec.record)]
    while fetched := cursor.fetchmany(BATCH):
        yield [_leaving(columns, truths, row) for row in fetched]


def _where(name: str, wanted: Chosen) -> str:
    """Return the condition by which a table follows the choice of articles and events; empty for none."""
    if wanted.is_whole:
        return ""
    if name in FROM:
        return f" WHERE t.id IN (SELECT id FROM temp.{FROM[name]})"
    held = [
        f"(t.[{column}] IS NULL OR t.[{column}] IN ({inner}))"
        for column, table, target in references(name, wanted.known)
        if (inner := _kept(table, target, wanted))
    ]
    return f" WHERE {' AND '.join(held)}" if held else ""


def _kept(table: str, column: str, wanted: Chosen) -> str:
    if table in FROM:
        return f"SELECT id FROM temp.{FROM[table]}"
    where = _where(table, wanted)
    return f"SELECT t.[{column}] FROM [{table}] t{where}" if where else ""


def _key(spec: TableSpec) -> tuple[str, ...]:
    return (spec.pk,) if isinstance(spec.pk, str) else spec.pk


def _leaving(columns: list[str], truths: list[int], row: Row) -> Row:
    """Return a row without the rights column: texts cut to what may leave, truth values as bool."""
    *cells, mode = row
    for at in truths:
        cells[at] = None if cells[at] is None else bool(cells[at])
    if mode is not None:
        title, at = cells[columns.index("title")], columns.index("text")
        headline = None if title is None else str(title)
        cells[at] = rights.part(headline, str(cells[at]), str(mode))
    return tuple(cells)


def booleans(record: type) -> set[str]:
    """Return the fields of a record that are truth values."""
    return {name for name, hint in get_type_hints(record).items() if hint in (bool, bool | None)}

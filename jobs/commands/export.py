"""The command `export`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from jobs import show
from jobs.commands.options import DATA, day, filters
from jobs.exporting import citations, dictionary, files, selection
from jobs.exporting.citations import Style
from jobs.exporting.selection import Chosen, Tally, What
from jobs.exporting.text import LINES
from jobs.workspace import read_only, utc_now
from store import look
from store.db import Database
from store.errors import UsageError
from store.look import Filter

FORMATS = (*(style.value for style in Style), *LINES, "parquet")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is asked of an export beside the filter."""

    how: str
    names: tuple[str, ...]
    what: What | None
    ids: tuple[str, ...]
    output: Path | None


@click.command("export")
@DATA
@click.option("--format", "how", type=click.Choice(FORMATS), required=True, help="Format.")
@click.option(
    "--table", "names", multiple=True, metavar="NAME", help="Only this table; repeatable."
)
@click.option(
    "--what",
    type=click.Choice([what.value for what in What]),
    help="Which tables, or what is cited. Default: all tables; articles.",
)
@click.option(
    "--id", "ids", multiple=True, metavar="ID", help="Cite this article or fact; repeatable."
)
@filters
@click.option("--held-on", callback=day, metavar="DAY", help="Only what was held by that day.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="A folder, or a file for one table or for citations. Default: standard output.",
)
def export_command(
    folder: Path,
    how: str,
    names: tuple[str, ...],
    what: str | None,
    ids: tuple[str, ...],
    output: Path | None,
    **wanted: Any,
) -> None:
    """Write tables with a data dictionary, or citations of articles, facts and the timeline."""
    part = What(what) if what else None
    asked = Asked(how=how, names=names, what=part, ids=ids, output=output)
    with read_only(folder) as db:
        chosen = look.checked(db, Filter(**wanted))
        if how in list(Style):
            cite(db, asked, chosen)
        else:
            write_tables(db, asked, chosen)


def cite(db: Database, asked: Asked, wanted: Filter) -> None:
    """Write citations.

    Raises:
        UsageError: tables are named.
    """
    if asked.names:
        raise UsageError(
            f"--table is for csv, jsonl and parquet; --format {asked.how} takes --what and --id."
        )
    works = citations.chosen(db, asked.what, asked.ids, wanted)
    texts = citations.written(works, Style(asked.how))
    if asked.output is None:
        put(texts)
    else:
        files.put(asked.output, texts)


def write_tables(db: Database, asked: Asked, wanted: Filter) -> None:
    """Write tables, and on standard error how many rows of each.

    Raises:
        UsageError: ids are named; or several tables, or Parquet, without a place to write to.
    """
    if asked.ids:
        raise UsageError(
            f"--id is for citations; --format {asked.how} takes --table, --what and filters."
        )
    chosen = selection.chosen(asked.names, asked.what, wanted)
    if asked.output is None:
        print_table(db, chosen, asked.how)
    else:
        for file in files.tables(db, chosen, asked.how, asked.output, utc_now()):
            click.echo(f"{file.path}: {file.rows} rows.", err=True)
    if db.is_sample:
        click.echo(show.NOTICE, err=True)


def print_table(db: Database, chosen: Chosen, how: str) -> None:
    """Print one table.

    Raises:
        UsageError: several are asked for, or a binary format.
    """
    if len(chosen.specs) > 1 or how not in LINES:
        raise UsageError(
            f"Standard output takes one table as {' or '.join(LINES)}; name a folder with --output, "
            "or one --table."
        )
    (name, spec), *_ = chosen.specs.items()
    tally = Tally()
    with selection.moment(db, chosen):
        rows = tally.of(selection.batches(db, name, chosen))
        put(LINES[how](dictionary.columns(db, name, spec), rows))
    query = dictionary.made(db, chosen, utc_now()).query
    click.echo(f"{name}: {tally.rows} rows; query {query or 'none'}.", err=True)


def put(texts: Iterable[str]) -> None:
    """Write texts to standard output; on a terminal without control characters, which could command it."""
    watched = sys.stdout.isatty()
    for text in texts:
        click.echo(show.clean(text) if watched else text.encode(), nl=False)


COMMAND = export_command

"""The command `timeline`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from jobs import commented, show, timelines
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day, filters, say
from jobs.workspace import read_only
from store import look
from store.db import Database
from store.look import Filter

MOST = 500  # chosen: more rows than anyone scrolls back through
REPORTS = 20  # chosen: outlets that a cell names; it says how many reports there are beyond


@click.command("timeline")
@DATA
@filters
@click.option(
    "--held-on", callback=day, metavar="DAY", help="As this database stood at the end of that day."
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N events.")
@click.option("--words", is_flag=True, help="Beside each title the words of the first report.")
@click.option("--comments", is_flag=True, help="Instead, what experts and outlets comment.")
@AS_JSON
@AS_CSV
def timeline_command(
    folder: Path, as_json: bool, as_csv: bool, words: bool, comments: bool, **wanted: Any
) -> None:
    """Print what happened when, who did it, and which outlets report it."""
    with read_only(folder) as db:
        asked = Filter(**wanted)
        ask = commented.commented if comments else timelines.asked
        if as_json:
            click.echo(show.as_json(ask(db, asked), sample=db.is_sample))
        elif as_csv:
            click.echo(show.as_csv(ask(db, asked), sample=db.is_sample), nl=False)
        elif comments:
            print_comments(db, asked, words=words)
        else:
            print_newest(db, replace(asked, reports=REPORTS), words=words)


def print_comments(db: Database, wanted: Filter, *, words: bool) -> None:
    """Print comments as a table; of very many those published last, and so it says."""
    limit = wanted.limit or MOST
    lines = commented.commented(db, replace(wanted, limit=limit))
    said = f"{len(lines)} comments; they are no events, and none is merged with another."
    _print(db, lines, said, words=words)
    if wanted.limit is None and len(lines) == MOST:
        say(f"Only the {MOST} published last are shown; --limit, --json and --csv take any number.")


def print_newest(db: Database, wanted: Filter, *, words: bool) -> None:
    """Print the events that are asked for as a table; of very many the newest, and so it says."""
    if wanted.limit is not None:
        print_timeline(db, timelines.asked(db, wanted), words=words)
        return
    found = timelines.newest(db, wanted, MOST)
    print_timeline(db, found.lines, words=words)
    if found.before is not None:
        say(
            f"Only the newest {len(found.lines)} events are shown; --to {found.before} shows earlier ones, "
            "--limit, --json and --csv take any number."
        )


def print_timeline(db: Database, lines: tuple[look.EventLine, ...], *, words: bool = False) -> None:
    """Print events as a table."""
    hidden = look.count_undated(db) - sum(1 for line in lines if line.event.date is None)
    more = f"; {hidden} without a day are not shown (--undated)" if hidden else ""
    _print(db, lines, f"{len(lines)} events{more}.", words=words)


def _print(db: Database, lines: tuple[look.EventLine, ...], said: str, *, words: bool) -> None:
    """Print lines as a table, what is said of them, and whether they are a sample's."""
    console = show.console()
    console.print(show.table(lines, words=words))
    console.print(said)
    if db.is_sample:
        console.print(show.NOTICE, style="bold")


COMMAND = timeline_command

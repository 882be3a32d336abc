"""The command `timeline`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from jobs import demo, show
from jobs.commands.options import AS_CSV, AS_JSON, DATA, filters
from jobs.workspace import read_only
from store import look
from store.db import Database
from store.look import Filter


@click.command("timeline")
@DATA
@filters
@AS_JSON
@AS_CSV
def timeline_command(folder: Path, as_json: bool, as_csv: bool, **wanted: Any) -> None:
    """Print what happened when, who did it, and which outlets report it."""
    with read_only(folder) as db:
        lines = look.timeline(db, look.checked(db, Filter(**wanted)))
        if as_json:
            click.echo(show.as_json(lines, sample=db.is_sample))
        elif as_csv:
            click.echo(show.as_csv(lines, sample=db.is_sample), nl=False)
        else:
            print_timeline(db, lines)


def print_timeline(db: Database, lines: tuple[look.EventLine, ...]) -> None:
    """Print events as a table."""
    console = show.console()
    console.print(show.table(lines))
    shown = {line.event.id for line in lines}
    undated = [x for x in look.timeline(db, Filter(undated=True)) if x.event.date is None]
    hidden = sum(1 for line in undated if line.event.id not in shown)
    more = f"; {hidden} without a day are not shown (--undated)" if hidden else ""
    console.print(f"{len(lines)} events{more}.")
    if db.is_sample:
        console.print(demo.NOTICE, style="bold")


COMMAND = timeline_command

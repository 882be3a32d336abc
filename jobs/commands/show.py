"""The command `show`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import show
from jobs.commands.options import AS_JSON, DATA
from jobs.workspace import read_only
from store import look


@click.command("show")
@DATA
@click.argument("event_id", metavar="EVENT")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=200,
    show_default=True,
    help="At most so many reports.",
)
@click.option(
    "--page",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Which part of the reports: 1 the first ones, 2 those after them.",
)
@AS_JSON
def show_command(folder: Path, event_id: str, limit: int, page: int, as_json: bool) -> None:
    """Print an event with its evidence: sentence, outlet, address, fetch, WARC record, hash."""
    with read_only(folder) as db:
        line = look.event(db, event_id, reports=limit, page=page)
        if as_json:
            click.echo(show.as_json([line], sample=db.is_sample))
            return
        click.echo(show.evidence(line))
        if db.is_sample:
            click.echo(f"\n{show.NOTICE}")


COMMAND = show_command

"""The command `status`."""

from __future__ import annotations

from pathlib import Path

import click

from crawler import source as source_file
from jobs import demo, health, show
from jobs.commands.options import DATA
from jobs.workspace import chosen_topic, read_only, utc_now
from store import look
from store.records import RouteState


@click.command()
@DATA
def status(folder: Path) -> None:
    """Print how each route of each source answered last, what is held by month, what falls short."""
    with read_only(folder) as db:
        topic = chosen_topic(db, None)
        states = db.rows(RouteState, "SELECT * FROM routes ORDER BY source_id, route")
        held = health.months(db, topic.since, utc_now())
        console = show.console()
        console.print(show.routes(states))
        console.print(show.by_month(held))
        for line in (
            () if db.is_sample else health.shortfalls(db, source_file.load_all(), utc_now())
        ):
            click.echo(f"Falls short: {line}")
        click.echo(show.totals(look.counts(db), look.refusals(db)))
        if db.is_sample:
            click.echo(demo.NOTICE)


COMMAND = status

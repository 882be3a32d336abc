"""The command `status`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import health, show
from jobs.commands.options import DATA
from jobs.standing import drawn, report
from jobs.standing.report import Standing
from jobs.workspace import chosen_topic, read_only, utc_now
from store import look
from store.db import Database
from store.errors import AttentionError
from store.records import RouteState


@click.command()
@DATA
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object; the README shows it.")
@click.option("--detail", is_flag=True, help="Also every route, and what is held by month.")
def status(folder: Path, as_json: bool, detail: bool) -> None:
    """Print how each source, job and message stands, and what needs a person.

    The exit status is 9 when something needs a person: a source whose pages or lists changed, are gone or
    are shut, that gave no answer for a day, or that did not keep its promise over seven days; a job that
    failed; mail given up, or waiting for a day; an alert not taken; a damaged file of the archive; a duty
    an hour overdue; less than 1 GB of free disk. It is 0 when nothing does.
    """
    with read_only(folder) as db:
        found = report.standing(db)
        if as_json:
            click.echo(report.as_json(found))
        else:
            _print(db, found, detail=detail)
    if found.needs_person:
        more = f" and {len(found.needs_person) - 1} more" if len(found.needs_person) > 1 else ""
        raise AttentionError(f"{found.needs_person[0].rstrip('.')}{more}; a person is needed.")


def _print(db: Database, found: Standing, *, detail: bool) -> None:
    console = show.console()
    console.print(drawn.sources(found))
    if detail:
        states = db.rows(RouteState, "SELECT * FROM routes ORDER BY source_id, route")
        console.print(show.routes(states))
        console.print(show.by_month(health.months(db, chosen_topic(db, None).since, utc_now())))
    for line in drawn.lines(found):
        click.echo(line)
    click.echo(show.totals(look.counts(db), look.refusals(db)))
    if db.is_sample:
        click.echo(show.NOTICE)


COMMAND = status

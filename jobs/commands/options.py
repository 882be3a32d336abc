"""Options that several commands share: the data folder, the topic, filters, how rows are printed."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ParamSpec

import click

from jobs import show
from store.errors import UsageError

Params = ParamSpec("Params")
SHARED = Path("../shared")  # articles, gold and saved pages that may not stand in the repository
DATA = click.option(
    "--data",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    envvar="DISPUTELINE_DATA",
    show_default=True,
    help="Data folder.",
)
TOPIC = click.option("--topic", "topic_slug", help="Topic to follow; default: the data folder's.")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
AS_CSV = click.option("--csv", "as_csv", is_flag=True, help="Print CSV (RFC 4180).")
SHARED_OPTION = click.option(
    "--shared", type=click.Path(path_type=Path), default=SHARED, show_default=True
)


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return a day as given.

    Raises:
        UsageError: it is none.
    """
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise UsageError(
            f"{parameter.opts[0]} is {value!r}; expected a day such as 2026-01-06."
        ) from error


def filters(command: Callable[Params, None]) -> Callable[Params, None]:
    """Give a command the filters of the timeline."""
    options = [
        click.option("--from", "first_day", callback=day, metavar="DAY", help="First day."),
        click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day."),
        click.option("--type", "type", metavar="TYPE", help="Event type, such as protest."),
        click.option("--actor", metavar="ID", help="Entity id of someone who takes part."),
        click.option("--measure", metavar="ID", help="Measure id."),
        click.option("--outlet", metavar="ID", help="Source id of an outlet that reports it."),
        click.option("--language", metavar="CODE", help="Language of a report: en, zh, ja."),
        click.option(
            "--as-of", callback=day, metavar="DAY", help="Only what was published by that day."
        ),
        click.option("--undated", is_flag=True, help="Also events whose day no text gives."),
    ]
    return functools.reduce(lambda made, option: option(made), reversed(options), command)


def say(line: str) -> None:
    """Print a line of progress."""
    click.echo(show.clean(line), err=True)

"""The command `coverage`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from jobs import rows, show
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day, say
from jobs.rows import Column, How
from jobs.show import NOTICE
from jobs.workspace import read_only
from store import look
from store.db import Database
from store.look import CoverageLine, Filter, OutletLine

COLUMNS = (
    Column[CoverageLine]("date", lambda one: one.date or "no day", style="cyan"),
    Column[CoverageLine]("what", lambda one: one.title, ratio=5),
    Column[CoverageLine](
        "first", lambda one: one.first.outlet or "cannot tell", style="magenta", ratio=2
    ),
    Column[CoverageLine]("reported by", lambda one: told(one), style="green", ratio=4),
    Column[CoverageLine]("silent", lambda one: ", ".join(one.silent), ratio=2),
    Column[CoverageLine]("not seen", lambda one: ", ".join(o.outlet for o in one.unseen), ratio=2),
)
OUTLETS = (
    Column[OutletLine]("outlet", lambda one: one.outlet, style="green"),
    Column[OutletLine]("published", lambda one: claimed(one), style="cyan"),
    Column[OutletLine]("known as", lambda one: one.precision or ""),
    Column[OutletLine]("first seen", lambda one: short(one.first_seen)),
    Column[OutletLine]("language", lambda one: one.language),
    Column[OutletLine]("articles", lambda one: one.articles, right=True),
    Column[OutletLine]("copied by", lambda one: ", ".join(c.outlet for c in one.copies), ratio=1),
    Column[OutletLine]("article", lambda one: one.article_id, link=lambda one: one.url),
)


@click.command("coverage")
@DATA
@click.argument("event_id", metavar="[EVENT]", required=False)
@click.option("--from", "first_day", callback=day, metavar="DAY", help="First day of the events.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day of the events.")
@click.option("--type", "type", metavar="TYPE", help="Event type, such as protest.")
@click.option("--actor", metavar="ID", help="Entity id of someone who takes part.")
@click.option("--measure", metavar="ID", help="Measure id.")
@click.option("--outlet", metavar="ID", help="Source id of an outlet that reports it.")
@click.option("--language", metavar="CODE", help="Language of a report: en, zh, ja.")
@click.option("--as-of", callback=day, metavar="DAY", help="Only what was published by that day.")
@click.option("--held-on", callback=day, metavar="DAY", help="Only what was held by that day.")
@click.option("--undated", is_flag=True, help="Also events whose day no text gives.")
@click.option(
    "--limit",
    type=click.IntRange(1, 10_000),
    default=30,
    show_default=True,
    help="At most so many events, the newest.",
)
@AS_JSON
@AS_CSV
def coverage_command(
    folder: Path, event_id: str | None, as_json: bool, as_csv: bool, **wanted: Any
) -> None:
    """Print which outlets report each event, who had it first, who is silent, who could not be seen."""
    how = rows.chosen(as_json=as_json, as_csv=as_csv)
    limit = wanted.pop("limit")
    with read_only(folder) as db:
        asked = look.checked(db, Filter(**wanted))
        found = look.event_coverage(db, asked, event=event_id, limit=limit)
        if event_id is not None and how is How.TABLE:
            print_event(db, found)
        else:
            rows.put(found, COLUMNS, how, noun="events", sample=db.is_sample)
        if len(found) == limit:
            say(f"Only the newest {limit} events are shown; --limit asks for more.")


def print_event(db: Database, found: tuple[CoverageLine, ...]) -> None:
    """Print the coverage of one event, an outlet a row."""
    console = show.console()
    for line in found:
        console.print(show.clean(f"{line.date or 'no day'}: {line.title}"), style="bold")
        console.print(
            show.clean(f"First: {line.first.outlet or 'cannot tell'} ({line.first.basis}).")
        )
        console.print(rows.table(line.outlets, OUTLETS))
        if line.silent:
            console.print(
                f"Silent, although they gave articles that week: {', '.join(line.silent)}."
            )
        for one in line.unseen:
            console.print(f"Could not be seen: {one.outlet} ({one.why}).")
    if db.is_sample:
        console.print(NOTICE, style="bold")


def told(line: CoverageLine) -> str:
    """Return the outlets in the order in which they had it, each with those that copy it."""
    return ", ".join(
        one.outlet
        + (f" (copied by {', '.join(c.outlet for c in one.copies)})" if one.copies else "")
        for one in line.outlets
    )


def claimed(line: OutletLine) -> str:
    """Return the publication that an outlet claims; "no later than" first seen where it claims none."""
    return short(line.first_published) if line.first_published else f"by {short(line.latest)}"


def short(instant: str | None) -> str:
    """Return an instant to the minute.

    >>> short("2026-01-06T10:05:00Z")
    '2026-01-06 10:05'
    """
    return (instant or "")[:16].replace("T", " ")


COMMAND = coverage_command

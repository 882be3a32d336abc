"""The command `actors`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from jobs import rows, show
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day
from jobs.rows import Column, How
from jobs.show import NOTICE
from jobs.workspace import read_only
from store import look
from store.db import Database
from store.look import ActorDetail, ActorSummary, DeedLine, Filter, SaidLine, StanceLine

COLUMNS = (
    Column[ActorSummary]("id", lambda one: one.id, style="cyan", ratio=3),
    Column[ActorSummary]("name", lambda one: names(one), style="green", ratio=5),
    Column[ActorSummary]("side", lambda one: one.side or ""),
    Column[ActorSummary]("acts", lambda one: one.acted or "", right=True),
    Column[ActorSummary]("aimed at", lambda one: one.targeted or "", right=True),
    Column[ActorSummary]("says", lambda one: one.statements or "", right=True),
    Column[ActorSummary]("stances", lambda one: one.stances or "", right=True),
    Column[ActorSummary]("first", lambda one: one.first_seen_on or ""),
    Column[ActorSummary]("last", lambda one: one.last_seen_on or ""),
)
DID = (
    Column[DeedLine]("date", lambda one: one.date or "no day", style="cyan"),
    Column[DeedLine]("type", lambda one: one.type, style="magenta"),
    Column[DeedLine]("role", lambda one: one.role),
    Column[DeedLine]("what", lambda one: one.title, ratio=1),
)
SAID = (
    Column[SaidLine]("published", lambda one: (one.published_at or "")[:10], style="cyan"),
    Column[SaidLine]("kind", lambda one: one.kind),
    Column[SaidLine]("words", lambda one: one.text, ratio=1, link=lambda one: one.url),
    Column[SaidLine]("outlet", lambda one: one.outlet, style="green"),
)
HELD = (
    Column[StanceLine]("day", lambda one: one.day, style="cyan"),
    Column[StanceLine]("position", lambda one: one.position, style="magenta"),
    Column[StanceLine]("toward", lambda one: one.target, ratio=2),
    Column[StanceLine]("words", lambda one: one.sentence, ratio=4, link=lambda one: one.url),
    Column[StanceLine]("by", lambda one: one.holder, ratio=2),
)


@click.command("actors")
@DATA
@click.argument("actor_id", metavar="[ID]", required=False)
@click.option("--from", "first_day", callback=day, metavar="DAY", help="First day.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day.")
@click.option("--type", "type", metavar="TYPE", help="Events of this type, such as protest.")
@click.option("--measure", metavar="ID", help="Events about this measure.")
@click.option("--side", metavar="ID", help="Entity id of the side to which they belong.")
@click.option("--outlet", metavar="ID", help="Source id of an outlet that reports them.")
@click.option("--language", metavar="CODE", help="Language of a report: en, zh, ja.")
@click.option("--as-of", callback=day, metavar="DAY", help="Only what was published by that day.")
@click.option("--held-on", callback=day, metavar="DAY", help="Only what was held by that day.")
@click.option(
    "--limit",
    type=click.IntRange(1, 10_000),
    default=50,
    show_default=True,
    help="At most so many actors; of one actor, so many rows of each sort, the newest.",
)
@AS_JSON
@AS_CSV
def actors_command(
    folder: Path, actor_id: str | None, as_json: bool, as_csv: bool, **wanted: Any
) -> None:
    """Print who takes part and how much; of one actor what it did, said and held, with evidence."""
    how = rows.chosen(as_json=as_json, as_csv=as_csv)
    side, limit = wanted.pop("side"), wanted.pop("limit")
    with read_only(folder) as db:
        asked = look.checked(db, Filter(**wanted))
        if actor_id is None:
            found = look.all_actors(db, asked, side=side, limit=limit)
            rows.put(found, COLUMNS, how, noun="actors", sample=db.is_sample)
        else:
            print_detail(db, look.one_actor(db, actor_id, asked, limit=limit), how)


def print_detail(db: Database, found: ActorDetail, how: How) -> None:
    """Print one actor: a table a part, or as a JSON array or CSV of one row."""
    if how is not How.TABLE:
        rows.put([found], (), how, noun="actors", sample=db.is_sample)
        return
    console, one = show.console(), found.actor
    about = "; ".join(part for part in (one.capacity, one.body, one.side, one.description) if part)
    console.print(show.clean(f"{one.id}: {names(one)}"), style="bold")
    console.print(show.clean(about))
    for head, part in (
        ("Did", rows.table(found.did, DID)),
        ("Said", rows.table(found.said, SAID)),
        ("Held", rows.table(found.held, HELD)),
    ):
        if part.row_count:
            console.print(f"\n{head}", style="bold")
            console.print(part)
    if db.is_sample:
        console.print(NOTICE, style="bold")


def names(one: ActorSummary) -> str:
    """Return an actor's names, each once."""
    known = (one.name, one.name_zh, one.name_ja)
    return " / ".join(dict.fromkeys(name for name in known if name))


COMMAND = actors_command

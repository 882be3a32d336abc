"""The command `stances`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from jobs import rows
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day
from jobs.rows import Column
from jobs.workspace import read_only
from store import look
from store.look import Filter, StanceGroup, StanceLine

COLUMNS = (
    Column[StanceLine]("day", lambda one: one.day, style="cyan"),
    Column[StanceLine]("holder", lambda one: holder(one), style="green", ratio=3),
    Column[StanceLine]("position", lambda one: one.position, style="magenta"),
    Column[StanceLine]("toward", lambda one: one.target, ratio=2),
    Column[StanceLine]("words", lambda one: one.sentence, ratio=5, link=lambda one: one.url),
    Column[StanceLine]("outlet", lambda one: one.outlet),
)
GROUPS = (
    Column[StanceGroup]("who", lambda one: one.name, style="green", ratio=3),
    Column[StanceGroup]("toward", lambda one: one.target, ratio=3),
    Column[StanceGroup]("month", lambda one: one.month, style="cyan"),
    Column[StanceGroup]("support", lambda one: one.support or "", right=True),
    Column[StanceGroup]("oppose", lambda one: one.oppose or "", right=True),
    Column[StanceGroup]("concern", lambda one: one.concern or "", right=True),
    Column[StanceGroup]("neutral", lambda one: one.neutral or "", right=True),
    Column[StanceGroup]("change", lambda one: one.changed or "", style="magenta", ratio=2),
)


@click.command("stances")
@DATA
@click.option("--from", "first_day", callback=day, metavar="DAY", help="First day of publication.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day of publication.")
@click.option(
    "--actor", metavar="ID", help="Entity id of the holder, or of whom the holder speaks for."
)
@click.option("--target", metavar="ID", help="Target id: what the stance is toward.")
@click.option("--position", metavar="P", help="support, oppose, concern or neutral.")
@click.option("--outlet", metavar="ID", help="Source id of the outlet.")
@click.option("--language", metavar="CODE", help="Language of the article: en, zh, ja.")
@click.option("--as-of", callback=day, metavar="DAY", help="Only what was published by that day.")
@click.option("--held-on", callback=day, metavar="DAY", help="Only what was held by that day.")
@click.option(
    "--by", type=click.Choice(look.STANCE_GROUPS), help="Count by group, target and month."
)
@click.option(
    "--limit",
    type=click.IntRange(1, 100_000),
    default=200,
    show_default=True,
    help="At most so many stances, the newest.",
)
@AS_JSON
@AS_CSV
def stances_command(
    folder: Path, by: str | None, as_json: bool, as_csv: bool, **wanted: Any
) -> None:
    """Print who held what toward which target, when and in which words; copies count once."""
    how = rows.chosen(as_json=as_json, as_csv=as_csv)
    with read_only(folder) as db:
        own = {name: wanted.pop(name) for name in ("target", "position", "limit")}
        lines = look.stance_series(db, look.checked(db, Filter(**wanted)), **own)
        if by is None:
            rows.put(lines, COLUMNS, how, noun="stances", sample=db.is_sample)
        else:
            groups = look.stance_groups(lines, by)
            shown = (
                GROUPS if by == "actor" else GROUPS[:-1]
            )  # a side or a month has no one position
            rows.put(groups, shown, how, noun="groups", sample=db.is_sample)


def holder(line: StanceLine) -> str:
    """Return who holds it and in which capacity: "Ministry of Trade (official)"."""
    return f"{line.holder} ({line.capacity})"


COMMAND = stances_command

"""The command `conflicts`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from jobs import rows
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day, say
from jobs.rows import Column
from jobs.workspace import read_only
from store import look
from store.look import ConflictsLine, Filter, GivenLine

COLUMNS = (
    Column[ConflictsLine]("id", lambda one: one.id[:8], style="cyan"),
    Column[ConflictsLine]("what", lambda one: one.subject, ratio=3),
    Column[ConflictsLine]("for", lambda one: one.period),
    Column[ConflictsLine]("values", lambda one: side_by_side(one), style="bold", ratio=6),
    Column[ConflictsLine]("verdict", lambda one: one.verdict, style="magenta", ratio=2),
    Column[ConflictsLine]("why", lambda one: one.note, ratio=3),
)


@click.command("conflicts")
@DATA
@click.option("--from", "first_day", callback=day, metavar="DAY", help="First day of publication.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day of publication.")
@click.option("--kind", metavar="K", help="figure, date, name or count (stated against held).")
@click.option(
    "--verdict",
    metavar="V",
    help='"disagree", "count different things", "rounded or converted" or "cannot tell".',
)
@click.option("--actor", metavar="ID", help="Entity id of someone who says one of the values.")
@click.option("--measure", metavar="ID", help="Measure id of which an article with a value tells.")
@click.option("--outlet", metavar="ID", help="Source id of an outlet that gives one of the values.")
@click.option("--language", metavar="CODE", help="Language of one of the values: en, zh, ja.")
@click.option("--as-of", callback=day, metavar="DAY", help="Only what was published by that day.")
@click.option("--held-on", callback=day, metavar="DAY", help="Only what was held by that day.")
@click.option(
    "--limit",
    type=click.IntRange(1, 10_000_000),
    default=200,
    show_default=True,
    help="At most so many conflicts, the newest.",
)
@AS_JSON
@AS_CSV
def conflicts_command(folder: Path, as_json: bool, as_csv: bool, **wanted: Any) -> None:
    """Print where sources differ on a figure, a day, a name or a number, side by side with a verdict."""
    how = rows.chosen(as_json=as_json, as_csv=as_csv)
    own = {name: wanted.pop(name) for name in ("kind", "verdict", "limit")}
    with read_only(folder) as db:
        found = look.conflicts(db, look.checked(db, Filter(**wanted)), **own)
        rows.put(found, COLUMNS, how, noun="conflicts", sample=db.is_sample)
    if len(found) == own["limit"]:
        say(f"Only the newest {own['limit']} conflicts are shown; --limit asks for more.")


def side_by_side(line: ConflictsLine) -> str:
    """Return the values, one a line, each with outlet, day and who says it."""
    return "\n".join(told(one) for one in line.values)


def told(one: GivenLine) -> str:
    """Return a value with outlet and day, and who says it where that is not the outlet."""
    who = f", {one.said_by_name}" if one.said_by_name else ""
    return f"{one.shown}  {one.outlet} {(one.published_at or '')[:10]}{who}"


COMMAND = conflicts_command

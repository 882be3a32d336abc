"""The command `figures`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from jobs import rows
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day, say
from jobs.rows import Column
from jobs.workspace import read_only
from store import look
from store.look import FigureLine, Filter

COLUMNS = (
    Column[FigureLine]("day", lambda one: (one.published_at or "")[:10], style="cyan"),
    Column[FigureLine]("figure", lambda one: shown(one), style="bold", right=True),
    Column[FigureLine]("of what", lambda one: one.measure, ratio=3),
    Column[FigureLine]("for", lambda one: one.period),
    Column[FigureLine]("who says so", lambda one: one.attributed_name, style="green", ratio=2),
    Column[FigureLine]("sentence", lambda one: one.sentence, ratio=5, link=lambda one: one.url),
    Column[FigureLine]("outlet", lambda one: one.outlet),
    Column[FigureLine]("conflict", lambda one: (one.conflict_id or "")[:8], style="magenta"),
)


@click.command("figures")
@DATA
@click.option("--from", "first_day", callback=day, metavar="DAY", help="First day of publication.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day of publication.")
@click.option("--actor", metavar="ID", help="Entity id of who says so.")
@click.option("--measure", metavar="ID", help="Only articles that report an event of this measure.")
@click.option("--outlet", metavar="ID", help="Source id of the outlet.")
@click.option("--language", metavar="CODE", help="Language of the article: en, zh, ja.")
@click.option("--unit", metavar="U", help="Unit, such as percent, count, t or JPY.")
@click.option("--about", metavar="WORDS", help="English words of what is counted or measured.")
@click.option("--as-of", callback=day, metavar="DAY", help="Only what was published by that day.")
@click.option("--held-on", callback=day, metavar="DAY", help="Only what was held by that day.")
@click.option(
    "--limit",
    type=click.IntRange(1, 10_000_000),
    default=300,
    show_default=True,
    help="At most so many figures, the newest.",
)
@AS_JSON
@AS_CSV
def figures_command(folder: Path, as_json: bool, as_csv: bool, **wanted: Any) -> None:
    """Print the figures that articles give: how much of what, for when, who says so, in which words."""
    how = rows.chosen(as_json=as_json, as_csv=as_csv)
    own = {name: wanted.pop(name) for name in ("unit", "about", "limit")}
    with read_only(folder) as db:
        found = look.figures(db, look.checked(db, Filter(**wanted)), **own)
        rows.put(found, COLUMNS, how, noun="figures", sample=db.is_sample)
    if len(found) == own["limit"]:
        say(f"Only the newest {own['limit']} figures are shown; --limit asks for more.")


def shown(one: FigureLine) -> str:
    """Return a figure as printed, with how exactly it is given."""
    return f"{look.HEDGES.get(one.comparator, '')}{one.text}"


COMMAND = figures_command

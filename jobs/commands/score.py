"""The command `score`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import score, show
from jobs.accuracy import own
from jobs.annotations import command as annotating
from jobs.commands.options import SHARED_OPTION
from store import settings, topic


@click.command("score")
@SHARED_OPTION
@annotating.GOLD_OPTION
@click.option("--misses", is_flag=True, help="Also what was missed, wrong or invented.")
@click.option("--record", is_flag=True, help="Write the gold's scores as the new floors.")
def score_command(shared: Path, gold: Path, misses: bool, record: bool) -> None:
    """Print how right the facts are: on annotated articles outside the project, and on its own gold."""
    if (shared / "gold").exists() or not gold.exists():
        click.echo(score.score(shared, ["--misses"] if misses else []))
    if gold.exists():
        print_own(gold, misses=misses, record=record)


def print_own(gold: Path, *, misses: bool, record: bool) -> None:
    """Print the scores on gold lines, F1 (facts in gold), and what stands below its floor."""
    chosen = settings.load(Path()).models
    found = own.scores(gold, topic.load(topic.default_slug()), chosen)
    click.echo(own.table(found))
    if record:
        own.record(gold, found)
    for line in own.fallen(own.recorded(gold), found):
        click.echo(f"Fallen: {line}")
    for line in own.misses(gold, topic.load(topic.default_slug()), chosen) if misses else ():
        click.echo(show.clean(line))


COMMAND = score_command

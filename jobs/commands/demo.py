"""The command `demo`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import demo, show
from jobs.commands.options import TOPIC, say
from jobs.commands.timeline import print_timeline
from jobs.workspace import read_only
from store import look
from store.look import Filter


@click.command("demo")
@click.option(
    "--data",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=demo.FOLDER,
    show_default=True,
    help="Data folder of the demo alone.",
)
@TOPIC
def demo_command(folder: Path, topic_slug: str | None) -> None:
    """Run the main job once on the bundled sample newsroom and print the timeline."""
    demo.run(folder, topic_slug, say)
    with read_only(folder) as db:
        lines = look.timeline(db, Filter())
        print_timeline(db, lines)
        click.echo(show.totals(look.counts(db), look.refusals(db)))
    named = lines[-1].event.id[:8] if lines else "EVENT"
    click.echo(
        f"Next: ./run show {named} --data {folder}                (the evidence of the last line)\n"
        f"      ./run timeline --data {folder} --language ja --json\n"
        "      DISPUTELINE_CONTACT=you@example.org ./run follow   (the live sources)"
    )


COMMAND = demo_command

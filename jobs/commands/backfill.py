"""The command `backfill`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs.backfill import run
from jobs.backfill.progress import Progress
from jobs.backfill.run import Order
from jobs.commands.options import DATA, TOPIC, day, say
from store.errors import UsageError


@click.command("backfill")
@DATA
@TOPIC
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--base", metavar="URL", help="Where the paths of a list begin.")
@click.option("--scheduler", metavar="ADDRESS", help="Dask scheduler; default: workers here.")
@click.option("--workers", metavar="N", type=click.IntRange(1), help="Workers here; default: all.")
@click.option("--from", "first_day", callback=day, metavar="DAY", help="First day of fetching.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day of fetching.")
@click.option("--outlet", "outlets", multiple=True, metavar="ID", help="Only this outlet; repeat.")
def backfill_command(
    folder: Path, topic_slug: str | None, sources: tuple[str, ...], **given: object
) -> None:
    """Read news archives into the timeline: folders of WARC files, lists of them, https:// or s3://."""
    order = Order(sources=sources, **given)  # type: ignore[arg-type]  # click has checked them
    if order.first_day and order.last_day and order.first_day > order.last_day:
        raise UsageError(f"--from {order.first_day} lies after --to {order.last_day}.")
    report = run.run(folder, topic_slug, order, Progress(say))
    click.echo(
        f"{report.files} WARC files: {report.made} read now, {report.failed} not read; "
        f"{report.pages} pages kept, {report.articles} articles on topic."
    )


COMMAND = backfill_command

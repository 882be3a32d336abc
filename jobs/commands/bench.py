"""The command `bench`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import bench_dates, bench_extract, bench_figures, bench_reading
from jobs.commands.options import SHARED_OPTION
from store import settings, topic


@click.command()
@click.argument("what", nargs=-1, type=click.Choice(["extract", "dates", "figures", "reading"]))
@SHARED_OPTION
@click.option(
    "--library",
    type=click.Path(path_type=Path),
    help="A Python with recognizers-text to compare with.",
)
def bench(what: tuple[str, ...], shared: Path, library: Path | None) -> None:
    """Print benchmarks beside the usual libraries: extraction, dates, figures, cost of reading."""
    asked = what or ("extract", "dates", "figures", "reading")
    if "extract" in asked:
        bench_extract.main(shared / "pages")
    if "dates" in asked:
        click.echo(bench_dates.table(shared, library))
    if "figures" in asked:
        click.echo(bench_figures.table(shared, library))
    if "reading" in asked:
        followed, chosen = topic.load(topic.default_slug()), settings.load(Path()).models
        click.echo(bench_reading.table(bench_reading.costs(followed, chosen)))


COMMAND = bench

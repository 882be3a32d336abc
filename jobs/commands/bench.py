"""The command `bench`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import (
    bench_copies,
    bench_crawl,
    bench_dates,
    bench_extract,
    bench_figures,
    bench_idle,
    bench_reading,
    bench_writing,
)
from jobs.commands.options import SHARED_OPTION
from store import settings, topic

WHAT = ("extract", "dates", "figures", "reading", "copies", "crawl", "idle", "writing")


@click.command()
@click.argument("what", nargs=-1, type=click.Choice(WHAT))
@SHARED_OPTION
@click.option(
    "--library",
    type=click.Path(path_type=Path),
    help="A Python with recognizers-text to compare with.",
)
@click.option(
    "--pages",
    type=click.Path(path_type=Path),
    multiple=True,
    help="A folder of saved pages for `extract`, with a manifest; may be given again.",
)
@click.option(
    "--peers",
    type=click.Path(path_type=Path),
    help="A Python with fundus==0.5.7 and curl_cffi<0.14 for `crawl`, rensa and datasketch for `copies`.",
)
def bench(
    what: tuple[str, ...],
    shared: Path,
    library: Path | None,
    pages: tuple[Path, ...],
    peers: Path | None,
) -> None:
    """Print benchmarks beside the usual libraries: text, dates, figures, reading, copies, crawls, writing."""
    asked = what or WHAT
    if "extract" in asked:
        bench_extract.main(*(pages or (shared / "pages",)))
    if "dates" in asked:
        click.echo(bench_dates.table(shared, library))
    if "figures" in asked:
        click.echo(bench_figures.table(shared, library))
    if "reading" in asked:
        followed, chosen = topic.load(topic.default_slug()), settings.load(Path()).models
        click.echo(bench_reading.table(bench_reading.costs(followed, chosen)))
    _of_runs(asked, peers)


def _of_runs(asked: tuple[str, ...], peers: Path | None) -> None:
    """Print what copies, crawling, a run with nothing new and writing cost."""
    if "copies" in asked:
        click.echo(bench_copies.table(bench_copies.lines(peers)))
    if "crawl" in asked:
        click.echo(bench_crawl.table(bench_crawl.lines(peers)))
    if "idle" in asked:
        click.echo(bench_idle.table(bench_idle.idle()))
    if "writing" in asked:
        click.echo(bench_writing.table(bench_writing.lines()))


COMMAND = bench

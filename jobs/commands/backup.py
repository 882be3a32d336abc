"""The command `backup`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import show
from jobs.commands.options import DATA
from jobs.workspace import utc_now
from store import backup
from store.manifest import Manifest

MAIN = ("pages", "articles", "revisions", "events", "reviews", "runs")


@click.command("backup")
@DATA
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of all backups; default: `backups` beside the data folder.",
)
def backup_command(folder: Path, output: Path | None) -> None:
    """Write a verified copy of the data folder, also while a crawl is running."""
    made = backup.make(folder, output or backup.default_output(folder), utc_now())
    click.echo(show.clean(f"Backup: {made.folder}"))
    for line in holdings(made.manifest):
        click.echo(show.clean(line))
    if made.linked:
        click.echo(f"Linked from the backup before: {made.linked} WARC files.")
    click.echo(show.clean(f"Next: disputeline restore {made.folder} --data NEW-FOLDER"))


def holdings(held: Manifest) -> list[str]:
    """Return what a backup holds, as lines to print: sizes in bytes, rows, files, records."""
    rows = ", ".join(f"{held.rows[name]:,} {name}" for name in MAIN if name in held.rows)
    records = sum(each.records or 0 for each in held.warcs)
    lines = [
        f"Database: {held.database.bytes:,} bytes; {sum(held.rows.values()):,} rows in "
        f"{len(held.rows)} tables, integrity verified ({rows}).",
        f"Archive: {sum(each.bytes for each in held.warcs):,} bytes in {len(held.warcs):,} WARC files "
        f"with {records:,} records.",
        f"Else: {', '.join(each.path for each in held.others[:6]) or 'nothing'}"
        + (f" and {len(held.others) - 6} more." if len(held.others) > 6 else "."),
    ]
    lines += [
        f"Damaged in the data folder already, kept as it is: {each.path} "
        f"({each.records:,} records can be read)."
        for each in held.warcs
        if not each.whole
    ]
    return lines


COMMAND = backup_command

"""The command `restore`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import show
from jobs.commands.backup import holdings
from jobs.commands.options import DATA
from store import restoring


@click.command("restore")
@click.argument("source", metavar="BACKUP", type=click.Path(path_type=Path))
@DATA
def restore_command(source: Path, folder: Path) -> None:
    """Verify a backup and make a new data folder of it."""
    held = restoring.restore(source, folder)
    click.echo(show.clean(f"Restored: {folder}, from {source} (made {held.made_at})"))
    for line in holdings(held):
        click.echo(show.clean(line))


COMMAND = restore_command

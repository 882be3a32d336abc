"""The command `rebuild`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import pipeline, rebuild
from jobs.commands.options import DATA, say
from jobs.running import recorded
from store import recall
from store.errors import ArchiveError


@click.command("rebuild")
@DATA
@click.option("--all", "everything", is_flag=True, help="Also what this version has made already.")
def rebuild_command(folder: Path, everything: bool) -> None:
    """Extract, read and weave again from the archive alone."""
    with rebuild.opened(folder, say) as work, recorded(work, "rebuild"):
        if everything:
            work.db.forget_derived()
        pipeline.digest_pages(work)
        if lost := recall.unreadable(work.db):
            raise ArchiveError(
                f"{lost} pages have no readable record in {work.db.archive}; what they gave before is "
                "kept. Restore the archive from a backup and run again."
            )


COMMAND = rebuild_command

"""The command `rebuild`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import pipeline, rebuild
from jobs.commands.options import DATA, TOPIC, say
from jobs.running import recorded
from store import recall, relisting
from store.errors import ArchiveError


@click.command("rebuild")
@DATA
@TOPIC
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Also what this version has made already, and pages that only the archive has.",
)
def rebuild_command(folder: Path, topic_slug: str | None, everything: bool) -> None:
    """Extract, read and weave again from the archive alone, without a database too."""
    given = rebuild.opened(folder, say, topic_slug, relisted=everything)
    with given as work, recorded(work, "rebuild"):
        if everything:
            work.db.forget_derived()
        pipeline.digest_pages(work)
        relisting.see_again(work.db)
        if lost := recall.unreadable(work.db):
            raise ArchiveError(
                f"{lost} pages have no readable record in {work.db.archive}; what they gave before is "
                "kept. Restore the archive from a backup and run again."
            )


COMMAND = rebuild_command

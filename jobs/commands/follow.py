"""The command `follow`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import pipeline, schedule
from jobs.commands.options import DATA, TOPIC, say
from jobs.running import recorded
from jobs.workspace import workspace


@click.command()
@DATA
@TOPIC
@click.option("--once", is_flag=True, help="One round over all sources, then stop.")
def follow(folder: Path, topic_slug: str | None, once: bool) -> None:
    """Follow the live sources, each at its own cadence."""
    with workspace(folder, topic_slug, say) as work:
        if once:
            with recorded(work, "follow"):
                pipeline.follow(work)
        else:
            schedule.serve(work)


COMMAND = follow

"""The command `follow`."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

import click

from jobs import demo, pipeline, service
from jobs.commands.options import DATA, TOPIC, say
from jobs.running import recorded
from jobs.workspace import Workspace, opened, workspace


@click.command()
@DATA
@TOPIC
@click.option("--once", is_flag=True, help="One round over all sources, then stop.")
@click.option(
    "--sample", is_flag=True, help="Follow the bundled sample newsroom, to try the service offline."
)
def follow(folder: Path, topic_slug: str | None, once: bool, sample: bool) -> None:
    """Follow the sources as a service: crawls, digests and alerts in time, upkeep at night.

    It runs until SIGTERM or Ctrl-C, finishes the article at hand and ends within ten seconds. What was
    missed while it was down is done once when it starts again. `disputeline status` says how it stands.
    """
    if once:
        with _held(folder, topic_slug, sample) as work, recorded(work, "follow"):
            pipeline.follow(work)
        return
    given = demo.lasting(folder, topic_slug, say) if sample else opened(folder, topic_slug, say)
    with given as work:
        service.serve(work)


def _held(folder: Path, topic_slug: str | None, sample: bool) -> AbstractContextManager[Workspace]:
    if sample:
        return demo.newsroom(folder, topic_slug, say)
    return workspace(folder, topic_slug, say)


COMMAND = follow

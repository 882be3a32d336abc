"""The command `sources`."""

from __future__ import annotations

import click

from crawler import source as source_file
from store import topic


@click.command("sources")
def sources_command() -> None:
    """Print the sources and topics that there are."""
    for source in source_file.load_all().values():
        click.echo(f"{source.id:16} {source.kind:12} {source.rights:14} {source.name}")
    click.echo(f"topics: {', '.join(topic.slugs())}")


COMMAND = sources_command

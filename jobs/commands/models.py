"""The command `models`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs.commands.options import DATA
from nlp.models import load
from store import settings


@click.command()
@DATA
def models(folder: Path) -> None:
    """Print which language model is used for each language, and what is lost without a better one."""
    for code, names in settings.load(folder).models.items():
        model = load(code, names)
        lost = " ".join(model.notes) or "nothing is lost"
        click.echo(f"{code}  {model.name} (first choice {names[0]}): {lost}")


COMMAND = models
